"""What an editor reads: every sentence, hint and place of the broken kaart, and that good neighbours change none.

``tests/reading/test_kapot.py`` reads the same report from the command line; this one stays in the process, so that
``make mutatie`` can hold it against every small mistake in a rule.
"""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from generator.build import check
from generator.report import format_json, format_text
from generator.rules import Rule
from generator.rules.geheim import report_written_places
from generator.rules.privacy import report_mailboxes, report_names
from generator.rules.samenhang import report_unknown_soort
from generator.rules.siteadressen import report_dead_site_addresses
from generator.source import Entry
from tests.bouwers import kaart, organisatie, pagina, voorziening

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


LONG_NAME = "Naam" + "x" * 70
LONG_MAILBOX = "jan@" + "hulp." * 20 + "example"
LONG_PLACE = "Bezoekadres is ons het A" + "x" * 39 + "12"
CUT: dict[str, tuple[Entry[Any], Rule, str]] = {
    "een soort": (organisatie(soort=LONG_NAME), report_unknown_soort, LONG_NAME[:60]),
    "een rol": (voorziening(gecontroleerd_door=f"Jan {LONG_NAME}"), report_names, f"Jan {LONG_NAME}"[:60]),
    "een mailadres": (voorziening(body=f"Mail {LONG_MAILBOX}"), report_mailboxes, LONG_MAILBOX[:80]),
    "een adres op de site": (pagina(body=f"[x](/{'weg' * 30}/)"), report_dead_site_addresses, f"/{'weg' * 30}"[:80]),
    "een plek": (voorziening(geheim_adres="true", body=LONG_PLACE), report_written_places, LONG_PLACE[:60]),
}


@pytest.mark.parametrize("name", CUT)
def test_what_is_long_is_repeated_in_part(name: str) -> None:
    entry, rule, part = CUT[name]
    (problem,) = rule(kaart(entry), DAY)
    assert f"'{part}'" in problem.text
