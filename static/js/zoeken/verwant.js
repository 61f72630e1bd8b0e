/**
 * Few results -> more of the same themas behind them: who asks for a house ban also wants to know who else helps at violence.
 * Only behind something that fits well: where nothing fits, nothing is added.
 */

import { leesLijsten } from "./kiezen.js";

/** @typedef {import("./rangschikken.js").Treffer} Treffer */

const WEINIG = 8;
const PAST_GOED = 0.5;
const KOP = 3;
const VERWANT = 0.2;

/**
 * @param {import("./bestanden.js").Bestanden} bestanden
 * @param {Treffer[]} treffers best first
 * @returns {Promise<Treffer[]>}
 */
export async function vulAan(bestanden, treffers) {
  if (treffers.length === 0 || treffers.length >= WEINIG || treffers[0].score < PAST_GOED) return treffers;
  const kop = treffers.slice(0, KOP).filter(({ score }) => score >= PAST_GOED * treffers[0].score);
  const [lijsten, ...teksten] = await Promise.all([leesLijsten(bestanden, "thema"), ...kop.map(({ document }) => bestanden.tekst(document))]);
  const alGevonden = new Set(treffers.map(({ document }) => document));
  /** @type {Map<number, number>} */
  const erbij = new Map();
  teksten.forEach((tekst, plek) => {
    for (const thema of tekst.themas ?? []) {
      const lijst = lijsten.get(thema) ?? new Set();
      const zegt = kop[plek].score / Math.sqrt(lijst.size || 1);
      for (const document of lijst) if (!alGevonden.has(document)) erbij.set(document, (erbij.get(document) ?? 0) + zegt);
    }
  });
  const hoogste = Math.max(0, ...erbij.values());
  const laagste = treffers[treffers.length - 1].score;
  const verwant = [...erbij]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, WEINIG - treffers.length)
    .map(([document, zegt]) => ({ document, score: Math.min(VERWANT, laagste) * (zegt / hoogste), naam: false }));
  return [...treffers, ...verwant];
}
