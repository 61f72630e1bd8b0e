"""Concepts and the index -> which voorzieningen answer which concept, and how well.

In: the trade words of each concept, and where the terms of the kaart stand. Out: for each concept its documents
with a level from 1 to ``TOP``. A document gets its best three trade words with falling weight: the sum of all
synonyms would drown the right entry. A word that much of the kaart uses says little; a word in a name says most.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import log

from generator.search.begrippen import Begrip, content_stems
from generator.search.index import FIELDS, Postings
from generator.search.samenstellingen import Splitter
from generator.search.woorden import split_words, stem

TOP = 15
MOST_DOCUMENTS = 300
"""The best answers of one concept that are kept."""
_LOWEST = 2
_COMMON, _TOO_COMMON, _TOO_COMMON_TOGETHER = 0.04, 0.3, 0.15
"""A word in more than this share of the documents says less; in more than that nothing, nor beside others."""
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
_GOOD = 9
_SHARE_OF_RELATED = (0.75, 0.6, 0.5, 0.45)
"""What an answer to the first related concept is worth, by the number of good answers to the concept itself."""
_FURTHER = 0.85
"""How much less the next related concept is worth."""
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
        self._places_of: dict[tuple[str, ...], dict[int, float]] = {}

    def levels(self, begrip: Begrip) -> dict[int, int]:
        """Give the level of the documents that answer this concept best, in order of document."""
        hits: dict[int, list[float]] = {}
        for stems, share in self._terms(begrip).items():
            for document, worth in self._places(stems).items():
                found = hits.get(document)
                if found is None:
                    hits[document] = [share * worth]
                else:
                    found.append(share * worth)
        return _best([(document, min(TOP, round(TOP * _falling(found) / _FULL))) for document, found in hits.items()])

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
        """Give the documents that hold the rarest of these stems and most of the rest, and what each is worth."""
        known = self._places_of.get(stems)
        if known is None:
            worths = sorted((self._worth(stem) for stem in stems), key=len)
            most = self._documents * (_TOO_COMMON if len(worths) == 1 else _TOO_COMMON_TOGETHER) + 1
            if not worths or not 0 < len(worths[0]) <= most:
                known = {}
            elif len(worths) == 1:
                rarity = self._rarity(len(worths[0]))
                known = {document: worth * rarity for document, worth in worths[0].items()}
            else:
                known = self._together(worths)
            self._places_of[stems] = known
        return known

    def _together(self, worths: Sequence[Mapping[int, float]]) -> dict[int, float]:
        rare = [log(1 + self._documents / (len(worth) or 0.7)) for worth in worths]
        whole, rarity = sum(rare), self._rarity(len(worths[0]))
        together: dict[int, float] = {}
        for document in worths[0]:
            found = held = 0.0
            for worth, weight in zip(worths, rare, strict=True):
                here = worth.get(document)
                if here is not None:
                    found += weight * here
                    held += weight
            if held >= _MOST_OF_IT * whole:
                together[document] = found / whole * (held / whole) ** 2 * rarity
        return together

    def _rarity(self, documents: int) -> float:
        common = log((1 + self._documents) / documents) / log((1 + self._documents) / (1 + self._documents * _COMMON))
        return max(0.15, min(1.0, common))

    def _worth(self, stem: str) -> dict[int, float]:
        known = self._found.get(stem)
        if known is None:
            known = self._found[stem] = {}
            for document, field, _ in self._index[stem].places() if stem in self._index else ():
                worth = _WORTH[field]
                before = known.get(document)
                known[document] = worth if before is None else max(before, worth) + 0.1 * min(before, worth)
        return known


def add_related(
    levels: Sequence[Mapping[int, int]], names: Sequence[str], related: Mapping[str, Sequence[str]]
) -> list[dict[int, int]]:
    """Give the levels with what answers related concepts behind them: more where little answers the concept itself."""
    numbers = {name: number for number, name in enumerate(names)}
    return [_with_related(levels, number, related.get(name, ()), numbers) for number, name in enumerate(names)]


def _with_related(
    levels: Sequence[Mapping[int, int]], number: int, related: Sequence[str], numbers: Mapping[str, int]
) -> dict[int, int]:
    found = dict(levels[number])
    good = sum(level >= _GOOD for level in found.values())
    share = _SHARE_OF_RELATED[min(good, len(_SHARE_OF_RELATED) - 1)]
    for place, name in enumerate(related):
        other = levels[numbers[name]] if name in numbers else {}
        lower = [round(level * share * _FURTHER**place) for level in range(TOP + 1)]
        for document, level in other.items():
            if lower[level] > found.get(document, _LOWEST - 1):
                found[document] = lower[level]
    return _best(found.items())


def _best(levels: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Give the highest levels in order of document: nobody reads further, and a phone has to fetch it all."""
    found = [pair for pair in levels if pair[1] >= _LOWEST]
    if len(found) > MOST_DOCUMENTS:
        found = sorted(found, key=_highest_first)[:MOST_DOCUMENTS]
    return dict(sorted(found))


def _highest_first(pair: tuple[int, int]) -> tuple[int, int]:
    return -pair[1], pair[0]


def _falling(found: list[float]) -> float:
    if len(found) == 1:
        return found[0]
    found.sort(reverse=True)
    return sum(share * worth for share, worth in zip(_FALLING, found, strict=False))


def _unique(stems: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stems))
