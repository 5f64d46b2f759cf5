"""Meetings that are told as visits to somebody."""

from digest.extract.frames import PAIR, Frames
from digest.extract.nameless import met_by
from digest.extract.refusals import Refusal
from digest.model import Event
from digest.parse.deeds import Deed, Parsed


def visited(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """Somebody of the other side whom somebody is told to have visited: "the envoy visited Minister X on Monday"."""
    people = frames.people(*(unit for unit in (*deed.agents, *deed.objects) if unit.kind == "person"), deed=deed)
    met = [unit for unit in deed.objects if unit.kind == "person" and unit.how != "owner"][:1]
    done_to = met and not frames.stage.reading.lower[deed.unit.end : met[0].start].strip()  # no "visited the tomb of X"
    if deed.nominal or deed.passive or not done_to or len(people) != PAIR or frames.is_on_the_way(deed):
        return []  # visiting a country alone is no meeting
    return [frames.event(parsed, deed, "meeting", each, rule) for each in met_by(people)]
