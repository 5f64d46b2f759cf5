"""What is told without a day that can be worked out, who only asks, and who only greets at an airport."""

import pytest

from tests.extract.test_event_sentences import LEAD, events_of
from tests.reading import facts_of

HELD = [
    (
        "en",
        "Political consultations between the foreign ministries of Indonesia and Czechia were held in Prague. "
        "The Indonesian delegation was headed by Budi Santosa, and the Czech one by Jan Novak.",
        ["meeting | - | Budi Santosa, Jan Novak | Prague"],
    ),
    (
        "id",
        "Konsultasi politik ketiga antara Indonesia dan Ceko digelar di Praha, Selasa (11/4). "
        "Delegasi Indonesia dipimpin Budi Santosa, sedangkan delegasi Ceko dipimpin Jan Novak.",
        ["meeting | - | Budi Santosa, Jan Novak | Praha"],
    ),
    ("id", "Forum bisnis Indonesia-Ceko digelar di Praha, Selasa (11/4).", ["forum | - | - | Praha"]),
    (
        "en",
        "Czech Ambassador to Indonesia Eva Horakova presented her credentials to Indonesian President Agus Salim at the palace yesterday.",
        ["other | - | Eva Horakova, Agus Salim | ID"],
    ),
    (
        "id",
        "Hal itu disampaikan Budi Santosa saat bertemu dengan Jan Novak di Tokyo, Jepang, pada 15 November 2023.",
        ["meeting | 2023-11-15 | Budi Santosa, Jan Novak | Tokyo"],
    ),
    (
        "en",
        "Jan Novak said this while meeting with Budi Santosa in Tokyo on 15 November 2023.",
        ["meeting | 2023-11-15 | Jan Novak, Budi Santosa | Tokyo"],
    ),
    (
        "en",
        "The ministry wishes to inform the public that Petr Dvorak will pay a state visit to Indonesia from 26 to 27 March 2024.",
        ["state_visit | 2024-03-26/2024-03-27 | Petr Dvorak | ID"],
    ),
    (
        "id",
        "Kementerian ingin menyampaikan bahwa Petr Dvorak akan melakukan kunjungan kenegaraan ke Indonesia pada 26-27 Maret 2024.",
        ["state_visit | 2024-03-26/2024-03-27 | Petr Dvorak | ID"],
    ),
    (
        "en",
        "Petr Dvorak landed in Jakarta on 3 May 2023, where he was received by Budi Santosa at the palace.",
        ["visit | 2023-05 | Petr Dvorak | Jakarta", "meeting | 2023-05-03 | Budi Santosa, Petr Dvorak | Jakarta"],
    ),
    (
        "id",
        "Budi Santosa bertemu Petr Dvorak dan menyampaikan undangan Presiden RI Agus Salim untuk menghadiri KTT Rempah di Bandung.",
        ["meeting | - | Budi Santosa, Petr Dvorak | -", "invitation | - | Agus Salim, Petr Dvorak | Bandung"],
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), HELD)
def test_what_both_sides_held_is_told_without_its_day(code: str, text: str, expected: list[str]) -> None:
    assert events_of(LEAD[code] + text, code) == expected


NOTHING = [
    ("en", "Political consultations between the foreign ministries of Indonesia and Czechia will be held in Prague."),
    ("en", "Ties began in 1950. Political consultations between Indonesia and Czechia were held in Prague."),
    ("en", "Political consultations between Czechia and Kenya were held in Prague."),
    ("en", "They recalled the consultations between Indonesia and Czechia held in Prague."),
    ("id", "Konsultasi politik antara Indonesia dan Ceko akan digelar di Praha."),
    (
        "en",
        "Czech Ambassador to Indonesia Eva Horakova, who had presented her credentials to Indonesian President Agus Salim, spoke first.",
    ),
    ("id", "Duta Besar Ceko untuk Indonesia Eva Horakova akan menyerahkan surat kepercayaan kepada Presiden Indonesia Agus Salim."),
    ("en", "Jan Novak stayed in Lima while talks with Budi Santosa were cancelled on 15 November 2023."),
    ("en", "Petr Dvorak wishes to visit Indonesia on 26 March 2024."),
    ("id", "Petr Dvorak ingin berkunjung ke Indonesia pada 26 Maret 2024."),
    ("en", "Petr Dvorak invited Indonesia to take a more active part in the fund."),
    ("en", "Petr Dvorak invited Indonesian firms to invest in Czechia."),
    ("id", "Budi Santosa mengundang Ceko untuk lebih aktif berpartisipasi dalam berbagai prakarsa bersama."),
    ("id", "Di bawah tangga pesawat, Petr Dvorak disambut langsung oleh Budi Santosa."),
    ("id", "Budi Santosa serta para pejabat menyambut kedatangan Petr Dvorak."),
    ("en", "On the tarmac Petr Dvorak was greeted by Budi Santosa."),
]


@pytest.mark.parametrize(("code", "text"), NOTHING)
def test_what_is_ahead_long_ago_only_asked_for_or_a_greeting_is_no_event(code: str, text: str) -> None:
    assert events_of(LEAD[code] + text, code) == []


@pytest.mark.parametrize("told", ["supervised", "presided over", "oversaw"])
def test_who_watches_over_a_signing_signs_nothing(told: str) -> None:
    text = f"{LEAD['en']}Petr Dvorak and Budi Santosa {told} the signing of seven agreements in Prague on 3 May 2023."
    signing = next(event for event in facts_of(text, "en").events if event.kind == "signing")
    assert (signing.who("signatory"), signing.who("witness")) == ((), ("Petr Dvorak", "Budi Santosa"))


FEASTS = [
    (
        "en",
        "A reception marking the 63rd anniversary of diplomatic ties between Indonesia and Czechia was held in Prague on Friday (17 May).",
        ["anniversary | - | - | Prague"],
    ),
    (
        "id",
        "Acara peringatan hubungan diplomatik Indonesia-Ceko ke-63 itu berlangsung di Praha pada Jumat (17/5).",
        ["anniversary | - | - | Praha"],
    ),
    (
        "id",
        "Indonesia dan Ceko merayakan 65 tahun hubungan diplomatik yang dimulai pada 22 Januari 1960. "
        "Peringatan hubungan diplomatik kedua negara itu digelar di Praha, Rabu malam, 22 Januari 2025.",
        ["anniversary | 2025-01-22 | - | Praha"],
    ),
    ("en", "A reception marking the 63rd anniversary of diplomatic ties between Indonesia and Czechia will be held in Prague.", []),
    (
        "en",
        "Ties began in 1950. A reception marking the 20th anniversary of diplomatic ties between Indonesia and Czechia was held in Prague.",
        [],
    ),
    ("id", "Tahun ini menandai peringatan hubungan diplomatik Indonesia-Ceko ke-63.", []),
]


@pytest.mark.parametrize(("code", "text", "expected"), FEASTS)
def test_a_feast_is_told_where_it_is_told_as_held(code: str, text: str, expected: list[str]) -> None:
    assert events_of(LEAD[code] + text, code) == expected


BETTER_DATED = [
    (
        "en",
        "Budi Santosa and Jan Novak met to prepare the summit due on 5 April 2020.",
        ["meeting | - | Budi Santosa, Jan Novak | -"],
    ),
    (
        "id",
        "Budi Santosa bertemu Jan Novak untuk membahas persiapan KTT yang dijadwalkan pada April 2020.",
        ["meeting | - | Budi Santosa, Jan Novak | -"],
    ),
    (
        "en",
        "Jan Novak met with Budi Santosa. Jan Novak recalled his own visit to Indonesia in 2021 and the meetings held during it.",
        ["meeting | - | Jan Novak, Budi Santosa | -"],
    ),
    ("en", "Petr Dvorak visited Indonesia on 31 May and 1 June 2017.", ["visit | 2017-05-31/2017-06-01 | Petr Dvorak | ID"]),
    ("id", "Petr Dvorak berkunjung ke Indonesia pada 31 Mei dan 1 Juni 2017.", ["visit | 2017-05-31/2017-06-01 | Petr Dvorak | ID"]),
    ("en", "The Czech Chamber of Commerce, headed by Jan Novak, visited Indonesia on 3 May 2019.", ["visit | 2019-05-03 | Jan Novak | ID"]),
    (
        "id",
        "Badan Kerja Sama Parlemen Ceko yang dipimpin Jan Novak melakukan kunjungan kerja ke Indonesia pada 11-18 Maret 2019.",
        ["working_visit | 2019-03-11/2019-03-18 | Jan Novak | ID"],
    ),
    ("en", "Jan Novak visited Budi Santosa on 6 November 2024.", ["meeting | 2024-11-06 | Jan Novak, Budi Santosa | -"]),
    ("id", "Jan Novak menyambangi Budi Santosa pada Rabu, 6 November 2024.", ["meeting | 2024-11-06 | Jan Novak, Budi Santosa | -"]),
    ("en", "Jan Novak visited the tomb of Budi Santosa on 6 November 2024.", []),
    ("en", "Jan Novak visited Budi Santosa's home town on 6 November 2024.", []),
    ("id", "Jan Novak mengunjungi makam Budi Santosa pada 6 November 2024.", []),
    ("id", "Indonesia dan Ceko mendorong kesepakatan dibukanya penerbangan langsung ke Praha pada 2018.", []),
]


@pytest.mark.parametrize(("code", "text", "expected"), BETTER_DATED)
def test_a_day_is_that_of_its_own_event(code: str, text: str, expected: list[str]) -> None:
    assert events_of(LEAD[code] + text, code) == expected


CEREMONIES = [
    (
        "en",
        "Indonesia and Czechia want more trade. The signing of four memoranda took place at the State House in Prague during a courtesy call "
        "on Petr Dvorak by Budi Santosa.",
        ["signing | - | - | State House"],
    ),
    (
        "id",
        "Indonesia dan Ceko mempererat hubungan. Penandatanganan empat nota kesepahaman itu berlangsung di Praha.",
        ["signing | - | - | Praha"],
    ),
    ("en", "Indonesia and Czechia want more trade. The signing of four memoranda will take place at the State House in Prague.", []),
    ("en", "Indonesia and Czechia want more trade. The signing of four memoranda did not take place in Prague.", []),
    ("en", "Kenya had a busy week. The signing of four memoranda took place at the State House in Prague.", []),
]


@pytest.mark.parametrize(("code", "text", "expected"), CEREMONIES)
def test_a_signing_is_held_by_nobody_else(code: str, text: str, expected: list[str]) -> None:
    assert events_of(LEAD[code] + text, code) == expected


TITLED = [
    (
        "en",
        'The Czech embassy held a seminar titled "Doing Business in Czechia, Products and Projects" in Jakarta on 17 July 2024.',
        ["forum | 2024-07-17 | - | Jakarta"],
    ),
    (
        "id",
        'Indonesia dan Ceko menggelar seminar bertema "Jalur Rempah, Dagang dan Wisata" di Praha pada 17 Juli 2024.',
        ["forum | 2024-07-17 | - | Praha"],
    ),
    ("en", 'The Czech embassy denied that it held a seminar titled "Trade, Ties and Tourism" in Jakarta on 17 July 2024.', []),
    ("id", 'Seminar bertajuk "Dagang, Wisata dan Rempah" di Praha pada 17 Juli 2024 dibatalkan.', []),
]


@pytest.mark.parametrize(("code", "text", "expected"), TITLED)
def test_the_title_of_a_gathering_cuts_no_sentence(code: str, text: str, expected: list[str]) -> None:
    assert events_of(LEAD[code] + text, code) == expected
