"""Translations of an older text. In: a kaart. Out: a warning for each one."""

from collections.abc import Iterator
from datetime import date

from generator.model.kaart import Kaart
from generator.model.talen import taalnaam
from generator.problems import Code, Problem


def report_outdated_translations(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A translation was made from the samenvatting that stands there now; else Dutch is shown (contract §1)."""
    for entry in kaart.voorzieningen.values():
        if entry.is_broken("samenvatting"):
            continue
        now = _plain(entry.value.samenvatting)
        for code, vertaling in entry.value.vertalingen.items():
            if _plain(vertaling.van) != now:
                text = f"De vertaling in het {taalnaam(code)} is van een oudere samenvatting."
                hint = "Vertaal de samenvatting opnieuw en zet bij 'van' de Nederlandse tekst van nu."
                yield entry.problem(Code.VERTALING_VEROUDERD, ("vertalingen", code, "van"), text, hint, warn=True)


def _plain(text: str) -> str:
    return " ".join(text.split())
