"""YAML text -> plain data (dict, list, str), with the place of every mistake: the door of this room to YAML.

In: the text of a head or list file. Out: ``YamlText``. Every scalar is the text that was typed, in NFC. Refused before
anything is composed: anchors, aliases, tags, directives, a second document, tabs, more than five nested maps and lists.
Events come from libyaml's C parser, which is fast and survives a million layers; there is no slow way round.
"""

import re
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import yaml

from generator.problems import Code, Problem
from generator.reading.yaml_hints import find_slip
from generator.reading.yaml_marks import scan_marks
from generator.reading.yaml_scalars import Unquoted
from generator.reading.yaml_walk import MOST, Stop, Walk, make_problem
from generator.source import SourceMap

__all__ = ["LibyamlOntbreekt", "Unquoted", "YamlText", "load_yaml"]

_TAB = re.compile(r" *\t\s*\S")
_DASH = re.compile(r"\s*(?P<dash>-)(?P<gap>\s*)(?P<rest>.*)")
_COMMENT = re.compile(r"[ \t]+#(.*)")
_NUMBER = re.compile(
    r"[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
    r"|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?|\.[0-9][0-9_]*([eE][-+]?[0-9]+)?|\.(inf|Inf|INF))|\.(nan|NaN|NAN)"
)


class LibyamlOntbreekt(RuntimeError):
    """PyYAML was installed without libyaml; told in Dutch."""

    def __init__(self) -> None:
        super().__init__(
            "PyYAML is geïnstalleerd zonder libyaml. Installeer het opnieuw als kant-en-klaar pakket (wheel)."
        )


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
        return YamlText(None, source, tabs[:MOST])
    walk = Walk(source, first_line, lines)
    try:
        data = walk.run(text)
    except Stop:
        return YamlText(None, source, walk.problems)
    except yaml.YAMLError as error:
        walk.problems.append(_syntax(error, source, lines, first_line))
        return YamlText(None, source, walk.problems)
    return YamlText(None if walk.is_refused else data, source, walk.problems, tuple(walk.unquoted))


def _tab(source: SourceMap, number: int, line: str, first_line: int) -> Problem:
    text = "Deze regel springt in met een tab."
    hint = "Vervang de tab door spaties: twee per laag."
    return make_problem(source, Code.ONGELDIGE_YAML, number + first_line, line.index("\t") + 1, 1, text, hint)


def _syntax(error: yaml.YAMLError, source: SourceMap, lines: list[str], first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    at = min(mark.line, len(lines) - 1) if mark else 0
    slip = find_slip(lines, at, context.line if context else None)
    if slip:
        return make_problem(
            source, Code.ONGELDIGE_YAML, slip.line + first_line - 1, slip.column, slip.length, slip.text, slip.hint
        )
    text = "Deze regel past niet bij de regels erboven."
    hint = "Kijk of elke regel even ver inspringt en of haken en aanhalingstekens gesloten zijn."
    column = mark.column + 1 if mark else 1
    return make_problem(source, Code.ONGELDIGE_YAML, at + first_line, column, 1, text, hint)
