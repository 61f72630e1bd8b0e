"""typer's help and errors in Dutch. The words of the command line's machinery, not of the content."""

from typing import Any

import typer
from typer._click import exceptions as usage
from typer.core import TyperCommand, TyperGroup

from generator.lijkt_op import suggest

_HELP = {
    "Usage:": "Gebruik:",
    "[OPTIONS]": "[OPTIES]",
    "COMMAND [ARGS]...": "OPDRACHT …",
    "Options:": "Opties:",
    "Arguments:": "Argumenten:",
    "Commands:": "Opdrachten:",
    "Show this message and exit.": "Toon deze uitleg.",
    "[default: ": "[standaard: ",
    "[required]": "[verplicht]",
}


def _in_dutch(text: str) -> str:
    for english, dutch in _HELP.items():
        text = text.replace(english, dutch)
    return text


class DutchCommand(TyperCommand):
    """A command whose help is Dutch."""

    def get_help(self, ctx: Any) -> str:
        """Give the help text."""
        return _in_dutch(super().get_help(ctx))


class DutchGroup(TyperGroup):
    """The group of all commands; an unknown one gets a suggestion."""

    def get_help(self, ctx: Any) -> str:
        """Give the help text."""
        return _in_dutch(super().get_help(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or say in Dutch that it does not exist."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            known = self.list_commands(ctx)
            hint = suggest(args[0][:40], known) or f"Kies uit: {', '.join(known)}."
            raise usage.UsageError(f"De opdracht '{args[0][:40]}' bestaat niet. {hint}", ctx)
        return super().resolve_command(ctx, args)


def explain(error: typer.TyperException) -> list[str]:
    """Give the Dutch lines for an error of typer itself."""
    if isinstance(error, usage.NoArgsIsHelpError):
        return error.format_message().splitlines()
    return [_sentence(error), "Meer uitleg: kaart --help"]


def _sentence(error: typer.TyperException) -> str:
    if isinstance(error, usage.NoSuchOption):
        known = error.possibilities or ()
        return f"De optie '{error.option_name[:40]}' bestaat niet. {suggest(error.option_name[:40], known)}".rstrip()
    if isinstance(error, usage.MissingParameter):
        name = error.param.get_error_hint() if error.param else ""
        return f"Hier ontbreekt iets: {str(name).strip(chr(39))}."
    if isinstance(error, usage.BadOptionUsage):
        return f"Achter '{error.option_name[:40]}' hoort een waarde."
    if isinstance(error, usage.BadParameter):
        name = error.param.opts[0] if error.param else "Een waarde"
        return f"{name}: {error.message}"
    message = str(error)
    if message.startswith("Got unexpected extra argument"):
        return f"Dit is te veel: {message.rpartition('(')[2].rstrip(')')}."
    return message
