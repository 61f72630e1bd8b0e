/**
 * Text -> the words that search looks for: folded and split. generator/search/woorden.py does the same.
 */

/** @type {Record<string, string>} */
const VOUWEN = { ß: "ss", ł: "l", ø: "o", đ: "d", ı: "i", æ: "ae", œ: "oe", ð: "d", þ: "th" };

/**
 * @param {string} tekst
 * @returns {string} lower case, without accents and marks that nobody sees
 */
export function vouw(tekst) {
  return tekst
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{Mn}\p{Cf}]/gu, "")
    .replace(/[ßłøđıæœðþ]/g, (letter) => VOUWEN[letter]);
}

/**
 * @param {string} tekst
 * @returns {string[]} runs of letters and digits, folded
 */
export function splits(tekst) {
  return vouw(tekst).match(/[\p{L}\p{N}]+/gu) ?? [];
}
