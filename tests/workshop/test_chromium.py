"""Which Chromium the tests take: the variable, an installed one, Playwright's own."""

from pathlib import Path

import pytest

from tests.workshop import chromium


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "APPLICATIONS", ())
    monkeypatch.setattr(chromium, "find_playwright_chromium", lambda: None)


def program(folder: Path, name: str) -> str:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return str(path)


def test_none_on_a_bare_machine() -> None:
    assert chromium.find_chromium() is None


def test_the_variable_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    named = program(tmp_path / "elders", "mijn-chromium")
    monkeypatch.setenv("CHROMIUM", named)
    assert chromium.find_chromium() == named


def test_a_variable_that_leads_nowhere_is_told_and_not_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program(tmp_path, "chromium")
    monkeypatch.setenv("CHROMIUM", "/nergens/chromium")
    with pytest.raises(FileNotFoundError, match="/nergens/chromium"):
        chromium.find_chromium()
    with pytest.raises(SystemExit, match="/nergens/chromium"):
        chromium.main()


@pytest.mark.parametrize("name", chromium.NAMES)
def test_an_installed_one_comes_before_playwrights_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setattr(chromium, "find_playwright_chromium", lambda: "/van/playwright")
    assert chromium.find_chromium() == "/van/playwright"
    assert chromium.find_chromium() != program(tmp_path, name)
    assert chromium.find_chromium() == str(tmp_path / name)


def test_nothing_is_installed_where_one_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "install_chromium", lambda: pytest.fail("installed another"))
    path = program(tmp_path, "chromium")
    chromium.main()
    assert capsys.readouterr().out.strip() == path


def test_without_any_the_message_says_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(chromium, "install_chromium", lambda: asked.append(True))
    chromium.main()
    assert asked == [True]
    assert "CHROMIUM" in capsys.readouterr().out
