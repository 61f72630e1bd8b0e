// A server of built sites as a good host sets it up: brotli at its best where that makes a file smaller, connections
// that stay open. In: pairs of a name and a folder. Out: the port, on one line; /<name>/… answers from that folder.

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const SOORTEN = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};
const mappen = new Map();
for (let plek = 2; plek < process.argv.length; plek += 2) mappen.set(process.argv[plek], process.argv[plek + 1]);
const bewaard = new Map();

async function lees(adres) {
  const [, naam, ...rest] = decodeURIComponent(adres).split("/");
  const map = mappen.get(naam);
  const pad = map && join(map, normalize(`/${rest.join("/")}`), adres.endsWith("/") ? "index.html" : "");
  if (!pad || !(await stat(pad).catch(() => null))?.isFile()) return null;
  const heel = await readFile(pad);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: heel.length };
  const klein = brotliCompressSync(heel, { params });
  const koppen = { "Content-Type": SOORTEN[extname(pad)] ?? "application/octet-stream", "Cache-Control": "max-age=3600" };
  if (klein.length >= heel.length) return { inhoud: heel, koppen };
  return { inhoud: klein, koppen: { ...koppen, "Content-Encoding": "br" } };
}

const server = createServer(async (vraag, antwoord) => {
  const adres = new URL(vraag.url, "http://127.0.0.1").pathname;
  if (!bewaard.has(adres)) bewaard.set(adres, lees(adres).catch(() => null));
  const gevonden = await bewaard.get(adres);
  if (!gevonden) antwoord.writeHead(404, { "Content-Length": 0 }).end();
  else antwoord.writeHead(200, { ...gevonden.koppen, "Content-Length": gevonden.inhoud.length }).end(gevonden.inhoud);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
process.stdin.resume().on("end", () => process.exit());
