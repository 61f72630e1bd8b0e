/**
 * A question -> an answer. The whole of search but for the drawing; it asks for files by `haal` and knows no page.
 */

import { begrijp } from "./begrijpen.js";
import { vindBegrippen } from "./begrippen.js";
import { Bestanden } from "./bestanden.js";
import { leesFilters, leesLijsten, tel } from "./kiezen.js";
import { markeer } from "./markeren.js";
import { vindNood } from "./nood.js";
import { rangschik } from "./rangschikken.js";
import { vindAnders } from "./talen.js";
import { zoekWoorden } from "./treffers.js";
import { stelVoor } from "./voorstellen.js";
import { leesVraag } from "./vraag.js";
import { Wijkwens } from "./wijkwens.js";
import { splits } from "./woorden.js";

/**
 * @typedef {import("./bestanden.js").Haal} Haal
 * @typedef {import("./rangschikken.js").Gewogen} Gewogen
 * @typedef {import("./begrippen.js").Begrip} Begrip
 * @typedef {{
 *   q: string, wijk: string, thema: string, doelgroep: string, toegang: string, taal: string,
 *   gratis: boolean, anoniem: boolean, open: boolean, dag: string, nu: { dag: string, minuten: number }, aantal: number,
 * }} Vraag
 * @typedef {Record<string, any>} Resultaat what generator/pages/zoeken.py gives of a voorziening, and its slug
 * @typedef {{
 *   totaal: number, boven: Resultaat[], resultaten: Resultaat[], bedoelde: string, woorden: string[],
 *   markeer: (tekst: string) => [string, boolean][],
 *   gevoelig: boolean, themas: string[], wijk: string,
 * }} Antwoord
 * @typedef {{
 *   gewogen: Gewogen[], begrippen: Begrip[], bedoelde: string, woorden: string[], wijk: string,
 * }} Gevonden
 */

/** Below this nothing answers the question; below this share of the best, what was found only touches it. */
const GENOEG = 0.2;
const ZWAK = 0.3;
const GOED = 0.8;
const NIET_VRIJ = 0.94;
const AANMELDSTOP = 0.85;
const VERLOPEN = 0.9;
const MET_SPOED = 2;
const IN_DE_KOP = 3;
const ANDERS = 0.25;
const NABIJ = 0.25;

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
    /** The answer under way: suggestions wait for it, so that they take none of a slow line.
     * @type {Promise<Antwoord> | null} */
    this.antwoord = null;
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
      this.antwoord = this.beantwoord(vraag);
      return await this.antwoord;
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
    const over = gevonden.gewogen.filter(({ document }) => filters.every((filter) => filter(document)));
    const nood = vindNood(bestanden.manifest, gevonden.begrippen);
    const geordend = orden(over, bestanden.manifest.klassen, new Set(nood.spoed)).filter((document) => !nood.boven.includes(document));
    const [boven, resultaten] = await Promise.all([
      Promise.all(nood.boven.map((document) => bestanden.tekst(document))),
      Promise.all(geordend.slice(0, vraag.aantal).map((document) => bestanden.tekst(document))),
    ]);
    return {
      totaal: geordend.length + boven.length,
      boven,
      resultaten,
      bedoelde: gevonden.bedoelde,
      woorden: gevonden.woorden,
      markeer: (tekst) => markeer(tekst, gevonden.woorden),
      gevoelig: boven.length > 0 || isGevoelig(resultaten.slice(0, IN_DE_KOP), bestanden.manifest.gevoelig),
      themas: over.length === 0 ? await this.themas(bestanden, gevonden) : [],
      wijk: gevonden.wijk,
    };
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
   * The themas of what answers the question when nothing is left out, else of what comes nearest to what it may be about.
   *
   * @param {Bestanden} bestanden
   * @param {Gevonden} gevonden
   * @returns {Promise<string[]>}
   */
  async themas(bestanden, { gewogen, begrippen }) {
    const eersten = gewogen.length > 0 ? gewogen.slice(0, 5).map(({ document }) => document) : await dichtbij(bestanden, begrippen);
    const teksten = await Promise.all(eersten.map((document) => bestanden.tekst(document)));
    return [...new Set(teksten.flatMap((een) => (een.themas ?? []).slice(0, 1)))].slice(0, 3);
  }

  /**
   * @param {Vraag} vraag
   */
  async tellingen(vraag) {
    const bestanden = await this.open();
    const gevonden = await this.vind(bestanden, vraag.q);
    return tel(bestanden, vraag, gevonden.gewogen.map(({ document }) => document));
  }

  /**
   * @param {string} tekst
   * @returns {Promise<{ tekst: string, slug: string }[]>}
   */
  async stelVoor(tekst) {
    await this.rust();
    return stelVoor(await this.open(), tekst);
  }

  /** Waits for the answer under way. */
  async rust() {
    await this.antwoord?.catch(() => {});
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
 * Most of what stands first is about something that is dangerous to be seen with.
 *
 * @param {Resultaat[]} kop
 * @param {string[]} themas
 */
function isGevoelig(kop, themas) {
  return kop.filter((een) => themas.includes((een.themas ?? [])[0])).length * 2 > kop.length;
}

/**
 * The order that a professional would defend: at equal relevance what takes somebody now, and without a referral; what helps
 * quickly before all when the question cannot wait.
 *
 * @param {Gewogen[]} treffers
 * @param {string} klassen a digit for each document (generator/search/documents.py)
 * @param {Set<number>} spoed documents that help quickly
 * @returns {number[]} documents
 */
function orden(treffers, klassen, spoed) {
  const weeg = (/** @type {Gewogen} */ { document, score }) => {
    const klasse = Number(klassen[document]);
    const keer = (klasse & 1 ? NIET_VRIJ : 1) * (klasse & 2 ? AANMELDSTOP : 1) * (klasse & 4 ? VERLOPEN : 1);
    return score * keer + (spoed.has(document) ? MET_SPOED : 0);
  };
  return treffers
    .map((treffer) => ({ document: treffer.document, gewicht: weeg(treffer) }))
    .sort((a, b) => b.gewicht - a.gewicht || a.document - b.document)
    .map(({ document }) => document);
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
  const onbekend = woorden.filter((woord) => !woord.letterlijk).length;
  const { vreemd: kleineWoorden } = bestanden.manifest;
  const vreemd = onbekend * 2 >= woorden.length || splits(q).some((woord) => kleineWoorden.includes(woord));
  const [treffers, nederlands, anders] = await Promise.all([
    zoekWoorden(bestanden, woorden),
    vindBegrippen(bestanden, woorden),
    vreemd ? vindAnders(bestanden, q) : [],
  ]);
  const isAnders = (anders[0]?.kracht ?? 0) > (nederlands[0]?.kracht ?? 0);
  const begrippen = isAnders ? anders : nederlands;
  const wens = await Wijkwens.lees(bestanden, q, woorden, treffers);
  const gewogen = wens.weeg(await rangschik(bestanden, wens, begrippen, (anders[0]?.kracht ?? 0) > ANDERS));
  const grens = Math.max(GENOEG, ZWAK * Math.min(GOED, gewogen[0]?.score ?? 0));
  return {
    gewogen: gewogen.filter((een) => een.score >= grens),
    begrippen,
    bedoelde: verbeterd.size > 0 && !isAnders ? verbetering(q, verbeterd) : "",
    woorden: [...new Set(woorden.flatMap((woord) => [...woord.termen.keys()]))],
    wijk: wens.wijk,
  };
}

/**
 * The document that answers best each of the concepts that a question may be about.
 *
 * @param {Bestanden} bestanden
 * @param {Begrip[]} begrippen
 * @returns {Promise<number[]>}
 */
async function dichtbij(bestanden, begrippen) {
  const nabij = begrippen.filter(({ kracht }) => kracht >= NABIJ).slice(0, 3);
  const antwoorden = await Promise.all(nabij.map(({ begrip }) => bestanden.antwoorden(begrip)));
  return antwoorden.filter((een) => een.length > 0).map((een) => een.reduce((beste, ander) => (ander[1] > beste[1] ? ander : beste))[0]);
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
  const gewogen = Array.from({ length: bestanden.manifest.aantal }, (_, document) => ({ document, score: vrij(document) ? 1 : 0.9 }));
  gewogen.sort((a, b) => b.score - a.score || a.document - b.document);
  return { gewogen, begrippen: [], bedoelde: "", woorden: [], wijk: "" };
}

/**
 * @param {string} q
 * @param {Map<import("./vraag.js").Woord, string>} verbeterd
 */
function verbetering(q, verbeterd) {
  const goed = new Map([...verbeterd].map(([woord, ander]) => [woord.woord, ander]));
  return q
    .trim()
    .split(/\s+/)
    .map((deel) => goed.get(splits(deel).join("")) ?? deel)
    .join(" ");
}
