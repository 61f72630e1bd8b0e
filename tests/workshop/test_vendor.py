"""What we borrowed is what was published, and says so."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.workshop.vendor import READ_TOKEN, ROOT, reachable

FOLDERS = [ROOT / "static/vendor", ROOT / "tests/vendor"]
FREE = {"EUPL-1.2", "MIT", "MPL-1.1", "MPL-2.0", "OFL-1.1"}


def manifest_of(folder: Path) -> dict[str, dict[str, object]]:
    return json.loads((folder / "manifest.json").read_text("utf-8"))


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_manifest_names_every_file_and_no_other(folder: Path) -> None:
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files - {"manifest.json"} == set(manifest_of(folder))


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_bytes_of_every_file_match_the_manifest(folder: Path) -> None:
    for name, entry in manifest_of(folder).items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == entry["sha256"], name


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_every_package_is_pinned_free_and_has_its_licence_beside_it(folder: Path) -> None:
    pinned = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    for name, entry in manifest_of(folder).items():
        assert any((folder / name).parent.glob("LICENSE*")), name
        for package in entry["pakketten"]:  # type: ignore[attr-defined]
            assert pinned[package["naam"]] == package["versie"]
            assert package["licentie"] in FREE


def test_npm_lock_names_no_download_address() -> None:
    assert "http" not in re.sub(r'"(url|funding)": "[^"]*"', "", (ROOT / "package-lock.json").read_text("utf-8"))


@pytest.mark.parametrize("sheet", sorted((ROOT / "static/vendor").rglob("*.css")), ids=lambda path: path.name)
def test_borrowed_style_sheet_asks_for_no_other_host_and_keeps_its_layer(sheet: Path) -> None:
    text = sheet.read_text("utf-8")
    assert "@import" not in text
    for address in re.findall(r"url\(([^)]*)\)", text):
        assert (sheet.parent / address).is_file(), address
    if sheet.parent.name != "noto-sans":
        assert re.search(r"^@layer (components\.vendor|tokens) \{$", text, re.MULTILINE)


def test_theme_holds_every_token_that_its_own_tokens_read() -> None:
    text = (ROOT / "static/vendor/voorbeeld/theme.css").read_text("utf-8")
    tokens = dict(re.findall(r"^(--[\w-]+):(.*);$", text, re.MULTILINE))
    read = {name for value in tokens.values() for name in READ_TOKEN.findall(value)}
    assert len(tokens) > 500
    assert sorted(read - set(tokens)) == []


def test_our_own_style_sheets_read_only_tokens_that_are_shipped() -> None:
    """A token of the theme that is missing here: run ``make vendor`` and it comes along."""
    sheets = [*(ROOT / "static").rglob("*.css")]
    written = {name for sheet in sheets for name in re.findall(r"(--[\w-]+)\s*:", sheet.read_text("utf-8"))}
    for sheet in (ROOT / "static/css").rglob("*.css"):
        bare = set(re.findall(r"var\(\s*(--[\w-]+)\s*\)", sheet.read_text("utf-8")))
        assert sorted(bare - written) == [], sheet.name


def test_shaker_follows_tokens_through_tokens() -> None:
    tokens = {"--a": "var(--b)", "--b": "var( --c, var(--d))", "--c": "red", "--d": "blue", "--e": "var(--a)"}
    assert reachable(tokens, ["--a", "--niet-van-het-thema"]) == {"--a", "--b", "--c", "--d"}
    assert reachable(tokens, []) == set()


def test_shaker_survives_tokens_that_read_each_other() -> None:
    assert reachable({"--a": "var(--b)", "--b": "var(--a)"}, ["--b"]) == {"--a", "--b"}
