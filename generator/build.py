"""The conductor: read -> rules -> [gate 1] -> pages -> render -> [gate 2] -> write.

It carries, and decides nothing else.

In: the content folder, the day that was asked for and a function that tells today. Out: an ``Uitslag``; after a build
also a site on disk.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.git.geraakt import find_touched
from generator.model.kaart import Kaart
from generator.output.assets import read_assets
from generator.output.render import Renderer
from generator.output.target import check_target
from generator.output.writer import write_site
from generator.pages.plan import plan_pages, plan_texts
from generator.pages.site_view import SiteView, site_view
from generator.pages.zoeken import search_results
from generator.problems import Code, Problem, Severity, sort_problems
from generator.processes import count_workers, spread
from generator.reading.thesaurus import read_thesaurus
from generator.reading.tree import Inlezing, read_content
from generator.rules import apply_rules
from generator.search.documents import search_files
from generator.site import OutputFile

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "templates"
STATIC = ROOT / "static"

PAGES_A_PART, MOST_PARTS = 20, 100
"""Pages that a worker draws before it asks for more: few, so that no worker is left with a long last part."""
FEW_PAGES = 200
"""Below this the copying of the process takes longer than it saves."""


@dataclass(frozen=True)
class Uitslag:
    """What a check found: the kaart, the day it was held against, every problem and the number of files.

    ``vaste_peildatum`` says that the day was asked for, so that the browser's own clock counts on the pages.
    """

    kaart: Kaart
    peildatum: date
    vaste_peildatum: bool
    problems: tuple[Problem, ...]
    bestanden: int

    @property
    def has_fout(self) -> bool:
        """At least one ``fout``: exit status 1."""
        return any(problem.is_fout for problem in self.problems)

    @property
    def is_publishable(self) -> bool:
        """Nothing stops a build: an expired review date does not, any other ``fout`` does."""
        return all(not problem.is_fout or problem.code is Code.CONTROLE_VERLOPEN for problem in self.problems)


def _silent() -> None:
    """Count nothing: nobody watches."""


def check(
    content: Path,
    asked: date | None,
    today: Callable[[], date],
    geraakt: str | None = None,
    each: Callable[[], None] = _silent,
) -> Uitslag:
    """Read everything and apply every rule.

    ``asked`` is the day of ``--peildatum``; without it the example's own day counts, else today. With ``geraakt`` an
    expired date in a file that did not change since that revision is a ``waarschuwing``. ``each`` is called for every
    file that is read.
    """
    read = read_content(content, each)
    peildatum = asked or read.kaart.instellingen.value.voorbeeld_peildatum or today()
    problems = [*read.problems, *apply_rules(read.kaart, peildatum), *_check_style(read.kaart)]
    if geraakt is not None:
        problems = list(_soften(problems, _touched(content, read, geraakt)))
    return Uitslag(read.kaart, peildatum, asked is not None, tuple(sort_problems(problems)), read.aantal)


def build(
    uitslag: Uitslag,
    target: Path,
    *,
    content: Path,
    kopie: bool = False,
    versie: str = "",
    url: str | None = None,
    workers: int | None = None,
    each: Callable[[], None] = _silent,
) -> int:
    """Render the whole site and write it, all or nothing; return the number of files.

    ``url`` is where the site will stand when that is not the address in ``kaart.yaml``; ``each`` is called for every
    file that is written. A process with threads must ask for one of ``workers``: it cannot be copied safely.

    Raises:
        TargetRefused: the target is not ours to write (exit status 2).
        OutputError: the site could not be written (exit status 3).
    """
    protected = (content, TEMPLATES, STATIC, ROOT / "generator")
    check_target(target, protected)
    files = _count(render_site(uitslag, versie, url, count_workers() if workers is None else workers), each)
    return write_site(files, target, kopie=kopie, protected=protected).count


def render_site(uitslag: Uitslag, versie: str = "", url: str | None = None, workers: int = 1) -> Iterator[OutputFile]:
    """Give every file of the site, one at a time and in any order; ``url`` as for ``build``.

    With more than one of ``workers`` the pages are drawn in as many copies of this process.
    """
    kaart = uitslag.kaart.published()
    site = site_view(kaart, uitslag.peildatum, versie=versie, vaste_peildatum=uitslag.vaste_peildatum)
    assets = read_assets(STATIC)
    address = url or kaart.instellingen.value.url.href
    renderer = Renderer(TEMPLATES, url=address, assets=assets, site=_as_map(site))
    pages = list(plan_pages(kaart, uitslag.peildatum))
    parts = max(1, min(MOST_PARTS, len(pages) // PAGES_A_PART))

    def work(piece: int) -> Iterator[OutputFile]:
        if piece == 0:
            results = search_results(kaart, uitslag.peildatum)
            thesaurus = read_thesaurus()
            yield from search_files(
                kaart, uitslag.peildatum, results, thesaurus.begrippen, thesaurus.nood, thesaurus.verwant
            )
        else:
            yield from map(renderer.render, pages[piece - 1 :: parts])

    yield from assets.files
    yield from spread(work, 1 + parts, workers if len(pages) >= FEW_PAGES else 1)
    yield from plan_texts(kaart, uitslag.peildatum, site, pages, renderer)


def _as_map(site: SiteView) -> dict[str, Any]:
    return {field.name: getattr(site, field.name) for field in fields(site)}


def _check_style(kaart: Kaart) -> Iterator[Problem]:
    entry = kaart.instellingen
    css = entry.value.stijl.css if entry.value.stijl else None
    if css is None or (css.endswith(".css") and css in _static_names()):
        return
    text = f"Het bestand static/{css} bestaat niet."
    hint = "Zet het CSS-bestand in de map static en schrijf hier het pad vanaf die map: css/naam.css."
    yield entry.problem(Code.ONBEKENDE_VERWIJZING, ("stijl", "css"), text, hint)


def _static_names() -> frozenset[str]:
    return frozenset(path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*") if path.is_file())


def _count(files: Iterator[OutputFile], each: Callable[[], None]) -> Iterator[OutputFile]:
    for file in files:
        each()
        yield file


def _touched(content: Path, read: Inlezing, revision: str) -> frozenset[str]:
    parent = content.resolve().parent
    touched = find_touched(content, revision, [parent / name for name in read.bestanden])
    return frozenset(path.relative_to(parent).as_posix() for path in touched)


def _soften(problems: list[Problem], touched: frozenset[str]) -> Iterator[Problem]:
    for problem in problems:
        is_expired = problem.code is Code.CONTROLE_VERLOPEN and problem.is_fout
        if is_expired and problem.location.bestand not in touched:
            yield replace(problem, severity=Severity.WAARSCHUWING)
        else:
            yield problem
