"""The registers as a reader uses them: two clicks from home, filters without a script, nothing in anyone's way."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESK, ROOTS

ASKED = [
    ("when relations began", ("Timeline",), "#y-1992", "1992"),
    ("what was signed in November 2024", ("Agreements",), "section.s-signed", "13–16 Nov 2024"),
    ("who the ambassadors are", ("People",), "section:has(#ambassadors)", "Ambassador to Kazakhstan"),
    ("what is still only promised", ("Agreements",), "section.s-proposed", "proposed"),
    ("what happened in Bac Ninh", ("People", "Places"), "#bac-ninh", "Bac Ninh"),
]


@pytest.mark.parametrize("asked", ASKED, ids=[case[0] for case in ASKED])
def test_two_clicks_from_home_answer(asked: tuple[str, tuple[str, ...], str, str], page: Page, address: str) -> None:
    _, clicks, where, text = asked
    page.goto(address + "en/")
    for click in clicks:
        page.get_by_role("link", name=click, exact=True).first.click()
    expect(page.locator(where).first).to_contain_text(text)


def test_every_entry_opens_its_sentence(page: Page, address: str) -> None:
    page.goto(address + "en/timeline/")
    page.locator(".moment", has_text="20–22 Aug 2023").first.locator("a.source-of").first.click()
    expect(page.locator(".passage:target")).to_contain_text("kunjungan resmi ke Vietnam")


def test_an_article_leads_to_the_person_and_back_to_the_sentence(page: Page, address: str) -> None:
    page.goto(address + "en/articles/001_e6be9cec444244ee/")
    page.locator("details.people summary").click()
    page.locator("details.people a", has_text="Kassym-Jomart Tokayev").click()
    expect(page.locator("h1")).to_have_text("Kassym-Jomart Tokayev")
    expect(page.locator(".also")).to_contain_text("Tokaev")


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without"])
def test_the_timeline_is_filtered_by_kind_and_by_person(scripts: bool, browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESK, java_script_enabled=scripts)
    context.set_default_timeout(5000)
    page = context.new_page()
    page.goto(address + "en/timeline/")
    shown = page.locator(".moment:visible")
    everything = shown.count()
    page.locator("input[value=visits]").check()
    visits = shown.count()
    assert 0 < visits < everything
    page.get_by_role("radio", name="Kassym-Jomart Tokayev").check()
    assert 0 < shown.count() < visits
    expect(page.locator(".span:visible > h2", has_text="1992")).to_have_count(0)
    page.get_by_role("button", name="Show all").click()
    assert shown.count() == everything
    context.close()


def test_what_a_filter_leaves_of_a_visit_says_that_it_was_during_it(page: Page, address: str) -> None:
    page.goto(address + "en/timeline/")
    during = page.get_by_text("during it", exact=True).locator("visible=true")
    once = during.count()
    page.locator("input[value=signings]").check()
    rows = page.locator(".part-of:visible")
    assert once and rows.count()
    expect(rows.locator(".day", has_not_text=re.compile(r"\w"))).to_have_count(0)
    expect(rows.locator(".again").locator("visible=false")).to_have_count(0)


def test_agreements_are_filtered_by_status_and_kind(page: Page, address: str) -> None:
    page.goto(address + "en/agreements/")
    page.locator("input[value=signed]").check()
    expect(page.locator(".standing:visible")).to_have_count(1)
    page.locator("input[value=memorandum]").check()
    for row in page.locator(".agreement:visible").all():
        expect(row).to_have_class("agreement k-memorandum")


def test_a_filter_is_chosen_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + "en/timeline/")
    page.locator("input[name=kind][value=all]").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("input[value=visits]")).to_be_checked()
    expect(page.locator(".moment:not(.g-visits):visible")).to_have_count(0)
    page.keyboard.press("Enter")
    assert page.url == address + "en/timeline/"


@pytest.mark.parametrize("language", ROOTS)
def test_the_calendar_can_be_fetched(language: str, page: Page, address: str) -> None:
    answer = page.request.get(address + ROOTS[language] + "timeline.ics")
    assert answer.ok
    assert answer.text().startswith("BEGIN:VCALENDAR")
    assert "DTSTART;VALUE=DATE:20230820" in answer.text()
