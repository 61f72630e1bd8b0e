"""The band on top of a kaart that nobody rebuilds."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.served import served


@pytest.fixture(scope="module")
def echt(build_site: Callable[..., Path], root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The kaart without wijkteams as if it were no example."""
    content = tmp_path_factory.mktemp("echt") / "content"
    copytree(root / "tests/sites/loket/content", content)
    settings = content / "kaart.yaml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    settings.write_text("\n".join(line for line in lines if not line.startswith("voorbeeld")) + "\n", encoding="utf-8")
    with served(build_site(content, "--peildatum", "2026-11-24")) as address:
        yield address


@pytest.mark.parametrize(("moment", "visible"), [("2026-12-02T12:00:00Z", False), ("2026-12-03T12:00:00Z", True)])
def test_build_of_more_than_eight_days_ago_says_so(open_page: Any, echt: str, moment: str, visible: bool) -> None:
    page = open_page(echt)
    page.clock.set_fixed_time(moment)
    page.goto(echt)
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text("Deze kaart is sinds 24 november 2026 niet bijgewerkt.")).to_be_visible(visible=visible)


def test_example_never_says_so(open_page: Any, klein: str) -> None:
    page = open_page(klein)
    page.clock.set_fixed_time("2040-01-01T12:00:00Z")
    page.goto(klein)
    expect(page.get_by_text("niet bijgewerkt")).to_have_count(0)
