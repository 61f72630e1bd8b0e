/**
 * A text -> its pieces, with the words that were found apart.
 */

import { stam } from "./stammen.js";
import { splits } from "./woorden.js";

/**
 * @param {string} tekst
 * @param {string[]} woorden stems that were found
 * @returns {[string, boolean][]} pieces of the text in order; true: a word that was found
 */
export function markeer(tekst, woorden) {
  const gezocht = new Set(woorden);
  /** @type {[string, boolean][]} */
  const delen = [];
  for (const deel of tekst.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const raak = splits(deel).some((woord) => gezocht.has(stam(woord)));
    const vorige = delen.at(-1);
    if (vorige && vorige[1] === raak) vorige[0] += deel;
    else delen.push([deel, raak]);
  }
  return delen;
}
