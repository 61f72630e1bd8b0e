"""The slow phone: its questions, its figures, and a visit to a page of which everything is known."""

from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.build import ROOT
from generator.reading.tree import read_content
from tests.bench.chromium import chromium
from tests.browser.served import served
from tests.relevantie.telefoon import VRAGEN, host, questions, summarise
from tests.relevantie.traag import Beurt, visit
from tests.workshop.chromium import HOW_TO, find_chromium

PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title></head><body><main>
<input name="q"><ul data-zoekstatus="klaar"></ul></main><script src="zoek.js"></script></body></html>"""
SCRIPT = """
const lijst = document.querySelector("ul");
document.querySelector("input").addEventListener("focus", () => fetch("groot.txt"));
document.querySelector("input").addEventListener("input", async ({ target }) => {
  lijst.dataset.zoekstatus = "bezig";
  await (await fetch("klein.txt")).text();
  await new Promise((klaar) => setTimeout(klaar, Number(target.value)));
  lijst.replaceChildren(...Array.from({ length: 7 }, () => {
    const item = document.createElement("li");
    item.dataset.voorziening = "a";
    return item;
  }));
  lijst.dataset.zoekstatus = "klaar";
  setTimeout(() => fetch("later.txt"), 200);
});
"""


def test_the_questions_are_words_of_the_kaart_and_always_the_same() -> None:
    kaart = read_content(ROOT / "tests/sites/klein/content").kaart.published()
    found = questions(kaart)
    assert found == questions(kaart)
    assert len(set(found)) == VRAGEN
    text = " ".join(repr(entry.value) for entry in kaart.voorzieningen.values()).lower()
    assert all(word in text for vraag in found for word in vraag.split())
    assert {len(vraag.split()) for vraag in found} == {1, 2, 3}


def test_the_figures_are_medians_of_visits() -> None:
    visits = [
        Beurt(1_000, 3, 900.0, tuple(map(float, range(1, 22)))),
        Beurt(3_000, 9, 500.0, tuple(map(float, range(101, 122)))),
        Beurt(2_000, 4, 700.0, tuple(map(float, range(11, 32)))),
    ]
    found = summarise(visits)
    assert (found.bytes, found.verzoeken, found.eerste, found.p50) == (2_000, 4, 700, 21)
    assert found.p95 == pytest.approx(30)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, size in {"groot": 50_000, "klein": 5_000, "later": 70_000}.items():
        (tmp_path / f"{name}.txt").write_text("x" * size, encoding="utf-8")
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "zoek.js").write_text(SCRIPT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.mark.browser
@pytest.mark.skipif(find_chromium() is None, reason=HOW_TO)
def test_a_visit_counts_what_was_fetched_between_focus_and_results(address: str) -> None:
    with chromium() as browser:
        found = visit(browser, address, ["200", "0", "400"], slow=False)
    assert found.verzoeken == 2
    assert 55_000 < found.bytes < 57_000
    assert 200 <= found.eerste < 900
    assert 0 < found.volgende[0] < 350
    assert 400 <= found.volgende[1] < 1_100


@pytest.mark.gereedschap
def test_the_host_compresses_what_gets_smaller_and_stays_inside_its_folder(site: Path) -> None:
    with host({"een": site}) as address:
        connection = HTTPConnection(urlsplit(address).netloc)
        answers = {}
        for path in ("/een/", "/een/groot.txt", "/een/niets.txt", "/twee/", "/een/%2e%2e/%2e%2e/etc/hosts"):
            connection.request("GET", path)
            answer = connection.getresponse()
            answers[path] = (answer.status, answer.headers["Content-Encoding"], len(answer.read()))
        connection.close()
    assert answers["/een/"][0] == 200
    assert answers["/een/groot.txt"][:2] == (200, "br")
    assert answers["/een/groot.txt"][2] < 100
    assert [answers[path][0] for path in list(answers)[2:]] == [404] * 3
