"""What looks like a fact in an article and is none, each with the reason, found by the functions that decide it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from digest.annotate import Reading
from digest.dates.calendar import real
from digest.dates.find import find_dates
from digest.explain.names import unknown_names
from digest.extract.agreement_names import judge_names
from digest.extract.agreement_refusals import refusal_of as agreement_refusal
from digest.extract.agreements import judge_tellings, judged_once
from digest.extract.dates import refusal_of as date_refusal
from digest.extract.figures import judge_figures
from digest.extract.happenings import Happenings
from digest.extract.occasions import Occasions, find_occasions
from digest.extract.refusals import Refusal, accepted, refused
from digest.extract.speech import find_speeches, is_speech
from digest.extract.topics import judge_topics
from digest.extract.turns import judge_turns
from digest.extract.visits import find_visits, judge_visits
from digest.model import Facts
from digest.parse.article import Stage
from digest.parse.index import Mention, SpanIndex
from digest.quantities.numbers import find_numbers


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """Words that might have told a fact."""

    start: int
    end: int
    refusal: Refusal


def candidates_of(stage: Stage, facts: Facts) -> dict[str, list[Candidate]]:
    """The candidates of each kind that became no fact, in text order."""
    occasions = find_occasions(stage, find_visits(stage))
    found = {
        "people": _of(unknown_names(stage)),
        "dates": _dates(stage),
        "figures": _of(refused(judge_figures(stage))),
        "events": _events(stage, occasions),
        "agreements": _agreements(stage, occasions),
        "milestones": _milestones(stage, occasions),
        "quotes": _quotes(stage.reading, facts),
        "topics": _of(refused(judge_topics(stage.reading, stage.scene, (*facts.figures, *facts.agreements, *facts.milestones)))),
    }
    return {kind: sorted(set(candidates)) for kind, candidates in found.items()}


def _of(found: Iterable[tuple[int, int, Refusal]]) -> Iterator[Candidate]:
    return (Candidate(*each) for each in found)


def _dates(stage: Stage) -> Iterator[Candidate]:
    """Dates as printed that have no calendar value, and those with one that are no facts."""
    reading, told = stage.reading, stage.scene.chronology.dates
    for date in told:
        if why := date_refusal(reading, date):
            yield Candidate(date.start, date.end, why)
    known = {offset for date in told for offset in range(date.start, date.end)}
    for mention in find_dates(reading, find_numbers(reading)):
        if known.isdisjoint(range(mention.start, mention.end)):
            possible = real(mention.first) and (mention.last is None or real(mention.last))
            yield Candidate(mention.start, mention.end, Refusal.UNRESOLVED if possible else Refusal.IMPOSSIBLE)


def _events(stage: Stage, occasions: Occasions) -> Iterator[Candidate]:
    return chain(_of(refused(judge_visits(stage))), _of(refused(Happenings(stage, occasions).judge())))


def _agreements(stage: Stage, occasions: Occasions) -> Iterator[Candidate]:
    """Nouns that name none, names that are part of another's, and agreements of which too little is told."""
    verdicts = list(judge_names(stage))
    yield from _of(refused(verdicts))
    yield from _of(refused(judge_tellings(stage, occasions, accepted(verdicts))))
    for telling, _ in judged_once(stage, occasions):
        if why := agreement_refusal(telling):
            yield Candidate(telling.head.start, telling.head.end, why)


def _milestones(stage: Stage, occasions: Occasions) -> Iterator[Candidate]:
    """Turns without a date; that a start or a route is no milestone needs no telling."""
    found = _of(refused(judge_turns(stage, occasions)))
    return (candidate for candidate in found if candidate.refusal is not Refusal.NO_MILESTONE)


def _quotes(reading: Reading, facts: Facts) -> Iterator[Candidate]:
    """What stands in quotation marks and in no quote."""
    quoted = SpanIndex(Mention(quote.evidence.start, quote.evidence.end, None) for quote in facts.quotes)
    for speech in find_speeches(reading):
        if quoted.around(speech.opened, speech.opened + 1) is None:
            why = Refusal.NO_SPEAKER if is_speech(reading, speech) else Refusal.NOT_SPOKEN
            yield Candidate(speech.opened, speech.closed, why)
