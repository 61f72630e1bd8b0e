/**
 * An unknown word -> the known words it may be: one edit away for four letters and more, two for eight and more. The list
 * of its first letter is fetched; where that has none, the list of its second letter, for a first letter too many or wrong.
 */

const KORTSTE = 4;
const KORTSTE_IN_ZIN = 6;
const LANG = 8;
const MEESTE = 3;

/** @typedef {import("./bestanden.js").Bestanden} Bestanden */

/**
 * @param {Bestanden} bestanden
 * @param {string} woord folded
 * @param {boolean} kort it is a question of few words
 * @returns {Promise<[string, number][]>} words, the most likely first, and how sure
 */
export async function verbeter(bestanden, woord, kort) {
  if (woord.length < (kort ? KORTSTE : KORTSTE_IN_ZIN) || !/[a-z]/.test(woord)) return [];
  const hoogste = woord.length >= LANG ? 2 : 1;
  for (const letter of new Set([woord[0], woord[1], ...(kort ? verwisselbaar(woord[0]) : "")])) {
    if (!bestanden.manifest.spelling.includes(letter)) continue;
    const [tekst, vaak] = await bestanden.lees(`s-${letter}`);
    const gevonden = vergelijk(woord, tekst.split(" "), vaak, hoogste);
    if (gevonden.length > 0) return gevonden;
  }
  return [];
}

/**
 * First letters that sound alike, or are as easily mistaken.
 *
 * @param {string} letter
 */
function verwisselbaar(letter) {
  return ["aeiou", "cksz", "vfw", "dt", "ghj", "bp", "mn", "ijy"].filter((groep) => groep.includes(letter)).join("");
}

/** Spellings that sound the same in Dutch: an error between them is the likeliest. */
const KLANKEN = /** @type {const} */ ([
  [/ch/g, "g"], [/ij|ei/g, "y"], [/ou/g, "au"], [/th/g, "t"], [/ph/g, "f"], [/c(?=[eiy])/g, "s"], [/c|q/g, "k"], [/ks/g, "x"],
  [/z/g, "s"], [/v/g, "f"], [/dt?$/, "t"], [/(.)\1/g, "$1"],
]);

/** @param {string} woord */
function klank(woord) {
  return KLANKEN.reduce((tekst, [wat, wordt]) => tekst.replace(wat, wordt), woord);
}

/**
 * @param {string} woord
 * @param {string[]} lijst
 * @param {string} vaak a digit for each word of the list
 * @param {number} hoogste
 * @returns {[string, number][]}
 */
function vergelijk(woord, lijst, vaak, hoogste) {
  /** @type {[number, number, string][]} */
  const gevonden = [];
  const eigen = klank(woord);
  lijst.forEach((ander, plek) => {
    if (Math.abs(ander.length - woord.length) > hoogste) return;
    const verschil = afstand(woord, ander, hoogste);
    if (verschil <= hoogste) gevonden.push([klank(ander) === eigen ? 0.5 : verschil, 9 - Number(vaak[plek]), ander]);
  });
  gevonden.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
  const beste = gevonden.length > 0 ? gevonden[0][0] : 0;
  return gevonden
    .filter(([verschil]) => verschil === beste)
    .slice(0, MEESTE)
    .map(([verschil, , ander], plek) => [ander, (verschil <= 1 ? 1 : 0.8) * (plek === 0 ? 1 : 0.7)]);
}

/**
 * Edits between two words: a letter more, less, other, or two letters swapped (optimal string alignment).
 *
 * @param {string} a
 * @param {string} b
 * @param {number} hoogste above it the number says nothing
 * @returns {number}
 */
export function afstand(a, b, hoogste) {
  /** @type {number[]} */
  let voorvorige = [];
  let vorige = Array.from({ length: b.length + 1 }, (_, plek) => plek);
  for (let i = 1; i <= a.length; i += 1) {
    const rij = [i];
    let kleinste = i;
    for (let j = 1; j <= b.length; j += 1) {
      let prijs = Math.min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) prijs = Math.min(prijs, voorvorige[j - 2] + 1);
      rij.push(prijs);
      kleinste = Math.min(kleinste, prijs);
    }
    if (kleinste > hoogste) return hoogste + 1;
    voorvorige = vorige;
    vorige = rij;
  }
  return vorige[b.length];
}
