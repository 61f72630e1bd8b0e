"""One concept out of the generator's and the gemeente's words, and its phrases as bags of stems."""

from typing import Any

import pytest

from generator.model.lijsten import Synoniem
from generator.rules.synoniemen import MOST_WORDS
from generator.search.begrippen import MOST_PHRASES, Begrip, Zin, content_stems, merge, phrase_stems, phrases, weigh
from generator.search.woorden import stem


def group(begrip: str, **keys: Any) -> Synoniem:
    return Synoniem.model_validate({"begrip": begrip, **keys})


SHIPPED = group(
    "schuldhulpverlening",
    woorden=["schuldhulp", "wsnp"],
    zinnen=["kan huur niet betalen"],
    talen={"tr": ["borç"], "en": ["debt"]},
)


def bags(*groups: Synoniem) -> list[Zin]:
    return list(phrases(merge(groups, ())))


def test_a_concept_of_both_is_one() -> None:
    own = group(
        "Schuldhulpverlening", woorden=["stadsbank", "wsnp"], zinnen=["de pot is leeg"], talen={"en": ["broke"]}
    )
    (found,) = merge([SHIPPED], [own])
    assert found.naam == "schuldhulpverlening"
    assert found.woorden == ("schuldhulp", "wsnp", "stadsbank")
    assert found.zinnen == ("kan huur niet betalen", "de pot is leeg")
    assert found.vreemd == (("en", "debt"), ("tr", "borç"), ("en", "broke"))


def test_own_concepts_stand_behind_those_of_the_generator() -> None:
    found = merge([SHIPPED, group("rouw", woorden=["verlies"])], [group("carnaval", woorden=["optocht"])])
    assert [begrip.naam for begrip in found] == ["schuldhulpverlening", "rouw", "carnaval"]


@pytest.mark.parametrize("word", ["wsnp", "WSNP", "kan huur niet betalen"])
def test_what_is_switched_off_is_no_word_of_it(word: str) -> None:
    (found,) = merge([SHIPPED], [group("schuldhulpverlening", uit=[word])])
    assert word.lower() not in (*found.woorden, *found.zinnen)
    assert found.uit == (word,)


def test_what_is_switched_off_silences_its_concept() -> None:
    found = bags(group("geldzorgen", woorden=["rood staan"], uit=["bank"]))
    assert [zin.stammen for zin in found if zin.uit] == [phrase_stems("bank")]
    assert not any(zin.uit for zin in found if zin.stammen != phrase_stems("bank"))


def test_a_phrase_is_a_bag_without_words_that_say_nothing() -> None:
    assert sorted(phrase_stems("ik kan mijn huur niet betalen")) == sorted(phrase_stems("huur betalen kan niet"))
    assert stem("mijn") not in phrase_stems("ik kan mijn huur niet betalen")


@pytest.mark.parametrize("text", ["ik wil dood", "help mij", "bij ons"])
def test_where_one_word_is_left_all_of_it_counts(text: str) -> None:
    assert len(phrase_stems(text)) == len(text.split())


def test_a_text_of_nothing_but_small_words_still_has_stems() -> None:
    assert content_stems("ik en jij van de") != ()
    assert content_stems("de budgetcursus") == (stem("budgetcursus"),)


def test_other_languages_are_kept_apart_from_dutch() -> None:
    stems = {word for zin in bags(SHIPPED) for word in zin.stammen}
    foreign = {word for word in stems if word.startswith("~")}
    assert {word.partition("|")[2] for word in foreign} == {"en", "tr"}
    assert stem("schuldhulp") in stems - foreign


def test_every_phrase_has_its_own_number_in_its_concept() -> None:
    found = bags(SHIPPED, group("rouw", woorden=["verlies", "overlijden"]))
    assert len({(zin.begrip, zin.nummer) for zin in found}) == len(found)
    assert {zin.begrip for zin in found} == {0, 1}


def test_no_phrase_is_left_out_unseen() -> None:
    most = [f"woord{number} gezegd{number}" for number in range(MOST_PHRASES - 1)]
    assert max(zin.nummer for zin in bags(group("veel", zinnen=most))) == MOST_PHRASES - 1
    with pytest.raises(ValueError, match="veel"):
        bags(group("veel", zinnen=[*most, "een te veel"]))


def test_the_generator_stays_within_the_phrases_that_a_number_can_say(begrippen: tuple[Begrip, ...]) -> None:
    sizes = {one.naam: len((*one.vaktermen, *one.zinnen, *one.vreemd, *one.uit)) for one in begrippen}
    assert {name: size for name, size in sizes.items() if size + MOST_WORDS > MOST_PHRASES} == {}


@pytest.fixture(scope="module")
def begrippen(thesaurus: Any) -> tuple[Begrip, ...]:
    return merge(thesaurus.begrippen, ())


def test_a_word_of_few_concepts_weighs_more_than_one_of_many() -> None:
    zinnen = [Zin(number, 0, ("geld", f"eigen{number}")) for number in range(20)]
    weights = weigh(zinnen)
    assert weights["eigen1"] > weights["geld"] >= 1


def test_a_word_that_everybody_uses_weighs_little_even_when_rare() -> None:
    weights = weigh([Zin(0, 0, ("moeder", "dementie")), *(Zin(number, 0, (f"x{number}",)) for number in range(1, 50))])
    assert weights["moeder"] < weights["dementie"]
