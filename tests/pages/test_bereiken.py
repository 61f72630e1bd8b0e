from datetime import date
from typing import Any

import pytest

from generator.pages.bereiken import Bereik, first_number, reach
from tests.bouwers import voorziening

DAG = date(2026, 11, 24)
NBSP = "\u00a0"


def bereik(contact: dict[str, Any], *, hide_hours: bool = False) -> Bereik:
    return reach(voorziening(contact=contact).value.contact, DAG, hide_hours=hide_hours)


def test_number_for_residents_is_the_call_button() -> None:
    found = bereik({"telefoon": "030 123 45 67"})
    assert found.bel is not None
    assert (found.bel.tekst, found.bel.href) == ("030 123 45 67".replace(" ", NBSP), "tel:+31301234567")


@pytest.mark.parametrize(
    ("voor", "where"),
    [
        (["inwoners"], "bel"),
        (["aanmelden"], "bel"),
        (["crisis"], "crisis"),
        (["professionals"], "professionals"),
    ],
)
def test_number_stands_with_those_it_is_for(voor: list[str], where: str) -> None:
    found = bereik({"telefoons": [{"nummer": "0800 1234", "voor": voor}]})
    numbers = {"bel": (found.bel,), "crisis": found.crisis, "professionals": found.professionals}
    assert [number.href for number in numbers[where] if number] == ["tel:08001234"]


def test_professionals_only_number_is_no_call_button() -> None:
    assert bereik({"telefoons": [{"nummer": "0800 1234", "voor": "professionals"}]}).bel is None


def test_number_for_both_stands_once_for_residents() -> None:
    found = bereik({"telefoons": [{"nummer": "0800 1234", "voor": ["inwoners", "professionals"]}]})
    assert found.bel is not None
    assert found.nummers == ()
    assert len(found.professionals) == 1


def test_other_numbers_come_after_the_button() -> None:
    found = bereik({"telefoon": "030 123 45 67", "telefoons": [{"nummer": "0800 1234", "uitleg": "voor ouders"}]})
    assert [(number.tekst, number.toelichting) for number in found.nummers] == [(f"0800{NBSP}1234", "voor ouders")]


def test_extension_stands_beside_its_number() -> None:
    found = bereik({"telefoons": [{"nummer": "0800 1234", "toestel": "12", "voor": "professionals"}]})
    assert found.professionals[0].toelichting == "voor professionals, toestel 12"


def test_whatsapp_opens_with_the_international_number() -> None:
    found = bereik({"whatsapp": "06 12 34 56 78"})
    assert found.whatsapp is not None
    assert found.whatsapp.href == "https://wa.me/31612345678"


def test_hours_of_the_telephone_can_be_held_back() -> None:
    contact = {"telefoon": "0800 1234", "bereikbaar": {"ma-vr": "09:00-12:00"}}
    assert bereik(contact).bereikbaar is not None
    assert bereik(contact, hide_hours=True).bereikbaar is None


def test_only_days_on_which_somebody_answers_are_named() -> None:
    found = bereik({"telefoon": "0800 1234", "bereikbaar": {"di": "09:00-12:00"}})
    assert found.bereikbaar is not None
    assert [line.wanneer for line in found.bereikbaar.regels] == ["Dinsdag"]


@pytest.mark.parametrize(
    ("value", "text"), [("true", "Verwijzen kan via ZorgDomein."), ("false", ""), ("Praktijk Noord", "Praktijk Noord")]
)
def test_zorgdomein_is_a_name_or_a_sentence(value: str, text: str) -> None:
    assert bereik({"telefoon": "0800 1234", "zorgdomein": value}).zorgdomein == text


def test_lists_show_the_number_for_residents_first() -> None:
    contact = {"telefoons": [{"nummer": "0800 1234", "voor": "crisis"}, {"nummer": "030 123 45 67"}]}
    number = first_number(voorziening(contact=contact).value.contact)
    assert number is not None
    assert number.href == "tel:+31301234567"


def test_nothing_to_call_gives_no_number() -> None:
    assert first_number(voorziening(contact={"email": "info@hulp.example"}).value.contact) is None
    assert reach(None, DAG) == Bereik()
