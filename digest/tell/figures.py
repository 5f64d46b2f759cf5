"""Figures and trends as sentences: what came to how much, when, and who says so."""

from markupsafe import Markup

from digest.model import Figure, Trend
from digest.tell.escape import safe
from digest.tell.sentences import definite, filled, grammar
from digest.tell.voice import Voice

# Units that a metric counts anyway, and what of them is still told: "tourists numbered 5,000", "5,000 a year".
_COUNTED = {"person": None, "project": None, "tourist": None, "person/year": "counted/year"}


def figure(told: Figure, voice: Voice) -> Markup:
    """A figure with its time and whoever is credited with it."""
    return filled("figures", _keys(told), slots_of(told, voice), voice.language) or value_of(told, voice)


def _keys(told: Figure) -> tuple[str, ...]:
    """Growth is told by its direction, or as a multiple."""
    shape = "times" if told.unit == "time" else "fall" if told.value < 0 else ""
    metric = f"{told.metric}.{shape}" if told.metric == "growth" and shape else told.metric
    return f"{metric}.{told.status}", f"{told.metric}.{told.status}", f"other.{told.status}"


def slots_of(told: Figure, voice: Voice) -> dict[str, Markup | None]:
    """What a sentence about a figure may hold; its time and its source are empty where they are not told."""
    time = safe(voice.wording.date(told.period)) if told.period else None
    times = {key: grammar(key, voice.language, date=time) if time else Markup("") for key in ("in_time", "by_time", "for_time")}
    speaker = grammar("says", voice.language, speaker=_speaker(told.speaker, voice)) if told.speaker else Markup("")
    return {
        "value": value_of(told, voice),
        "count": value_of(told, voice, bare=told.unit in _COUNTED),
        "what": _grown(told, voice),
        "of": voice.in_phrase(told.of) if told.of else None,
        "says": speaker,
        **times,
    }


def value_of(told: Figure, voice: Voice, *, bare: bool = False) -> Markup:
    """How much, in bold: what a reader looks for in such a sentence."""
    value = abs(told.value) if told.metric == "growth" else told.value
    unit = _COUNTED[told.unit] if bare else None
    amount = voice.wording.amount(value, unit) if unit else voice.wording.number(value)
    words = voice.wording.text("bounds", told.bound, amount=amount) if bare else None
    return Markup("<b>{}</b>").format(safe(words or voice.wording.figure(value, told.unit, told.bound)))


def _speaker(name: str, voice: Voice) -> Markup:
    """Who is credited with a figure, a body with its article."""
    said = voice.speaker(name)
    return definite(said.html, voice.language) if voice.is_body(name) and not said.lang else said.html


def _grown(told: Figure, voice: Voice) -> Markup | None:
    """What grew: the one thing that a sentence counts, where it names no other."""
    if told.metric != "growth":
        return None
    at = told.evidence.start
    beside = [each for each in voice.facts.figures if each.evidence.start == at and each is not told]
    source = voice.wording.sources.get(voice.article_language, voice.language)
    named = {hit.value for hit in source.lexicon.find(told.evidence.quote).all("figure_metric")}
    levels = [each for each in beside if each.metric != "growth" and (each.status, each.period) == (told.status, told.period)]
    if len(beside) != 1 or len(levels) != 1 or not named <= {levels[0].metric, "none"}:
        return None
    return counted(levels[0], voice)


def counted(told: Figure, voice: Voice) -> Markup | None:
    """What a figure counts: "exports from Peru"."""
    slots = {"of": voice.in_phrase(told.of) if told.of else None, "what": _grown(told, voice)}
    return filled("counted", (told.metric,), slots, voice.language, at_start=False)


def trend(told: Trend, voice: Voice) -> Markup:
    """What grew or shrank, without a number."""
    time = grammar("in_time", voice.language, date=safe(voice.wording.date(told.period)))
    what = safe(voice.wording.word("metrics", told.metric))
    return filled("trends", (told.direction,), {"what": what, "in_time": time}, voice.language) or what
