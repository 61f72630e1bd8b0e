"""Find Chromium for the browser tests, and install it where we may (``make`` runs this before the tests).

In: the environment and the file system. Out: the path of an executable, or none. The order: the variable CHROMIUM, an
installed browser, the one Playwright fetched earlier, Debian's package. This module starts no browser.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
]
"""How the tests start it."""
HOW_TO = (
    "No Chromium found. Install one (Debian: apt-get install chromium), let Playwright fetch its own "
    "(.venv/bin/playwright install chromium), or point the variable CHROMIUM at one."
)


def find_chromium() -> str | None:
    """Return the Chromium to test with, or None where there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        if found is None:
            raise FileNotFoundError(f"CHROMIUM is set to {named}, but nothing can be started there.")
        return found
    installed = next(filter(None, map(shutil.which, (*NAMES, *APPLICATIONS))), None)
    return installed or find_playwright_chromium()


def find_playwright_chromium() -> str | None:
    """Return the Chromium that Playwright fetched, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install_chromium() -> None:
    """Install Debian's package when we may, and let Playwright fetch its own otherwise."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        subprocess.run(command, check=False, env=quiet, stdout=sys.stderr)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, stdout=sys.stderr)


def main() -> None:
    """Print the path; without one the tests themselves say what that means (skipped here, red in CI)."""
    try:
        if not find_chromium():
            install_chromium()
        print(find_chromium() or HOW_TO)
    except FileNotFoundError as wrong:
        sys.exit(str(wrong))


if __name__ == "__main__":
    main()
