"""Opening hours for readers, and as data for the browser that says "nu open".

In: ``Openingstijden`` and exceptional periods. Out: ``Tijden``: lines of text and one JSON-ready value. Whether it is
open now is only known in the browser.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.model.dagtijden import DagTijden
from generator.model.datum import Dag
from generator.model.openingstijden import OPEN, Daggroep, Openingstijden, Uitzondering
from generator.pages.schrijfwijze import als_zin, begin_met_hoofdletter, schrijf_lijst, schrijf_periode

DAGEN_VOORUIT = 60
"""How long before they begin exceptional hours are told: further ahead they hide what holds today."""


@dataclass(frozen=True, slots=True)
class Tijdregel:
    """One line of hours: "Maandag t/m vrijdag", "9:00 tot 17:00 uur"."""

    wanneer: str
    tijden: str


@dataclass(frozen=True, slots=True)
class Tijden:
    """The hours of one place or telephone line."""

    regels: tuple[Tijdregel, ...]
    uitzonderingen: tuple[Tijdregel, ...]
    feestdagen: str
    uitleg: str
    data: Any
    """What the browser needs, ready for JSON; None when no day is known."""


def hours_of(
    hours: Openingstijden, uitzonderingen: Iterable[Uitzondering], peildatum: date, *, only_open: bool = False
) -> Tijden:
    """Give the hours with the exceptional periods that are not over yet; ``only_open`` leaves out the closed days."""
    coming = sorted((one for one in uitzonderingen if one.tot >= peildatum), key=lambda one: (one.van, one.tot))
    soon = [one for one in coming if one.van <= peildatum + timedelta(days=DAGEN_VOORUIT)]
    return Tijden(
        regels=tuple(
            Tijdregel(_days(group), schrijf_uren(group.tijden))
            for group in hours.groepen
            if not (only_open and group.tijden.is_gesloten)
        ),
        uitzonderingen=tuple(_exception_line(one) for one in soon),
        feestdagen=_holiday_text(hours),
        uitleg=als_zin(hours.uitleg) if hours.uitleg else "",
        data={**hours.as_data(), "uitzonderingen": [_exception_data(one) for one in coming]} if hours.week else None,
    )


def schrijf_uren(hours: DagTijden) -> str:
    """Write the hours of a day: "9:00 tot 12:30 en 13:30 tot 17:00 uur"."""
    if hours.op_afspraak:
        return "op afspraak"
    if hours.is_hele_dag:
        return "dag en nacht"
    if not hours.tijden:
        return "gesloten"
    spans = [f"{_clock(span.van)} tot {_clock(span.tot)}" for span in hours.tijden]
    return f"{schrijf_lijst(spans)} uur"


def _days(group: Daggroep) -> str:
    return "Elke dag" if len(group.dagen) == len(Dag) else begin_met_hoofdletter(group.naam)


def _clock(text: str) -> str:
    return text.removeprefix("0")


def _holiday_text(hours: Openingstijden) -> str:
    if hours.is_altijd_open:
        return "Ook op feestdagen."
    if hours.feestdagen == OPEN:
        return "Op feestdagen gelden dezelfde tijden."
    if isinstance(hours.feestdagen, DagTijden):
        return f"Op feestdagen: {schrijf_uren(hours.feestdagen)}."
    return "Op feestdagen: bel eerst." if hours.week else ""


def _exception_line(one: Uitzondering) -> Tijdregel:
    reason = f" ({one.reden})" if one.reden else ""
    return Tijdregel(begin_met_hoofdletter(schrijf_periode(one.van, one.tot)), schrijf_uren(one.dagtijden) + reason)


def _exception_data(one: Uitzondering) -> dict[str, Any]:
    return {"van": one.van, "tot": one.tot, "tijden": one.dagtijden.as_data(), "reden": one.reden or ""}
