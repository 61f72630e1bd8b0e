"""Documents -> where each term stands and how much it weighs there, as lunr has it; the only importer of lunr.

In: the words of each document by field, in the order of the documents. Out: for every term its places. A weight is
what ``lunr.builder.Builder`` would put in the vector of that field (BM25, boost included), so that the sum of the
weights of the terms of a question orders documents as lunr does (tests hold the two together).
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lunr.idf import idf

BOOSTS: Mapping[str, int] = {
    "naam": 10,
    "ook_bekend_als": 8,
    "zoekwoorden": 6,
    "activiteiten": 5,
    "themas": 4,
    "samenvatting": 3,
    "doelgroepen": 2,
    "organisatie": 2,
    "plaats": 2,
    "tekst": 1,
}
"""The fields of a document and how much a word in each weighs."""
FIELDS = tuple(BOOSTS)
SCALE = 100
"""Weights are whole numbers of hundredths."""
_K1, _B = 1.2, 0.75
"""BM25 as lunr has it: how soon more of a word stops counting, and how much a long text weighs down its words."""

Terms = Mapping[str, Sequence[str]]
"""The terms of one document by field; a term that stands twice counts twice."""


@dataclass(slots=True)
class Postings:
    """The places of one term: documents and fields in rising order, and the weight in each."""

    documents: list[int]
    fields: list[int]
    weights: list[int]

    def add(self, document: int, field: int, weight: int) -> None:
        """Add a place behind the others of its document."""
        position = bisect_right(self.documents, document)
        self.documents.insert(position, document)
        self.fields.insert(position, field)
        self.weights.insert(position, weight)

    def places(self) -> Iterator[tuple[int, int, int]]:
        """Give document, field and weight of each place."""
        return zip(self.documents, self.fields, self.weights, strict=True)


def build_index(documents: Sequence[Terms]) -> dict[str, Postings]:
    """Give the places of every term."""
    often: Counter[str] = Counter()
    for terms in documents:
        for field in FIELDS:
            often.update(set(terms[field]))
    rare = {places: idf({"": _Places(places)}, len(documents)) for places in set(often.values())}
    number_of = len(documents) or 1
    average = {field: sum(len(terms[field]) for terms in documents) / number_of or 1 for field in FIELDS}
    index: dict[str, Postings] = {term: Postings([], [], []) for term in sorted(often)}
    for number, terms in enumerate(documents):
        for position, field in enumerate(FIELDS):
            words = terms[field]
            length = _K1 * (1 - _B + _B * (len(words) / average[field]))
            for term, times in Counter(words).items():
                found = index[term]
                found.documents.append(number)
                found.fields.append(position)
                found.weights.append(
                    round(rare[often[term]] * ((_K1 + 1) * times) / (length + times) * BOOSTS[field] * SCALE)
                )
    return index


class _Places(int):
    """As many places of a term as lunr wants to count."""

    def keys(self) -> range:
        """Give something of that length."""
        return range(self)
