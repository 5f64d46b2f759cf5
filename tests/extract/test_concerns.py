"""A fact is about the places and fields of its own clause and roles, not about those that its sentence also names."""

from typing import Any

import pytest

from tests.reading import facts_of

TWO = "Peru and Kenya are drawing closer. Officials of Peru and Kenya met in Lima on 3 May 2021.\n\n"
DUA = "Hubungan Peru dan Kenya makin erat.\n\n"


def told(code: str, text: str, kind: str, what: str) -> Any:
    """The first fact of a kind that is read from a text about two countries."""
    found = [each for each in getattr(facts_of((TWO if code == "en" else DUA) + text, code), kind) if _kind(each) == what]
    return found[0].concerns


def _kind(fact: Any) -> str:
    return getattr(fact, "kind", None) or str(fact.metric)


PLACES = [
    ("en", "Direct flights between Nairobi and Cusco began in March 2019, and both sides want 9,000 Kenyan tourists in Peru in 2020.", "figures", "tourists", ()),
    ("en", "There are 5 direct flights a week between Nairobi and Cusco.", "figures", "flights", ("Nairobi", "Cusco")),
    ("en", "Arequipa and Mombasa became sister cities in 2016, and Peru opened its embassy in Nairobi in May 2017.", "milestones", "sister_cities", ("Arequipa", "Mombasa")),
    ("en", "Arequipa and Mombasa became sister cities in 2016, and Peru opened its embassy in Nairobi in May 2017.", "milestones", "embassy_opened", ("Nairobi",)),
    ("en", "Trade between Peru and Kenya came to US$90 million in 2020, the minister said in Mombasa.", "figures", "bilateral_trade", ()),
    ("en", "The Kenyan side gave thanks for the 300 ventilators which Peru had handed over in Mombasa in August 2020.", "figures", "loan_or_aid", ("Mombasa",)),
    ("id", "Festival Film Peru digelar di Nairobi pada 2018, sesudah Festival Film Kenya di Cusco pada 2017.", "events", "other", ("Nairobi",)),
    ("id", "Presiden Kenya Daudi Otieno pernah berkunjung ke Lima pada Mei 2017, tetapi belum ada pemimpin Kenya yang sampai ke Cusco.", "events", "visit", ("Lima",)),
    ("id", "Kota Arequipa dan kota Mombasa menjadi kota kembar pada Mei 2016, lalu Kota Cusco dan Kota Kisumu menandatangani nota kesepahaman persahabatan.", "agreements", "memorandum", ("Cusco", "Kisumu")),
    ("id", "Pada Mei 2016 rombongan Wilayah Cusco dari Peru selatan bertamu di Kisumu, Kenya barat.", "events", "visit", ("Cusco", "KE", "Kisumu")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "kind", "what", "places"), PLACES)
def test_a_place_has_what_is_told_of_it_and_not_its_neighbours_in_the_sentence(
    code: str, text: str, kind: str, what: str, places: tuple[str, ...]
) -> None:
    assert set(told(code, text, kind, what).places) == set(places)


TOPICS = [
    ("en", "The two ministers signed a memorandum on culture, a protocol on veterinary checks and an agreement on police cooperation in May 2021.", "agreements", "protocol", ("agriculture",)),
    ("en", "The two ministers signed a memorandum on culture, a protocol on veterinary checks and an agreement on police cooperation in May 2021.", "agreements", "memorandum", ("culture",)),
    ("en", "Peru sells Kenya wheat and fish, and the two countries want bilateral trade to reach US$200 million by 2025.", "figures", "bilateral_trade", ("trade",)),
    ("en", "Peru sold 40,000 tons of wheat to Kenya in 2020.", "figures", "export", ("trade", "agriculture")),
    ("en", "About 300 people from Peru live in Kenya, where 20 Peruvian students study.", "figures", "students", ("education",)),
    ("en", "Direct flights between Nairobi and Cusco began in March 2019, and both sides want 9,000 Kenyan tourists in Peru in 2020.", "events", "launch", ("aviation",)),
    ("en", "The officials agreed to draft a road map on veterinary checks by 2023.", "agreements", "action_plan", ("agriculture",)),
    ("en", "The cooperation programme for 2021-2023 was adopted by the Ministries of Justice of Peru and Kenya in May 2021.", "agreements", "action_plan", ("law_enforcement",)),
    ("id", "Kota Cusco dan Kota Kisumu menandatangani nota kesepahaman persahabatan pada Mei 2016.", "agreements", "memorandum", ("local_cooperation",)),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "kind", "what", "topics"), TOPICS)
def test_a_topic_has_what_is_about_it_by_its_own_name_or_count(code: str, text: str, kind: str, what: str, topics: tuple[str, ...]) -> None:
    assert set(told(code, text, kind, what).topics) == set(topics)


TWINS = [
    ("en", "Arequipa and Mombasa became sister cities in 2016.", {"Arequipa", "Mombasa"}),
    ("en", "In May 2021 the two sides signed a memorandum on culture and a memorandum on sister city relations, which ties Arequipa in Peru to Mombasa in Kenya.", {"Arequipa", "Mombasa"}),
    ("id", "Kedua negara mendorong hubungan persaudaraan antardaerah seperti antara Cusco dan Kisumu, menyusul Arequipa - Mombasa yang dibentuk pada tahun 2016.", {"Arequipa", "Mombasa"}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "towns"), TWINS)
def test_a_twinning_is_between_the_two_towns_that_its_own_words_tell(code: str, text: str, towns: set[str]) -> None:
    found = facts_of((TWO if code == "en" else DUA) + text, code).milestones
    assert [(each.kind, set(each.between)) for each in found] == [("sister_cities", towns)]
