"""Whether the sentence of an event would say no more than that something of its kind took place."""

from digest.model import Event
from digest.tell.events import began, signed_at
from digest.tell.voice import Voice

_PAIR = 2
_GATHERINGS = frozenset({"meeting", "summit", "forum", "call"})
# Ceremonies that say by themselves what was done.
_CEREMONIES = frozenset({"events.credentials", "events.tribute", "events.handover"})


def is_bare(told: Event, voice: Voice, people: int) -> bool:
    """Whether it is not told what an event was for, or with whom, though so many took part by all its tellings."""
    if told.corrected or (told.called and told.kind != "signing"):
        return False
    if told.kind == "signing":
        return not signed_at(told, voice)
    if told.kind == "launch":
        return not told.between and began(told, voice) is None
    if told.kind == "invitation":
        return not told.who("invitee")
    if told.kind == "other":
        return told.evidence.rule not in _CEREMONIES and len(told.roles) < _PAIR
    return told.kind in _GATHERINGS and not told.organizations and people < _PAIR
