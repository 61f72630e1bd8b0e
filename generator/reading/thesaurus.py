"""The thesaurus of the social domain that comes with the generator -> its concepts.

In: ``generator/search/thesaurus/*.yaml``, in the form of ``content/synoniemen.yaml``; beside it ``nood.yaml``, the
names of the concepts that cannot wait, and ``verwant.yaml``, which concepts help with which. Out: ``Synoniem`` in a
fixed order, and those names. Our own files: a mistake in them is a mistake of programmers, which the tests find.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.model.lijsten import Synoniem

_SEARCH = Path(__file__).parents[1] / "search"


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """What comes with the generator: concepts, and which of them ask for help at once."""

    begrippen: tuple[Synoniem, ...]
    nood: Mapping[str, frozenset[str]]
    """Names of concepts: ``hulplijn`` calls for a help line above the results, ``spoed`` for what helps quickly."""
    verwant: Mapping[str, tuple[str, ...]]
    """For each concept the names of others whose help also helps, the best first."""


def read_thesaurus() -> Thesaurus:
    """Read the concepts, file by file in the order of their names."""
    files = sorted((_SEARCH / "thesaurus").glob("*.yaml"))
    groups = [group for file in files for group in _load(file)]
    nood = {kind: frozenset(names) for kind, names in _load(_SEARCH / "nood.yaml").items()}
    related = {name: tuple(others) for name, others in _load(_SEARCH / "verwant.yaml").items()}
    return Thesaurus(tuple(Synoniem.model_construct(**group) for group in groups), nood, related)


def _load(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506, scalars only, of our own
