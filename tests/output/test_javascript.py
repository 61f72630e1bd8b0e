"""Comments and indentation go; what a program means stays, also where a comment only looks like one."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.output.javascript import UnreadableScript, read_tokens, write_tokens

STATIC = Path(__file__).parents[2] / "static"
SOURCES = sorted(STATIC.glob("js/**/*.js"))

PROGRAMS = {
    # what is written -> what is left of it
    "// weg\n'a'": "'a'",
    "/* weg */ 'a' // en dit\n/** ook\n * dit */": "'a'",
    "'/* blijft */ // ook'": "'/* blijft */ // ook'",
    '"https://voorbeeld.nl" // "': '"https://voorbeeld.nl"',
    "'it\\'s // niet weg' /* '*/": "'it\\'s // niet weg'",
    '"\\\\" // "': '"\\\\"',
    "'over \\\ntwee regels // x'": "'over \\\ntwee regels // x'",
    '"  spaties   blijven  "': '"  spaties   blijven  "',
    "`  // regel\n    /* twee */`": "`  // regel\n    /* twee */`",
    "`a\\`b // ${1 /* weg */ + 1} // c`": "`a\\`b // ${1 + 1} // c`",
    "`$ { \\${ $${ `in // ${ 'x}' } uit` } `": "`$ { \\${ $${ `in // ${ 'x}' } uit` } `",
    "`${ { a: '}' }.a }` // `": "`${{a:'}'}.a }`",
    "`${ /}`/.source }`": "`${ /}`/.source }`",
    "/[/*]/.source // weg": "/[/*]/.source",
    "/\\/\\* geen '/.source": "/\\/\\* geen '/.source",
    "/[\\]'\"`/]/giu.flags": "/[\\]'\"`/]/giu.flags",
    "[/'/, /\"/ /* weg */].map((een) => een.source)": "[/'/,/\"/].map((een)=>een.source)",
    "(() => { return /'/.source })()": "(()=>{return /'/.source})()",
    "typeof /'/ // '": "typeof /'/",
    "8 / 2 / 2 // '": "8 / 2 / 2",
    "(8) / 2 /* ' */ / 2": "(8)/ 2 / 2",
    "[8][0] / 2 / 1 // '": "[8][0]/ 2 / 1",
    "'8' / 2 / 1": "'8' / 2 / 1",
    "`8` / 2 / 1": "`8` / 2 / 1",
    "({ return: 8 }).return / 2 / 1 // '": "({return:8}).return / 2 / 1",
    "let deel = 8; deel /= 2; deel": "let deel=8;deel /=2;deel",
    "let a = 1, b = 1; a + +b": "let a=1,b=1;a + +b",
    "let c = 1, d = 1; c - -d": "let c=1,d=1;c - -d",
    "let e = 1, f = 1; e++ + ++f": "let e=1,f=1;e++ + ++f",
    "let g = 1, h = 1\ng\n++h\ng + h": "let g=1,h=1\ng\n++h\ng + h",
    "(() => { return /* over\ntwee */ 1 })()": "(()=>{return\n1})()",
    "(() => { return /* op een */ 1 })()": "(()=>{return 1})()",
    "true ? .5 : 1": "true?.5:1",
    "null ?. length": "null ?. length",
    "null ?? .5": "null??.5",
    "1_000 + 0x1F + 1e3 + .5": "1_000 + 0x1F + 1e3 + .5",
    "Number(10n ** 2n)": "Number(10n ** 2n)",
    "[...[1], ...[2]]": "[...[1],...[2]]",
    "new (class { #prive = 1; lees() { return this.#prive } })().lees()": (
        "new(class{#prive=1;lees(){return this.#prive}})().lees()"
    ),
    "if (true) {\n  1;\n} else {\n  2;\n}": "if(true){1;}else{2;}",
    "let één = 'é'; één": "let één='é';één",
    "let $ = 1, _x$1 = 2; $ + _x$1": "let $=1,_x$1=2;$ + _x$1",
    "[1, 2]\n  .map((een) => een * 2) // weg\n  .join('')": "[1,2]\n.map((een)=>een * 2)\n.join('')",
    "'a' in { a: 1 }": "'a' in{a:1}",
    "1 < 2 && 2 > 1 && !(1 >= 2) && 1 !== 2": "1 < 2 && 2 > 1 && !(1 >=2)&& 1 !==2",
}


def compact(text: str) -> str:
    return write_tokens(read_tokens("x.js", text))


@pytest.mark.parametrize(("text", "left"), PROGRAMS.items())
def test_only_what_means_nothing_goes(text: str, left: str) -> None:
    assert compact(text) == left


def test_every_program_gives_what_it_gave() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not there")
    pairs = [[text, compact(text)] for text in PROGRAMS]
    run = """
        const says = (text) => JSON.stringify([(0, eval)(`'use strict';${text}`)]);
        for (const [one, other] of JSON.parse(require("fs").readFileSync(0, "utf8"))) {
            if (says(one) !== says(other)) console.log(one, other);
        }
    """
    done = subprocess.run([node, "-e", run], input=json.dumps(pairs), capture_output=True, text=True, check=True)
    assert done.stdout == ""


@pytest.mark.parametrize("text", PROGRAMS)
def test_doing_it_twice_changes_nothing(text: str) -> None:
    assert compact(compact(text)) == compact(text)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_word_of_our_modules_is_lost(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before = [token.text for token in read_tokens(path.name, text) if token.kind != "space"]
    after = [token.text for token in read_tokens(path.name, compact(text)) if token.kind != "space"]
    assert before == after


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a = {} / 2", "x.js:1: cannot read a slash after '}'"),
        ("a\nif (b) /c/.test(d)", "x.js:2: cannot read a slash after ')'"),
        ("while (b) /c/.test(d)", "x.js:1: cannot read a slash after ')'"),
        ("a++ / 2", "x.js:1: cannot read a slash after '++'"),
        ("'open", "x.js:1: cannot read the character"),
        ("'over\ntwee'", "x.js:1: cannot read the character"),
        ("\n\n`open", "x.js:3: cannot read a template"),
        ("`${ 1", "x.js:1: cannot read '${' that nothing closes"),
        ("a = /open", "x.js:1: cannot read a slash that begins"),
        ("/* open", "x.js:1: cannot read the character '/'"),
        ("a(b", "x.js:1: cannot read '(' that nothing closes"),
        ("a(b]", "x.js:1: cannot read ']' that closes nothing"),
        ("}", "x.js:1: cannot read '}' that closes nothing"),
        ("#!/usr/bin/node", "x.js:1: cannot read the character '#'"),
        ("@tag class A {}", "x.js:1: cannot read the character '@'"),
        ("a\\u0062 = 1", "x.js:1: cannot read the character"),
        ("a =\u00a01", "x.js:1: cannot read the character"),
        ("// a\u2028b()", "x.js:1: cannot read the character '\\u2028'"),
        ("a\r\nb", "x.js:1: cannot read the character '\\r'"),
        ("\ufeffa", "x.js:1: cannot read the character '\\ufeff'"),
    ],
)
def test_what_could_mean_two_things_is_refused_with_its_line(text: str, place: str) -> None:
    with pytest.raises(UnreadableScript) as refused:
        read_tokens("x.js", text)
    assert str(refused.value).startswith(place)
