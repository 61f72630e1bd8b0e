"""The lists of what can be chosen, and which opening hours each document keeps."""

import json
from itertools import accumulate
from typing import Any

import pytest

from generator.search.bestanden import Bundle
from generator.search.filters import filter_files

RECORDS: list[dict[str, Any]] = [
    {"wijken": None, "themas": ["geld"], "routes": ["vrij"], "gratis": True, "tijden": [["ma", "9", "17"]]},
    {"wijken": ["noord"], "themas": ["geld", "zorg"], "talen": ["nl", "tr"], "anoniem": True},
    {"wijken": ["noord", "zuid"], "themas": ["zorg"], "doelgroepen": ["ouderen"], "tijden": [["ma", "9", "17"]]},
    {"wijken": [], "tijden": [["di", "9", "17"]]},
]


@pytest.fixture
def read() -> Any:
    bundle = Bundle()
    filter_files(bundle, RECORDS)
    files = {file.path.rpartition("/")[2]: json.loads(file.content) for file in bundle.files({})}
    return lambda name: files[f"f-{name}.json"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("wijk", {"": [0], "noord": [1, 2], "zuid": [2]}),
        ("thema", {"geld": [0, 1], "zorg": [1, 2]}),
        ("doelgroep", {"ouderen": [2]}),
        ("toegang", {"vrij": [0]}),
        ("taal", {"nl": [1], "tr": [1]}),
        ("ja", {"gratis": [0], "anoniem": [1]}),
    ],
)
def test_a_choice_names_its_documents(read: Any, name: str, expected: dict[str, list[int]]) -> None:
    assert {choice: list(accumulate(numbers)) for choice, numbers in read(name).items()} == expected


def test_the_same_hours_are_written_once(read: Any) -> None:
    assert read("tijden") == {"patronen": [[["ma", "9", "17"]], [["di", "9", "17"]]], "van": [0, -1, 0, 1]}
