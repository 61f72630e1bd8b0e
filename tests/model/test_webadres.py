"""Web addresses: what people copy and type, and what strangers try."""

import contextlib
import re
import time
from urllib.parse import urlsplit

import idna
import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.webadres import Kaartadres, Webadres

WEB = TypeAdapter(Webadres)
KAART = TypeAdapter(Kaartadres)


def refuse(text: object, adapter: TypeAdapter[Webadres] | TypeAdapter[Kaartadres] = WEB) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(text)
    [error] = caught.value.errors()
    assert error["type"] == "eigen_fout"
    assert error["ctx"]["code"] == "ongeldige-waarde"
    return error["ctx"]["melding"], error["ctx"]["tip"]


@pytest.mark.parametrize(
    ("text", "href", "host"),
    [
        ("https://www.ravelmeer.example", "https://www.ravelmeer.example/", "ravelmeer.example"),
        ("https://ravelmeer.example/", "https://ravelmeer.example/", "ravelmeer.example"),
        ("HTTPS://Www.Ravelmeer.EXAMPLE/Pad", "https://www.ravelmeer.example/Pad", "ravelmeer.example"),
        ("http://a.nl/b/c.html?d=e&f=g#h", "http://a.nl/b/c.html?d=e&f=g#h", "a.nl"),
        ("https://a.nl?d=e", "https://a.nl/?d=e", "a.nl"),
        ("https://a.nl:8443/b", "https://a.nl:8443/b", "a.nl"),
        ("https://www.nl/", "https://www.nl/", "www.nl"),
        ("https://a-b.c1.nl", "https://a-b.c1.nl/", "a-b.c1.nl"),
        ("https://a.nl/caf%C3%A9", "https://a.nl/caf%C3%A9", "a.nl"),
        ("https://a.nl/café?q=é#ü", "https://a.nl/caf%C3%A9?q=%C3%A9#%C3%BC", "a.nl"),
        ("https://a.nl/50%", "https://a.nl/50%25", "a.nl"),
        ("https://a.nl/\"<>`{}|^'", "https://a.nl/%22%3C%3E%60%7B%7D%7C%5E'", "a.nl"),
        ("https://a.nl/#b#c", "https://a.nl/#b%23c", "a.nl"),
        ("https://a.nl/u@b:c", "https://a.nl/u@b:c", "a.nl"),
        ("https://bücher.example", "https://xn--bcher-kva.example/", "bücher.example"),
        ("https://bu\u0308cher.example", "https://xn--bcher-kva.example/", "bücher.example"),
        ("https://BÜCHER.example", "https://xn--bcher-kva.example/", "bücher.example"),
        ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example/", "bücher.example"),
        ("https://faß.de", "https://xn--fa-hia.de/", "faß.de"),
        ("https://пример.рф", "https://xn--e1afmkfd.xn--p1ai/", "пример.рф"),
        ("https://مثال.example", "https://xn--mgbh0fb.example/", "مثال.example"),
        ("https://例え.jp", "https://xn--r8jz45g.jp/", "例え.jp"),
        ("https://łódź.example", "https://xn--d-uga0v4h.example/", "łódź.example"),
        (" https://a.nl ", "https://a.nl/", "a.nl"),
    ],
)
def test_an_address_gives_a_safe_link_and_a_readable_host(text: str, href: str, host: str) -> None:
    address = WEB.validate_python(text)

    assert (href, host) == (address.href, address.host)
    assert address.href.isascii()
    assert address == WEB.validate_python(address.href)
    assert text.strip() == str(address)


@pytest.mark.parametrize("name", ["bücher", "faß", "пример", "مثال", "例え", "łódź", "şişli", "ελλάδα", "한국"])
def test_names_in_other_scripts_are_encoded_as_idna_2008_does(name: str) -> None:
    ascii_host = urlsplit(WEB.validate_python(f"https://{name}.example").href).hostname

    assert f"{idna.alabel(name).decode()}.example" == ascii_host


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("www.ravelmeer.example", "Schrijf: https://www.ravelmeer.example"),
        ("ravelmeer.example/pad?a=b", "Schrijf: https://ravelmeer.example/pad?a=b"),
        ("ravelmeer.example:8080/pad", "Schrijf: https://ravelmeer.example:8080/pad"),
        ("//ravelmeer.example", "Schrijf: https://ravelmeer.example"),
        ("https//ravelmeer.example", "Schrijf: https://ravelmeer.example"),
        ("https:ravelmeer.example", "Schrijf: https://ravelmeer.example"),
        ("https:/ravelmeer.example", "Schrijf: https://ravelmeer.example"),
        ("https:///ravelmeer.example", "Schrijf: https://ravelmeer.example"),
        ("htps://ravelmeer.example", "Schrijf: https://ravelmeer.example"),
        ("ttps://ravelmeer.example", "Schrijf: https://ravelmeer.example"),
        ("https://https://ravelmeer.example", "Schrijf: https://ravelmeer.example"),
        ("ravelmeer", "Begin met https://. Voorbeeld: https://www.ravelmeer.example"),
        ("info@ravelmeer.example", "Zet een mailadres bij 'email'. Een webadres begint met https://."),
    ],
)
def test_a_slip_at_the_begin_gets_the_whole_address_back(text: str, tip: str) -> None:
    assert tip == refuse(text)[1]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "Dit veld is leeg."),
        ("javascript:alert(1)", "kan niet beginnen met 'javascript:'"),
        ("JavaScript://a.nl/%0aalert(1)", "kan niet beginnen met 'JavaScript:'"),
        ("data:text/html,<script>", "kan niet beginnen met 'data:'"),
        ("vbscript:x", "kan niet beginnen met"),
        ("file:///etc/passwd", "kan niet beginnen met 'file:'"),
        ("ftp://a.nl", "kan niet beginnen met 'ftp:'"),
        ("mailto:a@b.nl", "kan niet beginnen met 'mailto:'"),
        ("tel:0301234567", "geen https://"),
        ("https://", "Het begin"),
        ("https://?x", "Het begin"),
        ("https://naam:geheim@a.nl", "naam of wachtwoord"),
        ("https://a.nl@evil.nl", "naam of wachtwoord"),
        ("https://@a.nl", "naam of wachtwoord"),
        ("https://a.nl\\@b.nl", "backslash"),
        ("https:\\\\a.nl", "backslash"),
        ("https://127.0.0.1", "Een nummer"),
        ("https://10.0.0.1/x", "Een nummer"),
        ("https://0x7f.0.0.1", "Een nummer"),
        ("https://127.1", "Een nummer"),
        ("https://a.0x7f", "Een nummer"),
        ("https://[::1]/", "Een nummer"),
        ("https://2130706433", "geen volledige domeinnaam"),
        ("https://localhost", "geen volledige domeinnaam"),
        ("https://a.localhost", "geen volledige domeinnaam"),
        ("https://intranet/x", "geen volledige domeinnaam"),
        ("https://a..nl", "geen geldige domeinnaam"),
        ("https://.nl", "geen geldige domeinnaam"),
        ("https://a.nl.", "geen geldige domeinnaam"),
        ("https://-a.nl", "geen geldige domeinnaam"),
        ("https://a-.nl", "geen geldige domeinnaam"),
        ("https://a_b.nl", "geen geldige domeinnaam"),
        ("https://a%2e.nl", "geen geldige domeinnaam"),
        ("https://ab--c.nl", "geen geldige domeinnaam"),
        ("https://" + "a" * 64 + ".nl", "geen geldige domeinnaam"),
        ("https://" + "a." * 130 + "nl", "geen geldige domeinnaam"),
        ("https://" + "ü" * 62 + ".nl", "geen geldige domeinnaam"),
        ("https://xn--.nl", "geen geldige domeinnaam"),
        ("https://xn--99999999.nl", "geen geldige domeinnaam"),
        ("https://xn--abc-.nl", "geen geldige domeinnaam"),
        ("https://ｘ.nl", "geen geldige domeinnaam"),
        ("https://a。nl", "geen volledige domeinnaam"),
        ("https://a\u2044b.nl", "geen geldige domeinnaam"),
        ("https://☃.nl", "geen geldige domeinnaam"),
        ("https://\u0301a.nl", "geen geldige domeinnaam"),
        ("https://аpple.nl", "verschillende schriften"),
        ("https://gοοgle.nl", "verschillende schriften"),
        ("https://аррӏе.nl", "verschillende schriften"),
        ("https://xn--80ak6aa92e.com", "verschillende schriften"),
        ("https://ɑpple.nl", "verschillende schriften"),
        ("https://a.nl:0", "na de dubbele punt"),
        ("https://a.nl:65536", "na de dubbele punt"),
        ("https://a.nl:", "na de dubbele punt"),
        ("https://a.nl:x", "na de dubbele punt"),
        ("https://a.nl:80:80", "na de dubbele punt"),
        ("https://a.nl/een twee", "een spatie"),
        ("https://a.nl en https://b.nl", "een spatie"),
        ("https://a.nl/\u00a0b", "een spatie"),
        ("https://a.nl/\u3000b", "een spatie"),
        ("https://a\t.nl", "niet te zien"),
        ("https://a.nl/\nx", "niet te zien"),
        ("https://a.nl/\x00", "niet te zien"),
        ("https://a.nl/\u202egpj.exe", "niet te zien"),
        ("https://a.nl/\u200b", "niet te zien"),
        ("https://a\u200d.nl", "niet te zien"),
        ("https://a\u00ad.nl", "niet te zien"),
        ("https://a.nl/\ud800", "niet te zien"),
    ],
)
def test_what_is_not_an_open_web_address_is_refused(text: str, part: str) -> None:
    melding, tip = refuse(text)

    assert part in melding
    assert tip


@pytest.mark.parametrize(
    "text",
    [
        "https://" * 30_000,
        "a" * 100_000,
        "https://" * 240,
        "https://a.nl/" + "%" * 1900,
        "xn--" * 480,
        ":" * 1900,
        "h" * 1900,
        "https://" + "ü" * 1900,
    ],
)
def test_a_huge_or_tangled_text_is_answered_at_once(text: str) -> None:
    start = time.perf_counter()
    with contextlib.suppress(ValidationError):
        WEB.validate_python(text)
    assert time.perf_counter() - start < 0.5


def test_origin_and_path_are_parts_of_the_link() -> None:
    address = WEB.validate_python("https://www.bücher.example:8443/a b".replace(" ", "%20"))

    assert address.oorsprong == "https://www.xn--bcher-kva.example:8443"
    assert address.pad == "/a%20b"
    assert address.oorsprong + address.pad == address.href


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("https://socialekaart.ravelmeer.example", "https://socialekaart.ravelmeer.example/"),
        ("https://ravelmeer.example/kaart/", "https://ravelmeer.example/kaart/"),
        ("http://localhost", "http://localhost/"),
        ("http://localhost:8000/kaart/", "http://localhost:8000/kaart/"),
        ("http://LOCALHOST:8000", "http://localhost:8000/"),
        ("http://127.0.0.1:3000", "http://127.0.0.1:3000/"),
        ("https://localhost", "https://localhost/"),
    ],
)
def test_the_kaart_itself_may_live_on_ones_own_computer(text: str, href: str) -> None:
    assert href == KAART.validate_python(text).href


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("http://ravelmeer.example", "https://ravelmeer.example"),
        ("http://127.0.0.2", "Schrijf de naam"),
        ("http://10.0.0.1", "Schrijf de naam"),
        ("http://localhost.evil.nl", "Schrijf: https://localhost.evil.nl"),
        ("http://localhost@evil.nl", "Schrijf alleen"),
        ("http://intranet", "deel na de punt"),
        ("https://ravelmeer.example/?a=b", "Haal het deel"),
        ("https://ravelmeer.example/#a", "Haal het deel"),
        ("localhost:8000", "Begin met https://"),
    ],
)
def test_the_address_of_the_kaart_is_https_on_the_open_web(text: str, part: str) -> None:
    assert part in refuse(text, KAART)[1]


def test_json_knows_the_address_as_typed_and_its_schema_says_how() -> None:
    assert WEB.dump_json(WEB.validate_python("https://A.nl")) == b'"https://A.nl"'
    assert re.match(WEB.json_schema()["pattern"], "https://a.nl")
    assert not re.match(WEB.json_schema()["pattern"], "www.a.nl")
