/**
 * A question that need not be Dutch -> the concepts it is about, in the one language that explains most of it. A front of
 * five letters means something else in every language: words of different languages are never put together.
 */

import { vindBegrippen } from "./begrippen.js";
import { voorkant } from "./stammen.js";
import { leesVreemdeVraag } from "./vraag.js";

/** @typedef {import("./bestanden.js").Bestanden} Bestanden */
/** @typedef {import("./begrippen.js").Begrip} Begrip */

const SCHEIDING = "|";

/**
 * @param {Bestanden} bestanden
 * @param {string} q
 * @returns {Promise<Begrip[]>} the strongest first
 */
export async function vindAnders(bestanden, q) {
  const woorden = leesVreemdeVraag(q);
  const sleutels = await Promise.all(
    woorden.map(async (woord) => (await bestanden.vanaf("b", voorkant(woord.woord) + SCHEIDING, 1)).map(([sleutel]) => sleutel)),
  );
  const talen = new Set(sleutels.flat().map(taalVan));
  const perTaal = await Promise.all(
    [...talen].sort().map((taal) => {
      const zelfde = woorden.map((woord, nummer) => ({
        ...woord,
        stammen: new Map(sleutels[nummer].filter((sleutel) => taalVan(sleutel) === taal).map((sleutel) => [sleutel, 1])),
      }));
      return vindBegrippen(bestanden, zelfde);
    }),
  );
  return perTaal.reduce((beste, een) => ((een[0]?.kracht ?? 0) > (beste[0]?.kracht ?? 0) ? een : beste), []);
}

/** @param {string} sleutel */
function taalVan(sleutel) {
  return sleutel.slice(sleutel.indexOf(SCHEIDING) + 1);
}
