"""Facts of the kind `dates`."""

from digest.annotate import Reading
from digest.extract.evidence import evidence_at
from digest.extract.refusals import Refusal
from digest.model import Date, ResolvedDate, Scene


def extract_dates(reading: Reading, scene: Scene) -> tuple[Date, ...]:
    """The dates of an article, each once, with every sentence that tells it."""
    told: dict[str, list[ResolvedDate]] = {}
    for date in scene.chronology.dates:
        if refusal_of(reading, date) is None:
            told.setdefault(date.edtf, []).append(date)
    return tuple(_date(reading, mentions) for mentions in told.values())


def refusal_of(reading: Reading, date: ResolvedDate) -> Refusal | None:
    """Why a date is no fact: no sentence tells it, or it is only what something is compared with."""
    sentence = reading.sentence_at(date.start)
    if sentence is None or reading.article.block_of(sentence).kind == "dateline":
        return Refusal.IN_DATELINE
    return Refusal.COMPARED_ONLY if date.rule in _COUNTED and (date.compared or _is_from(reading, date)) else None


# Years told by how far they lie from another.
_COUNTED = frozenset({"dates.relative_year", "dates.other_year"})


def _is_from(reading: Reading, date: ResolvedDate) -> bool:
    """Whether a figure is told to have moved from that of a year: "up 5 percent from the previous year"."""
    prep = reading.hits.ending("prep", date.start - 1)
    return date.rule == "dates.other_year" and prep is not None and prep.value == "from"


def _date(reading: Reading, mentions: list[ResolvedDate]) -> Date:
    """One date fact; the mention that prints most of it is its evidence."""
    first = next((mention for mention in mentions if not mention.inferred), mentions[0])
    evidence = evidence_at(reading, first.start, first.rule)
    others = [evidence_at(reading, mention.start, mention.rule) for mention in mentions if mention is not first]
    tellings = {other.start: other for other in others}
    tellings.pop(evidence.start, None)
    because = (first.because,) if first.because else ()
    return Date(evidence=evidence, tellings=tuple(tellings.values()), because=because, date=first.edtf, inferred=first.inferred)
