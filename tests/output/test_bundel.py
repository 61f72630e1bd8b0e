"""Modules in one file do what they did apart, and what cannot be bundled is refused."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.output.assets import BUNDLES, read_assets
from generator.output.bundel import bundle
from generator.output.esmodule import NotBundled

STATIC = Path(__file__).parents[2] / "static"
NODE = shutil.which("node")
ENTRY = "js/zoek/begin.js"

Answer = Callable[..., object]


def made(files: dict[str, str], *entries: str) -> dict[str, str]:
    written = bundle({name: text.encode() for name, text in files.items()}, entries or (ENTRY,))
    return {name: content.decode() for name, content in written.items()}


@pytest.fixture
def answer(tmp_path: Path) -> Answer:
    """Give what an expression says with the modules as they are and as they are bundled: it must be the same."""
    if NODE is None:
        pytest.skip("Node is not there")

    def run(files: dict[str, str], expression: str, *entries: str) -> object:
        said = []
        for number, one in enumerate((files, made(files, *entries))):
            for name, text in {**one, "package.json": '{"type": "module"}'}.items():
                path = tmp_path / str(number) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            script = (
                f'const haal = (naam) => import("./{number}/js/" + naam); console.log(JSON.stringify({expression}))'
            )
            command = [str(NODE), "--input-type=module", "-e", script]
            done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
            assert done.stderr == ""
            said.append(json.loads(done.stdout))
        assert said[0] == said[1]
        return said[1]

    return run


def test_equal_names_in_two_modules_never_meet(answer: Answer) -> None:
    files = {
        ENTRY: (
            'import { lees } from "./a.js";\nimport { lees as ook } from "./b.js";\n'
            'const NAAM = "begin";\nexport function alle() {\n  return [NAAM, lees(), ook()];\n}\n'
        ),
        "js/zoek/a.js": 'const NAAM = "a";\nexport function lees() {\n  return NAAM;\n}\n',
        "js/zoek/b.js": 'const NAAM = "b";\nexport const lees = () => NAAM;\n',
    }
    assert answer(files, '(await haal("zoek/begin.js")).alle()') == ["begin", "a", "b"]
    assert set(made(files)) == {ENTRY}


def test_every_form_of_export_arrives(answer: Answer) -> None:
    files = {
        ENTRY: (
            'import {\n  Een,\n  twee,\n  drie as derde,\n  VIER, // vier\n} from "./a.js";\n'
            "export async function alle() {\n  return [new Een().x, twee(), await derde(), VIER];\n}\n"
            "export class Leeg {}\n"
        ),
        "js/zoek/a.js": (
            "export class Een {\n  x = 1;\n}\nexport function twee() {\n  return 2;\n}\n"
            "export async function drie() {\n  return 3;\n}\nexport const VIER = /** @type {const} */ ([4, 5]);\n"
        ),
    }
    expression = '[await (await haal("zoek/begin.js")).alle(), Object.keys(await haal("zoek/begin.js"))]'
    assert answer(files, expression) == [[1, 2, 3, [4, 5]], ["Leeg", "alle"]]


def test_a_module_that_two_others_import_runs_once_and_before_them(answer: Answer) -> None:
    files = {
        ENTRY: 'import { b } from "./b.js";\nimport { c } from "./c.js";\nexport const alle = [...b, ...c];\n',
        "js/zoek/b.js": 'import { tel } from "./diep/tel.js";\nexport const b = ["b", tel()];\n',
        "js/zoek/c.js": 'import { tel } from "./diep/tel.js";\nexport const c = ["c", tel()];\n',
        "js/zoek/diep/tel.js": "let stand = 0;\nexport function tel() {\n  stand += 1;\n  return stand;\n}\n",
    }
    assert answer(files, '(await haal("zoek/begin.js")).alle') == ["b", 1, "c", 2]
    assert made(files)[ENTRY].count("stand+=1") + made(files)[ENTRY].count("stand +=1") == 1


def test_what_lies_outside_the_folder_is_kept_once_for_all(answer: Answer) -> None:
    files = {
        ENTRY: 'import { tel } from "../tel.js";\nimport { a } from "./a.js";\nexport const alle = [a, tel()];\n',
        "js/zoek/a.js": 'import { tel as telVerder } from "../tel.js";\nexport const a = telVerder();\n',
        "js/zoek/ander.js": 'import { tel } from "../tel.js";\nexport const alle = tel();\n',
        "js/tel.js": "let stand = 0;\nexport function tel() {\n  stand += 1;\n  return stand;\n}\n",
    }
    entries = (ENTRY, "js/zoek/ander.js")
    expression = (
        '[(await haal("zoek/begin.js")).alle, (await haal("zoek/ander.js")).alle, (await haal("tel.js")).tel()]'
    )
    assert answer(files, expression, *entries) == [[1, 2], 3, 4]
    assert made(files, *entries)["js/tel.js"] == files["js/tel.js"]


def test_an_entry_that_another_imports_stays_one_module(answer: Answer) -> None:
    files = {
        ENTRY: 'import { tel } from "./tel.js";\nexport const begin = tel();\n',
        "js/zoek/tel.js": "let stand = 0;\nexport function tel() {\n  stand += 1;\n  return stand;\n}\n",
    }
    entries = (ENTRY, "js/zoek/tel.js")
    assert answer(files, '[(await haal("zoek/begin.js")).begin, (await haal("zoek/tel.js")).tel()]', *entries) == [1, 2]


def test_what_is_fetched_later_is_found_from_its_new_place_and_stays_a_file(answer: Answer) -> None:
    files = {
        ENTRY: 'import { haal } from "./diep/a.js";\nexport const alle = haal;\n',
        "js/zoek/diep/a.js": (
            "export async function haal() {\n"
            '  const [{ x }, { y }] = await Promise.all([import("./x.js"), import( "../../y.js" )]);\n'
            '  return `${x} ${(await import("./x.js")).x} ${y}`;\n}\n'
        ),
        "js/zoek/diep/x.js": '// weg\nimport { z } from "./z.js";\nexport const x = z;\n',
        "js/zoek/diep/z.js": 'export const z = "x";\n',
        "js/y.js": 'export const y = "y";\n',
    }
    assert answer(files, 'await (await haal("zoek/begin.js")).alle()') == "x x y"
    assert set(made(files)) == {ENTRY, "js/zoek/diep/x.js", "js/y.js"}
    assert "weg" not in made(files)["js/zoek/diep/x.js"]


def test_a_module_that_something_else_imports_too_stays_a_file(answer: Answer) -> None:
    files = {
        ENTRY: 'import { a } from "./a.js";\nexport const alle = a;\n',
        "js/zoek/a.js": 'import { b } from "./b.js";\nexport const a = b;\n',
        "js/zoek/b.js": "export const b = 1;\n",
        "js/zoek/c.js": "export const c = 1;\n",
        "js/buiten.js": 'export async function lees() {\n  return (await import("./zoek/a.js")).a;\n}\n',
    }
    assert answer(files, '[(await haal("zoek/begin.js")).alle, await (await haal("buiten.js")).lees()]') == [1, 1]
    kept = made(files)
    assert {name: text for name, text in kept.items() if name != ENTRY} == {
        name: text for name, text in files.items() if name != ENTRY
    }


def test_all_else_keeps_its_bytes_and_its_order() -> None:
    files = {
        "css/start.css": "/* blijft */",
        "js/start.js": "import(`./${1}.js`); // blijft",
        ENTRY: "// weg\nexport const a = 1;\n",
        "js/zoek/los.js": "// blijft",
        "vendor/x.js": "import y from 'z' // <!-- is not ours",
    }
    assert made(files) == {**files, ENTRY: "export const a=1;\n"}
    assert list(made(files)) == list(files)


def test_an_entry_that_is_not_there_is_not_made() -> None:
    assert made({"css/a.css": "a"}) == {"css/a.css": "a"}


def test_the_order_of_entries_makes_no_difference() -> None:
    files = {
        name: path.read_bytes() for path in sorted(STATIC.rglob("*.js")) if (name := str(path.relative_to(STATIC)))
    }
    assert bundle(files, BUNDLES) == bundle(files, tuple(reversed(BUNDLES)))


@pytest.mark.parametrize(
    "text",
    [
        'import a from "./a.js";',
        'import * as a from "./a.js";',
        'import "./a.js";',
        'import { default as a } from "./a.js";',
        'import { "a" as b } from "./a.js";',
        'import { } from "./a.js";x();',
        "import { a } from './a.js';",
        'import { a } from "a";',
        'import { a } from "/js/a.js";',
        'import { a } from "./a.js?x=1";',
        'import { a } from "./a.js" with { type: "json" };',
        'import { a } from "./a.js"',
        'if (x) {\n  import { a } from "./a.js";\n}',
        "const a = import.meta.url;",
        'const a = import("a.js");',
        'const a = import("./a.js", {});',
        "const a = import(`./${b}.js`);",
        "const a = import(b);",
        "const a = { import: 1 };",
        "export default 1;",
        "export default function a() {}",
        'export * from "./a.js";',
        'export { a } from "./a.js";',
        "const a = 1;\nexport { a };",
        "export let a = 1;",
        "export var a = 1;",
        "export const { a } = b;",
        "export const [a] = b;",
        "export const a = 1, b = 2;",
        "export function* a() {}",
        "export async function* a() {}",
        "function a() {\n  export const b = 1;\n}",
        "const a = await b();",
        "const $0 = 1;",
        "import",
        "export",
    ],
)
def test_another_form_is_refused_in_an_entry_and_inside_one(text: str) -> None:
    other = {"js/zoek/a.js": "export const a = 1;\n"}
    with pytest.raises(NotBundled, match=r"js/zoek/begin\.js"):
        made({**other, ENTRY: text + "\n"})
    with pytest.raises(NotBundled, match=r"js/zoek/b\.js"):
        made({**other, ENTRY: 'import { b } from "./b.js";\n', "js/zoek/b.js": f"export const b = 1;\n{text}\n"})


def test_words_that_only_look_like_imports_are_no_imports(answer: Answer) -> None:
    lookalikes = '"import x", /export/.source, ({}).import, ({})?.export, `import(${"x"})`, "export {"'
    files = {ENTRY: f"export const a = [{lookalikes}].length;\n"}
    assert answer(files, '(await haal("zoek/begin.js")).a') == 6


def test_a_circle_is_refused_and_told() -> None:
    files = {
        ENTRY: 'import { a } from "./a.js";\nexport const x = a;\n',
        "js/zoek/a.js": 'import { b } from "../b.js";\nexport const a = b;\n',
        "js/b.js": 'import { a } from "./zoek/a.js";\nexport const b = () => a;\n',
    }
    with pytest.raises(NotBundled, match=r"js/zoek/begin\.js -> js/zoek/a\.js -> js/b\.js -> js/zoek/a\.js"):
        made(files)


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ("export const b = 1;\n", r"js/zoek/begin\.js: js/zoek/a\.js does not export a"),
        (None, r"js/zoek/begin\.js: imports what is not there: js/zoek/a\.js"),
    ],
)
def test_an_import_of_what_is_not_there_is_refused(other: str | None, message: str) -> None:
    files = {ENTRY: 'import { a } from "./a.js";\nexport const x = a;\n'}
    if other is not None:
        files["js/zoek/a.js"] = other
    with pytest.raises(NotBundled, match=message):
        made(files)


@pytest.mark.parametrize("entries", [(ENTRY, "js/zoek/ander.js"), (ENTRY,)], ids=["two bundles", "bundle and file"])
def test_a_variable_that_would_stand_in_two_files_is_refused(entries: tuple[str, ...]) -> None:
    files = {
        ENTRY: 'import { tel } from "./tel.js";\nexport const a = tel();\n',
        "js/zoek/ander.js": 'import { tel } from "./tel.js";\nexport const b = tel();\n',
        "js/zoek/tel.js": "let stand = 0;\nexport function tel() {\n  stand += 1;\n  return stand;\n}\n",
    }
    with pytest.raises(NotBundled, match=r"js/zoek/tel\.js: has a variable, and would stand in 2 files"):
        made(files, *entries)
    del files["js/zoek/ander.js"]
    assert set(made(files, *entries)) == {ENTRY}


def test_our_own_bundles_are_there_and_give_what_their_sources_give(tmp_path: Path) -> None:
    if NODE is None:
        pytest.skip("Node is not there")
    written = {file.path.split("/", 2)[2]: file.content for file in read_assets(STATIC).files}
    assert set(BUNDLES) <= set(written)
    for name, content in {**written, "package.json": b'{"type": "module"}'}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for name in BUNDLES:
        script = f'console.log(Object.keys(await import("{tmp_path}/{name}")).join())'
        done = subprocess.run([NODE, "--input-type=module", "-e", script], capture_output=True, text=True, check=True)
        source = (STATIC / name).read_text(encoding="utf-8")
        exports = done.stdout.strip().split(",")
        assert [one for one in exports if f" {one}" not in source] == []
