"""Languages by code (ISO 639-1, else 639-3) with their Dutch name; the only importer of babel.

Names come from Unicode CLDR; a few that matter in Dutch social work and that CLDR lacks stand here (source: ISO 639-3).
"""

from functools import cache, lru_cache
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator, WithJsonSchema

from generator.lijkt_op import find_nearest
from generator.model.fouten import refusal

_MORE = {
    "ber": "Berbers",
    "cmn": "Mandarijn",
    "dse": "Nederlandse Gebarentaal",
    "hns": "Sarnami",
    "kmr": "Kurmanji (Koerdisch)",
    "prs": "Dari",
    "rif": "Riffijns (Berbers)",
    "wuu": "Wu-Chinees",
}
RIGHT_TO_LEFT = frozenset({"ar", "ary", "arz", "ckb", "fa", "he", "ps", "prs", "sd", "ug", "ur", "yi"})
"""Languages that are written from right to left."""


@cache
def taalnamen() -> dict[str, str]:
    """Give every known code with its Dutch name."""
    names = {code: name for code, name in Locale("nl").languages.items() if len(code) in (2, 3) and code.isalpha()}
    return dict(sorted((names | _MORE).items()))


def _check_code(value: str) -> str:
    if value in taalnamen():
        return value
    raise refusal(f"'{value[:40]}' is geen code van een taal.", _hint(value[:40].casefold()))


@lru_cache(maxsize=1000)
def _hint(word: str) -> str:
    """Give the code that somebody probably means; one wrong word may stand ten thousand times in a file."""
    code = _codes().get(find_nearest(word, _codes()) or "")
    if code is None:
        return "Schrijf de code van de taal, bijvoorbeeld: nl, en, tr, ar, pl, uk."
    return f"Schrijf de code van de taal: {code} ({taalnamen()[code]})."


@cache
def _codes() -> dict[str, str]:
    return {name.casefold(): code for code, name in taalnamen().items()}


Taalcode = Annotated[str, AfterValidator(_check_code), WithJsonSchema({"type": "string", "pattern": "^[a-z]{2,3}$"})]
"""A language code that we can name in Dutch."""


def taalnaam(code: str) -> str:
    """Give the Dutch name of a language code."""
    return taalnamen()[code]
