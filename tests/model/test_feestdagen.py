"""Holidays: which days count, under which name."""

from datetime import date

import pytest

from generator.model.feestdagen import feestdagen


def test_a_year_has_its_holidays_in_dutch_and_in_order() -> None:
    assert feestdagen(2026, 2026) == {
        date(2026, 1, 1): "Nieuwjaarsdag",
        date(2026, 4, 3): "Goede Vrijdag",
        date(2026, 4, 5): "Eerste Paasdag",
        date(2026, 4, 6): "Tweede Paasdag",
        date(2026, 4, 27): "Koningsdag",
        date(2026, 5, 14): "Hemelvaartsdag",
        date(2026, 5, 24): "Eerste Pinksterdag",
        date(2026, 5, 25): "Tweede Pinksterdag",
        date(2026, 12, 25): "Eerste Kerstdag",
        date(2026, 12, 26): "Tweede Kerstdag",
    }
    assert list(feestdagen(2025, 2028)) == sorted(feestdagen(2025, 2028))


@pytest.mark.parametrize(("year", "counts"), [(2024, False), (2025, True), (2026, False), (2029, False), (2030, True)])
def test_bevrijdingsdag_counts_once_in_five_years(year: int, counts: bool) -> None:
    assert (date(year, 5, 5) in feestdagen(year, year)) is counts


def test_koningsdag_moves_to_saturday_when_it_would_be_a_sunday() -> None:
    assert feestdagen(2025, 2025)[date(2025, 4, 26)] == "Koningsdag"
    assert date(2025, 4, 27) not in feestdagen(2025, 2025)


def test_several_years_are_the_years_one_by_one() -> None:
    together = feestdagen(2026, 2028)

    assert together == feestdagen(2026, 2026) | feestdagen(2027, 2027) | feestdagen(2028, 2028)


def test_the_language_of_the_machine_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = feestdagen(2026, 2026)
    for name in ("LANG", "LANGUAGE", "LC_ALL"):
        monkeypatch.setenv(name, "en_US.UTF-8")

    assert feestdagen(2026, 2026) == before
