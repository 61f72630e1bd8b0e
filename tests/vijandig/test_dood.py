"""What is let in is dead on the page: every hostile text in every field, every hostile Markdown text as a body."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.build import Uitslag, render_site
from generator.rules import apply_rules
from tests.vijandig.kaart import PEILDATUM, WEBADRESSEN, gevallen, kaart_yaml, places, texts_of_markdown
from tests.vijandig.oordeel import ORIGIN, judge, parse, words_of
from tests.vijandig.opmaak import OPMAAK
from tests.vijandig.plekken import schrijf
from tests.vijandig.teksten import TEKSTEN
from tests.vijandig.test_geweigerd import read_files

NOOIT = {
    *(f"{kind}.beheerder.{key}" for kind in ("organisatie", "voorziening") for key in ("rol", "reserve.rol")),
}
"""Places that no file of a site may repeat."""
ONGETOOND = {
    *(f"voorziening.vertalingen.*.{key}" for key in ("samenvatting", "van", "eerste_zin", "toegang")),
    *(f"themas.vertalingen.*.{key}" for key in ("naam", "uitleg", "eerste_zin")),
    *(f"synoniemen.{key}" for key in ("begrip", "woorden.*", "zinnen.*", "talen.*.*", "uit.*")),
    *(f"{kind}.zoekwoorden.*" for kind in ("voorziening", "themas", "doelgroepen")),
    "doelgroepen.uitleg",
    "organisatie.contact.zorgdomein",
    "organisatie.contact.beveiligde_mail",
}
"""Places whose words stand on no page: search keeps their stems, or nothing shows them yet."""
_MERK = re.compile(r"\bk[0-9]+x[0-9]+\b")


@cache
def pages(site: Path) -> dict[str, bytes]:
    """Give every page by its address below the site."""
    found = {path.relative_to(site).as_posix().removesuffix("index.html"): path for path in site.rglob("*.html")}
    return {address: found[address].read_bytes() for address in sorted(found)}


@cache
def all_words(site: Path) -> str:
    """Give the words of every page, and of what search shows."""
    texts = [words_of(parse(page)) for page in pages(site).values()]
    results = [json.loads(path.read_bytes()) for path in sorted(site.glob("zoeken/*/r-*.json"))]
    assert results
    return "\n".join([*texts, *_words_of_json(results)])


def _words_of_json(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield " ".join(value.split())
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for child in children:
        yield from _words_of_json(child)


def test_nothing_on_any_page_is_alive(vijandig: Path) -> None:
    alive = {address: found for address, page in pages(vijandig).items() if (found := judge(page, address))}
    assert alive == {}
    assert len(pages(vijandig)) > 400


def test_every_text_is_shown_as_it_was_typed(vijandig: Path) -> None:
    words = all_words(vijandig)
    ends: dict[str, list[int]] = {}
    for match in _MERK.finditer(words):
        ends.setdefault(match[0], []).append(match.end())
    changed, seen = [], set()
    for case in gevallen():
        typed = " ".join(case.woorden.split())
        shown = {words[max(0, end - len(typed)) : end] for end in ends.get(case.merk, ())}
        if shown:
            seen.add(case.plek.naam)
        if shown and not shown & {typed, typed[0].upper() + typed[1:]}:
            changed.append((case.plek.naam, typed, min(shown)))
    assert changed == []
    assert {plek.naam for plek in places() if plek.kind != "kaart"} - seen == NOOIT | ONGETOOND


def test_what_is_for_the_editors_only_stands_nowhere(vijandig: Path) -> None:
    secret = {case.merk for case in gevallen() if case.plek.naam in NOOIT}
    assert len(secret) == len(NOOIT) * len(TEKSTEN)
    files = [path for path in vijandig.rglob("*") if path.is_file() and "assets" not in path.parts]
    assert [path.name for path in files if secret & set(_MERK.findall(path.read_text("utf-8")))] == []


def test_every_file_but_the_pages_is_what_its_name_says(vijandig: Path) -> None:
    for path in vijandig.rglob("*.json"):
        json.loads(path.read_bytes())
    addresses = [one.text or "" for one in ElementTree.parse(vijandig / "sitemap.xml").iter() if one.tag[-3:] == "loc"]
    assert addresses
    assert [address for address in addresses if not address.startswith(ORIGIN)] == []


def test_markdown_is_let_in_or_refused_with_its_file_and_field(tmp_path: Path) -> None:
    let_in = set(texts_of_markdown())
    refused = {f"geval-{number}": text for number, text in enumerate(OPMAAK.values()) if text not in let_in}
    assert len(refused) > 300
    assert len(let_in) > 300
    files = {
        f"paginas/{slug}.md": schrijf({"titel": "Tekst"}, body=f"Eerst dit.\n\n{text}\n")
        for slug, text in refused.items()
    }
    read = read_files(tmp_path, files)
    problems = [*read.problems, *apply_rules(read.kaart, date.fromisoformat(PEILDATUM))]
    told = {one.location.bestand for one in problems if one.is_fout and (one.veld == "tekst" or one.location.regel > 5)}
    assert {name: text for name, text in files.items() if f"content/{name}" not in told} == {}


def test_there_are_thousands_of_cases() -> None:
    assert len({(case.naam, case.plek.naam) for case in gevallen()}) > 7_000
    assert len(places()) > 90
    assert len(OPMAAK) > 1_000


@pytest.mark.parametrize(
    "naam", ["script behind a quote", "script behind a title", "quote", "JSON", "Jinja", "address"]
)
def test_a_hostile_name_of_the_kaart_itself_is_dead_on_every_page(naam: str, tmp_path: Path) -> None:
    read = read_files(tmp_path, {"kaart.yaml": kaart_yaml(TEKSTEN[naam]) + f"snel_weg: '{WEBADRESSEN[0]}'\n"})
    assert [problem for problem in read.problems if problem.is_fout] == []
    uitslag = Uitslag(read.kaart, date.fromisoformat(PEILDATUM), True, (), 1)
    drawn = [file for file in render_site(uitslag) if file.path.endswith(".html")]
    assert len(drawn) > 10
    assert {file.path: found for file in drawn if (found := judge(file.content, file.path))} == {}
