/**
 * What was typed so far -> names and concepts that begin so. generator/search/voorstellen.py writes the runs.
 */

import { plaats } from "./bestanden.js";
import { splits } from "./woorden.js";

const MEESTE = 7;
const KORTSTE = 2;

/**
 * @param {import("./bestanden.js").Bestanden} bestanden
 * @param {string} tekst
 * @returns {Promise<{ tekst: string, slug: string }[]>}
 */
export async function stelVoor(bestanden, tekst) {
  const begin = splits(tekst).join(" ");
  if (begin.length < KORTSTE) return [];
  const eersten = await bestanden.lees("n");
  const nummers = new Set([plaats(eersten, begin), plaats(eersten, `${begin}\uffff`)].filter((nummer) => nummer >= 0));
  const runs = await Promise.all([...nummers].map((nummer) => bestanden.lees(`n-${nummer}`)));
  /** @type {Map<string, { tekst: string, slug: string, sleutel: string }>} */
  const gevonden = new Map();
  for (const run of runs) {
    for (const [sleutel, voorstellen] of Object.entries(run)) {
      if (!sleutel.startsWith(begin)) continue;
      for (const [naam, slug] of voorstellen) {
        const gelijk = splits(naam).join(" ");
        if (slug || !gevonden.get(gelijk)?.slug) gevonden.set(gelijk, { tekst: naam, slug, sleutel });
      }
    }
  }
  const vooraan = (/** @type {{ tekst: string }} */ een) => Number(!splits(een.tekst).join(" ").startsWith(begin));
  return [...gevonden.values()]
    .sort((a, b) => vooraan(a) - vooraan(b) || a.tekst.length - b.tekst.length || (a.tekst < b.tekst ? -1 : 1))
    .slice(0, MEESTE)
    .map(({ tekst: naam, slug }) => ({ tekst: naam, slug }));
}
