"""The slow phone of ``make bench-zoeken`` visits a page of which everything is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.served import served
from tests.relevantie.traag import visit

PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title></head><body><main>
<input name="q"><ul data-zoekstatus="klaar"></ul></main><script src="zoek.js"></script></body></html>"""
SCRIPT = """
const lijst = document.querySelector("ul");
document.querySelector("input").addEventListener("focus", () => fetch("groot.txt"));
document.querySelector("input").addEventListener("input", async ({ target }) => {
  lijst.dataset.zoekstatus = "bezig";
  await (await fetch("klein.txt")).text();
  await new Promise((klaar) => setTimeout(klaar, Number(target.value)));
  lijst.replaceChildren(...Array.from({ length: target.value === "0" ? 0 : 7 }, () => {
    const item = document.createElement("li");
    item.dataset.voorziening = "a";
    return item;
  }));
  lijst.dataset.zoekstatus = "klaar";
  setTimeout(() => fetch("later.txt"), 200);
});
"""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    for name, size in {"groot": 50_000, "klein": 5_000, "later": 70_000}.items():
        (tmp_path / f"{name}.txt").write_text("x" * size, encoding="utf-8")
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "zoek.js").write_text(SCRIPT, encoding="utf-8")
    with served(tmp_path) as address:
        yield address


def test_a_visit_counts_what_was_fetched_between_focus_and_results(chromium: Browser, address: str) -> None:
    found = visit(chromium, address, ["200", "0", "400"], slow=False)
    assert [one.adres.rpartition("/")[2] for one in found.verzoeken] == ["groot.txt", "klein.txt"]
    assert all(0 <= one.begin < one.eind for one in found.verzoeken)
    assert found.leeg == 1
    assert 55_000 < found.bytes < 57_000
    assert found.eerste >= 200
    assert found.volgende[1] >= 400
    assert found.volgende[0] < found.volgende[1]


def test_a_slow_line_makes_it_wait(chromium: Browser, address: str) -> None:
    found = visit(chromium, address, ["0"])
    assert found.eerste >= 5_000 / 200 + 150
