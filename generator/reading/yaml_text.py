"""YAML text -> plain data (dict, list, str), with the place of every mistake: the door of this room to YAML.

In: the text of a head or list file. Out: ``YamlText``. Every scalar is the text that was typed, in NFC. Refused before
anything is composed: anchors, aliases, tags, directives, a second document, tabs, more than five nested maps and lists.
Events come from libyaml's C parser, which is fast and survives a million layers; there is no slow way round.
"""

import re
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

import yaml

from generator.problems import Code, Problem
from generator.reading.bestand import check_text
from generator.reading.yaml_hints import find_glued, find_slip
from generator.reading.yaml_layout import Slip, Trouble
from generator.reading.yaml_marks import scan_marks
from generator.reading.yaml_scalars import Unquoted
from generator.reading.yaml_walk import MOST, Stop, Walk, make_problem
from generator.source import SourceMap

__all__ = ["LibyamlOntbreekt", "Unquoted", "YamlText", "load_yaml"]

_TAB = re.compile(r" *\t\s*\S")


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
    source = SourceMap(bestand, whole if whole is not None else text, cache(partial(scan_marks, text, first_line)))
    lines = text.split("\n")
    tabs = [_tab(source, number, line, first_line) for number, line in enumerate(lines) if _TAB.match(line)]
    if tabs:
        return YamlText(None, source, tabs[:MOST])
    walk = Walk(source, first_line, lines)
    try:
        data = walk.run(text)
    except Stop:
        return YamlText(None, source, walk.problems)
    except (yaml.reader.ReaderError, UnicodeError):
        return YamlText(None, source, check_text(source.text, bestand))
    except yaml.YAMLError as error:
        slip = find_slip(lines, _trouble(error, len(lines)))
        return YamlText(None, source, [*walk.problems, _told(source, slip, first_line)])
    if isinstance(data, str) and data:
        return YamlText(None, source, walk.problems or [_told(source, find_glued(lines), first_line)])
    return YamlText(None if walk.is_refused else data, source, walk.problems, tuple(walk.unquoted))


def _tab(source: SourceMap, number: int, line: str, first_line: int) -> Problem:
    text = "Deze regel springt in met een tab."
    hint = "Vervang de tab door spaties: twee per laag."
    return make_problem(source, Code.ONGELDIGE_YAML, number + first_line, line.index("\t") + 1, 1, text, hint)


def _trouble(error: yaml.YAMLError, count: int) -> Trouble:
    mark, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    word = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= count:
        line, column = count - 1, 0
    return Trouble(word, line, column, (start.line, start.column) if start else None)


def _told(source: SourceMap, slip: Slip, first_line: int) -> Problem:
    line, column = slip.line + first_line, slip.column + 1
    return make_problem(source, Code.ONGELDIGE_YAML, line, column, slip.length, slip.text, slip.hint)
