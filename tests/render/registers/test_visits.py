"""The page of a visit, and how the timeline and the calendar tell of one."""

import re
from dataclasses import replace

import pytest
from icalendar import Calendar

from digest.model import Entry, Event, Figure, Milestone, Part, Quote
from tests.render.making import article, evidence
from tests.render.registers.making import SENTENCE, SETTINGS, agreement, meeting, pages, person, proof, story

VISIT = "visits/2021-03-rosa-quispe.md"
GUEST, HOST = person(), person("Omar Farid", country="EG")
DAYS = "2021-03-02/2021-03-04"


def visited(*more: object, name: str = "satu") -> Entry:
    """An article on a visit."""
    return story(name, GUEST, HOST, meeting(DAYS, "Rosa Quispe", kind="official_visit", place="EG"), *more)


def part(page: str, name: str) -> str:
    """One section of a page."""
    found = re.search(rf'<(section|aside) class="part[^"]*" aria-labelledby="{name}">.*?</\1>', page, re.S)
    return found[0] if found else ""


def test_a_visit_says_who_its_guest_is() -> None:
    page = pages(visited(meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG")))[VISIT]
    assert '<p class="who"><a href="../../people/rosa-quispe/">Rosa Quispe</a>: ' in page
    former = story("satu", person(role="Former Minister"), HOST, meeting(DAYS, "Rosa Quispe", kind="official_visit", place="EG"))
    assert 'class="who"' not in "".join(pages(former).values())


def test_a_visit_has_a_page_with_what_happened_on_it() -> None:
    site = pages(
        visited(
            meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG"),
            agreement("signed", DAYS, name="Perjanjian Sukaria"),
            agreement("planned", name="Peta jalan Sukaria"),
        )
    )
    page = site[VISIT]
    assert '<h1 id="title">Rosa Quispe took part in an official visit to Egypt</h1>' in page
    assert "Rosa Quispe</a>, Minister of Peru, met" in part(page, "met") and "3 Mar 2021" in part(page, "met")
    assert "Perjanjian Sukaria" in part(page, "signed") and "Peta jalan Sukaria" not in part(page, "signed")
    assert "Peru and Egypt signed an agreement" in part(page, "signed")
    assert "Peta jalan Sukaria" in part(page, "intended")
    assert 'href="../../articles/satu/#s-1"' in part(page, "told-by")
    assert not part(page, "later")


def test_what_was_intended_is_told_as_its_reports_told_it() -> None:
    wished = visited(meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG"), agreement("proposed", name="Perjanjian Sukaria"))
    later = story("dua", GUEST, agreement("planned", name="Perjanjian Sukaria"), published="2021-09-01")
    intended = part(pages(wished, later)[VISIT], "intended")
    assert "proposed" in intended and "planned" not in intended


def test_the_calendar_says_what_was_only_planned_for_a_visit() -> None:
    planned = replace(meeting("2021-03-04", "Rosa Quispe", "Omar Farid", place="EG"), ahead=True)
    site = pages(
        story("satu", GUEST, HOST, meeting(DAYS, "Rosa Quispe", kind="official_visit", place="EG"), planned, published="2021-03-02")
    )
    entries = Calendar.from_ical(site["timeline.ics"]).walk("VEVENT")
    (told,) = (str(each["description"]) for each in entries if "official visit" in str(each["summary"]))
    assert "was due to meet" in told and "(only planned when reported)" in told


def test_a_target_that_two_reports_tell_stands_once() -> None:
    target = Figure(
        evidence=meeting(None).evidence, metric="bilateral_trade", value=9, unit="USD", bound="exact", status="target", period="2025"
    )
    met = meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG")
    aims = part(pages(*(visited(target, met, name=name) for name in ("satu", "dua")))[VISIT], "intended")
    assert aims.count("<li") == 1


def test_a_target_that_is_told_to_have_been_set_on_another_visit_is_no_aim_of_this_one() -> None:
    words = "Rosa Quispe tiba. Target dagang ditetapkan saat Rosa Quispe datang dahulu."
    source = article(words, stem="satu", outlet="Satu")
    target = Figure(
        evidence=evidence(source, "Target"), metric="bilateral_trade", value=9, unit="USD", bound="exact", status="target", period="2025"
    )
    now = replace(meeting(DAYS, "Rosa Quispe", kind="official_visit", place="EG"), evidence=evidence(source, "Rosa Quispe tiba."))
    before = replace(meeting("2019", "Rosa Quispe", kind="visit", place="EG"), evidence=evidence(source, "Target"))
    met = meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG")
    told = replace(story("satu", GUEST, HOST, now, met, target), article=source)
    assert "US$9" in part(pages(told)[VISIT], "intended")
    told = replace(story("satu", GUEST, HOST, now, before, met, target), article=source)
    assert "US$9" not in part(pages(told)[VISIT], "intended")


def test_an_invitation_of_unknown_day_stands_with_the_visit_that_its_sentence_tells() -> None:
    parts = (Part("inviter", ("Omar Farid",)), Part("invitee", ("Rosa Quispe",)))
    invitation = replace(meeting(None, "Omar Farid", "Rosa Quispe", kind="invitation", place="EG"), roles=parts)
    made = pages(visited(invitation, meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG")))
    assert "before 2–4 Mar 2021" in part(made[VISIT], "invited") and "invited" not in part(made[VISIT], "others")
    assert "before 2–4 Mar 2021" in made["timeline/index.md"] and 'id="y-undated"' not in made["timeline/index.md"]
    assert "before 2–4 Mar 2021" in made["people/omar-farid.md"]
    elsewhere = replace(invitation, evidence=evidence(article(SENTENCE), "Keduanya"))
    assert 'id="y-undated"' in pages(visited(elsewhere))["timeline/index.md"]


def test_only_who_was_on_a_visit_is_quoted_on_its_page() -> None:
    quotes = [
        Quote(speaker=who, starts=starts, evidence=proof())
        for who, starts in (("Omar Farid", "Kami senang"), ("Amira Fahmy", "Dagang naik"))
    ]
    page = pages(visited(person("Amira Fahmy", country="EG"), meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG"), *quotes))[
        VISIT
    ]
    assert "Kami senang" in part(page, "quotes") and "Dagang naik" not in part(page, "quotes")


def test_a_text_that_was_signed_on_a_visit_and_came_into_force_later_is_among_what_was_signed() -> None:
    kept = agreement("in_force", "2022-05-01", name="Perjanjian Sukaria")
    signing = replace(meeting("2021-03-03", kind="signing", place="EG"), called=kept.name)
    found = part(pages(visited(kept, signing, agreement("signed", DAYS, name="Peta jalan Sukaria")))[VISIT], "signed")
    assert found.count("<li") == 2
    assert "Perjanjian Sukaria" in found and "3 Mar 2021" in found and "Peru and Egypt signed" in found


def test_what_was_signed_is_proved_by_who_tells_that_it_was() -> None:
    before = story("nol", GUEST, agreement("planned", name="Perjanjian Sukaria"), published="2020-09-01")
    signed = part(pages(before, visited(agreement("signed", DAYS, name="Perjanjian Sukaria")))[VISIT], "signed")
    assert "/articles/satu/" in signed and "/articles/nol/" not in signed


def test_the_signing_of_a_text_that_is_listed_is_not_told_beside_it() -> None:
    text = agreement("signed", DAYS, name="Perjanjian Sukaria")
    signing = replace(meeting("2021-03-03", kind="signing", place="EG"), called=text.name)
    assert part(pages(visited(text, signing))[VISIT], "signed").count("<li") == 1


def test_a_statement_and_the_partnership_that_it_founds_are_one_result() -> None:
    statement = agreement("signed", DAYS, name="Pernyataan Bersama tentang Kemitraan Strategis", kind="joint_statement")
    partners = agreement("in_force", DAYS, name="Kemitraan Strategis", kind="partnership")
    turn = Milestone(evidence=statement.evidence, kind="strategic_partnership", date=DAYS)
    page = pages(visited(statement, partners, turn))[VISIT]
    assert part(page, "signed").count("<li") == 1 and "joint statement" in part(page, "signed")
    assert not part(page, "others")


def test_a_partnership_that_another_sentence_tells_is_a_result_of_its_own() -> None:
    words = "Rosa Quispe tiba. Pernyataan Bersama disahkan. Kemitraan Strategis terjalin."
    source = article(words, stem="satu", outlet="Satu")
    texts = [
        replace(agreement(status, DAYS, name=name, kind=kind), evidence=evidence(source, name))
        for name, kind, status in (("Pernyataan Bersama", "joint_statement", "signed"), ("Kemitraan Strategis", "partnership", "in_force"))
    ]
    visit = meeting(DAYS, "Rosa Quispe", kind="official_visit", place="EG")
    page = pages(story("satu", GUEST, HOST, visit, *texts, sentence=words))[VISIT]
    assert part(page, "signed").count("<li") == 2


@pytest.mark.parametrize(("name", "count"), [("Program kerja sama 2021-2023", 1), ("Program pertanian", 2)])
def test_a_text_whose_name_goes_on_in_another_one_is_no_further_result(name: str, count: int) -> None:
    texts = [
        agreement("signed", date, name=each, kind="action_plan") for each, date in (("Program kerja sama", DAYS), (name, "2021-03-03"))
    ]
    assert part(pages(visited(*texts))[VISIT], "signed").count("<li") == count


def test_a_meeting_that_is_only_announced_is_not_told_as_held() -> None:
    to_come = replace(meeting("2021-03-04", "Rosa Quispe", "Omar Farid", place="EG"), ahead=True)
    page = pages(visited(to_come))[VISIT]
    assert "met" not in part(page, "announced") and "was due to meet" in part(page, "announced")
    assert not part(page, "met")


def test_a_meeting_of_which_it_is_not_told_with_whom_stands_on_no_register() -> None:
    alone = replace(meeting(DAYS, "Omar Farid", place="EG"), organizations=())
    met = meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG")
    made = pages(visited(alone, met))
    assert part(made[VISIT], "met").count("<li") == 1
    assert "in a meeting" not in made["timeline/index.md"] and "in a meeting" in made["articles/satu.md"]


def test_a_visit_is_called_what_the_article_that_says_most_calls_it() -> None:
    plain = story("dua", GUEST, meeting(DAYS, "Rosa Quispe", kind="visit", place="EG"), published="2021-03-05")
    page = pages(visited(meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG")), plain)[VISIT]
    assert '<h1 id="title">Rosa Quispe took part in an official visit to Egypt</h1>' in page


def test_a_visit_of_which_only_itself_is_told_has_no_page() -> None:
    assert not [path for path in pages(visited()) if path.startswith("visits/")]


def test_two_visits_of_one_person_in_a_month_have_two_pages() -> None:
    first = visited(meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG"))
    again = story(
        "dua", GUEST, HOST,
        meeting("2021-03-20/2021-03-22", "Rosa Quispe", kind="working_visit", place="EG"),
        meeting("2021-03-21", "Rosa Quispe", "Omar Farid", place="EG"),
        published="2021-03-25",
    )  # fmt: skip
    assert {path for path in pages(first, again) if path.startswith("visits/")} == {VISIT, "visits/2021-03-rosa-quispe-2.md"}


def test_the_timeline_tells_of_a_visits_meetings_below_it() -> None:
    page = pages(
        visited(
            meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG"),
            meeting(DAYS, "Rosa Quispe", "Amira Fahmy", kind="call", place="EG"),
            meeting(DAYS, "Rosa Quispe", "Hany Sabry", place="EG"),
        )
    )["timeline/index.md"]
    visit, during = page.split('<ol class="during">')
    assert visit.count('<li class="moment') == 1 and 'href="../visits/2021-03-rosa-quispe/"' in visit
    days = re.findall(r'<li class="moment[^"]* part-of[^"]*".*?<p class="day">(.*?)</p>', during, re.S)
    # The time of the visit is seen once, at the first row that has no day of its own, and where a filter hides that one.
    assert days == ["<span>during it</span>", '<span class="again">during it</span>', "3 Mar 2021"]


def entries(address: str = "") -> list[dict[str, str]]:
    """The calendar's entries of a visit with a meeting on a day and one on some day of it."""
    site = pages(
        visited(meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG"), meeting(DAYS, "Rosa Quispe", "Amira Fahmy", place="EG")),
        settings=replace(SETTINGS, address=address),
    )
    return [{key: str(value) for key, value in each.items()} for each in Calendar.from_ical(site["timeline.ics"]).walk("VEVENT")]


def test_a_meeting_on_some_day_of_a_visit_is_no_entry_of_many_days_in_the_calendar() -> None:
    visit, *others = entries()
    assert visit["SUMMARY"] == "Rosa Quispe, Minister of Peru, took part in an official visit to Egypt"
    assert "met Amira Fahmy" in visit["DESCRIPTION"] and "met Omar Farid" in visit["DESCRIPTION"]
    assert [other["SUMMARY"] for other in others] == ["Rosa Quispe, Minister of Peru, met Omar Farid, Minister of Peru, in Egypt"]


def test_an_entry_of_the_calendar_leads_to_its_page() -> None:
    visit, met = entries("https://example.org/digest/")
    assert visit["URL"] == "https://example.org/digest/en/visits/2021-03-rosa-quispe/"
    assert met["URL"].startswith("https://example.org/digest/en/timeline/#events-")
    assert "URL" not in entries()[0]


BEFORE = "2021-02-20"
REPORTED = [
    ("met its host there", meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="EG"), True),
    ("met its host elsewhere", meeting("2021-03-03", "Rosa Quispe", "Omar Farid", place="CH"), False),
    ("did nothing that is told", meeting("2021-03-03", "Omar Farid", place="EG"), False),
    ("met its host before", meeting("2021-02-03", "Rosa Quispe", "Omar Farid", place="EG"), False),
]


@pytest.mark.parametrize(("what", "done", "came"), REPORTED, ids=[case[0] for case in REPORTED])
def test_an_announced_visit_on_which_its_guest_is_reported_was_paid(what: str, done: Event, came: bool) -> None:
    announced = story("satu", GUEST, HOST, meeting(DAYS, "Rosa Quispe", "Nour Aziz", kind="official_visit", place="EG"), published=BEFORE)
    entry = pages(announced, story("dua", GUEST, HOST, done))["timeline/index.md"].partition('class="timeline"')[2]
    visit = next(part for part in entry.split("<li") if "official visit" in part)
    said = visit.partition('class="said-so">')[2].partition("</p>")[0]
    assert ("only planned when reported" in visit, "Nour Aziz" in said, "paid an official visit" in said) == (not came, not came, came)
