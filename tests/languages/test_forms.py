"""The forms of a verb follow from its entry and the tables of its language."""

from typing import Any

import pytest

from digest.languages.forms import forms
from tests.reading import language_of

ENGLISH: list[tuple[str, dict[str, Any], set[str]]] = [
    ("sign", {}, {"sign", "signs", "signed", "signing"}),
    ("agree", {}, {"agree", "agrees", "agreed", "agreeing"}),
    ("receive", {}, {"receive", "receives", "received", "receiving"}),
    ("ratify", {}, {"ratify", "ratifies", "ratified", "ratifying"}),
    ("convey", {}, {"convey", "conveys", "conveyed", "conveying"}),
    ("launch", {}, {"launch", "launches", "launched", "launching"}),
    ("discuss", {}, {"discuss", "discusses", "discussed", "discussing"}),
    ("tie", {}, {"tie", "ties", "tied", "tying"}),
    ("go", {"past": ["went", "gone"]}, {"go", "goes", "went", "gone", "going"}),
    ("stop over", {"past": ["stopped"], "ing": ["stopping"]}, {"stop over", "stops over", "stopped over", "stopping over", "stoping over"}),
]


@pytest.mark.parametrize(("lemma", "entry", "expected"), ENGLISH)
def test_english_verbs_take_their_endings(lemma: str, entry: dict[str, Any], expected: set[str]) -> None:
    assert {form.text for form in forms(lemma, entry, language_of("en").tables["grammar"])} == expected


INDONESIAN: list[tuple[str, dict[str, Any], set[str]]] = [
    ("tulis", {"affixes": ["meN-"]}, {"menulis", "ditulis", "tulis"}),
    ("sepakat", {"affixes": ["meN-i", ""]}, {"menyepakati", "disepakati", "sepakati", "sepakat"}),
    ("kunjung", {"affixes": ["meN-i", "ber-"]}, {"mengunjungi", "dikunjungi", "kunjungi", "berkunjung"}),
    ("buka", {"affixes": ["meN-"]}, {"membuka", "dibuka", "buka"}),
    ("pimpin", {"affixes": ["meN-"]}, {"memimpin", "dipimpin", "pimpin"}),
    ("resmi", {"affixes": ["meN-kan"]}, {"meresmikan", "diresmikan", "resmikan"}),
    ("undang", {"affixes": ["meN-"]}, {"mengundang", "diundang", "undang"}),
    ("barui", {"affixes": ["memper-"]}, {"memperbarui", "diperbarui", "perbarui"}),
    ("catat", {"affixes": ["ter-"]}, {"tercatat"}),
    ("tandatangan", {"active": ["menandatangani"], "passive": ["ditandatangani"]}, {"menandatangani", "ditandatangani"}),
]


@pytest.mark.parametrize(("root", "entry", "expected"), INDONESIAN)
def test_indonesian_roots_take_their_affixes(root: str, entry: dict[str, Any], expected: set[str]) -> None:
    assert {form.text for form in forms(root, entry, language_of("id").tables["grammar"])} == expected


def test_a_form_says_whether_its_subject_acts() -> None:
    grammar = language_of("id").tables["grammar"]
    assert {form.text: form.how for form in forms("teken", {"affixes": ["meN-"]}, grammar)} == {
        "meneken": "active",
        "diteken": "passive",
        "teken": "bare",
    }
