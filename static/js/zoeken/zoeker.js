/**
 * A question -> an answer. The whole of search but for the drawing; it asks for files by `haal` and knows no page.
 */

import { begrijp } from "./begrijpen.js";
import { vindBegrippen } from "./begrippen.js";
import { Bestanden, ontvouw } from "./bestanden.js";
import { leesFilters, leesLijsten, tel } from "./kiezen.js";
import { vindNood } from "./nood.js";
import { rangschik, zoekWoorden } from "./rangschikken.js";
import { vulAan } from "./verwant.js";
import { stelVoor } from "./voorstellen.js";
import { vindAnders } from "./talen.js";
import { leesVraag } from "./vraag.js";
import { Wijkwens } from "./wijkwens.js";

/**
 * @typedef {import("./bestanden.js").Haal} Haal
 * @typedef {import("./rangschikken.js").Treffer} Treffer
 * @typedef {import("./begrippen.js").Begrip} Begrip
 * @typedef {{
 *   q: string, wijk: string, thema: string, doelgroep: string, toegang: string, taal: string,
 *   gratis: boolean, anoniem: boolean, open: boolean, dag: string, nu: { dag: string, minuten: number }, aantal: number,
 * }} Vraag
 * @typedef {Record<string, any>} Resultaat what generator/pages/zoeken.py gives of a voorziening, and its slug
 * @typedef {{
 *   totaal: number, boven: Resultaat[], resultaten: Resultaat[], bedoelde: string, woorden: string[],
 *   gevoelig: boolean, themas: string[], wijk: string,
 * }} Antwoord
 * @typedef {{
 *   treffers: Treffer[], begrippen: Begrip[], bedoelde: string, woorden: string[], wijk: string,
 * }} Gevonden
 */

/** Below this nothing answers the question; below this share of the best, what was found only touches it. */
const GENOEG = +(globalThis.P?.GENOEG ?? 0.2);
const ZWAK = +(globalThis.P?.ZW ?? 0.3);
/** So many more than are shown are weighed by what their text says: a waiting list, an old check. */
const RUIM = 10;
const NIET_VRIJ = 0.94;
const AANMELDSTOP = 0.85;
const VERLOPEN = 0.9;
const IN_DE_KOP = 3;
const ANDERS = 0.25;

/** @param {Haal} haal gives the JSON of a file below /zoeken/ */
export function maakZoeker(haal) {
  return new Zoeker(haal);
}

class Zoeker {
  /** @param {Haal} haal */
  constructor(haal) {
    this.haal = haal;
    /** @type {Promise<Bestanden> | null} */
    this.bestanden = null;
    /** @type {[string, Promise<Gevonden>] | null} */
    this.laatste = null;
  }

  /** @returns {Promise<Bestanden>} */
  open() {
    if (!this.bestanden) {
      this.bestanden = this.haal("manifest.json").then((manifest) => new Bestanden(this.haal, manifest));
      this.bestanden.catch(() => (this.bestanden = null));
    }
    return this.bestanden;
  }

  /**
   * @param {Vraag} vraag
   * @returns {Promise<Antwoord>}
   */
  async zoek(vraag) {
    try {
      return await this.beantwoord(vraag);
    } catch (fout) {
      // A page that stood open during a new build looks for files that are gone: once more, with the new names.
      const oud = await this.bestanden?.catch(() => null);
      this.bestanden = this.laatste = null;
      const nieuw = await this.open();
      if (!oud || nieuw.manifest.map === oud.manifest.map) throw fout;
      return this.beantwoord(vraag);
    }
  }

  /**
   * @param {Vraag} vraag
   * @returns {Promise<Antwoord>}
   */
  async beantwoord(vraag) {
    const bestanden = await this.open();
    const [gevonden, filters] = await Promise.all([this.vind(bestanden, vraag.q), leesFilters(bestanden, vraag)]);
    const past = (/** @type {Treffer} */ { document }) => filters.every((filter) => filter(document));
    const over = (await vulAan(bestanden, gevonden.treffers)).filter(past);
    const nood = vindNood(bestanden.manifest, gevonden.begrippen);
    const [boven, gewogen] = await Promise.all([
      Promise.all(nood.boven.map((document) => bestanden.tekst(document))),
      this.weeg(bestanden, over, vraag, new Set(nood.spoed)),
    ]);
    const slugs = new Set(boven.map((een) => een.slug));
    const resultaten = gewogen.filter((een) => !slugs.has(een.slug)).slice(0, vraag.aantal);
    const kop = [...boven, ...resultaten.slice(0, IN_DE_KOP)];
    const gevoelig = kop.some((een) => (een.themas ?? []).some((/** @type {string} */ thema) => bestanden.manifest.gevoelig.includes(thema)));
    return {
      totaal: over.filter(({ document }) => !nood.boven.includes(document)).length + boven.length,
      boven,
      resultaten,
      bedoelde: gevonden.bedoelde,
      woorden: gevonden.woorden,
      gevoelig: gevoelig || boven.length > 0,
      themas: over.length === 0 ? await this.themas(bestanden, vraag, gevonden) : [],
      wijk: gevonden.wijk,
    };
  }

  /**
   * The first of what was found, with their texts, in the order that a professional would defend.
   *
   * @param {Bestanden} bestanden
   * @param {Treffer[]} treffers
   * @param {Vraag} vraag
   * @param {Set<number>} spoed documents that help quickly
   * @returns {Promise<Resultaat[]>}
   */
  async weeg(bestanden, treffers, vraag, spoed) {
    const eerst = treffers.filter(({ document }) => spoed.has(document));
    const ruim = [...eerst, ...treffers.filter(({ document }) => !spoed.has(document))].slice(0, vraag.aantal + RUIM);
    const teksten = await Promise.all(ruim.map(({ document }) => bestanden.tekst(document)));
    return ruim
      .map((treffer, plek) => ({ tekst: teksten[plek], score: treffer.score * factor(teksten[plek], vraag.dag) + (spoed.has(treffer.document) ? 2 : 0), plek }))
      .filter(({ tekst }) => vraag.dag < (tekst.eindeRespijt ?? "9999"))
      .sort((a, b) => b.score - a.score || a.plek - b.plek)
      .map(({ tekst }) => tekst);
  }

  /**
   * @param {Bestanden} bestanden
   * @param {string} q
   * @returns {Promise<Gevonden>}
   */
  vind(bestanden, q) {
    if (this.laatste?.[0] !== q) {
      const gevonden = q.trim() ? zoekVraag(bestanden, q) : zonderVraag(bestanden);
      this.laatste = [q, gevonden];
      gevonden.catch(() => (this.laatste = null));
    }
    return /** @type {[string, Promise<Gevonden>]} */ (this.laatste)[1];
  }

  /**
   * The themas of what answers the question when nothing may be left out, or of what comes nearest.
   *
   * @param {Bestanden} bestanden
   * @param {Vraag} vraag
   * @param {Gevonden} gevonden
   * @returns {Promise<string[]>}
   */
  async themas(bestanden, vraag, gevonden) {
    const eersten = await Promise.all(gevonden.treffers.slice(0, 5).map(({ document }) => bestanden.tekst(document)));
    return [...new Set(eersten.flatMap((een) => (een.themas ?? []).slice(0, 1)))].slice(0, 3);
  }

  /**
   * @param {Vraag} vraag
   */
  async tellingen(vraag) {
    const bestanden = await this.open();
    const gevonden = await this.vind(bestanden, vraag.q);
    return tel(bestanden, vraag, gevonden.treffers.map(({ document }) => document));
  }

  /**
   * @param {string} tekst
   * @returns {Promise<{ tekst: string, slug: string }[]>}
   */
  async stelVoor(tekst) {
    return stelVoor(await this.open(), tekst);
  }

  /**
   * Fetches what the words typed so far will need.
   *
   * @param {string} tekst
   */
  klaarzetten(tekst) {
    void this.open()
      .then((bestanden) => begrijp(bestanden, lees(bestanden, tekst).slice(0, -1)))
      .catch(() => {});
  }
}

/**
 * @param {Resultaat} tekst
 * @param {string} dag
 */
function factor(tekst, dag) {
  const vrij = tekst.vrij || tekst.hulplijn ? 1 : NIET_VRIJ;
  const verlopen = dag >= (tekst.controlerenVoor ?? "9999") ? VERLOPEN : 1;
  return vrij * verlopen * (tekst.aanmeldstop ? AANMELDSTOP : 1);
}

/**
 * @param {Bestanden} bestanden
 * @param {string} q
 */
function lees(bestanden, q) {
  const { stop, licht } = bestanden.manifest;
  return leesVraag(q, new Set(stop), new Set(licht), bestanden.zinstam);
}

/**
 * @param {Bestanden} bestanden
 * @param {string} q
 * @returns {Promise<Gevonden>}
 */
async function zoekVraag(bestanden, q) {
  const woorden = lees(bestanden, q);
  const verbeterd = await begrijp(bestanden, woorden);
  const vreemd = woorden.filter((woord) => !woord.bekend || verbeterd.has(woord)).length * 2 >= woorden.length;
  const [velden, nederlands, anders] = await Promise.all([
    zoekWoorden(bestanden, woorden),
    vindBegrippen(bestanden, woorden),
    vreemd ? vindAnders(bestanden, q) : [],
  ]);
  const isAnders = (anders[0]?.kracht ?? 0) > (nederlands[0]?.kracht ?? 0);
  const begrippen = isAnders ? anders : nederlands;
  if (isAnders) verbeterd.clear();
  const wens = await Wijkwens.lees(bestanden, q, woorden, velden);
  const treffers = await rangschik(bestanden, wens.woorden, wens.velden, begrippen, isAnders, (anders[0]?.kracht ?? 0) > ANDERS);
  const gewogen = wens.weeg(treffers);
  const grens = Math.max(GENOEG, ZWAK * (gewogen[0]?.score ?? 0));
  return {
    treffers: gewogen.filter((een) => een.score >= grens),
    begrippen,
    bedoelde: verbeterd.size > 0 ? verbetering(q, woorden, verbeterd) : "",
    woorden: [...new Set(woorden.flatMap((woord) => [...woord.termen.keys()]))],
    wijk: wens.wijk,
  };
}

/**
 * Without a question: everything, what is freely accessible first.
 *
 * @param {Bestanden} bestanden
 * @returns {Promise<Gevonden>}
 */
async function zonderVraag(bestanden) {
  const toegang = await leesLijsten(bestanden, "toegang");
  const vrij = (/** @type {number} */ document) => ["vrij", "aanmelden"].some((route) => toegang.get(route)?.has(document));
  const treffers = Array.from({ length: bestanden.manifest.aantal }, (_, document) => ({
    document,
    score: vrij(document) ? 1 : 0.9,
    naam: false,
  }));
  treffers.sort((a, b) => b.score - a.score || a.document - b.document);
  return { treffers, begrippen: [], bedoelde: "", woorden: [], wijk: "" };
}

/**
 * @param {string} q
 * @param {import("./vraag.js").Woord[]} woorden
 * @param {Map<import("./vraag.js").Woord, string>} verbeterd
 */
function verbetering(q, woorden, verbeterd) {
  const goed = new Map([...verbeterd].map(([woord, ander]) => [woord.woord, ander]));
  return q
    .trim()
    .split(/\s+/)
    .map((deel) => goed.get(deel.toLowerCase()) ?? deel)
    .join(" ");
}
