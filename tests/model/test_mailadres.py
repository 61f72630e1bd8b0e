"""E-mail addresses: real ones, slips and tricks."""

import time

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.mailadres import GRATIS_DIENSTEN, Mailadres

ADAPTER = TypeAdapter(Mailadres)


def refuse(text: object) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        ADAPTER.validate_python(text)
    [error] = caught.value.errors()
    assert error["type"] == "eigen_fout"
    assert error["ctx"]["code"] == "ongeldige-waarde"
    return error["ctx"]["melding"], error["ctx"]["tip"]


@pytest.mark.parametrize(
    ("text", "href", "shown"),
    [
        ("info@ravelmeer.example", "mailto:info@ravelmeer.example", "info@ravelmeer.example"),
        ("Info@Ravelmeer.Example", "mailto:Info@ravelmeer.example", "Info@ravelmeer.example"),
        ("a.b-c_d@e-f.nl", "mailto:a.b-c_d@e-f.nl", "a.b-c_d@e-f.nl"),
        ("a+b@c.nl", "mailto:a%2Bb@c.nl", "a+b@c.nl"),
        ("o'neil&co@c.nl", "mailto:o%27neil%26co@c.nl", "o'neil&co@c.nl"),
        ("1@c.nl", "mailto:1@c.nl", "1@c.nl"),
        ("a@www.c.nl", "mailto:a@www.c.nl", "a@www.c.nl"),
        ("a@bücher.example", "mailto:a@xn--bcher-kva.example", "a@bücher.example"),
        ("a@xn--bcher-kva.example", "mailto:a@xn--bcher-kva.example", "a@bücher.example"),
        (f"{'a' * 64}@c.nl", f"mailto:{'a' * 64}@c.nl", f"{'a' * 64}@c.nl"),
        (" a@c.nl ", "mailto:a@c.nl", "a@c.nl"),
    ],
)
def test_an_address_gives_a_safe_link_and_a_readable_form(text: str, href: str, shown: str) -> None:
    address = ADAPTER.validate_python(text)

    assert (href, shown) == (address.href, str(address))
    assert address == ADAPTER.validate_python(shown)


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("info at ravelmeer.example", "Schrijf alleen: info@ravelmeer.example"),
        ("info[at]ravelmeer.example", "Schrijf alleen: info@ravelmeer.example"),
        ("info (at) ravelmeer.example", "Schrijf alleen: info@ravelmeer.example"),
        ("info [at] ravelmeer [dot] example", "Schrijf alleen: info@ravelmeer.example"),
        ("info apenstaartje ravelmeer punt example", "Schrijf alleen: info@ravelmeer.example"),
        ("mailto:info@ravelmeer.example", "Schrijf alleen: info@ravelmeer.example"),
        ("Jan de Wit <info@ravelmeer.example>", "Schrijf alleen: info@ravelmeer.example"),
        ("info@ravelmeer.example (ma-vr)", "Schrijf alleen: info@ravelmeer.example"),
        ("E-mail: info@ravelmeer.example", "Schrijf alleen: info@ravelmeer.example"),
        ("a@ravelmeer.example, b@ravelmeer.example", "Kies één adres: a@ravelmeer.example"),
        ("a@ravelmeer.example;b@ravelmeer.example", "Kies één adres: a@ravelmeer.example"),
        ("a@ravelmeer.example / b@ravelmeer.example", "Kies één adres: a@ravelmeer.example"),
        ("info@ravelmeer,example", "Schrijf: info@ravelmeer.example"),
        ("info @ ravelmeer.example", "Schrijf: info@ravelmeer.example"),
        ("info@ravelmeer .example", "Schrijf: info@ravelmeer.example"),
        ("team zorg@ravelmeer.example", "Schrijf één adres zonder spaties. Voorbeeld: info@ravelmeer.example"),
        ("info@ravelmeer", "Schrijf ook het deel na de punt. Voorbeeld: info@ravelmeer.example"),
        ("inforavelmeer.example", "Voorbeeld: info@ravelmeer.example"),
        ("www.ravelmeer.example", "Zet een webadres bij 'website'. Een mailadres heeft een @: info@ravelmeer.example"),
    ],
)
def test_a_slip_gets_the_right_form_back(text: str, tip: str) -> None:
    assert tip == refuse(text)[1]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "Dit veld is leeg."),
        ("@", "is geen mailadres"),
        ("a@", "is geen mailadres"),
        ("@c.nl", "is geen mailadres"),
        (".a@c.nl", "is geen mailadres"),
        ("a.@c.nl", "is geen mailadres"),
        ("a..b@c.nl", "is geen mailadres"),
        ("a@@c.nl", "is geen mailadres"),
        ("a@b@c.nl", "meer dan één"),
        ("a?subject=x@c.nl", "is geen mailadres"),
        ("a%0d%0abcc@c.nl", "is geen mailadres"),
        ('"a b"@c.nl', "een spatie"),
        ("a@c.nl?cc=d@e.nl", "meer dan één"),
        ("a@c.nl?body=x", "geen geldige domeinnaam"),
        ("a@c.nl.", "geen geldige domeinnaam"),
        ("a@.nl", "geen geldige domeinnaam"),
        ("a@1.2.3.4", "Een nummer"),
        ("a@[1.2.3.4]", "is geen mailadres"),
        ("a@localhost", "geen volledige domeinnaam"),
        ("é@c.nl", "letters met accenten"),
        ("ｉnfo@c.nl", "letters met accenten"),
        ("a@аpple.nl", "verschillende schriften"),
        ("a\n@c.nl", "niet te zien"),
        ("a@c.nl\nBcc: x@y.nl", "niet te zien"),
        ("a\x00@c.nl", "niet te zien"),
        ("a@c.nl\u202e", "niet te zien"),
        ("a" * 65 + "@c.nl", "te lang"),
        ("a@" + "b." * 126 + "nl", "te lang"),
    ],
)
def test_what_is_not_one_address_is_refused(text: str, part: str) -> None:
    melding, tip = refuse(text)

    assert part in melding
    assert tip


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "@" * 500, "a@" * 250, " at " * 120, "a." * 250, "<" * 500, "a " * 250]
)
def test_a_huge_or_tangled_text_is_refused_at_once(text: str) -> None:
    start = time.perf_counter()
    refuse(text)

    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    "text", ["jan@gmail.com", "jan@GMAIL.com", "a@hotmail.nl", "a@ziggo.nl", "a@xs4all.nl", "a@me.com"]
)
def test_a_free_service_is_known(text: str) -> None:
    assert Mailadres.read(text).is_gratis_dienst


@pytest.mark.parametrize("text", ["info@ravelmeer.example", "jan@gmail.com.example", "gmail.com@ravelmeer.example"])
def test_an_own_domain_is_not_a_free_service(text: str) -> None:
    assert not Mailadres.read(text).is_gratis_dienst


def test_every_free_service_is_itself_a_valid_host() -> None:
    assert all(Mailadres.read(f"a@{service}").domein == service for service in GRATIS_DIENSTEN)
