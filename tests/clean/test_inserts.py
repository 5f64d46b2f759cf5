"""Of a link or a credit inside a line just that is dropped; the text behind it goes on."""

import pytest

from digest.clean import dropped_at_length
from tests.clean.cleaning import cleaned, dropped, sentences
from tests.reading import language_of

TITLE = "Mesir Sambut Presiden Peru"
BODY = "Presiden Peru tiba di Kairo pada hari Senin untuk kunjungan resmi selama dua hari."
MORE = "Kedua kepala negara membahas perdagangan, pendidikan, dan penerbangan langsung."
LAST = "Kunjungan itu berakhir pada hari Rabu di pelabuhan Iskandariyah, kata juru bicara."

LINKS = [
    "Baca juga: Kurma Mesir Laris di Pasar Lima.",
    "Baca juga: Kurma Mesir Laris di Pasar Lima?",
    "BACA JUGA : Kurma Mesir Laris!",
    "Baca Juga: 5 Fakta Kopi Peru.",
    "(Baca juga: Kurma Mesir Laris di Pasar Lima)",
    "[Baca: Kurma Mesir Laris]",
    "(Simak juga: Kurma Mesir Laris. Kopi Peru Masuk Pasar Kairo.)",
    "Lihat juga: “Kurma Mesir Laris.”",
    "Read also: Egypt Sells Dates to the U.S. Market.",
    "Related: Egypt Sells Dates.",
    "Sumber: Bea Cukai.",
    "Source: customs.",
    "Sumber data: BPS, 2024.",
]


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("behind", [MORE, f"{MORE} {LAST}", f"{MORE} {LAST} " * 5], ids=["one", "two", "many"])
def test_the_text_goes_on_behind_a_link_or_credit(link: str, behind: str) -> None:
    inside = cleaned(f"{TITLE}\n{BODY} {link} {behind}\n{LAST}")
    assert sentences(inside)[:3] == [TITLE, BODY, MORE]
    assert dropped(inside) == [link]
    opening = cleaned(f"{TITLE}\n{BODY}\n{link} {behind}\n{LAST}")
    assert sentences(opening) == sentences(inside)
    assert dropped(opening) == [link]


@pytest.mark.parametrize(
    "link",
    [
        "Baca juga: Kurma Mesir Laris",
        "Read more: Egypt Sells Dates",
        "Baca juga: Kurma Laris. Kopi Peru Laris",
        "Baca juga: Kurma. Baca juga: Kopi",
    ],
)
def test_a_link_at_the_end_of_a_paragraph_ends_with_it(link: str) -> None:
    article = cleaned(f"{TITLE}\n{BODY} {link}\n{MORE}")
    assert sentences(article) == [TITLE, BODY, MORE]
    assert " ".join(dropped(article)) == link


def test_where_nothing_tells_the_end_of_a_linked_title_only_its_label_is_dropped() -> None:
    glued = "Kurma Mesir Laris " + MORE[:-1] * 4 + "."
    article = cleaned(f"{TITLE}\n{BODY} Baca juga: {glued}\n{LAST}")
    assert sentences(article) == [TITLE, BODY, glued, LAST]
    assert dropped(article) == ["Baca juga:"]


def test_several_links_in_one_line_are_each_dropped() -> None:
    article = cleaned(f"{TITLE}\n{BODY} {LINKS[0]} {MORE} {LINKS[2]} {LAST}")
    assert sentences(article) == [TITLE, BODY, MORE, LAST]
    assert dropped(article) == [LINKS[0], LINKS[2]]


@pytest.mark.parametrize("credit", ["Foto: Antara.", "(Foto: Antara)"])
def test_the_text_goes_on_behind_the_credit_of_a_picture(credit: str) -> None:
    assert MORE in sentences(cleaned(f"{TITLE}\n{BODY} {credit} {MORE}\n{LAST}"))


def test_what_a_picture_shows_is_kept_though_it_is_two_sentences() -> None:
    shown = "Rosa Quispe tiba di Kairo. Ia disambut raja."
    article = cleaned(f"{TITLE}\nFoto: {shown}\n{BODY}\n{MORE}")
    assert sentences(article)[1:3] == ["Rosa Quispe tiba di Kairo.", "Ia disambut raja."]


@pytest.mark.parametrize(
    "line",
    [
        "Ia mengatakan: baca juga laporan tahunan kami yang terbit kemarin di Kairo.",
        "Sumber daya alam Peru: tembaga, emas, dan perak yang diekspor ke Mesir.",
        "Menurut sumber: para menteri akan bertemu lagi bulan depan di Lima.",
    ],
)
def test_a_sentence_with_such_words_stays(line: str) -> None:
    assert line in sentences(cleaned(f"{TITLE}\n{BODY} {line}\n{MORE}"))


def test_whatever_is_dropped_beyond_a_sentence_is_reported_with_its_words() -> None:
    lost = "(Baca juga: Kurma Mesir laris di Lima. Kopi Peru masuk pasar Kairo.)"
    (notice,) = dropped_at_length(cleaned(f"{TITLE}\n{BODY} {lost} {MORE}"), language_of("id"))
    assert notice.file == "test.txt"
    assert lost in notice.wrong
    assert str(f"{TITLE}\n{BODY} ".count("\n") + 1) in (notice.where or "")


def test_a_single_dropped_title_is_not_worth_a_report() -> None:
    article = cleaned(f"{TITLE}\n{BODY} {LINKS[0]} {MORE}\nBaca juga: Kurma laris")
    assert dropped(article)
    assert dropped_at_length(article, language_of("id")) == ()


@pytest.mark.parametrize("link", ["(Baca juga: Menteri Rosa Quispe Kunjungi Pabrik)", "[Baca: Menteri Rosa Quispe Kunjungi Pabrik]"])
def test_a_bracket_that_is_nothing_but_a_link_goes_wholly(link: str) -> None:
    article = cleaned(
        f"Presiden Peru tiba di Kairo pada hari Senin untuk kunjungan resmi.\n\n{link}\n\nIa disambut di istana oleh tuan rumahnya."
    )
    assert dropped(article) == [link]
