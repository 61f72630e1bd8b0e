"""An e-mail address.

In: one address as it was typed. Out: a ``Mailadres`` with its ``mailto:`` address, its host as people read it and
whether it is of a free mail service. Whether a mailbox looks like somebody's own is a rule, not decided here.
"""

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self
from urllib.parse import quote

from pydantic_core import PydanticCustomError

from generator.model.fouten import refusal
from generator.model.host import read_host
from generator.model.tekstwaarde import Tekstwaarde, cite, has_invisible

VOORBEELD = "info@ravelmeer.example"

GRATIS_DIENSTEN = frozenset(
    """
    aol.com casema.nl chello.nl fastmail.com gmail.com gmx.com gmx.net googlemail.com hetnet.nl home.nl hotmail.be
    hotmail.com hotmail.nl icloud.com kpnmail.nl kpnplanet.nl live.be live.com live.nl mac.com mail.com me.com msn.com
    online.nl onsbrabantnet.nl outlook.com outlook.be outlook.nl planet.nl
    proton.me protonmail.com quicknet.nl solcon.nl
    telfort.nl tele2.nl tiscali.nl upcmail.nl wxs.nl xs4all.nl yahoo.com yahoo.nl ymail.com zeelandnet.nl ziggo.nl
    zonnet.nl
    """.split()
)
"""Mail services for private persons: free ones, and those that come with an internet connection at home."""

_LOCAL = re.compile(r"[A-Za-z0-9_+&'=~-]+(\.[A-Za-z0-9_+&'=~-]+)*", re.ASCII)
_NOT_IN_HOST = re.compile(r"[\s,;<>()\[\]:/]")
_AT_IN_WORDS = re.compile(r" ?[\[({]? ?\b(?:at|apenstaartje)\b ?[\])}]? ?", re.IGNORECASE)
_DOT_IN_WORDS = re.compile(r" ?[\[({] ?(?:dot|punt) ?[\])}] ?| (?:dot|punt) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mailadres(Tekstwaarde):
    """One address to write to."""

    lokaal: str
    """What stands before the @, as typed."""
    host: str
    """What stands behind the @, as people read it."""
    domein: str
    """What stands behind the @, in ASCII and small letters."""

    longest: ClassVar[int] = 500
    json_schema: ClassVar[dict[str, Any]] = {
        "type": "string",
        "format": "idn-email",
        "description": "Eén mailadres, zonder naam of 'mailto:' ervoor.",
        "examples": ["info@ravelmeer.example"],
        "maxLength": 254,
    }

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one address; a list, a name beside it or a mangled @ is refused with the right form."""
        if has_invisible(text):
            raise refusal("In dit mailadres staat een teken dat niet te zien is.", "Typ het adres opnieuw.")
        halves = _halves(text)
        if halves is None:
            raise _refuse(text)
        local, host = halves
        if len(local) > 64 or len(text) > 254:
            raise refusal("Dit mailadres is te lang.", f"Kijk het adres na. Voorbeeld: {VOORBEELD}")
        name = read_host(host, VOORBEELD)
        return cls(text, local, name.naam, name.ascii)

    @property
    def href(self) -> str:
        """The address behind a mail link, percent-encoded."""
        return f"mailto:{quote(self.lokaal, safe='')}@{self.domein}"

    @property
    def geschreven(self) -> str:
        """The address as people read it."""
        return f"{self.lokaal}@{self.host}"

    @property
    def is_gratis_dienst(self) -> bool:
        """True when anybody can have such an address, so that it may be somebody's own."""
        return self.domein in GRATIS_DIENSTEN


def _halves(text: str) -> tuple[str, str] | None:
    """Split at the @; None when this does not have the form of one address."""
    local, at, host = text.rpartition("@")
    if not at or not host or not _LOCAL.fullmatch(local) or _NOT_IN_HOST.search(host):
        return None
    return local, host


def _refuse(text: str) -> PydanticCustomError:
    """Say which of the usual slips this is and show the right form."""
    if not text.isascii() and "@" in text and not text.rpartition("@")[0].isascii():
        return refusal("Voor de @ staan letters met accenten of uit een ander schrift.", "Gebruik gewone letters.")
    found = _find_within(text)
    if text.lower().startswith("mailto:"):
        return refusal("Voor dit mailadres staat 'mailto:'.", _ready(found))
    if "@" not in text:
        return _refuse_without_at(text)
    mended = re.sub(r"@+", "@", re.sub(r" *([@.,]) *", r"\1", text).replace(",", "."))
    if not found and _is_address(mended):
        return refusal(f"{cite(text)} is geen mailadres.", f"Schrijf: {mended}")
    if text.count("@") > 1:
        tip = f"Kies één adres: {found[0]}" if found else f"Kies één adres. Voorbeeld: {VOORBEELD}"
        return refusal("Dit is meer dan één mailadres.", tip)
    if re.fullmatch(r"[^<(:@]+ [^<(:@ ]+@.*", text):
        return refusal("Voor de @ staat een spatie.", f"Schrijf één adres zonder spaties. Voorbeeld: {VOORBEELD}")
    if found:
        return refusal("Bij dit mailadres staan ook andere woorden.", _ready(found))
    return refusal(f"{cite(text)} is geen mailadres.", f"Schrijf naam, @ en domein. Voorbeeld: {VOORBEELD}")


def _refuse_without_at(text: str) -> PydanticCustomError:
    mended = _DOT_IN_WORDS.sub(".", _AT_IN_WORDS.sub("@", text, count=1))
    if "@" in mended:
        return refusal("De @ is in woorden geschreven.", _ready(_find_within(mended)))
    if re.match(r"https?:|www\.", text, re.IGNORECASE):
        return refusal(
            "Dit lijkt op een webadres.", f"Zet een webadres bij 'website'. Een mailadres heeft een @: {VOORBEELD}"
        )
    return refusal(f"In {cite(text)} staat geen @.", f"Voorbeeld: {VOORBEELD}")


def _find_within(text: str) -> list[str]:
    """Give the addresses that stand somewhere in a text."""
    words = re.split(r"[\s,;:<>()\[\]\"]+", text)
    return [word.rstrip(".") for word in words if _is_address(word.rstrip("."))]


def _is_address(word: str) -> bool:
    halves = _halves(word)
    try:
        return halves is not None and bool(read_host(halves[1], VOORBEELD))
    except PydanticCustomError:
        return False


def _ready(found: list[str]) -> str:
    return f"Schrijf alleen: {found[0]}" if found else f"Voorbeeld: {VOORBEELD}"
