"""YAML that means to exhaust, fool or kill the reader: refused with its line, in little time and memory.

All bombs stand in one content folder that ``kaart check`` reads as a process of its own: a signal, a traceback or too
much memory there is a red test here, and not the end of this run.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

HOOFD = "naam: Hulp\norganisatie: welzijn\n"
WHOLE_FILE = {"onbekend-bestand", "ongeldige-tekst", "ontbrekend-veld", "ongeldige-waarde"}
"""What may be told at line 1, when no single line is to blame."""
SECONDS = 5
MEMORY = 512 * 1024 * 1024


def _laughs(layers: int) -> str:
    rows = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, layers)]
    return "".join(rows)


def _merges(layers: int) -> str:
    rows = ["a0: &a0 {x: 1}\n", *(f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}]\n" for n in range(1, layers))]
    return "".join(rows)


BOMMEN = {
    "laughs": _laughs(9),
    "laughs-many": _laughs(40),
    "merge-keys": _merges(25),
    "merge-key-plain": "<<: {naam: x}\n",
    "self": "a: &a [*a]\n",
    "self-map": "a: &a {b: *a}\n",
    "anchor-alone": "naam: &x Hulp\n",
    "alias-alone": "naam: *x\n",
    "alias-as-key": "*x : y\n",
    "brackets": "x: " + "[" * 30_000,
    "brackets-closed": "x: " + "[" * 5_000 + "]" * 5_000,
    "braces": "x: " + "{a: " * 15_000,
    "braces-closed": "x: " + "{a: " * 2_000 + "1" + "}" * 2_000,
    "mixed-nesting": "x: " + "[{a: " * 10_000,
    "dashes": "x:\n" + "- " * 20_000 + "y\n",
    "dashes-by-indent": "x:\n" + "".join(f"{' ' * n}-\n" for n in range(1, 300)),
    "maps-by-indent": "".join(f"{' ' * n}a:\n" for n in range(400)),
    "questions": "? " * 10_000 + "x\n",
    "question-map": "? {a: b}\n: c\n",
    "question-list": "? [a, b]\n: c\n",
    "six-layers": "x: [[[[[[1]]]]]]\n",
    "keys": "".join(f"k{n}: 1\n" for n in range(9_000)),
    "keys-too-many": "".join(f"k{n}: 1\n" for n in range(100_000)),
    "duplicate-keys": "naam: x\n" * 9_000,
    "one-long-key": "k" * 60_000 + ": x\n",
    "one-long-line": "naam: " + "x" * 90_000 + "\n",
    "many-lines": "naam: |\n" + " x\n" * 30_000,
    "digits": "leeftijd: {van: " + "9" * 90_000 + "}\n",
    "float": "leeftijd: {van: 1e999999999}\n",
    "python": "naam: !!python/object/apply:os.system ['touch gehackt']\n",
    "python-name": "naam: !!python/name:os.system\n",
    "tag": "naam: !vreemd Hulp\n",
    "tag-binary": "naam: !!binary SGFsbG8=\n",
    "tag-by-address": "naam: !<tag:yaml.org,2002:python/object:os.system> x\n",
    "tag-directive": "%TAG ! tag:evil.example,2026:\n",
    "yaml-directive": "%YAML 1.1\n",
    "set": "naam: !!set {a, b}\n",
    "second-document": "...\n--- \nnaam: x\n",
    "tab": "contact:\n\ttelefoon: x\n",
    "escape-null": 'naam: "Hulp\\0"\n',
    "escape-direction": 'naam: "Hulp\\u202e"\n',
    "escape-surrogate": 'naam: "Hulp\\ud800"\n',
    "escape-out-of-range": 'naam: "\\UFFFFFFFF"\n',
    "unclosed-quote": 'naam: "Hulp\n' * 100,
    "unclosed-bracket": "themas: [a, b\n",
    "colon-in-text": "naam: Hulp: nu\n",
    "percent": "naam: %x\n",
    "at": "naam: @x\n",
    "back-quote": "naam: `id`\n",
    "template": "naam: {{ 7*7 }}\n",
    "template-statement": "naam: {% x %}\n",
    "proto": "__proto__: {x: y}\n",
    "class": "__class__: x\n",
    "key-with-signs": '"<script>alert(1)</script>": x\n',
    "key-null": "null: x\n",
    "key-empty": '"": x\n',
    "key-confused": "n\u0430am: x\n",
    "key-fullwidth": "\uff4e\uff41\uff41\uff4d: x\n",
    "list-at-top": "- a\n- b\n",
    "text-at-top": "zomaar tekst\n",
    "comments": "#" * 90_000 + "\n",
    "no-newlines": "a: b, " * 15_000,
    "block-of-spaces": " " * 90_000,
    "next-lines": "naam: a\x85b: c\n",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, root: Path) -> tuple[list[dict[str, object]], float]:
    """Every problem that ``kaart check`` tells, and how long it took."""
    content = tmp_path_factory.mktemp("bommen") / "content"
    (content / "voorzieningen").mkdir(parents=True)
    (content / "kaart.yaml").write_text("naam: K\ngemeente: M\nurl: https://kaart.example/\nvoorbeeld: true\n")
    (content / "themas.yaml").write_text("- {slug: geld, naam: Geld}\n")
    for naam, bom in BOMMEN.items():
        text = f"---\n{bom if bom.startswith(('%', '-', 'zomaar')) else HOOFD + bom}\n---\n"
        (content / f"voorzieningen/{naam}.md").write_text(text, encoding="utf-8", newline="")
    command = [sys.executable, "-m", "generator", "check", "--inhoud", content, "--format", "json"]
    begin = time.monotonic()
    done = subprocess.run(
        [*map(str, command), "--peildatum", "2026-11-24"],
        capture_output=True,
        text=True,
        cwd=root,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )
    assert done.returncode == 1, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    return json.loads(done.stdout)["problemen"], time.monotonic() - begin


@pytest.mark.parametrize("naam", BOMMEN)
def test_a_bomb_is_refused_with_its_file_and_line(naam: str, report: tuple[list[dict[str, object]], float]) -> None:
    told = [one for one in report[0] if str(one["bestand"]).endswith(f"/{naam}.md") and one["ernst"] == "fout"]
    assert told
    assert len(json.dumps(told)) < 200_000
    codes = {str(one["code"]) for one in told}
    assert {one["regel"] for one in told} - {1} or codes & WHOLE_FILE


def test_all_bombs_together_take_no_time(report: tuple[list[dict[str, object]], float]) -> None:
    assert report[1] < SECONDS * 6


def test_no_bomb_ran(root: Path) -> None:
    assert not (root / "gehackt").exists()
