"""How a text is looked through: as typed, as a visitor reads it, and without what nobody sees."""

import pytest

from generator.model.instellingen import Instellingen
from generator.problems import Code
from generator.rules.geheim import report_written_places
from generator.rules.passages import Passage, content_folder, problem_at, problem_on_line, readings_of
from generator.rules.privacy import report_bsn
from generator.source import BODY
from tests.bouwers import entry, kaart, voorziening

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
    hulp = voorziening(body=text, spoed=text, geheim_adres="true", werkgebied="regio")
    assert told(report_written_places, kaart(hulp)) == []
    assert told(report_bsn, kaart(hulp)) == []


def test_an_ordinary_text_is_read_once():
    assert readings_of(Passage(("spoed",), "Bel 0800 1234 – één keer.")) == ("Bel 0800 1234 – één keer.",)
    assert readings_of(Passage(("spoed",), "**19**90 XQ")) == ("**19**90 XQ",)
    assert readings_of(Passage(BODY, "Gewone tekst")) == ("Gewone tekst",)
    assert readings_of(Passage(BODY, "**19**90 XQ")) == ("**19**90 XQ", "1990 XQ")


@pytest.mark.parametrize(
    ("found", "place"),
    [
        ("derde", (2, 1, 5)),
        ("tweede derde", (1, 8, 6)),
        ("Eerste", (1, 1, 6)),
        ("nergens", (1, 1, 1)),
        ("", (1, 1, 1)),
        ("  ", (1, 1, 1)),
    ],
)
def test_a_stretch_of_a_body_is_told_where_it_begins_or_else_at_the_top(found, place):
    hulp = voorziening(body="Eerste tweede\nderde")
    problem = problem_at(hulp, Passage(BODY, hulp.body), found, Code.PERSOONSGEGEVEN, "Fout.", "Verbeter.")
    where = problem.location
    assert (where.regel - hulp.source.body_line + 1, where.kolom, where.lengte) == place


@pytest.mark.parametrize(
    ("line", "found", "place"),
    [
        (2, "derde", (2, 3, 5)),
        (1, "derde", (1, 1, 1)),
        (1, "", (1, 1, 1)),
        (0, "derde", (0, 1, 1)),
        (3, "derde", (3, 1, 1)),
        (3, "X", (3, 1, 1)),
    ],
)
def test_a_line_of_a_body_is_told_at_what_stands_there_or_else_at_its_start(line, found, place):
    hulp = voorziening(body="Eerste tweede\n- derde derde")
    passage = Passage(BODY, hulp.body)
    problem = problem_on_line(hulp, passage, line, found, Code.PERSOONSGEGEVEN, "Fout.", "Verbeter.")
    where = problem.location
    assert (where.regel - hulp.source.body_line + 1, where.kolom, where.lengte) == place


@pytest.mark.parametrize(
    ("bestand", "folder"),
    [("content/kaart.yaml", "content"), ("kaart.yaml", "content"), ("mijn/inhoud/kaart.yaml", "mijn/inhoud")],
)
def test_the_folder_that_was_read_is_named_as_problems_name_it(bestand, folder):
    keys = {"naam": "Kaart", "gemeente": "Merendonk", "url": "https://kaart.example/", "voorbeeld": "true"}
    assert content_folder(kaart(entry(Instellingen, "kaart", bestand, keys))) == folder
