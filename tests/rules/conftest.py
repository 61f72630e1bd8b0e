"""What the tests of the rules share: one day, and a short way to see what was told."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.kaart import Kaart
from generator.problems import Problem
from generator.rules import Rule

PEILDATUM = date(2026, 11, 24)


@pytest.fixture
def peildatum() -> date:
    return PEILDATUM


@pytest.fixture
def told() -> Callable[..., list[tuple[str, str]]]:
    """Give what a rule tells, as (severity:code, field), and hold every problem to having a hint."""

    def tell(rule: Rule, kaart: Kaart, day: date = PEILDATUM) -> list[tuple[str, str]]:
        problems: list[Problem] = list(rule(kaart, day))
        assert all(problem.hint and problem.text.endswith(".") for problem in problems)
        return [(f"{problem.severity}:{problem.code}", problem.veld) for problem in problems]

    return tell
