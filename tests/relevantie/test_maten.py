"""The measures of relevance, held against figures that were worked out by hand."""

from collections.abc import Mapping, Sequence

import pytest

from tests.relevantie.maten import good, mrr, ndcg, succes, summarise, unjudged
from tests.relevantie.vragen import METEN, Vraag


def question(oordelen: Mapping[str, int], soort: str = "alledaags", nul: Sequence[str] = ()) -> Vraag:
    return Vraag("een vraag", soort, METEN, "proef.yaml", oordelen, frozenset(nul))


@pytest.mark.parametrize(
    ("slugs", "oordelen", "expected"),
    [
        ("a", {"a": 3}, 1),
        ("ab", {"a": 3, "b": 1}, 1),
        ("", {"a": 3}, 0),
        ("xyz", {"a": 3}, 0),
        ("xa", {"a": 3}, 0.6309297536),  # 1 / log2(3)
        ("xya", {"a": 1}, 0.5),  # 1 / log2(4)
        ("ba", {"a": 3, "b": 2}, 0.8339912324),  # (3 + 7/1.58496) / (7 + 3/1.58496)
        ("axb", {"a": 3, "b": 1}, 0.9828422279),  # (7 + 1/2) / (7 + 1/1.58496)
        ("vwxyza", {"a": 3}, 0),  # sixth
        ("vwxya", {"a": 3}, 0.3868528072),  # 1 / log2(6)
        ("a", {"a": 2, "b": 2}, 0.6131471928),  # 3 / (3 + 3/1.58496)
        ("abcde", dict.fromkeys("abcdefgh", 3), 1),  # more to find than five can show
    ],
)
def test_ndcg_weighs_grade_and_place(slugs: str, oordelen: Mapping[str, int], expected: float) -> None:
    assert ndcg(list(slugs), oordelen) == pytest.approx(expected)


def test_ndcg_of_a_question_without_grades_is_nothing() -> None:
    assert ndcg(["a"], {}) == 0


@pytest.mark.parametrize(
    ("oordelen", "expected"),
    [({"a": 3, "b": 2, "c": 1}, "ab"), ({"a": 2, "c": 1}, "a"), ({"b": 1, "c": 1}, "bc"), ({"a": 3}, "a"), ({}, "")],
)
def test_good_is_a_two_or_a_three_or_else_the_best_there_is(oordelen: Mapping[str, int], expected: str) -> None:
    assert good(oordelen) == set(expected)


@pytest.mark.parametrize(
    ("slugs", "oordelen", "hit", "reciprocal"),
    [
        ("abc", {"a": 3}, 1, 1),
        ("xab", {"a": 2}, 1, 1 / 2),
        ("xya", {"a": 2, "x": 1}, 1, 1 / 3),
        ("wxya", {"a": 3}, 0, 1 / 4),
        ("xyz", {"x": 1, "a": 3}, 0, 0),
        ("xyz", {"y": 1}, 1, 1 / 2),
        ("", {"a": 3}, 0, 0),
        ("bcdefghija", {"a": 3}, 0, 1 / 10),
        ("bcdefghijka", {"a": 3}, 0, 0),
    ],
)
def test_succes_and_mrr_ask_for_good_help(
    slugs: str, oordelen: Mapping[str, int], hit: float, reciprocal: float
) -> None:
    assert succes(list(slugs), oordelen) == hit
    assert mrr(list(slugs), oordelen) == pytest.approx(reciprocal)


def test_what_was_looked_at_and_does_not_help_is_judged() -> None:
    assert unjudged(list("abcdef"), question({"a": 3}, nul=["b", "d"])) == ["c", "e"]


def test_the_summary_is_an_average_over_questions_and_keeps_niets_apart() -> None:
    found = summarise(
        [
            (question({"a": 3}), ["a"]),
            (question({"a": 3}, nul=["x"]), ["x", "a", "q"]),
            (question({"a": 3}), []),
            (question({}, "niets"), []),
            (question({}, "niets"), ["z"]),
            (question({}, "niets"), []),
            (question({}, "niets"), []),
        ]
    )
    assert found.vragen == 7
    assert found.ndcg == pytest.approx((1 + 0.6309297536 + 0) / 3)
    assert found.succes == pytest.approx(2 / 3)
    assert found.mrr == pytest.approx(0.5)
    assert found.leeg == pytest.approx(1 / 3)
    assert found.onbeoordeeld == pytest.approx(1 / 4)
    assert found.niets == pytest.approx(3 / 4)


def test_the_summary_of_nothing_has_no_figures() -> None:
    assert summarise([]).ndcg is None
    assert summarise([(question({}, "niets"), [])]).succes is None
    assert summarise([(question({"a": 1}), ["a"])]).niets is None
