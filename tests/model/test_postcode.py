"""Postcodes and the areas they stand for."""

import re

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.postcode import Postcode6, PostcodeGebied

PC6 = TypeAdapter(Postcode6)
GEBIED = TypeAdapter(PostcodeGebied)


def refuse(text: object, adapter: TypeAdapter[Postcode6] | TypeAdapter[PostcodeGebied] = PC6) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(text)
    [error] = caught.value.errors()
    assert error["ctx"]["code"] == "ongeldige-waarde"
    return error["ctx"]["melding"], error["ctx"]["tip"]


@pytest.mark.parametrize("text", ["1234AB", "1234 AB", "1234ab", "1234 aB", "1234\u00a0AB", " 1234 AB "])
def test_every_spelling_is_the_same_postcode(text: str) -> None:
    assert str(PC6.validate_python(text)) == "1234 AB"
    assert PC6.validate_python("1234 AB") == PC6.validate_python(text)


@pytest.mark.parametrize("text", ["1000 AA", "9999 ZZ", "1234 SB", "1234 AS", "1234 FQ"])
def test_every_letter_and_every_first_digit_may_occur(text: str) -> None:
    assert text == str(PC6.validate_python(text))


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("1234-AB", "Schrijf: 1234 AB."),
        ("1234  ab", "Schrijf: 1234 AB."),
        ("12 34 AB", "Schrijf: 1234 AB."),
        ("1234.AB", "Schrijf: 1234 AB."),
        ("0123 AB", "Voorbeeld: 1234 AB."),
        ("1234 SS", "Voorbeeld: 1234 AB."),
        ("1234 sa", "Voorbeeld: 1234 AB."),
        ("1234SD", "Voorbeeld: 1234 AB."),
    ],
)
def test_a_slip_gets_the_right_form_back(text: str, tip: str) -> None:
    assert tip == refuse(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1234",
        "1234 A",
        "1234 ABC",
        "12345 AB",
        "123 AB",
        "AB 1234",
        "1234 12",
        "1234 ΑΒ",
        "1234 ÄB",
        "１２３４ AB",
        "١٢٣٤ AB",
        "1234\nAB",
        "1234 AB\u202e",
        "1234\x00AB",
        "1234 AB Utrecht",
        "1O34 AB",
        "9" * 100_000,
    ],
)
def test_what_is_no_postcode_is_refused(text: str) -> None:
    melding, tip = refuse(text)

    assert melding
    assert tip


@pytest.mark.parametrize(("text", "shown"), [("1234", "1234"), ("1234ab", "1234 AB"), ("1234 AB", "1234 AB")])
def test_an_area_is_four_digits_or_a_whole_postcode(text: str, shown: str) -> None:
    assert shown == str(GEBIED.validate_python(text))


@pytest.mark.parametrize("text", ["", "123", "12345", "0123", "1234 A", "1234-1240", "1234, 1235", "1234 SS", "١٢٣٤"])
def test_what_is_no_area_is_refused(text: str) -> None:
    assert refuse(text, GEBIED)[1]


def test_an_area_knows_which_postcodes_it_has() -> None:
    postcode = Postcode6.read("1234 AB")

    assert PostcodeGebied.read("1234").has(postcode)
    assert PostcodeGebied.read("1234ab").has(postcode)
    assert not PostcodeGebied.read("1234 AC").has(postcode)
    assert not PostcodeGebied.read("1235").has(postcode)


@pytest.mark.parametrize("adapter", [PC6, GEBIED])
def test_the_schema_pattern_takes_its_own_examples(adapter: TypeAdapter[object]) -> None:
    schema = adapter.json_schema()

    assert all(re.search(schema["pattern"], example) for example in schema["examples"])
    assert not re.search(schema["pattern"], "0123 AB")
