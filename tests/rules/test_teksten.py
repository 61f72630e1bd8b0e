from datetime import date

import pytest

from generator.rules import teksten
from tests.bouwers import kaart, organisatie, pagina, thema, voorziening, wijk

DAY = date(2026, 11, 24)
DEEP = "- " * 9 + "te diep"
REFUSED = "fout:ongeldige-waarde"


@pytest.mark.parametrize(
    ("entry", "veld"),
    [
        (voorziening(body=DEEP), "tekst"),
        (organisatie(body=DEEP), "tekst"),
        (wijk(body=DEEP), "tekst"),
        (pagina(body=DEEP), "tekst"),
        (voorziening(voor_professionals=DEEP), "voor_professionals"),
        (voorziening(body="a" * 8_001), "tekst"),
        (voorziening(body="[" * 201), "tekst"),
        (voorziening(body="[klik](javascript:alert)"), "tekst"),
        (voorziening(body="[klik](data:text/html,x)"), "tekst"),
        (voorziening(voor_professionals="[klik](javascript:alert)"), "voor_professionals"),
        (voorziening(concept="true", body=DEEP), "tekst"),
        (voorziening(status="gestopt", body=DEEP), "tekst"),
    ],
)
def test_markdown_that_the_guard_refuses_is_told_where_it_stands(told, entry, veld):
    assert told(teksten.report_refused_markdown, kaart(entry)) == [(REFUSED, veld)]


@pytest.mark.parametrize(
    "entry",
    [
        voorziening(),
        voorziening(body="\n\n"),
        voorziening(body="# Kop\n\nGewone **tekst** met [een link](https://hulp.example).\n\n- een\n- twee\n"),
        voorziening(body="Mail [ons](mailto:info@hulp.example) of bel [nu](tel:+31301234567)."),
        voorziening(body="Zie [de wijk](/wijken/noord/)."),
        voorziening(body="Lees over javascript: het is een taal."),
        voorziening(body="a" * 8_000),
        voorziening(voor_professionals="Verwijs *pas* als lichtere hulp niet genoeg is."),
        voorziening(consultatie="- - - - - - - - - - bel"),
        voorziening(spoed="[klik](javascript:alert)"),
        organisatie(body="Wij helpen."),
        thema("schuld", uitleg="- - - - - - - - - - uitleg"),
    ],
)
def test_ordinary_markdown_and_texts_that_are_no_markdown_are_not_told(told, entry):
    assert told(teksten.report_refused_markdown, kaart(entry)) == []


def test_the_line_is_that_of_the_file():
    entry = pagina(body=f"Een regel.\n\n{DEEP}\nNog een.\n{DEEP}")
    found = [one.location.regel - entry.source.body_line for one in teksten.report_refused_markdown(kaart(entry), DAY)]
    assert found == [2, 4]


def test_a_line_of_a_key_is_told_at_its_value():
    entry = voorziening(voor_professionals=f"Een regel.\n\n{DEEP}")
    (problem,) = teksten.report_refused_markdown(kaart(entry), DAY)
    assert problem.location == entry.source.locate(("voor_professionals",))[0]


def test_the_sentence_and_the_hint_are_those_of_the_guard():
    (problem,) = teksten.report_refused_markdown(kaart(pagina(body="a" * 8_001)), DAY)
    assert problem.text == "De tekst is te lang: 8001 tekens."
    assert problem.hint.startswith("Schrijf hooguit 8000 tekens.")
