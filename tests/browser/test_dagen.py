"""The visitor's day and hour: those of Amsterdam in any browser, at year's ends, leap days and changes of the clock."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.served import served
from tests.clock.dagenkaart import write_kaart
from tests.clock.moved import ZONES

BUILT = date(2027, 3, 1)
DUE = ["2027-03-28", "2027-03-29", "2027-10-31", "2027-11-01", "2028-01-01", "2028-02-29", "2028-03-01"]
MIDNIGHTS = [
    ("2027-03-28", "2027-03-27T22:59:59Z", "2027-03-27T23:00:00Z"),
    ("2027-03-29", "2027-03-28T21:59:59Z", "2027-03-28T22:00:00Z"),
    ("2027-10-31", "2027-10-30T21:59:59Z", "2027-10-30T22:00:00Z"),
    ("2027-11-01", "2027-10-31T22:59:59Z", "2027-10-31T23:00:00Z"),
    ("2028-01-01", "2027-12-31T22:59:59Z", "2027-12-31T23:00:00Z"),
    ("2028-02-29", "2028-02-28T22:59:59Z", "2028-02-28T23:00:00Z"),
    ("2028-03-01", "2028-02-29T22:59:59Z", "2028-02-29T23:00:00Z"),
]
"""A day with the last moment before it and its first one."""
BUILDS = [
    ("2026-12-24", "2027-01-01T22:59:59Z", "2027-01-01T23:00:00Z"),
    ("2027-02-20", "2027-02-28T22:59:59Z", "2027-02-28T23:00:00Z"),
    ("2027-03-20", "2027-03-28T21:59:59Z", "2027-03-28T22:00:00Z"),
    ("2027-10-23", "2027-10-31T22:59:59Z", "2027-10-31T23:00:00Z"),
    ("2028-02-21", "2028-02-29T22:59:59Z", "2028-02-29T23:00:00Z"),
]
"""A day of building with the last moment of its eighth day and the first one after that."""
SEEN = """() => {
  const seen = (one) => one.getClientRects().length > 0;
  return [...document.querySelectorAll('li[data-controleren-voor]')]
    .map((one) => [one.querySelector('h3').textContent.trim(), seen(one), seen(one.querySelector('[data-verlopen]'))])
    .filter(([name]) => name.startsWith('Hulp voor-'))
    .sort();
}"""
HOURS = "{za: 22:00-04:00, zo: '12:00-14:00, 23:00-01:00', ma-vr: 09:00-17:00}"
NIGHT = "{zo: 02:00-03:00}"
START = """async () => {
  const start = document.querySelector('script[type="module"]').src;
  const elements = document.querySelectorAll('[data-module=controle], [data-module=openingstijden]');
  for (const element of elements) {
    const module = await import(start.replace('start.js', `${element.dataset.module}.js`));
    await module.init(element);
  }
  return elements.length;
}"""


@pytest.fixture(scope="module")
def dagen(build_site: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A kaart of which one voorziening is due on each of those days; built on a day of which nothing is due."""
    entries = {f"voor-{due}": {"gecontroleerd_op": str(BUILT), "controleren_voor": due} for due in DUE}
    always = {"gecontroleerd_op": str(BUILT)}
    entries |= {"gewoon": always | {"openingstijden": HOURS}, "nacht": always | {"openingstijden": NIGHT}}
    entries["dag-en-nacht"] = always | {"openingstijden": "{ma-zo: hele dag}"}
    content = write_kaart(tmp_path_factory.mktemp("dagen") / "content", entries)
    with served(build_site(content, "--peildatum", str(BUILT))) as address:
        yield address


@pytest.fixture(params=ZONES)
def visitor(request: pytest.FixtureRequest, open_page: Any, dagen: str) -> Page:
    """Somebody whose phone is set to another part of the world."""
    found: Page = open_page(dagen, timezone_id=request.param)
    assert found.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone") == request.param
    return found


def at(page: Page, moment: str, address: str) -> None:
    """Look at a page at a moment; what stands there already starts once more."""
    page.clock.set_fixed_time(moment)
    if page.url != address:
        page.goto(address)
    assert page.evaluate(START)


def test_lists_and_warnings_change_at_midnight_in_amsterdam(visitor: Page, dagen: str) -> None:
    for day, before, after in MIDNIGHTS:
        for moment, today in ((before, date.fromisoformat(day) - timedelta(days=1)), (after, date.fromisoformat(day))):
            at(visitor, moment, f"{dagen}voorzieningen/")
            seen = visitor.evaluate(SEEN)
            expected = []
            for due in sorted(DUE):
                is_listed = today < date.fromisoformat(due) + timedelta(days=90)
                expected.append([f"Hulp voor-{due}", is_listed, is_listed and today >= date.fromisoformat(due)])
            assert seen == expected, moment


def test_page_of_its_own_warns_from_midnight_in_amsterdam(visitor: Page, dagen: str) -> None:
    for day, before, after in MIDNIGHTS:
        for moment, visible in ((before, False), (after, True)):
            at(visitor, moment, f"{dagen}voorzieningen/voor-{day}/")
            assert visitor.locator("[data-verlopen]").first.is_visible() is visible, moment


def test_band_of_an_old_build_comes_after_eight_days_in_amsterdam(visitor: Page, dagen: str) -> None:
    for built, last_quiet, first_loud in BUILDS:
        for moment, visible in ((last_quiet, False), (first_loud, True)):
            at(visitor, moment, dagen)
            visitor.locator("[data-gebouwd-op]").evaluate("(one, day) => one.dataset.gebouwdOp = day", built)
            at(visitor, moment, dagen)
            assert visitor.locator("[data-gebouwd-op]").is_visible() is visible, (built, moment)


OPEN_AND_CLOSED = [
    # the last night of winter time: between 1:59 and 3:00 lies one minute
    ("gewoon", "2027-03-27T21:00:00Z", "Nu open, sluit om 4:00"),
    ("gewoon", "2027-03-28T00:59:59Z", "Nu open, sluit om 4:00"),
    ("gewoon", "2027-03-28T01:00:00Z", "Nu open, sluit om 4:00"),
    ("gewoon", "2027-03-28T01:59:59Z", "Nu open, sluit om 4:00"),
    # the last hour of that night is an hour earlier than the day before
    ("gewoon", "2027-03-28T02:00:00Z", "Vandaag is het Eerste Paasdag: bel eerst"),
    # the last night of summer time: the hour from 2:00 comes twice
    ("gewoon", "2027-10-30T20:00:00Z", "Nu open, sluit om 4:00"),
    ("gewoon", "2027-10-31T00:30:00Z", "Nu open, sluit om 4:00"),
    ("gewoon", "2027-10-31T01:30:00Z", "Nu open, sluit om 4:00"),
    ("gewoon", "2027-10-31T02:59:59Z", "Nu open, sluit om 4:00"),
    ("gewoon", "2027-10-31T03:00:00Z", "Nu gesloten, opent om 12:00"),
    ("gewoon", "2027-10-31T11:00:00Z", "Nu open, sluit om 14:00"),
    ("gewoon", "2027-10-31T13:00:00Z", "Nu gesloten, opent om 23:00"),
    ("gewoon", "2027-10-31T22:59:00Z", "Nu open, sluit om 1:00"),
    ("gewoon", "2027-10-31T23:59:00Z", "Nu open, sluit om 1:00"),
    ("gewoon", "2027-11-01T00:00:00Z", "Nu gesloten, opent om 9:00"),
    # hours that do not exist, or come twice
    ("nacht", "2027-03-21T01:30:00Z", "Nu open, sluit om 3:00"),
    ("nacht", "2027-10-31T00:00:00Z", "Nu open, sluit om 3:00"),
    ("nacht", "2027-10-31T00:59:59Z", "Nu open, sluit om 3:00"),
    ("nacht", "2027-10-31T01:00:00Z", "Nu open, sluit om 3:00"),
    ("nacht", "2027-10-31T01:59:59Z", "Nu open, sluit om 3:00"),
    ("nacht", "2027-10-31T02:00:00Z", "Nu gesloten, opent zondag om 2:00"),
    ("dag-en-nacht", "2027-03-28T01:00:00Z", "Dag en nacht open"),
    ("dag-en-nacht", "2027-12-31T23:00:00Z", "Dag en nacht open"),
    # a year's end: New Year's Day is a Saturday
    ("gewoon", "2027-12-31T15:59:59Z", "Nu open, sluit om 17:00"),
    ("gewoon", "2027-12-31T22:59:59Z", "Nu gesloten"),
    ("gewoon", "2027-12-31T23:00:00Z", "Vandaag is het Nieuwjaarsdag: bel eerst"),
    ("gewoon", "2028-01-01T22:59:59Z", "Vandaag is het Nieuwjaarsdag: bel eerst"),
    ("gewoon", "2028-01-01T23:00:00Z", "Nu gesloten, opent om 12:00"),
    # a leap day is a Tuesday like any other
    ("gewoon", "2028-02-28T22:59:59Z", "Nu gesloten, opent morgen om 9:00"),
    ("gewoon", "2028-02-28T23:00:00Z", "Nu gesloten, opent om 9:00"),
    ("gewoon", "2028-02-29T08:00:00Z", "Nu open, sluit om 17:00"),
    ("gewoon", "2028-02-29T16:00:00Z", "Nu gesloten, opent morgen om 9:00"),
    # Easter in a leap year
    ("gewoon", "2028-04-17T09:00:00Z", "Vandaag is het Tweede Paasdag: bel eerst"),
]


def test_open_now_follows_the_clock_of_amsterdam(visitor: Page, dagen: str) -> None:
    wrong = []
    for slug, moment, sentence in OPEN_AND_CLOSED:
        at(visitor, moment, f"{dagen}voorzieningen/{slug}/")
        said = visitor.locator("[data-nu]").first.inner_text()
        wrong += [(slug, moment, said, sentence)] if said != sentence else []
    assert wrong == []


def test_days_and_weeks_are_counted_as_the_calendar_does(visitor: Page) -> None:
    first, count = date(2026, 12, 1), 2300
    counted = visitor.evaluate(
        """async ([dag, aantal]) => {
          const start = document.querySelector('script[type="module"]').src;
          const { dagErna, weekdag, weeknummer } = await import(start.replace('start.js', 'datum.js'));
          return [...Array(aantal).keys()].map((verder) => {
            const datum = dagErna(dag, verder);
            return [datum, weekdag(datum), weeknummer(datum), dagErna(datum, -1)];
          });
        }""",
        [str(first), count],
    )
    days = [first + timedelta(days=more) for more in range(count)]
    assert counted == [[str(day), day.weekday(), day.isocalendar().week, str(day - timedelta(days=1))] for day in days]
