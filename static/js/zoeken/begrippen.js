/**
 * Words of a question -> the concepts it is about, by the phrases of the thesaurus. A phrase is a bag of stems: it counts by
 * how much of it was said, and by how much of the question it explains (generator/search/begrippen.py writes the bags).
 */

import { ontvouw } from "./bestanden.js";

/** @typedef {import("./vraag.js").Woord} Woord */
/** @typedef {import("./bestanden.js").Bestanden} Bestanden */
/** @typedef {{ begrip: number, kracht: number, verklaard: number, per: number[], gewichten: number[] }} Begrip from 0 to 1 */

const PER_BEGRIP = 256;
const ONBEKEND = 18;
const LICHT = +(globalThis.P?.LI ?? 0.2);
const MEESTE = +(globalThis.P?.MEESTE ?? 8);
const ZWAKSTE = +(globalThis.P?.ZWAKSTE ?? 0.06);
const LOS = +(globalThis.P?.LOS ?? 0.5);
const ERBIJ = +(globalThis.P?.ERBIJ ?? 1);
const ZWAK = +(globalThis.P?.ZWAK ?? 0.2);

/**
 * @param {Bestanden} bestanden
 * @param {Woord[]} woorden
 * @returns {Promise<Begrip[]>} the strongest first
 */
export async function vindBegrippen(bestanden, woorden) {
  const gewichten = new Array(woorden.length).fill(0);
  /** @type {Map<number, { heel: number, gezegd: Map<string, number>, woorden: Set<number> }>} */
  const zinnen = new Map();
  /** @type {Map<number, number>[]} */
  const wijst = woorden.map(() => new Map());
  await Promise.all(
    woorden.flatMap((woord, nummer) =>
      [...woord.stammen].map(async ([stam, zekerheid]) => {
        const lijst = await bestanden.bij("b", stam);
        if (!lijst) return;
        if (zekerheid > 0.5) gewichten[nummer] = Math.max(gewichten[nummer], lijst[0]);
        telZinnen(zinnen, lijst, stam, nummer, zekerheid, wijst[nummer]);
      }),
    ),
  );
  woorden.forEach((woord, nummer) => (gewichten[nummer] ||= ONBEKEND * (woord.licht ? LICHT : 1)));
  return weegBegrippen(zinnen, gewichten, wijst);
}

/**
 * @param {Map<number, { heel: number, gezegd: Map<string, number>, woorden: Set<number> }>} zinnen
 * @param {number[]} lijst the weight of a stem, steps through phrases, the weights of these phrases
 * @param {string} stam
 * @param {number} nummer of the word
 * @param {number} zekerheid
 */
function telZinnen(zinnen, lijst, stam, nummer, zekerheid, wijst) {
  const aantal = (lijst.length - 1) / 2;
  const plekken = ontvouw(lijst.slice(1, 1 + aantal));
  /** @type {Map<number, number>} */
  const per = new Map();
  plekken.forEach((plek, i) => {
    let zin = zinnen.get(plek);
    if (!zin) zinnen.set(plek, (zin = { heel: lijst[1 + aantal + i], gezegd: new Map(), woorden: new Set() }));
    per.set(Math.floor(plek / PER_BEGRIP), (per.get(Math.floor(plek / PER_BEGRIP)) ?? 0) + 1);
    zin.gezegd.set(stam, Math.max(zin.gezegd.get(stam) ?? 0, lijst[0] * zekerheid));
    zin.woorden.add(nummer);
  });
  for (const [begrip, keer] of per) wijst.set(begrip, Math.max(wijst.get(begrip) ?? 0, zekerheid * Math.sqrt(keer / (aantal + ERBIJ))));
}

/**
 * @param {Map<number, { heel: number, gezegd: Map<string, number>, woorden: Set<number> }>} zinnen
 * @param {number[]} gewichten of the words
 * @returns {Begrip[]}
 */
function weegBegrippen(zinnen, gewichten, wijst) {
  const alles = gewichten.reduce((som, een) => som + een, 0);
  /** @type {Map<number, { beste: number, woorden: Map<number, number>, stil: boolean }>} */
  const begrippen = new Map();
  for (const [plek, zin] of zinnen) {
    const nummer = Math.floor(plek / PER_BEGRIP);
    let begrip = begrippen.get(nummer);
    if (!begrip) begrippen.set(nummer, (begrip = { beste: 0, woorden: new Map(), stil: false }));
    const gezegd = [...zin.gezegd.values()].reduce((som, een) => som + een, 0);
    const deel = Math.min(1, gezegd / Math.abs(zin.heel));
    if (zin.heel < 0) {
      begrip.stil ||= deel > 0.95;
      continue;
    }
    const verklaard = [...zin.woorden].reduce((som, woord) => som + gewichten[woord], 0) / alles;
    begrip.beste = Math.max(begrip.beste, deel ** +(globalThis.P?.DEEL ?? 1.3) * verklaard ** +(globalThis.P?.VERK ?? 0.8));
    for (const woord of zin.woorden) begrip.woorden.set(woord, Math.max(deel, begrip.woorden.get(woord) ?? 0));
  }
  const sterk = [...begrippen]
    .filter(([, begrip]) => !begrip.stil && begrip.beste > 0)
    .map(([nummer, begrip]) => {
      const verklaard = [...begrip.woorden].reduce((som, [woord, deel]) => som + gewichten[woord] * deel, 0) / alles;
      const los = wijst.reduce((som, naar, woord) => som + gewichten[woord] * (naar.get(nummer) ?? 0), 0) / alles;
      const heel = 0.7 * begrip.beste + 0.3 * verklaard * Math.sqrt(begrip.beste);
      return { begrip: nummer, kracht: (globalThis.P?.COMB ?? 1) ? heel + LOS * los * (1 - heel) : Math.max(heel, LOS * los), verklaard, per: wijst.map((naar) => naar.get(nummer) ?? 0), gewichten };
    })
    .sort((a, b) => b.kracht - a.kracht || a.begrip - b.begrip);
  const grens = Math.max(ZWAKSTE, ZWAK * (sterk[0]?.kracht ?? 0));
  return sterk.filter((een) => een.kracht >= grens).slice(0, MEESTE);
}
