/**
 * The search page at work: form -> question -> answer -> page and address. A question about a thema that is dangerous
 * to be seen with is kept nowhere: not in the address, so not in the history, and not in any storage.
 */

import { nu, vandaag } from "../datum.js";
import { laadZoeker } from "../zoeklader.js";
import { isGevraagd, leesAdres, maakSchoon, PER_KEER, schrijfAdres } from "./adres.js";
import { Filters } from "./filters.js";
import { Resultaten } from "./resultaten.js";

const WACHT_MS = 120;
const TRAAG_MS = 400;
/** So many results fill a phone: they are shown before the texts of the rest have come. */
const EERSTE = 5;

/**
 * @typedef {import("./adres.js").Vraag} Vraag
 * @typedef {import("../zoeklader.js").Antwoord} Antwoord
 */

export class Zoekpagina {
  /** @param {HTMLElement} element the section around form and results */
  constructor(element) {
    this.element = element;
    this.formulier = /** @type {HTMLFormElement} */ (element.querySelector("form"));
    this.veld = /** @type {HTMLInputElement} */ (this.formulier.elements.namedItem("q"));
    this.lijst = /** @type {HTMLElement} */ (element.querySelector("[data-zoekstatus]"));
    this.filters = new Filters(element, this.formulier);
    this.resultaten = new Resultaten(element, this.filters);
    this.aantal = PER_KEER;
    this.beurt = 0;
    this.wachter = 0;
    this.getypt = 0;
    /** The address as this page last read or wrote it. */
    this.adres = location.search;
    /** The question in the address was meant: the next one is a step that the back button undoes. */
    this.isBedoeld = false;
    this.isStap = false;
  }

  begin() {
    const gevraagd = leesAdres(this.adres);
    this.vul({ ...gevraagd, q: this.veld.value });
    this.isBedoeld = Boolean(gevraagd.q);
    this.veld.addEventListener("input", () => this.typt());
    this.filters.begin(
      () => this.opnieuw(true),
      () => void this.tel(),
    );
    this.resultaten.begin({ meer: () => void this.toonMeer(), wijk: (slug) => this.kiesWijk(slug) });
    void this.zoek();
  }

  /** Goes back or forward: the address says what was asked. */
  herstel() {
    if (location.search === this.adres) return;
    this.adres = location.search;
    this.isBedoeld = true;
    this.vul(leesAdres(this.adres));
    void this.zoek();
  }

  /** @param {Vraag} vraag */
  vul(vraag) {
    if (maakSchoon(this.veld.value) !== vraag.q) this.veld.value = vraag.q;
    this.filters.vul(vraag);
    this.aantal = vraag.aantal;
  }

  /** @returns {Vraag} */
  vraag() {
    return { q: maakSchoon(this.veld.value), ...this.filters.stand(), aantal: this.aantal };
  }

  /** The first letter is searched at once, the next ones when the fingers rest. */
  typt() {
    const rust = performance.now() - this.getypt;
    this.getypt = performance.now();
    clearTimeout(this.wachter);
    if (rust > WACHT_MS) this.opnieuw(false);
    else this.wachter = setTimeout(() => this.opnieuw(false), WACHT_MS);
  }

  /** @param {boolean} isStap the back button should undo it */
  opnieuw(isStap) {
    clearTimeout(this.wachter);
    this.isStap ||= isStap;
    this.aantal = PER_KEER;
    void this.zoek();
  }

  async toonMeer() {
    const eerste = this.lijst.children.length;
    this.aantal += PER_KEER;
    await this.zoek();
    /** @type {HTMLElement | null | undefined} */ (this.lijst.children[eerste]?.querySelector("a"))?.focus();
  }

  /** @param {string} slug */
  kiesWijk(slug) {
    this.filters.vul({ ...this.filters.stand(), wijk: slug });
    this.opnieuw(true);
    this.veld.focus();
  }

  async zoek() {
    const vraag = this.vraag();
    this.beurt += 1;
    const beurt = this.beurt;
    this.filters.toonActief();
    this.lijst.setAttribute("data-zoekstatus", "bezig");
    const traag = setTimeout(() => beurt === this.beurt && this.resultaten.zegBezig(), TRAAG_MS);
    try {
      const kort = isGevraagd(vraag) && vraag.aantal === PER_KEER ? await this.vind({ ...vraag, aantal: EERSTE }) : null;
      if (kort && beurt === this.beurt) this.resultaten.toon(vraag, kort);
      const antwoord = isGevraagd(vraag) ? await this.vind(vraag) : null;
      if (beurt === this.beurt) await this.toon(vraag, antwoord);
    } catch (fout) {
      console.error("zoeken", fout);
      if (beurt === this.beurt) this.resultaten.zegMislukt();
    }
    clearTimeout(traag);
    if (beurt === this.beurt) this.lijst.setAttribute("data-zoekstatus", "klaar");
  }

  /**
   * @param {Vraag} vraag
   * @param {Antwoord | null} antwoord null when nothing was asked
   */
  async toon(vraag, antwoord) {
    this.resultaten.toon(vraag, antwoord);
    this.schrijf(vraag, this.filters.isGevoelig || antwoord?.gevoelig === true);
    if (this.filters.inGebruik) await this.tel();
  }

  /**
   * @param {Vraag} vraag
   * @returns {Promise<Antwoord>}
   */
  async vind(vraag) {
    const zoeker = await laadZoeker(this.element.dataset.zoekmap ?? "");
    return zoeker.zoek({ ...vraag, dag: vandaag(), nu: nu() });
  }

  /** Shows beside each choice how many results it would give. */
  async tel() {
    const beurt = this.beurt;
    try {
      const zoeker = await laadZoeker(this.element.dataset.zoekmap ?? "");
      const tellingen = await zoeker.tellingen({ ...this.vraag(), dag: vandaag(), nu: nu() });
      if (beurt === this.beurt) this.filters.toonTellingen(tellingen);
    } catch (fout) {
      console.error("tellingen", fout);
    }
  }

  /**
   * Puts the question in the address once it is known that it may stand there.
   *
   * @param {Vraag} vraag
   * @param {boolean} isGevoelig
   */
  schrijf(vraag, isGevoelig) {
    const thema = this.filters.isGevoelig ? "" : vraag.thema;
    const adres = schrijfAdres(isGevoelig ? { ...vraag, q: "", thema, aantal: PER_KEER } : vraag);
    const isNieuw = !isGevoelig && (this.isStap || (this.isBedoeld && vraag.q !== leesAdres(this.adres).q));
    this.isBedoeld = !isGevoelig && (this.isStap || (this.isBedoeld && !isNieuw));
    this.isStap = false;
    if (adres === location.search) return;
    const naar = `${location.pathname}${adres}${location.hash}`;
    try {
      if (isNieuw) history.pushState(null, "", naar);
      else history.replaceState(null, "", naar);
    } catch {
      // A browser refuses more than so many changes a minute: the address follows with the next one.
    }
    this.adres = location.search;
  }
}
