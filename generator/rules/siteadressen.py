"""Links within the site. In: the Markdown of a kaart. Out: problems about site addresses that lead nowhere."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator import site
from generator.lijkt_op import suggest
from generator.model.kaart import Kaart
from generator.problems import Code, Problem
from generator.rules.doelen import Doel, Doelen
from generator.rules.passages import Passage, all_entries, markdown_of, problem_on_line
from generator.source import Entry
from generator.tekst.markdown_html import Link, find_links

_FIXED = frozenset(
    {
        site.HOME,
        site.WIJKEN,
        site.VOORZIENINGEN,
        site.THEMAS,
        site.ORGANISATIES,
        site.ZOEKEN,
        site.DOMEINEN,
        site.NOODHULP,
        site.RECHTEN,
        site.CONTROLE,
        site.TOEGANKELIJKHEID,
        site.REDACTIEWIJZER,
    }
)
_FOLDERS = {
    site.WIJKEN: Doel.WIJK,
    site.VOORZIENINGEN: Doel.VOORZIENING,
    site.THEMAS: Doel.THEMA,
    site.ORGANISATIES: Doel.ORGANISATIE,
}


def report_dead_site_addresses(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A link that begins with ``/`` leads to a page of this site; naming a concept warns (contract §1, §4)."""
    doelen = Doelen(kaart)
    for entry in all_entries(kaart):
        for passage in markdown_of(entry):
            for link in find_links(str(passage.waarde)):
                if link.adres.startswith("/"):
                    yield from _check(doelen, entry, passage, link)


def _check(doelen: Doelen, entry: Entry[Any], passage: Passage, link: Link) -> Iterator[Problem]:
    address = re.split(r"[?#]", link.adres, maxsplit=1)[0]
    if address in _FIXED:
        return
    doel, slug = _aim(address)
    found = doelen.find(doel, slug) if doel else None
    at = (entry, passage, link.regel, address)
    if found is None or doel is None or not address.endswith("/"):
        if doel is None or not doelen.is_onleesbaar(doel, slug):
            text = f"Het adres '{address[:80]}' bestaat niet op deze site."
            yield problem_on_line(*at, Code.ONBEKENDE_VERWIJZING, text, _hint(doelen, address))
    elif getattr(found.value, "concept", False):
        text = f"{doel.naam} '{slug}' is een concept en staat niet op de kaart. Deze link werkt dus niet."
        hint = f"Haal 'concept' weg in {found.source.bestand}, of wacht tot het af is."
        yield problem_on_line(*at, Code.VERWIJST_NAAR_CONCEPT, text, hint, warn=True)


def _aim(address: str) -> tuple[Doel | None, str]:
    """Give the kind and the slug that an address is about, with or without its last slash."""
    for folder, doel in _FOLDERS.items():
        if address.startswith(folder):
            return doel, address.removeprefix(folder).removesuffix("/")
    slug = address.strip("/")
    return (None, "") if "/" in slug else (Doel.PAGINA, slug)


def _hint(doelen: Doelen, address: str) -> str:
    known = set(_FIXED) | {site.pagina_address(slug) for slug in doelen.entries(Doel.PAGINA)}
    for folder, doel in _FOLDERS.items():
        known |= {f"{folder}{slug}/" for slug in doelen.entries(doel)}
    return suggest(address, known) or "Schrijf een adres van deze site, zoals /voorzieningen/ of /wijken/noord/."
