from datetime import date

import pytest

from generator.rules import geheim
from tests.bouwers import instellingen, kaart, organisatie, voorziening, wijk

FOUT = "fout:geheim-adres"
WARNS = "waarschuwing:geheim-adres"
DAY = date(2026, 11, 24)


def secret(**keys):
    return voorziening("opvang", **({"geheim_adres": "true", "werkgebied": "regio"} | keys))


@pytest.mark.parametrize(
    ("keys", "veld"),
    [
        ({"locaties": [{"plaats": "Dorp"}]}, "locaties"),
        ({"wijken": ["noord"]}, "wijken"),
        ({"spreekuren": [{"bij": "De school"}]}, "spreekuren"),
        ({"werkgebied": "wijk"}, "werkgebied"),
        ({"werkgebied": None}, "werkgebied"),
    ],
)
def test_places_are_refused_by_key(told, keys, veld):
    assert told(geheim.report_places, kaart(secret(**keys))) == [(FOUT, veld)]


@pytest.mark.parametrize("werkgebied", ["gemeente", "regio", "landelijk"])
def test_a_written_werkgebied_is_fine(told, werkgebied):
    assert told(geheim.report_places, kaart(secret(werkgebied=werkgebied))) == []


def test_a_broken_werkgebied_is_told_once(told):
    assert told(geheim.report_places, kaart(secret(werkgebied=None, broken=[("werkgebied",)]))) == []


def test_an_organisatie_has_no_places_and_no_kvk(told):
    hidden = organisatie(geheim_adres="true", kvk="12345678", locaties=[{"plaats": "Dorp"}])
    assert told(geheim.report_places, kaart(hidden)) == [(FOUT, "locaties"), (FOUT, "kvk")]


def test_an_organisatie_hides_all_its_voorzieningen(told):
    hidden = [organisatie(geheim_adres="true"), voorziening(locaties=[{"plaats": "Dorp"}], body="Dorpsstraat 12")]
    assert told(geheim.report_places, kaart(*hidden)) == [(FOUT, "locaties")]
    assert told(geheim.report_written_places, kaart(*hidden)) == [(FOUT, "tekst")]


def test_an_entry_without_a_secret_may_say_everything(told):
    open_door = voorziening(
        locaties=[{"straat": "Dorpsstraat", "huisnummer": "12", "postcode": "1234 AB"}],
        wijken=["noord"],
        contact={"telefoon": "030 123 45 67"},
        body="Dorpsstraat 12, Noord",
    )
    found = kaart(open_door, wijk(), organisatie(kvk="12345678"))
    for rule in (
        geheim.report_places,
        geheim.report_written_places,
        geheim.report_local_numbers,
        geheim.report_names_of_places,
        geheim.report_elsewhere,
    ):
        assert told(rule, found) == []


HERE = "Kom naar Dorpsstraat 12."


@pytest.mark.parametrize(
    ("keys", "veld"),
    [
        ({"naam": "Huis Dorpsstraat 12"}, "naam"),
        ({"ook_bekend_als": ["Dorpsstraat 12"]}, "ook_bekend_als[0]"),
        ({"samenvatting": f"Een veilige plek. {HERE}"}, "samenvatting"),
        ({"voorwaarden": ["U belt eerst.", HERE]}, "voorwaarden[1]"),
        ({"toegang": {"routes": ["vrij"], "uitleg": HERE}}, "toegang.uitleg"),
        ({"toegang": {"routes": ["verwijzing"], "andere_verwijzers": [HERE]}}, "toegang.andere_verwijzers[0]"),
        ({"spoed": HERE}, "spoed"),
        ({"kosten": {"uitleg": HERE}}, "kosten.uitleg"),
        ({"kosten": {"met_pas": HERE}}, "kosten.met_pas"),
        ({"contact": {"website": "https://www.opvang.example/dorpsstraat-12"}}, "contact.website"),
        ({"contact": {"website": "https://goo.gl/maps/abc"}}, "contact.website"),
        ({"contact": {"aanmelden": "https://maps.google.nl/?q=52.1,5.1"}}, "contact.aanmelden"),
        ({"contact": {"email": "kerkplein-12@opvang.example"}}, "contact.email"),
        ({"contact": {"beveiligde_mail": HERE}}, "contact.beveiligde_mail"),
        ({"contact": {"bereikbaar": {"ma": "09:00-12:00", "uitleg": HERE}}}, "contact.bereikbaar.uitleg"),
        ({"contact": {"telefoons": [{"nummer": "0800 1234", "uitleg": HERE}]}}, "contact.telefoons[0].uitleg"),
        ({"openingstijden": {"ma": "09:00-12:00", "uitleg": HERE}}, "openingstijden.uitleg"),
        (
            {"uitzonderingen": [{"van": "2026-12-01", "tot": "2026-12-02", "gesloten": "true", "reden": HERE}]},
            "uitzonderingen[0].reden",
        ),
        ({"activiteiten": [{"naam": "Koffie", "waar": HERE}]}, "activiteiten[0].waar"),
        ({"tolk_uitleg": HERE}, "tolk_uitleg"),
        ({"meenemen": [HERE]}, "meenemen[0]"),
        ({"zo_werkt_het": [HERE]}, "zo_werkt_het[0]"),
        ({"melding": {"tekst": HERE, "tot": "2026-12-01"}}, "melding.tekst"),
        ({"wachttijd": [{"weken": "2", "gemeten_op": "2026-11-20", "bron": HERE}]}, "wachttijd[0].bron"),
        ({"consultatie": HERE}, "consultatie"),
        ({"voor_professionals": HERE}, "voor_professionals"),
        ({"voor_professionals": "[route](https://maps.app.goo.gl/x)"}, "voor_professionals"),
        ({"zoekwoorden": ["opvang", "dorpsstraat 12"]}, "zoekwoorden[1]"),
        ({"bronnen": [{"url": "https://www.openstreetmap.org/way/1"}]}, "bronnen[0].url"),
        (
            {"vertalingen": {"en": {"samenvatting": f"A safe place. {HERE}", "van": "Hulp"}}},
            "vertalingen.en.samenvatting",
        ),
        ({"beheerder": {"rol": HERE, "email": "a@b.example"}}, "beheerder.rol"),
        ({"gemeenten": [HERE]}, "gemeenten[0]"),
        ({"spoed": "Kijk op www.opvang.example/dorpsstraat_12 voor de weg."}, "spoed"),
        ({"body": HERE}, "tekst"),
        ({"body": "Kijk op [de kaart](https://osm.org/go/x)."}, "tekst"),
        ({"body": "Dorps**straat** 12"}, "tekst"),
        ({"body": "Kom naar de Dorpsstraat\n12 in de avond."}, "tekst"),
        ({"body": "> Postbus 12"}, "tekst"),
    ],
)
def test_every_field_link_and_text_is_looked_through(keys, veld):
    problems = list(geheim.report_written_places(kaart(secret(**keys)), DAY))
    assert [(problem.severity, problem.veld) for problem in problems] == [("fout", veld)]
    assert all(problem.hint for problem in problems)


def test_a_place_in_the_text_is_told_at_its_line_and_column():
    entry = secret(body="Bel ons.\n\nKom dan naar **Dorpsstraat** 12a.")
    (problem,) = geheim.report_written_places(kaart(entry), DAY)
    first = entry.source.body_line
    assert (problem.location.regel, problem.location.kolom) == (first + 2, 16)


def test_the_name_of_the_file_may_not_be_an_address():
    (problem,) = geheim.report_written_places(
        kaart(voorziening("opvang-dorpsstraat-12", naam="Opvang", geheim_adres="true")), DAY
    )
    assert problem.text == "Het adres is geheim, maar hier staat een straat met een huisnummer: 'dorpsstraat 12'."
    assert problem.hint == "Geef dit bestand een andere naam."


def test_the_file_of_the_organisatie_is_looked_through_too():
    hidden = organisatie(
        geheim_adres="true", body=HERE, contactpersonen=[{"rol": "staf", "expertise": ["postcode 1234 AB"]}]
    )
    problems = list(geheim.report_written_places(kaart(hidden), DAY))
    assert {problem.veld for problem in problems} == {"tekst", "contactpersonen[0].expertise[0]"}


def test_a_street_without_a_number_warns(told):
    assert told(geheim.report_written_places, kaart(secret(body="hoek Kerkstraat/Marktplein"))) == [(WARNS, "tekst")]


@pytest.mark.parametrize(
    ("keys", "veld"),
    [
        ({"contact": {"telefoon": "030 123 45 67"}}, "contact.telefoon"),
        ({"contact": {"telefoon": "14 030"}}, "contact.telefoon"),
        ({"contact": {"telefoons": [{"nummer": "0346-123456"}]}}, "contact.telefoons[0].nummer"),
        ({"body": "Bel 030 123 45 67."}, "tekst"),
        ({"spoed": "Bel +31 (0)30 123 45 67."}, "spoed"),
    ],
)
def test_a_number_with_a_netnummer_warns(told, keys, veld):
    assert told(geheim.report_local_numbers, kaart(secret(**keys))) == [(WARNS, veld)]


@pytest.mark.parametrize(
    "number", ["0800 1234", "06 12 34 56 78", "085 123 45 67", "088 123 45 67", "112", "+32 2 123 45 67"]
)
def test_a_number_of_no_place_is_fine(told, number):
    assert told(geheim.report_local_numbers, kaart(secret(contact={"telefoon": number}, body=f"Bel {number}."))) == []


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (None, [(WARNS, "organisatie")]),
        ({"zorgdomein": "true"}, [(WARNS, "organisatie")]),
        ({"telefoon": "0800 1234"}, []),
        ({"chat": "https://opvang.example/chat"}, []),
        ({"sms": "030 765 43 21"}, [(WARNS, "contact.sms"), (WARNS, "organisatie")]),
    ],
)
def test_an_inherited_number_with_a_netnummer_warns(told, contact, expected):
    offering = organisatie(contact={"telefoon": "030 123 45 67"})
    assert told(geheim.report_local_numbers, kaart(offering, secret(contact=contact))) == expected


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        ({"email": "info@welzijn.example"}, []),
        ({"whatsapp": "030 123 45 67"}, [(WARNS, "organisatie")]),
        ({"telefoon": "0800 1234", "whatsapp": "030 123 45 67"}, [(WARNS, "organisatie")]),
        ({"telefoon": "0800 1234", "sms": "030 123 45 67"}, [(WARNS, "organisatie")]),
        ({"telefoon": "0800 1234", "telefoons": [{"nummer": "030 123 45 67"}]}, [(WARNS, "organisatie")]),
    ],
)
def test_every_number_of_the_organisatie_is_looked_at(told, contact, expected):
    assert told(geheim.report_local_numbers, kaart(organisatie(contact=contact), secret())) == expected


def test_its_own_number_is_not_told_as_that_of_the_organisatie(told):
    offering = organisatie(contact={"telefoon": "0800 1234", "sms": "030 123 45 67"})
    own = secret(contact={"sms": "030 765 43 21"})
    assert told(geheim.report_local_numbers, kaart(offering, own)) == [(WARNS, "contact.sms")]


def test_the_hint_about_an_inherited_number_says_where_another_belongs():
    offering = organisatie(contact={"telefoon": "030 123 45 67"})
    (problem,) = geheim.report_local_numbers(kaart(offering, secret()), DAY)
    assert problem.hint == "Gebruik liever een 06-, 085-, 088- of 0800-nummer. Zet dat hier bij 'contact'."


def test_a_number_of_a_secret_organisatie_is_told_once(told):
    offering = organisatie(contact={"telefoon": "030 123 45 67"}, geheim_adres="true")
    assert told(geheim.report_local_numbers, kaart(offering, secret())) == [(WARNS, "contact.telefoon")]


PLACES = (
    wijk("oude-kade", naam="Oude Kade", buurten=["Havenkwartier"]),
    voorziening("inloop", locaties=[{"plaats": "Oosterveen", "straat": "Zoutsteeg"}]),
    instellingen(gemeente="Merendonk"),
)


@pytest.mark.parametrize(
    ("keys", "veld"),
    [
        ({"body": "Wij zitten in Oude Kade."}, "tekst"),
        ({"body": "Wij zitten in **Oude** Kade."}, "tekst"),
        ({"body": "Loop door het Havenkwartier."}, "tekst"),
        ({"samenvatting": "Een veilig huis ergens in Oosterveen."}, "samenvatting"),
        ({"naam": "Opvang Oosterveen"}, "naam"),
        ({"voor_professionals": "Achter de Zoutsteeg."}, "voor_professionals"),
        ({"body": "Het huis staat in Merendonk."}, "tekst"),
    ],
)
def test_the_name_of_a_place_warns(told, keys, veld):
    assert told(geheim.report_names_of_places, kaart(*PLACES, secret(**keys))) == [(WARNS, veld)]


@pytest.mark.parametrize(
    "keys",
    [
        {"body": "Voor wie woont in Merendonk."},
        {"naam": "Opvang gemeente Merendonk"},
        {"gemeenten": ["Merendonk", "Oosterveen"]},
        {"body": "Een Oude Kadehuis bestaat niet."},
        {"body": "Een oude kade ligt aan het water."},
    ],
)
def test_other_words_do_not_warn(told, keys):
    assert told(geheim.report_names_of_places, kaart(*PLACES, secret(**keys))) == []


def test_the_name_of_the_gemeente_is_free_also_where_a_place_has_that_name(told):
    office = voorziening("loket", locaties=[{"plaats": "Merendonk"}])
    assert told(geheim.report_names_of_places, kaart(*PLACES, office, secret(naam="Opvang gemeente Merendonk"))) == []


def test_the_longest_name_is_told():
    named = kaart(wijk("oude", naam="Oude"), *PLACES, secret(body="Wij zitten in Oude Kade."))
    (problem,) = geheim.report_names_of_places(named, DAY)
    assert problem.text == "Het adres is geheim, maar hier staat de naam van een plek: 'Oude Kade'."


def test_another_entry_does_not_say_where_it_is(told):
    team = voorziening("team", spreekuren=[{"bij": "opvang", "wijk": "noord"}, {"bij": "opvang"}])
    area = wijk(teams=["opvang"], loket="opvang")
    assert told(geheim.report_elsewhere, kaart(secret(), team, area)) == [
        (FOUT, "spreekuren[0].wijk"),
        (WARNS, "teams[0]"),
        (WARNS, "loket"),
    ]


@pytest.mark.parametrize(
    ("teams", "veld"), [([{"team": "opvang"}], "teams[0].team"), ({"team": "opvang"}, "teams.team")]
)
def test_a_team_that_is_secret_is_told_as_it_was_typed(told, teams, veld):
    assert told(geheim.report_elsewhere, kaart(secret(), wijk(teams=teams))) == [(WARNS, veld)]


def test_what_to_do_about_another_entry_depends_on_what_it_says():
    team = voorziening("team", spreekuren=[{"bij": "opvang", "wijk": "noord"}])
    hints = [one.hint for one in geheim.report_elsewhere(kaart(secret(), team, wijk(loket="opvang")), DAY)]
    assert hints == ["Haal dit spreekuur of de wijk weg.", "Haal het weg als dat verraadt waar het is."]
