"""The broken kaart: what editors and providers really do wrong, each told in its place, in Dutch, with what to do."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.problems import Code

Row = dict[str, Any]

WHOLE_FILE = {Code.ONBEKEND_BESTAND, Code.DUBBELE_SLUG, Code.ONGELDIGE_TEKST}
"""Codes of mistakes that may be about a file as a whole: its name, its place, its encoding."""

MUST_PASS = ("bom.md", "crlf.md")

RAW = re.compile(
    r"\b(should|must|input|value|string|field|required|permitted|expected|found|token|scalar|mapping|sequence|block|"
    r"could not|cannot|codec|byte|traceback|exception|none|true or false|line \d+, column|pydantic|yaml\.|unicode)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def report(root: Path) -> str:
    where = root / "tests/sites/kapot/content"
    command = [sys.executable, "-m", "generator", "check", "--peildatum", "2026-11-22", "--format", "json"]
    done = subprocess.run([*command, "--inhoud", str(where)], capture_output=True, text=True, cwd=root, timeout=60)
    assert (done.returncode, done.stderr) == (1, "")
    return done.stdout


@pytest.fixture(scope="module")
def rows(report: str) -> list[Row]:
    found: list[Row] = json.loads(report)["problemen"]
    return found


def kind_of(row: Row) -> tuple[str, str, str]:
    """Give what makes a mistake another mistake: its code, its field and its sentence without quotations."""
    sentence = re.sub(r"'[^']*'|\d+", "…", row["melding"])
    return row["code"], re.sub(r"\[\d+\]", "[]", row["veld"]), sentence


def own_words(row: Row) -> str:
    """Leave out what is quoted from the file, and the keys and examples behind a colon."""
    text = re.sub(r"'[^']*'|\"[^\"]*\"", "", f"{row['melding']} {row['tip']}")
    return re.sub(r"(Kies uit|Dit kan hier wel|naar rechts|bijvoorbeeld|Schrijf|Voorbeeld): [^.]*", "", text)


def test_every_mistake_of_the_broken_kaart_has_its_place_field_code_and_hint(
    report: str, golden: Callable[[str, Path], None], root: Path
) -> None:
    golden(report, root / "tests/sites/kapot/report.json")


def test_there_are_at_least_sixty_different_mistakes(rows: list[Row]) -> None:
    assert len({kind_of(row) for row in rows}) >= 150
    assert len({(row["code"], row["melding"]) for row in rows}) >= 150
    never = {Code.WETTELIJK_ONTBREEKT}  # an example does not need what the law asks
    assert {row["code"] for row in rows} >= {code.value for code in Code if code not in never}


def test_every_mistake_has_a_file_a_line_and_a_column_that_exist(rows: list[Row], root: Path) -> None:
    for row in rows:
        path = root / "tests/sites/kapot" / row["bestand"]
        assert path.exists(), row
        lines = path.read_bytes().decode("utf-8", "replace").splitlines() if path.is_file() else []
        assert 1 <= row["regel"] <= max(1, len(lines)), row
        assert 1 <= row["kolom"] <= (len(lines[row["regel"] - 1]) if lines else 0) + 1, row


def test_mistakes_in_what_a_file_says_name_a_field_or_a_line_of_their_own(rows: list[Row]) -> None:
    inside = [row for row in rows if row["code"] not in WHOLE_FILE]
    placed = [row for row in inside if row["veld"] or row["regel"] > 1]
    assert len(placed) >= 0.95 * len(inside), [row for row in inside if row not in placed]


def test_every_mistake_says_what_to_do(rows: list[Row]) -> None:
    assert [row for row in rows if not row["tip"].strip()] == []


def test_no_mistake_is_told_in_the_words_of_a_library(rows: list[Row]) -> None:
    for row in rows:
        assert not RAW.search(own_words(row)), row
        assert row["melding"].rstrip("'\"").endswith((".", "?")), row
        assert "!" not in own_words(row), row


def test_nothing_is_told_twice(rows: list[Row]) -> None:
    told = [tuple(row.values()) for row in rows]
    assert len(told) == len(set(told))
    places = [(row["bestand"], row["regel"], row["kolom"], row["code"], row["veld"]) for row in rows]
    twice = {place for place in places if places.count(place) > 1}
    # a street behind the name of a street: two things that give a secret address away
    assert {place[0] for place in twice} <= {"content/voorzieningen/blijf-van-mijn-lijf.md"}


@pytest.mark.parametrize("name", MUST_PASS)
def test_a_mark_at_the_start_and_line_ends_of_windows_are_no_mistake(rows: list[Row], root: Path, name: str) -> None:
    content = (root / "tests/sites/kapot/content/voorzieningen" / name).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") or content.count(b"\r\n") == content.count(b"\n")
    assert [row for row in rows if row["bestand"].endswith(f"/{name}")] == []


def test_a_list_with_only_wrong_items_is_not_also_too_short(rows: list[Row]) -> None:
    found = [row["veld"] for row in rows if row["bestand"].endswith("/keuzes.md") and "toegang" in row["veld"]]
    assert found == ["toegang.routes[0]", "toegang.verwijzers[0]"]


def test_one_map_where_a_list_belongs_is_told_at_its_own_fields(rows: list[Row]) -> None:
    found = [(row["veld"], row["kolom"]) for row in rows if row["bestand"].endswith("/getallen.md")]
    assert found == [("leeftijd.van", 17), ("wachttijd.weken", 20), ("wachttijd.fase", 31)]


def test_a_wrong_value_is_not_also_asked_to_be_quoted(rows: list[Row]) -> None:
    wrong = {(row["bestand"], row["veld"]) for row in rows if row["code"] == Code.ONGELDIGE_WAARDE}
    quoted = {(row["bestand"], row["veld"]) for row in rows if row["code"] == Code.AANHALINGSTEKENS_NODIG}
    assert quoted
    assert not wrong & quoted
