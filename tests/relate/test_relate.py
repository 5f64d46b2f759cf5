"""What a later article's claim says about an earlier one's."""

from typing import Any

import pytest

from digest.facts import with_ids
from digest.model import Agreement, Event, Evidence, Facts, Figure, Milestone, Person
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


def trade(value: int, status: Any = "actual", period: str | None = "2023", bound: Any = "exact") -> tuple[Figure, ...]:
    """A claim about trade."""
    return (Figure(metric="bilateral_trade", value=value, unit="USD", bound=bound, status=status, period=period, evidence=PROOF),)


TRADE = [
    ("a forecast that came true", trade(100, "forecast"), trade(120), "fulfils"),
    ("a forecast that nearly came true", trade(100, "forecast"), trade(100, bound="almost"), "falls_short"),
    ("a target that was missed", trade(100, "target"), trade(60), "falls_short"),
    ("two counts of one year", trade(100), trade(81), "contradicts"),
    ("the same count again", trade(100), trade(100), "confirms"),
    ("an exact sum after a round one", trade(100, bound="almost"), trade(94), "confirms"),
    ("a higher target for a later year", trade(100, "target", "2025"), trade(900, "target", "2030"), "raises"),
    ("a new year's level", trade(100, period="2022"), trade(130, period="2023"), "updates"),
    ("a forecast told again", trade(100, "forecast"), trade(100, "forecast"), "confirms"),
]


@pytest.mark.parametrize(("told", "earlier", "later", "kind"), TRADE, ids=[case[0] for case in TRADE])
def test_figures_are_laid_against_each_other(told: str, earlier: tuple[Figure, ...], later: tuple[Figure, ...], kind: str) -> None:
    first, second = article("a", figures=earlier), article("b", figures=later)
    (relation,) = related([first, second]).relations
    assert (relation.kind, relation.later.article, relation.earlier.article) == (kind, "b", "a")
    assert relation.because


def test_a_dated_level_updates_one_that_was_told_before_without_a_date() -> None:
    first, second = article("a", figures=trade(60, period=None), published="2022-06-01"), article("b", figures=trade(100))
    assert [(relation.kind, relation.later.article) for relation in related([first, second]).relations] == [("updates", "b")]


def test_what_two_articles_of_unknown_time_tell_is_not_put_in_order() -> None:
    articles = [article(name, figures=trade(value), published=None) for name, value in (("a", 100), ("b", 100))]
    story = related(articles)
    assert story.relations == ()
    assert [len(thread.tellings) for thread in story.threads] == [2]


NOTHING = [
    ("a higher target for the same year", trade(100, "target"), trade(150, "target")),
    ("a higher target for no year", trade(100, "target", "2030"), trade(900, "target", None)),
    ("a target and a later forecast", trade(100, "target", "2030"), trade(90, "forecast", "2023")),
    ("parts of different years that are not the same months", trade(40, period="2022-01/2022-06"), trade(50, period="2023-01/2023-03")),
    ("a level without a date after one with it", trade(100), trade(120, period=None)),
    ("a lower target for a later year", trade(100, "target", "2025"), trade(90, "target", "2030")),
]


@pytest.mark.parametrize(("told", "earlier", "later"), NOTHING, ids=[case[0] for case in NOTHING])
def test_what_does_not_compare_is_not_compared(told: str, earlier: tuple[Figure, ...], later: tuple[Figure, ...]) -> None:
    assert related([article("a", figures=earlier), article("b", figures=later)]).relations == ()


def test_sums_in_two_currencies_are_never_compared() -> None:
    dong = (Figure(metric="bilateral_trade", value=100, unit="VND", bound="exact", status="actual", period="2023", evidence=PROOF),)
    assert related([article("a", figures=trade(100)), article("b", figures=dong)]).relations == ()


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
    assert [relation.kind for relation in story.relations] == ["confirms"]


def test_a_more_exact_date_specifies_the_earlier_one() -> None:
    story = related([article("a", events=visit("2023")), article("b", events=visit("2023-08-20"))])
    assert [relation.kind for relation in story.relations] == ["specifies"]


def test_visits_of_two_people_are_two() -> None:
    story = related([article("a", events=visit("2023-08")), article("b", events=visit("2023-08", person="Dauren Omarov"))])
    assert story.relations == ()
    assert len(story.threads) == 2


def invitation(host: str, guest: str, date: str) -> Event:
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


def agreement(status: Any, date: str | None = None, name: str = "Agreement on air services") -> tuple[Agreement, ...]:
    """An agreement of the two countries."""
    return (Agreement(kind="agreement", name=name, parties=("VN", "KZ"), status=status, date=date, evidence=PROOF),)


STEPS = [
    ("proposed", "signed", "fulfils"),
    ("signed", "in_force", "updates"),
    ("in_force", "signed", "confirms"),
    ("signed", "signed", "confirms"),
]


@pytest.mark.parametrize(("before", "after", "kind"), STEPS)
def test_an_agreement_is_followed_from_promise_to_force(before: str, after: str, kind: str) -> None:
    story = related([article("a", agreements=agreement(before)), article("b", agreements=agreement(after))])
    assert [relation.kind for relation in story.relations] == [kind]


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


def holder(name: str, role: str = "President") -> dict[str, Any]:
    """An article's people and the visit that shows that the office is held now."""
    return {"people": (Person(name=name, role=role, country="VN", evidence=PROOF),), "events": visit("2023-08", person=name, place="KZ")}


def test_a_new_holder_succeeds_the_last_one() -> None:
    story = related([article("a", **holder("Minh Anh")), article("b", **holder("Quoc Bao"))])
    assert [relation.kind for relation in story.relations] == ["succeeds"]


def test_a_name_in_swapped_order_is_no_new_holder() -> None:
    story = related([article("a", **holder("Minh Anh")), article("b", **holder("Anh Minh"))])
    assert "succeeds" not in {relation.kind for relation in story.relations}


def test_a_president_of_long_ago_is_not_succeeded_by_todays() -> None:
    old = {"people": (*holder("Minh Anh")["people"], Person(name="Ho Van", role="President", country="VN", evidence=PROOF))}
    events = (*visit("2023-08", person="Minh Anh", place="KZ"), *visit("1959", person="Ho Van", place="KZ"))
    story = related([article("a", **old, events=events), article("b", **holder("Minh Anh"))])
    assert "succeeds" not in {relation.kind for relation in story.relations}


def test_of_two_who_are_told_as_holders_by_turns_neither_succeeds_the_other() -> None:
    articles = [article("a", **holder("Minh Anh")), article("b", **holder("Quoc Bao")), article("c", **holder("Minh Anh"))]
    assert "succeeds" not in {relation.kind for relation in related(articles).relations}


def test_parties_named_in_two_languages_are_the_same_parties() -> None:
    def memorandum(name: str, parties: tuple[str, str]) -> tuple[Agreement, ...]:
        return (Agreement(kind="memorandum", name=name, parties=parties, status="signed", date="2018", evidence=PROOF),)

    first = article("a", language="id", agreements=memorandum("Nota Kesepahaman", ("Partai Amanat", "Partai Komunis Vietnam")))
    second = article("b", agreements=memorandum("Memorandum of Understanding", ("Communist Party of Vietnam", "Amanat Party")))
    assert [relation.kind for relation in related([first, second]).relations] == ["confirms"]
