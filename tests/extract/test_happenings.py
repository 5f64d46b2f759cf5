"""Who met, called, visited or signed, told in the many ways that a language has for it."""

import pytest

from digest.model import Event
from tests.reading import facts_of

LEAD = {
    "id": "Hubungan Indonesia dan Ceko terus berkembang. Menteri Luar Negeri RI Budi Santosa, Menteri Luar Negeri Ceko Jan Novak, "
    "Presiden RI Agus Salim, dan Presiden Ceko Petr Dvorak adalah sahabat lama.\n\n",
    "en": "Indonesia and the Czech Republic are old friends. Indonesian Foreign Minister Budi Santosa, Czech Foreign Minister Jan Novak, "
    "Indonesian President Agus Salim and Czech President Petr Dvorak know each other well.\n\n",
}
Told = tuple[str, str, str, str | None, str, str | None]  # language, text, kind, date, people, place


def events(code: str, text: str) -> list[Event]:
    return list(facts_of(LEAD[code] + text, code).events)


def people(event: Event) -> str:
    return ", ".join(sorted(event.people))


MEETINGS: list[Told] = [
    (
        "en",
        "Agus Salim received on 13 May 2024 in Bogor a Czech party delegation headed by Jan Novak.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Jan Novak",
        "Bogor",
    ),
    (
        "en",
        "Agus Salim received on 13 May 2024 in Bogor the Czech Republic's delegation led by Jan Novak.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Jan Novak",
        "Bogor",
    ),
    (
        "id",
        "Saat menerima Jan Novak di Bogor, Selasa (14/5/2024), Presiden RI Agus Salim didampingi Sekjen Hadi Utama (Purn), "
        "Asisten Khusus Umar Dahlan, dan Dirjen Tono Subagyo.",
        "meeting",
        "2024-05-14",
        "Agus Salim, Jan Novak",
        "Bogor",
    ),
    (
        "id",
        "Jan Novak menjamu Budi Santosa di Forum Bisnis Indonesia - Ceko, Selasa (14/5/2024).",
        "meeting",
        "2024-05-14",
        "Budi Santosa, Jan Novak",
        "CZ",
    ),
    (
        "id",
        '"Kami menambah beasiswa," kata Jan Novak saat bertemu Budi Santosa di Bogor, Selasa (14/5/2024).',
        "meeting",
        "2024-05-14",
        "Budi Santosa, Jan Novak",
        "Bogor",
    ),
    (
        "id",
        '"Kami menambah beasiswa," ujar Jan Novak usai pertemuan dengan Budi Santosa di Bogor, Selasa (14/5/2024).',
        "meeting",
        "2024-05-14",
        "Budi Santosa, Jan Novak",
        "Bogor",
    ),
    (
        "id",
        "Delegasi DPR yang dipimpin Rini Astuti bertemu dengan parlemen Ceko yang dipimpin Ketua Senat Jiri Svoboda di Praha pada 3 Mei 2024.",
        "meeting",
        "2024-05-03",
        "Jiri Svoboda, Rini Astuti",
        "Praha",
    ),
    (
        "id",
        "Segera setelah upacara di Jakarta pada 13 Mei 2024, kedua presiden melakukan pembicaraan.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Petr Dvorak",
        "Jakarta",
    ),
    (
        "en",
        "Shortly after the ceremony in Prague on 13 May 2024, the two presidents held talks.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Petr Dvorak",
        "Prague",
    ),
    (
        "id",
        "Menlu Ceko itu bertemu Presiden Agus Salim di Bogor pada 13 Mei 2024.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Jan Novak",
        "Bogor",
    ),
    (
        "id",
        "Hal itu disampaikan Jan Novak seusai bertemu Budi Santosa di Jakarta, Senin (13/5/2024).",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Jakarta",
    ),
    (
        "id",
        "Presiden Agus Salim menerima kunjungan Duta Besar Ceko untuk Indonesia Pavel Horak di Istana Merdeka pada 13 Mei 2024.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Pavel Horak",
        "Istana Merdeka",
    ),
    (
        "id",
        "Delegasi parlemen Ceko yang dipimpin Wakil Ketua Senat Jiri Svoboda diterima Presiden Agus Salim di Jakarta pada 13 Mei 2024.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Jiri Svoboda",
        "Jakarta",
    ),
    ("id", "Pertemuan sebelumnya digelar di Praha pada 12 Januari 2024.", "meeting", "2024-01-12", "", "Praha"),
    (
        "id",
        "Agus Salim menyampaikan ucapan selamat kepada Petr Dvorak lewat sambungan telepon pada 2 Mei 2024.",
        "call",
        "2024-05-02",
        "Agus Salim, Petr Dvorak",
        None,
    ),
    (
        "id",
        "Sidang Komisi Bersama ke-5 digelar di Praha pada 10 April 2024, dipimpin Budi Santosa dan Jan Novak.",
        "meeting",
        "2024-04-10",
        "Budi Santosa, Jan Novak",
        "Praha",
    ),
    ("en", "Budi Santosa and Jan Novak last met in Prague in October 2023.", "meeting", "2023-10", "Budi Santosa, Jan Novak", "Prague"),
    (
        "en",
        "The Czech foreign minister called on President Agus Salim in Bogor on 13 May 2024.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Jan Novak",
        "Bogor",
    ),
    (
        "en",
        "Budi Santosa travelled to Prague on 20 April 2024, where he was received by President Petr Dvorak.",
        "meeting",
        "2024-04-20",
        "Budi Santosa, Petr Dvorak",
        "Prague",
    ),
    (
        "en",
        "Members of the Czech parliament led by Jiri Svoboda were received by President Agus Salim in Jakarta on 13 May 2024.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Jiri Svoboda",
        "Jakarta",
    ),
    ("en", "The two heads of state spoke by phone for half an hour on 2 May 2024.", "call", "2024-05-02", "Agus Salim, Petr Dvorak", None),
    ("en", "The next meeting will be held in Jakarta in 2025.", "meeting", "2025", "", "Jakarta"),
    (
        "en",
        "The two sides agreed on this at a meeting of Budi Santosa with Jan Novak in Jakarta on 13 May 2024.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Jakarta",
    ),
    (
        "en",
        "Two years ago, on 5 March 2022, Budi Santosa met Jan Novak in Prague.",
        "meeting",
        "2022-03-05",
        "Budi Santosa, Jan Novak",
        "Prague",
    ),
]
VISITS: list[Told] = [
    (
        "en",
        "Agus Salim granted an audience to Jan Novak in Bogor on 13 May 2024 in conjunction with the Czech minister's visit to Indonesia.",
        "visit",
        "2024-05",
        "Jan Novak",
        "ID",
    ),
    (
        "id",
        "Komisi Luar Negeri Senat Ceko melaksanakan kunjungan kerja ke Bogor pada 10 Mei 2024. Delegasi itu dipimpin Jan Novak.",
        "working_visit",
        "2024-05-10",
        "Jan Novak",
        "Bogor",
    ),
    (
        "en",
        "The Czech Senate paid a visit to Bogor on 10 May 2024. The delegation was led by Jan Novak.",
        "visit",
        "2024-05-10",
        "Jan Novak",
        "Bogor",
    ),
    (
        "id",
        "Upacara penyambutan untuk Petr Dvorak dalam kunjungan kenegaraan ke Indonesia (13-15 Mei 2024) berlangsung meriah.",
        "state_visit",
        "2024-05-13/2024-05-15",
        "Petr Dvorak",
        "ID",
    ),
    (
        "id",
        "Agus Salim menerima Petr Dvorak yang mengepalai delegasi untuk melakukan kunjungan kerja di Indonesia pada 13 Mei 2024.",
        "working_visit",
        "2024-05-13",
        "Petr Dvorak",
        "ID",
    ),
    ("id", "Jan Novak berada di Indonesia pada 13-15 Mei 2024.", "visit", "2024-05-13/2024-05-15", "Jan Novak", "ID"),
    (
        "id",
        "Jan Novak bertolak ke Jakarta pada 12 Mei 2024 untuk kunjungan kerja selama tiga hari.",
        "working_visit",
        "2024-05-12/2024-05-14",
        "Jan Novak",
        "Jakarta",
    ),
    (
        "id",
        "Jan Novak tiba di Jakarta pada 12 Mei 2024. Ia berada di Indonesia hingga 15 Mei 2024.",
        "visit",
        "2024-05-12/2024-05-15",
        "Jan Novak",
        "Jakarta",
    ),
    ("en", "Jan Novak left for Jakarta on 12 May 2024 on an official visit.", "official_visit", "2024-05", "Jan Novak", "Jakarta"),
    (
        "en",
        "Petr Dvorak wrapped up a three-day visit to Indonesia on 14 May 2024.",
        "visit",
        "2024-05-12/2024-05-14",
        "Petr Dvorak",
        "ID",
    ),
    ("en", "Jan Novak was in Jakarta from 13 to 15 May 2024.", "visit", "2024-05-13/2024-05-15", "Jan Novak", "Jakarta"),
    ("en", "Jan Novak said that Petr Dvorak would visit Indonesia in October 2024.", "visit", "2024-10", "Petr Dvorak", "ID"),
    (
        "en",
        "The first Czech leader to come on a state visit to Indonesia was Petr Dvorak.",
        "state_visit",
        None,
        "Petr Dvorak",
        "ID",
    ),
    ("en", "Jan Novak flew in on 12 May 2024 for a three-day visit to Indonesia.", "visit", "2024-05-12/2024-05-14", "Jan Novak", "ID"),
    (
        "en",
        "Jan Novak begins a four-day official visit to Indonesia on 12 May 2024.",
        "official_visit",
        "2024-05-12/2024-05-15",
        "Jan Novak",
        "ID",
    ),
    (
        "en",
        "Jan Novak will pay a three-day visit to Indonesia starting on 12 May 2024.",
        "visit",
        "2024-05-12/2024-05-14",
        "Jan Novak",
        "ID",
    ),
    ("en", "Jan Novak paid a three-day visit to Indonesia from 12 May 2024.", "visit", "2024-05-12/2024-05-14", "Jan Novak", "ID"),
    (
        "en",
        "Jan Novak is in Jakarta for a working visit that began on 12 May 2024 and ends on 15 May 2024.",
        "working_visit",
        "2024-05-12/2024-05-15",
        "Jan Novak",
        "Jakarta",
    ),
    (
        "id",
        "Jan Novak memulai kunjungan resmi empat hari ke Indonesia pada 12 Mei 2024.",
        "official_visit",
        "2024-05-12/2024-05-15",
        "Jan Novak",
        "ID",
    ),
    (
        "id",
        "Jan Novak akan melakukan kunjungan kerja selama tiga hari ke Indonesia mulai 12 Mei 2024.",
        "working_visit",
        "2024-05-12/2024-05-14",
        "Jan Novak",
        "ID",
    ),
    (
        "id",
        "Jan Novak berada di Indonesia dalam kunjungan resmi, yang dimulai 12 Mei 2024 dan berakhir 15 Mei 2024.",
        "official_visit",
        "2024-05-12/2024-05-15",
        "Jan Novak",
        "ID",
    ),
]
OTHERS: list[Told] = [
    (
        "en",
        "Indonesia and the Czech Republic have long-standing ties following the signing of a tourism memorandum on 14 February 1992.",
        "signing",
        "1992-02-14",
        "",
        None,
    ),
    (
        "id",
        "Di hadapan Presiden Agus Salim, kedua menteri luar negeri meneken perjanjian ekstradisi di Bogor pada 12 Mei 2024.",
        "signing",
        "2024-05-12",
        "Budi Santosa, Jan Novak",
        "Bogor",
    ),
    (
        "en",
        "A treaty was signed in Prague on 12 May 2024 by Budi Santosa for Indonesia and Jan Novak for the Czech Republic.",
        "signing",
        "2024-05-12",
        "Budi Santosa, Jan Novak",
        "Prague",
    ),
    (
        "en",
        "President Agus Salim accepted the credentials of Czech Ambassador Pavel Horak in Jakarta on 13 May 2024.",
        "other",
        "2024-05-13",
        "Agus Salim, Pavel Horak",
        "Jakarta",
    ),
    (
        "en",
        "A business forum was held in Jakarta on 13 May 2024. The forum was opened by Budi Santosa and Jan Novak.",
        "forum",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Jakarta",
    ),
    (
        "id",
        "KBRI Praha memperingati 74 tahun hubungan diplomatik dengan konser di Praha pada 29 Mei 2024.",
        "anniversary",
        "2024-05-29",
        "",
        "Praha",
    ),
    (
        "en",
        "The ministries will mark the 30th anniversary of diplomatic relations on 29 May 2024 with photographs of Jan Novak's stay in Bandung in 1959.",
        "anniversary",
        "2024-05-29",
        "",
        None,
    ),
    (
        "en",
        "Agus Salim on 13 May 2024 hosted a reception for Jan Novak, who came to say goodbye.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Jan Novak",
        "ID",
    ),
    (
        "en",
        "Budi Santosa hosted a dinner in honour of Jan Novak in Jakarta on 13 May 2024.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Jakarta",
    ),
    (
        "en",
        "Welcoming his Czech counterpart in Jakarta on 13 May 2024, Budi Santosa called for more trade.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Jakarta",
    ),
    (
        "en",
        "The foreign ministers of the two countries met in Prague on 13 May 2024.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Prague",
    ),
    (
        "en",
        "The second session of the Indonesia-Czech Joint Commission was co-chaired by Budi Santosa and Jan Novak in Prague on 13 May 2024.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Prague",
    ),
    (
        "en",
        "President Petr Dvorak on Monday, 13 May 2024, started a three-day state visit to Indonesia.",
        "state_visit",
        "2024-05-13/2024-05-15",
        "Petr Dvorak",
        "ID",
    ),
    (
        "en",
        "The last visit of a Czech president to Indonesia was in 1998.",
        "visit",
        "1998",
        "",
        "ID",
    ),
    (
        "en",
        "Jan Novak is also set to call on President Agus Salim on 14 May 2024.",
        "meeting",
        "2024-05-14",
        "Agus Salim, Jan Novak",
        None,
    ),
    (
        "id",
        "Duta Besar Ceko Pavel Horak menyerahkan surat kepercayaan kepada Presiden Agus Salim di Jakarta pada 13 Mei 2024.",
        "other",
        "2024-05-13",
        "Agus Salim, Pavel Horak",
        "Jakarta",
    ),
    (
        "id",
        "Kedua pihak meneken lima dokumen yang disaksikan Presiden Agus Salim dan Presiden Petr Dvorak di Praha pada 13 Mei 2024.",
        "signing",
        "2024-05-13",
        "Agus Salim, Petr Dvorak",
        "Praha",
    ),
    (
        "id",
        "Budi Santosa membuka Forum CEO Indonesia-Ceko yang digelar di Praha, Senin (13/5/2024).",
        "forum",
        "2024-05-13",
        "Budi Santosa",
        "Praha",
    ),
    (
        "id",
        "Petr Dvorak mengakhiri dengan baik kunjungan kenegaraan tiga hari di Indonesia pada 15 Mei 2024.",
        "state_visit",
        "2024-05-13/2024-05-15",
        "Petr Dvorak",
        "ID",
    ),
    (
        "id",
        "Forum bisnis itu digelar di sela-sela kunjungan kenegaraan Presiden ke Indonesia, Senin (13/5/2024).",
        "state_visit",
        "2024-05-13",
        "Petr Dvorak",
        "ID",
    ),
    (
        "en",
        "President Petr Dvorak will pay a state visit to Indonesia. The visit takes place from 12 to 15 June 2024.",
        "state_visit",
        "2024-06-12/2024-06-15",
        "Petr Dvorak",
        "ID",
    ),
    (
        "en",
        "Petr Dvorak began a state visit to Indonesia on 12 May 2024. He is scheduled to return to the Czech Republic on 16 May 2024.",
        "state_visit",
        "2024-05-12/2024-05-16",
        "Petr Dvorak",
        "ID",
    ),
    (
        "en",
        "Jan Novak wrapped up his Jakarta visit on 15 May 2024.",
        "visit",
        "2024-05",
        "Jan Novak",
        "Jakarta",
    ),
    (
        "en",
        "Jan Novak came to Jakarta in response to an invitation extended by Budi Santosa.",
        "invitation",
        None,
        "Budi Santosa, Jan Novak",
        "ID",
    ),
    (
        "en",
        "Budi Santosa and Jan Novak agreed on the agenda in a phone talk on 13 May 2024.",
        "call",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        None,
    ),
    (
        "id",
        "Petr Dvorak akan melakukan kunjungan kenegaraan ke Indonesia. Kunjungan itu berlangsung pada 12-15 Juni 2024.",
        "state_visit",
        "2024-06-12/2024-06-15",
        "Petr Dvorak",
        "ID",
    ),
    (
        "id",
        "Selama lawatan empat hari yang dimulai 12 Mei 2024, Petr Dvorak menanam pohon di Bogor.",
        "visit",
        "2024-05-12/2024-05-15",
        "Petr Dvorak",
        "ID",
    ),
    (
        "id",
        "Petr Dvorak dan Agus Salim berbicara di Praha. Keduanya terakhir bertemu di Bogor pada 13 Mei 2022.",
        "meeting",
        "2022-05-13",
        "Agus Salim, Petr Dvorak",
        "Bogor",
    ),
    (
        "id",
        "Petr Dvorak mengunjungi Indonesia pada 12-14 Mei 2024. Pada hari terakhir, ia diterima Agus Salim.",
        "meeting",
        "2024-05-14",
        "Agus Salim, Petr Dvorak",
        "ID",
    ),
    (
        "en",
        "It was settled at a meeting held between Budi Santosa and Jan Novak in Prague on 13 May 2024.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Prague",
    ),
    (
        "en",
        "Budi Santosa met Jan Novak. The meeting took place in Prague on 13 May 2024.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Prague",
    ),
    (
        "en",
        "The Indonesian embassy and the Czech chamber of commerce signed a scheme for interns in Prague on 13 May 2024.",
        "signing",
        "2024-05-13",
        "",
        "Prague",
    ),
    (
        "en",
        "The texts were signed at a business round table in Prague on 13 May 2024.",
        "forum",
        "2024-05-13",
        "",
        "Prague",
    ),
    (
        "en",
        "Budi Santosa took part in a business forum in Prague on 13 May 2024.",
        "forum",
        "2024-05-13",
        "Budi Santosa",
        "Prague",
    ),
    (
        "en",
        "Budi Santosa told Jan Novak in Prague on 13 May 2024 that trade was too low.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Prague",
    ),
    (
        "en",
        "The defence ministers of the two countries last met in Prague in May 2022.",
        "meeting",
        "2022-05",
        "",
        "Prague",
    ),
    (
        "en",
        "Petr Dvorak is visiting Indonesia. On 13 May 2024 Petr Dvorak met Agus Salim in Bogor.",
        "visit",
        "2024-05",
        "Petr Dvorak",
        "ID",
    ),
    (
        "en",
        "Budi Santosa met Jan Novak in Prague on 13 May 2024. Jan Novak invited Budi Santosa to a fair.",
        "invitation",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "CZ",
    ),
    (
        "id",
        "Pertemuan Budi Santosa dan Jan Novak itu berlangsung di Praha pada 13 Mei 2024.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Praha",
    ),
    (
        "id",
        "KBRI Praha pada Mei 2023 menandatangani program magang dengan Kamar Dagang Ceko.",
        "signing",
        "2023-05",
        "",
        None,
    ),
    (
        "en",
        'The joint exercise "Sea Eagle" was held in Prague on 13 May 2024.',
        "other",
        "2024-05-13",
        "",
        "Prague",
    ),
    (
        "en",
        "On 13 May 2024 Petr Dvorak laid a wreath at the Kalibata cemetery in Jakarta.",
        "other",
        "2024-05-13",
        "Petr Dvorak",
        "Jakarta",
    ),
    (
        "en",
        "The Joint Commission of the two countries meets again in Prague in May 2025.",
        "meeting",
        "2025-05",
        "",
        "Prague",
    ),
    (
        "id",
        "Selama berada di Indonesia pada 12-14 Mei 2024, Petr Dvorak menanam pohon.",
        "visit",
        "2024-05-12/2024-05-14",
        "Petr Dvorak",
        "ID",
    ),
    (
        "id",
        "Keadaan membaik ketika Presiden Ceko waktu itu, Petr Dvorak, datang ke Jakarta dalam kunjungan kenegaraan pada Mei 2013.",
        "state_visit",
        "2013-05",
        "Petr Dvorak",
        "Jakarta",
    ),
    (
        "id",
        "Petr Dvorak, yang berkunjung kemari pada Mei 2018, menyukai Bogor.",
        "visit",
        "2018-05",
        "Petr Dvorak",
        "ID",
    ),
    (
        "id",
        "Budi Santosa dan Jan Novak bersepakat menambah beasiswa di Praha pada 13 Mei 2024.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Praha",
    ),
    (
        "id",
        "Jan Novak dijadwalkan menghadap Presiden Agus Salim di Bogor pada 14 Mei 2024.",
        "meeting",
        "2024-05-14",
        "Agus Salim, Jan Novak",
        "Bogor",
    ),
    (
        "id",
        "Perjanjian bantuan hukum, yang diteken di Praha pada 12 Juni 2018, mulai berlaku.",
        "signing",
        "2018-06-12",
        "",
        "Praha",
    ),
    (
        "en",
        "The first flight from Prague landed in Jakarta on 1 June 2024.",
        "launch",
        "2024-06-01",
        "",
        "Prague",
    ),
    (
        "en",
        "An Indonesian parliamentary delegation was in Prague from 3 to 6 May 2024.",
        "visit",
        "2024-05-03/2024-05-06",
        "",
        "Prague",
    ),
    (
        "en",
        "Indonesia handed over 20 ambulances to the Czech Republic on 3 May 2024.",
        "other",
        "2024-05-03",
        "",
        "CZ",
    ),
    (
        "id",
        "Jan Novak terbang ke Jakarta pada 2 Mei 2024.",
        "visit",
        "2024-05-02",
        "Jan Novak",
        "Jakarta",
    ),
    ("en", "Novak will pay a working visit to Indonesia on 3 May.", "working_visit", None, "Jan Novak", "ID"),
    ("en", "Novak will visit Jakarta tomorrow.", "visit", None, "Jan Novak", "Jakarta"),
    (
        "en",
        "Novak will visit Jakarta tomorrow. The two foreign ministers will sign a memorandum on forestry.",
        "signing",
        None,
        "Budi Santosa, Jan Novak",
        "ID",
    ),
    ("id", "Menlu Ceko Jan Novak akan berkunjung ke Jakarta besok.", "visit", None, "Jan Novak", "Jakarta"),
    ("id", "Jan Novak akan bertemu Presiden Agus Salim di Bogor pada 3 Mei.", "meeting", None, "Agus Salim, Jan Novak", "Bogor"),
    (
        "en",
        "Officials said Novak is scheduled to meet President Agus Salim in Bogor on 13 May 2024.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Jan Novak",
        "Bogor",
    ),
    (
        "en",
        "Novak was received by President Agus Salim in Bogor on 13 May 2024. He also met Indonesian Speaker Dewi Lestari.",
        "meeting",
        "2024-05-13",
        "Dewi Lestari, Jan Novak",
        None,
    ),
    (
        "en",
        "Novak met Santosa in Prague. During the meeting, ministers signed a memorandum on forestry.",
        "signing",
        None,
        "Budi Santosa, Jan Novak",
        None,
    ),
    (
        "en",
        "Meeting with President Agus Salim in Bogor on 13 May 2024, Novak praised the ties.",
        "meeting",
        "2024-05-13",
        "Agus Salim, Jan Novak",
        "Bogor",
    ),
    (
        "en",
        "The fifth round of consultations was held in Prague on 13 May 2024. The talks were led on the Indonesian side by Ms. Dewi Lestari and on the Czech side by Deputy Foreign Minister Pavel Horak.",
        "meeting",
        "2024-05-13",
        "Dewi Lestari, Pavel Horak",
        "Prague",
    ),
    (
        "en",
        "Santosa received Novak for delegation-level talks at Hotel Borobudur on 13 May 2024.",
        "meeting",
        "2024-05-13",
        "Budi Santosa, Jan Novak",
        "Hotel Borobudur",
    ),
    (
        "en",
        "President Dvorak's visit to Jakarta last November was a success. Dvorak paid a two-day visit to Indonesia on November 27 and 28, 2024.",
        "visit",
        "2024-11-27/2024-11-28",
        "Petr Dvorak",
        "Jakarta",
    ),
    (
        "en",
        "Novak spoke to reporters after meeting President Agus Salim in Bogor on 14 May 2024.",
        "meeting",
        "2024-05-14",
        "Agus Salim, Jan Novak",
        "Bogor",
    ),
    ("en", "The two foreign ministers had last met in Brno on 14 May 2022.", "meeting", "2022-05-14", "Budi Santosa, Jan Novak", "Brno"),
    (
        "en",
        "Agus Salim welcomed Petr Dvorak on 14 May 2024 during his state visit to Indonesia.",
        "state_visit",
        "2024-05",
        "Petr Dvorak",
        "ID",
    ),
    ("en", "On 14 May 2024 Petr Dvorak paid a state visit to the island nation.", "state_visit", "2024-05-14", "Petr Dvorak", "ID"),
    ("en", "Dvorak is also due to meet Salim in Bogor on 14 May 2030.", "meeting", "2030-05-14", "Agus Salim, Petr Dvorak", "Bogor"),
    (
        "en",
        "Dvorak's three-day tour of Indonesia ended in Jakarta on 14 May 2024.",
        "visit",
        "2024-05-12/2024-05-14",
        "Petr Dvorak",
        "Jakarta",
    ),
    (
        "en",
        "A pact was signed on 14 May 2024 in the presence of Salim and Dvorak, who is on a state visit to the republic.",
        "state_visit",
        "2024-05",
        "Petr Dvorak",
        "ID",
    ),
    (
        "en",
        "PRAGUE, 14 May 2024 - Santosa and Novak today signed a memorandum on forestry.",
        "signing",
        "2024-05-14",
        "Budi Santosa, Jan Novak",
        "CZ",
    ),
    (
        "en",
        "PRAGUE, 14 May 2024 - Santosa will meet Novak, visit Brno and sign a pact on forestry on 16 May.",
        "signing",
        "2024-05-16",
        "Budi Santosa",
        "Brno",
    ),
    (
        "en",
        "On 14 May 2024 Salim and Dvorak oversaw the inking of two memoranda.",
        "signing",
        "2024-05-14",
        "Agus Salim, Petr Dvorak",
        None,
    ),
    (
        "en",
        "The third Indonesia-Czech Republic Joint Economic Commission ended in Prague on 14 May 2024.",
        "meeting",
        "2024-05-14",
        "",
        "Prague",
    ),
    (
        "en",
        "Some 80 firms took part in the Indonesia-Czech Business Forum, organised by a chamber in Prague on 14 May 2024.",
        "forum",
        "2024-05-14",
        "",
        "Prague",
    ),
    (
        "en",
        "The Indonesia-Czech Business Council will be launched at a ceremony in Jakarta on 14 May 2030.",
        "launch",
        "2030-05-14",
        "",
        "Jakarta",
    ),
    (
        "en",
        "The two presidents attended the opening of the Moravia Bridge on 14 May 2024.",
        "launch",
        "2024-05-14",
        "Agus Salim, Petr Dvorak",
        "Moravia Bridge",
    ),
    (
        "en",
        "An exhibition showing the ties of Indonesia and the Czech Republic opened in Prague on 14 May 2024.",
        "forum",
        "2024-05-14",
        "",
        "Prague",
    ),
    (
        "en",
        'The chamber opened the "Treasures of Java: A Heritage" exhibition in Prague on 14 May 2024.',
        "forum",
        "2024-05-14",
        "",
        "Prague",
    ),
    (
        "en",
        "Dvorak arrived here in Indonesia's capital Jakarta on a two-day state visit on 14 May 2024.",
        "state_visit",
        "2024-05-14/2024-05-15",
        "Petr Dvorak",
        "Jakarta",
    ),
    (
        "en",
        "On 14 May 2024 Dvorak was welcomed in Bogor by his Indonesian counterpart, Agus Salim.",
        "meeting",
        "2024-05-14",
        "Agus Salim, Petr Dvorak",
        "Bogor",
    ),
    (
        "en",
        "Indonesia and the Czech Republic convened the Second Meeting of the Joint Committee on Trade in Brno on 14 May 2024.",
        "meeting",
        "2024-05-14",
        "",
        "Brno",
    ),
    (
        "en",
        "The third round of negotiations on a free trade agreement of Indonesia and the Czech Republic began in Prague on 14 May 2024.",
        "meeting",
        "2024-05-14",
        "",
        "Prague",
    ),
    (
        "en",
        "PRAGUE, 14 May 2024 - Dvorak's visit follows a meeting of the two foreign ministers in Brno in October.",
        "meeting",
        "2023-10",
        "Budi Santosa, Jan Novak",
        "Brno",
    ),
    ("en", "On 14 May 2024 Garuda made its maiden flight to Prague.", "launch", "2024-05-14", "", "Prague"),
    ("en", "Santosa and Novak signed a memorandum on forestry.", "signing", None, "Budi Santosa, Jan Novak", None),
    ("id", "Budi Santosa dan Jan Novak menandatangani nota kesepahaman kehutanan.", "signing", None, "Budi Santosa, Jan Novak", None),
]


@pytest.mark.parametrize("told", [*MEETINGS, *VISITS, *OTHERS])
def test_an_event_is_told_with_its_people_day_and_place(told: Told) -> None:
    code, text, *expected = told
    assert expected in [[event.kind, event.date, people(event), event.place] for event in events(code, text)]


NONE = [
    ("id", "Agus Salim mengatakan tidak ada perjanjian yang diteken Budi Santosa dan Jan Novak pada 3 Mei 2024.", "signing"),
    ("id", "Nota kesepahaman kehutanan akan ditandatangani kedua negara tahun depan.", "signing"),
    ("id", "Kunjungan kenegaraan Presiden Petr Dvorak yang direncanakan Mei 2024 dibatalkan.", "state_visit"),
    ("en", "Agus Salim signed a guest book in Prague on 13 May 2024.", "signing"),
    ("en", "The second session, originally planned for 13 May 2024 in Prague, has been moved.", "meeting"),
    ("id", "Putaran ketiga yang sedianya diadakan di Praha pada 13 Mei 2024 urung karena banjir.", "meeting"),
    ("id", "Budi Santosa membantah telah bertemu Jan Novak di Wina pada 1 Mei 2024.", "meeting"),
    ("id", "Rencana pertemuan Budi Santosa dan Jan Novak di Wina pada 1 Mei 2024 dibatalkan.", "meeting"),
    ("id", "Jan Novak juga bertemu Menteri Luar Negeri Singapura Tan Wei Ming di Singapura pada 11 Mei 2024.", "meeting"),
    ("id", "Kedua menteri luar negeri sepakat untuk bertemu lagi.", "meeting"),
    ("id", "Presiden Agus Salim menerima kunjungan Duta Besar Ceko untuk Indonesia Pavel Horak di Jakarta pada 13 Mei 2024.", "visit"),
    ("id", "Indonesia berharap Presiden Petr Dvorak dapat berkunjung pada 2025.", "visit"),
    ("en", "Budi Santosa denied having met Jan Novak in Vienna on 1 May 2024.", "meeting"),
    ("en", "A meeting between Budi Santosa and Jan Novak planned for 1 May 2024 in Vienna was cancelled.", "meeting"),
    ("en", "Budi Santosa met Jan Novak on the sidelines of an economic forum in Davos on 17 January 2024.", "forum"),
    ("en", "President Petr Dvorak has accepted an invitation from President Agus Salim to visit Jakarta.", "visit"),
    ("en", "Indonesia hopes that President Petr Dvorak can visit in 2025.", "visit"),
    ("en", "The two ministers led the talks of both delegations in Jakarta.", "visit"),
    ("en", "Novak will visit Indonesia, and is glad of it.", "visit"),
    ("en", "The aim of the trip is to invite President Agus Salim to Prague.", "invitation"),
    ("en", "Novak will invite Santosa to Prague.", "invitation"),
    ("en", "Santosa and Novak have signed a memorandum on forestry.", "signing"),
    ("en", "In 2019 a credit line agreement was signed, opening the way to loans.", "launch"),
    ("en", "Agus Salim paid a visit on 14 May 2024 to the largest port in the country.", "visit"),
    ("en", "Indonesia and the Czech Republic concluded negotiations on a free trade agreement on 14 May 2024.", "signing"),
    ("en", "Prime Minister Vaclav Klima and his Indonesian host, President Agus Salim, met in Bogor on 3 May 2024.", "visit"),
    ("id", "Budi Santosa dan Jan Novak telah menandatangani nota kesepahaman kehutanan.", "signing"),
    (
        "en",
        "Santosa and Novak met in Prague on 13 May 2024. They agreed to swiftly implement agreements signed between the two countries.",
        "signing",
    ),
    (
        "en",
        "Santosa and Novak met in Prague on 13 May 2024. They agreed to deepen trade ties, fully implement agreements signed by both and talk.",
        "signing",
    ),
    (
        "id",
        "Santosa bertemu Novak di Praha pada 13 Mei 2024. Keduanya sepakat melaksanakan perjanjian yang ditandatangani kedua negara.",
        "signing",
    ),
]


@pytest.mark.parametrize(("code", "text", "kind"), NONE)
def test_what_was_denied_wished_or_is_no_such_thing_is_no_event(code: str, text: str, kind: str) -> None:
    assert kind not in {event.kind for event in events(code, text)}


@pytest.mark.parametrize(
    "text", ["Quispe dan Farid sepakat mengadakan dialog tentang pertanian pada 2017.", "Kedua pihak sepakat menggelar dialog pada 2017."]
)
def test_talks_that_two_agree_on_need_not_be_theirs(text: str) -> None:
    begun = "Presiden Peru Rosa Quispe dan Perdana Menteri Mesir Hasan Farid memuji kopi. "
    assert [event for event in facts_of(begun + text, "id").events if event.people] == []


def test_a_meeting_of_which_only_the_year_is_told_is_not_the_one_that_is_news() -> None:
    text = "Presiden Peru Rosa Quispe bertemu Perdana Menteri Mesir Hasan Farid. Quispe dan Farid pertama kali bertemu pada tahun 2010."
    assert [event.date for event in facts_of(text, "id").events] == [None, "2010"]


def test_whoever_only_speaks_in_a_headline_does_not_visit() -> None:
    text = "Terima Kunjungan Menlu Ceko, Salim: Hubungan Makin Erat\n\nPresiden RI Agus Salim memuji Menteri Luar Negeri Ceko Jan Novak."
    assert [people(event) for event in facts_of(text, "id").events if event.kind == "visit"] == []


def test_of_several_meetings_a_day_is_that_of_the_first() -> None:
    text = (
        "Petr Dvorak mengunjungi Indonesia pada 12-14 Mei 2024. Petr Dvorak bertemu Agus Salim pada 13 Mei 2024, dan menemui Budi Santosa."
    )
    dates = {people(event): event.date for event in events("id", text) if event.kind == "meeting"}
    assert dates == {"Agus Salim, Petr Dvorak": "2024-05-13", "Budi Santosa, Petr Dvorak": "2024-05-12/2024-05-14"}


def test_a_date_alone_above_a_paragraph_is_that_of_what_it_tells() -> None:
    text = (
        "May 1970\n\nA border treaty was signed in Prague.\n\nMarch 1981\n\nPetr Dvorak visited Indonesia.\n\n"
        "May 2013\n\nA forum was held in Bogor on 3 May 2013."
    )
    told = {(event.kind, event.date, event.place) for event in events("en", text)}
    assert told == {("signing", "1970-05", "Prague"), ("visit", "1981-03", "ID"), ("forum", "2013-05-03", "Bogor")}


def test_a_meeting_that_is_told_twice_has_its_own_day_and_not_that_of_the_whole_visit() -> None:
    text = (
        "Petr Dvorak mengunjungi Indonesia pada 12-14 Mei 2024. Selama kunjungan itu Petr Dvorak bertemu Agus Salim. "
        "Agus Salim menerima Petr Dvorak di Bogor pada 13 Mei 2024."
    )
    assert [event.date for event in events("id", text) if event.kind == "meeting"] == ["2024-05-13"]


def test_a_comma_in_a_headline_joins_who_met() -> None:
    text = "Salim, President of the Czech Republic meet in Bogor\n\nIndonesian President Agus Salim held talks with Czech President Petr Dvorak."
    assert [people(event) for event in facts_of(text, "en").events] == ["Agus Salim, Petr Dvorak"]


AGAIN = [
    ("id", "Indonesia dan Ceko menggelar konsultasi bilateral pada 3 Mei 2019 di Praha, 7 Juni 2021 di Bogor, dan 2 April 2022 di Brno."),
    ("en", "Indonesia and Czechia held consultations in Prague on 3 May 2019, in Bogor on 7 June 2021 and in Brno on 2 April 2022."),
]


@pytest.mark.parametrize(("code", "text"), AGAIN)
def test_what_was_held_several_times_is_an_event_each_time(code: str, text: str) -> None:
    told = [(event.date, event.place) for event in events(code, text)]
    assert told == [("2019-05-03", "Prague" if code == "en" else "Praha"), ("2021-06-07", "Bogor"), ("2022-04-02", "Brno")]


def test_a_meeting_of_bodies_told_behind_that_of_their_people_is_that_one() -> None:
    text = "Jan Novak bertemu Budi Santosa di Bogor. Pertemuan Senat Ceko dengan DPR Indonesia berlangsung pada Jumat, 3 Mei 2024."
    assert [(event.date, people(event), event.place) for event in events("id", text)] == [
        ("2024-05-03", "Budi Santosa, Jan Novak", "Bogor")
    ]


def test_a_committee_with_a_third_country_is_not_the_pairs() -> None:
    text = "Jan Novak mengunjungi Indonesia pada 12 Mei 2024. Jan Novak memimpin sidang Komite Antarpemerintah Ceko-Kenya pada 14 Mei 2024."
    assert [event.kind for event in events("id", text)] == ["visit"]


def test_what_is_of_another_year_than_the_visit_was_not_done_on_it() -> None:
    text = "Petr Dvorak mengunjungi Indonesia pada 12 Mei 2024. Sebelumnya Indonesia dan Ceko menandatangani MoU wisata pada 3 Mei 2006."
    assert [event.place for event in events("id", text) if event.kind == "signing"] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        ("Jan Novak berangkat ke Jakarta. Kunjungan kerja ini dijadwalkan pada 14-16 Mei 2024.", "working_visit", "2024-05-14/2024-05-16"),
        ("Pada hari kedua kunjungannya di Indonesia, 15 Mei 2024, Jan Novak menanam pohon.", "visit", "2024-05"),
        ("Jan Novak akan mengunjungi Indonesia pada 14 Mei.", "visit", None),
    ],
)
def test_a_visit_has_its_days_from_what_is_told_of_it(text: str, kind: str, date: str | None) -> None:
    assert [(event.kind, event.date) for event in events("id", text) if "visit" in event.kind] == [(kind, date)]


@pytest.mark.parametrize(
    "text",
    [
        "Jan Novak segera mengunjungi Indonesia.",
        "Jan Novak menyatakan kepastian berkunjung ke Indonesia dalam wawancara pada 3 Mei 2024. Ekspor naik pada 4 Mei 2024.",
    ],
)
def test_a_visit_to_come_without_a_time_of_its_own_is_none(text: str) -> None:
    assert not [event for event in events("id", text) if "visit" in event.kind]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Budi Santosa dan Jan Novak meneken MoU kehutanan. Penandatanganan dilakukan pada Senin, 13 Mei 2024, di Bogor.", "Bogor"),
        ("Indonesia dan Ceko meneken MoU pada 13 Mei 2024. Penandatanganan dilakukan oleh Budi Santosa dan Jan Novak di Bogor.", "Bogor"),
        ("Kedua kota menjadi kembar pada 13 Mei 2024 lewat penandatanganan nota kesepahaman oleh Budi Santosa dan Jan Novak.", None),
        ("Pada 13 Mei 2024 Budi Santosa dan Jan Novak menyaksikan pertukaran 12 dokumen kerja sama.", None),
        ("MoU kehutanan antara Ceko dan Indonesia ditandatangani Budi Santosa dan Jan Novak pada 13 Mei 2024.", None),
    ],
)
def test_a_signing_told_in_two_sentences_is_one(text: str, place: str | None) -> None:
    signed = [(event.date, people(event), event.place) for event in events("id", text) if event.kind == "signing"]
    assert signed == [("2024-05-13", "Budi Santosa, Jan Novak", place)]


def test_who_visits_while_something_is_signed_did_not_sign_it() -> None:
    text = "MoU kehutanan ditandatangani dalam kunjungan Presiden Petr Dvorak ke Bogor pada 13 Mei 2024."
    assert [people(event) for event in events("id", text) if event.kind == "signing"] == [""]


def test_what_is_called_an_activity_is_the_meeting_told_before() -> None:
    text = "Jan Novak bertemu Budi Santosa. Kegiatan ini digelar di sela-sela konferensi maritim di Bogor, 11 Mei 2024."
    assert ("2024-05-11", "Bogor") in [(event.date, event.place) for event in events("id", text) if event.people]


def test_a_printed_year_is_no_number_of_years() -> None:
    text = "Jan Novak mengunjungi Indonesia pada 12 Mei 2024. Pada tahun 2024 ini kedua negara memperingati tonggak hubungan luar negeri."
    assert [event.kind for event in events("id", text)] == ["visit"]


def test_who_met_their_counterpart_is_known_by_the_names_that_follow() -> None:
    text = (
        "Peru's foreign minister held talks with his Hungarian counterpart in Budapest on 13 May 2024. Luis Rojas said Peter Nagy was kind."
    )
    assert [people(event) for event in facts_of(text, "en").events] == ["Luis Rojas, Peter Nagy"]


def test_an_office_that_two_countries_share_means_both_who_hold_it() -> None:
    text = "Menteri luar negeri Peru dan Hungaria bertemu di Lima pada 13 Mei 2024. Luis Rojas dan Peter Nagy membahas perdagangan."
    assert [people(event) for event in facts_of(text, "id").events] == ["Luis Rojas, Peter Nagy"]


HEADLINES = [
    ("Hungary's Nagy meets Peruvian President Quispe", "meeting", None, "Peter Nagy, Rosa Quispe", None),
    ("Hungarian and Peruvian presidents hold talks in Lima", "meeting", None, "Peter Nagy, Rosa Quispe", "Lima"),
    ("Hungarian President Nagy visits Lima, 13-15 March", "visit", "2023-03-13/2023-03-15", "Peter Nagy", "Lima"),
]


@pytest.mark.parametrize(("headline", "kind", "date", "who", "place"), HEADLINES)
def test_what_only_the_headline_tells_is_an_event(headline: str, kind: str, date: str | None, who: str, place: str | None) -> None:
    text = f"{headline}\n\nLIMA, 14 March 2023 - Hungarian President Peter Nagy praised the ties. Peruvian President Rosa Quispe called for more."
    told = facts_of(text, "en").events
    assert [(event.kind, event.date, people(event), event.place) for event in told] == [(kind, date, who, place)]


def test_a_headline_that_the_text_tells_again_is_one_event() -> None:
    text = "Nagy meets Quispe\n\nLIMA, 14 March 2023 - Hungarian President Peter Nagy held talks with Peruvian President Rosa Quispe in Lima on Monday."
    assert [(event.date, event.place) for event in facts_of(text, "en").events] == [("2023-03-13", "Lima")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Novak is to visit Indonesia in the coming months."),
        ("en", "Novak will visit Indonesia later this year."),
        ("id", "Jan Novak akan mengunjungi Indonesia dalam beberapa bulan mendatang."),
    ],
)
def test_a_visit_to_come_needs_a_time_and_not_a_date(code: str, text: str) -> None:
    assert [(event.kind, event.date, event.people) for event in events(code, text)] == [("visit", None, ("Jan Novak",))]


def test_the_day_on_which_a_statement_is_issued_is_not_that_of_what_it_tells() -> None:
    text = "The press release was issued by the ministry on 6 April 2023.\n\nNovak met President Agus Salim in Bogor."
    assert [event.date for event in events("en", text)] == [None]


Say = tuple[tuple[str, ...], tuple[str, ...], int | None, str | None]  # bodies, places linked, number, founding


@pytest.mark.parametrize(
    ("code", "text", "says"),
    [
        ("en", "Czech Airlines will open a Prague–Jakarta route in June 2031.", ((), ("Prague", "Jakarta"), None, None)),
        ("en", "A carrier is to link Prague with Surabaya from June 2031.", ((), ("Prague", "Surabaya"), None, None)),
        ("id", "Maskapai itu akan membuka rute Praha - Jakarta pada Juni 2031.", ((), ("Praha", "Jakarta"), None, None)),
        (
            "en",
            "The 12th session of the Indonesia-Czech Joint Commission was held in Prague on 3 May 2024.",
            (("Indonesia-Czech Joint Commission",), (), 12, None),
        ),
        (
            "id",
            "Sidang ke-12 Komisi Bersama Indonesia-Ceko diadakan di Praha pada 3 Mei 2024.",
            (("Komisi Bersama Indonesia-Ceko",), (), 12, None),
        ),
        (
            "id",
            "Komisi Bersama Indonesia-Ceko akan diperkuat. Sidang ke-13 dijadwalkan di Praha pada Mei 2031.",
            (("Komisi Bersama Indonesia-Ceko",), (), 13, None),
        ),
        (
            "en",
            "The tenth session of the Indonesia-Czech Joint Commission was held in Prague on 3 May 2024.",
            (("Indonesia-Czech Joint Commission",), (), 10, None),
        ),
        (
            "id",
            "Sidang kesepuluh Komisi Bersama Indonesia-Ceko diadakan di Praha pada 3 Mei 2024.",
            (("Komisi Bersama Indonesia-Ceko",), (), 10, None),
        ),
        (
            "en",
            "The Indonesia-Czech Joint Commission and the Czech-Polish Joint Committee grow. The 13th session was held in Prague on 3 May 2024.",
            ((), (), 13, None),
        ),
        (
            "id",
            "Kedutaan Besar Ceko menggelar peringatan 75 tahun hubungan diplomatik di Jakarta pada 3 Februari 2025.",
            ((), (), 75, "diplomatic_relations"),
        ),
        (
            "en",
            "The 75th anniversary of diplomatic relations was celebrated in Jakarta on 3 February 2025.",
            ((), (), 75, "diplomatic_relations"),
        ),
        ("en", "Officials of the two countries held a meeting in Prague on 3 May 2024.", ((), (), None, None)),
    ],
)
def test_an_event_says_what_was_opened_kept_or_in_session(code: str, text: str, says: Say) -> None:
    [event] = events(code, text)
    assert (event.organizations, event.between, event.number, event.founding) == says


@pytest.mark.parametrize(
    ("code", "text", "to", "due"),
    [
        (
            "id",
            "Petr Dvorak mengundang Budi Santosa untuk mengunjungi Ceko dan menghadiri Forum Niaga Praha pada Mei 2031.",
            "Forum Niaga Praha",
            "2031-05",
        ),
        (
            "en",
            "Petr Dvorak invited Budi Santosa to come to Prague in May 2031 for the Prague Trade Forum.",
            "Prague Trade Forum",
            "2031-05",
        ),
        ("en", "Petr Dvorak invited Budi Santosa to visit Prague on 6-8 May 2031.", None, "2031-05-06/2031-05-08"),
        # What is said beside an invitation is of another time.
        ("en", "Petr Dvorak invited Budi Santosa to visit Prague and said that trade would double by 2035.", None, None),
        ("en", "In May 2024 Petr Dvorak invited Budi Santosa to visit Prague.", None, None),
    ],
)
def test_an_invitation_says_to_what_and_for_when(code: str, text: str, to: str | None, due: str | None) -> None:
    [event] = [each for each in events(code, text) if each.kind == "invitation"]
    assert (event.called, event.due) == (to, due)


MANY = [
    ("en", "Jan Novak held meetings with Foreign Minister Budi Santosa and President Agus Salim in Bogor on 14 May 2024."),
    (
        "en",
        "Jan Novak attended a series of meetings with officials of Indonesia, including Budi Santosa; and President Agus Salim.",
    ),
    (
        "id",
        "Pada 14 Mei 2024 Jan Novak melakukan pertemuan dengan Menteri Luar Negeri Budi Santosa; Presiden, Agus Salim; dan para pengusaha.",
    ),
]


@pytest.mark.parametrize(("code", "text"), MANY)
def test_each_one_who_was_met_has_a_meeting_of_his_own(code: str, text: str) -> None:
    met = {people(event) for event in events(code, text) if event.kind == "meeting"}
    assert met == {"Budi Santosa, Jan Novak", "Agus Salim, Jan Novak"}


def test_a_signing_that_a_word_points_back_to_is_not_that_of_the_day_of_other_news() -> None:
    text = (
        "Jan Novak bertemu Budi Santosa di Bogor pada 14 Mei 2024. Setahun lalu, pada 3 Mei 2023, keduanya menandatangani nota kesepahaman "
        "tentang air. Penandatanganan ini dilakukan di Praha."
    )
    assert [(event.date, event.place) for event in events("id", text) if event.kind == "signing"] == [("2023-05-03", "Praha")]


def test_talks_that_are_to_come_during_a_visit_that_has_begun_need_no_year() -> None:
    text = "Jan Novak mengunjungi Indonesia dari tanggal 14 hingga 16 Mei. Dalam kunjungan ini, Jan Novak akan bertemu Agus Salim."
    met = [event for event in events("id", text) if event.kind == "meeting"]
    assert [(people(event), event.date, event.ahead) for event in met] == [("Agus Salim, Jan Novak", None, True)]


def test_what_was_done_in_another_year_was_not_done_where_a_visit_of_an_unknown_year_leads() -> None:
    text = "Jan Novak mengunjungi Indonesia. Para pihak menyebut nota kesepahaman yang ditandatangani kedua negara pada November 2018."
    assert [(event.date, event.place) for event in events("id", text) if event.kind == "signing"] == [("2018-11", None)]
