"""Which documents answer a concept: a name says most, a common word nothing, what is related stands behind."""

import pytest

from generator.search.begrippen import Begrip
from generator.search.concepten import TOP, Beantwoorder, add_related
from generator.search.index import FIELDS, build_index
from generator.search.samenstellingen import Splitter
from generator.search.woorden import stem

OTHERS = [{"naam": f"iets{number}", "tekst": "hulp"} for number in range(60)]


def levels(*texts: dict[str, str], woorden: tuple[str, ...] = ("schuldhulp",)) -> dict[int, int]:
    documents = [
        {field: list(map(stem, text.get(field, "").split())) for field in FIELDS} for text in (*texts, *OTHERS)
    ]
    splitter = Splitter({"schuld", "hulp", "schuldhulp"})
    return Beantwoorder(build_index(documents), len(documents), splitter).levels(
        Begrip("schuldzorg", woorden, (), (), ())
    )


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ({"naam": "schuldhulp"}, {"tekst": "schuldhulp"}),
        ({"naam": "schuldhulp"}, {"organisatie": "schuldhulp"}),
        ({"zoekwoorden": "schuldhulp"}, {"tekst": "schuldhulp"}),
        ({"tekst": "schuldhulp"}, {"plaats": "schuldhulp"}),
    ],
)
def test_where_a_word_stands_decides_how_well_it_answers(more: dict[str, str], less: dict[str, str]) -> None:
    found = levels(more, less)
    assert found[0] > found.get(1, 0)


def test_no_level_is_above_the_highest() -> None:
    woorden = tuple(f"woord{number}" for number in range(20))
    found = levels({"naam": " ".join(woorden), "zoekwoorden": " ".join(woorden)}, woorden=woorden)
    assert found[0] == TOP


def test_a_word_that_everything_has_says_nothing() -> None:
    assert levels({"naam": "hulp"}, woorden=("hulp",)) == {}


def test_what_does_not_answer_is_left_out_and_the_rest_stands_in_order() -> None:
    found = levels({"naam": "fiets"}, {"naam": "schuldhulp"}, {"naam": "schuldhulp"})
    assert list(found) == [1, 2]


def test_what_is_related_stands_behind_what_answers() -> None:
    found, other = add_related([{0: 15}, {1: 15}], ["een", "ander"], {"een": ["ander"]})
    assert found[0] > found[1] > 0
    assert other == {1: 15}


def test_what_is_related_never_lowers_what_answers() -> None:
    found, _ = add_related([{0: 3, 1: 12}, {0: 4, 1: 15}], ["een", "ander"], {"een": ["ander"]})
    assert found[1] == 12


def test_a_related_name_that_is_no_concept_is_passed_over() -> None:
    assert add_related([{0: 9}], ["een"], {"een": ["weg"]}) == [{0: 9}]
