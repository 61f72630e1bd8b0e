"""The JSON Schema of every kind of file, for editors' tools and other programs."""

import json
from pathlib import Path
from typing import Any

from generator.model.instellingen import Instellingen
from generator.model.lijsten import Woordenlijst
from generator.model.velden import json_schema
from generator.output.writer import explain_refusal
from generator.reading.tree import LIST_MODELS, MODELS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Give the schema of every kind of file, by kind."""
    found = {kind: {"$schema": _DIALECT, **json_schema(model)} for kind, model in MODELS.items()}
    found["kaart"] = {"$schema": _DIALECT, **json_schema(Instellingen)}
    found["woordenlijst"] = {"$schema": _DIALECT, **json_schema(Woordenlijst)}
    for kind, model in LIST_MODELS.items():
        item = json_schema(model)
        definitions = item.pop("$defs", {})
        found[kind] = {"$schema": _DIALECT, "$defs": definitions, "type": "array", "items": item}
    return dict(sorted(found.items()))


def write_schemas(target: Path | None) -> str:
    """Write one file per kind into ``target``, or give all of them as one JSON text when there is no target.

    Returns what the command line says.

    Raises:
        OutputError: the disk refused (exit status 3).
    """
    if target is None:
        return _text(schemas())
    texts = {f"{kind}.schema.json": _text(schema) for kind, schema in schemas().items()}
    try:
        target.mkdir(parents=True, exist_ok=True)
        _replace_all(target, texts)
    except OSError as error:
        raise explain_refusal(error, target, "De schema's zijn niet veranderd.") from error
    return f"In {target} staan nu: {', '.join(texts)}.\n"


def _replace_all(folder: Path, texts: dict[str, str]) -> None:
    """Write everything beside what it replaces before anything is replaced."""
    fresh = {folder / f".{name}.nieuw": folder / name for name in texts}
    try:
        for path, text in zip(fresh, texts.values(), strict=True):
            path.unlink(missing_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        for path, old in fresh.items():
            path.replace(old)
    finally:
        for path in fresh:
            path.unlink(missing_ok=True)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
