"""The words of a woordenlijst in a text.

In: words and a text. Out: those that stand in it. Abbreviations are found as they are written, other words in any case;
only whole words count.
"""

import re
from collections.abc import Iterable


class Woordzoeker:
    """Finds the words of a woordenlijst in texts; its patterns are compiled once for a kaart."""

    def __init__(self, words: Iterable[str]) -> None:
        known = sorted(words, key=lambda word: (-len(word), word))
        self._exact = _pattern(word for word in known if word != word.lower())
        self._any_case = _pattern(word for word in known if word == word.lower())

    def find(self, text: str) -> list[str]:
        """Give the words of the list that stand in the text, in the order in which they are met."""
        found = [(match.start(), match.group()) for match in self._exact.finditer(text)]
        found += [(match.start(), match.group()) for match in self._any_case.finditer(text.lower())]
        return list(dict.fromkeys(word for _, word in sorted(found)))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])" if alternatives else r"(?!)")
