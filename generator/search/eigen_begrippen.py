"""The themas and doelgroepen of this kaart -> concepts of its own, answered by what the editor put under them.

In: the kaart and its voorzieningen in order. Out: for each thema and doelgroep a concept (its name, its
zoekwoorden, its explanation as a phrase) and the level of every document. So a gemeente that has themas of its own
is understood too.
"""

from collections.abc import Iterator, Sequence

from generator.model.kaart import Kaart
from generator.model.lijsten import Doelgroep
from generator.model.voorziening import Voorziening
from generator.search.begrippen import Begrip
from generator.source import Entry

_FIRST, _OTHER, _FOR_WHOM = 11, 8, 6
"""Levels: of the thema that an entry names first, of its other themas, and of a doelgroep."""


def own_concepts(kaart: Kaart, found: Sequence[Entry[Voorziening]]) -> Iterator[tuple[Begrip, dict[int, int]]]:
    """Give each thema and doelgroep with the levels of its documents."""
    for slug, thema in kaart.themas.items():
        below = {one for one, other in kaart.themas.items() if other.value.bovenliggend == slug} | {slug}
        levels = {
            number: _FIRST if entry.value.themas[0] in below else _OTHER
            for number, entry in enumerate(found)
            if below.intersection(entry.value.themas)
        }
        yield _concept(thema.value), levels
    for slug, doelgroep in kaart.doelgroepen.items():
        members = {number: _FOR_WHOM for number, entry in enumerate(found) if slug in entry.value.doelgroepen}
        yield _concept(doelgroep.value), members


def _concept(group: Doelgroep) -> Begrip:
    return Begrip(group.naam, group.zoekwoorden, (group.uitleg,) if group.uitleg else (), (), ())
