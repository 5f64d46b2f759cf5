"""What a sentence about two facts says of each."""

from collections.abc import Mapping

from markupsafe import Markup

from digest.model import Fact, Figure, Person, Trend
from digest.tell.escape import put, safe
from digest.tell.figures import counted, slots_of, status_of
from digest.tell.offices import office_of, says_country
from digest.tell.sentences import grammar
from digest.tell.voice import Voice


def about(fact: Fact, voice: Voice) -> dict[str, Markup]:
    """What both facts are about: what is counted, or which office of which country."""
    if isinstance(fact, Figure):
        return {"what": what_of(fact, voice)}
    if isinstance(fact, Person) and (office := office_of(fact, voice)):
        whose = fact.country if fact.country and not says_country(office.text, fact.country, voice.wording) else None
        more = f" ({voice.wording.place(whose)})" if whose else ""
        return {"office": office.html + safe(more)}
    return {}


def what_of(fact: Figure, voice: Voice) -> Markup:
    """What a figure counts: "exports from Peru"."""
    return counted(fact, voice) or safe(voice.wording.word("metrics", fact.metric))


def of_fact(fact: Fact, said: Markup, when: str, voice: Voice) -> Mapping[str, Markup]:
    """The words of one side: a sum with its time and status, somebody's name, or the whole sentence with its date."""
    if isinstance(fact, Figure):
        slots = slots_of(fact, voice)
        time = slots["by_time" if fact.status == "target" else "in_time"] or Markup("")
        status = safe(voice.language.table("interface_figures", "called")[status_of(fact)])
        return {"words": slots["value"] or Markup(""), "time": time, "status": status}
    if isinstance(fact, Person):
        return {"words": voice.person(fact.name)}
    if isinstance(fact, Trend):
        time = grammar("in_time", voice.language, date=safe(voice.wording.date(fact.period)))
        return {"words": said, "when": time.strip()}
    return {"words": dated(said, when), "when": safe(when)}


def dated(said: Markup, when: str) -> Markup:
    """A sentence with its date."""
    return put("{}, {}", said, safe(when)) if when else said
