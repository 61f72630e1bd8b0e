"""One kaart that holds every hostile text in every place for words, and every hostile Markdown text as a body.

Out: the files of its ``content/``, and ``Geval`` for each (text, place): the words that a page should show exactly,
with a marker that stands nowhere else. Text number n stands in every place of voorziening n, organisatie n and so on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.reading.bestand import check_text
from generator.tekst.markdown_html import check_markdown
from tests.vijandig.opmaak import OPMAAK
from tests.vijandig.plekken import PLEKKEN, Plek, schrijf, vul
from tests.vijandig.teksten import KORT, TEKSTEN

PEILDATUM = "2026-11-24"
FOLDERS = {"voorziening": "voorzieningen", "organisatie": "organisaties", "wijk": "wijken", "pagina": "paginas"}
PER_TEKST = 9
"""How many hostile Markdown texts stand in one body, one under the other."""

WEBADRESSEN = (
    "https://hulp.example/<script>alert(1)</script>",
    "https://hulp.example/?q=\"><script>alert(1)</script>&x='onclick='alert(1)",
    "https://hulp.example/#javascript:alert(1)",
    "https://hulp.example/{{7*7}}/${alert(1)}",
    "https://hulp.example/%0d%0aSet-Cookie:x=1",
    "HTTPS://HULP.EXAMPLE/javascript:alert(1)//",
    "https://hulp.example/..%2f..%2fetc/passwd",
    "https://hulp.example/);background:url(x)",
)
"""Right as an address, and hostile to a page that writes it down carelessly."""


@dataclass(frozen=True, slots=True)
class Geval:
    """One hostile text at one place: its name, the words as they should be read, and its marker."""

    naam: str
    plek: Plek
    woorden: str
    merk: str


@cache
def places() -> tuple[Plek, ...]:
    """Give every place for words that may hold any words: not the ones with a closed list or a file name."""
    closed = {"lidwoord", "css", "klasse", "overnemen", "repo", "tak"}
    return tuple(
        plek
        for plek in PLEKKEN
        if "tekst" in plek.soorten and not closed & set(plek.path) and plek.path != ("voor_professionals",)
    )


def gevallen() -> Iterator[Geval]:
    """Give every hostile text at every place, kaart.yaml left out: that has one value at a time."""
    for number, (naam, text) in enumerate(TEKSTEN.items()):
        for plek in places():
            if plek.kind != "kaart":
                yield _geval(number, naam, text, plek)


def texts_of_markdown() -> list[str]:
    """Give the hostile Markdown texts that are let in: the others are refused with their line."""
    return [text for text in OPMAAK.values() if not check_text(text, "") and not check_markdown(text)]


def files() -> dict[str, str]:
    """Give every file of the content folder."""
    bodies = _bodies()
    assert len(bodies) <= len(TEKSTEN), "every body stands on the page of a voorziening"
    found: dict[str, str] = {"kaart.yaml": kaart_yaml(TEKSTEN["script behind a quote"])}
    lists: dict[str, list[str]] = {"themas": ["- {slug: geld, naam: Geld}\n"], "doelgroepen": [], "synoniemen": []}
    words: list[str] = []
    for number, (naam, text) in enumerate(TEKSTEN.items()):
        for kind in (*FOLDERS, *lists):
            data = _merge([_geval(number, naam, text, plek) for plek in _of(kind)])
            _complete(kind, number, data)
            if kind in FOLDERS:
                body = bodies[number % len(bodies)] if kind == "voorziening" else bodies[-1 - number % len(bodies)]
                found[f"{FOLDERS[kind]}/{_slug(kind, number)}.md"] = schrijf(data, body=body)
            else:
                rows = schrijf(data).splitlines(keepends=True)
                lists[kind].append("- " + "  ".join(rows))
        words.append(f"w{number}x: {schrijf({'': _geval(number, naam, text, _of('woordenlijst')[0]).woorden})[2:]}")
    found |= {f"{kind}.yaml": "".join(rows) for kind, rows in lists.items()}
    found |= {"woordenlijst.yaml": "".join(words)}
    return found


def _of(kind: str) -> list[Plek]:
    return [plek for plek in places() if plek.kind == kind]


def _slug(kind: str, number: int) -> str:
    return f"{kind}-{number}"


def _geval(number: int, naam: str, text: str, plek: Plek) -> Geval:
    merk = f"k{number}x{places().index(plek)}"
    if plek.path[-1] == "huisnummer":
        text = KORT
    shown = f"{text} {merk}" if "samenvatting" not in plek.path else f"{text} voor iedereen {merk}"
    return Geval(naam, plek, shown, merk)


def _merge(cases: list[Geval]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for case in cases:
        _lay_over(data, vul(case.plek, case.woorden), case.woorden)
    return data


def _lay_over(below: dict[str, Any], above: dict[str, Any], hostile: str) -> None:
    """Put what is new, or hostile, over what is there."""
    for key, value in above.items():
        old = below.get(key)
        if isinstance(value, list) and isinstance(old, list) and isinstance(value[0], dict):
            _lay_over(old[0], value[0], hostile)
        elif isinstance(value, dict) and isinstance(old, dict):
            _lay_over(old, value, hostile)
        elif old is None or hostile in (value, value[0] if isinstance(value, list) else ""):
            below[key] = value


def _complete(kind: str, number: int, data: dict[str, Any]) -> None:
    """Add what makes the entry whole, and the addresses that are right but hostile."""
    web = [WEBADRESSEN[(number + step) % len(WEBADRESSEN)] for step in range(7)]
    contact = {
        "telefoon": "+31 (0)20 123 45 67",
        "email": "info+x_y@hulp.example",
        **dict(zip(("website", "chat", "aanmelden", "verwijzen", "agenda"), web, strict=False)),
    }
    if kind == "voorziening":
        data |= {"organisatie": _slug("organisatie", number), "themas": [f"thema-{number}"]}
        data |= {"werkgebied": "regio"} if number % 2 else {"werkgebied": "wijk", "wijken": [_slug("wijk", number)]}
        data |= {"doelgroepen": [f"groep-{number}"], "talen": ["nl", "en"]}
        data["voor_professionals"] = _bodies()[-1 - number % len(_bodies())]
        data["locaties"][0] |= {"website": web[5]}
        data["bronnen"] = [{"url": web[6]}]
        data["activiteiten"][0] |= {"dag": "ma", "van": "10:00", "tot": "11:00"}
        data["toegang"] |= {"routes": ["aanmelden", "verwijzing"]}
        data["vertalingen"]["en"] |= {"van": data["samenvatting"]}
        data["contact"] = data["contact"] | contact
    elif kind == "organisatie":
        data["contact"] = data["contact"] | contact
        data["contactpersonen"][0] |= {"toestemming_op": "2026-11-01", "gecontroleerd_op": "2026-11-01"}
    elif kind == "wijk":
        data["linking_pins"][0] |= {"toestemming_op": "2026-11-01", "gecontroleerd_op": "2026-11-01"}
        data["teams"] = [_slug("voorziening", number)]
    elif kind == "themas":
        data["slug"] = f"thema-{number}"
    elif kind == "doelgroepen":
        data["slug"] = f"groep-{number}"


@cache
def _bodies() -> list[str]:
    texts = texts_of_markdown()
    return ["\n\n".join(texts[start : start + PER_TEKST]) for start in range(0, len(texts), PER_TEKST)]


def kaart_yaml(text: str) -> str:
    """Give a kaart.yaml with this text in every place for words."""
    data = _merge([_geval(0, "kaart", text, plek) for plek in _of("kaart")])
    return schrijf(data | {"url": "https://kaart.example/", "voorbeeld": "true"})


def write(content: Path) -> None:
    """Write the content folder."""
    for name, text in files().items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
