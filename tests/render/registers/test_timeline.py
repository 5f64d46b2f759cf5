"""The timeline and its calendar."""

import re
from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar

from digest.model import Agreement, Clue, Entry, Event, Milestone, Part
from digest.render.volumes import volumes
from tests.render.registers.making import meeting, pages, person, proof, story


def entry(page: str, number: int = 0) -> str:
    """One entry of a timeline."""
    found: list[str] = re.findall(r'<li class="moment.*?</li>', page, re.S)
    return found[number]


def test_an_event_told_twice_is_one_entry_with_both_sentences() -> None:
    page = pages(
        story("satu", person(), meeting("2021-03-03", "Rosa Quispe", kind="visit")),
        story("dua", person(), meeting("2021-03", "Rosa Quispe", kind="visit"), published="2021-05-01"),
    )["timeline/index.md"]
    assert page.count('<li class="moment') == 1
    assert "3 Mar 2021" in entry(page)
    assert 'href="../articles/satu/#s-1"' in entry(page)
    assert 'href="../articles/dua/#s-1"' in entry(page)


PLANNED = [
    ("after the article", "2021-06-01", True),
    ("on the article's day", "2021-03-04", False),
    ("before the article", "2020", False),
    ("in the article's year", "2021", False),
    ("in a later year", "2022", True),
]


@pytest.mark.parametrize(("when", "told", "planned"), PLANNED, ids=[case[0] for case in PLANNED])
def test_what_begins_after_its_newest_article_is_planned(when: str, told: str, planned: bool) -> None:
    page = pages(story("satu", person(), meeting(told, "Rosa Quispe")))["timeline/index.md"]
    assert ("only planned when reported" in entry(page)) is planned
    assert ("moment g-meetings ahead" in entry(page)) is planned


def test_a_plan_is_none_once_a_later_article_tells_it() -> None:
    page = pages(
        story("satu", person(), meeting("2021-06-01", "Rosa Quispe")),
        story("dua", person(), meeting("2021-06-01", "Rosa Quispe"), published="2021-06-02"),
    )["timeline/index.md"]
    assert "only planned" not in page.partition('class="timeline"')[2]


def test_a_session_that_articles_have_in_two_towns_is_one_entry_that_says_where_each_has_it() -> None:
    people = person(), person("Amira Fahmy", country="EG")
    both = ("Rosa Quispe", "Amira Fahmy")
    page = pages(
        story("satu", *people, replace(meeting("2021-03-02", *both, place="PE"), number=4)),
        story("dua", *people, replace(meeting("2021-03", *both, place="EG"), number=4), published="2021-05-01"),
    )["timeline/index.md"]
    assert page.count('<li class="moment') == 1
    assert "articles give different places" in entry(page)
    assert '<span class="where">Peru, 2 Mar 2021</span>' in entry(page)
    assert '<span class="where">Egypt, Mar 2021</span>' in entry(page)


def test_the_sentence_of_an_entry_is_one_that_readers_of_the_page_can_read() -> None:
    told = meeting("2021-03-02", "Rosa Quispe", "Amira Fahmy")
    people = person(), person("Amira Fahmy", country="EG")
    foreign, own = story("satu", *people, told), story("dua", *people, told, published="2021-05-01")
    own = replace(own, article=replace(own.article, language="en"), facts=replace(own.facts, language="en"))
    page = entry(pages(foreign, own)["timeline/index.md"])
    assert '<q class="said" lang=' not in page and '<q class="said">' in page
    assert page.index("../articles/dua/") < page.index("../articles/satu/")


def sitting(date: str, *, ahead: bool) -> Event:
    return replace(meeting(date, "Rosa Quispe", place="EG"), people=(), number=4, ahead=ahead)


def test_a_session_that_is_put_off_is_one_entry_at_the_time_planned_last() -> None:
    page = pages(
        story("satu", person(), sitting("2021-07/2021-12", ahead=True)),
        story("dua", person(), sitting("2022", ahead=True), published="2021-05-01"),
    )["timeline/index.md"]
    assert page.count('<li class="moment') == 1
    assert '<p class="day">2022</p>' in entry(page) and "first planned for another time" in entry(page)


def test_a_session_that_was_planned_and_held_later_is_no_plan_and_in_no_dispute() -> None:
    page = pages(
        story("satu", person(), sitting("2021-07", ahead=True)),
        story("dua", person(), sitting("2021-11", ahead=False), published="2021-12-01"),
    )["timeline/index.md"]
    assert page.count('<li class="moment') == 1
    assert '<p class="day">Nov 2021</p>' in entry(page)
    assert "only planned" not in entry(page) and "different dates" not in entry(page)


def test_an_anniversary_that_was_ahead_and_then_celebrated_is_one_entry() -> None:
    kept = replace(meeting("2022-06-29", "Rosa Quispe", kind="anniversary"), number=30, founding="diplomatic_relations")
    ahead = replace(kept, people=(), place=None, ahead=True)
    page = pages(story("satu", person(), ahead), story("dua", person(), kept, published="2022-07-01"))["timeline/index.md"]
    assert page.count('<li class="moment') == 1
    assert "took part in the celebration of the 30th anniversary" in entry(page)
    assert "../articles/dua/" in entry(page) and "../articles/satu/" not in entry(page)  # which tells nothing of that celebration
    alone = entry(pages(story("satu", person(), ahead))["timeline/index.md"])
    assert "was coming up" in alone and "only planned" not in alone


def test_of_the_days_of_a_visit_and_the_day_of_a_meeting_on_it_the_meeting_has_its_day() -> None:
    people = person(), person("Amira Fahmy", country="EG")
    both = ("Rosa Quispe", "Amira Fahmy")
    page = pages(
        story("satu", *people, meeting("2021-03-02", *both)),
        story("dua", *people, meeting("2021-03-01/2021-03-03", *both), published="2021-03-05"),
    )["timeline/index.md"]
    assert page.count('<li class="moment') == 1
    assert '<p class="day">2 Mar 2021</p>' in entry(page)


def test_of_a_visit_of_days_and_a_day_in_it_the_visit_is_dated() -> None:
    page = pages(
        story("satu", person(), meeting("2021-03-02/2021-03-04", "Rosa Quispe", kind="visit")),
        story("dua", person(), meeting("2021-03-03", "Rosa Quispe", kind="visit"), published="2021-05-01"),
    )["timeline/index.md"]
    assert "2–4 Mar 2021" in entry(page)


def test_two_dates_that_cannot_both_be_true_are_both_shown() -> None:
    first, second = (Milestone(kind="diplomatic_relations", date=each, evidence=proof()) for each in ("1963-10-01", "1964-10-01"))
    page = pages(story("satu", first), story("dua", second, published="2021-05-01"))["timeline/index.md"]
    assert "articles give different dates" in entry(page)
    assert "1 Oct 1963" in entry(page)
    assert "1 Oct 1964" in entry(page)


@pytest.mark.parametrize(("counted", "differ"), [("1994", True), ("1993", False)])
def test_years_counted_back_from_an_anniversary_may_be_one_apart(counted: str, differ: bool) -> None:
    printed = Milestone(kind="diplomatic_relations", date="1992", between=("PE", "EG"), evidence=proof())
    inferred = replace(printed, date=counted, because=(Clue(quote="Rosa", start=0, end=4, rule="years.anniversary"),))
    page = pages(story("satu", printed), story("dua", inferred, published="2021-05-01"))["timeline/index.md"]
    assert ("articles give different dates" in entry(page)) is differ


def test_a_visit_of_nobody_stands_on_its_article_only() -> None:
    made = pages(story("satu", person(), meeting("2021-03-03", kind="visit")))
    assert "A visit from Egypt to Peru took place" in made["articles/satu.md"]
    assert '<li class="moment' not in made["timeline/index.md"]
    assert "took place" not in made["places/index.md"]


def test_a_first_that_only_its_article_explains_stands_there_only() -> None:
    first = Milestone(kind="first_visit", date="2021-03-03", evidence=proof())
    made = pages(story("satu", person(), first))
    assert "the first of its kind" in made["articles/satu.md"]
    assert "the first of its kind" not in made["timeline/index.md"]


def test_people_lead_to_their_pages_and_can_be_filtered_by() -> None:
    page = pages(story("satu", person(), person("Amira Fahmy", country="EG"), meeting("2021-03-03", "Rosa Quispe", "Amira Fahmy")))[
        "timeline/index.md"
    ]
    assert '<a href="../people/rosa-quispe/">Rosa Quispe</a>' in entry(page)
    assert 'value="w1"><span>Rosa Quispe</span>' in page
    assert " w1 w2" in entry(page)


def test_an_event_without_a_date_stands_at_the_end() -> None:
    page = pages(story("satu", person(), meeting(None, "Rosa Quispe"), meeting("1999", "Rosa Quispe", kind="visit")))["timeline/index.md"]
    assert page.index('id="y-1999"') < page.index('id="y-undated"')


def test_a_launch_that_is_a_milestone_is_one_entry() -> None:
    page = pages(story("satu", meeting("2021-03", kind="launch"), Milestone(kind="embassy_opened", date="2021-03", evidence=proof())))[
        "timeline/index.md"
    ]
    assert page.count('<li class="moment') == 1
    assert "A diplomatic mission of one of the two countries" in entry(page)
    assert entry(page).count("/articles/satu/") == 1


def test_many_years_come_in_volumes_of_whole_years() -> None:
    parts = volumes(["2023"] * 3 + ["2022"] * 2 + ["2021"] * 4, str, most=4)
    assert [(part.name, len(part.items)) for part in parts] == [(None, 3), ("2022", 2), ("2021", 4)]


def test_a_year_that_is_too_long_for_a_page_comes_on_several() -> None:
    parts = volumes(["2023"] * 9 + ["2022"] * 5, str, most=4)
    assert [(part.name, len(part.items)) for part in parts] == [(None, 4), ("2023-2", 4), ("2023-3", 1), ("2022", 4), ("2022-2", 1)]


def test_what_holds_more_takes_more_of_a_page() -> None:
    parts = volumes(["2023", "2023", "2022"], str, lambda _: 3, most=6)
    assert [(part.name, len(part.items)) for part in parts] == [(None, 2), ("2022", 1)]


def test_what_one_article_announced_and_another_reports_has_happened() -> None:
    told = [
        story(f"a{number}", person(), meeting("2021-03-03", "Rosa Quispe", kind="visit"), published=day)
        for number, day in enumerate(("2021-02-27", "2021-02-28", "2021-03-04"))
    ]
    first = re.sub(r' title="[^"]*"', "", entry(pages(*told)["timeline/index.md"]))
    assert "took part in a visit" in first
    assert "is to" not in first


def test_a_visit_announced_with_its_days_and_reported_with_its_month_was_made_by_whoever_is_reported() -> None:
    announced = meeting("2021-03-03/2021-03-04", "Rosa Quispe", "Juan Mamani", kind="visit")
    page = pages(
        story("satu", person(), person("Juan Mamani"), replace(announced, ahead=True), published="2021-02-27"),
        story("dua", person(), meeting("2021-03", "Rosa Quispe", kind="visit"), published="2021-05-01"),
    )["timeline/index.md"]
    told = re.sub(r' title="[^"]*"|<[^>]+>', "", entry(page))
    assert "3–4 Mar 2021" in told
    assert "Rosa Quispe, Minister of Peru, took part in a visit" in told
    assert "Juan Mamani" not in told
    assert "due to" not in told


def test_what_was_still_to_come_for_the_newest_article_is_not_told_as_done() -> None:
    told = [
        story("satu", person(), replace(meeting("2021-03-09", "Rosa Quispe", kind="visit"), ahead=True), published="2021-03-04"),
        story("dua", person(), meeting("2021", "Rosa Quispe", kind="visit"), published="2021-03-05"),
    ]
    page = pages(*told)["timeline/index.md"]
    shown = re.sub(r' title="[^"]*"', "", entry(page))
    assert ("only planned" in shown) == ("was due to" in shown)
    assert "only planned" in shown


def test_of_very_many_articles_that_tell_an_event_the_others_are_counted() -> None:
    told = [story(f"a{number}", person(), meeting("2021-03-03", "Rosa Quispe", kind="visit")) for number in range(9)]
    first = entry(pages(*told)["timeline/index.md"])
    assert first.count('class="source-of"') == 6
    assert "and 3 more" in first


def test_a_site_without_articles_has_an_empty_timeline() -> None:
    assert "No event in the articles yet" in pages()["timeline/index.md"]


# ---------------------------------------------------------------- the calendar


def calendar(*entries: Entry) -> Calendar:
    """The calendar of a site."""
    made = Calendar.from_ical(pages(*entries)["timeline.ics"])
    assert isinstance(made, Calendar)
    return made


def test_a_range_of_days_is_one_event_of_all_these_days() -> None:
    (event,) = calendar(story("satu", person(), meeting("2021-03-02/2021-03-04", "Rosa Quispe", kind="visit"))).events
    assert (event.start, event.end) == (date(2021, 3, 2), date(2021, 3, 5))
    assert event["summary"] == "Rosa Quispe, Minister of Peru, took part in a visit to Peru"
    assert "Rosa Quispe bertemu Amira Fahmy di Lima" in str(event["description"])


@pytest.mark.parametrize("told", ["2021", "2021-03", "2021-03/2021-05", "9999-12-31", None])
def test_a_date_that_names_no_day_is_not_in_the_calendar(told: str | None) -> None:
    assert calendar(story("satu", person(), meeting(told, "Rosa Quispe"))).events == []


def test_an_article_about_half_a_year_has_its_days_in_the_calendar() -> None:
    half, day = meeting("2021-01/2021-06", "Rosa Quispe", kind="forum"), meeting("2021-02-03", "Rosa Quispe")
    made = pages(story("satu", person(), half, day, published=None))["timeline.ics"]
    assert "DTSTAMP:20210630T000000Z" in made
    assert "DTSTART;VALUE=DATE:20210203" in made


def test_an_invitation_has_no_place_where_it_would_lead() -> None:
    invited = replace(meeting("2021-03-03", "Rosa Quispe", kind="invitation"), roles=(Part("invitee", ("Rosa Quispe",)),))
    (event,) = calendar(story("satu", person(), invited)).walk("VEVENT")
    assert "invited to Peru" in str(event["summary"])
    assert "location" not in event


def test_a_plan_is_tentative() -> None:
    (event,) = calendar(story("satu", person(), meeting("2021-06-01", "Rosa Quispe"))).events
    assert event["status"] == "TENTATIVE"


def test_the_calendar_does_not_hang_on_the_day_it_is_made() -> None:
    told = story("satu", person(), meeting("2021-03-03", "Rosa Quispe"))
    assert "DTSTAMP:20210304T000000Z" in pages(told)["timeline.ics"]
    assert pages(told)["timeline.ics"] == pages(told)["timeline.ics"]


def test_each_event_of_the_calendar_has_a_name_of_its_own() -> None:
    told = (
        story(name, person(), meeting("2021-03-03", "Rosa Quispe"), meeting("2021-03-02", "Rosa Quispe", kind="visit"))
        for name in ("satu", "dua", "tiga")
    )
    events = calendar(*told).events
    assert len({str(event["uid"]) for event in events}) == len(events) == 2


def test_a_hostile_sentence_is_text_in_the_calendar() -> None:
    sentence = "Rosa Quispe; bertemu, \\n END:VEVENT <script>\x00\x1b Amira. Lagi."
    made = meeting("2021-03-03", "Rosa Quispe")
    (event,) = calendar(story("satu", person(), made, sentence=sentence)).events
    assert event["summary"] == "Rosa Quispe, Minister of Peru, took part in a meeting in Peru"


@pytest.mark.parametrize(("kind", "many"), [("joint_statement", 1), ("memorandum", 2)])
def test_a_statement_and_the_partnership_that_it_founds_are_one_entry(kind: str, many: int) -> None:
    signing = Event(kind="signing", date="2021-03-04", place="PE", people=("Rosa Quispe", "Amira Fahmy"), evidence=proof())
    text = Agreement(kind=kind, name="Pernyataan", parties=("PE", "EG"), status="signed", date="2021-03-04", evidence=proof())
    turn = Milestone(kind="strategic_partnership", date="2021-03-04", between=("PE", "EG"), evidence=proof())
    people = person(), person("Amira Fahmy", country="EG")
    body = pages(story("a", *people, signing, text, turn))["timeline/index.md"]
    assert len(re.findall(r'<li class="moment', body)) == many


def test_articles_of_one_title_are_told_apart_by_their_dates() -> None:
    told = [
        story(name, meeting("2020-05-06", "Rosa Quispe", "Omar Farid"), published=day)
        for name, day in (("satu", "2020-05-07"), ("dua", None))
    ]
    page = pages(*(replace(each, article=replace(each.article, outlet=None)) for each in told))["timeline/index.md"]
    assert len(set(re.findall(r'class="source-of"[^>]*>(.*?)&nbsp;', page))) == 2


def test_whoever_takes_part_is_introduced_once_on_the_page() -> None:
    rosa = person(office="Menteri")
    met = [
        story(name, rosa, meeting(day, "Rosa Quispe", "Omar Farid"), published=day)
        for name, day in (("satu", "2021-03-03"), ("dua", "2021-05-03"))
    ]
    page = pages(*met)["timeline/index.md"]
    assert page.count("Minister of Peru") == 1 and "<data" not in page
