/**
 * The files of the index: fetched once each, and only those that a question needs. generator/search/bestanden.py writes them.
 */

import { maakZinstam } from "./stammen.js";

/**
 * @typedef {(pad: string) => Promise<any>} Haal
 * @typedef {{
 *   map: string, aantal: number, stop: string[], licht: string[], t: string[], b: string[], spelling: string,
 *   nood: Record<string, [string, ...number[]]>, klassen: string, respijt: string, gevoelig: string[], vreemd: string[], buigingen: string[], plaatsen: Record<string, string>, postcodes: boolean,
 * }} Manifest
 * @typedef {{ plekken: number[], velden: number[], gewichten: number[] }} Plekken
 */

const PER_DOCUMENT = 16;
const PER_BLOK = 16;

export class Bestanden {
  /**
   * @param {Haal} haal
   * @param {Manifest} manifest
   */
  constructor(haal, manifest) {
    this.haal = haal;
    this.manifest = manifest;
    this.zinstam = maakZinstam(manifest.buigingen);
    /** @type {Map<string, Promise<any>>} */
    this.bewaard = new Map();
    /** @type {Map<number, any>} */
    this.teksten = new Map();
    /** @type {Map<string, Promise<Map<string, Set<number>>>>} the lists of filters, unfolded once */
    this.lijsten = new Map();
  }

  /**
   * One file; one that failed is asked for again the next time.
   *
   * @param {string} naam
   * @returns {Promise<any>}
   */
  lees(naam) {
    let belofte = this.bewaard.get(naam);
    if (!belofte) {
      belofte = this.haal(`${this.manifest.map}/${naam}.json`);
      this.bewaard.set(naam, belofte);
      belofte.catch(() => this.bewaard.delete(naam));
    }
    return belofte;
  }

  /**
   * What stands under a word in a kind of run ("t": terms, "b": stems of the thesaurus).
   *
   * @param {"t" | "b"} soort
   * @param {string} woord
   * @returns {Promise<number[] | undefined>}
   */
  async bij(soort, woord) {
    const run = await this.run(soort, woord);
    return Object.hasOwn(run, woord) ? run[woord] : undefined;
  }

  /**
   * The run in which a word stands, or would stand.
   *
   * @param {"t" | "b"} soort
   * @param {string} woord
   * @returns {Promise<Record<string, number[]>>}
   */
  run(soort, woord) {
    const nummer = plaats(this.manifest[soort], woord);
    return nummer < 0 ? Promise.resolve({}) : this.lees(`${soort}-${nummer}`);
  }

  /**
   * Every word that begins so, in at most `meeste` runs.
   *
   * @param {"t" | "b"} soort
   * @param {string} begin
   * @param {number} meeste
   * @returns {Promise<[string, number[]][]>}
   */
  async vanaf(soort, begin, meeste) {
    const eerste = Math.max(0, plaats(this.manifest[soort], begin));
    const laatste = Math.min(plaats(this.manifest[soort], `${begin}\uffff`), eerste + meeste - 1);
    const runs = [];
    for (let nummer = eerste; nummer <= laatste; nummer += 1) runs.push(this.lees(`${soort}-${nummer}`));
    const gevonden = await Promise.all(runs);
    return gevonden.flatMap((run) => Object.entries(run).filter(([woord]) => woord.startsWith(begin)));
  }

  /**
   * The file in which a word would stand has been asked for already.
   *
   * @param {"t" | "b"} soort
   * @param {string} woord
   */
  isDichtbij(soort, woord) {
    return this.bewaard.has(`${soort}-${plaats(this.manifest[soort], woord)}`);
  }

  /**
   * The level of every document that answers a concept; the texts of the best come with it.
   *
   * @param {number} begrip
   * @returns {Promise<[number, number][]>}
   */
  async antwoorden(begrip) {
    const { n: lijst, t: teksten } = await this.lees(`c-${begrip}`);
    for (const [document, tekst] of Object.entries(teksten)) this.teksten.set(Number(document), tekst);
    return ontvouw(lijst).map((getal) => [Math.floor(getal / 16), getal % 16]);
  }

  /**
   * @param {number} document
   * @returns {Promise<any>} what a list says of it
   */
  async tekst(document) {
    const bekend = this.teksten.get(document);
    if (bekend) return bekend;
    const blok = await this.lees(`r-${Math.floor(document / PER_BLOK)}`);
    return blok[document % PER_BLOK];
  }
}

/**
 * The last of a sorted list that is not greater than the word; -1 when all are.
 *
 * @param {string[]} eersten
 * @param {string} woord
 */
export function plaats(eersten, woord) {
  let laag = -1;
  let hoog = eersten.length - 1;
  while (laag < hoog) {
    const midden = Math.ceil((laag + hoog) / 2);
    if (eersten[midden] <= woord) laag = midden;
    else hoog = midden - 1;
  }
  return laag;
}

/**
 * Steps -> the rising numbers they stand for.
 *
 * @param {number[]} stappen
 */
export function ontvouw(stappen) {
  let som = 0;
  return stappen.map((stap) => (som += stap));
}

/**
 * @param {number[]} getallen steps through documents and fields, then as many weights
 * @returns {Plekken}
 */
export function leesPlekken(getallen) {
  const helft = getallen.length / 2;
  const plekken = ontvouw(getallen.slice(0, helft));
  return {
    plekken: plekken.map((plek) => Math.floor(plek / PER_DOCUMENT)),
    velden: plekken.map((plek) => plek % PER_DOCUMENT),
    gewichten: getallen.slice(helft),
  };
}
