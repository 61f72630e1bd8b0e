"""Amounts of a regeling. In: a kaart. Out: problems about amounts without a last day (contract §2)."""

import re
from collections.abc import Iterator
from datetime import date

from generator.model.kaart import Kaart
from generator.model.keuzes import SoortVoorziening, Status
from generator.model.voorziening import Voorziening
from generator.problems import Code, Problem
from generator.rules.controle import write_date
from generator.source import Entry

_AMOUNT = re.compile(
    r"€|\beuro(?:'s|s)?\b|\beurocent|\bEUR\b|\d\s?(?:%|procent\b)|\bprocent\b|\bpercentage\b", re.IGNORECASE
)
_PATH = ("kosten", "bedragen_geldig_tot")


def report_amounts(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A regeling with an amount says until when it holds: at most the 31 December after the check (contract §2)."""
    for entry in kaart.voorzieningen.values():
        if entry.value.soort is not SoortVoorziening.REGELING or kaart.status_of(entry.value) is Status.GESTOPT:
            continue
        until = entry.value.kosten.bedragen_geldig_tot if entry.value.kosten else None
        if until is None:
            yield from _without_date(entry)
            continue
        last = date(entry.value.gecontroleerd_op.year, 12, 31)
        if until > last and not entry.is_broken("gecontroleerd_op"):
            text = f"'bedragen_geldig_tot' ligt na {write_date(last)}. Op 1 januari veranderen de bedragen."
            hint = f"Schrijf hooguit {last.isoformat()}. Klopt het al voor het nieuwe jaar? Controleer het in januari."
            yield entry.problem(Code.ONGELDIGE_WAARDE, _PATH, text, hint)


def _without_date(entry: Entry[Voorziening]) -> Iterator[Problem]:
    if entry.is_broken(*_PATH):
        return
    place = next((where for where, words in _money_texts(entry) if _AMOUNT.search(words)), None)
    if place:
        text = f"In {place} staat een bedrag of percentage, maar niet tot wanneer het klopt."
        hint = f"Zet bij 'kosten' de laatste dag: bedragen_geldig_tot: {entry.value.gecontroleerd_op.year}-12-31."
        yield entry.missing(Code.BEDRAG_ZONDER_DATUM, _PATH, text, hint)


def _money_texts(entry: Entry[Voorziening]) -> Iterator[tuple[str, str]]:
    if entry.value.kosten:
        yield from (("'kosten'", words) for _, words in entry.value.kosten.texts())
    yield from (("'voorwaarden'", words) for words in entry.value.voorwaarden)
    yield "de tekst", entry.body
