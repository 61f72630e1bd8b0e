"""What is suggested while somebody types: names, activities, themas and concepts, by every word that says something."""

import pytest

from generator.search.begrippen import Begrip
from generator.search.bestanden import Bundle
from generator.search.voorstellen import suggestion_files
from tests.bouwers import kaart, thema, voorziening
from tests.search.lezer import Gelezen

HULP = voorziening(
    "cursus", naam="Grip op geld", ook_bekend_als=["Budgetcursus"], activiteiten=[{"naam": "Samen eten"}]
)


@pytest.fixture(scope="module")
def keys() -> dict[str, list[list[str]]]:
    bundle = Bundle()
    begrippen = [Begrip("schulden regelen", ("wsnp",), (), (), ())]
    suggestion_files(bundle, kaart(HULP, thema("geld", naam="Rondkomen")), [HULP], begrippen)
    return Gelezen(bundle.files({})).run("n")


@pytest.mark.parametrize(
    ("key", "suggested"),
    [
        ("grip op geld", ["Grip op geld", "cursus"]),
        ("geld", ["Grip op geld", "cursus"]),
        ("budgetcursus", ["Budgetcursus", "cursus"]),
        ("samen eten", ["Samen eten", ""]),
        ("rondkomen", ["Rondkomen", ""]),
        ("schulden regelen", ["schulden regelen", ""]),
        ("regelen", ["schulden regelen", ""]),
    ],
)
def test_what_a_beginning_suggests(keys: dict[str, list[list[str]]], key: str, suggested: list[str]) -> None:
    assert suggested in keys[key]


@pytest.mark.parametrize("key", ["op geld", "wsnp"])
def test_what_suggests_nothing(keys: dict[str, list[list[str]]], key: str) -> None:
    assert key not in keys
