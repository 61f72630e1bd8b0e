"""Concepts that cannot wait -> who helps at once.

In: all concepts, which documents answer each, the voorzieningen, the slugs under ``noodhulp``, and the names of the
concepts that call for a help line or for what helps quickly. Out: for each such concept its kind and the numbers of
its documents, the best first.
"""

from collections.abc import Mapping, Sequence

from generator.model.keuzes import SoortVoorziening
from generator.model.voorziening import Voorziening
from generator.search.begrippen import Begrip
from generator.source import Entry

HULPLIJN, SPOED = "hulplijn", "spoed"
_LINES = (SoortVoorziening.HULPLIJN, SoortVoorziening.MELDPUNT)
_KNOWN = 4
"""Levels that a line gains by standing under ``noodhulp`` in kaart.yaml."""
_MOST = {HULPLIJN: 2, SPOED: 8}
_LOWEST = {HULPLIJN: 4, SPOED: 3}


def find_help(
    begrippen: Sequence[Begrip],
    levels: Sequence[Mapping[int, int]],
    found: Sequence[Entry[Voorziening]],
    first: Sequence[str],
    nood: Mapping[str, frozenset[str]],
) -> dict[str, list[object]]:
    """Give ``[kind, document, …]`` by the number of the concept."""
    kinds = {name: kind for kind, names in nood.items() for name in names}
    asked: dict[str, list[object]] = {}
    lines = [number for number, entry in enumerate(found) if entry.slug in first and _helps(entry.value, HULPLIJN)]
    for number, begrip in enumerate(begrippen):
        kind = kinds.get(begrip.naam)
        if kind:
            helpers = {
                document: level + (_KNOWN if document in lines else 0)
                for document, level in levels[number].items()
                if level >= _LOWEST[kind] and _helps(found[document].value, kind)
            }
            best = sorted(helpers, key=lambda document: (-helpers[document], document))[: _MOST[kind]]
            asked[str(number)] = [kind, *(best or (lines[: _MOST[kind]] if kind == HULPLIJN else ()))]
    return asked


def _helps(voorziening: Voorziening, kind: str) -> bool:
    return voorziening.soort in _LINES if kind == HULPLIJN else voorziening.spoed is not None
