/**
 * Repeats the decision on every review date with the visitor's clock, so that a site that nobody rebuilds still tells
 * the truth. On the day itself it is too late.
 */

import { dagErna, vandaag } from "./datum.js";

const OUDE_BOUW_DAGEN = 8;

/**
 * @param {Element} wortel the part of the page to look at
 */
export function init(wortel) {
  const dag = vandaag();
  toonVerlopen(wortel, "data-controleren-voor", "[data-verlopen]", dag);
  toonVerlopen(wortel, "data-contact-controleren-voor", "[data-contact-verlopen]", dag);
  for (const element of wortel.querySelectorAll("[data-einde-respijt]")) {
    verberg(element, dag >= (element.getAttribute("data-einde-respijt") ?? "9999"));
  }
  for (const element of wortel.querySelectorAll("[data-zichtbaar-tot]")) {
    verberg(element, dag > (element.getAttribute("data-zichtbaar-tot") ?? "9999"));
  }
  for (const element of wortel.querySelectorAll("[data-gebouwd-op]")) {
    const gebouwd = element.getAttribute("data-gebouwd-op") ?? "9999-12-31";
    verberg(element, dag <= dagErna(gebouwd, OUDE_BOUW_DAGEN));
  }
}

/**
 * Shows the own warning of each element that carries a date, exactly when that date has come.
 *
 * @param {Element} wortel
 * @param {string} attribuut the attribute with the first day that is too late
 * @param {string} waarschuwing the selector of the warning inside it
 * @param {string} dag today
 */
export function toonVerlopen(wortel, attribuut, waarschuwing, dag) {
  for (const element of wortel.querySelectorAll(`[${attribuut}]`)) {
    const teLaat = dag >= (element.getAttribute(attribuut) ?? "9999");
    const eigen = element.querySelector(waarschuwing);
    if (eigen) verberg(eigen, !teLaat);
  }
}

/**
 * @param {Element} element
 * @param {boolean} weg
 */
function verberg(element, weg) {
  element.toggleAttribute("hidden", weg);
}
