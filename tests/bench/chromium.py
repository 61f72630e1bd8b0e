"""Chromium for measuring, outside pytest.

In: nothing but the environment. Out: a browser that closes itself.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.workshop.chromium import ARGUMENTS, HOW_TO, find_chromium


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium as the browser tests do."""
    path = find_chromium()
    if path is None:
        sys.exit(HOW_TO)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=ARGUMENTS + ["--no-sandbox"] * (os.geteuid() == 0)
        )
        yield browser
        browser.close()
