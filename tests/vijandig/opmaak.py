"""Hostile Markdown: each text is refused with its line, or its page does nothing.

``PLEKKEN`` are the places of a text where markup may hide; every address and every piece of HTML goes through each.
"""

from itertools import product

ADRESSEN = {
    "javascript": "javascript:alert(1)",
    "mixed case": "JaVaScRiPt:alert(1)",
    "behind a slash comment": "javascript://hulp.example/%0Aalert(1)",
    "entity": "&#106;avascript:alert(1)",
    "long entity": "&#0000106&#0000097vascript:alert(1)",
    "named entities": "java&Tab;script&colon;alert(1)",
    "percent": "javascript%3Aalert(1)",
    "half percent": "%6Aavascript:alert(1)",
    "backslash in the scheme": "java\\script:alert(1)",
    "tab in the scheme": "java\tscript:alert(1)",
    "newline in the scheme": "java\nscript:alert(1)",
    "vbscript": "vbscript:alert(1)",
    "data": "data:text/html,<script>alert(1)</script>",
    "data in base64": "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "drawing as data": "data:image/svg+xml,<svg/onload=alert(1)>",
    "file": "file:///etc/passwd",
    "blob": "blob:https://evil.example/x",
    "view-source": "view-source:javascript:alert(1)",
    "feed": "feed:javascript:alert(1)",
    "protocol-relative": "//evil.example/x",
    "three slashes": "///evil.example/x",
    "backslashes": "\\\\evil.example\\x",
    "slash and backslash": "/\\evil.example/x",
    "backslash behind https": "https:\\\\evil.example",
    "no slashes": "https:evil.example",
    "user name": "https://bank.example@evil.example/",
    "password": "https://a:b@evil.example/",
    "number": "http://127.0.0.1/",
    "number in one": "http://2130706433/",
    "number in brackets": "http://[::1]/",
    "port that can't be": "https://evil.example:99999/",
    "mixed scripts": "https://bаnk.example/",
    "climbing": "/../../etc/passwd",
    "climbing in percents": "/%2e%2e/%2e%2e/etc/passwd",
    "hidden scheme": "\u200bjavascript:alert(1)",
    "quote": 'https://evil.example/"onmouseover="alert(1)',
    "end of the tag": "https://evil.example/><script>alert(1)</script>",
    "mail with a second receiver": "mailto:a@hulp.example?bcc=ieder@evil.example",
    "mail with lines": "mailto:a@hulp.example%0ABcc:ieder@evil.example",
    "telephone with words": "tel:0900;javascript:alert(1)",
    "telephone code": "tel:*%2306%23",
    "sms": "sms:0906?body=alert(1)",
}

MET_ADRES = {
    "link": "[lees meer]({})",
    "link in brackets": "[lees meer](<{}>)",
    "link with a title": "[lees meer]({} \"' onclick=alert(1) x='\")",
    "image": "![plaatje]({})",
    "image in a link": "[![x]({0})]({0})",
    "address in angles": "<{}>",
    "bare address": "Kijk op {} of bel.",
    "reference": "[lees meer][1]\n\n[1]: {}",
    "reference by name": "[lees meer]\n\n[lees meer]: {}",
    "list": "- een\n- [lees meer]({})",
    "heading": "## [lees meer]({})",
    "quotation": "> [lees meer]({})",
    "table": "| a | b |\n|---|---|\n| [x]({}) | y |",
    "emphasis": "**[lees meer]({})**",
    "code": "`{0}` en\n\n    {0}",
    "footnote": "Lees meer[^1].\n\n[^1]: {}",
    "nested brackets": "[[x]({0})]({0})",
}

HTML = {
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "drawing": "<svg/onload=alert(1)>",
    "link": '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
    "comment": "<!-- --><script>alert(1)</script><!-- -->",
    "CDATA": "<![CDATA[<script>alert(1)</script>]]>",
    "instruction": "<?php alert(1) ?><script>alert(1)</script>",
    "frame": "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "style": "<style>@import'//evil.example/x.css';</style>",
    "base": "<base href=//evil.example/>",
    "form": "<form action=javascript:alert(1)><button autofocus>x</button></form>",
    "details": "<details open ontoggle=alert(1)>x</details>",
    "broken over lines": "<img\nsrc=x\nonerror=alert(1)\n>",
    "half a tag": "<img src=x onerror=alert(1) ",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "entities twice": "&amp;lt;script&amp;gt;alert(1)",
    "placeholder of the library": "\x02wzxhzdk:0\x03<script>alert(1)</script>",
    "escaped": "\\<script>alert(1)\\</script>",
    "attribute list": "kop {: onclick=alert(1) style=color:red }",
    "template": "{{7*7}} {% raw %} ${{alert(1)}}",
}

MET_HTML = {
    "paragraph": "{}",
    "in a sentence": "Bel ons {} of kom langs.",
    "heading": "## {}",
    "underlined heading": "{}\n====",
    "list": "- {}\n- twee",
    "numbered list": "1. {}\n2. twee",
    "list in a list": "- een\n    - {}",
    "quotation": "> {}",
    "indented code": "    {}",
    "code": "`{}`",
    "fenced code": "```html\n{}\n```",
    "words of a link": "[{}](https://hulp.example/)",
    "title of a link": '[x](https://hulp.example/ "{}")',
    "words of an image": "![{}](https://hulp.example/x.png)",
    "name of a reference": "[x][{0}]\n\n[{0}]: https://hulp.example/",
    "table": "| {} |\n|---|\n| x |",
    "emphasis": "*{0}* **{0}** __{0}__",
    "div": '<div markdown="1">\n{}\n</div>',
}


def _fill() -> dict[str, str]:
    found = {}
    for shapes, values in ((MET_ADRES, ADRESSEN), (MET_HTML, HTML)):
        for (shape, text), (name, value) in product(shapes.items(), values.items()):
            found[f"{name} in {shape}"] = text.replace("{0}", value).replace("{}", value)
    return found


OPMAAK = _fill()
"""Every address in every place for one, and every piece of HTML in every place for words."""
