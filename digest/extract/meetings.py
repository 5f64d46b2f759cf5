"""Meetings, talks and calls: who met whom."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from digest.extract.acronyms import acronym_hits
from digest.extract.evidence import evidence_at
from digest.extract.occasions import Occasions
from digest.extract.refusals import Refusal, Verdict, accepted
from digest.extract.settings import date_of, names, own_date, people_between, place_of, unreal
from digest.extract.spans import Mention, Stage
from digest.extract.visits import bounds_of
from digest.languages import Language
from digest.model import Event, Hit, PersonEntity

NEAR, REACH = 60, 220
PAIR = 2
# Canonical roles by the rank that "the two leaders", "both ministers" name.
RANKS = {
    "leaders": (
        "President",
        "Prime Minister",
        "General Secretary",
        "First Secretary",
        "King",
        "Queen",
        "Emperor",
        "Sultan",
        "Crown Prince",
        "Chancellor",
        "Emir",
    ),
    "ministers": ("Minister", "Deputy Minister", "Foreign Minister"),
    "mayors": ("Mayor", "Governor"),
    "any": ("",),
}


def find_meetings(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every meeting that is told with its participants, or as a session with its date."""
    return accepted(judge_meetings(stage, occasions))


def judge_meetings(stage: Stage, occasions: Occasions) -> Iterator[Verdict[Event]]:
    """What each word for a meeting, a call or a session tells."""
    hits = stage.reading.hits
    calls = hits.all("call_verb")
    in_calls = _offsets(calls)
    verbs = [*(hit for hit in hits.all("meeting_verb") if hit.start not in in_calls), *calls]
    in_verbs = _offsets(verbs)
    nouns = [hit for hit in (*hits.all("meeting_noun"), *acronym_hits(stage.reading, "meeting_noun")) if hit.start not in in_verbs]
    for cue in sorted([*verbs, *nouns], key=lambda hit: hit.start):
        found = _meetings_at(stage, occasions, cue)
        for event in [found] if isinstance(found, Refusal) else found:
            yield Verdict(cue.start, cue.end, event)
    for cue in hits.all("convened"):
        yield Verdict(cue.start, cue.end, _session(stage, occasions, cue))


def _offsets(hits: Iterable[Hit]) -> set[int]:
    return {at for hit in hits for at in range(hit.start, hit.end)}


def _session(stage: Stage, occasions: Occasions, cue: Hit) -> Event | Refusal:
    """A committee that convened, with the date."""
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    if not own_date(stage, cue, bounds):
        return Refusal.NO_DATE
    if why := unreal(stage, cue, bounds[0]):
        return why
    return _event(stage, occasions, cue, "meeting", names(people_between(stage, *bounds)[:PAIR]))


def _meetings_at(stage: Stage, occasions: Occasions, cue: Hit) -> list[Event] | Refusal:
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    if why := unreal(stage, cue, bounds[0]):
        return why
    if cue.category == "meeting_noun":
        return _by_noun(stage, occasions, cue, bounds)
    return _by_verb(stage, occasions, cue, bounds) or Refusal.TOO_FEW_PEOPLE


def _by_verb(stage: Stage, occasions: Occasions, cue: Hit, bounds: tuple[int, int]) -> list[Event]:
    subjects = _subjects(stage, occasions, cue, bounds)
    end = _object_end(stage, cue, bounds)
    objects = [person for person in people_between(stage, cue.end, end) if person.item.name not in subjects]
    if not objects and occasions.main and stage.reading.hits.first("guest", cue.end, bounds[1]):
        subjects = (*subjects, *occasions.main.people[:1])
    kind = "call" if cue.category == "call_verb" else "meeting"
    if len(subjects) == 1 and _are_apart(stage, objects):
        return [_event(stage, occasions, cue, kind, (*subjects, person.item.name)) for person in objects]
    taking_part = (*subjects, *names(objects))
    if len(taking_part) == 1 and stage.reading.hits.first("officials", cue.end, end) and own_date(stage, cue, bounds):
        return [_event(stage, occasions, cue, kind, taking_part)]
    return [_event(stage, occasions, cue, kind, taking_part)] if len(taking_part) >= PAIR else []


def _are_apart(stage: Stage, objects: list[Mention[PersonEntity]]) -> bool:
    """Whether several people are met one by one: each with an office, none as another's spouse."""
    if len(objects) < PAIR:
        return False
    spouses = stage.reading.hits.within("spouse", objects[0].start - 20, objects[-1].end)
    return not spouses and all(person.item.role for person in objects)


def _object_end(stage: Stage, cue: Hit, bounds: tuple[int, int]) -> int:
    """Where the object of a verb ends: at the next happening of the clause, or where a new thought begins."""
    hits = stage.reading.hits
    stops = [hit.start for hit in stage.breaks(cue.end, bounds[1])]
    stops += [hit.start for category in ("signing", "visit_verb", "say") for hit in hits.within(category, cue.end + 1, bounds[1])]
    stops += [hit.start for hit in hits.within("meeting_verb", cue.end + 1, bounds[1])]
    return min([bounds[1], cue.end + REACH, *stops])


def _subjects(stage: Stage, occasions: Occasions, cue: Hit, bounds: tuple[int, int]) -> tuple[str, ...]:
    """Who does it: those named before the verb, else those named first in the sentence, else the visitor's delegation."""
    breaks = stage.breaks(bounds[0], cue.start)
    found = people_between(stage, breaks[-1].end, cue.start) if breaks else []
    found = found or people_between(stage, bounds[0], cue.start)
    if found:
        return names(_joined(stage, found))
    sentence = stage.reading.sentence_at(cue.start)
    if sentence and bounds[0] > sentence.start and (earlier := people_between(stage, sentence.start, bounds[0])):
        return names(earlier[:1])
    both = stage.reading.hits.within("both", bounds[0], cue.start)
    if both and (pair := pair_of(stage, both[-1].value)):
        return pair
    if stage.reading.hits.within("pronoun", bounds[0], cue.start) and (before := subject_before(stage, cue)):
        return before
    main = occasions.main
    delegated = stage.reading.hits.within("delegation", bounds[0], cue.start)
    opens = cue.start - bounds[0] <= 1  # "Receiving X, he …"
    return main.people[:1] if main and (delegated or opens) else ()


def subject_before(stage: Stage, cue: Hit) -> tuple[str, ...]:
    """Whom a pronoun means: the first one named in the sentence before."""
    sentence = stage.reading.sentence_at(cue.start)
    if sentence is None or sentence.index == 0:
        return ()
    earlier = stage.reading.article.sentences[sentence.index - 1]
    return names(people_between(stage, earlier.start, earlier.end)[:1])


def pair_of(stage: Stage, rank: str) -> tuple[str, ...]:
    """ "The two leaders": the two people of that rank and of different countries whom the article first names together."""
    if rank not in stage.pairs:
        stage.pairs[rank] = _first_pair(stage, RANKS[rank])
    return stage.pairs[rank]


def _first_pair(stage: Stage, roles: tuple[str, ...]) -> tuple[str, ...]:
    for sentence in stage.reading.article.sentences:
        people = people_between(stage, sentence.start, sentence.end)
        ranked = [person for person in people if (person.item.role or "").startswith(roles)]
        if len(ranked) >= PAIR and ranked[0].item.country != ranked[1].item.country:
            return names(ranked[:2])
    return ()


def _joined(stage: Stage, people: list[Mention[PersonEntity]]) -> list[Mention[PersonEntity]]:
    """The subject: the first person of a clause and those named with them before the verb."""
    first, *others = people
    joined = [first]
    for person in others:
        gap = stage.reading.lower[joined[-1].end : person.start]
        if len(gap) > REACH // 2 or stage.reading.hits.within("meeting_verb", joined[-1].end, person.start):
            break
        joined.append(person)
    return joined


def _by_noun(stage: Stage, occasions: Occasions, cue: Hit, bounds: tuple[int, int]) -> list[Event] | Refusal:
    """A meeting told as a noun: with two people, or as a numbered session with a date."""
    if stage.reading.hits.at("back", cue.start):
        return Refusal.POINTS_BACK
    if _is_plural(stage, cue):
        return Refusal.SEVERAL
    people = people_between(stage, max(bounds[0], cue.start - REACH), min(bounds[1], cue.end + REACH))
    both = stage.reading.hits.within("both", *bounds)
    who = names(people) if len(people) >= PAIR or not both else pair_of(stage, both[0].value) or names(people)
    event = _event(stage, occasions, cue, cue.value, who)
    numbered = _session_number(stage.reading.language).search(stage.reading.lower, max(0, cue.start - 12), min(bounds[1], cue.end + NEAR))
    return [event] if len(who) >= PAIR or (numbered and event.date) else Refusal.TOO_FEW_PEOPLE


@cache
def _session_number(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{language.table('milestones', 'settings')['session_number']}\b")


def _is_plural(stage: Stage, cue: Hit) -> bool:
    text = stage.reading.plain
    return text[cue.end : cue.end + 1] == "-" or text[cue.start - 1 : cue.start] == "-"


def _event(stage: Stage, occasions: Occasions, cue: Hit, kind: str, people: tuple[str, ...]) -> Event:
    bounds = bounds_of(stage, cue.start) or (cue.start, cue.end)
    return Event(
        kind=kind,
        date=date_of(stage, occasions, cue, bounds),
        people=people,
        place=place_of(stage, occasions, cue, bounds),
        evidence=evidence_at(stage.reading, cue.start, "events.meeting"),
    )
