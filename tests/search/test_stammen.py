"""Python and the browser compare the same: every word of the kaarten and of the thesaurus has the same stem in both."""

from pathlib import Path
from typing import Any

import pytest
import snowballstemmer
from playwright.sync_api import Page

from generator.reading.thesaurus import Thesaurus
from generator.search.stammen import front, inflection_lines, phrase_stem
from generator.search.woorden import KEPT_APART, fold, split_words, stem

BOTH = """([texts, words, foreign, inflections]) => {
  const zinstam = stammen.maakZinstam(inflections);
  return {
    folded: texts.map(woorden.vouw),
    words: texts.map(woorden.splits),
    stems: words.map(stammen.stam),
    phraseStems: words.map(zinstam),
    fronts: foreign.map(stammen.voorkant),
  };
}"""


@pytest.fixture(scope="module")
def texts(root: Path, thesaurus: Thesaurus) -> list[str]:
    """Every line of content and of the sites of the tests, and every text of the thesaurus."""
    files = [*(root / "content").rglob("*.*"), *(root / "tests/sites").rglob("content/**/*.*")]
    lines = {line for file in files if file.is_file() for line in file.read_text("utf-8", "replace").splitlines()}
    for group in thesaurus.begrippen:
        lines |= {group.begrip, *group.woorden, *group.zinnen}
    return sorted(lines | {text for _, text in foreign_texts(thesaurus)})


def foreign_texts(thesaurus: Thesaurus) -> set[tuple[str, str]]:
    return {(code, text) for group in thesaurus.begrippen for code, texts in group.talen.items() for text in texts}


@pytest.fixture(scope="module")
def words(texts: list[str]) -> list[str]:
    return sorted({word for text in texts for word in split_words(text)})


@pytest.fixture(scope="module")
def foreign(thesaurus: Thesaurus) -> list[tuple[str, str]]:
    return sorted({(word, code) for code, text in foreign_texts(thesaurus) for word in split_words(text)})


@pytest.fixture(scope="module")
def browser(modules: Page, texts: list[str], words: list[str], foreign: list[tuple[str, str]]) -> dict[str, list[Any]]:
    """What the browser makes of all of them."""
    asked = [texts, words, [word for word, _ in foreign], list(inflection_lines())]
    return dict(modules.evaluate(BOTH, asked))


def differing(asked: list[Any], ours: list[Any], theirs: list[Any]) -> list[tuple[Any, Any, Any]]:
    """Give what differs: word, Python, browser."""
    return [found for found in zip(asked, ours, theirs, strict=True) if found[1] != found[2]]


def test_the_words_are_those_of_kaarten_and_people(words: list[str], foreign: list[tuple[str, str]]) -> None:
    assert len(words) > 15_000
    assert len(foreign) > 5_000


@pytest.mark.browser
def test_the_browser_folds_the_same(texts: list[str], browser: dict[str, list[Any]]) -> None:
    assert differing(texts, list(map(fold, texts)), browser["folded"]) == []


@pytest.mark.browser
def test_the_browser_splits_the_same(texts: list[str], browser: dict[str, list[Any]]) -> None:
    assert differing(texts, list(map(split_words, texts)), browser["words"]) == []


@pytest.mark.browser
def test_the_browser_stems_the_same(words: list[str], browser: dict[str, list[Any]]) -> None:
    assert differing(words, list(map(stem, words)), browser["stems"]) == []


@pytest.mark.browser
def test_the_browser_stems_the_words_of_phrases_the_same(words: list[str], browser: dict[str, list[Any]]) -> None:
    assert differing(words, list(map(phrase_stem, words)), browser["phraseStems"]) == []


@pytest.mark.browser
def test_the_browser_cuts_the_same_front_of_a_foreign_word(
    foreign: list[tuple[str, str]], browser: dict[str, list[Any]]
) -> None:
    ours = [front(word, code).partition("|") for word, code in foreign]
    assert differing(foreign, [kept for kept, _, _ in ours], browser["fronts"]) == []
    assert [code for _, _, code in ours] == [code for _, code in foreign]


def test_the_stem_is_that_of_snowball_but_for_words_that_it_confuses(words: list[str]) -> None:
    oracle = snowballstemmer.stemmer("dutch_porter")
    assert {word for word in words if stem(word) != oracle.stemWord(word)} == set(KEPT_APART)


@pytest.mark.parametrize(
    "forms",
    [
        "betaal betaalt betaald betalen",
        "werk werkt werken gewerkt",
        "slaat slaan geslagen sloeg",
        "vergeet vergeten vergat",
        "afgesloten afsluiten",
        "verdwaalt verdwaald verdwalen",
        "krijg krijgt krijgen gekregen",
        "slaap slaapt slapen geslapen",
        "huil huilt huilen gehuild",
        "wordt worden geworden",
    ],
)
def test_forms_of_a_word_are_one_in_phrases(forms: str) -> None:
    stems = {form: phrase_stem(form) for form in forms.split()}
    assert len(set(stems.values())) == 1, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("geduld", "dulden"),
        ("gebied", "bieden"),
        ("gedicht", "dicht"),
        ("ouderen", "ouders"),
        ("geweld", "wellen"),
        ("geld", "gel"),
        ("schuld", "schil"),
        ("bed", "be"),
        ("geheugen", "heug"),
    ],
)
def test_words_that_look_alike_stay_apart(one: str, other: str) -> None:
    assert phrase_stem(one) != phrase_stem(other)


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("debt", "debts", "en"),
        ("komşu", "komşular", "tr"),
        ("ديون", "الديون", "ar"),
        ("dług", "długi", "pl"),
        ("борг", "борги", "uk"),
        ("schulden", "schulde", "de"),
    ],
)
def test_forms_of_a_foreign_word_have_one_front(one: str, other: str, code: str) -> None:
    assert front(fold(one), code) == front(fold(other), code)


def test_the_same_front_in_two_languages_is_two_things() -> None:
    assert front("gift", "de") != front("gift", "en")
    assert front("gift", "de") != stem("gift")
