"""One event told by one construction after another: by a noun, in a relative clause, by what follows it, in two ends."""

import pytest

from tests.extract.test_event_sentences import LEAD, events_of
from tests.reading import facts_of

VISIT = {
    "id": "Petr Dvorak melakukan kunjungan resmi ke Indonesia pada 3-5 Mei 2024.\n\n",
    "en": "Petr Dvorak paid an official visit to Indonesia from 3 to 5 May 2024.\n\n",
}
WHOLE = "2024-05-03/2024-05-05"
OFFICIAL = f"official_visit | {WHOLE} | Petr Dvorak | ID"

TOLD: list[tuple[str, str, list[str]]] = [
    # What the visitor is told to have done besides was done on the visit.
    ("en", f"{VISIT['en']}He also took part in a trade seminar.", [OFFICIAL, f"forum | {WHOLE} | Petr Dvorak | ID"]),
    ("id", f"{VISIT['id']}Ia juga menghadiri seminar perdagangan.", [OFFICIAL, f"forum | {WHOLE} | Petr Dvorak | ID"]),
    (
        "en",
        f"{VISIT['en']}The President also witnessed the signing of a memorandum between the University of Prague and Bogor University.",
        [OFFICIAL, f"signing | {WHOLE} | Petr Dvorak | ID"],
    ),
    # A visit whose year is not known carries them all the same.
    (
        "en",
        "Petr Dvorak took a delegation to Indonesia for a working trip from 3 to 5 May.\n\nHe joined a trade seminar.",
        ["working_visit | - | Petr Dvorak | ID", "forum | - | Petr Dvorak | ID"],
    ),
    # What both did together later need not have been on it.
    ("en", f"{VISIT['en']}They also took part in a trade seminar.", [OFFICIAL]),
    # Who acts in a clause that is said of a visit makes it.
    ("id", "Kunjungan resmi ke Indonesia yang dilakukan Petr Dvorak pada 3-5 Mei 2024 dinilai berhasil.", [OFFICIAL]),
    # A visit that ends on one day and began on another takes both.
    ("en", "Petr Dvorak on 5 May 2024 concluded his official visit to Indonesia which began on 3 May.", [OFFICIAL]),
    ("id", "Petr Dvorak pada 5 Mei 2024 mengakhiri kunjungan resminya ke Indonesia yang dimulai 3 Mei.", [OFFICIAL]),
    # A call by the word for it.
    *(
        ("id", f"Jan Novak {call} Budi Santosa pada 3 Mei 2024.", ["call | 2024-05-03 | Jan Novak, Budi Santosa | -"])
        for call in (
            "melakukan percakapan via telepon dengan",
            "mengadakan komunikasi telepon dengan",
            "melakukan pembicaraan lewat telepon dengan",
        )
    ),
    (
        "id",
        "Dalam perbincangan melalui telepon pada 3 Mei 2024, Budi Santosa dan Jan Novak sepakat mempererat hubungan.",
        ["call | 2024-05-03 | Budi Santosa, Jan Novak | -"],
    ),
    (
        "en",
        "In a telephone conversation with Jan Novak on 3 May 2024, Budi Santosa proposed a fair.",
        ["call | 2024-05-03 | Budi Santosa, Jan Novak | -"],
    ),
    # Whom somebody receives may stand behind "from", and where behind a further word.
    (
        "id",
        "Budi Santosa, menerima audensi dari Jan Novak bertempat di Istana Bogor, pada Jumat (3/5/2024).",
        ["meeting | 2024-05-03 | Budi Santosa, Jan Novak | Istana Bogor"],
    ),
    # A past form behind a comma with "by" is passive.
    (
        "en",
        "Petr Dvorak, received in Jakarta on 3 May 2024 by Budi Santosa, praised the ties.",
        ["meeting | 2024-05-03 | Budi Santosa, Petr Dvorak | Jakarta"],
    ),
    # Of an envoy's visit whoever sent the envoy is no part.
    ("id", "Ceko berterima kasih atas kunjungan utusan khusus Menteri Luar Negeri RI Budi Santosa ke Praha.", []),
    # Whose visit something was done for does not act, where a preposition parts them from the verb.
    (
        "en",
        f"{VISIT['en']}He joined a seminar held for the 65th anniversary of the visit President Sukarno made to Prague.",
        [OFFICIAL, f"forum | {WHOLE} | Petr Dvorak | ID"],
    ),
    # The first sentence tells its news in the perfect, too.
    (
        "en",
        "Czech Ambassador to Indonesia Eva Horakova has presented her credentials to Indonesian President Agus Salim at a ceremony.",
        ["other | - | Eva Horakova, Agus Salim | ID"],
    ),
    # With words of taking part somebody is there.
    (
        "id",
        "Budi Santosa turut serta dalam Forum Bisnis Indonesia-Ceko di Praha pada 3 Mei 2024.",
        ["forum | 2024-05-03 | Budi Santosa | Praha"],
    ),
    # A feast of several days for an anniversary has them all.
    (
        "en",
        "The Indonesian Embassy in Prague held a batik festival at Letna Park from 3 to 5 May 2024 to mark 70 years of diplomatic relations.",
        [f"anniversary | {WHOLE} | - | Letna Park"],
    ),
    # A visit in an anniversary's year is not the day of that.
    (
        "en",
        "The visit of Petr Dvorak to Jakarta on 3 May 2024 comes at a time when both countries are celebrating 70 years of diplomatic relations.",
        ["visit | 2024-05-03 | Petr Dvorak | Jakarta", "anniversary | 2024 | - | -"],
    ),
    (
        "id",
        "Menurut keterangan KBRI Praha yang diterima pada Senin (6/5/2024), festival itu digelar untuk merayakan 70 tahun hubungan "
        "diplomatik Indonesia-Ceko.",
        ["anniversary | 2024 | - | -"],
    ),
]


@pytest.mark.parametrize(("code", "text", "told"), TOLD)
def test_an_event_is_read_in_whatever_construction_it_is_told(code: str, text: str, told: list[str]) -> None:
    first = "presented" in text and "Eva" in text
    assert sorted(events_of(text if first else LEAD[code] + text, code)) == sorted(told)


def test_a_day_with_its_weekday_is_that_of_the_news_and_no_founding() -> None:
    """Two counts of years in one sentence with the day of the news never lead to a year far ahead."""
    text = (
        "Menurut KBRI Praha, Senin (17/7/2023), pekan budaya itu merayakan 30 tahun hubungan diplomatik Indonesia-Ceko serta 25 tahun usia kota itu. "
        "Pekan budaya berlangsung pada 14-16 Juli di Praha."
    )
    assert {fact.date[:4] for fact in facts_of(LEAD["id"] + text, "id").dates} == {"2023"}
