/**
 * What was typed -> words to look for, each with the stems it may mean.
 */

import { stam, voorkant } from "./stammen.js";
import { splits } from "./woorden.js";

export const MEESTE_WOORDEN = 24;
const LANGSTE_WOORD = 40;
const LANGSTE_VRAAG = 400;

/**
 * @typedef {{
 *   woord: string, plek: number, licht: boolean,
 *   stammen: Map<string, number>,
 *   bekend: boolean, aandeel: number,
 * }} Woord
 * stammen: each with how sure it is that it was meant, from 0 to 1; aandeel: its share of what the question says
 */

/**
 * The words that say something, or all words when none does: names may consist of small words.
 *
 * @param {string} tekst
 * @param {Set<string>} stopwoorden
 * @param {Set<string>} licht stems of words that everybody uses
 * @returns {Woord[]}
 */
export function leesVraag(tekst, stopwoorden, licht) {
  const alle = [...new Set(splits(tekst.slice(0, LANGSTE_VRAAG)))].filter((woord) => woord.length <= LANGSTE_WOORD);
  const sprekend = alle.filter((woord) => !stopwoorden.has(woord));
  const gekozen = (sprekend.length > 0 ? sprekend : alle).slice(0, MEESTE_WOORDEN);
  return gekozen.map((woord) => maakWoord(woord, alle.indexOf(woord), licht));
}

/**
 * The same for a question that may be in another language: every word counts, by its front.
 *
 * @param {string} tekst
 * @returns {Woord[]}
 */
export function leesVreemdeVraag(tekst) {
  const alle = [...new Set(splits(tekst.slice(0, LANGSTE_VRAAG)))].slice(0, MEESTE_WOORDEN);
  return alle.map((woord, plek) => ({ ...maakWoord(woord, plek, new Set()), stammen: new Map([[voorkant(woord), 1]]) }));
}

/**
 * @param {string} woord
 * @param {number} plek
 * @param {Set<string>} licht
 * @returns {Woord}
 */
function maakWoord(woord, plek, licht) {
  const eigen = stam(woord);
  return { woord, plek, licht: licht.has(eigen), stammen: new Map([[eigen, 1]]), bekend: false, aandeel: 0 };
}

/**
 * Says that a word may also mean this stem.
 *
 * @param {Woord} woord
 * @param {string} eigen
 * @param {number} zekerheid
 */
export function voegToe(woord, eigen, zekerheid) {
  woord.stammen.set(eigen, Math.max(zekerheid, woord.stammen.get(eigen) ?? 0));
}
