"""Whom a visa exemption is for: citizens of one country only, or holders of official passports."""

from collections.abc import Iterator
from dataclasses import replace

from digest.model import CountryMention, Milestone
from digest.names.grammar import grammar
from digest.parse.article import Stage
from digest.parse.index import Mention

_PASSPORTS = frozenset({"official", "ordinary"})
_NEAR = 40  # characters between a word for citizens and their country
_LED = 2  # words between the two: "citizens of the Netherlands"
_LEAD = 60  # characters before a clause in which whoever acts in it may stand


def with_terms(stage: Stage, milestone: Milestone) -> Milestone:
    """A visa exemption with the country that grants it alone, or the passports that it is for; any other milestone as it is."""
    at = milestone.evidence.at
    if milestone.kind != "visa_exemption" or at is None:
        return milestone
    start, end = _around(stage, at, milestone)
    told = _terms(stage, start, end)
    passports = told & _PASSPORTS or _terms(stage, *_paragraph(stage, milestone)) & _PASSPORTS
    if passports == {"official"}:
        return replace(milestone, terms="official")
    guests = set() if "mutual" in told else {*_guests(stage, start, end)}
    one_sided = milestone.evidence.rule != "milestones.agreement" and len(guests) == 1
    if not one_sided and ("one_sided" not in told or "mutual" in told):
        return milestone
    if len(guests) > 1:
        guests = {*_guests(stage, start, at)}  # "Egyptians enter Peru without visas, but our citizens still need them"
    hosts = {*stage.scene.pair} - guests
    return replace(milestone, terms="one_sided", by=hosts.pop() if len(guests) == len(hosts) == 1 else None)


def _terms(stage: Stage, start: int, end: int) -> set[str]:
    return {hit.value for hit in stage.reading.hits.within("visa_terms", start, end)}


def _paragraph(stage: Stage, milestone: Milestone) -> tuple[int, int]:
    """Where the paragraph begins and ends that tells of an exemption: it may tell for whom that is in another sentence."""
    sentence = stage.reading.sentence_at(milestone.evidence.start)
    if sentence is None:
        return milestone.evidence.start, milestone.evidence.end
    block = stage.reading.article.block_of(sentence)
    return block.start, block.end


def _around(stage: Stage, at: int, milestone: Milestone) -> tuple[int, int]:
    """The clause that tells of an exemption, else its sentence."""
    parsed = stage.parsed_at(at)
    clause = parsed.clause_around(at) if parsed is not None else None
    if clause is None:
        return milestone.evidence.start, milestone.evidence.end
    return max(milestone.evidence.start, clause.start - _LEAD), clause.end


def _guests(stage: Stage, start: int, end: int) -> Iterator[str]:
    """The countries of the pair whose citizens are named."""
    yield from (hit.value for hit in stage.reading.hits.within("figure_nation", start, end) if hit.value in stage.scene.pair)
    for citizens in stage.reading.hits.within("visa_guests", start, end):
        named = stage.countries.within(max(start, citizens.start - _NEAR), min(end, citizens.end + _NEAR))
        for country in named:
            if country.item.code in stage.scene.pair and _belongs(stage, country, citizens.start, citizens.end):
                yield country.item.code


def _belongs(stage: Stage, country: Mention[CountryMention], start: int, end: int) -> bool:
    """Whether a country stands right beside the word for citizens, or is joined to one that does."""
    text, language = stage.reading.lower, stage.reading.language
    words = grammar(language)
    if country.end <= start:
        return text[country.end : start].strip() in ("", *words.any_owner_ending)
    between = text[end : country.start].split()
    led = between[:1] and between[0] in language.forms("prep")["of"] and len(between) <= _LED
    return not between or bool(led) or between[-1] in words.joiners
