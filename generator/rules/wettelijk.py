"""What a gemeente must have by law. In: a kaart. Out: a warning for each voorziening that nobody named."""

from collections.abc import Iterator
from datetime import date

from generator.model.instellingen import Wettelijk
from generator.model.kaart import Kaart
from generator.problems import Code, Problem


def report_missing_by_law(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """Each key of ``wettelijk`` in kaart.yaml names a voorziening, unless the kaart is an example (contract §1)."""
    settings = kaart.instellingen
    if settings.value.voorbeeld or settings.is_broken("voorbeeld"):
        return
    for key, field in Wettelijk.model_fields.items():
        if getattr(settings.value.wettelijk, key) is None and not settings.is_broken("wettelijk", key):
            what = (field.description or key).rstrip(".")
            text = f"Dit moet volgens de wet op de kaart staan en ontbreekt: {what}."
            hint = f"Maak een voorziening en noem die in kaart.yaml bij 'wettelijk' als '{key}'."
            yield settings.missing(Code.WETTELIJK_ONTBREEKT, ("wettelijk", key), text, hint, warn=True)
