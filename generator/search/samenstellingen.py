"""Dutch compounds -> the words in them: ``schuldhulpverlening`` holds ``schuldhulp`` and ``verlening``.

In: a folded word, and the words that may be parts. Out: runs of its parts, at its front, its end and in between. A
word is taken apart only when all of it is explained by known words, with ``s``, ``e``, ``en`` or ``n`` between
them.
"""

from collections.abc import Iterator, Set
from functools import lru_cache
from pathlib import Path

_LINKS = ("", "s", "en", "e", "n")
SHORTEST = 7
"""Letters of the shortest word that is taken apart: ``eetclub``."""
_PART, _SHORT = 4, 3
_MOST_LETTERS = 40


@lru_cache(maxsize=1)
def shipped_parts() -> frozenset[str]:
    """Give the words that come with the generator; a word of three letters is no part unless it stands here."""
    return frozenset(Path(__file__).with_name("delen.txt").read_text(encoding="utf-8").split())


class Splitter:
    """Takes words apart with one set of known words."""

    def __init__(self, words: Set[str]) -> None:
        short = {word for word in shipped_parts() if len(word) == _SHORT}
        self._known = {word for word in words | shipped_parts() if len(word) >= _PART} | short
        self._not_last = frozenset("heid lijk baar loos schap achtig ing".split())

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the fewest known words that make up this one; nothing when it is no compound."""
        if not SHORTEST <= len(word) <= _MOST_LETTERS or not word.isalpha():
            return ()
        best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
        for start in range(len(word)):
            so_far = best[start]
            if so_far is None:
                continue
            for part, end in self._next(word, start):
                found = best[end]
                if found is None or len(found) > len(so_far) + 1:
                    best[end] = (*so_far, part)
        whole = best[len(word)]
        return whole if whole is not None and len(whole) > 1 else ()

    def _next(self, word: str, start: int) -> Iterator[tuple[str, int]]:
        for end in range(start + _SHORT, len(word) + 1):
            part = word[start:end]
            if part == word or part not in self._known or (end == len(word) and part in self._not_last):
                continue
            for link in _LINKS:
                after = end + len(link)
                if word.startswith(link, end) and (after < len(word) or (not link and after == len(word))):
                    yield part, after

    def runs(self, word: str) -> set[str]:
        """Give every part, the parts of parts, and every run of parts: words that the compound answers to."""
        parts = self.parts(word)
        found = set(parts)
        if len(parts) > 2:
            runs = ((first, last) for first in range(len(parts)) for last in range(first + 2, len(parts) + 1))
            found |= {"".join(parts[first:last]) for first, last in runs}
        found.discard(word)
        return found.union(*map(self.runs, parts))
