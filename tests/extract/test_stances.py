"""What is said of the relations as a whole."""

import pytest

from tests.reading import facts_of

# Language, text, and each stance with who supports and the fields.
STANCES = [
    ("id", "Hubungan tradisional antara Peru dan Kenya terus dijaga.", [("traditional", (), ())]),
    ("en", "Peru values its traditional friendship with Kenya, the minister said.", [("traditional", (), ())]),
    ("id", "Hubungan Peru dan Kenya telah mencapai kemajuan di segala bidang.", [("progress", (), ())]),
    ("en", "Relations between Peru and Kenya have developed rapidly in recent years.", [("progress", (), ())]),
    # Only hoped for, denied, or of a part of the relations.
    ("id", "Menteri berharap hubungan Peru dan Kenya semakin erat.", []),
    ("id", "Presiden menginginkan hubungan yang semakin kuat antara Peru dan Kenya.", []),
    ("id", "Hubungan Peru dan Kenya di bidang perdagangan telah mencapai kemajuan.", []),
    ("en", "Relations between Peru and Kenya have not developed well.", []),
    ("id", "Peru berterima kasih kepada Kenya atas dukungannya terhadap inisiatif Peru di bidang iklim.", [("support", ("KE",), ())]),
    ("id", "Peru dan Kenya mendukung inisiatif internasional satu sama lain.", [("support", ("KE", "PE"), ())]),
    ("en", "Kenya supports the candidacy of Peru for the council.", [("support", ("KE",), ())]),
    ("en", "Peru asked Kenya to support the candidacy of Peru.", []),
    ("en", "Kenya and Brazil support the candidacy of Peru.", []),
    (
        "id",
        "Peru dan Kenya sepakat memperluas kerja sama di bidang pertanian, pendidikan, dan pariwisata.",
        [("wanted", (), ("agriculture", "education", "tourism"))],
    ),
    (
        "en",
        "Peru and Kenya need to expand cooperation in agriculture and tourism, including the training of pilots.",
        [("wanted", (), ("agriculture", "tourism"))],
    ),
    ("en", "Peru and Kenya need to expand cooperation in tourism.", []),
    # Of a third country, nothing is said of the two.
    ("en", "Peru, Kenya and Brazil need to expand cooperation in agriculture and tourism.", []),
]


@pytest.mark.parametrize(("language", "text", "stances"), STANCES)
def test_what_is_said_of_the_relations_is_read_where_it_is_said(
    language: str, text: str, stances: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    opening = {"id": "Presiden Peru tiba di Kenya.", "en": "The President of Peru arrived in Kenya."}[language]
    found = facts_of(f"{opening}\n\n{text}", language).stances
    assert [(stance.stance, stance.parties, stance.fields) for stance in found] == stances
