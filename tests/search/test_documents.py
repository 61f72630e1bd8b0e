"""What can be found, and what cannot."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.model.kaart import Kaart
from generator.pages.zoeken import search_results
from generator.reading.tree import read_content
from generator.search.documents import describe, search_files

DAY = date(2026, 11, 22)


@pytest.fixture
def files(root: Path) -> Callable[..., dict[str, Any]]:
    def build(day: date = DAY) -> dict[str, Any]:
        kaart = read_content(root / "tests/sites/klein/content").kaart.published()
        return {file.path: json.loads(file.content) for file in search_files(kaart, day, search_results(kaart, day))}

    return build


def slugs_with(index: dict[str, Any], term: str) -> set[str]:
    postings = dict(index["invertedIndex"]).get(term, {})
    return {slug for field, found in postings.items() if field != "_index" for slug in found}


def test_every_field_is_found(files) -> None:
    index = files()["zoeken/index.json"]
    assert index["pipeline"] == ["stemmer-nl"]
    for term, slug in {
        "budgetcursus": "budgetcursus",
        "geldcursus": "budgetcursus",
        "huishoudboekj": "budgetcursus",
        "biljart": "huis-van-de-buurt",
        "deurwaarder": "budgetcursus",
        "begrot": "budgetcursus",
        "senior": "budgetcursus",
        "molenbuurt": "buurtteam-noord",
        "clientondersteun": "clientondersteuning",
        "1990": "loket-merendonk",
    }.items():
        assert slug in slugs_with(index, term), term


def test_what_stopped_or_is_too_old_cannot_be_found(files) -> None:
    now = files()["zoeken/resultaten.json"]["resultaten"]
    assert "maatjes" not in now
    assert "budgetcursus" in now
    later = files(date(2027, 12, 1))["zoeken/resultaten.json"]["resultaten"]
    assert set(later) == {"alarmnummer", "buurtteam-noord", "buurtteam-zuid", "clientondersteuning", "loket-merendonk",
                          "meldpunt-zorgen", "opvang-de-vuurtoren", "budgetcursus"}  # fmt: skip


def test_a_result_has_what_a_list_shows(files) -> None:
    found = files()["zoeken/resultaten.json"]["resultaten"]
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


def test_a_thema_is_found_under_the_one_above_it(edited) -> None:
    kaart = edited("budgetcursus.md", "themas: [geld, schulden]", "themas: [schulden]")
    assert search_results(kaart, DAY)["budgetcursus"]["themas"] == ["schulden", "geld"]


def test_a_concept_is_nowhere(edited) -> None:
    kaart = edited("budgetcursus.md", "---\n", "---\nconcept: true\n")
    written = b"".join(file.content for file in search_files(kaart, DAY, search_results(kaart, DAY)))
    assert b"buurtteam-noord" in written
    assert b'"budgetcursus"' not in written


def test_a_secret_place_is_not_told(root: Path) -> None:
    kaart = read_content(root / "tests/sites/klein/content").kaart.published()
    assert describe(kaart, kaart.voorzieningen["opvang-de-vuurtoren"])["plaats"] == ""
    assert describe(kaart, kaart.voorzieningen["buurtteam-noord"])["plaats"] != ""


def test_professionals_find_by_law(files) -> None:
    assert "hulp-in-het-huishouden" in slugs_with(files()["zoeken/index.json"], "wmo")


def test_the_same_kaart_gives_the_same_files(files) -> None:
    assert files() == files()
