/**
 * Fetches what searching needs, all at the same time and only when somebody is about to search.
 */

/**
 * @typedef {import("./zoeken/adres.js").Vraag} Vraag
 * @typedef {import("./zoeken/resultaten.js").Resultaat} Resultaat
 * @typedef {Vraag & { dag: string, nu: { dag: string, minuten: number } }} Zoekvraag
 * @typedef {{
 *   totaal: number, boven: Resultaat[], resultaten: Resultaat[], bedoelde: string, woorden: string[],
 *   markeer: (tekst: string) => [string, boolean][],
 *   gevoelig: boolean, themas: string[], wijk: string,
 * }} Antwoord
 * @typedef {{
 *   wijk: Map<string, number>, thema: Map<string, number>, doelgroep: Map<string, number>,
 *   toegang: Map<string, number>, taal: Map<string, number>, gratis: number, anoniem: number, open: number,
 * }} Tellingen
 * @typedef {{ tekst: string, slug: string }} Suggestie
 * @typedef {{
 *   zoek: (vraag: Zoekvraag) => Promise<Antwoord>,
 *   tellingen: (vraag: Zoekvraag) => Promise<Tellingen>,
 *   rust: () => Promise<void>,
 *   stelVoor: (tekst: string) => Promise<Suggestie[]>,
 *   klaarzetten: (tekst: string) => void,
 * }} Zoeker
 */

/** @type {Promise<Zoeker> | null} */
let zoeker = null;
let poging = 0;

/**
 * The one that answers questions on this page. After a failure the next call tries anew.
 *
 * @param {string} zoekmap the address of the folder with the files of search
 * @returns {Promise<Zoeker>}
 */
export function laadZoeker(zoekmap) {
  zoeker ??= begin(zoekmap).catch((fout) => {
    vergeetZoeker();
    throw fout;
  });
  return zoeker;
}

/** Lets go of what was fetched, because something of it was missing. */
export function vergeetZoeker() {
  zoeker = null;
  poging += 1;
}

/**
 * A module of search. A browser may remember that one could not be had: after a failure it is asked by another name.
 *
 * @param {string} naam
 * @returns {Promise<any>}
 */
export function laadModule(naam) {
  return import(poging ? `./zoeken/${naam}.js?poging=${poging}` : `./zoeken/${naam}.js`);
}

/**
 * @param {string} zoekmap
 * @returns {Promise<Zoeker>}
 */
async function begin(zoekmap) {
  /** @type {Promise<any> | null} */
  let manifest = haal(`${zoekmap}manifest.json`);
  const [{ maakZoeker }] = await Promise.all([laadModule("zoeker"), manifest]);
  return maakZoeker((/** @type {string} */ pad) => {
    const eerder = pad === "manifest.json" ? manifest : null;
    if (eerder) manifest = null;
    return eerder ?? haal(zoekmap + pad);
  });
}

/**
 * The manifest stands at a fixed address and must be today's; every other file has an address of its own.
 *
 * @param {string} adres
 * @returns {Promise<any>}
 */
async function haal(adres) {
  const antwoord = await fetch(adres, adres.endsWith("manifest.json") ? { cache: "no-cache" } : {});
  if (!antwoord.ok) throw new Error(`${adres}: ${antwoord.status}`);
  return antwoord.json();
}
