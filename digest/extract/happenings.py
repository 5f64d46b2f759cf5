"""Meetings, signings, invitations, forums, launches and the like: each read from its deed by the frame of its class."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from digest.edtf import dates_agree
from digest.extract.each_time import each_time
from digest.extract.evidence import evidence_at
from digest.extract.frames import HOLD, PAIR, Frames, Reader
from digest.extract.meetings import agreed, convened, meeting, phoned, reception, session, talks
from digest.extract.occasions import Occasions
from digest.extract.occurrences import anniversary, award, credentials, first_flight, gathering, handover, launch, route, tribute
from digest.extract.refusals import Refusal, Verdict, accepted, not_told
from digest.extract.signings import concluded, invitation, is_of_told, issue, signing
from digest.extract.telling_time import is_over, is_timed, own_date
from digest.model import Event
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.standing import Standing

# What "the meeting" may mean, and how many sentences back it was told.
_HELD = frozenset({"meeting", "summit", "signing"})
_AGAIN = 2
# The class of a deed: the rule's name, and how its event is read.
FRAMES: dict[str, tuple[str, Reader]] = {
    "meet": ("events.meeting", meeting),
    "mingle": ("events.meeting", meeting),
    "call": ("events.call", meeting),
    "say": ("events.call", phoned),
    "agree": ("events.agreed", agreed),
    "talk": ("events.talks", talks),
    "negotiate": ("events.talks", talks),
    "session": ("events.session", session),
    "convene": ("events.session", convened),
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
_FRAMED_AGAIN = frozenset({*FRAMES, "hold"})


def _standing(parsed: Parsed, deed: Deed) -> Standing:
    """Whether a deed was done: an anniversary with what was held for it, "gave a reception to celebrate 75 years of ties"."""
    clause = deed.clause
    if clause.link != "purpose" or clause.governor is None or "commemorate" not in {*deed.classes, *deed.light}:
        return deed.standing
    held = not parsed.clauses[clause.governor].classes.isdisjoint(HOLD)
    return parsed.standings[clause.governor] if held else deed.standing


@dataclass(frozen=True)
class Happenings(Frames):
    """The events of an article's deeds, each read by the frame of its class: of its text, or of its headline."""

    headline: bool = False

    def judge(self) -> Iterator[Verdict[Event]]:
        """What each deed tells, in text order."""
        last: tuple[int, Event] | None = None  # in which sentence the last meeting was told
        for parsed in self.stage.parsed:
            if self.headline and not self.stage.is_headline(parsed.sentence):
                continue
            if last is not None and parsed.sentence.index - last[0] > _AGAIN:
                last = None
            for deed in () if parsed.classes.isdisjoint(_FRAMED_AGAIN if last else FRAMES) else parsed.deeds:
                if last is not None and (again := self._again(parsed, deed, last[1])):
                    yield Verdict(deed.unit.start, deed.unit.end, again)
                for name in deed.classes:
                    frame = FRAMES.get(name)
                    if frame is not None:
                        rule, read = frame
                        for event in self._each(parsed, deed, rule, read):
                            yield Verdict(deed.unit.start, deed.unit.end, event)
                            if isinstance(event, Event) and event.kind in _HELD:
                                last = parsed.sentence.index, event

    def _each(self, parsed: Parsed, deed: Deed, rule: str, read: Reader) -> Iterator[Event | Refusal]:
        """The events that a deed is, of one held several times each."""
        for once in each_time(parsed, deed):
            found = self._read(parsed, once, rule, read)
            yield from [found] if isinstance(found, Refusal) else found

    def _again(self, parsed: Parsed, deed: Deed, last: Event) -> Event | None:
        """The meeting told last with the day and the place that a clause gives it: "the meeting took place in Lima on Friday"."""
        again = any(unit.kind == "anaphor" and unit.value == "meeting" for unit in (*deed.agents, *deed.objects))
        held = "hold" in deed.classes and not deed.nominal and again
        signed = last.kind == "signing" and "sign" in deed.classes and is_of_told(self, deed)
        if not (signed or ((held or _is_of_bodies(deed)) and len(last.people) >= PAIR)) or not deed.standing.told:
            return None
        own = own_date(self.stage, parsed, deed)
        place = next((unit.item.name for unit in deed.places if unit.kind == "place"), None)
        date = own.edtf if own else last.date
        if (own is None and place is None) or not dates_agree(last.date, date):
            return None
        return replace(
            last, date=date, place=place or last.place, evidence=evidence_at(self.stage.reading, deed.unit.start, "events.again")
        )

    def _read(self, parsed: Parsed, deed: Deed, rule: str, read: Reader) -> list[Event] | Refusal:
        if self.stage.is_outside_text(deed.sentence) and not self.headline:
            return Refusal.OUTSIDE_TEXT
        if why := not_told(_standing(parsed, deed)):
            return why
        if self.third(deed):
            return Refusal.THIRD_COUNTRY
        found = read(self, parsed, deed, rule)
        told = [found] if isinstance(found, Event) else found
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
        return is_timed(self.stage, deed) or (main is not None and main.timed and main.ahead and self.occasions.at(deed.sentence).within)


def _is_of_bodies(deed: Deed) -> bool:
    """Whether bodies alone are told to have met, whose people were told before: "the meeting of the two chambers took place on Friday"."""
    acting = {unit.kind for unit in (*deed.agents, *deed.partners)}
    return deed.nominal and "meet" in deed.classes and "hold" in deed.light and acting == {"body"}


def find_happenings(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every event but visits that the body tells, in text order."""
    return accepted(Happenings(stage, occasions).judge())


def find_in_headline(stage: Stage, occasions: Occasions) -> list[Event]:
    """The meetings, calls and signings that the headline tells, with who takes part."""
    told = accepted(Happenings(stage, occasions, headline=True).judge())
    return [event for event in told if event.kind in {*_HELD, "call"} and len(event.people) >= PAIR]
