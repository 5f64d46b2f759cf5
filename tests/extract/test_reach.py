"""How far a word reaches: what another clause denies, leaves open or recalls, and what others did, is not told of the pair."""

import pytest

from digest.model import Facts
from tests.reading import facts_of

LEAD = {"en": "Kenya and Peru are friends. Kenya and Peru trade.", "id": "Kenya dan Peru bersahabat. Kenya dan Peru berdagang."}


def said(facts: Facts) -> list[str]:
    """The facts in lines: what was agreed, what turned, what was counted, and who met."""
    return [
        *(f"{each.name} {each.status} {each.date}" for each in facts.agreements),
        *(f"{each.kind} {each.date}" for each in facts.milestones),
        *(f"{each.metric} {each.value:g} {each.status} {each.period}" for each in facts.figures),
        *(f"{each.kind} {each.date} {', '.join(each.people)}".strip() for each in facts.events if each.kind != "signing"),
    ]


FAILED = [
    ("en", "Kenya signed a customs accord with Peru on 9 June 2021, but talks on a fisheries accord fell through.", ["customs accord signed 2021-06-09"]),
    ("en", "Kenya and Peru signed a tax treaty on 9 June 2021, but the talks about a visa accord came to nothing.", ["tax treaty signed 2021-06-09", "visa accord proposed None"]),
    ("id", "Kenya dan Peru meneken perjanjian pajak pada 9 Juni 2021, tetapi perundingan soal ikan menemui jalan buntu.", ["perjanjian pajak signed 2021-06-09"]),
    ("id", "Kenya dan Peru meneken perjanjian pajak pada 9 Juni 2021, namun pembicaraan tentang visa mandek.", ["perjanjian pajak signed 2021-06-09"]),
    ("en", "A signing of the tax treaty was set for 9 June 2021, but was put off.", ["tax treaty planned None"]),
    ("en", "Kenyan President Tom Ouma fell ill, and the visit to Peru never took place.", []),
    ("id", "Berita lawatan Presiden Kenya Tom Ouma ke Lima pada Mei 2016 tak berdasar.", []),
    ("en", "The envoy dismissed claims that trade between Kenya and Peru had topped $900 million in 2021.", []),
    ("en", "The envoy said that trade between Kenya and Peru had topped $900 million in 2021.", ["bilateral_trade 9e+08 actual 2021"]),
    ("en", "Peru's budget deficit widened to $900 million in 2021.", []),
    ("id", "Defisit anggaran Peru melebar menjadi 900 juta dolar AS pada 2021.", []),
]  # fmt: skip
AHEAD = [
    ("id", "Kenya dan Peru menargetkan perjanjian pajak tuntas dan diteken pada Maret 2031.", ["perjanjian pajak planned 2031-03"]),
    ("en", "A tax treaty between Kenya and Peru is being thrashed out in Lima.", ["tax treaty under_negotiation None"]),
    ("id", "Kenya dan Peru masih merumuskan naskah perjanjian pajak.", ["perjanjian pajak under_negotiation None"]),
    ("id", "Kedua menteri berharap perundingan perjanjian pajak tuntas tahun depan.", ["perjanjian pajak under_negotiation None"]),
    ("id", "Perjanjian pajak antara Kenya dan Peru tuntas pada 2020 dan diteken pada Maret 2021.", ["Perjanjian pajak signed 2021-03"]),
    ("en", "Trade of Kenya and Peru fell by 8 percent in 2019 and could reach $900 million.", ["growth -8 actual 2019", "bilateral_trade 9e+08 forecast None"]),
    ("en", "Trade between Kenya and Peru would hit $900 million if a shipping line opened.", []),
    ("id", "Perdagangan Kenya dan Peru turun 8 persen pada 2019 dan dapat menyentuh 900 juta dolar AS jika pelabuhan dibuka.", ["growth -8 actual 2019"]),
    ("en", "Trade between Kenya and Peru hit $900 million in 2019.", ["bilateral_trade 9e+08 actual 2019"]),
]  # fmt: skip
RECALLED = [
    (
        "en",
        "A dinner in Lima on 20 May 2022 recalled the opening of the Kenyan embassy in Peru ten years earlier.",
        ["embassy_opened 2012"],
    ),
    ("en", "A ceremony on 20 May 2022 commemorated the opening of the Kenyan embassy in Peru ten years earlier.", ["embassy_opened 2012"]),
    ("id", "Upacara pada 20 Mei 2022 mengenang pembukaan kedutaan besar Kenya di Peru sepuluh tahun silam.", ["embassy_opened 2012"]),
    ("en", "Kenya opened its embassy in Peru on 20 May 2012.", ["embassy_opened 2012-05-20"]),
]
OTHERS = [
    ("en", "Chad and Oman sealed their friendship through a memorandum of understanding on forests in 2018.", []),
    ("id", "Chad dan Oman merajut persahabatan lewat nota kesepahaman tentang hutan pada 2018.", []),
    ("en", "Like Chad and Oman before them, Kenya and Peru signed a tax treaty on 9 June 2021.", ["tax treaty signed 2021-06-09"]),
    ("id", "Seperti Chad dan Oman, Kenya dan Peru meneken perjanjian pajak pada 9 Juni 2021.", ["perjanjian pajak signed 2021-06-09"]),
]  # fmt: skip
STAGES = [
    ("en", "The tax treaty between Kenya and Peru came into operation on 1 May 1992.", ["tax treaty in_force 1992-05-01"]),
    ("en", "The tax treaty between Kenya and Peru has yet to become operational.", []),
    ("en", "The Kenyan embassy in Lima, Peru, became operational on 1 May 1992.", ["embassy_opened 1992-05-01"]),
    ("id", "Perjanjian pajak antara Kenya dan Peru mempunyai kekuatan hukum sejak 1 Mei 1992.", ["Perjanjian pajak in_force 1992-05-01"]),
    ("id", "Kedutaan Besar Kenya di Lima, Peru, mulai beroperasi pada 1 Mei 1992.", ["embassy_opened 1992-05-01"]),
    ("id", "Ketua delegasi Kenya dan Peru membubuhkan paraf pada perjanjian pajak.", ["perjanjian pajak planned None"]),
]
LISTED = [
    (
        "en",
        "The texts that Kenya and Peru signed on 9 June 2021 are: (1) a memorandum of understanding on higher education and research; "
        "(2) a memorandum of understanding on tea; and (3) an extradition treaty.",
        [
            "memorandum of understanding on higher education and research signed 2021-06-09",
            "memorandum of understanding on tea signed 2021-06-09",
            "extradition treaty signed 2021-06-09",
        ],
    ),
]
MET = [
    ("en", "The visit of Kenyan President Tom Ouma to Peru in May 2014 and that of Peruvian President Rosa Quispe to Kenya in June 2016 helped.", ["visit 2014-05 Tom Ouma", "visit 2016-06 Rosa Quispe"]),
    ("en", "Kenyan President Tom Ouma flew to Lima, Peru, on 3 May 2016 on a visit, his second after that of March.", ["visit 2016-05-03 Tom Ouma"]),
    ("id", "Lawatan Presiden Kenya Tom Ouma ke Lima pada Mei 2014 disusul lawatan balasan Presiden Peru Rosa Quispe pada Juni 2016.", ["visit 2014-05 Tom Ouma", "visit 2016-06 Rosa Quispe"]),
    ("en", "Kenyan Foreign Minister Tom Ouma was hosted by his Peruvian colleague, Rosa Quispe, in Lima on 9 May 2014.", ["meeting 2014-05-09 Rosa Quispe, Tom Ouma"]),
    ("en", "At the request of Kenyan President Tom Ouma, Peruvian President Rosa Quispe travelled to Nairobi on 3 May 2016.", ["visit 2016-05-03 Rosa Quispe"]),
    ("en", "Kenyan President Tom Ouma and Peruvian President Rosa Quispe are friends. Both leaders saw each other in Lima on 3 May 2016.", ["meeting 2016-05-03 Tom Ouma, Rosa Quispe"]),
    ("en", "Kenyan President Tom Ouma talked with his finance minister, Ada Wanjiru, in Nairobi on 9 May 2014.", []),
    ("id", "Menteri perdagangan Kenya dan Peru berunding di Lima pada 9 Mei 2014.", ["meeting 2014-05-09"]),
    ("id", "Menteri perdagangan Kenya dan Peru batal berunding di Lima pada 9 Mei 2014.", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "told"), [*FAILED, *AHEAD, *RECALLED, *OTHERS, *STAGES, *LISTED, *MET])
def test_a_sentence_tells_what_its_own_clause_does_and_no_more(code: str, text: str, told: list[str]) -> None:
    assert said(facts_of(f"{LEAD[code]} {text}", code)) == told
