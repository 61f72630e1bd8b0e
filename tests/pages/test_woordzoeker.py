"""Trade words are found as people write them, and nothing else."""

import pytest

from generator.pages.woordzoeker import Woordzoeker

WORDS = ["indicatie", "Wmo", "ZIN", "algemene voorziening", "voorziening", "pgb"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U hebt een indicatie nodig.", ["indicatie"]),
        ("Indicatie? INDICATIE!", ["indicatie"]),
        ("Met zin in de dag, of met ZIN.", ["ZIN"]),
        ("De wmo en de Wmo.", ["Wmo"]),
        ("Een algemene voorziening.", ["algemene voorziening"]),
        ("Een voorziening, geen pgb.", ["voorziening", "pgb"]),
        ("Herindicatie, indicaties, pgb-houder, voor-ziening", []),
        ("", []),
    ],
)
def test_whole_words_are_found_in_order(text: str, found: list[str]) -> None:
    assert Woordzoeker(WORDS).find(text) == found


def test_without_a_list_nothing_is_found() -> None:
    assert Woordzoeker([]).find("indicatie") == []
