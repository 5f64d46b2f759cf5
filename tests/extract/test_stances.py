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


# Language, sentence, and the towns.
ROUTES = [
    ("en", "The minister of Peru suggested opening a direct air route between Lima and Nairobi in Kenya.", ("Lima", "Nairobi")),
    ("en", "Kenya and Peru should promote the opening of direct flights between Nairobi and Lima.", ("Nairobi", "Lima")),
    ("en", "Kenya hopes that Peru will open a direct air route from Lima to Nairobi.", ("Lima", "Nairobi")),
    ("id", "Peru dan Kenya perlu mendorong pembukaan rute penerbangan langsung antara Lima dan Nairobi.", ("Lima", "Nairobi")),
    ("id", "Presiden Kenya mengusulkan pembukaan penerbangan langsung antara Nairobi dan Lima di Peru.", ("Nairobi", "Lima")),
    ("id", "Kenya mengajak maskapai Peru membuka penerbangan langsung Lima–Nairobi.", ("Lima", "Nairobi")),
    # Agreed on, there, refused, of more places than two, or within one country.
    ("en", "Peru and Kenya agreed to open direct flights between Lima and Nairobi.", ()),
    ("en", "Peru and Kenya opened direct flights between Lima and Nairobi.", ()),
    ("en", "Peru rejected a proposal to open direct flights between Lima and Nairobi in Kenya.", ()),
    ("en", "Peru did not propose opening direct flights between Lima and Nairobi in Kenya.", ()),
    ("en", "The opening of direct flights between Lima and Nairobi would help Kenya and Peru.", ()),
    ("id", "Kenya mengusulkan pembukaan penerbangan langsung Lima–Nairobi–Mombasa kepada Peru.", ()),
    ("id", "Peru mengusulkan kepada Kenya pembukaan penerbangan langsung antara Nairobi dan Mombasa.", ()),
]


@pytest.mark.parametrize(("language", "text", "towns"), ROUTES)
def test_direct_flights_that_are_only_sought_are_read_with_their_two_ends(language: str, text: str, towns: tuple[str, ...]) -> None:
    assert [each.places for each in facts_of(text, language).stances if each.stance == "route"] == ([towns] if towns else [])


def test_who_speaks_of_the_relations_and_what_is_named_is_told() -> None:
    text = (
        "President Ana Rojas of Peru said that relations between Peru and Kenya have developed rapidly in fields such as trade and tourism."
    )
    (progress,) = facts_of(text, "en").stances
    assert (progress.speaker, progress.fields) == ("Ana Rojas", ("trade", "tourism"))
    (support,) = facts_of("Kenya supports initiatives of Peru, including the Pacific Alliance.", "en").stances
    assert (support.backs, support.such_as) == ("initiative", ("Pacific Alliance",))
