"""Where every value stood in its file.

In: a file's text and a function that finds the marks in it. Out: ``SourceMap`` (path in the data -> ``Location``)
and ``Entry`` (a value with its SourceMap). This module parses nothing itself and reads no file.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from generator.problems import Code, Location, Problem, Severity

Path = tuple[str | int, ...]
"""The way to a value: ``("contact", "telefoon")``, ``("locaties", 0, "postcode")``."""

T = TypeVar("T", covariant=True)

BODY: Path = ("tekst",)
"""The path that stands for the Markdown body under the YAML head."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the file's text: line and column from 1, length in characters."""

    regel: int
    kolom: int
    lengte: int = 1


@dataclass(frozen=True, slots=True)
class Marks:
    """Every key and every value of one YAML document, by path."""

    keys: Mapping[Path, Mark]
    values: Mapping[Path, Mark]


def format_path(path: Path) -> str:
    """Write a path as editors read it: ``locaties[0].postcode``."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if text else part
    return text


@lru_cache(maxsize=4)
def _split(text: str) -> tuple[str, ...]:
    """Split once for all items of a file."""
    return tuple(text.split("\n"))


@dataclass(frozen=True)
class SourceMap:
    """The positions of one file, or of one item of a list file (``base`` is then the path of that item).

    ``scan`` finds the marks; it runs only when a problem needs a position, so a healthy kaart never pays for it.
    ``body_line`` is the line on which the Markdown body begins, 0 where there is none.
    """

    bestand: str
    text: str = field(repr=False)
    scan: Callable[[], Marks] = field(repr=False, compare=False)
    base: Path = ()
    body_line: int = 0

    @cached_property
    def _marks(self) -> Marks:
        return self.scan()

    def within(self, base: Path) -> "SourceMap":
        """Give the same file seen from one of its items."""
        return replace(self, base=self.base + base)

    def locate(self, path: Path) -> tuple[Location, Path]:
        """Give the place of the value at ``path`` and the path that is really in the file.

        A part that the file does not have (a single text where a list may stand) is walked up from.
        """
        if path == BODY:
            return self._location(Mark(self.body_line or 1, 1)), path
        return self._climb(path, self._marks.values)

    def locate_key(self, path: Path) -> tuple[Location, Path]:
        """Give the place of the key at ``path``: for an unknown or duplicate key."""
        mark = self._marks.keys.get(self.base + path)
        return (self._location(mark), path) if mark else self.locate(path)

    def locate_missing(self, path: Path) -> Location:
        """Give the place where a missing field should be told: the nearest existing parent's key, else 1:1."""
        parent = path[:-1]
        while parent and isinstance(parent[-1], str):
            mark = self._marks.keys.get(self.base + parent)
            if mark:
                return self._location(mark)
            parent = parent[:-1]
        if parent or self.base:
            return self._climb(parent, self._marks.values)[0]
        return self._location(Mark(1, 1))

    def locate_in_body(self, line: int, column: int = 1, length: int = 1) -> Location:
        """Give the place of a character in the body; ``line`` counts from 1 within the body."""
        return self._location(Mark((self.body_line or 1) + line - 1, column, length))

    def _climb(self, path: Path, marks: Mapping[Path, Mark]) -> tuple[Location, Path]:
        while path:
            mark = marks.get(self.base + path)
            if mark:
                return self._location(mark), path
            path = path[:-1]
        return self._location(marks.get(self.base, Mark(1, 1)) if self.base else Mark(1, 1)), path

    def _location(self, mark: Mark) -> Location:
        line = self._lines[mark.regel - 1] if mark.regel <= len(self._lines) else ""
        return Location(self.bestand, mark.regel, mark.kolom, mark.lengte, line)

    @property
    def _lines(self) -> tuple[str, ...]:
        return _split(self.text)


@dataclass(frozen=True)
class Entry(Generic[T]):
    """One thing from ``content/``: its value, its slug (the file name), its Markdown body and its positions.

    ``broken`` holds the paths where reading already found a mistake; the rules still run on the rest.
    """

    slug: str
    value: T
    source: SourceMap
    body: str = ""
    broken: frozenset[Path] = frozenset()

    def is_broken(self, *path: str | int) -> bool:
        """True when a mistake was already found at, above or below this path: what stands there is a stand-in."""
        return any(found[: len(path)] == path or path[: len(found)] == found for found in self.broken)

    def problem(self, code: Code, path: Path, text: str, hint: str = "", *, warn: bool = False) -> Problem:
        """Make a problem about the value at ``path``: a ``fout``, or a ``waarschuwing`` when ``warn``."""
        location, found = self.source.locate(path)
        severity = Severity.WAARSCHUWING if warn else Severity.FOUT
        return Problem(code, severity, location, format_path(self.source.base + (found or path)), text, hint)

    def missing(self, code: Code, path: Path, text: str, hint: str = "", *, warn: bool = False) -> Problem:
        """Make a problem about a field that should be at ``path`` and is not."""
        severity = Severity.WAARSCHUWING if warn else Severity.FOUT
        veld = format_path(self.source.base + path)
        return Problem(code, severity, self.source.locate_missing(path), veld, text, hint)
