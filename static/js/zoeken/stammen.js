/**
 * Words -> what is compared: Dutch stems, and the fronts of words in other languages. generator/search/stammen.py and the
 * stemmer dutch_porter of Snowball give the same (tests hold them together).
 */

const KLINKER = /[aeiouyè]/;
const GEEN_KLINKER = /[^aeiouyè]/;
/** Stands before a word of another language, so that it never meets a Dutch stem. */
export const VREEMD = "~";
const VOORKANT = 5;

/** The old are no parents, as the stemmer would have it. */
const APART = new Map([["ouderen", "ouderen"], ["oudere", "ouderen"]]);
/** @type {Map<string, string>} */
const bekend = new Map();

/**
 * The Dutch stem of a folded word (Porter's rules for Dutch, https://snowballstem.org/algorithms/dutch_porter/stemmer.html).
 *
 * @param {string} woord
 * @returns {string}
 */
export function stam(woord) {
  let gevonden = bekend.get(woord);
  if (gevonden === undefined) {
    gevonden = APART.get(woord) ?? maakStam(woord);
    if (bekend.size > 5000) bekend.clear();
    bekend.set(woord, gevonden);
  }
  return gevonden;
}

/** @param {string} woord */
function maakStam(woord) {
  let w = medeklinkers(woord);
  const r1 = Math.max(3, gebied(w, 0));
  const r2 = gebied(w, gebied(w, 0));
  const in1 = (/** @type {number} */ lengte) => w.length - lengte >= r1;
  const in2 = (/** @type {number} */ lengte) => w.length - lengte >= r2;
  const eindigt = (/** @type {string} */ eind) => w.endsWith(eind);
  const af = (/** @type {number} */ lengte) => (w = w.slice(0, -lengte));
  const enkel = () => /(?:dd|kk|tt)$/.test(w) && af(1);
  const voor = (/** @type {number} */ lengte) => w.charAt(w.length - lengte - 1);
  const zonderEn = (/** @type {number} */ lengte) => {
    if (!in1(lengte) || !GEEN_KLINKER.test(voor(lengte)) || w.slice(0, -lengte).endsWith("gem")) return;
    af(lengte);
    enkel();
  };
  let eWeg = false;
  const zonderE = () => {
    if (!eindigt("e") || !in1(1) || !GEEN_KLINKER.test(voor(1))) return;
    af(1);
    eWeg = true;
    enkel();
  };

  if (eindigt("heden")) {
    if (in1(5)) w = w.slice(0, -5) + "heid";
  } else if (eindigt("ene")) zonderEn(3);
  else if (eindigt("en")) zonderEn(2);
  else if (eindigt("se") || eindigt("s")) {
    const lengte = eindigt("se") ? 2 : 1;
    if (in1(lengte) && /[^aeijouyè]/.test(voor(lengte))) af(lengte);
  }
  zonderE();
  if (eindigt("heid") && in2(4) && voor(4) !== "c") {
    af(4);
    if (eindigt("en")) zonderEn(2);
  }
  if (eindigt("end") || eindigt("ing")) {
    if (in2(3)) {
      af(3);
      if (eindigt("ig") && in2(2) && voor(2) !== "e") af(2);
      else enkel();
    }
  } else if (eindigt("ig")) {
    if (in2(2) && voor(2) !== "e") af(2);
  } else if (eindigt("lijk")) {
    if (in2(4)) {
      af(4);
      zonderE();
    }
  } else if (eindigt("baar")) {
    if (in2(4)) af(4);
  } else if (eindigt("bar") && in2(3) && eWeg) af(3);
  if (/[^aeiouyè](?:aa|ee|oo|uu)[^aeiouyèI]$/.test(w)) w = w.slice(0, -2) + w.slice(-1);
  return w.toLowerCase();
}

/**
 * A y at the front or after a vowel, and an i between vowels, are consonants: written as capitals.
 *
 * @param {string} woord
 */
function medeklinkers(woord) {
  const letters = [...woord];
  if (letters[0] === "y") letters[0] = "Y";
  for (let plek = 1; plek < letters.length; plek += 1) {
    if (!KLINKER.test(letters[plek - 1])) continue;
    if (letters[plek] === "y") letters[plek] = "Y";
    else if (letters[plek] === "i" && plek + 1 < letters.length && KLINKER.test(letters[plek + 1])) letters[plek] = "I";
  }
  return letters.join("");
}

/**
 * The place behind the first consonant that follows a vowel.
 *
 * @param {string} w
 * @param {number} vanaf
 */
function gebied(w, vanaf) {
  const rest = w.slice(vanaf);
  const klinker = rest.search(KLINKER);
  if (klinker < 0) return w.length;
  const medeklinker = rest.slice(klinker).search(GEEN_KLINKER);
  return medeklinker < 0 ? w.length : vanaf + klinker + medeklinker + 1;
}

const ARABISCH_VOOR = /^(?:وال|بال|كال|فال|لل|ال)(?=..)/;
const ARABISCH_NA = /^(..+?)(?:ها|هم|نا|ات|ين|ون|ان|ية|ي|ه|ة|ك|ا)$/;
/** @type {Record<string, string>} */
const ZELFDE = { أ: "ا", إ: "ا", آ: "ا", ى: "ي", ؤ: "و", ئ: "ي" };

/**
 * What is kept of a folded word that need not be Dutch, with its mark.
 *
 * @param {string} woord
 * @returns {string}
 */
export function voorkant(woord) {
  if (woord[0] >= "\u0600" && woord[0] <= "\u06ff") {
    const zelfde = woord.replace(/[أإآىؤئ]/g, (letter) => ZELFDE[letter]);
    return VREEMD + zelfde.replace(ARABISCH_VOOR, "").replace(ARABISCH_NA, "$1");
  }
  let deel = /[^s]s$/.test(woord) && woord.length > 3 ? woord.slice(0, -1) : woord;
  deel = deel.slice(0, VOORKANT);
  return VREEMD + (deel.length > 3 && /[aeiouyаеєиіїоуюяь]$/.test(deel) ? deel.slice(0, -1) : deel);
}

const DEELWOORD = /^(aan|af|dicht|door|in|los|mee|na|neer|om|op|over|terug|uit|vast|weg|)ge(...*(?:[dt]|en))$/;
const GEEN_DEELWOORD = new Set("gebied gedicht geduld geheugen geluid gemeenten gerecht gewicht geweld gezicht".split(" "));
const VERLEDEN = /^((?:be|her|mis|ont|ver).*[bglmnrvz])d$/;
const DERDE_PERSOON = /^(..+(?:[bdfgklmnprvwz]|aa|ee|oo|uu|ie|ij|ou|ui)t?)t$/;

/**
 * Makes the function that gives what a folded Dutch word is compared by in phrases: "betaalt", "betaald" and "betalen" are
 * one there. The stemmer leaves the forms of verbs apart, and people tell what happened in verbs.
 *
 * @param {string[]} buigingen irregular words, each in all its forms
 * @returns {(woord: string) => string}
 */
export function maakZinstam(buigingen) {
  const vormen = new Map(buigingen.flatMap((regel) => regel.split(" ").map((vorm) => [vorm, regel.split(" ")[0]])));
  return (woord) => {
    let w = vormen.get(woord) ?? woord;
    if (w.length >= 6 && !GEEN_DEELWOORD.has(w)) {
      w = w.replace(DEELWOORD, (_, voor, rest) => voor + (rest.endsWith("d") && rest.length > 3 ? rest.slice(0, -1) : rest));
    }
    if (w.length >= 7) w = w.replace(VERLEDEN, "$1");
    if (w.length >= 5) w = w.replace(DERDE_PERSOON, "$1");
    return stam(w);
  };
}
