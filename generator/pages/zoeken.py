"""The plan of the search page.

In: the kaart. Out: ``Page`` with the choices to filter by, only those that something on this kaart answers to, and what
the browser shows of each voorziening that it finds. Finding is for the room ``search``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from generator.model.kaart import Kaart
from generator.model.keuzes import ControleWijze, Route, SoortVoorziening, Status, Werkgebied
from generator.model.talen import taalnaam
from generator.model.voorziening import Voorziening
from generator.pages.bereiken import Adreslink, reach
from generator.pages.binnenkomen import KORT
from generator.pages.context import Context, Ingang
from generator.pages.lijst import item
from generator.pages.plaatsen import hours_and_places
from generator.pages.schrijfwijze import begin_met_hoofdletter, schrijf_datum, schrijf_lijst, sorteersleutel
from generator.pages.tijden import Tijden
from generator.site import POSTCODES, ZOEKEN, Page

NEDERLANDS = "nl"
"""No choice: hardly anybody writes that Dutch is spoken."""
MEESTE_WIJKEN = 3
"""More than these are counted, not named."""


@dataclass(frozen=True, slots=True)
class Filterkeuze:
    """One choice of a filter."""

    slug: str
    naam: str
    is_gevoelig: bool = False


@dataclass(frozen=True, slots=True)
class ZoekenView:
    """What can be chosen on the search page; a choice that nothing answers to is not there."""

    wijken: tuple[Filterkeuze, ...]
    themas: tuple[Filterkeuze, ...]
    doelgroepen: tuple[Filterkeuze, ...]
    toegang: tuple[Filterkeuze, ...]
    talen: tuple[Filterkeuze, ...]
    vinkjes: tuple[Filterkeuze, ...]
    """Choices that are on or off."""
    postcodes: str
    """The address of the file with the postcodes; empty when no wijk names any."""
    mist: Adreslink | None
    """Where to say what is missing."""


def plan_zoeken(context: Context) -> Iterator[Page]:
    """Give the search page."""
    words, gemeente = context.woorden, context.instellingen.gemeente
    yield Page(
        ZOEKEN,
        "pages/zoeken.html",
        "Zoeken",
        f"Zoek in alle {words.aanbod.meer} in {gemeente}.",
        describe(context),
    )


def describe(context: Context) -> ZoekenView:
    """Give what can be chosen on the search page."""
    found = [(entry, entry.value) for entry in context.in_lijsten]
    themas = {slug for entry, _ in found for slug in _themas(context, entry)}
    groups = {slug for _, one in found for slug in one.doelgroepen}
    routes = {route for _, one in found for route in one.toegang.routes}
    languages = {code for _, one in found for code in one.talen} - {NEDERLANDS}
    wijken = context.kaart.wijken
    return ZoekenView(
        wijken=_by_name(Filterkeuze(slug, entry.value.naam) for slug, entry in wijken.items()),
        themas=tuple(
            Filterkeuze(slug, entry.value.naam, entry.value.gevoelig)
            for slug, entry in context.kaart.themas.items()
            if slug in themas
        ),
        doelgroepen=tuple(
            Filterkeuze(slug, entry.value.naam) for slug, entry in context.kaart.doelgroepen.items() if slug in groups
        ),
        toegang=tuple(
            Filterkeuze(route.value, begin_met_hoofdletter(KORT[route]))
            for route in Route
            if route in routes and route is not Route.ONBEKEND
        ),
        talen=_by_name(Filterkeuze(code, begin_met_hoofdletter(taalnaam(code))) for code in languages),
        vinkjes=tuple(_switches(context, [one for _, one in found])),
        postcodes=POSTCODES if any(entry.value.postcodes for entry in wijken.values()) else "",
        mist=_missing(context),
    )


def search_results(kaart: Kaart, peildatum: date) -> dict[str, dict[str, Any]]:
    """Give what the browser shows of each voorziening that it finds, by slug: what a list says, and where it serves."""
    context = Context(kaart, peildatum)
    return {entry.slug: _result(context, entry) for entry in context.in_lijsten}


def _result(context: Context, entry: Ingang) -> dict[str, Any]:
    shown, voorziening = item(context, entry), entry.value
    hours, word = _hours(context, voorziening)
    found: dict[str, Any] = {
        "naam": shown.naam,
        "samenvatting": shown.samenvatting,
        "organisatie": shown.organisatie,
        "toegang": shown.toegang,
        "routes": [route.value for route in voorziening.toegang.routes],
        "vrij": shown.is_vrij,
        "gratis": shown.gratis,
        "anoniem": bool(voorziening.anoniem),
        "talen": list(voorziening.talen),
        "status": shown.status,
        "aanmeldstop": context.kaart.status_of(voorziening) in {Status.AANMELDSTOP, Status.TIJDELIJK_GESLOTEN},
        "themas": _themas(context, entry),
        "doelgroepen": [slug for slug in voorziening.doelgroepen if slug in context.kaart.doelgroepen],
        "wijken": _wijken(context, entry),
        "gebied": _area(context, entry),
        "bel": {"href": shown.bel.href, "tekst": shown.bel.tekst} if shown.bel else None,
        "tijden": hours or "",
        "woord": word if hours else "",
        "hulplijn": voorziening.soort is SoortVoorziening.HULPLIJN,
        "spoed": bool(voorziening.spoed),
        "controle": _checked(voorziening, shown.controle.tekst),
        "controlerenVoor": shown.controle.datum,
        "eindeRespijt": shown.controle.einde_respijt,
    }
    return {key: value for key, value in found.items() if value not in ("", False)}


def _switches(context: Context, found: list[Voorziening]) -> Iterator[Filterkeuze]:
    if any(one.kosten and one.kosten.gratis for one in found):
        yield Filterkeuze("gratis", "Gratis")
    if any(one.anoniem for one in found):
        yield Filterkeuze("anoniem", "Zonder uw naam te zeggen")
    if any(_hours(context, one)[0] for one in found):
        yield Filterkeuze("open", "Nu open of bereikbaar")


def _hours(context: Context, voorziening: Voorziening) -> tuple[Any, str]:
    """Give the hours as data and the word for them: of its door where that has one answer, else of its telephone.

    The hours of its organisatie say when somebody can be reached, not that this is open: a course is in the evening.
    What is closed for a while has none.
    """
    if context.kaart.status_of(voorziening) is Status.TIJDELIJK_GESLOTEN:
        return None, ""
    places = hours_and_places(context, voorziening)
    is_borrowed = places.tijden_van or places.plaatsen_van
    doors = [places.tijden, *(place.tijden for place in places.plaatsen)]
    known = [_as_json(hours) for hours in doors if hours and hours.data]
    if known:
        return (known[0] if all(data == known[0] for data in known) else None), "bereikbaar" if is_borrowed else "open"
    contact = context.kaart.contact_of(voorziening)
    line = reach(contact, context.peildatum, hide_hours=context.kaart.is_geheim(voorziening)).bereikbaar
    return (_as_json(line) if line else None), "bereikbaar"


def _as_json(hours: Tijden) -> Any:
    if not hours.data:
        return None
    dates = ("van", "tot")
    exceptions = [
        {key: value.isoformat() if key in dates else value for key, value in one.items()}
        for one in hours.data["uitzonderingen"]
    ]
    return {**hours.data, "uitzonderingen": exceptions}


def _themas(context: Context, entry: Ingang) -> list[str]:
    """Give its themas, each followed by the one it falls under."""
    pairs = ((slug, context.kaart.themas[slug].value) for slug in entry.value.themas if slug in context.kaart.themas)
    above = (name for slug, thema in pairs for name in (slug, thema.bovenliggend) if name)
    return list(dict.fromkeys(above))


def _wijken(context: Context, entry: Ingang) -> list[str] | None:
    """Give the wijken it serves; None for what serves every wijk."""
    everywhere = entry.value.werkgebied is Werkgebied.LANDELIJK or context.serves_gemeente(entry.value)
    return None if everywhere else [slug for slug in entry.value.wijken if slug in context.kaart.wijken]


def _area(context: Context, entry: Ingang) -> str:
    """Give where it serves, in a few words: "hele gemeente", "Noord en Zuid", "8 wijken"."""
    if entry.value.werkgebied is Werkgebied.LANDELIJK:
        return "heel Nederland"
    wijken = _wijken(context, entry)
    if wijken is None:
        return "hele gemeente"
    if len(wijken) > MEESTE_WIJKEN:
        return f"{len(wijken)} {context.woorden.gebied.meer}"
    return schrijf_lijst([context.kaart.wijken[slug].value.naam for slug in wijken] or list(entry.value.gemeenten))


def _checked(voorziening: Voorziening, told: str) -> str:
    """Give when it was checked, shorter than on its page; of what was taken over all that is told."""
    if voorziening.controle_wijze is ControleWijze.OVERGENOMEN:
        return told
    return f"Gecontroleerd op {schrijf_datum(voorziening.gecontroleerd_op)}."


def _missing(context: Context) -> Adreslink | None:
    """Give the form, else a message to the redactie; nothing that somebody searched for goes along."""
    settings = context.instellingen
    if settings.formulier:
        return Adreslink("Vertel wat er ontbreekt", settings.formulier.adres.href)
    if settings.redactie and settings.redactie.email:
        subject = quote(f"Ik mis iets op {settings.naam}")
        body = quote("Wat ik mis:\n\nZet geen BSN en niets over uw gezondheid in deze e-mail.")
        return Adreslink("Vertel wat er ontbreekt", f"{settings.redactie.email.href}?subject={subject}&body={body}")
    return None


def _by_name(choices: Iterable[Filterkeuze]) -> tuple[Filterkeuze, ...]:
    return tuple(sorted(choices, key=lambda one: sorteersleutel(one.naam)))
