"""The first page: the relationship at a glance, the newest articles, what is agreed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from digest.render.article import View
from digest.render.charts import Charts
from digest.render.dataset.published import dataset_of
from digest.render.drawing import Draw, vega
from digest.render.front_matter import page_text
from digest.render.glance import TRADE, Glance
from digest.render.phrases import phrases_of
from digest.render.programs.addresses import addresses_of
from digest.render.programs.works import site_of
from digest.render.registers import Registers
from digest.render.registers.moments import Moment
from digest.render.registers.subjects import address
from digest.render.registers.visits import REGISTER, Visit
from digest.render.related import Other, Sentences, who_said
from digest.render.settings import Settings
from digest.render.telling import Told
from digest.tell.wording import Wording

# What is counted as a fact: a name, a place or a date that is only mentioned tells nothing yet.
_TELLING = ("events", "figures", "trends", "agreements", "milestones", "stances", "quotes")
_NEWEST, _VISITS, _OPEN, _NEWS, _TOPICS = 6, 2, 2, 2, 12

# The articles as the home page reaches them.
ARTICLES = "articles/"


@dataclass(frozen=True, slots=True)
class Home:
    """What the first page shows."""

    views: Sequence[View]  # the newest first
    glance: Glance
    last_visit: Visit | None = None  # where the last contact was one
    visits: Sequence[tuple[Moment, str]] = ()  # those before it with their addresses, the last first
    topics: Sequence[tuple[str, str]] = ()  # each with its address


def home_of(views: Sequence[View], glance: Glance, registers: Registers | None) -> Home:
    """The first page; without the registers it leads to none of their pages."""
    if registers is None:
        return Home(views, glance)
    last = next((visit for visit in registers.visits if glance.last_contact and visit.tells(glance.last_contact)), None)
    topics = [(each.name.text, address("topics", each, registers.topics)) for each in registers.topics.first[:_TOPICS]]
    return Home(views, glance, last, list(_earlier(registers, last, glance))[:_VISITS], topics)


def _earlier(registers: Registers, last: Visit | None, glance: Glance) -> Iterator[tuple[Moment, str]]:
    """The visits that took place before the last contact, the last first; one that has no page leads to the timeline."""
    told = {each.ref for each in last.moment.tellings} if last else {glance.last_contact.ref} if glance.last_contact else set()
    for moment in registers.timeline.moments:
        if (
            moment.group == REGISTER
            and moment.date
            and moment.people
            and not moment.is_planned
            and told.isdisjoint(each.ref for each in moment.tellings)
        ):
            yield moment, f"{REGISTER}/{moment.page}/" if moment.page else registers.address(moment.main) or ""


def home_page(home: Home, wording: Wording, settings: Settings, templates: Environment, draw: Draw = vega) -> str:
    """Its text."""
    chart = trade_chart(home.glance, wording, draw)
    promised = list(_open(home.glance, with_trade=chart is None))
    room = 0 if home.glance.announced else 1  # what is to come next takes a row of the one screen
    body = templates.get_template("home.md.jinja").render(
        words=wording,
        countries=[wording.place(code) for code in settings.countries],
        glance=home.glance,
        phrases=phrases_of(wording),
        named=who_said,
        chart=chart,
        open=promised[:_OPEN],
        more_open=len(promised[_OPEN:]),
        news=news_lines(home.glance, wording)[: _NEWS - 1 + room],
        newest=home.views[:_NEWEST],
        last_visit=home.last_visit,
        visits=home.visits[: _VISITS - 1 + room],
        topics=home.topics,
        articles=len(home.views),
        facts=sum(len(view.lines.get(kind, ())) for view in home.views for kind in _TELLING),
    )
    about = settings.description(wording)
    metadata = {"title": settings.titles[wording.code], "lang": wording.code, "description": about, "layout": "home"}
    addresses = addresses_of(settings, wording.code, "")
    things = site_of(wording, settings, addresses, in_full=True), dataset_of(wording, settings, addresses)
    return page_text(metadata, body, *things)


def _open(glance: Glance, *, with_trade: bool) -> Iterator[Told[Any]]:
    """What is promised and open; targets of trade only where no chart shows them."""
    promises = glance.promises
    yield from promises.agreements
    yield from (told for told in promises.targets if with_trade or told.fact.metric != TRADE)
    yield from promises.invitations


def trade_chart(glance: Glance, wording: Wording, draw: Draw = vega) -> Markup | None:
    """Trade as last reported beside every target; nothing where there are not both."""
    if not (glance.reported and glance.aims):
        return None
    title = phrases_of(wording).text("home", "chart")
    marks = [replace(mark, number=number) for number, mark in enumerate((*glance.reported, *glance.aims), 1)]
    return Charts(wording, draw).rows(marks, "trade", title, lambda mark: mark.told.address(ARTICLES), numbered=False)


def news_lines(glance: Glance, wording: Wording) -> list[Other]:
    """What the newest article says of others' facts."""
    sentences = Sentences(wording, ARTICLES)
    return [sentences.said(pairing) for pairing in glance.news.pairings] if glance.news else []
