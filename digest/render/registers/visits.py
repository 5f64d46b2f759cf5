"""Visits, each a chapter with a page of its own: whom the visitor met, what was signed and intended, what came of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from digest.edtf import in_order, limits, period_of
from digest.model import OPEN, VISITS, Chapter, Ref, Thread
from digest.relate.beside import told_together
from digest.render.article import View
from digest.render.pairing import Pairing, pairings_of
from digest.render.registers.agreements import Agreements, Row
from digest.render.registers.catalogue import Catalogue
from digest.render.registers.guests import Guest, guests_of
from digest.render.registers.invitations import is_before
from digest.render.registers.moments import Moment
from digest.render.registers.results import results_of, without_their_turns
from digest.render.registers.timeline import Timeline, told_as
from digest.render.telling import Told

REGISTER = "visits"

# So many quotations, and articles that tell of it, stand on its page.
MOST = 24

# So long after a visit an article is still a report of it.
_NEWS = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A visit and what belongs to it."""

    moment: Moment
    guests: tuple[Guest, ...]
    invited: tuple[Moment, ...]
    met: tuple[Moment, ...]
    announced: tuple[Moment, ...]  # meetings that no article tells of but as still to come
    signed: tuple[Row, ...]
    signings: tuple[Moment, ...]  # those of which no text stands there
    others: tuple[Moment, ...]
    intended: tuple[Told[Any], ...]  # what its reports tell of as still to be agreed
    aims: tuple[Told[Any], ...]  # the targets that they tell of
    quotes: tuple[Told[Any], ...]
    came: tuple[Row, ...]  # texts that were signed on it and came into force since
    later: tuple[Pairing, ...]

    @property
    def page(self) -> str:
        """Its page's name."""
        return self.moment.page or ""

    def tells(self, told: Told[Any]) -> bool:
        """Whether it is the visit that a fact tells of, or one on which that happened."""
        return any(told.ref == each.ref for moment in (self.moment, *self.moment.during) for each in moment.tellings)

    @property
    def counts(self) -> Iterator[tuple[str, int]]:
        """Its parts that hold something, each with how much."""
        for part in ("invited", "met", "announced", "signed", "others", "intended", "quotes", "later"):
            beside = {"intended": self.aims, "signed": self.signings, "later": self.came}
            held = len(getattr(self, part)) + len(beside.get(part, ()))
            if held:
                yield part, held


def visits_of(catalogue: Catalogue, timeline: Timeline, agreements: Agreements) -> list[Visit]:
    """Every visit that has a page, the last first."""
    moments = {told.ref: moment for moment in timeline.moments for told in moment.tellings}
    rows = {told.ref: row for row in agreements.rows for told in row.tellings}
    told = ((chapter, next(told_as(chapter.visit, moments), None)) for chapter in catalogue.story.chapters)
    found = [_visit(chapter, moment, rows, catalogue) for chapter, moment in told if moment and moment.page]
    return sorted(found, key=lambda visit: in_order(visit.moment.date), reverse=True)


def _visit(chapter: Chapter, moment: Moment, rows: Mapping[Ref, Row], catalogue: Catalogue) -> Visit:
    texts = _each(chapter.during, "agreements", rows)
    signed = results_of(texts)
    during = without_their_turns((each for each in moment.during if not _is_signing(each)), texts, catalogue)
    reports = [told.view for told in moment.tellings if _is_report(told.view, moment)]
    told = [each for view in reports for each in catalogue.leading[view.entry.facts.id]]
    return Visit(
        moment=moment,
        guests=guests_of(moment, catalogue),
        invited=tuple(each for each in during if is_before(each)),
        met=tuple(each for each in during if _is_meeting(each) and not each.is_planned),
        announced=tuple(each for each in during if _is_meeting(each) and each.is_planned),
        signed=signed,
        signings=tuple(each for each in moment.during if _is_signing(each) and (not texts or _is_of_other(each, texts, rows))),
        others=tuple(each for each in during if not _is_meeting(each) and not is_before(each)),
        intended=_intended(told, rows),
        aims=tuple(catalogue.once(each for each in told if _is_aim(each) and not _is_of_another(each, moment))),
        quotes=tuple(each for each in told if each.kind == "quotes" and _took_part(each, moment, catalogue)),
        came=tuple(row for row in _each(chapter.came, "agreements", rows) if row not in texts),
        later=tuple(sorted(pairings_of(chapter.later, catalogue.told), key=lambda pairing: pairing.weight)),
    )


def _intended(told: Sequence[Told[Any]], rows: Mapping[Ref, Row]) -> tuple[Told[Any], ...]:
    """The first telling of each text that has not been signed since, as it was told then."""
    found: dict[str, Told[Any]] = {}
    for each in told:
        if (row := rows.get(each.ref)) is not None and row.status.value in OPEN:
            found.setdefault(row.anchor, each)
    return tuple(found.values())


def _is_signing(moment: Moment) -> bool:
    return moment.group == "signings" and not moment.is_planned


def _is_of_other(moment: Moment, signed: Sequence[Row], rows: Mapping[Ref, Row]) -> bool:
    """Whether what was signed bears the name of a text that is not among some: one that came into force only later."""
    named = [
        row
        for told in moment.tellings
        for text in told.view.entry.facts.agreements
        if text.name == told.fact.called and (row := rows.get(Ref(article=told.ref.article, kind="agreements", fact=text.id)))
    ]
    return bool(named) and not any(row.anchor == each.anchor for row in named for each in signed)


def _is_meeting(moment: Moment) -> bool:
    return moment.group == "meetings" and moment.main.fact.kind != "forum"


def _each(threads: Sequence[Thread], kind: str, found: Mapping[Ref, Row]) -> tuple[Row, ...]:
    return _once(row for thread in threads if thread.kind == kind and (row := next(told_as(thread, found), None)))


def _once(rows: Iterator[Row]) -> tuple[Row, ...]:
    return tuple({row.anchor: row for row in rows}.values())


def _is_aim(told: Told[Any]) -> bool:
    return told.kind == "figures" and told.fact.status == "target"


def _is_of_another(aim: Told[Any], moment: Moment) -> bool:
    """Whether the sentence of an aim tells of a visit, and not of this one: "the target was set when the president came in May"."""
    own = {each.fact.id for each in moment.tellings if each.view is aim.view}
    visits = [each for each in aim.view.entry.facts.events if each.kind in VISITS and told_together(aim.fact, each)]
    return bool(visits) and not any(each.id in own for each in visits)


def _took_part(quote: Told[Any], moment: Moment, catalogue: Catalogue) -> bool:
    """Whether somebody who speaks was on a visit, as its guest or with them."""
    speaker = catalogue.who(quote, quote.fact.speaker) if quote.fact.speaker else None
    return speaker is not None and any(speaker is entity for each in (moment, *moment.during) for _, entity in each.people)


def _is_report(view: View, moment: Moment) -> bool:
    """Whether an article was written during a visit or just after it."""
    written = view.entry.facts.written.earliest
    if not written or not moment.date or not period_of(moment.date).has_days:
        return False
    first, last = limits(moment.date)
    return first <= limits(written)[0] <= last + _NEWS


def addresses(visits: Sequence[Visit]) -> Iterator[tuple[Told[Any], str]]:
    """Every telling of a visit with the address of its page."""
    for visit in visits:
        for told in visit.moment.tellings:
            yield told, f"{REGISTER}/{visit.page}/"
