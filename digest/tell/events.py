"""Events and milestones as sentences: who did what, with whom, where."""

from collections.abc import Sequence

from markupsafe import Markup

from digest.contracts.kinds import is_country
from digest.edtf import parsed, period_of
from digest.model import Agreement, Event, Fact, Milestone
from digest.relate.grades import grades_in
from digest.relate.told import is_award
from digest.tell.cast import Cast, People, Slots
from digest.tell.documents import DECLARED, document, parties
from digest.tell.escape import safe, squeezed
from digest.tell.piece import Piece
from digest.tell.routes import ends_of
from digest.tell.sentences import agreeing, filled, grammar, indefinite, inside, is_plural, listed, ordinal
from digest.tell.voice import Voice, told_beside

_PAIR = 2
# So many texts are told with the signing that they were signed at; more are told by themselves.
_MOST_TEXTS = 3
_TO_A_STATE = frozenset({"state_visit", "official_visit"})
# What takes a day at most, however many days its date leaves open.
_OF_A_DAY = frozenset({"meeting", "call", "signing", "invitation", "launch"})


def event(  # noqa: PLR0913 - each says another thing of how it is told
    told: Event, voice: Voice, person: People | None = None, others: Sequence[Markup] = (), *, came: bool = False, briefly: bool = False
) -> Markup:
    """What happened, or is to happen; `others` took part by other articles, by which what was announced may have come to pass."""
    if begun := began(told, voice):
        return milestone(begun, voice)
    cast = Cast(told, voice, person or voice.person, briefly)
    everybody = [*told.people, *others]
    slots = cast.people(others) | cast.parts()
    texts = signed_at(told, voice)
    slots |= _place(told, voice) | _texts(texts, voice) | _named(told, voice)
    slots |= _kept(told, voice) | ({} if everybody and not told.number else _bodies(told, voice))
    slots |= {} if everybody else _guest(told, voice)
    stage = "ahead" if looks_ahead(told, voice) and not came else "done"
    kind = "route" if told.between else _signing_kind(told, texts, others) if told.kind == "signing" else told.kind
    ceremony = f"{told.evidence.rule.rpartition('.')[2]}.{stage}" if kind == "other" and (not told.called or is_award(told)) else ""
    said = filled("events", (ceremony, f"{kind}.{stage}", f"{told.kind}.{stage}", f"other.{stage}"), slots, voice.language)
    return said or grammar("event", voice.language)


def looks_ahead(told: Event | Milestone, voice: Voice) -> bool:
    """Whether an article tells something as still to come: by its date, or, on a date that was not over, by its words."""
    said = isinstance(told, Event) and told.ahead and not voice.is_over(told.date)
    return said or voice.is_ahead(told.date)


def began(told: Event, voice: Voice) -> Milestone | None:
    """What a launch began, where its sentence is read as a milestone, too."""
    if told.kind != "launch":
        return None
    return next((each for each in told_beside(told, voice.facts.milestones) if each.date == told.date), None)


def _bodies(told: Event, voice: Voice) -> Slots:
    """The bodies that took part where nobody is named: one that sat, or two that met."""
    names = list(map(voice.in_phrase, told.organizations))
    if len(names) == _PAIR and not told.people:
        return {"first": names[0], "second": names[1]}
    return {"body": names[0]} if len(names) == 1 else {}


def _kept(told: Event, voice: Voice) -> Slots:
    """What an anniversary is of, its years or which session a meeting is, what an opened route links, when a guest is due."""
    between = list(map(voice.in_phrase, told.between))
    slots: Slots = {"between": listed(between, voice.language)} if between else {}
    if told.number:
        slots["years"] = safe(voice.wording.number(told.number))
        slots["ordinal"] = safe(ordinal(told.number, voice.language))
    if told.due:
        time = "on_time" if period_of(told.due).has_days else "in_time"
        slots["due"] = grammar(time, voice.language, date=safe(voice.wording.date(told.due)))
    if told.founding:
        slots["founding"] = grammar(told.founding, voice.language)
    return slots


def _place(told: Event, voice: Voice) -> Slots:
    """Where it took place: in a country or city, at a body or building; an official visit is to a state, wherever it was begun or ended."""
    if not told.place:
        return {}
    name = (told.kind in _TO_A_STATE and voice.country_of(told.place)) or told.place
    place, at = voice.in_phrase(name), voice.is_body(name) or voice.is_built(name)
    where = grammar("at" if at else "in", voice.language, place=place)
    if at and (country := voice.country_of_house(name)):
        where = grammar("at_house", voice.language, place=place, country=voice.in_phrase(country))
    return {"place": place, "where": where}


def _guest(told: Event, voice: Voice) -> Slots:
    """From which of the two countries a visit is, where it leads to the other and nobody is named; or from and to which place of each."""
    host = (voice.country_of(told.place) or told.place) if told.place and "visit" in told.kind else None
    others = [country for country in voice.facts.countries if country != host]
    if host is None or len(others) != 1:
        return {}
    home, visited = _places_in(told, others[0], voice), _places_in(told, host, voice)
    if len(home) != 1 or len(visited) > 1:
        return {"guest": voice.in_phrase(others[0])}
    return {"region": home[0], **({"place": visited[0]} if visited else {})}


def _places_in(told: Event, country: str, voice: Voice) -> list[Markup]:
    """The places in a country that the clause of an event names."""
    own = told.concerns.places if told.concerns and not told.corrected else ()
    return [voice.in_phrase(name) for name in own if voice.country_of(name) == country]


def _texts(found: Sequence[Agreement], voice: Voice) -> Slots:
    """What was signed, and by which bodies or places where nobody is named."""
    names = [document(each, voice) for each in found]
    texts = [indefinite(name, voice.language) for name in names]
    many = len(names) > 1 or any(is_plural(name, voice.language) for name in names)
    verbs = agreeing(many, voice.language)
    if not texts:
        return {}
    return {"texts": listed(texts, voice.language), "texts_were": verbs["was"], "parties": _signing(found, names, voice)}


def _signing(found: Sequence[Agreement], names: Sequence[Markup], voice: Voice) -> Markup | None:
    """The parties of the one text that was signed, where its name does not tell them."""
    sides = found[0].parties if len(found) == 1 else ()
    told = names[0].striptags()
    is_told = any(voice.place(name).text in told for name in sides) and not found[0].each
    return None if len(sides) < _PAIR or is_told else parties(found[0], voice)


def _named(told: Event, voice: Voice) -> Slots:
    """What was held or opened; a name in another language stands behind its kind."""
    if told.kind == "meeting" and not told.called and not told.organizations:
        form = consultations(told, voice)
        return {"event": safe(form)} if form else {}
    if not told.called or told.kind == "signing":
        return {}
    printed = squeezed(told.called)
    if voice.printed_lang is None:
        name = Piece(printed, voice.wording.mark(printed, voice.article_language)).html
        return {"event": grammar("the", voice.language, name=name)}
    said = voice.naming.event(printed) if voice.naming else None
    if said or voice.wording.is_own(printed, voice.article_language):
        said = said or printed
        return {"event": grammar("the", voice.language, name=safe(said))}
    noun = "decoration" if is_award(told) else "happening"
    kind = grammar(noun, voice.language) if told.kind in {"other", "invitation"} else safe(inside(voice.wording.word("events", told.kind)))
    name = Piece(printed, voice.printed_lang).html
    if told.kind == "launch":
        return {"event": Markup("“{}”").format(name)}  # what was launched is no launch
    said = grammar("so_printed", voice.language, kind=kind, printed=name)
    return {"event": indefinite(said, voice.language)}


def consultations(told: Event, voice: Voice) -> str | None:
    """What the one meeting that a sentence tells of is called there, where more is said than that it was one."""
    meetings = [each for each in told_beside(told, voice.facts.events) if each.kind == "meeting"]
    quote = told.evidence.quote.casefold()
    named = (key for key, forms in voice.source.table("telling", "meetings").items() if any(form in quote for form in forms))
    key = next(named, None)
    return str(voice.language.table("telling", "meetings")[key][0]) if key and len(meetings) == 1 else None


def _signing_kind(told: Event, texts: Sequence[Agreement], others: Sequence[Markup]) -> str:
    """Whether statements were agreed on, or whether all who are named looked on, or one or two of them signed one text."""
    if texts and all(each.kind in DECLARED for each in texts):
        return "declared"  # nothing was signed but statements, of which nobody says so
    named = set() if others else set(told.people)
    if named and named <= set(told.who("witness")):
        return "witnessed"
    by_them = named and named <= set(told.who("signatory")) and len(named) <= _PAIR
    return "signed_by" if by_them and len(texts) == 1 else told.kind


def signed_at(told: Event, voice: Voice) -> Sequence[Agreement]:
    """The texts that the sentence of a signing names as signed then; else the one that bears the name of what was signed.

    A statement that is issued beside them is no text that is signed.
    """
    if told.kind != "signing":
        return ()
    found = [each for each in told_beside(told, voice.facts.agreements) if _is_of(told, each, voice)]
    if len(found) > _PAIR:
        found = [each for each in found if each.kind not in DECLARED] or found
    named = [each for each in voice.facts.agreements if each.name == told.called][:1]  # which may have come into force since
    return (found or named) if len(found) <= _MOST_TEXTS else ()


def _is_of(told: Event, text: Agreement, voice: Voice) -> bool:
    """Whether a signing is that of a text of its sentence: one that is to be signed then, or was, whatever has replaced it since."""
    if looks_ahead(told, voice):
        return text.status == "planned" and text.date in {told.date, None}
    return text.status in {"signed", "replaced"} and text.date == told.date


def when(told: Event | Milestone, voice: Voice) -> str:
    """The date of an event in words; what takes a day lies within several."""
    if not told.date:
        return ""
    date = voice.wording.date(told.date, short=True)
    period = parsed(told.date)
    is_day = is_of_a_day(told) and period is not None and period.has_days and period.first != period.last
    return str(grammar("within", voice.language, date=Markup(date))) if is_day else date


def comes_by_itself(told: Fact) -> bool:
    """Whether something ahead is no plan: an anniversary of which nobody is told to keep it."""
    return isinstance(told, Event) and told.kind == "anniversary" and not (told.people or told.place or told.called)


def is_of_a_day(told: Fact) -> bool:
    """Whether something is done within a day; a session may last for several."""
    return isinstance(told, Event) and told.kind in _OF_A_DAY and not told.number


def _opened(told: Milestone, voice: Voice) -> dict[str, Markup]:
    """Which country opened an embassy, and in which of the two."""
    others = [party for party in told.between if party != told.by]
    return {"opener": voice.in_phrase(told.by), "host": voice.in_phrase(others[0])} if told.by and len(others) == 1 else {}


def _route(told: Milestone, voice: Voice) -> tuple[str, ...]:
    """The towns that direct flights link, where the same sentence tells of their start, or its own clause names them."""
    if told.kind != "direct_flights":
        return ()
    own = told.concerns.places if told.concerns and not told.corrected else ()
    linking = (each.between for each in told_beside(told, voice.facts.events) if each.between)
    return next(linking, own if len(own) > 1 else ())


def _first(told: Milestone, voice: Voice) -> Slots:
    """Whose visit was a first, and to where."""
    visits = (each for each in told_beside(told, voice.facts.events) if "visit" in each.kind)
    visit = next(visits, None) if told.kind == "first_visit" else None
    if visit is None:
        return {}
    kind = safe(inside(voice.wording.word("events", visit.kind)))
    return {"visitor": listed(list(map(voice.person, visit.visitors)), voice.language), "kind": kind} | _place(visit, voice)


def _is_only_signed(told: Milestone, voice: Voice) -> bool:
    """Whether the sentence of a milestone tells of a text that was signed, and not yet of what it brings."""
    return any((each.kind, each.status) == (told.kind, "signed") for each in told_beside(told, voice.facts.agreements))


def _is_comprehensive(told: Milestone, voice: Voice) -> bool:
    """Whether the one strategic partnership that a sentence names is a comprehensive one."""
    source = voice.wording.sources.get(voice.article_language)
    if told.kind != "strategic_partnership" or source is None:
        return False
    strategic = [grade for grade in grades_in(told.evidence.quote, source) if "strategic" in grade]
    return strategic == [frozenset({"strategic", "comprehensive"})]


def _is_embassy(told: Milestone, voice: Voice) -> bool:
    """Whether the sentence of a diplomatic mission calls it an embassy."""
    quote = told.evidence.quote.casefold()
    return told.kind == "embassy_opened" and any(word in quote for word in voice.source.table("telling", "missions")["embassy"])


def milestone(told: Milestone, voice: Voice) -> Markup:
    """What began between two countries, or is to begin."""
    between = [voice.in_phrase(party) for party in _route(told, voice) or told.between]
    both = between if len(between) == _PAIR else voice.both()
    slots = {
        "both": listed(both, voice.language) if len(both) == _PAIR else None,
        "between": listed(between, voice.language) if len(between) > 1 else None,
        "either": grammar("or", voice.language, one=both[0], other=both[1]) if len(both) == _PAIR else None,
        **ends_of(_route(told, voice), voice),
        **_opened(told, voice),
        **_first(told, voice),
        "places": listed(between, voice.language) if len(between) > 1 and not any(map(is_country, told.between)) else None,
    }
    stage = "ahead" if voice.is_ahead(told.date) else "done"
    terms = "comprehensive" if _is_comprehensive(told, voice) else "embassy" if _is_embassy(told, voice) else told.terms
    kind = f"{told.kind}.signed" if stage == "done" and _is_only_signed(told, voice) else f"{told.kind}.{terms}.{stage}"
    said = filled("milestones", (kind, f"{told.kind}.{stage}", f"other.{stage}"), slots, voice.language)
    return said or grammar("milestone", voice.language)
