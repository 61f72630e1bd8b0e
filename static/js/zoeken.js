/**
 * The search page: the question and the filters stand in the address; nothing of search loads before it is needed.
 * Without this module, or without a network, the page leads to everything from A to Z.
 */

import { vandaag } from "./datum.js";
import { toonResultaten } from "./zoeken/resultaten.js";
import { laadIndex, vind } from "./zoeken/vinden.js";

const PER_KEER = 20;
const WACHT_MS = 200;

/**
 * @typedef {import("./zoeken/resultaten.js").Resultaat} Resultaat
 * @typedef {{ index: import("./zoeken/vinden.js").Index, stopwoorden: Set<string>, alle: Map<string, Resultaat> }} Kennis
 * @typedef {{ q: string, wijk: string, thema: string }} Vraag
 */

/**
 * @param {Element} element the section around form and results
 */
export function init(element) {
  new Zoekpagina(/** @type {HTMLElement} */ (element)).begin();
}

class Zoekpagina {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.formulier = /** @type {HTMLFormElement} */ (element.querySelector("form"));
    this.veld = /** @type {HTMLInputElement} */ (this.formulier.elements.namedItem("q"));
    this.lijst = /** @type {HTMLElement} */ (element.querySelector("[data-zoekstatus]"));
    this.melding = /** @type {HTMLElement} */ (element.querySelector("[role=status]"));
    this.meer = /** @type {HTMLButtonElement} */ (element.querySelector("[data-meer]"));
    this.sjabloon = /** @type {HTMLTemplateElement} */ (element.querySelector("template"));
    /** @type {Promise<Kennis> | null} */
    this.kennis = null;
    this.beurt = 0;
    this.aantal = PER_KEER;
    this.wachter = 0;
  }

  begin() {
    this.toon("[data-zonder-zoeken]", false);
    const adres = leesAdres();
    this.vulFormulier({ ...adres, q: adres.q || this.veld.value });
    this.formulier.addEventListener("focusin", () => void this.laad().catch(() => {}), { once: true });
    this.formulier.addEventListener("submit", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      this.opnieuw(true);
    });
    this.formulier.addEventListener("change", (gebeurtenis) => {
      if (gebeurtenis.target !== this.veld) this.opnieuw(true);
    });
    this.veld.addEventListener("input", () => {
      clearTimeout(this.wachter);
      this.wachter = setTimeout(() => this.opnieuw(false), WACHT_MS);
    });
    this.meer.addEventListener("click", () => this.toonMeer());
    addEventListener("popstate", () => {
      this.vulFormulier(leesAdres());
      this.aantal = PER_KEER;
      void this.zoek();
    });
    this.schrijf(false);
    if (isGevraagd(this.vraag())) void this.zoek();
    else this.lijst.setAttribute("data-zoekstatus", "klaar");
  }

  /** @returns {Vraag} */
  vraag() {
    const gegevens = new FormData(this.formulier);
    const lees = (/** @type {string} */ naam) => String(gegevens.get(naam) ?? "");
    return { q: lees("q").slice(0, 200).trim(), wijk: lees("wijk"), thema: lees("thema") };
  }

  /** @param {Vraag} vraag */
  vulFormulier(vraag) {
    this.veld.value = vraag.q;
    for (const naam of /** @type {const} */ (["wijk", "thema"])) {
      const keuze = /** @type {HTMLSelectElement | null} */ (this.formulier.elements.namedItem(naam));
      if (keuze) keuze.value = [...keuze.options].some((een) => een.value === vraag[naam]) ? vraag[naam] : "";
    }
  }

  /** @param {boolean} stap a step that the back button should undo */
  opnieuw(stap) {
    clearTimeout(this.wachter);
    this.schrijf(stap);
    this.aantal = PER_KEER;
    void this.zoek();
  }

  /**
   * Puts the question in the address, without the fields that a form leaves empty.
   *
   * @param {boolean} stap
   */
  schrijf(stap) {
    const adres = schrijfAdres(this.vraag());
    if (adres === location.search) return;
    if (stap) history.pushState(null, "", adres || location.pathname);
    else history.replaceState(null, "", adres || location.pathname);
  }

  toonMeer() {
    const eerste = this.lijst.children.length;
    this.aantal += PER_KEER;
    void this.zoek().then(() => {
      /** @type {HTMLElement | null | undefined} */ (this.lijst.children[eerste]?.querySelector("a"))?.focus();
    });
  }

  async zoek() {
    const vraag = this.vraag();
    this.beurt += 1;
    const beurt = this.beurt;
    this.lijst.setAttribute("data-zoekstatus", "bezig");
    try {
      const kennis = await this.laad();
      if (beurt === this.beurt) this.toonGevonden(vraag, isGevraagd(vraag) ? antwoord(kennis, vraag) : null);
    } catch (fout) {
      console.error("zoeken", fout);
      this.lijst.replaceChildren();
      this.melding.textContent = "Zoeken lukt nu niet.";
      this.toon("[data-zonder-zoeken]", true);
    }
    if (beurt === this.beurt) this.lijst.setAttribute("data-zoekstatus", "klaar");
  }

  /**
   * @param {Vraag} vraag
   * @param {[string, Resultaat][] | null} gevonden null when nothing was asked
   */
  toonGevonden(vraag, gevonden) {
    const getoond = (gevonden ?? []).slice(0, this.aantal);
    toonResultaten(this.lijst, this.sjabloon, getoond, this.element.dataset.voorzieningen ?? "");
    this.meer.hidden = (gevonden ?? []).length <= this.aantal;
    this.toon("[data-niets]", gevonden !== null && gevonden.length === 0);
    this.melding.textContent = gevonden === null ? "" : telling(gevonden.length, vraag, this.formulier);
  }

  /** @returns {Promise<Kennis>} */
  laad() {
    this.kennis ??= laadAlles(this.element.dataset).catch((fout) => {
      this.kennis = null;
      throw fout;
    });
    return this.kennis;
  }

  /**
   * @param {string} wat
   * @param {boolean} zichtbaar
   */
  toon(wat, zichtbaar) {
    this.element.querySelector(wat)?.toggleAttribute("hidden", !zichtbaar);
  }
}

/**
 * @param {DOMStringMap} gegevens the addresses that the page names
 * @returns {Promise<Kennis>}
 */
async function laadAlles(gegevens) {
  const [index, resultaten] = await Promise.all([
    haal(gegevens.index ?? ""),
    haal(gegevens.resultaten ?? ""),
    laadScripts((gegevens.scripts ?? "").split(" ")),
  ]);
  return {
    index: laadIndex(index),
    stopwoorden: new Set(resultaten.stopwoorden),
    alle: new Map(Object.entries(resultaten.resultaten)),
  };
}

/** @param {string} adres */
async function haal(adres) {
  const antwoord = await fetch(adres);
  if (!antwoord.ok) throw new Error(`${adres}: ${antwoord.status}`);
  return antwoord.json();
}

/**
 * Classic scripts, one after the other: each builds on the one before.
 *
 * @param {string[]} adressen
 */
async function laadScripts(adressen) {
  for (const adres of adressen) {
    await new Promise((klaar, mis) => {
      const script = document.createElement("script");
      script.src = adres;
      script.addEventListener("load", klaar);
      script.addEventListener("error", () => mis(new Error(adres)));
      document.head.append(script);
    });
  }
}

/**
 * @param {Kennis} kennis
 * @param {Vraag} vraag
 * @returns {[string, Resultaat][]}
 */
function antwoord(kennis, vraag) {
  const dag = vandaag();
  const slugs = vraag.q ? vind(kennis.index, vraag.q, kennis.stopwoorden) : opNaam(kennis.alle);
  return slugs
    .map((slug) => /** @type {[string, Resultaat | undefined]} */ ([slug, kennis.alle.get(slug)]))
    .filter((paar) => past(paar[1], vraag, dag))
    .map((paar) => /** @type {[string, Resultaat]} */ (paar));
}

/**
 * @param {Resultaat | undefined} een
 * @param {Vraag} vraag
 * @param {string} dag today: what became too old for lists since the build is not found either
 * @returns {boolean}
 */
function past(een, vraag, dag) {
  if (!een || dag >= (een.eindeRespijt ?? "9999")) return false;
  const inWijk = !vraag.wijk || een.wijken === null || een.wijken.includes(vraag.wijk);
  return inWijk && (!vraag.thema || een.themas.includes(vraag.thema));
}

/**
 * Without a question: what is freely accessible first, then by name.
 *
 * @param {Map<string, Resultaat>} alle
 * @returns {string[]}
 */
function opNaam(alle) {
  const vergelijk = new Intl.Collator("nl");
  return [...alle]
    .sort(([, a], [, b]) => Number(b.vrij ?? false) - Number(a.vrij ?? false) || vergelijk.compare(a.naam, b.naam))
    .map(([slug]) => slug);
}

/**
 * @param {number} aantal
 * @param {Vraag} vraag
 * @param {HTMLFormElement} formulier
 * @returns {string}
 */
function telling(aantal, vraag, formulier) {
  const hoeveel = aantal === 0 ? "Niets gevonden" : `${aantal} ${aantal === 1 ? "resultaat" : "resultaten"}`;
  const naam = (/** @type {string} */ veld) => {
    const keuze = /** @type {HTMLSelectElement | null} */ (formulier.elements.namedItem(veld));
    return keuze?.selectedOptions[0]?.textContent?.trim() ?? "";
  };
  const delen = [
    vraag.q && `voor ‘${vraag.q}’`,
    vraag.thema && `bij ${naam("thema")}`,
    vraag.wijk && `in ${naam("wijk")}`,
  ];
  return [hoeveel, ...delen].filter(Boolean).join(" ") + ".";
}

/** @returns {Vraag} */
function leesAdres() {
  const gegevens = new URLSearchParams(location.search);
  const lees = (/** @type {string} */ naam) => gegevens.get(naam) ?? "";
  return { q: lees("q").slice(0, 200), wijk: lees("wijk"), thema: lees("thema") };
}

/**
 * @param {Vraag} vraag
 * @returns {string} "?q=…", or an empty text
 */
function schrijfAdres(vraag) {
  const gegevens = new URLSearchParams(Object.entries(vraag).filter(([, waarde]) => waarde));
  const tekst = gegevens.toString();
  return tekst && `?${tekst}`;
}

/** @param {Vraag} vraag */
function isGevraagd(vraag) {
  return Boolean(vraag.q || vraag.wijk || vraag.thema);
}
