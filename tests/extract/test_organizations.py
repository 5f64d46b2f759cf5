"""Which bodies that a text names are told as organizations."""

import pytest

from tests.reading import facts_of

# What one word names is an organ of a state, and says too little of whose it is, unless its country stands beside it.
TOLD = [
    ("id", "Perjanjian Indonesia dan Peru itu akan diajukan ke DPR.", []),
    ("id", "Ketua DPR RI Surya Adiwinata menemui Menteri Luar Negeri Peru di Jakarta.", ["DPR RI"]),
    ("en", "The envoy of Peru to Germany spoke to the Bundestag on Monday.", []),
    ("en", "The envoy of Peru to Germany met officials of the Ministry of Finance of Peru.", ["Ministry of Finance of Peru"]),
]


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_an_organ_alone_is_no_organization(language: str, text: str, told: list[str]) -> None:
    assert [body.name for body in facts_of(text, language).organizations] == told
