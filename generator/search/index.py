"""Voorzieningen -> a serialised lunr index; the only importer of lunr.

In: what may be found, by slug and field. Out: JSON that ``lunr.Index.load`` reads in the browser. The pipeline is one
function, ``stemmer-nl``: splitting and stop words are done before, so nothing of lunr's own language data is needed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from lunr.builder import Builder
from lunr.pipeline import Pipeline
from lunr.token import Token

from generator.search.woorden import stem

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

_REF = "slug"
_NOTHING = {_REF: "", **dict.fromkeys(BOOSTS, "")}
"""A document without a word, for a kaart without voorzieningen: lunr divides by the number of documents."""


def _stem_token(token: Token, _position: int = 0, _tokens: object = None) -> Token:
    return token.update(lambda word, _metadata: stem(word))


def build_index(documents: Iterable[Mapping[str, str]]) -> dict[str, Any]:
    """Give the serialised index of documents with a ``slug`` and a text for every field of ``BOOSTS``."""
    Pipeline.registered_functions["stemmer-nl"] = _stem_token
    _stem_token.label = "stemmer-nl"  # type: ignore[attr-defined]
    builder = Builder()
    builder.ref(_REF)
    for field, boost in BOOSTS.items():
        builder.field(field, boost=boost)
    builder.pipeline.add(_stem_token)
    builder.search_pipeline.add(_stem_token)
    found = [dict(document) for document in documents]
    for document in found or [_NOTHING]:
        builder.add(document)
    return dict(builder.build().serialize())
