/**
 * Sends the form of any page to the search page; a question about a thema that is dangerous to be seen with goes along
 * without an address, so that the history of the browser does not hold it.
 */

import { nu, vandaag } from "../datum.js";
import { geefMee } from "../suggesties.js";
import { laadZoeker } from "../zoeklader.js";
import { leesAdres, schrijfAdres } from "./adres.js";

/** Longer than this nobody waits: then the question goes the ordinary way, and the search page clears the address. */
const GEDULD_MS = 1_000;

/** @param {HTMLFormElement} formulier */
export function verstuurStil(formulier) {
  formulier.addEventListener("submit", async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const gegevens = new URLSearchParams(/** @type {any} */ (new FormData(formulier)));
    const vraag = leesAdres(gegevens.toString());
    if (!(await isGevoelig(formulier.dataset.zoekmap ?? "", vraag))) {
      formulier.submit();
      return;
    }
    geefMee(vraag.q);
    formulier.reset();
    location.assign(`${formulier.action}${schrijfAdres({ ...vraag, q: "" })}`);
  });
}

/**
 * @param {string} zoekmap
 * @param {import("./adres.js").Vraag} vraag
 * @returns {Promise<boolean>}
 */
async function isGevoelig(zoekmap, vraag) {
  const antwoord = laadZoeker(zoekmap)
    .then((zoeker) => zoeker.zoek({ ...vraag, dag: vandaag(), nu: nu() }))
    .then(({ gevoelig }) => gevoelig)
    .catch(() => false);
  const geduld = new Promise((klaar) => setTimeout(() => klaar(false), GEDULD_MS));
  return /** @type {Promise<boolean>} */ (Promise.race([antwoord, geduld]));
}
