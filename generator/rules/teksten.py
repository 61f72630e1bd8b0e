"""Markdown that the guard refuses. In: a kaart. Out: problems at the line. What is refused is decided in ``tekst``."""

from collections.abc import Iterator
from datetime import date

from generator.model.kaart import Kaart
from generator.problems import Code, Problem
from generator.rules.passages import all_entries, markdown_of, problem_on_line
from generator.tekst.markdown_html import check_markdown


def report_refused_markdown(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """Markdown that is too much for the library, or with an address that can be no link, is refused (contract §3)."""
    for entry in all_entries(kaart):
        for passage in markdown_of(entry):
            for refusal in check_markdown(str(passage.waarde)):
                code, text = Code.ONGELDIGE_WAARDE, refusal.melding
                yield problem_on_line(entry, passage, refusal.regel, "", code, text, refusal.tip)
