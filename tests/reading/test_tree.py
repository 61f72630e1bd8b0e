"""From a content folder to a Kaart and all problems at once."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.reading.files import InhoudOntbreekt
from generator.reading.tree import Inlezing, read_content

Files = dict[str, str]

KAART: Files = {
    "kaart.yaml": "naam: Kaart\ngemeente: Dorp\nurl: https://kaart.example/\n",
    "themas.yaml": "- slug: geld\n  naam: Geld\n",
}
GOOD = """\
---
naam: Inloop
organisatie: welzijn
samenvatting: Koffie en gezelschap voor iedereen.
themas: [geld]
werkgebied: gemeente
toegang: {routes: [vrij]}
gecontroleerd_op: 2026-11-02
gecontroleerd_door: redactie
controle_wijze: bezoek
---
Tekst.
"""


@pytest.fixture
def read(tmp_path: Path) -> Callable[[Files], Inlezing]:
    def write_and_read(files: Files) -> Inlezing:
        for name, text in (KAART | files).items():
            path = tmp_path / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return read_content(tmp_path / "content")

    return write_and_read


def told(read: Inlezing) -> list[str]:
    return [f"{p.location.bestand}:{p.location.regel}:{p.location.kolom} {p.veld} {p.code}" for p in read.problems]


@pytest.mark.parametrize("site", ["klein", "loket"])
def test_the_example_sites_read_without_a_problem(root: Path, site: str) -> None:
    assert told(read_content(root / "tests" / "sites" / site / "content")) == []


def test_sub_folders_mean_nothing(read: Callable[[Files], Inlezing]) -> None:
    kaart = read({"voorzieningen/a/b/inloop.md": GOOD}).kaart
    assert list(kaart.voorzieningen) == ["inloop"]
    assert kaart.voorzieningen["inloop"].body == "Tekst.\n"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("voorzieningen/README.md", None),
        ("voorzieningen/.verborgen/x.md", None),
        ("_kladjes/x.txt", None),
        ("voorzieningen/Inloop.md", "onbekend-bestand"),
        ("voorzieningen/café.md", "onbekend-bestand"),
        (f"voorzieningen/{'a' * 81}.md", "onbekend-bestand"),
        ("voorzieningen/foto.jpg", "onbekend-bestand"),
        ("voorzieningen/inloop.yaml", "onbekend-bestand"),
        ("wijken/map/noord.md", "onbekend-bestand"),
        ("wijken/noord.json", "onbekend-bestand"),
        ("overgenomen/buur.md", "onbekend-bestand"),
        ("bijlagen/x.md", "onbekend-bestand"),
        ("kaart.yml", "onbekend-bestand"),
        ("inloop.md", "onbekend-bestand"),
        ("wijken/noord.geojson", None),
        ("overgenomen/buur.json", None),
    ],
)
def test_what_may_stand_where(read: Callable[[Files], Inlezing], name: str, code: str | None) -> None:
    codes = {problem.code.value for problem in read({name: "{}"}).problems}
    assert codes == ({code} if code else set())


def test_a_slug_is_unique_over_all_sub_folders(read: Callable[[Files], Inlezing]) -> None:
    result = read({"voorzieningen/a/inloop.md": GOOD, "voorzieningen/b/inloop.md": GOOD})
    assert told(result) == ["content/voorzieningen/b/inloop.md:1:1  dubbele-slug"]
    assert result.problems[0].text == "De naam 'inloop' is al gebruikt in content/voorzieningen/a/inloop.md."


def test_a_link_is_refused_also_as_a_folder(read: Callable[[Files], Inlezing], tmp_path: Path) -> None:
    read({"voorzieningen/inloop.md": GOOD})
    folder = tmp_path / "content/voorzieningen"
    (folder / "ander.md").symlink_to(folder / "inloop.md")
    (folder / "lus").symlink_to(folder)
    assert told(read_content(tmp_path / "content")) == [
        "content/voorzieningen/ander.md:1:1  onbekend-bestand",
        "content/voorzieningen/lus:1:1  onbekend-bestand",
    ]


def test_a_name_that_is_no_text_is_shown_safely(read: Callable[[Files], Inlezing], tmp_path: Path) -> None:
    read({})
    folder = tmp_path / "content/voorzieningen"
    folder.mkdir()
    for name in (b"\xff.md", b"a\x1b[2J\n.md"):
        (folder / os.fsdecode(name)).write_bytes(b"")
    shown = [problem.location.bestand for problem in read_content(tmp_path / "content").problems]
    assert shown == ["content/voorzieningen/\\udcff.md", "content/voorzieningen/a\\u001b[2J\\u000a.md"]


def test_all_mistakes_of_one_file_are_told_together(read: Callable[[Files], Inlezing]) -> None:
    wrong = (
        GOOD.replace("themas: [geld]", "themas: [Geld, geld]")
        .replace("werkgebied: gemeente", "werkgebied: stad")
        .replace("toegang: {routes: [vrij]}", "kosten: {gratis: misschien, gratiss: true}")
        .replace("2026-11-02", "2 november")
        .replace("controle_wijze: bezoek", "controle_wijze: bezoek\nemail: x")
    )
    assert told(read({"voorzieningen/inloop.md": wrong})) == [
        "content/voorzieningen/inloop.md:1:1 toegang ontbrekend-veld",
        "content/voorzieningen/inloop.md:5:10 themas[0] ongeldige-waarde",
        "content/voorzieningen/inloop.md:6:13 werkgebied ongeldige-waarde",
        "content/voorzieningen/inloop.md:7:18 kosten.gratis ongeldige-waarde",
        "content/voorzieningen/inloop.md:7:29 kosten.gratiss onbekend-veld",
        "content/voorzieningen/inloop.md:8:19 gecontroleerd_op ongeldige-datum",
        "content/voorzieningen/inloop.md:11:1 email onbekend-veld",
    ]


@pytest.mark.parametrize(("extra", "shown", "says_more"), [(100, 100, False), (101, 101, True), (5_000, 101, True)])
def test_of_very_many_mistakes_the_first_are_told_and_that_there_are_more(
    read: Callable[[Files], Inlezing], extra: int, shown: int, says_more: bool
) -> None:
    unknown = "".join(f"sleutel{number}: x\n" for number in range(extra))
    found = read({"voorzieningen/inloop.md": GOOD.replace("naam:", f"{unknown}naam:", 1)}).problems
    assert len(found) == shown
    more = "Hier staan meer dan 100 fouten. Dit verslag noemt de eerste 100."
    assert (more in [one.text for one in found]) is says_more


def test_an_entry_with_mistakes_still_stands_in_the_kaart(read: Callable[[Files], Inlezing]) -> None:
    entry = read({"voorzieningen/inloop.md": GOOD.replace("vrij", "binnen")}).kaart.voorzieningen["inloop"]
    assert entry.value.naam == "Inloop"
    assert entry.is_broken("toegang")
    assert entry.is_broken("toegang", "routes")
    assert not entry.is_broken("naam")


def test_a_file_that_cannot_be_read_is_known_by_name(read: Callable[[Files], Inlezing]) -> None:
    result = read({"organisaties/welzijn.md": "geen kop", "voorzieningen/x.md": "---\na: [\n---\n"})
    assert result.kaart.onleesbaar == {("organisatie", "welzijn"), ("voorziening", "x")}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("themas.yaml", "naam: Geld", "content/themas.yaml:1:1  ongeldige-waarde"),
        (
            "themas.yaml",
            "- slug: a\n  naam: Aa\n- slug: a\n  naam: Aa",
            "content/themas.yaml:3:9 [1].slug dubbele-slug",
        ),
        ("themas.yaml", "- naam: Aa", "content/themas.yaml:1:3 [0].slug ontbrekend-veld"),
        ("themas.yaml", "- geld", "content/themas.yaml:1:3 [0] ongeldige-waarde"),
        ("doelgroepen.yaml", "- slug: a\n  naam: 12", "content/doelgroepen.yaml:2:9 [0].naam aanhalingstekens-nodig"),
        ("woordenlijst.yaml", "Wmo: wet\nciz: no", "content/woordenlijst.yaml:2:6 ciz aanhalingstekens-nodig"),
        ("woordenlijst.yaml", "- Wmo", "content/woordenlijst.yaml:1:1  ongeldige-waarde"),
        (
            "synoniemen.yaml",
            "- begrip: a\n  talen: {xx: [b]}",
            "content/synoniemen.yaml:2:11 [0].talen.xx ongeldige-waarde",
        ),
        ("kaart.yaml", "naam: [x", "content/kaart.yaml:1:7  ongeldige-yaml"),
        ("wijken/a.geojson", "{", "content/wijken/a.geojson:1:2  ongeldige-waarde"),
    ],
)
def test_lists_are_checked_too(read: Callable[[Files], Inlezing], name: str, text: str, expected: str) -> None:
    assert told(read({name: text})) == [expected]


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("straat: Dorpsstraat #4", "tekst-na-hekje"),
        ("huisnummer: 12", "aanhalingstekens-nodig"),
        ("plaats: no", "aanhalingstekens-nodig"),
        ("lat: 52.1", None),
        ("openingstijden: {ma: 09:00-12:00} # in de zomer", None),
        ("toegankelijkheid: rolstoel # sinds 2025", None),
    ],
)
def test_warnings_about_quotes_are_for_text_only(
    read: Callable[[Files], Inlezing], field: str, code: str | None
) -> None:
    text = GOOD.replace("gecontroleerd_op", f"locaties:\n  - naam: Huis\n    {field}\ngecontroleerd_op", 1)
    result = read({"voorzieningen/inloop.md": text})
    assert [problem.code.value for problem in result.problems] == ([code] if code else [])
    assert not any(problem.is_fout for problem in result.problems)


def test_without_content_nothing_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(InhoudOntbreekt, match="bestaat niet"):
        read_content(tmp_path / "weg")
    (tmp_path / "leeg").mkdir()
    with pytest.raises(InhoudOntbreekt, match=r"geen kaart\.yaml"):
        read_content(tmp_path / "leeg")


def test_without_themas_there_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "kaart.yaml").write_text(KAART["kaart.yaml"])
    (problem,) = read_content(tmp_path).problems
    assert problem.code == "ontbrekend-veld"
    assert problem.location.bestand.endswith("/themas.yaml")
