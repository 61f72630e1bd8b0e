/**
 * Finds the wijk of a postcode. The table is fetched on first use; the postcode never leaves the page.
 */

/**
 * @param {Element} element
 */
export function init(element) {
  const veld = element.querySelector("input");
  const uitkomst = element.querySelector("[data-uitkomst]");
  const adres = element.getAttribute("data-postcodes");
  if (!veld || !uitkomst || !adres) return;
  /** @type {Promise<Record<string, [string, string][]>> | null} */
  let tabel = null;
  veld.addEventListener("input", async () => {
    const code = veld.value.replace(/[^0-9a-z]/gi, "").toUpperCase();
    if (!/^[1-9][0-9]{3}([A-Z]{2})?$/.test(code)) {
      uitkomst.replaceChildren();
      return;
    }
    tabel ??= fetch(adres).then((antwoord) => antwoord.json());
    const gevonden = vind(await tabel, code);
    uitkomst.replaceChildren(...(gevonden.length ? gevonden.flatMap(koppeling) : [element.getAttribute("data-geen") ?? ""]));
  });
  element.removeAttribute("hidden");
}

/**
 * The wijken in which a postcode lies: the whole postcode first, else its four digits, else all that begin with them.
 *
 * @param {Record<string, [string, string][]>} tabel
 * @param {string} code 1234 or 1234AB
 * @returns {[string, string][]} name and address
 */
export function vind(tabel, code) {
  const cijfers = code.slice(0, 4);
  const precies = tabel[code] ?? tabel[cijfers];
  if (precies) return precies;
  if (code.length > 4) return [];
  const alle = Object.entries(tabel).flatMap(([sleutel, wijken]) => (sleutel.startsWith(cijfers) ? wijken : []));
  return [...new Map(alle.map((wijk) => [wijk[1], wijk])).values()];
}

/**
 * @param {[string, string]} wijk
 * @param {number} nummer
 * @returns {(Node | string)[]}
 */
function koppeling([naam, adres], nummer) {
  const link = document.createElement("a");
  link.className = "nl-link";
  link.href = adres;
  link.textContent = naam;
  return nummer ? [" of ", link] : [link];
}
