"""Screenshots of every kind of page, on a phone and on a desk, to be looked at (``make plaatjes``).

In: the example in ``content/``, built into a temporary folder. Out: PNG files in ``plaatjes/``. It judges nothing.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import ARGUMENTS, DESKTOP, PHONE
from tests.browser.served import served
from tests.workshop.chromium import HOW_TO, find_chromium

ROOT = Path(__file__).parents[2]
SCREENS = {"telefoon": PHONE, "bureau": DESKTOP}
MANY = 4


def main() -> None:
    """Build the example and photograph it."""
    target = ROOT / "plaatjes"
    target.mkdir(exist_ok=True)
    path = find_chromium() or sys.exit(HOW_TO)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        subprocess.run([sys.executable, "-m", "generator", "build", "--kopie", "--uit", site], check=True, cwd=ROOT)
        arguments = ARGUMENTS + ["--no-sandbox"] * (os.geteuid() == 0)
        with served(site) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=arguments)
            for page in choose(site):
                photograph(browser, address, page, target)
            browser.close()


def choose(site: Path) -> Iterator[str]:
    """Give the front page, every page at the top, and the first few below each of those."""
    yield ""
    for folder in sorted(path.parent for path in site.glob("*/index.html")):
        yield f"{folder.name}/"
        below = sorted(path.parent.name for path in folder.glob("*/index.html"))
        yield from (f"{folder.name}/{name}/" for name in below[:MANY])


def photograph(browser: Browser, address: str, page: str, target: Path) -> None:
    """Write the whole page as it stands on each screen."""
    for screen, viewport in SCREENS.items():
        tab = browser.new_page(viewport=viewport, locale="nl-NL", reduced_motion="reduce")
        tab.goto(address + page, wait_until="networkidle")
        name = page.strip("/").replace("/", "--") or "voorpagina"
        tab.screenshot(path=target / f"{name}.{screen}.png", full_page=True)
        tab.close()
        print(f"plaatjes/{name}.{screen}.png")


if __name__ == "__main__":
    main()
