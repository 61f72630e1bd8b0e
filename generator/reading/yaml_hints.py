"""The commonest slips of Dutch prose in YAML, each with its own hint and the mended line.

In: the lines around a libyaml error. Out: a Dutch sentence, a hint and the line of the slip. Nothing is parsed here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_LINE = re.compile(r"(?P<start>\s*(?:- )?(?:[^\s:#'\"\[{-][^:#'\"]{0,60}: +|(?<=- )))(?P<value>\S.*?)\s*$")
_GLUED_COLON = re.compile(r"\s*(?:- )?(?P<key>[a-z_0-9]{2,40}):(?P<value>[^\s:/].*)$")
_GLUED_DASH = re.compile(r"(?P<indent>\s*)-(?P<value>[^\s-].*)$")
_NO_COLON = re.compile(r"[a-z_]{2,40}\s*$")
_SIGNS = "@`%&*!"


@dataclass(frozen=True, slots=True)
class Slip:
    """What probably went wrong: where (from 1, in the text that was parsed), how long, a sentence and a hint."""

    line: int
    column: int
    length: int
    text: str
    hint: str


def find_slip(lines: Sequence[str], at: int, context: int | None) -> Slip | None:
    """Look for a known slip on the line of the error (``at``, from 0), the line it began on, and those before it."""
    wanted = [at, *([context] if context is not None else []), at - 1]
    for number in dict.fromkeys(wanted):
        if 0 <= number < len(lines):
            slip = next(_slips(lines[number], number + 1), None)
            if slip:
                return slip
    return None


def hint_for_map_as_text(value: dict[str, Any]) -> str | None:
    """Give the hint for ``- Bel: wij luisteren``: a text with a colon that YAML read as a field."""
    if len(value) != 1:
        return None
    key, text = next(iter(value.items()))
    if not isinstance(text, str):
        return None
    mended = quote(f"{key}: {text}")
    return f"Door de dubbele punt leest YAML dit als een veld. Zet aanhalingstekens om de tekst: {mended}"


def quote(text: str) -> str:
    """Write a text in quotes, in the kind that needs no escape where that can be."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _slips(line: str, number: int) -> Iterator[Slip]:
    found = _LINE.match(line)
    if found:
        yield from _in_value(found["start"], found["value"], number)
    glued = _GLUED_COLON.match(line)
    if glued and "://" not in line.partition(" ")[0]:
        hint = f"Schrijf: {glued['key']}: {glued['value']}"
        yield Slip(number, line.index(":") + 1, 1, "Na de dubbele punt ontbreekt een spatie.", hint)
    dash = _GLUED_DASH.match(line)
    if dash:
        hint = f"Schrijf: {dash['indent']}- {dash['value']}"
        yield Slip(number, line.index("-") + 1, 1, "Na het streepje ontbreekt een spatie.", hint)
    if _NO_COLON.match(line):
        text = "Achter de naam van het veld ontbreekt een dubbele punt."
        yield Slip(number, 1, len(line.rstrip()), text, f"Schrijf: {line.strip()}: en daarachter de waarde.")


def _in_value(start: str, value: str, number: int) -> Iterator[Slip]:
    column = len(start) + 1
    first = value[0]
    mended = f"{start.strip()} {quote(value)}"
    if first in "\"'":
        yield from _quoted(start, value, number)
    elif first in _SIGNS:
        text = f"Een tekst kan niet beginnen met {first}."
        yield Slip(number, column, len(value), text, f"Zet aanhalingstekens om de tekst: {mended}")
    elif first in "[{":
        closing = {"[": "]", "{": "}"}[first]
        if value.count(first) != value.count(closing):
            hint = f"Zet {closing} aan het eind, of zet aanhalingstekens om een tekst met haken."
            yield Slip(number, column, len(value), f"Na {first} ontbreekt {closing}.", hint)
    elif first in "|>" and len(value) > 2:
        hint = f"Zet de tekst op de volgende regel, of schrijf: {mended}"
        yield Slip(number, column, len(value), f"Achter {first} kan op dezelfde regel geen tekst staan.", hint)
    elif re.search(r":(\s|$)", value):
        text = "In deze tekst staat nog een dubbele punt."
        yield Slip(number, column, len(value), text, f"Zet aanhalingstekens om de tekst: {mended}")


def _quoted(start: str, value: str, number: int) -> Iterator[Slip]:
    mark, column = value[0], len(start) + 1
    rest = value[1:]
    inside = rest[:-1] if rest.endswith(mark) else rest
    mended = f"{start.strip()} {quote(value)}"
    if mark == "'" and "'" not in rest:
        text = "Deze tekst begint met een apostrof. YAML leest die als aanhalingsteken."
        yield Slip(number, column, len(value), text, f"Zet dubbele aanhalingstekens om de hele tekst: {mended}")
    elif mark not in rest:
        text = "Dit aanhalingsteken wordt niet gesloten."
        yield Slip(
            number, column, len(value), text, f"Zet aan het eind ook {mark}, of schrijf: {start.strip()} {quote(rest)}"
        )
    elif rest.endswith(mark) and mark in inside.replace("\\" + mark, "").replace(mark * 2, ""):
        text = "Binnen de aanhalingstekens staan nog meer aanhalingstekens."
        yield Slip(
            number, column, len(value), text, f"Gebruik buitenom de andere soort: {start.strip()} {quote(inside)}"
        )
    elif not rest.endswith(mark):
        text = "Na het tweede aanhalingsteken staat nog tekst."
        yield Slip(number, column, len(value), text, f"Zet aanhalingstekens om de hele tekst: {mended}")
