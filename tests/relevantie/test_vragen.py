"""Judged questions: read in order, each in its half, and held against the kaart they are about."""

from collections import Counter
from pathlib import Path

import pytest

from generator.build import ROOT
from generator.reading.tree import read_content
from generator.search.documents import describe
from generator.search.woorden import STOPWOORDEN, split_words, stem
from tests.relevantie.vragen import AFSTELLEN, METEN, NIETS, SOORTEN, Vraag, read_questions

NO_CONTENT = frozenset(
    """
    achter af alles altijd binnen daar dan eens elke elkaar gaat haar heen hele hem hij ineens iemand komt krijg krijgt
    meer moeten nergens niemand niets niks nooit omdat onder pas sinds soms staat steeds tegen telkens terug toch twee
    want weer weg wij zitten zit zouden
    """.split()
)
"""Pronouns, adverbs and auxiliary verbs that every text is full of, beside the words that search leaves out."""


def write(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_within_a_file_and_a_kind_questions_take_turns(tmp_path: Path) -> None:
    entry = "- {{vraag: {0}, soort: {1}, oordelen: {{a: 3}}}}\n"
    kinds = "naam wijk naam naam wijk".split()
    write(tmp_path, "b.yaml", "".join(entry.format(f"b{place}", kind) for place, kind in enumerate(kinds)))
    write(tmp_path, "a.yaml", entry.format("a0", "wijk"))

    found = [(vraag.tekst, vraag.helft) for vraag in read_questions(tmp_path)]

    halves = [AFSTELLEN, AFSTELLEN, METEN, AFSTELLEN, METEN]
    assert found == [("a0", AFSTELLEN), *((f"b{place}", half) for place, half in enumerate(halves))]


@pytest.mark.parametrize(
    "entry",
    [
        "{vraag: x, soort: anders, oordelen: {a: 3}}",
        "{vraag: x, soort: naam, oordelen: {a: 0}}",
        "{vraag: x, soort: naam, oordelen: {a: 4}}",
        "{vraag: x, soort: naam, oordelen: {a: 3}, nul: [a]}",
        "{vraag: x, soort: naam}",
        "{vraag: x, soort: naam, nul: [a]}",
        "{vraag: x, soort: niets, oordelen: {a: 1}}",
        "{vraag: x, soort: naam, oordeel: {a: 3}}",
        "{soort: naam, oordelen: {a: 3}}",
    ],
)
def test_a_question_that_cannot_be_meant_is_refused(tmp_path: Path, entry: str) -> None:
    with pytest.raises(ValueError, match=r"een\.yaml"):
        read_questions(write(tmp_path, "een.yaml", f"- {entry}\n"))


def test_every_question_is_asked_once() -> None:
    asked = Counter(" ".join(vraag.tekst.casefold().split()) for vraag in read_questions())
    assert not [tekst for tekst, count in asked.items() if count > 1]


def test_every_judged_slug_stands_in_the_example_kaart() -> None:
    known = {path.stem for path in (ROOT / "content/voorzieningen").rglob("*.md")}
    named = {(vraag.tekst, slug) for vraag in read_questions() for slug in vraag.beoordeeld}
    assert not [pair for pair in sorted(named) if pair[1] not in known]


def test_there_are_at_least_two_hundred_questions_and_some_of_every_kind_in_both_halves() -> None:
    questions = read_questions()
    assert len(questions) >= 200
    kinds = {(vraag.soort, vraag.helft) for vraag in questions}
    assert kinds == {(soort, helft) for soort in SOORTEN for helft in (AFSTELLEN, METEN)}


def test_every_question_has_an_entry_that_truly_helps_unless_nothing_fits() -> None:
    without = [vraag.tekst for vraag in read_questions() if max(vraag.oordelen.values(), default=0) < 2]
    assert without == [vraag.tekst for vraag in read_questions() if vraag.soort == NIETS]


def test_few_entries_are_just_what_one_person_needs() -> None:
    many = {vraag.tekst: list(vraag.oordelen.values()).count(3) for vraag in read_questions()}
    assert not {tekst: count for tekst, count in many.items() if count > 6}


def test_in_half_of_everyday_questions_no_content_word_stands_in_an_entry_that_helps() -> None:
    kaart = read_content(ROOT / "content").kaart.published()
    stems = {
        slug: {stem(word) for text in describe(kaart, entry).values() for word in split_words(text)}
        for slug, entry in kaart.voorzieningen.items()
    }
    everyday = [vraag for vraag in read_questions() if vraag.soort == "alledaags"]
    unlike = [vraag.tekst for vraag in everyday if not _shared_stems(vraag, stems)]
    assert len(unlike) * 2 >= len(everyday) > 0


def _shared_stems(vraag: Vraag, stems: dict[str, set[str]]) -> set[str]:
    asked = {stem(word) for word in split_words(vraag.tekst) if word not in STOPWOORDEN | NO_CONTENT}
    helping = [slug for slug, grade in vraag.oordelen.items() if grade >= 2]
    return {found for found in asked if any(found in stems.get(slug, ()) for slug in helping)}
