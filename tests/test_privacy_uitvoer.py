"""What must not leave does not leave: every file of a built site is searched, in any dress.

``tests/sites/geheim/`` is laid over the small kaart, so that every secret is a word of its own (qzk…wvx); what is
public in one place and secret in another is a word too (qzl…wvx). Beside it the example of this repository.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.build import check
from tests.clock.dagenkaart import write_kaart
from tests.leaks import find_bsn, find_leaks, squash


def read_site(folder: Path) -> dict[str, bytes]:
    """Give every file of a site that is not one of the repository's own, unchanged."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    own = Path(__file__).parent.parent / "static"
    ready = {path.read_bytes() for path in own.rglob("*") if path.is_file()}
    return {path: content for path, file in found.items() if (content := file.read_bytes()) not in ready}


CHANGES = [
    ("organisaties/welzijn-merendonk.md", "rol: coördinator", "rol: qzkbeheerrolwvx"),
    ("organisaties/welzijn-merendonk.md", "redactie@welzijn", "qzkredwvx@qzkdomwvx"),
    (
        "organisaties/welzijn-merendonk.md",
        "rol: teamleider, email: team@",
        "rol: qzkreservewvx, email: qzkteamwvx@qzkrdomwvx",
    ),
    (
        "organisaties/welzijn-merendonk.md",
        "contactpersonen:\n",
        """\
contactpersonen:
  - rol: contactpersoon voor artsen
    naam: Jan Qzkmenswvx
    toestemming_op: 2025-11-01
    gecontroleerd_op: 2026-11-01
""",
    ),
    (
        "organisaties/welzijn-merendonk.md",
        "{straat: Lindelaan,",
        "{naam: Qzlgebouwwvx, straat: Qzlstraatwvx, aanwijzing: qzlwijswvx, bereikbaarheid: qzlbuswvx, wijk: noord,",
    ),
    ("organisaties/welzijn-merendonk.md", "  ma-vr: 09:00-17:00", "  ma-vr: 09:00-17:00\n  uitleg: qzltijdwvx"),
    ("organisaties/welzijn-merendonk.md", "reden: kerstvakantie", "reden: qzlredenwvx"),
    (
        "organisaties/welzijn-merendonk.md",
        "  email: info@",
        "  bereikbaar: {ma: 09:00-10:00, uitleg: qzlbereikwvx}\n  email: info@",
    ),
    ("organisaties/zorg/stichting-de-brug.md", "---\nnaam", "---\nonderdeel_van: qzkorgslugwvx\nnaam"),
    (
        "organisaties/zorg/de-vuurtoren.md",
        "contact:\n",
        """\
openingstijden: {ma: 09:00-10:00, uitleg: qzkgeheimtijdwvx}
uitzonderingen:
  - {van: 2026-12-24, tot: 2026-12-24, gesloten: true, reden: qzkgeheimredenwvx}
contact:
  bereikbaar: {ma: 09:00-10:00, uitleg: qzkgeheimbereikwvx}
""",
    ),
    (
        "voorzieningen/budgetcursus.md",
        "gecontroleerd_op:",
        "beheerder: {rol: qzkvrolwvx, email: qzkvbeheerwvx@x.example}\ngecontroleerd_op:",
    ),
    (
        "voorzieningen/budgetcursus.md",
        "zie_ook: [",
        "locaties: [{straat: Qzlindexwvx, plaats: Merendonk}]\nzie_ook: [qzkslugwvx, ",
    ),
    ("wijken/noord.md", "teams:\n", "teams:\n  - qzkslugwvx\n"),
    ("wijken/noord.md", "    organisatie: welzijn-merendonk", "    organisatie: qzkorgslugwvx"),
    ("wijken/zuid.md", "gecontroleerd_op", "loket: qzkslugwvx\ngecontroleerd_op"),
    ("kaart.yaml", "noodhulp: [", "noodhulp: [qzkslugwvx, "),
    ("kaart.yaml", "  schuldhulp: budgetcursus", "  schuldhulp: qzkslugwvx"),
]


def write_secrets(source: Path, content: Path) -> Path:
    """Give a copy of a kaart with a word of its own (qzk…wvx) in every place that holds a secret."""
    shutil.copytree(source, content)
    for number, (name, old, new) in enumerate(CHANGES):
        text = (content / name).read_text(encoding="utf-8")
        assert old in text, (number, name, old)
        (content / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    shutil.copytree(source.parent.parent / "geheim", content, dirs_exist_ok=True)
    for number, path in enumerate(sorted([*content.rglob("*.yaml"), *content.rglob("*.md")])):
        text = path.read_text(encoding="utf-8")
        remark = f"# qzkhek{'abcdefghijklmnopqrstuvwxyz'[number % 26]}{'abc'[number // 26]}wvx\n"
        if text.startswith("---\n") or path.suffix == ".yaml":
            at = 4 if path.suffix == ".md" else 0
            path.write_text(text[:at] + remark + text[at:], encoding="utf-8")
    return content


DAY = "2026-11-24"
OTHER_SECRETS = ["030 012 34 98", "030 012 34 97", "1995 XQ", "1996 XQ", "52.555123", "5.333987", "Een plek die"]


@pytest.fixture(scope="module")
def content(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_secrets(root / "tests/sites/klein/content", tmp_path_factory.mktemp("qzkmapwvx") / "content")


@pytest.fixture(scope="module")
def secrets(content: Path) -> list[str]:
    """Every word of its own that is in the content, and some that cannot be one word."""
    words = {
        word
        for path in content.rglob("*")
        if path.is_file()
        for word in re.findall(r"(?i)qzk[a-z]+wvx", path.read_text(encoding="utf-8"))
    }
    assert len(words) > 90
    return [*sorted(words), *OTHER_SECRETS, str(content.parent.parent), "qzkmapwvx"]


@pytest.fixture(scope="module")
def site(build_site: Callable[..., Path], content: Path) -> dict[str, bytes]:
    return read_site(build_site(content, "--peildatum", DAY))


def test_no_secret_is_in_any_file_or_address(site: dict[str, bytes], secrets: list[str]) -> None:
    assert find_leaks(site, secrets) == []


def test_nothing_but_a_warning_comes_of_those_secrets(content: Path) -> None:
    problems = check(content, date.fromisoformat(DAY), date.today).problems
    assert [problem for problem in problems if problem.is_fout] == []


def test_the_search_reaches_what_is_public(site: dict[str, bytes]) -> None:
    found = {leak.path for leak in find_leaks(site, ["qzlstraatwvx", "qzlindexwvx"])}
    assert {"organisaties/welzijn-merendonk/index.html", "voorzieningen/budgetcursus/index.html"} <= found
    assert any(path.endswith(".json") for path in found), "nothing of the search index was read"
    assert {"sitemap.xml", "robots.txt", "status.json", "404.html", "index.html"} <= site.keys()


PLACES = "qzlgebouwwvx qzlstraatwvx qzlwijswvx qzlbuswvx qzltijdwvx qzlredenwvx qzlbereikwvx".split()


@pytest.mark.parametrize("slug", ["veilige-plek", "veilige-uren"])
def test_a_secret_voorziening_takes_no_place_or_hours_from_its_organisatie(site: dict[str, bytes], slug: str) -> None:
    public = {leak.secret for leak in find_leaks(site, PLACES)}
    assert public == set(PLACES), "a word that is nowhere proves nothing"
    own = {path: page for path, page in site.items() if slug in path}
    assert f"voorzieningen/{slug}/index.html" in own
    for path, page in site.items():
        if path.endswith(".html"):
            items = re.findall(rf"(?s)<li\b(?:(?!<li\b).)*?{slug}.*?</li>", page.decode())
            own |= {f"{path}#{number}": item.encode() for number, item in enumerate(items)}
    results = [record for page in search_files(site, "r") for record in page]
    own["result"] = json.dumps(next(record for record in results if record["slug"] == slug)).encode()
    assert len(own) > 3
    assert find_leaks(own, [*PLACES, "1990 AB", "Merendonk Lindelaan"]) == []


def test_search_does_not_find_a_secret_voorziening_by_a_place(site: dict[str, bytes]) -> None:
    slugs = [record["slug"] for page in search_files(site, "r") for record in page]
    places = {word: found for page in search_files(site, "t") for word, found in page.items() if "qzl" in word}
    named = {slugs[step // 16] for found in places.values() for step in accumulate(found[: len(found) // 2])}
    assert "budgetcursus" in named
    assert not any(slug.startswith("veilige-") for slug in named)


def search_files(site: dict[str, bytes], kind: str) -> list[Any]:
    """Give the runs or blocks of search of one kind, in order."""
    found = {
        int(match[1]): path for path in site if (match := re.fullmatch(rf"zoeken/[0-9a-f]+/{kind}-(\d+)\.json", path))
    }
    return [json.loads(site[found[number]]) for number in sorted(found)]


def test_no_page_names_a_key_that_is_internal(site: dict[str, bytes]) -> None:
    guide = ("redactiewijzer/",)
    pages = {path: page for path, page in site.items() if not path.startswith(guide)}
    for key in ("beheerder:", "concept: true", "geheim_adres", "zakelijk: true", "toestemming_op"):
        assert [path for path, page in pages.items() if key.encode() in page] == []


def test_status_gives_numbers_and_no_names(site: dict[str, bytes]) -> None:
    status = json.loads(site["status.json"])
    assert {key for key, value in status.items() if not isinstance(value, int)} == {
        "naam", "versie", "gebouwd_op", "eerstvolgende_controle", "volgende_bouw",
    }  # fmt: skip


@pytest.fixture(scope="module")
def example(build_site: Callable[..., Path], root: Path) -> dict[str, bytes]:
    return read_site(build_site(root / "content"))


def read_heads(content: Path) -> Iterator[tuple[Path, dict[str, Any], str]]:
    for path in sorted(content.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        if text.startswith("---\n"):
            _, head, body = text.split("---\n", 2)
            yield path, yaml.load(head, yaml.BaseLoader), body


def test_the_example_keeps_its_own_secrets(example: dict[str, bytes], root: Path) -> None:
    secret: set[str] = set()
    public = ""
    for path, head, body in read_heads(root / "content"):
        keeper = head.pop("beheerder", {})
        secret |= {one["email"] for one in (keeper, keeper.get("reserve") or {}) if "email" in one}
        if head.get("concept") != "true":
            public += squash(f"{path.stem} {json.dumps(head, ensure_ascii=False)} {body}")
            continue
        secret |= {path.stem, *(part for part in strings(head) if len(squash(part)) >= 6)}
        secret |= {line.strip() for line in re.split(r"[\n.]", body) if len(squash(line)) >= 20}
    for name in ("kaart.yaml", "themas.yaml", "doelgroepen.yaml", "synoniemen.yaml", "woordenlijst.yaml"):
        file = root / "content" / name
        if file.exists():
            public += squash(re.sub(r"(?m)^ *#.*", "", file.read_text(encoding="utf-8")))
    kept = sorted(one for one in secret if squash(one) not in public)
    assert len(kept) > 60
    assert find_leaks(example, [*kept, str(root)]) == []


def strings(value: Any) -> Iterator[str]:
    """Give every text in a head; the dates and fixed words of a concept are no secrets, and fall out later."""
    if isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    else:
        yield value


@pytest.mark.parametrize("which", ["site", "example"])
def test_no_burgerservicenummer_is_on_a_page_or_in_data(which: str, request: pytest.FixtureRequest) -> None:
    assert find_bsn(request.getfixturevalue(which)) == []


INTERNAL = frozenset(
    "qzkbeheerrolwvx qzkredwvx qzkdomwvx qzkreservewvx qzkteamwvx qzkrdomwvx qzkvrolwvx qzkvbeheerwvx qzkrolwvx "
    "qzkbeheerwvx Qzkmenswvx qzkgeheimtijdwvx qzkgeheimredenwvx qzkgeheimbereikwvx qzkleesmijwvx qzkleesookwvx "
    "qzkkladjewvx qzkvorigewvx qzkoudwvx qzkmapwvx".split()
)
"""What stays inside, also when the concepts are finished."""
ELSEWHERE = frozenset("qzkengwvx qzkinwvx qzkzinwvx qzkbronurlwvx".split())
"""What may be public and is not on a Dutch page: a translation, and where the facts were found."""


def test_the_same_words_are_found_once_the_concepts_are_no_concepts(
    build_site: Callable[..., Path], content: Path, secrets: list[str], tmp_path: Path
) -> None:
    finished = tmp_path / "content"
    shutil.copytree(content, finished)
    for path in finished.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("concept: true\n", ""), encoding="utf-8")
    site = read_site(build_site(finished, "--peildatum", DAY))
    words = {word for word in secrets if word.lower().startswith("qzk")}
    hidden = words - {leak.secret for leak in find_leaks(site, words)}
    remarks = {word for word in words if word.startswith("qzkhek")}
    assert hidden - ELSEWHERE == INTERNAL | remarks
    assert len(words - hidden) > 40


PUBLIC_TEXTS = [
    ("samenvatting", "Een veilige plek aan de {}, voor iedereen."),
    ("ook_bekend_als", '["Huis {}"]'),
    ("voorwaarden", '["U komt naar {}."]'),
    ("spoed", "Kom naar {}."),
    ("tolk_uitleg", "Bel aan bij {}."),
    ("zoekwoorden", '["{}"]'),
    ("zo_werkt_het", '["U komt naar {}."]'),
    ("meenemen", '["de sleutel van {}"]'),
    ("consultatie", "Kom langs op {}."),
    ("voor_professionals", "Verwijs naar **{}**."),
    ("melding", '{{tekst: "Kom naar {}.", tot: 2027-03-01}}'),
    ("wachttijd", '{{weken: "2", voor: "{}", gemeten_op: 2026-11-10}}'),
    ("toegang", '{{routes: [vrij], uitleg: "Kom naar {}."}}'),
    ("kosten", '{{uitleg: "Betaal bij {}."}}'),
    ("openingstijden", '{{ma: 09:00-10:00, uitleg: "Bij {}."}}'),
    ("uitzonderingen", '[{{van: 2026-12-01, tot: 2026-12-01, gesloten: true, reden: "{}"}}]'),
    ("activiteiten", '[{{naam: Eten, dag: ma, waar: "{}"}}]'),
    ("contact", '{{telefoon: "0800 1234", bereikbaar: {{ma: 09:00-10:00, uitleg: "{}"}}}}'),
    ("contact", '{{telefoons: [{{nummer: "0800 1234", uitleg: "{}"}}]}}'),
]
WRITTEN = ["Zwijgstraat 12", "1990 XQ", "1990XQ", "Postbus 123", "52.3702, 4.8952"]


@pytest.mark.parametrize(("key", "text"), PUBLIC_TEXTS)
@pytest.mark.parametrize("place", WRITTEN)
def test_a_secret_place_in_a_public_text_is_refused(tmp_path: Path, key: str, text: str, place: str) -> None:
    safe = {"gecontroleerd_op": "2026-11-02", "geheim_adres": "true"}
    clean = write_kaart(tmp_path / "a", {"plek": safe | {key: text.format("ons huis")}})
    typed = write_kaart(tmp_path / "b", {"plek": safe | {key: text.format(place)}})
    refused = [
        {str(problem.code) for problem in check(content, date(2026, 11, 24), date.today).problems if problem.is_fout}
        for content in (clean, typed)
    ]
    assert refused == [set(), {"geheim-adres"}]


def test_a_refused_secret_leaves_the_old_site_as_it_was(tmp_path: Path, root: Path) -> None:
    safe = {"gecontroleerd_op": "2026-11-02", "geheim_adres": "true"}
    content = write_kaart(tmp_path / "content", {"plek": safe})
    command = [sys.executable, "-m", "generator", "build", "--kopie", "--peildatum", DAY]
    environment = os.environ | {"PYTHONPATH": str(root)}
    assert subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True).returncode == 0
    before = read_site(tmp_path / "dist")
    entry = content / "voorzieningen/plek.md"
    entry.write_text(entry.read_text(encoding="utf-8") + "Kom naar Zwijgstraat 12, 1990 XQ.\n", encoding="utf-8")
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 1
    assert "[geheim-adres]" in done.stdout
    assert read_site(tmp_path / "dist") == before
    left = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {leak.path for leak in find_leaks(left, ["Zwijgstraat 12", "1990 XQ"])} == {"content/voorzieningen/plek.md"}


@pytest.mark.parametrize("form", ["json", "github"])
def test_a_report_for_a_machine_does_not_repeat_a_burgerservicenummer(tmp_path: Path, root: Path, form: str) -> None:
    content = write_kaart(
        tmp_path / "content", {"plek": {"gecontroleerd_op": "2026-11-02", "spoed": "Vraag 123456782."}}
    )
    command = [sys.executable, "-m", "generator", "check", "--format", form, "--peildatum", DAY]
    environment = os.environ | {"PYTHONPATH": str(root)}
    done = subprocess.run(command, cwd=content.parent, env=environment, capture_output=True, text=True)
    assert done.returncode == 1
    assert "persoonsgegeven" in done.stdout
    assert "123456782" not in done.stdout + done.stderr
