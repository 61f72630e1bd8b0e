"""Who helps at once with a concept that cannot wait."""

from typing import Any

from generator.search.begrippen import Begrip
from generator.search.noodvragen import find_help
from tests.bouwers import voorziening

NOOD = {"hulplijn": frozenset({"geweld"}), "spoed": frozenset({"honger"})}
BEGRIPPEN = [Begrip("geweld", (), (), (), ()), Begrip("honger", (), (), (), ()), Begrip("zwemmen", (), (), (), ())]
FOUND = [
    voorziening("lijn", soort="hulplijn", spoed="Bel dag en nacht."),
    voorziening("meldpunt", soort="meldpunt"),
    voorziening("cursus", soort="cursus"),
]


def ask(*levels: dict[int, int], first: tuple[str, ...] = ()) -> dict[str, list[Any]]:
    padded = [*levels, *[{} for _ in BEGRIPPEN[len(levels) :]]]
    return find_help(BEGRIPPEN, padded, FOUND, first, NOOD)


def test_only_a_line_or_a_meldpunt_stands_above() -> None:
    assert ask({0: 9, 1: 12, 2: 15})["0"] == ["hulplijn", 1, 0]


def test_a_line_that_the_gemeente_puts_first_gains() -> None:
    assert ask({0: 9, 1: 10}, first=("lijn",))["0"] == ["hulplijn", 0, 1]


def test_where_no_line_answers_the_first_lines_of_the_gemeente_stand_above() -> None:
    assert ask(first=("lijn",))["0"] == ["hulplijn", 0]
    assert ask()["0"] == ["hulplijn"]


def test_only_what_has_spoed_helps_quickly() -> None:
    assert ask({}, {0: 9, 1: 12, 2: 15})["1"] == ["spoed", 0]


def test_a_concept_that_can_wait_is_not_named() -> None:
    assert "2" not in ask({}, {}, {0: 15})
