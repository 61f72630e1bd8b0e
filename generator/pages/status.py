"""What a status, a melding and a stop say to a reader.

In: a voorziening or organisatie. Out: ready texts and links. Which status counts is decided in the model.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.keuzes import Status
from generator.model.lijsten import Thema
from generator.model.organisatie import Organisatie
from generator.model.voorziening import Melding, Voorziening
from generator.pages.context import Context, Verwijzing
from generator.pages.schrijfwijze import schrijf_datum
from generator.site import organisatie_address, thema_address

_MARKS = {
    Status.ACTIEF: "",
    Status.AANMELDSTOP: "Aanmeldstop",
    Status.TIJDELIJK_GESLOTEN: "Tijdelijk gesloten",
    Status.GESTOPT: "Gestopt",
}
_TEXTS = {
    Status.AANMELDSTOP: "Er is een aanmeldstop: er is nu geen plek voor nieuwe mensen.",
    Status.TIJDELIJK_GESLOTEN: "Dit is tijdelijk gesloten.",
}


@dataclass(frozen=True, slots=True)
class Statusbericht:
    """A status that people must see; ``tekst`` is empty for what is simply open."""

    soort: str
    merk: str
    tekst: str
    is_gestopt: bool = False
    opvolgers: tuple[Verwijzing, ...] = ()
    anders: tuple[Verwijzing, ...] = ()
    """Where someone can go now: the themas and the loket."""


@dataclass(frozen=True, slots=True)
class Meldingbericht:
    """A temporary message and the last day on which it is shown."""

    tekst: str
    tot: str


def status_of(context: Context, voorziening: Voorziening) -> Statusbericht:
    """Give the status of a voorziening, which may be its organisatie's."""
    status = context.kaart.status_of(voorziening)
    organisatie = context.kaart.organisatie_of(voorziening)
    if status is Status.GESTOPT:
        stopped = voorziening.gestopt_op if voorziening.status is Status.GESTOPT else None
        if voorziening.status is not Status.GESTOPT and organisatie:
            stopped = organisatie.gestopt_op
        successors = [context.link_to(entry) for entry in context.pick(voorziening.opvolger)]
        successors += _organisaties(context, organisatie.opvolger if organisatie else ())
        themas = [Verwijzing(thema.naam, thema_address(slug)) for slug, thema in _themas(context, voorziening)]
        front = [context.link_to(context.loket)] if context.loket else []
        return _stopped(stopped, tuple(successors), (*themas, *front))
    source = voorziening if voorziening.status is status or organisatie is None else organisatie
    return _message(status, source.status_tot)


def status_of_organisatie(context: Context, organisatie: Organisatie) -> Statusbericht:
    """Give the status of an organisatie."""
    if organisatie.status is Status.GESTOPT:
        front = (context.link_to(context.loket),) if context.loket else ()
        return _stopped(organisatie.gestopt_op, tuple(_organisaties(context, organisatie.opvolger)), front)
    return _message(organisatie.status, organisatie.status_tot)


def status_mark(context: Context, voorziening: Voorziening) -> str:
    """Give the short mark for lists; empty for what is simply open."""
    return _MARKS[context.kaart.status_of(voorziening)]


def meldingen_of(
    context: Context, voorziening: Voorziening | None, organisatie: Organisatie | None
) -> tuple[Meldingbericht, ...]:
    """Give the temporary messages that still hold on the day of the build: the own one, then the organisatie's."""
    both: tuple[Melding | None, ...] = (
        voorziening.melding if voorziening else None,
        organisatie.melding if organisatie else None,
    )
    return tuple(
        Meldingbericht(melding.tekst, melding.tot.isoformat())
        for melding in both
        if melding and melding.tot >= context.peildatum
    )


def _stopped(day: date | None, opvolgers: tuple[Verwijzing, ...], anders: tuple[Verwijzing, ...]) -> Statusbericht:
    text = f"Gestopt op {schrijf_datum(day)}." if day else "Gestopt."
    return Statusbericht(Status.GESTOPT.value, _MARKS[Status.GESTOPT], text, True, opvolgers, anders)


def _message(status: Status, until: date | None) -> Statusbericht:
    text = _TEXTS.get(status, "")
    if text and until:
        text += f" Wij kijken hier vóór {schrijf_datum(until)} opnieuw naar."
    return Statusbericht(status.value, _MARKS[status], text)


def _organisaties(context: Context, slugs: Iterable[str]) -> Iterator[Verwijzing]:
    for slug in slugs:
        found = context.kaart.organisaties.get(slug)
        if found:
            yield Verwijzing(found.value.naam, organisatie_address(slug))


def _themas(context: Context, voorziening: Voorziening) -> Iterator[tuple[str, Thema]]:
    for slug in voorziening.themas:
        thema = context.thema(slug)
        if thema:
            yield slug, thema
