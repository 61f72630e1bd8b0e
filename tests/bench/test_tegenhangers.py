from datetime import date
from pathlib import Path

from generator.build import check, render_site
from tests.bench.tegenhangers import sheets

KLEIN = Path(__file__).parents[1] / "sites/klein/content"
DAY = date(2026, 11, 24)


def test_the_counterpart_has_the_same_pages_as_our_own_build() -> None:
    found = check(KLEIN, DAY, lambda: DAY)

    ours = {file.path for file in render_site(found) if file.path.endswith(".html")}
    theirs = {sheet.adres for sheet in sheets(found.kaart.published(), DAY)}

    assert {
        f"{one.strip('/')}/index.html".lstrip("/") if one.endswith("/") else one.strip("/") for one in theirs
    } == ours


def test_two_pages_never_share_a_source_file() -> None:
    found = check(KLEIN, DAY, lambda: DAY)

    files = [sheet.bestand for sheet in sheets(found.kaart.published(), DAY)]

    assert len(files) == len(set(files))
    assert not [file for file in files if file.startswith("/")]
