"""A head is read in every form that people write, and is no part of the article's text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.clean.visible import visible_text
from digest.model import Article
from tests.clean.cleaning import cleaned, sentences, shown
from tests.clean.test_any_seed import uncovered

BODY = "Presiden Peru tiba di Kairo pada hari Senin untuk kunjungan resmi selama dua hari."
MORE = "Kedua kepala negara membahas perdagangan, pendidikan, dan penerbangan langsung."
TEXT = f"{BODY}\n\n{MORE}\n"
URL = "https://contoh.example/dunia/1?a=b#c"


def said(article: Article) -> tuple[str | None, str | None, str | None, str | None]:
    """Title, address, outlet and date of a head."""
    head = article.head
    return (head.title, head.url, head.outlet, head.published)


FULL = ("Mesir Sambut Presiden Peru", URL, "Harian Contoh", "2024-03-12")

FRONT_MATTER = {
    "plain": f"---\ntitle: {FULL[0]}\nurl: {URL}\noutlet: Harian Contoh\ndate: 2024-03-12\n---\n",
    "quoted": f"---\ntitle: \"{FULL[0]}\"\nurl: '{URL}'\noutlet: 'Harian Contoh'\ndate: \"2024-03-12\"\n---\n\n",
    "Indonesian": f"---\njudul: {FULL[0]}\ntautan: {URL}\nsumber: Harian Contoh\ntanggal: 12 Maret 2024\n---\n",
    "capitals and spaces": f"---\n\nTitle :  {FULL[0]}\nURL:{URL}\nSOURCE: Harian Contoh\nDate: Tuesday, March 12th, 2024\n\n---\n",
    "source is the address": f"---\ntitle: {FULL[0]}\nsource: {URL}\nmedia: Harian Contoh\ndate: 12/03/2024 10:15 WIB\n---\n",
    "source is both": f"---\ntitle: {FULL[0]}\nsource: Harian Contoh ({URL})\ndate: 2024-03-12T10:15:00+07:00\n---\n",
    "Windows": f"---\r\ntitle: {FULL[0]}\r\nurl: {URL}\r\noutlet: Harian Contoh\r\ndate: 12.03.2024\r\n---\r\n",
    "byte order mark": f"\ufeff---\ntitle: {FULL[0]}\nurl: <{URL}>\noutlet: Harian Contoh\ndate: 2024/3/12\n---\n",
    "folded": f"---\ntitle: >-\n  Mesir Sambut\n  Presiden Peru\nurl: {URL}\noutlet: |\n  Harian Contoh\ndate: 20240312\n---\n",
    "comments": f"---\n# catatan\ntitle: {FULL[0]} # sementara\nurl: {URL}\noutlet: Harian Contoh\ndate: 2024-03-12 # Selasa\n---\n",
    "closed by dots": f"---\ntitle: {FULL[0]}\nurl: {URL}\noutlet: Harian Contoh\ndate: Tue, 12 Mar 2024 10:15:00 +0700\n...\n",
    "plus signs": f"+++\ntitle = \"{FULL[0]}\"\nurl = \"{URL}\"\noutlet = \"Harian Contoh\"\ndate = 2024-03-12\n+++\n",
    "indented": f"----\n  judul: “{FULL[0]}”\n  tautan: {URL}\n  penerbit: Harian Contoh\n  tgl: Selasa, 12 Maret 2024\n----\n",
}  # fmt: skip


@pytest.mark.parametrize("head", FRONT_MATTER.values(), ids=FRONT_MATTER.keys())
@pytest.mark.parametrize("file", ["a.txt", "a.md"])
def test_a_head_between_rules_is_read_in_the_forms_that_people_write(file: str, head: str) -> None:
    article = cleaned(head + TEXT, file=file)
    assert said(article) == FULL
    assert article.outlet == "Harian Contoh"
    assert article.head.problems == article.head.notices == ()
    assert sentences(article) == [BODY, MORE]
    assert visible_text(article).strip().startswith(BODY)


LABELLED = [
    f"Title: {FULL[0]}\nDate: 12 March 2024\nSource: Harian Contoh\nURL: {URL}\n",
    f"Judul : {FULL[0]}\nTanggal : Selasa, 12 Maret 2024\nSumber : Harian Contoh\nTautan : {URL}\n",
    f"**Judul:** {FULL[0]}\n**Tanggal:** 12-03-2024\n**Media:** Harian Contoh\n**Link:** {URL}\n",
    f"TITLE: {FULL[0]}\n\nAuthor: Siti Rahma\nDATE: 2024-03-12\nSOURCE: Harian Contoh\nURL: {URL}\n-----\n",
    f"Judul： {FULL[0]}\r\nTanggal: 12 Mar 2024, 10.15 WIB\r\nSumber: Harian Contoh, {URL}\r\n",
]


@pytest.mark.parametrize("head", LABELLED)
@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize("file", ["a.txt", "a.md"])
def test_labelled_lines_at_either_end_are_a_head(file: str, place: str, head: str) -> None:
    article = cleaned(f"{head}\n{TEXT}" if place == "above" else f"{TEXT}\n{head}", file=file)
    assert said(article) == FULL
    assert sentences(article) == [BODY, MORE]


def test_labelled_lines_may_follow_the_printed_headline() -> None:
    article = cleaned(f"{FULL[0]}\nSumber: Harian Contoh\nTanggal: 12/3/2024\n\n{TEXT}")
    assert said(article) == (None, None, "Harian Contoh", "2024-03-12")
    assert shown(article)[0] == ("title", FULL[0])


def test_a_head_may_stand_partly_above_and_partly_below() -> None:
    article = cleaned(f"---\njudul: {FULL[0]}\n---\n{TEXT}\nSumber: Harian Contoh\nURL: {URL}\nDate: 12 March 2024")
    assert said(article) == FULL


def test_the_printed_headline_is_the_title_where_the_head_gives_the_same() -> None:
    article = cleaned(f"---\ntitle: Mesir sambut presiden Peru\n---\nDUNIA\n{FULL[0]}\n{TEXT}")
    assert ("title", FULL[0]) in shown(article)


def test_the_heads_title_goes_before_a_line_that_only_looks_like_one() -> None:
    article = cleaned(f"---\ntitle: {FULL[0]}\n---\nRosa Quispe di Bandara Kairo\n{TEXT}")
    assert "title" not in [kind for kind, _ in shown(article)]
    assert article.head.title == FULL[0]
    assert "Rosa Quispe di Bandara Kairo" in [text for _, text in shown(article)]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY} Sumber: para menteri.\n{MORE}\n",
        f"Tanggal: belum diumumkan.\n{TEXT}",
        f"Sumber: kementerian mengatakan bahwa perdagangan naik. Nilainya dua miliar dolar.\n{TEXT}",
        f"Link: akan menyusul\n{TEXT}",
        f"---\n{TEXT}---\n",
        f"--- {BODY}\n{MORE}",
        f"Tanggal 12 Maret 2024 menjadi hari penting bagi kedua negara, kata menteri.\n{MORE}",
    ],
)
def test_text_that_looks_a_little_like_a_head_is_none(text: str) -> None:
    assert said(cleaned(text)) == (None, None, None, None)


WRONG = [
    ("date: 31 Februari 2024", "date", "'31 Februari 2024' is no day of the calendar"),
    ("tanggal: kemarin", "tanggal", "'kemarin' is no day of the calendar"),
    ("date: 2024", "date", "'2024' is no day of the calendar"),
    ("url: javascript:alert(1)", "url", "'javascript:alert(1)' is no web address"),
    ("tautan: file:///etc/passwd", "tautan", "'file:///etc/passwd' is no web address"),
    ("url: lihat di sana", "url", "'lihat di sana' is no web address"),
    ("url: http://[", "url", "'http://[' is no web address"),
]


@pytest.mark.parametrize(("line", "key", "wrong"), WRONG)
def test_a_value_that_cannot_be_used_is_named_and_the_article_is_read(line: str, key: str, wrong: str) -> None:
    article = cleaned(f"---\ntitle: {FULL[0]}\n{line}\n---\n{TEXT}")
    (problem,) = article.head.problems
    assert (problem.file, problem.where, problem.wrong) == ("test.txt", key, wrong)
    assert problem.hint
    assert sentences(article) == [BODY, MORE]
    assert (article.head.url, article.head.published) == (None, None)


@pytest.mark.parametrize("line", ["warna: biru", "tags:\n  - peru\n  - mesir", "author: {name: Siti}", "title: Yang Lain", "tak berkunci"])
def test_what_a_head_holds_beyond_what_is_read_is_named(line: str) -> None:
    article = cleaned(f"---\ntitle: {FULL[0]}\n{line}\n---\n{TEXT}")
    assert article.head.title == FULL[0]
    (notice,) = article.head.notices
    assert line.split(":", maxsplit=1)[0] in notice.wrong
    assert article.head.problems == ()


def test_an_empty_value_is_nothing_and_no_fault() -> None:
    article = cleaned(f'---\ntitle:\nurl: ~\noutlet: ""\ndate: null\nwarna:\n---\n{TEXT}')
    assert said(article) == (None, None, None, None)
    assert article.head.problems == article.head.notices == ()


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("www.contoh.example/a", "https://www.contoh.example/a"),
        ("http://contoh.example", "http://contoh.example"),
        ("[Harian Contoh](https://contoh.example/a)", "https://contoh.example/a"),
        ("HTTPS://Contoh.Example/A", "HTTPS://Contoh.Example/A"),
    ],
)
def test_an_address_is_read_as_people_write_it(url: str, read: str) -> None:
    assert cleaned(f"---\nurl: {url}\n---\n{TEXT}").head.url == read


def test_the_date_keeps_its_place_in_the_file() -> None:
    article = cleaned(f"---\ntitle: {FULL[0]}\ntanggal: '12 Maret 2024'\n---\n{TEXT}")
    span = article.head.published_at
    assert span
    assert article.text[span.start : span.end] == "12 Maret 2024"


LINES = st.sampled_from(
    ["---", "+++", "title: A b c d", "date: 1", "x", "  y: z", "- a", "url: a.example/b", "Sumber: B", "kata itu.", "", '"a": "b', "a: |"]
)


@pytest.mark.parametrize("file", ["a.txt", "a.md"])
@given(lines=st.lists(LINES | st.text(max_size=8)))
@settings(max_examples=200, deadline=None)
def test_any_lines_are_read_and_none_is_lost(file: str, lines: list[str]) -> None:
    text = "---\n" + "\n".join(lines)
    article = cleaned(text, file=file)
    ends = [at for span in article.head.spans for at in (span.start, span.end)]
    assert ends == sorted(ends)
    assert not ends or (ends[0] >= 0 and ends[-1] <= len(text))
    assert uncovered(article) == ""
