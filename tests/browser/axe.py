"""Ask axe-core what it thinks of a page.

In: an open page. Out: one line a violation, WCAG 2.2 A and AA and axe's best practices. axe finds about a third of what
can be wrong: a person still looks at the screenshots.
"""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).parents[1] / "vendor/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "rules => axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })"


@cache
def script() -> str:
    """Return the text of axe-core."""
    return SCRIPT.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong with the page as it stands now."""
    page.evaluate(script() + ";undefined")
    found = page.evaluate(RUN, RULES)["violations"]
    return [
        f"{page.url} {violation['id']} ({violation['impact']}): {node['html']} {node['failureSummary']}"
        for violation in found
        for node in violation["nodes"]
    ]
