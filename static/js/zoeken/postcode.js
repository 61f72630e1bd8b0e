/**
 * A postcode -> a choice in the list of wijken. The table is fetched on first use; the postcode never leaves the page.
 */

import { vind } from "../wijkzoeker.js";

/**
 * @param {Element} element holds the box and the place for the answer
 * @param {HTMLSelectElement | null} keuze the list of wijken
 */
export function begin(element, keuze) {
  const veld = element.querySelector("input");
  const uitkomst = element.querySelector("[data-uitkomst]");
  const adres = element.getAttribute("data-postcodes");
  if (!veld || !uitkomst || !adres || !keuze) return;
  /** @type {Promise<Record<string, [string, string][]>> | null} */
  let tabel = null;
  const zoek = async () => {
    const code = veld.value.replace(/[^0-9a-z]/gi, "").toUpperCase();
    uitkomst.replaceChildren();
    if (!/^[1-9][0-9]{3}([A-Z]{2})?$/.test(code)) return;
    tabel ??= haal(adres);
    try {
      const wijken = vind(await tabel, code);
      if (veld.value.replace(/[^0-9a-z]/gi, "").toUpperCase() === code) toon(wijken, element, uitkomst, keuze);
    } catch {
      tabel = null;
      uitkomst.textContent = "De postcodes zijn nu niet te vinden.";
    }
  };
  veld.addEventListener("input", () => void zoek());
  void zoek();
}

/**
 * @param {[string, string][]} wijken name and address
 * @param {Element} element
 * @param {Element} uitkomst
 * @param {HTMLSelectElement} keuze
 */
function toon(wijken, element, uitkomst, keuze) {
  if (wijken.length === 0) {
    uitkomst.textContent = element.getAttribute("data-geen");
  } else if (wijken.length === 1) {
    uitkomst.textContent = `${wijken[0][0]} is gekozen.`;
    kies(keuze, wijken[0][1]);
  } else {
    uitkomst.textContent = `Kies zelf: ${wijken.map(([naam]) => naam).join(" of ")}.`;
  }
}

/**
 * @param {HTMLSelectElement} keuze
 * @param {string} adres "wijken/noord/"
 */
function kies(keuze, adres) {
  const slug = adres.split("/").at(-2) ?? "";
  if (keuze.value === slug) return;
  keuze.value = slug;
  keuze.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * @param {string} adres
 * @returns {Promise<Record<string, [string, string][]>>}
 */
async function haal(adres) {
  const antwoord = await fetch(adres);
  if (!antwoord.ok) throw new Error(`${adres}: ${antwoord.status}`);
  return antwoord.json();
}
