/**
 * An answer -> what stands on the page. Every text goes in as text; the looks come from the templates in the page.
 */

import { init as toonControle } from "../controle.js";
import { nu } from "../datum.js";
import { markeer } from "./markeren.js";

/**
 * @typedef {{
 *   slug: string, naam: string, samenvatting: string, organisatie?: string, toegang: string, vrij?: boolean,
 *   gratis?: boolean, status?: string, aanmeldstop?: boolean, controle?: string, gebied?: string, hulplijn?: boolean,
 *   bel: { href: string, tekst: string } | null, tijden?: import("../openingstijden.js").Tijden, woord?: string,
 *   controlerenVoor?: string, eindeRespijt?: string,
 * }} Resultaat
 * @typedef {import("./adres.js").Vraag} Vraag
 * @typedef {import("../zoeklader.js").Antwoord} Antwoord
 */

export class Resultaten {
  /**
   * @param {HTMLElement} element the search page
   * @param {import("./filters.js").Filters} filters
   */
  constructor(element, filters) {
    this.element = element;
    this.filters = filters;
    this.lijst = this.vind("[data-zoekstatus]");
    this.melding = this.vind(".sk-zoeken__aantal");
    this.sjabloon = /** @type {HTMLTemplateElement} */ (this.vind("template[data-resultaat]"));
    /** @type {Promise<Record<string, string>> | null} */
    this.feestdagen = null;
  }

  /** @param {{ meer: () => void, wijk: (slug: string) => void }} doe */
  begin(doe) {
    this.vind("[data-meer]").addEventListener("click", doe.meer);
    const knop = this.vind("[data-wijkvoorstel] button");
    knop.addEventListener("click", () => doe.wijk(knop.dataset.wijk ?? ""));
  }

  /**
   * @param {Vraag} vraag
   * @param {Antwoord | null} antwoord null when nothing was asked
   */
  toon(vraag, antwoord) {
    const boven = antwoord?.boven ?? [];
    const gewoon = antwoord?.resultaten ?? [];
    const woorden = antwoord?.woorden ?? [];
    const totaal = Math.max(antwoord?.totaal ?? 0, boven.length + gewoon.length);
    const items = [
      ...boven.map((een, plaats) => this.maakItem(een, woorden, true, plaats === 0)),
      ...gewoon.map((een) => this.maakItem(een, woorden, false, false)),
    ];
    this.lijst.replaceChildren(...items);
    toonControle(this.lijst);
    void this.toonOpen([...boven, ...gewoon]);
    this.zet("[data-zonder-zoeken]", false);
    this.zet("[data-niets]", antwoord !== null && totaal === 0);
    this.zet("[data-meer]", boven.length + gewoon.length < totaal);
    this.zet("[data-discreet]", antwoord?.gevoelig === true);
    document.querySelector("[data-bij-gevoelig]")?.toggleAttribute("hidden", antwoord?.gevoelig !== true);
    this.zet("[data-bedoelde]", Boolean(antwoord?.bedoelde));
    this.vind("[data-bedoelde]").textContent = antwoord?.bedoelde ? `Wij zochten op ‘${antwoord.bedoelde}’.` : "";
    this.toonThemas(totaal === 0 ? (antwoord?.themas ?? []) : []);
    this.toonWijkvoorstel(vraag.wijk ? "" : (antwoord?.wijk ?? ""));
    this.melding.textContent = antwoord ? this.telling(totaal, vraag) : "";
  }

  /** Only where nothing stands yet: what stood there stays until there is something better. */
  zegBezig() {
    if (this.lijst.children.length === 0) this.melding.textContent = "Bezig met zoeken.";
  }

  zegMislukt() {
    this.lijst.replaceChildren();
    for (const deel of ["[data-niets]", "[data-meer]", "[data-bedoelde]", "[data-wijkvoorstel]"]) this.zet(deel, false);
    this.melding.textContent = "Zoeken lukt nu niet.";
    this.zet("[data-zonder-zoeken]", true);
  }

  /**
   * @param {Resultaat} een
   * @param {string[]} woorden
   * @param {boolean} isHulp stands above the list
   * @param {boolean} isEerste
   * @returns {Element}
   */
  maakItem(een, woorden, isHulp, isEerste) {
    const deel = /** @type {DocumentFragment} */ (this.sjabloon.content.cloneNode(true));
    const item = /** @type {Element} */ (deel.firstElementChild);
    item.setAttribute("data-voorziening", een.slug);
    item.toggleAttribute("data-hulp", isHulp);
    if (een.controlerenVoor) item.setAttribute("data-controleren-voor", een.controlerenVoor);
    if (een.eindeRespijt) item.setAttribute("data-einde-respijt", een.eindeRespijt);
    const adres = `${this.element.dataset.voorzieningen}${encodeURIComponent(een.slug)}/`;
    item.querySelector("[data-adres]")?.setAttribute("href", adres);
    for (const plek of item.querySelectorAll("[data-tekst]")) {
      const tekst = een[/** @type {"naam"} */ (plek.getAttribute("data-tekst"))];
      if (!tekst) plek.remove();
      else if (plek.hasAttribute("data-markeer")) plek.replaceChildren(...gemarkeerd(tekst, woorden));
      else plek.textContent = tekst;
    }
    item.querySelector("[data-vrij]")?.toggleAttribute("data-is-vrij", een.vrij === true);
    if (!een.gratis) item.querySelector("[data-gratis]")?.remove();
    if (!isEerste) item.querySelector("p[data-hulp]")?.remove();
    if (isHulp) for (const feit of item.querySelectorAll("[data-bijzaak]")) feit.remove();
    vulBelknop(item, een, isHulp);
    return item;
  }

  /**
   * Says what is open now, once the holidays are there; without them it says nothing.
   *
   * @param {Resultaat[]} getoond in the order of the list
   */
  async toonOpen(getoond) {
    const items = [...this.lijst.children];
    if (!getoond.some((een) => een.tijden)) return;
    this.feestdagen ??= fetch(this.element.dataset.feestdagen ?? "").then((antwoord) => antwoord.json());
    const [feestdagen, { bepaal }] = await Promise.all([this.feestdagen, import("../openingstijden.js")]).catch(() => {
      this.feestdagen = null;
      return [null, { bepaal: null }];
    });
    if (!feestdagen || !bepaal) return;
    const moment = nu();
    getoond.forEach((een, plaats) => {
      const regel = items[plaats]?.querySelector("[data-nu]");
      const stand = een.tijden ? bepaal(een.tijden, feestdagen, moment, een.woord ?? "open") : null;
      if (!regel || !stand) return;
      regel.textContent = stand.tekst;
      regel.setAttribute("data-nu", stand.soort);
      regel.removeAttribute("hidden");
    });
  }

  /** @param {string[]} slugs */
  toonThemas(slugs) {
    const blok = this.vind("[data-themalijst]");
    const sjabloon = /** @type {HTMLTemplateElement} */ (blok.querySelector("template"));
    const namen = new Map([...(this.filters.keuze("thema")?.options ?? [])].map((een) => [een.value, naamVan(een)]));
    const regels = slugs.filter((slug) => namen.has(slug)).map((slug) => {
      const deel = /** @type {DocumentFragment} */ (sjabloon.content.cloneNode(true));
      const link = /** @type {HTMLAnchorElement} */ (deel.querySelector("a"));
      link.href = `${this.element.dataset.themas}${encodeURIComponent(slug)}/`;
      link.textContent = namen.get(slug) ?? "";
      return deel;
    });
    blok.querySelector("ul")?.replaceChildren(...regels);
    blok.toggleAttribute("hidden", regels.length === 0);
  }

  /** @param {string} slug the wijk that the question names; empty when it names none */
  toonWijkvoorstel(slug) {
    const optie = [...(this.filters.keuze("wijk")?.options ?? [])].find((een) => slug && een.value === slug);
    const knop = this.vind("[data-wijkvoorstel] button");
    this.zet("[data-wijkvoorstel]", Boolean(optie));
    if (!optie) return;
    knop.dataset.wijk = slug;
    /** @type {Element} */ (knop.querySelector("[data-naam]")).textContent = naamVan(optie);
  }

  /**
   * @param {number} aantal
   * @param {Vraag} vraag
   * @returns {string} "3 resultaten voor ‘geld’ bij Schulden in Noord, gratis."
   */
  telling(aantal, vraag) {
    const hoeveel = aantal === 0 ? "Niets gevonden" : `${aantal} ${aantal === 1 ? "resultaat" : "resultaten"}`;
    const kern = [
      hoeveel,
      vraag.q && `voor ‘${vraag.q}’`,
      vraag.thema && `bij ${this.filters.tekst("thema")}`,
      vraag.wijk && `in ${this.filters.tekst("wijk")}`,
    ];
    const rest = this.filters.aan().filter((naam) => naam !== "thema" && naam !== "wijk");
    const delen = [kern.filter(Boolean).join(" "), ...rest.map((naam) => this.filters.tekst(naam).toLowerCase())];
    return `${delen.join(", ")}.`;
  }

  /**
   * @param {string} wat
   * @returns {HTMLElement}
   */
  vind(wat) {
    return /** @type {HTMLElement} */ (this.element.querySelector(wat));
  }

  /**
   * @param {string} wat
   * @param {boolean} zichtbaar
   */
  zet(wat, zichtbaar) {
    this.vind(wat).toggleAttribute("hidden", !zichtbaar);
  }
}

/**
 * @param {HTMLOptionElement} optie
 * @returns {string}
 */
function naamVan(optie) {
  return optie.dataset.naam ?? optie.textContent?.trim() ?? "";
}

/**
 * @param {string} tekst
 * @param {string[]} woorden
 * @returns {(Node | string)[]}
 */
function gemarkeerd(tekst, woorden) {
  return markeer(tekst, woorden).map(([stuk, geraakt]) => {
    if (!geraakt) return stuk;
    const merk = document.createElement("mark");
    merk.textContent = stuk;
    return merk;
  });
}

/**
 * @param {Element} item
 * @param {Resultaat} een
 * @param {boolean} isHulp
 */
function vulBelknop(item, een, isHulp) {
  const rij = item.querySelector("[data-bel]");
  const knop = rij?.querySelector("a");
  if (!rij || !knop) return;
  if (!een.bel?.href.startsWith("tel:")) {
    rij.remove();
    return;
  }
  knop.setAttribute("href", een.bel.href);
  knop.classList.toggle("nl-button--primary", isHulp);
  knop.classList.toggle("nl-button--secondary", !isHulp);
  const nummer = knop.querySelector("[data-nummer]");
  if (nummer) nummer.textContent = een.bel.tekst;
}
