"""Where it is and when it is open, its own or its organisatie's.

In: a voorziening or organisatie. Out: ``Plaats`` values and ``Tijden``. A secret address inherits nothing, and what has
no door (a hulplijn, something for the whole country) does not borrow that of its organisatie.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.keuzes import Werkgebied
from generator.model.locatie import Locatie
from generator.model.openingstijden import Uitzondering
from generator.model.organisatie import Organisatie
from generator.model.voorziening import Voorziening
from generator.pages.bereiken import Adreslink, Nummer, mail_link, phone_button
from generator.pages.context import Context
from generator.pages.schrijfwijze import begin_met_hoofdletter
from generator.pages.tijden import Tijden, hours_of


@dataclass(frozen=True, slots=True)
class Plaats:
    """One place."""

    naam: str
    straat: str
    postcode_plaats: str
    aanwijzing: str
    bereikbaarheid: str
    toegankelijkheid: tuple[str, ...]
    tijden: Tijden | None
    telefoon: Nummer | None
    email: Adreslink | None
    website: Adreslink | None
    kaart: Adreslink | None
    """The place on a map elsewhere."""


@dataclass(frozen=True, slots=True)
class Waar:
    """The places and hours of a voorziening, and whose they are (empty: its own)."""

    plaatsen: tuple[Plaats, ...] = ()
    plaatsen_van: str = ""
    tijden: Tijden | None = None
    tijden_van: str = ""


def hours_and_places(context: Context, voorziening: Voorziening) -> Waar:
    """Give the places and hours of a voorziening; where it has none, those of its organisatie."""
    organisatie = context.kaart.organisatie_of(voorziening)
    secret = context.kaart.is_geheim(voorziening)
    shared = organisatie if organisatie and not secret else None
    exceptions = (*voorziening.uitzonderingen, *(shared.uitzonderingen if shared else ()))
    own = _places(context, () if secret else voorziening.locaties, exceptions)
    lender = shared if _has_door(context, voorziening) else None
    borrowed = _places(context, lender.locaties, exceptions) if lender and not own else ()
    hours = voorziening.openingstijden
    if hours:
        times, whose = hours_of(hours, exceptions, context.peildatum), ""
    elif lender and lender.openingstijden and not any(place.tijden for place in (*own, *borrowed)):
        times, whose = hours_of(lender.openingstijden, exceptions, context.peildatum), lender.naam
    else:
        times, whose = None, ""
    return Waar(own or borrowed, lender.naam if lender and borrowed else "", times, whose)


def places_of_organisatie(context: Context, organisatie: Organisatie) -> Waar:
    """Give the places and hours of an organisatie; of a secret one nothing."""
    if organisatie.geheim_adres:
        return Waar()
    hours = organisatie.openingstijden
    times = hours_of(hours, organisatie.uitzonderingen, context.peildatum) if hours else None
    return Waar(_places(context, organisatie.locaties, organisatie.uitzonderingen), "", times, "")


def _has_door(context: Context, voorziening: Voorziening) -> bool:
    return voorziening.werkgebied is not Werkgebied.LANDELIJK and not context.is_at_a_distance(voorziening)


def _places(context: Context, locaties: Iterable[Locatie], exceptions: Iterable[Uitzondering]) -> tuple[Plaats, ...]:
    return tuple(_place(context, locatie, tuple(exceptions)) for locatie in locaties)


def _place(context: Context, locatie: Locatie, exceptions: tuple[Uitzondering, ...]) -> Plaats:
    hours = locatie.openingstijden
    return Plaats(
        naam=locatie.naam or "",
        straat=" ".join(part for part in (locatie.straat, locatie.huisnummer) if part),
        postcode_plaats=" ".join(part for part in (_postcode(locatie), locatie.plaats) if part),
        aanwijzing=locatie.aanwijzing or "",
        bereikbaarheid=locatie.bereikbaarheid or "",
        toegankelijkheid=tuple(begin_met_hoofdletter(one.label) for one in locatie.toegankelijkheid),
        tijden=hours_of(hours, exceptions, context.peildatum) if hours else None,
        telefoon=phone_button(locatie.telefoon) if locatie.telefoon else None,
        email=mail_link(locatie.email),
        website=Adreslink(locatie.website.host, locatie.website.href) if locatie.website else None,
        kaart=_map_link(locatie),
    )


def _postcode(locatie: Locatie) -> str:
    return locatie.postcode.geschreven.replace(" ", "\u00a0") if locatie.postcode else ""


def _map_link(locatie: Locatie) -> Adreslink | None:
    """Give a link to OpenStreetMap: by coordinate, else by street; nothing is asked of it before someone follows it."""
    if locatie.lat is not None and locatie.lon is not None:
        point = f"mlat={locatie.lat}&mlon={locatie.lon}#map=17/{locatie.lat}/{locatie.lon}"
        return Adreslink("Op de kaart", f"https://www.openstreetmap.org/?{point}")
    if locatie.straat and locatie.huisnummer and locatie.plaats:
        words = quote(f"{locatie.straat} {locatie.huisnummer}, {locatie.plaats}")
        return Adreslink("Op de kaart", f"https://www.openstreetmap.org/search?query={words}")
    return None
