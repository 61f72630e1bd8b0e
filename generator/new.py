"""A first entry to fill in: valid at once, kept off the kaart by ``concept: true``.

In: kind and slug. Out: one new file. It never overwrites and never writes outside the content folder.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from generator.model.kaart import Kaart
from generator.model.waarden import SLUG
from generator.output.writer import explain_refusal
from generator.reading.tree import read_content

FOLDERS = {"voorziening": "voorzieningen", "organisatie": "organisaties", "wijk": "wijken"}

_NOTHING = "Er is niets gemaakt."

_CONTROLE = """\
gecontroleerd_op: {vandaag}
gecontroleerd_door: redactie
controle_wijze: telefoon
concept: true
"""

_TEMPLATES = {
    "voorziening": """\
---
naam: {naam}
organisatie: {organisatie}
soort: voorziening
samenvatting: Schrijf hier in één of twee zinnen wat het is en wat iemand eraan heeft.
themas: [{thema}]
werkgebied: gemeente
toegang:
  routes: [vrij]
kosten:
  gratis: true
contact:
  website: https://www.voorbeeld.example/
"""
    + _CONTROLE
    + """\
---
Schrijf hier wat er gebeurt als iemand komt: wie zit er, hoe lang duurt het, wat neemt iemand mee.
""",
    "organisatie": """\
---
naam: {naam}
soort: anders
contact:
  website: https://www.voorbeeld.example/
"""
    + _CONTROLE
    + """\
---
Schrijf hier in een paar zinnen wat deze organisatie doet.
""",
    "wijk": """\
---
naam: {naam}
postcodes: []
buurten: []
"""
    + _CONTROLE
    + """\
---
Schrijf hier in een paar zinnen hoe deze wijk is.
""",
}


class NieuwGeweigerd(Exception):
    """The entry cannot be made; told in Dutch (exit status 2)."""


def write_new(content: Path, soort: str, slug: str, asked: date | None, today: Callable[[], date]) -> Path:
    """Write a valid example entry and give its path.

    Raises:
        NieuwGeweigerd: an unknown kind, a slug that cannot be a file name or is taken, or nothing to refer to.
        InhoudOntbreekt: there is no content folder.
        OutputError: the disk refused (exit status 3).
    """
    if soort not in FOLDERS:
        raise NieuwGeweigerd(f"De soort '{soort[:40]}' bestaat niet. Kies uit: {', '.join(FOLDERS)}.")
    if not SLUG.fullmatch(slug):
        raise NieuwGeweigerd(f"'{slug[:80]}' kan geen bestandsnaam zijn. Gebruik kleine letters, cijfers en streepjes.")
    kaart = read_content(content).kaart
    folder = content / FOLDERS[soort]
    if slug in _known(kaart)[soort] or (soort, slug) in kaart.onleesbaar:
        raise NieuwGeweigerd(f"De {soort} '{slug}' bestaat al. Kies een andere naam.")
    if folder.is_symlink():
        raise NieuwGeweigerd(f"De map '{folder}' is een koppeling naar een andere plek. Daar wordt niets gemaakt.")
    peildatum = asked or kaart.instellingen.value.voorbeeld_peildatum or today()
    text = _TEMPLATES[soort].format(vandaag=peildatum.isoformat(), naam=_name(slug), **_references(kaart, soort))
    path = folder / f"{slug}.md"
    try:
        folder.mkdir(exist_ok=True)
        file = path.open("x", encoding="utf-8")
    except FileExistsError:
        raise NieuwGeweigerd(f"Het bestand '{path}' bestaat al. Er is niets veranderd.") from None
    except OSError as error:
        raise explain_refusal(error, path, _NOTHING) from error
    try:
        with file:
            file.write(text)
    except OSError as error:
        path.unlink()
        raise explain_refusal(error, path, _NOTHING) from error
    return path


def _known(kaart: Kaart) -> Mapping[str, Mapping[str, object]]:
    return {"voorziening": kaart.voorzieningen, "organisatie": kaart.organisaties, "wijk": kaart.wijken}


def _name(slug: str) -> str:
    words = re.sub(r"-+", " ", slug).strip()
    return f'"{words.capitalize() or slug} (voorbeeld)"'


def _references(kaart: Kaart, soort: str) -> dict[str, str]:
    if soort != "voorziening":
        return {}
    organisaties = [slug for slug, entry in kaart.organisaties.items() if not entry.value.concept]
    if not organisaties:
        raise NieuwGeweigerd("Er is nog geen organisatie. Maak die eerst: kaart new organisatie NAAM.")
    if not kaart.themas:
        raise NieuwGeweigerd("Er is nog geen thema. Zet er eerst één in themas.yaml.")
    return {"organisatie": min(organisaties), "thema": min(kaart.themas)}
