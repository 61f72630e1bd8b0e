"""How dates, times and lists are written for readers, in Dutch and without a locale.

In: values of the model. Out: text such as "24 november 2026", "9:00 tot 17:00 uur", "maandag en donderdag".
"""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, time

from generator.model.datum import MAANDEN, Dag

_HET_WOORDEN = ("team", "loket", "bestuur", "punt", "secretariaat", "bureau", "kantoor", "centrum", "hoofd", "huis")


def schrijf_datum(day: date) -> str:
    """Write a date: "24 november 2026"."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}"


def schrijf_periode(first: date, last: date) -> str:
    """Write a period, the last day included: "24 december 2026 t/m 3 januari 2027"."""
    return schrijf_datum(first) if first == last else f"{schrijf_datum(first)} t/m {schrijf_datum(last)}"


def schrijf_tijd(clock: time) -> str:
    """Write a time of day: "9:00"."""
    return f"{clock.hour}:{clock.minute:02}"


def schrijf_tijdvak(first: time | None, last: time | None) -> str:
    """Write from when to when: "9:00 tot 12:00 uur", "vanaf 9:00 uur"; empty when neither is known."""
    if first and last:
        return f"{schrijf_tijd(first)} tot {schrijf_tijd(last)} uur"
    if first:
        return f"vanaf {schrijf_tijd(first)} uur"
    return f"tot {schrijf_tijd(last)} uur" if last else ""


def schrijf_dagen(days: Iterable[Dag]) -> str:
    """Write days of the week: "maandag en donderdag", "maandag t/m vrijdag"."""
    runs: list[list[Dag]] = []
    for day in sorted(days, key=lambda one: one.nummer):
        if runs and day.nummer == runs[-1][-1].nummer + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    names: list[str] = []
    for run in runs:
        names += [f"{run[0].label} t/m {run[-1].label}"] if len(run) > 2 else [day.label for day in run]
    return schrijf_lijst(names)


def schrijf_lijst(items: Sequence[str], woord: str = "en") -> str:
    """Write a list as a sentence does: "a, b en c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {woord} {items[-1]}"


def begin_met_hoofdletter(text: str) -> str:
    """Write the first letter as a capital and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def midden_in_zin(name: str) -> str:
    """Write a name as it stands inside a sentence: "Ouders" -> "ouders"; an abbreviation keeps its capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def als_zin(text: str) -> str:
    """Write a text as a sentence: a capital in front, a full stop behind."""
    sentence = begin_met_hoofdletter(text.strip())
    return sentence if sentence.endswith((".", "!", "?", ":", "…")) else f"{sentence}."


def met_lidwoord(role: str) -> str:
    """Write a role as it stands behind "door": "redactie" -> "de redactie"; a name keeps its capital and no article."""
    first = role.split(" ", 1)[0]
    if role[:1].isupper() or first in {"de", "het", "een", "onze"}:
        return role
    return f"het {role}" if first.endswith(_HET_WOORDEN) else f"de {role}"


def sorteersleutel(name: str) -> str:
    """Give the key by which names stand in order: without accents, capitals and signs in front."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return plain.casefold().lstrip("'\"‘’“”(-– ")


def beginletter(name: str) -> str:
    """Give the letter under which a name stands in an index; "0-9" for everything that is no letter A to Z."""
    first = sorteersleutel(name)[:1].upper()
    return first if "A" <= first <= "Z" else "0-9"
