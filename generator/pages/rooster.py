"""What returns in the week: activiteiten and spreekuren, by day or one by one.

In: ``Activiteit`` and ``Spreekuur``. Out: ``Roosterregel`` and ``Roosterdag`` with ready texts, and what the browser
needs to hide what is over or is not this week.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from generator.model.datum import Dag
from generator.model.keuzes import Frequentie
from generator.model.rooster import Activiteit, Spreekuur
from generator.model.voorziening import Voorziening
from generator.pages.context import Context, Ingang, Verwijzing
from generator.pages.schrijfwijze import (
    als_zin,
    begin_met_hoofdletter,
    schrijf_dagen,
    schrijf_datum,
    schrijf_tijdvak,
)
from generator.site import organisatie_address, voorziening_address


@dataclass(frozen=True, slots=True)
class Roosterregel:
    """One activiteit or spreekuur."""

    naam: str
    wanneer: str
    """The days; empty where it stands under a day."""
    tijd: str
    frequentie: str
    """Empty when it is every week."""
    periode: str
    waar: str
    plaats: Verwijzing | None
    """The page of the place, or of who holds it."""
    kosten: str
    aanmelden: str
    uitleg: str
    vakantie: bool
    """It does not take place in the school holidays."""
    vanaf: str = ""
    tot_en_met: str = ""
    frequentie_code: str = ""
    begint_later: bool = False
    """It had not begun in the week of the build."""


@dataclass(frozen=True, slots=True)
class Roosterdag:
    """One day of the week."""

    dag: str
    naam: str
    regels: tuple[Roosterregel, ...]

    @property
    def is_leeg(self) -> bool:
        """Everything on this day begins later."""
        return all(line.begint_later for line in self.regels)


def activity_lines(voorziening: Voorziening, peildatum: date) -> tuple[Roosterregel, ...]:
    """Give the activiteiten of a voorziening that are not over, in the order of the file."""
    return tuple(_activity(one, peildatum) for one in voorziening.activiteiten if not one.is_voorbij(peildatum))


def week_of(context: Context, entries: Iterable[Ingang]) -> tuple[Roosterdag, ...]:
    """Give the activiteiten of several voorzieningen by day; those without a day stand at the end."""
    found: dict[Dag | None, list[tuple[time, Roosterregel]]] = {}
    for entry in entries:
        place = context.link_to(entry)
        for one in entry.value.activiteiten:
            if one.is_voorbij(context.peildatum):
                continue
            for day in one.dag or (None,):
                found.setdefault(day, []).append((one.van or time.max, _activity(one, context.peildatum, place)))
    days: list[Dag | None] = [*Dag, None]
    return tuple(_day(day, found[day]) for day in days if day in found)


def consulting_lines(context: Context, voorziening: Voorziening) -> tuple[Roosterregel, ...]:
    """Give the spreekuren that a voorziening holds elsewhere."""
    if context.kaart.is_geheim(voorziening):
        return ()
    return tuple(
        _consulting(context, one, *_host(context, one))
        for one in voorziening.spreekuren
        if not one.is_voorbij(context.peildatum)
    )


def consulting_lines_at(context: Context, slug: str) -> tuple[Roosterregel, ...]:
    """Give the spreekuren that others hold at this voorziening or organisatie."""
    return tuple(
        _consulting(context, one, entry.value.naam, context.link_to(entry))
        for entry, one in context.spreekuren_bij(slug)
    )


def consulting_lines_in(context: Context, wijk: str) -> tuple[Roosterregel, ...]:
    """Give the spreekuren that are held in a wijk: who holds it, and where."""
    lines = []
    for entry, one in context.spreekuren:
        if one.wijk == wijk:
            host, _ = _host(context, one)
            lines.append(_consulting(context, one, entry.value.naam, context.link_to(entry), f"bij {host}"))
    return tuple(lines)


def _day(day: Dag | None, lines: list[tuple[time, Roosterregel]]) -> Roosterdag:
    ordered = tuple(line for _, line in sorted(lines, key=lambda pair: (pair[0], pair[1].naam)))
    if day is None:
        return Roosterdag("", "Op een dag in overleg", ordered)
    return Roosterdag(day.value, begin_met_hoofdletter(day.label), ordered)


def _activity(one: Activiteit, peildatum: date, place: Verwijzing | None = None) -> Roosterregel:
    return Roosterregel(
        naam=one.naam,
        wanneer="" if place else begin_met_hoofdletter(schrijf_dagen(one.dag)),
        tijd=schrijf_tijdvak(one.van, one.tot),
        frequentie=_how_often(one.frequentie),
        periode=_period(one, peildatum),
        waar=one.waar or "",
        plaats=place,
        kosten=one.kosten or "",
        aanmelden=_sign_up(one.aanmelden),
        uitleg=als_zin(one.uitleg) if one.uitleg else "",
        vakantie=one.niet_in_schoolvakantie,
        **_data(one),
        begint_later=_begins_later(one, peildatum),
    )


def _consulting(context: Context, one: Spreekuur, naam: str, place: Verwijzing | None, where: str = "") -> Roosterregel:
    return Roosterregel(
        naam=naam,
        wanneer=begin_met_hoofdletter(schrijf_dagen(one.dag)),
        tijd=schrijf_tijdvak(one.van, one.tot),
        frequentie=_how_often(one.frequentie),
        periode=_period(one, context.peildatum),
        waar=where,
        plaats=place,
        kosten="",
        aanmelden="",
        uitleg=als_zin(one.uitleg) if one.uitleg else "",
        vakantie=False,
        **_data(one),
        begint_later=_begins_later(one, context.peildatum),
    )


def _host(context: Context, one: Spreekuur) -> tuple[str, Verwijzing | None]:
    """Give who receives a spreekuur: a voorziening, else an organisatie, else words."""
    voorziening = context.get(one.bij_slug)
    if voorziening:
        return voorziening.value.naam, Verwijzing(voorziening.value.naam, voorziening_address(voorziening.slug))
    organisatie = context.kaart.organisaties.get(one.bij_slug) if one.bij_slug else None
    if organisatie:
        return organisatie.value.naam, Verwijzing(organisatie.value.naam, organisatie_address(organisatie.slug))
    return ("een andere plek" if one.bij_slug else one.bij), None


def _how_often(frequentie: Frequentie) -> str:
    return "" if frequentie is Frequentie.WEKELIJKS else frequentie.label


def _period(one: Activiteit | Spreekuur, peildatum: date) -> str:
    begins = f"vanaf {schrijf_datum(one.vanaf)}" if one.vanaf and one.vanaf > peildatum else ""
    ends = f"t/m {schrijf_datum(one.tot_en_met)}" if one.tot_en_met else ""
    return " ".join(part for part in (begins, ends) if part)


def _begins_later(one: Activiteit | Spreekuur, peildatum: date) -> bool:
    sunday = peildatum + timedelta(days=6 - peildatum.weekday())
    return one.vanaf is not None and one.vanaf > sunday


def _sign_up(value: bool | str | None) -> str:
    if isinstance(value, str):
        return f"Aanmelden: {value}"
    return "Aanmelden is nodig" if value else ""


def _data(one: Activiteit | Spreekuur) -> dict[str, str]:
    return {
        "vanaf": one.vanaf.isoformat() if one.vanaf else "",
        "tot_en_met": one.tot_en_met.isoformat() if one.tot_en_met else "",
        "frequentie_code": "" if one.frequentie is Frequentie.WEKELIJKS else one.frequentie.value,
    }
