import pytest

from generator.rules.telefoonteksten import find_numbers, without_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Bel 030 123 45 67.", ["+31301234567"]),
        ("Bel 0301234567", ["+31301234567"]),
        ("Bel (030) 123 45 67 of mail", ["+31301234567"]),
        ("Bel 0346-12 34 56!", ["+31346123456"]),
        ("+31 (0)20 123 45 67", ["+31201234567"]),
        ("+31-20-1234567", ["+31201234567"]),
        ("0031 20 123 45 67", ["+31201234567"]),
        ("(31)20 123 45 67", ["+31201234567"]),
        ("app 06-12345678 of 06 87 65 43 21", ["+31612345678", "+31687654321"]),
        ("06 12345678 / 030 123 45 67", ["+31612345678", "+31301234567"]),
        ("06 12345678 / 0301234567", ["+31612345678", "+31301234567"]),
        ("06 12345678 (030) 123 45 67", ["+31612345678", "+31301234567"]),
        ("Bel 030 123 45 67 12 keer", ["+31301234567"]),
        ("0800 1234 (gratis)", ["08001234"]),
        ("0800-1234, 7 dagen", ["08001234"]),
        ("Bel 14 030", ["14030"]),
        ("+32 2 123 45 67", ["+3221234567"]),
        ("tel:0301234567", ["+31301234567"]),
        ("In 2026 en 2027, 12 keer.", []),
        ("123456782", []),
        ("klant 000 12", []),
        ("a030 123 45 67", []),
        ("", []),
    ],
)
def test_numbers_are_found_in_running_text(text, numbers):
    assert [number.canoniek for number, _ in find_numbers(text)] == numbers


def test_a_number_is_given_as_it_was_typed():
    assert [typed for _, typed in find_numbers("Bel (030) 123 45 67, nu.")] == ["(030) 123 45 67"]


def test_numbers_can_be_taken_out():
    assert without_numbers("Bel 030 123 45 67 of 12.") == "Bel – of 12."
    assert without_numbers("Klant 000 12 34 belt 06 12345678.") == "Klant 000 12 34 belt –."
