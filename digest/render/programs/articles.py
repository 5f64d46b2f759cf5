"""An article's page for programs: whose article it is made from, whom it names, and each fact as a claim."""

from collections.abc import Iterator, Mapping
from itertools import chain

from digest.render.article import View
from digest.render.programs.addresses import Addresses
from digest.render.programs.schema_org import Claim, NewsArticle, Organization, Person, Place, Thing, WebPage
from digest.render.programs.works import SOURCE, site_of, source_of
from digest.render.settings import Settings
from digest.render.speech import Line

# What is claimed; the other kinds name something, or repeat words of a claim.
CLAIMED = ("events", "figures", "trends", "agreements", "milestones", "stances")


def page_of(view: View, settings: Settings, addresses: Addresses, leads: Mapping[str, str]) -> WebPage:
    """The page; `leads` are the addresses where the registers tell of a fact."""
    wording = view.speech.wording
    return WebPage(
        id=addresses.page,
        url=addresses.page,
        name=view.title.text,
        description=summary_of(view),
        in_language=wording.code,
        is_part_of=site_of(wording, settings, addresses),
        is_based_on=source_of(view.entry.article, view.entry.facts, wording),
        mentions=tuple(_named(view, addresses, leads)),
        has_part=tuple(_claim(line, view) for line in claims_of(view)),
    )


def claims_of(view: View) -> Iterator[Line]:
    """The lines that claim something, kind by kind."""
    return (line for kind in CLAIMED for line in view.lines.get(kind, ()))


def _claim(line: Line, view: View) -> Claim:
    """A fact as what the article says; an inferred one says so."""
    return Claim(id=f"#{line.id}", text=told_plainly(line, view), appearance=NewsArticle(id=SOURCE))


def told_plainly(line: Line, view: View) -> str:
    """A fact in one sentence, with the words for what was inferred and what an editor did."""
    marks = ["inferred"] if line.inferred else []
    said = [*(view.speech.wording.text("article", mark) for mark in marks), *([line.amended.mark] if line.amended else [])]
    return f"{line.label} ({', '.join(said)})" if said else line.label


def summary_of(view: View) -> str:
    """The key points of an article in plain words."""
    return ". ".join("; ".join(told_plainly(line, view) for line in point.lines) for point in view.points)


def _named(view: View, addresses: Addresses, leads: Mapping[str, str]) -> Iterator[Thing]:
    facts, called = view.entry.facts, view.speech.called

    def url(fact: str) -> str:
        return addresses.to(leads[fact]) if fact in leads else ""

    people = (Person(name=called("people", each.name).text, url=url(each.id)) for each in facts.people)
    bodies = (Organization(name=called("organizations", each.name).text, url=url(each.id)) for each in facts.organizations)
    places = (Place(name=view.speech.place(each.name).text, url=url(each.id)) for each in facts.places)
    return chain(people, bodies, places)
