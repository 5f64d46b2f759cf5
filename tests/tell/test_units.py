"""Every unit that can be read has words on the pages of each language."""

import pytest

from digest.languages import load_all
from digest.tell.wording import wording_of

LANGUAGES = load_all()
WORDINGS = {code: wording_of(LANGUAGES[code], LANGUAGES) for code in ("id", "en")}
SAID = [
    ("en", 1, "flight/week", "1 flight a week"),
    ("en", 7, "flight/week", "7 flights a week"),
    ("id", 7, "flight/week", "7 penerbangan/minggu"),
    ("en", 300_000, "ton/year", "300,000 tons a year"),
    ("id", 300_000, "ton/year", "300.000 ton/tahun"),
    ("id", 5, "vehicle/day", "5 kendaraan/hari"),
    ("en", 40, "counted/year", "40 a year"),
    ("en", 3, "parsec", "3 parsec"),
]


@pytest.mark.parametrize(("code", "value", "unit", "said"), SAID)
def test_a_number_stands_with_its_unit_in_words(code: str, value: float, unit: str, said: str) -> None:
    assert WORDINGS[code].amount(value, unit).replace("\u00a0", " ") == said


@pytest.mark.parametrize("code", WORDINGS)
def test_what_can_be_counted_has_words(code: str) -> None:
    units, per = WORDINGS[code].table["units"], WORDINGS[code].table["per"]
    assert not {unit for each in LANGUAGES.values() for unit in each.forms("quantity_noun")} - set(units)
    assert not {time for each in LANGUAGES.values() for time in each.forms("quantity_per")} - set(per)
