/** One page: what layouts/ of the Hugo counterpart say, in the same order. */

const TEKENS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const h = (tekst) => String(tekst ?? "").replace(/[&<>"']/g, (teken) => TEKENS[teken]);
const lijst = (delen, maak) => (delen ?? []).map(maak).join("");
const als = (waarde, maak) => (waarde && (!Array.isArray(waarde) || waarde.length) ? maak(waarde) : "");
const knop = (een) => `<a href="${h(een.href)}">${h(een.tekst)}</a>`;
const naar = (een) => `<a href="${h(een.adres)}">${h(een.naam)}</a>`;
const blad = (een) => `<li><a href="${h(een.data.adres)}">${h(een.data.title)}</a></li>`;
const links = (delen) => `<ul>${lijst(delen, (een) => `<li>${naar(een)}${als(een.toelichting, (t) => ` (${h(t)})`)}</li>`)}</ul>`;
const alinea = (tekst) => als(tekst, (t) => `<p>${h(t)}</p>`);

const REGEL = ["naam", "wanneer", "tijd", "frequentie", "periode", "waar", "kosten", "aanmelden", "uitleg"];
const regels = (delen) => `<ul>${lijst(delen, (een) => `<li>${typeof een === "string" ? h(een) : REGEL.map((sleutel) => h(een[sleutel])).join(" ") + als(een.plaats, naar)}</li>`)}</ul>`;
const rij = (een) => `<tr><th>${h(een.wanneer)}</th><td>${h(een.tijden)}</td></tr>`;
const tijden = (een) => `<table>${lijst(een.regels, rij)}${lijst(een.uitzonderingen, rij)}</table>${alinea(een.feestdagen)}${alinea(een.uitleg)}`;
const plaatsen = (delen) => `<h2>Waar</h2>${lijst(delen, (een) => `<address>${h(een.naam)} ${h(een.straat)} ${h(een.postcode_plaats)} ${als(een.kaart, knop)}</address><p>${h(een.aanwijzing)} ${h(een.bereikbaarheid)}</p>${als(een.toegankelijkheid, regels)}${als(een.tijden, tijden)}`)}`;

const KANALEN = ["whatsapp", "sms", "chat", "email", "website", "aanmelden", "agenda"];
const nummer = (een) => `<li>${knop(een)} ${h(een.toelichting)}</li>`;
const contact = (een) => `<h2>Contact</h2><ul>${als(een.bel, nummer)}${lijst(een.crisis, nummer)}${lijst(een.nummers, nummer)}${lijst(KANALEN, (soort) => als(een[soort], (adres) => `<li>${soort}: ${knop(adres)}</li>`))}</ul>${als(een.bereikbaar, tijden)}`;

const gemaakt = new WeakMap();

/** Give a voorziening in a list; made once, as the Hugo counterpart does. */
function item(een) {
  const { item: i } = een.data;
  if (!gemaakt.has(i)) {
    const feiten = [i.toegang, i.gratis ? "gratis" : "", i.organisatie, i.status].filter(Boolean).map(h).join(", ");
    gemaakt.set(i, `<li><h3>${naar(i)}</h3><p>${h(i.samenvatting)}</p><p>${feiten}</p>${alinea(i.controle?.tekst)}${als(i.bel, (bel) => `<p><a href="${h(bel.href)}">Bel ${h(bel.tekst)}</a></p>`)}</li>`);
  }
  return gemaakt.get(i);
}

const items = (bladen) => `<ul>${lijst(bladen, item)}</ul>`;

const VAK = ["verwijzers", "zorgdomein", "beveiligde_mail", "consultatie", "leveringsvorm", "contract", "domeinen"];
const professional = (een) => `<h2>Voor professionals</h2><dl>${lijst(VAK, (sleutel) => als(een[sleutel], (waarde) => `<dt>${sleutel}</dt><dd>${h(waarde)}</dd>`))}</dl>${lijst(een.wetten, alinea)}${lijst(een.nummers, (nr) => `<p>${knop(nr)}</p>`)}`;

function voorziening(f, content) {
  const wie = [...(f.voor_wie ?? []), ...(f.gebied ? [`Voor ${f.gebied}`] : []), ...(f.voorwaarden ?? [])];
  const weten = [f.kanalen, ...(f.talen ?? []), ...(f.meenemen ?? []), ...(f.toegankelijkheid ?? []), ...(f.goed_om_te_weten ?? [])];
  const in_ = f.binnenkomen;
  return [
    als(f.organisatie, (een) => `<p>${naar(een)}</p>`), alinea(f.status?.tekst), lijst(f.meldingen, (een) => alinea(een.tekst)),
    alinea(f.samenvatting), als(f.spoed, (tekst) => `<h2>Kan het niet wachten?</h2>${alinea(tekst)}`),
    als(f.bereik, contact), als(f.tijden, (een) => `<h2>Wanneer open</h2>${tijden(een)}`), als(f.plaatsen, plaatsen),
    als(in_, () => `<h2>Zo komt u binnen</h2>${regels(in_.routes)}<p>${h(in_.uitleg)} ${h(in_.aanmelden)} ${h(in_.verwijsbrief)}</p>`),
    als(f.stappen, (delen) => `<ol>${lijst(delen, (een) => `<li>${h(een)}</li>`)}</ol>`),
    als(f.eerst_proberen, (delen) => `<h2>Eerst proberen</h2>${links(delen)}`),
    `<h2>Voor wie</h2>${regels(wie)}`, als(f.kosten, (delen) => `<h2>Kosten</h2>${regels(delen)}`),
    `<h2>Wat u kunt verwachten</h2>${content}`,
    als(f.activiteiten, (delen) => `<h2>Activiteiten</h2>${regels(delen)}`),
    als(f.spreekuren, (delen) => `<h2>Spreekuren</h2>${regels(delen)}`),
    als(f.spreekuren_hier, (delen) => `<h2>Spreekuren van anderen</h2>${regels(delen)}`),
    `<h2>Goed om te weten</h2>${regels(weten.filter(Boolean))}`, als(f.professional, professional),
    als(f.zie_ook, (delen) => `<h2>Zie ook</h2>${links(delen)}`),
    als(f.genoemd_bij, (delen) => `<p>Wordt ook genoemd bij:</p>${links(delen)}`), als(f.eerst_genoemd_bij, links),
    als(f.woorden, (delen) => `<h2>Moeilijke woorden</h2><dl>${lijst(delen, (een) => `<dt>${h(een.woord)}</dt><dd>${h(een.uitleg)}</dd>`)}</dl>`),
    als(f.themas, (delen) => `<h2>Onderwerpen</h2>${links(delen)}`),
    als(f.controle, (een) => `<p>${h(een.tekst)} ${h(een.opnieuw)}</p>`), als(f.ook_bekend_als, (tekst) => `<p>Ook bekend als: ${h(tekst)}.</p>`),
  ].join("\n");
}

function wijk(f, content, hier, op_adres) {
  const voluit = new Map();
  const ook = new Map();
  for (const een of hier) {
    for (const thema of een.data.themas) {
      if (thema === een.data.thema) (voluit.get(thema) ?? voluit.set(thema, []).get(thema)).push(een);
      else (ook.get(thema) ?? ook.set(thema, []).get(thema)).push(een);
    }
  }
  const week = hier.filter((een) => een.data.feiten.activiteiten);
  return [
    `<p>${h(f.buurten)} ${h(f.postcodes)}</p>${content}`,
    lijst(f.contactpersonen, (een) => `<p>${h(een.rol)} ${h(een.naam)} ${h(een.expertise)} ${als(een.telefoon, knop)}</p>`),
    als(f.spreekuren, (delen) => `<h2>Spreekuren</h2>${regels(delen)}`),
    `<h2>Deze week</h2><ul>${lijst(week, (een) => lijst(een.data.feiten.activiteiten, (a) => `<li>${h(a.wanneer)} ${h(a.tijd)} ${h(a.naam)} <a href="${h(een.data.adres)}">${h(een.data.title)}</a></li>`))}</ul>`,
    lijst([...voluit.keys()], (thema) => `<h2>${h(op_adres.get(`/themas/${thema}/`)?.data.title)}</h2>${items(voluit.get(thema))}<ul>${lijst(ook.get(thema), blad)}</ul>`),
  ].join("\n");
}

function overig(f, content, adres, g) {
  if (adres === "/") return `${alinea(f.inleiding)}${als(f.wijken, links)}${lijst([...g.themas.keys()], (thema) => als(g.op_adres.get(`/themas/${thema}/`), (een) => `<p><a href="${h(een.data.adres)}">${h(een.data.title)}</a></p>`))}`;
  if (adres === "/voorzieningen/") return lijst([...g.letter], ([letter, delen]) => `<h2>${h(letter)}</h2>${items(delen)}`);
  if (["/wijken/", "/themas/", "/organisaties/"].includes(adres)) return `<ul>${lijst([...g.op_adres.values()].filter((een) => een.data.adres.startsWith(adres) && een.data.adres !== adres), blad)}</ul>`;
  if (adres === "/4d/") return content + lijst([...g.domeinen], ([domein, delen]) => `<h2>${h(domein)}</h2>${items(delen)}`);
  if (adres === "/controle/") return `${content}<table>${lijst([...g.items].sort((a, b) => (a.data.item.controle?.datum ?? "").localeCompare(b.data.item.controle?.datum ?? "")), (een) => `<tr><td>${h(een.data.item.controle?.opnieuw)}</td><td><a href="${h(een.data.adres)}">${h(een.data.title)}</a></td></tr>`)}</table>`;
  return content + lijst(f.woorden, (een) => `<p><b>${h(een.woord)}</b> ${h(een.uitleg)}</p>`) + lijst(f.rechten, (een) => `<h2>${h(een.vraag)}</h2><p>${h(een.uitleg)} ${h(een.wet)}</p>`) + lijst(f.items, (een) => `<p>${naar(een)} ${h(een.samenvatting)}</p>`);
}

function inhoud({ adres, feiten: f, content, collections: { gegroepeerd: g } }) {
  const [, soort, slug] = adres.split("/");
  if (soort === "voorzieningen" && slug) return voorziening(f, content);
  if (soort === "wijken" && slug) return wijk(f, content, g.wijken.get(slug) ?? [], g.op_adres);
  if (soort === "themas" && slug) return `<p>${h(f.uitleg)} ${h(f.eerste_zin)}</p>${items(g.themas.get(slug))}`;
  if (soort === "organisaties" && slug) return `${alinea(f.soort)}${als(f.bereik, contact)}${als(f.waar?.tijden, tijden)}${als(f.waar?.plaatsen, plaatsen)}${content}${items(g.organisaties.get(slug))}`;
  return overig(f, content, adres, g);
}

let voet;

export function render(data) {
  voet ??= `<ul>${lijst(data.collections.gegroepeerd.op_adres.get("/noodhulp/")?.data.feiten.items, (een) => `<li>${naar(een)} ${als(een.bel, knop)}</li>`)}</ul>
<p><a href="/rechten/">Uw rechten</a> <a href="/over/">Over deze kaart</a> <a href="/privacy/">Privacy</a> <a href="/organisaties/">Organisaties</a> <a href="/4d/">4D</a></p>`;
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${h(data.title)} | Sociale kaart</title>
<meta name="description" content="${h(data.description)}">
<link rel="canonical" href="https://kaart.example${h(data.adres)}">
</head>
<body>
<header><a href="/">Sociale kaart</a>
<nav><a href="/wijken/">Wijken</a> <a href="/themas/">Onderwerpen</a> <a href="/voorzieningen/">A tot Z</a> <a href="/noodhulp/">Noodhulp</a></nav></header>
<main data-pagefind-body>
<h1>${h(data.title)}</h1>
${inhoud(data)}
</main>
<footer>${voet}</footer>
</body>
</html>
`;
}
