"""The editor guide: every chapter and field is there, what it shows can be typed over, residents never meet it."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from html import unescape
from pathlib import Path

import html5lib
import pytest

from generator.model.keuzes import ControleWijze, Route
from generator.model.veld import Veld, describe_fields
from generator.model.voorziening import Voorziening
from generator.output.assets import read_assets
from generator.output.render import Renderer
from generator.pages.context import Context
from generator.pages.redactiewijzer import HOOFDSTUKKEN, SOORTEN, plan_redactiewijzer
from generator.pages.site_view import site_view
from generator.reading.entries import warn_unquoted
from generator.reading.yaml_text import load_yaml
from tests.bouwers import instellingen, kaart, voorziening

ROOT = Path(__file__).parents[2]
CHAPTERS = ROOT / "templates/redactiewijzer"
DAG = date(2026, 11, 24)
XHTML = "{http://www.w3.org/1999/xhtml}"


def draw(**settings: object) -> str:
    made = kaart(instellingen(**settings))
    site = site_view(made, DAG, versie="abc", vaste_peildatum=True)
    as_map = {name: getattr(site, name) for name in site.__dataclass_fields__}
    assets = read_assets(ROOT / "static")
    renderer = Renderer(ROOT / "templates", url="https://kaart.example/", assets=assets, site=as_map)
    (page,) = plan_redactiewijzer(Context(made, DAG))
    return renderer.render(page).content.decode()


@pytest.fixture(scope="module")
def text() -> str:
    return draw()


def words_of(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def chapter(html: str, anker: str) -> str:
    found = re.search(rf'<section[^>]+aria-labelledby="{anker}".*?</section>', html, re.DOTALL)
    assert found, anker
    return found[0]


def examples(html: str) -> list[str]:
    return [unescape(one) for one in re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", html, re.DOTALL)]


def all_fields(fields: Iterable[Veld]) -> Iterator[Veld]:
    for field in fields:
        yield field
        yield from all_fields(field.velden)


@pytest.mark.parametrize(("anker", "titel"), HOOFDSTUKKEN)
def test_every_chapter_is_on_the_page_and_in_the_table_of_contents(text: str, anker: str, titel: str) -> None:
    assert f'<a class="nl-link" href="#{anker}">{titel}</a>' in text
    assert re.search(rf'<h2[^>]+id="{anker}">{titel}</h2>', text)
    assert len(words_of(chapter(text, anker)).split()) > 150


def test_every_chapter_that_was_written_is_used() -> None:
    assert {path.stem for path in CHAPTERS.glob("*.html")} == {anker for anker, _ in HOOFDSTUKKEN}


def test_chapters_stand_above_the_fields(text: str) -> None:
    places = [text.index(f'id="{anker}"') for anker, _ in HOOFDSTUKKEN]
    assert places == sorted(places)
    assert places[-1] < text.index('id="voorziening"')


@pytest.mark.parametrize(("naam", "bestand", "model"), SOORTEN)
def test_every_field_is_on_the_page_with_its_dutch_description(
    text: str, naam: str, bestand: str, model: type[Voorziening]
) -> None:
    part = chapter(text, naam.lower().replace(" ", "-"))
    words = words_of(part)
    assert bestand in words
    for field in all_fields(describe_fields(model)):
        assert f"<code>{field.naam}</code>" in part, field.naam
        assert field.uitleg, field.naam
        assert re.sub(r"\s+", " ", field.uitleg) in words, field.naam


def test_links_within_the_page_lead_somewhere(text: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)


def test_html_has_no_parse_errors(text: str) -> None:
    parser = html5lib.HTMLParser()
    parser.parse(text)
    assert parser.errors == []


@pytest.mark.parametrize("wijze", ControleWijze)
def test_every_way_of_checking_is_explained(text: str, wijze: ControleWijze) -> None:
    assert re.search(rf">{wijze.value}</dt>", chapter(text, "controleren"))


@pytest.mark.parametrize("route", Route)
def test_every_route_is_explained_in_the_words_that_the_reader_sees(text: str, route: Route) -> None:
    part = chapter(text, "toegang")
    assert re.search(rf">{route.value}</dt>", part)
    assert f"“{route.label}" in words_of(part)


def test_terms_are_those_of_this_kaart() -> None:
    own = {"termijn_dagen": "101", "uiterste_termijn_dagen": "303", "overgenomen_termijn_dagen": "44"}
    part = words_of(chapter(draw(controle=own | {"waarschuw_dagen": "17", "respijt_dagen": "55"}), "controleren"))
    for sentence in (
        "binnen 101 dagen opnieuw",
        "Bij overgenomen is dat 44 dagen",
        "hooguit 303 dagen na de controle",
        "17 dagen ervoor",
        "55 dagen erna",
    ):
        assert sentence in part


def test_words_that_a_stop_shows_are_those_of_the_page_itself(text: str) -> None:
    part = words_of(chapter(text, "gestopt"))
    for said in (
        "Gestopt op 30 september 2026.",
        "U kunt nu terecht bij:",
        "Kijk ook bij:",
        "Er is een aanmeldstop: er is nu geen plek voor nieuwe mensen.",
        "Dit is tijdelijk gesloten.",
        "Wij kijken hier vóór 1 februari 2027 opnieuw naar.",
    ):
        assert said in part


@pytest.mark.parametrize("anker", [anker for anker, _ in HOOFDSTUKKEN])
def test_every_example_can_be_typed_over(text: str, anker: str) -> None:
    for example in examples(chapter(text, anker)):
        head = example.split("---\n")[1] if example.startswith("---\n") else example
        read = load_yaml(head, "voorbeeld.md")
        assert read.problems == []
        assert warn_unquoted(Voorziening, read.unquoted, read.source) == []
        voorziening(**read.data)


def test_the_first_file_has_every_field_that_is_required(text: str) -> None:
    whole = next(one for one in examples(chapter(text, "nieuw")) if one.startswith("---\n"))
    made = Voorziening.model_validate(load_yaml(whole.split("---\n")[1], "voorbeeld.md").data)
    assert made.concept


def test_what_is_called_wrong_is_wrong_and_what_is_called_right_is_right(text: str) -> None:
    pairs = re.findall(r"Liever niet</dt><dd><code>(.*?)</code>.*?Wel</dt><dd><code>(.*?)</code>", text, re.DOTALL)
    assert len(pairs) >= 8
    for bad, good in pairs:
        assert complains(unescape(bad)), bad
        assert not complains(unescape(good)), good


def complains(line: str) -> bool:
    """Tell whether reading a line of a voorziening, of one of its places or of its hours gives any problem."""
    above = {
        "huisnummer": "locaties:\n  - plaats: Merendonk\n    ",
        "aanwijzing": "locaties:\n  - plaats: Merendonk\n    ",
        "telefoon": "contact:\n  ",
        "ma": "openingstijden:\n  ",
    }
    read = load_yaml(above.get(line.partition(":")[0], "") + line + "\n", "voorbeeld.md")
    if read.problems or warn_unquoted(Voorziening, read.unquoted, read.source):
        return True
    try:
        voorziening(**read.data)
    except ValueError:
        return True
    return False


def test_class_names_stand_in_components_only() -> None:
    for path in CHAPTERS.glob("*.html"):
        assert "class=" not in path.read_text(encoding="utf-8"), path.name


def test_chapters_stay_short() -> None:
    for path in CHAPTERS.glob("*.html"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 60, path.name


def test_guide_is_no_page_for_search_engines(text: str) -> None:
    robots = html5lib.parse(text).findall(f".//{XHTML}meta[@name='robots']")
    assert [tag.get("content") for tag in robots] == ["noindex"]


def test_residents_meet_no_link_to_the_guide(build_site: Callable[..., Path]) -> None:
    site = build_site("klein")
    linking = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*.html")
        if re.search(r'href="[^"]*redactiewijzer/', path.read_text(encoding="utf-8"))
    }
    assert linking <= {"controle/index.html", "redactiewijzer/index.html"}
    assert "redactiewijzer" not in (site / "sitemap.xml").read_text(encoding="utf-8")
