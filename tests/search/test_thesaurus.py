"""The words that come with the generator have the form of ``content/synoniemen.yaml`` and contradict nowhere."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.model.lijsten import Synoniem
from generator.search.woorden import fold

TALEN = {"en", "tr", "ar", "pl", "uk", "de"}
FILES = sorted((Path(__file__).parents[2] / "generator/search/thesaurus").glob("*.yaml"))
GROUPS = [group for file in FILES for group in yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["begrip"])
def test_a_group_is_whole(group: dict[str, object]) -> None:
    found = Synoniem.model_validate(group)
    assert len(found.woorden) >= 2
    assert all(2 <= len(sentence.split()) <= 12 for sentence in found.zinnen)
    assert not found.talen or set(found.talen) == TALEN


def test_the_language_of_people_outweighs_that_of_the_trade() -> None:
    groups = [Synoniem.model_validate(group) for group in GROUPS]
    assert len(groups) >= 700
    assert sum(len(group.zinnen) for group in groups) >= 5_000
    assert sum(bool(group.talen) for group in groups) >= 250


def words() -> Iterator[str]:
    for group in GROUPS:
        yield from {fold(word).replace("-", " ") for word in (group["begrip"], *group["woorden"])}


@pytest.mark.parametrize(
    "texts",
    [list(words()), [fold(sentence) for group in GROUPS for sentence in group.get("zinnen", [])]],
    ids=["words", "phrases"],
)
def test_nothing_stands_in_two_groups(texts: list[str]) -> None:
    assert [text for text, often in Counter(texts).items() if often > 1] == []
