"""The stylesheets: only tokens for colours, no variable that is never set, no class that nobody wears."""

import re
from pathlib import Path

import pytest

from generator.pages.site_view import STYLESHEETS

STATIC = Path(__file__).parents[2] / "static"
TEMPLATES = STATIC.parent / "templates"
OWN = sorted((STATIC / "css").rglob("*.css"))
ON_SEARCH_PAGE = {"css/components/zoeken.css"}


def read(*paths: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def test_every_stylesheet_exists_and_is_loaded_once() -> None:
    assert len(STYLESHEETS) == len(set(STYLESHEETS))
    assert [name for name in STYLESHEETS if not (STATIC / name).is_file()] == []
    own = {path.relative_to(STATIC).as_posix() for path in OWN}
    assert own - set(STYLESHEETS) - ON_SEARCH_PAGE == set()


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_colours_stand_in_tokens_only(path: Path) -> None:
    if path.name != "tokens.css":
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", path.read_text(encoding="utf-8")) == []


def test_every_variable_that_is_used_is_set_somewhere() -> None:
    defined = set(re.findall(r"(--[a-z0-9-]+)\s*:", read(*OWN, STATIC / "vendor/voorbeeld/theme.css")))
    used = set(re.findall(r"var\((--[a-z0-9-]+)\)", read(*OWN)))
    assert used - defined == set()


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_every_rule_stands_in_a_layer(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    depth, loose = 0, []
    for line in text.splitlines():
        if depth == 0 and line.strip() and not line.startswith("@layer"):
            loose.append(line)
        depth += line.count("{") - line.count("}")
    assert (depth, loose) == (0, [])


def test_no_class_is_styled_that_nobody_wears() -> None:
    styled = set(re.findall(r"\.(sk-[a-z0-9_-]+)", read(*(path for path in OWN if path.name != "zoeken.css"))))
    worn = read(*TEMPLATES.rglob("*.html"), *(STATIC / "js").glob("*.js"))
    made = {"sk-tekst__vak--spoed", "sk-tekst__vak--professional", "sk-pagina__kolom--zij", "sk-pagina__kolom--hoofd"}
    assert [name for name in sorted(styled - made) if not re.search(rf"{name}(?![a-z0-9_-])", worn)] == []


def test_hidden_wins_from_every_component() -> None:
    assert "[hidden] {\n    display: none !important;" in (STATIC / "css/utilities.css").read_text(encoding="utf-8")
