"""Where each term stands and how much it weighs there: lunr's weights, in whole hundredths."""

import pytest

from generator.search.index import BOOSTS, FIELDS, Postings, build_index

Texts = dict[str, str]

GELDCAFE: Texts = {"naam": "geldcafe", "samenvatting": "praat schuld", "tekst": "neem brief mee"}
CURSUS: Texts = {"naam": "budgetcursus", "samenvatting": "leer geld", "tekst": "schuld schuld"}
EETCLUB: Texts = {
    "naam": "eetclub",
    "samenvatting": "samen eten",
    "tekst": "schuif aan kost geld en verder nog veel meer",
}


def index_of(*texts: Texts) -> dict[str, Postings]:
    return build_index([{field: text.get(field, "").split() for field in FIELDS} for text in texts])


def weight(index: dict[str, Postings], term: str, document: int, field: str) -> int:
    return {(number, FIELDS[place]): weight for number, place, weight in index[term].places()}[document, field]


def test_a_term_stands_where_it_was_said() -> None:
    index = index_of(GELDCAFE, CURSUS, EETCLUB)
    assert [(number, FIELDS[field]) for number, field, _ in index["geld"].places()] == [
        (1, "samenvatting"),
        (2, "tekst"),
    ]
    assert "fiets" not in index


def test_terms_stand_in_order() -> None:
    terms = list(index_of(GELDCAFE, CURSUS, EETCLUB))
    assert terms == sorted(terms)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (("naam", "hulp", "hulp"), ("tekst", "hulp", "hulp")),
        (("naam", "hulp", "hulp"), ("ook_bekend_als", "hulp", "hulp")),
        (("tekst", "hulp hulp", "hulp"), ("tekst", "hulp", "hulp")),
        (("tekst", "hulp", "hulp"), ("tekst", "hulp bij heel veel andere dingen", "hulp")),
    ],
    ids=["name above text", "name above alias", "twice above once", "short above long"],
)
def test_what_weighs_more(more: tuple[str, str, str], less: tuple[str, str, str]) -> None:
    index = index_of({more[0]: more[1]}, {less[0]: less[1]}, EETCLUB)
    assert weight(index, more[2], 0, more[0]) > weight(index, less[2], 1, less[0]) > 0


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    index = index_of({"naam": "geld bus"}, {"naam": "geld"}, {"naam": "geld"})
    assert weight(index, "bus", 0, "naam") > weight(index, "geld", 0, "naam")


def test_every_field_has_a_boost_and_the_name_the_highest() -> None:
    assert tuple(BOOSTS) == FIELDS
    assert max(BOOSTS, key=lambda field: BOOSTS[field]) == "naam"
    assert min(BOOSTS, key=lambda field: BOOSTS[field]) == "tekst"


def test_nothing_to_find_is_an_index_too() -> None:
    assert index_of() == {}
    assert index_of({}) == {}


def test_a_place_that_is_added_later_stands_behind_those_of_its_document() -> None:
    found = Postings([0, 0, 2], [1, 3, 1], [10, 20, 30])
    found.add(0, 11, 5)
    found.add(1, 10, 6)
    assert list(found.places()) == [(0, 1, 10), (0, 3, 20), (0, 11, 5), (1, 10, 6), (2, 1, 30)]
