"""Telephone numbers in running text. In: a text. Out: the numbers, each as it was typed. Judges nothing."""

import re
from collections.abc import Iterator

from generator.model.telefoon import Telefoonnummer, read_number

_STRETCH = re.compile(
    r"(?<![\w/.@+-])(?:\+|00|\(?0|\(?31\)|14[ \u00a0]?0)[0-9]*+"
    r"(?:[ \u00a0\u2009\u202f./()\u2010-\u2014-]{1,3}[0-9]++){0,12}(?![\w@])"
)
_DIGITS = re.compile(r"[0-9]+")


def find_numbers(text: str) -> Iterator[tuple[Telefoonnummer, str]]:
    """Give every telephone number in a text."""
    for match in _STRETCH.finditer(text):
        yield from _read_stretch(match[0])


def without_numbers(text: str) -> str:
    """Give a text in which every stretch with a telephone number is a dash."""
    return _STRETCH.sub(lambda match: "–" if any(_read_stretch(match[0])) else match[0], text)


def _read_stretch(stretch: str) -> Iterator[tuple[Telefoonnummer, str]]:
    """Give the numbers that stand side by side in digits and separators, each as long as it can be."""
    groups = list(_DIGITS.finditer(stretch))
    first = 0
    while first < len(groups):
        begin = groups[first - 1].end() if first else 0
        for last in range(len(groups) - 1, first - 1, -1):
            typed = stretch[begin : groups[last].end()].lstrip(" \u00a0\u2009\u202f./)\u2010\u2011\u2012\u2013\u2014-")
            number = read_number(_international(typed))
            if number and (first == 0 or typed.startswith(("+", "(", "0"))):
                yield number, typed
                first = last
                break
        first += 1


def _international(typed: str) -> str:
    """Read ``(31)20 123 45 67`` as ``+31``."""
    return re.sub(r"^\(31\)|^31\)", "+31 ", typed)
