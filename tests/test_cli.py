"""The command line as people and workflows use it: arguments in; text, files and exit status out."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

DAY = "2026-11-22"


@pytest.fixture
def kaart(tmp_path: Path, root: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command in an empty folder."""

    def run(*arguments: str, cwd: Path = tmp_path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "generator", *arguments],
            cwd=cwd,
            env=os.environ | {"PYTHONPATH": str(root), "COLUMNS": "80"} | environment,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run


@pytest.fixture
def klein(tmp_path: Path, root: Path) -> Path:
    """A copy of the small kaart that a test may break."""
    return Path(shutil.copytree(root / "tests/sites/klein/content", tmp_path / "content"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_check_of_a_good_kaart_is_silent_and_zero(kaart, klein) -> None:
    done = kaart("check", "--peildatum", DAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Alles in orde: 26 bestanden gecontroleerd.\n"


def test_the_whole_report_of_the_broken_kaart(kaart, root, golden) -> None:
    done = kaart("check", "--inhoud", str(root / "tests/sites/kapot/content"), "--peildatum", DAY)
    assert done.returncode == 1
    golden(done.stdout, root / "tests/sites/kapot/report.txt")


def test_json_goes_to_stdout_alone(kaart, klein) -> None:
    change(klein / "voorzieningen/budgetcursus.md", "2026-09-15", "2026-01-15")
    done = kaart("check", "--peildatum", DAY, "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report["peildatum"] == DAY
    assert [row["code"] for row in report["problemen"]] == ["controle-verlopen"]
    assert report["problemen"][0]["veld"] == "gecontroleerd_op"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
@pytest.mark.parametrize("command", ["check", "schema"])
def test_a_report_that_cannot_be_written_is_one_sentence(root, klein, command) -> None:
    where = ["--inhoud", str(klein)] if command == "check" else []
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "generator", command, *where],
            cwd=root, stdout=full, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr == "Het verslag kon niet geschreven worden. Schrijf het ergens waar ruimte is.\n"


def test_a_report_that_nobody_reads_any_more_ends_without_a_traceback(root, klein) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--inhoud", str(klein)],
        cwd=root, stdout=writer, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.close(writer)
    assert (done.returncode, done.stderr) == (3, "Het verslag kon niet geschreven worden.\n")


def test_the_example_has_its_own_day(kaart, klein) -> None:
    assert json.loads(kaart("check", "--format", "json").stdout)["peildatum"] == DAY


@pytest.mark.parametrize("day", ["22-11-2026", "2026-02-30", "vandaag", "20261122", ""])
def test_a_wrong_day_is_wrong_use(kaart, klein, day) -> None:
    done = kaart("check", "--peildatum", day)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is geen datum" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek"], "De opdracht 'chek' bestaat niet. Misschien bedoeld: check."),
        (["check", "--formaat", "json"], "De optie '--formaat' bestaat niet."),
        (["check", "--format", "xml"], "'xml' kan niet. Kies uit: tekst, json, github."),
        (["check", "--format"], "Achter '--format' hoort een waarde."),
        (["check", "iets"], "Dit is te veel: iets."),
        (["check", "--inhoud", "weg"], "De map 'weg' bestaat niet."),
        (["check", "--geraakt", "HEAD"], "hoort niet bij een git-repository"),
        (["new", "voorziening"], "SLUG"),
        (["new", "boom", "x"], "De soort 'boom' bestaat niet."),
        (["serve", "--poort", "99999"], "is geen poort"),
        (["build", "--versie", "a b"], "is geen versie"),
    ],
)
def test_wrong_use_is_told_in_dutch(kaart, klein, arguments, words) -> None:
    done = kaart(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr


@pytest.mark.parametrize("command", [[], ["check"], ["build"], ["serve"], ["new"], ["schema"]])
def test_help_is_dutch(kaart, command) -> None:
    done = kaart(*command, "--help")
    assert done.returncode == 0
    assert "Gebruik:" in done.stdout
    for english in ("Usage", "Options", "Commands", "Show this", "default"):
        assert english not in done.stdout


def test_a_folder_without_settings_is_wrong_use(kaart, tmp_path) -> None:
    (tmp_path / "content").mkdir()
    done = kaart("check")
    assert done.returncode == 2
    assert "geen kaart.yaml" in done.stderr


def test_an_expired_date_does_not_stop_a_build(kaart, klein, tmp_path) -> None:
    done = kaart("build", "--peildatum", "2028-01-01")
    assert done.returncode == 0
    assert "[controle-verlopen]" in done.stdout
    assert done.stdout.endswith("De kaart is gepubliceerd.\n")
    assert (tmp_path / "dist/index.html").is_file()


def test_another_mistake_stops_a_build_and_the_old_site_stands(kaart, klein, tmp_path) -> None:
    assert kaart("build", "--peildatum", DAY).returncode == 0
    before = (tmp_path / "dist/index.html").read_bytes()
    change(klein / "voorzieningen/budgetcursus.md", "soort: cursus", "soort: les")
    done = kaart("build", "--peildatum", DAY)
    assert done.returncode == 1
    assert done.stdout.endswith("Er is niets gepubliceerd.\n")
    assert (tmp_path / "dist/index.html").read_bytes() == before


def test_a_folder_that_is_not_ours_is_refused_untouched(kaart, klein, tmp_path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/brief.txt").write_text("bewaren")
    done = kaart("build", "--peildatum", DAY)
    assert done.returncode == 2
    assert [path.name for path in (tmp_path / "dist").iterdir()] == ["brief.txt"]


def test_a_copy_is_a_plain_folder(kaart, klein, tmp_path) -> None:
    assert kaart("build", "--peildatum", DAY, "--kopie", "--uit", "site").returncode == 0
    assert not (tmp_path / "site").is_symlink()
    assert (tmp_path / "site/.kaart-bouw").exists()


def test_the_version_stands_in_the_status(kaart, klein, tmp_path) -> None:
    kaart("build", "--peildatum", DAY, "--versie", "v1.2-3")
    assert json.loads((tmp_path / "dist/status.json").read_text())["versie"] == "v1.2-3"


def test_annotations_lead_from_the_root_of_the_repository(kaart, tmp_path, root) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    shutil.copytree(root / "tests/sites/kapot/content", tmp_path / "dorp/content")
    done = kaart("check", "--format", "github", "--peildatum", DAY, cwd=tmp_path / "dorp")
    assert "::error file=dorp/content/kaart.yaml,line=3,col=6,title=ongeldige-waarde::" in done.stdout


def test_with_geraakt_a_neighbour_that_expired_only_warns(kaart, klein, tmp_path) -> None:
    git = ["git", "-C", str(tmp_path), "-c", "user.name=T", "-c", "user.email=t@kaart.example"]
    change(klein / "voorzieningen/budgetcursus.md", "2026-09-15", "2026-01-15")
    change(klein / "voorzieningen/huis-van-de-buurt.md", "2026-08-20", "2026-01-20")
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "begin"]):
        subprocess.run([*git, *arguments], check=True)
    assert kaart("check", "--peildatum", DAY).returncode == 1
    assert kaart("check", "--peildatum", DAY, "--geraakt", "HEAD").returncode == 0
    change(klein / "voorzieningen/budgetcursus.md", "soort: cursus", "soort: activiteit")
    done = kaart("check", "--peildatum", DAY, "--geraakt", "HEAD", "--format", "json")
    assert done.returncode == 1
    severity = {row["bestand"]: row["ernst"] for row in json.loads(done.stdout)["problemen"]}
    assert severity == {
        "content/voorzieningen/budgetcursus.md": "fout",
        "content/voorzieningen/huis-van-de-buurt.md": "waarschuwing",
    }
    assert kaart("check", "--geraakt", "bestaat-niet").returncode == 2


@pytest.mark.parametrize("soort", ["voorziening", "organisatie", "wijk"])
def test_new_passes_check_at_once_and_never_overwrites(kaart, klein, soort) -> None:
    done = kaart("new", soort, "nieuwe-plek", "--peildatum", DAY)
    assert done.returncode == 0
    check = kaart("check", "--peildatum", DAY)
    assert (check.returncode, check.stdout.count("waarschuwing")) == (0, 0)
    (path,) = klein.rglob("nieuwe-plek.md")
    before = path.read_bytes()
    assert kaart("new", soort, "nieuwe-plek").returncode == 2
    assert path.read_bytes() == before


@pytest.mark.parametrize("slug", ["../kwaad", "/tmp/kwaad", "Hoofd", "a b", "", "a" * 81, "a\n"])
def test_new_refuses_a_name_that_is_no_slug(kaart, klein, slug) -> None:
    before = sorted(klein.rglob("*"))
    done = kaart("new", "voorziening", slug)
    assert done.returncode == 2
    assert sorted(klein.rglob("*")) == before


def test_the_schema_of_every_kind(kaart, tmp_path) -> None:
    assert set(json.loads(kaart("schema").stdout)) == {
        "doelgroepen", "kaart", "organisatie", "pagina", "synoniemen", "themas", "voorziening", "wijk", "woordenlijst",
    }  # fmt: skip
    assert kaart("schema", "--inhoud", "weg", "--peildatum", DAY, "--uit", "schemas").returncode == 0
    assert json.loads((tmp_path / "schemas/wijk.schema.json").read_text())["title"] == "Wijk"


def test_real_data_checks_and_builds(kaart, proefdata, tmp_path) -> None:
    content = str(proefdata / "ggz-jeugd-amsterdam/content")
    assert kaart("check", "--inhoud", content, "--peildatum", "2025-03-20").returncode == 0
    late = kaart("check", "--inhoud", content, "--peildatum", DAY)
    assert late.returncode == 1
    assert "[controle-verlopen]" in late.stdout
    assert kaart("build", "--inhoud", content, "--peildatum", DAY).returncode == 0
    assert (tmp_path / "dist/voorzieningen/ihub/index.html").is_file()


def test_what_stands_in_for_a_missing_field_is_never_told(kaart, klein) -> None:
    (klein / "voorzieningen/leeg.md").write_text("---\n---\n")
    done = kaart("check", "--peildatum", DAY, "--format", "json")
    codes = {row["code"] for row in json.loads(done.stdout)["problemen"]}
    assert codes == {"ontbrekend-veld"}
