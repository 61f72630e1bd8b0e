"""How a value type refuses: with a Dutch sentence, a hint and a permanent code.

Every refusal of ours travels through pydantic as one ``PydanticCustomError``; ``reading/messages.py`` unpacks it.
"""

from pydantic_core import PydanticCustomError

from generator.problems import Code

EIGEN_FOUT = "eigen_fout"
"""The pydantic error type of every refusal made here."""


def refusal(melding: str, tip: str = "", code: Code = Code.ONGELDIGE_WAARDE) -> PydanticCustomError:
    """Make the error that a validator raises.

    ``melding`` says what is wrong in one Dutch sentence, without the place; ``tip`` says what to do and shows the
    right form.
    """
    return PydanticCustomError(EIGEN_FOUT, "{melding}", {"melding": melding, "tip": tip, "code": code.value})
