"""The judge of a page: what is alive on it that we did not put there.

In: the bytes of a page and its address below the site. Out: one sentence for each thing that a browser would run, load
from elsewhere or follow to something other than a page, a mail address or a telephone number. It reads the page with an
HTML5 parser, so it sees what a browser sees and not what a pattern finds. A page may only hold tags and attributes that
our templates are known to write: what is new must be named here first.
"""

import json
import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

ORIGIN = "https://kaart.example/"
"""Where a judged site stands: the ``url`` of its kaart.yaml."""
TAGS = set(
    "html head meta title link script body header footer main nav section aside address div p span a ul ol li dl dt dd "
    "h1 h2 h3 h4 h5 h6 form label input button select option template table caption thead tbody tr th td "
    "strong em details summary blockquote pre code br hr".split()
)
NEVER = {"style", "srcset", "srcdoc", "ping", "background", "formaction", "xlink:href", "poster", "data", "http-equiv"}
ADDRESSES = {"href", "src", "action", "cite", "longdesc", "manifest", "formaction", "xlink:href", "data", "poster"}
LOADED = {"link", "script", "img", "svg", "source", "input", "button"}
NAMES = {"q", "wijk", "thema", "doelgroep", "toegang", "taal", "gratis", "anoniem", "open"}
"""What our fields are called: another name could stand in for a property of the document."""
META = {"Content-Security-Policy"}
_NO_SIGN = re.compile("[\x00-\x20]")


def parse(page: bytes | str) -> Element:
    """Give the tree a browser makes of a page."""
    tree: Element = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)
    return tree


def judge(page: bytes | str, address: str = "") -> list[str]:
    """Give everything alive on a page that stands at ``address``."""
    return [complaint for element in parse(page).iter() for complaint in _judge_element(element, ORIGIN + address)]


def words_of(tree: Element) -> str:
    """Give all text of a page that a visitor can read or a machine takes as data, its spaces made one."""
    texts = list(tree.itertext())
    texts += [value for element in tree.iter() for value in element.attrib.values()]
    texts += [word for data in data_blocks(tree) for word in _strings(data)]
    return " ".join(" ".join(texts).split())


def data_blocks(tree: Element) -> Iterator[object]:
    """Give the JSON of every data block of a page."""
    for element in tree.iter("script"):
        if "src" not in element.attrib:
            yield json.loads(element.text or "")


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for child in children:
        yield from _strings(child)


def _judge_element(element: Element, where: str) -> Iterator[str]:
    tag = str(element.tag).rpartition("}")[2]
    if tag.startswith("<"):
        yield f"a comment: {element.text!r}"
        return
    if tag not in TAGS:
        yield f"an element <{tag}>"
    if tag == "script":
        yield from _judge_script(element)
    if tag == "meta" and element.get("http-equiv", "") not in {"", *META}:
        yield f"a meta {element.get('http-equiv')!r}"
    if tag in {"form", "input", "select", "button"} and element.get("name", "q") not in NAMES:
        yield f"a name {element.get('name')!r} on <{tag}>"
    for raw, value in element.attrib.items():
        name = str(raw).rpartition("}")[2].lower()
        if name.startswith("on"):
            yield f"a handler {name}={value!r} on <{tag}>"
        elif name in NEVER and not (tag == "meta" and name == "http-equiv"):
            yield f"an attribute {name}={value!r} on <{tag}>"
        if name in ADDRESSES:
            yield from _judge_address(tag, name, value, where)


def _judge_script(element: Element) -> Iterator[str]:
    source = element.get("src")
    if source is not None:
        if not re.fullmatch(r"/?(?:\.{1,2}/)*assets/[0-9a-f]+/js/[a-z/-]+\.js", source):
            yield f"a script from {source!r}"
    elif element.get("type") != "application/ld+json":
        yield f"a script in the page: {(element.text or '')[:60]!r}"
    else:
        try:
            json.loads(element.text or "")
        except ValueError:
            yield f"a data block that is no JSON: {(element.text or '')[:60]!r}"


def _judge_address(tag: str, name: str, value: str, where: str) -> Iterator[str]:
    try:
        parts = urlsplit(urljoin(where, _NO_SIGN.sub("", value).replace("\\", "/")))
    except ValueError:
        yield f"an address that is none: {value!r}"
        return
    ours = f"{parts.scheme}://{parts.netloc}/" == ORIGIN
    if tag in LOADED and not ours:
        yield f"<{tag}> loads {value!r}"
    elif tag == "form" and not ours:
        yield f"a form sends to {value!r}"
    elif (
        parts.scheme not in {"https", "http", "mailto", "tel", "sms"}
        or "\\" in value
        or parts.username is not None
        or (parts.scheme.startswith("http") and not parts.netloc)
    ):
        yield f"an address {value!r} on <{tag}>"
    elif parts.scheme in {"tel", "sms"} and not re.fullmatch(r"\+?[0-9]+", parts.path):
        yield f"a telephone address {value!r}"
    elif parts.scheme == "mailto" and (
        parts.query or not re.fullmatch(r"(?:[^@\s%,;<>\"]|%2B)+@[^@\s%,;<>\"]+", parts.path)
    ):
        yield f"a mail address {value!r}"
