"""The address of a web page.

In: an address as people type or copy it. Out: a ``Webadres`` whose ``href`` is safe ASCII and goes to the open web
by http or https only, and whose ``host`` people can read. ``Kaartadres`` is the kind that kaart.yaml uses for its own
services: https, or http on one's own computer. Nothing here asks whether the page exists.
"""

import re
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple, Self
from urllib.parse import quote

from pydantic_core import PydanticCustomError

from generator.model.fouten import refusal
from generator.model.host import Host, read_host
from generator.model.tekstwaarde import Tekstwaarde, cite, has_invisible

VOORBEELD = "https://www.ravelmeer.example"

_WHOLE = re.compile(r"(https?)://([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?", re.IGNORECASE | re.DOTALL)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30}):(?![0-9])", re.IGNORECASE | re.ASCII)
_NEARLY = re.compile(r"(?:h?t?tps?(?=[:;/])|[:;/])+", re.IGNORECASE)
_PORT = re.compile(r"(.*):([0-9]{1,5})", re.ASCII | re.DOTALL)
_SAFE = "/:@!$&'()*+,;=-._~%?"
_LOCAL = frozenset({"localhost", "127.0.0.1"})


class _Parts(NamedTuple):
    scheme: str
    host: Host
    port: str
    path: str
    tail: str


@dataclass(frozen=True, slots=True)
class Webadres(Tekstwaarde):
    """An address on the open web."""

    href: str
    """The address for a link: ASCII only, everything else percent-encoded."""
    host: str
    """The name as people read it, without ``www.``: ``bücher.example``."""
    oorsprong: str
    """Scheme, host and port in ASCII, without a slash: ``https://www.ravelmeer.example``."""
    pad: str
    """The path in ASCII; ``/`` when there is none."""

    longest: ClassVar[int] = 2000
    local: ClassVar[bool] = False
    json_schema: ClassVar[dict[str, Any]] = {
        "type": "string",
        "format": "iri",
        "description": "Het volledige adres van een pagina, met https:// ervoor.",
        "examples": ["https://www.ravelmeer.example/wijkteam"],
        "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://",
        "maxLength": 2000,
    }

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one address; a missing scheme, a user name, an IP number or a backslash is refused with a hint."""
        _check_signs(text)
        parts = _split(text, local=cls.local)
        cls.check(parts)
        origin = f"{parts.scheme}://{parts.host.ascii}{parts.port}"
        path = parts.path or "/"
        return cls(text, f"{origin}{path}{parts.tail}", parts.host.weergave, origin, path)

    @classmethod
    def check(cls, parts: _Parts) -> None:
        """Refuse what this kind of address may not have."""

    @property
    def geschreven(self) -> str:
        """The address as it was typed: also what people should see when it is printed."""
        return self.tekst


@dataclass(frozen=True, slots=True)
class Kaartadres(Webadres):
    """The base address of one of the kaart's own services: https, or http on ``localhost`` or ``127.0.0.1``."""

    local: ClassVar[bool] = True
    json_schema: ClassVar[dict[str, Any]] = {
        **Webadres.json_schema,
        "description": "Een adres met https:// ervoor. Op de eigen computer mag http://localhost of http://127.0.0.1.",
        "examples": ["https://socialekaart.ravelmeer.example", "http://localhost:8000"],
    }

    @classmethod
    def check(cls, parts: _Parts) -> None:
        """Refuse http on the open web, and anything behind the path."""
        if parts.scheme == "http" and parts.host.ascii not in _LOCAL:
            raise refusal(
                "Dit adres begint met http. Dat is niet veilig genoeg.",
                f"Schrijf: https://{parts.host.naam}{parts.port}{parts.path[:200]}",
            )
        if parts.tail:
            raise refusal("Achter dit adres staat nog een ? of #.", "Haal het deel vanaf de ? of # weg.")


def _check_signs(text: str) -> None:
    if "\\" in text:
        raise refusal(
            "In dit adres staat een backslash (\\).", f"Schrijf een gewone schuine streep: {VOORBEELD}/contact"
        )
    if has_invisible(text):
        raise refusal(
            "In dit adres staat een teken dat niet te zien is.", "Kopieer het adres opnieuw uit de adresbalk."
        )
    if any(sign.isspace() for sign in text):
        raise refusal("In dit adres staat een spatie.", "Schrijf één adres zonder spaties. Uitleg hoort ergens anders.")


def _split(text: str, *, local: bool) -> _Parts:
    found = _WHOLE.fullmatch(text)
    if not found or found[2].lower() in {"", "http:", "https:"}:
        raise _refuse_begin(text)
    scheme, authority, path, query, fragment = found.groups(default="")
    if "@" in authority:
        raise refusal("In dit adres staat een naam of wachtwoord voor een @.", f"Schrijf alleen: {VOORBEELD}")
    if "[" in authority or "]" in authority:
        raise refusal("Een nummer is geen domeinnaam.", f"Schrijf de naam. Voorbeeld: {VOORBEELD}")
    name, port = _split_port(authority)
    host = Host(name.lower(), name.lower()) if local and name.lower() in _LOCAL else read_host(name, VOORBEELD)
    tail = _encode(query) + ("#" + _encode(fragment[1:]) if fragment else "")
    return _Parts(scheme.lower(), host, port, _encode(path), tail)


def _split_port(authority: str) -> tuple[str, str]:
    if ":" not in authority:
        return authority, ""
    found = _PORT.fullmatch(authority)
    if not found or ":" in found[1] or not 0 < int(found[2]) < 65536:
        raise refusal(
            "Het getal na de dubbele punt klopt niet.", f"Haal het weg of schrijf een poort: {VOORBEELD}:8080"
        )
    return found[1], f":{int(found[2])}"


def _encode(text: str) -> str:
    """Percent-encode everything an address may not hold; what was encoded already stays as it was."""
    return quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text), safe=_SAFE)


def _refuse_begin(text: str) -> PydanticCustomError:
    """Say what is wrong before the host and show the whole address as it should be."""
    nearly = _NEARLY.match(text)
    if nearly:
        return refusal("Het begin van dit adres klopt niet.", _mend(text[nearly.end() :]))
    scheme = _SCHEME.match(text)
    if scheme:
        begin = cite(f"{scheme[1]}:")
        return refusal(f"Een adres kan niet beginnen met {begin}.", f"Begin met https://. Voorbeeld: {VOORBEELD}")
    if "@" in text:
        return refusal(
            "Dit lijkt op een mailadres.", "Zet een mailadres bij 'email'. Een webadres begint met https://."
        )
    return refusal("Er staat geen https:// voor dit adres.", _mend(text))


def _mend(rest: str) -> str:
    """Give the hint with the whole address, when what stands behind the scheme is one."""
    try:
        read_host(_split_port(re.split("[/?#]", rest, maxsplit=1)[0])[0], VOORBEELD)
    except PydanticCustomError:
        return f"Begin met https://. Voorbeeld: {VOORBEELD}"
    return f"Schrijf: https://{rest[:200]}"
