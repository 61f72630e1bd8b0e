"""How a text is looked through: as typed, as a visitor reads it, and without what nobody sees."""

import pytest

from generator.rules.geheim import report_written_places
from generator.rules.passages import Passage, readings_of
from generator.rules.privacy import report_bsn
from generator.source import BODY
from tests.bouwers import kaart, voorziening

PLACES = [
    "1990&#8203;XQ",
    "1990 X&shy;Q",
    "1990 X\u00adQ",
    "1\u200b9\u200b9\u200b0 XQ",
    "1990 \u200eXQ",
    "1990 X\ufe0fQ",
    "１９９０ ＸＱ",
    "𝟏𝟗𝟗𝟎 𝐗𝐐",
    "Zwijg\u00adstraat 12",
    "Zwijgstraat １２",
]
NUMBERS = [
    "1234&#8203;56782",
    "1234&shy;56782",
    "1234\u00ad56782",
    "123\u200d456\u200d782",
    "１２３４５６７８２",
    "𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟐",
]


@pytest.mark.parametrize("typed", PLACES)
def test_a_place_is_seen_through_what_nobody_sees(told, typed):
    secret = {"geheim_adres": "true", "werkgebied": "regio"}
    assert ("fout:geheim-adres", "tekst") in told(
        report_written_places, kaart(voorziening(body=f"Kom: {typed}.", **secret))
    )


@pytest.mark.parametrize("typed", NUMBERS)
def test_a_burgerservicenummer_is_seen_through_what_nobody_sees(told, typed):
    assert [code for code, _ in told(report_bsn, kaart(voorziening(body=f"Vraag {typed}.")))] == [
        "fout:persoonsgegeven"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Een kamer van 12 m² in 2026¹.",
        "½ uur, nummer 12345678²",
        "مرحبا بك\u200f 2026",
        "می\u200cخواهم 12",
        "👩\u200d👧 ⅓",
    ],
)
def test_other_signs_become_no_place_and_no_number(told, text):
    entry = voorziening(body=text, spoed=text, geheim_adres="true", werkgebied="regio")
    assert told(report_written_places, kaart(entry)) == []
    assert told(report_bsn, kaart(entry)) == []


def test_an_ordinary_text_is_read_once():
    assert readings_of(Passage(("spoed",), "Bel 0800 1234 – één keer.")) == ("Bel 0800 1234 – één keer.",)
    assert readings_of(Passage(BODY, "Gewone tekst")) == ("Gewone tekst",)
    assert readings_of(Passage(BODY, "**19**90 XQ")) == ("**19**90 XQ", "1990 XQ")
