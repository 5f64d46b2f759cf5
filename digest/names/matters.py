"""Countries in the background: those that others only talk about, of a war or an issue, and those told aside."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from digest.annotate import Reading
from digest.model import CountryMention
from digest.names.grammar import grammar

# What ends a clause.
_BREAK = re.compile(r"[,;:]")
# Between a noun and its country: a preposition, and a word before it.
MOST_WORDS = 2
# From a country to the noun behind it, beside the ending of an owner: "Ukraine war", "Russian-Ukrainian conflict".
_JOINTS = ("-", " ")


def find_matters(reading: Reading, mentions: Sequence[CountryMention]) -> frozenset[CountryMention]:
    """The mentions that tell what is talked about: "the war in X", "the X-Y conflict", "discussed X"."""
    if not reading.hits.all("matter"):
        return frozenset()
    keys = ("together", "against")
    links = {"-", " - ", *(f" {word} " for key in keys for word in reading.language.words("countries", key))}
    runs = _runs(reading.plain, mentions, links) if mentions else ()
    return frozenset(mention for run in runs if _is_matter(reading, run) for mention in run)


def told_aside(reading: Reading, start: int) -> bool:
    """Whether an offset lies in what a clause tells aside: "flies to X after a visit to Y", "met on the sidelines of a summit in Z"."""
    sentence = reading.sentence_at(start)
    found = reading.hits.within("backdrop", sentence.start, start) if sentence is not None else []
    return bool(found) and not _BREAK.search(reading.plain, found[-1].end, start)


def _runs(text: str, mentions: Sequence[CountryMention], links: Set[str]) -> Iterator[list[CountryMention]]:
    """Countries with no more than a hyphen or a linking word between two, together."""
    run = [mentions[0]]
    for first, second in pairwise(mentions):
        if text[first.end : second.start] not in links:
            yield run
            run = []
        run.append(second)
    yield run


def _is_matter(reading: Reading, run: Sequence[CountryMention]) -> bool:
    """Whether a noun such as "war" stands by some countries, or a verb such as "discuss" right before one."""
    start, end = run[0].start, run[-1].end
    sentence = reading.sentence_at(start)
    before = reading.hits.within("matter", sentence.start, start) if sentence is not None else []
    if before and before[-1].value == "of" and _is_linked(reading, reading.plain[before[-1].end : start]):
        return True
    words = grammar(reading.language)
    behind = next((joint for joint in (*_JOINTS, *words.owning) if reading.plain.startswith(joint, end)), None)
    noun = reading.hits.at("matter", end + len(behind)) if behind is not None else None
    if noun is not None and noun.value == "of":
        return True
    owns = reading.plain.startswith(words.any_owner_ending, end)
    alone = len(run) == 1 and not owns  # "discussed X-Y trade", "X's exports"
    return alone and bool(before) and before[-1].value == "object" and before[-1].end + 1 == start


def _is_linked(reading: Reading, gap: str) -> bool:
    """Whether what stands between a noun and a country links them: "war in", "crisis unfolding in", nothing at all."""
    words = gap.split()
    together = reading.language.words("countries", "together")
    if len(words) > MOST_WORDS or (len(words) == MOST_WORDS and words[0] in together):
        return False
    return not words or words[-1] in reading.language.words("countries", "matter_in")
