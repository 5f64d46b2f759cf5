"""Articles that try to become more than text, each way to do so once as a headline and once in all other places."""

from collections.abc import Iterator
from pathlib import Path

RUN = "window.taken=1,alert(1)"
HOST = "evil.example"

SIGNS = "R&D <3 \"kutip\" 'kutip' &copy; a<b>c"

# What would do something if any stage, page, script or program that reads the data took it for more than text.
HOSTILE = (
    # HTML
    f"<script>{RUN}</script>", f"<ScRiPt src=//{HOST}/a.js></sCrIpT>", f"</script><script>{RUN}</script>", f"<<script>{RUN}//<</script>",
    f"</title><script>{RUN}</script>", f"</textarea></style><script>{RUN}</script>", f"--><script>{RUN}</script><!--", f"]]><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>", f"<img/src=x/onerror={RUN}>", f"<IMG SRC=x ONERROR='{RUN}'>", f'"><img src=x onerror="{RUN}">', f"'><img src=x onerror='{RUN}'>",
    f"<img src=//{HOST}/a.png>", f"<image href=//{HOST}/b.png>", f"<svg onload={RUN}>", f"<svg><script>{RUN}</script></svg>", f"<svg><animate onbegin={RUN} attributeName=x>",
    f"<math><mtext></form><form><mglyph><style></math><img src onerror={RUN}>", f"<details open ontoggle={RUN}>", f"<video src onerror={RUN}>",
    f"<input autofocus onfocus={RUN}>", f"<p onmouseover={RUN}>", f"<body onload={RUN}>", f'<iframe src="javascript:{RUN}"></iframe>',
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>', f'<object data="javascript:{RUN}"></object>', f"<embed src=//{HOST}/c>", f"<base href=//{HOST}/>",
    f'<meta http-equiv=refresh content="0;url=//{HOST}/">', f"<link rel=stylesheet href=//{HOST}/d.css>", f"<style>@import '//{HOST}/e.css'</style>",
    f"<p style=background:url(//{HOST}/f.png)>", f'<a href="javascript:{RUN}">tautan</a>', f"<form action=//{HOST}/><button>kirim</button></form>",
    f'<template shadowrootmode=open><img src=x onerror="{RUN}"></template>', "</aside></article></main></body></html>", "<!-- sisanya", "<plaintext>", "<noscript><p title='</noscript>'>",
    # the same in other letters
    f"&lt;img src=x onerror={RUN}&gt;", f"&#60;img src=x onerror={RUN}&#62;", f"&#x3c;script&#x3e;{RUN}&#x3c;/script&#x3e;", f"&amp;lt;script&amp;gt;{RUN}", f"%3Cscript%3E{RUN}%3C/script%3E",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e", f"＜script＞{RUN}＜/script＞", f"<scr\u200bipt>{RUN}</scr\u200bipt>", f"\u202e>tpircs<{RUN}\u202c", f"<img\x0csrc=x\x0conerror={RUN}>",
    f"<img src=x\x1b[2J onerror={RUN}>",
    # Markdown and its extensions
    f"[tautan](javascript:{RUN})", f"![gambar](//{HOST}/g.png)", f"<javascript:{RUN}>", f"[a]: //{HOST}/ 'b'", "**tebal** _miring_ `kode` ~~coret~~", f"{{: onclick={RUN} }}", f"{{ .kelas onload={RUN} }}",
    "*[Vietnam]: singkatan", "[^1]: catatan", "```html", f'!!! note "<img src=x onerror={RUN}>"', f'--8<-- "//{HOST}/h.md"',
    # templates, front matter, data
    "{{ config.site_name }} {{ 7*7 }}", "{% raw %}{% include 'main.html' %}", "{# rahasia #}", "${alert(1)} #{7*7} <%= 7*7 %>", "--- title: taken layout: home ---", "title: !!python/object/apply:os.system ['true']",
    "&a [*a, *a] ? - > %TAG ! taken", "+++ title = 'taken' +++", '{"title": "taken"}', "# Generated from seeds; taken", f'=HYPERLINK("//{HOST}/","klik")', "+1+cmd|' /C calc'!A0", "@SUM(1+1)*2",
    "BEGIN:VEVENT SUMMARY:taken END:VEVENT", "\\nEND:VCALENDAR\\nBEGIN:VCALENDAR", '"}]}</script><script type="application/ld+json">{"taken":1}', "'; DROP TABLE seeds; --",
    "__proto__ constructor hasOwnProperty", "../../../../etc/passwd", "title:* +a -b ~9 ^9", "$& $1 $` \\1 \\g<0>", SIGNS,
)  # fmt: skip

_TEXT = {
    "id": """{headline}

{byline}

{caption}

Presiden Kazakhstan, {name} Tokayev, melakukan kunjungan resmi ke Vietnam pada tanggal 4-6 Maret 2021 di Hanoi.

Nilai perdagangan antara Vietnam dan Kazakhstan mencapai {sum} juta USD pada tahun 2020, kata Menteri Luar Negeri Vietnam, Tran {name} Hoa.

Kedua negara menandatangani Perjanjian {agreement} tentang Kerja Sama Pendidikan pada 5 Maret 2021 di Hanoi.

"Kerja sama kedua negara {quote} akan terus berkembang," kata Presiden Tokayev.
""",
    "en": """{headline}

{byline}

{caption}

President of Kazakhstan {name} Tokayev paid an official visit to Vietnam on 4-6 March 2021 in Hanoi.

Trade between Vietnam and Kazakhstan reached {sum} million USD in 2020, said the Foreign Minister of Vietnam, Tran {name} Hoa.

The two countries signed the Agreement {agreement} on Cooperation in Education on 5 March 2021 in Hanoi.

"The cooperation of the two countries {quote} will continue to grow," President Tokayev said.
""",
}
_PLAIN = {
    "id": {"headline": "Presiden Kazakhstan Kunjungi Vietnam", "byline": "Oleh Redaksi", "caption": "Foto: Redaksi"},
    "en": {"headline": "President of Kazakhstan Visits Vietnam", "byline": "By Staff Writer", "caption": "Photo: Staff"},
}
_INSIDE = {"name": "Kassym-Jomart", "agreement": "Hanoi", "quote": "itu"}


def hostile_seeds() -> Iterator[tuple[str, str]]:
    """File names and texts, in turn in either language; each headline ends with a word of its own, with which the file's name begins."""
    for number, words in enumerate(HOSTILE):
        code = "en" if number % 2 else "id"
        elsewhere = {**dict.fromkeys(_INSIDE, words), "byline": f"Oleh {words}", "caption": f"Foto: {words}"}
        for place, replaced in (("judul", {"headline": words}), ("isi", elsewhere)):
            alone = f"{place}{number:03}"
            parts = {**_PLAIN[code], **_INSIDE, **replaced}
            parts["headline"] += f" {alone}"
            stem = f"{alone} {_nameable(words)}" if place == "isi" else alone
            yield f"{stem}.txt", _TEXT[code].format(**parts, sum=100 + number)


def write_hostile_seeds(folder: Path) -> None:
    """Put the articles into a folder."""
    for name, text in hostile_seeds():
        (folder / name).write_text(text, encoding="utf-8")


def _nameable(words: str) -> str:
    """The words as part of a file's name, which can hold no slash."""
    return words.replace("/", "\\")
