"""The facts of a text written in a test."""

from functools import cache

from digest.clean import clean
from digest.facts import read_facts
from digest.languages import Language, load
from digest.model import Facts, Seed


@cache
def language_of(code: str) -> Language:
    """A language, loaded once for all tests."""
    return load(code)


def facts_of(text: str, code: str) -> Facts:
    """Everything read from a text."""
    language = language_of(code)
    return read_facts(clean(Seed(id="test", file="test.txt", text=text, encoding="utf-8"), language), language)
