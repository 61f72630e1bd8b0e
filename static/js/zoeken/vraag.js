/**
 * What was typed -> words to look for, each with the stems it may mean.
 */

import { stam } from "./stammen.js";
import { splits } from "./woorden.js";

export const MEESTE_WOORDEN = 24;
const LANGSTE_WOORD = 40;
const LANGSTE_VRAAG = 400;

/**
 * @typedef {{
 *   woord: string, plek: number, nummer: number, licht: boolean,
 *   termen: Map<string, number>, stammen: Map<string, number>,
 *   bekend: boolean, zeker: number, buiten: boolean, aandeel: number,
 * }} Woord
 * zeker: how surely the kaart holds it; buiten: it asks for what no sociale kaart has;
 * termen (stems on the kaart) and stammen (in phrases): each with how sure it is that it was meant, from 0 to 1; aandeel: its share of what the question says
 */

/**
 * The words that say something, or all words when none does: names may consist of small words.
 *
 * @param {string} tekst
 * @param {Set<string>} stopwoorden
 * @param {Set<string>} licht stems of words that everybody uses
 * @param {(woord: string) => string} zinstam
 * @returns {Woord[]}
 */
export function leesVraag(tekst, stopwoorden, licht, zinstam) {
  const alle = [...new Set(splits(tekst.slice(0, LANGSTE_VRAAG)))].filter((woord) => woord.length <= LANGSTE_WOORD);
  const sprekend = alle.filter((woord) => !stopwoorden.has(woord));
  const gekozen = (sprekend.length > 0 ? sprekend : alle).slice(0, MEESTE_WOORDEN);
  return gekozen.map((woord, nummer) => ({ ...maakWoord(woord, alle.indexOf(woord), licht.has(stam(woord)), zinstam(woord)), nummer }));
}

/**
 * The same for a question in another language: every word counts, by what stands on the kaart under its front.
 *
 * @param {string} tekst
 * @returns {Woord[]}
 */
export function leesVreemdeVraag(tekst) {
  const alle = [...new Set(splits(tekst.slice(0, LANGSTE_VRAAG)))].slice(0, MEESTE_WOORDEN);
  return alle.map((woord, plek) => ({ ...maakWoord(woord, plek, false, ""), nummer: plek, stammen: new Map() }));
}

/**
 * @param {string} woord
 * @param {number} plek
 * @param {boolean} licht
 * @param {string} zinstam
 * @returns {Woord}
 */
function maakWoord(woord, plek, licht, zinstam) {
  return { woord, plek, nummer: 0, licht, termen: new Map([[stam(woord), 1]]), stammen: new Map([[zinstam, 1]]), bekend: false, zeker: 0, buiten: false, aandeel: 0 };
}

/**
 * Says that a word may also mean this one.
 *
 * @param {Woord} woord
 * @param {string} term
 * @param {string} zinstam
 * @param {number} zekerheid
 */
export function voegToe(woord, term, zinstam, zekerheid) {
  woord.termen.set(term, Math.max(zekerheid, woord.termen.get(term) ?? 0));
  woord.stammen.set(zinstam, Math.max(zekerheid, woord.stammen.get(zinstam) ?? 0));
}
