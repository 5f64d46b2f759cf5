"""The timeline as a calendar to subscribe to: all-day events with exact days."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import islice

from icalendar import Calendar, Event

from digest.edtf import Period, parsed
from digest.faults import Page, guarded
from digest.model import Problem
from digest.render.registers.catalogue import Catalogue
from digest.render.registers.moments import Moment
from digest.render.registers.timeline import Timeline

# A calendar is for what comes and what was lately; the page has the rest.
MOST = 400

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def calendar_pages(timeline: Timeline, catalogue: Catalogue, title: str, addresses: Mapping[str, str]) -> Iterator[Page]:
    """The calendar; the same articles give the same bytes. Dates that name no day are left out, and entries that fail, which are named.

    What happened on some day of a visit stands in the visit's entry. `addresses` are those of the entries' pages, by anchor.
    """
    dated = ((moment, period) for moment in timeline.moments if (period := _days(moment.date)) and not _is_some_day(moment, period))
    file = f"docs/{catalogue.wording.code}/timeline.ics"
    entries = [
        guarded(file, partial(_event, moment, period, catalogue, addresses.get(moment.anchor))) for moment, period in islice(dated, MOST)
    ]
    yield from (("timeline.ics", entry) for entry in entries if isinstance(entry, Problem))
    yield "timeline.ics", _text([entry for entry in entries if isinstance(entry, Event)], catalogue, title)


def _text(events: Iterable[Event], catalogue: Catalogue, title: str) -> str:
    calendar = Calendar()
    calendar.add("prodid", f"-//bilateral-digest//{catalogue.wording.code}//")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    for event in events:
        calendar.add_component(event)
    text: bytes = calendar.to_ical()
    return text.decode()


def _days(edtf: str | None) -> Period | None:
    """A period from a day to a day that another follows, as the end of an entry is written."""
    period = parsed(edtf) if edtf else None
    return period if period and period.has_days and period.last < date.max else None


def _is_some_day(moment: Moment, period: Period) -> bool:
    """Whether only the visit's days are known for what happened on it."""
    return moment.is_part and period.first != period.last


def _event(moment: Moment, period: Period, catalogue: Catalogue, address: str | None) -> Event:
    event = Event()
    event.add("uid", f"{moment.anchor}.{moment.told_first.view.slug}@bilateral-digest")
    event.add("dtstamp", _stamp(moment, period, catalogue))
    event.add("dtstart", period.first)
    event.add("dtend", period.last + timedelta(days=1))
    event.add("summary", _plain(moment.plain))
    event.add("description", _plain(_description(moment, catalogue)))
    event.add("categories", [_plain(catalogue.word("groups", moment.group))])
    event.add("status", "TENTATIVE" if moment.is_planned else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if address:
        event.add("url", address)
    if moment.place:
        event.add("location", _plain(moment.place.text))
    return event


def _stamp(moment: Moment, period: Period, catalogue: Catalogue) -> datetime:
    """When the newest article told it; without a date of that, when it took place. Never the clock."""
    last = catalogue.source(moment.main).last_day
    return datetime.combine(last or period.first, time(), UTC)


def _description(moment: Moment, catalogue: Catalogue) -> str:
    sources = "; ".join(dict.fromkeys(catalogue.source(told).words for told in moment.sources))
    notes = [catalogue.say("timeline", "planned")] if moment.is_planned else []
    notes += [catalogue.wording.text("article", "inferred")] if moment.is_inferred else []
    notes += [catalogue.say("timeline", key) for key in moment.differing]
    during = (f"– {_told(each, catalogue)}" for each in moment.during)
    return "\n".join(filter(None, [f"“{moment.quote}”" if moment.quote else "", *during, sources, ", ".join(notes)]))


def _told(moment: Moment, catalogue: Catalogue) -> str:
    """What happened on a visit, or was only planned."""
    return f"{moment.plain} ({catalogue.say('timeline', 'planned')})" if moment.is_planned else moment.plain


def _plain(text: str) -> str:
    return _CONTROLS.sub("", text)
