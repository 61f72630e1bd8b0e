"""The guard before the Markdown library: what would make it slow or recurse is refused unread.

In: Markdown text. Out: ``Weigering`` values with a line number within that text. This module parses no Markdown; it
counts characters, so it is fast on any input.
"""

import re
from dataclasses import dataclass

LONGEST = 8_000
MOST_BRACKETS = 200
MOST_EMPHASIS = 1_000
MOST_MARKS = 8
DEEPEST_INDENT = 8
TAB = 4

_BRACKET = re.compile(r"[\[<]")
_EMPHASIS = re.compile(r"[*_]")
_LINE_END = re.compile(r"\r\n?|\n")
_PREFIX = re.compile(r"(?:[ \t]|[-*+](?=[ \t]|$)|>|[0-9]{1,9}\.(?=[ \t]|$))*+")
_MARK = re.compile(r"[-*+>]|[0-9]+\.")


@dataclass(frozen=True, slots=True)
class Weigering:
    """A refusal: the line (from 1, within the text), what is wrong in one Dutch sentence, and what to do."""

    regel: int
    melding: str
    tip: str


def guard_markdown(text: str) -> list[Weigering]:
    """Give every reason why the Markdown library may not see this text, in order of line."""
    found = _check_amounts(text)
    if len(text) <= LONGEST:
        for number, line in enumerate(split_lines(text), start=1):
            found.extend(_check_line(number, line))
    return sorted(found, key=lambda refusal: refusal.regel)


def split_lines(text: str) -> list[str]:
    """Split at the line ends that Markdown knows, and at no other character."""
    return _LINE_END.split(text)


def line_at(text: str, position: int) -> int:
    """Give the line (from 1) on which a character stands."""
    return len(_LINE_END.findall(text, 0, position)) + 1


def _check_amounts(text: str) -> list[Weigering]:
    found = []
    if len(text) > LONGEST:
        melding = f"De tekst is te lang: {len(text)} tekens."
        tip = f"Schrijf hooguit {LONGEST} tekens. Zet de rest op een eigen pagina of op een website."
        found.append(Weigering(line_at(text, LONGEST), melding, tip))
    for pattern, most, naam in (
        (_BRACKET, MOST_BRACKETS, "de tekens '[' en '<'"),
        (_EMPHASIS, MOST_EMPHASIS, "de tekens '*' en '_'"),
    ):
        places = [match.start() for match in pattern.finditer(text)]
        if len(places) > most:
            melding = f"In de tekst staan {naam} te vaak: samen {len(places)} keer."
            found.append(Weigering(line_at(text, places[most]), melding, f"Gebruik ze samen hooguit {most} keer."))
    return found


def _check_line(number: int, line: str) -> list[Weigering]:
    found = []
    prefix = _PREFIX.match(line)
    start = prefix.group() if prefix else ""
    marks = _MARK.findall(start)
    if len(marks) > MOST_MARKS:
        melding = f"Aan het begin van deze regel staan te veel tekens voor een lijst of citaat: {len(marks)}."
        found.append(Weigering(number, melding, f"Zet er hooguit {MOST_MARKS} achter elkaar, liever één."))
    if _indent(start, marks) > DEEPEST_INDENT * TAB:
        melding = "Deze regel springt te ver in."
        tip = f"Zet hooguit {DEEPEST_INDENT * TAB} spaties aan het begin van een regel. Gebruik minder lagen."
        found.append(Weigering(number, melding, tip))
    return found


def _indent(start: str, marks: list[str]) -> int:
    """Count the columns of white space before the text, without the one space that belongs to each mark."""
    width = len(start.expandtabs(TAB))
    return width - sum(len(mark) + 1 for mark in marks)
