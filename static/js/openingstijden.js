/**
 * Says whether it is open now, in Amsterdam: "Nu open, sluit om 17:00", "Nu gesloten, opent morgen om 9:00".
 * On a holiday nobody knows the hours of, it says so; when the holidays cannot be fetched, it says nothing.
 */

import { dagErna, nu, weekdag } from "./datum.js";

const DAGEN = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const NAMEN = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const MINUTEN_PER_DAG = 24 * 60;

/**
 * @typedef {number[][] | "op-afspraak"} Dagtijden minutes after midnight; an empty list is closed
 * @typedef {{ van: string, tot: string, tijden: Dagtijden, reden: string }} Uitzondering
 * @typedef {{
 *   week: Record<string, Dagtijden>,
 *   feestdagen: Dagtijden | "open" | null,
 *   altijd: boolean,
 *   uitzonderingen: Uitzondering[],
 * }} Tijden
 * @typedef {{ tijden: Dagtijden | null, reden: string, feestdag: string }} Dagstand
 * @typedef {{ soort: "open" | "dicht" | "let-op", tekst: string }} Stand
 */

/**
 * @param {Element} element carries the hours, the address of the holidays and the word to use
 */
export async function init(element) {
  const regel = element.querySelector("[data-nu]");
  const tijden = element.getAttribute("data-tijden");
  const adres = element.getAttribute("data-feestdagen");
  if (!regel || !tijden || !adres) return;
  const antwoord = await fetch(adres);
  if (!antwoord.ok) return;
  const feestdagen = await antwoord.json();
  const toon = () => {
    const stand = bepaal(JSON.parse(tijden), feestdagen, nu(), element.getAttribute("data-woord") ?? "open");
    regel.toggleAttribute("hidden", !stand);
    if (!stand) return;
    regel.textContent = stand.tekst;
    regel.setAttribute("data-nu", stand.soort);
  };
  toon();
  setInterval(toon, 60_000);
}

/**
 * What can be said about this moment; null when nothing is known.
 *
 * @param {Tijden} tijden
 * @param {Record<string, string>} feestdagen date -> name
 * @param {{ dag: string, minuten: number }} moment
 * @param {string} woord "open" or "bereikbaar"
 * @returns {Stand | null}
 */
export function bepaal(tijden, feestdagen, moment, woord) {
  if (tijden.altijd && tijden.uitzonderingen.length === 0) return { soort: "open", tekst: `Dag en nacht ${woord}` };
  const vandaag = opDag(tijden, feestdagen, moment.dag);
  const sluit = sluitNa(tijden, feestdagen, moment);
  if (sluit !== null) return { soort: "open", tekst: openTekst(sluit, woord) };
  if (vandaag.tijden === null) {
    const reden = vandaag.feestdag ? `Vandaag is het ${vandaag.feestdag}: bel eerst` : "";
    return reden ? { soort: "let-op", tekst: reden } : null;
  }
  if (vandaag.tijden === "op-afspraak") return { soort: "dicht", tekst: "Vandaag alleen op afspraak" };
  const gesloten = woord === "open" ? "Nu gesloten" : "Nu niet bereikbaar";
  const waarom = vandaag.reden && vandaag.tijden.length === 0 ? ` (${vandaag.reden})` : "";
  return { soort: "dicht", tekst: `${gesloten}${waarom}${volgende(tijden, feestdagen, moment, woord)}` };
}

/**
 * The hours of one date: an exceptional period first, then a holiday, then the week.
 *
 * @param {Tijden} tijden
 * @param {Record<string, string>} feestdagen
 * @param {string} dag
 * @returns {Dagstand}
 */
function opDag(tijden, feestdagen, dag) {
  const anders = tijden.uitzonderingen.filter((een) => een.van <= dag && dag <= een.tot);
  const gekozen = anders.find((een) => een.tijden.length === 0) ?? anders[0];
  if (gekozen) return { tijden: gekozen.tijden, reden: gekozen.reden, feestdag: "" };
  const gewoon = tijden.week[DAGEN[weekdag(dag)]] ?? null;
  const feestdag = feestdagen[dag] ?? "";
  if (!feestdag || tijden.feestdagen === "open") return { tijden: gewoon, reden: "", feestdag: "" };
  return { tijden: tijden.feestdagen, reden: feestdag, feestdag };
}

/**
 * The minutes after midnight at which it closes when it is open now; null when it is not.
 *
 * @param {Tijden} tijden
 * @param {Record<string, string>} feestdagen
 * @param {{ dag: string, minuten: number }} moment
 * @returns {number | null}
 */
function sluitNa(tijden, feestdagen, { dag, minuten }) {
  const gisteren = opDag(tijden, feestdagen, dagErna(dag, -1)).tijden;
  const nacht = lijst(gisteren).find(([, tot]) => tot - MINUTEN_PER_DAG > minuten);
  if (nacht) return nacht[1] - MINUTEN_PER_DAG;
  const nu = lijst(opDag(tijden, feestdagen, dag).tijden).find(([van, tot]) => van <= minuten && minuten < tot);
  return nu ? nu[1] : null;
}

/**
 * When it opens again, as the end of a sentence; empty when that is not within a week or not certain.
 *
 * @param {Tijden} tijden
 * @param {Record<string, string>} feestdagen
 * @param {{ dag: string, minuten: number }} moment
 * @param {string} woord
 * @returns {string}
 */
function volgende(tijden, feestdagen, { dag, minuten }, woord) {
  const begint = woord === "open" ? "opent" : "weer bereikbaar";
  for (let verder = 0; verder < 8; verder += 1) {
    const datum = dagErna(dag, verder);
    const stand = opDag(tijden, feestdagen, datum).tijden;
    if (stand === null) return "";
    const eerst = lijst(stand).find(([van]) => verder > 0 || van > minuten);
    if (eerst) return `, ${begint} ${dagnaam(datum, verder)}om ${klok(eerst[0])}`;
  }
  return "";
}

/**
 * @param {string} datum
 * @param {number} verder how many days from today
 * @returns {string} ends in a space; empty for today
 */
function dagnaam(datum, verder) {
  if (verder === 0) return "";
  return verder === 1 ? "morgen " : `${NAMEN[weekdag(datum)]} `;
}

/**
 * @param {number} sluit
 * @param {string} woord
 * @returns {string}
 */
function openTekst(sluit, woord) {
  if (woord !== "open") return `Nu bereikbaar, tot ${klok(sluit)}`;
  return sluit === MINUTEN_PER_DAG ? "Nu open" : `Nu open, sluit om ${klok(sluit)}`;
}

/**
 * @param {Dagtijden | null} tijden
 * @returns {number[][]}
 */
function lijst(tijden) {
  return Array.isArray(tijden) ? tijden : [];
}

/**
 * @param {number} minuten
 * @returns {string} 9:00
 */
function klok(minuten) {
  const binnen = minuten % MINUTEN_PER_DAG;
  return `${Math.floor(binnen / 60)}:${String(binnen % 60).padStart(2, "0")}`;
}
