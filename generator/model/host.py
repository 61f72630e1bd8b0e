"""The name of a computer in a web or mail address: ``www.ravelmeer.example``.

In: the host as it was typed, in any script. Out: ``Host`` with its safe ASCII form (punycode) and the form people
read. Refused: numbers instead of a name, a single word, and letters that only look like others.
"""

import re
import unicodedata
from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from generator.model.fouten import refusal
from generator.model.tekstwaarde import cite

_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)
_NUMERIC = re.compile(r"[0-9]+|0x[0-9a-f]*", re.ASCII)
_TOGETHER = (frozenset({"CJK", "HIRAGANA", "KATAKANA"}), frozenset({"CJK", "HANGUL"}), frozenset({"CJK", "BOPOMOFO"}))
_LOOKALIKES = frozenset("асԁеһіјӏорԛѕԝхуъьҽпгѵѡαονρυκχγικτω")
"""Cyrillic and Greek letters that read as Latin ones: a name made of only these is a disguise."""


@dataclass(frozen=True, slots=True)
class Host:
    """A name of at least two labels: ``ascii`` is for machines, ``naam`` for people."""

    ascii: str
    naam: str

    @property
    def weergave(self) -> str:
        """The name without ``www.``."""
        short = self.naam.removeprefix("www.")
        return short if "." in short else self.naam


def read_host(text: str, example: str) -> Host:
    """Read a host name; ``example`` is the right form that the hint of a refusal shows."""
    labels = text.lower().split(".") if len(text) <= 253 else []
    if not labels or "" in labels:
        raise refusal(f"{cite(text)} is geen geldige domeinnaam.", f"Kijk de punten na. Voorbeeld: {example}")
    if len(labels) == 1 or labels[-1] == "localhost":
        raise refusal(
            f"{cite(text)} is geen volledige domeinnaam.", f"Schrijf ook het deel na de punt. Voorbeeld: {example}"
        )
    if _NUMERIC.fullmatch(labels[-1]):
        raise refusal("Een nummer is geen domeinnaam.", f"Schrijf de naam. Voorbeeld: {example}")
    pairs = [_read_label(label, text, example) for label in labels]
    plain = ".".join(pair[0] for pair in pairs)
    if len(plain) > 253:
        raise _refuse(text, example)
    return Host(plain, ".".join(pair[1] for pair in pairs))


def _read_label(label: str, host: str, example: str) -> tuple[str, str]:
    """Give one label in ASCII and in Unicode."""
    if label.isascii() and not label.startswith("xn--"):
        if not _LABEL.fullmatch(label) or label[2:4] == "--":
            raise _refuse(host, example)
        return label, label
    shown = _decode(label) if label.isascii() else unicodedata.normalize("NFC", label)
    if not shown or shown.isascii() or not _is_name(shown):
        raise _refuse(host, example)
    if not _is_one_script(shown):
        raise refusal(
            f"In {cite(host)} staan letters uit verschillende schriften door elkaar.",
            "Typ het adres opnieuw met gewone letters, of kopieer het uit de adresbalk.",
        )
    plain = f"xn--{shown.encode('punycode').decode('ascii')}"
    if len(plain) > 63 or (label.isascii() and plain != label):
        raise _refuse(host, example)
    return plain, shown


def _decode(label: str) -> str:
    try:
        return label.removeprefix("xn--").encode("ascii").decode("punycode") if len(label) <= 63 else ""
    except (UnicodeError, ValueError):
        return ""


def _is_name(label: str) -> bool:
    """True for letters, their marks, digits and inner hyphens, in the one form that host names use."""
    if unicodedata.normalize("NFKC", label) != label or label.lower() != label:
        return False
    categories = [unicodedata.category(sign) for sign in label]
    allowed = all(
        category in {"Ll", "Lo", "Lm", "Mn", "Mc", "Nd"} or sign == "-"
        for sign, category in zip(label, categories, strict=True)
    )
    return allowed and categories[0][0] != "M" and not label.startswith("-") and not label.endswith("-")


def _is_one_script(label: str) -> bool:
    scripts = {_script(sign) for sign in label if sign != "-" and sign not in "0123456789"} - {"COMBINING"}
    if any(scripts <= together for together in _TOGETHER):
        return True
    letters = {sign for sign in label if sign.isalpha()}
    return len(scripts) == 1 and scripts.isdisjoint({"PHONETIC"}) and not letters <= _LOOKALIKES


def _script(sign: str) -> str:
    if "\u0250" <= sign < "\u02b0":
        return "PHONETIC"
    return re.split(r"[ -]", unicodedata.name(sign, "UNKNOWN"), maxsplit=1)[0]


def _refuse(host: str, example: str) -> PydanticCustomError:
    return refusal(
        f"{cite(host)} is geen geldige domeinnaam.",
        f"Gebruik letters, cijfers, streepjes en punten. Voorbeeld: {example}",
    )
