// Reloads the page after a rebuild and lays the report over it while something is wrong.
// Only `kaart serve` adds this file to a page; a published kaart never has it.

/** @type {number | undefined} */
let seen;

/**
 * @param {string} report
 * @param {boolean} isFout
 */
function show(report, isFout) {
  document.querySelector("[data-serve-report]")?.remove();
  if (!report) return;
  const box = document.createElement("dialog");
  box.dataset.serveReport = isFout ? "fout" : "waarschuwing";
  const title = document.createElement("h2");
  title.textContent = isFout ? "De kaart is niet vernieuwd" : "De kaart is vernieuwd, met waarschuwingen";
  const text = document.createElement("pre");
  text.textContent = report;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Sluiten";
  close.addEventListener("click", () => box.remove());
  box.append(title, close, text);
  document.body.append(box);
  box.show();
}

const events = new EventSource("/-serve/gebeurtenissen");
events.addEventListener("message", (event) => {
  const stand = JSON.parse(event.data);
  if (seen !== undefined && stand.nummer !== seen && !stand.fout) {
    location.reload();
    return;
  }
  seen = stand.nummer;
  if (stand.fout) show(stand.report, true);
});
window.addEventListener("pagehide", () => events.close());
