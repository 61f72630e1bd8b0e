"""The way in: routes, who may refer, what it costs, how long it takes."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.model.basis import Model
from generator.model.datum import Datum
from generator.model.fouten import refusal, refusals_at
from generator.model.keuzes import Aanmelder, Eenheid, Route, Verwijzer, Wachtfase
from generator.model.waarden import Getal, JaNee, JaNeeOfTekst, OneOrMore, Regel, Tekst

VRIJE_ROUTES = frozenset({Route.VRIJ, Route.AANMELDEN})
"""The routes for which nobody else has to decide."""

BESLIS_ROUTES = frozenset({Route.BESCHIKKING, Route.VERWIJZING, Route.INDICATIE})
"""The routes on which somebody else decides: independent support is then offered."""

WACHTTIJD_DAGEN = 30
"""For how many days after it was measured a waiting time is shown."""


class Toegang(Model):
    """How someone gets in."""

    routes: Annotated[tuple[Route, ...], Field(min_length=1), OneOrMore()] = Field(examples=["[vrij]"])
    """Hoe iemand binnenkomt. Meer routes betekent: één daarvan is genoeg, behalve met alle_nodig."""
    alle_nodig: JaNee = Field(default=False, examples=["true"])
    """Zet op true als alle routes samen nodig zijn."""
    verwijzers: Annotated[tuple[Verwijzer, ...], OneOrMore()] = Field(default=(), examples=["[huisarts, wijkteam]"])
    """Wie kan verwijzen. Bij 'vrij' of 'aanmelden': wie iemand mag aanmelden."""
    andere_verwijzers: Annotated[tuple[Regel, ...], OneOrMore()] = Field(
        default=(), examples=["[de leerplichtambtenaar]"]
    )
    """Wie er nog meer kan verwijzen en niet in de lijst staat."""
    aanmelden_door: Annotated[tuple[Aanmelder, ...], OneOrMore()] = Field(default=(), examples=["[inwoner, naaste]"])
    """Wie kan aanmelden."""
    verwijsbrief: JaNee | None = Field(default=None, examples=["true"])
    """Of er een verwijsbrief nodig is."""
    uitleg: Tekst | None = Field(default=None, examples=["Bel eerst, dan plannen we een gesprek."])
    """Uitleg over hoe iemand binnenkomt."""

    @property
    def is_vrij_toegankelijk(self) -> bool:
        """Freely accessible: any route is free; with ``alle_nodig`` only if all are."""
        free = [route in VRIJE_ROUTES for route in self.routes]
        return all(free) if self.alle_nodig else any(free)

    @property
    def has_beslisser(self) -> bool:
        """True when somebody else decides on one of the routes."""
        return any(route in BESLIS_ROUTES for route in self.routes)


class Leeftijd(Model):
    """For which ages; ``tot`` is the last age that is welcome."""

    van: Getal | None = Field(default=None, examples=["12"])
    """Vanaf deze leeftijd."""
    tot: Getal | None = Field(default=None, examples=["17"])
    """Tot en met deze leeftijd."""
    eenheid: Eenheid = Field(default=Eenheid.JAAR, examples=["jaar"])
    """Of de leeftijd in jaren of in maanden is."""

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.van is not None and self.tot is not None and self.van > self.tot:
            wrong = refusal("'tot' is lager dan 'van'.", "Wissel de twee leeftijden om.")
            raise refusals_at([(("tot",), wrong)], self.tot)
        return self


class Kosten(Model):
    """What it costs."""

    gratis: JaNee | None = Field(default=None, examples=["true"])
    """Zet op true als het niets kost."""
    bedrag: Regel | None = Field(default=None, examples=["€ 2,50 per keer"])
    """Wat het kost, in woorden en tussen aanhalingstekens."""
    eigen_risico: JaNeeOfTekst | None = Field(default=None, examples=["true"])
    """Of het eigen risico van de zorgverzekering geldt."""
    eigen_bijdrage: JaNeeOfTekst | None = Field(default=None, examples=["true"])
    """Of er een eigen bijdrage is (via het CAK), of in woorden hoeveel."""
    met_pas: JaNeeOfTekst | None = Field(default=None, examples=["gratis met de stadspas"])
    """Wat het kost met een pas van de gemeente."""
    uitleg: Tekst | None = Field(default=None, examples=["De eerste keer is gratis."])
    """Uitleg over de kosten."""
    bedragen_geldig_tot: Datum | None = Field(default=None, examples=["2026-12-31"])
    """De laatste dag waarop de bedragen kloppen."""

    @model_validator(mode="after")
    def _check_gratis(self) -> Self:
        found = []
        for key in ("eigen_risico", "eigen_bijdrage"):
            if self.gratis and getattr(self, key):
                words = key.replace("_", " ")
                found.append(
                    (("gratis",), refusal(f"Gratis en {words} kunnen niet samen.", f"Haal 'gratis' weg of '{key}'."))
                )
        if found:
            raise refusals_at(found, self.gratis)
        return self

    def texts(self) -> Iterator[tuple[str, str]]:
        """Give every text about money with its key."""
        for key in ("bedrag", "eigen_risico", "eigen_bijdrage", "met_pas", "uitleg"):
            text = getattr(self, key)
            if isinstance(text, str):
                yield key, text


class Wachttijd(Model):
    """How long people wait; shown for 30 days after it was measured."""

    weken: Getal = Field(examples=["6"])
    """Het aantal weken wachten."""
    tot_weken: Getal | None = Field(default=None, examples=["10"])
    """Het hoogste aantal weken, als het verschilt."""
    fase: Wachtfase | None = Field(default=None, examples=["aanmelding"])
    """Welk deel van het wachten: aanmelding, behandeling of totaal."""
    voor: Regel | None = Field(default=None, examples=["jongeren met een eetstoornis"])
    """Voor welke groep deze wachttijd geldt."""
    bron: Regel | None = Field(default=None, examples=["website van de aanbieder"])
    """Waar deze wachttijd staat."""
    gemeten_op: Datum = Field(examples=["2026-11-10"])
    """De dag waarop dit is gemeten. Na 30 dagen wordt het niet meer getoond."""

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.tot_weken is not None and self.tot_weken < self.weken:
            wrong = refusal("'tot_weken' is lager dan 'weken'.", "Wissel de twee getallen om.")
            raise refusals_at([(("tot_weken",), wrong)], self.tot_weken)
        return self

    def is_verouderd(self, peildatum: date) -> bool:
        """True when it was measured too long ago to be shown."""
        return peildatum > self.gemeten_op + timedelta(days=WACHTTIJD_DAGEN)


def _as_wachttijden(value: object) -> object:
    return [value] if isinstance(value, dict) else value


Wachttijden = Annotated[tuple[Wachttijd, ...], BeforeValidator(_as_wachttijden)]
"""One waiting time or a list of them."""
