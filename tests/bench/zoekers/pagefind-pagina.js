// The smallest page that searches with Pagefind: it loads when the box has focus, and draws five results at every input.

const lijst = document.querySelector("[data-zoekstatus]");
const veld = document.querySelector("[name=q]");
let pagefind;
let beurt = 0;

function laad() {
  pagefind ??= import("./pagefind/pagefind.js").then(async (module) => {
    await module.options({ noWorker: true });
    await module.init();
    return module;
  });
  return pagefind;
}

function maakItem({ url, meta }) {
  const item = document.createElement("li");
  const naam = document.createElement("a");
  const samenvatting = document.createElement("p");
  item.setAttribute("data-voorziening", url);
  naam.href = url;
  naam.textContent = meta.title;
  samenvatting.textContent = meta.samenvatting;
  item.append(naam, samenvatting);
  return item;
}

veld.addEventListener("focusin", laad);
veld.addEventListener("input", async () => {
  beurt += 1;
  const deze = beurt;
  lijst.setAttribute("data-zoekstatus", "bezig");
  const { results } = await (await laad()).search(veld.value);
  const gevonden = await Promise.all(results.slice(0, 5).map((een) => een.data()));
  if (deze !== beurt) return;
  lijst.replaceChildren(...gevonden.map(maakItem));
  lijst.setAttribute("data-zoekstatus", "klaar");
});
