"""Meetings, signings, invitations, forums, launches and the like: each read from its deed by the frame of its class."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.extract.frames import Frames, Reader
from digest.extract.meetings import convened, meeting, phoned, reception, session, talks
from digest.extract.occasions import Occasions
from digest.extract.occurrences import anniversary, award, credentials, gathering, handover, launch, route
from digest.extract.refusals import Refusal, Verdict, accepted, not_told
from digest.extract.signings import concluded, invitation, issue, signing
from digest.model import Event
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed

# The class of a deed: the rule's name, and how its event is read.
FRAMES: dict[str, tuple[str, Reader]] = {
    "meet": ("events.meeting", meeting),
    "mingle": ("events.meeting", meeting),
    "call": ("events.call", meeting),
    "say": ("events.call", phoned),
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
    "award": ("events.award", award),
    "aid": ("events.handover", handover),
    "handover": ("events.handover", handover),
}


@dataclass(frozen=True)
class Happenings(Frames):
    """The events of an article's deeds, each read by the frame of its class."""

    def judge(self) -> Iterator[Verdict[Event]]:
        """What each deed tells, in text order."""
        for parsed in self.stage.telling(FRAMES):
            for deed in parsed.deeds:
                for name in deed.classes:
                    frame = FRAMES.get(name)
                    if frame is not None:
                        rule, read = frame
                        found = self._read(parsed, deed, rule, read)
                        for event in [found] if isinstance(found, Refusal) else found:
                            yield Verdict(deed.unit.start, deed.unit.end, event)

    def _read(self, parsed: Parsed, deed: Deed, rule: str, read: Reader) -> list[Event] | Refusal:
        if self.stage.is_outside_text(deed.sentence):
            return Refusal.OUTSIDE_TEXT
        if why := not_told(deed.standing):
            return why
        if self.third(deed):
            return Refusal.THIRD_COUNTRY
        found = read(self, parsed, deed, rule)
        told = [found] if isinstance(found, Event) else found
        if deed.standing.value == "ahead" and isinstance(told, list) and any(_is_undated(event) for event in told):
            return Refusal.NO_DATE  # planned without a time
        return told


def _is_undated(event: Event) -> bool:
    return event.date is None and event.kind != "invitation"


def find_happenings(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every event but visits that the body tells, in text order."""
    return accepted(Happenings(stage, occasions).judge())
