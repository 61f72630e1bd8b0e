/**
 * The search page, until somebody searches: then it fetches the modules of search and hands over to zoeken/pagina.js.
 * Without this module, or without a network, the page leads to everything from A to Z.
 */

import { begin as beginSuggesties, bereidVoor, neemMee } from "./suggesties.js";
import { laadModule, laadZoeker, vergeetZoeker } from "./zoeklader.js";

/**
 * @param {Element} element the section around form and results
 */
export function init(element) {
  new Zoekstart(/** @type {HTMLElement} */ (element)).begin();
}

class Zoekstart {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.formulier = /** @type {HTMLFormElement} */ (element.querySelector("form"));
    this.veld = /** @type {HTMLInputElement} */ (this.formulier.elements.namedItem("q"));
    this.lijst = /** @type {HTMLElement} */ (element.querySelector("[data-zoekstatus]"));
    /** @type {Promise<import("./zoeken/pagina.js").Zoekpagina> | null} */
    this.pagina = null;
    this.isGetypt = false;
  }

  begin() {
    bereidVoor(this.veld);
    this.toonUitwegen(false);
    this.isGetypt = this.veld.value !== "" && document.activeElement === this.veld;
    this.veld.value ||= neemMee() || (new URLSearchParams(location.search).get("q") ?? "").slice(0, 200);
    for (const soort of ["focusin", "pointerdown", "input", "change"]) {
      this.formulier.addEventListener(soort, () => void this.start());
    }
    this.veld.addEventListener("input", () => (this.isGetypt = true));
    this.formulier.addEventListener("submit", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      this.isGetypt = false;
      void this.start().then((pagina) => pagina?.opnieuw(true));
    });
    addEventListener("popstate", () => void this.start().then((pagina) => pagina?.herstel()));
    if (this.isGevraagd() || document.activeElement === this.veld) void this.start();
    else this.lijst.setAttribute("data-zoekstatus", "klaar");
  }

  /** @returns {Promise<import("./zoeken/pagina.js").Zoekpagina | null>} null when it could not be had */
  async start() {
    this.pagina ??= this.laad();
    try {
      return await this.pagina;
    } catch (fout) {
      this.pagina = null;
      if (this.isGevraagd()) this.zegMislukt(fout);
      return null;
    }
  }

  async laad() {
    const [{ Zoekpagina }] = await Promise.all([
      laadModule("pagina"),
      laadZoeker(this.element.dataset.zoekmap ?? ""),
    ]).catch((fout) => {
      vergeetZoeker();
      throw fout;
    });
    const pagina = new Zoekpagina(this.element);
    pagina.begin();
    void beginSuggesties(this.veld, () => this.isGetypt).catch(() => {});
    return pagina;
  }

  isGevraagd() {
    return Boolean(this.veld.value || location.search.length > 1);
  }

  /** @param {unknown} fout */
  zegMislukt(fout) {
    console.error("zoeken", fout);
    /** @type {Element} */ (this.element.querySelector(".sk-zoeken__aantal")).textContent = "Zoeken lukt nu niet.";
    this.toonUitwegen(true);
    this.lijst.setAttribute("data-zoekstatus", "klaar");
  }

  /** @param {boolean} zichtbaar */
  toonUitwegen(zichtbaar) {
    this.element.querySelector("[data-zonder-zoeken]")?.toggleAttribute("hidden", !zichtbaar);
  }
}
