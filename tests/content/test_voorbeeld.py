"""The example as a whole: every key is shown, nothing expired, nothing invented can be real, the README is true."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.model.datum import Dag
from generator.model.kaart import Kaart
from generator.model.keuzes import Route, Status
from generator.model.voorziening import Voorziening
from generator.problems import Severity
from generator.reading.tree import Inlezing
from generator.reading.yaml_text import load_yaml
from generator.rules import apply_rules
from generator.schema import schemas
from generator.source import Entry

FOLDERS = {"voorziening": "voorzieningen", "organisatie": "organisaties", "wijk": "wijken", "pagina": "paginas"}
CONTROLE = {"gecontroleerd_op", "gecontroleerd_door", "controle_wijze", "controleren_voor", "concept"}
"""These mean the same on every kind: once is enough."""

OF_A_REAL_KAART = re.compile(
    r"(kaart\.(forge|formulier|overnemen|stijl|woorden)|Forge|Formulier|Stijl|Woorden|Woord|Aanbodwoord)\b"
)
"""Settings that name services or words of a real gemeente; tests/sites shows these."""

SPREIDING = 0.08
"""No week may hold a larger share of the checks. In 21 weeks an equal share is just under 0.05."""

ADRES = re.compile(r"(?:https?://|[\w.-]+@)([\w.-]+)")
NUMMER = re.compile(r'"(0[\d -]{8,})"')
POSTCODE = re.compile(r"\b([1-9]\d{3}) ?[A-Z]{2}\b")


def keys_in_schema(node: Any, root: Mapping[str, Any], owner: str) -> Iterator[str]:
    """Give every key that may be written, by the thing it is a key of: ``Kosten.bedrag``, ``voorziening.naam``."""
    for found, whose in shapes(node, root, owner):
        for key, child in found.get("properties", {}).items():
            yield label(found, whose, key)
            yield from keys_in_schema(child, root, whose)
        for child in children(found):
            yield from keys_in_schema(child, root, whose)


def keys_in_data(value: Any, node: Any, root: Mapping[str, Any], owner: str) -> Iterator[str]:
    """Give the same for what is written."""
    for found, whose in shapes(node, root, owner):
        if "items" in found:
            for item in value if isinstance(value, list) else [value]:
                yield from keys_in_data(item, found["items"], root, whose)
        elif isinstance(value, dict):
            own = found.get("properties", {})
            for key, item in value.items():
                if key in own:
                    yield label(found, whose, key)
                    yield from keys_in_data(item, own[key], root, whose)
                else:
                    for child in children(found):
                        yield from keys_in_data(item, child, root, whose)


def shapes(node: Any, root: Mapping[str, Any], owner: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    if "$ref" in node:
        name = node["$ref"].rsplit("/", 1)[1]
        yield from shapes(root["$defs"][name], root, name)
        return
    options = [*node.get("anyOf", ()), *node.get("oneOf", ()), *node.get("allOf", ())]
    if not options:
        yield node, owner
    for option in options:
        yield from shapes(option, root, owner)


def children(node: Mapping[str, Any]) -> list[Any]:
    maps = [node.get("additionalProperties"), *node.get("patternProperties", {}).values()]
    return [child for child in (node.get("items"), *maps) if isinstance(child, dict)]


def label(node: Mapping[str, Any], owner: str, key: str) -> str:
    if key in CONTROLE:
        return f"controle.{key}"
    return f"openingstijden.{key}" if "feestdagen" in node["properties"] else f"{owner}.{key}"


def heads(content: Path, kind: str) -> Iterator[Any]:
    """Give what is typed in every file of a kind, all values as text."""
    files = [content / f"{kind}.yaml"] if kind not in FOLDERS else sorted((content / FOLDERS[kind]).rglob("*.md"))
    for path in files:
        if path.name != "README.md":
            text = path.read_text("utf-8")
            yield load_yaml(text.split("---\n", 2)[1] if kind in FOLDERS else text, path.name).data


def test_every_key_is_shown_somewhere(content: Path) -> None:
    known, shown = set(), set()
    for kind, schema in schemas().items():
        if kind == "woordenlijst":
            continue
        known |= set(keys_in_schema(schema, schema, kind))
        for head in heads(content, kind):
            shown |= set(keys_in_data(head, schema, schema, kind))
    assert sorted(key for key in known - shown if not OF_A_REAL_KAART.match(key)) == []


@pytest.fixture(scope="module")
def peildatum(kaart: Kaart) -> date:
    return kaart.instellingen.value.voorbeeld_peildatum


def test_nothing_is_expired_on_the_day_of_the_example(kaart: Kaart, peildatum: date) -> None:
    dates = {
        **{slug: kaart.controledatum_of(entry.value) for slug, entry in kaart.voorzieningen.items()},
        **{slug: kaart.controledatum_of_organisatie(slug) for slug in kaart.organisaties},
        **{entry.slug: entry.value.controledatum(kaart.termijnen) for entry in kaart.wijken.values()},
    }
    assert [slug for slug, counts in dates.items() if counts and counts.is_verlopen(peildatum)] == []


def test_months_later_a_part_is_expired_and_a_part_is_not(kaart: Kaart) -> None:
    dates = [kaart.controledatum_of(entry.value) for entry in kaart.voorzieningen.values()]
    expired = [counts.is_verlopen(date(2027, 2, 1)) for counts in dates if counts]
    assert 0.15 < sum(expired) / len(expired) < 0.85


def test_checks_are_spread_over_the_weeks(kaart: Kaart, verzonnen: tuple[Entry[Any], ...]) -> None:
    days = [entry.value.gecontroleerd_op for entry in verzonnen if isinstance(entry.value, Voorziening)]
    weeks = Counter(day.isocalendar()[:2] for day in days)
    assert {week: count for week, count in weeks.items() if count / len(days) > SPREIDING} == {}
    assert len(weeks) >= 20


def test_no_day_is_the_last_one_for_many(kaart: Kaart, verzonnen: tuple[Entry[Any], ...]) -> None:
    """The amounts of regelingen all end on 31 December: that is when they change."""
    own = [entry.value for entry in verzonnen if isinstance(entry.value, Voorziening)]
    days = Counter(
        counts.datum for value in own if (counts := kaart.controledatum_of(value)) and counts.pad[0] != "kosten"
    )
    assert max(days.values()) <= 6


def test_check_finds_only_what_the_readme_explains(content: Path, inlezing: Inlezing, peildatum: date) -> None:
    problems = [*inlezing.problems, *apply_rules(inlezing.kaart, peildatum)]
    assert [problem for problem in problems if problem.severity is Severity.FOUT] == []
    told = Counter(str(problem.code) for problem in problems)
    where = {problem.location.bestand.removeprefix("content/").removesuffix(".md") for problem in problems}
    files, codes = set(), Counter()
    for file, warning, _ in table(content, "## Waarschuwingen die mogen blijven"):
        files.update(re.findall(r"`([^`]+)`", file))
        codes[re.search(r"`([^`]+)`", warning)[1]] += int(re.search(r"\((\d+) keer\)", warning)[1])
    assert (told, where) == (codes, files)


def table(content: Path, heading: str) -> list[list[str]]:
    """Give the rows of the table under a heading of the README, without its head."""
    part = (content / "README.md").read_text("utf-8").split(f"{heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("|")]
    return rows[2:]


def test_every_place_the_readme_names_exists(content: Path) -> None:
    named = re.findall(r"`((?:wijken|organisaties|voorzieningen)/[^`]*)`", (content / "README.md").read_text("utf-8"))
    assert named
    assert [name for name in named if not (content / name).is_dir() and not (content / f"{name}.md").is_file()] == []


STATES = {
    "Tien telefoonnummers": lambda kaart, value: len(value.contact.telefoons) + bool(value.contact.telefoon) >= 10,
    "Geen telefoonnummer": lambda kaart, value: not kaart.contact_of(value).telefoon,
    "Twaalf activiteiten": lambda kaart, value: len(value.activiteiten) == 12,
    "Drie plekken": lambda kaart, value: len(value.locaties) == 3 and value.locaties[2].openingstijden,
    "Vandaag dicht (dinsdag": lambda kaart, value: not value.openingstijden.week[Dag.DI].tijden,
    "Dicht op een feestdag": lambda kaart, value: value.openingstijden.feestdagen and value.uitzonderingen,
    "Aanmeldstop": lambda kaart, value: kaart.status_of(value) is Status.AANMELDSTOP,
    "Tijdelijk gesloten": lambda kaart, value: kaart.status_of(value) is Status.TIJDELIJK_GESLOTEN,
    "Gestopt": lambda kaart, value: kaart.status_of(value) is Status.GESTOPT and value.opvolger,
    "Voorziening met een geheim adres": lambda kaart, value: kaart.is_geheim(value),
    "Melding met een einddatum": lambda kaart, value: value.melding,
    "Alleen met verwijzing": lambda kaart, value: list(value.toegang.routes) == [Route.VERWIJZING],
    "Onbekend hoe iemand binnenkomt": lambda kaart, value: Route.ONBEKEND in value.toegang.routes,
    "Wachttijd in twee fasen": lambda kaart, value: len({found.fase for found in value.wachttijd}) > 1,
    "Eerst iets anders proberen": lambda kaart, value: value.eerst_proberen,
    "Regeling met bedragen": lambda kaart, value: value.kosten.bedragen_geldig_tot,
    "Vertalingen": lambda kaart, value: value.vertalingen,
    "Eerder nakijken dan gewoon": lambda kaart, value: value.controleren_voor,
    "Concept": lambda kaart, value: value.concept,
}


@pytest.mark.parametrize("state", STATES)
def test_states_of_the_readme_are_what_it_says(content: Path, kaart: Kaart, state: str) -> None:
    rows = [row for row in table(content, "## Welke toestand waar staat") if row[0].startswith(state)]
    assert rows, f"no row for {state!r} in content/README.md"
    for slug in re.findall(r"`voorzieningen/([^`/]+)`", rows[0][1]):
        assert STATES[state](kaart, kaart.voorzieningen[slug].value), slug


def test_what_expires_later_is_what_the_readme_says(content: Path, kaart: Kaart) -> None:
    rows = {row[0]: row[1] for row in table(content, "## Welke toestand waar staat")}
    for state, day in (("Verlopen", date(2027, 2, 1)), ("Verlopen en uit de lijsten", date(2027, 6, 1))):
        named = next(cell for name, cell in rows.items() if name.startswith(f"{state} ("))
        for slug in re.findall(r"`voorzieningen/([^`/]+)`", named):
            entry = kaart.voorzieningen[slug]
            assert kaart.controledatum_of(entry.value).is_verlopen(day), slug
            assert kaart.is_in_lijsten(entry, day) is (state == "Verlopen"), slug


def test_wijk_without_a_team_and_wijk_with_two(kaart: Kaart) -> None:
    assert not kaart.wijken["ravelsedijk"].value.teams
    assert {str(team.voor) for team in kaart.wijken["torenakker"].value.teams} >= {"gezinnen", "volwassenen"}


def test_nothing_invented_can_be_real(content: Path, verzonnen: tuple[Entry[Any], ...]) -> None:
    """Addresses end on .example; no number or postcode can be somebody's (content/README.md says why)."""
    wrong = []
    for entry in verzonnen:
        text = (content.parent / entry.source.bestand).read_text("utf-8")
        wrong += [found for found in ADRES.findall(text) if not found.rstrip(".").endswith(".example")]
        wrong += [found for found in NUMMER.findall(text) if not re.fullmatch(r"0346-0\d{5}|0{6}\d{2}", found)]
        wrong += [found for found in POSTCODE.findall(text) if not 3654 <= int(found) <= 3699]
    assert wrong == []


@pytest.mark.parametrize(("kind", "least"), [("wijken", 10), ("organisaties", 70), ("voorzieningen", 180)])
def test_example_is_as_large_as_a_gemeente(
    kaart: Kaart, verzonnen: tuple[Entry[Any], ...], kind: str, least: int
) -> None:
    assert sum(getattr(kaart, kind).get(entry.slug) is entry for entry in verzonnen) >= least


def test_every_legal_task_has_an_entry(kaart: Kaart) -> None:
    assert None not in kaart.instellingen.value.wettelijk.model_dump().values()


def test_every_organisatie_and_every_entry_has_numbers_of_its_own(verzonnen: tuple[Entry[Any], ...]) -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for entry in verzonnen:
        contact = getattr(entry.value, "contact", None)
        if contact and contact.telefoon and not getattr(entry.value, "concept", False):
            owners[str(contact.telefoon)].add(getattr(entry.value, "organisatie", entry.slug))
            owners[str(contact.telefoon)].add(entry.slug)
    shared = {number: slugs for number, slugs in owners.items() if len(slugs) > 2}
    assert shared == {}
