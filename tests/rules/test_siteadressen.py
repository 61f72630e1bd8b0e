from datetime import date

import pytest

from generator.rules import siteadressen
from tests.bouwers import kaart, organisatie, pagina, thema, voorziening, wijk

DAY = date(2026, 11, 24)


def report(body: str, *more, **keys):
    return list(
        siteadressen.report_dead_site_addresses(kaart(voorziening(body=body, **keys), wijk(), pagina(), *more), DAY)
    )


@pytest.mark.parametrize(
    "address",
    "/ /wijken/ /wijken/noord/ /voorzieningen/ /voorzieningen/hulp/ /themas/ /themas/geld/ /organisaties/ "
    "/organisaties/welzijn/ /zoeken/ /zoeken/?q=schuld /4d/ /noodhulp/ /rechten/ /controle/ /toegankelijkheid/ "
    "/redactiewijzer/ /over/ /over/#privacy".split(),
)
def test_an_address_of_the_site_is_fine(address):
    assert report(f"Kijk [hier]({address}).") == []


@pytest.mark.parametrize(
    "address", ["https://www.ravelmeer.example/wijken/x/", "mailto:info@a.example", "tel:0301234567"]
)
def test_addresses_elsewhere_are_not_looked_up(address):
    assert report(f"Kijk [hier]({address}).") == []


@pytest.mark.parametrize(
    ("address", "nearest"),
    [
        ("/wijken/nord/", "/wijken/noord/"),
        ("/wijken/noord", "/wijken/noord/"),
        ("/wijk/noord/", "/wijken/noord/"),
        ("/voorzieningen/hulpp/", "/voorzieningen/hulp/"),
        ("/themas/gelt/", "/themas/geld/"),
        ("/organisaties/welzjin/", "/organisaties/welzijn/"),
        ("/ovr/", "/over/"),
        ("/Xover/", "/over/"),
        ("/noodhulp", "/noodhulp/"),
    ],
)
def test_a_dead_address_is_told_at_its_line(address, nearest):
    (problem,) = report(f"Eerste regel.\n\nKijk eens [hier]({address}) of daar.")
    assert (problem.code, problem.severity, problem.veld) == ("onbekende-verwijzing", "fout", "tekst")
    first = voorziening().source.body_line
    assert (problem.location.regel, problem.location.kolom) == (first + 2, 18)
    assert problem.location.lengte == len(address)
    assert problem.hint == f"Misschien bedoeld: {nearest}."


def test_of_two_equal_addresses_the_first_is_shown():
    places = {(problem.location.regel, problem.location.kolom) for problem in report("[a](/weg/) en [b](/weg/)")}
    assert places == {(voorziening().source.body_line, 5)}


def test_an_address_that_looks_like_nothing_gets_an_example():
    (problem,) = report("[x](/qqqqqqqq/)")
    assert "/wijken/noord/" in problem.hint


def test_the_part_for_professionals_is_markdown_too():
    (problem,) = report("", voor_professionals="Zie [dit](/wijken/zuid/).")
    assert problem.veld == "voor_professionals"


@pytest.mark.parametrize(
    "entry", [organisatie("a", body="[x](/weg/)"), wijk("zuid", body="[x](/weg/)"), pagina("a", body="[x](/weg/)")]
)
def test_every_kind_with_a_body_is_read(entry):
    (problem,) = report("", entry)
    assert problem.location.bestand == entry.source.bestand


def test_an_address_of_a_concept_warns():
    (problem,) = report("[x](/voorzieningen/later/)", voorziening("later", concept="true"))
    assert (problem.code, problem.severity) == ("verwijst-naar-concept", "waarschuwing")


def test_an_address_of_a_concept_in_a_field_warns_too():
    later = voorziening("later", concept="true")
    (problem,) = report("", later, voor_professionals="[x](/voorzieningen/later/)")
    assert (problem.veld, problem.severity) == ("voor_professionals", "waarschuwing")


def test_an_unreadable_file_is_no_dead_address():
    found = kaart(pagina(body="[x](/voorzieningen/kapot/)"), thema(), onleesbaar=[("voorziening", "kapot")])
    assert list(siteadressen.report_dead_site_addresses(found, DAY)) == []
