"""Every group of the thesaurus names a few other groups whose help also helps who asks for this one."""

from pathlib import Path

import yaml

SEARCH = Path(__file__).parents[2] / "generator/search"
TEXT = (SEARCH / "verwant.yaml").read_text("utf-8")
VERWANT: dict[str, list[str]] = yaml.load(TEXT, yaml.CBaseLoader)
BEGRIPPEN = {
    group["begrip"]
    for file in sorted((SEARCH / "thesaurus").glob("*.yaml"))
    for group in yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)
}


def test_every_begrip_has_one_line() -> None:
    assert set(VERWANT) == BEGRIPPEN
    assert len([line for line in TEXT.splitlines() if line and not line.startswith("#")]) == len(VERWANT)


def test_every_begrip_names_a_few_others() -> None:
    assert [begrip for begrip, others in VERWANT.items() if not 1 <= len(set(others)) == len(others) <= 5] == []
    assert [begrip for begrip, others in VERWANT.items() if begrip in others] == []


def test_every_name_exists() -> None:
    assert {name for others in VERWANT.values() for name in others} - BEGRIPPEN == set()
