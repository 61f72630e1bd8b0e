"""The list for judges: what is in it, and that it comes back into the files of the questions."""

from pathlib import Path

import pytest
import yaml

from tests.relevantie.poel import take_in, write_pool
from tests.relevantie.vragen import METEN, Vraag, read_questions

TOLD = {slug: f"Naam {slug}: zin." for slug in "abcdef"}
TEXT = """\
# Questions of somebody.
- vraag: "geld: op"
  soort: alledaags
  oordelen: {a: 3, b: 1}
  nul: [c,
        d]

# In between.
- vraag: zwembad
  soort: niets
"""


def test_the_pool_is_what_any_engine_shows_and_nobody_judged() -> None:
    vragen = [
        Vraag("geld: op", "alledaags", METEN, "x.yaml", {"a": 3}, frozenset("b")),
        Vraag("al klaar", "naam", METEN, "x.yaml", {"a": 3}, frozenset()),
    ]
    text = "".join(write_pool(vragen, [[list("abc"), list("edf")], [["a"], []]], TOLD, 2))
    assert yaml.safe_load(text) == [
        {"vraag": "geld: op", "soort": "alledaags", "bestand": "x.yaml", "poel": {"d": None, "e": None}}
    ]
    assert "d:  # Naam d: zin.\n" in text


def test_judgments_come_into_the_file_and_all_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(TEXT, encoding="utf-8")
    filled = [
        {"vraag": "geld: op", "bestand": "x.yaml", "poel": {"e": 2, "f": 0, "g": None}},
        {"vraag": "zwembad", "bestand": "x.yaml", "poel": {"a": 0}},
    ]
    assert take_in(filled, tmp_path) == 3
    first, second = read_questions(tmp_path)
    assert dict(first.oordelen) == {"a": 3, "e": 2, "b": 1}
    assert first.nul == frozenset("cdf")
    assert dict(second.oordelen) == {}
    assert second.nul == frozenset("a")
    text = path.read_text("utf-8")
    assert text.startswith('# Questions of somebody.\n- vraag: "geld: op"\n')
    assert "\n\n# In between.\n- vraag: zwembad\n" in text


def test_a_judgment_of_an_unknown_question_or_grade_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(ValueError, match="no such question"):
        take_in([{"vraag": "iets", "bestand": "x.yaml", "poel": {"e": 2}}], tmp_path)
    with pytest.raises(ValueError, match="0, 1, 2 or 3"):
        take_in([{"vraag": "zwembad", "bestand": "x.yaml", "poel": {"e": 5}}], tmp_path)
    assert path.read_text("utf-8") == TEXT
