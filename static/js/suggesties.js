/**
 * Suggestions below a search box. Nothing is fetched before the box has focus; without this module the form just works.
 */

import { laadModule, laadZoeker } from "./zoeklader.js";

const MERK = "zoekvraag:";

/**
 * @param {Element} element the form
 */
export function init(element) {
  const veld = /** @type {HTMLInputElement | null} */ (element.querySelector("input[name=q]"));
  if (!veld) return;
  bereidVoor(veld);
  let bezig = false;
  const start = () => begin(veld, () => veld.value !== "");
  veld.addEventListener("focus", async () => {
    if (bezig) return;
    bezig = true;
    try {
      const [{ verstuurStil }] = await Promise.all([laadModule("stil"), start()]);
      verstuurStil(/** @type {HTMLFormElement} */ (element));
    } catch {
      bezig = false;
    }
  });
  if (document.activeElement === veld) veld.dispatchEvent(new FocusEvent("focus"));
}

/**
 * Tells assistive technology that the box has a list, still closed.
 *
 * @param {Element} veld
 */
export function bereidVoor(veld) {
  const lijst = veld.parentElement?.querySelector("[data-suggesties]");
  if (!lijst) return;
  lijst.setAttribute("role", "listbox");
  lijst.setAttribute("aria-label", "Suggesties");
  veld.setAttribute("role", "combobox");
  veld.setAttribute("aria-autocomplete", "list");
  veld.setAttribute("aria-expanded", "false");
  veld.setAttribute("aria-controls", lijst.id);
}

/**
 * Fetches the suggestions and starts them.
 *
 * @param {HTMLInputElement} veld
 * @param {() => boolean} isGetypt somebody typed already, and still waits
 */
export async function begin(veld, isGetypt) {
  const { zoekmap = "", voorzieningen = "" } = /** @type {HTMLElement} */ (veld.closest("[data-zoekmap]")).dataset;
  const zoeker = await laadZoeker(zoekmap);
  // An answer that was asked for goes first: on a slow line suggestions would keep it waiting.
  await new Promise((klaar) => setTimeout(klaar));
  await zoeker.rust();
  const { Keuzelijst } = await laadModule("keuzelijst");
  new Keuzelijst(veld, () => laadZoeker(zoekmap), voorzieningen).begin(isGetypt());
}

/**
 * Hands a question to the search page without an address that a browser would keep.
 *
 * @param {string} vraag
 */
export function geefMee(vraag) {
  window.name = MERK + vraag;
}

/** @returns {string} the question that another page handed over; it is handed over once */
export function neemMee() {
  if (!window.name.startsWith(MERK)) return "";
  const vraag = window.name.slice(MERK.length);
  window.name = "";
  return vraag;
}
