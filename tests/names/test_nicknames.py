"""What somebody is called besides their name."""

import pytest

from tests.reading import facts_of

CALLED = [
    ("id", 'Menlu Peru Rosalinda Quispe alias Rosi tiba di Kairo, Mesir. "Kami siap bekerja sama," kata Rosi.', "Rosalinda Quispe"),
    ("id", 'Menlu Peru Rosalinda Quispe yang akrab disapa Rosi tiba di Mesir. "Kami siap bekerja sama," kata Rosi.', "Rosalinda Quispe"),
    (
        "en",
        'Foreign Minister Rosalinda Quispe, also known as Rosi, of Peru met Egypt. "We are ready to go," said Rosi.',
        "Rosalinda Quispe",
    ),
    # The beginnings of two names in one word.
    ("id", 'Menlu Peru Rosalinda Quispe tiba di Kairo, Mesir. "Kami siap bekerja sama," kata Rosqui.', "Rosalinda Quispe"),
    # Somebody else's name, and what may be that of two.
    ("id", 'Menlu Peru Rosalinda Quispe tiba di Kairo, Mesir. "Kami siap bekerja sama," kata Rosfar.', None),
    (
        "id",
        'Menlu Peru Rosalinda Quispe dan Menlu Mesir Rosario Quintana bertemu. "Kami siap bekerja sama," kata Rosqui.',
        None,
    ),
    ("id", 'Menlu Peru Rosalinda Quispe alias Rosi tiba di Mesir. "Kami siap bekerja sama," kata Rosi Marlina.', "Rosi Marlina"),
]


@pytest.mark.parametrize(("code", "text", "speaker"), CALLED)
def test_a_nickname_speaks_for_the_one_who_bears_it(code: str, text: str, speaker: str | None) -> None:
    assert [quote.speaker for quote in facts_of(text, code).quotes] == ([speaker] if speaker else [])


def test_a_meeting_is_that_of_whoever_is_called_by_a_nickname() -> None:
    text = "JAKARTA, Senin (3/2/2020) - Menlu Peru Rosalinda Quispe alias Rosi tiba. Rosi bertemu Menlu Mesir Hasan Farid di Jakarta."
    met = [event.people for event in facts_of(text, "id").events if event.kind == "meeting"]
    assert met == [("Rosalinda Quispe", "Hasan Farid")]
