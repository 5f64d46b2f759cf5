"""The facts of a text written in a test."""

from collections.abc import Sequence
from functools import cache

from digest.clean import clean
from digest.facts import read_facts
from digest.languages import Language, load, load_all
from digest.model import Article, Facts, Seed, Story
from digest.relate import relate


@cache
def language_of(code: str) -> Language:
    """A language, loaded once for all tests."""
    return load(code)


def article_of(text: str, code: str) -> Article:
    """A text, cleaned."""
    return clean(Seed(id="test", file="test.txt", text=text, encoding="utf-8"), language_of(code))


def facts_of(text: str, code: str) -> Facts:
    """Everything read from a text."""
    return read_facts(article_of(text, code), language_of(code))


def related(articles: Sequence[Facts]) -> Story:
    """What articles, oldest first, say together."""
    return relate(articles, load_all())
