"""The modules of search: fetched at the same time, so that none waits for another, and none before a search."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "static/js"


def imported(path: Path) -> set[Path]:
    """Give the modules that a module needs before it can start."""
    names = re.findall(r'^(?:import|export)\b[^"]*?from "(\.[^"]+)";', path.read_text(encoding="utf-8"), re.MULTILINE)
    return {(path.parent / name).resolve() for name in names}


def needed(path: Path) -> set[Path]:
    """Give all that must be there before a module can start, itself included."""
    found, todo = set(), [path.resolve()]
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo += imported(one)
    return found


def listed(path: Path, name: str) -> set[Path]:
    """Give the modules that a list in the text of a module names."""
    inside = re.search(rf"const {name} = \[(.*?)\]", path.read_text(encoding="utf-8"), re.DOTALL)
    assert inside
    return {STATIC / f"zoeken/{module}.js" for module in re.findall(r'"(\w+)"', inside[1])}


def test_what_answers_a_question_is_fetched_at_once() -> None:
    wanted = {path for path in needed(STATIC / "zoeken/zoeker.js") if path.parent.name == "zoeken"}
    assert listed(STATIC / "zoeklader.js", "MACHINE") == wanted


def test_what_draws_the_answer_is_fetched_at_once() -> None:
    at_once = listed(STATIC / "zoeken.js", "MODULES") | listed(STATIC / "zoeklader.js", "MACHINE")
    wanted = {path for path in needed(STATIC / "zoeken/pagina.js") if path.parent.name == "zoeken"}
    assert wanted - at_once == set()


@pytest.mark.parametrize("name", ["zoeken", "suggesties"])
def test_nothing_of_search_stands_in_what_every_page_fetches(name: str) -> None:
    assert {path.name for path in needed(STATIC / f"{name}.js") if path.parent.name == "zoeken"} == set()
