"""Names and concepts -> what search suggests while somebody types.

In: the voorzieningen and the concepts. Out: runs ``n-0`` … of keys in order, each with what it suggests: a text,
and the slug of the voorziening it names (else it is something to search for). A name is found by the beginning of
every word that says something. ``n`` itself holds the first key of every run.
"""

from collections.abc import Iterator, Sequence

from generator.model.kaart import Kaart
from generator.model.voorziening import Voorziening
from generator.search.begrippen import Begrip
from generator.search.bestanden import Bundle, browser_order, to_json
from generator.search.woorden import LICHT, STOPWOORDEN, split_words
from generator.source import Entry


def suggestion_files(
    bundle: Bundle, kaart: Kaart, found: Sequence[Entry[Voorziening]], begrippen: Sequence[Begrip]
) -> None:
    """Add the runs and their first keys."""
    suggestions: dict[str, dict[tuple[str, str], None]] = {}
    for text, slug in _texts(kaart, found, begrippen):
        for key in _keys(text):
            suggestions.setdefault(key, {})[text, slug] = None
    keys = sorted(suggestions, key=browser_order)
    entries = [(key, to_json([list(pair) for pair in suggestions[key]])) for key in keys]
    bundle.add("n", bundle.add_runs("n", entries))


def _texts(kaart: Kaart, found: Sequence[Entry[Voorziening]], begrippen: Sequence[Begrip]) -> Iterator[tuple[str, str]]:
    for entry in found:
        for name in (entry.value.naam, *entry.value.ook_bekend_als):
            yield name, entry.slug
        for activiteit in entry.value.activiteiten:
            yield activiteit.naam, ""
    for thema in kaart.themas.values():
        yield thema.value.naam, ""
    for begrip in begrippen:
        yield begrip.naam, ""


def _keys(text: str) -> Iterator[str]:
    words = split_words(text)
    for start, word in enumerate(words):
        if start == 0 or (word not in STOPWOORDEN and word not in LICHT):
            yield " ".join(words[start:])
