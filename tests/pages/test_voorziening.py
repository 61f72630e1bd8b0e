from datetime import date
from typing import Any

import pytest

from generator.pages.context import Context
from generator.pages.voorziening import VoorzieningView, describe, plan_voorzieningen
from tests.bouwers import kaart, organisatie, thema, voorziening

DAG = date(2026, 11, 24)
ADRES = [{"straat": "Lindelaan", "huisnummer": "12", "postcode": "1234 AB", "plaats": "Merendonk"}]
UREN = {"ma-vr": "09:00-17:00"}


def view(*entries: Any, slug: str = "a", day: date = DAG) -> VoorzieningView:
    made = kaart(*entries)
    return describe(Context(made, day), made.voorzieningen[slug])


def test_place_and_hours_come_from_the_organisatie_and_say_so() -> None:
    found = view(organisatie(locaties=ADRES, openingstijden=UREN), voorziening("a"))
    assert found.plaatsen[0].straat == "Lindelaan 12"
    assert (found.plaatsen_van, found.tijden_van) == ("Organisatie welzijn", "Organisatie welzijn")


def test_own_place_and_hours_go_first() -> None:
    own = voorziening("a", locaties=[{"plaats": "Oost"}], openingstijden={"ma": "10:00-11:00"})
    found = view(organisatie(locaties=ADRES, openingstijden=UREN), own)
    assert [place.postcode_plaats for place in found.plaatsen] == ["Oost"]
    assert (found.plaatsen_van, found.tijden_van) == ("", "")


@pytest.mark.parametrize(
    "keys", [{"soort": "hulplijn"}, {"werkgebied": "landelijk"}, {"kanalen": ["telefoon"]}, {"soort": "regeling"}]
)
def test_what_has_no_door_borrows_none(keys: dict[str, Any]) -> None:
    found = view(organisatie(locaties=ADRES, openingstijden=UREN), voorziening("a", **keys))
    assert (found.plaatsen, found.tijden) == ((), None)


def secret_parts(found: VoorzieningView) -> tuple[Any, ...]:
    return (
        found.plaatsen,
        found.tijden,
        found.spreekuren,
        found.spreekuren_hier,
        found.activiteiten,
        found.bereik.bereikbaar,
    )


def test_secret_address_of_the_organisatie_shows_nothing_of_places_or_hours() -> None:
    contact = {"telefoon": "0800 1234", "bereikbaar": {"ma": "09:00-10:00"}}
    hidden = organisatie(geheim_adres="true", openingstijden=UREN, contact=contact)
    found = view(hidden, voorziening("a"))
    assert secret_parts(found) == ((), None, (), (), (), None)
    assert found.is_geheim
    assert found.bereik.bel is not None


def test_secret_voorziening_inherits_nothing_of_an_open_organisatie() -> None:
    exceptions = [{"van": "2026-12-25", "tot": "2026-12-25", "gesloten": "true"}]
    open_house = organisatie(locaties=ADRES, openingstijden=UREN, uitzonderingen=exceptions)
    found = view(open_house, voorziening("a", geheim_adres="true"))
    assert secret_parts(found) == ((), None, (), (), (), None)


def test_secret_voorziening_may_say_itself_when_its_telephone_is_answered() -> None:
    contact = {"telefoon": "0800 1234", "bereikbaar": {"ma-zo": "hele dag"}}
    found = view(voorziening("a", geheim_adres="true", contact=contact))
    assert found.bereik.bereikbaar is not None


def test_page_of_a_sensitive_thema_can_be_left_quickly() -> None:
    assert view(thema("geld", gevoelig="true"), voorziening("a")).is_gevoelig
    assert not view(voorziening("a")).is_gevoelig


def test_related_help_stands_on_both_pages() -> None:
    entries = [voorziening("a", eerst_proberen=["b"], zie_ook=["c"]), voorziening("b"), voorziening("c")]
    assert [one.adres for one in view(*entries).eerst_proberen] == ["/voorzieningen/b/"]
    assert [one.adres for one in view(*entries, slug="b").eerst_genoemd_bij] == ["/voorzieningen/a/"]
    assert [one.adres for one in view(*entries, slug="c").genoemd_bij] == ["/voorzieningen/a/"]


def test_those_that_name_each_other_do_so_once() -> None:
    found = view(voorziening("a", zie_ook=["b"]), voorziening("b", zie_ook=["a"]))
    assert len(found.zie_ook) == 1
    assert found.genoemd_bij == ()


def test_what_has_stopped_is_not_recommended() -> None:
    gone = voorziening("b", status="gestopt", gestopt_op="2026-10-01")
    assert view(voorziening("a", zie_ook=["b"]), gone).zie_ook == ()


def test_name_of_nothing_prints_nothing() -> None:
    assert view(voorziening("a", zie_ook=["weg"], doelgroepen=["weg"], themas=["weg"])).zie_ook == ()


@pytest.mark.parametrize(("day", "shown"), [(date(2026, 12, 10), True), (date(2026, 12, 11), False)])
def test_waiting_time_is_shown_for_thirty_days(day: date, shown: bool) -> None:
    found = view(voorziening("a", wachttijd={"weken": "6", "gemeten_op": "2026-11-10"}), thema("geld"), day=day)
    assert bool(found.professional and found.professional.wachttijden) is shown


def test_waiting_time_says_when_it_was_measured_and_until_when_it_is_shown() -> None:
    measured = {"weken": "6", "tot_weken": "8", "fase": "aanmelding", "bron": "de website", "gemeten_op": "2026-11-10"}
    found = view(voorziening("a", wachttijd=measured))
    assert found.professional is not None
    line = found.professional.wachttijden[0]
    assert line.tekst == "6 tot 8 weken tot het eerste gesprek (gemeten op 10 november 2026, bron: de website)."
    assert line.tot == "2026-12-10"


def test_professional_reads_laws_written_out() -> None:
    found = view(voorziening("a", wet=["wmo"], leveringsvorm=["zin", "pgb"], gecontracteerd=["gemeente"]))
    assert found.professional is not None
    assert found.professional.wetten == ("Wet maatschappelijke ondersteuning 2015 (Wmo)",)
    assert found.professional.leveringsvorm == "Zorg in natura (zin) of persoonsgebonden budget (pgb)"
    assert found.professional.contract == "De gemeente"


def test_domains_come_from_the_themas_unless_named() -> None:
    by_thema = view(thema("geld", domeinen_4d=["sociaal", "lichaam"]), voorziening("a")).professional
    named = view(thema("geld", domeinen_4d=["sociaal"]), voorziening("a", domeinen_4d=["geest"])).professional
    assert by_thema is not None
    assert named is not None
    assert (by_thema.domeinen, named.domeinen) == ("Lichaam en Sociaal", "Geest")


def test_nothing_for_professionals_gives_no_part() -> None:
    assert view(voorziening("a")).professional is None


@pytest.mark.parametrize(("day", "texts"), [(date(2026, 12, 1), ["Dicht."]), (date(2026, 12, 2), [])])
def test_melding_disappears_after_its_last_day(day: date, texts: list[str]) -> None:
    found = view(voorziening("a", melding={"tekst": "Dicht.", "tot": "2026-12-01"}), day=day)
    assert [one.tekst for one in found.meldingen] == texts


def test_melding_of_the_organisatie_stands_on_every_page() -> None:
    found = view(organisatie(melding={"tekst": "Wij verhuizen.", "tot": "2026-12-01"}), voorziening("a"))
    assert [one.tekst for one in found.meldingen] == ["Wij verhuizen."]


def test_stopped_says_when_and_where_to_go_now() -> None:
    gone = voorziening("a", status="gestopt", gestopt_op="2026-10-01", opvolger=["b"])
    status = view(gone, voorziening("b")).status
    assert (status.tekst, status.is_gestopt) == ("Gestopt op 1 oktober 2026.", True)
    assert [one.naam for one in status.opvolgers] == ["Hulp b"]
    assert [one.adres for one in status.anders] == ["/themas/geld/"]


def test_stopped_organisatie_stops_all_it_offers() -> None:
    status = view(organisatie(status="gestopt"), voorziening("a")).status
    assert (status.tekst, status.is_gestopt) == ("Gestopt.", True)


def test_stop_on_new_people_names_its_date() -> None:
    status = view(voorziening("a", status="aanmeldstop", status_tot="2027-02-01")).status
    assert status.tekst.endswith("Wij kijken hier vóór 1 februari 2027 opnieuw naar.")
    assert status.merk == "Aanmeldstop"


def test_stopped_page_stays_but_is_not_in_the_sitemap() -> None:
    made = kaart(voorziening("a", status="gestopt", gestopt_op="2026-10-01"), voorziening("b"))
    pages = {page.adres: page.in_sitemap for page in plan_voorzieningen(Context(made, DAG))}
    assert pages == {"/voorzieningen/a/": False, "/voorzieningen/b/": True}
