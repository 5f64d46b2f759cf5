"""Signings and invitations."""

from collections.abc import Iterator

from digest.extract.evidence import evidence_at
from digest.extract.meetings import pair_of
from digest.extract.occasions import Occasions
from digest.extract.refusals import Refusal, Verdict, accepted
from digest.extract.settings import date_of, names, people_between, place_of, unreal
from digest.extract.spans import Stage
from digest.extract.visits import bounds_of
from digest.model import Event, Hit

REACH = 160
PAIR = 2


def find_signings(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every signing whose time is told, in text order."""
    return accepted(judge_signings(stage, occasions))


def judge_signings(stage: Stage, occasions: Occasions) -> Iterator[Verdict[Event]]:
    """What each word for a signing tells."""
    return (Verdict(cue.start, cue.end, _signing_at(stage, occasions, cue)) for cue in stage.reading.hits.all("signing"))


def _signing_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | Refusal:
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    if why := unreal(stage, cue, bounds[0]):
        return why
    if not _has_object(stage, cue, bounds):
        return Refusal.NOTHING_SIGNED
    date = _signed_on(stage, occasions, cue, bounds)
    if date is None:
        return Refusal.NO_DATE
    sentence = stage.reading.sentence_at(cue.start)
    sides = stage.reading.hits.within("sides", bounds[0], cue.start)
    people = people_between(stage, max([bounds[0], cue.start - REACH, *(side.end for side in sides)]), cue.start)
    if not people and cue.value == "passive":
        people = people_between(stage, cue.end, min(bounds[1], cue.end + REACH))
    if not people and not sides and sentence and bounds[0] > sentence.start:
        people = people_between(stage, sentence.start, bounds[0])[:1]
    both = stage.reading.hits.within("both", *bounds)
    return Event(
        kind="signing",
        date=date,
        people=names(people) or (pair_of(stage, both[0].value) if both else ()),
        place=place_of(stage, occasions, cue, bounds),
        evidence=evidence_at(stage.reading, cue.start, "events.signing"),
    )


def _signed_on(stage: Stage, occasions: Occasions, cue: Hit, bounds: tuple[int, int]) -> str | None:
    """The date of the signing: never the one on which the text took effect."""
    force = stage.reading.hits.within("agreement_state", cue.end, bounds[1])
    later = [hit.start for hit in force if hit.value == "in_force"]
    return date_of(stage, occasions, cue, (bounds[0], min([bounds[1], *later])))


def _has_object(stage: Stage, cue: Hit, bounds: tuple[int, int]) -> bool:
    """Whether an agreement stands in the clause: people sign other things, too."""
    hits = stage.reading.hits
    opens_list = stage.reading.plain[bounds[1] - 1] == ":"
    return opens_list or any(hits.first(category, bounds[0], bounds[1]) for category in ("agreement_head", "agreement_again", "document"))


def find_invitations(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every invitation told with both sides, or with a person and what they are invited to."""
    return accepted(judge_invitations(stage, occasions))


def judge_invitations(stage: Stage, occasions: Occasions) -> Iterator[Verdict[Event]]:
    """What each word for an invitation tells."""
    for cue in stage.reading.hits.all("invitation"):
        invited = _invited if cue.value == "verb" else _at_invitation
        yield Verdict(cue.start, cue.end, invited(stage, occasions, cue))


def _invited(stage: Stage, occasions: Occasions, cue: Hit) -> Event | Refusal:
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    if why := unreal(stage, cue, bounds[0], frozenset({"negation"})):
        return why
    hosts = people_between(stage, max(bounds[0], cue.start - REACH), cue.start)[-1:]
    breaks = [hit.start for hit in stage.breaks(cue.end, bounds[1])]
    guests = people_between(stage, cue.end, min([bounds[1], cue.end + REACH // 2, *breaks]))[:1]
    if not hosts and not guests:
        return Refusal.NOBODY
    goal = _goal(stage, cue, bounds[1]) or (stage.other_country(guests[0].item.country) if guests else None)
    return Event(
        kind="invitation",
        date=occasions.at(stage.reading.sentence_at(cue.start)).date or (occasions.main.date if occasions.main else None),
        people=names([*hosts, *guests]),
        place=goal,
        evidence=evidence_at(stage.reading, cue.start, "events.invitation"),
    )


def _goal(stage: Stage, cue: Hit, limit: int) -> str | None:
    """Where the guest is invited to: the country or place behind "ke" or "to"."""
    starts = [*stage.reading.hits.within("whither", cue.end, limit), *stage.reading.hits.within("visit_verb", cue.end, limit)]
    for hit in sorted(starts, key=lambda hit: hit.start):
        country, place = stage.countries.after(hit.end, hit.end + 24), stage.places.after(hit.end, hit.end + 16)
        if country and (place is None or country.start < place.start):
            return country.item.code
        if place:
            return place.item.name
    return None


def _at_invitation(stage: Stage, occasions: Occasions, cue: Hit) -> Event | Refusal:
    """ "Atas undangan X": X invited whoever visits in the same sentence."""
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    host = stage.people.after(cue.end, min(bounds[1], cue.end + 70))
    guests = [person for person in people_between(stage, *bounds) if host is None or person.item.name != host.item.name]
    if host is None or not guests:
        return Refusal.TOO_FEW_PEOPLE
    return Event(
        kind="invitation",
        date=None,
        people=(host.item.name, guests[0].item.name),
        place=host.item.country,
        evidence=evidence_at(stage.reading, cue.start, "events.invitation"),
    )
