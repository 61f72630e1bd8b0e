from datetime import date
from typing import Any

import pytest

from generator.pages.context import Context
from generator.pages.controleregel import check_of, check_of_contact, check_of_organisatie, check_of_wijk
from tests.bouwers import instellingen, kaart, organisatie, pagina, voorziening, wijk

DAG = date(2026, 11, 24)


def check(keys: dict[str, Any], day: date = DAG) -> Any:
    made = kaart(voorziening("a", **keys))
    return check_of(Context(made, day), made.voorzieningen["a"])


def test_line_tells_who_checked_how_and_when() -> None:
    line = check({"controleren_voor": "2027-05-03"})
    assert line.tekst == "Gecontroleerd op 2 november 2026 door de redactie (gebeld)."
    assert line.opnieuw == "Opnieuw vóór 3 mei 2027."
    assert line.datum == "2027-05-03"


def test_taken_over_is_never_called_checked() -> None:
    line = check({"controle_wijze": "overgenomen", "bronnen": [{"url": "https://www.buurgemeente.example/kaart"}]})
    assert line.tekst == "Overgenomen op 2 november 2026 uit buurgemeente.example. Nog niet gecontroleerd."


@pytest.mark.parametrize(
    ("day", "is_verlopen"), [(date(2027, 5, 2), False), (date(2027, 5, 3), True), (date(2027, 5, 4), True)]
)
def test_on_the_day_itself_it_is_too_late(day: date, is_verlopen: bool) -> None:
    assert check({"controleren_voor": "2027-05-03"}, day).is_verlopen is is_verlopen


def test_earliest_date_counts() -> None:
    assert check({"status": "aanmeldstop", "status_tot": "2026-12-01"}).datum == "2026-12-01"
    assert check({"kosten": {"bedrag": "€ 3", "bedragen_geldig_tot": "2026-12-31"}}).datum == "2027-01-01"


def test_lists_know_the_end_of_the_days_of_grace() -> None:
    assert check({"controleren_voor": "2026-12-01"}).einde_respijt == "2027-03-01"


def test_age_never_hides_a_team() -> None:
    assert check({"soort": "team"}).einde_respijt == ""


def test_what_has_stopped_has_no_date() -> None:
    line = check({"status": "gestopt", "gestopt_op": "2026-10-01"})
    assert (line.datum, line.opnieuw, line.is_verlopen) == ("", "", False)


def test_organisatie_takes_the_check_of_its_most_recently_checked_voorziening() -> None:
    made = kaart(voorziening("a", gecontroleerd_op="2026-09-01"), voorziening("b", controle_wijze="bezoek"))
    line = check_of_organisatie(Context(made, DAG), "welzijn")
    assert line.tekst == "Gecontroleerd op 2 november 2026 door de redactie (langsgegaan)."


def test_page_that_nobody_checked_says_nothing() -> None:
    made = kaart(pagina())
    line = check_of_wijk(Context(made, DAG), made.paginas["over"].value)
    assert (line.datum, line.tekst) == ("", "")


@pytest.mark.parametrize(("checked", "is_verlopen"), [("2026-08-27", False), ("2026-08-26", True)])
def test_contact_has_its_own_shorter_term(checked: str, is_verlopen: bool) -> None:
    pins = [{"rol": "contactpersoon", "telefoon": "0800 1234", "gecontroleerd_op": checked}]
    made = kaart(instellingen(), organisatie(), wijk("noord", linking_pins=pins))
    line = check_of_contact(Context(made, DAG), made.wijken["noord"].value.linking_pins[0])
    assert line is not None
    assert line.is_verlopen is is_verlopen
