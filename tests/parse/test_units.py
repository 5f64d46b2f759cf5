"""What each word of a sentence is: a name, a verb with its voice, a noun of a deed, an operator."""

import pytest

from tests.parse.parsing import parse

VERBS = [
    ("id", "Kedua menteri menandatangani perjanjian ekstradisi.", "menandatangani", "sign", "active"),
    ("id", "Perjanjian ekstradisi ditandatangani kedua menteri.", "ditandatangani", "sign", "passive"),
    ("id", "Quispe memotong pita.", "memotong pita", "open", "active"),
    ("en", "The two ministers signed an extradition treaty.", "signed", "sign", "active"),
    ("en", "An extradition treaty was signed by the two ministers.", "signed", "sign", "passive"),
    ("en", "The treaty, signed in Cairo, is short.", "signed", "sign", "passive"),
    ("en", "Quispe cut the ribbon.", "cut the ribbon", "open", "active"),
    ("en", "The chamber organised a seminar.", "organised", "hold", "active"),
    ("en", "The chamber organized a seminar.", "organized", "hold", "active"),
    ("en", "The treaty replaces the 1994 protocol.", "replaces", "replace", "active"),
    ("en", "Quispe will meet Farid and attend a forum.", "attend", "attend", "active"),
    ("en", "Quispe is to meet Farid, visit Luxor and sign a pact.", "visit", "visit", "active"),
    ("en", "Quispe praised the ties after meeting Farid.", "meeting", "meet", "ing"),
]


@pytest.mark.parametrize(("code", "sentence", "word", "name", "voice"), VERBS)
def test_a_verb_has_its_class_and_voice(code: str, sentence: str, word: str, name: str, voice: str) -> None:
    stage, parsed = parse(sentence, code)
    (verb,) = (unit for unit in parsed.units if stage.reading.plain[unit.start : unit.end] == word)
    assert (verb.kind, verb.how) == ("verb", voice)
    assert name in verb.value.split("/")


NOUNS = [
    ("en", "Quispe welcomed a visit.", "visit", "deed"),
    ("en", "The talks with Farid were long.", "talks", "deed"),
    ("en", "A joint statement is ready.", "joint statement", "text"),
    ("en", "Quispe's three-day tour of Egypt ended.", "tour", "deed"),
    ("en", "Quispe watched the inking of the treaty.", "inking", "deed"),
    ("en", "The embassy is large.", "embassy", "theme"),
    ("id", "Kunjungan itu lama.", "Kunjungan itu", "anaphor"),
    ("id", "Pertemuan dengan Farid lama.", "Pertemuan", "deed"),
    ("id", "Pernyataan bersama sudah siap.", "Pernyataan bersama", "text"),
    ("id", "Kedutaan itu besar.", "Kedutaan", "theme"),
]


@pytest.mark.parametrize(("code", "sentence", "word", "kind"), NOUNS)
def test_a_noun_is_no_verb(code: str, sentence: str, word: str, kind: str) -> None:
    stage, parsed = parse(sentence, code)
    assert kind in {unit.kind for unit in parsed.units if stage.reading.plain[unit.start : unit.end] == word}
