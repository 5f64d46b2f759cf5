"""What a later article's claim says about an earlier one's."""

from dataclasses import replace
from typing import Any

import pytest

from digest.facts import with_ids
from digest.model import Agreement, Clue, Event, Evidence, Facts, Figure, Milestone, Organization, Person, Place, Quote, Trend
from tests.reading import related
from tests.writing_time import written

PROOF = Evidence(quote="…", start=0, end=1, rule="test")


def article(name: str, **kinds: Any) -> Facts:
    """An article about Vietnam and Kazakhstan that holds some facts."""
    published = kinds.pop("published", f"2023-{ord(name) - ord('a') + 9:02}-01")
    told = written(published, kinds.get("events", ()))
    return with_ids(
        Facts(id=name, language=kinds.pop("language", "en"), countries=("VN", "KZ"), title=None, published=published, written=told, **kinds)
    )


TRENDS = [
    ("the same time", ("up", "2022"), ("up", "2022"), ["confirms"]),
    ("a year with a part of it", ("up", "2022-01/2022-05"), ("up", "2022"), ["confirms"]),
    ("the year after", ("up", "2021"), ("up", "2022"), ["updates"]),
    ("the year after part of one", ("up", "2021-01/2021-05"), ("up", "2022"), ["updates"]),
    ("the year after, the other way", ("up", "2021"), ("down", "2022"), []),
    ("a year long after", ("up", "2019"), ("up", "2022"), []),
    ("the year before", ("up", "2022"), ("up", "2021"), []),
    ("another direction", ("up", "2022"), ("down", "2022"), ["contradicts"]),
]


@pytest.mark.parametrize(("what", "one", "other", "kinds"), TRENDS, ids=[case[0] for case in TRENDS])
def test_two_trends_are_compared_only_of_one_time(what: str, one: tuple[Any, str], other: tuple[Any, str], kinds: list[str]) -> None:
    told = [
        article(name, trends=(Trend(metric="bilateral_trade", direction=direction, period=period, evidence=PROOF),))
        for name, (direction, period) in zip("ab", (one, other), strict=True)
    ]
    assert [relation.kind for relation in related(told).relations] == kinds


def trade(value: int, status: Any = "actual", period: str | None = "2023", bound: Any = "exact") -> tuple[Figure, ...]:
    """A claim about trade."""
    return (Figure(metric="bilateral_trade", value=value, unit="USD", bound=bound, status=status, period=period, evidence=PROOF),)


TRADE = [
    ("a forecast that came true", trade(100, "forecast"), trade(120), "fulfils"),
    ("a forecast that nearly came true", trade(100, "forecast"), trade(100, bound="almost"), "falls_short"),
    ("a target that was missed", trade(100, "target"), trade(60), "falls_short"),
    ("two counts of one year", trade(100), trade(81), "contradicts"),
    ("a part above the whole", trade(60, period="2023-01/2023-09"), trade(21), "contradicts"),
    ("a leap in one month", trade(40, period="2023-01/2023-04"), trade(160, period="2023-01/2023-05"), "contradicts"),
    ("fewer in more months", trade(60, period="2023-01/2023-04"), trade(50, period="2023-01/2023-05"), "contradicts"),
    ("the same count again", trade(100), trade(100), "confirms"),
    ("an exact sum after a round one", trade(100, bound="almost"), trade(94), "confirms"),
    ("the same sum with fewer digits", trade(159), trade(160), "confirms"),
    ("a round sum that is another one", trade(95), trade(100), "contradicts"),
    ("a higher target for a later year", trade(100, "target", "2025"), trade(900, "target", "2030"), "raises"),
    ("a higher target for the same year", trade(100, "target"), trade(150, "target"), "raises"),
    ("a new year's level", trade(100, period="2022"), trade(130, period="2023"), "updates"),
    ("a forecast told again", trade(100, "forecast"), trade(100, "forecast"), "confirms"),
]


@pytest.mark.parametrize(("told", "earlier", "later", "kind"), TRADE, ids=[case[0] for case in TRADE])
def test_figures_are_laid_against_each_other(told: str, earlier: tuple[Figure, ...], later: tuple[Figure, ...], kind: str) -> None:
    first, second = article("a", figures=earlier), article("b", figures=later, published="2024-02-01")
    (relation,) = related([first, second]).relations
    assert (relation.kind, relation.later.article, relation.earlier.article) == (kind, "b", "a")
    assert relation.because


UNDATED = [
    ("a higher one", trade(900, "target", None), ["raises"]),
    ("a lower one", trade(80, "target", None), []),
    ("the same again", trade(100, "target", None), []),
]


@pytest.mark.parametrize(("sum_", "aim", "kinds"), UNDATED, ids=[case[0] for case in UNDATED])
def test_a_higher_sum_without_a_year_is_laid_beside_the_target_that_still_runs(
    sum_: str, aim: tuple[Figure, ...], kinds: list[str]
) -> None:
    first, second = article("a", figures=trade(100, "target", "2030")), article("b", figures=aim, published="2024-02-01")
    assert [(each.kind, each.rule) for each in related([first, second]).relations] == [(kind, "relate.figures.undated") for kind in kinds]


@pytest.mark.parametrize(("target", "published"), [("2023", "2024-02-01"), ("2030", "2023-09-01")], ids=["over", "not set before"])
def test_a_sum_without_a_year_says_nothing_of_a_target_that_is_over_or_was_not_set_before(target: str, published: str) -> None:
    first = article("a", figures=trade(100, "target", target))
    second = article("b", figures=trade(900, "target", None), published=published)
    assert not related([first, second]).relations


LONGER = [trade(90), trade(21, bound="over"), trade(80, period="2023-01/2023-10")]


@pytest.mark.parametrize("whole", LONGER, ids=["all of it", "a least sum", "a good month"])
def test_a_sum_of_some_months_that_fits_that_of_the_year_is_in_no_dispute(whole: tuple[Figure, ...]) -> None:
    first, second = article("a", figures=trade(60, period="2023-01/2023-09")), article("b", figures=whole, published="2024-02-01")
    assert not [each for each in related([first, second]).relations if each.kind == "contradicts"]


def test_a_dated_level_updates_one_that_was_told_before_without_a_date() -> None:
    first, second = article("a", figures=trade(60, period=None), published="2022-06-01"), article("b", figures=trade(100))
    assert [(relation.kind, relation.later.article) for relation in related([first, second]).relations] == [("updates", "b")]


def test_what_two_articles_of_unknown_time_tell_is_not_put_in_order() -> None:
    articles = [article(name, figures=trade(value), published=None) for name, value in (("a", 100), ("b", 100))]
    story = related(articles)
    assert story.relations == ()
    assert [len(thread.tellings) for thread in story.threads] == [2]


def test_of_two_offices_counts_in_one_article_each_is_laid_against_its_own() -> None:
    def count(value: int, period: str, speaker: str | None, start: int) -> Figure:
        evidence = Evidence(quote="…", start=start, end=start + 1, rule="test")
        return replace(trade(value, period=period)[0], speaker=speaker, evidence=evidence)

    office = [count(value, period, "Trade Office", 1) for value, period in ((63, "2022"), (33, "2021"))]
    bureau = [count(value, period, None, 9) for value, period in ((80, "2022"), (40, "2021"))]
    told = article("a", figures=(*office, *bureau))
    value = {figure.id: figure.value for figure in told.figures}
    rises = [relation for relation in related([told]).relations if relation.kind == "updates"]
    assert [(value[each.earlier.fact], value[each.later.fact]) for each in rises] == [(33, 63), (40, 80)]


def test_where_two_sides_counts_differ_a_forecast_is_laid_beside_its_own_side_only() -> None:
    sides = {"Ministry of Trade": "KZ", "Statistics Agency": "KZ", "Customs": "VN"}
    bodies = tuple(Organization(name=name, acronym=None, country=country, evidence=PROOF) for name, country in sides.items())

    def told(name: str, value: int, speaker: str | None, status: str = "actual") -> Facts:
        figures = (replace(trade(value, status)[0], speaker=speaker),)
        return article(name, figures=figures, organizations=bodies, published=f"2024-0{ord(name) - ord('a') + 1}-01")

    forecast, ours, theirs = told("a", 100, "Ministry of Trade", "forecast"), told("b", 90, "Statistics Agency"), told("c", 80, "Customs")
    short = [each.later.article for each in related([forecast, ours, theirs]).relations if each.kind == "falls_short"]
    assert short == ["b"]
    assert [each.kind for each in related([forecast, theirs]).relations] == ["falls_short"]
    unknown, nobodys = told("a", 100, None, "forecast"), told("d", 85, None)
    found = related([unknown, ours, theirs, nobodys]).relations
    assert [each.later.article for each in found if each.kind == "falls_short"] == ["d"]
    banks = told("a", 100, "Condor Finance", "forecast")
    found = related([banks, ours, theirs, nobodys]).relations
    assert [each.later.article for each in found if each.kind == "falls_short"] == ["d"]


def test_weighed_goods_are_laid_against_the_same_goods_only() -> None:
    wheat = replace(trade(90)[0], metric="export", unit="ton", of="KZ", product="wheat")
    others = [replace(wheat, value=40, product=goods) for goods in ("wheat", "rice", None)]
    kinds = [
        [relation.kind for relation in related([article("a", figures=(wheat,)), article("b", figures=(other,))]).relations]
        for other in others
    ]
    assert kinds == [["contradicts"], [], []]


COUNTS = [
    ("one count is about the same", (100, 120), 101, 0),
    ("it lies between two counts", (100, 140), 120, 0),
    ("it is above both", (100, 120), 160, 1),
]


@pytest.mark.parametrize(("told", "counts", "level", "updates"), COUNTS, ids=[case[0] for case in COUNTS])
def test_a_level_is_laid_against_all_counts_of_the_time_before(told: str, counts: tuple[int, ...], level: int, updates: int) -> None:
    before = tuple(figure for value in counts for figure in trade(value, period="2022"))
    kinds = [relation.kind for relation in related([article("a", figures=before), article("b", figures=trade(level))]).relations]
    assert kinds.count("updates") == updates


NOTHING = [
    ("a target without a year after one that was as high", trade(900, "target", "2030"), trade(900, "target", None)),
    ("a target and a later forecast", trade(100, "target", "2030"), trade(90, "forecast", "2023")),
    ("parts of different years that are not the same months", trade(40, period="2022-01/2022-06"), trade(50, period="2023-01/2023-03")),
    ("a level without a date after one with it", trade(100), trade(120, period=None)),
    ("sums of years far apart", trade(100, period="2017"), trade(120, period="2020")),
    ("a lower target for a later year", trade(100, "target", "2025"), trade(90, "target", "2030")),
]


@pytest.mark.parametrize(("told", "earlier", "later"), NOTHING, ids=[case[0] for case in NOTHING])
def test_what_does_not_compare_is_not_compared(told: str, earlier: tuple[Figure, ...], later: tuple[Figure, ...]) -> None:
    assert related([article("a", figures=earlier), article("b", figures=later)]).relations == ()


@pytest.mark.parametrize(("told", "updates"), [("Exports rose to US$90.", 0), ("Exports fell to US$90.", 1), ("Exports: US$90.", 1)])
def test_a_sum_told_as_a_rise_is_not_laid_below_one_before_it(told: str, updates: int) -> None:
    proof = Evidence(quote=told, start=0, end=len(told), rule="test")
    later = article("b", figures=(replace(trade(90, period="2023")[0], evidence=proof),))
    assert len(related([article("a", figures=trade(100, period="2022")), later]).relations) == updates


@pytest.mark.parametrize(("proof", "updates"), [(PROOF, 1), (replace(PROOF, start=5, end=6), 0)])
def test_one_sentence_may_lay_years_far_apart_side_by_side(proof: Evidence, updates: int) -> None:
    told = (*trade(3, period="1993"), replace(trade(21, period="2005")[0], evidence=proof))
    assert len(related([article("a", figures=told)]).relations) == updates


@pytest.mark.parametrize(("speaker", "kinds"), [(None, []), ("Customs", ["contradicts"])])
def test_two_sums_of_one_sentence_differ_only_by_two_counts(speaker: str | None, kinds: list[str]) -> None:
    told = (*trade(54), replace(trade(40)[0], speaker=speaker))
    assert [relation.kind for relation in related([article("a", figures=told)]).relations] == kinds


@pytest.mark.parametrize(("because", "kinds"), [((Clue(quote="45 tahun", start=0, end=8, rule="test"),), []), ((), ["contradicts"])])
def test_a_year_counted_back_from_an_anniversary_is_no_dispute_with_the_next(because: tuple[Clue, ...], kinds: list[str]) -> None:
    printed = Milestone(kind="diplomatic_relations", date="1973-09-17", evidence=PROOF)
    counted = replace(printed, date="1972", because=because)
    story = related([article("a", milestones=(counted,)), article("b", milestones=(printed,))])
    assert [relation.kind for relation in story.relations] == kinds


def test_sums_in_two_currencies_are_never_compared() -> None:
    dong = (Figure(metric="bilateral_trade", value=100, unit="VND", bound="exact", status="actual", period="2023", evidence=PROOF),)
    assert related([article("a", figures=trade(100)), article("b", figures=dong)]).relations == ()


@pytest.mark.parametrize(("percent", "kinds"), [(40, ["confirms", "contradicts"]), (60, ["confirms", "confirms"])])
def test_growth_is_compared_where_one_sentence_tells_what_grew(percent: int, kinds: list[str]) -> None:
    told = [
        article(name, figures=(*trade(100), replace(trade(value)[0], metric="growth", unit="percent")))
        for name, value in (("a", 60), ("b", percent))
    ]
    assert sorted(relation.kind for relation in related(told).relations) == kinds


BLOC = "Vietnam's trade with the whole Eurasian Economic Union is to reach US$100."


def test_trade_with_a_bloc_is_not_laid_against_trade_with_its_member() -> None:
    whole = replace(trade(100, "target", "2030")[0], evidence=Evidence(quote=BLOC, start=0, end=len(BLOC), rule="test"))
    story = related([article("a", figures=(whole,)), article("b", figures=trade(100, "target", "2030"))])
    assert (story.relations, len(story.threads)) == ((), 2)


def test_a_sum_printed_without_its_million_is_not_laid_against_the_full_one() -> None:
    told = [article("a", figures=trade(11_000_000)), article("b", figures=trade(11)), article("c", figures=trade(12_000_000))]
    assert [(each.kind, each.later.article, each.earlier.article) for each in related(told).relations] == [("contradicts", "c", "a")]


def test_what_stands_at_a_time_is_told_anew_after_a_while_and_disputed_before() -> None:
    def flights(value: int) -> tuple[Figure, ...]:
        return (replace(trade(value, period=None)[0], metric="flights", unit="flight/week"),)

    def kinds(published: str) -> list[str]:
        told = [article("a", figures=flights(13), published="2022-05-24"), article("b", figures=flights(14), published=published)]
        return [relation.kind for relation in related(told).relations]

    assert (kinds("2022-05-30"), kinds("2022-09-30")) == (["contradicts"], ["updates"])


@pytest.mark.parametrize(
    ("towns", "kinds"),
    [(("Almaty", "Almaty"), ["updates"]), (("Almaty", "Aktau"), []), (("Almaty", "Asia"), []), (("Asia", "Asia"), ["updates"])],
)
def test_flights_of_other_routes_are_not_laid_against_each_other(towns: tuple[str, str], kinds: list[str]) -> None:
    named = tuple(Place(name=town, country="KZ", evidence=PROOF) for town in ("Almaty", "Aktau"))

    def flights(town: str, value: int) -> dict[str, Any]:
        proof = Evidence(quote=f"{value} a week to {town}", start=0, end=1, rule="test")
        return {"places": named, "figures": (replace(trade(value, period=None)[0], metric="flights", unit="flight/week", evidence=proof),)}

    told = [article("a", **flights(towns[0], 4), published="2022-05-24"), article("b", **flights(towns[1], 7), published="2022-09-24")]
    assert [relation.kind for relation in related(told).relations] == kinds


def students(value: int, period: str | None = None) -> Figure:
    """How many students there are."""
    return replace(trade(value, period=period)[0], metric="students", unit="person")


def test_who_has_studied_is_not_counted_anew_by_who_studies_now() -> None:
    proof = Evidence(quote="Some 8,000 Kazakhs have graduated there.", start=0, end=1, rule="test")
    graduates, now = replace(students(5000), evidence=proof), article("b", figures=(students(4000),))
    assert [each.kind for each in related([article("a", figures=(students(5000),)), now]).relations] == ["contradicts"]
    assert related([article("a", figures=(graduates,)), now]).relations == ()


def test_two_counts_of_students_in_one_article_are_of_different_students() -> None:
    assert related([article("a", figures=(students(600), students(31)))]).relations == ()


@pytest.mark.parametrize(("value", "kinds"), [(70, ["updates"]), (2, [])])
def test_a_count_many_times_as_large_is_of_something_else(value: int, kinds: list[str]) -> None:
    told = [article("a", figures=(students(30),), published="2021-05-01"), article("b", figures=(students(value),), published="2022-05-01")]
    assert [relation.kind for relation in related(told).relations] == kinds


@pytest.mark.parametrize(("published", "kinds"), [("2023-06-30", []), ("2024-02-01", ["falls_short"])])
def test_a_target_is_missed_when_its_year_is_over_only(published: str, kinds: list[str]) -> None:
    told = [article("a", figures=trade(500, "target"), published="2022-05-01"), article("b", figures=trade(340), published=published)]
    assert [relation.kind for relation in related(told).relations] == kinds


def test_what_one_country_exports_is_not_laid_against_what_the_other_does() -> None:
    exports = [
        (Figure(metric="export", value=value, unit="USD", bound="exact", status="actual", period="2023", of=of, evidence=PROOF),)
        for of, value in (("VN", 100), ("KZ", 400))
    ]
    assert related([article("a", figures=exports[0]), article("b", figures=exports[1])]).relations == ()


def visit(date: str, kind: str = "visit", person: str = "Arman Seitkali", place: str = "VN") -> tuple[Event, ...]:
    """A visit."""
    return (Event(kind=kind, date=date, people=(person,), place=place, evidence=PROOF),)


def test_one_visit_told_by_two_articles_is_one_thread_with_two_tellings() -> None:
    story = related([article("a", events=visit("2023-08-20/2023-08-22", "official_visit")), article("b", events=visit("2023-08"))])
    assert [[telling.article for telling in thread.tellings] for thread in story.threads] == [["a", "b"]]
    assert [(relation.kind, relation.later.article) for relation in story.relations] == [("confirms", "b"), ("specifies", "a")]


def test_the_first_of_several_days_is_no_more_exact_date() -> None:
    story = related([article("a", events=visit("2023-08-20/2023-08-22")), article("b", events=visit("2023-08-20"))])
    assert [relation.kind for relation in story.relations] == ["confirms"]


def test_a_visit_known_by_its_month_is_told_by_all_its_days_not_by_the_first() -> None:
    dates = ("2023-08-20", "2023-08-20/2023-08-22", "2023-08")
    story = related([article(name, events=visit(date)) for name, date in zip("abc", dates, strict=True)])
    assert [each.later.article for each in story.relations if each.kind == "specifies"] == ["b"]


def test_a_more_exact_date_specifies_the_earlier_one() -> None:
    story = related([article("a", events=visit("2023")), article("b", events=visit("2023-08-20"))])
    assert [relation.kind for relation in story.relations] == ["specifies"]


def test_a_day_of_a_visit_is_no_more_exact_date_of_it() -> None:
    story = related([article("a", events=visit("2023-08-20/2023-08-22")), article("b", events=visit("2023-08-21"))])
    assert [relation.kind for relation in story.relations] == ["confirms"]


def test_visits_of_two_people_are_two() -> None:
    story = related([article("a", events=visit("2023-08")), article("b", events=visit("2023-08", person="Dauren Omarov"))])
    assert story.relations == ()
    assert len(story.threads) == 2


def invitation(host: str, guest: str, date: str | None) -> Event:
    """Host invites guest."""
    return Event(kind="invitation", date=date, people=(host, guest), place=None, evidence=PROOF)


PEOPLE = tuple(
    Person(name=name, role=role, country=code, evidence=PROOF) for name, role, code in [("Arman", "Envoy", "KZ"), ("Minh", "Envoy", "VN")]
)


def test_an_invitation_is_returned_and_then_accepted() -> None:
    story = related(
        [
            article("a", people=PEOPLE, events=(invitation("Minh", "Arman", "2022-01"),)),
            article("b", people=PEOPLE, events=(invitation("Arman", "Minh", "2023-02"),)),
            article("c", people=PEOPLE, events=visit("2024-03", person="Minh", place="KZ")),
        ]
    )
    assert [(relation.kind, relation.later.article) for relation in story.relations] == [("reciprocates", "b"), ("fulfils", "c")]


def test_a_visit_reported_without_its_days_and_announced_with_them_is_returned() -> None:
    people = tuple(Person(name=name, role="President", country=code, evidence=PROOF) for name, code in (("Arman", "KZ"), ("Minh", "VN")))
    told = (replace(visit("2023-05-02/2023-05-03", person="Arman")[0], ahead=True), replace(visit("2023", person="Arman")[0], date=None))
    dates = ("2023-05-01", "2023-05-04", "2024-03-09")
    events = (*told, visit("2024-03-08", person="Minh", place="KZ")[0])
    articles = [article(name, people=people, events=(event,), published=day) for name, event, day in zip("abc", events, dates, strict=True)]
    assert ("reciprocates", "c", "b") in [(each.kind, each.later.article, each.earlier.article) for each in related(articles).relations]


@pytest.mark.parametrize(
    ("date", "role", "kinds"),
    [
        ("2024-03", "President", ["reciprocates"]),
        ("2024", "President", []),
        ("2024-03", "Prime Minister", []),
        ("2026-03", "President", []),
    ],
)
def test_a_visit_is_returned_by_the_holder_of_the_same_office_before_long(date: str, role: str, kinds: list[str]) -> None:
    people = tuple(Person(name=name, role=role, country=code, evidence=PROOF) for name, code in (("Arman", "KZ"), ("Minh", "VN")))
    hosts = (Person(name="Arman", role="President", country="KZ", evidence=PROOF), people[1])
    first = article("a", people=hosts, events=visit("2023-05", person="Arman"))
    second = article("b", people=people[1:], events=visit(date, person="Minh", place="KZ"), published="2026-06-01")
    assert [relation.kind for relation in related([first, second]).relations] == kinds


def test_talks_and_a_plan_are_no_step_from_one_to_the_other() -> None:
    def text(status: Any) -> tuple[Agreement, ...]:
        return (Agreement(kind="treaty", name="Treaty on Extradition", parties=("VN", "KZ"), status=status, date=None, evidence=PROOF),)

    first, second = article("a", agreements=text("under_negotiation")), article("b", agreements=text("planned"), published="2024-06-01")
    third = article("c", agreements=text("signed"), published="2024-09-01")
    assert [each.kind for each in related([first, second, third]).relations] == ["confirms", "fulfils", "fulfils"]


def test_a_visit_that_was_only_planned_returns_none() -> None:
    people = tuple(Person(name=name, role="President", country=code, evidence=PROOF) for name, code in (("Arman", "KZ"), ("Minh", "VN")))
    first = article("a", people=people, events=visit("2023-05", person="Arman"), published="2023-06-01")
    second = article("b", people=people, events=visit("2024-03", person="Minh", place="KZ"), published="2023-12-01")
    assert [each.kind for each in related([first, second]).relations] == []


@pytest.mark.parametrize(("date", "kinds"), [("2023-07", ["confirms"]), ("2023-07-31/2023-08-03", ["contradicts"]), ("2023-09", [])])
def test_a_month_in_which_a_visit_only_began_does_not_contradict_its_days(date: str, kinds: list[str]) -> None:
    people = (Person(name="Arman", role="President", country="KZ", evidence=PROOF),)
    first = article("a", people=people, events=visit("2023-07-30/2023-08-01", person="Arman"), published="2023-08-02")
    second = article("b", people=people, events=visit(date, person="Arman"), published="2024-01-01")
    assert [each.kind for each in related([first, second]).relations] == kinds


def test_of_two_visits_the_one_that_is_returned_sooner_is_told_as_answered() -> None:
    people = tuple(Person(name=name, role="President", country=code, evidence=PROOF) for name, code in (("Arman", "KZ"), ("Minh", "VN")))
    told = [("a", "2020-03", "Minh", "KZ"), ("b", "2021-09", "Arman", "VN"), ("c", "2022-02", "Minh", "KZ")]
    story = related([article(name, people=people, events=visit(date, person=who, place=place)) for name, date, who, place in told])
    assert [(each.later.article, each.earlier.article) for each in story.relations if each.kind == "reciprocates"] == [("c", "b")]


def test_an_invitation_by_another_than_was_invited_is_no_return() -> None:
    more = (*PEOPLE, Person(name="Lan", role="General Secretary", country="VN", evidence=PROOF))
    told = related(
        [
            article("a", people=more, events=(invitation("Arman", "Minh", "2022-01"),)),
            article("b", people=more, events=(invitation("Lan", "Arman", "2023-02"),)),
        ]
    )
    assert [relation.kind for relation in told.relations] == []


def test_a_visit_at_somebody_elses_invitation_takes_up_no_other() -> None:
    more = (*PEOPLE, Person(name="Lan", role="President", country="VN", evidence=PROOF))
    called = replace(invitation("Lan", "Arman", None), place="VN")
    told = related(
        [
            article("a", people=more, events=(invitation("Minh", "Arman", "2021-01"),), published="2021-02-01"),
            article("b", people=more, events=(called, *visit("2023-09", person="Arman")), published="2023-10-01"),
            article("c", people=more, events=visit("2023-09", person="Arman"), published="2023-11-01"),
        ]
    )
    assert "fulfils" not in [relation.kind for relation in told.relations]


def test_an_invitation_between_two_others_is_no_return() -> None:
    more = tuple(Person(name=name, role="Envoy", country=code, evidence=PROOF) for name, code in [("Dauren", "KZ"), ("Lan", "VN")])
    story = related(
        [
            article("a", people=PEOPLE, events=(invitation("Minh", "Arman", "2022-01"),)),
            article("b", people=more, events=(invitation("Dauren", "Lan", "2023-02"),)),
        ]
    )
    assert story.relations == ()


def test_what_is_ahead_for_both_articles_has_not_come_to_pass() -> None:
    launch = (Event(kind="launch", date="2024-06", people=(), place="VN", evidence=PROOF),)
    told = [article(name, events=launch, milestones=(Milestone(kind="direct_flights", date="2024-06", evidence=PROOF),)) for name in "ab"]
    assert {relation.kind for relation in related(told).relations} == {"confirms"}


def agreement(status: Any, date: str | None = None, name: str = "Agreement on air services") -> tuple[Agreement, ...]:
    """An agreement of the two countries."""
    return (Agreement(kind="agreement", name=name, parties=("VN", "KZ"), status=status, date=date, evidence=PROOF),)


STEPS = [
    ("proposed", "signed", "fulfils"),
    ("signed", "in_force", "updates"),
    ("in_force", "signed", None),  # a step that it passed long ago
    ("signed", "signed", "confirms"),
]


@pytest.mark.parametrize(("before", "after", "kind"), STEPS)
def test_an_agreement_is_followed_from_promise_to_force(before: str, after: str, kind: str | None) -> None:
    story = related([article("a", agreements=agreement(before)), article("b", agreements=agreement(after))])
    assert [relation.kind for relation in story.relations] == ([kind] if kind else [])


def test_a_step_that_was_passed_before_the_first_article_is_no_news_to_it() -> None:
    told = [
        article("a", published="2024-11-16", agreements=agreement("signed")),
        article("b", published="2025-04-25", agreements=agreement("in_force", "2024-05-25")),
    ]
    assert related(told).relations == ()


def test_every_article_that_told_of_a_promise_learns_what_came_of_it() -> None:
    told = [article(name, agreements=agreement(status)) for name, status in zip("abc", ("proposed", "planned", "signed"), strict=True)]
    relations = [(each.kind, each.later.article, each.earlier.article) for each in related(told).relations]
    assert relations == [("updates", "b", "a"), ("fulfils", "c", "b"), ("fulfils", "c", "a")]


def test_what_carries_out_the_results_of_a_visit_is_tied_to_the_visit() -> None:
    (text,) = agreement("signed", "2023-10-02")
    carried = article("c", agreements=(replace(text, carries_out="2023-08"),))
    told = [
        article("a", events=visit("2023-08-20/2023-08-22")),
        article("b", agreements=agreement("signed", "2023-08-21", "Agreement on tourism")),
    ]
    assert [(each.kind, each.earlier.article) for each in related([*told, carried]).relations] == [("implements", "a")]
    two = article("b", events=visit("2023-08-27", person="Dauren Omarov"))
    assert related([told[0], two, carried]).relations == ()


def texts_of_a_sentence(quote: str, *found: Agreement) -> dict[str, Any]:
    """Agreements that one sentence tells."""
    proof = Evidence(quote=quote, start=0, end=len(quote), rule="test")
    return {"agreements": tuple(replace(each, evidence=proof) for each in found)}


REPLACED = [
    ("The accord replaces the 1994 protocol.", 1),
    ("The accord is like the 1994 protocol.", 0),
]


@pytest.mark.parametrize(("quote", "many"), REPLACED)
def test_a_text_is_tied_to_the_one_that_it_replaces(quote: str, many: int) -> None:
    (new,), (old,) = agreement("signed", "2023-08", "accord"), agreement("signed", "1994", "protocol")
    story = related([article("a", **texts_of_a_sentence(quote, new, old))])
    found = [(each.kind, each.later.fact, each.earlier.fact) for each in story.relations]
    told = article("a", **texts_of_a_sentence(quote, new, old)).agreements
    assert found == [("replaces", told[0].id, told[1].id)][:many]


def test_a_closer_partnership_takes_the_place_of_the_one_before_it() -> None:
    named = (("strategic partnership", "2013"), ("comprehensive strategic partnership", "2023-08"), ("strategic partnership", "2013-06"))
    told = [
        article(name, agreements=(replace(agreement("in_force", date, called)[0], kind="partnership"),))
        for name, (called, date) in zip("abc", named, strict=True)
    ]
    story = related(told)
    found = [(each.later.article, each.earlier.article) for each in story.relations if each.kind == "replaces"]
    assert found == [("b", "a")]


def test_two_agreements_of_one_kind_with_other_subjects_stay_two() -> None:
    story = related(
        [
            article("a", agreements=agreement("signed")),
            article("b", agreements=agreement("signed", name="Agreement on extradition of prisoners")),
        ]
    )
    assert story.relations == ()


def test_two_dates_for_the_start_of_relations_contradict_each_other() -> None:
    dates = ("1992-06-29", "1992-07-01")
    first, second = (
        article(name, milestones=(Milestone(kind="diplomatic_relations", date=date, evidence=PROOF),))
        for name, date in zip("ab", dates, strict=True)
    )
    assert [relation.kind for relation in related([first, second]).relations] == ["contradicts"]


def holder(name: str, role: str = "President", date: str = "2023-08") -> dict[str, Any]:
    """An article's people and the visit that shows that the office is held then."""
    return {"people": (Person(name=name, role=role, country="VN", evidence=PROOF),), "events": visit(date, person=name, place="KZ")}


def successions(*articles: dict[str, Any]) -> list[tuple[str, str]]:
    """Who is said to hold the office of whom, by their articles."""
    told = [article(name, **kinds) for name, kinds in zip("abcdef", articles, strict=False)]
    return [(each.later.article, each.earlier.article) for each in related(told).relations if each.kind == "succeeds"]


def test_a_new_holder_succeeds_the_last_one() -> None:
    assert successions(holder("Minh Anh"), holder("Quoc Bao", date="2023-10")) == [("b", "a")]


def test_who_speaks_in_an_office_holds_it_though_what_they_did_has_no_day() -> None:
    spoke = holder("Quoc Bao")
    spoke |= {
        "events": tuple(replace(each, date=None) for each in spoke["events"]),
        "quotes": (Quote(speaker="Quoc Bao", starts="…", evidence=PROOF),),
        "published": "2024-05-01",
    }
    assert successions(holder("Minh Anh"), spoke) == [("b", "a")]
    assert successions(holder("Minh Anh"), {**spoke, "quotes": ()}) == []


def test_a_look_back_tells_of_the_former_holders_time() -> None:
    """An article that recalls what the former president did does not make them president when it was written."""
    both = holder("Quoc Bao", date="2023-10")
    former = holder("Minh Anh")
    look_back = {kind: (*both[kind], *former[kind]) for kind in both}
    assert successions(former, look_back) == [("b", "a")]


TWO_OFFICES = [
    ("Governor", "Governor"),
    ("Chair of the People's Committee", "Chair of the People's Committee"),
    ("President", "President of the Chamber of Commerce"),
    ("President", "General Secretary of the Communist Party"),
    ("Deputy Minister of Foreign Affairs", "Deputy Minister of Foreign Affairs"),
    ("Minister of Trade and Integration", "Minister of Trade and Industry"),
    ("Chair of the Senate", "Chair of the National Assembly"),
]


@pytest.mark.parametrize(("one", "other"), TWO_OFFICES)
def test_offices_that_several_hold_pass_to_nobody(one: str, other: str) -> None:
    assert successions(holder("Minh Anh", one), holder("Quoc Bao", other, "2023-10")) == []


def test_an_invitation_of_long_ago_told_without_a_date_makes_nobody_todays_president() -> None:
    """Nothing else that the article tells of those two is of its own time."""
    people = (Person(name="Ho Van", role="President", country="VN", evidence=PROOF), PEOPLE[0])
    look_back = {"people": people, "events": (invitation("Ho Van", "Arman", None),)}
    assert successions(holder("Minh Anh"), look_back) == []


ONE_OFFICE = [
    ("General Secretary", "General Secretary of the Communist Party of Vietnam"),
    ("President", "General Secretary and President"),
    ("Minister of Trade and Integration", "Minister of Trade and Integration"),
    ("Chair of the Senate", "Speaker of the Senate and Chair of the Amanat Party"),
]


@pytest.mark.parametrize(("one", "other"), ONE_OFFICE)
def test_an_office_is_one_however_it_is_told(one: str, other: str) -> None:
    assert successions(holder("Minh Anh", one), holder("Quoc Bao", other, "2023-10")) == [("b", "a")]


def test_a_name_in_swapped_order_is_no_new_holder() -> None:
    assert successions(holder("Minh Anh"), holder("Anh Minh", date="2023-10")) == []


def test_a_president_of_long_ago_is_not_succeeded_by_todays() -> None:
    old = {"people": (*holder("Minh Anh")["people"], Person(name="Ho Van", role="President", country="VN", evidence=PROOF))}
    events = (*visit("2023-08", person="Minh Anh", place="KZ"), *visit("1959", person="Ho Van", place="KZ"))
    assert successions({**old, "events": events}, holder("Minh Anh", date="2023-10")) == []


def test_of_two_who_are_told_as_holders_by_turns_neither_succeeds_the_other() -> None:
    assert successions(holder("Minh Anh"), holder("Quoc Bao", date="2023-09"), holder("Minh Anh", date="2023-10")) == []


def test_parties_named_in_two_languages_are_the_same_parties() -> None:
    def memorandum(name: str, parties: tuple[str, str]) -> tuple[Agreement, ...]:
        return (Agreement(kind="memorandum", name=name, parties=parties, status="signed", date="2018", evidence=PROOF),)

    first = article("a", language="id", agreements=memorandum("Nota Kesepahaman", ("Partai Amanat", "Partai Komunis Vietnam")))
    second = article("b", agreements=memorandum("Memorandum of Understanding", ("Communist Party of Vietnam", "Amanat Party")))
    assert [relation.kind for relation in related([first, second]).relations] == ["confirms"]


def test_a_meeting_that_an_article_announces_took_place_by_a_later_one() -> None:
    met = Event(kind="meeting", date="2023-08-21", people=("Arman", "Minh"), place="VN", evidence=PROOF)
    announced = replace(met, date="2023-08-20/2023-08-22", ahead=True)
    told = [
        article("a", events=(announced,), people=PEOPLE, published="2023-08-20"),
        article("b", events=(met,), people=PEOPLE, published="2023-08-23"),
    ]
    assert [(each.kind, each.later.article) for each in related(told).relations] == [("fulfils", "b")]


def test_who_held_two_offices_held_the_one_named_when_the_sentence_says_so() -> None:
    """An article that calls somebody by an office for what was done in 2018 says nothing of what they did in another one in 2022."""
    quotes = ("In 2018 PM Lan paid a visit.", "Lan, as President, paid a visit in 2022.")
    done = [
        replace(visit(date, person="Lan", place="KZ")[0], evidence=Evidence(quote=quote, start=0, end=len(quote), rule="test"))
        for date, quote in zip(("2018", "2022"), quotes, strict=True)
    ]
    lan = Person(name="Lan", role="Prime Minister", office="PM", country="VN", evidence=PROOF)
    assert successions({"people": (lan,), "events": tuple(done)}, holder("Minh", "Prime Minister", "2020")) == [("b", "a")]
