"""What the tests of the example share: the kaart of Ravelmeer as it was read, and which part of it is invented."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.model.kaart import Kaart
from generator.reading.tree import Inlezing, read_content
from generator.source import Entry

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def content() -> Path:
    return CONTENT


@pytest.fixture(scope="session")
def inlezing() -> Inlezing:
    return read_content(CONTENT)


@pytest.fixture(scope="session")
def kaart(inlezing: Inlezing) -> Kaart:
    return inlezing.kaart


@pytest.fixture(scope="session")
def verzonnen(kaart: Kaart) -> tuple[Entry[Any], ...]:
    """Every wijk, organisatie and voorziening that is made up: all but the national help lines."""
    return tuple(_verzonnen(kaart))


@pytest.fixture(scope="session")
def alles(kaart: Kaart) -> tuple[Entry[Any], ...]:
    """Every file with a head and a body, the national help lines and the pages too."""
    return tuple(entry for _, entry in kaart.controlled())


def _verzonnen(kaart: Kaart) -> Iterator[Entry[Any]]:
    for entries in (kaart.wijken, kaart.organisaties, kaart.voorzieningen):
        yield from (entry for entry in entries.values() if "/landelijk/" not in entry.source.bestand)
