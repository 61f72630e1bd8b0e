"""YAML text -> plain data (dict, list, str), with the place of every mistake.

In: the text of a head or list file. Out: ``YamlText``. Every scalar is the text that was typed, in NFC. Refused before
anything is composed: anchors, aliases, tags, directives, a second document, tabs, more than five nested maps and lists.
Events come from libyaml's C parser, which is fast and survives a million layers; there is no slow way round.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import yaml

from generator.problems import Code, Location, Problem, Severity
from generator.reading.yaml_hints import find_slip, quote
from generator.reading.yaml_marks import scan_marks
from generator.source import Path, SourceMap, format_path

MAX_DEPTH = 5
_MOST = 20
_TAB = re.compile(r" *\t\s*\S")
_DASH = re.compile(r"\s*(?P<dash>-)(?P<gap>\s*)(?P<rest>.*)")
_COMMENT = re.compile(r"[ \t]+#(.*)")
_NUMBER = re.compile(
    r"[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
    r"|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?|\.[0-9][0-9_]*([eE][-+]?[0-9]+)?|\.(inf|Inf|INF))|\.(nan|NaN|NAN)"
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?")
_TRUTH = frozenset("y n yes no on off true false".split())
_NULL = frozenset(("", "~", "null"))


class LibyamlOntbreekt(RuntimeError):
    """PyYAML was installed without libyaml; told in Dutch."""

    def __init__(self) -> None:
        super().__init__(
            "PyYAML is geïnstalleerd zonder libyaml. Installeer het opnieuw als kant-en-klaar pakket (wheel)."
        )


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A value without quotes that another reader may take for something else, or that lost text behind a ``#``.

    ``kind`` is ``number``, ``date``, ``truth``, ``null`` or "" when only text was lost; ``lost`` is what stood behind
    the ``#``.
    """

    path: Path
    kind: str
    value: str
    lost: str = ""


@dataclass(frozen=True)
class YamlText:
    """What was read: the data (None when refused or empty), the positions, the problems and the suspect values."""

    data: Any
    source: SourceMap
    problems: list[Problem] = field(default_factory=list)
    unquoted: tuple[Unquoted, ...] = ()


def load_yaml(text: str, bestand: str, *, first_line: int = 1, whole: str | None = None) -> YamlText:
    """Read one YAML document that begins on ``first_line`` of the text ``whole``.

    Raises:
        LibyamlOntbreekt: when PyYAML has no C parser.
    """
    if not hasattr(yaml, "CBaseLoader"):
        raise LibyamlOntbreekt
    source = SourceMap(bestand, whole if whole is not None else text, partial(scan_marks, text, first_line))
    lines = text.split("\n")
    tabs = [_tab(source, number, line, first_line) for number, line in enumerate(lines) if _TAB.match(line)]
    if tabs:
        return YamlText(None, source, tabs[:_MOST])
    walk = _Walk(source, first_line, lines)
    try:
        data = walk.run(text)
    except _Stop:
        return YamlText(None, source, walk.problems)
    except yaml.YAMLError as error:
        walk.problems.append(_syntax(error, source, lines, first_line))
        return YamlText(None, source, walk.problems)
    return YamlText(None if walk.is_refused else data, source, walk.problems, tuple(walk.unquoted))


def kind_of(value: str) -> str:
    """Tell what a YAML 1.1 or 1.2 reader makes of an unquoted text: number, date, truth, null, or "" for text."""
    if value.casefold() in _TRUTH:
        return "truth"
    if value.casefold() in _NULL:
        return "null"
    if len(value) > 400:
        return ""
    if _NUMBER.fullmatch(value):
        return "number"
    return "date" if _DATE.fullmatch(value) else ""


class _Stop(Exception):
    """What was found makes further reading pointless; the problem is already noted."""


@dataclass(slots=True)
class _Frame:
    """One map or list that is being read; ``path`` is None inside something that is thrown away."""

    container: dict[str, Any] | list[Any]
    path: Path | None
    flow: bool = False
    key: str | None = None
    key_is_kept: bool = True


class _Walk:
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
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._open(event, {})
            elif isinstance(event, yaml.SequenceStartEvent):
                self._open(event, [])
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._stack.pop()
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._document(event)
        return self._data

    def _scalar(self, event: Any) -> None:
        self._check_node(event)
        value: str = event.value if event.value.isascii() else unicodedata.normalize("NFC", event.value)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            self._key(frame, value, event)
            return
        if frame is not None and frame.flow and not value and self._is_lonely(frame, event):
            frame.key = None
            return
        path = self._place(value)
        if path is not None and event.implicit[0] and not event.style:
            self._check_dashes(path, value, event)
            self._note_unquoted(path, value, event)

    def _key(self, frame: _Frame, value: str, event: Any) -> None:
        assert isinstance(frame.container, dict)
        frame.key, frame.key_is_kept = value, value not in frame.container
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
            raise _Stop
        if len(self._stack) == MAX_DEPTH:
            text = f"Hier zitten meer dan {MAX_DEPTH} lagen in elkaar."
            hint = "Haal haken of inspringing weg: zo diep gaat geen enkel veld."
            self._add(Code.ONGELDIGE_YAML, event, text, hint)
            raise _Stop
        path = self._place(container)
        self._stack.append(_Frame(container, path, bool(event.flow_style)))

    def _check_node(self, event: Any) -> None:
        if event.anchor is not None:
            text = "Een anker (&) kan hier niet."
            self._add(Code.ONGELDIGE_YAML, event, text, "Schrijf de tekst helemaal uit, of zet er aanhalingstekens om.")
        if event.tag is not None:
            text = "Een tag (!) kan hier niet."
            self._add(
                Code.ONGELDIGE_YAML, event, text, "Haal het uitroepteken weg, of zet aanhalingstekens om de tekst."
            )

    def _alias(self, event: Any) -> None:
        text = "Een verwijzing met * kan hier niet."
        self._add(Code.ONGELDIGE_YAML, event, text, "Schrijf de tekst helemaal uit, of zet er aanhalingstekens om.")
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            frame.key, frame.key_is_kept = "", False
        else:
            self._place("")

    def _document(self, event: Any) -> None:
        self._documents += 1
        if event.version or event.tags:
            self._add(Code.ONGELDIGE_YAML, event, "Een regel die met % begint kan hier niet.", "Haal die regel weg.")
            raise _Stop
        if self._documents > 1:
            text = "Hier begint een tweede document."
            self._add(Code.ONGELDIGE_YAML, event, text, "Haal de regel met --- weg.")
            raise _Stop

    def _is_lonely(self, frame: _Frame, event: Any) -> bool:
        """A key in ``{}`` without colon and value: what stood behind a comma in a text."""
        mark = event.start_mark
        before = self._lines[mark.line][: mark.column].rstrip()
        if before.endswith(":") or frame.key is None:
            return False
        text = f"'{frame.key[:60]}' is hier een veld zonder waarde. De komma ervoor splitst de tekst."
        hint = f"Zet aanhalingstekens om de tekst met de komma: {quote(f'…, {frame.key}')}"
        was_refused = self.is_refused
        self._add(Code.ONGELDIGE_YAML, event, text, hint, (*(frame.path or ()), frame.key), back=len(frame.key))
        self.is_refused = was_refused
        return True

    def _check_dashes(self, path: Path, value: str, event: Any) -> None:
        """Lines with a dash that YAML glued into one text: a space is missing or the indent differs."""
        first, last = event.start_mark.line, event.end_mark.line
        if "-" not in value or (first == last and value[0] != "-"):
            return
        for number in range(first, last + 1):
            dash = _DASH.match(self._lines[number])
            if dash is None or not dash["rest"]:
                continue
            column = dash.start("dash") + 1
            if not dash["gap"] and dash["rest"][0].isalpha():
                text, hint = "Na het streepje ontbreekt een spatie.", f"Schrijf: - {dash['rest']}"
            elif number > first and dash["gap"]:
                text, hint = "Dit streepje springt anders in.", "Zet alle streepjes van een lijst recht onder elkaar."
            else:
                continue
            self._report(Code.ONGELDIGE_YAML, number, column, 1, text, hint, path)
            return

    def _note_unquoted(self, path: Path, value: str, event: Any) -> None:
        lost = ""
        if self._has_hash and value:
            end = event.end_mark
            found = _COMMENT.match(self._lines[end.line][end.column :])
            lost = found.group(1) if found else ""
        kind = kind_of(value) if len(value) < 2000 and (not value or value[0] in _SUSPECT_STARTS) else ""
        if (kind and value) or lost:
            self.unquoted.append(Unquoted(path, kind, value, lost))

    def _report(self, code: Code, line: int, column: int, length: int, text: str, hint: str, path: Path) -> None:
        self.problems.append(_problem(self._source, code, line + self._shift, column, length, text, hint, path))
        if len(self.problems) >= _MOST:
            raise _Stop

    def _add(self, code: Code, event: Any, text: str, hint: str, path: Path = (), *, back: int = 0) -> None:
        mark = event.start_mark
        column = max(1, mark.column + 1 - back)
        where = path or next((frame.path for frame in reversed(self._stack) if frame.path), ())
        one_line = event.end_mark.line == mark.line
        length = back or (event.end_mark.column - mark.column if one_line else 1)
        self._report(code, mark.line, column, length, text, hint, where)
        self.is_refused = self.is_refused or code is Code.ONGELDIGE_YAML


_SUSPECT_STARTS = frozenset("0123456789+-.~yYnNoOtTfF")


def _problem(
    source: SourceMap, code: Code, line: int, column: int, length: int, text: str, hint: str, path: Path = ()
) -> Problem:
    lines = source.text.split("\n")
    shown = lines[line - 1] if line <= len(lines) else ""
    location = Location(source.bestand, line, column, max(1, length), shown)
    return Problem(code, Severity.FOUT, location, format_path(source.base + path), text, hint)


def _tab(source: SourceMap, number: int, line: str, first_line: int) -> Problem:
    text = "Deze regel springt in met een tab."
    hint = "Vervang de tab door spaties: twee per laag."
    return _problem(source, Code.ONGELDIGE_YAML, number + first_line, line.index("\t") + 1, 1, text, hint)


def _syntax(error: yaml.YAMLError, source: SourceMap, lines: list[str], first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    at = min(mark.line, len(lines) - 1) if mark else 0
    slip = find_slip(lines, at, context.line if context else None)
    if slip:
        return _problem(
            source, Code.ONGELDIGE_YAML, slip.line + first_line - 1, slip.column, slip.length, slip.text, slip.hint
        )
    text = "Deze regel past niet bij de regels erboven."
    hint = "Kijk of elke regel even ver inspringt en of haken en aanhalingstekens gesloten zijn."
    column = mark.column + 1 if mark else 1
    return _problem(source, Code.ONGELDIGE_YAML, at + first_line, column, 1, text, hint)
