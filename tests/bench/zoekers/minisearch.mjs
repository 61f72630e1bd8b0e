// MiniSearch as its documentation advises, with typing errors (fuzzy 0.2) and beginnings of words (prefix).
// In: a JSON file with { gewichten, teksten: [{ slug, <field>: text }], vragen: [text] }. Out: a list of slugs a question.

import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";

const { gewichten, teksten, vragen } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const zonderAccenten = (woord) => woord.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();

const index = new MiniSearch({
  idField: "slug",
  fields: Object.keys(gewichten),
  processTerm: zonderAccenten,
  searchOptions: { boost: gewichten, fuzzy: 0.2, prefix: true },
});
index.addAll(teksten);
process.stdout.write(JSON.stringify(vragen.map((vraag) => index.search(vraag).slice(0, 20).map(({ id }) => id))));
