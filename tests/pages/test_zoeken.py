"""What can be chosen on the search page, and what it shows of a voorziening."""

import json
from datetime import date
from typing import Any

import pytest

from generator.pages.context import Context
from generator.pages.zoeken import ZoekenView, describe, search_results
from tests.bouwers import doelgroep, instellingen, kaart, organisatie, thema, voorziening, wijk

DAG = date(2026, 11, 24)
DORPEN = ["aa", "bee", "cee", "dee"]
UREN = {"ma-vr": "09:00-17:00"}
ALTIJD = {"ma-zo": "hele dag"}


def view(*entries: Any) -> ZoekenView:
    return describe(Context(kaart(*entries), DAG))


def result(*entries: Any, slug: str = "a", **keys: Any) -> dict[str, Any]:
    return search_results(kaart(voorziening(slug, **keys), *entries), DAG)[slug]


def slugs(choices: Any) -> list[str]:
    return [choice.slug for choice in choices]


def test_only_choices_that_something_answers_to_are_offered() -> None:
    found = view(
        thema("wonen"),
        thema("leeg"),
        doelgroep("ouderen"),
        doelgroep("leeg"),
        voorziening(
            "a", themas=["wonen"], doelgroepen=["ouderen"], talen=["nl", "tr"], toegang={"routes": ["verwijzing"]}
        ),
    )
    assert slugs(found.themas) == ["wonen"]
    assert slugs(found.doelgroepen) == ["ouderen"]
    assert [(one.slug, one.naam) for one in found.toegang] == [("verwijzing", "Met een verwijzing")]
    assert [(one.slug, one.naam) for one in found.talen] == [("tr", "Turks")]
    assert found.vinkjes == ()


def test_a_thema_that_is_only_above_another_is_offered_and_says_that_it_is_sensitive() -> None:
    found = view(thema("schulden", bovenliggend="geld", gevoelig="true"), voorziening("a", themas=["schulden"]))
    assert [(one.slug, one.is_gevoelig) for one in found.themas] == [("geld", False), ("schulden", True)]


def test_what_stopped_offers_no_choice() -> None:
    gone = voorziening("a", talen=["tr"], status="gestopt", gestopt_op="2026-10-01", kosten={"gratis": "true"})
    found = view(gone)
    assert (found.talen, found.vinkjes, found.toegang, found.themas) == ((), (), (), ())


@pytest.mark.parametrize(
    ("keys", "switches"),
    [
        ({"kosten": {"gratis": "true"}}, ["gratis"]),
        ({"kosten": {"gratis": "false"}}, []),
        ({"anoniem": "true"}, ["anoniem"]),
        ({"openingstijden": UREN}, ["open"]),
        ({"openingstijden": {"uitleg": "in overleg"}}, []),
        ({"contact": {"telefoon": "0800 1234", "bereikbaar": UREN}}, ["open"]),
    ],
)
def test_a_switch_is_there_when_it_can_matter(keys: dict[str, Any], switches: list[str]) -> None:
    assert slugs(view(voorziening("a", **keys)).vinkjes) == switches


def test_unknown_way_in_is_no_choice() -> None:
    assert view(voorziening("a", toegang={"routes": ["onbekend"]})).toegang == ()


def test_wijken_stand_by_name_and_the_table_of_postcodes_only_where_there_is_one() -> None:
    found = view(wijk("zuid"), wijk("aan-zee"), voorziening("a"))
    assert slugs(found.wijken) == ["aan-zee", "zuid"]
    assert found.postcodes == ""
    assert view(wijk("zuid", postcodes=["1234"])).postcodes == "/postcodes.json"


def test_what_is_missing_goes_to_the_form_first() -> None:
    mail = {"email": "kaart@merendonk.example"}
    form = {"adres": "https://formulier.merendonk.example"}
    found = view(instellingen(redactie=mail, formulier=form)).mist
    assert found is not None
    assert found.href.startswith("https://formulier.merendonk.example")


def test_what_is_missing_goes_by_mail_without_anything_of_the_sender() -> None:
    found = view(instellingen(redactie={"email": "kaart@merendonk.example"})).mist
    assert found is not None
    address, _, rest = found.href.partition("?")
    assert address == "mailto:kaart@merendonk.example"
    assert rest.startswith("subject=Ik%20mis%20iets%20op%20Sociale%20kaart&body=")
    assert " " not in rest
    assert view().mist is None


@pytest.mark.parametrize(
    ("keys", "wijken", "area"),
    [
        ({}, None, "hele gemeente"),
        ({"werkgebied": "landelijk"}, None, "heel Nederland"),
        ({"werkgebied": "regio"}, None, "hele gemeente"),
        ({"werkgebied": "regio", "gemeenten": ["Verweg", "Elders"]}, [], "Verweg en Elders"),
        ({"werkgebied": "wijk", "wijken": DORPEN[:2]}, DORPEN[:2], "Aa en Bee"),
        ({"werkgebied": "wijk", "wijken": DORPEN}, DORPEN, "4 dorpen"),
    ],
)
def test_a_result_says_where_it_serves(keys: dict[str, Any], wijken: list[str] | None, area: str) -> None:
    words = instellingen(woorden={"gebied": {"een": "dorp", "meer": "dorpen", "lidwoord": "het"}})
    found = result(words, *map(wijk, DORPEN), **keys)
    assert (found["wijken"], found["gebied"]) == (wijken, area)


@pytest.mark.parametrize(
    ("keys", "status", "stops"),
    [
        ({}, None, False),
        ({"status": "aanmeldstop"}, "Aanmeldstop", True),
        ({"status": "tijdelijk-gesloten"}, "Tijdelijk gesloten", True),
    ],
)
def test_a_result_that_takes_nobody_says_so(keys: dict[str, Any], status: str | None, stops: bool) -> None:
    found = result(**keys)
    assert (found.get("status"), found.get("aanmeldstop", False)) == (status, stops)


def test_the_stop_of_its_organisatie_counts_too() -> None:
    assert result(organisatie(status="aanmeldstop"))["aanmeldstop"] is True


def test_own_hours_say_open_and_those_of_the_organisatie_reachable() -> None:
    assert result(openingstijden=UREN)["woord"] == "open"
    lent = result(organisatie(openingstijden=UREN))
    assert (lent["woord"], lent["tijden"]["week"]["ma"]) == ("bereikbaar", [[540, 1020]])
    line = result(contact={"telefoon": "0800 1234", "bereikbaar": ALTIJD}, soort="hulplijn")
    assert (line["woord"], line["tijden"]["altijd"]) == ("bereikbaar", True)


def test_places_with_different_hours_have_no_one_answer() -> None:
    places = [{"plaats": "Oost", "openingstijden": UREN}, {"plaats": "West", "openingstijden": {"ma": "10:00-11:00"}}]
    assert "tijden" not in result(locaties=places)
    assert result(locaties=places[:1])["tijden"]["week"]["ma"] == [[540, 1020]]


def test_nothing_of_the_telephone_hours_of_a_secret_place_is_told() -> None:
    assert "tijden" not in result(contact={"telefoon": "0800 1234", "bereikbaar": UREN}, geheim_adres="true")


def test_what_is_closed_for_a_while_is_never_open_now() -> None:
    assert "tijden" not in result(openingstijden=UREN, status="tijdelijk-gesloten")
    assert "tijden" in result(openingstijden=UREN, status="aanmeldstop")


def test_a_result_can_be_written_as_json() -> None:
    closed = [{"van": "2026-12-24", "tot": "2027-01-03", "gesloten": "true"}]
    found = json.loads(json.dumps(result(openingstijden=UREN, uitzonderingen=closed)))
    assert found["tijden"]["uitzonderingen"] == [{"van": "2026-12-24", "tot": "2027-01-03", "tijden": [], "reden": ""}]


def test_a_result_carries_what_the_filters_ask() -> None:
    found = result(
        doelgroep("ouderen"),
        doelgroepen=["ouderen", "onbekend"],
        talen=["nl", "tr"],
        toegang={"routes": ["vrij", "beschikking"]},
        kosten={"gratis": "true"},
        anoniem="true",
        spoed="Bel meteen.",
        soort="hulplijn",
    )
    assert found["doelgroepen"] == ["ouderen"]
    assert found["talen"] == ["nl", "tr"]
    assert found["routes"] == ["vrij", "beschikking"]
    assert all(found[key] is True for key in ("gratis", "anoniem", "spoed", "hulplijn", "vrij"))


def test_lists_are_there_also_when_they_are_empty() -> None:
    found = result()
    assert (found["doelgroepen"], found["talen"]) == ([], [])
    assert "anoniem" not in found


def test_the_last_check_is_told_in_short_and_what_was_taken_over_in_full() -> None:
    assert result()["controle"] == "Gecontroleerd op 2 november 2026."
    taken = result(controle_wijze="overgenomen", bronnen=[{"url": "https://elders.example/"}])
    assert taken["controle"] == "Overgenomen op 2 november 2026 uit elders.example. Nog niet gecontroleerd."
