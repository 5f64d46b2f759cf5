"""How a language builds the names of agreements, from its agreements.toml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from digest.languages import Language
from digest.languages.patterns import any_of


@dataclass(frozen=True, slots=True)
class NameWords:
    """How a language builds the names of agreements."""

    stop: re.Pattern[str]
    hard: re.Pattern[str]  # those that end a name wherever they stand
    exception: re.Pattern[str]
    soft: re.Pattern[str]  # a stop that a title may hold
    joiner: frozenset[str]
    adding: frozenset[str]  # a sentence that adds a text to those told before begins so
    pointing: tuple[str, ...]  # what leads on to a noun that says what was told before: "this is"
    joining: re.Pattern[str]  # a joiner, or a mark that joins
    fields: frozenset[str]  # behind these a soft stop leads on to the field: "cooperation in mining"
    verb: re.Pattern[str]
    premodifiers: frozenset[str]
    premodified: frozenset[str]
    subject: re.Pattern[str]
    bundles: frozenset[str]
    naming: re.Pattern[str]  # leads on to what each of some texts is: "namely"
    ordinals: tuple[str, ...]  # the numbers by which texts are told in turn, the first before all
    counting: frozenset[str]  # small words before one of them
    in_fields: re.Pattern[str]  # leads on to the fields that several texts are in: "in the fields of"
    sampling: re.Pattern[str]  # leads on to what some of them are: "including"
    joints: tuple[re.Pattern[str], ...]  # what parts the subjects of several texts, the clearest first
    vague: re.Pattern[str]  # begins what is no subject of one text: "a wide range of areas"
    listed: re.Pattern[str]  # what parts them where semicolons do
    again: re.Pattern[str]  # what parts the subjects of texts that nobody counts: "and on"
    series: re.Pattern[str]
    modified: bool  # adjectives and nouns before the head belong to the name
    articles: frozenset[str]
    indefinite: frozenset[str]
    numbers: frozenset[str]
    not_modifiers: frozenset[str]
    plural: tuple[str, ...]  # how a head ends that stands for several texts
    adverbs: tuple[str, ...]  # how a word ends that says how something is done


@cache
def name_words(language: Language) -> NameWords:
    """The settings of agreements.toml, compiled."""
    settings = language.table("agreements", "settings")
    return NameWords(
        stop=_phrases([*settings["stops"], *settings["soft_stops"]]),
        hard=_phrases(settings["stops"]),
        exception=_phrases(settings["soft_stop_exceptions"]),
        soft=_phrases(settings["soft_stops"]),
        joiner=frozenset(settings["joiners"]),
        adding=_adding(settings),
        pointing=tuple(f" {phrase}" for phrase in settings["pointing"]),
        joining=re.compile(rf"[,;]|{any_of(settings['joiners'])}"),
        fields=frozenset(settings["fields"]),
        verb=re.compile(rf"{settings['verb']}\b"),
        premodifiers=frozenset(settings["premodifiers"]),
        premodified=frozenset(settings["premodified"]),
        subject=_phrases(settings["subjects"]),
        bundles=frozenset(settings["bundles"]),
        series=_series(settings["joiners"]),
        naming=_phrases(settings["naming"]),
        ordinals=tuple(settings["ordinals"]),
        counting=frozenset(settings["counting"]),
        in_fields=_phrases(settings["in_fields"]),
        sampling=_phrases(settings["sampling"]),
        joints=_joints(settings),
        listed=re.compile(rf";\s*(?:{any_of(settings['joiners'])}\s+)?"),
        vague=_phrases([*settings["indefinite"], *settings["bundles"]]),
        again=_again(settings),
        modified=bool(settings["modified"]),
        articles=frozenset(settings["articles"]),
        indefinite=frozenset(settings["indefinite"]),
        numbers=frozenset(settings["numbers"]),
        not_modifiers=frozenset(settings["not_modifiers"]),
        plural=tuple(settings["plural"]),
        adverbs=tuple(settings["adverb_endings"]),
    )


def _adding(settings: Mapping[str, Any]) -> frozenset[str]:
    """What leads on to one more text: "and", "then", each with or without an article."""
    leads = (*settings["joiners"], *settings["and_also"], *settings["then"])
    return frozenset(phrase for lead in leads for phrase in (lead, *(f"{lead} {article}" for article in settings["articles"])))


def _joints(settings: Mapping[str, Any]) -> tuple[re.Pattern[str], ...]:
    """What parts the subjects of several texts: "and on", "as well as", commas, commas and the last "and", any of them."""
    joined, also, on = (any_of(settings[key]) for key in ("joiners", "and_also", "subjects"))
    comma = rf",\s+(?:(?:{joined}|{also})\s+)?"
    ways = (
        rf"(?:{comma}|\s{joined}\s){on}\s",
        rf",?\s{also}\s",
        comma,
        rf"{comma}|\s{joined}\s(?=[^,]*$)",
        rf"{comma}|\s(?:{joined}|{also})\s",
    )
    return tuple(re.compile(way) for way in ways)


def _again(settings: Mapping[str, Any]) -> re.Pattern[str]:
    joined, on = (any_of(settings[key]) for key in ("joiners", "subjects"))
    return re.compile(rf"(?:,\s+(?:{joined}\s+)?|\s{joined}\s){on}\s")


def _series(joiners: list[str]) -> re.Pattern[str]:
    """A comma inside an enumeration: ", innovation and …"."""
    item = r"[^\W\d_]+(?:\s+[^\W\d_]+)?"
    return re.compile(rf",\s+{item}(?:,\s+{item}){{0,4}},?\s+{any_of(joiners)}\s")


def _phrases(words: list[str]) -> re.Pattern[str]:
    """A pattern that matches one of some phrases at an offset; it never matches where there are none."""
    return re.compile(rf"{any_of(words)}\b")
