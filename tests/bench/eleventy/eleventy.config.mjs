/** The counterpart of kaart build in Eleventy: the same pages and facts, lists grouped once for all pages. */

const opNaam = (een, ander) => een.data.title.localeCompare(ander.data.title, "nl");

/** Give the pages of voorzieningen by every value of a key. */
function groepeer(bladen, sleutel) {
  const groepen = new Map();
  for (const blad of bladen) {
    for (const waarde of [blad.data[sleutel] ?? []].flat()) {
      if (!groepen.has(waarde)) groepen.set(waarde, []);
      groepen.get(waarde).push(blad);
    }
  }
  return groepen;
}

export default function (config) {
  config.addGlobalData("layout", "blad.11ty.mjs");
  config.addGlobalData("eleventyComputed", { permalink: (data) => data.adres });
  config.addCollection("gegroepeerd", (api) => {
    const alle = api.getAll();
    const items = alle.filter((blad) => blad.data.item).sort(opNaam);
    const groepen = ["wijken", "themas", "organisaties", "domeinen", "letter"];
    return {
      items,
      op_adres: new Map(alle.map((blad) => [blad.data.adres, blad])),
      ...Object.fromEntries(groepen.map((sleutel) => [sleutel, groepeer(items, sleutel)])),
    };
  });
  return {
    dir: { input: "content", includes: "../layouts", output: "public" },
    markdownTemplateEngine: false,
    templateFormats: ["md"],
  };
}
