"""What is said of the relations as a whole, as a sentence."""

from collections.abc import Iterable

from markupsafe import Markup

from digest.model import Stance
from digest.tell.escape import safe
from digest.tell.sentences import filled, grammar, inside, listed
from digest.tell.voice import Voice
from digest.tell.wording import Wording


def stance(told: Stance, voice: Voice) -> Markup:
    """What is said, and by whom: that the ties are old, that they progress, who supports whom, what is wanted."""
    wording, speaker = voice.wording, voice.credited(told.speaker) if told.speaker else None
    slots = {
        "fields": safe(fields_of(told.fields, wording)) if told.fields else None,
        "country": safe(wording.place(told.parties[0])) if told.parties else None,
        "partner": voice.partner(told.parties[0]) if told.parties else None,
        "towns": listed([voice.in_phrase(place) for place in told.places], voice.language) if told.places else None,
        "such_as": listed(list(map(voice.body, told.such_as)), voice.language) if told.such_as else None,
        "speaker": speaker,
        "says": grammar("says", voice.language, speaker=speaker) if speaker else Markup(""),
    }
    kind = f"{told.stance}.each_other" if len(told.parties) > 1 else told.stance
    said = filled("stances", (f"{kind}.{told.backs}", kind, told.stance), slots, voice.language)
    return said or safe(wording.word("stances", told.stance))


def fields_of(topics: Iterable[str], wording: Wording) -> str:
    """Fields of cooperation inside a sentence."""
    return wording.listed(inside(wording.word("topics", topic)) for topic in topics)
