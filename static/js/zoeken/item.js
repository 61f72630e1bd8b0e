/**
 * One voorziening -> one item of the list. Every text goes in as text; the looks come from the template in the page.
 */

/**
 * @typedef {(tekst: string) => [string, boolean][]} Markeer pieces of a text; true: a word that was found
 * @typedef {{
 *   slug: string, naam: string, samenvatting: string, organisatie?: string, toegang: string, vrij?: boolean,
 *   gratis?: boolean, status?: string, aanmeldstop?: boolean, controle?: string, gebied?: string, hulplijn?: boolean,
 *   bel: { href: string, tekst: string } | null, tijden?: import("../openingstijden.js").Tijden, woord?: string,
 *   controlerenVoor?: string, eindeRespijt?: string,
 * }} Resultaat what generator/pages/zoeken.py gives of a voorziening
 */

/**
 * @param {HTMLTemplateElement} sjabloon
 * @param {Resultaat} een
 * @param {Markeer} markeer
 * @param {string} basis the address of the page of a voorziening, up to its slug
 * @returns {Element}
 */
export function maakItem(sjabloon, een, markeer, basis) {
  const deel = /** @type {DocumentFragment} */ (sjabloon.content.cloneNode(true));
  const item = /** @type {Element} */ (deel.firstElementChild);
  item.setAttribute("data-voorziening", een.slug);
  if (een.controlerenVoor) item.setAttribute("data-controleren-voor", een.controlerenVoor);
  if (een.eindeRespijt) item.setAttribute("data-einde-respijt", een.eindeRespijt);
  item.querySelector("[data-adres]")?.setAttribute("href", `${basis}${encodeURIComponent(een.slug)}/`);
  for (const plek of item.querySelectorAll("[data-tekst]")) {
    const tekst = een[/** @type {"naam"} */ (plek.getAttribute("data-tekst"))];
    if (!tekst) plek.remove();
    else if (plek.hasAttribute("data-markeer")) plek.replaceChildren(...markeerStukken(tekst, markeer));
    else plek.textContent = tekst;
  }
  item.querySelector("[data-vrij]")?.toggleAttribute("data-is-vrij", een.vrij === true);
  if (!een.gratis) item.querySelector("[data-gratis]")?.remove();
  vulBelknop(item, een);
  return item;
}

/**
 * Sets a help line apart from the results: what it is, and the number to call.
 *
 * @param {Element} item
 * @param {boolean} isEerste
 */
export function zetApart(item, isEerste) {
  item.setAttribute("data-hulp", "");
  item.querySelector("[data-hulpkop]")?.toggleAttribute("hidden", !isEerste);
  for (const feit of item.querySelectorAll("[data-bijzaak]")) feit.remove();
  item.querySelector("[data-bel] a")?.classList.replace("nl-button--secondary", "nl-button--primary");
}

/**
 * @param {string} tekst
 * @param {Markeer} markeer
 * @returns {(Node | string)[]}
 */
function markeerStukken(tekst, markeer) {
  return markeer(tekst).map(([stuk, geraakt]) => {
    if (!geraakt) return stuk;
    const merk = document.createElement("mark");
    merk.textContent = stuk;
    return merk;
  });
}

/**
 * @param {Element} item
 * @param {Resultaat} een
 */
function vulBelknop(item, een) {
  const rij = item.querySelector("[data-bel]");
  const knop = rij?.querySelector("a");
  if (!rij || !knop) return;
  if (!een.bel?.href.startsWith("tel:")) {
    rij.remove();
    return;
  }
  knop.setAttribute("href", een.bel.href);
  const nummer = knop.querySelector("[data-nummer]");
  if (nummer) nummer.textContent = een.bel.tekst;
}
