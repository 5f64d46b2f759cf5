"""Events with what the sentences around them tell of who was there, when and where."""

import pytest

from tests.reading import facts_of

LEAD = (
    "Hubungan Indonesia dan Ceko terus berkembang. Menteri Luar Negeri RI Budi Santosa, Menteri Luar Negeri Ceko Jan Novak, "
    "Presiden RI Agus Salim, dan Presiden Ceko Petr Dvorak adalah sahabat lama.\n\n"
)
_DAY = "2024-05-14"
PRESENT = [
    (
        "KBRI Praha menggelar resepsi untuk memperingati 70 tahun hubungan diplomatik kedua negara di Praha, Selasa (14/5/2024). "
        "Resepsi tersebut dihadiri Jan Novak dan 200 tamu.",
        f"anniversary {_DAY} Jan Novak @Praha",
    ),
    (
        "Upacara peringatan 70 tahun hubungan diplomatik Indonesia-Ceko diadakan di Praha pada 14 Mei 2024. "
        "Hadir pada upacara tersebut, Jan Novak dan Budi Santosa.",
        f"anniversary {_DAY} Budi Santosa, Jan Novak @Praha",
    ),
    (
        "Upacara peringatan 70 tahun hubungan diplomatik kedua negara diadakan pada 14 Mei 2024. Upacara yang berlangsung di Praha itu "
        "dihadiri oleh Jan Novak, Menteri Luar Negeri; Budi Santosa, mitranya; dan puluhan tamu.",
        f"anniversary {_DAY} Budi Santosa, Jan Novak @Praha",
    ),
    (
        "Kantor dagang Ceko diresmikan di Bandung pada 14 Mei 2024. Acara peresmian dihadiri Jan Novak serta Budi Santosa.",
        f"launch {_DAY} Budi Santosa, Jan Novak @Bandung",
    ),
    (
        "Konsulat Ceko mulai beroperasi di Bandung pada 14 Mei 2024. Peresmian dilakukan oleh Jan Novak.",
        f"launch {_DAY} Jan Novak @Bandung",
    ),
    (
        "Sidang Komisi Bersama RI-Ceko berlangsung di Praha pada 14 Mei 2024. Sidang dipimpin bersama oleh Jan Novak dan Budi Santosa.",
        f"meeting {_DAY} Budi Santosa, Jan Novak @Praha",
    ),
    (
        "Dialog Strategis Indonesia-Ceko telah diselenggarakan di Praha pada 14 Mei 2024. Delegasi RI diketuai Budi Santosa, "
        "sementara delegasi Ceko dipimpin oleh Jan Novak.",
        f"meeting {_DAY} Budi Santosa, Jan Novak @Praha",
    ),
    (
        "Sidang ke-3 Komisi Bersama Indonesia-Ceko rampung di Praha pada 14 Mei 2024. "
        "Budi Santosa bertindak sebagai ketua bersama dengan Jan Novak.",
        f"meeting {_DAY} Budi Santosa, Jan Novak @Praha",
    ),
    (
        "Budi Santosa memimpin delegasi Indonesia pada Dialog Energi Indonesia-Ceko yang digelar di Praha, Selasa (14/5/2024). "
        "Dari pihak Ceko hadir Jan Novak.",
        f"meeting {_DAY} Budi Santosa, Jan Novak @Praha",
    ),
    (
        "Pekan budaya Indonesia dibuka di Praha pada 14 Mei 2024. Acara pembukaan dihadiri oleh Jan Novak.",
        f"other {_DAY} Jan Novak @Praha",
    ),
    (
        "Persidangan ke-2 Komite Antarpemerintah Indonesia-Ceko berlangsung di Praha pada 14 Mei 2024 di bawah pimpinan bersama Budi Santosa dan "
        "Jan Novak.",
        f"meeting {_DAY} Budi Santosa, Jan Novak @Praha",
    ),
    (
        "Budi Santosa bersama Jan Novak meluncurkan pembayaran lintas negara di Praha, Selasa (14/5/2024).",
        f"launch {_DAY} Budi Santosa, Jan Novak @Praha",
    ),
    (
        "Jan Novak menghubungi Presiden Agus Salim lewat telepon pada 14 Mei 2024 malam. Percakapan itu hangat.",
        f"call {_DAY} Agus Salim, Jan Novak @None",
    ),
    (
        "Budi Santosa mengadakan pertemuan virtual dengan Jan Novak, Selasa (14/5/2024).",
        f"meeting {_DAY} Budi Santosa, Jan Novak @None",
    ),
    (
        "Budi Santosa melakukan temu kerja dengan delegasi Ceko yang dipimpin oleh Jan Novak di Bogor pada tanggal 14 Mei 2024.",
        f"meeting {_DAY} Budi Santosa, Jan Novak @Bogor",
    ),
]


@pytest.mark.parametrize(("text", "told"), PRESENT)
def test_who_took_part_is_told_around_an_event(text: str, told: str) -> None:
    found = [f"{event.kind} {event.date} {', '.join(sorted(event.people))} @{event.place}" for event in facts_of(LEAD + text, "id").events]
    assert found == [told]


def test_who_comes_to_another_gathering_was_not_at_the_one_told_before() -> None:
    text = (
        "Budi Santosa bertemu Jan Novak di Praha pada 14 Mei 2024. Pertemuan dengan para pengusaha pada 16 Mei dihadiri Petr Dvorak. "
        "Forum bisnis akan dihadiri Agus Salim."
    )
    met = [event for event in facts_of(LEAD + text, "id").events if event.kind == "meeting"]
    assert [sorted(event.people) for event in met if event.date == "2024-05-14"] == [["Budi Santosa", "Jan Novak"]]


def test_a_guest_greeted_on_arrival_met_nobody_yet() -> None:
    text = "Jan Novak tiba di Jakarta pada 14 Mei 2024. Setibanya di bandara, Novak disambut Budi Santosa."
    assert {event.kind for event in facts_of(LEAD + text, "id").events} == {"visit"}


def test_a_dateline_of_any_town_dates_no_event() -> None:
    text = "Pekan Film Ceko\n\nApia, 14 Mei 2024 - Kedutaan Besar Ceko mengadakan pekan film Ceko di Bandung, Indonesia, pada 10-13 Mei."
    assert [event.date for event in facts_of(text, "id").events] == ["2024-05-10/2024-05-13"]


MORE = [
    (
        "Konsultasi politik Indonesia-Ceko dilaksanakan di Bogor, 7 Mei 2024. Pihak Indonesia diwakili Budi Santosa.",
        "meeting 2024-05-07 Budi Santosa @Bogor",
    ),
    (
        "Jan Novak meninjau Pelabuhan Patimban, Rabu (22/5/2024), sehari setelah bertemu Budi Santosa di Bogor.",
        "meeting None Budi Santosa, Jan Novak @Bogor",
    ),
    (
        "Peletakan batu pertama masjid itu berlangsung pada 6 Maret 2024, disaksikan Jan Novak.",
        "launch 2024-03-06 Jan Novak @None",
    ),
    (
        "Petr Dvorak menerima surat kepercayaan dari Budi Santosa di Praha. Upacara penyerahan surat kepercayaan itu berlangsung pada 5 Juni 2024.",
        "other 2024-06-05 Budi Santosa, Petr Dvorak @Praha",
    ),
    (
        "Delegasi yang dipimpin Budi Santosa tiba di Praha pada 21 Mei 2024. Di Praha mereka disambut Jan Novak.",
        "meeting 2024-05-21 Budi Santosa, Jan Novak @Praha",
    ),
    (
        "Tekad kedua negara itu disampaikan Agus Salim dan Petr Dvorak dalam pertemuan bilateral yang digelar di Bogor, Selasa (14/5/2024).",
        "meeting 2024-05-14 Agus Salim, Petr Dvorak @Bogor",
    ),
    (
        "Indonesia dan Ceko menggelar latihan bersama. Pembukaan latihan digelar di Bandung, Selasa (14/5/2024), dan dihadiri oleh Jan Novak.",
        "other 2024-05-14 Jan Novak @Bandung",
    ),
    ("Pertemuan itu yang kedua tahun ini; yang pertama diadakan di Bandung pada Mei 2024.", "meeting 2024-05  @Bandung"),
    ("Kedua negara menyiapkan konsultasi politik. Konsultasi itu berlangsung di Bogor pada 21 Juni 2024.", "meeting 2024-06-21  @Bogor"),
    (
        "Dalam perjumpaan Menteri Perhubungan dengan koleganya dari Ceko, Kamis (9/5/2024) di Bogor, soal feri mengemuka.",
        "meeting 2024-05-09  @Bogor",
    ),
    (
        "Dialog itu dilaksanakan di Bogor Senin kemarin, 20 Mei 2024.",
        "meeting 2024-05-20  @Bogor",
    ),
    (
        "Jan Novak bertemu Budi Santosa di Bogor pada 14 Mei 2024. Dua hari sebelumnya, di Bandung, Novak bertemu Agus Salim.",
        "meeting 2024-05-12 Agus Salim, Jan Novak @Bandung",
    ),
    (
        "Pekan budaya Ceko dibuka di Bandung pada 14 Mei 2024. Jan Novak memberi sambutan. Pekan budaya itu berakhir pada 20 Mei.",
        "other 2024-05-14 Jan Novak @Bandung",
    ),
    ("Pertemuan ketiga dijadwalkan pada November 2024 di Bandung.", "meeting 2024-11  @Bandung"),
    ("Pertemuan terdahulu diadakan di Bandung pada April 2024.", "meeting 2024-04  @Bandung"),
    ("Rapat ke-31 antara kedua delegasi berlangsung di Bogor dari 8 sampai 10 Mei 2024.", "meeting 2024-05-08/2024-05-10  @Bogor"),
    ("Masjid itu diresmikan pada 14 Mei 2024 oleh Agus Salim dan Petr Dvorak.", "launch 2024-05-14 Agus Salim, Petr Dvorak @None"),
    ("Pada Maret 2024, ketika Jan Novak, datang ke Serpong dan bertemu Budi Santosa.", "meeting 2024-03 Budi Santosa, Jan Novak @Serpong"),
    (
        "Jan Novak bertemu Budi Santosa di Bogor pada 14 Mei 2024. Turut hadir dalam pertemuan itu Agus Salim.",
        "meeting 2024-05-14 Agus Salim, Budi Santosa, Jan Novak @Bogor",
    ),
]


@pytest.mark.parametrize(("text", "told"), MORE)
def test_what_was_held_or_opened_is_told_in_many_ways(text: str, told: str) -> None:
    found = [f"{event.kind} {event.date} {', '.join(sorted(event.people))} @{event.place}" for event in facts_of(LEAD + text, "id").events]
    assert told in found


@pytest.mark.parametrize(
    "text",
    [
        "Jan Novak menyampaikan harapan agar penerbangan langsung dibuka pada 2025.",
        "Budi Santosa menyampaikan surat undangan Presiden agar Jan Novak menghadiri KTT di Bali pada 2025.",
        "Jan Novak menerima dengan senang hati undangan berkunjung ke Indonesia.",
    ],
)
def test_what_is_only_meant_is_no_event(text: str) -> None:
    assert {event.kind for event in facts_of(LEAD + text, "id").events} <= {"invitation"}


def test_a_day_without_its_year_is_of_the_year_told_right_before() -> None:
    text = "Rombongan Ceko tiba di Bogor, 14 Mei 2024. Pada 16 Mei, Budi Santosa bertemu Jan Novak."
    assert "2024-05-16" in [event.date for event in facts_of(LEAD + text, "id").events]


def test_who_arrives_for_a_forum_does_not_open_it_that_day() -> None:
    text = "Jan Novak tiba di Bali, Minggu (19/5/2024), untuk menghadiri forum air dunia."
    assert {event.kind for event in facts_of(LEAD + text, "id").events} == {"visit"}


def test_a_meeting_of_another_rank_is_not_the_one_told_before() -> None:
    text = LEAD + (
        "Budi Santosa melakukan pertemuan bilateral dengan Jan Novak dalam rangka Komisi Bersama ke-15 Indonesia dan Ceko. "
        "Pertemuan yang ke-14 telah dilaksanakan di Praha pada 2015."
    )
    told = [(event.date, event.people) for event in facts_of(text, "id").events]
    assert ("2015", ("Budi Santosa", "Jan Novak")) not in told


def test_who_answers_greetings_receives_nobody() -> None:
    text = (
        LEAD
        + "Duta besar menyampaikan salam dari Presiden RI Agus Salim, yang disambut dengan salam balasan oleh Presiden Ceko Petr Dvorak."
    )
    assert not facts_of(text, "id").events
