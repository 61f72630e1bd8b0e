"""Without what search understands and without its own order, it gives what lunr gives on the same text."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest
from lunr.builder import Builder
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.query import Query
from lunr.token import Token

from generator.pages.zoeken import search_results
from generator.reading.tree import read_content
from generator.search.documents import describe, search_files
from generator.search.index import BOOSTS
from generator.search.woorden import stem
from tests.search.conftest import DAY
from tests.search.lezer import Gelezen

QUESTIONS, BEST, SHARE = 200, 10, 0.99
NEAR = 0.02
"""Weights are written in hundredths, and a question sums some: scores this near are a tie."""
Scores = dict[str, float]


def stem_token(token: Token, _position: int = 0, _tokens: object = None) -> Token:
    return token.update(lambda word, _metadata: stem(word))


stem_token.label = "stam"  # type: ignore[attr-defined]
Pipeline.registered_functions["stam"] = stem_token


def build_with_lunr(documents: Iterable[dict[str, str]]) -> Index:
    builder = Builder()
    builder.ref("slug")
    for field, boost in BOOSTS.items():
        builder.field(field, boost=boost)
    builder.pipeline.add(stem_token)
    builder.search_pipeline.add(stem_token)
    for document in documents:
        builder.add(document)
    return builder.build()


@pytest.fixture(scope="module")
def documents(root: Path) -> list[dict[str, str]]:
    """What can be found of the example, as texts by field."""
    kaart = read_content(root / "content").kaart.published()
    entries = [entry for entry in kaart.voorzieningen.values() if kaart.is_in_lijsten(entry, DAY)]
    return [describe(kaart, entry) for entry in entries]


@pytest.fixture(scope="module")
def ours(root: Path) -> Gelezen:
    """The files that the browser would get of the same kaart."""
    kaart = read_content(root / "content").kaart.published()
    return Gelezen(search_files(kaart, DAY, search_results(kaart, DAY)))


@pytest.fixture(scope="module")
def questions(documents: list[dict[str, str]]) -> list[list[str]]:
    """Words of the kaart, one to three in a question, the common as often as they stand there."""
    words = sorted(word for document in documents for field in BOOSTS for word in document[field].split())
    chance = Random(5)
    return [chance.sample(words, chance.randint(1, 3)) for _ in range(QUESTIONS)]


def score_by_lunr(index: Index, question: list[str]) -> Scores:
    """Ask for each word as it is: lunr's own reading of a question would leave some out."""
    query = Query(list(BOOSTS))
    for word in dict.fromkeys(map(stem, question)):
        query.term(word, use_pipeline=False)
    return {found["ref"]: found["score"] for found in index.query(query)}


def score_by_files(terms: dict[str, dict[tuple[int, str], int]], slugs: list[str], question: list[str]) -> Scores:
    scores: dict[str, float] = defaultdict(float)
    for word in dict.fromkeys(map(stem, question)):
        for (document, field), weight in terms[word].items():
            if field in BOOSTS:
                scores[slugs[document]] += weight / 100
    return scores


def same_best(ours: Scores, theirs: Scores) -> bool:
    """The same ten in the same order; where scores are a tie the order does not count."""

    mine, best = _best(ours), _best(theirs)
    return len(mine) == len(best) and all(
        abs(theirs.get(slug, 0.0) - score) <= NEAR for (slug, _), (_, score) in zip(mine, best, strict=True)
    )


def _best(scores: Scores) -> list[tuple[str, float]]:
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:BEST]


def test_the_best_ten_are_those_of_lunr(
    documents: list[dict[str, str]], ours: Gelezen, questions: list[list[str]]
) -> None:
    terms, slugs = ours.terms(), ours.slugs()
    lunr = build_with_lunr(documents)
    assert set(slugs) == {document["slug"] for document in documents}
    asked = [
        (question, score_by_files(terms, slugs, question), score_by_lunr(lunr, question)) for question in questions
    ]
    differing = [" ".join(question) for question, mine, theirs in asked if not same_best(mine, theirs)]
    share = 1 - len(differing) / QUESTIONS
    print(f"the best {BEST} equal those of lunr in {share:.1%} of {QUESTIONS} questions")
    assert share >= SHARE, differing


def test_every_weight_is_that_of_lunr(documents: list[dict[str, str]], ours: Gelezen) -> None:
    lunr = build_with_lunr(documents)
    terms, slugs = ours.terms(), ours.slugs()
    ours_by_field: dict[str, dict[int, float]] = defaultdict(dict)
    for term, places in terms.items():
        for (document, field), weight in places.items():
            if field in BOOSTS:
                ours_by_field[f"{field}/{slugs[document]}"][lunr.inverted_index[term]["_index"]] = weight / 100
    for name, vector in lunr.field_vectors.items():
        theirs = dict(zip(vector.elements[::2], vector.elements[1::2], strict=True))
        assert ours_by_field.get(name, {}) == pytest.approx(theirs, abs=0.006), name


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ({"a": 3.0, "b": 2.0}, {"a": 3.0, "b": 2.0}, True),
        ({"a": 3.0, "b": 2.0}, {"a": 2.0, "b": 3.0}, False),
        ({"a": 2.01, "b": 2.0}, {"a": 2.0, "b": 2.01}, True),
        ({"a": 2.1, "b": 2.0}, {"a": 2.0, "b": 2.1}, False),
        ({"a": 3.0}, {"a": 3.0, "b": 2.0}, False),
        ({"a": 3.0, "c": 2.0}, {"a": 3.0, "b": 2.0}, False),
        ({}, {}, True),
        ({f"x{n:02}": 1.0 for n in range(20)}, {f"x{19 - n:02}": 1.0 for n in range(20)}, True),
        ({"y": 9.0, **{f"x{n:02}": 1.0 for n in range(20)}}, {f"x{n:02}": 1.0 for n in range(20)}, False),
    ],
)
def test_ties_may_stand_in_any_order_and_nothing_else(mine: Scores, theirs: Scores, same: bool) -> None:
    assert same_best(mine, theirs) is same
