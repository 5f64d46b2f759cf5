"""Dates are held together on a page, and nothing else is touched."""

import re

import pytest

from digest.render.unbroken import unbroken

HELD = [
    ("en", "13–16 November 2024", ["13–16 November 2024"]),
    ("en", "from May 2025 on", ["May 2025"]),
    ("en", "January–May 2023", ["January–May 2023"]),
    ("en", "28 Dec 2024 – 3 Jan 2025", ["28 Dec 2024", "3 Jan 2025"]),
    ("en", "3 August – 5 September 2024", ["3 August", "5 September 2024"]),
    ("id", "20–22 Agustus 2023, lalu Okt 2022", ["20–22 Agustus 2023", "Okt 2022"]),
    ("id", "Maria 2020, 13 Maretina 2020, 3 Mei 20201 dan tahun 2024", []),
    ("id", '<a title="13 Mei 2020">di sana</a>', []),
    ("id", "<svg><text>13 Mei 2020</text></svg> 14 Mei 2020", ["14 Mei 2020"]),
]


@pytest.mark.parametrize(("language", "body", "held"), HELD)
def test_dates_are_held_together(language: str, body: str, held: list[str]) -> None:
    assert re.findall(r'<span class="date">(.*?)</span>', unbroken(body, language)) == held


@pytest.mark.parametrize(("language", "body"), [case[:2] for case in HELD])
def test_the_text_stays_as_it_is(language: str, body: str) -> None:
    assert re.sub(r'<span class="date">(.*?)</span>', r"\1", unbroken(body, language)) == body
