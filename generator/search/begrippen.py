"""The thesaurus and the words of this kaart -> concepts, and the bags of stems by which they are recognised.

In: ``Synoniem`` of the generator and of ``content/synoniemen.yaml``: the same ``begrip`` in both is one concept,
and what stands under ``uit`` is no word of it. Out: concepts in a fixed order, and for every stem the phrases that
hold it. A phrase is a bag: the order of its words and the words that say nothing do not count.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from generator.model.lijsten import Synoniem
from generator.search.bestanden import browser_order, numbers_json, steps
from generator.search.stammen import front, phrase_stem
from generator.search.woorden import LICHT, STOPWOORDEN, fold, split_words, stem

MOST_PHRASES = 512
"""Phrases of one concept; its number and that of its phrase travel as one number."""
SCALE = 4
_LIGHT = 0.2
"""What a word that is in everybody's mouth (a mother, help) weighs beside one that is not."""


@dataclass(frozen=True, slots=True)
class Begrip:
    """A concept: trade words that entries use, whole phrases of people, both also in other languages."""

    naam: str
    woorden: tuple[str, ...]
    zinnen: tuple[str, ...]
    vreemd: tuple[tuple[str, str], ...]
    """Language and text, in the order of the languages."""
    uit: tuple[str, ...]

    @property
    def vaktermen(self) -> tuple[str, ...]:
        """Its own name and its words: what entries may say."""
        return (self.naam, *self.woorden)


@dataclass(frozen=True, slots=True)
class Zin:
    """A phrase as it is compared: its concept, its place there, its stems; ``uit`` silences the concept."""

    begrip: int
    nummer: int
    stammen: tuple[str, ...]
    uit: bool = False


def merge(shipped: Iterable[Synoniem], own: Iterable[Synoniem]) -> tuple[Begrip, ...]:
    """Give every concept once, the generator's first."""
    groups: dict[str, list[Synoniem]] = {}
    for group in (*shipped, *own):
        groups.setdefault(fold(group.begrip), []).append(group)
    return tuple(map(_as_one, groups.values()))


def _as_one(groups: list[Synoniem]) -> Begrip:
    off = {fold(word) for group in groups for word in group.uit}

    def kept(texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(text for text in texts if fold(text) not in off))

    return Begrip(
        groups[0].begrip,
        kept(word for group in groups for word in group.woorden),
        kept(sentence for group in groups for sentence in group.zinnen),
        tuple(dict.fromkeys(pair for group in groups for pair in _foreign(group))),
        tuple(dict.fromkeys(word for group in groups for word in group.uit)),
    )


def _foreign(group: Synoniem) -> Iterator[tuple[str, str]]:
    for code in sorted(group.talen):
        yield from ((code, text) for text in group.talen[code])


def phrases(begrippen: Iterable[Begrip]) -> Iterator[Zin]:
    """Give every phrase of every concept as a bag of stems.

    Raises:
        ValueError: a concept has more than ``MOST_PHRASES``; a rule and a test see to it that none has.
    """
    for number, begrip in enumerate(begrippen):
        dutch = [(phrase_stems(text), False) for text in (*begrip.vaktermen, *begrip.zinnen)]
        off = [(phrase_stems(text), True) for text in begrip.uit]
        foreign = [(tuple(front(word, code) for word in split_words(text)), False) for code, text in begrip.vreemd]
        bags = (*dutch, *off, *foreign)
        if len(bags) > MOST_PHRASES:
            raise ValueError(f"{begrip.naam}: {len(bags)} phrases, and {MOST_PHRASES} can be told apart")
        for place, (stems, uit) in enumerate(bags):
            yield Zin(number, place, tuple(dict.fromkeys(stems)), uit)


def content_stems(text: str) -> tuple[str, ...]:
    """Give the stems of the words that say something, or of all when none does."""
    return tuple(map(stem, _telling(split_words(text))))


def phrase_stems(text: str) -> tuple[str, ...]:
    """Give the same as they are compared in phrases: there ``ik wil dood`` is more than ``dood``."""
    words = split_words(text)
    telling = _telling(words)
    too_few = len(telling) == 1 or all(word in LICHT for word in telling)
    return tuple(map(phrase_stem, words if too_few else telling))


def _telling(words: list[str]) -> list[str]:
    return [word for word in words if word not in STOPWOORDEN] or words


def weigh(zinnen: Iterable[Zin]) -> Mapping[str, int]:
    """Give the weight of every stem: the fewer concepts hold it, the more it says."""
    pairs = {(zin.begrip, word) for zin in zinnen for word in zin.stammen}
    groups = len({begrip for begrip, _ in pairs})
    often = Counter(word for _, word in pairs)
    light = set(map(phrase_stem, LICHT | STOPWOORDEN))
    return {
        word: max(1, round(SCALE * log(1 + groups / times) * (_LIGHT if word in light else 1)))
        for word, times in often.items()
    }


def phrase_entries(begrippen: Sequence[Begrip]) -> list[tuple[str, str]]:
    """Give for every stem its weight, the phrases that hold it, and the weight of each whole phrase, as JSON.

    The weight of a phrase that silences its concept is below zero.
    """
    zinnen = list(phrases(begrippen))
    weights = weigh(zinnen)
    places: dict[str, list[tuple[int, int]]] = {}
    for zin in zinnen:
        whole = sum(weights[word] for word in zin.stammen) * (-1 if zin.uit else 1)
        for word in zin.stammen:
            places.setdefault(word, []).append((zin.begrip * MOST_PHRASES + zin.nummer, whole))
    return [(word, _phrases_json(weights[word], places[word])) for word in sorted(places, key=browser_order)]


def _phrases_json(weight: int, places: Sequence[tuple[int, int]]) -> str:
    numbers, wholes = zip(*places, strict=True)
    return numbers_json([weight, *steps(numbers), *wholes])
