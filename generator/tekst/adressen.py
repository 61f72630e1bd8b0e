"""Which addresses in a text may become a link.

In: an address as a stranger typed it. Out: the address to link to, or None. Nothing is guessed or mended, except that
the signs between the digits of a telephone number go. This module asks nothing of the network.
"""

import re
import unicodedata
from urllib.parse import urlsplit

LONGEST = 1_000

_FORBIDDEN = re.compile(r"""[\s\x00-\x20\x7f-\xa0"<>\\^`{|}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]""")
_WEB = re.compile(r"https?://[^/]", re.IGNORECASE | re.ASCII)
_PORT = re.compile(r"[0-9]{1,5}", re.ASCII)
_LABEL = re.compile(r"\w(?:[\w-]{0,61}\w)?")
_TOP = re.compile(r"[^\W\d_]{2,}|xn--[a-z0-9-]+", re.IGNORECASE)
_MAIL = re.compile(r"mailto:([A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*)@([A-Za-z0-9.-]+)", re.ASCII | re.IGNORECASE)
_TELEPHONE = re.compile(r"tel:(\+?[0-9](?:[.-]?[0-9]){2,19})", re.ASCII | re.IGNORECASE)
_SITE = re.compile(r"/(?:(?!\.{1,2}[/?#])[\w.~-]+(?:/|(?=[?#]|\Z)))*(?:\?[\w.~%=&+-]*)?(?:#[\w.~-]*)?", re.ASCII)


def accept_address(address: str) -> str | None:
    """Give the address to link to when it is a web, mail, telephone or site address that can be trusted to be one."""
    if not address or len(address) > LONGEST or _FORBIDDEN.search(address):
        return None
    if address.startswith("/"):
        return address if _is_site_address(address) else None
    telephone = _TELEPHONE.fullmatch(address)
    if telephone:
        return "tel:" + telephone[1].replace("-", "").replace(".", "")
    mail = _MAIL.fullmatch(address)
    if mail:
        return f"mailto:{mail[1]}@{mail[2]}" if _is_host(mail[2]) else None
    return address if _WEB.match(address) and _is_web_address(address) else None


def _is_site_address(address: str) -> bool:
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    return bool(_SITE.fullmatch(address)) and not {".", ".."} & set(path.split("/"))


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    host, colon, port = parts.netloc.partition(":")
    if colon and not (_PORT.fullmatch(port) and int(port) <= 65_535):
        return False
    return "@" not in parts.netloc and _is_host(host)


def _is_host(host: str) -> bool:
    """Accept a name of two labels or more with a top level of letters; so no IP address and no name of a machine."""
    labels = host.removesuffix(".").split(".")
    if len(labels) < 2 or len(host) > 253 or not _TOP.fullmatch(labels[-1]):
        return False
    return all(_is_label(label) for label in labels)


def _is_label(label: str) -> bool:
    if not _LABEL.fullmatch(label) or "_" in label:
        return False
    if label.lower().startswith("xn--"):
        try:
            label = label[4:].lower().encode("ascii").decode("punycode")
        except UnicodeError:
            return False
    return unicodedata.normalize("NFKC", label) == label and len(_scripts(label)) < 2


def _scripts(label: str) -> set[str]:
    """Name the scripts of the letters, by the first word of their Unicode name: LATIN, CYRILLIC, GREEK."""
    return {unicodedata.name(sign, "?").split()[0] for sign in label if sign.isalpha()}
