"""Review dates. In: a kaart and the day to hold it against. Out: problems (contract §2 and §3).

Which date counts, and when it is too late, is decided in ``model/controle.py``; here it is only told.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from generator.model.contact import Contactpersoon
from generator.model.controle import Controle, Controledatum
from generator.model.datum import MAANDEN
from generator.model.kaart import Kaart
from generator.model.keuzes import Status
from generator.problems import Code, Problem
from generator.rules.passages import locate_in_list
from generator.source import Entry, Path

CONCEPT_DAGEN = 60
"""How many days a concept may wait before it is asked for."""

_DECIDES = ("gecontroleerd_op", "controle_wijze", "controleren_voor", "status")


def report_review_dates(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """On the day itself it is too late: a ``fout``, for a concept a warning; shortly before it warns (contract §2)."""
    for kind, entry in kaart.controlled():
        counts = _date_of(kaart, kind, entry)
        if counts is None or any(entry.is_broken(key) for key in _DECIDES):
            continue
        if counts.is_verlopen(peildatum):
            text, hint = _tell_expired(counts, (peildatum - counts.datum).days)
            yield entry.problem(Code.CONTROLE_VERLOPEN, counts.pad, text, hint, warn=entry.value.concept)
        elif counts.is_binnenkort(peildatum, kaart.termijnen):
            text, hint = _tell_soon(counts, (counts.datum - peildatum).days)
            yield entry.problem(Code.CONTROLE_BINNENKORT, counts.pad, text, hint, warn=True)


def report_term(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """``controleren_voor`` lies after ``gecontroleerd_op``, and not further than the longest term (contract §3)."""
    for _, entry in kaart.controlled():
        controle = entry.value
        checked, due = controle.gecontroleerd_op, controle.controleren_voor
        if not checked or not due or any(entry.is_broken(key) for key in _DECIDES) or _has_stopped(controle):
            continue
        longest = kaart.termijnen.uiterste_termijn(controle.controle_wijze)
        if due < checked:
            text = "'controleren_voor' ligt vóór 'gecontroleerd_op'."
            hint = "Kijk beide datums na. De nieuwe controle komt na de vorige."
            yield entry.problem(Code.ONGELDIGE_WAARDE, ("controleren_voor",), text, hint)
        elif due - checked > longest:
            text = f"'controleren_voor' ligt {count_days(due - checked)} na de controle. Dat is te ver."
            hint = f"Kies een datum tot en met {write_date(checked + longest)}: hooguit {count_days(longest)} erna."
            yield entry.problem(Code.CONTROLE_TE_VER, ("controleren_voor",), text, hint)


def report_future_dates(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A date on which somebody looked, measured or agreed is never in the future (contract §1)."""
    for _, entry in kaart.controlled():
        for path, day in _past_dates(entry.value):
            if day and day > peildatum:
                text = f"'{path[-1]}' ligt in de toekomst: {write_date(day)}."
                hint = f"Schrijf de dag waarop het echt gebeurde, hooguit {peildatum.isoformat()}."
                yield entry.problem(Code.CONTROLE_IN_TOEKOMST, locate_in_list(entry, path), text, hint)


def report_contactpersonen(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """Fixed contacts have a shorter term of their own; past it, or without a date, they warn (contract §1)."""
    term = timedelta(days=kaart.termijnen.contactpersonen_termijn_dagen)
    for _, entry in kaart.controlled():
        if _has_stopped(entry.value):
            continue
        for item, contact in contactpersonen_of(entry.value):
            path = (*item, "gecontroleerd_op")
            if contact.gecontroleerd_op is None:
                text = f"Bij '{contact.rol}' staat niet wanneer dit is gecontroleerd."
                hint = "Vraag het na en schrijf de dag, bijvoorbeeld: gecontroleerd_op: 2026-11-02."
                yield entry.missing(Code.CONTACT_ZONDER_CONTROLE, path, text, hint, warn=True)
            elif peildatum >= contact.gecontroleerd_op + term:
                late = peildatum - contact.gecontroleerd_op - term
                text = f"De controle van '{contact.rol}' is {_how_late(late.days)}."
                hint = "Vraag na of dit nog klopt en zet een nieuwe datum bij 'gecontroleerd_op'."
                yield entry.problem(Code.CONTROLE_VERLOPEN, path, text, hint, warn=True)


def report_old_concepts(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A concept older than 60 days warns (contract §1)."""
    for _, entry in kaart.controlled():
        since = entry.value.gecontroleerd_op
        if entry.value.concept and since and peildatum - since > timedelta(days=CONCEPT_DAGEN):
            text = f"Dit concept is {count_days(peildatum - since)} oud."
            hint = "Maak het af en haal 'concept' weg, of gooi het bestand weg."
            yield entry.problem(Code.CONCEPT_OUD, ("concept",), text, hint, warn=True)


def report_wachttijden(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A waiting time is shown for 30 days and then asked for again (contract §1)."""
    for entry in kaart.voorzieningen.values():
        if kaart.status_of(entry.value) is Status.GESTOPT:
            continue
        for position, wachttijd in enumerate(entry.value.wachttijd):
            if wachttijd.is_verouderd(peildatum):
                path = locate_in_list(entry, ("wachttijd", position, "gemeten_op"))
                age = count_days(peildatum - wachttijd.gemeten_op)
                text = f"De wachttijd is {age} oud en staat niet meer op de kaart."
                hint = "Vraag de wachttijd opnieuw na, of haal hem weg."
                yield entry.problem(Code.WACHTTIJD_VERLOPEN, path, text, hint, warn=True)


def contactpersonen_of(value: Any) -> Iterator[tuple[Path, Contactpersoon]]:
    """Give the fixed contacts of a wijk or organisatie, each with its path."""
    for key in ("linking_pins", "contactpersonen"):
        for position, contact in enumerate(getattr(value, key, ())):
            yield (key, position), contact


def write_date(day: date) -> str:
    """Write a date as an editor reads it: 3 mei 2027."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def count_days(span: timedelta) -> str:
    """Write a number of days: 1 dag, 12 dagen."""
    return f"{span.days} {'dag' if span.days == 1 else 'dagen'}"


def _date_of(kaart: Kaart, kind: str, entry: Entry[Any]) -> Controledatum | None:
    """Give the date an entry is told about: its own, so that one date is never told in two files."""
    if kind == "voorziening":
        return kaart.controledatum_of(entry.value)
    own: Controledatum | None = entry.value.controledatum(kaart.termijnen)
    return own


def _has_stopped(controle: Controle) -> bool:
    return getattr(controle, "status", None) is Status.GESTOPT


def _past_dates(value: Any) -> Iterator[tuple[Path, date | None]]:
    yield ("gecontroleerd_op",), value.gecontroleerd_op
    for position, bron in enumerate(getattr(value, "bronnen", ())):
        yield ("bronnen", position, "bekeken_op"), bron.bekeken_op
    for position, wachttijd in enumerate(getattr(value, "wachttijd", ())):
        yield ("wachttijd", position, "gemeten_op"), wachttijd.gemeten_op
    for item, contact in contactpersonen_of(value):
        yield (*item, "gecontroleerd_op"), contact.gecontroleerd_op
        yield (*item, "toestemming_op"), contact.toestemming_op


def _how_late(days: int) -> str:
    return f"{count_days(timedelta(days=days))} te laat" if days else "vandaag verlopen"


def _tell_expired(counts: Controledatum, days: int) -> tuple[str, str]:
    if counts.pad == ("status_tot",):
        since = f"{count_days(timedelta(days=days))} geleden" if days else "vandaag"
        return (
            f"De status moest {since} opnieuw bekeken worden.",
            "Kijk of de status nog klopt. Zet een nieuwe datum bij 'status_tot', of haal de status weg.",
        )
    if counts.pad[-1] == "bedragen_geldig_tot":
        since = f"al {count_days(timedelta(days=days + 1))}" if days else "sinds vandaag"
        return (
            f"De bedragen gelden {since} niet meer.",
            "Zoek de nieuwe bedragen op en zet een nieuwe datum bij 'bedragen_geldig_tot'.",
        )
    hint = "Controleer de gegevens en zet een nieuwe datum bij 'gecontroleerd_op'."
    if counts.pad == ("controleren_voor",):
        hint += " Verander 'controleren_voor' ook, of haal die regel weg."
    return f"De controle is {_how_late(days)}.", hint


def _tell_soon(counts: Controledatum, days: int) -> tuple[str, str]:
    left = f"nog {count_days(timedelta(days=days))}"
    day = write_date(counts.datum)
    if counts.pad == ("status_tot",):
        return f"Kijk vóór {day} of de status nog klopt: {left}.", "Zet een nieuwe datum bij 'status_tot'."
    if counts.pad[-1] == "bedragen_geldig_tot":
        hint = "Zoek de nieuwe bedragen op en zet een nieuwe datum bij 'bedragen_geldig_tot'."
        return f"De bedragen gelden vanaf {day} niet meer: {left}.", hint
    hint = "Controleer de gegevens en zet een nieuwe datum bij 'gecontroleerd_op'."
    return f"De controle moet vóór {day}: {left}.", hint
