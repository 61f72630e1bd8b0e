/**
 * The concepts of a question -> who helps at once: a help line to stand above the results, or what helps quickly.
 */

/** So strong, and so near to the strongest, a concept must be to count as an emergency. */
const ZEKER = 0.45;
const NABIJ = 0.75;

/**
 * @param {import("./bestanden.js").Manifest} manifest
 * @param {import("./begrippen.js").Begrip[]} begrippen the strongest first
 * @returns {{ boven: number[], spoed: number[] }} documents
 */
export function vindNood(manifest, begrippen) {
  /** @type {{ boven: number[], spoed: number[] }} */
  const nood = { boven: [], spoed: [] };
  for (const { begrip, kracht } of begrippen) {
    const [soort, ...documenten] = manifest.nood[begrip] ?? [""];
    if (!soort || kracht < Math.max(ZEKER, NABIJ * begrippen[0].kracht)) continue;
    (soort === "hulplijn" ? nood.boven : nood.spoed).push(.../** @type {number[]} */ (documenten));
  }
  return { boven: [...new Set(nood.boven)].slice(0, 2), spoed: [...new Set(nood.spoed)] };
}
