"""Screenshots of every kind of page, on a phone and on a desk, to be looked at (``make plaatjes``).

In: the example in ``content/``, built into a temporary folder, and on a few later days. Out: PNG files in
``plaatjes/``: every kind of page and every state that ``content/README.md`` lists. It judges nothing.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.served import served
from tests.workshop.chromium import ARGUMENTS, HOW_TO, find_chromium

ROOT = Path(__file__).parents[2]
SCREENS = {"telefoon": PHONE, "bureau": DESKTOP}
MANY = 4
LATER = (
    ("2026-12-25", "voorzieningen/buurthuis-de-scheepsbel/"),
    ("2026-12-25", "voorzieningen/repaircafe-wolhoek/"),
    ("2026-12-29", "voorzieningen/buurthuis-de-scheepsbel/"),
    ("2027-02-01", "voorzieningen/vrijwilliger-worden/"),
    ("2027-02-01", "wijken/wolhoek/"),
    ("2027-06-01", "voorzieningen/vrijwilliger-worden/"),
)
"""States that only a later day shows: a holiday, closed for a while, expired, past the days of grace."""


def main() -> None:
    """Build the example, and once more for each later day, and photograph it."""
    target = ROOT / "plaatjes"
    target.mkdir(exist_ok=True)
    path = find_chromium() or sys.exit(HOW_TO)
    arguments = ARGUMENTS + ["--no-sandbox"] * (os.geteuid() == 0)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        site = build(Path(folder) / "site")
        with served(site) as address:
            for page in dict.fromkeys([*choose(site), *states(site)]):
                photograph(browser, address, page, target)
        for day, page in LATER:
            with served(build(Path(folder) / day, "--peildatum", day)) as address:
                photograph(browser, address, page, target, day)
        browser.close()


def build(site: Path, *options: str) -> Path:
    """Build the example into a folder and give it."""
    command = [sys.executable, "-m", "generator", "build", "--kopie", "--uit", str(site), *options]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return site


def states(site: Path) -> Iterator[str]:
    """Give the page of every entry that content/README.md names for a state, as far as it has a page."""
    named = re.findall(
        r"`((?:voorzieningen|wijken|organisaties)/[a-z0-9-]+)`", (ROOT / "content/README.md").read_text()
    )
    yield from (f"{name}/" for name in dict.fromkeys(named) if (site / name / "index.html").exists())


def choose(site: Path) -> Iterator[str]:
    """Give the front page, every page at the top, and the first few below each of those."""
    yield ""
    for folder in sorted(path.parent for path in site.glob("*/index.html")):
        yield f"{folder.name}/"
        below = sorted(path.parent.name for path in folder.glob("*/index.html"))
        yield from (f"{folder.name}/{name}/" for name in below[:MANY])


def photograph(browser: Browser, address: str, page: str, target: Path, day: str = "") -> None:
    """Write the whole page as it stands on each screen, at noon of ``day`` by the browser's clock if one is given."""
    for screen, viewport in SCREENS.items():
        tab = browser.new_page(viewport=viewport, locale="nl-NL", reduced_motion="reduce")
        if day:
            tab.clock.set_fixed_time(f"{day}T12:00:00+01:00")
        tab.goto(address + page, wait_until="networkidle")
        name = "--".join(filter(None, [page.strip("/").replace("/", "--") or "voorpagina", day]))
        tab.screenshot(path=target / f"{name}.{screen}.png", full_page=True)
        tab.close()
        print(f"plaatjes/{name}.{screen}.png")


if __name__ == "__main__":
    main()
