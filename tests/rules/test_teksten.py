from datetime import date

import pytest

from generator.rules import teksten
from tests.bouwers import kaart, organisatie, pagina, voorziening, wijk

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "make", [voorziening, organisatie, wijk, pagina], ids=["voorziening", "organisatie", "wijk", "pagina"]
)
def test_a_refused_address_is_told_at_its_line(make):
    entry = make(body="Eerste regel.\n\nKlik [hier](javascript:alert(1)).")
    (problem,) = teksten.report_refused_markdown(kaart(entry), DAY)
    assert (problem.code, problem.severity, problem.veld) == ("ongeldige-waarde", "fout", "tekst")
    assert problem.location.regel == entry.source.body_line + 2
    assert problem.hint


def test_what_is_too_much_is_told(told):
    assert told(teksten.report_refused_markdown, kaart(voorziening(body=">" * 50 + " diep"))) == [
        ("fout:ongeldige-waarde", "tekst")
    ]


def test_the_part_for_professionals_is_markdown_too(told):
    entry = voorziening(voor_professionals="[hier](javascript:x)")
    assert told(teksten.report_refused_markdown, kaart(entry)) == [("fout:ongeldige-waarde", "voor_professionals")]


def test_ordinary_markdown_is_fine(told):
    body = "# Kop\n\nEen [link](https://a.example), **vet**.\n\n- een\n- twee\n\n<script>alert(1)</script>"
    assert told(teksten.report_refused_markdown, kaart(voorziening(body=body))) == []
