"""The scanner for secrets finds what is planted, in any dress, and is silent about the rest."""

import base64
import gzip
import html
import io
import json
import zipfile
import zlib
from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.leaks import Leak, find_bsn, find_leaks

SECRET = "Zwijgstraat 12-A, 1990 XQ"
BEFORE, BEHIND = b"<!doctype html><p>Welkom</p> ", b" <p>Dag</p>"


def as_base64(text: str, before: str = "", form: Callable[[bytes], bytes] = base64.b64encode) -> bytes:
    return form((before + text + " en nog iets meer").encode())


PLANTED = {
    "plain": SECRET.encode(),
    "capitals": SECRET.upper().encode(),
    "spaces taken out": SECRET.replace(" ", "").encode(),
    "no-break spaces": SECRET.replace(" ", "\u00a0").encode(),
    "hyphens": SECRET.replace(" ", "-").encode(),
    "soft hyphens": "\u00ad".join(SECRET).encode(),
    "zero width spaces": "\u200b".join(SECRET).encode(),
    "full width": "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in SECRET).encode(),
    "accents": SECRET.replace("a", "á").encode(),
    "decimal entities": "".join(f"&#{ord(one)};" for one in SECRET).encode(),
    "hexadecimal entities": "".join(f"&#x{ord(one):X};" for one in SECRET).encode(),
    "named entities": SECRET.replace(" ", "&nbsp;").replace(",", "&comma;").encode(),
    "entities twice": html.escape("".join(f"&#{ord(one)};" for one in SECRET)).encode(),
    "percent": "".join(f"%{ord(one):02x}" for one in SECRET).encode(),
    "percent as a browser does": quote(SECRET).encode(),
    "percent twice": quote(quote(SECRET)).encode(),
    "JSON": json.dumps({"a": SECRET}).encode(),
    "unicode escapes": "".join(f"\\u{ord(one):04x}" for one in SECRET).encode(),
    "long unicode escapes": "".join(f"\\u{{{ord(one):04x}}}" for one in SECRET).encode(),
    "hexadecimal escapes": "".join(f"\\x{ord(one):02x}" for one in SECRET).encode(),
    "escapes of a style sheet": "".join(f"\\{ord(one):06x} " for one in SECRET).encode(),
    "base64": as_base64(SECRET),
    "base64 one further": as_base64(SECRET, "x"),
    "base64 two further": as_base64(SECRET, "xy"),
    "base64 in an address": as_base64(SECRET, "x", base64.urlsafe_b64encode),
    "base64 behind other letters": b"data" + as_base64(SECRET),
    "base64 of UTF-16": base64.b64encode(SECRET.encode("utf-16-le")),
    "base64 of gzip": base64.b64encode(gzip.compress(SECRET.encode())),
    "split over tags": "</b><i>".join(SECRET).encode(),
    "split by remarks": "<!-- x -->".join(SECRET).encode(),
    "in a remark": f"<!-- {SECRET} -->".encode(),
    "in an attribute": f'<a title="{SECRET}">'.encode(),
    "over lines": SECRET.replace(" ", "\n    ").encode(),
    "back to front": SECRET[::-1].encode(),
    "rot13": b"Mjvwtfgenng 12-N, 1990 KD",
}


def zipped(text: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("brief.txt", text)
    return target.getvalue()


WHOLE = {
    "UTF-16": SECRET.encode("utf-16"),
    "UTF-16 the other way": SECRET.encode("utf-16-be"),
    "gzip": gzip.compress(SECRET.encode(), mtime=0),
    "zlib": zlib.compress(SECRET.encode()),
    "zip": zipped(SECRET),
    "latin 1": f"één {SECRET}".encode("latin-1"),
}


@pytest.mark.parametrize("dress", [*PLANTED, *WHOLE])
def test_scanner_finds_a_planted_leak(dress: str) -> None:
    content = BEFORE + PLANTED[dress] + BEHIND if dress in PLANTED else WHOLE[dress]
    files = {"index.html": BEFORE + BEHIND, "a/index.html": content}
    assert find_leaks(files, [SECRET]) == [Leak("a/index.html", SECRET)]


@pytest.mark.parametrize("path", ["zwijgstraat-12-a-1990-xq/index.html", "a/Zwijgstraat%2012-A,1990XQ.json"])
def test_scanner_reads_names_of_files(path: str) -> None:
    assert find_leaks({path: b"niets"}, [SECRET]) == [Leak(path, SECRET)]


@pytest.mark.parametrize("part", ["Zwijgstraat", "1990 XQ", "52.09071", "06 12 34 56 78"])
def test_scanner_finds_a_part_of_an_address(part: str) -> None:
    page = b"<p>Zwijg<b>straat</b> 12, 1990&nbsp;XQ (52,09071) bel 06-12 34 56 78</p>"
    assert find_leaks({"a": page}, [part]) == [Leak("a", part)]


@pytest.mark.parametrize(
    "text", ["", "Zwijgen is goud, straat 12", "1990 XR", "MjvwtfgenngX", "%zz &# \\u00 \\x", "A" * 99]
)
def test_scanner_is_silent_about_a_clean_file(text: str) -> None:
    assert find_leaks({"index.html": text.encode()}, [SECRET]) == []


BSN = "123456782"


@pytest.mark.parametrize(
    "page",
    [
        BSN,
        "1234 56 782",
        "123.456.782",
        "123-456-782",
        "123&nbsp;456&nbsp;782",
        "<b>1234</b>56782",
        f'<a href="/x/{BSN}/">x</a>',
        f'<p title="{BSN}">x</p>',
        f'<img alt="nummer {BSN}">',
        f"op 2026-11-24 {BSN}",
        f"om 9:00 {BSN}",
        "<i>&#49;23456782</i>",
    ],
)
def test_bsn_scanner_finds_a_planted_number(page: str) -> None:
    assert {leak.secret for leak in find_bsn({"a.html": f"<p>x {page} y</p>".encode()})} == {BSN}
    assert not find_bsn({"a.html": f"<p>x {page} y</p>".replace("2", "3").encode()})


@pytest.mark.parametrize(
    "page", ['<a href="tel:+31123456782">bel</a> 123456782', "1234567820", "12345678", "123456783", "2026-11-24 1"]
)
def test_bsn_scanner_leaves_other_numbers(page: str) -> None:
    assert find_bsn({"a.html": f"<p>{page}</p>".encode()}) == []


def test_bsn_scanner_reads_data_too() -> None:
    assert [leak.path for leak in find_bsn({"a.json": f'{{"x": ["{BSN}", 123456782]}}'.encode()})] == ["a.json"]
