"""What is said of the relations as a whole, as a sentence."""

from collections.abc import Iterable

from markupsafe import Markup

from digest.model import Stance
from digest.tell.escape import safe
from digest.tell.sentences import filled, inside
from digest.tell.voice import Voice
from digest.tell.wording import Wording


def stance(told: Stance, voice: Voice) -> Markup:
    """What is said: that the ties are old, that they progress, who supports whom, in which fields more is wanted."""
    wording = voice.wording
    slots = {
        "fields": safe(fields_of(told.fields, wording)) if told.fields else None,
        "country": safe(wording.place(told.parties[0])) if told.parties else None,
        "partner": voice.partner(told.parties[0]) if told.parties else None,
    }
    keys = (f"{told.stance}.each_other", told.stance) if len(told.parties) > 1 else (told.stance,)
    return filled("stances", keys, slots, voice.language) or safe(wording.word("stances", told.stance))


def fields_of(topics: Iterable[str], wording: Wording) -> str:
    """Fields of cooperation inside a sentence."""
    return wording.listed(inside(wording.word("topics", topic)) for topic in topics)
