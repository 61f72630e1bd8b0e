"""The words that slips are corrected by, and how near a word must be."""

import pytest
from playwright.sync_api import Page

from generator.search.begrippen import Begrip
from generator.search.bestanden import Bundle
from generator.search.index import FIELDS
from generator.search.spelling import spelling_files
from tests.search.lezer import Gelezen

TEXTS = [dict.fromkeys(FIELDS, "") | {"naam": f"budgetcursus geld x{number}"} for number in range(4)]


@pytest.fixture
def found() -> Gelezen:
    bundle = Bundle()
    letters = spelling_files(bundle, TEXTS, [Begrip("rouw", ("verlies",), ("bij de dood",), (), ())])
    return Gelezen(bundle.files({"spelling": letters}))


def test_every_letter_that_a_word_begins_with_has_a_list(found: Gelezen) -> None:
    assert found.manifest["spelling"] == "bdgrv"
    assert found.read("s-b")[0].split() == ["budgetcursus"]
    assert found.read("s-v")[0].split() == ["verlies"]


def test_a_word_that_is_said_more_counts_for_more(found: Gelezen) -> None:
    assert int(found.read("s-g")[1]) > int(found.read("s-d")[1])


def test_every_word_of_a_kaart_has_a_count(klein_index: Gelezen) -> None:
    for letter in klein_index.manifest["spelling"]:
        words, common = klein_index.read(f"s-{letter}")
        assert len(words.split(" ")) == len(common)
        assert words.split(" ") == sorted(set(words.split(" ")))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [
        ("geld", "geld", 0),
        ("geld", "gld", 1),
        ("geld", "gelld", 1),
        ("geld", "gold", 1),
        ("geld", "gedl", 1),
        ("schuld", "shculdd", 2),
        ("geld", "huis", 3),
        ("", "ab", 2),
    ],
)
def test_edits_between_words(modules: Page, one: str, other: str, edits: int) -> None:
    script = """async ([een, ander]) => (await module("zoeken/spelling")).afstand(een, ander, 2)"""
    assert modules.evaluate(script, [one, other]) == edits
