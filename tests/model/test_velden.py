"""Every field says in Dutch what it is, and its example is right: messages, guide, schema and forms lean on both."""

import re
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from generator.model.instellingen import Instellingen
from generator.model.lijsten import Doelgroep, Synoniem, Thema
from generator.model.organisatie import Organisatie
from generator.model.velden import allowed_keys, generalise, json_schema, text_fields, yes_no_fields
from generator.model.voorziening import Voorziening
from generator.model.wijk import Pagina, Wijk
from generator.reading.entries import read_entry
from generator.reading.yaml_text import load_yaml

TOP = (Voorziening, Organisatie, Wijk, Pagina, Instellingen, Thema, Doelgroep, Synoniem)


NEEDS_ANOTHER = {"voorbeeld_peildatum"}
"""Fields whose example is only right beside another field."""


def models_in(model: type[BaseModel]) -> set[type[BaseModel]]:
    found = {model}
    for field in model.model_fields.values():
        for inner in inner_models(field.annotation):
            found |= models_in(inner) if inner not in found else set()
    return found


def inner_models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in inner_models(argument)]


FIELDS = sorted(
    {
        (model, name)
        for top in TOP
        for model in models_in(top)
        for name in model.model_fields
    },
    key=lambda pair: (pair[0].__name__, pair[1]),
)  # fmt: skip


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=lambda value: getattr(value, "__name__", value))
def test_every_field_has_a_dutch_description_and_a_right_example(model: type[BaseModel], name: str) -> None:
    field = model.model_fields[name]
    assert field.description, "no docstring under the field"
    assert re.match(r"[A-ZÉ]", field.description)
    assert field.description.endswith(".")
    assert field.examples
    read = load_yaml(f"{name}: {quoted(field.examples[0])}", "x.yaml")
    assert not read.problems
    problems = read_entry(model, read.data, read.source, slug="x")[1]
    wrong = [problem for problem in problems if re.match(rf"{name}\b", problem.veld)]
    assert not [problem for problem in wrong if name not in NEEDS_ANOTHER], wrong


def quoted(example: str) -> str:
    """Write a plain example in quotes, as our writers do; lists and maps stay as they are."""
    return example if example.startswith(("[", "{", '"')) else f'"{example}"'


@pytest.mark.parametrize(
    ("path", "is_text"),
    [
        (("naam",), True),
        (("contact", "telefoon"), True),
        (("contact", "website"), True),
        (("contact", "telefoons", 3, "toestel"), True),
        (("locaties", 0, "huisnummer"), True),
        (("locaties", 0, "postcode"), True),
        (("locaties", 0, "lat"), False),
        (("kosten", "bedrag"), True),
        (("kosten", "gratis"), False),
        (("wijken", 1), True),
        (("talen",), True),
        (("soort",), False),
        (("gecontroleerd_op",), False),
        (("openingstijden", "ma-vr"), False),
        (("openingstijden", "uitleg"), True),
        (("activiteiten", 0, "van"), False),
        (("activiteiten", 0, "kosten"), True),
        (("vertalingen", "en", "van"), True),
        (("leeftijd", "van"), False),
        (("onbekend",), False),
    ],
)
def test_text_fields_are_known_by_path(path: tuple[str | int, ...], is_text: bool) -> None:
    assert (generalise(path, text_fields(Voorziening)) is not None) is is_text


def test_a_field_may_be_text_and_yes_or_no() -> None:
    assert generalise(("kosten", "met_pas"), yes_no_fields(Voorziening))
    assert not generalise(("naam",), yes_no_fields(Voorziening))


def test_the_keys_that_may_stand_in_a_map() -> None:
    assert "straat" in allowed_keys(Voorziening, ("locaties", 4))
    assert allowed_keys(Voorziening, ("vertalingen", "en")) == ("samenvatting", "van", "eerste_zin", "toegang", "door")
    assert allowed_keys(Voorziening, ("naam",)) == ()


@pytest.mark.parametrize("model", TOP)
def test_no_schema_speaks_of_null(model: type[BaseModel]) -> None:
    assert "null" not in str(json_schema(model))
