"""The engines that are compared: our own through its front door, Pagefind, MiniSearch and lunr.js.

In: a folder with content and the questions. Out: for each question the slugs, best first. Ours is asked as a visitor
asks: the built kaart in Chromium. Nothing here knows how our engine works inside.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from shutil import copyfile
from urllib.parse import urlencode

from playwright.sync_api import Page

from generator.build import ROOT
from generator.model.kaart import Kaart
from generator.reading.tree import read_content
from tests.bench.bench import PEILDATUM
from tests.bench.chromium import chromium
from tests.browser.served import served
from tests.relevantie.teksten import GEWICHTEN, read_texts, write_pages

ZOEKERS = ROOT / "tests/bench/zoekers"
PAGEFIND = ROOT / "tests/bench/node_modules/@pagefind/linux-x64/bin/pagefind_extended"
MOMENT = datetime.combine(PEILDATUM, datetime.min.time(), UTC).replace(hour=10)
"""When the questions are asked: a Tuesday morning."""
MEESTE = 20

_READY = "() => document.querySelector('[data-zoekstatus]')?.getAttribute('data-zoekstatus') === 'klaar'"
_SLUGS = "() => [...document.querySelectorAll('[data-voorziening]')].map((een) => een.dataset.voorziening)"
_PAGEFIND = """async ([vraag, meeste]) => {
  globalThis.zoeker ??= await import(new URL("pagefind/pagefind.js", location.href).href);
  const { results } = await globalThis.zoeker.search(vraag);
  return Promise.all(results.slice(0, meeste).map(async (een) => (await een.data()).url));
}"""


@dataclass(frozen=True)
class Proef:
    """One kaart to ask: where its content is, and a folder for what the engines make of it."""

    content: Path
    map: Path

    @cached_property
    def kaart(self) -> Kaart:
        """What is published."""
        return read_content(self.content).kaart.published()


def ask_ours(proef: Proef, vragen: Sequence[str]) -> list[list[str]]:
    """Ask the built kaart: the address of the search page, and what it then shows from top to bottom."""
    with served(build_kaart(proef.content, proef.map / "dist")) as address, chromium() as browser:
        page = browser.new_page(locale="nl-NL")
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.clock.set_fixed_time(MOMENT)
        found = [_ask_ours(page, f"{address}zoeken/?{urlencode({'q': vraag})}") for vraag in vragen]
    if complaints:
        sys.exit("an answer that failed is no answer: " + "\n".join(dict.fromkeys(complaints)))
    return found


def build_kaart(content: Path, target: Path) -> Path:
    """Build the site of a kaart."""
    command = [sys.executable, "-m", "generator", "build", "--kopie", "--inhoud", content, "--uit", target]
    _run([*map(str, command), "--peildatum", PEILDATUM.isoformat()])
    return target


def _ask_ours(page: Page, address: str) -> list[str]:
    page.goto(address)
    page.wait_for_function(_READY)
    found: list[str] = page.evaluate(_SLUGS)
    return list(dict.fromkeys(found))


def ask_pagefind(proef: Proef, vragen: Sequence[str]) -> list[list[str]]:
    """Ask Pagefind through its own JavaScript, on plain pages of the same texts."""
    site = build_pagefind(proef.kaart, proef.map / "pagefind")
    with served(site) as address, chromium() as browser:
        page = browser.new_page(locale="nl-NL")
        page.goto(f"{address}zoek.html")
        found = [page.evaluate(_PAGEFIND, [vraag, MEESTE]) for vraag in vragen]
    return [[re.sub(r".*/voorzieningen/([^/]+)/.*", r"\1", url) for url in urls] for urls in found]


def build_pagefind(kaart: Kaart, target: Path) -> Path:
    """Write plain pages, the index of Pagefind and a page that searches it."""
    write_pages(read_texts(kaart, PEILDATUM), target)
    _run(pagefind_command(target))
    copyfile(ZOEKERS / "pagefind.html", target / "zoek.html")
    copyfile(ZOEKERS / "pagefind-pagina.js", target / "pagefind-pagina.js")
    return target


def pagefind_command(site: Path) -> list[str]:
    """Give what indexes the voorzieningen of a site, in Dutch."""
    return [str(PAGEFIND), "--silent", "--site", str(site), "--force-language", "nl"]


def ask_minisearch(proef: Proef, vragen: Sequence[str]) -> list[list[str]]:
    """Ask MiniSearch with typing errors and beginnings of words."""
    return _ask_node(proef, vragen, "minisearch.mjs")


def ask_lunr(proef: Proef, vragen: Sequence[str]) -> list[list[str]]:
    """Ask lunr.js with Dutch, whole words only."""
    return _ask_node(proef, vragen, "lunr.mjs")


def ask_lunr_widely(proef: Proef, vragen: Sequence[str]) -> list[list[str]]:
    """Ask lunr.js with Dutch, and with beginnings of words and typing errors."""
    return _ask_node(proef, vragen, "lunr.mjs", "ruim")


def _ask_node(proef: Proef, vragen: Sequence[str], script: str, *how: str) -> list[list[str]]:
    texts = [{"slug": one.slug, **one.velden} for one in read_texts(proef.kaart, PEILDATUM)]
    path = proef.map / "vragen.json"
    path.write_text(json.dumps({"gewichten": GEWICHTEN, "teksten": texts, "vragen": vragen}), encoding="utf-8")
    found: list[list[str]] = json.loads(_run(["node", str(ZOEKERS / script), str(path), *how]))
    return found


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


Motor = Callable[[Proef, Sequence[str]], list[list[str]]]
ONZE = "wij"
MOTOREN: Mapping[str, Motor] = {
    ONZE: ask_ours,
    "pagefind": ask_pagefind,
    "minisearch": ask_minisearch,
    "lunr": ask_lunr,
    "lunr-ruim": ask_lunr_widely,
}
