"""Visits: who went where and when, each visit once however often it is told."""

from dataclasses import dataclass, replace

from digest.edtf import dates_agree, more_exact
from digest.extract.evidence import evidence_at
from digest.extract.merging import told_once, with_further
from digest.extract.refusals import Refusal, Verdict, accepted
from digest.extract.spans import Mention, Stage
from digest.model import Event, Evidence, Hit, PersonEntity

# How far from the word "visit" its visitor, goal and date may stand, in characters.
NEAR, REACH, OPENING = 70, 140, 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One telling of a visit, or several merged."""

    kind: str
    offset: int
    people: tuple[str, ...]
    place: str | None
    country: str | None
    date: str | None
    first: bool
    evidence: tuple[Evidence, ...]

    def event(self) -> Event:
        """The visit as a fact."""
        return Event(
            kind=self.kind, date=self.date, people=self.people, place=self.place, evidence=self.evidence[0], tellings=self.evidence[1:]
        )


def find_visits(stage: Stage) -> tuple[Visit, ...]:
    """Every visit that the body tells, in text order, retellings merged."""
    merged = told_once(accepted(judge_visits(stage)), same_visit, _merge)
    return _with_firsts(stage, tuple(visit for visit in merged if visit.date or visit.people))


def judge_visits(stage: Stage) -> list[Verdict[Visit]]:
    """What each word for a visit tells, in text order."""
    hits = stage.reading.hits
    triggers = sorted([*hits.all("visit"), *hits.all("visit_verb")], key=lambda hit: hit.start)
    return [Verdict(trigger.start, trigger.end, _visit_at(stage, trigger)) for trigger in triggers]


def _with_firsts(stage: Stage, visits: tuple[Visit, ...]) -> tuple[Visit, ...]:
    """The visits, the first one told also marked as a first where a sentence without a visitor says so of it."""
    if not visits or visits[0].first:
        return visits
    hits = stage.reading.hits
    for trigger in hits.all("visit"):
        bounds = bounds_of(stage, trigger.start)
        named = bounds and stage.people.within(*bounds)
        if bounds and trigger.start > visits[0].offset and not named and _is_first(stage, trigger):
            return (replace(visits[0], first=True), *visits[1:])
    return visits


def _is_first(stage: Stage, trigger: Hit) -> bool:
    """Whether a visit is called a first: right around the word, or at the end of its clause."""
    hits = stage.reading.hits
    return (
        hits.first("first", trigger.start - 25, trigger.end + 25) is not None
        or hits.first("first_of", trigger.end, trigger.end + REACH) is not None
    )


def bounds_of(stage: Stage, offset: int) -> tuple[int, int] | None:
    """The sentence around an offset, cut at semicolons; None outside running text."""
    sentence = stage.reading.sentence_at(offset)
    if sentence is None or stage.reading.article.block_of(sentence).kind in {"title", "heading", "dateline"}:
        return None
    text = stage.reading.plain
    left = text.rfind(";", sentence.start, offset)
    right = text.find(";", offset, sentence.end)
    return (sentence.start if left < 0 else left + 1), (sentence.end if right < 0 else right)


def _visit_at(stage: Stage, trigger: Hit) -> Visit | Refusal:
    bounds = bounds_of(stage, trigger.start)
    hits = stage.reading.hits
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    if hits.at("back", trigger.start) or hits.first("that_one", trigger.end, trigger.end + OPENING):
        return Refusal.POINTS_BACK
    if wished := _wished(stage, bounds[0], trigger):
        return wished
    goal = _goal(stage, trigger, bounds[1])
    if trigger.category == "visit_verb" and goal is None:
        return Refusal.NO_GOAL
    country = goal[1] if goal else None
    visitors = _visitors(stage, trigger, bounds, country)
    date = _date(stage, trigger, bounds)
    if not visitors and not (date and goal and (_has_delegation(stage, trigger, bounds) or _has_office(stage, trigger))):
        return Refusal.NOBODY
    if country is None and visitors:
        country = stage.other_country(visitors[0].country)
    return Visit(
        kind=trigger.value,
        offset=trigger.start,
        people=tuple(person.name for person in visitors),
        place=goal[0] if goal else country,
        country=country,
        date=date,
        first=_is_first(stage, trigger),
        evidence=(evidence_at(stage.reading, trigger.start, "events.visit"),),
    )


_UNREAL = {"wish": Refusal.ONLY_WISHED, "negation": Refusal.DENIED}


def _wished(stage: Stage, start: int, trigger: Hit) -> Refusal | None:
    """Why a visit is none: it is only invited to, cancelled, hoped for or denied."""
    hits = stage.reading.hits
    if any(hit.value == "verb" for hit in hits.within("invitation", start, trigger.start)):
        return Refusal.ONLY_INVITED
    if hits.within("cancelled", max(start, trigger.start - REACH), trigger.end + REACH):
        return Refusal.CANCELLED
    outlook = hits.within("outlook", max(start, trigger.start - NEAR), trigger.start)
    return next((_UNREAL[hit.value] for hit in outlook if hit.value in _UNREAL), None)


def _goal(stage: Stage, trigger: Hit, limit: int) -> tuple[str, str | None] | None:
    """The place visited and its country: a country's code, or a place as printed."""
    reach = min(limit, trigger.end + REACH)
    starts = [trigger.end] if trigger.category == "visit_verb" else []
    starts += [hit.end for hit in stage.reading.hits.within("whither", trigger.end, reach)]
    here = stage.reading.hits.first("here", trigger.end, reach)
    if here:
        speaker = _last_speaker(stage, trigger.start)
        return (speaker, speaker) if speaker else None
    for start in starts:
        country = stage.countries.after(start, start + 24)
        place = stage.places.after(start, start + 24)
        if country and (place is None or country.start < place.start) and not _is_possessor(stage, country.end):
            return country.item.code, country.item.code
        if place and (country is None or place.start <= country.start):
            return place.item.name, place.item.country
    return None


def _last_speaker(stage: Stage, offset: int) -> str | None:
    """The country of the person named last before an offset but one: who says "our land"."""
    sentence = stage.reading.sentence_at(offset)
    earlier = stage.people.before(sentence.start, 0) if sentence else None
    return earlier.item.country if earlier else None


def _is_possessor(stage: Stage, end: int) -> bool:
    """Whether a country only qualifies the noun after it: "Kazakhstan's capital"."""
    return stage.reading.plain[end : end + 2] == "'s"


def _visitors(stage: Stage, trigger: Hit, bounds: tuple[int, int], goal: str | None) -> list[PersonEntity]:
    """Who visits: the person named behind the noun, else the possessor or subject before it."""
    if trigger.category == "visit" and stage.reading.language.table("events", "settings").get("visitor_after"):
        behind = stage.people.after(trigger.end, min(bounds[1], trigger.end + NEAR))
        if behind and not _stands_between(stage, "whither", trigger.end, behind.start):
            return [behind.item, *_companions(stage, behind, bounds[1])]
    start = _subject_start(stage, trigger, bounds[0])
    before = [person for person in stage.people.within(start, trigger.start) if not _invites(stage, person)]
    sentence = stage.reading.sentence_at(trigger.start)
    if not before and sentence and sentence.start < bounds[0]:  # "X …; recalled the visit": the subject stands before the semicolon
        before = stage.people.within(sentence.start, bounds[0])[:1]
    foreign = [person for person in before if person.item.country is None or person.item.country != goal]
    if not foreign and (by := _visitor_by(stage, trigger, bounds[1])):
        return [by]
    if not foreign:
        implied = _implied(stage, trigger, bounds, goal)
        return [implied] if implied else []
    if trigger.category == "visit_verb" and _only_says(stage, foreign[-1], trigger):
        return []
    chosen = foreign[-1] if _owns(stage, foreign[-1], trigger) or _is_relative(stage, foreign[-1], trigger) else foreign[0]
    return [chosen.item, *_companions(stage, chosen, trigger.start)]


def _subject_start(stage: Stage, trigger: Hit, start: int) -> int:
    """Where the clause of the subject begins: a verb's subject stands in its own clause, a noun's may be told before."""
    breaks = stage.breaks(start, trigger.start)
    if not breaks:
        return start
    own = breaks[-1].end
    return own if trigger.category == "visit_verb" or stage.people.within(own, trigger.start) else start


def _implied(stage: Stage, trigger: Hit, bounds: tuple[int, int], goal: str | None) -> PersonEntity | None:
    """A visitor told by a pronoun, or as the leader of the other country."""
    hits = stage.reading.hits
    if trigger.category == "visit" and hits.first("leader_word", bounds[0], trigger.start):
        other = stage.other_country(goal)
        return stage.leaders.get(other) if other else None
    sentence = stage.reading.sentence_at(trigger.start)
    if (
        sentence is None
        or sentence.index == 0
        or not hits.within("pronoun", max(_subject_start(stage, trigger, bounds[0]), trigger.start - NEAR // 2), trigger.start)
    ):
        return None
    earlier = stage.reading.article.sentences[sentence.index - 1]
    subject = stage.people.within(earlier.start, earlier.end)
    return subject[0].item if subject else None


def _stands_between(stage: Stage, category: str, start: int, end: int) -> bool:
    return bool(stage.reading.hits.within(category, start, end))


def _owns(stage: Stage, person: Mention[PersonEntity], trigger: Hit) -> bool:
    """Whether "X's official visit" names the visitor."""
    return stage.reading.plain.startswith("'", person.end) and trigger.start - person.end < NEAR // 2


def _is_relative(stage: Stage, person: Mention[PersonEntity], trigger: Hit) -> bool:
    """Whether "X, whose visit …" names the visitor."""
    relative = stage.reading.hits.within("relative", person.end, trigger.start)
    return bool(relative) and relative[0].start - person.end < OPENING


def _visitor_by(stage: Stage, trigger: Hit, limit: int) -> PersonEntity | None:
    """The visitor of "a visit to Hanoi by X"."""
    cue = stage.reading.hits.first("visitor_by", trigger.end, min(limit, trigger.end + REACH)) if trigger.category == "visit" else None
    person = stage.people.after(cue.end, min(limit, cue.end + OPENING)) if cue else None
    return person.item if person else None


def _only_says(stage: Stage, person: Mention[PersonEntity], trigger: Hit) -> bool:
    """Whether a person only tells of a visit: "X said 120,000 tourists visited Vietnam"."""
    return stage.reading.hits.first("saying", person.end, trigger.start) is not None


def _invites(stage: Stage, person: Mention[PersonEntity]) -> bool:
    inviter = stage.reading.hits.within("inviter", max(0, person.start - NEAR), person.start)
    return bool(inviter) and not stage.people.within(inviter[-1].end, person.start)


def _companions(stage: Stage, person: Mention[PersonEntity], limit: int) -> list[PersonEntity]:
    """A spouse named right behind the visitor."""
    spouse = stage.reading.hits.first("spouse", person.end, min(limit, person.end + 25))
    if spouse is None:
        return []
    named = stage.people.after(spouse.end, min(limit, spouse.end + 12))
    return [named.item] if named else []


def _has_delegation(stage: Stage, trigger: Hit, bounds: tuple[int, int]) -> bool:
    return stage.reading.hits.first("delegation", bounds[0], trigger.start) is not None


def _has_office(stage: Stage, trigger: Hit) -> bool:
    """Whether an office holder visits whom the article does not name: "kunjungan Presiden Kazakhstan ke Jakarta"."""
    return stage.reading.hits.first("office", trigger.end, trigger.end + NEAR // 2) is not None


def _date(stage: Stage, trigger: Hit, bounds: tuple[int, int]) -> str | None:
    """The date behind the visit in its clause, else the one before it."""
    hits = stage.reading.hits
    stops = [hit.start for category in ("since", "visit", "visit_verb") for hit in hits.within(category, trigger.end, bounds[1])]
    stops += [hit.start for hit in stage.breaks(trigger.end, bounds[1])]
    limit = min([trigger.end + REACH, bounds[1], *stops])
    behind = stage.dates.after(trigger.end, limit)
    if behind:
        return behind.item.edtf
    starts = [hit.end for category in ("visit", "visit_verb") for hit in hits.within(category, bounds[0], trigger.start)]
    starts += [hit.end for hit in stage.breaks(bounds[0], trigger.start)]
    before = stage.dates.before(trigger.start, max([bounds[0], trigger.start - REACH, *starts]))
    opening = stage.dates.after(bounds[0], bounds[0] + OPENING)
    if before is None and opening and opening.end <= trigger.start and trigger.category == "visit":
        before = opening
    if before is None or hits.within("since", before.start - 12, before.start):
        return _day_before(stage, trigger) if hits.within("pronoun", bounds[0], trigger.start) else None
    return before.item.edtf


def _day_before(stage: Stage, trigger: Hit) -> str | None:
    """The date of the sentence before, for a visit told in its wake."""
    sentence = stage.reading.sentence_at(trigger.start)
    if sentence is None or sentence.index == 0:
        return None
    earlier = stage.reading.article.sentences[sentence.index - 1]
    dates = stage.dates.within(earlier.start, earlier.end)
    return dates[0].item.edtf if dates else None


def same_visit(one: Visit, other: Visit) -> bool:
    """Whether two tellings are of one visit: same visitor, goals and dates that agree."""
    if bool(one.people) != bool(other.people) or (one.people and not set(one.people) & set(other.people)):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    if one.place != other.place and one.date and other.date and one.date != other.date:
        return False
    return dates_agree(one.date, other.date)


def _merge(old: Visit, new: Visit) -> Visit:
    return replace(
        old,
        kind=new.kind if old.kind == "visit" else old.kind,
        people=old.people + tuple(name for name in new.people if name not in old.people),
        date=more_exact(old.date, new.date),
        first=old.first or new.first,
        evidence=with_further(old.evidence, new.evidence),
    )
