"""How a value type refuses: with a Dutch sentence, a hint and a permanent code.

Every refusal of ours travels through pydantic as one ``PydanticCustomError``; ``reading/messages.py`` unpacks it.
"""

from collections.abc import Iterable
from typing import Any

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from generator.problems import Code
from generator.source import Path

EIGEN_FOUT = "eigen_fout"
"""The pydantic error type of every refusal made here."""


def refusal(melding: str, tip: str = "", code: Code = Code.ONGELDIGE_WAARDE) -> PydanticCustomError:
    """Make the error that a validator raises.

    ``melding`` says what is wrong in one Dutch sentence, without the place; ``tip`` says what to do and shows the
    right form.
    """
    return PydanticCustomError(EIGEN_FOUT, "{melding}", {"melding": melding, "tip": tip, "code": code.value})


def refusals_at(found: Iterable[tuple[Path, PydanticCustomError | str]], whole: Any) -> ValidationError:
    """Make one error out of several refusals, each at its own place below the value being validated.

    Pydantic adds the places to its own: a validator of ``openingstijden`` that raises this with ``("ma-vr",)`` is
    reported at ``openingstijden.ma-vr``. ``whole`` is the value that was being validated. An error may also be the
    name of one of pydantic's own, such as ``extra_forbidden`` for an unknown key.
    """
    return ValidationError.from_exception_data(
        "waarde", [InitErrorDetails(type=error, loc=path, input=whole) for path, error in found]
    )
