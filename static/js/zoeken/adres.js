/**
 * A question <-> the address of the search page: "?q=geld&wijk=noord&gratis=1&meer=40".
 */

export const KEUZES = /** @type {const} */ (["wijk", "thema", "doelgroep", "toegang", "taal"]);
export const VINKJES = /** @type {const} */ (["gratis", "anoniem", "open"]);
export const PER_KEER = 20;
const MEESTE = 2_000;
const LANGSTE = 200;

/**
 * @typedef {{
 *   wijk: string, thema: string, doelgroep: string, toegang: string, taal: string,
 *   gratis: boolean, anoniem: boolean, open: boolean,
 * }} Filterstand
 * @typedef {Filterstand & { q: string, aantal: number }} Vraag `aantal` is how many results to give
 */

/**
 * @param {string} adres the part of the address from the question mark
 * @returns {Vraag}
 */
export function leesAdres(adres) {
  const gegevens = new URLSearchParams(adres);
  const lees = (/** @type {string} */ naam) => maakSchoon(gegevens.get(naam) ?? "");
  const aantal = Math.ceil(Number(lees("meer")) / PER_KEER) * PER_KEER;
  return /** @type {Vraag} */ ({
    q: lees("q"),
    ...Object.fromEntries(KEUZES.map((naam) => [naam, lees(naam)])),
    ...Object.fromEntries(VINKJES.map((naam) => [naam, lees(naam) === "1"])),
    aantal: aantal >= PER_KEER && aantal <= MEESTE ? aantal : PER_KEER,
  });
}

/**
 * Leaves out what was not asked.
 *
 * @param {Vraag} vraag
 * @returns {string} "?q=…", or an empty text
 */
export function schrijfAdres(vraag) {
  const gegevens = new URLSearchParams();
  if (vraag.q) gegevens.set("q", vraag.q);
  for (const naam of KEUZES) if (vraag[naam]) gegevens.set(naam, vraag[naam]);
  for (const naam of VINKJES) if (vraag[naam]) gegevens.set(naam, "1");
  if (vraag.aantal > PER_KEER) gegevens.set("meer", String(vraag.aantal));
  const tekst = gegevens.toString();
  return tekst && `?${tekst}`;
}

/**
 * What anybody typed, pasted or put in an address, in a form that nothing stumbles over.
 *
 * @param {string} tekst
 * @returns {string}
 */
export function maakSchoon(tekst) {
  return tekst
    .slice(0, LANGSTE)
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}

/**
 * @param {Vraag} vraag
 * @returns {boolean}
 */
export function isGevraagd(vraag) {
  return Boolean(vraag.q) || telFilters(vraag) > 0;
}

/**
 * @param {Filterstand} vraag
 * @returns {number} how many filters are on
 */
export function telFilters(vraag) {
  return [...KEUZES, ...VINKJES].filter((naam) => vraag[naam]).length;
}
