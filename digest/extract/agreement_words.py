"""How a language builds the names of agreements, from its agreements.toml."""

import re
from dataclasses import dataclass
from functools import cache

from digest.languages import Language
from digest.languages.patterns import any_of


@dataclass(frozen=True, slots=True)
class NameWords:
    """How a language builds the names of agreements."""

    stop: re.Pattern[str]
    exception: re.Pattern[str]
    soft: re.Pattern[str]  # a stop that a title may hold
    joiner: frozenset[str]
    joining: re.Pattern[str]  # a joiner, or a mark that joins
    alternatives: frozenset[str]  # joiners behind which the same is said in other words
    fields: frozenset[str]  # behind these a soft stop leads on to the field: "cooperation in mining"
    verb: re.Pattern[str]
    premodifiers: frozenset[str]
    premodified: frozenset[str]
    subject: re.Pattern[str]
    bundles: frozenset[str]
    acronym: re.Pattern[str]
    series: re.Pattern[str]
    modified: bool  # adjectives and nouns before the head belong to the name
    articles: frozenset[str]
    numbers: frozenset[str]
    not_modifiers: frozenset[str]
    plural: tuple[str, ...]  # how a head ends that stands for several texts


@cache
def name_words(language: Language) -> NameWords:
    """The settings of agreements.toml, compiled."""
    settings = language.table("agreements", "settings")
    return NameWords(
        stop=_phrases([*settings["stops"], *settings["soft_stops"]]),
        exception=_phrases(settings["soft_stop_exceptions"]),
        soft=_phrases(settings["soft_stops"]),
        joiner=frozenset(settings["joiners"]),
        joining=re.compile(rf"[,;]|{any_of(settings['joiners'])}"),
        alternatives=frozenset(settings["alternatives"]),
        fields=frozenset(settings["fields"]),
        verb=re.compile(rf"{settings['verb']}\b"),
        premodifiers=frozenset(settings["premodifiers"]),
        premodified=frozenset(settings["premodified"]),
        subject=_phrases(settings["subjects"]),
        bundles=frozenset(settings["bundles"]),
        series=_series(settings["joiners"]),
        modified=bool(settings["modified"]),
        articles=frozenset(settings["articles"]),
        numbers=frozenset(settings["numbers"]),
        not_modifiers=frozenset(settings["not_modifiers"]),
        plural=tuple(settings["plural"]),
        acronym=re.compile(rf"\b{settings['acronyms']}\b"),
    )


def _series(joiners: list[str]) -> re.Pattern[str]:
    """A comma inside an enumeration: ", innovation and …"."""
    item = r"[^\W\d_]+(?:\s+[^\W\d_]+)?"
    return re.compile(rf",\s+{item}(?:,\s+{item}){{0,4}},?\s+{any_of(joiners)}\s")


def _phrases(words: list[str]) -> re.Pattern[str]:
    """A pattern that matches one of some phrases at an offset; it never matches where there are none."""
    return re.compile(rf"{any_of(words)}\b")
