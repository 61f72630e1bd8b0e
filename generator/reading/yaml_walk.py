"""One pass over libyaml's events: plain data, refusals and suspect values.

In: a YAML text. Out: dicts, lists and texts in NFC, and the problems met on the way. Nothing is composed that was
refused, and no input can drive recursion: the stack is our own.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems import Code, Location, Problem, Severity
from generator.reading.characters import find_forbidden
from generator.reading.yaml_hints import hint_for_sign, quote
from generator.reading.yaml_scalars import Unquoted, kind_of
from generator.source import Path, SourceMap, format_path

MAX_DEPTH = 5
MOST = 20
_DASH = re.compile(r"\s*(?P<dash>-)(?P<gap>\s*)(?P<rest>.*)")
_COMMENT = re.compile(r"[ \t]+#(.*)")


def make_problem(
    source: SourceMap, code: Code, line: int, column: int, length: int, text: str, hint: str, path: Path = ()
) -> Problem:
    """Make a ``fout`` at a line and column of the whole file, with the line itself."""
    lines = source.text.split("\n")
    shown = lines[line - 1] if line <= len(lines) else ""
    location = Location(source.bestand, line, column, max(1, length), shown)
    return Problem(code, Severity.FOUT, location, format_path(source.base + path), text, hint)


class Stop(Exception):
    """What was found makes further reading pointless; the problem is already noted."""


@dataclass(slots=True)
class _Frame:
    """One map or list that is being read; ``path`` is None inside something that is thrown away."""

    container: dict[str, Any] | list[Any]
    path: Path | None
    flow: bool = False
    key: str | None = None
    key_is_kept: bool = True
    key_event: Any = None
    lonely: list[str] = field(default_factory=list)
    lonely_event: Any = None


class Walk:
    """One pass over libyaml's events, with a stack of its own: no input can drive recursion."""

    def __init__(self, source: SourceMap, first_line: int, lines: list[str]) -> None:
        self.problems: list[Problem] = []
        self.unquoted: list[Unquoted] = []
        self.is_refused = False
        self._source = source
        self._shift = first_line
        self._lines = lines
        self._has_hash = any("#" in line for line in lines)
        self._stack: list[_Frame] = []
        self._data: Any = None
        self._documents = 0

    def run(self, text: str) -> Any:
        """Read the text and give its data; raises ``Stop`` or libyaml's own error where reading ends."""
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._open(event, {})
            elif isinstance(event, yaml.SequenceStartEvent):
                self._open(event, [])
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._tell_lonely(self._stack.pop())
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._document(event)
        return self._data

    def _scalar(self, event: Any) -> None:
        self._check_node(event)
        value: str = event.value if event.value.isascii() else unicodedata.normalize("NFC", event.value)
        if event.style == '"':
            self._check_escapes(value, event)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            self._key(frame, value, event)
            return
        if frame is not None and frame.flow and not value and self._is_lonely(frame, event):
            return
        path = self._place(value)
        if path is not None and event.implicit[0] and not event.style:
            self._check_dashes(path, value, event)
            self._note_unquoted(path, value, event)

    def _key(self, frame: _Frame, value: str, event: Any) -> None:
        assert isinstance(frame.container, dict)
        frame.key, frame.key_is_kept = value, value not in frame.container
        frame.key_event = event if frame.flow else None
        if not frame.key_is_kept and frame.path is not None:
            text = f"Het veld '{value[:60]}' staat hier twee keer."
            hint = "Haal een van de twee weg, of voeg ze samen."
            self._add(Code.DUBBELE_SLEUTEL, event, text, hint, (*frame.path, value))

    def _place(self, value: Any) -> Path | None:
        """Put a value where it belongs and give its path; None for what is thrown away."""
        if not self._stack:
            self._data = value
            return ()
        frame = self._stack[-1]
        if isinstance(frame.container, list):
            frame.container.append(value)
            return None if frame.path is None else (*frame.path, len(frame.container) - 1)
        self._tell_lonely(frame)
        key, frame.key = frame.key, None
        assert key is not None
        if not frame.key_is_kept:
            return None
        frame.container[key] = value
        return None if frame.path is None else (*frame.path, key)

    def _open(self, event: Any, container: dict[str, Any] | list[Any]) -> None:
        self._check_node(event)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            self._add(Code.ONGELDIGE_YAML, event, "De naam van een veld is hier geen tekst.", "Schrijf: naam: waarde.")
            raise Stop
        if len(self._stack) == MAX_DEPTH:
            text = f"Hier zitten meer dan {MAX_DEPTH} lagen in elkaar."
            hint = "Haal haken of inspringing weg: zo diep gaat geen enkel veld."
            self._add(Code.ONGELDIGE_YAML, event, text, hint)
            raise Stop
        path = self._place(container)
        self._stack.append(_Frame(container, path, bool(event.flow_style)))

    def _check_escapes(self, value: str, event: Any) -> None:
        """A character that the wall refuses may still be written as an escape, in double quotes."""
        found = next(find_forbidden(value), None)
        if found:
            self._add(Code.ONGELDIGE_TEKST, event, f"Hier staat {found[2]}.", "Haal de code met de \\ uit de tekst.")

    def _check_node(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse_sign(event, "Een anker (&) kan hier niet.")
        if event.tag is not None:
            self._refuse_sign(event, "Een tag (!) kan hier niet.")

    def _refuse_sign(self, event: Any, text: str) -> None:
        mark = event.start_mark
        self._add(Code.ONGELDIGE_YAML, event, text, hint_for_sign(self._line(mark.line), mark.column))

    def _alias(self, event: Any) -> None:
        self._refuse_sign(event, "Een verwijzing met * kan hier niet.")
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            frame.key, frame.key_is_kept = "", False
        else:
            self._place("")

    def _document(self, event: Any) -> None:
        self._documents += 1
        if event.version or event.tags:
            self._add(Code.ONGELDIGE_YAML, event, "Een regel die met % begint kan hier niet.", "Haal die regel weg.")
            raise Stop
        if self._documents > 1:
            text = "Hier begint een tweede document."
            self._add(Code.ONGELDIGE_YAML, event, text, "Haal de regel met --- weg.")
            raise Stop

    def _is_lonely(self, frame: _Frame, event: Any) -> bool:
        """A key in ``{}`` without colon and value, mostly what stood behind a comma in a text; it is told later."""
        if frame.key is None or self._follows_colon(event):
            return False
        frame.lonely_event = frame.lonely_event or frame.key_event
        frame.lonely.append(frame.key)
        frame.key = None
        return True

    def _follows_colon(self, event: Any) -> bool:
        number, column = event.start_mark.line, event.start_mark.column
        line = self._line(number)
        while column > 0 and line[column - 1 : column].isspace():
            column -= 1
        return line[column - 1 : column] == ":"

    def _tell_lonely(self, frame: _Frame) -> None:
        if not frame.lonely or frame.path is None:
            return
        first, names, event = frame.lonely[0], ", ".join(frame.lonely), frame.lonely_event
        before = next(reversed(frame.container.items()), None) if isinstance(frame.container, dict) else None
        text = f"'{first[:60]}' is hier een veld zonder waarde."
        hint = "Schrijf er een dubbele punt, een spatie en een waarde achter, of haal de accolades weg."
        if ":" in first and before is None:
            text, hint = "Na de dubbele punt ontbreekt een spatie.", f"Schrijf: {first[:60].replace(':', ': ', 1)}"
        elif before is not None and isinstance(before[1], str):
            text += " De komma ervoor splitst de tekst."
            mended = f"{before[0]}: {quote(f'{before[1]}, {names}')}"
            hint = f"Zet aanhalingstekens om de hele tekst: {mended if len(mended) <= 160 else '…'}"
        frame.lonely, frame.lonely_event = [], None
        self._report(Code.ONGELDIGE_YAML, *_span(event), text, hint, (*frame.path, first))

    def _check_dashes(self, path: Path, value: str, event: Any) -> None:
        """Lines with a dash that YAML glued into one text: a space is missing or the indent differs."""
        first, last = event.start_mark.line, event.end_mark.line
        if "-" not in value or (first == last and value[0] != "-"):
            return
        for number in range(first, last + 1):
            dash = _DASH.match(self._line(number))
            if dash is None or not dash["rest"]:
                continue
            if not dash["gap"] and dash["rest"][0].isalpha():
                text, hint = "Na het streepje ontbreekt een spatie.", f"Schrijf: - {dash['rest'][:80]}"
            elif number > first and dash["gap"]:
                text, hint = "Dit streepje springt anders in.", "Zet alle streepjes van een lijst recht onder elkaar."
            else:
                continue
            self._report(Code.ONGELDIGE_YAML, number, dash.start("dash"), 1, text, hint, path)
            return

    def _note_unquoted(self, path: Path, value: str, event: Any) -> None:
        lost = ""
        if self._has_hash:
            end = event.end_mark
            found = _COMMENT.match(self._line(end.line), end.column)
            lost = found.group(1).rstrip() if found else ""
        kind = kind_of(value) if value else ""
        if kind or lost:
            self.unquoted.append(Unquoted(path, kind, value, lost))

    def _line(self, number: int) -> str:
        return self._lines[number] if number < len(self._lines) else ""

    def _add(self, code: Code, event: Any, text: str, hint: str, path: Path = ()) -> None:
        self.is_refused = self.is_refused or code is not Code.DUBBELE_SLEUTEL
        where = path or next((frame.path for frame in reversed(self._stack) if frame.path), ())
        self._report(code, *_span(event), text, hint, where)

    def _report(self, code: Code, line: int, column: int, length: int, text: str, hint: str, path: Path) -> None:
        problem = make_problem(self._source, code, line + self._shift, column + 1, length, text, hint, path)
        self.problems.append(problem)
        if len(self.problems) >= MOST:
            raise Stop


def _span(event: Any) -> tuple[int, int, int]:
    start, end = event.start_mark, event.end_mark
    return start.line, start.column, end.column - start.column if end.line == start.line else 1
