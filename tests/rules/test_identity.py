from datetime import date

import pytest

from generator.rules import identity
from tests.bouwers import kaart, organisatie, pagina, voorziening

DOUBLE = ("waarschuwing:mogelijk-dubbel", "naam")
DAY = date(2026, 11, 24)
AT_HOME = {"naam": "Eettafel De Linde", "contact": {"telefoon": "0800 4321"}, "locaties": [{"postcode": "1234 AB"}]}


@pytest.mark.parametrize("slug", "wijken voorzieningen zoeken 4d beheer rechten noodhulp assets en tr controle".split())
def test_an_own_page_takes_no_address_of_the_site(slug):
    (problem,) = identity.report_taken_addresses(kaart(pagina(slug)), DAY)
    assert (problem.code, problem.severity) == ("dubbele-slug", "fout")
    assert (problem.location.bestand, problem.location.regel, problem.location.kolom) == (
        f"content/paginas/{slug}.md",
        1,
        1,
    )


@pytest.mark.parametrize("slug", ["over", "privacy", "zoeken-op-naam"])
def test_other_pages_are_fine(told, slug):
    assert told(identity.report_taken_addresses, kaart(pagina(slug))) == []


@pytest.mark.parametrize(
    "other",
    [
        AT_HOME,
        AT_HOME | {"naam": "eettafel  de linde"},
        AT_HOME | {"naam": "Eettafel-De-Línde"},
        AT_HOME | {"contact": {"telefoon": "0800 9999"}},
        AT_HOME | {"locaties": [{"postcode": "1234ab"}], "contact": None},
        AT_HOME | {"locaties": None},
        AT_HOME | {"locaties": [{"postcode": "9999 AB"}]},
        AT_HOME | {"locaties": None, "contact": {"telefoons": [{"nummer": "0800-4321"}]}},
        AT_HOME | {"locaties": [{"telefoon": "08004321"}], "contact": None},
    ],
)
def test_the_same_name_with_the_same_postcode_or_number_is_probably_double(told, other):
    assert told(identity.report_probable_duplicates, kaart(voorziening("a", **AT_HOME), voorziening("b", **other))) == [
        DOUBLE
    ]


@pytest.mark.parametrize(
    "other",
    [
        AT_HOME | {"naam": "Eettafel De Wilg"},
        AT_HOME | {"locaties": [{"postcode": "9999 AB"}], "contact": {"telefoon": "0800 9999"}},
        AT_HOME | {"status": "gestopt"},
        AT_HOME | {"broken": [("naam",)]},
    ],
)
def test_something_else_is_not_double(told, other):
    assert (
        told(identity.report_probable_duplicates, kaart(voorziening("a", **AT_HOME), voorziening("b", **other))) == []
    )


def test_it_is_told_at_the_later_file_and_names_the_earlier():
    found = kaart(voorziening("b", **AT_HOME), voorziening("c", **AT_HOME), voorziening("a", **AT_HOME))
    problems = list(identity.report_probable_duplicates(found, DAY))
    assert [problem.location.bestand for problem in problems] == [f"content/voorzieningen/{one}.md" for one in "bc"]
    assert all("content/voorzieningen/a.md" in problem.text for problem in problems)


def test_an_organisatie_is_not_double_with_its_own_voorziening(told):
    name = {"naam": "De Linde", "contact": {"telefoon": "0800 4321"}}
    assert told(identity.report_probable_duplicates, kaart(organisatie(**name), voorziening(**name))) == []
    assert told(identity.report_probable_duplicates, kaart(organisatie("aa", **name), organisatie("bb", **name))) == [
        DOUBLE
    ]


def test_one_entry_with_two_places_is_not_double(told):
    places = [{"postcode": "1234 AB"}, {"postcode": "1234 AB"}]
    assert told(identity.report_probable_duplicates, kaart(voorziening(locaties=places))) == []
