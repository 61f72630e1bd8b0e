/**
 * The filters: what is chosen, what each choice would give, and a button for each that takes it away again.
 */

import { KEUZES, telFilters, VINKJES } from "./adres.js";

/**
 * @typedef {import("./adres.js").Filterstand} Filterstand
 * @typedef {import("./adres.js").Vraag} Vraag
 * @typedef {import("../zoeklader.js").Tellingen} Tellingen
 * @typedef {keyof Filterstand} Filternaam
 */

export class Filters {
  /**
   * @param {HTMLElement} element the search page
   * @param {HTMLFormElement} formulier
   */
  constructor(element, formulier) {
    this.formulier = formulier;
    this.blok = /** @type {HTMLDetailsElement} */ (element.querySelector("[data-filters]"));
    this.actief = /** @type {HTMLElement} */ (element.querySelector("[data-actief]"));
    this.chips = /** @type {HTMLElement} */ (this.actief.querySelector("ul"));
    this.sjabloon = /** @type {HTMLTemplateElement} */ (this.actief.querySelector("template"));
    this.getoond = "";
  }

  /**
   * @param {() => void} gewijzigd
   * @param {() => void} geopend
   */
  begin(gewijzigd, geopend) {
    this.blok.addEventListener("change", (gebeurtenis) => {
      if (/** @type {Element} */ (gebeurtenis.target).hasAttribute("name")) gewijzigd();
    });
    this.blok.addEventListener("toggle", () => this.blok.open && geopend());
    this.chips.addEventListener("click", (gebeurtenis) => {
      const knop = /** @type {Element} */ (gebeurtenis.target).closest("button");
      if (knop) this.haalWeg(knop, gewijzigd);
    });
    const postcode = this.blok.querySelector("[data-postcodes]");
    postcode?.addEventListener(
      "focusin",
      () => void import("./postcode.js").then(({ begin }) => begin(postcode, this.keuze("wijk"))),
      { once: true },
    );
  }

  /** Their counts are worth fetching: somebody looks at the filters, or uses them. */
  get inGebruik() {
    return this.blok.open || telFilters(this.stand()) > 0;
  }

  /** @returns {Filterstand} */
  stand() {
    return /** @type {Filterstand} */ ({
      ...Object.fromEntries(KEUZES.map((naam) => [naam, this.keuze(naam)?.value ?? ""])),
      ...Object.fromEntries(VINKJES.map((naam) => [naam, this.vinkje(naam)?.checked ?? false])),
    });
  }

  /**
   * Puts the filters as asked; a choice that this kaart does not have is left out.
   *
   * @param {Filterstand} stand
   */
  vul(stand) {
    for (const naam of KEUZES) {
      const keuze = this.keuze(naam);
      if (keuze) keuze.value = [...keuze.options].some((een) => een.value === stand[naam]) ? stand[naam] : "";
    }
    for (const naam of VINKJES) {
      const vinkje = this.vinkje(naam);
      if (vinkje) vinkje.checked = Boolean(stand[naam]);
    }
  }

  /** A thema that should leave no trace is chosen. */
  get isGevoelig() {
    return this.keuze("thema")?.selectedOptions[0]?.hasAttribute("data-gevoelig") ?? false;
  }

  /** Shows how many are on, and a button for each; buttons that stand there already keep the focus. */
  toonActief() {
    const namen = this.aan();
    const teksten = namen.map((naam) => this.tekst(naam));
    if (teksten.join("\n") === this.getoond) return;
    this.getoond = teksten.join("\n");
    const aantal = this.blok.querySelector("[data-aantal]");
    if (aantal) aantal.textContent = namen.length ? ` (${namen.length})` : "";
    const knoppen = namen.map((naam, plaats) => this.maakChip(naam, teksten[plaats]));
    if (namen.length > 1) knoppen.push(this.maakChip("", "alle filters"));
    this.chips.replaceChildren(...knoppen);
    this.actief.toggleAttribute("hidden", namen.length === 0);
  }

  /** @param {Tellingen} tellingen */
  toonTellingen(tellingen) {
    for (const naam of KEUZES) {
      for (const optie of this.keuze(naam)?.options ?? []) {
        if (!optie.value) continue;
        optie.dataset.naam ??= optie.textContent?.trim() ?? "";
        const aantal = tellingen[naam].get(optie.value) ?? 0;
        optie.textContent = `${optie.dataset.naam} (${aantal})`;
        optie.disabled = aantal === 0 && !optie.selected;
      }
    }
    for (const naam of VINKJES) {
      const vinkje = this.vinkje(naam);
      const plek = vinkje?.parentElement?.querySelector("[data-telling]");
      if (!vinkje || !plek) continue;
      plek.textContent = ` (${tellingen[naam]})`;
      vinkje.disabled = tellingen[naam] === 0 && !vinkje.checked;
    }
  }

  /**
   * @param {Filternaam} naam
   * @returns {string} what was chosen, as people read it
   */
  tekst(naam) {
    const keuze = this.keuze(naam);
    const optie = keuze?.selectedOptions?.[0];
    if (optie) return optie.dataset.naam ?? optie.textContent?.trim() ?? "";
    return this.vinkje(naam)?.parentElement?.querySelector("[data-naam]")?.textContent ?? "";
  }

  /** @returns {Filternaam[]} the filters that are on */
  aan() {
    const stand = this.stand();
    return [...KEUZES, ...VINKJES].filter((naam) => stand[naam]);
  }

  /**
   * @param {string} naam empty for all of them
   * @param {string} tekst
   * @returns {Node}
   */
  maakChip(naam, tekst) {
    const deel = /** @type {DocumentFragment} */ (this.sjabloon.content.cloneNode(true));
    /** @type {HTMLElement} */ (deel.querySelector("button")).dataset.filter = naam;
    /** @type {HTMLElement} */ (deel.querySelector("[data-naam]")).textContent = tekst;
    return deel;
  }

  /**
   * Takes a filter away; who did so by keyboard stays near.
   *
   * @param {HTMLElement} knop
   * @param {() => void} gewijzigd
   */
  haalWeg(knop, gewijzigd) {
    const weg = knop.dataset.filter ? [/** @type {Filternaam} */ (knop.dataset.filter)] : this.aan();
    const plaats = [...this.chips.querySelectorAll("button")].indexOf(/** @type {HTMLButtonElement} */ (knop));
    const leeg = Object.fromEntries(weg.map((naam) => [naam, ""]));
    this.vul(/** @type {Filterstand} */ ({ ...this.stand(), ...leeg }));
    this.toonActief();
    const over = [...this.chips.querySelectorAll("button")];
    (over[Math.min(plaats, over.length - 1)] ?? this.blok.querySelector("summary"))?.focus();
    gewijzigd();
  }

  /**
   * @param {string} naam
   * @returns {HTMLSelectElement | null}
   */
  keuze(naam) {
    return this.formulier.querySelector(`select[name=${naam}]`);
  }

  /**
   * @param {string} naam
   * @returns {HTMLInputElement | null}
   */
  vinkje(naam) {
    return this.formulier.querySelector(`input[type=checkbox][name=${naam}]`);
  }
}
