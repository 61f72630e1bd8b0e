/**
 * Hides what is over, marks what is not this week, and says which day is today.
 */

import { dagErna, vandaag, weekdag, weeknummer } from "./datum.js";

const DAGEN = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const HOEVEELSTE = { eerste: 1, tweede: 2, derde: 3, vierde: 4 };

/**
 * @param {Element} element a list or a week
 */
export function init(element) {
  const dag = vandaag();
  const zondag = dagErna(dag, 6 - weekdag(dag));
  for (const regel of element.querySelectorAll("[data-tot-en-met], [data-dag][data-vanaf]")) {
    const voorbij = dag > (regel.getAttribute("data-tot-en-met") ?? "9999");
    const later = regel.hasAttribute("data-dag") && zondag < (regel.getAttribute("data-vanaf") ?? "");
    regel.toggleAttribute("hidden", voorbij || later);
  }
  for (const regel of element.querySelectorAll("[data-dag][data-frequentie]")) {
    const datum = dezeWeek(dag, regel.getAttribute("data-dag") ?? "");
    const merk = regel.querySelector("[data-niet-deze-week]");
    if (merk && datum) merk.toggleAttribute("hidden", gaatDoor(datum, regel.getAttribute("data-frequentie") ?? ""));
  }
  for (const kop of element.querySelectorAll("[data-roosterdag]")) {
    kop.classList.toggle("sk-rooster__dag--vandaag", kop.getAttribute("data-roosterdag") === DAGEN[weekdag(dag)]);
    const zichtbaar = [...kop.querySelectorAll("li")].some((regel) => !regel.hasAttribute("hidden"));
    kop.toggleAttribute("hidden", !zichtbaar);
  }
}

/**
 * The date of a day of the week in the week of today.
 *
 * @param {string} vandaagDag
 * @param {string} naam "ma" to "zo"
 * @returns {string} empty when it is no day
 */
function dezeWeek(vandaagDag, naam) {
  const nummer = DAGEN.indexOf(naam);
  return nummer < 0 ? "" : dagErna(vandaagDag, nummer - weekdag(vandaagDag));
}

/**
 * Does something with this frequency take place on that date?
 *
 * @param {string} datum
 * @param {string} frequentie as in the content: "even-weken", "eerste-van-de-maand"
 * @returns {boolean}
 */
export function gaatDoor(datum, frequentie) {
  if (frequentie === "even-weken") return weeknummer(datum) % 2 === 0;
  if (frequentie === "oneven-weken") return weeknummer(datum) % 2 === 1;
  if (frequentie === "laatste-van-de-maand") return dagErna(datum, 7).slice(0, 7) !== datum.slice(0, 7);
  const hoeveelste = HOEVEELSTE[/** @type {keyof typeof HOEVEELSTE} */ (frequentie.split("-")[0])];
  return hoeveelste === undefined || Math.ceil(Number(datum.slice(8)) / 7) === hoeveelste;
}
