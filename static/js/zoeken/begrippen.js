/**
 * Words of a question -> the concepts it is about, by the phrases of the thesaurus (generator/search/begrippen.py).
 *
 * A phrase is a bag of stems: it counts by how much of it was said, and by how much of the question it explains. Beside its
 * best phrase a concept counts by where each word points: to the concepts whose phrases have it most.
 */

import { ontvouw } from "./bestanden.js";

/** @typedef {import("./vraag.js").Woord} Woord */
/** @typedef {import("./bestanden.js").Bestanden} Bestanden */
/**
 * @typedef {{ begrip: number, kracht: number, wijst: number[], gewichten: number[] }} Begrip
 * kracht: from 0 to 1; wijst: how much each word of the question points to it; gewichten: what each word says
 * @typedef {{ heel: number, gezegd: Map<string, number>, woorden: Set<number> }} Zin
 * heel: the weight of all its stems, below zero for one that silences its concept
 */

const PER_BEGRIP = 512;
/** The weight of a word that no phrase has, beside 1 to 27 for those that stand in some. */
const ONBEKEND = 18;
const LICHT = 0.2;
/** How much less a half-said phrase counts, and one that explains half of the question. */
const GEZEGD = 1.3;
const VERKLAARD = 0.8;
/** What pointing adds to phrases; of few phrases it says less. */
const WIJZEN = 0.5;
const WEINIG = 1;
/** The concepts that count: so many, so strong, and so near to the strongest. */
const MEESTE = 6;
const ZWAKSTE = 0.06;
const ZWAK = 0.2;

/**
 * @param {Bestanden} bestanden
 * @param {Woord[]} woorden
 * @returns {Promise<Begrip[]>} the strongest first
 */
export async function vindBegrippen(bestanden, woorden) {
  const gewichten = woorden.map(() => 0);
  const wijst = woorden.map(() => /** @type {Map<number, number>} */ (new Map()));
  /** @type {Map<number, Zin>} */
  const zinnen = new Map();
  await Promise.all(
    woorden.flatMap((woord, nummer) =>
      [...woord.stammen].map(async ([stam, zekerheid]) => {
        const lijst = await bestanden.bij("b", stam);
        if (!lijst) return;
        const [gewicht, ...rest] = lijst;
        const plekken = ontvouw(rest.slice(0, rest.length / 2));
        if (zekerheid > 0.5) gewichten[nummer] = Math.max(gewichten[nummer], gewicht);
        telZinnen(zinnen, plekken, rest.slice(plekken.length), { stam, nummer, gewicht: gewicht * zekerheid });
        telWijzen(wijst[nummer], plekken, zekerheid);
      }),
    ),
  );
  woorden.forEach((woord, nummer) => (gewichten[nummer] ||= ONBEKEND * (woord.licht ? LICHT : 1)));
  return weegBegrippen(zinnen, gewichten, wijst);
}

/**
 * @param {Map<number, Zin>} zinnen by their place
 * @param {number[]} plekken of the phrases that hold a stem
 * @param {number[]} hele the weights of these phrases
 * @param {{ stam: string, nummer: number, gewicht: number }} gezegd the stem, and which word of the question said it
 */
function telZinnen(zinnen, plekken, hele, { stam, nummer, gewicht }) {
  plekken.forEach((plek, i) => {
    let zin = zinnen.get(plek);
    if (!zin) zinnen.set(plek, (zin = { heel: hele[i], gezegd: new Map(), woorden: new Set() }));
    zin.gezegd.set(stam, Math.max(zin.gezegd.get(stam) ?? 0, gewicht));
    zin.woorden.add(nummer);
  });
}

/**
 * @param {Map<number, number>} wijst of one word: how much it points to each concept
 * @param {number[]} plekken
 * @param {number} zekerheid
 */
function telWijzen(wijst, plekken, zekerheid) {
  /** @type {Map<number, number>} */
  const keren = new Map();
  for (const plek of plekken) {
    const begrip = Math.floor(plek / PER_BEGRIP);
    keren.set(begrip, (keren.get(begrip) ?? 0) + 1);
  }
  for (const [begrip, keer] of keren) {
    wijst.set(begrip, Math.max(wijst.get(begrip) ?? 0, zekerheid * Math.sqrt(keer / (plekken.length + WEINIG))));
  }
}

/**
 * @param {Map<number, Zin>} zinnen
 * @param {number[]} gewichten
 * @param {Map<number, number>[]} wijst
 * @returns {Begrip[]}
 */
function weegBegrippen(zinnen, gewichten, wijst) {
  const alles = gewichten.reduce((som, een) => som + een, 0);
  const sterk = [...perBegrip(zinnen, gewichten, alles)]
    .filter(([, { beste, isStil }]) => beste > 0 && !isStil)
    .map(([begrip, { beste, delen }]) => {
      const naar = wijst.map((een) => een.get(begrip) ?? 0);
      const gedekt = [...delen].reduce((som, [woord, deel]) => som + gewichten[woord] * deel, 0) / alles;
      const gezegd = 0.7 * beste + 0.3 * gedekt * Math.sqrt(beste);
      const gewezen = naar.reduce((som, een, woord) => som + een * gewichten[woord], 0) / alles;
      return { begrip, kracht: gezegd + WIJZEN * gewezen * (1 - gezegd), wijst: naar, gewichten };
    })
    .sort((a, b) => b.kracht - a.kracht || a.begrip - b.begrip);
  const grens = Math.max(ZWAKSTE, ZWAK * (sterk[0]?.kracht ?? 0));
  return sterk.filter((een) => een.kracht >= grens).slice(0, MEESTE);
}

/**
 * For each concept its best phrase, and for each word the largest part of a phrase that it helped to say.
 *
 * @param {Map<number, Zin>} zinnen
 * @param {number[]} gewichten
 * @param {number} alles
 * @returns {Map<number, { beste: number, delen: Map<number, number>, isStil: boolean }>}
 */
function perBegrip(zinnen, gewichten, alles) {
  /** @type {ReturnType<typeof perBegrip>} */
  const begrippen = new Map();
  for (const [plek, { heel, gezegd, woorden }] of zinnen) {
    const nummer = Math.floor(plek / PER_BEGRIP);
    let begrip = begrippen.get(nummer);
    if (!begrip) begrippen.set(nummer, (begrip = { beste: 0, delen: new Map(), isStil: false }));
    const deel = Math.min(1, [...gezegd.values()].reduce((som, een) => som + een, 0) / Math.abs(heel));
    if (heel < 0) {
      begrip.isStil ||= deel > 0.95;
      continue;
    }
    const verklaard = [...woorden].reduce((som, woord) => som + gewichten[woord], 0) / alles;
    begrip.beste = Math.max(begrip.beste, deel ** GEZEGD * verklaard ** VERKLAARD);
    for (const woord of woorden) begrip.delen.set(woord, Math.max(deel, begrip.delen.get(woord) ?? 0));
  }
  return begrippen;
}
