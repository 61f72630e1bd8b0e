"""The texts of documents -> where every term stands, the parts of compounds too.

In: the words of each document by field. Out: the places of every term, with behind the fields that lunr knows two more:
for a part of a compound in a field that names the document, and in any other. Those weigh less than the whole word.
"""

from collections.abc import Mapping, Sequence, Set

from generator.search.bestanden import browser_order, posting_json
from generator.search.index import FIELDS, Postings, build_index
from generator.search.samenstellingen import Splitter
from generator.search.woorden import stem

DELEN, DEELTJES = len(FIELDS), len(FIELDS) + 1
"""The fields of parts: of compounds that name a document, and of others."""
_WEIGHT = {DELEN: 400, DEELTJES: 100}
_NAMING = FIELDS.index("samenvatting")
"""The fields before this one name a document."""


def index_documents(texts: Sequence[Mapping[str, str]], splitter: Splitter) -> dict[str, Postings]:
    """Give the places of every term and of every part of a compound."""
    index = build_index([{field: tuple(map(stem, text[field].split())) for field in FIELDS} for text in texts])
    runs: dict[str, tuple[str, ...]] = {}
    for number, text in enumerate(texts):
        for part, field in sorted(_parts(text, runs, splitter).items()):
            index.setdefault(part, Postings([], [], [])).add(number, field, _WEIGHT[field])
    return index


def _parts(text: Mapping[str, str], runs: dict[str, tuple[str, ...]], splitter: Splitter) -> dict[str, int]:
    """Give the stems of all parts in one document, each with the heavier of its fields."""
    found: dict[str, int] = {}
    for position, field in enumerate(FIELDS):
        kind = DELEN if position < _NAMING else DEELTJES
        for word in set(text[field].split()):
            if word not in runs:
                runs[word] = tuple(sorted(set(map(stem, splitter.runs(word)))))
            for part in runs[word]:
                found[part] = min(found.get(part, kind), kind)
    return found


def term_entries(index: Mapping[str, Postings], outside: Set[str]) -> list[tuple[str, str]]:
    """Give every term with its places as JSON, in the order of browsers.

    A term of ``outside`` that the kaart does not have has no places: nobody should look for something like it.
    """
    terms = sorted(index.keys() | outside, key=browser_order)
    return [(term, posting_json(index[term]) if term in index else "[]") for term in terms]
