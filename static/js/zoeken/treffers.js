/**
 * Words of a question -> for each word what every document has of it.
 *
 * A word counts in a document by the fields that hold it, with lunr's weights without their rarity: how rare a word is counts
 * once, in its share of the question.
 */

import { leesPlekken } from "./bestanden.js";

/** @typedef {import("./vraag.js").Woord} Woord */
/** @typedef {import("./bestanden.js").Bestanden} Bestanden */
/**
 * @typedef {Map<number, { waarde: number, letterlijk: boolean, naam: boolean, plaats: boolean }>} Treffers
 * by document: from 0 to 1, and whether it has the word as it was typed, in its name, in its place
 */

/** generator/search/index.py has the fields; behind them stand the parts of compounds. */
const LUNR_VELDEN = 10;
const PLAATS = 8;
const NAMEN = 2;
/** Beside lunr's boosts: naam, ook_bekend_als, zoekwoorden, activiteiten, themas, samenvatting, doelgroepen, organisatie, … */
const VELD = [1, 1, 1, 1, 0.5, 1.2, 0.5, 0.6, 1, 0.9, 1, 1];
const HONDERDSTEN = 100;
/** The sum of weights that counts for a half: more of a word soon stops counting. */
const HALF = 2.5;
const LETTERLIJK = 0.97;
/** Surer than the parts of a compound: typed, completed or corrected. */
const DEEL = 0.6;
const LICHT = 0.2;
/** What a word counts that asks for something no sociale kaart has: it should leave little to find. */
const BUITEN = 2;
const MEEST_PLAATS = 0.6;

/**
 * @param {Bestanden} bestanden
 * @param {Woord[]} woorden their share of the question is filled in
 * @returns {Promise<Treffers[]>}
 */
export async function zoekWoorden(bestanden, woorden) {
  return Promise.all(
    woorden.map(async (woord) => {
      /** @type {Treffers} */
      const treffers = new Map();
      await Promise.all(
        [...woord.termen].map(async ([term, zekerheid]) => {
          const lijst = await bestanden.bij("t", term);
          if (!lijst?.length) {
            woord.buiten ||= lijst !== undefined && zekerheid === 1;
            return;
          }
          woord.zeker = Math.max(woord.zeker, zekerheid);
          telTerm(treffers, somVelden(lijst, bestanden.manifest.aantal, woord.licht), zekerheid);
        }),
      );
      verdeel(bestanden, woord, treffers.size);
      return treffers;
    }),
  );
}

/**
 * Fills in the share of a word: the rarer on this kaart, the larger. A term without places is known to be on no kaart.
 *
 * @param {Bestanden} bestanden
 * @param {Woord} woord
 * @param {number} aantal of documents that have it
 */
function verdeel({ manifest }, woord, aantal) {
  if (woord.buiten) woord.zeker = 0;
  woord.aandeel = Math.log(1 + manifest.aantal / (aantal || 0.7)) * (woord.licht ? LICHT : 1) * (woord.buiten ? BUITEN : 1);
}

/**
 * @param {number[]} lijst the places of a term
 * @param {number} aantal of all documents
 * @param {boolean} licht a word that everybody uses is not sought in the parts of compounds
 * @returns {Map<number, { som: number, naam: boolean, plaats: boolean }>} by document
 */
function somVelden(lijst, aantal, licht) {
  const { plekken, velden, gewichten } = leesPlekken(lijst);
  const keer = velden.filter((veld) => veld < LUNR_VELDEN).length;
  const zeldzaam = Math.log(1 + Math.abs((aantal - keer + 0.5) / (keer + 0.5))) || 1;
  /** @type {ReturnType<typeof somVelden>} */
  const sommen = new Map();
  plekken.forEach((document, i) => {
    const veld = velden[i];
    if (licht && veld >= LUNR_VELDEN) return;
    let som = sommen.get(document);
    if (!som) sommen.set(document, (som = { som: 0, naam: false, plaats: false }));
    som.som += (gewichten[i] / HONDERDSTEN / (veld < LUNR_VELDEN ? zeldzaam : 1)) * VELD[veld];
    som.naam ||= veld < NAMEN;
    som.plaats ||= veld === PLAATS;
  });
  return sommen;
}

/**
 * @param {Treffers} treffers
 * @param {ReturnType<typeof somVelden>} sommen
 * @param {number} zekerheid
 */
function telTerm(treffers, sommen, zekerheid) {
  for (const [document, { som, naam, plaats }] of sommen) {
    let treffer = treffers.get(document);
    if (!treffer) treffers.set(document, (treffer = { waarde: 0, letterlijk: false, naam: false, plaats: false }));
    treffer.waarde = Math.max(treffer.waarde, (zekerheid * som) / (som + HALF));
    treffer.letterlijk ||= zekerheid > DEEL;
    treffer.naam ||= naam && zekerheid >= LETTERLIJK;
    treffer.plaats ||= plaats;
  }
}

/**
 * A word that on this kaart is mostly the name of a place.
 *
 * @param {Treffers} treffers
 */
export function isPlaatsnaam(treffers) {
  const met = [...treffers.values()].filter((een) => een.plaats).length;
  return treffers.size > 0 && met >= MEEST_PLAATS * treffers.size;
}
