"""The recorder hears what it should hear: without this, silence would prove nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import violations
from tests.browser.recorder import Recorder
from tests.browser.served import served

POLICY = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'self'\">"
PAGE = (
    "<!doctype html><html lang=nl><head><title>Proef</title>{head}</head><body><main><h1>Proef</h1>{body}</main></body>"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "404.html").write_text(PAGE.format(head="", body="weg"))
    (tmp_path / "fout.js").write_text("throw new Error('stuk')")
    (tmp_path / "map").mkdir()
    (tmp_path / "map/index.html").write_text(PAGE.format(head="", body="in een map"))
    return tmp_path


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


def listen(chromium: Browser, address: str) -> Recorder:
    context = chromium.new_context()
    recorder = Recorder(context, address)
    context.new_page().goto(address, wait_until="load")
    context.close()
    return recorder


@pytest.mark.parametrize(
    ("head", "body", "heard"),
    [
        ("<link rel=icon href=data:,>", "alles goed", []),
        ("<link rel=icon href=data:,>", "<script>console.error('au')</script>", ["console: au"]),
        ("<link rel=icon href=data:,>", "<script src=fout.js></script>", ["script: ", "stuk"]),
        ("<link rel=icon href=data:,>", "<script src=weg.js></script>", ["answer 404: "]),
        (
            "<link rel=icon href=data:,>",
            "<img src=http://127.0.0.1:9/x.png alt=''>",
            ["other host: http://127.0.0.1:9/x"],
        ),
        (POLICY, "<p style='color:red'>rood</p>", ["CSP: style-src-attr blocked inline"]),
        (POLICY, "<script>1</script>", ["CSP: script-src-elem blocked inline"]),
    ],
)
def test_recorder_hears(chromium: Browser, folder: Path, address: str, head: str, body: str, heard: list[str]) -> None:
    (folder / "index.html").write_text(PAGE.format(head=head, body=body))
    complaints = "\n".join(listen(chromium, address).complaints)
    assert [part for part in heard if part not in complaints] == []
    assert bool(complaints) == bool(heard)


def test_a_complaint_made_on_purpose_can_be_forgotten(chromium: Browser, folder: Path, address: str) -> None:
    (folder / "index.html").write_text(PAGE.format(head="<link rel=icon href=data:,>", body="<img src=weg.png alt=''>"))
    recorder = listen(chromium, address)
    assert recorder.complaints
    recorder.allow("weg.png")
    assert recorder.complaints == []


def test_axe_finds_an_image_without_text(chromium: Browser, folder: Path, address: str) -> None:
    (folder / "index.html").write_text(PAGE.format(head="", body="<img src=data:,>"))
    page = chromium.new_page()
    page.goto(address)
    found = violations(page)
    page.close()
    assert len(found) == 1
    assert "image-alt (critical)" in found[0]


def test_server_serves_folders_below_the_prefix_and_the_own_404_page(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    assert page.goto(address + "map/").status == 200
    assert "in een map" in page.content()
    assert page.goto(address + "map").url == address + "map/"
    for missing in (address + "nergens/", address.replace("/sociale-kaart/", "/"), address + "../404.html"):
        response = page.goto(missing)
        assert (response.status, "weg" in page.content()) == (404, True)
    page.close()
