from datetime import date

import pytest

from generator.rules import identity
from tests.bouwers import kaart, organisatie, pagina, thema, voorziening, wijk

DAY = date(2026, 11, 24)
DOUBLE = [("waarschuwing:mogelijk-dubbel", "naam")]

TAKEN = (
    "wijken voorzieningen themas organisaties zoeken 4d noodhulp rechten controle toegankelijkheid redactiewijzer "
    "beheer assets en tr ar pl uk"
).split()


@pytest.mark.parametrize("slug", TAKEN)
def test_an_own_page_takes_no_address_of_the_site(told, slug):
    assert told(identity.report_taken_addresses, kaart(pagina(slug))) == [("fout:dubbele-slug", "")]


def test_the_sentence_names_the_address_at_the_top_of_the_file():
    (problem,) = identity.report_taken_addresses(kaart(pagina("zoeken")), DAY)
    assert (problem.location.bestand, problem.location.regel) == ("content/paginas/zoeken.md", 1)
    assert "/zoeken/" in problem.text


@pytest.mark.parametrize(
    "entry",
    [
        pagina("over"),
        pagina("privacy"),
        pagina("wijken-in-beeld"),
        pagina("noodhulp-2"),
        pagina("zoek"),
        pagina("de"),
        voorziening("zoeken"),
        organisatie("controle"),
        wijk("wijken"),
        thema("rechten"),
    ],
)
def test_a_free_address_and_a_slug_of_another_kind_are_not_told(told, entry):
    assert told(identity.report_taken_addresses, kaart(entry)) == []


def pair(first, second, *others):
    """Give two voorzieningen with the same name, unless the keys say otherwise."""
    same = {"naam": "Grip op geld"}
    return kaart(voorziening("eerste", **same | first), voorziening("tweede", **same | second), *others)


def phone(number, key="telefoon"):
    return {"contact": {key: number}}


def place(**keys):
    return {"locaties": [{"plaats": "Dorp", **keys}]}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (phone("030 123 45 67"), phone("030 123 45 67")),
        (phone("030 123 45 67"), phone("+31 30 1234567")),
        (phone("06 12 34 56 78", "whatsapp"), phone("06-12345678", "sms")),
        (phone("030 123 45 67"), {"contact": {"telefoons": [{"nummer": "030 123 45 67"}]}}),
        (phone("030 123 45 67"), place(telefoon="030 123 45 67")),
        (place(postcode="3511 AB") | phone("030 123 45 67"), place(postcode="3511AB") | phone("030 765 43 21")),
        ({"naam": "Grip op geld"} | phone("030 123 45 67"), {"naam": "GRIP op-geld!"} | phone("030 123 45 67")),
        ({"naam": "Café Één"} | phone("030 123 45 67"), {"naam": "Cafe Een"} | phone("030 123 45 67")),
        (phone("030 123 45 67"), phone("030 123 45 67") | {"concept": "true"}),
        (phone("030 123 45 67"), phone("030 123 45 67") | {"status": "aanmeldstop"}),
        ({}, {}),
        ({}, phone("0800 1234")),
        ({}, {"contact": {"beveiligde_mail": "Zivver"}}),
    ],
)
def test_the_same_name_with_the_same_postcode_or_number_warns(told, first, second):
    assert told(identity.report_probable_duplicates, pair(first, second)) == DOUBLE


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (phone("030 123 45 67"), phone("030 765 43 21")),
        (phone("030 123 45 67"), phone("030 123 45 67") | {"naam": "Grip op gezondheid"}),
        (place(postcode="3511 AB"), place(postcode="3511 AB") | {"naam": "Spreekuur"}),
        (
            place(postcode="3511 AB") | phone("030 123 45 67"),
            place(postcode="3511 AC") | phone("030 765 43 21"),
        ),
        (place() | phone("030 123 45 67"), place() | phone("030 765 43 21")),
        ({}, phone("info@hulp.example", "email")),
        ({}, phone("030 123 45 67")),
        ({}, {"organisatie": "brug"}),
        ({}, {"organisatie": "onbekend"}),
        (phone("030 123 45 67"), phone("030 123 45 67") | {"status": "gestopt"}),
        (phone("030 123 45 67") | {"status": "gestopt"}, phone("030 123 45 67")),
        (phone("030 123 45 67"), phone("030 123 45 67") | {"organisatie": "weg"}),
        (phone("030 123 45 67"), phone("030 123 45 67") | {"broken": [("naam",)]}),
    ],
)
def test_what_differs_in_name_or_in_every_mark_is_not_told(told, first, second):
    others = [
        organisatie("brug", contact={"telefoon": "030 222 22 22"}),
        organisatie("weg", status="gestopt", contact={"telefoon": "030 333 33 33"}),
    ]
    assert told(identity.report_probable_duplicates, pair(first, second, *others)) == []


def test_the_later_file_is_told_and_names_the_earlier_one():
    double = kaart(voorziening("b", naam="Grip op geld"), voorziening("a", naam="Grip op geld"))
    (problem,) = identity.report_probable_duplicates(double, DAY)
    assert (problem.location.bestand, problem.location.regel) == ("content/voorzieningen/b.md", 2)
    assert problem.text.endswith("staan ook in content/voorzieningen/a.md.")


def test_of_three_the_second_and_third_are_told_once_each():
    marks = phone("030 123 45 67") | place(postcode="3511 AB")
    three = kaart(*(voorziening(slug, naam="Grip op geld", **marks) for slug in "abc"))
    found = [problem.location.bestand for problem in identity.report_probable_duplicates(three, DAY)]
    assert found == ["content/voorzieningen/b.md", "content/voorzieningen/c.md"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"naam": "Stichting X", "contact": {"telefoon": "0800 1234"}}, DOUBLE),
        ({"naam": "stichting x", "locaties": [{"postcode": "3511 AB"}]}, DOUBLE),
        ({"naam": "Stichting X", "contact": {"telefoon": "030 123 45 67"}}, []),
        ({"naam": "Stichting Y", "contact": {"telefoon": "0800 1234"}}, []),
        ({"naam": "Stichting X", "contact": {"telefoon": "0800 1234"}, "status": "gestopt"}, []),
    ],
)
def test_organisaties_follow_the_same_rule(told, keys, expected):
    first = organisatie("a", naam="Stichting X", locaties=[{"postcode": "3511 AB"}])
    assert told(identity.report_probable_duplicates, kaart(first, organisatie("b", **keys))) == expected


def test_a_voorziening_may_have_the_name_and_number_of_its_organisatie(told):
    hulp = voorziening(naam="Organisatie welzijn", contact={"telefoon": "0800 1234"})
    assert told(identity.report_probable_duplicates, kaart(hulp)) == []
