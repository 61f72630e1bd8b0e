"""The words that are indexed are the words that the browser looks for."""

import pytest
from playwright.sync_api import Page

from generator.search.woorden import fold, index_text, split_words, stem

TEXTS = {
    "Cliëntondersteuning": ["clientondersteuning"],
    "'s-Hertogenbosch": ["s", "hertogenbosch"],
    "1234 AB": ["1234", "ab"],
    "A&B zorg": ["a", "b", "zorg"],
    "Łódź, İstanbul": ["lodz", "istanbul"],
    "ışık borç": ["isik", "borc"],
    "قَرْض": ["قرض"],
    "Straße 12-A": ["strasse", "12", "a"],
    "ĳsbaan": ["ijsbaan"],
    "Buurtbus™ ΟΔΟΣ": ["buurtbustm", "οδος"],
    "schuld\u00adhulp \u200fعَمَل": ["schuldhulp", "عمل"],
    "e\u0301e\u0301n één": ["een", "een"],
    "24/7 (gratis!)": ["24", "7", "gratis"],
    "<b>x</b> _y_": ["b", "x", "b", "y"],
    "": [],
    "🙂": [],
}


@pytest.mark.parametrize(("text", "words"), TEXTS.items())
def test_a_text_falls_apart_in_folded_words(text: str, words: list[str]) -> None:
    assert split_words(text) == words


def test_folding_twice_changes_nothing() -> None:
    assert all(fold(fold(text)) == fold(text) for text in TEXTS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("schulden", "schuld"),
        ("gezondheid", "gezond"),
        ("boeken", "boek"),
        ("eten", "eten"),
        ("mantelzorgers", "mantelzorger"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_words_that_say_nothing_are_left_out() -> None:
    assert index_text(["Ik heb een schuld", "bij de bank in 's-Hertogenbosch"]) == "schuld bank hertogenbosch"


def test_a_name_keeps_every_word() -> None:
    assert index_text(["Bij Ons"], whole=True) == "bij ons"


@pytest.mark.browser
def test_the_browser_splits_the_same(modules: Page) -> None:
    assert modules.evaluate("(texts) => texts.map(woorden.splits)", list(TEXTS)) == list(TEXTS.values())
