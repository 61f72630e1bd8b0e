"""Legitimate surprises: what really occurs in the Netherlands and must pass without a mistake, and show as typed."""

from pathlib import Path
from typing import Any

from tests.vijandig.plekken import schrijf

NAMEN = [
    "'s-Hertogenbosch", "'s-Gravenhage & omstreken", "'t Huuske", "A&B", "A & B <3", "Ik <3 mijn buurt",
    "C++ voor beginners",
    "Meer dan 50% korting?", "\u2018De Brug\u2019", "\u201cThuis\u201d in de wijk", 'Café "De Hoek"',
    "Buurthuis \u2014 open voor iedereen",
    "24/7 bereikbaar", "Hulp (gratis!)", "#samen", "@home", "1, 2, 3 en verder", "Nr. 1", "null", "Nee", "no", "yes",
    "true", "~ tilde ~",
    "Sint-Jacobiparochie / St.-Jabik", "Fryske Mienskip \u00e2\u00ea\u00ee\u00f4\u00fb", "Skûtsje en ferhaal",
    "IJsselmonde \u0133s", "Bèta, één, coöperatie",
    "Światło \u2013 pomoc dla rodzin", "Łódź Śródmieście", "Çiğdem Kadın Merkezi", "İstanbul Işıkları", "Đoàn kết",
    "Școala Română",
    "Центр допомоги «Дім»", "Ґанок і їжа", "Дом дружбы", "Ελληνική Κοινότητα", "مركز المساعدة", "بيت الأمل ١٢",
    "خانه\u200cی امید",
    "בית חם", "ሀበሻ ማህበር", "ধানমন্ডি", "हिन्दी सभा", "தமிழ் சங்கம்", "中文学校", "日本語の会", "한글 학교", "Trường Việt",
    "O\u2019Brien",
    "Caf\u00e9 (NFC)", "M\u00fcller-L\u00fcdenscheidt", "Ñandú", "Åse Ødegård", "Žižkov", "H\u2082O",
    "m\u00b2 en \u20ac", "½ uur rust", "Koffie ☕ en thee",
    "Samen \U0001f91d sterk", "Gezin \U0001f468\u200d\U0001f469\u200d\U0001f467", "Vlag \U0001f1f3\U0001f1f1",
    "Hart \u2764\ufe0f", "\\o/ hoera \\o/", "C:\\Temp", "{samen}",
    "[nieuw] aanbod", "Repair Caf\u00e9", "Nieuwe Stad-Noord (Ger. Kerk)", "*ster*", "_onder_", "`code`", "a_b_c",
    "5 < 6 > 4", "AT&T&amp;", "&copy; is geen teken",
    "100% {{ echt }}",
    "N" * 120,

    "Waddinxveense Vereniging van Vrijwillige Vervoerders, Voorlezers en Verzorgers van Volwassenen en vele anderen",
]  # fmt: skip
"""Names of a voorziening."""

TEKSTEN = [
    "Bel +31 (0)20 123 45 67 op werkdagen.", "KvK 12345678 en IBAN NL91 ABNA 0417 1643 00.",
    "Zaaknummer 2026-000123, btw NL001234567B01.",
    "Op 29 februari 2028 zijn we dicht.", "Bel 112 bij nood, 085 123 45 67 of 0900 1234 voor vragen.",
    "Kom 24/7 langs, u hoeft niet te bellen.",
    "Postcode 1234AB of 1234 AB, allebei goed.", "Het kost € 2,50 (of $ 3); 50% met de pas.",
    "Vraag naar 'de balie' of \u201chet loket\u201d.",
    "Als x < 3 en y > 4, dan & alleen dan.", "Wij helpen u \u2014 altijd \u2013 verder…",
    "السلام عليكم، نحن هنا لمساعدتك.",
    "Ми допомагаємо з паперами та їжею.", "Türkçe bilen gönüllüler yardım eder, ığüşöç.",
    "Chętnie pomożemy, zażółć gęślą jaźń.",
]  # fmt: skip
"""Sentences in a samenvatting and in places for longer texts."""

TELEFOONS: dict[str, str] = {
    "+31 (0)20 123 45 67": "tel:+31201234567", "0031 20 1234567": "tel:+31201234567", "020-1234567": "tel:+31201234567",
    "(020) 123 45 67": "tel:+31201234567", "0201234567": "tel:+31201234567", "020 / 123 45 67": "tel:+31201234567",
    "0800 1234": "tel:08001234", "0800-0113": "tel:08000113", "0900 1234": "tel:09001234",
    "0900-1234567": "tel:09001234567",
    "088 123 45 67": "tel:+31881234567", "085 123 45 67": "tel:+31851234567", "14 030": "tel:14030",
    "14030": "tel:14030",
    "14 0182": "tel:140182", "112": "tel:112", "113": "tel:113", "116 111": "tel:116111",
    "+32 2 123 45 67": "tel:+3221234567",
    "+49 30 1234567": "tel:+49301234567", "0183 12 34 56": "tel:+31183123456",
}  # fmt: skip
"""Numbers as people write them, and what a telephone dials."""

WEBADRESSEN: dict[str, str] = {
    "https://bücher.example/": "https://xn--bcher-kva.example/",
    "https://www.café-de-brug.example/menu": "https://www.xn--caf-de-brug-dbb.example/menu",
    "https://hulp.example/straße?q=één&x=1": "https://hulp.example/stra%C3%9Fe?q=%C3%A9%C3%A9n&x=1",
    "https://hulp.example:8443/a": "https://hulp.example:8443/a",
    "http://hulp.example": "http://hulp.example/",
    "HTTPS://WWW.Hulp.Example/Pad": "https://www.hulp.example/Pad",
    "https://hulp.example/a%20b/(c)": "https://hulp.example/a%20b/(c)",
    "https://hulp.example/#contact": "https://hulp.example/#contact",
    "https://a.b.c.d.hulp.example/~jan/@team": "https://a.b.c.d.hulp.example/~jan/@team",
    "https://почта.рф/": "https://xn--80a1acny.xn--p1ai/",
    "https://مثال.إختبار/": "https://xn--mgbh0fb.xn--kgbechtv/",
}
"""Addresses as people copy them, and where the link leads."""

POSTCODES = {"1234AB": "1234 AB", "1234 AB": "1234 AB", "1234 ab": "1234 AB", "9999ZZ": "9999 ZZ", "1000AA": "1000 AA"}
HUISNUMMERS = ["12", "12-A", "12 bis", "12a hs", "1-3", "3, 2e etage", "t/o 14", "12/3"]
TIJDEN: list[dict[str, Any]] = [
    {"ma-zo": "hele dag"}, {"ma": "9:30-12:00", "di": "09:30-12:00, 13:00-17:00"}, {"vr": "22:00-02:00"},
    {"za-zo": "op afspraak"},
    {"ma-vr": "09:00-17:00", "wo": "gesloten", "feestdagen": "gesloten", "uitleg": "24/7 via de telefoon"},
]  # fmt: skip
DATUMS = {"gecontroleerd_op": "2028-02-29", "controleren_voor": "2028-08-01"}
MAILADRESSEN = [
    "info@hulp.example",
    "info+loket@hulp.example",
    "INFO@Hulp.Example",
    "a.b-c_d@sub.hulp.example",
    "info@bücher.example",
]
PEILDATUM = "2028-02-29"
BASIS = {
    "kaart.yaml": "naam: \"Kaart 's-Hertogenbosch\"\ngemeente: \"'s-Hertogenbosch\"\nurl: https://kaart.example/\n"
    "voorbeeld: true\n",
    "themas.yaml": "- {slug: geld, naam: \"Geld & <3\"}\n",
    "organisaties/welzijn.md": "---\nnaam: \"A&B <3 C++\"\ncontact: {telefoon: 0800 1234}\n---\n",
}  # fmt: skip


def entry(number: int) -> dict[str, Any]:
    """Give voorziening n: the nth of every table, over again where a table is short."""

    def nth(table: Any) -> Any:
        values = list(table)
        return values[number % len(values)]

    text = nth(TEKSTEN)
    return {
        "naam": NAMEN[number],
        "organisatie": "welzijn",
        "samenvatting": text,
        "themas": ["geld"],
        "werkgebied": "gemeente",
        "toegang": {"routes": ["vrij"], "uitleg": text},
        "voorwaarden": [text],
        "contact": {"telefoon": nth(TELEFOONS), "website": nth(WEBADRESSEN), "email": nth(MAILADRESSEN)},
        "locaties": [
            {
                "plaats": "'s-Hertogenbosch",
                "straat": "'t Zand",
                "huisnummer": nth(HUISNUMMERS),
                "postcode": nth(POSTCODES),
            }
        ],
        "openingstijden": nth(TIJDEN),
        "ook_bekend_als": [nth(reversed(NAMEN))],
        **DATUMS,
        "gecontroleerd_door": "redactie",
        "controle_wijze": "telefoon",
    }


def write(content: Path) -> None:
    """Write a content folder in which every surprise stands."""
    files = dict(BASIS)
    for number in range(len(NAMEN)):
        body = f"{TEKSTEN[number % len(TEKSTEN)]}\n"
        files[f"voorzieningen/v{number}.md"] = schrijf(entry(number), body=body)
    for name, text in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
