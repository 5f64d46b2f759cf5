"""What looks like a fact and is none is named with the reason."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.explain.candidates import candidates_of
from digest.extract.refusals import Refusal
from digest.facts import read_facts, staged
from digest.languages import ROOT, available
from digest.model import KINDS
from tests.reading import article_of, language_of

PEOPLE = {
    "id": "Presiden Peru Rosa Quispe menerima Presiden Mesir Omar Farid di Kairo pada 3 Maret 2021. ",
    "en": "Peruvian President Rosa Quispe received Egyptian President Omar Farid in Lima on 3 March 2021. ",
}


def reasons(text: str, code: str) -> set[tuple[str, str, Refusal]]:
    """Kind, words and reason of everything left out of a text."""
    article = article_of(text, code)
    found = candidates_of(staged(article, language_of(code)), read_facts(article, language_of(code)))
    return {(kind, text[each.start : each.end], each.refusal) for kind, listed in found.items() for each in listed}


@pytest.mark.parametrize(
    ("code", "sentence", "kind", "words", "reason"),
    [
        ("en", "Quispe hopes to visit Egypt again.", "events", "visit", Refusal.ONLY_WISHED),
        ("en", "Farid invited Quispe to visit Cairo.", "events", "visit", Refusal.ONLY_INVITED),
        ("en", "The visit of Farid to Tokyo in May 2020 was cancelled.", "events", "visit", Refusal.DENIED),
        ("en", "The visit of Farid to Lima in May 2020 was postponed.", "events", "visit", Refusal.POSTPONED),
        ("en", "In the past both sides signed a trade agreement.", "events", "signed", Refusal.NO_DATE),
        ("en", "The coffee agreement is well known.", "agreements", "agreement", Refusal.NO_STATUS),
        ("en", "A hall of red velvet is 40 percent empty.", "figures", "40 percent", Refusal.NO_METRIC),
        ("en", "They will meet on 31 February 2021.", "dates", "31 February 2021", Refusal.IMPOSSIBLE),
        ("en", "The house belongs to Sefu Nagy and his cats.", "people", "Sefu Nagy", Refusal.NO_SIGN),
        ("en", "The plan was called “Green Valleys”.", "quotes", "“Green Valleys”", Refusal.NOT_SPOKEN),
        ("en", "They touched on fisheries.", "topics", "fisheries", Refusal.MENTIONED),
        ("id", "Mereka menyinggung perikanan.", "topics", "perikanan", Refusal.MENTIONED),
        ("id", "Quispe berharap dapat berkunjung ke Mesir.", "events", "berkunjung", Refusal.ONLY_WISHED),
        ("id", "Farid mengundang Quispe berkunjung ke Kairo.", "events", "berkunjung", Refusal.ONLY_INVITED),
        ("id", "Kunjungan Farid ke Tokyo pada Mei 2020 batal.", "events", "Kunjungan", Refusal.DENIED),
        ("id", "Kunjungan Farid ke Lima pada Mei 2020 ditunda.", "events", "Kunjungan", Refusal.POSTPONED),
        ("id", "Dulu kedua pihak menandatangani perjanjian dagang.", "events", "menandatangani", Refusal.NO_DATE),
        ("id", "Kedua pihak menandatangani berbagai perjanjian.", "agreements", "perjanjian", Refusal.UNNAMED_BUNDLE),
        ("id", "Gedung beludru merah itu 40 persen kosong.", "figures", "40 persen", Refusal.NO_METRIC),
        ("id", "Mereka akan bertemu pada 31 Februari 2021.", "dates", "31 Februari 2021", Refusal.IMPOSSIBLE),
        ("id", "Rumah itu milik Sefu Nagy dan kucingnya.", "people", "Sefu Nagy", Refusal.NO_SIGN),
        ("id", "Rencana itu bernama “Lembah Hijau”.", "quotes", "“Lembah Hijau”", Refusal.NOT_SPOKEN),
    ],
)
def test_what_is_left_out_is_named_with_its_reason(code: str, sentence: str, kind: str, words: str, reason: Refusal) -> None:
    assert (kind, words, reason) in reasons(PEOPLE[code] + sentence, code)


@pytest.mark.parametrize("code", PEOPLE)
def test_what_is_a_fact_is_not_left_out(code: str) -> None:
    assert reasons(PEOPLE[code], code) == set()


@pytest.mark.parametrize("code", available())
def test_every_language_has_words_for_every_reason(code: str) -> None:
    said = tomllib.loads((ROOT / code / "explain.toml").read_text("utf-8"))["refusals"]
    assert set(said) == set(Refusal)
    assert all(said.values())


PIECES = st.sampled_from(
    (
        "visit",
        "kunjungan",
        "signed",
        "menandatangani",
        "MoU",
        "31 Februari",
        "US$ 5 juta",
        "“",
        "”",
        "Rosa Quispe",
        ". ",
        "\n\n",
        "hopes to",
        "KTT",
        "2021",
    )
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=30), st.sampled_from(available()))
def test_any_text_can_be_explained_and_offsets_stay_inside_it(pieces: list[str], code: str) -> None:
    text = " ".join(pieces)
    article = article_of(text, code)
    found = candidates_of(staged(article, language_of(code)), read_facts(article, language_of(code)))
    assert set(found) <= set(KINDS)
    for candidate in (each for listed in found.values() for each in listed):
        assert 0 <= candidate.start < candidate.end <= len(text)
