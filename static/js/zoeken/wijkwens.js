/**
 * The place that a question names: what serves it comes first, what serves the whole gemeente is still found, and what is
 * elsewhere comes last. A postcode is looked up here, in the browser.
 */

import { leesLijsten } from "./kiezen.js";
import { isPlaatsnaam } from "./treffers.js";
import { splits } from "./woorden.js";

/** @typedef {import("./vraag.js").Woord} Woord */
/** @typedef {import("./bestanden.js").Bestanden} Bestanden */
/** @typedef {import("./rangschikken.js").Gewogen} Gewogen */
/** @typedef {import("./treffers.js").Treffers} Treffers */

const POSTCODE = /\b([1-9][0-9]{3})\s?([a-z]{2})?\b/i;
const HIER = 1.15;
const OVERAL = 1;
const ELDERS = 0.55;
const MEESTE = 0.7;

export class Wijkwens {
  /**
   * @param {Woord[]} woorden what is left of the question without the place
   * @param {Treffers[]} treffers
   * @param {string} wijk
   * @param {Set<number>} hier
   * @param {Set<number>} overal
   */
  constructor(woorden, treffers, wijk, hier, overal) {
    this.woorden = woorden;
    this.treffers = treffers;
    this.wijk = wijk;
    this.hier = hier;
    this.overal = overal;
  }

  /**
   * @param {Bestanden} bestanden
   * @param {string} q
   * @param {Woord[]} woorden
   * @param {Treffers[]} treffers
   * @returns {Promise<Wijkwens>}
   */
  static async lees(bestanden, q, woorden, treffers) {
    const code = bestanden.manifest.postcodes ? POSTCODE.exec(q) : null;
    const genoemd = noemtPlaats(bestanden.manifest.plaatsen, q);
    const plaats = woorden.filter((woord, nummer) => genoemd.woorden.has(woord.woord) || isPlaatsnaam(treffers[nummer]));
    if (!code && plaats.length === 0) return new Wijkwens(woorden, treffers, "", new Set(), new Set());
    const [lijsten, tabel] = await Promise.all([leesLijsten(bestanden, "wijk"), code ? bestanden.haal("../postcodes.json") : {}]);
    const slug = code ? wijkVan(tabel, code) : genoemd.wijk;
    const deelCode = (/** @type {Woord} */ woord) => slug !== "" && code !== null && code[0].toLowerCase().includes(woord.woord);
    const anders = woorden.map((woord) => !plaats.includes(woord) && !deelCode(woord));
    const hier = new Set(slug ? lijsten.get(slug) : []);
    woorden.forEach((woord, nummer) => {
      if (plaats.includes(woord) && !woord.licht) for (const [document, een] of treffers[nummer]) if (een.plaats || een.naam) hier.add(document);
    });
    const wijk = slug || meesteVan(lijsten, hier);
    if (!anders.some(Boolean)) return new Wijkwens(woorden, treffers, wijk, hier, new Set());
    const kies = (/** @type {unknown} */ _, /** @type {number} */ nummer) => anders[nummer];
    return new Wijkwens(woorden.filter(kies), treffers.filter(kies), wijk, hier, lijsten.get("") ?? new Set());
  }

  /**
   * @param {Gewogen[]} treffers
   * @returns {Gewogen[]} best first
   */
  weeg(treffers) {
    if (this.hier.size === 0) return treffers;
    const keer = (/** @type {number} */ document) => (this.hier.has(document) ? HIER : this.overal.has(document) ? OVERAL : ELDERS);
    return treffers
      .map((een) => ({ ...een, score: een.score * keer(een.document) }))
      .sort((a, b) => b.score - a.score || a.document - b.document);
  }
}

/**
 * @param {Record<string, [string, string][]>} tabel
 * @param {RegExpExecArray} code
 * @returns {string} the slug of a wijk
 */
function wijkVan(tabel, code) {
  const cijfers = code[1];
  const precies = tabel[cijfers + (code[2] ?? "").toUpperCase()] ?? tabel[cijfers];
  const begin = precies ?? Object.entries(tabel).find(([sleutel]) => sleutel.startsWith(cijfers))?.[1];
  return begin?.[0]?.[1].split("/").filter(Boolean).at(-1) ?? "";
}

/**
 * @param {Map<string, Set<number>>} lijsten
 * @param {Set<number>} hier
 * @returns {string} the wijk that most of these documents serve; empty when none stands out
 */
function meesteVan(lijsten, hier) {
  for (const [slug, documenten] of lijsten) {
    if (slug && [...hier].filter((document) => documenten.has(document)).length >= MEESTE * hier.size) return slug;
  }
  return "";
}

/**
 * The longest name of a wijk or buurt that the question holds.
 *
 * @param {Record<string, string>} plaatsen
 * @param {string} q
 * @returns {{ wijk: string, woorden: Set<string> }}
 */
function noemtPlaats(plaatsen, q) {
  const vraag = ` ${splits(q).join(" ")} `;
  const naam = Object.keys(plaatsen)
    .filter((een) => vraag.includes(` ${een} `))
    .reduce((langste, een) => (een.length > langste.length ? een : langste), "");
  return { wijk: plaatsen[naam] ?? "", woorden: new Set(naam.split(" ")) };
}
