"""The fields of a model as people read them: name, Dutch description, example, allowed words, fields below.

In: a model class. Out: ``Veld`` values, made from the models and never retyped, for the editor guide and for forms.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import EnumMeta
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.model.controle import Controle
from generator.model.waarden import Keuze


@dataclass(frozen=True, slots=True)
class Keuzewoord:
    """A word that a field allows, and what it means."""

    woord: str
    betekenis: str


@dataclass(frozen=True, slots=True)
class Veld:
    """One field."""

    naam: str
    uitleg: str
    verplicht: bool
    voorbeeld: str
    keuzes: tuple[Keuzewoord, ...]
    velden: tuple["Veld", ...]
    """The fields below it."""


def describe_fields(model: type[BaseModel]) -> tuple[Veld, ...]:
    """Give the fields of a model in the order in which editors write them: the control keys stand last."""
    last = Controle.model_fields
    names = sorted(model.model_fields, key=lambda name: name in last)
    return tuple(_describe(name, model.model_fields[name]) for name in names)


def _describe(name: str, info: FieldInfo) -> Veld:
    classes = list(_classes(info.annotation))
    below = next((found for found in classes if issubclass(found, BaseModel)), None)
    words = next((found for found in classes if isinstance(found, EnumMeta) and issubclass(found, Keuze)), None)
    return Veld(
        naam=name,
        uitleg=info.description or "",
        verplicht=info.is_required(),
        voorbeeld=str((info.examples or [""])[0]),
        keuzes=tuple(Keuzewoord(word.value, word.label) for word in words) if words else (),
        velden=describe_fields(below) if below else (),
    )


def _classes(annotation: Any) -> Iterator[type]:
    """Give every class that an annotation names, however deep."""
    if isinstance(annotation, type):
        yield annotation
    for part in get_args(annotation):
        yield from _classes(part)
