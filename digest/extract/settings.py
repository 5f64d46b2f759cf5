"""Date, place and people of a happening, read from the words around its cue."""

from digest.edtf import dates_agree, is_term
from digest.extract.merging import with_further
from digest.extract.occasions import Occasions
from digest.extract.refusals import Refusal
from digest.model import Event, Hit, PersonEntity, ResolvedDate
from digest.parse.article import Mention, Stage

NEAR, REACH, OPENING = 60, 200, 30
INVITED, QUOTED = 70, 60


def own_date(stage: Stage, cue: Hit, bounds: tuple[int, int], *, since: bool = False) -> str | None:
    """The date that a clause gives a happening: the nearest behind the cue, else the nearest before it.

    A date told by "since" counts only for what lasts (`since`), a term of years never.
    """
    hits = stage.reading.hits
    stops = [hit.start for hit in stage.breaks(cue.end, bounds[1]) if not (since and hits.at("since", hit.start))]
    behind = stage.dates.after(cue.start, min([bounds[1], cue.end + REACH, *stops]))
    if behind and _counts(stage, behind, since):
        return behind.item.edtf
    breaks = [hit.end for hit in stage.breaks(bounds[0], cue.start) if not hits.at("since", hit.start)]
    before = stage.dates.before(cue.start, max([bounds[0], cue.start - REACH, *breaks])) or opening_date(stage, cue.start, bounds[0])
    return before.item.edtf if before and _counts(stage, before, since) else None


def opening_date(stage: Stage, offset: int, start: int) -> Mention[ResolvedDate] | None:
    """The date that a clause opens with: it dates all that follows, however long the subject is."""
    date = stage.dates.after(start, start + OPENING)
    return date if date and date.end <= offset else None


def _counts(stage: Stage, date: Mention[ResolvedDate], since: bool) -> bool:
    told_back = stage.reading.hits.within("back", date.start - 4, date.end + 4)
    return not is_term(date.item.edtf) and not told_back and (since or not _since(stage, date.start))


def _since(stage: Stage, start: int) -> bool:
    return bool(stage.reading.hits.within("since", start - 12, start))


def date_of(stage: Stage, occasions: Occasions, cue: Hit, bounds: tuple[int, int]) -> str | None:
    """The date of a happening: its own, else that of the occasion it is told of."""
    return own_date(stage, cue, bounds) or occasions.at(stage.reading.sentence_at(cue.start)).date


def place_of(stage: Stage, occasions: Occasions, cue: Hit, bounds: tuple[int, int]) -> str | None:
    """The place named behind "di" or "in" around a cue, else the country that is being visited."""
    for start, end in ((cue.end, bounds[1]), (bounds[0], cue.start)):
        for where in stage.reading.hits.within("where", start, end):
            place = stage.places.after(where.end, min(bounds[1], where.end + 16))
            if place:
                return place.item.name
    return occasions.at(stage.reading.sentence_at(cue.start)).place


_UNREAL = {"wish": Refusal.ONLY_WISHED, "negation": Refusal.DENIED, "talk": Refusal.ONLY_TALKED_OF}


def unreal(stage: Stage, cue: Hit, start: int, words: frozenset[str] = frozenset({"wish", "negation"})) -> Refusal | None:
    """Why a happening is none: it is cancelled, only wished for or denied."""
    hits = stage.reading.hits
    if hits.within("cancelled", max(start, cue.start - REACH), cue.end + REACH // 2):
        return Refusal.POSTPONED
    outlook = hits.within("outlook", max(start, cue.start - NEAR), cue.start)
    return next((_UNREAL[hit.value] for hit in outlook if hit.value in words), None)


def people_between(stage: Stage, start: int, end: int) -> list[Mention[PersonEntity]]:
    """The people named between two offsets who take part: those who only invite do not."""
    found: list[Mention[PersonEntity]] = []
    for person in stage.people.within(start, end):
        apart = _stands_apart(stage, person, "inviter", INVITED) or _stands_apart(stage, person, "according", QUOTED)
        if not apart and person.item not in [known.item for known in found]:
            found.append(person)
    return found


def _stands_apart(stage: Stage, person: Mention[PersonEntity], category: str, near: int) -> bool:
    """Whether a person only invites, or is only the one whose word it is."""
    cues = stage.reading.hits.within(category, max(0, person.start - near), person.start)
    return bool(cues) and not stage.people.within(cues[-1].end, person.start)


def names(people: list[Mention[PersonEntity]]) -> tuple[str, ...]:
    """The full names of mentioned people, each once."""
    return tuple(dict.fromkeys(person.item.name for person in people))


def told_again(old: Event, new: Event) -> Event:
    """An event with a further telling: more people, a more exact date, one more sentence."""
    proofs = with_further((old.evidence, *old.tellings), (new.evidence, *new.tellings))
    return Event(
        kind=old.kind,
        date=_exact(old.date, new.date),
        people=old.people + tuple(name for name in new.people if name not in old.people),
        place=old.place or new.place,
        evidence=old.evidence,
        tellings=proofs[1:],
    )


def _exact(old: str | None, new: str | None) -> str | None:
    return old if old and (not new or len(old) >= len(new)) else new


def when_alike(one: Event, other: Event) -> bool:
    """Whether the dates of two events allow them to be one."""
    return dates_agree(one.date, other.date)
