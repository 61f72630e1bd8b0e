"""Compounds are taken apart into known words, and into nothing when a part is not known."""

import pytest

from generator.search.samenstellingen import Splitter

KNOWN = frozenset(
    "schuld hulp verlening schuldhulp dementie dagopvang opvang kinder kind wagen buurt huis bank".split()
)


@pytest.fixture(scope="module")
def splitter() -> Splitter:
    return Splitter(KNOWN)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("schuldhulp", ("schuld", "hulp")),
        ("schuldhulpverlening", ("schuldhulp", "verlening")),
        ("dementiedagopvang", ("dementie", "dagopvang")),
        ("buurthuis", ("buurt", "huis")),
        ("kinderopvang", ("kinder", "opvang")),
        ("schuldenhulp", ("schuld", "hulp")),
        ("eetclub", ("eet", "club")),
    ],
)
def test_a_compound_falls_apart_in_the_fewest_words(splitter: Splitter, word: str, parts: tuple[str, ...]) -> None:
    assert splitter.parts(word) == parts


@pytest.mark.parametrize(
    "word",
    [
        "",
        "huis",
        "schuld",
        "schuldx",
        "xschuldhulp",
        "schuldqqhulp",
        "opvangheid",
        "schuld hulp",
        "schuld1hulp",
        "schuldhulp" * 10,
        "борг" * 3,
    ],
)
def test_what_is_no_compound_stays_whole(splitter: Splitter, word: str) -> None:
    assert splitter.parts(word) == ()
    assert splitter.runs(word) == set()


def test_a_compound_answers_to_every_part_and_to_the_parts_of_those(splitter: Splitter) -> None:
    assert splitter.runs("schuldhulpverlening") == {"schuldhulp", "verlening", "schuld", "hulp"}


def test_a_word_is_no_part_of_itself(splitter: Splitter) -> None:
    assert "schuldhulp" not in splitter.runs("schuldhulp")


@pytest.mark.parametrize("link", ["s", "e", "en", "n"])
def test_letters_that_link_two_words_are_no_part(link: str) -> None:
    assert Splitter({"plomber", "zolder"}).parts(f"plomber{link}zolder") == ("plomber", "zolder")


def test_a_link_does_not_end_a_word() -> None:
    assert Splitter({"plomber", "zolder"}).parts("plomberzolders") == ()
