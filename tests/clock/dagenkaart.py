"""A kaart of a few entries whose dates lie where a test wants them.

In: for each slug its keys. Out: a folder with content that is no example, so that only the clock says what day it is.
"""

from collections.abc import Mapping
from pathlib import Path

SETTINGS = """\
naam: Sociale kaart Merendonk
gemeente: Merendonk
url: https://kaart.merendonk.example/
controle: {uiterste_termijn_dagen: 400}
"""
_VOORZIENING = {
    "organisatie": "welzijn",
    "samenvatting": "Hulp bij gewone dingen, voor iedereen.",
    "themas": "[geld]",
    "werkgebied": "gemeente",
    "toegang": "{routes: [vrij]}",
    "gecontroleerd_door": "redactie",
    "controle_wijze": "telefoon",
}


def write_kaart(content: Path, voorzieningen: Mapping[str, Mapping[str, str]], settings: str = "") -> Path:
    """Write the kaart and give its folder."""
    for folder in ("organisaties", "voorzieningen"):
        (content / folder).mkdir(parents=True)
    (content / "kaart.yaml").write_text(SETTINGS + settings, encoding="utf-8")
    (content / "themas.yaml").write_text("- {slug: geld, naam: Geld}\n", encoding="utf-8")
    text = '---\nnaam: Welzijn\ncontact: {telefoon: "0800 1234"}\n---\n'
    (content / "organisaties/welzijn.md").write_text(text, encoding="utf-8")
    for slug, keys in voorzieningen.items():
        lines = [f"{key}: {value}" for key, value in ({"naam": f"Hulp {slug}"} | _VOORZIENING | dict(keys)).items()]
        text = "\n".join(["---", *lines, "---", ""])
        (content / f"voorzieningen/{slug}.md").write_text(text, encoding="utf-8")
    return content
