"""What home says is agreed, open and new, as of the newest article."""

from dataclasses import replace

import pytest

from digest.facts import with_ids
from digest.filing import filing_order
from digest.languages import load
from digest.model import Agreement, Entry, Event, Figure, Person
from digest.render.article import view_of
from digest.render.glance import Glance, glance_of
from digest.render.telling import tellings_of
from digest.tell.wording import wording_of
from tests.reading import related
from tests.render.making import article, evidence, facts

PAIR = ("PE", "EG")
WORDS = "Rosa Quispe tiba di Kairo."
PROOF = evidence(article(WORDS), "Rosa")
PEOPLE = (
    Person(evidence=PROOF, name="Rosa Quispe", role="President", country="PE"),
    Person(evidence=PROOF, name="Omar Said", role="President", country="EG"),
)


def entry(stem: str, published: str, **kinds: object) -> Entry:
    source = article(WORDS, stem=stem)
    return Entry(article=source, facts=with_ids(facts(source, published=published, people=PEOPLE, **kinds)))


def glance(*entries: Entry) -> Glance:
    wording = wording_of(load("en"))
    filed = sorted(entries, key=lambda entry: filing_order(entry.facts))
    views = [view_of(entry, wording) for entry in reversed(filed)]
    return glance_of(views, PAIR, related([entry.facts for entry in filed]), tellings_of(views))


def agreement(status: str, name: str = "Agreement on air services", kind: str = "agreement", parties: tuple[str, ...] = PAIR) -> Agreement:
    return Agreement(evidence=PROOF, kind=kind, name=name, parties=parties, status=status, date=None)  # type: ignore[arg-type]


def figure(value: float, status: str, period: str | None, metric: str = "bilateral_trade") -> Figure:
    unit = "USD" if metric == "bilateral_trade" else "person"
    return Figure(
        evidence=PROOF, metric=metric, value=value, unit=unit, bound="exact", status=status, period=period  # type: ignore[arg-type]
    )  # fmt: skip


def event(kind: str, date: str | None, *people: str, place: str | None = None) -> Event:
    return Event(evidence=PROOF, kind=kind, date=date, people=people, place=place)


INVITED = event("invitation", "2022-03-01", "Omar Said", "Rosa Quispe", place="EG")


def test_a_promise_that_a_later_article_reports_as_signed_is_no_longer_open() -> None:
    promises = glance(
        entry("a", "2022-01-01", agreements=(agreement("planned"),)), entry("b", "2023-01-01", agreements=(agreement("signed"),))
    ).promises
    assert promises.agreements == ()
    assert [told.view.slug for told in promises.signed] == ["b"]


def test_a_promise_that_may_be_either_of_two_texts_that_were_signed_is_not_called_open() -> None:
    signed = [
        entry(stem, "2023-01-01", agreements=(replace(agreement("signed"), date=date),))
        for stem, date in (("b", "2022-05"), ("c", "2022-08"))
    ]
    promises = glance(entry("a", "2022-01-01", agreements=(agreement("planned"),)), *signed).promises
    assert promises.agreements == ()
    assert sorted(told.view.slug for told in promises.signed) == ["b", "c"]


@pytest.mark.parametrize(("published", "open_ones"), [("2024-05-01", 1), ("2026-05-01", 0)])
def test_what_nobody_has_told_of_for_years_is_not_called_open(published: str, open_ones: int) -> None:
    found = glance(entry("a", "2021-05-01", agreements=(agreement("planned"),)), entry("b", published)).promises
    assert len(found.agreements) == open_ones


@pytest.mark.parametrize(
    ("day", "newest", "open_ones"), [("2022-03", "2022-04-01", 0), ("2022-03", "2022-03-20", 1), (None, "2022-04-01", 1)]
)
def test_a_text_whose_day_of_signing_is_over_is_not_called_open(day: str | None, newest: str, open_ones: int) -> None:
    planned = entry("a", "2022-01-01", agreements=(agreement("planned"),), events=(event("signing", day, "Rosa Quispe"),))
    assert len(glance(planned, entry("b", newest)).promises.agreements) == open_ones


def test_of_what_is_open_the_newest_comes_first_and_what_one_side_wishes_last() -> None:
    told = (("a", "planned", "culture"), ("b", "under_negotiation", "tourism"), ("c", "proposed", "fisheries"))
    entries = [
        entry(stem, f"2022-0{month}-01", agreements=(agreement(status, f"Agreement on {about}"),))
        for month, (stem, status, about) in enumerate(told, 1)
    ]
    assert [each.fact.status for each in glance(*entries).promises.agreements] == ["under_negotiation", "planned", "proposed"]


def test_a_text_that_was_perhaps_signed_since_under_another_name_is_not_called_open() -> None:
    proposed = agreement("proposed", "Program kerja sama kebudayaan 2023-2025", "action_plan")
    signed = agreement("signed", "Nota kesepahaman kebudayaan 2023-2025", "memorandum")
    later = entry("b", "2023-01-01", agreements=(signed,))
    assert not glance(entry("a", "2022-01-01", agreements=(proposed,)), later).promises.agreements
    others = replace(proposed, name="Program kerja sama kebudayaan 2026-2028")
    assert glance(entry("a", "2022-01-01", agreements=(others,)), later).promises.agreements


@pytest.mark.parametrize(
    ("sentence", "newest", "open_ones"),
    [
        ("The text will be signed during the visit.", "2022-06-01", 0),
        ("The text will be signed during the visit.", "2022-03-21", 1),  # it is not over
        ("The text will be signed this year.", "2022-06-01", 1),
    ],
)
def test_what_was_to_be_signed_on_a_visit_that_is_over_is_not_called_open(sentence: str, newest: str, open_ones: int) -> None:
    planned = replace(agreement("planned"), evidence=evidence(article(sentence), sentence.rstrip(".")))
    visit = replace(event("visit", "2022-03-20/2022-03-22", "Rosa Quispe", place="EG"), ahead=True)
    announced = entry("a", "2022-03-01", agreements=(planned,), events=(visit,))
    announced = replace(announced, facts=replace(announced.facts, language="en"))
    assert len(glance(announced, entry("b", newest)).promises.agreements) == open_ones


@pytest.mark.parametrize(
    ("body", "is_open"), [("Customs Union of Russia, Belarus and Kazakhstan", False), ("Union of Fruit Growers", True)]
)
def test_free_trade_with_the_members_of_a_customs_union_came_true_as_that_with_the_union(body: str, is_open: bool) -> None:
    meant = entry("a", "2021-01-01", agreements=(agreement("proposed", "free trade agreement", "free_trade_agreement", ("PE", body)),))
    meant = replace(meant, facts=replace(meant.facts, language="en"))
    made = entry("b", "2022-01-01", agreements=(agreement("in_force", "free trade agreement", "free_trade_agreement", ("PE", "EAEU")),))
    assert bool(glance(meant, made).promises.agreements) == is_open


def test_an_agreement_told_by_many_articles_stands_once_with_its_newest_telling() -> None:
    told = [entry(stem, f"202{year}-01-01", agreements=(agreement("in_force"),)) for stem, year in (("a", 1), ("b", 2), ("c", 3))]
    assert [told.view.slug for told in glance(*told).promises.in_force] == ["c"]


def test_the_day_of_an_act_leads_before_the_days_of_the_visit_and_its_month() -> None:
    days = ("2022-05-04/2022-05-06", "2022-05-05", "2022-05-04/2022-05-06", "2022-05")
    told = [
        entry(f"a{place}", f"2023-0{place}-01", agreements=(replace(agreement("signed"), date=day),)) for place, day in enumerate(days, 1)
    ]
    assert [each.fact.date for each in glance(*told).promises.signed] == ["2022-05-05"]


def test_a_replaced_agreement_is_neither_in_force_nor_open() -> None:
    promises = glance(entry("a", "2022-01-01", agreements=(agreement("in_force"), agreement("replaced")))).promises
    assert all("air" not in told.fact.name for told in (*promises.signed, *promises.agreements))


def test_a_target_is_open_while_its_year_is_after_the_newest_article() -> None:
    aims = (figure(1e9, "target", "2023"), figure(2e9, "target", "2030"), figure(100, "target", "2026", "tourists"))
    assert [told.fact.period for told in glance(entry("a", "2024-01-01", figures=aims)).promises.targets] == ["2030", "2026"]
    later = entry("b", "2027-01-01")
    assert [told.fact.period for told in glance(entry("a", "2024-01-01", figures=aims), later).promises.targets] == ["2030"]


@pytest.mark.parametrize(("value", "published", "open_ones"), [(2e9, "2025-01-01", 1), (3e9, "2025-01-01", 0), (3e9, "2023-01-01", 1)])
def test_a_target_without_a_year_is_open_until_a_later_article_reports_as_much(value: float, published: str, open_ones: int) -> None:
    aimed = entry("a", "2024-01-01", figures=(figure(3e9, "target", None),))
    assert len(glance(aimed, entry("b", published, figures=(figure(value, "actual", None),))).promises.targets) == open_ones


@pytest.mark.parametrize(
    ("published", "later", "open_ones"),
    [
        ("2024-06-01", figure(9e9, "target", "2030"), []),
        ("2024-06-01", figure(2e9, "target", "2030"), [3e9]),
        ("2028-06-01", figure(2e9, "actual", "2027"), []),
    ],
    ids=["a higher one for a year", "a lower one for a year", "years ago"],
)
def test_a_target_without_a_year_is_none_of_today_once_a_higher_one_has_a_year_or_years_have_gone(
    published: str, later: Figure, open_ones: list[float]
) -> None:
    found = glance(entry("a", "2024-01-01", figures=(figure(3e9, "target", None),)), entry("b", published, figures=(later,)))
    assert [told.fact.value for told in found.promises.targets if not told.fact.period] == open_ones
    reported = figure(1e8, "actual", "2023")
    chart = glance(entry("a", "2024-01-01", figures=(figure(3e9, "target", None),)), entry("b", published, figures=(later, reported))).aims
    assert [mark.value for mark in chart if not mark.period] == open_ones


def test_of_targets_without_a_year_the_one_told_last_is_open() -> None:
    told = [
        entry(stem, published, figures=(figure(value, "target", None),))
        for stem, published, value in (("a", "2022", 3e9), ("b", "2023", 2e9))
    ]
    assert [each.fact.value for each in glance(*told).promises.targets] == [2e9]


@pytest.mark.parametrize(
    ("visits", "open_ones"),
    [
        ((), 1),
        ((event("state_visit", "2022-05-01", "Rosa Quispe", place="EG"),), 0),
        ((event("state_visit", "2021-05-01", "Rosa Quispe", place="EG"),), 1),
        ((event("state_visit", "2022-05-01", "Rosa Quispe", place="CL"),), 1),
        ((event("state_visit", "2022-05-01", "Omar Said", place="PE"),), 1),
        ((event("state_visit", None, "Rosa Quispe", place="EG"),), 0),
    ],
    ids=["no visit", "the visit", "an earlier visit", "a visit elsewhere", "another's visit", "a visit of an unknown day"],
)
def test_an_invitation_is_open_until_its_guest_has_come(visits: tuple[Event, ...], open_ones: int) -> None:
    found = glance(entry("a", "2022-03-02", events=(INVITED,)), entry("b", "2022-06-01", events=visits))
    assert len(found.promises.invitations) == open_ones


@pytest.mark.parametrize(("due", "open_ones"), [("2022-05", 0), ("2022-06", 1), ("2022-09", 1)])
def test_an_invitation_for_a_time_that_is_over_is_no_longer_open(due: str, open_ones: int) -> None:
    found = glance(entry("a", "2022-03-02", events=(replace(INVITED, due=due),)), entry("b", "2022-06-01"))
    assert len(found.promises.invitations) == open_ones


def test_trade_is_reported_for_the_last_year_and_the_months_after_it() -> None:
    first = entry("a", "2023-02-01", figures=(figure(5e8, "actual", "2021"), figure(6e8, "actual", "2022")))
    second = entry("b", "2023-08-01", figures=(figure(3e8, "actual", "2023-01/2023-06"), figure(2e9, "target", "2030")))
    found = glance(first, second)
    assert {mark.period for mark in found.reported} == {"2022", "2023-01/2023-06"}
    assert [mark.value for mark in found.aims] == [2e9]


def test_a_new_route_comes_next_where_nobody_is_to_come() -> None:
    route = replace(event("launch", "2023-05"), between=("Lima", "Cairo"))
    assert glance(entry("a", "2023-01-01", events=(route,))).announced
    forum = event("forum", "2023-09-01", "Rosa Quispe")
    found = glance(entry("a", "2023-01-01", events=(route, forum))).announced
    assert found and found.fact.kind == "forum"


def test_what_an_older_article_announced_for_a_day_gone_by_is_not_next() -> None:
    announced = entry("a", "2023-01-01", events=(event("forum", "2023-05-01", "Rosa Quispe"),))
    assert glance(announced).announced
    assert glance(announced, entry("b", "2023-06-01")).announced is None


@pytest.mark.parametrize(("newest", "is_next"), [("2023-03-01", True), ("2023-10-01", False)])
def test_what_was_planned_for_a_year_is_next_only_while_that_is_news(newest: str, is_next: bool) -> None:
    announced = entry("a", "2023-01-01", events=(event("forum", "2024", "Rosa Quispe"),))
    assert bool(glance(announced, entry("b", newest)).announced) is is_next


def test_a_launch_is_no_high_level_contact() -> None:
    assert glance(entry("a", "2023-01-01", events=(event("launch", "2023-05-01"),))).announced is None


def test_news_is_what_the_newest_article_changes_and_how_much_only_it_tells() -> None:
    first = entry("a", "2023-01-01", figures=(figure(5e8, "forecast", "2023"),), agreements=(agreement("signed"),))
    second = entry(
        "b",
        "2024-01-01",
        figures=(figure(4e8, "actual", "2023"),),
        agreements=(agreement("signed"),),
        events=(event("call", "2023-12-01"),),
    )
    news = glance(first, second).news
    assert news and [pairing.relation.kind for pairing in news.pairings] == ["falls_short"]
    assert (news.events, news.agreements, news.figures) == (1, 0, 1)


def test_the_glance_is_as_of_the_newest_article() -> None:
    newest = glance(entry("a", "2023-01-01"), entry("b", "2024-01-01")).as_of
    assert newest and newest.slug == "b"
