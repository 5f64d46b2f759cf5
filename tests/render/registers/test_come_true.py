"""Plans that another article shows to have come to pass."""

import re
from dataclasses import replace

import pytest

from digest.model import Entry, Milestone, Place
from tests.render.registers.making import meeting, pages, person, proof, story


def without_titles(page: str) -> str:
    """A page without what it shows of an article where the pointer rests."""
    return re.sub(r' title="[^"]*"', "", page)


def shown(page: str) -> list[str]:
    """The entries of a timeline."""
    return re.findall(r'<li class="moment.*?</li>', without_titles(page), re.S)


FORUM = "Forum ke-3 Liga Dagang Andes"
PLAN = f"Menteri Rosa Quispe akan menghadiri {FORUM} (LDA) di Kairo pada 12-13 Oktober. Itu saja."


def announced() -> Entry:
    """A plan to take part in a forum."""
    forum = replace(meeting("2021-10-12/2021-10-13", "Rosa Quispe", "Juan Mamani", kind="forum", place="EG"), called=FORUM, ahead=True)
    return story("rencana", person(), person("Juan Mamani"), replace(forum, evidence=proof(PLAN)), sentence=PLAN)


def reported(sentence: str, date: str = "2021") -> Entry:
    """A visit as another article tells it."""
    paid = replace(meeting(date, "Rosa Quispe", kind="visit", place="EG"), evidence=proof(sentence))
    return story("kabar", person(), paid, published="2022-02-01", sentence=f"{sentence} Itu saja.", language="en")


def test_a_gathering_for_which_a_guest_is_told_to_have_come_was_held() -> None:
    page = pages(announced(), reported("Rosa Quispe came to Egypt last year for the 3rd LDA Forum."))["timeline/index.md"]
    held = next(each for each in shown(page) if "Oct 2021" in each)
    assert "only planned" not in held and "due to" not in held
    assert "Juan Mamani" not in re.sub(r"<q.*?</q>", "", held)  # of whom nobody tells that he came
    assert "../articles/rencana/" in held and "../articles/kabar/" in held


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Rosa Quispe came to Egypt last year for a holiday.", "2021"),
        ("Rosa Quispe came to Egypt last year for the 2nd LDA Forum.", "2021"),
        ("Rosa Quispe came to Egypt for the 3rd LDA Forum.", "2020"),
    ],
)
def test_a_visit_for_something_else_or_at_another_time_shows_no_plan_to_be_kept(sentence: str, date: str) -> None:
    page = pages(announced(), reported(sentence, date))["timeline/index.md"]
    assert "only planned" in next(each for each in shown(page) if "Oct 2021" in each)


ROUTE = "Condor Air akan membuka rute Lima-Kairo pada November. Itu saja."


def flights(sentence: str, published: str = "2021-12-01") -> dict[str, str]:
    """The pages of a plan for a route, and of an article that tells of flights as begun."""
    towns = (("Lima", "PE"), ("Cusco", "PE"), ("Kairo", "EG"), ("Luksor", "EG"))

    def places(text: str) -> list[Place]:
        return [Place(name=name, country=country, evidence=proof(text)) for name, country in towns if name in text]

    plan = replace(meeting("2021-11", kind="launch", place="PE"), between=("Lima", "Kairo"), ahead=True, evidence=proof(ROUTE))
    begun = Milestone(kind="direct_flights", date=None, between=("PE", "EG"), evidence=proof(sentence))
    return pages(
        story("rencana", *places(ROUTE), plan, sentence=ROUTE, published="2021-05-01"),
        story("kabar", *places(sentence), begun, sentence=f"{sentence} Itu saja.", published=published),
    )


@pytest.mark.parametrize(
    "sentence",
    ["Kedua negara membuka penerbangan langsung dari Lima ke Kairo dan Luksor.", "Penerbangan Cusco-Luksor dan Lima-Kairo telah dibuka."],
)
def test_a_route_on_which_flights_are_told_to_have_begun_is_no_plan(sentence: str) -> None:
    made = flights(sentence)
    page = made["timeline/index.md"]
    assert page.count('<li class="moment') == 1
    assert "only planned" not in shown(page)[0]
    assert "../articles/rencana/" in shown(page)[0]
    assert "due to be opened" not in without_titles(made["places/index.md"])


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("Penerbangan Lima-Luksor dan Cusco-Kairo telah dibuka.", "2021-12-01"),
        ("Kedua negara membuka penerbangan langsung dari Lima ke Kairo.", "2020-12-01"),
    ],
)
def test_flights_on_other_routes_or_years_before_leave_a_plan_one(sentence: str, published: str) -> None:
    page = flights(sentence, published)["timeline/index.md"]
    assert page.count('<li class="moment') == 2 and "only planned" in page
