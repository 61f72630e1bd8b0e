/**
 * Leaves the page so that the button "back" does not return to it. Without JavaScript it is a plain link.
 */

/**
 * @param {Element} element the link
 */
export function init(element) {
  element.addEventListener("click", (gebeurtenis) => {
    const adres = element.getAttribute("href");
    if (!adres) return;
    gebeurtenis.preventDefault();
    location.replace(adres);
  });
}
