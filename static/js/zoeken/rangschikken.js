/**
 * Words and concepts -> a score for every document that has to do with them.
 *
 * A word counts by its share of the question, and in a document by the fields that hold it (lunr's weights); a concept by
 * its strength and by how well the document answers it. Summing all synonyms would drown the right entry.
 */

import { leesPlekken } from "./bestanden.js";

/** @typedef {import("./vraag.js").Woord} Woord */
/** @typedef {import("./bestanden.js").Bestanden} Bestanden */
/** @typedef {import("./begrippen.js").Begrip} Begrip */
/** @typedef {{ document: number, score: number, naam: boolean }} Treffer */

const LUNR_VELDEN = 10;
const PLAATS = 8;
const NAMEN = 2;
/** How much each field counts beside lunr's boosts: naam, ook_bekend_als, zoekwoorden, activiteiten, themas, samenvatting, … */
const VELD = [1, 1, 1, 1, 0.5, 1.2, 0.5, 0.6, 1, 0.9, 1, 1];
const HALF = 3.5;
const LICHT = 0.35;
const IN_NAAM = 0.3;
const DALEND = [1, 0.55, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1];
const BEGRIP = 0.95;

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
        [...woord.stammen].map(async ([stam, zekerheid]) => {
          const lijst = await bestanden.bij("t", stam);
          if (lijst) telTerm(gevonden, lijst, zekerheid, bestanden.manifest.aantal);
        }),
      );
      const zeldzaam = Math.log(1 + bestanden.manifest.aantal / (gevonden.size || 0.7));
      woord.aandeel = zeldzaam * (woord.licht ? LICHT : 1);
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
function telTerm(gevonden, lijst, zekerheid, aantal) {
  const { plekken, velden, gewichten } = leesPlekken(lijst);
  const keer = velden.filter((veld) => veld < LUNR_VELDEN).length;
  const zeldzaam = Math.log(1 + Math.abs((aantal - keer + 0.5) / (keer + 0.5))) || 1;
  /** @type {Map<number, { som: number, naam: boolean, plaats: boolean }>} */
  const sommen = new Map();
  plekken.forEach((document, i) => {
    const som = sommen.get(document) ?? { som: 0, naam: false, plaats: false };
    const veld = velden[i];
    som.som += (gewichten[i] / 100 / (veld < LUNR_VELDEN ? zeldzaam : 1)) * VELD[veld];
    som.naam ||= veld < NAMEN;
    som.plaats ||= veld === PLAATS;
    sommen.set(document, som);
  });
  for (const [document, { som, naam, plaats }] of sommen) {
    const waarde = (zekerheid * som) / (som + HALF);
    const eerder = gevonden.get(document);
    if (!eerder) gevonden.set(document, { waarde, naam: naam && zekerheid >= 0.5, plaats });
    else {
      eerder.waarde = Math.max(eerder.waarde, waarde);
      eerder.naam ||= naam && zekerheid >= 0.5;
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
export async function rangschik(bestanden, woorden, gevonden, begrippen) {
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
  begrippen.forEach(({ kracht }, rang) => {
    for (const [document, niveau] of antwoorden[rang]) score(document).begrippen += kracht * (niveau / 15) * DALEND[rang];
  });
  return [...scores]
    .map(([document, een]) => ({
      document,
      score: een.woorden + (een.namen > 0.99 ? IN_NAAM : 0) + BEGRIP * Math.min(1.2, een.begrippen),
      naam: een.namen > 0.99,
    }))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}
