"""Secret addresses: nothing in an entry may say where it is (contract §2, ``geheim_adres``).

In: a kaart. Out: problems. Which patterns give a place away stands in ``plaatsaanduiding.py``; here is decided where to
look: in every field, link and body of the entry, and in other entries that name it.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.model.kaart import Kaart
from generator.model.keuzes import Werkgebied
from generator.model.organisatie import Organisatie
from generator.model.postcode import Postcode6, PostcodeGebied
from generator.model.telefoon import Telefoonnummer
from generator.model.voorziening import Voorziening
from generator.problems import Code, Problem
from generator.rules.passages import Passage, locate_in_list, passages_of, problem_at, readings_of
from generator.rules.plaatsaanduiding import find_places, spread_address
from generator.rules.telefoonteksten import find_numbers
from generator.source import Entry

_REFUSED = {
    "locaties": "Haal 'locaties' weg. Bellen of mailen is hier de ingang.",
    "wijken": "Haal 'wijken' weg en schrijf bijvoorbeeld: werkgebied: regio.",
    "spreekuren": "Haal 'spreekuren' weg. Zeg bij 'toegang' in 'uitleg' dat iemand eerst belt.",
    "kvk": "Haal 'kvk' weg: bij de Kamer van Koophandel staat het adres.",
}
_NO_WORDS = frozenset(
    "organisatie themas doelgroepen gemeenten opvolger eerst_proberen zie_ook onderdeel_van gecontroleerd_door".split()
)
"""Keys that hold slugs or the area that is served: a name in them is no sentence about a place."""
_LIVING = r"(?<!woont )(?<!wonen )(?<!woon )(?<!inwoners )"


def report_places(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """No locaties, wijken, spreekuren or kvk; ``werkgebied`` is written and is not ``wijk`` (contract §2)."""
    for entry in _secret_entries(kaart):
        for key, hint in _REFUSED.items():
            if getattr(entry.value, key, None):
                yield entry.problem(Code.GEHEIM_ADRES, (key,), f"Het adres is geheim. Dan kan '{key}' niet.", hint)
        if isinstance(entry.value, Voorziening) and not entry.is_broken("werkgebied"):
            yield from _check_werkgebied(entry)


def report_written_places(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """No postcode, postbus, street with number, coordinate, plus code or map link in any text or address."""
    for entry in _secret_entries(kaart):
        name = entry.slug.replace("-", " ")
        for passage in (Passage((), name), *_passages(entry)):
            for place in find_places(*_all_readings(passage)):
                text = f"Het adres is geheim, maar hier staat {place.wat}: '{place.tekst.strip()[:60]}'."
                hint = "Haal weg wat verraadt waar het is." if passage.path else "Geef dit bestand een andere naam."
                yield problem_at(entry, passage, place.tekst, Code.GEHEIM_ADRES, text, hint, warn=not place.is_zeker)


def report_local_numbers(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A number with a netnummer says in which town it rings: it warns, also one of the organisatie (contract §2)."""
    hint = "Gebruik liever een 06-, 085-, 088- of 0800-nummer."
    for entry in _secret_entries(kaart):
        for passage in _passages(entry):
            for number, typed in _numbers_in(passage):
                if number.netnummer:
                    text = f"Het adres is geheim, maar het netnummer {number.netnummer} zegt in welke streek het is."
                    yield problem_at(entry, passage, typed, Code.GEHEIM_ADRES, text, hint, warn=True)
        yield from _inherited_number(kaart, entry, hint)


def report_names_of_places(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """The name of a wijk, buurt or place in running text warns (contract §2).

    The name of the gemeente itself only warns behind a word such as "in": everything on its kaart is about it.
    """
    pattern = _names_pattern(kaart)
    for entry in _secret_entries(kaart):
        for passage in _passages(entry):
            if passage.key in _NO_WORDS or not isinstance(passage.waarde, str):
                continue
            found = next((match for text in readings_of(passage) if (match := pattern.search(text))), None)
            if found:
                text = f"Het adres is geheim, maar hier staat de naam van een plek: '{found[0]}'."
                hint = "Haal de naam weg als die verraadt waar het is."
                yield problem_at(entry, passage, found[0], Code.GEHEIM_ADRES, text, hint, warn=True)


def report_elsewhere(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """Another entry does not say where it is either: no spreekuur there with a wijk, no team or loket of a wijk."""
    secret = {entry.slug for entry in _secret_entries(kaart)}
    for entry in kaart.voorzieningen.values():
        for position, spreekuur in enumerate(entry.value.spreekuren):
            if spreekuur.bij_slug in secret and spreekuur.wijk and not kaart.is_geheim(entry.value):
                text = f"'{spreekuur.bij}' heeft een geheim adres. Met de wijk erbij is te zien waar het is."
                yield entry.problem(
                    Code.GEHEIM_ADRES, ("spreekuren", position, "wijk"), text, "Haal dit spreekuur of de wijk weg."
                )
    for entry_wijk in kaart.wijken.values():
        named = [(("teams", at, "team"), one.team) for at, one in enumerate(entry_wijk.value.teams)]
        for path, slug in [*named, (("loket",), entry_wijk.value.loket)]:
            if slug in secret:
                text = f"'{slug}' heeft een geheim adres en staat hier bij een wijk."
                hint = "Haal het weg als dat verraadt waar het is."
                where = locate_in_list(entry_wijk, path)
                yield entry_wijk.problem(Code.GEHEIM_ADRES, where, text, hint, warn=True)


def _secret_entries(kaart: Kaart) -> Iterator[Entry[Any]]:
    yield from (entry for entry in kaart.organisaties.values() if entry.value.geheim_adres)
    yield from (entry for entry in kaart.voorzieningen.values() if kaart.is_geheim(entry.value))


def _passages(entry: Entry[Any]) -> Iterator[Passage]:
    """Give every text outside the keys that are refused as a whole."""
    return (passage for passage in passages_of(entry) if passage.path[0] not in _REFUSED)


def _check_werkgebied(entry: Entry[Voorziening]) -> Iterator[Problem]:
    if entry.value.werkgebied is not Werkgebied.WIJK:
        return
    text = "Het adres is geheim. Dan kan het werkgebied niet 'wijk' zijn."
    hint = "Schrijf bijvoorbeeld: werkgebied: regio."
    if "werkgebied" in entry.value.model_fields_set:
        yield entry.problem(Code.GEHEIM_ADRES, ("werkgebied",), text, hint)
    else:
        yield entry.missing(Code.GEHEIM_ADRES, ("werkgebied",), f"{text} Zonder 'werkgebied' is het 'wijk'.", hint)


def _all_readings(passage: Passage) -> Iterator[str]:
    """Give a passage in every way in which a place could be read in it."""
    value = passage.waarde
    if isinstance(value, Telefoonnummer):
        return
    if isinstance(value, Postcode6 | PostcodeGebied):
        yield value.geschreven
    elif isinstance(value, str):
        yield from readings_of(passage)
        yield from (spread_address(word) for word in re.findall(r"\S*(?:://|www\.|@)\S*", value))
    else:
        yield value.tekst
        yield spread_address(value.tekst)


def _numbers_in(passage: Passage) -> Iterator[tuple[Telefoonnummer, str]]:
    if isinstance(passage.waarde, Telefoonnummer):
        yield passage.waarde, passage.waarde.tekst
    elif isinstance(passage.waarde, str):
        yield from find_numbers(passage.waarde)


def _inherited_number(kaart: Kaart, entry: Entry[Any], hint: str) -> Iterator[Problem]:
    """Look at what a voorziening takes over from an organisatie that has no secret of its own."""
    if isinstance(entry.value, Organisatie):
        return
    organisatie = kaart.organisatie_of(entry.value)
    contact = kaart.contact_of(entry.value)
    if organisatie is None or organisatie.geheim_adres or contact is None or contact is entry.value.contact:
        return
    own = entry.value.contact.model_fields_set if entry.value.contact else frozenset()
    numbers: dict[str, list[Telefoonnummer | None]] = {
        "telefoon": [contact.telefoon],
        "whatsapp": [contact.whatsapp],
        "sms": [contact.sms],
        "telefoons": [one.nummer for one in contact.telefoons],
    }
    taken = [number for key, found in numbers.items() if key not in own for number in found]
    area = next((number.netnummer for number in taken if number and number.netnummer), None)
    if area:
        text = f"Het adres is geheim, maar het netnummer {area} van de organisatie zegt in welke streek het is."
        yield entry.problem(Code.GEHEIM_ADRES, ("organisatie",), text, f"{hint} Zet dat hier bij 'contact'.", warn=True)


def _names_pattern(kaart: Kaart) -> re.Pattern[str]:
    names = {name for wijk in kaart.wijken.values() for name in (wijk.value.naam, *wijk.value.buurten)}
    placed: list[Voorziening | Organisatie] = [entry.value for entry in kaart.voorzieningen.values()]
    placed += [entry.value for entry in kaart.organisaties.values()]
    for value in placed:
        for locatie in value.locaties:
            names.update(name for name in (locatie.plaats, locatie.straat) if name)
    gemeente = kaart.instellingen.value.gemeente
    names.discard(gemeente)
    choices = [re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))]
    here = rf"{_LIVING}(?:in|te|nabij|buiten|rond|bij) {re.escape(gemeente)}"
    whole = "|".join([*choices, here])
    return re.compile(rf"(?<![\w-])(?:{whole})(?![\w-])")
