"""Places that no list has, and what looks like a place and is none."""

import pytest

from tests.scene import scene_of

PLACES = [
    ("id", "Mereka bertemu di Ketapangan, Jawa Timur.", ["Ketapangan", "Jawa Timur"]),
    ("id", "Acara berlangsung di provinsi Ketapangan.", ["Ketapangan"]),
    ("en", "They met in Quispampa.", ["Quispampa"]),
    ("en", "The route Nairobi-Quispampa opened.", ["Nairobi", "Quispampa"]),
    ("id", "Kupang-Pemerintah kota itu menawarkan kerja sama.", []),
    ("en", "Ships of the Japan Maritime Self-Defense Force sailed.", []),
    ("en", "They marked Independence Day.", []),
]


@pytest.mark.parametrize(("code", "text", "names"), PLACES)
def test_a_place_is_told_by_what_stands_beside_it(code: str, text: str, names: list[str]) -> None:
    assert [place.name for place in scene_of(text, code).places] == names
