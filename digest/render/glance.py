"""What a site's articles say of its two countries, for the first screen: since when, last contact, trade, agreements, promises.

All of it is as of the newest article: no clock is asked.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from digest.edtf import in_order, period_of, year_of
from digest.filing import dating_of
from digest.model import Event, Figure, Milestone, Ref, Story
from digest.relate.aims import UNDATED
from digest.render.article import View
from digest.render.marks import Mark, marks_of, place_of, years_of
from digest.render.pairing import Pairing, pairings_of
from digest.render.promises import Promises, promises_of, still_ahead
from digest.render.replaced import wherever_told
from digest.render.telling import Tellings, Told, about, told
from digest.tell.wording import Wording

# The weightiest kind first.
CONTACTS = ("state_visit", "official_visit", "summit", "working_visit", "visit", "meeting", "call")
# What is announced of these brings the two sides together, too.
OCCASIONS = frozenset({*CONTACTS, "forum", "signing", "anniversary"})
TRADE = "bilateral_trade"
_MOST_TARGETS, _MOST_REPORTED = 5, 2
_MOST_NEWS = 2
_YEAR = len("2023")
# So long what was planned for a year is told as what comes next.
_STILL_NEWS = timedelta(days=183)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What the newest article adds: what it says of others' facts, and how many facts no other article tells."""

    pairings: tuple[Pairing, ...]
    events: int
    agreements: int
    figures: int
    same_day: int  # articles of the same date

    def counts(self, words: Wording) -> str:
        """How many facts no other article tells, in words; nothing where there are none."""
        counted = (("event", self.events), ("agreement", self.agreements), ("figure", self.figures))
        return words.listed(words.counted(count, noun) for noun, count in counted if count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The first screen's facts, each with its article."""

    as_of: View | None = None
    since: Told[Milestone] | None = None
    last_contact: Told[Event] | None = None
    announced: Told[Event] | None = None
    invited: bool = False  # what is announced is told as an invitation to it
    reported: tuple[Mark, ...] = ()  # trade: of the last year told, and of the months after it
    aims: tuple[Mark, ...] = ()  # every target of trade that is still ahead
    promises: Promises = field(default_factory=Promises)
    news: News | None = None


def glance_of(views: Iterable[View], countries: tuple[str, ...], story: Story, tellings: Tellings) -> Glance:
    """What the articles about the pair say, the newest article first."""
    views = about(views, countries)
    if not views:
        return Glance()
    newest = next((view for view in views if view.date), None)
    events = list(told(views, "events", Event))
    last = _last_contact(events)
    announced = _announced(events, last, newest, _done(events, story) | _put_off(story))
    trade = _trade(views)
    raised = _raised(story)
    known = {view.entry.facts.id for view in views}
    threads = [thread for thread in story.threads if thread.tellings[0].article in known]
    return Glance(
        as_of=newest,
        since=_since(told(views, "milestones", Milestone)),
        last_contact=last,
        announced=announced,
        invited=announced is not None and _is_invited_to(announced, events),
        reported=_reported([mark for mark in trade if mark.status == "actual"]),
        aims=tuple(mark for mark in still_ahead(trade, newest) if raised.isdisjoint(each.ref for each in mark.tellings))[-_MOST_TARGETS:],
        promises=promises_of(views, threads, story, tellings, newest),
        news=_news(newest, views, story, tellings) if newest else None,
    )


def _raised(story: Story) -> frozenset[Ref]:
    """Every telling of a target in whose place a later article names a higher one; one without a year is in no other's place."""
    raising = (relation for relation in story.relations if relation.kind == "raises" and relation.rule != UNDATED)
    return wherever_told({relation.earlier for relation in raising}, story)


def _since(milestones: Iterable[Told[Milestone]]) -> Told[Milestone] | None:
    """Diplomatic relations as most articles date them, printed dates before inferred ones; in that year the most exact telling."""
    dated = [told for told in milestones if told.fact.kind == "diplomatic_relations" and told.fact.date]
    printed = [told for told in dated if not told.line.inferred] or dated
    counted = Counter(year for year, _ in {(year_of(told.fact.date), told.view.slug) for told in printed})
    year = min(counted, key=lambda year: (-counted[year], year), default=None)
    of_year = [told for told in dated if year_of(told.fact.date) == year]
    return min(of_year, key=lambda told: (in_order(told.fact.date)[1], told.line.inferred), default=None)


def _end(told: Told[Event]) -> date:
    """The day on which an event ends; of a month or year its first day, so that what is told to the day comes after it."""
    return period_of(told.fact.date).end.first if told.fact.date else date.min


def _is_ahead(told: Told[Event]) -> bool:
    """Whether an event begins after the date of the article that tells it."""
    known = dating_of(told.view.entry.facts).date
    return known is not None and in_order(told.fact.date)[0] > in_order(known)[1]


def _last_contact(events: Iterable[Told[Event]]) -> Told[Event] | None:
    past = [told for told in events if told.fact.date and told.fact.kind in CONTACTS and not _is_ahead(told)]
    return max(past, key=lambda told: (_end(told), -CONTACTS.index(told.fact.kind)), default=None)


def _announced(events: Iterable[Told[Event]], last: Told[Event] | None, newest: View | None, done: frozenset[Ref]) -> Told[Event] | None:
    """The next event, after the last contact and the newest article, that an article speaks of as still to come; failing any, a new route.

    Of a month or a year that has begun more than half must be left, and no article may tell of it as done.
    What a later article plans for another time holds no more.
    """
    after = max(_end(last) if last else date.min, in_order(newest.date if newest else None)[1])
    planned = (told for told in events if told.fact.date and (told.fact.kind in OCCASIONS or told.fact.between) and told.ref not in done)
    ahead = [told for told in planned if _is_ahead(told) and _still_holds(told, newest)]
    open_ones = [told for told in ahead if in_order(told.fact.date)[0] > after or _is_mostly_left(told, after)]
    return min(open_ones, key=lambda told: _next(told, after), default=None)


def _next(told: Told[Event], after: date) -> tuple[bool, date, date]:
    """Sorts what brings the two sides together before a route, then by time."""
    first, last = in_order(told.fact.date)
    return told.fact.kind not in OCCASIONS, max(first, after), last


def _still_holds(told: Told[Event], newest: View | None) -> bool:
    """Whether a plan is no older than the news by much, or is told by more than its year: what is meant for a year is soon put off."""
    known, now = dating_of(told.view.entry.facts).date, newest.date if newest else None
    if not known or not now or len(told.fact.date or "") != _YEAR:
        return True
    return in_order(now)[0] - in_order(known)[1] <= _STILL_NEWS


def _is_mostly_left(told: Told[Event], day: date) -> bool:
    """Whether more of an event's time lies behind a day than before it."""
    first, last = in_order(told.fact.date)
    return last - day > day - first


def _done(events: Sequence[Told[Event]], story: Story) -> frozenset[Ref]:
    """Every telling of an event of which an article tells as past."""
    return wherever_told({told.ref for told in events if told.fact.date and not _is_ahead(told)}, story)


def _put_off(story: Story) -> frozenset[Ref]:
    """The tellings of plans for which a later article gives another time."""
    return frozenset(each.earlier for each in story.relations if each.kind == "updates" and each.earlier.kind == "events")


def _is_invited_to(announced: Told[Event], events: Iterable[Told[Event]]) -> bool:
    """Whether the sentence that announces an event tells of an invitation."""
    invitations = [told for told in events if told.fact.kind == "invitation" and told.view is announced.view]
    return announced.anchor is not None and any(told.anchor == announced.anchor for told in invitations)


def _trade(views: Sequence[View]) -> tuple[Mark, ...]:
    """Every claim about trade in the currency that most of them are in."""
    found: dict[str, list[Told[Figure]]] = {}
    for each in told(views, "figures", Figure):
        if each.fact.metric == TRADE:
            found.setdefault(each.fact.unit, []).append(each)
    return marks_of(max(found.values(), key=len)) if found else ()


def _reported(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The claims for the last year told, and for a part of a year after it; failing both, those without a period; newest article first."""
    years = [mark for mark in marks if mark.period and "-" not in mark.period]
    last_year = _of_last_period(years)
    parts = [mark for mark in marks if mark.period and "-" in mark.period and _after(mark, last_year)]
    found = [*last_year, *_of_last_period(parts)]
    return tuple(sorted(found or marks, key=lambda mark: mark.told.view.date or "", reverse=True)[:_MOST_REPORTED])


def _of_last_period(marks: Sequence[Mark]) -> list[Mark]:
    last = max((mark.period for mark in marks), key=place_of, default=None)
    return [mark for mark in marks if mark.period == last]


def _after(mark: Mark, last_year: Sequence[Mark]) -> bool:
    one, other = years_of(mark.period), years_of(last_year[0].period) if last_year else None
    return one is not None and (other is None or one[1] > other[1])


def _news(newest: View, views: Sequence[View], story: Story, tellings: Tellings) -> News:
    article = newest.entry.facts.id
    own = pairings_of([relation for relation in story.relations if relation.later.article == article], tellings)
    telling = (pairing for pairing in own if pairing.relation.kind != "confirms" and not pairing.is_only_beside)
    # The chart beside it already shows a sum without a year and the target that has one.
    beside = sorted((pairing for pairing in telling if pairing.relation.rule != UNDATED), key=lambda pairing: pairing.weight)
    told_before = {pairing.relation.later for pairing in own if pairing.relation.kind in ("confirms", "specifies")}
    return News(
        pairings=tuple(beside[:_MOST_NEWS]),
        events=_untold(newest, "events", told_before),
        agreements=_untold(newest, "agreements", told_before),
        figures=_untold(newest, "figures", told_before),
        same_day=sum(view.date == newest.date for view in views),
    )


def _untold(view: View, kind: str, told_before: set[Ref]) -> int:
    """How many facts of a kind no earlier article tells."""
    facts = view.entry.facts
    return sum(Ref(article=facts.id, kind=kind, fact=fact.id) not in told_before for fact in getattr(facts, kind))
