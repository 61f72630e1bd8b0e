from datetime import date
from typing import Any

import pytest

from generator.pages.context import Context
from generator.pages.wijk import WijkView, describe, plan_wijken
from tests.bouwers import instellingen, kaart, organisatie, thema, voorziening, wijk

DAG = date(2026, 11, 24)


def view(*entries: Any, day: date = DAG, **keys: Any) -> WijkView:
    made = kaart(wijk("noord", **keys), *entries)
    return describe(Context(made, day), made.wijken["noord"])


def test_teams_say_for_whom_they_are() -> None:
    teams = [{"team": "gezin", "voor": "gezinnen"}, "buurt"]
    found = view(voorziening("gezin", soort="team"), voorziening("buurt", soort="team"), teams=teams)
    assert [(team.slug, team.toelichting) for team in found.teams] == [("gezin", "voor gezinnen"), ("buurt", "")]


def test_team_that_stopped_or_is_a_concept_is_not_shown() -> None:
    gone = voorziening("weg", soort="team", status="gestopt", gestopt_op="2026-10-01")
    assert view(gone, teams=["weg", "onbekend"]).teams == ()


def test_loket_of_the_gemeente_stands_in_for_one_of_the_wijk() -> None:
    found = view(instellingen(loket="balie"), voorziening("balie", soort="loket"))
    assert found.loket is not None
    assert found.loket.slug == "balie"


def test_own_loket_goes_first() -> None:
    loketten = [voorziening("balie", soort="loket"), voorziening("noordbalie", soort="loket")]
    found = view(instellingen(loket="balie"), *loketten, loket="noordbalie")
    assert found.loket is not None
    assert found.loket.slug == "noordbalie"


def test_freely_accessible_help_comes_before_help_behind_a_decision() -> None:
    entries = [
        voorziening("a", naam="Aanvraag", toegang={"routes": ["beschikking"]}),
        voorziening("b", naam="Inloop", toegang={"routes": ["vrij"]}),
        voorziening("c", naam="Zorgteam", soort="team"),
        voorziening("d", naam="Allebei", toegang={"routes": ["vrij", "beschikking"], "alle_nodig": "true"}),
    ]
    group = view(*entries).themas[0].groep
    assert [one.slug for one in group.vrij] == ["c", "b"]
    assert [one.slug for one in group.beslist] == ["a", "d"]


def test_each_stands_in_full_once_and_as_a_link_under_its_other_themas() -> None:
    found = view(thema("geld"), thema("wonen"), voorziening("a", themas=["wonen", "geld"]))
    themas = {
        one.slug: ([item.slug for item in one.groep.vrij], [link.adres for link in one.ook]) for one in found.themas
    }
    assert themas == {"geld": ([], ["/voorzieningen/a/"]), "wonen": (["a"], [])}


def test_team_stands_in_full_at_the_top_only() -> None:
    found = view(voorziening("buurt", soort="team"), teams=["buurt"])
    assert found.themas[0].groep.aantal == 0
    assert [link.adres for link in found.themas[0].ook] == ["/voorzieningen/buurt/"]


def test_lines_for_the_whole_country_are_links_only() -> None:
    found = view(voorziening("lijn", soort="hulplijn", werkgebied="landelijk"))
    assert [one.adres for one in found.landelijk] == ["/voorzieningen/lijn/"]
    assert found.themas == ()


def test_week_stands_by_day_and_by_the_clock() -> None:
    lessen = [
        {"naam": "Koor", "dag": "di", "van": "19:00"},
        {"naam": "Koffie", "dag": ["di", "ma"], "van": "10:00", "tot": "11:00"},
        {"naam": "Uitje"},
        {"naam": "Voorbij", "dag": "ma", "tot_en_met": "2026-11-23"},
    ]
    week = view(voorziening("huis", activiteiten=lessen)).week
    assert [(day.naam, [line.naam for line in day.regels]) for day in week] == [
        ("Maandag", ["Koffie"]),
        ("Dinsdag", ["Koffie", "Koor"]),
        ("Op een dag in overleg", ["Uitje"]),
    ]
    assert week[1].regels[0].tijd == "10:00 tot 11:00 uur"


@pytest.mark.parametrize(("vanaf", "later"), [("2026-11-29", False), ("2026-11-30", True)])
def test_what_begins_after_this_week_waits(vanaf: str, later: bool) -> None:
    week = view(voorziening("huis", activiteiten=[{"naam": "Les", "dag": "ma", "vanaf": vanaf}])).week
    assert week[0].regels[0].begint_later is later
    assert week[0].is_leeg is later


def test_week_tells_nothing_of_a_secret_place() -> None:
    assert view(voorziening("huis", geheim_adres="true", activiteiten=[{"naam": "Les", "dag": "ma"}])).week == ()


def test_spreekuren_in_the_wijk_name_who_and_where() -> None:
    uren = [{"bij": "school", "wijk": "noord", "dag": ["ma", "do"], "van": "08:30", "tot": "10:00"}]
    found = view(organisatie("school", naam="De Regenton"), voorziening("team", spreekuren=uren)).spreekuren[0]
    assert (found.naam, found.waar, found.wanneer) == ("Hulp team", "bij De Regenton", "Maandag en donderdag")


def test_spreekuur_at_a_place_without_a_page_is_told_in_words() -> None:
    uren = [{"bij": "Het Gemaal", "wijk": "noord", "dag": "ma"}]
    assert view(voorziening("team", spreekuren=uren)).spreekuren[0].waar == "bij Het Gemaal"


@pytest.mark.parametrize(
    ("day", "naam"),
    [(date(2026, 11, 24), "Noor Terwindt"), (date(2027, 9, 15), "Noor Terwindt"), (date(2027, 9, 16), "")],
)
def test_name_of_a_contact_needs_a_consent_of_this_year(day: date, naam: str) -> None:
    pin = {"rol": "contactpersoon", "naam": "Noor Terwindt", "toestemming_op": "2026-09-15", "telefoon": "0800 1234"}
    contact = view(linking_pins=[pin], day=day).contactpersonen[0]
    assert contact.naam == naam
    assert contact.naam_tot == "2027-09-15"


def test_gemeente_without_wijken_has_no_page_for_them() -> None:
    assert list(plan_wijken(Context(kaart(), DAG))) == []


def test_pages_speak_the_gemeentes_own_words() -> None:
    woorden = {"gebied": {"een": "dorp", "meer": "dorpen", "lidwoord": "het"}}
    pages = list(plan_wijken(Context(kaart(instellingen(woorden=woorden), wijk("noord")), DAG)))
    assert pages[0].titel == "Dorpen in Merendonk"
    assert "dorp" in pages[0].beschrijving
