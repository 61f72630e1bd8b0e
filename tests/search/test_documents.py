"""What can be found, and what cannot."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.pages.zoeken import search_results
from generator.reading.tree import read_content
from generator.search.documents import search_files

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


def test_the_same_kaart_gives_the_same_files(files) -> None:
    assert files() == files()
