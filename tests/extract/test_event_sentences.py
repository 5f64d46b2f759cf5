"""Sentences of news, and all the events that a fair reader finds in them."""

import pytest

from digest.model import Event
from tests.reading import facts_of

LEAD = {
    "id": "Menteri Luar Negeri RI Budi Santosa, Menteri Luar Negeri Ceko Jan Novak, dan Presiden Ceko Petr Dvorak adalah sahabat lama.\n\n",
    "en": "Indonesian Foreign Minister Budi Santosa, Czech Foreign Minister Jan Novak and Czech President Petr Dvorak are old friends.\n\n",
}


def said(event: Event) -> str:
    """An event in a line: its kind, date, people and place."""
    return " | ".join((event.kind, event.date or "-", ", ".join(event.people) or "-", event.place or "-"))


def events_of(text: str, code: str) -> list[str]:
    return [said(event) for event in facts_of(text, code).events]


TOLD: list[tuple[str, str, list[str]]] = [
    # The day of a welcome is not that of talks told without one in another house.
    (
        "id",
        "Petr Dvorak disambut Budi Santosa pada Selasa 11 Februari 2025.\n\nHari itu hujan.\n\nJalan-jalan basah.\n\nPetr Dvorak mengadakan pertemuan dengan Budi Santosa di Istana Bogor.",
        ["meeting | 2025-02-11 | Budi Santosa, Petr Dvorak | ID", "meeting | - | Petr Dvorak, Budi Santosa | Istana Bogor"],
    ),
    # Who came on a day to do something need not have done it on that day.
    (
        "en",
        "Petr Dvorak arrived in Indonesia on Tuesday, 11 February 2025 to chair a meeting of the Security Council with Budi Santosa.",
        ["visit | 2025-02 | Petr Dvorak | ID"],
    ),
    # Of several things with a day each the last has none; what is held over a line has no place, and whoever is received after it is another meeting.
    (
        "en",
        "JAKARTA, 12 May 2025 - Petr Dvorak gave a lecture on 6 May, watched the parade on 7 May and met the staff of the Czech embassy.",
        [],
    ),
    (
        "en",
        "Jakarta, 12 May 2021\n\nThe Deputy Ministers of Foreign Affairs of Indonesia and Czechia chaired the fifth round of political "
        "consultations between the two ministries, held on Tuesday by video link.\n\nLater on Tuesday the Director-General of the Consular "
        "Department received the Chargé d'affaires of Czechia to discuss the return of 34 citizens.",
        ["meeting | 2021-05-11 | - | -", "meeting | 2021-05-11 | - | -"],
    ),
    # Something starts where its first stone is laid, by whatever verb, and not before.
    ("en", "Ground was broken for a Czech glass plant in Bogor on 3 March 2025.", ["launch | 2025-03-03 | - | Bogor"]),
    ("en", "The foundation stone of a Czech glass plant was laid in Bogor on 3 March 2025.", ["launch | 2025-03-03 | - | Bogor"]),
    ("en", "On 3 March 2025 ground had not yet been broken for a Czech glass plant in Bogor.", []),
    ("en", "An embassy of the Czech Republic in Indonesia was opened in July 1996.", []),
    # Who carries out a signing signs, whatever it is that is signed.
    (
        "id",
        "Penandatanganan dilakukan oleh Budi Santosa dan Jan Novak di Bogor pada 3 Maret 2025.",
        ["signing | 2025-03-03 | Budi Santosa, Jan Novak | Bogor"],
    ),
    ("id", "Penandatanganan yang sedianya dilakukan oleh Budi Santosa dan Jan Novak di Bogor pada 3 Maret 2025 batal.", []),
    # A council's first session is not the summit at which it was set up.
    (
        "id",
        "Dewan Kerja Sama Tingkat Tinggi dibentuk selama KTT G20 di Bali pada tahun 2020. "
        "Pertemuan pertama Dewan Kerja Sama Tingkat Tinggi di bawah pimpinan Petr Dvorak dan Budi Santosa akan meningkatkan hubungan.",
        [],
    ),
    # A summit of a body is the pair's where somebody of theirs takes part.
    ("en", "Jan Novak said that the council was set up at the OIC Summit in Bali in 2022.", []),
    ("en", "Petr Dvorak attended the OIC Summit in Bali in 2022.", ["summit | 2022 | Petr Dvorak | Bali"]),
    ("id", "Presiden AS John Smith menarik diri dari kesepakatan nuklir yang ditandatangani pada 2015.", []),
    ("en", "The United States withdrew in 2018 from the nuclear agreement that was signed in 2015.", []),
    # Who does something at a signing, or on whose visit it was, does not sign.
    (
        "id",
        "Selama kunjungan Petr Dvorak pada 3 Mei 2024, kedua negara menandatangani tiga kesepakatan tentang pertanian.",
        ["signing | 2024-05-03 | - | ID", "visit | 2024-05-03 | Petr Dvorak | ID"],
    ),
    (
        "id",
        "Dalam kunjungan Petr Dvorak, Budi Santosa menandatangani perjanjian pertanian pada 3 Mei 2024.",
        ["signing | 2024-05-03 | Budi Santosa | ID", "visit | - | Petr Dvorak | ID"],
    ),
    # A place behind what was talked about is where that is, unless the day goes with it.
    ("en", "Jan Novak met Budi Santosa on 4 May 2024 to discuss tourism in Lima.", ["meeting | 2024-05-04 | Jan Novak, Budi Santosa | -"]),
    (
        "id",
        "Jan Novak bertemu Budi Santosa pada 4 Mei 2024 untuk membahas pariwisata di Lima.",
        ["meeting | 2024-05-04 | Jan Novak, Budi Santosa | -"],
    ),
    (
        "id",
        "Jan Novak bertemu Budi Santosa untuk membahas pariwisata di Lima, Sabtu (4/5/2024).",
        ["meeting | 2024-05-04 | Jan Novak, Budi Santosa | Lima"],
    ),
    # What is meant before the comma leaves what was done as it is.
    (
        "id",
        "Untuk membahas perdagangan, Jan Novak menghadiri pertemuan dengan Budi Santosa di Lima pada 4 Mei 2024.",
        ["meeting | 2024-05-04 | Jan Novak, Budi Santosa | Lima"],
    ),
    ("id", "Diharapkan Jan Novak bertemu Budi Santosa di Lima pada 4 Mei 2024.", []),
    # A hope goes on to all that is hoped for.
    (
        "id",
        "Diharapkan putaran kelima perundingan akan berlangsung pada April 2030 dan putaran keenam akan berlangsung pada Juli 2030.",
        [],
    ),
    ("en", "It is hoped that the fifth round of talks will be held in April 2030 and the sixth round will take place in July 2030.", []),
    # Whoever comes at somebody's invitation is the guest.
    (
        "en",
        "Budi Santosa met Petr Dvorak, at whose invitation Santosa arrived in Prague on 3 May 2024.",
        [
            "visit | 2024-05 | Budi Santosa | Prague",
            "meeting | 2024-05 | Budi Santosa, Petr Dvorak | CZ",
            "invitation | 2024-05 | Petr Dvorak, Budi Santosa | CZ",
        ],
    ),
    # Where a session sat may stand in the sentence before only, as in a question; not where that tells of another one.
    (
        "en",
        "The joint commission of Indonesia and Czechia held a session in Prague last week. "
        "The fourth session, on 16 May 2024, was chaired by Petr Dvorak and Budi Santosa.",
        ["meeting | 2024-05-16 | Petr Dvorak, Budi Santosa | Prague"],
    ),
    (
        "id",
        "Kami dengar ada sidang komisi bersama di Praha. Ya, sidang ke-4, tanggal 16 Mei 2024, dipimpin Petr Dvorak dan Budi Santosa.",
        ["meeting | 2024-05-16 | Petr Dvorak, Budi Santosa | Praha"],
    ),
    (
        "id",
        "Kami ingat sidang ke-3 komisi bersama di Praha. Sidang ke-4, tanggal 16 Mei 2024, dipimpin Petr Dvorak dan Budi Santosa.",
        ["meeting | 2024-05-16 | Petr Dvorak, Budi Santosa | -"],
    ),
    # An invitation is of the day of the meeting before it, unless a later day has been told since.
    (
        "en",
        "Petr Dvorak visited Jakarta from 5 to 7 May 2024. Budi Santosa met Petr Dvorak on 5 May 2024. Dvorak invited Santosa to Prague.",
        [
            "visit | 2024-05-05/2024-05-07 | Petr Dvorak | Jakarta",
            "meeting | 2024-05-05 | Budi Santosa, Petr Dvorak | ID",
            "invitation | 2024-05-05 | Petr Dvorak, Budi Santosa | Prague",
        ],
    ),
    (
        "en",
        "Petr Dvorak visited Jakarta from 5 to 7 May 2024. Budi Santosa met Petr Dvorak on 5 May 2024. "
        "Petr Dvorak met Wahyu Utomo on 6 May 2024.\n\nDvorak invited Santosa to Prague.",
        [
            "visit | 2024-05-05/2024-05-07 | Petr Dvorak | Jakarta",
            "meeting | 2024-05-05 | Budi Santosa, Petr Dvorak | ID",
            "meeting | 2024-05-06 | Petr Dvorak, Wahyu Utomo | ID",
            "invitation | 2024-05-05/2024-05-07 | Petr Dvorak, Budi Santosa | Prague",
        ],
    ),
    # A call has no place, whatever meeting is told beside it.
    (
        "en",
        "Jan Novak and Budi Santosa held a telephone conversation. They praised the agreements reached at the meeting of Jan Novak and Budi Santosa in New York.",
        ["call | - | Jan Novak, Budi Santosa | -", "meeting | - | Jan Novak, Budi Santosa | New York"],
    ),
    # A dateline may end in two hyphens without a space.
    (
        "id",
        "JAKARTA --Menteri Pertanian Wahyu Utomo bertemu Jan Novak di Jakarta pada 4 Mei 2024.",
        ["meeting | 2024-05-04 | Wahyu Utomo, Jan Novak | Jakarta"],
    ),
    # One person is one, with the first words of the name, a style or a rank.
    (
        "en",
        "HH Sheikha Hessa bint Khalid of Indonesia met Jan Novak on 4 May 2024 in Lima. Jan Novak met Sheikha Hessa again in Prague on 6 June 2024.",
        [
            "meeting | 2024-05-04 | Sheikha Hessa bint Khalid, Jan Novak | Lima",
            "meeting | 2024-06-06 | Jan Novak, Sheikha Hessa bint Khalid | Prague",
        ],
    ),
    (
        "en",
        "Czech Defence Minister Col-Gen Karel Maly met Budi Santosa in Lima on 4 May 2024.",
        ["meeting | 2024-05-04 | Karel Maly, Budi Santosa | Lima"],
    ),
    # Some head of state is not told by name.
    ("en", "Following the arrival on 4 May 2024, Jan Novak and other officials met the head of state.", []),
    # A year belongs to what it stands with, and to what somebody met or came for.
    (
        "id",
        "Jan Novak bertemu Budi Santosa untuk membahas tindak lanjut kesepakatan pada tahun 2013.",
        ["meeting | - | Jan Novak, Budi Santosa | -"],
    ),
    (
        "id",
        "Pertemuan Jan Novak dan Budi Santosa membahas target perdagangan pada tahun 2030.",
        ["meeting | - | Jan Novak, Budi Santosa | -"],
    ),
    ("en", "Jan Novak visited Jakarta as part of the country's plan of 2013.", ["visit | - | Jan Novak | Jakarta"]),
    ("en", "Budi Santosa hailed the Czech leader's visit on 3 May 2024.", ["visit | 2024-05-03 | Petr Dvorak | ID"]),
    # A sentence that prints a day of its own is not of the day that the article told before.
    (
        "id",
        "Budi Santosa menerima Petr Dvorak di Jakarta, Senin (10/3/2025).\n\nRencana itu diumumkan Budi Santosa usai bertemu Jan Novak, di Bogor, Kamis (22/12/2022).",
        ["meeting | 2022-12-22 | Budi Santosa, Jan Novak | Bogor", "meeting | 2025-03-10 | Budi Santosa, Petr Dvorak | Jakarta"],
    ),
    ("en", "Petr Dvorak, who ran for office in 2019, is visiting Jakarta.", ["visit | - | Petr Dvorak | Jakarta"]),
    (
        "en",
        "Petr Dvorak, elected in March 2023, arrived in Jakarta for talks with Budi Santosa.",
        ["meeting | - | Petr Dvorak, Budi Santosa | -"],
    ),
    # A day of which the year is not known is not the day of something else.
    (
        "en",
        "Jan Novak met Budi Santosa in Jakarta on August 21. Novak visited Indonesia in 2019.",
        ["visit | 2019 | Jan Novak | ID", "meeting | - | Jan Novak, Budi Santosa | Jakarta"],
    ),
    # An airport is neither the goal of a visit nor the place of a meeting.
    ("id", "Budi Santosa menyambut Jan Novak di Bandara Halim, Senin (13/5/2024).", []),
    ("en", "Budi Santosa met Jan Novak at Halim airport on May 13, 2024.", []),
    (
        "en",
        "Petr Dvorak left Halim International Airport on May 15, 2024, concluding a three-day state visit to Indonesia.",
        ["state_visit | 2024-05-13/2024-05-15 | Petr Dvorak | ID"],
    ),
    # Who ends a visit in a town that they leave was in more of the country.
    (
        "id",
        "Petr Dvorak meninggalkan Yogyakarta pada 15 Mei 2024, mengakhiri kunjungan kenegaraan selama tiga hari di Indonesia.",
        ["state_visit | 2024-05-13/2024-05-15 | Petr Dvorak | ID"],
    ),
    # Who goes somewhere to learn pays no visit, unless it is in an office.
    ("en", "In 1965 Anna Svobodova of the Czech Republic went to Indonesia to study music.", []),
    ("id", "Anna Svobodova, warga Ceko, pergi ke Indonesia pada 1965 untuk belajar musik.", []),
    ("en", "Petr Dvorak visited Indonesia in 2019 to study its ports.", ["visit | 2019 | Petr Dvorak | ID"]),
    ("en", "Budi Santosa came to Halim International Airport to see off the Czech delegation on May 15, 2024.", []),
    # Each of those who are met has a meeting, whoever leads the row.
    (
        "en",
        "The Czech leader held talks with Budi Santosa and had meetings with Speaker of the House Joko Purnomo on May 12, 2024.",
        ["meeting | - | Petr Dvorak, Budi Santosa | -", "meeting | 2024-05-12 | Petr Dvorak, Joko Purnomo | -"],
    ),
    # One meeting, whoever leads those who were received is told next.
    (
        "id",
        "Budi Santosa menerima kunjungan kehormatan rombongan senat Ceko di Istana Bogor pada 13 Mei 2024. Rombongan itu dipimpin Ketua Senat "
        "Ceko Jiri Svoboda.",
        ["meeting | 2024-05-13 | Budi Santosa, Jiri Svoboda | Istana Bogor"],
    ),
    # Each of a row with semicolons was met.
    (
        "en",
        "During his trip, Jan Novak attended a series of meetings with Indonesian officials, including Trade Minister Rini Astuti; Governor of "
        "Bali Joko Purnomo; and leaders of the Golkar Party.",
        ["meeting | - | Jan Novak, Rini Astuti | -", "meeting | - | Jan Novak, Joko Purnomo | -"],
    ),
    # The days of a visit may be told without whoever makes it, and a palace is not where it leads.
    (
        "id",
        "Presiden Ceko Petr Dvorak tiba di Istana Bogor lalu bertemu Budi Santosa di Bogor, Selasa (14/5/2024). Kunjungan Presiden Ceko "
        "berlangsung dari 13-15 Mei 2024.",
        ["meeting | 2024-05-14 | Petr Dvorak, Budi Santosa | Bogor", "visit | 2024-05-13/2024-05-15 | Petr Dvorak | ID"],
    ),
    # They may be told to talk in other words than those for a meeting.
    (
        "id",
        "Budi Santosa membahas kerja sama pertahanan dengan Jan Novak di Jakarta, Senin (13/5/2024).",
        ["meeting | 2024-05-13 | Budi Santosa, Jan Novak | Jakarta"],
    ),
    (
        "id",
        "Budi Santosa dan Jan Novak membahas kerja sama pertahanan di Jakarta, Senin (13/5/2024).",
        ["meeting | 2024-05-13 | Budi Santosa, Jan Novak | Jakarta"],
    ),
    ("id", "Budi Santosa dan Jan Novak membahas kerja sama pertahanan.", []),
    (
        "en",
        "Budi Santosa had a brief meeting with Jan Novak in Jakarta on May 13, 2024.",
        ["meeting | 2024-05-13 | Budi Santosa, Jan Novak | Jakarta"],
    ),
    # Two who meet somebody together did not meet each other there.
    ("en", "In the evening of May 13, 2024, they met the staff of the Czech Embassy in Jakarta.", []),
    # What a clause says to have been held was, whatever was wished at it.
    (
        "en",
        "The two countries recorded steps to advance trade at the 8th meeting of the Indonesia-Czech Joint Committee, which was held virtually "
        "on May 13, 2024.",
        ["meeting | 2024-05-13 | - | -"],
    ),
    # Texts that had been signed before are not signed when they are exchanged.
    (
        "id",
        "Pada Senin (13/5/2024) Budi Santosa dan Jan Novak menyaksikan pertukaran dua nota kesepahaman yang sebelumnya telah ditandatangani.",
        [],
    ),
    # A country that invites is not whoever tells of it.
    ("id", "Jan Novak mengatakan pemerintahnya mengundang Budi Santosa ke Praha.", ["invitation | - | Budi Santosa | Praha"]),
    ("en", "Jan Novak said his country had invited Budi Santosa to Prague.", ["invitation | - | Budi Santosa | Prague"]),
    # Who watches a signing does not sign.
    (
        "en",
        "On May 13, 2024, Jan Novak and Budi Santosa will then hold talks in Jakarta and witness the signing of two agreements.",
        ["meeting | 2024-05-13 | Jan Novak, Budi Santosa | Jakarta", "signing | 2024-05-13 | Jan Novak, Budi Santosa | Jakarta"],
    ),
    # Who arrives in a country is not its own minister, though a pronoun might mean him.
    (
        "en",
        "Budi Santosa met Petr Dvorak at Halim airport as he arrived on a three-day state visit to Indonesia on Monday, May 13, 2024.",
        ["state_visit | 2024-05-13/2024-05-15 | Petr Dvorak | ID"],
    ),
    # An anniversary that a visit falls on does not date it, nor does somebody's long stay elsewhere make a guest.
    (
        "en",
        "Budi Santosa hailed the Czech leader's visit, which coincides with the 70th anniversary of ties (3 May 1955).",
        ["visit | - | Petr Dvorak | ID"],
    ),
    (
        "id",
        "Jan Novak bertemu Budi Santosa di Jakarta, Senin (13/5/2024). Novak merasa dekat karena Petr Dvorak dulu hadir di negara tersebut.",
        ["meeting | 2024-05-13 | Jan Novak, Budi Santosa | Jakarta"],
    ),
    # A welcome that is received is no reception, and what others are praised for is theirs.
    ("en", "Jan Novak received a warm welcome from the people of Indonesia on May 13, 2024.", []),
    (
        "en",
        "Jan Novak congratulated the Indonesian House of Representatives on organising the G20 Summit in Bali in 2022.",
        ["summit | 2022 | - | Bali"],
    ),
    # Whose visit it is does not make somebody a signatory; two bodies are "both" where they are told last.
    (
        "id",
        "Dalam kunjungan Presiden Petr Dvorak ke Indonesia pada Mei 2024, kedua pihak menandatangani Deklarasi Persahabatan.",
        ["signing | 2024-05 | - | ID", "visit | 2024-05 | Petr Dvorak | ID"],
    ),
    # A visit to a body is none to a country; one that is told to last some days until another has them all.
    (
        "en",
        "Petr Dvorak concluded his state visit to Indonesia and official visit to the ASEAN Secretariat on May 13, 2024.",
        ["state_visit | 2024-05 | Petr Dvorak | ID"],
    ),
    (
        "id",
        "Petr Dvorak mengunjungi Indonesia pada 9 Maret 2025. Kunjungan tersebut dijadwalkan berlangsung selama tiga hari, hingga 11 Maret 2025.",
        ["visit | 2025-03-09/2025-03-11 | Petr Dvorak | ID"],
    ),
    # The day before something is not its day.
    (
        "id",
        "Jan Novak tiba pada 13 Mei 2024. Sehari sebelum naskah itu diteken, Budi Santosa menerima Jan Novak.",
        ["meeting | - | Budi Santosa, Jan Novak | ID"],
    ),
    # What was signed long ago is not signed when that is celebrated; a year ahead is no verb's object.
    (
        "id",
        "Pada 13 Mei 2024, di Jakarta, Jan Novak dan Budi Santosa menandatangani Pernyataan Visi Bersama menuju 2030.",
        ["signing | 2024-05-13 | Jan Novak, Budi Santosa | Jakarta"],
    ),
    # Where something was done at a session that was held.
    (
        "en",
        "The figures were reviewed on May 13, 2024, in Jakarta at the 5th session of the Joint Committee, co-chaired by Jan Novak and Budi Santosa.",
        ["meeting | 2024-05-13 | Jan Novak, Budi Santosa | Jakarta"],
    ),
    ("en", "On May 13, 2024, Jan Novak and Budi Santosa are to watch the first session of the match in Jakarta.", []),
    # The last word of a sentence says of what kind a visit is, too.
    (
        "id",
        "Petr Dvorak mendarat di Jakarta pada 3 Mei 2023 dalam rangka kunjungan kenegaraan.",
        ["state_visit | 2023-05 | Petr Dvorak | Jakarta"],
    ),
    (
        "en",
        "Petr Dvorak embarked on a four-day state visit to Indonesia on 1 May 2023.",
        ["state_visit | 2023-05-01/2023-05-04 | Petr Dvorak | ID"],
    ),
    ("en", "On arrival in Jakarta on 1 May 2023 Petr Dvorak was greeted by Budi Santosa.", ["visit | 2023-05 | Petr Dvorak | Jakarta"]),
    # "He" is who was told of in the sentence before, be it by a pronoun, and not who stood by.
    (
        "en",
        "Petr Dvorak arrived in Jakarta on 1 May 2023 on a state visit. He was greeted on arrival by Budi Santosa. He will meet Wibowo Hartono, Indonesia's Speaker of the House.",
        ["state_visit | 2023-05 | Petr Dvorak | Jakarta", "meeting | 2023-05 | Petr Dvorak, Wibowo Hartono | ID"],
    ),
    # An office means who was told of so far to hold it.
    (
        "en",
        "Indonesian Prime Minister Agus Wijaya met Petr Dvorak on 1 May 2023. The prime minister then held talks with Jan Novak on 2 May 2023. Czech Prime Minister Ivan Kral was in Spain.",
        ["meeting | 2023-05-01 | Agus Wijaya, Petr Dvorak | -", "meeting | 2023-05-02 | Agus Wijaya, Jan Novak | -"],
    ),
    (
        "en",
        "Jan Novak and Budi Santosa witnessed the exchange of five memoranda in Jakarta on 3 May 2023.",
        ["signing | 2023-05-03 | Jan Novak, Budi Santosa | Jakarta"],
    ),
    (
        "en",
        "Jan Novak and Budi Santosa adopted a joint statement in Jakarta on 3 May 2023.",
        ["signing | 2023-05-03 | Jan Novak, Budi Santosa | Jakarta"],
    ),
    (
        "en",
        "Petr Dvorak conferred the Order of the Lion on Budi Santosa in Prague on 3 May 2023.",
        ["other | 2023-05-03 | Petr Dvorak, Budi Santosa | Prague"],
    ),
    (
        "id",
        "Indonesia dan Ceko merayakan 70 tahun hubungan diplomatik di Jakarta pada 3 Mei 2023.",
        ["anniversary | 2023-05-03 | - | Jakarta"],
    ),
    # A verb whose past is like its stem is one behind a comma, too.
    (
        "en",
        "Petr Dvorak, President of the Czech Republic, and Budi Santosa, Foreign Minister of Indonesia, put their names to the pact in Jakarta on 3 May 2023.",
        ["signing | 2023-05-03 | Petr Dvorak, Budi Santosa | Jakarta"],
    ),
    # Who takes part in talks that open a sentence, whatever its verb.
    (
        "id",
        "Dalam pembicaraan dengan Jan Novak di Praha pada 3 Mei 2023, Budi Santosa kembali meminta agar visa dipermudah.",
        ["meeting | 2023-05-03 | Budi Santosa, Jan Novak | Praha"],
    ),
    (
        "id",
        "Pada pembicaraan tanggal 3 Mei 2023 di Jakarta, kedua menteri luar negeri mencatat kenaikan perdagangan.",
        ["meeting | 2023-05-03 | Budi Santosa, Jan Novak | Jakarta"],
    ),
    # Two who sign what no list calls a text; but a guest book is none.
    (
        "id",
        "Budi Santosa dan Jan Novak meneken program pertukaran kebudayaan di Jakarta pada 3 Mei 2023.",
        ["signing | 2023-05-03 | Budi Santosa, Jan Novak | Jakarta"],
    ),
    ("id", "Usai berfoto, Budi Santosa dan Jan Novak menandatangani buku tamu.", []),
    ("en", "Budi Santosa has been invited to Prague for a summit in 2025.", ["invitation | - | Budi Santosa | Prague"]),
    (
        "en",
        "Jan Novak and Budi Santosa chaired the third round of political consultations between the two ministries, held on 3 May 2023.",
        ["meeting | 2023-05-03 | Jan Novak, Budi Santosa | -"],
    ),
    # At talks that are only named by a word for them two sides met.
    (
        "en",
        "Jan Novak and his Indonesian counterpart Budi Santosa agreed to set up a fund during their talks in Jakarta on 3 May 2023.",
        ["meeting | 2023-05-03 | Jan Novak, Budi Santosa | Jakarta"],
    ),
    # Who is accompanied to a meeting holds it.
    (
        "id",
        "Budi Santosa mendampingi Presiden Indonesia Agus Wijaya saat bertemu Petr Dvorak di Jakarta pada 3 Mei 2023.",
        ["meeting | 2023-05-03 | Agus Wijaya, Petr Dvorak | Jakarta"],
    ),
    (
        "id",
        "Pada 3 Mei 2023 Budi Santosa mendampingi Presiden Indonesia Agus Wijaya dalam pertemuan bilateral dengan Petr Dvorak di Jakarta.",
        ["meeting | 2023-05-03 | Agus Wijaya, Petr Dvorak | Jakarta"],
    ),
    # What is done after a ceremony is not done at it.
    (
        "id",
        "Petr Dvorak menganugerahkan bintang jasa kepada Budi Santosa di Praha pada 3 Mei 2023. Setelah upacara, Petr Dvorak mengadakan jamuan untuk Menteri Pertahanan Indonesia Rudi Hartono.",
        ["other | 2023-05-03 | Petr Dvorak, Budi Santosa | Praha", "meeting | 2023-05-03 | Petr Dvorak, Rudi Hartono | CZ"],
    ),
    # Who is left out of a meeting, and whose visit is only praised.
    (
        "en",
        "Petr Dvorak met Jan Novak's host Agus Wijaya, Indonesia's premier, but not Budi Santosa, on 3 May 2023.",
        ["meeting | 2023-05-03 | Petr Dvorak, Agus Wijaya | -"],
    ),
    ("en", "Budi Santosa praised the ties, welcoming Petr Dvorak's visit as a step ahead.", ["visit | - | Petr Dvorak | ID"]),
    # A day on which something is announced is not its day; one that is planned for it is.
    ("en", "Jan Novak on 3 May 2023 confirmed that the treaty would be signed in Jakarta.", []),
    (
        "id",
        "Pada 3 Mei 2023 diumumkan bahwa Jan Novak akan melakukan kunjungan kehormatan ke Agus Wijaya, Presiden Indonesia, di Jakarta yang dijadwalkan pada 10 Mei 2023.",
        ["meeting | 2023-05-10 | Jan Novak, Agus Wijaya | Jakarta"],
    ),
    # Who speaks for others is told of less than those.
    (
        "id",
        "Juru Bicara Kementerian Luar Negeri Sari Utami mengatakan Budi Santosa akan mengunjungi Praha. Ia dijadwalkan terbang ke Praha pada 10 Mei 2023.",
        ["visit | 2023-05-10 | Budi Santosa | Praha"],
    ),
    # Talks between two that were held, told behind their names.
    (
        "id",
        "Hal itu merupakan tindak lanjut dari pertemuan antara Budi Santosa dan Jan Novak yang digelar di Bogor pada Februari 2023.",
        ["meeting | 2023-02 | Budi Santosa, Jan Novak | Bogor"],
    ),
    # A dialogue with a name of its own is another one.
    (
        "id",
        "Budi Santosa melakukan kunjungan kehormatan kepada Petr Dvorak. Ia menyampaikan hasil Dialog Pertahanan yang digelar di Bogor pada 3 Mei 2023.",
        ["meeting | - | Budi Santosa, Petr Dvorak | -", "meeting | 2023-05-03 | - | Bogor"],
    ),
    # A weekday is no part of the name behind it.
    ("en", "On Monday Novak met Budi Santosa in Jakarta.", ["meeting | - | Jan Novak, Budi Santosa | Jakarta"]),
    # Who goes somewhere to meet somebody is who meets them, there, on a day of the journey.
    (
        "en",
        "Budi Santosa will visit the Czech Republic to meet with his Czech counterpart Jan Novak on 5 May 2025.",
        ["visit | 2025-05 | Budi Santosa | CZ", "meeting | 2025-05-05 | Budi Santosa, Jan Novak | CZ"],
    ),
    (
        "id",
        "Jan Novak akan mengunjungi Indonesia untuk bertemu dengan Budi Santosa pada Senin, 5 Mei 2025.",
        ["visit | 2025-05 | Jan Novak | ID", "meeting | 2025-05-05 | Jan Novak, Budi Santosa | ID"],
    ),
    # Whoever is only quoted between commas leaves the next ones to act.
    (
        "id",
        "Seusai upacara, kata Sari Utami, Budi Santosa dan Jan Novak mengadakan pertemuan di Bogor pada 5 Mei 2025.",
        ["meeting | 2025-05-05 | Budi Santosa, Jan Novak | Bogor"],
    ),
    # A ministry's house goes on to its town.
    (
        "id",
        "Hal itu disampaikan dalam pertemuan Komisi Bersama ke-4 yang diadakan di Kantor Kementerian Luar Negeri, Jakarta, Senin (5/5/2025).",
        ["meeting | 2025-05-05 | - | Jakarta"],
    ),
    # What is said of a visit tells when it is, where it is only spoken of itself.
    (
        "en",
        "Jan Novak held talks with Budi Santosa to discuss preparations for the official visit to Indonesia by Petr Dvorak, which takes place on 20-21 May 2025.",
        ["official_visit | 2025-05-20/2025-05-21 | Petr Dvorak | ID", "meeting | - | Jan Novak, Budi Santosa | -"],
    ),
    (
        "id",
        "Kedua menteri membahas persiapan kunjungan resmi Petr Dvorak ke Indonesia yang dijadwalkan pada Juli 2025.",
        ["official_visit | 2025-07 | Petr Dvorak | ID"],
    ),
    (
        "en",
        "They discussed the upcoming visit of Petr Dvorak to Indonesia scheduled for July 2025.",
        ["visit | 2025-07 | Petr Dvorak | ID"],
    ),
    ("id", "Kunjungan Petr Dvorak ke Indonesia yang direncanakan pada Juli 2025 dibatalkan.", []),
    # Whoever accepts an invitation has not received the one who invites.
    (
        "id",
        "Petr Dvorak menerima undangan Budi Santosa untuk mengunjungi Indonesia.",
        ["invitation | - | Budi Santosa, Petr Dvorak | ID"],
    ),
    ("id", "Petr Dvorak mendapat telepon dari Budi Santosa pada 5 Mei 2025.", ["call | 2025-05-05 | Petr Dvorak, Budi Santosa | -"]),
    (
        "id",
        "Jan Novak dan Budi Santosa memimpin bersama Komisi Bersama ke-3 di Praha pada 5 Mei 2025.",
        ["meeting | 2025-05-05 | Jan Novak, Budi Santosa | Praha"],
    ),
    # Who leaves home for the other country begins a visit.
    ("id", "Petr Dvorak bertolak dari Praha menuju Jakarta pada Selasa (3/6/2025).", ["visit | 2025-06 | Petr Dvorak | Jakarta"]),
    ("en", "Petr Dvorak left Prague for Jakarta on June 3, 2025 on a state visit.", ["state_visit | 2025-06 | Petr Dvorak | Jakarta"]),
    # Who is told of his country is still who is on the visit.
    (
        "en",
        "President Petr Dvorak of the Czech Republic, who is on a three-day state visit to Indonesia from June 3, 2025, met Budi Santosa.",
        ["state_visit | 2025-06-03/2025-06-05 | Petr Dvorak | ID", "meeting | 2025-06-03/2025-06-05 | Petr Dvorak, Budi Santosa | ID"],
    ),
    (
        "id",
        "Budi Santosa mendapat kunjungan dari Jan Novak di Jakarta pada 5 Mei 2025.",
        ["visit | 2025-05-05 | Jan Novak | ID", "meeting | 2025-05-05 | Budi Santosa, Jan Novak | Jakarta"],
    ),
    # Whoever gave the dinner was there, and so was whoever something was discussed with at a meeting.
    (
        "en",
        "Petr Dvorak attended a dinner hosted by Budi Santosa in Jakarta on June 3, 2025.",
        ["meeting | 2025-06-03 | Petr Dvorak, Budi Santosa | Jakarta"],
    ),
    (
        "id",
        "Budi Santosa membahas ekspor kopi bersama Jan Novak dalam pertemuan di Jakarta pada 3 Juni 2025.",
        ["meeting | 2025-06-03 | Budi Santosa, Jan Novak | Jakarta"],
    ),
    # A body's meeting that is told "during the visit" needs no day of its own.
    (
        "en",
        "Jan Novak arrived in Jakarta on May 3, 2025. During the visit, the 6th meeting of the Joint Planning Group was held.",
        ["visit | 2025-05 | Jan Novak | Jakarta", "meeting | 2025-05 | - | ID"],
    ),
    # A meeting was not held where the one before it was.
    (
        "id",
        "Pertemuan itu merupakan pertemuan ketiga antara Budi Santosa dan Jan Novak setelah pertemuan di Praha pada September 2023.",
        ["meeting | - | Budi Santosa, Jan Novak | -"],
    ),
    (
        "id",
        "Budi Santosa dan Jan Novak menyaksikan serah-terima nota kesepahaman tentang kopi di Jakarta pada 3 Juni 2025.",
        ["signing | 2025-06-03 | Budi Santosa, Jan Novak | Jakarta"],
    ),
    # Whoever met somebody else besides has met both.
    (
        "id",
        "Selain bertemu Budi Santosa, Petr Dvorak juga mengunjungi Jakarta pada 3 Juni 2025.",
        ["visit | 2025-06-03 | Petr Dvorak | Jakarta", "meeting | 2025-06-03 | Petr Dvorak, Budi Santosa | ID"],
    ),
    # Those who come along have not received the guest themselves.
    (
        "id",
        "Saat menerima Jan Novak, Budi Santosa didampingi oleh Direktur Agus Hartono, Direktur Rina Dewi, dan Kepala Biro Humas Tono Raharjo.",
        ["meeting | - | Budi Santosa, Jan Novak | ID"],
    ),
    # Who comes with a delegation is who comes.
    (
        "en",
        "Petr Dvorak and his delegation, who arrived in Jakarta on June 3, 2025 for a two-day official visit, were tired.",
        ["official_visit | 2025-06-03/2025-06-04 | Petr Dvorak | Jakarta"],
    ),
    # Whose the other one is, is not whose the call was, and whoever is asked did not invite.
    (
        "en",
        "Budi Santosa said trade was among the matters discussed during his telephone conversation with President Petr Dvorak of the Czech Republic.",
        ["call | - | Budi Santosa, Petr Dvorak | -"],
    ),
    # Of a meeting between two who are named nobody else is a side.
    (
        "id",
        "Budi Santosa bertemu Jan Novak di Praha, Senin (5/2/2018). Pertemuan kedua menteri menjadi pertemuan tindak lanjut antara Presiden RI Sri Rahayu dan Presiden Ceko Petr Dvorak pada November 2017.",
        ["meeting | 2018-02-05 | Budi Santosa, Jan Novak | Praha", "meeting | 2017-11 | Sri Rahayu, Petr Dvorak | -"],
    ),
    # The first flight of a route is seen off, and a monument is opened; goods are only sent.
    (
        "id",
        "Budi Santosa melepas penerbangan perdana Garuda Indonesia rute Jakarta-Praha di Bandara Soekarno-Hatta, Rabu (26/4/2023).",
        ["launch | 2023-04-26 | Budi Santosa | Jakarta"],
    ),
    ("id", "Budi Santosa melepas ekspor kopi ke Praha pada 26 April 2023.", []),
    (
        "id",
        "Budi Santosa dan Jan Novak meresmikan Monumen Persahabatan Indonesia-Ceko di Praha, Jumat (30/8/2024).",
        ["launch | 2024-08-30 | Budi Santosa, Jan Novak | Praha"],
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), TOLD)
def test_a_sentence_gives_the_events_that_it_tells(code: str, text: str, expected: list[str]) -> None:
    assert sorted(events_of(LEAD[code] + text, code)) == sorted(expected)


OF_ANOTHER_TIME = [
    (
        "id",
        "Duta Besar Ceko Eva Horakova mengundang Presiden Indonesia ke Praha. Pada 1960 Presiden Soekarno menerima delegasi Ceko di Jakarta.",
    ),
    (
        "en",
        "Czech envoy Eva Horakova invited the Indonesian president to Prague. In 1960 President Sukarno received a Czech party in Jakarta.",
    ),
]


@pytest.mark.parametrize(("code", "text"), OF_ANOTHER_TIME)
def test_an_office_is_not_held_by_who_held_it_long_ago(code: str, text: str) -> None:
    invitation = next(event for event in facts_of(text, code).events if event.kind == "invitation")
    assert not {"Soekarno", "Sukarno"} & set(invitation.people)


def test_days_that_are_counted_from_one_that_is_printed_say_so() -> None:
    text = "JAKARTA, March 12, 2024 - Czech President Petr Dvorak arrived in Jakarta on Tuesday for a four-day visit to Indonesia."
    visit = facts_of(text, "en").events[0]
    assert (visit.date, [clue.rule for clue in visit.because]) == ("2024-03-12/2024-03-15", ["years.published"])
    text = "Czech President Petr Dvorak arrived in Jakarta on March 12, 2024 for a four-day visit to Indonesia."
    visit = facts_of(text, "en").events[0]
    assert (visit.date, [clue.rule for clue in visit.because]) == ("2024-03-12/2024-03-15", ["clues.counted"])


def test_who_watches_a_signing_is_its_witness() -> None:
    text = f"{LEAD['en']}Jan Novak and Budi Santosa will then meet in Jakarta and witness the signing of two agreements on May 13, 2024."
    signing = next(event for event in facts_of(text, "en").events if event.kind == "signing")
    assert (signing.who("signatory"), signing.who("witness")) == ((), ("Jan Novak", "Budi Santosa"))
