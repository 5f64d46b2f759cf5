"""Meetings, signings, invitations, forums, launches and the like: each read from its deed by the frame of its class."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.extract.anniversaries import anniversary
from digest.extract.each_time import each_time
from digest.extract.earlier_holders import without_later_holders
from digest.extract.frames import HOLD, PAIR, Frames, Reader
from digest.extract.held import standing_of
from digest.extract.invitations import invitation
from digest.extract.meetings import agreed, at_talks, convened, is_talks, meeting, phoned, reception, session, talks
from digest.extract.occasions import Occasions
from digest.extract.occurrences import award, credentials, first_flight, gathering, handover, launch, route, tribute
from digest.extract.people_visited import visited
from digest.extract.refusals import Refusal, Verdict, accepted, not_told
from digest.extract.signings import concluded, issue, signing
from digest.extract.telling_time import is_over, is_timed
from digest.extract.told_again import NOUNS, Told, is_undated, with_present
from digest.extract.undated import is_news_of_both
from digest.model import Event
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.standing import Standing

_HELD = frozenset({"meeting", "summit", "signing"})
# The class of a deed: the rule's name, and how its event is read.
FRAMES: dict[str, tuple[str, Reader]] = {
    "meet": ("events.meeting", meeting),
    "mingle": ("events.meeting", meeting),
    "call": ("events.call", meeting),
    "visit": ("events.meeting", visited),
    "say": ("events.call", phoned),
    "agree": ("events.agreed", agreed),
    "talk": ("events.talks", talks),
    "negotiate": ("events.talks", talks),
    "session": ("events.session", session),
    "convene": ("events.session", convened),
    "hold": ("events.session", convened),
    "chair": ("events.session", convened),
    "end": ("events.session", convened),
    "resume": ("events.session", convened),
    "receive": ("events.reception", reception),
    "sign": ("events.signing", signing),
    "exchange": ("events.signing", signing),
    "issue": ("events.signing", issue),
    "conclude": ("events.signing", concluded),
    "invite": ("events.invitation", invitation),
    "forum": ("events.gathering", gathering("forum")),
    "summit": ("events.gathering", gathering("summit")),
    "festival": ("events.gathering", gathering("other")),
    "anniversary": ("events.anniversary", anniversary),
    "commemorate": ("events.anniversary", anniversary),
    "credentials": ("events.credentials", credentials),
    "open": ("events.launch", launch),
    "establish": ("events.launch", launch),
    "operate": ("events.route", route),
    "arrive": ("events.first_flight", first_flight),
    "extend": ("events.route", route),
    "award": ("events.award", award),
    "tribute": ("events.tribute", tribute),
    "aid": ("events.handover", handover),
    "handover": ("events.handover", handover),
}


def _standing(parsed: Parsed, deed: Deed) -> Standing:
    """Whether a deed was done: an anniversary with what was held for it, "gave a reception to celebrate 75 years of ties"."""
    clause, told = deed.clause, standing_of(parsed, deed)
    kept = clause.link == "purpose" and clause.governor is not None and "commemorate" in {*deed.classes, *deed.light}
    if told is not deed.standing or not kept or clause.governor is None:
        return told
    return told if parsed.clauses[clause.governor].classes.isdisjoint(HOLD) else parsed.standings[clause.governor]


@dataclass(frozen=True)
class Happenings(Frames):
    """The events of an article's deeds, each read by the frame of its class: of its text, or of its headline."""

    headline: bool = False

    def judge(self) -> Iterator[Verdict[Event]]:
        """What each deed tells, in text order."""
        last: Told | None = None
        for parsed in self.stage.parsed:
            if self.headline and not self.stage.is_headline(parsed.sentence):
                continue
            if last is not None and (again := last.again(parsed)):
                yield again
            yield from self._at_talks(parsed)
            for deed in () if parsed.classes.isdisjoint(FRAMES) else parsed.deeds:
                for verdict in self._told(parsed, deed, last):
                    event = verdict.found
                    undated = isinstance(event, Event) and is_undated(event, deed) and not is_news_of_both(self, deed, event)
                    yield verdict._replace(found=Refusal.NO_DATE) if undated else verdict
                    if isinstance(event, Event) and event.kind in NOUNS:
                        last = Told(self, deed, event)

    def _at_talks(self, parsed: Parsed) -> Iterator[Verdict[Event]]:
        """The meeting at which two did something that no frame reads: "X and Y agreed on a fund during their talks in Lima on Monday"."""
        if self.headline or sum(unit.kind == "person" for unit in parsed.units) < PAIR or not any(map(is_talks, parsed.units)):
            return
        for deed in parsed.deeds:
            talks = next((unit for unit in deed.role("occasion", "at") if is_talks(unit)), None)
            if talks is not None and not deed.nominal and not self.is_aside_of(deed, talks):
                found = at_talks(self, parsed, deed, talks)
                yield Verdict(talks.start, talks.end, found)

    def _told(self, parsed: Parsed, deed: Deed, last: Told | None) -> Iterator[Verdict[Event]]:
        """What a deed tells by the frame of each of its classes, unless it only names again what was told last."""
        if last is not None and last.reaches(parsed) and last.is_echo(deed):
            return
        for name in deed.classes:
            if name in FRAMES:
                for event in self._each(parsed, deed, *FRAMES[name]):
                    yield Verdict(deed.unit.start, deed.unit.end, event)

    def _each(self, parsed: Parsed, deed: Deed, rule: str, read: Reader) -> Iterator[Event | Refusal]:
        """The events that a deed is, of one held several times each."""
        for once in each_time(parsed, deed):
            found = self._read(parsed, once, rule, read)
            yield from [found] if isinstance(found, Refusal) else found

    def _read(self, parsed: Parsed, deed: Deed, rule: str, read: Reader) -> list[Event] | Refusal:
        if self.stage.is_outside_text(deed.sentence) and not self.headline:
            return Refusal.OUTSIDE_TEXT
        deed = deed._replace(standing=_standing(parsed, deed))
        if why := not_told(deed.standing):
            return why
        if self.third(deed):
            return Refusal.THIRD_COUNTRY
        found = read(self, parsed, deed, rule)
        told = [found] if isinstance(found, Event) else found
        if isinstance(told, list):
            told = [without_later_holders(self, parsed, deed, with_present(self, parsed, deed, event)) for event in told]
        if deed.standing.value == "ahead" and isinstance(told, list) and any(self._is_timeless(deed, event) for event in told):
            return Refusal.NO_DATE
        return told

    def _is_timeless(self, deed: Deed, event: Event) -> bool:
        """Whether what is planned has no time, or one that is over; an invitation has the day of what it is told with."""
        if event.date is None or event.kind == "invitation":
            return not self._is_timed(deed)
        if event.kind == "signing" and not event.people and len(event.date) == len("2018"):
            return True  # "is to be signed this year" is no event yet
        return is_over(self.stage, deed, event.date)

    def _is_timed(self, deed: Deed) -> bool:
        """Whether what is ahead is told with a time of an unknown year: its own, or that of the visit during which it is to be."""
        main = self.occasions.main
        return is_timed(self.stage, deed) or (main is not None and main.timed and self.occasions.at(deed.sentence).within)


def find_happenings(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every event but visits that the body tells, in text order."""
    return accepted(Happenings(stage, occasions).judge())


def find_in_headline(stage: Stage, occasions: Occasions) -> list[Event]:
    """The meetings, calls and signings that the headline tells, with who takes part."""
    told = accepted(Happenings(stage, occasions, headline=True).judge())
    return [event for event in told if event.kind in {*_HELD, "call"} and len(event.people) >= PAIR]
