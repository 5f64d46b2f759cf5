"""The turns of a relationship and their dates."""

import pytest

from tests.reading import facts_of

MILESTONES = [
    ("id", "Vietnam dan Kazakhstan menjalin hubungan diplomatik pada 29 Juni 1992.", "diplomatic_relations", "1992-06-29"),
    ("id", "Kedutaan Besar Vietnam di Kazakhstan dibuka pada Juli 2008.", "embassy_opened", "2008-07"),
    (
        "id",
        "Penerbangan langsung antara Hanoi dan Almaty dibuka pada Oktober 2022 oleh Vietnam dan Kazakhstan.",
        "direct_flights",
        "2022-10",
    ),
    ("id", "Kota Hanoi di Vietnam dan kota Almaty di Kazakhstan menjalin hubungan kota kembar pada 2012.", "sister_cities", "2012"),
    ("en", "Vietnam and Kazakhstan established diplomatic relations on June 29, 1992.", "diplomatic_relations", "1992-06-29"),
    ("en", "Vietnam opened its embassy in Kazakhstan in July 2008.", "embassy_opened", "2008-07"),
    ("en", "Direct flights between Vietnam and Kazakhstan were launched in October 2022.", "direct_flights", "2022-10"),
    ("en", "Hanoi in Vietnam and Almaty in Kazakhstan became sister cities in 2012.", "sister_cities", "2012"),
]


@pytest.mark.parametrize(("language", "text", "kind", "date"), MILESTONES)
def test_a_milestone_has_its_date(language: str, text: str, kind: str, date: str) -> None:
    milestones = facts_of(text, language).milestones
    assert [(milestone.kind, milestone.date) for milestone in milestones] == [(kind, date)]


def test_a_later_date_in_the_same_sentence_is_not_when_relations_began() -> None:
    text = "Setelah Vietnam dan Kazakhstan menjalin hubungan diplomatik, kedua pihak menandatangani Deklarasi Persahabatan pada Juni 1994."
    assert "diplomatic_relations" not in {milestone.kind for milestone in facts_of(text, "id").milestones}


def test_the_day_of_the_news_is_not_when_relations_began() -> None:
    text = (
        "Vietnam dan Laos merayakan genap 60 tahun hubungan diplomatik.\n\n"
        '"Tahun 2022 ini hubungan diplomatik Vietnam dan Laos genap berusia 60 tahun," kata Menteri Le Hoai, Kamis (8/9/2022).'
    )
    assert [milestone.date for milestone in facts_of(text, "id").milestones] == ["1962"]


@pytest.mark.parametrize(
    ("code", "behind", "first"),
    [
        ("id", "sejak hubungan diplomatik terjalin", True),
        ("id", "sejak menjabat", False),
        ("id", "ke luar negeri usai pandemi", False),
        ("en", "since relations were established", True),
        ("en", "abroad since taking office", False),
    ],
)
def test_a_first_that_is_counted_anew_is_none(code: str, behind: str, first: bool) -> None:
    told = {
        "id": "Presiden Kazakhstan Serik Omarov mengunjungi Vietnam pada 3 Mei 2023. Ini kunjungan pertama Omarov ke Vietnam ",
        "en": "Kazakh President Serik Omarov visited Vietnam on 3 May 2023. It was the first visit of Omarov to Vietnam ",
    }
    kinds = [milestone.kind for milestone in facts_of(f"{told[code]}{behind}.", code).milestones]
    assert ("first_visit" in kinds) is first
