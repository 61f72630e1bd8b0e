"""Who checked what, how and when, in words and as data for the browser.

In: an entry and the date that counts for it. Out: ``Controleregel``. Whether it is expired is decided in the model.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.contact import Contactpersoon
from generator.model.controle import Controle, Controledatum
from generator.model.keuzes import ControleWijze
from generator.model.voorziening import Voorziening
from generator.pages.context import Context, Ingang
from generator.pages.schrijfwijze import met_lidwoord, schrijf_datum


@dataclass(frozen=True, slots=True)
class Controleregel:
    """The review of one entry. ``datum`` is empty for what has no review date (it stopped, or was never checked)."""

    datum: str
    """The first day that is too late, ``2026-11-03``: the date that counts."""
    is_verlopen: bool
    """Expired on the day of the build."""
    tekst: str
    """"Gecontroleerd op 2 november 2026 door de redactie (gebeld)."."""
    opnieuw: str
    """"Opnieuw vóór 3 mei 2027."."""
    einde_respijt: str = ""
    """The first day on which lists leave it out; empty when age never hides it."""


def check_of(context: Context, entry: Ingang) -> Controleregel:
    """Give the review of a voorziening."""
    counts = context.kaart.controledatum_of(entry.value)
    end = ""
    if counts and not context.kaart.is_altijd_zichtbaar(entry):
        end = counts.einde_respijt(context.kaart.termijnen).isoformat()
    return _line(context.peildatum, entry.value, counts, _source(entry.value), end)


def check_of_wijk(context: Context, controle: Controle) -> Controleregel:
    """Give the review of a wijk or an own page."""
    return _line(context.peildatum, controle, controle.controledatum(context.kaart.termijnen))


def check_of_organisatie(context: Context, slug: str) -> Controleregel:
    """Give the review of an organisatie: its own, else that of its most recently checked voorziening."""
    organisatie = context.kaart.organisaties[slug].value
    counts = context.kaart.controledatum_of_organisatie(slug)
    recent = context.kaart.most_recently_checked(slug)
    told: Controle = organisatie if organisatie.gecontroleerd_op or recent is None else recent
    return _line(context.peildatum, told, counts)


@dataclass(frozen=True, slots=True)
class Contactcontrole:
    """The own review of a contact: a shorter term, told on its own line."""

    datum: str
    is_verlopen: bool
    tekst: str


def check_of_contact(context: Context, contact: Contactpersoon) -> Contactcontrole | None:
    """Give the review of a contact; None when nobody wrote when it was checked."""
    if contact.gecontroleerd_op is None:
        return None
    due = contact.gecontroleerd_op + timedelta(days=context.kaart.termijnen.contactpersonen_termijn_dagen)
    text = f"Gecontroleerd op {schrijf_datum(contact.gecontroleerd_op)}."
    return Contactcontrole(due.isoformat(), context.peildatum >= due, text)


def _line(
    peildatum: date, controle: Controle, counts: Controledatum | None, source: str = "", end: str = ""
) -> Controleregel:
    again = f"Opnieuw vóór {schrijf_datum(counts.datum)}." if counts else ""
    iso = counts.datum.isoformat() if counts else ""
    return Controleregel(iso, bool(counts and counts.is_verlopen(peildatum)), _tell(controle, source), again, end)


def _tell(controle: Controle, source: str) -> str:
    day, role, way = controle.gecontroleerd_op, controle.gecontroleerd_door, controle.controle_wijze
    if not day or not role or not way:
        return ""
    if way is ControleWijze.OVERGENOMEN:
        return f"Overgenomen op {schrijf_datum(day)} uit {source or role}. Nog niet gecontroleerd."
    return f"Gecontroleerd op {schrijf_datum(day)} door {met_lidwoord(role)} ({way.label})."


def _source(voorziening: Voorziening) -> str:
    return voorziening.bronnen[0].url.host if voorziening.bronnen else ""
