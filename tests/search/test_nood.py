"""The concepts that are an emergency exist, and people in need find them in their own words and their own language."""

from pathlib import Path

import pytest
import yaml

from generator.model.lijsten import Synoniem

TALEN = {"en", "tr", "ar", "pl", "uk", "de"}
SEARCH = Path(__file__).parents[2] / "generator/search"
NOOD: dict[str, list[str]] = yaml.load((SEARCH / "nood.yaml").read_text("utf-8"), yaml.CBaseLoader)
NAMES = [name for names in NOOD.values() for name in names]
GROUPS = {
    group["begrip"]: Synoniem.model_validate(group)
    for file in sorted((SEARCH / "thesaurus").glob("*.yaml"))
    for group in yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)
}


def test_there_are_two_kinds_of_emergency_and_no_concept_is_both() -> None:
    assert set(NOOD) == {"hulplijn", "spoed"}
    assert all(NOOD.values())
    assert len(NAMES) == len(set(NAMES))


@pytest.mark.parametrize("name", NAMES)
def test_an_emergency_is_a_concept_of_the_thesaurus(name: str) -> None:
    assert name in GROUPS


@pytest.mark.parametrize("name", NAMES)
def test_an_emergency_is_known_in_many_sentences(name: str) -> None:
    assert len(GROUPS[name].zinnen) >= 15


@pytest.mark.parametrize("name", NAMES)
def test_an_emergency_is_known_in_every_language(name: str) -> None:
    talen = GROUPS[name].talen
    assert set(talen) == TALEN
    assert {taal: len(texts) for taal, texts in talen.items() if len(texts) < 6} == {}
    assert {taal: texts for taal, texts in talen.items() if sum(" " in text for text in texts) < 4} == {}
