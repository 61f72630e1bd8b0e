/**
 * What was chosen beside the question -> which documents may be shown, and how many each choice would give.
 */

import { ontvouw } from "./bestanden.js";

/** @typedef {import("./bestanden.js").Bestanden} Bestanden */
/** @typedef {import("./zoeker.js").Vraag} Vraag */
/** @typedef {Map<string, Set<number>>} Lijsten for each choice its documents */

const KEUZES = /** @type {const} */ (["wijk", "thema", "doelgroep", "toegang", "taal"]);
const JA = /** @type {const} */ (["gratis", "anoniem"]);
/** The choice under which stands what serves the whole gemeente. */
const OVERAL = "";

/**
 * @param {Bestanden} bestanden
 * @param {string} naam of the filter
 * @returns {Promise<Lijsten>}
 */
export function leesLijsten(bestanden, naam) {
  let lijsten = bestanden.lijsten.get(naam);
  if (!lijsten) {
    lijsten = bestanden.lees(`f-${naam}`).then(maakLijsten);
    bestanden.lijsten.set(naam, lijsten);
    lijsten.catch(() => bestanden.lijsten.delete(naam));
  }
  return lijsten;
}

/**
 * @param {Record<string, number[]>} stappen
 * @returns {Lijsten}
 */
function maakLijsten(stappen) {
  return new Map(Object.entries(stappen).map(([keuze, lijst]) => [keuze, new Set(ontvouw(lijst))]));
}

/**
 * @param {Bestanden} bestanden
 * @param {Vraag} vraag
 * @param {string} behalve a filter that does not count
 * @returns {Promise<((document: number) => boolean)[]>} a document must pass all of them
 */
export async function leesFilters(bestanden, vraag, behalve = "") {
  const filters = await Promise.all([
    ...KEUZES.filter((naam) => vraag[naam] && naam !== behalve).map(async (naam) => {
      const lijsten = await leesLijsten(bestanden, naam);
      return (/** @type {number} */ document) => past(lijsten, naam, vraag[naam], document);
    }),
    ...JA.filter((naam) => vraag[naam] && naam !== behalve).map(async (naam) => {
      const lijsten = await leesLijsten(bestanden, "ja");
      return (/** @type {number} */ document) => lijsten.get(naam)?.has(document) ?? false;
    }),
  ]);
  if (vraag.dag >= bestanden.manifest.respijt) {
    const dagen = await bestanden.lees("f-respijt");
    filters.push((document) => vraag.dag < dagen[document]);
  }
  if (vraag.open && behalve !== "open") filters.push(await leesOpen(bestanden, vraag));
  return filters;
}

/**
 * @param {Lijsten} lijsten
 * @param {string} naam
 * @param {string} keuze
 * @param {number} document
 */
function past(lijsten, naam, keuze, document) {
  return (lijsten.get(keuze)?.has(document) || (naam === "wijk" && lijsten.get(OVERAL)?.has(document))) ?? false;
}

/**
 * @param {Bestanden} bestanden
 * @param {Vraag} vraag
 * @returns {Promise<(document: number) => boolean>}
 */
async function leesOpen(bestanden, vraag) {
  const [{ bepaal }, feestdagen, { patronen, van }] = await Promise.all([
    import("../openingstijden.js"),
    bestanden.haal("../feestdagen.json"),
    bestanden.lees("f-tijden"),
  ]);
  const open = patronen.map((/** @type {any} */ tijden) => bepaal(tijden, feestdagen, vraag.nu, "open")?.soort === "open");
  return (document) => van[document] >= 0 && open[van[document]];
}

/**
 * How many results each choice would give, the other choices as they are.
 *
 * @param {Bestanden} bestanden
 * @param {Vraag} vraag
 * @param {number[]} documenten what answers the question, whatever was chosen
 */
export async function tel(bestanden, vraag, documenten) {
  const keuzes = KEUZES.map(async (naam) => {
    const [lijsten, filters] = await Promise.all([leesLijsten(bestanden, naam), leesFilters(bestanden, vraag, naam)]);
    const over = documenten.filter((document) => filters.every((filter) => filter(document)));
    const aantallen = [...lijsten.keys()]
      .filter((keuze) => keuze !== OVERAL)
      .map((keuze) => /** @type {[string, number]} */ ([keuze, over.filter((een) => past(lijsten, naam, keuze, een)).length]));
    return /** @type {const} */ ([naam, new Map(aantallen)]);
  });
  const ja = [...JA, /** @type {const} */ ("open")].map(async (naam) => {
    const filters = await leesFilters(bestanden, { ...vraag, [naam]: true });
    return /** @type {const} */ ([naam, documenten.filter((document) => filters.every((filter) => filter(document))).length]);
  });
  return Object.fromEntries([...(await Promise.all(keuzes)), ...(await Promise.all(ja))]);
}
