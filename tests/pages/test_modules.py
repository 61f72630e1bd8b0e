"""The modules of search: each is one file in the site, and none is fetched before a search."""

import re
from pathlib import Path

import pytest

from generator.output.assets import read_assets

STATIC = Path(__file__).parents[2] / "static"
SITE = {file.path.split("/", 2)[2]: file.content.decode() for file in read_assets(STATIC).files if "/js/" in file.path}
IMPORTED = re.compile(r'^(?:import|export)\b[^"]*?\bfrom ?"(\.[^"]+)";', re.MULTILINE)
ASKED = {name for path in STATIC.glob("js/*.js") for name in re.findall(r'laadModule\("(\w+)"\)', path.read_text())}


def needed(name: str) -> set[str]:
    """Give all files that must be there before a module of the site can start, itself included."""
    found: set[str] = set()
    todo = [Path("/", name)]
    while todo:
        one = todo.pop()
        if one.as_posix()[1:] not in found:
            found.add(one.as_posix()[1:])
            todo += [(one.parent / other).resolve() for other in IMPORTED.findall(SITE[one.as_posix()[1:]])]
    return found


def test_search_is_fetched_by_name() -> None:
    assert {"zoeker", "pagina"} <= ASKED


@pytest.mark.parametrize("name", sorted(ASKED))
def test_a_module_that_is_fetched_by_name_waits_for_no_other_module_of_search(name: str) -> None:
    assert {path for path in needed(f"js/zoeken/{name}.js") if "/zoeken/" in path} == {f"js/zoeken/{name}.js"}


@pytest.mark.parametrize("name", sorted(ASKED))
def test_a_module_that_is_fetched_by_name_waits_only_for_what_the_page_has(name: str) -> None:
    on_every_page = needed("js/start.js") | needed("js/controle.js") | needed("js/suggesties.js")
    assert needed(f"js/zoeken/{name}.js") - {f"js/zoeken/{name}.js"} <= on_every_page


@pytest.mark.parametrize("name", sorted(ASKED))
def test_no_comment_of_ours_travels(name: str) -> None:
    assert "/**" not in SITE[f"js/zoeken/{name}.js"]


@pytest.mark.parametrize("name", ["zoeken", "suggesties"])
def test_nothing_of_search_stands_in_what_every_page_fetches(name: str) -> None:
    assert {path for path in needed(f"js/{name}.js") if "/zoeken/" in path} == set()
