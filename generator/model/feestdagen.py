"""The Dutch public holidays: the days on which a page says "Vandaag is het …: bel eerst".

In: years. Out: dates with their Dutch names. This is the only importer of ``holidays``; the language is named here, so
that the names never depend on the machine.

Which days count: what most places that help people keep, from Nieuwjaarsdag to Tweede Kerstdag. Goede Vrijdag is among
them because many offices close: a needless call costs less than a needless journey. Bevrijdingsdag counts once in five
years (2025, 2030), when most people have the day off. A place that is open writes ``feestdagen: open``, or an
``uitzondering`` for one day.
"""

from datetime import date

import holidays


def feestdagen(van_jaar: int, tot_jaar: int) -> dict[date, str]:
    """Give the holidays from the first to the last year (included), in order: ``{2026-12-25: "Eerste Kerstdag"}``."""
    found = holidays.country_holidays("NL", years=range(van_jaar, tot_jaar + 1), language="nl")
    return {day: name.title() for day, name in sorted(found.items()) if van_jaar <= day.year <= tot_jaar}
