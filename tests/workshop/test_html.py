"""The built pages against the HTML standard, with the Nu HTML checker (Java) and html-validate (Node)."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.gereedschap

ROOT = Path(__file__).parents[2]
VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
HTML_VALIDATE = ROOT / "node_modules/html-validate/bin/html-validate.mjs"


def need(program: str, file: Path) -> str:
    """Give the program's path; without it a test is skipped here and red in CI."""
    found = shutil.which(program)
    if found is None or not file.is_file():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{program} or {file.name} is missing: make test-alles")
    return found


@pytest.fixture(scope="module", params=["klein", "loket", "content"])
def site(request: pytest.FixtureRequest, build_site: Callable[..., Path]) -> Path:
    if request.param == "content":
        return build_site(ROOT / "content")
    return build_site(request.param, "--peildatum", "2026-11-24")


def test_nu_html_checker_finds_no_error(site: Path) -> None:
    command = [need("java", VNU), "-jar", VNU, "--errors-only", "--skip-non-html", "--format", "gnu", site]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stderr.replace(str(site), "").splitlines()[:40] == []
    assert done.returncode == 0


def test_html_validate_finds_no_error(site: Path) -> None:
    config = Path(__file__).with_name("htmlvalidate.json")
    command = [
        need("node", HTML_VALIDATE),
        HTML_VALIDATE,
        "--config",
        config,
        "--formatter",
        "text",
        f"{site}/**/*.html",
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout.replace(str(site), "").splitlines()[:40] == []
    assert done.returncode == 0, done.stderr
