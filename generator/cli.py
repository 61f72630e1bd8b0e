"""The command line: arguments in, exit status out. The only place that asks what day it is.

Exit status (contract §3): 0 no ``fout``; 1 at least one; 2 wrong use, told in Dutch; 3 the content was right but the
site could not be written. The report goes to stdout, progress to stderr.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, NoReturn
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from generator.build import build, check
from generator.cli_dutch import DutchCommand, DutchGroup, explain
from generator.git.geraakt import GitFout, find_root
from generator.new import NieuwGeweigerd, write_new
from generator.output.target import TargetRefused
from generator.output.writer import OutputError
from generator.reading.files import InhoudOntbreekt
from generator.reading.yaml_text import LibyamlOntbreekt
from generator.report import format_github, format_json, format_text, visible
from generator.schema import write_schemas
from generator.serve.server import PoortBezet, serve

_POORT = 8000

app = typer.Typer(
    name="kaart", cls=DutchGroup, add_completion=False, no_args_is_help=True, rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Maakt van een map met bestanden een sociale kaart die altijd zegt hoe oud zij is.",
)  # fmt: skip


class Format(StrEnum):
    """How the report is written."""

    TEKST = "tekst"
    JSON = "json"
    GITHUB = "github"


def today() -> date:
    """Give today in Europe/Amsterdam: the one place where the clock is read."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def _read_day(text: str) -> date:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise typer.BadParameter(f"'{text[:40]}' is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld: 2026-11-22.")


def _read_format(text: str) -> Format:
    if text in list(Format):
        return Format(text)
    raise typer.BadParameter(f"'{text[:40]}' kan niet. Kies uit: {', '.join(Format)}.")


def _read_port(text: str) -> int:
    if re.fullmatch(r"[0-9]{1,5}", text, re.ASCII) and 0 <= int(text) <= 65535:
        return int(text)
    raise typer.BadParameter(f"'{text[:40]}' is geen poort. Schrijf een getal van 0 tot en met 65535.")


def _read_version(text: str) -> str:
    if re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z._+/-]{0,79}", text, re.ASCII):
        return text
    raise typer.BadParameter(f"'{text[:40]}' is geen versie. Gebruik letters, cijfers en . _ + / -.")


Inhoud = Annotated[Path, typer.Option("--inhoud", metavar="MAP", help="De map met de inhoud.")]
Peildatum = Annotated[
    date | None,
    typer.Option("--peildatum", metavar="DATUM", parser=_read_day, help="De dag die als vandaag telt: 2026-11-22."),
]


@app.command("check", cls=DutchCommand)
def check_command(
    inhoud: Inhoud = Path("content"),
    peildatum: Peildatum = None,
    format: Annotated[  # noqa: A002
        Format, typer.Option("--format", metavar="VORM", parser=_read_format, help="tekst, json of github.")
    ] = Format.TEKST,
    geraakt: Annotated[
        str | None,
        typer.Option("--geraakt", metavar="REV", help="Verlopen data tellen alleen in wat sinds REV is veranderd."),
    ] = None,
) -> None:
    """Leest alles, past elke regel toe en vertelt waar het misgaat."""
    with _progress("Controleren:") as count_one:
        uitslag = check(inhoud, peildatum, today, geraakt, each=count_one)
    if format is Format.JSON:
        _say(format_json(uitslag.problems, uitslag.bestanden, uitslag.peildatum))
    elif format is Format.GITHUB:
        _say(format_github(uitslag.problems, _prefix(inhoud)))
    else:
        _say(format_text(uitslag.problems, uitslag.bestanden))
    raise typer.Exit(1 if uitslag.has_fout else 0)


@app.command("build", cls=DutchCommand)
def build_command(
    inhoud: Inhoud = Path("content"),
    peildatum: Peildatum = None,
    uit: Annotated[Path, typer.Option("--uit", metavar="MAP", help="De map waar de site komt.")] = Path("dist"),
    kopie: Annotated[bool, typer.Option("--kopie", help="Maak een gewone map, zonder koppeling.")] = False,
    versie: Annotated[
        str | None, typer.Option("--versie", metavar="REV", parser=_read_version, help="De versie voor status.json.")
    ] = None,
) -> None:
    """Controleert, en bouwt dan de hele site: alles of niets."""
    with _progress("Controleren:") as count_one:
        uitslag = check(inhoud, peildatum, today, each=count_one)
    if not uitslag.is_publishable:
        _say(format_text(uitslag.problems, uitslag.bestanden, published=False))
        raise typer.Exit(1)
    with _progress("Bouwen:") as count_one:
        count = build(uitslag, uit, content=inhoud, kopie=kopie, versie=versie or "", each=count_one)
    _say(format_text(uitslag.problems, uitslag.bestanden, published=True))
    _tell(f"{count} bestanden staan in {uit}.")
    raise typer.Exit(0)


@app.command("serve", cls=DutchCommand)
def serve_command(
    inhoud: Inhoud = Path("content"),
    poort: Annotated[
        int | None,
        typer.Option("--poort", metavar="N", parser=_read_port, help=f"De poort op 127.0.0.1; anders {_POORT}."),
    ] = None,
    peildatum: Peildatum = None,
) -> None:
    """Bouwt, toont de site op deze computer en bouwt opnieuw na elke wijziging."""
    serve(inhoud, peildatum, today, _POORT if poort is None else poort)


@app.command("new", cls=DutchCommand)
def new_command(
    soort: Annotated[str, typer.Argument(metavar="SOORT", help="voorziening, organisatie of wijk.")],
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="De naam van het bestand, zonder .md.")],
    inhoud: Inhoud = Path("content"),
    peildatum: Peildatum = None,
) -> None:
    """Maakt een voorbeeld om in te vullen; het overschrijft nooit iets."""
    path = write_new(inhoud, soort, slug, peildatum, today)
    _say(visible(f"Gemaakt: {path}. Vul het in en haal 'concept: true' weg als het klaar is.") + "\n")


@app.command("schema", cls=DutchCommand)
def schema_command(
    inhoud: Inhoud = Path("content"),
    peildatum: Peildatum = None,
    uit: Annotated[
        Path | None,
        typer.Option("--uit", metavar="MAP", help="De map voor de schema's; anders komen ze op het scherm."),
    ] = None,
) -> None:
    """Geeft het JSON Schema van elke soort bestand; dat is voor elke kaart en elke dag gelijk."""
    _say(write_schemas(uit))


def main() -> NoReturn:
    """Run the command line; every way out ends here."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a name or sign that the terminal does not know is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run with these arguments and give the exit status."""
    try:
        return int(app(arguments, prog_name="kaart", standalone_mode=False) or 0)
    except typer.Exit as done:
        return done.exit_code
    except (InhoudOntbreekt, GitFout, NieuwGeweigerd, LibyamlOntbreekt, PoortBezet) as wrong:
        _tell(str(wrong))
        return 2
    except TargetRefused as refused:
        _tell(f"{refused.melding} {refused.tip}")
        return 2
    except OutputError as failed:
        _tell(f"{failed.melding} {failed.tip}")
        return 3
    except typer.Abort:
        return 130
    except typer.TyperException as wrong:
        for line in explain(wrong):
            _tell(line)
        return 2


def _prefix(inhoud: Path) -> str:
    """Give the way from the repository's root to the folder of the content; nothing outside a repository."""
    parent = inhoud.resolve().parent
    try:
        inside = parent.relative_to(find_root(inhoud).resolve()).as_posix()
    except (GitFout, ValueError):
        return ""
    return "" if inside == "." else f"{inside}/"


@contextmanager
def _progress(doing: str) -> Iterator[Callable[[], None]]:
    """Show on a terminal what is going on; gives a function that counts one more file."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed:.0f} bestanden"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(doing, total=None)
        yield lambda: progress.advance(task)


def _say(text: str) -> None:
    """Write the report; where that can't be, end with a sentence and exit status 3."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left would be tried again at the end
        tip = "" if isinstance(error, BrokenPipeError) else " Schrijf het ergens waar ruimte is."
        _tell(f"Het verslag kon niet geschreven worden.{tip}")
        raise typer.Exit(3) from error


def _tell(text: str) -> None:
    """Write one sentence; what someone typed stays on its line."""
    sys.stderr.write(f"{visible(text)}\n")
