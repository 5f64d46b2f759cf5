"""A saved web page is read as its article: the text without menus, in the places of the decoded page, and what its head says."""

import html
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model import Article
from digest.pages import read_page
from tests.clean.cleaning import cleaned, dropped, sentences, shown
from tests.clean.test_any_seed import uncovered
from tests.clean.web import PAGE

TITLE = "Mesir & Peru Buka Penerbangan Langsung"
P1 = "Presiden Peru tiba di Kairo pada hari Senin untuk kunjungan resmi selama dua hari."
P2 = "Kedua kepala negara membahas perdagangan, pendidikan, dan penerbangan langsung."
P3 = "Nilai perdagangan kedua negara mencapai dua miliar dolar pada tahun lalu, kata menteri."
PARAGRAPHS = f"<p>{P1}</p><p>{P2}</p><p>{P3}</p>"


def page(body: str, head: str = "") -> Article:
    """The article of a page."""
    return cleaned(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", file="a.html")


def test_a_saved_page_gives_its_article_and_nothing_around_it() -> None:
    article = cleaned(PAGE, file="a.html")
    assert [(kind, " ".join(text.split())) for kind, text in shown(article)] == [
        ("title", TITLE),
        ("dateline", "Selasa, 12 Maret 2024 | 10:15 WIB"),
        ("caption", "Presiden Peru Rosa Quispe di Bandara Kairo"),
        ("paragraph", "Presiden Peru Rosa Quispe tiba di Kairo pada hari Senin untuk kunjungan resmi selama dua hari, kata juru bicara."),
        ("paragraph", 'Kedua pihak membahas perdagangan & pendidikan serta pertanian, dan menyepakati "peta jalan" baru.'),
        ("paragraph", "Nilai perdagangan kedua negara mencapai €2 miliar pada tahun 2023, naik dari tahun sebelumnya."),
        ("heading", "Agenda Berikutnya"),
        ("paragraph", "Menteri perdagangan kedua negara akan bertemu lagi di Lima pada bulan Juni tahun ini."),
    ]
    assert uncovered(article) == ""
    assert "Harga emas naik lagi pada hari ini, kata para pedagang di pasar Jakarta." in dropped(article)


def test_the_head_of_a_saved_page_says_title_address_outlet_and_date() -> None:
    article = cleaned(PAGE, file="a.html")
    head = article.head
    assert (head.title, head.outlet, head.published) == (TITLE, "Kabar Delta", "2024-03-12")
    assert head.url == "https://kabardelta.example/dunia/2024/03/mesir-peru?p=1&q=2"
    assert head.published_at
    assert article.text[head.published_at.start : head.published_at.end] == "2024-03-12T10:15:00+02:00"
    assert head.problems == head.notices == ()


def test_places_are_those_of_the_page_with_its_references_decoded() -> None:
    article = cleaned(PAGE, file="a.html")
    decoded = html.unescape(PAGE)
    assert len(article.text) == len(decoded)
    for sentence in article.sentences:
        quote = article.text[sentence.start : sentence.end]
        assert all(mine in (theirs, " ") for mine, theirs in zip(quote, decoded[sentence.start : sentence.end], strict=True))


HEADS = [
    ('<meta name="date" content="12 March 2024">', "published", "2024-03-12"),
    ('<meta content="Tue, 12 Mar 2024 10:15:00 GMT" name=pubdate>', "published", "2024-03-12"),
    ('<meta property="article:published_time" content="soon"><meta name="date" content="2024-03-12">', "published", "2024-03-12"),
    (
        '<script type="application/ld+json">[{"@graph":[{"@type":["NewsArticle"],"datePublished":"2024-03-12T01:00Z"}]}]</script>',
        "published",
        "2024-03-12",
    ),
    ('<script type=application/ld+json>{"@type":"NewsArticle","publisher":{"name":"Kabar Delta"}}</script>', "outlet", "Kabar Delta"),
    ('<script type="application/ld+json">{broken</script><meta property=og:site_name content="Kabar Delta">', "outlet", "Kabar Delta"),
    ('<link href="/relative" rel=canonical><meta property="og:url" content="https://a.example/b">', "url", "https://a.example/b"),
    ("<LINK REL='canonical' HREF='https://a.example/b?x=1&amp;y=2'/>", "url", "https://a.example/b?x=1&y=2"),
    ('<meta property="og:title" content="Mesir Sambut &#8220;Presiden&#8221; Peru">', "title", "Mesir Sambut “Presiden” Peru"),
]


SAVED_FROM = [
    ("<!-- saved from url=(0023)https://a.example/b?c=1 -->", "https://a.example/b?c=1"),
    ("<!-- saved from url=(0014)about:internet -->", None),
    (
        "<!--\n Page saved with SingleFile \n url: https://a.example/b&amp;c \n saved date: Tue Aug 22 2023 09:14:05 GMT+0700 (WIB)\n-->",
        "https://a.example/b&c",
    ),
    ("<!--\n Page saved with SingleFile \n url: file:///home/a.html \n-->", None),
    ("<!-- theme: https://a.example/b -->", None),
    ('<meta property="og:url" content="https://a.example/own"><!-- saved from url=(0023)https://a.example/b -->', "https://a.example/own"),
]


@pytest.mark.parametrize(("head", "url"), SAVED_FROM)
def test_a_browser_says_at_the_top_of_a_page_where_it_saved_it_from(head: str, url: str | None) -> None:
    article = page(PARAGRAPHS, head)
    assert article.head.url == url
    assert article.head.problems == ()


def test_a_comment_further_down_says_nothing_of_the_page() -> None:
    assert page(PARAGRAPHS + " " * 5000 + "<!-- saved from url=(0023)https://a.example/b -->").head.url is None


DATED = [
    ("<div class='detail-date'>Selasa, 12 Maret 2024 10:15 WIB</div>", "2024-03-12"),
    ("<div class='post__meta'><div>Siti Rahma - Selasa, 12 Maret 2024 | 10:15 WIB</div></div>", "2024-03-12"),
    ("<div class='date-updated'>Selasa, 12 Maret 2024 10:15 WIB</div>", None),
    ("<div class='ticker'>Selasa, 12 Maret 2024 10:15 WIB</div>", None),
    ("<div class='related'><div class='date'>Selasa, 12 Maret 2024</div></div>", None),
    ("<div class='date'><a href=/arsip>Selasa, 12 Maret 2024</a></div>", None),
]


@pytest.mark.parametrize(("line", "day"), DATED)
def test_the_day_between_headline_and_text_is_the_articles_if_its_element_says_so(line: str, day: str | None) -> None:
    article = page(f"<div><h1>{TITLE}</h1>{line}<div class=detail-text>{PARAGRAPHS}</div></div>")
    found = [text for kind, text in shown(article) if kind == "dateline"]
    assert bool(found) == (day is not None)
    assert [" ".join(text.split()) for kind, text in shown(article) if kind == "paragraph"] == [P1, P2, P3]


@pytest.mark.parametrize(("head", "key", "value"), HEADS)
def test_heads_of_pages_are_read_in_the_forms_that_sites_write(head: str, key: str, value: str) -> None:
    assert getattr(page(PARAGRAPHS, head).head, key) == value


def test_an_address_of_another_scheme_is_no_link() -> None:
    assert page(PARAGRAPHS, "<link rel=canonical href='javascript:alert(1)'>").head.url is None


TITLES = [
    (f"<h1>Kabar Delta</h1><h1>{TITLE}</h1>", f"<title>{TITLE} | Kabar Delta</title>"),
    (f"<h1>{TITLE}</h1>", ""),
    (f"<h1><a href='/'>Kabar Delta</a></h1><h2>{TITLE}</h2>", f"<meta property=og:title content='{html.escape(TITLE)}'>"),
    (
        f"<ul class='breadcrumb'><li>Beranda</li><li>Dunia dan Luar Negeri Kita</li></ul><div class=caption>Rosa Quispe di Kairo</div><h1>{TITLE}</h1>",
        "",
    ),
    ("<h1>Mesir &amp; Peru <em>Buka</em>\n Penerbangan Langsung</h1>", ""),
]


@pytest.mark.parametrize(("body", "head"), TITLES)
def test_the_headline_is_the_one_that_the_page_names(body: str, head: str) -> None:
    titles = [" ".join(text.split()) for kind, text in shown(page(body + PARAGRAPHS, head)) if kind == "title"]
    assert titles == [TITLE]


@pytest.mark.parametrize(
    "before",
    [
        "<div class=crumbs>Beranda / Dunia / Afrika Utara</div>",
        "<figcaption>Presiden Peru Rosa Quispe di Kairo</figcaption>",
        "<p class=wp-caption-text>Rosa Quispe di Bandara Kairo Mesir</p>",
    ],
)
def test_breadcrumbs_and_captions_are_no_headline(before: str) -> None:
    assert "title" not in [kind for kind, _ in shown(page(before + PARAGRAPHS, "<title>Lain dari Itu Semua</title>"))]


MENU = "<ul><li><a href=/n>Nasional dan Daerah</a><li><a href=/d>Dunia</a><li><a href=/e>Ekonomi</a></ul>"
COMMENT = "<p>Berita yang sangat menarik sekali, semoga kedua negara makin erat ke depannya.</p>"
LAYOUTS = [
    f"{MENU}<article>{PARAGRAPHS}</article>{MENU}",
    f"<div class=menu>{MENU}</div><div class='row has-sidebar'><div class=col>{PARAGRAPHS}</div><div class=sidebar>{COMMENT}</div></div>",
    f"<form action=/><div><table><tr><td>{MENU}<td>{PARAGRAPHS}<td>{MENU}</table></div></form>",
    f"{MENU}<div>{P1}<br><br>{P2}<br>{P3}</div>",
    f"<div id=comments-open>{MENU}{PARAGRAPHS}</div><section class='comment-list'>{COMMENT}</section>",
    f"<div><p>{P1}</div><p>{P2}<div class='ads'><p>Beli sekarang juga, harga turun sampai akhir bulan ini saja.</p></div><p>{P3}</span></b>",
    f"<nav>{MENU}<main><div><p>{P1}</p></div><div><p>{P2}</p></div><div><p>{P3}</p></div></main>",
    f"<div style='display:none'>{COMMENT}</div><main>{PARAGRAPHS}<p><a href=/x>Baca juga: Kurma Mesir Laris di Lima</a></p></main>",
    f"<div class=elementor-share>{PARAGRAPHS}</div><footer>{COMMENT}</footer>",
    f"<p>{P1.replace(' hari', chr(10) + 'hari')}</p><p>{P2.replace(' ', '&#32;')}</p><p>{P3}</p>",
]


@pytest.mark.parametrize("body", LAYOUTS)
def test_the_text_is_found_however_the_page_is_laid_out(body: str) -> None:
    assert [" ".join(sentence.split()) for sentence in sentences(page(body))] == [P1, P2, P3]


BROKEN = [
    "<p>Presiden tiba.</p><!-- tak ditutup",
    "<p>Presiden tiba.</p><script>var a = '<p>'",
    '<p title="tak ditutup>Presiden tiba.</p><p class="b">Presiden tiba.</p>',
    "<p>Presiden tiba.</p><nav><p",
    "<p>Presiden tiba.</p></div></div></p></html></body>",
    "Presiden tiba.",
    "<title><p>Presiden tiba.",
    "<div " * 50 + "><p>Presiden tiba.</p>",
    "<div>" * 3000 + "<p>Presiden tiba.</p>",
    "<p>Presiden tiba.</p>&#1;&#x110000;&#0;&bogus;&amp",
]


@pytest.mark.parametrize("raw", BROKEN)
def test_a_badly_written_page_is_read_as_far_as_it_goes(raw: str) -> None:
    assert "Presiden tiba." in sentences(cleaned(raw, file="a.html"))


MARKUP = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<a href='x'>", "</a>", "<h1>", "</h1>", "<!--", "-->", "<script>", "</script>", "<", ">", '"', "'", "&", "&amp;",
     "&#", "&#x1f;", "&lt;b&gt;", "&notit;", "<svg>", "<td>", "<li>", "<br/>", "<meta name=date content='", "'>", "<title>", "\n", "kata itu. "]
)  # fmt: skip


@given(raw=st.lists(MARKUP | st.text(max_size=4), max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_page_keeps_the_places_of_its_decoded_text(raw: str) -> None:
    text, read = read_page(raw)
    decoded = html.unescape(raw)
    assert len(text) == len(decoded)
    assert all(mine in (theirs, " ") for mine, theirs in zip(text, decoded, strict=True))
    end = 0
    for line in read.lines:
        assert end <= line.start < line.end <= len(text)
        end = line.end
    for each in read.given:
        assert text[each.start : each.end] == each.value


UNITS = [
    "<div>", "</div>", "<p>a", "<a href='", '<a "', "<a title='x' ", "<svg>", "<!--", "<title ", "</title ", "<li><ul>", "<b>", "<h1>Mesir dan Peru</h1>",
    "<meta name=date content=x>", "<p>Presiden Peru tiba di Kairo pada hari Senin.</p>", "&amp", "&#38;", "<td>", "<figure>", "<script>a</script>",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_page_costs_about_twice_the_time(unit: str) -> None:
    def seconds(size: int) -> float:
        raw = unit * (size // len(unit))
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            read_page(raw)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(80_000) < 8 * max(seconds(20_000), 0.004)
