"""Every text of an entry, wherever it stands: one walk for all rules that look at words.

In: an entry. Out: ``Passage`` values (the value with its path), the lines of a body, and places in it. This module
judges nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeGuard

from generator.model.kaart import Kaart
from generator.model.tekstwaarde import Tekstwaarde
from generator.problems import Code, Problem, Severity
from generator.source import BODY, Entry, Path, format_path
from generator.tekst.guard import split_lines
from generator.tekst.markdown_html import plain_text

MARKDOWN_FIELDS = frozenset({"voor_professionals"})
"""Fields in the head whose text is Markdown."""

_UNSEEN = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2060\u3164\ufe00-\ufe0f\uffa0]")
"""Soft hyphens, joiners, direction marks and other signs without a shape: a text reads the same without them."""
_LOOKALIKE = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff]")
"""Full-width and mathematical letters and digits."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text and where it stands; ``waarde`` is a plain text or a value such as a telephone number."""

    path: Path
    waarde: str | Tekstwaarde

    @property
    def key(self) -> str:
        """The last key on the way: ``email`` of ``contact.email``, ``expertise`` of ``expertise[0]``."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")


def all_entries(kaart: Kaart) -> Iterator[Entry[Any]]:
    """Give every entry of every kind, the settings first."""
    yield kaart.instellingen
    for entries in (kaart.themas, kaart.doelgroepen):
        yield from entries.values()
    yield from kaart.synoniemen
    for _, entry in kaart.controlled():
        yield entry


def content_folder(kaart: Kaart) -> str:
    """Give the name of the folder that was read, as problems name it."""
    return kaart.instellingen.source.bestand.rpartition("/")[0] or "content"


def passages_of(entry: Entry[Any]) -> Iterator[Passage]:
    """Give every text in the head of an entry, and its body as typed."""
    yield from _walk(entry.value, ())
    if entry.body.strip():
        yield Passage(BODY, entry.body)


def markdown_of(entry: Entry[Any]) -> Iterator[Passage]:
    """Give the texts of an entry that are Markdown."""
    for key in MARKDOWN_FIELDS:
        text = getattr(entry.value, key, None)
        if text:
            yield Passage((key,), text)
    if entry.body.strip():
        yield Passage(BODY, entry.body)


def is_text(passage: Passage) -> bool:
    """True for words that people read, not for a telephone number, address or other value with its own type."""
    return isinstance(passage.waarde, str)


def readings_of(passage: Passage) -> tuple[str, ...]:
    """Give a text as it should be looked through: as typed, for Markdown as a visitor reads it, and as it looks."""
    text = str(passage.waarde)
    is_markdown = passage.path == BODY or passage.key in MARKDOWN_FIELDS
    words = plain_text(text) if is_markdown else text
    return tuple(dict.fromkeys((text, words, as_it_looks(words))))


def as_it_looks(text: str) -> str:
    """Give a text without signs that nobody sees, and with plain letters for those that only look different."""
    if text.isascii():
        return text
    return _LOOKALIKE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), _UNSEEN.sub("", text))


def problem_at(
    entry: Entry[Any], passage: Passage, found: str, code: Code, text: str, hint: str, *, warn: bool = False
) -> Problem:
    """Make a problem about ``found`` in a passage: in a body at its line and column, else at the value."""
    if passage.path != BODY:
        return entry.problem(code, passage.path, text, hint, warn=warn)
    line, column, length = _find_in_body(entry.body, found)
    severity = Severity.WAARSCHUWING if warn else Severity.FOUT
    location = entry.source.locate_in_body(line, column, length)
    return Problem(code, severity, location, format_path(entry.source.base + BODY), text, hint)


def problem_on_line(
    entry: Entry[Any], passage: Passage, line: int, found: str, code: Code, text: str, hint: str, *, warn: bool = False
) -> Problem:
    """Make a problem about a line of a passage: in a body at ``found`` when it stands there, else at the value."""
    if passage.path != BODY:
        return entry.problem(code, passage.path, text, hint, warn=warn)
    lines = split_lines(entry.body)
    typed = lines[line - 1] if 0 < line <= len(lines) else ""
    at = max(typed.find(found), 0) if found else 0
    location = entry.source.locate_in_body(line, at + 1, len(found) if found and found in typed else 1)
    severity = Severity.WAARSCHUWING if warn else Severity.FOUT
    return Problem(code, severity, location, format_path(entry.source.base + BODY), text, hint)


def locate_in_list(entry: Entry[Any], path: Path) -> Path:
    """Give a path as it was typed: a single map may stand where a list of maps belongs."""
    _, found = entry.source.locate(path)
    if len(found) == len(path):
        return path
    single = tuple(part for part in path if not isinstance(part, int))
    return single if len(entry.source.locate(single)[1]) > len(found) else path


def _walk(value: Any, path: Path) -> Iterator[Passage]:
    if isinstance(value, Enum) or value is None:
        return
    if isinstance(value, str | Tekstwaarde):
        yield Passage(path, value)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _walk(item, (*path, position))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, (*path, key))
    elif _is_model(value):
        for key in value.model_fields_set:
            yield from _walk(getattr(value, key), (*path, key))
    else:
        yield from _walk(getattr(value, "uitleg", None), (*path, "uitleg"))


def _is_model(value: Any) -> TypeGuard[Any]:
    return hasattr(value, "model_fields_set")


def _find_in_body(body: str, found: str) -> tuple[int, int, int]:
    """Give line, column and length of a text that may be spread over lines or marked up."""
    pieces = found.split()
    match = re.search(r"\W{1,8}".join(map(re.escape, pieces)), body) if pieces else None
    if match is None:
        return 1, 1, 1
    before = split_lines(body[: match.start()])
    return len(before), len(before[-1]) + 1, len(split_lines(match[0])[0])
