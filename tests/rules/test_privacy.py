from datetime import date

import pytest

from generator.rules import privacy
from tests.bouwers import doelgroep, instellingen, kaart, organisatie, pagina, synoniem, thema, voorziening, wijk

FOUT = "fout:persoonsgegeven"
WARNS = "waarschuwing:persoonsgegeven"
DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("123456782", True),
        ("111222333", True),
        ("201234567", True),
        ("012345672", True),
        ("123456789", False),
        ("123456780", False),
        ("000000000", False),
    ],
)
def test_the_elfproef(digits, expected):
    assert privacy.is_bsn(digits) is expected


@pytest.mark.parametrize(
    "text",
    [
        "123456782",
        "BSN 123456782.",
        "cliënt 123 456 782 belt",
        "123.456.782",
        "123-456-782",
        "1234.56.782",
        "12 34 56 782",
        "1 2 3 4 5 6 7 8 2",
        "123\u00a0456\u00a0782",
        "123_456_782",
        "bsn:123456782",
        "(123456782)",
        "Geboren 01-02-1980, 123456782",
        "kamer 5 123456782",
        "BSN: 12345672",
        "burgerservicenummer is 12345672",
        "bel 030 123 45 67 en noem 123456782",
        "RSIN 123456782, BSN 111222333",
    ],
)
def test_a_bsn_is_seen_however_it_is_grouped(told, text):
    assert told(privacy.report_bsn, kaart(voorziening(body=text))) == [(FOUT, "tekst")]
    assert told(privacy.report_bsn, kaart(voorziening(spoed=text))) == [(FOUT, "spoed")]


@pytest.mark.parametrize(
    "text",
    [
        "+31 (0)20 123 45 67",
        "+31 20 123 45 67",
        "+31(0)201234567",
        "0031 20 123 45 67",
        "(31)20 123 45 67",
        "020 123 45 67",
        "020-1234567",
        "(020) 123 45 67",
        "bel 020 123 45 67 of 06 20 12 34 56",
        "tel:+31201234567",
        "https://www.hulp.example/123456782",
        "www.hulp.example/?id=123456782",
        "[x](https://hulp.example/a-123456782)",
        "RSIN 123456782",
        "RSIN: 123456782",
        "123456789",
        "12345678201",
        "NL91 ABNA 0417 1643 00",
        "NL123456782B01",
        "Van 9.00-12.30 en 13.30-17.00 uur",
        "op 1-12-2026 14 keer",
        "van 2026-11-02 tot 3 mei",
        "€ 123456782",
        "KvK 12345672",
        "AGB-code 12345672",
        "1e 2e 3e",
    ],
)
def test_other_numbers_are_no_bsn(told, text):
    assert told(privacy.report_bsn, kaart(voorziening(body=text, spoed=text))) == []


@pytest.mark.parametrize(
    ("keys", "veld"),
    [
        ({"naam": "Hulp 123456782"}, "naam"),
        ({"zoekwoorden": ["schuld", "123456782"]}, "zoekwoorden[1]"),
        ({"activiteiten": [{"naam": "Koffie", "uitleg": "vraag 123456782"}]}, "activiteiten[0].uitleg"),
        ({"contact": {"email": "123456782@hulp.example"}}, "contact.email"),
        ({"contact": {"beveiligde_mail": "123456782"}}, "contact.beveiligde_mail"),
        ({"openingstijden": {"ma": "gesloten", "uitleg": "123456782"}}, "openingstijden.uitleg"),
        (
            {"vertalingen": {"en": {"samenvatting": "Help for 123456782, always.", "van": "x"}}},
            "vertalingen.en.samenvatting",
        ),
        ({"voor_professionals": "**123**456782"}, "voor_professionals"),
        ({"body": "**123**456782"}, "tekst"),
    ],
)
def test_a_bsn_is_seen_in_every_field(told, keys, veld):
    assert told(privacy.report_bsn, kaart(voorziening(**keys))) == [(FOUT, veld)]


@pytest.mark.parametrize(
    "keys",
    [
        {"contact": {"telefoon": "0201234567"}},
        {"contact": {"telefoon": "+31 (0)20 123 45 67"}},
        {"contact": {"email": "info@123456782.example"}},
        {"contact": {"website": "https://hulp.example/123456782"}},
        {"bronnen": [{"url": "https://hulp.example/123456782"}]},
    ],
)
def test_typed_numbers_and_addresses_are_no_bsn(told, keys):
    assert told(privacy.report_bsn, kaart(voorziening(**keys))) == []


@pytest.mark.parametrize(
    "entry",
    [
        organisatie(body="123456782"),
        wijk(body="123456782"),
        pagina(body="123456782"),
        thema(uitleg="123456782"),
        doelgroep(uitleg="123456782"),
        synoniem(woorden=["123456782"]),
        instellingen(redactie={"naam": "Redactie 123456782"}),
    ],
)
def test_a_bsn_is_seen_in_every_kind(told, entry):
    assert len(told(privacy.report_bsn, kaart(entry))) == 1


def test_a_bsn_is_seen_in_the_woordenlijst():
    (problem,) = privacy.report_bsn(kaart(woordenlijst={"pgb": "geld", "wmo": "123456782"}), DAY)
    assert (problem.location.bestand, problem.veld) == ("content/woordenlijst.yaml", "wmo")
    assert f"{problem.severity}:{problem.code}" == FOUT


def test_kvk_may_pass_the_elfproef(told):
    assert told(privacy.report_bsn, kaart(organisatie(kvk="12345672"))) == []


def test_a_bsn_in_the_text_is_told_at_its_place():
    entry = voorziening(body="Eerst dit.\nVraag naar 123 456 782 bij ons.")
    (problem,) = privacy.report_bsn(kaart(entry), DAY)
    first = entry.source.body_line
    assert (problem.location.regel, problem.location.kolom, problem.location.lengte) == (first + 1, 12, 11)


def mail(address, **more):
    return voorziening(contact={"email": address, **more})


@pytest.mark.parametrize(
    ("entry", "veld"),
    [
        (mail("j.jansen@hulp.example"), "contact.email"),
        (mail("j.jansen@hulp.example", zakelijk="true"), "contact.email"),
        (mail("welzijn.noord@gmail.com"), "contact.email"),
        (voorziening(contact={"beveiligde_mail": "j.jansen@zorgmail.nl"}), "contact.beveiligde_mail"),
        (voorziening(locaties=[{"plaats": "Dorp", "email": "samira@hulp.example"}]), "locaties[0].email"),
        (voorziening(beheerder={"email": "jan.smit@hulp.example"}), "beheerder.email"),
        (
            voorziening(beheerder={"email": "team@hulp.example", "reserve": {"email": "clubje@ziggo.nl"}}),
            "beheerder.reserve.email",
        ),
        (voorziening(body="Mail naar j.jansen@hulp.example."), "tekst"),
        (voorziening(body="[mail](mailto:j.jansen@hulp.example)"), "tekst"),
        (wijk(linking_pins=[{"rol": "arts", "email": "m.de.wit@hulp.example"}]), "linking_pins[0].email"),
        (
            organisatie(contactpersonen=[{"rol": "arts", "email": "m.de.wit@hulp.example"}]),
            "contactpersonen[0].email",
        ),
        (instellingen(redactie={"email": "redactiekaart@gmail.com"}), "redactie.email"),
    ],
)
def test_a_personal_mailbox_warns(told, entry, veld):
    assert told(privacy.report_mailboxes, kaart(entry)) == [(WARNS, veld)]


def test_a_business_mailbox_hides_no_personal_one_beside_it():
    entry = voorziening(contact={"zakelijk": "true"}, body="Mail buurtgroep@gmail.com of j.jansen@hulp.example.")
    (problem,) = privacy.report_mailboxes(kaart(entry), DAY)
    assert problem.text == "Het adres 'j.jansen@hulp.example' lijkt van één persoon."
    assert problem.location.kolom == 30


@pytest.mark.parametrize(
    "entry",
    [
        mail("info@hulp.example"),
        mail("wijkteam.noord@hulp.example"),
        mail("buurtgroep@gmail.com", zakelijk="true"),
        voorziening(contact={"zakelijk": "true"}, beheerder={"email": "buurtgroep@gmail.com"}),
        organisatie(contact={"zakelijk": "true"}, contactpersonen=[{"rol": "arts", "email": "club@gmail.com"}]),
        voorziening(body="Mail info@hulp.example of kijk op https://hulp.example/@jan."),
    ],
)
def test_a_mailbox_of_the_organisation_is_fine(told, entry):
    assert told(privacy.report_mailboxes, kaart(entry)) == []


@pytest.mark.parametrize(
    ("entry", "veld"),
    [
        (voorziening(contact={"telefoon": "06 12 34 56 78"}), "contact.telefoon"),
        (voorziening(contact={"whatsapp": "+31 6 12345678"}), "contact.whatsapp"),
        (voorziening(contact={"telefoons": [{"nummer": "0612345678"}]}), "contact.telefoons[0].nummer"),
        (voorziening(locaties=[{"plaats": "Dorp", "telefoon": "06-12345678"}]), "locaties[0].telefoon"),
        (voorziening(body="App 06 12345678."), "tekst"),
        (wijk(linking_pins=[{"rol": "arts", "telefoon": "06 12345678"}]), "linking_pins[0].telefoon"),
        (voorziening(body="App 06 12345678, of bel 06-12345678."), "tekst"),
        (instellingen(redactie={"telefoon": "06 12345678"}), "redactie.telefoon"),
    ],
)
def test_a_mobile_number_warns(told, entry, veld):
    assert told(privacy.report_mobile_numbers, kaart(entry)) == [(WARNS, veld)]


def test_a_number_of_its_own_is_not_cleared_by_the_organisatie(told):
    entries = [organisatie(contact={"zakelijk": "true"}), voorziening(contact={"telefoon": "06 12345678"})]
    assert told(privacy.report_mobile_numbers, kaart(*entries)) == [(WARNS, "contact.telefoon")]


@pytest.mark.parametrize(
    "entries",
    [
        [voorziening(contact={"telefoon": "06 12 34 56 78", "zakelijk": "true"})],
        [organisatie(contact={"zakelijk": "true"}), voorziening(locaties=[{"telefoon": "06 12345678"}])],
        [
            organisatie(contact={"zakelijk": "true"}),
            organisatie(
                "koepel", contactpersonen=[{"rol": "arts", "organisatie": "welzijn", "telefoon": "06 12345678"}]
            ),
        ],
        [voorziening(contact={"zakelijk": "true"}, locaties=[{"telefoon": "06 12345678"}], body="App 06 12345678.")],
        [
            organisatie(contact={"zakelijk": "true"}),
            wijk(linking_pins=[{"rol": "arts", "organisatie": "welzijn", "telefoon": "06 12345678"}]),
        ],
        [voorziening(contact={"telefoon": "030 123 45 67"}, body="Bel 0800 1234 of 030 623 45 67.")],
        [voorziening(body="https://wa.me/0612345678")],
    ],
)
def test_a_business_number_or_a_landline_is_fine(told, entries):
    assert told(privacy.report_mobile_numbers, kaart(*entries)) == []


@pytest.mark.parametrize(
    ("entry", "veld"),
    [
        (voorziening(gecontroleerd_door="Jan de Vries"), "gecontroleerd_door"),
        (wijk(gecontroleerd_door="mw. Jansen"), "gecontroleerd_door"),
        (voorziening(beheerder={"rol": "Samira de Wit", "email": "a@b.example"}), "beheerder.rol"),
        (
            voorziening(beheerder={"email": "a@b.example", "reserve": {"rol": "J. Smit", "email": "a@b.example"}}),
            "beheerder.reserve.rol",
        ),
        (wijk(linking_pins=[{"rol": "Fatima El Amrani"}]), "linking_pins[0].rol"),
        (organisatie(contactpersonen=[{"rol": "dhr. Smit"}]), "contactpersonen[0].rol"),
    ],
)
def test_a_name_where_a_role_belongs_warns(told, entry, veld):
    assert told(privacy.report_names, kaart(entry)) == [(WARNS, veld)]


def test_a_role_is_fine(told):
    entries = [voorziening(gecontroleerd_door="coördinator vrijwilligers"), wijk(linking_pins=[{"rol": "huisarts"}])]
    assert told(privacy.report_names, kaart(*entries)) == []


@pytest.mark.parametrize(
    ("given", "day", "expected"),
    [
        (None, "2026-11-24", [(FOUT, "linking_pins[0].naam")]),
        ("2026-11-24", "2026-11-24", []),
        ("2025-11-24", "2026-11-24", []),
        ("2025-11-23", "2026-11-24", [(WARNS, "linking_pins[0].toestemming_op")]),
        ("2024-02-29", "2025-02-28", []),
        ("2024-02-29", "2025-03-01", [(WARNS, "linking_pins[0].toestemming_op")]),
        ("2027-03-01", "2028-02-29", []),
    ],
)
def test_a_name_needs_a_permission_of_at_most_a_year(told, given, day, expected):
    pin = {"rol": "huisarts", "naam": "Samira de Wit", **({"toestemming_op": given} if given else {})}
    assert told(privacy.report_permissions, kaart(wijk(linking_pins=[pin])), date.fromisoformat(day)) == expected


def test_without_a_name_no_permission_is_asked(told):
    assert told(privacy.report_permissions, kaart(organisatie(contactpersonen=[{"rol": "huisarts"}]))) == []


def test_a_permission_of_one_hides_no_missing_one_of_another(told):
    pins = [
        {"rol": "balie"},
        {"rol": "huisarts", "naam": "Samira de Wit", "toestemming_op": "2026-11-01"},
        {"rol": "arts", "naam": "Jan Smit"},
    ]
    assert told(privacy.report_permissions, kaart(wijk(linking_pins=pins))) == [(FOUT, "linking_pins[2].naam")]


@pytest.mark.parametrize(
    ("broken", "expected"),
    [("toestemming_op", []), ("telefoon", [(FOUT, "linking_pins[0].naam")])],
)
def test_a_permission_that_could_not_be_read_is_no_missing_one(told, broken, expected):
    entry = wijk(linking_pins=[{"rol": "arts", "naam": "Jan Smit"}], broken=[("linking_pins", 0, broken)])
    assert told(privacy.report_permissions, kaart(entry)) == expected
