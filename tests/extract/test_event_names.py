"""What a gathering is called, as printed."""

import pytest

from tests.reading import facts_of

NAMES = [
    (
        "id",
        "Menteri Luar Negeri Ceko Jan Novak menghadiri Konferensi Pelabuhan di Asia Tenggara (KPAT) di Jakarta pada 5 Mei 2024.",
        "Konferensi Pelabuhan di Asia Tenggara",
    ),
    ("id", "Menteri Luar Negeri Ceko Jan Novak menghadiri Konferensi Pelabuhan di Jakarta pada 5 Mei 2024.", "Konferensi Pelabuhan"),
    (
        "en",
        "Czech Foreign Minister Jan Novak attended the Conference on Harbour Safety in Southeast Asia (CHSA) in Jakarta on 5 May 2024.",
        "Conference on Harbour Safety in Southeast Asia",
    ),
    (
        "en",
        "Czech Foreign Minister Jan Novak attended the Conference on Harbour Safety in Southeast Asia on 5 May 2024.",
        "Conference on Harbour Safety",
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMES)
def test_a_name_goes_on_with_a_part_of_the_world_where_an_acronym_ends_it(language: str, text: str, name: str) -> None:
    both = {"id": "Indonesia dan Ceko bekerja sama.", "en": "Indonesia and Czechia work together."}[language]
    assert [event.called for event in facts_of(f"{text} {both}", language).events] == [name]


def test_a_signing_is_called_by_the_statement_and_not_by_the_partnership_it_is_on() -> None:
    text = (
        "LIMA, May 6, 2025. Peru and Kenya signed a joint statement on the establishment of a strategic partnership. "
        "The document was signed by the President of Peru, Rosa Quispe, and the President of Kenya, Amina Otieno."
    )
    called = {event.called for event in facts_of(text, "en").events if event.kind == "signing"}
    assert "strategic partnership" not in called
