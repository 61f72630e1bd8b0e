/**
 * Today in Amsterdam, or the day that an example kaart counts as today.
 */

const klok = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/**
 * The day and the minutes since midnight, in Amsterdam; on an example kaart the day is a fixed one.
 *
 * @returns {{ dag: string, minuten: number }} `dag` is written 2026-11-24
 */
export function nu() {
  const delen = Object.fromEntries(klok.formatToParts(new Date()).map((deel) => [deel.type, deel.value]));
  const vast = document.documentElement.dataset.vandaag;
  return {
    dag: vast || `${delen.year}-${delen.month}-${delen.day}`,
    minuten: Number(delen.hour) * 60 + Number(delen.minute),
  };
}

/**
 * @returns {string} today, written 2026-11-24
 */
export function vandaag() {
  return nu().dag;
}

/**
 * The day that lies a number of days after another.
 *
 * @param {string} dag written 2026-11-24
 * @param {number} aantal may be negative
 * @returns {string}
 */
export function dagErna(dag, aantal = 1) {
  const datum = new Date(`${dag}T12:00:00Z`);
  datum.setUTCDate(datum.getUTCDate() + aantal);
  return datum.toISOString().slice(0, 10);
}

/**
 * The day of the week: 0 is Monday.
 *
 * @param {string} dag written 2026-11-24
 * @returns {number}
 */
export function weekdag(dag) {
  return (new Date(`${dag}T12:00:00Z`).getUTCDay() + 6) % 7;
}

/**
 * The ISO week number.
 *
 * @param {string} dag written 2026-11-24
 * @returns {number}
 */
export function weeknummer(dag) {
  const donderdag = dagErna(dag, 3 - weekdag(dag));
  const eerste = `${donderdag.slice(0, 4)}-01-01`;
  const dagen = (Date.parse(`${donderdag}T12:00:00Z`) - Date.parse(`${eerste}T12:00:00Z`)) / 86_400_000;
  return Math.floor(dagen / 7) + 1;
}
