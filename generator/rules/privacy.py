"""Data of persons that do not belong on a kaart. In: a kaart. Out: problems (contract §1 and §3, ``persoonsgegeven``).

A burgerservicenummer is a ``fout``, and so is a name without permission; what only looks personal warns.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.model.contact import Contactpersoon
from generator.model.kaart import Kaart
from generator.model.mailadres import GRATIS_DIENSTEN, Mailadres
from generator.model.telefoon import Telefoonnummer
from generator.problems import Code, Location, Problem, Severity
from generator.rules.controle import contactpersonen_of
from generator.rules.namen import is_personal_mailbox, is_personal_name
from generator.rules.passages import (
    Passage,
    all_entries,
    as_it_looks,
    content_folder,
    passages_of,
    problem_at,
    readings_of,
)
from generator.rules.telefoonteksten import find_numbers, without_numbers
from generator.source import Entry, Path

_WEB = re.compile(r"(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]*+://|www\.)\S+", re.IGNORECASE)
_CLOCK_OR_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d"
    r"|\d{1,2}[:.]\d\d(?= ?(?:[-–]|uur|tot|en)))(?!\d)"
)
_RUN = re.compile(r"(?<![\w€+])(?<![€+]\s)\d(?:[ \u00a0\u2009\u202f._/\u2010-\u2014-]?\d)*(?!\w)")
_RSIN = re.compile(
    r"\b(?:rsin|fiscaal nummer|fiscaalnummer|kvk[ -]?(?:nummer|nr\.?)?|vestigingsnummer)\W{0,3}$", re.IGNORECASE
)
_SHORT_BSN = re.compile(r"\b(?:bsn|burgerservice ?nummer|sofi ?-?nummer)\D{0,12}(\d{8})(?!\d)", re.IGNORECASE)
_ABOUT_BSN = (
    "Dit lijkt een burgerservicenummer (BSN).",
    "Haal het meteen weg en meld het als datalek. Een BSN hoort nooit op de kaart.",
)
_DIGIT = re.compile(r"\d")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_MAIL = re.compile(r"(?<![\w.+-])([\w+-]+(?:\.[\w+-]+)*)@([\w-]+(?:\.[\w-]+)+)")
_NUMBER_WITHOUT_BSN = frozenset({"kvk", "code"})


def report_bsn(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """No burgerservicenummer in any text; telephone numbers, web addresses and ``kvk`` are none (contract §3)."""
    for entry in all_entries(kaart):
        for passage in passages_of(entry):
            found = _bsn_in(passage)
            if found:
                yield problem_at(entry, passage, found, Code.PERSOONSGEGEVEN, *_ABOUT_BSN)
    for word, explanation in kaart.woordenlijst.items():
        if _find_bsn(as_it_looks(f"{word}\n{explanation}")):
            location = Location(f"{content_folder(kaart)}/woordenlijst.yaml")
            yield Problem(Code.PERSOONSGEGEVEN, Severity.FOUT, location, word, *_ABOUT_BSN)


def report_mailboxes(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A mailbox that looks like somebody's own warns; ``zakelijk: true`` clears one of a free service (contract §1)."""
    for entry in all_entries(kaart):
        for passage in passages_of(entry):
            for local, domain, typed in _mailboxes_in(passage):
                is_free = domain in GRATIS_DIENSTEN
                if is_free and _is_zakelijk(kaart, entry, passage.path):
                    continue
                if is_free or is_personal_mailbox(local):
                    text = f"Het adres '{typed[:80]}' lijkt van één persoon."
                    hint = "Gebruik een algemeen adres, zoals info@ of team@."
                    if is_free:
                        hint += " Is het van de organisatie zelf? Zet bij 'contact': zakelijk: true."
                    yield problem_at(entry, passage, typed, Code.PERSOONSGEGEVEN, text, hint, warn=True)


def report_mobile_numbers(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A mobile number without ``zakelijk: true`` may be somebody's own: it warns (contract §1)."""
    for entry in all_entries(kaart):
        for passage in passages_of(entry):
            for number, typed in _numbers_in(passage):
                if number.is_mobiel and not _is_zakelijk(kaart, entry, passage.path):
                    text = f"Het nummer '{typed}' is een mobiel nummer. Misschien is het van één persoon."
                    hint = "Is het van de organisatie zelf? Zet bij 'contact': zakelijk: true."
                    hint += " Zo niet: kies een ander nummer."
                    yield problem_at(entry, passage, typed, Code.PERSOONSGEGEVEN, text, hint, warn=True)


def report_names(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """``gecontroleerd_door`` and ``rol`` name a role, never a person (contract §1)."""
    for entry in all_entries(kaart):
        for path, role in _roles_of(entry.value):
            if is_personal_name(role):
                text = f"Bij '{path[-1]}' lijkt de naam van een persoon te staan: '{role[:60]}'."
                hint = "Schrijf een rol, zoals: redactie, coördinator of wijkverpleegkundige."
                yield entry.problem(Code.PERSOONSGEGEVEN, path, text, hint, warn=True)


def report_permissions(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A name stands only with a permission of at most a year old (contract §1).

    Without a permission that is a ``fout``. A permission that grew old only warns, because the day passes by itself and
    may not stop a build; the page leaves the name out.
    """
    for _, entry in kaart.controlled():
        for item, contact in contactpersonen_of(entry.value):
            if contact.naam is None or contact.has_toestemming(peildatum):
                continue
            if contact.toestemming_op is None and not entry.is_broken(*item, "toestemming_op"):
                text = f"Bij '{contact.rol}' staat een naam, maar niet wanneer die persoon dat goed vond."
                hint = "Haal 'naam' weg, of vraag toestemming en schrijf de dag bij 'toestemming_op'."
                yield entry.problem(Code.PERSOONSGEGEVEN, (*item, "naam"), text, hint)
            elif contact.toestemming_op is not None:
                text = f"De toestemming om de naam bij '{contact.rol}' te noemen is ouder dan een jaar."
                hint = "Vraag het opnieuw en zet de dag bij 'toestemming_op', of haal 'naam' weg."
                yield entry.problem(Code.PERSOONSGEGEVEN, (*item, "toestemming_op"), text, hint, warn=True)


def is_bsn(digits: str) -> bool:
    """Hold nine digits against the elfproef."""
    numbers = [int(digit) for digit in digits]
    total = sum(weight * number for weight, number in zip(_WEIGHTS, numbers, strict=True))
    return total % 11 == 0 and any(numbers)


def _bsn_in(passage: Passage) -> str | None:
    value = passage.waarde
    if passage.key in _NUMBER_WITHOUT_BSN or not isinstance(value, str | Mailadres) or not _has_digits(str(value), 8):
        return None
    readings = readings_of(passage) if isinstance(value, str) else (value.lokaal,)
    return next((found for reading in readings if (found := _find_bsn(reading))), None)


def _find_bsn(text: str) -> str | None:
    rest = without_numbers(_CLOCK_OR_DATE.sub("–", _WEB.sub("–", text)))
    for run in _RUN.finditer(rest):
        if _RSIN.search(rest[: run.start()]):
            continue
        groups = re.findall(r"\d+", run[0])
        for candidate in ("".join(groups), *groups):
            if len(candidate) == 9 and is_bsn(candidate):
                return run[0]
    short = _SHORT_BSN.search(rest)
    return short[1] if short and is_bsn(f"0{short[1]}") else None


def _has_digits(text: str, count: int) -> bool:
    """Tell cheaply that most texts hold no number at all."""
    return len(_DIGIT.findall(text)) >= count


def _mailboxes_in(passage: Passage) -> Iterator[tuple[str, str, str]]:
    """Give each mail address as local part, domain and as typed."""
    value = passage.waarde
    if isinstance(value, Mailadres):
        yield value.lokaal, value.domein, value.tekst
    elif isinstance(value, str) and "@" in value:
        for match in dict.fromkeys(match.groups() for match in _MAIL.finditer(value)):
            yield match[0], match[1].casefold(), "@".join(match)


def _numbers_in(passage: Passage) -> Iterator[tuple[Telefoonnummer, str]]:
    value = passage.waarde
    if isinstance(value, Telefoonnummer):
        yield value, value.tekst
    elif isinstance(value, str) and passage.key not in _NUMBER_WITHOUT_BSN and _has_digits(value, 9):
        seen: set[str] = set()
        for number, typed in find_numbers(_WEB.sub("–", value)):
            if number.canoniek not in seen:
                seen.add(number.canoniek)
                yield number, typed


def _is_zakelijk(kaart: Kaart, entry: Entry[Any], path: Path) -> bool:
    """True when the contact that is responsible for this place says that its numbers are the organisation's own."""
    owners = [entry.value]
    organisatie: str = getattr(entry.value, "organisatie", "")
    if path[0] in ("linking_pins", "contactpersonen") and isinstance(path[1], int):
        contact: Contactpersoon = getattr(entry.value, str(path[0]))[path[1]]
        organisatie = contact.organisatie or ""
    if organisatie in kaart.organisaties and path[0] != "contact":
        owners.append(kaart.organisaties[organisatie].value)
    contacts = [getattr(owner, "contact", None) for owner in owners]
    return any(found is not None and found.zakelijk for found in contacts)


def _roles_of(value: Any) -> Iterator[tuple[Path, str]]:
    door = getattr(value, "gecontroleerd_door", None)
    if door:
        yield ("gecontroleerd_door",), door
    for item, contact in contactpersonen_of(value):
        yield (*item, "rol"), contact.rol
    beheerder = getattr(value, "beheerder", None)
    if beheerder and beheerder.rol:
        yield ("beheerder", "rol"), beheerder.rol
    if beheerder and beheerder.reserve and beheerder.reserve.rol:
        yield ("beheerder", "reserve", "rol"), beheerder.reserve.rol
