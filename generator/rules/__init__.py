"""What a kaart may and may not say: every rule, in one table of contents.

In: a kaart and the day to hold it against. Out: problems. A rule is a pure generator whose docstring is the rule. What
a file by itself may say is decided in the model; this room only looks at what takes the calendar or other entries.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date

from generator.model.kaart import Kaart
from generator.problems import Problem, sort_problems
from generator.rules import (
    controle,
    geheim,
    geld,
    identity,
    privacy,
    references,
    samenhang,
    siteadressen,
    synoniemen,
    teksten,
    vertalingen,
    wettelijk,
)
from generator.rules.passages import all_entries
from generator.source import Path, format_path

Rule = Callable[[Kaart, date], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    controle.report_review_dates,
    controle.report_term,
    controle.report_future_dates,
    controle.report_contactpersonen,
    controle.report_old_concepts,
    controle.report_wachttijden,
    references.report_unknown_references,
    references.report_self_references,
    references.report_circles,
    references.report_teams_of_another_soort,
    siteadressen.report_dead_site_addresses,
    identity.report_taken_addresses,
    identity.report_probable_duplicates,
    samenhang.report_missing_wijken,
    samenhang.report_missing_contact,
    samenhang.report_stopped_without_status,
    samenhang.report_unknown_soort,
    geheim.report_places,
    geheim.report_written_places,
    geheim.report_local_numbers,
    geheim.report_names_of_places,
    geheim.report_elsewhere,
    privacy.report_bsn,
    privacy.report_mailboxes,
    privacy.report_mobile_numbers,
    privacy.report_names,
    privacy.report_permissions,
    geld.report_amounts,
    wettelijk.report_missing_by_law,
    vertalingen.report_outdated_translations,
    synoniemen.report_bare_groups,
    synoniemen.report_double_begrippen,
    synoniemen.report_shared_words,
    synoniemen.report_circles,
    synoniemen.report_repeated_words,
    synoniemen.report_words_on_and_off,
    synoniemen.report_large_groups,
    teksten.report_refused_markdown,
)


def apply_rules(kaart: Kaart, peildatum: date) -> list[Problem]:
    """Give every problem that the rules find, sorted.

    A problem at or below a place where reading already found a mistake is left out: what stands there is a stand-in.
    """
    told = _told_places(kaart)
    found = (problem for rule in RULES for problem in rule(kaart, peildatum))
    return sort_problems({problem: None for problem in found if not _is_told(problem, told)})


def _told_places(kaart: Kaart) -> dict[str, set[str]]:
    places: defaultdict[str, set[str]] = defaultdict(set)
    for entry in all_entries(kaart):
        for path in entry.broken:
            places[entry.source.bestand].add(format_path(entry.source.base + _whole_list(path)))
    return places


def _whole_list(path: Path) -> Path:
    """Give the list that a wrong item took with it."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path


def _is_told(problem: Problem, told: dict[str, set[str]]) -> bool:
    places = told.get(problem.location.bestand, ())
    return any(
        not place or problem.veld == place or problem.veld.startswith((f"{place}.", f"{place}[")) for place in places
    )
