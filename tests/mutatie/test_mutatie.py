import json
from pathlib import Path

import pytest

from tests.mutatie.mutatie import ROOT, read_results, table


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    statuses = {
        "generator/rules/geld.py.meta": {"a": 1, "b": 1, "c": 0, "d": 3, "e": 33, "f": 36, "g": None, "h": 2},
        "generator/model/datum.py.meta": {"a": 1, "b": 0},
        "generator/model/rooster.py.meta": {"a": None},
    }
    for name, codes in statuses.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(json.dumps({"exit_code_by_key": codes}))
    return tmp_path


def test_every_module_has_a_line_and_the_whole_has_one(folder: Path) -> None:
    lines = [line.split() for line in table(read_results(folder)).splitlines()[1:]]
    assert lines == [
        ["model/datum", "2", "2", "1", "0", "1", "0", "0", "50.0%"],
        ["model/rooster", "1", "0", "0", "0", "0", "0", "0", "-"],
        ["rules/geld", "8", "6", "3", "1", "1", "1", "0", "66.7%"],
        ["alles", "11", "8", "4", "1", "2", "1", "0", "62.5%"],
    ]


def test_before_the_first_mutant_there_is_no_share(tmp_path: Path) -> None:
    assert table(read_results(tmp_path)).splitlines()[1].split() == ["alles", *("0" * 7), "-"]


def test_what_the_tool_needs_stands_in_a_lock_of_its_own_with_hashes() -> None:
    lock = (ROOT / "tests/mutatie/requirements.lock").read_text().replace("\\\n", "").splitlines()
    assert any(line.startswith("mutmut==") for line in lock)
    assert all("--hash=sha256:" in line for line in lock if "==" in line)
    assert not [line for line in lock if line.startswith("-")]
    assert "mutmut" not in (ROOT / "requirements-dev.lock").read_text()
