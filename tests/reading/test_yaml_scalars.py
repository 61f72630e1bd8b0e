"""What other YAML readers make of a value, held against one of them."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.reading.yaml_scalars import kind_of

KIND = {"int": "number", "float": "number", "bool": "truth", "timestamp": "date"}


def read_by_pyyaml(value: str) -> str:
    tag = yaml.SafeLoader("").resolve(yaml.ScalarNode, value, (True, False)).rpartition(":")[2]
    return "" if tag == "str" else KIND.get(tag, "null")


@given(
    st.one_of(st.text("0123456789_.:+-eExXoObBTZ ~", min_size=1, max_size=12), st.text("yesnoYESNOtruefalsTRUFAL~=<"))
)
@example("0301234567")
@example("1:30")
@example("1:30:00.5")
@example("2026-1-1")
@example("2026-01-01t1:00:00 +1")
@example(".5")
@example("._")
@example("+.INF")
@example("1_000.5e+3")
@example("Off")
@example("=")
@example("<<")
def test_what_pyyaml_would_change_is_seen(value: str) -> None:
    if value and read_by_pyyaml(value):
        assert kind_of(value) == read_by_pyyaml(value)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("0o17", "number"),
        ("0X1F", "number"),
        ("1e3", "number"),
        ("1E-3", "number"),
        ("010", "number"),
        ("09", "number"),
        ("+31", "number"),
        ("09:30", "number"),
        ("y", "truth"),
        ("N", "truth"),
        ("yEs", "truth"),
        ("NULL", "null"),
    ],
)
def test_what_readers_of_yaml_1_2_would_change_is_seen_too(value: str, kind: str) -> None:
    assert kind_of(value) == kind


@pytest.mark.parametrize(
    "value",
    [
        "030 123 45 67",
        "06-12345678",
        "+31 30 123",
        "14 030",
        "1234 AB",
        "12a",
        "9.30 uur",
        "09:00-12:30",
        "31-12-2026",
        "2026-12-31 om tien uur",
        "nee",
        "nieuw",
        "on line",
        "-",
        "...",
        "~x",
        "<<x",
        "1.2.3",
        "١٢٣",
        "ja",
    ],
)
def test_ordinary_text_stays_text(value: str) -> None:
    assert kind_of(value) == ""
