"""What all values written as one text share, and how a message repeats what was typed."""

import random

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.dagtijden import DagTijden
from generator.model.datum import Dag, Datum, Tijd
from generator.model.mailadres import Mailadres
from generator.model.postcode import Postcode6, PostcodeGebied
from generator.model.tekstwaarde import Tekstwaarde, cite, has_invisible
from generator.model.telefoon import Telefoonnummer
from generator.model.webadres import Kaartadres, Webadres

KINDS = [Telefoonnummer, Webadres, Kaartadres, Mailadres, Postcode6, PostcodeGebied, DagTijden]
PIECES = [*"0123456789+-/.:@()[]<>,; %\\", "xn--", "https://", "at", "uur", "half ", "24:00", "31-12-2026", "hele dag"]
PIECES += ["\x00", "\u202e", "é", "а", "٣", "０", "\ud800", "e\u0301", "☃", "1234 AB", "tot", "{melding}"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_reads_its_own_examples_and_keeps_what_was_read(kind: type[Tekstwaarde]) -> None:
    adapter = TypeAdapter(kind)
    for example in adapter.json_schema()["examples"]:
        value = adapter.validate_python(example)
        assert adapter.validate_python(value) is value
        assert adapter.validate_python(str(value)) == value
        assert value.tekst == example


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", [None, 1, True, [], {}, b"x"])
def test_every_kind_reads_text_only(kind: type[Tekstwaarde], value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    assert caught.value.errors()[0]["type"] == "string_type"


@pytest.mark.parametrize("kind", [*KINDS, Datum, Tijd, Dag])
def test_hostile_text_is_read_or_refused_and_never_breaks(kind: object) -> None:
    chance = random.Random(20261124)
    adapter: TypeAdapter[object] = TypeAdapter(kind)
    for _ in range(1500):
        text = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 12)))
        try:
            adapter.validate_python(text)
        except ValidationError as wrong:
            [error] = wrong.errors()
            melding, tip = error["ctx"]["melding"], error["ctx"]["tip"]
            assert melding.endswith("."), text
            assert tip, text
            assert not has_invisible(melding + tip), text


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_described_in_dutch(kind: type[Tekstwaarde]) -> None:
    assert TypeAdapter(kind).json_schema()["description"].endswith(".")


@pytest.mark.parametrize("kind", [Datum, Tijd, DagTijden, Webadres, Mailadres])
def test_what_is_no_free_text_says_so_with_a_format(kind: object) -> None:
    assert TypeAdapter(kind).json_schema()["format"]


def test_a_message_repeats_a_text_short_and_without_invisible_signs() -> None:
    assert cite("gewoon") == "'gewoon'"
    assert cite("a\u202eb\x00c\nd") == "'a\ufffdb\ufffdc\ufffdd'"
    assert cite("x" * 100_000) == f"'{'x' * 60}…'"


@pytest.mark.parametrize("text", ["a\x00", "\u202e", "\u200b", "\ud800", "\ue000", "\u2028", "\n", "\t", "\ufeff"])
def test_signs_that_nobody_sees_are_found(text: str) -> None:
    assert has_invisible(text)


@pytest.mark.parametrize("text", ["", "gewone tekst", "café", "ĳ", "مثال", "例え", "a\u00a0b", "€ 2,50", "🙂"])
def test_ordinary_text_has_none(text: str) -> None:
    assert not has_invisible(text)
