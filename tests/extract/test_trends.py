"""What is told to have grown or shrunk, without a number."""

import pytest

from tests.reading import facts_of

TRENDS = [
    ("id", "Perdagangan bilateral Vietnam dan Kazakhstan tumbuh pada tahun 2021.", [("bilateral_trade", "up", "2021")]),
    ("id", "Pada tahun 2020, ekspor Vietnam ke Kazakhstan menurun tajam.", [("export", "down", "2020")]),
    ("en", "Bilateral trade between Vietnam and Kazakhstan grew in 2021.", [("bilateral_trade", "up", "2021")]),
    ("en", "In 2020, Vietnam's exports to Kazakhstan declined.", [("export", "down", "2020")]),
    ("id", "Perdagangan bilateral Vietnam dan Kazakhstan tumbuh 12,5 persen pada tahun 2021.", []),
    ("id", "Vietnam dan Kazakhstan menargetkan perdagangan bilateral meningkat pada tahun 2030.", []),
    ("en", "Vietnam and Kazakhstan hope that bilateral trade will have grown by 2030.", []),
    ("en", "Bilateral trade between Vietnam and Kazakhstan grew.", []),
    ("id", "Perdagangan bilateral Vietnam dan Kazakhstan tumbuh sejak kunjungan pada 2021.", []),
    (
        "en",
        "Trade with Kazakhstan stood at $776 million in 2025, down 12 percent from 2024 as exports from Vietnam fell.",
        [("export", "down", "2025")],
    ),
    ("en", "Trade between Vietnam and Kazakhstan was weaker in 2025 as coffee exports from Vietnam fell.", []),
    ("id", "Pada tahun 2020, ekspor kopi Vietnam ke Kazakhstan menurun tajam.", []),
]


@pytest.mark.parametrize(("language", "text", "trends"), TRENDS)
def test_growth_without_a_number_is_a_trend_of_its_period(language: str, text: str, trends: list[tuple[str, str, str]]) -> None:
    assert [(trend.metric, trend.direction, trend.period) for trend in facts_of(text, language).trends] == trends
