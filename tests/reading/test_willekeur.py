"""Whatever bytes a file holds: the kaart gives a report or a site, within five seconds and 512 MB, and never breaks.

In one process, for speed, through the whole front door: reading, rules, the report in every form, and every page when
nothing stops a build. A smaller number goes through the real command with its memory limited by the system. What is
tried is fixed (derandomised), so a red test is red again.
"""

import json
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import check, render_site
from generator.report import format_github, format_json, format_text
from generator.site import OutputFile

DAY: Final = date(2026, 11, 22)
SECONDS: Final = 5
MEMORY: Final = 512 * 2**20
KLEIN: Final = Path(__file__).parent.parent / "sites/klein/content"

LIMITED: Final = (
    "import resource; "
    f"resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY})); "
    f"resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))"
)
"""Time is that of the processor: a busy machine makes no test red."""
COMMAND: Final = f"{LIMITED}; from generator.cli import main; main()"

FILES: Final = (
    "voorzieningen/budgetcursus.md",
    "voorzieningen/huis-van-de-buurt.md",
    "voorzieningen/opvang-de-vuurtoren.md",
    "organisaties/welzijn-merendonk.md",
    "wijken/noord.md",
    "paginas/over.md",
    "kaart.yaml",
    "themas.yaml",
    "woordenlijst.yaml",
    "synoniemen.yaml",
)

SIGNS: Final = (
    *(sign.encode() for sign in "&*!?:-,[]{}|>%@`#'\"~\\<=é€😀\u0301\u202e\u200d\ufeff"),
    b"&a ", b"*a", b"!!python/object/apply:os.system ", b"<<: *a", b"? ", b": ", b"- ", b"\n- ", b"\n---\n", b"\n...\n",
    b"%YAML 9.9\n", b"\t", b"\r", b"\x00", b"\xff\xfe", b"\x80", b"\xed\xa0\x80", b"\xc2\x85", b"\xe2\x80\xa8", b"\n\n",
    b"{{ 7*7 }}", b"{% include 'x' %}", b"<script>", b"[x](javascript:y)", b"![](", b"```\n", b"|2\n", b'"\\x00"',
    b"1e999",
)  # fmt: skip

DEEP: Final[tuple[Callable[[int], bytes], ...]] = (
    lambda depth: b"[" * depth + b"]" * depth,
    lambda depth: b"[" * depth,
    lambda depth: b"{a: " * depth + b"x" + b"}" * depth,
    lambda depth: b"\n  " + b"- " * depth + b"x",
    lambda depth: b"".join(b"\n" + b" " * level + b"a:" for level in range(2, min(depth, 400))),
    lambda depth: b"> " * depth + b"x",
    lambda depth: b"*_" * depth,
)


def flip(data: bytes, at: int, number: int) -> bytes:
    return data[:at] + bytes([data[at] ^ (1 << number % 8)]) + data[at + 1 :]


def insert_sign(data: bytes, at: int, number: int) -> bytes:
    return data[:at] + SIGNS[number % len(SIGNS)] + data[at:]


def nest_value(data: bytes, at: int, number: int) -> bytes:
    """Put something deep where the value of a field stands."""
    begin = data.find(b": ", at) + 2
    depth = (3, 6, 40, 900, 20_000)[number // len(DEEP) % 5]
    end = data.find(b"\n", begin)
    return data[:begin] + DEEP[number % len(DEEP)](depth) + data[end:] if 1 < begin < end else data


def nest_text(data: bytes, at: int, number: int) -> bytes:
    return data + b"\n" + DEEP[number % len(DEEP)]((6, 90, 900)[number // len(DEEP) % 3]) + b"\n"


def swap_lines(data: bytes, at: int, number: int) -> bytes:
    lines = data.split(b"\n")
    one, other = at % len(lines), number % len(lines)
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def double_line(data: bytes, at: int, number: int) -> bytes:
    lines = data.split(b"\n")
    return b"\n".join(
        [*lines[: at % len(lines)], *[lines[at % len(lines)]] * (2 + number % 40), *lines[at % len(lines) :]]
    )


def drop_line(data: bytes, at: int, number: int) -> bytes:
    lines = data.split(b"\n")
    del lines[at % len(lines)]
    return b"\n".join(lines)


def lengthen(data: bytes, at: int, number: int) -> bytes:
    piece = (b"a", b"a ", b"0", b"-", b" ", b"#", b"a: ", b"&", b"@", b"\xc3\xa9", b"https://", b"00:00-", b"[a](")
    return data[:at] + piece[number % len(piece)] * (50, 600, 9_000, 30_000)[number // len(piece) % 4] + data[at:]


def cut(data: bytes, at: int, number: int) -> bytes:
    return data[: at + 1]


def type_word(data: bytes, at: int, number: int) -> bytes:
    """Change a text into another one that may well be right."""
    word = ("ja", "Łódź", "'s-Hertogenbosch", "A&B", "<3", "عربي", "31-12-2026", "0301234567", "ﬁ", "ß", "…", "1/2")
    space = data.find(b" ", len(data) - at)
    return data[:space] + b" " + word[number % len(word)].encode() + data[space:] if space > 0 else data


CHANGES: Final = (
    flip, insert_sign, insert_sign, nest_value, nest_text, swap_lines, double_line, drop_line, lengthen, cut, type_word,
    type_word, type_word,
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn, name: str) -> bytes:
    """Give a real file with one to four changes, or bytes that never were one."""
    kind = draw(st.integers(0, 9))
    if kind == 0:
        return draw(st.binary(max_size=600))
    if kind == 1:
        head = draw(st.text("ab:-[]{}#&*!|>'\"% \n\t,?é", max_size=200)).encode()
        return b"---\n" + head + b"\n---\n" if name.endswith(".md") else head
    data = (KLEIN / name).read_bytes()
    if kind in (2, 3, 4) and name.endswith(".md"):
        return data + draw(st.text("ab 1.#*_->[]()`!&<'\"\\|\n\té€😀\u0301ع", max_size=120)).encode()
    for _ in range(draw(st.integers(1, 4))):
        change = draw(st.sampled_from(CHANGES))
        at, number = draw(st.integers(0, 10**6)), draw(st.integers(0, 10**4))
        data = change(data or b"\n", at % max(1, len(data)), number)
    return data


NAMED: Final = st.sampled_from(FILES).flatmap(lambda name: st.tuples(st.just(name), mutated(name)))

FIXED: Final = settings(
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(KLEIN, tmp_path_factory.mktemp("willekeur") / "content"))


@pytest.fixture(scope="module")
def outcomes() -> Iterator[Counter[str]]:
    """Count what came out, and see at the end that both a report and a site came out often."""
    counted: Counter[str] = Counter()
    yield counted
    assert counted["report"] >= 50, counted
    assert counted["site"] >= 20, counted


def go_through_the_front_door(content: Path) -> str:
    uitslag = check(content, DAY, lambda: DAY)
    texts = (
        format_text(uitslag.problems, uitslag.bestanden),
        format_json(uitslag.problems, uitslag.bestanden, DAY),
        format_github(uitslag.problems),
    )
    for text in texts:
        text.encode("utf-8")
    for problem in uitslag.problems:
        assert problem.location.regel >= 1, problem
        assert problem.location.kolom >= 1, problem
        assert problem.text, problem
    if not uitslag.is_publishable:
        return "report"
    files: list[OutputFile] = list(render_site(uitslag))
    for file in files:
        if file.path.endswith(".html"):
            file.content.decode("utf-8")
    return "site"


@settings(FIXED, max_examples=150)
@given(NAMED)
def test_any_bytes_give_a_report_or_a_site(content: Path, outcomes: Counter[str], drawn: tuple[str, bytes]) -> None:
    name, data = drawn
    path = content / name
    path.write_bytes(data)
    start = time.process_time()
    try:
        outcomes[go_through_the_front_door(content)] += 1
        assert time.process_time() - start < SECONDS
    finally:
        shutil.copyfile(KLEIN / name, path)


def run(code: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run Python code with a command line in a process of its own, within the limits."""
    root = KLEIN.parents[3]
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=12 * SECONDS)


def hold_to_the_promise(content: Path, name: str) -> None:
    for command in (("check", "--format", "json"), ("build", "--kopie", "--uit", content.parent / "dist")):
        done = run(COMMAND, *command, "--inhoud", content, "--peildatum", DAY.isoformat())
        assert done.returncode in (0, 1), (name, done)
        assert "Traceback" not in done.stdout + done.stderr, (name, done)
        if command[0] == "check":
            ernst = {row["ernst"] for row in json.loads(done.stdout)["problemen"]}
            assert ("fout" in ernst) == (done.returncode == 1)


@settings(FIXED, max_examples=4)
@given(NAMED)
def test_the_command_itself_keeps_the_promise_in_little_memory(content: Path, drawn: tuple[str, bytes]) -> None:
    name, data = drawn
    (content / name).write_bytes(data)
    try:
        hold_to_the_promise(content, name)
    finally:
        shutil.copyfile(KLEIN / name, content / name)


WORST: Final = {
    "voorzieningen/budgetcursus.md": b"---\nnaam: x\nzoekwoorden: " + b"[" * 49_000 + b"]" * 49_000 + b"\n---\n",
    "voorzieningen/huis-van-de-buurt.md": b"---\n" + b"{a: " * 24_000 + b"\n---\n",
    "voorzieningen/opvang-de-vuurtoren.md": b"---\n" + b"- " * 49_000 + b"x\n---\n",
    "voorzieningen/maatjes.md": b"---\n" + b"naam: x\n" * 12_000 + b"---\n",
    "voorzieningen/meldpunt-zorgen.md": b"---\nnaam: x\n---\n" + b"[" * 90_000,
    "voorzieningen/buurtteam-zuid.md": b"\x00" * 100_000,
    "wijken/noord.md": b"---\na: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c, *c]\n---\n",
    "paginas/over.md": b"---\ntitel: x\n---\n" + b"> " * 45_000,
    "themas.yaml": b"".join(b"- {slug: a%d, naam: x}\n" % number for number in range(4_000)),
    "doelgroepen.yaml": b"- {slug: 1, naam: 12}\n" * 4_500,
    "voorzieningen/clientondersteuning.md": b"---\nnaam: x\ntalen: [" + b"1," * 48_000 + b"]\n---\n",
    "voorzieningen/specialistische-ggz.md": b"---\nnaam: x\n---\n" + b"06 12345678, a.jansen@gmail.com " * 240,
    "organisaties/welzijn-merendonk.md": b"---\nnaam: x\n" + b"".join(b"k%d: 1\n" % n for n in range(8_000)) + b"---\n",
    "woordenlijst.yaml": b"".join(b"a%d: b\n" % number for number in range(9_000)),
    "synoniemen.yaml": b"- begrip: " + b"x" * 99_000,
    "overgenomen/buurgemeente.json": b"[" * 4_900_000,
}
"""The worst that fits in each file."""


@pytest.mark.parametrize("name", WORST)
def test_the_worst_that_fits_in_a_file_gives_a_report_in_time(content: Path, name: str) -> None:
    before = (content / name).read_bytes() if (content / name).exists() else None
    (content / name).write_bytes(WORST[name])
    start = time.process_time()
    try:
        go_through_the_front_door(content)
        assert time.process_time() - start < SECONDS
    finally:
        (content / name).unlink() if before is None else (content / name).write_bytes(before)


def test_all_that_is_worst_in_one_kaart_gives_a_report_in_little_memory(tmp_path: Path) -> None:
    content = Path(shutil.copytree(KLEIN, tmp_path / "content"))
    for name, data in WORST.items():
        (content / name).write_bytes(data)
    command = COMMAND.replace(f"({SECONDS}, {SECONDS})", f"({6 * SECONDS}, {6 * SECONDS})")
    done = run(command, "check", "--inhoud", content, "--peildatum", DAY.isoformat())
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.rstrip().endswith("bestanden.")


def test_the_limit_on_memory_is_real() -> None:
    assert run(f"{LIMITED}; bytearray({MEMORY})").stderr.rstrip().endswith("MemoryError")


def test_the_limit_on_time_is_real() -> None:
    assert run(f"{LIMITED.replace(f'({SECONDS}, {SECONDS})', '(1, 1)')}; any(iter(int, 1))").returncode < 0
