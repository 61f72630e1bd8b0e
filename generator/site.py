"""Pages and files as plain values, and every address of the site in one place.

In: slugs. Out: site addresses (``/wijken/noord/``: absolute within the site, always with a trailing slash), the
relative links between them, ``Page`` and ``OutputFile``. This module renders and writes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

HOME = "/"
WIJKEN = "/wijken/"
VOORZIENINGEN = "/voorzieningen/"
THEMAS = "/themas/"
ORGANISATIES = "/organisaties/"
ZOEKEN = "/zoeken/"
DOMEINEN = "/4d/"
NOODHULP = "/noodhulp/"
RECHTEN = "/rechten/"
CONTROLE = "/controle/"
TOEGANKELIJKHEID = "/toegankelijkheid/"
REDACTIEWIJZER = "/redactiewijzer/"
WOORDENLIJST = "/woordenlijst/"
NIET_GEVONDEN = "/404.html"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
STATUS = "/status.json"
SECURITY = "/.well-known/security.txt"
FEESTDAGEN = "/feestdagen.json"
POSTCODES = "/postcodes.json"

RESERVED_SLUGS = frozenset(
    "wijken voorzieningen themas organisaties zoeken 4d noodhulp rechten controle toegankelijkheid redactiewijzer "
    "woordenlijst beheer assets api en tr ar pl uk".split()
)
"""First parts of addresses that the generator itself uses: no own page may take one of them."""


@dataclass(frozen=True, slots=True)
class Page:
    """The plan of one HTML page: where it stands, which template draws it and what that template sees.

    ``titel`` and ``beschrijving`` fill ``<title>`` and the meta description; ``in_sitemap`` is false for pages that
    search engines should not list (they also get ``noindex``); ``gewijzigd`` is the date for the sitemap.
    """

    adres: str
    template: str
    titel: str
    beschrijving: str
    bron: Any
    """The view model, or a function that makes it when the page is drawn: thousands at once would fill the memory."""
    in_sitemap: bool = True
    gewijzigd: date | None = None
    html_data: Mapping[str, str] = field(default_factory=dict)

    @property
    def inhoud(self) -> Any:
        """The view model, known to the template as ``pagina``."""
        return self.bron() if callable(self.bron) else self.bron


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the site: its path (posix, relative), its bytes and the site addresses it links to."""

    path: str
    content: bytes
    links: frozenset[str] = frozenset()


def wijk_address(slug: str) -> str:
    """Give the address of a wijk."""
    return f"{WIJKEN}{slug}/"


def voorziening_address(slug: str) -> str:
    """Give the address of a voorziening."""
    return f"{VOORZIENINGEN}{slug}/"


def thema_address(slug: str) -> str:
    """Give the address of a thema."""
    return f"{THEMAS}{slug}/"


def organisatie_address(slug: str) -> str:
    """Give the address of an organisatie."""
    return f"{ORGANISATIES}{slug}/"


def pagina_address(slug: str) -> str:
    """Give the address of an own page."""
    return f"/{slug}/"


def file_path(address: str) -> str:
    """Give the output path of an address: ``/wijken/noord/`` -> ``wijken/noord/index.html``."""
    path = address.lstrip("/")
    return f"{path}index.html" if address.endswith("/") else path


def relative_link(source: str, target: str) -> str:
    """Give the relative link from one site address to another; ``#…`` and ``?…`` of the target are kept."""
    cut = min((target.find(mark) for mark in "?#" if mark in target), default=len(target))
    path, tail = target[:cut], target[cut:]
    folder = source[: source.rfind("/") + 1]
    up = ""
    while not path.startswith(folder):
        folder = folder[: folder.rfind("/", 0, -1) + 1]
        up += "../"
    return (up + path[len(folder) :] or "./") + tail
