"""Builders: a small valid kaart out of literals, so that a test shows only what it is about.

``voorziening(slug, **keys)`` and its sisters give an ``Entry`` from keys as an editor types them (every scalar a text);
``kaart(...)`` puts entries together. Line numbers are those of the keys in the order given, one value a line.
"""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.model.instellingen import Instellingen
from generator.model.kaart import Kaart
from generator.model.lijsten import Doelgroep, Synoniem, Thema
from generator.model.organisatie import Organisatie
from generator.model.voorziening import Voorziening
from generator.model.wijk import Pagina, Wijk
from generator.source import Entry, Mark, Marks, Path, SourceMap

M = TypeVar("M", bound=BaseModel)

GECONTROLEERD = {"gecontroleerd_op": "2026-11-02", "gecontroleerd_door": "redactie", "controle_wijze": "telefoon"}


def entry(model: type[M], slug: str, bestand: str, keys: dict[str, Any], body: str = "", **more: Any) -> Entry[M]:
    """Give an entry of any model; a key with the value None is left out."""
    data = {key: value for key, value in keys.items() if value is not None}
    lines = list(_lines(data, ()))
    marks = Marks(
        {path: Mark(line, 1, 1) for line, path in enumerate(lines, 2)},
        {path: Mark(line, 3, 1) for line, path in enumerate(lines, 2)},
    )
    body_line = len(lines) + 3
    text = "\n" * (body_line - 1) + body
    source = SourceMap(bestand, text, lambda: marks, body_line=body_line)
    broken = frozenset(more.get("broken", ()))
    return Entry(slug, model.model_validate(data), source, body, broken)


def voorziening(slug: str = "hulp", body: str = "", broken: Any = (), **keys: Any) -> Entry[Voorziening]:
    basis = {
        "naam": f"Hulp {slug}",
        "organisatie": "welzijn",
        "samenvatting": "Hulp bij gewone dingen, voor iedereen.",
        "themas": ["geld"],
        "werkgebied": "gemeente",
        "toegang": {"routes": ["vrij"]},
        **GECONTROLEERD,
    }
    return entry(Voorziening, slug, f"content/voorzieningen/{slug}.md", basis | keys, body, broken=broken)


def organisatie(slug: str = "welzijn", body: str = "", broken: Any = (), **keys: Any) -> Entry[Organisatie]:
    basis = {"naam": f"Organisatie {slug}", "contact": {"telefoon": "0800 1234"}}
    return entry(Organisatie, slug, f"content/organisaties/{slug}.md", basis | keys, body, broken=broken)


def wijk(slug: str = "noord", body: str = "", broken: Any = (), **keys: Any) -> Entry[Wijk]:
    basis = {"naam": slug.capitalize(), **GECONTROLEERD}
    return entry(Wijk, slug, f"content/wijken/{slug}.md", basis | keys, body, broken=broken)


def pagina(slug: str = "over", body: str = "", broken: Any = (), **keys: Any) -> Entry[Pagina]:
    return entry(Pagina, slug, f"content/paginas/{slug}.md", {"titel": "Over"} | keys, body, broken=broken)


def thema(slug: str = "geld", **keys: Any) -> Entry[Thema]:
    return entry(Thema, slug, "content/themas.yaml", {"slug": slug, "naam": f"Thema {slug}"} | keys)


def doelgroep(slug: str = "ouderen", **keys: Any) -> Entry[Doelgroep]:
    return entry(Doelgroep, slug, "content/doelgroepen.yaml", {"slug": slug, "naam": slug.capitalize()} | keys)


def synoniem(begrip: str = "schuldhulp", **keys: Any) -> Entry[Synoniem]:
    return entry(Synoniem, begrip, "content/synoniemen.yaml", {"begrip": begrip} | keys)


def instellingen(broken: Any = (), **keys: Any) -> Entry[Instellingen]:
    basis = {"naam": "Sociale kaart", "gemeente": "Merendonk", "url": "https://kaart.example/", "voorbeeld": "true"}
    return entry(Instellingen, "kaart", "content/kaart.yaml", basis | keys, broken=broken)


def kaart(*entries: Entry[Any], onleesbaar: Any = (), woordenlijst: dict[str, str] | None = None) -> Kaart:
    """Put entries together; an organisatie ``welzijn`` and a thema ``geld`` are there already."""
    sorted_out: dict[type, dict[str, Entry[Any]]] = {Thema: {"geld": thema()}, Organisatie: {"welzijn": organisatie()}}
    for one in entries:
        sorted_out.setdefault(type(one.value), {})[one.slug] = one
    settings = sorted_out.get(Instellingen, {"kaart": instellingen()})
    return Kaart(
        instellingen=settings["kaart"],
        themas=sorted_out[Thema],
        doelgroepen=sorted_out.get(Doelgroep, {}),
        wijken=sorted_out.get(Wijk, {}),
        organisaties=sorted_out[Organisatie],
        voorzieningen=sorted_out.get(Voorziening, {}),
        paginas=sorted_out.get(Pagina, {}),
        woordenlijst=woordenlijst or {},
        synoniemen=tuple(sorted_out.get(Synoniem, {}).values()),
        onleesbaar=frozenset(onleesbaar),
    )


def _lines(value: Any, path: Path) -> Iterator[Path]:
    """Give the path of every key, item and value in the order in which they stand in the file."""
    if path:
        yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from _lines(child, (*path, key))
