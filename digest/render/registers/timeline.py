"""The timeline: every event and milestone once, by year, what is past and what was only planned told apart."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, TypeVar

from markupsafe import Markup

from digest.edtf import in_order, limits
from digest.model import Entity, Event, Milestone, Ref, Thread
from digest.relate.beside import signed_with
from digest.render.registers.acts import BRINGS
from digest.render.registers.catalogue import Catalogue, dates_differ, known_last, linked, most_exact
from digest.render.registers.come_true import with_plans_kept
from digest.render.registers.invitations import with_invitations
from digest.render.registers.moments import Moment, come_to_pass, has_come, with_those_who_came
from digest.render.registers.sources import Source
from digest.render.slugs import slug
from digest.render.telling import Told
from digest.render.volumes import Volume, folder, volumes
from digest.tell.bare import is_bare, says_nothing
from digest.tell.documents import DECLARED
from digest.tell.escape import squeezed
from digest.tell.events import comes_by_itself, event, looks_ahead, milestone
from digest.tell.introductions import introduced

REGISTER = "timeline"

T = TypeVar("T")

# What a reader may want to see alone; everything else is one group.
GROUPS = {
    "state_visit": "visits", "official_visit": "visits", "working_visit": "visits", "visit": "visits",
    "meeting": "meetings", "call": "meetings", "summit": "meetings", "forum": "meetings",
    "signing": "signings", "invitation": "invitations", "anniversary": "anniversaries", "launch": "launches",
}  # fmt: skip
ORDER = ("visits", "meetings", "signings", "milestones", "launches", "anniversaries", "invitations", "others")
# The style sheet has a rule for each of these.
MOST_PEOPLE = 12
# So many articles stand under a moment; of more it is told how many.
MOST_SOURCES = 6


@dataclass(frozen=True, slots=True)
class Timeline:
    """The moments, newest first, in volumes."""

    volumes: tuple[Volume[Moment], ...]
    people: tuple[Entity, ...]  # those that the page can be filtered by

    @property
    def moments(self) -> Iterable[Moment]:
        """Every moment, those of a visit after it."""
        return (each for volume in self.volumes for each in with_during(volume.items))


def timeline_of(catalogue: Catalogue) -> Timeline:
    """The timeline of all articles."""
    taken: Counter[str] = Counter()
    held = frozenset(ref for chapter in catalogue.story.chapters if chapter.during for ref in chapter.visit.tellings)
    every = (_moment(thread, catalogue, taken, held) for thread in _joined(catalogue))
    kept = with_plans_kept([moment for moment in every if moment], catalogue)
    moments = with_invitations(_in_chapters(kept, catalogue), catalogue)
    moments.sort(key=lambda moment: in_order(moment.date), reverse=True)
    parts = volumes(moments, lambda moment: moment.year or "undated", lambda moment: sum(map(_lines, with_during([moment]))))
    return Timeline(tuple(parts), _often_told(list(with_during(moments))))


def _lines(moment: Moment) -> int:
    """How much of a page a moment takes: one that very many articles tell as much as three that one tells."""
    return 1 + min(MOST_SOURCES, len(moment.sources)) // 3


def addresses(timeline: Timeline) -> Iterator[tuple[Told[Any], str]]:
    """Every telling with the address of its entry."""
    for part in timeline.volumes:
        for moment in with_during(part.items):
            for told in moment.tellings:
                yield told, f"{folder(REGISTER, part.name)}#{moment.anchor}"


def with_during(moments: Iterable[Moment]) -> Iterator[Moment]:
    """Moments, those of a visit after it."""
    return (each for moment in moments for each in (moment, *moment.during))


def _in_chapters(moments: Sequence[Moment], catalogue: Catalogue) -> list[Moment]:
    """The moments, those of a visit inside it."""
    by_telling = {told.ref: moment for moment in moments for told in moment.tellings}
    taken: Counter[str] = Counter()
    inside: set[str] = set()
    visits: dict[str, Moment] = {}
    for chapter in catalogue.story.chapters:
        visit = next(told_as(chapter.visit, by_telling), None)
        if visit:
            during = [moment for thread in chapter.during for moment in told_as(thread, by_telling)]
            inside |= {moment.anchor for moment in during}
            taken[name := _page(visit)] += 1
            visit = come_to_pass(visit, during, catalogue)
            visits[visit.anchor] = replace(visit, page=_numbered(name, taken[name]), during=_in_turn(during))
    return [visits.get(moment.anchor, moment) for moment in moments if moment.anchor not in inside]


def told_as(thread: Thread, by_telling: Mapping[Ref, T]) -> Iterator[T]:
    """What the tellings of a thread are tellings of, as the pages show it."""
    return (by_telling[ref] for ref in thread.tellings if ref in by_telling)


def _in_turn(moments: Iterable[Moment]) -> tuple[Moment, ...]:
    """What happened on a visit, each once, by its days; what was signed then comes last."""
    each = {moment.anchor: replace(moment, is_part=True) for moment in moments}
    return tuple(sorted(each.values(), key=lambda moment: (in_order(moment.date), moment.group == "signings", *moment.place_told)))


def _numbered(name: str, count: int) -> str:
    """A name, and beside it which of its bearers this is where it is not the first."""
    return f"{name}-{count}" if count > 1 else name


def _page(visit: Moment) -> str:
    """The name of a visit's page: its month, and who came."""
    who = next((entity.id if entity else name for name, entity in visit.people), visit.group)
    return slug("-".join(filter(None, [(visit.date or "")[:7], who])).lower())


def _joined(catalogue: Catalogue) -> list[list[Told[Any]]]:
    """The tellings of each entry; a launch, or the signing of what founds it, is one with a milestone of its sentence and date."""
    milestones = [thread for thread in catalogue.threads("milestones") if thread]
    by_sentence = {_sentence(told): thread for thread in milestones for told in thread}
    others: list[list[Told[Any]]] = []
    for thread in catalogue.threads("events"):
        same = next((by_sentence[key] for told in thread if (key := _sentence(told)) in by_sentence), None)
        if same and (thread[0].fact.kind == "launch" or _founds(thread, same)):
            same += thread
        elif thread:
            others.append(thread)
    return [*others, *milestones]


def _founds(signing: Sequence[Told[Any]], turn: Sequence[Told[Any]]) -> bool:
    """Whether a turn is all that was declared when something was signed: a statement on the partnership that it founds."""
    if signing[0].fact.kind != "signing" or turn[0].fact.kind not in BRINGS["partnership"]:
        return False
    texts = [text for told in signing for text in signed_with(told.fact, told.view.entry.facts)]
    return bool(texts) and all(text.kind in DECLARED for text in texts)


def _sentence(told: Told[Any]) -> tuple[str, str | None, str | None]:
    return told.view.slug, told.anchor, told.fact.date


def _moment(thread: list[Told[Any]], catalogue: Catalogue, taken: Counter[str], held: frozenset[Ref]) -> Moment | None:
    """The entry of a thread; none where no telling says more than that something of its kind took place, unless others are `held` by it."""
    own = _telling_most(thread, catalogue) or [told for told in thread if told.ref in held]
    if not own:
        return None
    known = known_last(own)
    main = most_exact(known) or known[-1]
    fact = main.fact
    people = _people(main, thread, catalogue)
    planned = (is_planned(fact.date, catalogue.source(own[-1])) or _is_plan(thread)) and not comes_by_itself(fact)
    taken[thread[0].fact.id] += 1
    return Moment(
        anchor=_numbered(thread[0].fact.id, taken[thread[0].fact.id]),
        group="milestones" if isinstance(fact, Milestone) else GROUPS.get(fact.kind, "others"),
        told=_telling(main, thread, people, catalogue, came=not planned and has_come(main, thread)),
        date=fact.date,
        date_words=main.line.when or catalogue.say("timeline", "no_date"),
        people=people,
        place=main.view.speech.place(fact.place) if getattr(fact, "place", None) and fact.kind != "invitation" else None,  # where to
        is_planned=planned,
        is_inferred=main.line.inferred,
        dates_differ=dates_differ(known_last(thread)),
        is_moved=dates_differ(thread) and not dates_differ(known_last(thread)),
        places_differ=not catalogue.elsewhere.isdisjoint(told.ref for told in thread),
        told_first=thread[0],
        tellings=(main, *(told for told in reversed(thread) if told is not main)),
    )


def _telling_most(thread: list[Told[Any]], catalogue: Catalogue) -> list[Told[Any]]:
    """The tellings that an entry's words may be taken from: of a milestone, else those that say what it was, of a session whose."""
    milestones = [told for told in thread if isinstance(told.fact, Milestone) and not says_nothing(told.fact, told.view.speech)]
    if milestones:
        return milestones
    people = len(_people(thread[0], thread, catalogue))
    events = [told for told in thread if isinstance(told.fact, Event)]
    said = [told for told in events if not is_bare(told.fact, told.view.speech, people)]
    return [told for told in said if told.fact.organizations or not told.fact.number] or said


def _with_doer(fact: Any, thread: Iterable[Told[Any]]) -> Any:
    """A milestone with the country that alone did it, where only another telling knows that."""
    if not isinstance(fact, Milestone) or fact.by:
        return fact
    doers = {told.fact.by for told in thread if isinstance(told.fact, Milestone) and told.fact.by}
    return replace(fact, by=doers.pop()) if len(doers) == 1 else fact


def _with_name(fact: Any, main: Told[Any], thread: Sequence[Told[Any]]) -> Any:
    """An event by the name that an article in the page's language has for it, where the page cannot say the one that is printed."""
    naming = main.view.speech.naming
    if not isinstance(fact, Event) or not fact.called or naming is None or naming.event(squeezed(fact.called)):
        return fact
    named = [told.fact for told in thread if isinstance(told.fact, Event) and told.fact.called and not told.view.speech.printed_lang]
    return replace(fact, called=named[0].called) if named and fact.kind == named[0].kind != "signing" else fact


def _telling(
    main: Told[Any], thread: Sequence[Told[Any]], people: Iterable[tuple[str, Entity | None]], catalogue: Catalogue, *, came: bool
) -> Callable[[str | None], Markup]:
    """Makes the sentence of an entry, which names those whom other tellings add, too."""
    fact, speech = _with_name(_with_doer(main.fact, thread), main, thread), main.view.speech
    fact = with_those_who_came(fact, main, thread, catalogue) if came else fact
    own = {id(catalogue.who(main, name)) for name in getattr(main.fact, "people", ())}
    added = [(name, entity) for name, entity in people if entity and id(entity) not in own]
    adding = {id(catalogue.who(told, name)): (told, name) for told in thread for name in getattr(told.fact, "people", ())}

    def joined(name: str, entity: Entity | None, up: str | None) -> Markup:
        told, printed = adding[id(entity)]
        return introduced(linked(name, entity, up), printed, told.fact, told.view.speech, alone=False)

    def told(up: str | None) -> Markup:
        if isinstance(fact, Milestone):
            return milestone(fact, speech)
        return event(
            fact,
            speech,
            lambda name: linked(speech.called("people", name).text, catalogue.who(main, name), up),
            [joined(name, entity, up) for name, entity in added],
            came=came,
        )

    return told


def _is_plan(thread: list[Told[Any]]) -> bool:
    """Whether all that tell something tell it as still to come."""
    return all(looks_ahead(told.fact, told.view.speech) for told in thread)


def is_planned(date: str | None, newest: Source) -> bool:
    """Whether something begins after the date of the newest article that tells it."""
    return bool(date and newest.last_day and limits(date)[0] > newest.last_day)


def _people(main: Told[Any], thread: list[Told[Any]], catalogue: Catalogue) -> tuple[tuple[str, Entity | None], ...]:
    """Who took part by any telling, each once, those of the main telling first."""
    found: dict[str, tuple[str, Entity | None]] = {}
    for told in (main, *thread):
        for name in getattr(told.fact, "people", ()):
            entity = catalogue.who(told, name)
            found.setdefault(entity.id if entity else name, (catalogue.name(entity) if entity else name, entity))
    return tuple(found.values())


def _often_told(moments: Sequence[Moment]) -> tuple[Entity, ...]:
    counted = Counter(entity.id for moment in moments for _, entity in moment.people if entity)
    entities = {entity.id: entity for moment in moments for _, entity in moment.people if entity}
    return tuple(entities[each] for each, _ in counted.most_common(MOST_PEOPLE))


def years_of(moments: Sequence[Moment]) -> list[tuple[str, list[Moment]]]:
    """Moments by the year they begin in."""
    return [(year, list(group)) for year, group in groupby(moments, key=lambda moment: moment.year)]
