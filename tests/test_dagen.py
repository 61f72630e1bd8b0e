"""The day that counts as today: that of Amsterdam, whatever the clock and the time zone of the machine say.

The clock of a real process is moved (``tests/clock/``) to just before and at Dutch midnights: at a year's end, around a
leap day, in a year without one, on both days on which the clock changes, and to the hours of those changes.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from generator.model.feestdagen import feestdagen
from generator.rules import controle, geld
from tests.bouwers import kaart, organisatie, voorziening, wijk
from tests.clock.dagenkaart import write_kaart
from tests.clock.moved import ROOT, ZONES, Clock

WINTER, SUMMER = ("22:59:59", "23:00:00"), ("21:59:59", "22:00:00")
MIDNIGHTS = [
    ("2026-12-31", WINTER),  # a new year
    ("2027-02-28", WINTER),  # a year without a leap day
    ("2027-03-27", WINTER),  # the night in which the clock goes forward
    ("2027-03-28", SUMMER),  # the end of that day
    ("2027-06-30", SUMMER),
    ("2027-10-30", SUMMER),  # the night in which the clock goes back
    ("2027-10-31", WINTER),  # the end of that day
    ("2027-12-31", WINTER),
    ("2028-02-28", WINTER),  # before a leap day
    ("2028-02-29", WINTER),  # after it
]
CHANGES = ["2027-03-28T00:59:59Z", "2027-03-28T01:00:00Z", "2027-10-31T00:59:59Z", "2027-10-31T01:00:00Z"]
MOMENTS = [
    *((f"{day}T{before}Z", day, True) for day, (before, _) in MIDNIGHTS),
    *((f"{day}T{at}Z", str(date.fromisoformat(day) + timedelta(days=1)), True) for day, (_, at) in MIDNIGHTS),
    *((moment, moment[:10], False) for moment in CHANGES),
]
"""Each moment with the day that it is in Amsterdam, and whether it lies at a midnight."""

Told = dict[str, str | int]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, Told]]:
    """Run ``check`` at every moment in one process with its own time zone; give what it told, by moment."""
    known: dict[str, dict[str, Told]] = {}

    def ask(zone: str) -> dict[str, Told]:
        if zone not in known:
            folder = tmp_path_factory.mktemp("dagen")
            wanted = []
            for moment, _, _ in MOMENTS:
                content = folder / moment.replace(":", "") / "content"
                due = next_day(moment)
                checked = due - timedelta(days=100)
                write_kaart(content, {"hulp": {"gecontroleerd_op": str(checked), "controleren_voor": str(due)}})
                asked = ["check", "--format", "json", "--inhoud", str(content)]
                wanted.append([moment.replace("Z", "+00:00"), asked])
            clock = Clock(folder / "klok", zone)
            clock.set(MOMENTS[0][0])
            done = subprocess.run(
                [sys.executable, "-m", "tests.clock.repeat"],
                input=json.dumps(wanted),
                env=clock.environment,
                capture_output=True,
                text=True,
                timeout=120,
            )
            assert (done.returncode, done.stderr) == (0, "")
            known[zone] = {moment: told for (moment, _, _), told in zip(MOMENTS, json.loads(done.stdout), strict=True)}
        return known[zone]

    return ask


def next_day(moment: str) -> date:
    """Give the day whose midnight lies within an hour or two of a moment, or comes next."""
    return date.fromisoformat(moment[:10]) + timedelta(days=1)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(("moment", "day", "at_midnight"), MOMENTS)
def test_today_is_the_day_in_amsterdam(
    reports: Callable[[str], dict[str, Told]], zone: str, moment: str, day: str, at_midnight: bool
) -> None:
    told = reports(zone)[moment]
    report = json.loads(str(told["stdout"]))
    assert report["peildatum"] == day
    expired = at_midnight and date.fromisoformat(day) >= next_day(moment)
    codes = [row["code"] for row in report["problemen"] if row["code"].startswith("controle-")]
    assert codes == ["controle-verlopen" if expired else "controle-binnenkort"]
    assert told["status"] == (1 if expired else 0)


@pytest.mark.parametrize("zone", ZONES)
def test_a_day_without_a_time_zone_would_be_seen_here(reports: Callable[[str], dict[str, Told]], zone: str) -> None:
    wrong = [moment for moment, day, _ in MOMENTS if reports(zone)[moment]["naive"] != day]
    assert len(wrong) >= len(MIDNIGHTS)


@pytest.mark.parametrize("zone", ZONES)
def test_the_whole_clock_of_the_process_is_moved(tmp_path: Path, zone: str) -> None:
    clock = Clock(tmp_path / "klok", zone)
    clock.set("2026-12-31T23:30:00Z")
    local = {
        "UTC": "2026-12-31 23:30",
        "Pacific/Kiritimati": "2027-01-01 13:30",
        "America/Los_Angeles": "2026-12-31 15:30",
    }
    program = (
        "import time; from datetime import date, datetime, UTC\n"
        "form = '%Y-%m-%d %H:%M'\n"
        "print(datetime.now().strftime(form), datetime.today().strftime(form), time.strftime(form, time.localtime()),\n"
        "      datetime.fromtimestamp(time.time()).strftime(form), date.today(), sep='|')\n"
        "print(datetime.now(UTC).isoformat(), time.time_ns(), time.gmtime()[:5], type(datetime.now()) is datetime)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=clock.environment, capture_output=True, text=True, check=True
    )
    here, everywhere = done.stdout.splitlines()
    assert here.split("|") == [local[zone]] * 4 + [local[zone][:10]]
    assert everywhere == "2026-12-31T23:30:00+00:00 1798759800000000000 (2026, 12, 31, 23, 30) True"


@pytest.mark.parametrize(
    ("moment", "zone", "day", "tomorrow"),
    [
        ("2026-12-31T22:59:59Z", "Pacific/Kiritimati", "2026-12-31", "2027-01-01"),
        ("2026-12-31T23:00:00Z", "America/Los_Angeles", "2027-01-01", "2027-01-02"),
        ("2027-03-28T22:00:00Z", "UTC", "2027-03-29", "2027-03-30"),
        ("2027-10-31T22:59:59Z", "Pacific/Kiritimati", "2027-10-31", "2027-11-01"),
        ("2028-02-28T23:00:00Z", "America/Los_Angeles", "2028-02-29", "2028-03-01"),
    ],
)
def test_a_build_carries_the_day_in_amsterdam(tmp_path: Path, moment: str, zone: str, day: str, tomorrow: str) -> None:
    content = write_kaart(tmp_path / "content", {"hulp": {"gecontroleerd_op": str(date.fromisoformat(day))}})
    clock = Clock(tmp_path / "klok", zone)
    clock.set(moment)
    command = [sys.executable, "-m", "generator", "build", "--kopie"]
    done = subprocess.run(command, cwd=content.parent, env=clock.environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    status = json.loads((tmp_path / "dist/status.json").read_text(encoding="utf-8"))
    assert (status["gebouwd_op"], status["volgende_bouw"]) == (day, tomorrow)
    assert f'data-gebouwd-op="{day}"' in (tmp_path / "dist/index.html").read_text(encoding="utf-8")
    holidays = json.loads((tmp_path / "dist/feestdagen.json").read_text(encoding="utf-8"))
    assert {found[:4] for found in holidays} == {str(int(day[:4]) + more) for more in range(3)}


def test_a_first_entry_is_dated_in_amsterdam(tmp_path: Path) -> None:
    content = write_kaart(tmp_path / "content", {})
    clock = Clock(tmp_path / "klok", "America/Los_Angeles")
    clock.set("2028-02-28T23:00:00Z")
    command = [sys.executable, "-m", "generator", "new", "voorziening", "nieuw"]
    subprocess.run(command, cwd=content.parent, env=clock.environment, check=True, capture_output=True)
    assert "gecontroleerd_op: 2028-02-29\n" in (content / "voorzieningen/nieuw.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("settings", "options", "day"),
    [
        ("", ["--peildatum", "2027-02-01"], "2027-02-01"),
        ("voorbeeld: true\nvoorbeeld_peildatum: 2027-02-02\n", [], "2027-02-02"),
        ("voorbeeld: true\nvoorbeeld_peildatum: 2027-02-02\n", ["--peildatum", "2027-02-01"], "2027-02-01"),
    ],
)
def test_a_day_that_is_written_beats_the_clock(tmp_path: Path, settings: str, options: list[str], day: str) -> None:
    content = write_kaart(tmp_path / "content", {}, settings)
    clock = Clock(tmp_path / "klok", "UTC")
    clock.set("2031-07-01T12:00:00Z")
    command = [sys.executable, "-m", "generator", "check", "--format", "json", *options]
    done = subprocess.run(command, cwd=content.parent, env=clock.environment, capture_output=True, text=True)
    assert json.loads(done.stdout)["peildatum"] == day


SERVE = """\
from generator.serve import server
assert server._LOOK_AGAIN_MS == 30_000
server._LOOK_AGAIN_MS = 300
from generator.cli import main
main()
"""
"""``kaart serve`` that looks at the day three times a second instead of twice a minute."""


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[Clock], str]]:
    """Start the server by a clock; give its address."""
    running = []

    def start(clock: Clock) -> str:
        process = subprocess.Popen(
            [sys.executable, "-c", SERVE, "serve", "--poort", "0"],
            cwd=tmp_path,
            env=clock.environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        assert process.stderr
        said = ""
        while line := process.stderr.readline():
            said += line
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                return found.group()
        raise AssertionError(said)

    yield start
    for process in running:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=10)


def built_on(url: str) -> str:
    with urllib.request.urlopen(f"{url}status.json", timeout=10) as answer:
        return str(json.load(answer)["gebouwd_op"])


@pytest.mark.parametrize(
    ("before", "after", "days", "zone"),
    [
        ("2026-12-31T22:59:59Z", "2026-12-31T23:00:00Z", ("2026-12-31", "2027-01-01"), "America/Los_Angeles"),
        ("2027-10-31T22:59:59Z", "2027-10-31T23:00:00Z", ("2027-10-31", "2027-11-01"), "Pacific/Kiritimati"),
        ("2028-02-28T22:59:59Z", "2028-02-28T23:00:00Z", ("2028-02-28", "2028-02-29"), "UTC"),
    ],
)
def test_a_server_that_runs_past_midnight_shows_the_new_day(
    tmp_path: Path, serve: Callable[[Clock], str], before: str, after: str, days: tuple[str, str], zone: str
) -> None:
    checked = date.fromisoformat(days[0]) - timedelta(days=90)
    write_kaart(tmp_path / "content", {"hulp": {"gecontroleerd_op": str(checked), "controleren_voor": days[1]}})
    clock = Clock(tmp_path / "klok", zone)
    clock.set(before)
    url = serve(clock)
    time.sleep(0.5)
    assert built_on(url) == days[0]
    clock.set(after)
    end = time.monotonic() + 30
    while built_on(url) != days[1]:
        assert time.monotonic() < end, "the server did not notice that it is another day"
        time.sleep(0.1)
    with urllib.request.urlopen(f"{url}controle/", timeout=10) as answer:
        assert "Hulp hulp" in answer.read().decode()


YEAR_ENDS_AND_LEAP_DAYS = [
    ({"gecontroleerd_op": "2027-09-01", "controleren_voor": "2028-02-29"}, "2028-02-29"),
    ({"gecontroleerd_op": "2027-08-31"}, "2028-02-29"),
    ({"gecontroleerd_op": "2027-09-01"}, "2028-03-01"),
    ({"gecontroleerd_op": "2026-08-31"}, "2027-03-01"),
    ({"gecontroleerd_op": "2028-02-29"}, "2028-08-29"),
    ({"gecontroleerd_op": "2027-07-02"}, "2027-12-31"),
    ({"gecontroleerd_op": "2027-07-03"}, "2028-01-01"),
    ({"gecontroleerd_op": "2027-12-01", "controle_wijze": "overgenomen"}, "2028-02-29"),
    ({"gecontroleerd_op": "2027-12-01", "status": "aanmeldstop", "status_tot": "2028-02-29"}, "2028-02-29"),
    ({"gecontroleerd_op": "2027-12-01", "kosten": {"bedragen_geldig_tot": "2027-12-31"}}, "2028-01-01"),
    ({"gecontroleerd_op": "2027-12-01", "kosten": {"bedragen_geldig_tot": "2028-02-28"}}, "2028-02-29"),
    ({"gecontroleerd_op": "2027-12-01", "kosten": {"bedragen_geldig_tot": "2028-02-29"}}, "2028-03-01"),
]


@pytest.mark.parametrize(("keys", "first_late"), YEAR_ENDS_AND_LEAP_DAYS)
def test_the_first_day_too_late_is_exact_across_years_and_leap_days(keys: dict[str, Any], first_late: str) -> None:
    one = kaart(voorziening(**keys))
    day = date.fromisoformat(first_late)
    before, at = (list(controle.report_review_dates(one, day - timedelta(days=late))) for late in (1, 0))
    assert [problem.code for problem in before] == ["controle-binnenkort"]
    assert [problem.code for problem in at] == ["controle-verlopen"]


@pytest.mark.parametrize(
    ("checked", "last", "too_far"),
    [
        ("2027-02-28", "2028-02-28", "2028-02-29"),
        ("2027-03-01", "2028-02-29", "2028-03-01"),
        ("2028-02-28", "2029-02-27", "2029-02-28"),
        ("2028-02-29", "2029-02-28", "2029-03-01"),
        ("2027-12-31", "2028-12-30", "2028-12-31"),
    ],
)
def test_the_longest_term_is_365_days_in_a_leap_year_too(checked: str, last: str, too_far: str) -> None:
    codes = [
        [str(problem.code) for problem in controle.report_term(kaart(entry), date(2028, 6, 1))]
        for entry in (
            voorziening(gecontroleerd_op=checked, controleren_voor=last),
            voorziening(gecontroleerd_op=checked, controleren_voor=too_far),
        )
    ]
    assert codes == [[], ["controle-te-ver"]]


@pytest.mark.parametrize(
    ("due", "gone"),
    [
        ("2027-10-03", "2028-01-01"),
        ("2027-12-01", "2028-02-29"),
        ("2027-12-02", "2028-03-01"),
        ("2026-12-01", "2027-03-01"),
        ("2028-02-29", "2028-05-29"),
    ],
)
def test_grace_ends_on_the_ninetieth_day_across_years_and_leap_days(due: str, gone: str) -> None:
    checked = date.fromisoformat(due) - timedelta(days=100)
    entry = voorziening(gecontroleerd_op=str(checked), controleren_voor=due)
    one, day = kaart(entry), date.fromisoformat(gone)
    assert [one.is_in_lijsten(entry, day - timedelta(days=1)), one.is_in_lijsten(entry, day)] == [True, False]


@pytest.mark.parametrize(
    ("given", "last"),
    [
        ("2028-02-29", "2029-02-28"),
        ("2027-02-28", "2028-02-28"),
        ("2027-03-01", "2028-03-01"),
        ("2026-12-31", "2027-12-31"),
        ("2027-01-01", "2028-01-01"),
    ],
)
def test_permission_to_name_somebody_lasts_a_year(given: str, last: str) -> None:
    pin = {"rol": "wijkverpleegkundige", "naam": "Samira de Wit", "toestemming_op": given}
    (contact,) = wijk(linking_pins=[pin]).value.linking_pins
    day = date.fromisoformat(last)
    assert [contact.has_toestemming(day), contact.has_toestemming(day + timedelta(days=1))] == [True, False]


@pytest.mark.parametrize(
    ("measured", "last"), [("2027-12-15", "2028-01-14"), ("2028-01-30", "2028-02-29"), ("2027-01-29", "2027-02-28")]
)
def test_a_waiting_time_lasts_thirty_days_across_years_and_leap_days(measured: str, last: str) -> None:
    one = kaart(voorziening(wachttijd=[{"weken": "6", "gemeten_op": measured}]))
    day = date.fromisoformat(last)
    assert list(controle.report_wachttijden(one, day)) == []
    assert [problem.code for problem in controle.report_wachttijden(one, day + timedelta(days=1))]


@pytest.mark.parametrize(
    ("checked", "last"), [("2027-12-31", "2027-12-31"), ("2028-01-01", "2028-12-31"), ("2028-02-29", "2028-12-31")]
)
def test_amounts_end_with_the_year_of_the_check(checked: str, last: str) -> None:
    def told(until: date) -> list[str]:
        money = {"bedrag": "€ 25", "bedragen_geldig_tot": str(until)}
        entry = voorziening(soort="regeling", kosten=money, gecontroleerd_op=checked)
        return [str(problem.code) for problem in geld.report_amounts(kaart(entry), date(2028, 6, 1))]

    day = date.fromisoformat(last)
    assert (told(day), told(day + timedelta(days=1))) == ([], ["ongeldige-waarde"])


@pytest.mark.parametrize(
    ("last", "next_one"), [("2027-12-31", "2028-01-01"), ("2028-02-28", "2028-02-29"), ("2028-02-29", "2028-03-01")]
)
def test_every_tot_is_the_last_day_included(last: str, next_one: str) -> None:
    period = {"van": "2027-12-20", "tot": last, "gesloten": "true"}
    activity = {"naam": "Samen eten", "dag": "di", "tot_en_met": last}
    entry = voorziening(uitzonderingen=[period], activiteiten=[activity]).value
    days = date.fromisoformat(last), date.fromisoformat(next_one)
    assert [entry.uitzonderingen[0].geldt_op(day) for day in days] == [True, False]
    assert [entry.activiteiten[0].is_voorbij(day) for day in days] == [False, True]


@pytest.mark.parametrize("text", ["2027-02-29", "2029-02-29", "2100-02-29", "2027-11-31"])
def test_a_day_that_does_not_exist_is_told_at_its_key(tmp_path: Path, text: str) -> None:
    content = write_kaart(tmp_path / "content", {"hulp": {"gecontroleerd_op": "2027-01-02", "controleren_voor": text}})
    command = [sys.executable, "-m", "generator", "check", "--format", "json", "--peildatum", "2027-02-01"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=content.parent, env=environment, capture_output=True, text=True)
    wrong = [row for row in json.loads(done.stdout)["problemen"] if row["ernst"] == "fout"]
    assert [(row["code"], row["veld"]) for row in wrong] == [("ongeldige-datum", "controleren_voor")]
    assert f"De datum {text} bestaat niet." in wrong[0]["melding"]


EASTER = {2027: (3, 28), 2028: (4, 16), 2029: (4, 1), 2030: (4, 21), 2031: (4, 13), 2032: (3, 28), 2036: (4, 13)}


@pytest.mark.parametrize(("year", "easter"), EASTER.items())
def test_the_holidays_that_move_keep_their_distance_from_easter(year: int, easter: tuple[int, int]) -> None:
    found = {name: day for day, name in feestdagen(year, year).items()}
    sunday = date(year, *easter)
    distances = {
        "Goede Vrijdag": -2,
        "Eerste Paasdag": 0,
        "Tweede Paasdag": 1,
        "Hemelvaartsdag": 39,
        "Eerste Pinksterdag": 49,
        "Tweede Pinksterdag": 50,
    }
    assert {name: (found[name] - sunday).days for name in distances} == distances


@pytest.mark.parametrize(("year", "day"), [(2027, 27), (2028, 27), (2030, 27), (2031, 26), (2036, 26), (2042, 26)])
def test_koningsdag_is_never_on_a_sunday(year: int, day: int) -> None:
    found = {name: day for day, name in feestdagen(year, year).items()}
    assert found["Koningsdag"] == date(year, 4, day)


@pytest.mark.parametrize("first", [2027, 2028])
def test_holidays_around_a_year_end_are_all_there(first: int) -> None:
    known = feestdagen(first, first + 1)
    around = [day for day in known if date(first, 12, 20) <= day <= date(first + 1, 1, 10)]
    assert around == [date(first, 12, 25), date(first, 12, 26), date(first + 1, 1, 1)]


def test_an_organisatie_follows_its_voorziening_over_a_leap_day() -> None:
    one = kaart(voorziening(gecontroleerd_op="2027-08-31"), organisatie())
    found = one.controledatum_of_organisatie("welzijn")
    assert found is not None
    assert found.datum == date(2028, 2, 29)
