"""How dates, hours and numbers describe themselves to forms (JSON Schema), and how they are written down."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.model.dagtijden import DagTijden
from generator.model.datum import Dag, Datum, Tijd
from generator.model.openingstijden import Openingstijden
from generator.model.telefoon import Telefoonnummer

KINDS: dict[str, Any] = {
    "datum": Datum,
    "tijd": Tijd,
    "dag": Dag,
    "dagtijden": DagTijden,
    "openingstijden": Openingstijden,
    "telefoon": Telefoonnummer,
}


def adapter(name: str) -> TypeAdapter[Any]:
    """Give an adapter of its own to each test: it asks the type to describe itself anew."""
    return TypeAdapter(KINDS[name])


def test_what_a_form_is_told_of_each_kind(golden: Callable[[str, Path], None]) -> None:
    schemas = {name: adapter(name).json_schema() for name in KINDS}
    written = json.dumps(schemas, ensure_ascii=False, indent=1)
    golden(f"{written}\n", Path(__file__).parent / "beschrijvingen.json")


@pytest.mark.parametrize(
    ("name", "typed", "written"),
    [
        ("datum", "2026-12-31", "2026-12-31"),
        ("tijd", "9:30", "09:30"),
        ("dag", "di", "di"),
        ("dagtijden", "9:00-12:30, 13:30-17:00", "09:00-12:30, 13:30-17:00"),
        (
            "openingstijden",
            {"ma": "9:00-12:00", "uitleg": "Bel eerst"},
            {
                "ma": "09:00-12:00",
                **dict.fromkeys(("di", "wo", "do", "vr", "za", "zo"), "gesloten"),
                "uitleg": "Bel eerst",
            },
        ),
        ("telefoon", "(030) 1234567", "030 123 45 67"),
    ],
)
def test_each_kind_is_written_in_its_one_spelling(name: str, typed: Any, written: Any) -> None:
    kind = adapter(name)
    assert json.loads(kind.dump_json(kind.validate_python(typed))) == written
