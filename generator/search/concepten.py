"""Concepts and the index -> which voorzieningen answer which concept, and how well.

In: the trade words of each concept, and where the terms of the kaart stand. Out: for each concept its documents with a
level from 1 to ``TOP``. A document gets its best three trade words with falling weight: the sum of all synonyms would
drown the right entry. A word that much of the kaart uses says little; a word in a name says most.
"""

from collections.abc import Iterable, Mapping
from math import log

from generator.search.begrippen import Begrip, content_stems
from generator.search.index import FIELDS, Postings
from generator.search.samenstellingen import Splitter
from generator.search.woorden import split_words, stem

TOP = 15
_LOWEST = 2
_FALLING = (1.0, 0.5, 0.25)
_FULL = 1.15
"""The sum that is the highest level."""
_FIELD = {
    "naam": 1.0,
    "ook_bekend_als": 1.0,
    "zoekwoorden": 0.9,
    "activiteiten": 0.75,
    "samenvatting": 0.75,
    "themas": 0.4,
    "tekst": 0.35,
    "doelgroepen": 0.3,
    "organisatie": 0.3,
    "plaats": 0.0,
    "delen": 0.5,
    "deeltjes": 0.2,
}
_APART = 0.6
_MOST_OF_IT = 0.6
_PARTS = ("delen", "deeltjes")
_WORTH = tuple(_FIELD[name] for name in (*FIELDS, *_PARTS))


class Beantwoorder:
    """Tells which documents answer a concept."""

    def __init__(self, index: Mapping[str, Postings], documents: int, splitter: Splitter) -> None:
        self._index = index
        self._documents = documents
        self._splitter = splitter
        self._found: dict[str, dict[int, float]] = {}

    def levels(self, begrip: Begrip) -> dict[int, int]:
        """Give the level of every document that answers this concept."""
        hits: dict[int, list[float]] = {}
        for stems, share in self._terms(begrip).items():
            for document, worth in self._places(stems).items():
                hits.setdefault(document, []).append(share * worth)
        scores = {document: _falling(found) for document, found in hits.items()}
        levels = {document: min(TOP, round(TOP * score / _FULL)) for document, score in scores.items()}
        return {document: level for document, level in sorted(levels.items()) if level >= _LOWEST}

    def _terms(self, begrip: Begrip) -> dict[tuple[str, ...], float]:
        """Give the trade words as stems, and their compounds taken apart: those count for less."""
        terms = dict.fromkeys((_unique(content_stems(text)) for text in begrip.vaktermen), 1.0)
        for text in begrip.vaktermen:
            for word in split_words(text):
                parts = _unique(tuple(map(stem, self._splitter.parts(word))))
                if len(parts) > 1:
                    terms.setdefault(parts, _APART)
        return terms

    def _places(self, stems: tuple[str, ...]) -> dict[int, float]:
        """Give what each document that holds most of these stems is worth; the rarer they are, the more."""
        worths = [self._worth(stem) for stem in stems]
        rare = [log(1 + self._documents / (len(worth) or 0.7)) for worth in worths]
        whole = sum(rare)
        sums: dict[int, list[float]] = {}
        for worth, weight in zip(worths, rare, strict=True):
            for document, here in worth.items():
                found = sums.setdefault(document, [0.0, 0.0])
                found[0] += weight * here
                found[1] += weight
        together = {
            document: found / whole * (held / whole) ** 2
            for document, (found, held) in sums.items()
            if held >= _MOST_OF_IT * whole
        }
        common = log((1 + self._documents) / (len(together) or 1)) / log((1 + self._documents) / (1 + self._documents * 0.04))
        return {document: worth * max(0.15, min(1.0, common)) for document, worth in together.items()}

    def _worth(self, stem: str) -> dict[int, float]:
        known = self._found.get(stem)
        if known is None:
            known = self._found[stem] = {}
            for document, field, _ in self._index[stem].places() if stem in self._index else ():
                worth = _WORTH[field]
                before = known.get(document)
                known[document] = worth if before is None else max(before, worth) + 0.1 * min(before, worth)
        return known


def _falling(found: Iterable[float]) -> float:
    return sum(share * worth for share, worth in zip(_FALLING, sorted(found, reverse=True), strict=False))


def _unique(stems: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stems))
