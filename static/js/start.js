/**
 * Starts the modules that the page asks for: data-module="rooster" calls init(element) of rooster.js.
 * A page is complete without any of them; one that fails leaves the others alone.
 */

for (const element of document.querySelectorAll("[data-module]")) {
  const naam = element.getAttribute("data-module") ?? "";
  import(`./${naam}.js`)
    .then((module) => module.init(element))
    .catch((fout) => console.error(naam, fout));
}
