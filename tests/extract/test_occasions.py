"""When what a report tells without a time of its own was done: on the day of its news, which an arrival told beside it is not."""

import pytest

from tests.reading import facts_of

OPENING = {
    "en": "NAIROBI, 14 June 2024 - Kenyan Foreign Minister Achieng Odhiambo and Peruvian President Rosa Salas know each other well.\n\n",
    "id": "NAIROBI, 14 Juni 2024 - Menteri Luar Negeri Kenya Achieng Odhiambo dan Presiden Peru Rosa Salas saling mengenal baik.\n\n",
}
SIGNED = [
    (
        "en",
        "Rosa Salas hosted Achieng Odhiambo in Lima yesterday.\n\nAchieng Odhiambo, who flew in on Wednesday for a three-day state visit, "
        "toured a port.\n\nA fisheries treaty was signed as the two looked on.",
        "2024-06-13",
    ),
    (
        "en",
        "Rosa Salas held talks with Achieng Odhiambo in Lima this afternoon. Achieng Odhiambo is on an official visit, which began yesterday "
        "and ends tomorrow.\n\nAfterwards, the two witnessed the signing of a fisheries treaty.",
        "2024-06-14",
    ),
    (
        "en",
        "On June 13 the eighth session of the joint commission of Kenya and Peru was held in Lima. The Kenyan side was headed by "
        "Achieng Odhiambo, who had arrived in Peru the day before on a working visit.\n\nAs a result of the session a protocol was signed.",
        "2024-06-13",
    ),
    (
        "en",
        "Achieng Odhiambo arrived in Lima on Tuesday for a three-day visit to Peru.\n\nThe two countries signed a fisheries treaty.",
        "2024-06-11/2024-06-13",
    ),
    ("en", "Achieng Odhiambo arrived in Lima on Tuesday and met Rosa Salas. The two countries signed a fisheries treaty.", "2024-06-11"),
    (
        "id",
        "Rosa Salas menjamu Achieng Odhiambo di Lima kemarin.\n\nAchieng Odhiambo, yang tiba pada Rabu untuk kunjungan kenegaraan "
        "tiga hari, meninjau pelabuhan.\n\nPerjanjian perikanan ditandatangani disaksikan kedua pemimpin.",
        "2024-06-13",
    ),
    (
        "id",
        "Pada 13 Juni sidang kedelapan komisi bersama Kenya dan Peru digelar di Lima. Delegasi Kenya dipimpin Achieng Odhiambo, yang tiba "
        "di Peru sehari sebelumnya dalam kunjungan kerja.\n\nSebagai hasil sidang, sebuah protokol ditandatangani.",
        "2024-06-13",
    ),
]


@pytest.mark.parametrize(("code", "text", "date"), SIGNED)
def test_a_signing_without_a_time_has_the_day_of_the_news(code: str, text: str, date: str) -> None:
    assert [agreement.date for agreement in facts_of(OPENING[code] + text, code).agreements] == [date]


NOT_OF_THE_NEWS = [
    ("id", "Dalam keterangan tertulis pada Rabu, 12 Juni 2024, Duta Besar Peru mengatakan bahwa pertemuan Rosa Salas dan Achieng Odhiambo berlangsung hangat."),
    ("en", "The embassy said in a press release on 12 June 2024 that Rosa Salas met Achieng Odhiambo in Lima."),
    ("id", "Achieng Odhiambo adalah menteri pertama yang datang setelah dilantik kembali pada Rabu (12/6/2024).\n\nRosa Salas menerima Achieng Odhiambo di Lima."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), NOT_OF_THE_NEWS)
def test_the_day_of_a_press_release_or_of_an_oath_is_not_that_of_a_meeting(code: str, text: str) -> None:
    meetings = [event.date for event in facts_of(OPENING[code] + text, code).events if event.kind == "meeting"]
    assert meetings == [None]


def test_the_day_on_which_a_guest_came_is_not_that_of_the_news_that_was_written_later() -> None:
    text = (
        "Peru and Kenya sign deals\n\nLIMA - Peru and Kenya signed deals on Wednesday, 12 February 2025, during Kenyan President Daniel Otieno's visit.\n\n"
        "Otieno arrived in Peru on Tuesday to chair a council with Peruvian President Ana Rojas. \n\n"
        "After the council meeting, the two leaders witnessed the signing of a venture deal between Safari Ltd and Andes Corp at the Lima Palace."
    )
    assert {event.date for event in facts_of(text, "en").events if event.kind in {"meeting", "signing"}} == {"2025-02-12"}


def test_what_was_done_on_a_day_of_an_unknown_year_was_not_surely_done_where_the_visit_is_made() -> None:
    text = (
        "Pada tanggal 2 Mei diumumkan bahwa Presiden Peru Rosa Salas akan melakukan kunjungan kenegaraan ke Kenya dari tanggal 5 hingga 12 Mei."
        "\n\nPada pertemuan dengan Menteri Luar Negeri Kenya Achieng Odhiambo pada tanggal 2 April, Menteri Luar Negeri Peru Luis Paredes "
        "menekankan bahwa Peru menganggap Kenya sebagai mitra."
    )
    (meeting,) = [event for event in facts_of(text, "id").events if event.kind == "meeting"]
    assert meeting.place is None
