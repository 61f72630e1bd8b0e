"""Values that may not get in, by the sort of place: each must be refused with its file and its field.

A value that is right in one sort of place (a text, a date) may be wrong in another; the table of ``plekken`` decides
where each list is tried. Nothing here is live: these never reach a page.
"""

from typing import Any

WEBADRESSEN = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "javascript://hulp.example/%0aalert(1)", "javascript:https://hulp.example/", "\u200bjavascript:alert(1)",
    "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
    "blob:https://hulp.example/1", "file:///etc/passwd", "ftp://hulp.example/", "ws://hulp.example/", "about:blank",
    "view-source:https://hulp.example/", "mailto:info@hulp.example", "tel:112", "intent://x#Intent;end",
    "jar:https://x!/",
    "//hulp.example/", "///hulp.example/", "/wijken/noord/", "../../etc/passwd", "hulp.example", "www.hulp.example",
    "https:hulp.example", "https:/hulp.example", "https:///hulp.example", "https//hulp.example", "http:/\\hulp.example",
    "https:\\\\hulp.example\\", "https://hulp.example\\@evil.example", "\\\\evil.example\\share",
    "https://gebruiker@hulp.example/", "https://gebruiker:geheim@hulp.example/", "https://hulp.example@evil.example/",
    "https://hulp.example%40evil.example/", "https://@hulp.example/", "https://:@hulp.example/",
    "https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/",
    "https://10.0.0.1/", "https://169.254.169.254/latest/meta-data/", "https://[::1]/", "https://[::ffff:127.0.0.1]/",
    "https://[fe80::1%25eth0]/", "https://1.2.3/", "https://0/", "https://hulp.0x10/",
    "https://intranet/", "https://localhost/", "https://x.localhost/", "https://hulp/", "https://.example/",
    "https://hulp..example/", "https://hulp.example./x", "https://-hulp.example/", "https://hulp-.example/",
    "https://hu_lp.example/", "https://hu lp.example/", "https://hulp.example /", "https://hulp.example/a b",
    "https://hulp.example:0/", "https://hulp.example:65536/", "https://hulp.example:99999999/",
    "https://hulp.example:/",
    "https://hulp.example:80a/", "https://hulp.example:8080:80/", "https://hulp.example:-1/",
    "https://xn--/", "https://xn--a.example/", "https://xn--\u0430.example/", "https://xn--80ak6aa92e.example/",
    "https://p\u0430ypal.example/", "https://\u0430\u0440\u0440\u04cf\u0435.example/",
    "https://g\u043e\u043egle.example/",
    "https://hulp\uff0eexample/", "https://\uff48ulp.example/", "https://hulp\u3002example/",
    "https://hu\u00adlp.example/",
    "https://hulp\u200b.example/", "https://\u0301hulp.example/", "https://hulp.example/\u202egpj.exe",
    "https://hulp.example/\u200b", "https://hulp.example/\u00a0x", "https://hulp.example/\x7f",
    "https://" + "a" * 64 + ".example/",
    "https://" + "a." * 130 + "example/", "https://hulp.example/" + "a" * 2000, "https://", "https://?", "https://#x",
    "http://",
    "https://<script>alert(1)</script>.example/", 'https://hulp.example"onmouseover="alert(1)/',
    "https://hulp'.example/",
    "https://{{7*7}}.example/", "https://${x}.example/", "https://hulp.example,evil.example/",
    "https://hulp.example;x/",
    "geen adres", "https://hulp.example en https://evil.example", "<https://hulp.example>", "[x](https://hulp.example)",
]  # fmt: skip

KAARTADRESSEN = [
    *(adres for adres in WEBADRESSEN if "//localhost/" not in adres and "//127.0.0.1/" not in adres),
    "http://hulp.example/", "http://localhost.evil.example/", "http://127.0.0.1.evil.example/", "http://127.0.0.2/",
    "https://hulp.example/?q=1", "https://hulp.example/#x", "http://localhost@evil.example/", "http://LOCALHOST.:8000/",
]  # fmt: skip
"""The kaart's own services may stand on this computer, and have nothing behind the path."""

MAILADRESSEN = [
    "geen adres", "hulp.example", "@hulp.example", "info@", "info@@hulp.example", "info@hulp", "info@localhost",
    "info@127.0.0.1", "info@[127.0.0.1]", "info@[IPv6:::1]", "info@hulp..example", "info@.example",
    "info@-hulp.example",
    ".info@hulp.example", "info.@hulp.example", "in..fo@hulp.example", "in fo@hulp.example", '"in fo"@hulp.example',
    '"<script>alert(1)</script>"@hulp.example', '"a@b"@hulp.example', '"\\""@hulp.example',
    "(commentaar)info@hulp.example",
    "info@hulp.example\nBcc: ieder@evil.example", "info@hulp.example\r\nBcc: ieder@evil.example",
    "info@hulp.example%0ABcc:ieder@evil.example", "info@hulp.example?bcc=ieder@evil.example",
    "info@hulp.example?subject=x&body=y", "info@hulp.example,ieder@evil.example",
    "info@hulp.example;ieder@evil.example",
    "info@hulp.example ieder@evil.example", "Info <info@hulp.example>", "<info@hulp.example>",
    "mailto:info@hulp.example",
    "MAILTO:info@hulp.example", "javascript:alert(1)@hulp.example", "info@hulp.example/../x", "info@hulp.example:25",
    "info@hulp.example#x", "info@hulp.example\\x", "<img src=x onerror=alert(1)>@hulp.example", "info@<script>.example",
    'info"onmouseover="alert(1)@hulp.example', "info@hulp.example'><script>alert(1)</script>", "inf\u00f6@hulp.example",
    "\u0438nfo@hulp.example", "info@h\u0443lp.example", "info@hulp\uff0eexample", "info\u200b@hulp.example",
    "info@hulp.example\u202e", "info\uff20hulp.example", "a" * 65 + "@hulp.example", "a@" + "b" * 64 + ".example",
    "a@" + "b." * 126 + "example", "info@xn--a.example", "info [at] hulp [punt] example", "info@hulp,example",
    "{{7*7}}",
    "info@{{7*7}}.example", "|cat /etc/passwd@hulp.example", "`id`@hulp.example", "$(id)@hulp.example",
]  # fmt: skip

TELEFOONNUMMERS = [
    "bel ons", "javascript:alert(1)", "tel:0301234567", "<script>alert(1)</script>", '030"onmouseover="alert(1)',
    "{{7*7}}",
    "030 123 45 67 (vraag naar Jan)", "030-1234567 of 030-7654321", "030 1234567;ext=12", "030 1234567,,12",
    "030 1234567#12",
    "*#06#", "*21*0612345678#", "##002#", "030 1234567\n0900 1234", "030%201234567", "030 123 45 6", "030 123 45 678",
    "12", "113113", "999", "0", "00", "+", "+31", "+31 0", "+31 30 123", "+0 30 123 45 67", "+1", "0031",
    "1" * 30, "0" * 10, "0" * 200, "0301234567" * 25, "06 1234567", "06 123456789", "0912 34", "0900", "0800",
    "14 999999",
    "\u0660\u0663\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667", "\uff10\uff13\uff101234567", "030\u200b1234567",
    "030 123 45 67\u202e", "O3O 123 45 67", "030 l23 45 67", "-", "()", "+31 (0)", "((030)) x", "$(reboot)", "030'--",
    "1e9",
    "0x1E240", "-030 1234567 of", "NaN", "Infinity", "030 123 45 67 030 123 45 67",
]  # fmt: skip

DATUMS = [
    "31-12-2026", "12/31/2026", "2026/12/31", "2026-13-01", "2026-00-10", "2026-02-30", "2026-02-29", "2027-02-29",
    "2100-02-29", "1900-02-29", "2026-04-31", "2026-1-1", "26-12-31", "20261231", "2026-12-31T00:00:00Z",
    "2026-12-31 10:00",
    "2026-W53-1", "2026-366", "1798761600", "0", "-1", "1e9", "9999-12-31", "0000-00-00", "10000-01-01",
    "+002026-12-31",
    "-2026-12-31", "2026\u201312\u201331", "\u0662\u0660\u0662\u0666-\u0661\u0662-\u0663\u0661", "\uff12026-12-31",
    "vandaag",
    "31 december 2026", "null-12-31", "<script>alert(1)</script>", "{{7*7}}", "2026-12-31<script>",
    "2026-12-31' or 1=1",
    "2026-12-31\u200b", "2" * 5000, "infinity", "NaN", "1969-12-31x", "1066-10-14",
]  # fmt: skip

SLUGS = [
    "../../etc/passwd", "..", ".", "/etc/passwd", "a/b", "a\\b", "C:\\x", "a%2fb", "a%00b", "..%2f", "~root", "a.md",
    "Hoofd",
    "met spatie", "caf\u00e9", "cafe\u0301", "\u0430bc", "a\u200bb", "a_b", "a;b", "a?b", "a#b", "a&b",
    "<script>alert(1)</script>",
    '"onmouseover="alert(1)', "{{7*7}}", "$(id)", "`id`", "a" * 81, "-" * 81, "a\nb", "a|b", "*", "constructor()",
    "\u0131",
    "javascript:alert(1)", "//evil.example", "\uff41", "\u212a", "a\u00adb", "a:b", "a'b", "a,b", "\u00df",
]  # fmt: skip

GETALLEN = [
    "-1", "+1", "1.5", "1,5", "1e3", "0x10", "1_000", "1 000", "10000", "9" * 5000, "NaN", "Infinity", "-0", "tien",
    "1;2",
    "\u0661\u0662", "\u00b2", "\u2163", "\uff11", "<script>alert(1)</script>", "{{7*7}}", "1\u200b", "1/2", "0b1",
    "12%",
]  # fmt: skip

GRADEN = [
    "52,1", "52.1.1", "1e1", "NaN", "Infinity", "-Infinity", "91", "-91", "181", "-181", "999", "52.", ".5",
    "52\u00b0 5'",
    "N52.1", "+52.1", "5" * 5000, "5." + "1" * 16, "\u0665\u0662", "<script>alert(1)</script>", "{{7*7}}", "52.1 5.1",
    "0x34",
]  # fmt: skip

JA_NEE = [
    "ja", "nee", "yes", "no", "on", "off", "True", "FALSE", "TRUE", "1", "0", "waar", "y", "tr\u016be", "\uff54rue",
    "true ",
    "truefalse", "null", "~", "<script>alert(1)</script>", "{{7*7}}", "true\u200b", "t" * 5000,
]  # fmt: skip

KEUZES = [
    "bestaat-niet", "<script>alert(1)</script>", "{{7*7}}", "VRIJ", "\u0430ctief", "__class__", "a" * 5000,
    "constructor",
    "../x", "1", "null", "vrij\u200b", "javascript:alert(1)",
]  # fmt: skip

TIJDEN = [
    "9.30-17.00", "24:00-25:00", "09:00-24:00", "9-17 uur", "09:00", "17:00-17:00", "09:00-12:00, 11:00-13:00",
    "elke dag",
    "09:60-10:00", "-1:00-2:00", "09:00\u201317:00x", "\u0660\u0669:\u0660\u0660-\u0661\u0667:\u0660\u0660",
    "Gesloten<script>", "{{7*7}}",
    "<script>alert(1)</script>", "0" * 5000, ",".join(["09:00-10:00"] * 200), "09:00-17:00\u200b", "99:99-99:99",
]  # fmt: skip

TIJD = [
    "9.30", "24:00", "25:00", "09:60", "-1:00", "9 uur", "900", "570", "09:00:00", "09:00Z",
    "\u0660\u0669:\u0660\u0660", "half tien",
    "<script>alert(1)</script>", "{{7*7}}", "0" * 5000, "09:00\u200b", "9:5", "",
]  # fmt: skip

TALEN = [
    "xx",
    "qqq",
    "nederlands",
    "EN",
    "e",
    "en-US",
    "en_US.UTF-8",
    "../en",
    "<script>",
    "{{7*7}}",
    "n\u0131",
    "a" * 5000,
    "zz",
]
POSTCODES = [
    "0123 AB", "1234", "1234 A", "1234 ABC", "12345", "1234 12", "AB 1234", "1234-AB", "1234 A\u0412", "\u0661234 AB",
    "1234 SS",
    "<script>", "{{7*7}}", "1" * 5000, "1234 AB 12", "1234\u200bAB",
]  # fmt: skip
POSTCODEGEBIEDEN = [value for value in POSTCODES if value != "1234"]
KVK = [
    "1234567", "123456789", "1234567a", "\u0661" * 8, "12 34 56 78", "<script>",
    "{{7*7}}", "1" * 5000, "-1234567",
]  # fmt: skip
WIJKCODES = [
    "WK12345",
    "wk034401",
    "WK0344011",
    "BU034401",
    "WK\u0660\u0660\u0660\u0660\u0660\u0660",
    "<script>",
    "{{7*7}}",
    "0" * 5000,
]

ONZICHTBAAR = {
    "NUL": "\x00", "backspace": "\x08", "vertical tab": "\x0b", "escape": "\x1b", "delete": "\x7f", "C1": "\x9b",
    "line separator": "\u2028", "paragraph separator": "\u2029", "left-to-right embedding": "\u202a",
    "right-to-left embedding": "\u202b", "pop": "\u202c", "left-to-right override": "\u202d",
    "right-to-left override": "\u202e",
    "isolate left": "\u2066", "isolate right": "\u2067", "isolate first": "\u2068", "end of isolate": "\u2069",
    "invisible times": "\u2062", "byte order mark": "\ufeff", "annotation": "\ufff9", "private use": "\ue000",
    "not a character": "\ufffe", "not a character either": "\ufdd0", "tag letter": "\U000e0041",
    "private plane": "\U0010fffd",
}  # fmt: skip
"""Characters that no text may hold, wherever it stands and whether raw or written as an escape."""

TEKSTEN: list[Any] = ["", " ", "\u00a0", "x" * 9000, ["een", ["twee"]], {"a": "b"}, {"__proto__": {"x": "1"}}]
"""Wrong wherever one text belongs: nothing, far too much, or not a text."""

PER_SOORT: dict[str, list[str]] = {
    "webadres": WEBADRESSEN,
    "kaartadres": KAARTADRESSEN,
    "mail": MAILADRESSEN,
    "telefoon": TELEFOONNUMMERS,
    "datum": DATUMS,
    "slug": SLUGS,
    "getal": GETALLEN,
    "graden": GRADEN,
    "ja-nee": JA_NEE,
    "keuze": KEUZES,
    "tijden": TIJDEN,
    "tijd": TIJD,
    "taal": TALEN,
    "postcode": POSTCODES,
    "postcodegebied": POSTCODEGEBIEDEN,
    "kvk": KVK,
    "wijkcode": WIJKCODES,
    "tekst": [],
}
