/**
 * Words and concepts -> a score for every document that has to do with them.
 *
 * A word counts by its share of the question. A concept counts once, by its strength and by how well the document answers
 * it: summing all synonyms would drown the right entry. Beside that each word counts through what it points to, so that a
 * question about two things finds first what has to do with both.
 */

/** @typedef {import("./vraag.js").Woord} Woord */
/** @typedef {import("./bestanden.js").Bestanden} Bestanden */
/** @typedef {import("./begrippen.js").Begrip} Begrip */
/** @typedef {import("./treffers.js").Treffers} Treffers */
/** @typedef {{ document: number, score: number }} Gewogen */

const HOOGSTE_NIVEAU = 15;
const IN_NAAM = 0.6;
const BEGRIP = 0.95;
/** How much of a sure concept is believed: another one may still add to it. */
const GELOOF = 0.9;
/** In a question of so few words this share must mean something on this kaart, or nothing answers it. */
const KORT = 3;
const GEKEND = 0.6;
const BEDOELD = 0.45;
/** A corrected word points less surely to anything. */
const ONGEWIS = 0.75;
const ZEKER = 0.61;
const WIJST = 0.1;
const GEANTWOORD = 6;
const VOORUIT = 2;

/**
 * @param {Bestanden} bestanden
 * @param {{ woorden: Woord[], treffers: Treffers[] }} gezegd words, and for each what documents have of it
 * @param {Begrip[]} begrippen
 * @param {boolean} isVreemd it may be a question in another language: then Dutch need not know its words
 * @returns {Promise<Gewogen[]>} best first
 */
export async function rangschik(bestanden, { woorden, treffers }, begrippen, isVreemd) {
  const scores = new Scores();
  telWoorden(scores, woorden, treffers);
  leesVooruit(bestanden, scores);
  const antwoorden = await Promise.all(begrippen.map(({ begrip }) => bestanden.antwoorden(begrip)));
  if (!isVreemd && woorden.length <= KORT && !isBekend(scores, woorden, begrippen, antwoorden)) return [];
  telBegrippen(scores, begrippen, antwoorden);
  return scores.opVolgorde();
}

class Scores {
  constructor() {
    /** @type {Map<number, { woorden: number, letterlijk: number, naam: number, begrippen: number, gewezen: number[] }>} */
    this.per = new Map();
  }

  /** @param {number} document */
  van(document) {
    let score = this.per.get(document);
    if (!score) this.per.set(document, (score = { woorden: 0, letterlijk: 0, naam: 0, begrippen: 0, gewezen: [] }));
    return score;
  }

  /** @returns {Gewogen[]} */
  opVolgorde() {
    return [...this.per]
      .map(([document, { woorden, naam, begrippen }]) => ({
        document,
        score: woorden + (naam > 0.99 ? IN_NAAM : 0) + BEGRIP * begrippen,
      }))
      .sort((a, b) => b.score - a.score || a.document - b.document);
  }
}

/**
 * @param {Scores} scores
 * @param {Woord[]} woorden
 * @param {Treffers[]} treffers
 */
function telWoorden(scores, woorden, treffers) {
  const alles = som(woorden.map((woord) => woord.aandeel)) || 1;
  woorden.forEach(({ aandeel }, nummer) => {
    for (const [document, { waarde, letterlijk, naam }] of treffers[nummer]) {
      const score = scores.van(document);
      score.woorden += (aandeel / alles) * waarde;
      if (letterlijk) score.letterlijk += aandeel / alles;
      if (naam) score.naam += aandeel / alles;
    }
  });
}

/**
 * @param {Scores} scores
 * @param {Begrip[]} begrippen
 * @param {[number, number][][]} antwoorden of each concept: documents and their levels
 */
function telBegrippen(scores, begrippen, antwoorden) {
  begrippen.forEach(({ kracht, wijst }, rang) => {
    for (const [document, niveau] of antwoorden[rang]) {
      const score = scores.van(document);
      const deel = niveau / HOOGSTE_NIVEAU;
      score.begrippen = 1 - (1 - score.begrippen) * (1 - GELOOF * kracht * deel);
      score.gewezen = wijst.map((naar, woord) => Math.max(naar * deel, score.gewezen[woord] ?? 0));
    }
  });
  const gewichten = begrippen[0]?.gewichten ?? [];
  const alles = som(gewichten) || 1;
  for (const score of scores.per.values()) score.woorden += som(score.gewezen.map((naar, woord) => naar * gewichten[woord])) / alles;
}

/**
 * A short question is about something that this kaart can answer: its words mean something here, and either a concept is
 * clearly meant or one document has most of the words as they were typed.
 *
 * @param {Scores} scores
 * @param {Woord[]} woorden
 * @param {Begrip[]} begrippen
 * @param {[number, number][][]} antwoorden
 */
function isBekend(scores, woorden, begrippen, antwoorden) {
  if (kent(woorden, begrippen, antwoorden) < GEKEND) return false;
  const bedoeld = woorden.every((woord) => woord.letterlijk) ? BEDOELD : BEDOELD * ONGEWIS;
  return (begrippen[0]?.kracht ?? 0) >= bedoeld || [...scores.per.values()].some(({ letterlijk }) => letterlijk >= GEKEND);
}

/**
 * How much of the question means something on this kaart, by a word or by a concept that is answered here.
 *
 * @param {Woord[]} woorden
 * @param {Begrip[]} begrippen
 * @param {[number, number][][]} antwoorden
 * @returns {number} from 0 to 1
 */
function kent(woorden, begrippen, antwoorden) {
  const beantwoord = begrippen.filter((_, rang) => antwoorden[rang].some(([, niveau]) => niveau >= GEANTWOORD));
  const gekend = woorden.filter(
    (woord) => woord.zeker >= ZEKER || (!woord.buiten && beantwoord.some(({ wijst }) => wijst[woord.nummer] > WIJST)),
  );
  return som(gekend.map((woord) => woord.aandeel)) / (som(woorden.map((woord) => woord.aandeel)) || 1);
}

/**
 * Fetches the texts of what the words alone put first, while the concepts are still under way: mostly the right ones.
 *
 * @param {Bestanden} bestanden
 * @param {Scores} scores
 */
function leesVooruit(bestanden, scores) {
  for (const { document } of scores.opVolgorde().slice(0, VOORUIT)) bestanden.tekst(document).catch(() => {});
}

/** @param {number[]} getallen */
function som(getallen) {
  return getallen.reduce((tot, een) => tot + een, 0);
}
