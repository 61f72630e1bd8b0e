"""An index of the small kaart with the whole thesaurus, and a page of Chromium in which the modules of search run."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.pages.zoeken import search_results
from generator.reading.thesaurus import Thesaurus, read_thesaurus
from generator.reading.tree import read_content
from generator.search.documents import search_files
from tests.browser.served import served
from tests.search.lezer import Gelezen

DAY = date(2026, 11, 24)
BEGIN = """async ([adres]) => {
  const module = (naam) => import(`${adres}js/${naam}.js`);
  const haal = async (pad) => {
    const antwoord = await fetch(`${adres}zoeken/${pad}`);
    if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status}`);
    return antwoord.json();
  };
  globalThis.stammen = await module("zoeken/stammen");
  globalThis.woorden = await module("zoeken/woorden");
  globalThis.zoeker = (await module("zoeken/zoeker")).maakZoeker(haal);
  globalThis.module = module;
  globalThis.haal = haal;
  globalThis.vraag = (q, meer) => ({
    q, wijk: "", thema: "", doelgroep: "", toegang: "", taal: "", gratis: false, anoniem: false, open: false,
    dag: "2026-11-24", nu: { dag: "2026-11-24", minuten: 660 }, aantal: 10, ...meer,
  });
}"""


@pytest.fixture(scope="session")
def thesaurus() -> Thesaurus:
    """What comes with the generator."""
    return read_thesaurus()


@pytest.fixture(scope="session")
def klein_index(root: Path, thesaurus: Thesaurus) -> Gelezen:
    """The index of the small kaart, with the whole thesaurus."""
    kaart = read_content(root / "tests/sites/klein/content").kaart.published()
    shipped = thesaurus.begrippen, thesaurus.nood, thesaurus.verwant
    return Gelezen(search_files(kaart, DAY, search_results(kaart, DAY), *shipped))


@dataclass(frozen=True)
class Proef:
    """A page with nothing but the modules, and the folder that is served to it."""

    page: Page
    folder: Path
    errors: list[str]


@pytest.fixture(scope="session")
def proef(chromium: Browser, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proef]:
    folder = tmp_path_factory.mktemp("proef")
    (folder / "js").symlink_to(root / "static/js")
    (folder / "index.html").write_text("<!DOCTYPE html><title>Proef</title><link rel=icon href='data:,'>", "utf-8")
    (folder / "postcodes.json").write_text('{"1011":[["Noord","wijken/noord/"]]}', "utf-8")
    (folder / "feestdagen.json").write_text("{}", "utf-8")
    context = chromium.new_context(locale="nl-NL")
    made = Proef(context.new_page(), folder, [])
    made.page.on("pageerror", lambda error: made.errors.append(str(error)))
    with served(folder) as address:
        made.page.goto(address)
        made.page.evaluate(BEGIN, [address])
        yield made
        context.close()


@pytest.fixture(scope="session")
def modules(proef: Proef) -> Iterator[Page]:
    """A page with the modules ``stammen`` and ``woorden``, and ``module`` for others; an error on it fails the run."""
    yield proef.page
    assert proef.errors == []


@pytest.fixture(scope="session")
def motor(modules: Page, proef: Proef, klein_index: Gelezen) -> Page:
    """The same with ``zoeker`` over the small kaart, and ``vraag`` to ask it something."""
    if not (proef.folder / "zoeken").exists():
        for path, content in klein_index.content.items():
            (proef.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (proef.folder / path).write_bytes(content)
    return modules
