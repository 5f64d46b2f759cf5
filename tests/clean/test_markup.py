"""Markup of HTML and Markdown is no text, and offsets still point into the file."""

from digest.clean.visible import visible_text
from tests.clean.cleaning import cleaned, sentences, shown

PAGE = """<!DOCTYPE html><html><head><title>Situs</title><style>p{color:red}</style></head>
<body><nav><a href="/">Beranda</a></nav><h1>Mesir Sambut Presiden Peru</h1>
<p>KAIRO &ndash; Presiden Peru <b>Rosa Quispe</b> tiba di Kairo pada hari Senin untuk kunjungan resmi.</p>
<script>document.write("<p>Ini bukan teks sama sekali.</p>")</script>
<p>Kedua pihak membahas perdagangan &amp; pendidikan.&nbsp;</p></body></html>"""


def test_a_web_page_is_read_like_its_text() -> None:
    article = cleaned(PAGE, file="page.html")
    assert [kind for kind, _ in shown(article)] == ["title", "paragraph", "paragraph"]
    assert shown(article)[0] == ("title", "Mesir Sambut Presiden Peru")


def test_tags_and_entities_inside_a_sentence_do_not_stand_in_the_way_of_matching() -> None:
    text = visible_text(cleaned(PAGE, file="page.html"))
    assert "Presiden Peru    Rosa Quispe     tiba" in text
    assert "perdagangan & pendidikan" in text
    assert "bukan teks" not in text


def test_an_unclosed_comment_hides_the_rest_and_no_more() -> None:
    article = cleaned("<p>Presiden tiba.</p><!-- <p>Lalu pulang.</p>", file="page.html")
    assert sentences(article) == ["Presiden tiba."]


def test_a_less_than_sign_is_no_tag() -> None:
    article = cleaned("<p>Tarif < 5 persen berlaku.</p>", file="page.html")
    assert sentences(article) == ["Tarif < 5 persen berlaku."]


NOTE = """---
title: Lain
---
# Mesir Sambut Presiden Peru

![gambar](gambar.png)

Presiden **Rosa Quispe** tiba di [Kairo](https://kairo.example) pada hari Senin.

## Agenda

- Bertemu raja
"""


def test_front_matter_pictures_and_marks_of_markdown_are_no_text() -> None:
    article = cleaned(NOTE, file="note.md")
    assert [kind for kind, _ in shown(article)] == ["heading", "paragraph", "heading", "item"]
    assert article.head.title == "Lain"
    visible = " ".join(visible_text(article).split())
    assert visible == "Mesir Sambut Presiden Peru Presiden Rosa Quispe tiba di Kairo pada hari Senin. Agenda Bertemu raja"
