"""Judged questions: read in order, each in its half, and held against the kaart they are about."""

from collections import Counter
from pathlib import Path

import pytest

from generator.build import ROOT
from tests.relevantie.vragen import AFSTELLEN, METEN, read_questions


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
