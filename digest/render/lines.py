"""Facts as lines to read: the value first, then the words, one status, and the way to the sentence."""

from collections.abc import Callable, Iterable

from digest import model
from digest.model import Fact, Facts
from digest.render.escape import squeezed
from digest.render.offices import role_of
from digest.render.speech import Line, Piece, Speech, Status

# The order in which a reader asks: what happened, how much, what was agreed, who.
SHOWN_KINDS = ("events", "figures", "trends", "agreements", "milestones", "people", "organizations", "places", "dates", "quotes", "topics")


def lines_of(facts: Facts, speech: Speech) -> dict[str, tuple[Line, ...]]:
    """The lines of each kind that an article has facts of, in the order of the page."""
    return {kind: tuple(line_of(kind, fact, speech) for fact in getattr(facts, kind)) for kind in SHOWN_KINDS if getattr(facts, kind)}


def line_of(kind: str, fact: Fact, speech: Speech) -> Line:
    """One fact as a line."""
    value, words, status = _LINES[kind](fact, speech)
    spots = {(spot.anchor, spot.words): spot for spot in map(speech.spot, (fact.evidence, *fact.tellings))}
    return Line(
        id=fact.id,
        kind=kind,
        value=value,
        words=tuple(words),
        status=status,
        at=tuple(spots.values()),
        clues=tuple(map(speech.spot, fact.because)),
        inferred=bool(fact.because) or getattr(fact, "inferred", False),
    )


Said = tuple[Piece, Iterable[Piece], Status | None]


def _event(event: model.Event, speech: Speech) -> Said:
    told = speech.event(event)
    if told:
        return _dated(event.date, told, speech)
    kind = Piece(speech.wording.word("events", event.kind))
    who = [Piece(speech.wording.listed(event.people))] if event.people else []
    where = [speech.place(event.place)] if event.place else []
    return _dated(event.date, kind, speech, *who, *where)


def _dated(date: str | None, told: Piece, speech: Speech, *more: Piece) -> Said:
    """What is told, behind its date where it has one."""
    if date:
        return Piece(speech.wording.date(date, short=True)), [told, *more], None
    return told, more, None


def _figure(figure: model.Figure, speech: Speech) -> Said:
    wording = speech.wording
    value = Piece(wording.figure(figure.value, figure.unit, figure.bound))
    metric = wording.word("metrics", figure.metric)
    words = [] if metric.casefold() in value.text.casefold() else [Piece(metric)]
    if figure.of:
        words.append(Piece(wording.place(figure.of)))
    if figure.period:
        key = "by_period" if figure.status == "target" else "in_period"
        words.append(speech.said(key, date=wording.date(figure.period, short=True)))
    if figure.speaker:
        words.append(speech.said("speaker", name=speech.speaker(figure.speaker)))
    return value, words, speech.status("figure_status", figure.status)


def _agreement(agreement: model.Agreement, speech: Speech) -> Said:
    name = speech.printed(agreement.name)
    kind = speech.wording.word("agreements", agreement.kind)
    gloss = gloss_of(agreement, speech)
    words = [] if (gloss or name.text).casefold().startswith(kind.casefold()) else [Piece(kind)]
    if gloss:
        words.append(Piece(speech.wording.text("article", "gloss", words=gloss)))
    if agreement.parties:
        words.append(speech.between(agreement.parties))
    if agreement.date:
        words.append(Piece(speech.wording.date(agreement.date, short=True)))
    return name, words, speech.status("agreement_status", agreement.status)


def gloss_of(agreement: model.Agreement, speech: Speech) -> str | None:
    """An agreement's name in the page's language, where it says more than the kind of agreement."""
    gloss = speech.gloss(agreement.name)
    kind = speech.wording.word("agreements", agreement.kind)
    return gloss if gloss and gloss.casefold() != kind.casefold() else None


def _milestone(milestone: model.Milestone, speech: Speech) -> Said:
    told = speech.milestone(milestone) or Piece(speech.wording.word("milestones", milestone.kind))
    return _dated(milestone.date, told, speech)


def _person(person: model.Person, speech: Speech) -> Said:
    words = [role] if (role := role_of(person, speech)) else []
    if person.country:
        words.append(Piece(speech.wording.place(person.country)))
    return Piece(person.name), words, None


def _organization(organization: model.Organization, speech: Speech) -> Said:
    acronym = [Piece(organization.acronym)] if organization.acronym else []
    country = [Piece(speech.wording.place(organization.country))] if organization.country else []
    name, printed = speech.named("organizations", organization.name, organization.country)
    return name, [*printed, *acronym, *country], None


def _place(place: model.Place, speech: Speech) -> Said:
    name, printed = speech.named("places", place.name, place.country)
    return name, [*printed, *([Piece(speech.wording.place(place.country))] if place.country else [])], None


def _date(date: model.Date, speech: Speech) -> Said:
    return Piece(speech.wording.date(date.date)), [], None


def _quote(quote: model.Quote, speech: Speech) -> Said:
    return Piece(f"“{squeezed(quote.starts)} …”", speech.printed_lang), [Piece(speech.speaker(quote.speaker))], None


def _trend(trend: model.Trend, speech: Speech) -> Said:
    wording = speech.wording
    words = [Piece(wording.word("metrics", trend.metric)), speech.said("in_period", date=wording.date(trend.period))]
    return Piece(wording.word("trends", trend.direction)), words, None


def _topic(topic: model.Topic, speech: Speech) -> Said:
    return Piece(speech.wording.word("topics", topic.topic)), [], None


_LINES: dict[str, Callable[..., Said]] = {
    "events": _event, "figures": _figure, "agreements": _agreement, "milestones": _milestone, "people": _person,
    "organizations": _organization, "places": _place, "dates": _date, "quotes": _quote, "topics": _topic,
    "trends": _trend,
}  # fmt: skip
