"""What every test may ask for: a built site, accepting a golden file, and the real data when it is there."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.workshop.chromium import ARGUMENTS, HOW_TO, find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="accept the new output of every golden file that differs")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder that holds content, generator, templates and static."""
    return ROOT


@pytest.fixture(scope="session")
def proefdata() -> Path:
    """The folder with real data; the test is skipped where there is none."""
    folder = os.environ.get("KAART_PROEFDATA")
    if not folder:
        pytest.skip("KAART_PROEFDATA is not set: no real data to try this on")
    return Path(folder).resolve(strict=True)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Hold a text against its golden file; the failure shows the difference and how to accept it."""

    def compare(actual: str, path: Path) -> None:
        if request.config.getoption("--bless"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="\n")
            return
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        if expected != actual:
            shown = path.relative_to(ROOT)
            diff = "\n".join(unified_diff(expected.splitlines(), actual.splitlines(), str(shown), "now", lineterm=""))
            accept = f"Is the new text right? Accept it with: pytest --bless {shown.parent}"
            pytest.fail(f"{diff}\n\n{accept}", pytrace=False)

    return compare


@pytest.fixture(scope="session")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Build one of tests/sites (by name) or another folder with content (by path), and give the folder of the site."""

    def build(content: str | Path, *options: str) -> Path:
        target = tmp_path_factory.mktemp("site") / "dist"
        where = ROOT / "tests/sites" / content / "content" if isinstance(content, str) else content
        command = [sys.executable, "-m", "generator", "build", "--kopie", "--uit", target, "--inhoud", where, *options]
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 0, done.stdout + done.stderr
        return target

    return build


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """One Chromium for the whole run."""
    path = find_chromium()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(HOW_TO)
    from playwright.sync_api import sync_playwright

    arguments = ARGUMENTS + ["--no-sandbox"] * (os.geteuid() == 0)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()
