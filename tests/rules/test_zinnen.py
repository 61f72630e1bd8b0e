"""What an editor reads: every sentence, hint and place of the broken kaart, and that good neighbours change none.

``tests/reading/test_kapot.py`` reads the same report from the command line; this one stays in the process, so that
``make mutatie`` can hold it against every small mistake in a rule.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from generator.build import check
from generator.report import format_json, format_text

DAY = date(2026, 11, 22)
GOED = """\
---
naam: Koffieochtend
organisatie: welzijn
samenvatting: Samen koffie drinken, elke dinsdag.
themas: [geld]
werkgebied: gemeente
toegang: {routes: [vrij]}
gecontroleerd_op: 2026-11-02
gecontroleerd_door: redactie
controle_wijze: telefoon
---

Schuif gewoon aan.
"""


@pytest.fixture(scope="module")
def kapot(root: Path) -> Path:
    return root / "tests/sites/kapot/content"


def report(content: Path) -> str:
    found = check(content, DAY, lambda: DAY)
    return format_json(found.problems, found.bestanden, found.peildatum)


def test_every_sentence_of_the_broken_kaart(kapot: Path, golden: Callable[[str, Path], None], root: Path) -> None:
    golden(report(kapot), root / "tests/sites/kapot/report.json")


@pytest.mark.parametrize("slug", ["aaa-koffieochtend", "zzz-koffieochtend"])
def test_a_good_neighbour_hides_nothing_and_adds_nothing(kapot: Path, tmp_path: Path, slug: str) -> None:
    content = copytree(kapot, tmp_path / "content", symlinks=True)
    (content / f"voorzieningen/{slug}.md").write_text(GOED, encoding="utf-8")
    assert json.loads(report(content))["problemen"] == json.loads(report(kapot))["problemen"]


@pytest.mark.parametrize("day", ["2026-12-20", "2027-02-01", "2027-05-15", "2028-03-01"])
def test_every_sentence_of_a_kaart_that_was_left_alone(
    root: Path, golden: Callable[[str, Path], None], day: str
) -> None:
    peildatum = date.fromisoformat(day)
    found = check(root / "tests/sites/klein/content", peildatum, lambda: peildatum)
    golden(format_text(found.problems, found.bestanden), root / f"tests/sites/klein/verlaten-{day}.txt")
