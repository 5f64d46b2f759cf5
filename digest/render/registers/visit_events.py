"""A visit for programs: an event with its days where articles agree on them and print them, and with those who were there."""

from collections.abc import Iterator
from dataclasses import replace

from digest.edtf import parsed
from digest.render.programs.addresses import Addresses
from digest.render.programs.schema_org import Country, Event, Organization, Person, Place, WebPage
from digest.render.registers.catalogue import Catalogue
from digest.render.registers.moments import Moment
from digest.render.registers.visits import MOST, Visit

# Those who come and those who receive them are there; whoever invites need not be.
_PRESENT = ("visitor", "host")


def visit_event(visit: Visit, catalogue: Catalogue, addresses: Addresses) -> Event:
    """A visit with what happened on it and the pages of the articles that tell it."""
    within = (_event(moment, catalogue) for moment in (*visit.met, *visit.signings, *visit.others))
    told = (catalogue.source(each) for each in visit.moment.sources[:MOST])
    return replace(
        _event(visit.moment, catalogue),
        id=addresses.page,
        url=addresses.page,
        sub_event=tuple(within),
        subject_of=tuple(WebPage(name=source.words, url=addresses.to(source.page)) for source in dict.fromkeys(told)),
    )


def _event(moment: Moment, catalogue: Catalogue) -> Event:
    begins, ends = days_of(moment)
    return Event(
        name=moment.brief,
        description=", ".join(_notes(moment, catalogue)),
        start_date=begins,
        end_date=ends,
        location=_place(moment, catalogue),
        attendee=tuple(_present(moment, catalogue)),
    )


def days_of(moment: Moment) -> tuple[str, str]:
    """When it began and ended, in ISO 8601; empty where that is inferred, disputed, or only known to lie within the days of a visit."""
    period = parsed(moment.date) if moment.date else None
    if period is None or moment.is_inferred or moment.dates_differ:
        return "", ""
    if period.begin == period.end:
        return str(period.begin), ""
    return ("", "") if moment.is_part or not period.has_days else (str(period.begin), str(period.end))


def _notes(moment: Moment, catalogue: Catalogue) -> Iterator[str]:
    yield moment.date_words
    if moment.is_inferred:
        yield catalogue.wording.text("article", "inferred")
    yield from (catalogue.say("timeline", key) for key in moment.differing)
    if moment.is_planned:
        yield catalogue.say("timeline", "planned")


def _place(moment: Moment, catalogue: Catalogue) -> Place | None:
    name = getattr(moment.main.fact, "place", None)
    if not moment.place or not name:
        return None
    is_country = catalogue.wording.place(name) != name
    return Country(name=moment.place.text) if is_country else Place(name=moment.place.text)


def _present(moment: Moment, catalogue: Catalogue) -> Iterator[Person | Organization]:
    fact, speech = moment.main.fact, moment.main.view.speech
    for role in getattr(fact, "roles", ()):
        for name in role.names if role.role in _PRESENT else ():
            called = speech.speaker(name).text
            yield Organization(name=called) if speech.is_body(name) else Person(name=called)
