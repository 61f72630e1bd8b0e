"""What can be found, and what cannot."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.model.kaart import Kaart
from generator.pages.zoeken import search_results
from generator.reading.tree import read_content
from generator.search.documents import describe, search_files, weight_class
from generator.search.woorden import stem
from generator.site import OutputFile
from tests.search.lezer import Gelezen

DAY = date(2026, 11, 22)


@pytest.fixture
def published(root: Path) -> Kaart:
    return read_content(root / "tests/sites/klein/content").kaart.published()


def files(kaart: Kaart, day: date = DAY) -> list[OutputFile]:
    return list(search_files(kaart, day, search_results(kaart, day)))


def read(kaart: Kaart, day: date = DAY) -> Gelezen:
    return Gelezen(files(kaart, day))


def slugs_with(index: Gelezen, word: str) -> set[str]:
    slugs = index.slugs()
    return {slugs[document] for document, _ in index.terms().get(stem(word), {})}


@pytest.mark.parametrize(
    ("word", "slug", "field"),
    [
        ("budgetcursus", "budgetcursus", "naam"),
        ("geldcursus", "budgetcursus", "ook_bekend_als"),
        ("huishoudboekje", "budgetcursus", "zoekwoorden"),
        ("biljarten", "huis-van-de-buurt", "activiteiten"),
        ("deurwaarder", "budgetcursus", "themas"),
        ("avonden", "budgetcursus", "samenvatting"),
        ("senioren", "budgetcursus", "doelgroepen"),
        ("welzijn", "budgetcursus", "organisatie"),
        ("molenbuurt", "buurtteam-noord", "plaats"),
        ("begroting", "budgetcursus", "tekst"),
        ("cliëntondersteuning", "clientondersteuning", "naam"),
        ("1990", "loket-merendonk", "plaats"),
    ],
)
def test_every_field_is_found(published: Kaart, word: str, slug: str, field: str) -> None:
    index = read(published)
    found = index.terms()[stem(word.replace("ë", "e"))]
    assert (index.slugs().index(slug), field) in found


def test_every_field_has_a_word_on_the_kaart(published: Kaart) -> None:
    fields = {field for places in read(published).terms().values() for _, field in places}
    assert fields == {
        "naam", "ook_bekend_als", "zoekwoorden", "activiteiten", "themas", "samenvatting", "doelgroepen", "organisatie",
        "plaats", "tekst", "delen", "deeltjes",
    }  # fmt: skip


def test_the_parts_of_a_compound_are_found_in_fields_of_their_own(published: Kaart) -> None:
    index = read(published)
    places = index.terms()["cursus"]
    number = index.slugs().index("budgetcursus")
    assert (number, "delen") in places
    assert places[number, "delen"] < index.terms()["budgetcursus"][number, "naam"]


def test_what_stopped_or_is_too_old_cannot_be_found(published: Kaart) -> None:
    now = read(published)
    assert "maatjes" not in now.slugs()
    assert slugs_with(now, "maatjes") == set()
    assert "budgetcursus" in now.slugs()
    later = read(published, date(2027, 12, 1))
    assert set(later.slugs()) == {
        "alarmnummer", "buurtteam-noord", "buurtteam-zuid", "clientondersteuning", "loket-merendonk", "meldpunt-zorgen",
        "opvang-de-vuurtoren", "budgetcursus",
    }  # fmt: skip
    assert slugs_with(later, "biljarten") == set()


def test_a_result_has_what_a_list_shows(published: Kaart) -> None:
    found = {record["slug"]: record for record in read(published).records()}
    assert found["budgetcursus"]["bel"] == {
        "href": "tel:+31300123455",
        "tekst": "030\N{NO-BREAK SPACE}012\N{NO-BREAK SPACE}34\N{NO-BREAK SPACE}55",
    }
    assert found["budgetcursus"]["wijken"] is None
    assert found["buurtteam-zuid"]["wijken"] == ["zuid"]
    assert found["buurtteam-zuid"]["controlerenVoor"] == "2027-01-10"
    assert "eindeRespijt" not in found["buurtteam-zuid"]
    assert found["huis-van-de-buurt"]["eindeRespijt"] == "2027-05-19"
    assert found["alarmnummer"]["hulplijn"] is True


@pytest.fixture
def edited(root: Path, tmp_path: Path) -> Callable[[str, str, str], Kaart]:
    """Give the small kaart with one text in one of its files changed."""

    def edit(name: str, old: str, new: str) -> Kaart:
        shutil.copytree(root / "tests/sites/klein/content", tmp_path / "content")
        path = next((tmp_path / "content").rglob(name))
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return read_content(tmp_path / "content").kaart.published()

    return edit


def test_a_thema_is_found_under_the_one_above_it(edited: Callable[[str, str, str], Kaart]) -> None:
    kaart = edited("budgetcursus.md", "themas: [geld, schulden]", "themas: [schulden]")
    assert search_results(kaart, DAY)["budgetcursus"]["themas"] == ["schulden", "geld"]
    index = read(kaart)
    assert "budgetcursus" in index.choice("thema", "geld")


def test_a_concept_is_nowhere(edited: Callable[[str, str, str], Kaart]) -> None:
    kaart = edited("budgetcursus.md", "---\n", "---\nconcept: true\n")
    written = b"".join(file.content for file in files(kaart))
    assert b"buurtteam-noord" in written
    assert b'"budgetcursus"' not in written
    assert "huishoudboekj" not in read(kaart).terms()


def test_a_secret_place_is_not_told(published: Kaart) -> None:
    assert describe(published, published.voorzieningen["opvang-de-vuurtoren"])["plaats"] == ""
    assert describe(published, published.voorzieningen["buurtteam-noord"])["plaats"] != ""
    index = read(published)
    secret = index.slugs().index("opvang-de-vuurtoren")
    assert [term for term, places in index.terms().items() if (secret, "plaats") in places] == []


def test_professionals_find_by_law(published: Kaart) -> None:
    assert "hulp-in-het-huishouden" in slugs_with(read(published), "wmo")


def test_the_same_kaart_gives_the_same_files(published: Kaart) -> None:
    assert files(published) == files(published)


def test_a_place_is_known_by_its_wijk_and_its_buurten(published: Kaart) -> None:
    places = read(published).manifest["plaatsen"]
    assert places["noord"] == "noord"
    assert places["molenbuurt"] == "noord"
    assert places["zuid"] == "zuid"


@pytest.mark.parametrize(
    ("record", "bits"),
    [
        ({"vrij": True}, 0),
        ({"hulplijn": True}, 0),
        ({}, 1),
        ({"vrij": True, "aanmeldstop": True}, 2),
        ({"vrij": True, "controlerenVoor": "2026-11-23"}, 0),
        ({"vrij": True, "controlerenVoor": "2026-11-22"}, 4),
        ({"aanmeldstop": True, "controlerenVoor": "2026-01-01"}, 7),
    ],
)
def test_what_helps_less_now_is_marked_for_a_lower_place(record: dict[str, object], bits: int) -> None:
    assert weight_class(record, DAY) == bits


def test_the_manifest_names_the_themas_that_are_dangerous_to_be_seen_with(published: Kaart) -> None:
    assert read(published).manifest["gevoelig"] == ["veilig"]


def test_a_kaart_without_anything_to_find_still_has_an_index(published: Kaart) -> None:
    index = read(replace(published, voorzieningen={}))
    assert index.manifest["aantal"] == 0
    assert index.records() == []
