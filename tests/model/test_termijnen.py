"""The terms: from which day something is expired, past its days of grace, or over."""

from datetime import date, timedelta

import pytest

from generator.model.controle import Controledatum, Termijnen
from generator.model.keuzes import ControleWijze
from generator.model.rooster import Activiteit, Spreekuur

TERMIJNEN = Termijnen.model_validate(
    {"termijn_dagen": "100", "uiterste_termijn_dagen": "200", "overgenomen_termijn_dagen": "50", "respijt_dagen": "10"}
)
DUE = Controledatum(date(2027, 3, 1), ("controleren_voor",))


@pytest.mark.parametrize(("day", "expired"), [("2027-02-28", False), ("2027-03-01", True), ("2027-03-02", True)])
def test_on_the_day_itself_it_is_too_late(day: str, expired: bool) -> None:
    assert DUE.is_verlopen(date.fromisoformat(day)) is expired


@pytest.mark.parametrize(("day", "past"), [("2027-03-01", False), ("2027-03-10", False), ("2027-03-11", True)])
def test_lists_leave_it_out_after_the_days_of_grace(day: str, past: bool) -> None:
    assert DUE.einde_respijt(TERMIJNEN) == date(2027, 3, 11)
    assert DUE.is_voorbij_respijt(date.fromisoformat(day), TERMIJNEN) is past


@pytest.mark.parametrize(
    ("wijze", "term", "longest"),
    [(None, 100, 200), (ControleWijze.TELEFOON, 100, 200), (ControleWijze.OVERGENOMEN, 50, 50)],
)
def test_what_was_taken_over_has_a_term_of_its_own(wijze: ControleWijze | None, term: int, longest: int) -> None:
    assert TERMIJNEN.termijn(wijze) == timedelta(days=term)
    assert TERMIJNEN.uiterste_termijn(wijze) == timedelta(days=longest)


@pytest.mark.parametrize(
    ("tot_en_met", "day", "over"),
    [
        (None, "2099-01-01", False),
        ("2027-03-01", "2027-02-28", False),
        ("2027-03-01", "2027-03-01", False),
        ("2027-03-01", "2027-03-02", True),
    ],
)
def test_an_activiteit_is_over_after_its_last_day(tot_en_met: str | None, day: str, over: bool) -> None:
    keys = {"naam": "Koffie", "dag": "di", "van": "10:00", "tot": "12:00"}
    one = Activiteit.model_validate(keys | ({"tot_en_met": tot_en_met} if tot_en_met else {}))
    assert one.is_voorbij(date.fromisoformat(day)) is over


@pytest.mark.parametrize(
    ("bij", "slug"),
    [("de-wilg", "de-wilg"), ("De Wilg", None), ("in de hal", None), ("Wilg", None), ("wilg", "wilg")],
)
def test_where_a_spreekuur_is_held_is_a_slug_or_a_text(bij: str, slug: str | None) -> None:
    keys = {"bij": bij, "dag": "di", "van": "10:00", "tot": "12:00"}
    assert Spreekuur.model_validate(keys).bij_slug == slug
