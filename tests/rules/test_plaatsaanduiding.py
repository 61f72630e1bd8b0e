import pytest

from generator.rules.plaatsaanduiding import (
    ADRES,
    COORDINAAT,
    KAARTLINK,
    PLUSCODE,
    POSTBUS,
    POSTCODE,
    STRAAT,
    find_places,
    spread_address,
)


def kinds(text: str) -> list[str]:
    return [place.wat for place in find_places(text)]


GIVEN_AWAY = {
    POSTCODE: """
        Kom naar 1234 AB.
        1234AB
        1234 ab? Ja.
        postcode 1234ab
        1234 A B
        1234  AB
        1234-AB
        1234.AB
        1234 Ab
        (3511 CV)
        NL-1234 AB
        postcode: 3511
        postcodegebied 3511
        het is 9999 XA te Dorp
    """,
    POSTBUS: """
        Postbus 12
        postbus 12, Dorp
        post bus 1234
        Postbus nr. 12
        P.O. Box 12
        PO Box 12
        antwoordnummer 1040
        Antwoordnummer: 1040
    """,
    ADRES: """
        Dorpsstraat 12
        Dorpsstraat 12a
        Dorpsstraat 12-A
        Dorpsstraat 12 bis
        dorpsstraat 12a
        DORPSSTRAAT 12
        Dorpsstraat, 12
        Dorpsstraat nummer 12
        Dorpsstraat nr. 12
        Dorpsstr. 12
        Lange Nieuwstraat 4
        Burg. van Dijkstraat 4
        Kerkplein 3
        Maliebaan 77
        Oudegracht 33
        Koningsweg 2
        Wilhelminapark 12
        Grote Markt 5
        Zoutsteeg 40
        Laan van Meerdervoort 100
        Van Goghlaan 7
        Het adres is Neude 11
        Bezoekadres: Achter de Dom 5
        Neude 12a
        Neude 12-3
        Spantenkade 3 in de flat
        de Dr. Schaepmanlaan 9
    """,
    COORDINAAT: """
        52.09, 5.12
        52.0907,5.1214
        52,0907 5,1214
        5.1214, 52.0907
        lat: 52.0907 lon: 5.1214
        lat 52.09 en lon 5.12
        52.0907° N, 5.1214° E
        52°05'26" N
        52° 5,4' N
        N 52.0907 E 5.1214
    """,
    PLUSCODE: """
        9F46 of 9F46VXQJ+5C
        VXQJ+5C Dorp
        9f46vxqj+5c
    """,
    KAARTLINK: """
        https://www.google.com/maps/place/x
        https://www.google.nl/maps?q=x
        https://maps.google.com/?q=x
        https://goo.gl/maps/abc
        https://maps.app.goo.gl/abc
        https://g.page/opvang
        https://www.openstreetmap.org/way/1
        https://osm.org/go/x
        https://www.bing.com/maps?cp=1
        https://maps.apple.com/?ll=1
        https://waze.com/ul/x
        https://w3w.co/filled.count.soap
        https://what3words.com/filled.count.soap
        ///filled.count.soap
        https://plus.codes/9F46VXQJ+5C
        https://wego.here.com/x
        https://9292.nl/locaties/x
        geo:52.09,5.12
    """,
}


@pytest.mark.parametrize(
    ("text", "kind"),
    [(line.strip(), kind) for kind, lines in GIVEN_AWAY.items() for line in lines.strip().splitlines()],
)
def test_a_place_is_seen_in_every_way_people_write_it(text, kind):
    assert kind in kinds(text)
    assert kind in kinds(f"Wij zitten hier: {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Sinds 2015 is het huis open.",
        "In 2026 en 2027 verandert er niets.",
        "Er zijn 1200 mensen geholpen in 2025.",
        "Bel 0800 2000 of mail ons.",
        "Bel 112. Dag en nacht, 24 uur per dag.",
        "Onderweg 24 uur bereikbaar.",
        "Van 9.00 tot 12.30 uur en van 13.30 tot 17.00 uur.",
        "Het kost € 52,50 tot € 5,25 per dag.",
        "Een kamer voor 12 tot 18 weken.",
        "Wij werken met de Wmo 2015.",
        "Op 12 januari 2027 is er een open dag.",
        "Maximaal 3 kinderen per moeder, tot 12 jaar.",
        "De helft van de 1500 km rijden vrijwilligers.",
        "Wie moet vluchten voor geweld, belt ons.",
        "Wij hebben 14 plekken en 3 kamers voor gezinnen.",
        "Er is 1 vaste begeleider op 4 vrouwen.",
        "U woont hier 6 tot 9 maanden.",
        "Vraag naar de folder van Veilig Thuis.",
        "Het schoolplein 2 keer per week vegen.",
        "Wet zorg en dwang, artikel 12a.",
        "Ga weg als het niet veilig is.",
        "https://www.opvanghetankerlicht.example/chat",
        "info@opvanghetankerlicht.example",
        "Kijk op de kaart van ons aanbod.",
    ],
)
def test_ordinary_sentences_give_no_place_away(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text", ["hoek Kerkstraat/Marktplein", "op de hoek van de Dorpsstraat", "in de Dorpsstraat", "bij de kerkstraat"]
)
def test_a_street_without_a_number_is_only_suspect(text):
    assert [(place.wat, place.is_zeker) for place in find_places(text)] == [(STRAAT, False)]


def test_a_street_with_a_number_is_not_told_twice():
    assert kinds("Dorpsstraat 12, in de Kerkstraat") == [ADRES]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://www.opvang.example/contact/dorpsstraat-12", ADRES),
        ("https://www.opvang.example/route?to=Dorpsstraat+12%2C+1234AB", POSTCODE),
        ("dorpsstraat.12@opvang.example", ADRES),
    ],
)
def test_an_address_on_the_web_is_read_as_words(address, kind):
    assert kind in kinds(spread_address(address))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kom naar postcode: 3511 hier.", "postcode: 3511"),
        ("Wij zitten op 52.0907, 5.1214 nu", "52.0907, 5.1214"),
        ("Zoek 52°05'26 op", "52°05'"),
        ("Dorpsstraat 12 in het dorp", "Dorpsstraat 12"),
    ],
)
def test_the_stretch_that_gives_it_away_is_told(text, place):
    assert [found.tekst for found in find_places(text)] == [place]


@pytest.mark.parametrize(
    "text", ["50.50, 5.12", "50.60, 5.12", "53.80, 5.12", "52.09, 3.00", "52.09, 3.50", "52.09, 7.50"]
)
def test_a_pair_within_the_borders_is_a_place(text):
    assert kinds(text) == [COORDINAAT]


@pytest.mark.parametrize(
    "text", ["50.49, 5.12", "50.20, 5.12", "53.81, 5.12", "54.50, 5.12", "52.09, 2.99", "52.09, 7.51", "52.09, 8.20"]
)
def test_a_pair_outside_the_borders_is_no_place(text):
    assert kinds(text) == []


@pytest.mark.parametrize("letters", ["SA", "SD", "SS", "sa", "Ss"])
def test_letters_that_no_postcode_has_give_nothing_away(letters):
    assert kinds(f"Code 1234 {letters}") == []
