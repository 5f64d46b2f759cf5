"""Why something that looks like a fact is none: what the deciding functions answer instead of a fact."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from digest.parse.standing import Standing

T = TypeVar("T")


class Refusal(StrEnum):
    """A reason; languages/*/explain.toml says each in words."""

    OUTSIDE_TEXT = "text.outside"
    POINTS_BACK = "text.points_back"
    POSTPONED = "events.postponed"
    DENIED = "events.denied"
    NO_DATE = "events.no_date"
    NO_ENDS = "events.no_ends"
    NO_GOAL = "events.no_goal"
    NO_NUMBER_OF_YEARS = "events.no_number_of_years"
    NOBODY = "events.nobody_named"
    NOT_CELEBRATED = "events.not_celebrated"
    NOT_HELD = "events.not_held"
    NOTHING_SIGNED = "events.nothing_signed"
    NOTHING_STARTED = "events.nothing_started"
    ONLY_INVITED = "events.only_invited"
    ONLY_WISHED = "events.only_wished"
    POSTED = "events.posted_there"
    PART_OF_NAME = "events.part_of_name"
    TOO_FEW_PEOPLE = "events.too_few_people"
    ONE_SIDE = "events.one_side"
    NO_MILESTONE = "milestones.other_thing"
    INSIDE_NAME = "agreements.inside_name"
    NO_STATUS = "agreements.no_status"
    UNNAMED_BUNDLE = "agreements.unnamed_bundle"
    VAGUE = "agreements.vague"
    CONVERSION = "figures.conversion"
    EXCHANGE_RATE = "figures.exchange_rate"
    DIFFERENCE = "figures.difference"
    BEFORE = "figures.before"
    SOME_GOODS = "figures.some_goods"
    ONE_COUNTRY = "figures.one_country"
    NO_METRIC = "figures.no_metric"
    THIRD_COUNTRY = "text.third_country"
    COMPARED_ONLY = "dates.compared_only"
    IMPOSSIBLE = "dates.impossible"
    IN_DATELINE = "dates.in_dateline"
    UNRESOLVED = "dates.unresolved"
    ACRONYM = "names.acronym"
    NO_SIGN = "names.no_sign"
    MENTIONED = "topics.mentioned"
    NO_SPEAKER = "quotes.no_speaker"
    NOT_SPOKEN = "quotes.not_spoken"


class Verdict(NamedTuple, Generic[T]):
    """What was made of the words between two offsets."""

    start: int
    end: int
    found: T | Refusal


def accepted(verdicts: Iterable[Verdict[T]]) -> list[T]:
    """What was found."""
    return [verdict.found for verdict in verdicts if not isinstance(verdict.found, Refusal)]


def refused(verdicts: Iterable[Verdict[T]]) -> list[tuple[int, int, Refusal]]:
    """What was not, and why; of words that tell a fact nothing is left out, whatever else they might have told."""
    judged = list(verdicts)
    telling = {(verdict.start, verdict.end) for verdict in judged if not isinstance(verdict.found, Refusal)}
    return [(start, end, why) for start, end, why in judged if isinstance(why, Refusal) and (start, end) not in telling]


def not_told(standing: Standing) -> Refusal | None:
    """Why what stands so is no fact."""
    if standing.told:
        return None
    if standing.effect == "postponed":
        return Refusal.POSTPONED
    if standing.value == "denied":
        return Refusal.DENIED
    asked = standing.clue is not None and standing.clue.kind == "verb" and "invite" in standing.clue.classes
    return Refusal.ONLY_INVITED if asked else Refusal.ONLY_WISHED
