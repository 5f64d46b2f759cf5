"""The first page: since when, last contact, the main figures, what is agreed and what is promised."""

from dataclasses import replace
from functools import cache

import frontmatter
import pytest

from digest.facts import with_ids
from digest.filing import filing_order
from digest.languages import load
from digest.model import Agreement, Digest, Entry, Event, Figure, Milestone
from digest.render import environment, pages_of
from digest.render.article import view_of
from digest.render.glance import Glance, News, glance_of
from digest.render.packed import made_of
from digest.render.settings import Settings
from digest.render.telling import tellings_of
from digest.render.workshop import render
from digest.tell.wording import wording_of
from tests.reading import related
from tests.render.making import article, evidence, facts, without_the_sites_own

SETTINGS = Settings(countries=("PE", "EG"), languages=("id", "en"), titles={"id": "Ikhtisar", "en": "Digest"})
TEMPLATES = environment()


@cache
def languages() -> dict[str, object]:
    return {code: load(code) for code in ("id", "en")}


def visit(at: Entry | None, date: str | None, kind: str = "official_visit") -> Event:
    source = SOURCE if at is None else at.article
    return Event(evidence=evidence(source, "Rosa"), kind=kind, date=date, people=("Rosa Quispe",), place="EG")


def agreement(name: str, status: str) -> Agreement:
    return Agreement(evidence=evidence(SOURCE, "Rosa"), kind="agreement", name=name, parties=("PE", "EG"), status=status, date=None)  # type: ignore[arg-type]


def trade(value: int, status: str) -> Figure:
    return Figure(
        evidence=evidence(SOURCE, "Rosa"), metric="bilateral_trade", value=value, unit="USD", bound="exact", status=status, period=None  # type: ignore[arg-type]
    )  # fmt: skip


SOURCE = article("Rosa Quispe berkunjung.")


def told(stem: str = "kabar", **kinds: object) -> Entry:
    source = article("Rosa Quispe berkunjung.", stem=stem)
    return Entry(article=source, facts=with_ids(facts(source, **kinds)))


def glance(*entries: Entry) -> Glance:
    english = wording_of(load("en"))
    views = [view_of(entry, english) for entry in entries]
    story = related([entry.facts for entry in sorted(entries, key=lambda entry: filing_order(entry.facts))])
    return glance_of(views, ("PE", "EG"), story, tellings_of(views))


def test_the_last_contact_is_the_latest_visit_or_meeting_that_has_taken_place() -> None:
    older = told("a", events=(visit(None, "2021-03-04"),))
    newer = told(
        "b", events=(visit(None, "2023-05"), visit(None, "2023-05-02", "meeting"), visit(None, "2024-01", "forum")), published="2023-06-01"
    )
    last = glance(newer, older).last_contact
    assert last and (last.view.slug, last.fact.date) == ("b", "2023-05-02")


def test_what_is_still_to_come_when_the_article_is_written_is_announced_not_past() -> None:
    entry = told(
        events=(visit(None, "2023-05-02"), visit(None, "2024-01", "forum"), visit(None, "2025", "state_visit")), published="2023-06-01"
    )
    found = glance(entry)
    assert found.last_contact and found.last_contact.fact.date == "2023-05-02"
    assert found.announced and found.announced.fact.date == "2024-01"


def test_a_day_of_the_half_year_that_an_article_tells_of_is_not_still_to_come() -> None:
    entry = told(events=(visit(None, "2023-01/2023-06", "forum"), visit(None, "2023-06-30", "meeting")))
    assert glance(entry).announced is None


def test_relations_count_from_the_earliest_date_told() -> None:
    milestones = [Milestone(evidence=evidence(SOURCE, "Rosa"), kind="diplomatic_relations", date=date) for date in ("1963-10", None)]
    since = glance(told(milestones=tuple(milestones))).since
    assert since and since.fact.date == "1963-10"


def test_relations_count_from_the_day_where_an_article_tells_it() -> None:
    milestones = [Milestone(evidence=evidence(SOURCE, "Rosa"), kind="diplomatic_relations", date=date) for date in ("1963", "1963-10-04")]
    since = glance(told(milestones=tuple(milestones))).since
    assert since and since.fact.date == "1963-10-04"


def test_agreements_stand_under_what_is_done_or_what_is_promised() -> None:
    kinds = ("proposed", "in_force", "signed", "replaced", "planned")
    found = glance(told(agreements=tuple(agreement(status, status) for status in kinds)))
    assert [told.fact.name for told in found.promises.in_force] == ["in_force"]
    assert [told.fact.name for told in found.promises.signed] == ["signed"]
    assert [told.fact.name for told in found.promises.agreements] == ["planned", "proposed"]


def test_a_statement_does_not_stand_beside_the_partnership_that_it_founds() -> None:
    statement = replace(agreement("Pernyataan Bersama", "signed"), kind="joint_statement")
    partners = replace(agreement("Kemitraan Strategis", "in_force"), kind="partnership")
    found = glance(told(agreements=(statement, partners, agreement("Perjanjian", "signed"))))
    assert [told.fact.name for told in found.promises.signed] == ["Perjanjian"]
    assert [told.fact.name for told in glance(told(agreements=(statement,))).promises.signed] == ["Pernyataan Bersama"]


def test_trade_is_what_was_reported_beside_what_is_aimed_at() -> None:
    found = glance(told(figures=(trade(3, "forecast"), trade(2, "target"), trade(1, "actual"))))
    assert [mark.value for mark in found.reported] == [1]
    assert [mark.value for mark in found.aims] == [2]


def test_a_target_that_was_raised_since_is_aimed_at_no_more() -> None:
    aims = [replace(trade(value, "target"), period="2030") for value in (15, 18)]
    entries = [told(name, figures=(aim,), published=f"202{year}-06-01") for name, aim, year in zip("ab", aims, (1, 2), strict=True)]
    assert [mark.value for mark in glance(*reversed(entries)).aims] == [18]


def test_articles_about_others_say_nothing_of_this_relationship() -> None:
    assert glance(told(countries=("PE", "CL"), events=(visit(None, "2021"),))) == Glance()


def test_home_says_where_nothing_is_known() -> None:
    pages = render(Digest(entries=(told(),)), languages(), SETTINGS)  # type: ignore[arg-type]
    assert frontmatter.loads(pages["en/index.md"]).content.count("nothing in the articles yet") == 5


def test_one_article_and_one_fact_are_counted_in_the_singular() -> None:
    digest = Digest(entries=(told(milestones=(Milestone(evidence=evidence(SOURCE, "Rosa"), kind="other", date=None),)),))
    pages = render(digest, languages(), SETTINGS)  # type: ignore[arg-type]
    assert "1 article, 1 fact." in pages["en/index.md"]
    assert "1 artikel, 1 fakta." in pages["id/index.md"]


@pytest.mark.parametrize(("invited", "head"), [("Rosa", "Next, invited"), ("Omar", "Next, as announced")])
def test_an_event_announced_in_the_sentence_of_an_invitation_is_called_so(invited: str, head: str) -> None:
    source = article("Rosa Quispe berkunjung. Omar Said tinggal.", stem="kabar")
    events = (
        Event(evidence=evidence(source, invited), kind="invitation", date="2023-06-01", people=(), place=None),
        Event(evidence=evidence(source, "Rosa"), kind="forum", date="2024-01", people=(), place=None),
    )
    entry = Entry(article=source, facts=with_ids(facts(source, events=events, published="2023-06-01")))
    pages = render(Digest(entries=(entry,)), languages(), SETTINGS)  # type: ignore[arg-type]
    assert f"<dt>{head}</dt>" in pages["en/index.md"]


def test_home_without_articles_says_what_to_do() -> None:
    pages = render(Digest(entries=()), languages(), SETTINGS)  # type: ignore[arg-type]
    assert "Put a .txt file into the folder seeds" in pages["en/index.md"]
    assert pages["id/data/articles.jsonl"] == ""


def test_the_newest_article_comes_first_and_those_without_a_date_last() -> None:
    entries = (told("tua", published="1999"), told("tanpa"), told("baru", published="2023-06-01"))
    index = made_of(pages_of(Digest(entries=entries), wording_of(load("id")), SETTINGS, TEMPLATES)).pages["articles/index.md"]
    assert index.index('href="baru/"') < index.index('href="tua/"') < index.index('href="tanpa/"')
    assert "Tanpa tanggal" in index


def test_each_year_stands_once_in_the_list_of_articles() -> None:
    """An article that is known to be of some years is filed by the last of them, and listed in the first."""
    entries = (told("lama", published="2019-05-01"), told("antara", published="2018/2021"), told("sela", published="2018-03-01"))
    index = made_of(pages_of(Digest(entries=entries), wording_of(load("id")), SETTINGS, TEMPLATES)).pages["articles/index.md"]
    assert [index.count(f'<h2 id="y-{year}">') for year in (2018, 2019)] == [1, 1]


def test_the_same_pages_exist_in_every_language() -> None:
    pages = render(Digest(entries=(told("satu"), told("dua"))), languages(), SETTINGS)  # type: ignore[arg-type]
    of_language = {code: {path.removeprefix(f"{code}/") for path in pages if path.startswith(f"{code}/")} for code in ("id", "en")}
    assert without_the_sites_own(of_language["id"]) == of_language["en"]
    assert of_language["en"] >= {"index.md", "terms.md", "articles/index.md", "articles/satu.md", "articles/dua.md"}


def test_the_same_digest_gives_the_same_bytes() -> None:
    digest = Digest(entries=(told("satu", events=(visit(None, "2021"),)), told("dua")))
    assert render(digest, languages(), SETTINGS) == render(digest, languages(), SETTINGS)  # type: ignore[arg-type]


def test_very_many_articles_are_listed_by_years() -> None:
    entries = [told(f"a{number:03}", published=f"{2020 + number % 2}-01-01") for number in range(320)]
    pages = made_of(pages_of(Digest(entries=tuple(entries)), wording_of(load("en")), SETTINGS, TEMPLATES)).pages
    first, older = pages["articles/index.md"], pages["articles/by-year/2020.md"]
    assert first.count("<h3>") == older.count("<h3>") == 160
    assert 'href="by-year/2020/"' in first and 'href="../../a000/"' in older
    assert 'aria-current="page">Newest' in first and 'href="../.././">Newest' in older


def test_the_newest_article_counts_only_what_it_has_alone() -> None:
    words = wording_of(load("en"))
    assert News(pairings=(), events=1, agreements=0, figures=2, same_day=1).counts(words) == "1 event and 2 figures"
    assert News(pairings=(), events=0, agreements=0, figures=0, same_day=1).counts(words) == ""


def test_an_article_without_a_headline_is_listed_with_something_else_than_its_event() -> None:
    english, met = wording_of(load("en")), visit(None, "2023-05-02", "meeting")
    entries = (told(events=(met, visit(None, "2023-05-03"))), told(events=(met,)), told(events=(replace(met, date=None),)))
    points = [view_of(entry, english).main_point for entry in entries]
    assert [view_of(entry, english).title.origin for entry in entries] == ["event", "event", "event"]
    assert [point and [line.when for line in point.lines] for point in points] == [["3 May 2023"], ["2 May 2023"], None]


def test_what_was_long_before_an_article_is_not_what_it_is_listed_with() -> None:
    met, text = visit(None, "2023-05-02", "meeting"), replace(agreement("in_force", "in_force"), date="2013", kind="partnership")
    english = wording_of(load("en"))
    points = [
        view_of(told(events=(met,), agreements=(replace(text, date=date),), published="2023-06-01"), english).main_point
        for date in ("2013", None, "2023-05")
    ]
    assert [point and point.kind for point in points] == ["events", "events", "agreements"]
