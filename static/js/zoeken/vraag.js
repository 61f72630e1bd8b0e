/**
 * What was typed -> words to look for, each with the stems it may mean.
 */

import { stam } from "./stammen.js";
import { splits } from "./woorden.js";

const MEESTE_WOORDEN = 24;
const LANGSTE_WOORD = 40;
const LANGSTE_VRAAG = 400;

/**
 * @typedef {{
 *   woord: string, plek: number, nummer: number, licht: boolean,
 *   termen: Map<string, number>, stammen: Map<string, number>,
 *   bekend: boolean, letterlijk: boolean, klein: boolean, zeker: number, buiten: boolean, aandeel: number,
 * }} Woord
 * plek: its place among all that was typed; nummer: among the words of the question; licht: everybody uses it, or it is a number;
 * termen (stems on the kaart) and stammen (in phrases): each with how sure it is that it was meant, from 0 to 1;
 * bekend: it means something; letterlijk: as it was typed; klein: it says nothing by itself;
 * zeker: how surely the kaart holds it; buiten: it asks for what no sociale kaart has; aandeel: its share of the question
 */

/**
 * The words that say something; where these are few, all words: "ik wil dood" is more than "dood", and a name may consist of
 * small words.
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
  const weinig = sprekend.length <= 1 || sprekend.every((woord) => licht.has(stam(woord)));
  const gekozen = (weinig ? alle : sprekend).slice(0, MEESTE_WOORDEN);
  return gekozen.map((woord, nummer) => {
    const klein = stopwoorden.has(woord) || (woord.length === 1 && gekozen.length > 1);
    const isLicht = klein || /^[0-9]+$/.test(woord) || licht.has(stam(woord));
    return { ...maakWoord(woord, alle.indexOf(woord), isLicht, zinstam(woord)), nummer, klein };
  });
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
  return {
    woord,
    plek,
    nummer: 0,
    licht,
    termen: new Map([[stam(woord), 1]]),
    stammen: new Map([[zinstam, 1]]),
    bekend: false,
    letterlijk: false,
    klein: false,
    zeker: 0,
    buiten: false,
    aandeel: 0,
  };
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
