// lunr.js with the Dutch of lunr-languages: whole words, or with "ruim" also beginnings of words and typing errors.
// In: a JSON file with { gewichten, teksten: [{ slug, <field>: text }], vragen: [text] }. Out: a list of slugs a question.

import { readFileSync } from "node:fs";
import lunr from "lunr";
import stemmers from "lunr-languages/lunr.stemmer.support.js";
import nederlands from "lunr-languages/lunr.nl.js";

stemmers(lunr);
nederlands(lunr);

const { gewichten, teksten, vragen } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const ruim = process.argv[3] === "ruim";
const zonderAccenten = (tekst) => tekst.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();

const index = lunr(function () {
  this.use(lunr.nl);
  this.ref("slug");
  for (const [veld, boost] of Object.entries(gewichten)) this.field(veld, { boost });
  for (const tekst of teksten) {
    const gevouwen = Object.keys(gewichten).map((veld) => [veld, zonderAccenten(tekst[veld])]);
    this.add({ slug: tekst.slug, ...Object.fromEntries(gevouwen) });
  }
});

function zoek(vraag) {
  const woorden = zonderAccenten(vraag).match(/[\p{L}\p{N}]+/gu) ?? [];
  return index.query((query) => {
    for (const woord of woorden) {
      query.term(woord, { boost: ruim ? 10 : 1 });
      if (ruim && lunr.nl.stopWordFilter(woord)) {
        if (woord.length >= 3) query.term(woord, { boost: 2, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        if (woord.length >= 4) query.term(woord, { boost: 1, editDistance: woord.length >= 8 ? 2 : 1 });
      }
    }
  });
}
process.stdout.write(JSON.stringify(vragen.map((vraag) => zoek(vraag).slice(0, 20).map(({ ref }) => ref))));
