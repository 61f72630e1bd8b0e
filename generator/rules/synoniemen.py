"""The editor's own groups of words. In: a kaart. Out: problems about ``content/synoniemen.yaml`` (contract §1).

A group may add to a begrip that comes with the generator, so one word or only ``uit`` is enough. This module does not
know the generator's own groups: it holds the groups of this kaart against each other. Texts are compared as search
does: without capitals, accents and signs; each language by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.kaart import Kaart
from generator.model.lijsten import Synoniem
from generator.problems import Code, Problem
from generator.rules.identity import normalise_words
from generator.source import Entry, Path

Key = tuple[str, str]
"""The code of a language and a text as it is compared."""

MOST_WORDS = 300
"""Words and sentences of one begrip: a number that search can tell apart beside those of the generator."""
_BEGRIP: Path = ("begrip",)
_NEDERLANDS = "nl"


@dataclass(frozen=True, slots=True)
class Woord:
    """A begrip, word or sentence of a group: where it stands, as it is compared and as typed."""

    path: Path
    key: Key
    tekst: str


@dataclass(frozen=True)
class Groep:
    """A group with everything that leads to it, its begrip first; a begrip that is a stand-in is left out."""

    entry: Entry[Synoniem]
    woorden: tuple[Woord, ...]

    @cached_property
    def begrip(self) -> Woord | None:
        """Its begrip; None where that is a stand-in."""
        return next((word for word in self.woorden if word.path == _BEGRIP), None)

    @cached_property
    def eerste(self) -> Mapping[Key, Woord]:
        """Every word where it stands first."""
        return {word.key: word for word in reversed(self.woorden)}

    def has_begrip_of(self, other: "Groep") -> bool:
        """True when the begrip of the other group is a word of this one."""
        return other.begrip is not None and other.begrip.key in self.eerste

    def line_of(self, word: Woord) -> int:
        """Give the line on which a word stands."""
        return self.entry.source.locate(word.path)[0].regel

    def later(self, *paths: Path) -> Path:
        """Give the path that stands last in the file, whatever the order of the keys."""
        return max(paths, key=lambda path: self.entry.source.locate(path)[0])


def report_bare_groups(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A group says more than its begrip, or there is no other word to find it by."""
    for groep in _groups(kaart):
        entry = groep.entry
        if len(groep.eerste) > 1 or entry.value.uit or entry.broken:
            continue
        text = "In deze groep staat maar één woord: het begrip zelf."
        hint = "Zet er andere woorden bij, bijvoorbeeld: woorden: [deurwaarder, blut]."
        if len(groep.woorden) > 1:
            yield entry.problem(Code.ONGELDIGE_WAARDE, groep.later(*(word.path for word in groep.woorden)), text, hint)
        else:
            yield entry.missing(Code.ONTBREKEND_VELD, ("woorden",), text, hint)


def report_double_begrippen(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A begrip has one group."""
    first: dict[Key, tuple[Groep, Woord]] = {}
    for groep in _groups(kaart):
        begrip = groep.begrip
        if begrip is None:
            continue
        earlier, name = first.setdefault(begrip.key, (groep, begrip))
        if earlier is not groep:
            text = f"Het begrip '{begrip.tekst[:60]}' staat al op regel {earlier.line_of(name)}."
            hint = "Zet alle woorden bij het eerste begrip en haal deze groep weg."
            yield groep.entry.problem(Code.DUBBELE_SLEUTEL, _BEGRIP, text, hint)


def report_shared_words(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A word stands in one group: from two, search answers two things at once."""
    first: dict[Key, Groep] = {}
    for groep in _groups(kaart):
        for key, word in groep.eerste.items():
            earlier = first.setdefault(key, groep)
            if earlier is groep or _is_told_of_both(earlier, groep, key):
                continue
            where = f"bij het begrip '{earlier.begrip.tekst[:60]}'" if earlier.begrip else "in een andere groep"
            text = f"'{word.tekst[:60]}' staat ook {where}, op regel {earlier.line_of(earlier.eerste[key])}."
            hint = "Laat het bij één begrip staan, of maak van de twee groepen één groep."
            yield groep.entry.problem(Code.MOGELIJK_DUBBEL, word.path, text, hint, warn=True)


def report_circles(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """Two begrippen are not each other's words: then they are one group."""
    named: dict[Key, tuple[Groep, Woord]] = {}
    for groep in _groups(kaart):
        begrip = groep.begrip
        if begrip is None:
            continue
        for key, word in groep.eerste.items():
            earlier, name = named.get(key, (groep, begrip))
            if key != begrip.key and earlier.has_begrip_of(groep) and earlier is not groep:
                text = (
                    f"Dit gaat in een kring: '{name.tekst[:60]}' (regel {earlier.line_of(name)}) en "
                    f"'{begrip.tekst[:60]}' zijn elkaars woord."
                )
                hint = "Maak er één groep van: het ene als begrip, het andere bij 'woorden'."
                yield groep.entry.problem(Code.MOGELIJK_DUBBEL, word.path, text, hint, warn=True)
        named.setdefault(begrip.key, (groep, begrip))


def report_repeated_words(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A word stands once in its group."""
    for groep in _groups(kaart):
        if len(groep.eerste) == 1 and not groep.entry.value.uit:
            continue
        first: dict[Key, Path] = {}
        for word in (*groep.woorden, *_off(groep.entry.value)):
            earlier = first.setdefault(word.key, word.path)
            if earlier != word.path:
                text = f"'{word.tekst[:60]}' staat twee keer in deze groep."
                hint = "Laat het één keer staan. Hoofdletters, accenten en streepjes maken bij zoeken geen verschil."
                path = groep.later(earlier, word.path)
                yield groep.entry.problem(Code.MOGELIJK_DUBBEL, path, text, hint, warn=True)


def report_words_on_and_off(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A word is on or off in a group, not both."""
    for groep in _groups(kaart):
        on = {word.key[1]: word.path for word in reversed(groep.woorden) if word.path != _BEGRIP}
        for word in _off(groep.entry.value):
            path = on.get(word.key[1])
            if path:
                text = f"'{word.tekst[:60]}' staat in deze groep bij '{path[0]}' en ook bij 'uit'."
                hint = f"Hoort het bij dit begrip? Haal het dan weg bij 'uit'. Zo niet, haal het weg bij '{path[0]}'."
                yield groep.entry.problem(Code.ONGELDIGE_WAARDE, groep.later(path, word.path), text, hint)


def report_large_groups(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A begrip has no more words than search can tell apart: none is left out unseen."""
    for groep in _groups(kaart):
        words = [word for word in (*groep.woorden, *_off(groep.entry.value)) if word.path != _BEGRIP]
        if len(words) > MOST_WORDS:
            text = f"Dit begrip heeft {len(words)} woorden en zinnen. Er mogen er {MOST_WORDS} bij één begrip staan."
            hint = "Maak er twee begrippen van, of haal weg wat bijna hetzelfde zegt."
            yield groep.entry.problem(Code.ONGELDIGE_WAARDE, _BEGRIP, text, hint)


def _groups(kaart: Kaart) -> list[Groep]:
    return [Groep(entry, tuple(_words(entry))) for entry in kaart.synoniemen]


def _words(entry: Entry[Synoniem]) -> Iterator[Woord]:
    group = entry.value
    if not entry.is_broken("begrip"):
        yield _word(_BEGRIP, _NEDERLANDS, group.begrip)
    for field, texts in (("woorden", group.woorden), ("zinnen", group.zinnen)):
        yield from (_word((field, place), _NEDERLANDS, text) for place, text in enumerate(texts))
    for code, texts in group.talen.items():
        yield from (_word(("talen", code, place), code, text) for place, text in enumerate(texts))


def _off(group: Synoniem) -> Iterator[Woord]:
    return (_word(("uit", place), "uit", text) for place, text in enumerate(group.uit))


def _word(path: Path, language: str, text: str) -> Woord:
    return Woord(path, (language, normalise_words(text) or text), text)


def _is_told_of_both(one: Groep, other: Groep, key: Key) -> bool:
    """True where another rule tells that the two groups are one: the same begrip, or each other's."""
    if one.begrip is None or other.begrip is None:
        return False
    names = (one.begrip.key, other.begrip.key)
    is_circle = key in names and one.has_begrip_of(other) and other.has_begrip_of(one)
    return is_circle or names[0] == names[1]
