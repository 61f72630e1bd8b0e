/**
 * Slugs -> list items on the page. Every text goes in as text; the looks come from the template in the page.
 */

import { init as toonControle } from "../controle.js";

/**
 * @typedef {{
 *   naam: string, samenvatting: string, organisatie?: string, toegang: string, vrij?: boolean, gratis?: boolean,
 *   status?: string, controle?: string, themas: string[], wijken: string[] | null, hulplijn?: boolean,
 *   bel: { href: string, tekst: string } | null, controlerenVoor?: string, eindeRespijt?: string,
 * }} Resultaat
 */

/**
 * Fills the list, in order, and repeats the decisions on review dates for the new items.
 *
 * @param {Element} lijst
 * @param {HTMLTemplateElement} sjabloon
 * @param {[string, Resultaat][]} gevonden
 * @param {string} basis the address of the page of a voorziening, up to its slug
 */
export function toonResultaten(lijst, sjabloon, gevonden, basis) {
  lijst.replaceChildren(...gevonden.map(([slug, een]) => maakItem(sjabloon, slug, een, basis)));
  toonControle(lijst);
}

/**
 * @param {HTMLTemplateElement} sjabloon
 * @param {string} slug
 * @param {Resultaat} een
 * @param {string} basis
 * @returns {Element}
 */
function maakItem(sjabloon, slug, een, basis) {
  const deel = /** @type {DocumentFragment} */ (sjabloon.content.cloneNode(true));
  const item = /** @type {Element} */ (deel.firstElementChild);
  item.setAttribute("data-voorziening", slug);
  if (een.controlerenVoor) item.setAttribute("data-controleren-voor", een.controlerenVoor);
  if (een.eindeRespijt) item.setAttribute("data-einde-respijt", een.eindeRespijt);
  item.querySelector("[data-adres]")?.setAttribute("href", `${basis}${encodeURIComponent(slug)}/`);
  for (const plek of item.querySelectorAll("[data-tekst]")) {
    const tekst = een[/** @type {"naam"} */ (plek.getAttribute("data-tekst"))];
    if (tekst) plek.textContent = tekst;
    else plek.remove();
  }
  item.querySelector("[data-vrij]")?.toggleAttribute("data-is-vrij", een.vrij === true);
  if (!een.gratis) item.querySelector("[data-gratis]")?.remove();
  vulBelknop(item, een);
  return item;
}

/**
 * @param {Element} item
 * @param {Resultaat} een
 */
function vulBelknop(item, een) {
  const rij = item.querySelector("[data-bel]");
  const knop = rij?.querySelector("a");
  if (!rij || !knop) return;
  if (!een.bel || !een.bel.href.startsWith("tel:")) {
    rij.remove();
    return;
  }
  knop.setAttribute("href", een.bel.href);
  const nummer = knop.querySelector("[data-nummer]");
  if (nummer) nummer.textContent = een.bel.tekst;
}
