/**
 * An answer -> what stands on the page. Every text goes in as text; the looks come from the templates in the page.
 */

import { init as toonControle } from "../controle.js";
import { nu } from "../datum.js";
import { maakItem, zetApart } from "./item.js";

/**
 * @typedef {import("./item.js").Resultaat} Resultaat
 * @typedef {import("./adres.js").Vraag} Vraag
 * @typedef {import("../zoeklader.js").Antwoord} Antwoord
 * @typedef {import("./item.js").Markeer} Markeer
 */

/** @type {Markeer} */
const zonderMerk = (tekst) => [[tekst, false]];

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
    /** @type {string[]} what stands in the list */
    this.getoond = [];
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
    const { woorden = [], markeer = zonderMerk } = antwoord ?? {};
    const totaal = Math.max(antwoord?.totaal ?? 0, boven.length + gewoon.length);
    this.vulLijst([...boven, ...gewoon], boven.length, woorden, markeer);
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
    this.zeg(antwoord ? this.telling(totaal, vraag) : "");
  }

  /**
   * Leaves the items that stand there already, so that a finger or the focus on one of them stays.
   *
   * @param {Resultaat[]} alle
   * @param {number} hulp how many of them stand above the list
   * @param {string[]} [woorden] what was found
   * @param {Markeer} [markeer]
   */
  vulLijst(alle, hulp, woorden = [], markeer = zonderMerk) {
    const namen = alle.map((een, plaats) => `${plaats < hulp} ${een.slug} ${woorden.join(" ")}`);
    const blijft = this.getoond.length <= namen.length && this.getoond.every((naam, plaats) => naam === namen[plaats]);
    const vanaf = blijft ? this.getoond.length : 0;
    const items = alle.slice(vanaf).map((een, nummer) => {
      const item = maakItem(this.sjabloon, een, markeer, this.element.dataset.voorzieningen ?? "");
      if (vanaf + nummer < hulp) zetApart(item, vanaf + nummer === 0);
      return item;
    });
    if (!blijft) this.lijst.replaceChildren();
    this.lijst.append(...items);
    this.getoond = namen;
    toonControle(this.lijst);
  }

  /** @param {string} tekst what is read aloud, once */
  zeg(tekst) {
    if (this.melding.textContent !== tekst) this.melding.textContent = tekst;
  }

  /** Only where nothing stands yet: what stood there stays until there is something better. */
  zegBezig() {
    if (this.lijst.children.length === 0) this.zeg("Bezig met zoeken.");
  }

  zegMislukt() {
    this.vulLijst([], 0);
    for (const deel of ["[data-niets]", "[data-meer]", "[data-bedoelde]", "[data-wijkvoorstel]"]) this.zet(deel, false);
    this.zeg("Zoeken lukt nu niet.");
    this.zet("[data-zonder-zoeken]", true);
  }

  /**
   * Says what is open now, once the holidays are there; without them it says nothing.
   *
   * @param {Resultaat[]} getoond in the order of the list
   */
  async toonOpen(getoond) {
    const items = [...this.lijst.children];
    if (!getoond.some((een) => een.tijden)) return;
    // The list first: on a slow line the hours would keep it waiting.
    await new Promise((klaar) => setTimeout(klaar));
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
