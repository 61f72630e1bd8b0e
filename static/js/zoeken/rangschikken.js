/**
 * Words and concepts -> a score for every document that has to do with them.
 *
 * A word counts by its share of the question, and in a document by the fields that hold it (lunr's weights); a concept by
 * its strength and by how well the document answers it. Summing all synonyms would drown the right entry.
 */

import { leesPlekken } from "./bestanden.js";
import { stam } from "./stammen.js";

/** @typedef {import("./vraag.js").Woord} Woord */
/** @typedef {import("./bestanden.js").Bestanden} Bestanden */
/** @typedef {import("./begrippen.js").Begrip} Begrip */
/** @typedef {{ document: number, score: number, naam: boolean }} Treffer */

const LUNR_VELDEN = 10;
const PLAATS = 8;
const NAMEN = 2;
/** How much each field counts beside lunr's boosts: naam, ook_bekend_als, zoekwoorden, activiteiten, themas, samenvatting, … */
const VELD = [1, 1, 1, 1, 0.5, 1.2, 0.5, 0.6, 1, 0.9, 1, 1];
const HALF = +(globalThis.P?.HALF ?? 2.5);
const LICHT = +(globalThis.P?.LI ?? 0.2);
const IN_NAAM = +(globalThis.P?.IN_NAAM ?? 0.6);
const DALEND = [1, 0.55, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1];
const GEZEGD = +(globalThis.P?.GEZ ?? 0.1);
const GEANTWOORD = 6;
const ZEKER = 0.65;
const BUITEN = 2;
const BEGRIP = +(globalThis.P?.BEGRIP ?? 0.95);

/**
 * @param {Bestanden} bestanden
 * @param {Woord[]} woorden their share is filled in
 * @returns {Promise<Map<number, { waarde: number, naam: boolean, plaats: boolean }>[]>} for each word what documents hold
 */
export async function zoekWoorden(bestanden, woorden) {
  return Promise.all(
    woorden.map(async (woord) => {
      /** @type {Map<number, { waarde: number, naam: boolean, plaats: boolean }>} */
      const gevonden = new Map();
      await Promise.all(
        [...woord.termen].map(async ([term, zekerheid]) => {
          const lijst = await bestanden.bij("t", term);
          if (lijst) woord.zeker = Math.max(woord.zeker, zekerheid);
          if (lijst) telTerm(gevonden, lijst, zekerheid, bestanden.manifest.aantal, woord.licht);
        }),
      );
      const zeldzaam = Math.log(1 + bestanden.manifest.aantal / (gevonden.size || 0.7));
      const buiten = bestanden.manifest.buiten.includes(stam(woord.woord));
      woord.buiten = buiten && woord.zeker < 1;
      if (woord.buiten) woord.zeker = 0;
      woord.aandeel = zeldzaam * (woord.licht ? LICHT : 1) * (woord.buiten ? BUITEN : 1);
      return gevonden;
    }),
  );
}

/**
 * @param {Map<number, { waarde: number, naam: boolean, plaats: boolean }>} gevonden
 * @param {number[]} lijst
 * @param {number} zekerheid
 * @param {number} aantal of documents
 */
function telTerm(gevonden, lijst, zekerheid, aantal, licht) {
  const { plekken, velden, gewichten } = leesPlekken(lijst);
  const keer = velden.filter((veld) => veld < LUNR_VELDEN).length;
  const zeldzaam = Math.log(1 + Math.abs((aantal - keer + 0.5) / (keer + 0.5))) || 1;
  /** @type {Map<number, { som: number, naam: boolean, plaats: boolean }>} */
  const sommen = new Map();
  plekken.forEach((document, i) => {
    const veld = velden[i];
    if (licht && veld >= LUNR_VELDEN) return;
    const som = sommen.get(document) ?? { som: 0, naam: false, plaats: false };
    som.som += (gewichten[i] / 100 / (veld < LUNR_VELDEN ? zeldzaam : 1)) * VELD[veld];
    som.naam ||= veld < NAMEN;
    som.plaats ||= veld === PLAATS;
    sommen.set(document, som);
  });
  for (const [document, { som, naam, plaats }] of sommen) {
    const waarde = (zekerheid * som) / (som + HALF);
    const eerder = gevonden.get(document);
    if (!eerder) gevonden.set(document, { waarde, naam: naam && zekerheid >= (globalThis.P?.NZ ?? 0.97), plaats });
    else {
      eerder.waarde = Math.max(eerder.waarde, waarde);
      eerder.naam ||= naam && zekerheid >= (globalThis.P?.NZ ?? 0.97);
      eerder.plaats ||= plaats;
    }
  }
}

/**
 * A word that on this kaart is mostly the name of a place.
 *
 * @param {Map<number, { plaats: boolean }>} gevonden
 */
export function isPlaatsnaam(gevonden) {
  const met = [...gevonden.values()].filter((een) => een.plaats).length;
  return gevonden.size > 0 && met >= 0.6 * gevonden.size;
}

/**
 * @param {Bestanden} bestanden
 * @param {Woord[]} woorden
 * @param {Map<number, { waarde: number, naam: boolean }>[]} gevonden for each word
 * @param {Begrip[]} begrippen
 * @returns {Promise<Treffer[]>} best first
 */
export async function rangschik(bestanden, woorden, gevonden, begrippen, anders, misschienAnders) {
  const alles = woorden.reduce((som, woord) => som + woord.aandeel, 0) || 1;
  /** @type {Map<number, { woorden: number, namen: number, begrippen: number }>} */
  const scores = new Map();
  const score = (/** @type {number} */ document) => {
    let een = scores.get(document);
    if (!een) scores.set(document, (een = { woorden: 0, namen: 0, begrippen: 0 }));
    return een;
  };
  woorden.forEach((woord, nummer) => {
    for (const [document, { waarde, naam }] of gevonden[nummer]) {
      const een = score(document);
      een.woorden += (woord.aandeel / alles) * waarde;
      if (naam) een.namen += woord.aandeel / alles;
    }
  });
  const antwoorden = await Promise.all(begrippen.map(({ begrip }) => bestanden.antwoorden(begrip)));
  const som = (begrippen[0]?.gewichten ?? []).reduce((a, b) => a + b, 0) || 1;
  /** @type {Map<number, number[]>} */
  const via = new Map();
  begrippen.forEach(({ kracht, per }, rang) => {
    for (const [document, niveau] of antwoorden[rang]) {
      const een = score(document);
      const x = kracht * (niveau / 15);
      if (globalThis.P?.PROD ?? 1) een.begrippen = 1 - (1 - een.begrippen) * (1 - Math.min(0.98, x) * (globalThis.P?.PR ?? 0.9));
      else een.begrippen += x * DALEND[rang];
      let delen = via.get(document);
      if (!delen) via.set(document, (delen = per.map(() => 0)));
      per.forEach((zegt, woord) => (delen[woord] = Math.max(delen[woord], zegt * (niveau / 15))));
    }
  });
  const LAT = +(globalThis.P?.LAT ?? 1);
  if (LAT) for (const [document, delen] of via) score(document).woorden += LAT * delen.reduce((a, zegt, woord) => a + zegt * (begrippen[0].gewichten[woord] / som), 0);
  const gekend = misschienAnders ? 1 : dek(woorden, gevonden, begrippen, antwoorden);
  if (woorden.length <= +(globalThis.P?.KORT ?? 3) && gekend < +(globalThis.P?.GMIN ?? 0.6)) return [];
  return [...scores]
    .map(([document, een]) => ({
      document,
      score: een.woorden + (een.namen > 0.99 ? IN_NAAM : 0) + BEGRIP * Math.min(1.2, een.begrippen),
      naam: een.namen > 0.99,
    }))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

/**
 * How much of the question this kaart can answer at all, by a word or by a concept.
 *
 * @param {Woord[]} woorden
 * @param {Map<number, unknown>[]} gevonden
 * @param {Begrip[]} begrippen
 * @param {[number, number][][]} antwoorden of each concept
 * @returns {number} from 0 to 1
 */
function dek(woorden, gevonden, begrippen, antwoorden) {
  const alles = woorden.reduce((som, woord) => som + woord.aandeel, 0) || 1;
  const kent = (/** @type {Woord} */ woord, /** @type {number} */ plek) =>
    woord.zeker >= ZEKER || begrippen.some(({ per }, rang) => per[woord.nummer] > GEZEGD && !woord.buiten && antwoorden[rang].some(([, niveau]) => niveau >= GEANTWOORD));
  return woorden.reduce((som, woord, plek) => som + (kent(woord, plek) ? woord.aandeel : 0), 0) / alles;
}
