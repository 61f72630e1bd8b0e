"""The slow phone: its questions, its figures, and the host of its pages."""

from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.build import ROOT
from generator.reading.tree import read_content
from tests.relevantie.telefoon import VRAGEN, host, questions, summarise
from tests.relevantie.traag import Beurt, Verzoek


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
        Beurt((Verzoek("/a", 400, 0, 9), Verzoek("/b", 600, 0, 9)), 900.0, tuple(map(float, range(1, 22))), 0),
        Beurt((Verzoek("/a", 3_000, 0, 9),), 500.0, tuple(map(float, range(101, 122))), 2),
        Beurt(tuple(Verzoek("/a", 500, 0, 9) for _ in range(4)), 700.0, tuple(map(float, range(11, 32))), 1),
    ]
    found = summarise(visits)
    assert (found.bytes, found.verzoeken, found.eerste, found.p50, found.leeg) == (2_000, 2, 700, 21, 1)
    assert found.p95 == pytest.approx(30)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "groot.txt").write_text("x" * 50_000, encoding="utf-8")
    (tmp_path / "index.html").write_text("<!doctype html>", encoding="utf-8")
    return tmp_path


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
