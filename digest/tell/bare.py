"""Whether the sentence of a fact would say no more than that there was something of its kind."""

from digest.model import VISITS, Event, Fact, Figure, Milestone, Quote, Stance
from digest.tell.events import began, consultations, signed_at
from digest.tell.figures import is_named
from digest.tell.people import is_fragment
from digest.tell.voice import Voice

_PAIR = 2
_GATHERINGS = frozenset({"meeting", "summit", "forum", "call"})
# Ceremonies that say by themselves what was done.
_CEREMONIES = frozenset({"events.credentials", "events.tribute", "events.handover"})

# Of these stances only the article says in what.
_VAGUE = frozenset({"support", "progress", "traditional"})

# Of these milestones only the article says what was new.
_NAMELESS = frozenset({"first_visit", "other"})


def says_nothing(told: Fact, voice: Voice) -> bool:
    """Whether a line of a list that tells a fact alone would leave to the article what it is about."""
    if told.corrected:
        return False
    if isinstance(told, Milestone):
        return told.kind in _NAMELESS
    if isinstance(told, Stance):
        return told.stance in _VAGUE
    if isinstance(told, Quote):
        return is_fragment(told, voice) or _is_by_whoever(told, voice)
    if isinstance(told, Figure):
        return (not is_named(told) and told.metric != "loan_or_aid") or _is_since_whenever(told)
    return isinstance(told, Event) and is_bare(told, voice, len(told.people))


def _is_by_whoever(told: Quote, voice: Voice) -> bool:
    """Whether all that is known of a speaker is a name."""
    person = voice.person_told(told.speaker)
    return person is not None and not (person.role or person.office)


def _is_since_whenever(told: Figure) -> bool:
    """Whether something is told to have grown, and not in which time."""
    return told.metric == "growth" and told.status == "actual" and not told.period


def is_bare(told: Event, voice: Voice, people: int) -> bool:
    """Whether it is not told what an event was for, or with whom, though so many took part by all its tellings."""
    if told.corrected or (told.called and told.kind != "signing"):
        return False
    if told.kind == "signing":
        return not signed_at(told, voice)
    if told.kind == "launch":
        return not told.between and began(told, voice) is None
    return _is_nobodys(told, people) and not (told.kind == "meeting" and consultations(told, voice))


def _is_nobodys(told: Event, people: int) -> bool:
    """Whether it is not told who came or was invited, or who met whom."""
    if told.kind in VISITS:
        return not (told.people or told.organizations)
    if told.kind == "invitation":
        return not told.who("invitee")
    if told.kind == "other":
        return told.evidence.rule not in _CEREMONIES and len(told.roles) < _PAIR
    return told.kind in _GATHERINGS and not told.organizations and people < _PAIR
