"""Who cannot wait is helped first, in seven languages; who only uses the same words is not frightened."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from generator.reading.tree import read_content
from tests.browser.conftest import OpenPage
from tests.browser.served import served
from tests.browser.zoeken import slugs

LINES = {
    "suicide": {"113-zelfmoordpreventie", "crisisdienst-ggz", "alarmnummer-112"},
    "violence": {"veilig-thuis", "alarmnummer-112"},
    "child": {"veilig-thuis", "kindertelefoon", "crisis-jeugdhulp"},
    "sexual": {"centrum-seksueel-geweld", "veilig-thuis", "helpwanted"},
}
CALLS = [
    ("ik wil niet meer leven", "suicide"),
    ("ik denk aan zelfmoord", "suicide"),
    ("ik wil dood", "suicide"),
    ("mijn zoon snijdt zichzelf", "suicide"),
    ("I want to kill myself", "suicide"),
    ("intihar etmek istiyorum", "suicide"),
    ("أريد أن أموت", "suicide"),
    ("chcę się zabić", "suicide"),
    ("я хочу померти", "suicide"),
    ("ich will nicht mehr leben", "suicide"),
    ("mijn man slaat mij", "violence"),
    ("ik ben bang voor mijn man", "violence"),
    ("my husband hits me", "violence"),
    ("kocam beni dövüyor", "violence"),
    ("زوجي يضربني", "violence"),
    ("mąż mnie bije", "violence"),
    ("чоловік мене б'є", "violence"),
    ("mein mann schlägt mich", "violence"),
    ("mijn vader slaat mij elke dag", "child"),
    ("de buurman slaat zijn kinderen", "child"),
    ("ik ben verkracht", "sexual"),
]
QUICK = [
    "wij worden uit huis gezet",
    "de deurwaarder staat voor de deur",
    "het gas is afgesloten",
    "we hebben geen stroom meer",
    "ik heb niets te eten",
    "ik heb geen dak boven mijn hoofd",
    "I have nowhere to sleep tonight",
    "bailiff at my door",
    "evden atılıyoruz",
    "komornik stoi pod drzwiami",
    "قطعوا الكهرباء",
    "ليس لدي طعام",
    "nie mam co jeść",
    "мені ніде спати",
    "der strom ist abgestellt",
]
CALM = [
    "ik kan niet meer lopen",
    "mijn man is dood",
    "schoolslag zwemmen",
    "slaan en breien",
    "de cursus zit vol en ik wil hem niet missen",
    "dode hoek fiets",
    "leven na een scheiding",
    "ik ben bang voor honden",
    "mijn vader zit in een rolstoel",
    "geslaagd voor inburgering",
    "ik wil niet meer roken",
    "buiten wandelen met anderen",
    "samen eten in de buurt",
    "mijn kind slaapt slecht",
    "hulp bij brieven van de bank",
]


@pytest.fixture(scope="module")
def voorbeeld(build_site: Callable[..., Path], root: Path) -> Iterator[str]:
    """The address of the example kaart."""
    with served(build_site(root / "content")) as address:
        yield address


@pytest.fixture(scope="module")
def quick(root: Path) -> set[str]:
    """What helps quickly."""
    found = read_content(root / "content").kaart.voorzieningen.values()
    return {entry.slug for entry in found if entry.value.spoed}


@pytest.fixture
def ask(open_page: OpenPage, voorbeeld: str) -> Callable[[str], Page]:
    """Ask on one page, by its address."""
    page = open_page(f"{voorbeeld}zoeken/")

    def ask(question: str) -> Page:
        page.goto(f"{voorbeeld}zoeken/?q={quote(question)}")
        return page

    return ask


def lines_above(page: Page) -> list[str | None]:
    """The slugs of the help lines that stand above the results."""
    slugs(page)
    return [item.get_attribute("data-voorziening") for item in page.locator("[data-zoekstatus] > [data-hulp]").all()]


def test_a_help_line_stands_above_the_results(ask: Callable[[str], Page]) -> None:
    wrong = {}
    for question, need in CALLS:
        page = ask(question)
        found = slugs(page)[:1]
        if lines_above(page)[:1] != found or not LINES[need].issuperset(found):
            wrong[question] = (found, lines_above(page))
    assert wrong == {}


def test_what_helps_quickly_stands_first(ask: Callable[[str], Page], quick: set[str]) -> None:
    found = {question: slugs(ask(question))[:1] for question in QUICK}
    assert {question: first for question, first in found.items() if not first or first[0] not in quick} == {}


def test_a_calm_question_gets_no_help_line_above_it(ask: Callable[[str], Page]) -> None:
    found = {question: lines_above(ask(question)) for question in CALM}
    assert {question: lines for question, lines in found.items() if lines} == {}
