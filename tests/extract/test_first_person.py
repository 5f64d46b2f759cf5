"""Who "I" is in a quotation, an answer or a column, and whose "our exports" are."""

import pytest

from tests.parse.parsing import LEAD
from tests.reading import facts_of

# Words in quotation marks, who says them, and the events that they tell.
SAID = [
    ("id", "Saya akan mengunjungi Kairo pada Mei 2031", "Quispe", ["visit 2031-05 Rosa Quispe Kairo"]),
    ("id", "Kunjungan saya ke Lima pada Juni 2019 tak terlupakan", "Farid", ["visit 2019-06 Omar Farid Lima"]),
    ("id", "Kami berdua menandatangani perjanjian ekstradisi pada Mei 2021", "Quispe", ["signing 2021-05 Rosa Quispe, Omar Farid None"]),
    ("id", "Presiden Farid mengundang saya ke Kairo", "Quispe", ["invitation None Omar Farid, Rosa Quispe Kairo"]),
    ("id", "Saya tidak akan mengunjungi Kairo pada Mei 2031", "Quispe", []),
    ("id", "Saya berharap dapat mengunjungi Kairo pada Mei 2031", "Quispe", []),
    ("id", "Saya bertemu Paus di Roma pada Mei 2022", "Quispe", []),
    ("en", "I will visit Cairo in May 2031", "Quispe", ["visit 2031-05 Rosa Quispe Cairo"]),
    ("en", "My visit to Lima in June 2019 was unforgettable", "Farid", ["visit 2019-06 Omar Farid Lima"]),
    ("en", "The two of us signed an extradition treaty in May 2021", "Quispe", ["signing 2021-05 Rosa Quispe, Omar Farid None"]),
    ("en", "President Farid invited me to Cairo", "Quispe", ["invitation None Omar Farid, Rosa Quispe Cairo"]),
    ("en", "I hope to visit Cairo in May 2031", "Quispe", []),
    ("en", "I never visited Cairo in May 2019", "Quispe", []),
]


def told(text: str, code: str) -> list[str]:
    return [f"{event.kind} {event.date} {', '.join(event.people)} {event.place}" for event in facts_of(text, code).events]


@pytest.mark.parametrize(("code", "words", "speaker", "events"), SAID)
def test_whoever_is_quoted_did_what_i_did(code: str, words: str, speaker: str, events: list[str]) -> None:
    said = {"id": f'"{words}," kata {speaker}.', "en": f'"{words}," {speaker} said.'}[code]
    assert told(f"{LEAD[code]}\n\n{said}", code) == events


@pytest.mark.parametrize(
    ("code", "said", "of"),
    [
        ("id", '"Ekspor kami mencapai 300 juta dolar pada 2022," kata Farid.', "EG"),
        ("id", '"Pemerintah saya memberikan hibah 3 juta dolar untuk sekolah," kata Quispe.', "PE"),
        ("en", '"Our exports reached 300 million dollars in 2022," Farid said.', "EG"),
        ("en", '"My government has provided a grant of 3 million dollars for schools," Quispe said.', "PE"),
    ],
)
def test_what_is_ours_is_the_country_s_of_whoever_speaks(code: str, said: str, of: str) -> None:
    assert [figure.of for figure in facts_of(f"{LEAD[code]}\n\n{said}", code).figures] == [of]


def test_an_interview_s_answer_is_its_speaker_s() -> None:
    text = (
        "Duta Besar Mesir untuk Peru, Amal Said, berbincang dengan kami. Berikut petikannya.\n\nTanya: Apa rencana Anda?\n\n"
        "Jawab: Pada 20 Maret 2023, bersama Wali Kota Cusco Luis Prado, saya akan membuka Pusat Kapas Mesir di Cusco.\n\n"
        "Tanya: Bagaimana perdagangan?\n\nJawab: Baik."
    )
    assert told(text, "id") == ["launch 2023-03-20 Amal Said, Luis Prado Cusco"]


@pytest.mark.parametrize(
    ("code", "text", "event"),
    [
        (
            "id",
            "Tujuh dasawarsa yang sabar\n\nOleh Amal Said\n\n14 Maret 2023\n\nSaya bertemu Presiden Peru Rosa Quispe di Lima pada 3 Mei "
            "2022.\n\nSejak itu saya belajar menunggu, dan saya tidak menyesal.\n\nAmal Said, Duta Besar Mesir untuk Peru",
            "meeting 2022-05-03 Amal Said, Rosa Quispe Lima",
        ),
        (
            "en",
            "Seven patient decades\n\nBy Amal Said\n\n14 March 2023\n\nI met Peruvian President Rosa Quispe in Lima on 3 May 2022.\n\n"
            "Since then I have learned to wait, and I am glad of it.\n\nAmal Said, Ambassador of Egypt to Peru",
            "meeting 2022-05-03 Amal Said, Rosa Quispe Lima",
        ),
    ],
)
def test_a_column_is_told_by_whoever_signs_it(code: str, text: str, event: str) -> None:
    assert told(text, code) == [event]


@pytest.mark.parametrize(("code", "text"), [("id", "Saya mengunjungi Kairo pada Mei 2021."), ("en", "I visited Cairo in May 2021.")])
def test_nobody_speaks_where_no_one_is_quoted(code: str, text: str) -> None:
    assert told(f"{LEAD[code]}\n\n{text}", code) == []
