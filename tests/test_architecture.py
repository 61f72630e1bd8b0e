"""The floors and walls of the house, held by reading the import lines (``generator/README.md`` draws them).

An import goes down a floor or stays in its room; a third-party library has the rooms that are named here and no other.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[1] / "generator"

FLOORS = {
    5: "__main__ cli cli_dutch",
    4: "serve formulier broncontrole",
    3: "build report new schema bezorgen",
    2: "reading rules pages search output export importeren herinneren forge writing",
    1: "model tekst git web sleutels site",
    0: "problems source lijkt_op processes",
}
FLOOR = {room: floor for floor, rooms in FLOORS.items() for room in rooms.split()}
TOGETHER = {frozenset({"__main__", "cli"}), frozenset({"cli", "cli_dutch"}), frozenset({"source", "problems"})}
"""The command line is one room in three files; a SourceMap gives the Location of a Problem."""

WALLS = {
    "babel": {"model"},
    "holidays": {"model"},
    "httpx": {"web"},
    "itsdangerous": {"sleutels"},
    "jinja2": {"output/render.py"},
    "lunr": {"search"},
    "markdown": {"tekst"},
    "markupsafe": {"output/render.py"},
    "nh3": {"tekst"},
    "pydantic": {"model", "reading", "formulier"},
    "pydantic_core": {"model", "reading", "formulier"},
    "rich": {"cli.py"},
    "ruamel": {"writing"},
    "snowballstemmer": {"search"},
    "starlette": {"serve", "formulier"},
    "subprocess": {"git"},
    "typer": {"cli.py", "cli_dutch.py"},
    "uvicorn": {"serve", "formulier"},
    "watchfiles": {"serve"},
    "yaml": {"reading/thesaurus.py", "reading/yaml_marks.py", "reading/yaml_text.py", "reading/yaml_walk.py"},
}


def imports_of(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Give line and full name of everything that a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"generator.{alias.name}" for alias in node.names] if node.module == "generator" else [node.module]
            yield from ((node.lineno, name) for name in names)


def breaches(file: str, source: str) -> list[str]:
    """Give every import in this file (a path below ``generator/``) that goes up, sideways or through a wall."""
    room = file.partition("/")[0].removesuffix(".py")
    found = []
    for line, name in imports_of(ast.parse(source)):
        top, _, rest = name.partition(".")
        other = rest.partition(".")[0]
        if top == "generator" and other != room and frozenset({room, other}) not in TOGETHER:
            if FLOOR.get(other, 99) >= FLOOR.get(room, -1):
                found.append(f"{file}:{line}: {room} may not import {other}")
        elif top in WALLS and not any(file == place or file.startswith(f"{place}/") for place in WALLS[top]):
            found.append(f"{file}:{line}: {top} belongs to {', '.join(sorted(WALLS[top]))}")
        elif top not in WALLS and top != "generator" and top not in sys.stdlib_module_names:
            found.append(f"{file}:{line}: {top} has no room yet; give it one in WALLS")
    return found


FILES = sorted(path.relative_to(GENERATOR).as_posix() for path in GENERATOR.rglob("*.py"))


@pytest.mark.parametrize("file", FILES)
def test_imports_go_down_and_libraries_stay_in_their_room(file: str) -> None:
    assert breaches(file, (GENERATOR / file).read_text("utf-8")) == []


@pytest.mark.parametrize("file", FILES)
def test_every_module_says_what_comes_in_and_goes_out(file: str) -> None:
    assert ast.get_docstring(ast.parse((GENERATOR / file).read_text("utf-8")))


def test_every_room_has_a_floor() -> None:
    rooms = {file.partition("/")[0].removesuffix(".py") for file in FILES} - {"__init__"}
    assert sorted(rooms - set(FLOOR)) == []


@pytest.mark.parametrize(
    ("file", "source", "told"),
    [
        ("model/wijk.py", "import generator.reading.tree", ["model/wijk.py:1: model may not import reading"]),
        ("rules/identity.py", "from generator.pages import plan", ["rules/identity.py:1: rules may not import pages"]),
        ("report.py", "from generator import build", ["report.py:1: report may not import build"]),
        ("pages/home.py", "def f():\n    import jinja2", ["pages/home.py:2: jinja2 belongs to output/render.py"]),
        (
            "rules/x.py",
            "import yaml",
            [f"rules/x.py:1: yaml belongs to {', '.join(sorted(WALLS['yaml']))}"],
        ),
        ("model/wijk.py", "import requests", ["model/wijk.py:1: requests has no room yet; give it one in WALLS"]),
        ("rules/x.py", "import subprocess", ["rules/x.py:1: subprocess belongs to git"]),
        ("cli.py", "from generator.build import check\nimport typer\nfrom generator.cli_dutch import explain", []),
        ("model/wijk.py", "from pydantic import Field\nfrom generator.model.basis import Basis\nimport json", []),
    ],
)
def test_a_breach_is_seen(file: str, source: str, told: list[str]) -> None:
    assert breaches(file, source) == told
