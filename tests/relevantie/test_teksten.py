"""The texts that other engines get: everything that may be found, and nothing that is secret."""

from datetime import date
from pathlib import Path

import pytest

from generator.model.kaart import Kaart
from generator.reading.tree import read_content
from tests.relevantie.teksten import GEWICHTEN, read_texts, write_pages

KLEIN = Path(__file__).parents[1] / "sites/klein/content"
DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def kaart() -> Kaart:
    return read_content(KLEIN).kaart.published()


def test_everything_in_lists_has_a_text_with_every_field(kaart: Kaart) -> None:
    texts = list(read_texts(kaart, DAY))
    assert [one.slug for one in texts] == sorted(
        slug for slug, entry in kaart.voorzieningen.items() if kaart.is_in_lijsten(entry, DAY)
    )
    assert all(one.velden.keys() == GEWICHTEN.keys() for one in texts)


def test_a_secret_address_is_in_no_text(kaart: Kaart) -> None:
    secret = {slug for slug, entry in kaart.voorzieningen.items() if kaart.is_geheim(entry.value)}
    found = [one for one in read_texts(kaart, DAY) if one.slug in secret]
    assert found
    assert all(one.velden["plaats"] == "" for one in found)


def test_the_page_has_the_words_as_text_and_as_nothing_else(kaart: Kaart, tmp_path: Path) -> None:
    texts = list(read_texts(kaart, DAY))
    assert write_pages(iter(texts), tmp_path) == len(texts)
    page = (tmp_path / "voorzieningen/budgetcursus/index.html").read_text("utf-8")
    assert '<h1 data-pagefind-weight="10">Budgetcursus Grip op geld</h1>' in page
    assert "huishoudboekje" in page
    assert page.count("<script") == 0
