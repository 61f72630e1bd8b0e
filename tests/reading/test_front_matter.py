"""Head and body of a file."""

import pytest

from generator.problems import Code, Problem
from generator.reading.front_matter import FrontMatter, split_front_matter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\na: b\n---\nTekst\n", FrontMatter("a: b", 2, "Tekst\n", 4)),
        ("---\na: b\n---\n", FrontMatter("a: b", 2, "", 4)),
        ("---\na: b\n---", FrontMatter("a: b", 2, "", 4)),
        ("--- \na: b\n---\t\nx", FrontMatter("a: b", 2, "x", 4)),
        ("---\n---\n", FrontMatter("", 2, "", 3)),
        ("---\na: b\n---\neen\n---\ntwee\n", FrontMatter("a: b", 2, "een\n---\ntwee\n", 4)),
        ("---\na: b\n---\ncafe\u0301\n", FrontMatter("a: b", 2, "café\n", 4)),
    ],
)
def test_a_head_and_a_body(text: str, expected: FrontMatter) -> None:
    assert split_front_matter(text, "x.md") == expected


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "leeg"),
        ("\n\n", 1, "leeg"),
        ("naam: x\n", 1, "geen kop"),
        ("# Kop\n---\na: b\n---\n", 1, "Boven de kop"),
        ("\n---\na: b\n---\n", 1, "Boven de kop"),
        ("----\na: b\n----\n", 1, "lijkt op"),
        ("+++\na = b\n+++\n", 1, "lijkt op"),
        ("—\na: b\n—\n", 1, "lijkt op"),
        ("---\na: b\nTekst\n", 1, "niet afgesloten"),
        ("---\na: b\n----\nTekst\n", 3, "niet goed afgesloten"),
        ("---\na: b\n--\nTekst\n", 3, "niet goed afgesloten"),
        ("---\na: b\n ---\nTekst\n", 1, "niet afgesloten"),
    ],
)
def test_a_head_that_cannot_be_found_is_told(text: str, line: int, words: str) -> None:
    problem = split_front_matter(text, "x.md")
    assert isinstance(problem, Problem)
    assert problem.code is Code.ONGELDIGE_YAML
    assert (problem.location.regel, problem.location.kolom) == (line, 1)
    assert words in problem.text
    assert problem.hint
