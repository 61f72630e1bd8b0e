/**
 * Words of a question -> what else they may mean: two words written as one, one as two, a beginning, a typing error.
 * A word that is known is never corrected: a rare right word does not lose to a frequent wrong one.
 */

import { verbeter } from "./spelling.js";
import { stam } from "./stammen.js";
import { voegToe } from "./vraag.js";

/** @typedef {import("./vraag.js").Woord} Woord */
/** @typedef {import("./bestanden.js").Bestanden} Bestanden */

const KORTSTE_BEGIN = 3;
const KORTSTE_EIND = 4;
const MEESTE_AANVULLINGEN = 12;
/** A letter more is made good by so much (as a logarithm) that is known of a word. */
const PER_LETTER = 0.35;
const ZEKER = { samen: 0.95, aanvulling: 0.85, langer: 0.7, deel: 0.6, verbeterd: 0.85, gegokt: 0.5 };
/** In a whole sentence an unknown word is seldom a typing error, and seldom all that matters. */
const KORTE_VRAAG = 3;
const VERBINDING = /^(?:s|en|e|n)(?=...)/;

/**
 * Fills in the stems of every word.
 *
 * @param {Bestanden} bestanden
 * @param {Woord[]} woorden
 * @returns {Promise<Map<Woord, string>>} what was corrected, and into what
 */
export async function begrijp(bestanden, woorden) {
  const paren = samen(bestanden, woorden);
  await Promise.all(woorden.map((woord) => kijkNa(bestanden, woord)));
  await Promise.all([paren, ...woorden.map((woord) => vulAan(bestanden, woord, woorden.length))]);
  /** @type {Map<Woord, string>} */
  const verbeterd = new Map();
  const kort = woorden.length <= KORTE_VRAAG;
  await Promise.all(
    woorden
      .filter((woord) => !woord.bekend && !woord.klein)
      .map(async (woord) => {
        const goed = await verbeter(bestanden, woord.woord, kort);
        const dichtbij = goed.length > 0 && goed[0][1] === 1;
        if (!dichtbij && (await splitsOp(bestanden, woord))) return;
        for (const [ander, zekerheid] of goed) voegToe(woord, stam(ander), bestanden.zinstam(ander), (kort ? ZEKER.verbeterd : ZEKER.gegokt) * zekerheid);
        if (goed.length > 0 && kort) {
          woord.bekend = true;
          verbeterd.set(woord, goed[0][0]);
        }
      }),
  );
  return verbeterd;
}

/**
 * A word that only the thesaurus knows is also taken apart: the kaart may have its parts.
 *
 * @param {Bestanden} bestanden
 * @param {Woord} woord
 */
async function kijkNa(bestanden, woord) {
  const [term, begrip] = await Promise.all([bestanden.bij("t", stam(woord.woord)), bestanden.bij("b", bestanden.zinstam(woord.woord))]);
  if (begrip && !term) await splitsOp(bestanden, woord);
  woord.letterlijk = term !== undefined || begrip !== undefined;
  woord.bekend ||= woord.letterlijk;
}

/**
 * @param {Bestanden} bestanden
 * @param {string} woord
 */
async function isBekend(bestanden, woord) {
  const [term, begrip] = await Promise.all([bestanden.bij("t", stam(woord)), bestanden.bij("b", bestanden.zinstam(woord))]);
  return term !== undefined || begrip !== undefined;
}

/**
 * Two words side by side that stand as one on the kaart: "schuld hulp".
 *
 * @param {Bestanden} bestanden
 * @param {Woord[]} woorden
 */
async function samen(bestanden, woorden) {
  const paren = woorden.slice(1).map((woord, plek) => /** @type {[Woord, Woord]} */ ([woorden[plek], woord]));
  await Promise.all(
    paren.map(async ([links, rechts]) => {
      if (rechts.plek !== links.plek + 1 || links.woord.length < KORTSTE_BEGIN || rechts.woord.length < KORTSTE_BEGIN) return;
      await Promise.all(["", "s"].map((tussen) => alsEen(bestanden, links, rechts, tussen)));
    }),
  );
}

/**
 * @param {Bestanden} bestanden
 * @param {Woord} links
 * @param {Woord} rechts
 * @param {string} tussen
 */
async function alsEen(bestanden, links, rechts, tussen) {
  const een = links.woord + tussen + rechts.woord;
  if (tussen && !bestanden.isDichtbij("t", stam(een))) return;
  if (!(await isBekend(bestanden, een))) return;
  for (const woord of [links, rechts]) {
    voegToe(woord, stam(een), bestanden.zinstam(een), ZEKER.samen);
    woord.bekend = true;
  }
}

/**
 * An unfinished word; one that is known may still be the beginning of a longer one when it is all that was typed.
 *
 * @param {Bestanden} bestanden
 * @param {Woord} woord
 * @param {number} aantal of words in the question
 */
async function vulAan(bestanden, woord, aantal) {
  if (woord.klein || woord.woord.length < KORTSTE_BEGIN || (woord.bekend && aantal > 1)) return;
  const gekozen = await zoekAanvullingen(bestanden, woord.woord);
  const zeker = woord.bekend ? ZEKER.langer : ZEKER.aanvulling;
  for (const een of gekozen) voegToe(woord, een, een, zeker * (0.75 + woord.woord.length / een.length / 4));
  if (gekozen.length > 0) woord.letterlijk = woord.bekend = true;
}

/**
 * The known words that begin so: short ones first, of which more is known.
 *
 * @param {Bestanden} bestanden
 * @param {string} begin
 * @returns {Promise<string[]>}
 */
async function zoekAanvullingen(bestanden, begin) {
  const [termen, begrippen] = await Promise.all([bestanden.vanaf("t", begin, 2), bestanden.vanaf("b", begin, 2)]);
  /** @type {Map<string, number>} */
  const gewicht = new Map();
  for (const [een, lijst] of [...termen, ...begrippen]) if (lijst.length > 0) gewicht.set(een, (gewicht.get(een) ?? 0) + lijst.length);
  const waarde = (/** @type {string} */ een) => PER_LETTER * een.length - Math.log(gewicht.get(een) ?? 1);
  return [...gewicht.keys()].sort((a, b) => waarde(a) - waarde(b) || (a < b ? -1 : 1)).slice(0, MEESTE_AANVULLINGEN);
}

/**
 * A compound that nobody wrote: the longest known front, and what is left of it, perhaps unfinished.
 *
 * @param {Bestanden} bestanden
 * @param {Woord} woord
 * @returns {Promise<boolean>} it consists of known words
 */
async function splitsOp(bestanden, woord) {
  for (let lengte = woord.woord.length - 3; lengte >= 3; lengte -= 1) {
    const voor = woord.woord.slice(0, lengte);
    const rest = woord.woord.slice(lengte);
    const resten = [...new Set([rest, rest.replace(VERBINDING, "")])].filter((deel) => deel.length >= 3);
    if (resten.length === 0 || !(await isBekend(bestanden, voor))) continue;
    const achter = (await Promise.all(resten.map((deel) => kiesAchter(bestanden, deel)))).find((gevonden) => gevonden.length > 0);
    if (!achter) continue;
    voegToe(woord, stam(voor), bestanden.zinstam(voor), ZEKER.deel);
    for (const [term, zinstam, zekerheid] of achter) voegToe(woord, term, zinstam, zekerheid);
    woord.bekend = true;
    return true;
  }
  return false;
}

/**
 * What the end of a compound may be: a known word, else the words that it begins.
 *
 * @param {Bestanden} bestanden
 * @param {string} deel
 * @returns {Promise<[string, string, number][]>} term, stem in phrases, how sure
 */
async function kiesAchter(bestanden, deel) {
  if (await isBekend(bestanden, deel)) return [[stam(deel), bestanden.zinstam(deel), ZEKER.deel]];
  if (deel.length < KORTSTE_EIND) return [];
  const aanvullingen = await zoekAanvullingen(bestanden, deel);
  return aanvullingen.slice(0, 3).map((een) => [een, een, ZEKER.deel * (deel.length / een.length)]);
}
