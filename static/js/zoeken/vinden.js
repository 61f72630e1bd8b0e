/**
 * A question -> the slugs that answer it, best first. The only module that knows lunr.
 */

import { splits } from "./woorden.js";

const MEESTE_WOORDEN = 20;
/** A longer one is no word, and would take lunr seconds to compare. */
const LANGSTE_WOORD = 40;
const GENOEG = 3;
const ZWAK = 0.12;

/**
 * @typedef {{ ref: string, score: number }} Treffer
 * @typedef {{ query: (bouw: (vraag: any) => void) => Treffer[] }} Index
 */

/**
 * Loads the index with lunr, which the page has put in `self`.
 *
 * @param {object} gegevens the serialised index
 * @returns {Index}
 */
export function laadIndex(gegevens) {
  return /** @type {any} */ (globalThis).lunr.Index.load(gegevens);
}

/**
 * Whole words and beginnings of words; words that almost match only when little else was found.
 *
 * @param {Index} index
 * @param {string} vraag what was typed
 * @param {Set<string>} stopwoorden
 * @returns {string[]} slugs
 */
export function vind(index, vraag, stopwoorden) {
  const woorden = zoekwoorden(vraag, stopwoorden);
  if (woorden.length === 0) return [];
  const gevonden = sterke(index.query((query) => woorden.forEach((woord) => vraagWoord(query, woord))));
  if (gevonden.length >= GENOEG) return gevonden;
  const ongeveer = index.query((query) => woorden.forEach((woord) => vraagOngeveer(query, woord)));
  return [...new Set([...gevonden, ...sterke(ongeveer)])];
}

/**
 * The words to look for. A question of nothing but small words is taken at its word: names may consist of them.
 *
 * @param {string} vraag
 * @param {Set<string>} stopwoorden
 * @returns {string[]}
 */
function zoekwoorden(vraag, stopwoorden) {
  const alle = [...new Set(splits(vraag))];
  const sprekend = alle.filter((woord) => !stopwoorden.has(woord));
  return (sprekend.length > 0 ? sprekend : alle).slice(0, MEESTE_WOORDEN);
}

/**
 * @param {any} query
 * @param {string} woord
 */
function vraagWoord(query, woord) {
  query.term(woord, { boost: 10 });
  if (woord.length >= 3) {
    const { TRAILING } = /** @type {any} */ (globalThis).lunr.Query.wildcard;
    query.term(woord, { boost: 2, usePipeline: false, wildcard: TRAILING });
  }
}

/**
 * @param {any} query
 * @param {string} woord
 */
function vraagOngeveer(query, woord) {
  const afstand = woord.length >= 8 ? 2 : Number(woord.length >= 4);
  query.term(woord, { boost: 10 });
  if (afstand > 0 && woord.length <= LANGSTE_WOORD) query.term(woord, { editDistance: afstand });
}

/**
 * Leaves out what only touches the question: far below the best.
 *
 * @param {Treffer[]} treffers
 * @returns {string[]}
 */
function sterke(treffers) {
  const beste = treffers.length > 0 ? treffers[0].score : 0;
  return treffers.filter((treffer) => treffer.score >= beste * ZWAK).map((treffer) => treffer.ref);
}
