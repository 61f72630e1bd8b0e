"""Names that are taken, and entries that look the same. In: a kaart. Out: problems (contract §3, §4)."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from generator.model.contact import Contact
from generator.model.kaart import Kaart
from generator.model.keuzes import Status
from generator.model.locatie import Locatie
from generator.model.organisatie import Organisatie
from generator.model.voorziening import Voorziening
from generator.problems import Code, Problem
from generator.site import RESERVED_SLUGS, pagina_address
from generator.source import Entry

_WORD = re.compile(r"[^\W_]+")


def report_taken_addresses(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """An own page never takes an address that the site uses itself (contract §4)."""
    for entry in kaart.paginas.values():
        if entry.slug in RESERVED_SLUGS:
            text = f"Het adres {pagina_address(entry.slug)} is al van een vaste pagina van de site."
            yield entry.problem(Code.DUBBELE_SLUG, (), text, "Geef dit bestand een andere naam.")


def report_probable_duplicates(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """The same name with the same postcode or number is probably the same thing twice (issue 1, point 3)."""
    yield from _duplicates(kaart, kaart.organisaties)
    yield from _duplicates(kaart, kaart.voorzieningen)


def normalise_name(name: str) -> str:
    """Give a name without capitals, accents, spaces and signs: two that are equal read as one name."""
    return normalise_words(name).replace(" ", "")


def normalise_words(text: str) -> str:
    """Give the words of a text without capitals, accents and signs: ``Wmo-Loket`` -> ``wmo loket``."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign))))


def _duplicates(
    kaart: Kaart, entries: Mapping[str, Entry[Organisatie]] | Mapping[str, Entry[Voorziening]]
) -> Iterator[Problem]:
    first: dict[tuple[str, str], Entry[Any]] = {}
    ordered: list[Entry[Any]] = sorted(entries.values(), key=lambda entry: entry.source.bestand)
    for entry in ordered:
        if entry.is_broken("naam") or _status(kaart, entry.value) is Status.GESTOPT:
            continue
        name = normalise_name(entry.value.naam)
        marks = dict.fromkeys((name, mark) for mark in _marks(kaart, entry.value))
        earlier = next((first[mark] for mark in marks if mark in first), None)
        if earlier is not None:
            text = f"Dit lijkt dubbel: naam en postcode of nummer staan ook in {earlier.source.bestand}."
            hint = "Voeg de twee samen, of geef ze namen die mensen uit elkaar kunnen houden."
            yield entry.problem(Code.MOGELIJK_DUBBEL, ("naam",), text, hint, warn=True)
        for mark in marks:
            first.setdefault(mark, entry)


def _status(kaart: Kaart, value: Voorziening | Organisatie) -> Status:
    return kaart.status_of(value) if isinstance(value, Voorziening) else value.status


def _marks(kaart: Kaart, value: Voorziening | Organisatie) -> Iterator[str]:
    """Give every postcode and telephone number by which people would recognise it."""
    contact = kaart.contact_of(value) if isinstance(value, Voorziening) else value.contact
    if contact:
        yield from _numbers(contact)
    for locatie in value.locaties:
        yield from _marks_of_place(locatie)


def _numbers(contact: Contact) -> Iterator[str]:
    for number in (contact.telefoon, contact.whatsapp, contact.sms, *(one.nummer for one in contact.telefoons)):
        if number:
            yield number.canoniek


def _marks_of_place(locatie: Locatie) -> Iterator[str]:
    if locatie.postcode:
        yield locatie.postcode.geschreven
    if locatie.telefoon:
        yield locatie.telefoon.canoniek
