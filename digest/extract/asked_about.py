"""Where a session sat that only the sentence before names the town of: a question, or "The committee sat in Lima last week."."""

from dataclasses import replace

from digest.extract.event_names import number_beside
from digest.extract.evidence import evidence_at
from digest.extract.frames import Frames
from digest.model import Event
from digest.parse.deeds import Deed


def where_asked(frames: Frames, deed: Deed, event: Event) -> Event:
    """A session told without its town, in the one town of the session that the sentence before tells without a number or day."""
    before = _session_before(frames, deed) if event.place is None else None
    if before is None or before.dates or number_beside(frames.stage.reading, before.unit) is not None:
        return event
    towns = [unit.item.name for unit in before.places if unit.kind == "place"]
    if len(towns) != 1:
        return event
    proof = evidence_at(frames.stage.reading, before.unit.start, event.evidence.rule)
    return replace(event, place=towns[0], tellings=(*event.tellings, proof))


def _session_before(frames: Frames, deed: Deed) -> Deed | None:
    """The one session that the sentence before tells, held as this one was."""
    if deed.sentence.index == 0:
        return None
    told = [each for each in frames.stage.parsed[deed.sentence.index - 1].deeds if each.nominal and "session" in each.classes]
    return told[0] if len(told) == 1 and told[0].standing.value == deed.standing.value else None
