"""The first page: all at a glance on one screen of a desk, and what a desk officer asks first at most one click away."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.faces import setting

ROOTS = {"id": "", "en": "en/"}

# A question in the words of the answer: where one clicks on the first page, if anywhere, and what then stands in which part of the page.
ASKED = [
    ("since when there are relations", "id", "", ".glance", "29 Jun 1992"),
    ("since when there are relations", "en", "", ".glance", "29 Jun 1992"),
    ("the last visit, and by whom", "id", "", ".glance", "Nguyen Xuan Thang melakukan kunjungan kerja ke Kazakhstan"),
    ("the last visit, and by whom", "en", "", ".glance", "Nguyen Xuan Thang paid a working visit to Kazakhstan"),
    ("trade, and against which target", "id", "", ".trade", "2030 · lebih dari 1,5 miliar USD"),
    ("trade, and against which target", "en", "", ".trade", "2030 · over US$1.5 billion"),
    ("what was signed in November 2024", "id", "Siapa yang ditemui", "section:has(#signed)", "Nota Kesepahaman"),
    ("what was signed in November 2024", "en", "Whom they met", "section:has(#signed)", "emorandum of understanding"),
    ("the ambassador of Vietnam", "id", "Tokoh", ".page", "Pham Thai Nhu Mai"),
    ("the ambassador of Vietnam", "en", "People", ".page", "Pham Thai Nhu Mai"),
    ("what is promised and open", "id", "", ".glance", "Luong Cuong"),
    ("what is promised and open", "en", "", ".glance", "Luong Cuong"),
    ("which flights, with routes", "id", "Penerbangan", ".page", "Nha Trang"),
    ("which flights, with routes", "en", "Aviation", ".page", "Nha Trang"),
    ("what the visit of 2023 brought", "id", "Kassym-Jomart Tokayev melakukan", "section:has(#signed)", "encana"),
    ("what the visit of 2023 brought", "en", "paid an official visit", "section:has(#signed)", "plan"),
]


@pytest.mark.parametrize("asked", ASKED, ids=[f"{case[1]}-{case[0]}" for case in ASKED])
def test_the_first_page_answers_or_leads_there_at_once(asked: tuple[str, str, str, str, str], page: Page, address: str) -> None:
    _, language, way, part, answer = asked
    page.goto(address + ROOTS[language])
    if way:
        page.get_by_role("link", name=way).first.click()
    expect(page.locator(part).first).to_contain_text(answer)


@pytest.mark.parametrize("letters", ["wide", "narrow"])
@pytest.mark.parametrize("language", ROOTS)
def test_the_glance_is_within_one_screen(language: str, letters: Literal["wide", "narrow"], browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(setting(letters))
    page = context.new_page()
    page.goto(address + ROOTS[language])
    box = page.locator(".glance").bounding_box()
    context.close()
    assert box and box["y"] + box["height"] <= 800
