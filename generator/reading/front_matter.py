"""A ``.md`` file -> its YAML head and its Markdown body, each with the line on which it begins.

In: the whole text. Out: ``FrontMatter``, or the problem that keeps the head from being found. Nothing is parsed here.
"""

import re
import unicodedata
from dataclasses import dataclass

from generator.problems import Code, Location, Problem, Severity

_FENCE = re.compile(r"---[ \t]*")
_LIKE_A_FENCE = re.compile(r"(-{2,}|\+\+\+|—+|–+|\*\*\*|___)[ \t]*")
_OPEN = "De kop begint met een regel van drie streepjes: ---"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The two parts of a file; lines count from 1 in the whole file."""

    head: str
    head_line: int
    body: str
    body_line: int


def split_front_matter(text: str, bestand: str) -> FrontMatter | Problem:
    """Split at the first two lines of three dashes; trailing spaces behind them are fine, the body is in NFC."""
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return _no_head(lines, bestand)
    for number, line in enumerate(lines[1:], start=1):
        if _FENCE.fullmatch(line):
            body = "\n".join(lines[number + 1 :])
            return FrontMatter("\n".join(lines[1:number]), 2, unicodedata.normalize("NFC", body), number + 2)
    for number, line in enumerate(lines[1:], start=2):
        if _LIKE_A_FENCE.fullmatch(line):
            hint = "Schrijf hier precies drie streepjes: ---"
            return _problem(bestand, number, line, "De kop van dit bestand wordt niet goed afgesloten.", hint)
    hint = "Zet onder het laatste veld een regel met drie streepjes: ---"
    return _problem(bestand, 1, lines[0], "De kop van dit bestand wordt niet afgesloten.", hint)


def _no_head(lines: list[str], bestand: str) -> Problem:
    first = lines[0]
    if not any(line.strip() for line in lines):
        return _problem(bestand, 1, first, "Dit bestand is leeg.", f"{_OPEN}")
    if _LIKE_A_FENCE.fullmatch(first):
        text = "De eerste regel lijkt op drie streepjes, maar is het niet."
        return _problem(bestand, 1, first, text, "Schrijf op de eerste regel precies drie streepjes: ---")
    if any(_FENCE.fullmatch(line) for line in lines):
        text = "Boven de kop van dit bestand staat nog iets."
        return _problem(bestand, 1, first, text, "Haal alles boven de eerste --- weg, ook lege regels.")
    return _problem(bestand, 1, first, "Dit bestand heeft geen kop met velden.", f"{_OPEN}")


def _problem(bestand: str, line: int, shown: str, text: str, hint: str) -> Problem:
    return Problem(Code.ONGELDIGE_YAML, Severity.FOUT, Location(bestand, line, 1, 3, shown), "", text, hint)
