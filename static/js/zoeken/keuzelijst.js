/**
 * Suggestions below a search box, as the ARIA pattern "list autocomplete with manual selection": the focus stays in
 * the box, nothing is chosen by itself, and Enter without a choice searches for what was typed.
 */

import { maakSchoon } from "./adres.js";

const KORT = 4;
const LANG = 7;

/**
 * @typedef {import("../zoeklader.js").Suggestie} Suggestie
 * @typedef {import("../zoeklader.js").Zoeker} Zoeker
 */

export class Keuzelijst {
  /**
   * @param {HTMLInputElement} veld
   * @param {() => Promise<Zoeker>} zoeker
   * @param {string} voorzieningen the address of the page of a voorziening, up to its slug
   */
  constructor(veld, zoeker, voorzieningen) {
    this.veld = veld;
    this.lijst = /** @type {HTMLElement} */ (veld.parentElement?.querySelector("[data-suggesties]"));
    this.zoeker = zoeker;
    this.voorzieningen = voorzieningen;
    /** @type {Suggestie[]} */
    this.suggesties = [];
    this.gekozen = -1;
    this.beurt = 0;
  }

  /** @param {boolean} isGetypt somebody typed before this list was there */
  begin(isGetypt) {
    this.veld.addEventListener("input", () => void this.vraag());
    this.veld.addEventListener("keydown", (toets) => this.druk(toets));
    this.veld.addEventListener("blur", () => this.sluit());
    this.veld.form?.addEventListener("submit", () => this.sluit());
    this.lijst.addEventListener("pointerdown", (gebeurtenis) => gebeurtenis.preventDefault());
    this.lijst.addEventListener("click", (gebeurtenis) => {
      const optie = /** @type {Element} */ (gebeurtenis.target).closest("[role=option]");
      if (optie) this.neem(this.suggesties[[...this.lijst.children].indexOf(optie)]);
    });
    if (isGetypt) void this.vraag();
  }

  /** On the search page the results come by themselves, below a shorter list that opens for what is typed there. */
  get isZoekpagina() {
    return this.veld.closest("[data-module=zoeken]") !== null;
  }

  /** Asks for suggestions; those for an older text never replace those for a newer one. */
  async vraag() {
    this.beurt += 1;
    const beurt = this.beurt;
    const tekst = maakSchoon(this.veld.value);
    try {
      const zoeker = await this.zoeker();
      if (tekst) zoeker.klaarzetten(tekst);
      const gevonden = tekst ? await zoeker.stelVoor(tekst) : [];
      if (beurt === this.beurt && document.activeElement === this.veld) this.toon(gevonden);
    } catch {
      if (beurt === this.beurt) this.sluit();
    }
  }

  /** @param {Suggestie[]} gevonden */
  toon(gevonden) {
    const suggesties = gevonden.slice(0, this.isZoekpagina ? KORT : LANG);
    this.suggesties = suggesties;
    this.lijst.replaceChildren(
      ...suggesties.map((een, plaats) => {
        const optie = document.createElement("li");
        optie.id = `${this.lijst.id}-${plaats}`;
        optie.setAttribute("role", "option");
        optie.setAttribute("aria-selected", "false");
        optie.toggleAttribute("data-pagina", Boolean(een.slug));
        optie.textContent = een.tekst;
        return optie;
      }),
    );
    this.wijs(-1);
    this.open(suggesties.length > 0);
  }

  /** @param {boolean} isOpen */
  open(isOpen) {
    this.lijst.toggleAttribute("hidden", !isOpen);
    this.veld.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.wijs(-1);
  }

  /** Closes the list, also for suggestions that are still under way. */
  sluit() {
    this.beurt += 1;
    this.open(false);
  }

  /** @param {number} plaats -1: none, the box itself */
  wijs(plaats) {
    this.gekozen = plaats;
    [...this.lijst.children].forEach((optie, nummer) => {
      optie.setAttribute("aria-selected", String(nummer === plaats));
    });
    const optie = this.lijst.children[plaats];
    if (optie) this.veld.setAttribute("aria-activedescendant", optie.id);
    else this.veld.removeAttribute("aria-activedescendant");
    optie?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} toets */
  druk(toets) {
    if (toets.isComposing || toets.ctrlKey || toets.metaKey) return;
    const isOpen = !this.lijst.hasAttribute("hidden");
    if (toets.key === "ArrowDown" || toets.key === "ArrowUp") {
      if (this.suggesties.length === 0) return;
      toets.preventDefault();
      if (!isOpen) this.open(true);
      if (!toets.altKey) this.wijs(this.volgende(toets.key === "ArrowDown" ? 1 : -1));
      else if (toets.key === "ArrowUp") this.sluit();
    } else if (isOpen && toets.key === "Escape") {
      toets.preventDefault();
      this.sluit();
    } else if (isOpen && toets.key === "Enter" && this.gekozen >= 0) {
      toets.preventDefault();
      this.neem(this.suggesties[this.gekozen]);
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(toets.key)) {
      this.wijs(-1);
    }
  }

  /**
   * @param {number} stap
   * @returns {number} round the list, with the box itself between last and first
   */
  volgende(stap) {
    const plaatsen = this.suggesties.length + 1;
    return ((this.gekozen + 1 + stap + plaatsen) % plaatsen) - 1;
  }

  /** @param {Suggestie} suggestie a voorziening opens its page, a word is searched */
  neem({ tekst, slug }) {
    this.sluit();
    if (slug) {
      location.assign(`${this.voorzieningen}${encodeURIComponent(slug)}/`);
      return;
    }
    this.veld.value = tekst;
    this.veld.form?.requestSubmit();
  }
}
