"""Slugs and site addresses that point at something. In: a kaart. Out: problems about what is not there.

``_POINTERS`` lists every key that holds a slug; the keys in lists of records have their own function below it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model.kaart import Kaart
from generator.model.keuzes import SoortVoorziening
from generator.problems import Code, Problem
from generator.rules.doelen import Doel, Doelen
from generator.rules.passages import locate_in_list
from generator.source import Entry, Path


@dataclass(frozen=True, slots=True)
class Pointer:
    """A slug in an entry: where it stands, and the kinds it may be (the first that has it)."""

    path: Path
    slug: str
    doelen: tuple[Doel, ...]


_POINTERS: Mapping[str, tuple[tuple[str, Doel], ...]] = {
    "voorziening": (
        ("organisatie", Doel.ORGANISATIE),
        ("themas", Doel.THEMA),
        ("doelgroepen", Doel.DOELGROEP),
        ("wijken", Doel.WIJK),
        ("opvolger", Doel.VOORZIENING),
        ("eerst_proberen", Doel.VOORZIENING),
        ("zie_ook", Doel.VOORZIENING),
    ),
    "organisatie": (("onderdeel_van", Doel.ORGANISATIE), ("opvolger", Doel.ORGANISATIE)),
    "wijk": (("loket", Doel.VOORZIENING),),
    "pagina": (),
    "thema": (("bovenliggend", Doel.THEMA),),
    "kaart": (("loket", Doel.VOORZIENING), ("noodhulp", Doel.VOORZIENING)),
}
"""Per kind the keys that hold one slug or a list of slugs."""

_NOT_ITSELF = {
    "voorziening": Doel.VOORZIENING,
    "organisatie": Doel.ORGANISATIE,
    "thema": Doel.THEMA,
}


def report_unknown_references(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """Every slug names something that exists; naming a concept warns (contract §1)."""
    doelen = Doelen(kaart)
    for kind, entry in _pointing(kaart):
        for pointer in _pointers_of(kind, entry.value):
            if pointer.doelen == (_NOT_ITSELF.get(kind),) and pointer.slug == entry.slug:
                continue
            yield from _check(doelen, entry, pointer)


def report_self_references(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """Nothing points at itself."""
    for kind, entry in _pointing(kaart):
        for pointer in _pointers_of(kind, entry.value):
            if pointer.doelen == (_NOT_ITSELF.get(kind),) and pointer.slug == entry.slug:
                key = next(part for part in reversed(pointer.path) if isinstance(part, str))
                text = f"'{pointer.slug}' verwijst bij '{key}' naar zichzelf."
                yield entry.problem(Code.ONGELDIGE_WAARDE, pointer.path, text, "Haal deze verwijzing weg.")


def report_circles(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """Themas under themas and organisaties under organisaties end somewhere: told once, at the first of the circle."""
    for entries, key in ((kaart.themas, "bovenliggend"), (kaart.organisaties, "onderdeel_van")):
        above = {slug: getattr(entry.value, key) for slug, entry in entries.items()}
        for slug, entry in entries.items():
            circle = _circle(slug, above)
            if len(circle) > 1 and slug == min(circle):
                names = ", ".join(f"'{name}'" for name in [*circle, slug])
                text = f"Deze vallen in een kring onder elkaar: {names}."
                hint = f"Haal '{key}' weg bij degene die bovenaan hoort."
                yield entry.problem(Code.ONGELDIGE_WAARDE, (key,), text, hint)


def report_teams_of_another_soort(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """What a wijk calls a team is a voorziening of the soort ``team``."""
    for entry in kaart.wijken.values():
        for position, wijkteam in enumerate(entry.value.teams):
            found = kaart.voorzieningen.get(wijkteam.team)
            if found and found.value.soort is not SoortVoorziening.TEAM and not found.is_broken("soort"):
                text = f"'{wijkteam.team}' is geen team maar: {found.value.soort.label}."
                hint = f"Schrijf 'soort: team' in {found.source.bestand}, of noem hier een team."
                path = locate_in_list(entry, ("teams", position, "team"))
                yield entry.problem(Code.ONGELDIGE_WAARDE, path, text, hint, warn=True)


def _pointing(kaart: Kaart) -> Iterator[tuple[str, Entry[Any]]]:
    yield "kaart", kaart.instellingen
    yield from (("thema", entry) for entry in kaart.themas.values())
    yield from kaart.controlled()


def _pointers_of(kind: str, value: Any) -> Iterator[Pointer]:
    for key, doel in _POINTERS[kind]:
        slugs = getattr(value, key)
        if isinstance(slugs, str):
            yield Pointer((key,), slugs, (doel,))
        else:
            yield from (Pointer((key, position), slug, (doel,)) for position, slug in enumerate(slugs or ()))
    if kind == "kaart":
        yield from _pointers_by_law(value)
    elif kind != "thema":
        yield from _pointers_in_records(value)


def _pointers_by_law(value: Any) -> Iterator[Pointer]:
    for key, slug in value.wettelijk:
        if slug:
            yield Pointer(("wettelijk", key), slug, (Doel.VOORZIENING,))


def _pointers_in_records(value: Any) -> Iterator[Pointer]:
    for position, locatie in enumerate(getattr(value, "locaties", ())):
        if locatie.wijk:
            yield Pointer(("locaties", position, "wijk"), locatie.wijk, (Doel.WIJK,))
    for position, spreekuur in enumerate(getattr(value, "spreekuren", ())):
        if spreekuur.bij_slug:
            both = (Doel.VOORZIENING, Doel.ORGANISATIE)
            yield Pointer(("spreekuren", position, "bij"), spreekuur.bij_slug, both)
        if spreekuur.wijk:
            yield Pointer(("spreekuren", position, "wijk"), spreekuur.wijk, (Doel.WIJK,))
    for position, wijkteam in enumerate(getattr(value, "teams", ())):
        yield Pointer(("teams", position, "team"), wijkteam.team, (Doel.VOORZIENING,))
    for key in ("linking_pins", "contactpersonen"):
        for position, contact in enumerate(getattr(value, key, ())):
            if contact.organisatie:
                yield Pointer((key, position, "organisatie"), contact.organisatie, (Doel.ORGANISATIE,))


def _check(doelen: Doelen, entry: Entry[Any], pointer: Pointer) -> Iterator[Problem]:
    path = locate_in_list(entry, pointer.path) if _is_suspect(doelen, pointer) else pointer.path
    for doel in pointer.doelen:
        found = doelen.find(doel, pointer.slug)
        if found:
            if getattr(found.value, "concept", False):
                text = f"{doel.naam} '{pointer.slug}' is een concept en staat niet op de kaart."
                hint = f"Haal 'concept' weg in {found.source.bestand}, of wacht tot het af is."
                yield entry.problem(Code.VERWIJST_NAAR_CONCEPT, path, text, hint, warn=True)
            return
    if not any(doelen.is_onleesbaar(doel, pointer.slug) for doel in pointer.doelen):
        name = " of ".join([pointer.doelen[0].naam, *(doel.value[3] for doel in pointer.doelen[1:])])
        text = f"{name} '{pointer.slug}' bestaat niet."
        yield entry.problem(Code.ONBEKENDE_VERWIJZING, path, text, doelen.hint(pointer.slug, *pointer.doelen))


def _is_suspect(doelen: Doelen, pointer: Pointer) -> bool:
    """True when there may be something to tell: only then is it looked up where it stands."""
    found = next((entry for doel in pointer.doelen if (entry := doelen.find(doel, pointer.slug))), None)
    return found is None or bool(getattr(found.value, "concept", False))


def _circle(start: str, above: Mapping[str, str | None]) -> list[str]:
    """Give the slugs of the circle that ``start`` is in, beginning with it; empty when it is in none."""
    found = [start]
    while True:
        following = above.get(found[-1])
        if following is None or following in found[1:]:
            return []
        if following == start:
            return found
        found.append(following)
