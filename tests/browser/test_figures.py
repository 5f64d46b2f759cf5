"""Charts and what articles say of each other, in a real browser: at a desk and on a phone, in both languages."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from digest.checks.browsing import serious_faults
from tests.browser.conftest import DESK, PHONE, ROOTS

FIRST, SECOND = "articles/000_6fe26aa26a1efffb/", "articles/001_e6be9cec444244ee/"


def form(page: Page) -> str:
    """Which form of a chart fits the screen."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    return "narrow" if width < 640 else "middle" if width < 992 else "wide"


def chart(page: Page) -> Locator:
    """The form of the chart of trade that fits the screen."""
    return page.locator(f"#bilateral-trade ~ .chart .{form(page)} svg")


@pytest.mark.parametrize(("scheme", "language"), [("dark", "id"), ("light", "en")])
def test_nothing_serious_stands_in_the_way_of_figures(scheme: str, language: str, page: Page, address: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address + ROOTS[language] + "figures/")
    assert serious_faults(page) == []


@pytest.mark.parametrize("language", ROOTS)
def test_one_form_of_the_chart_is_shown_and_fits_the_screen(language: str, page: Page, address: str) -> None:
    page.goto(address + ROOTS[language] + "figures/")
    expect(page.locator("#bilateral-trade ~ .chart svg:visible")).to_have_count(1)
    expect(chart(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box, size = chart(page).bounding_box(), page.viewport_size
    assert box and size and box["x"] + box["width"] <= size["width"]


def test_words_in_the_chart_are_large_enough_to_read(page: Page, address: str) -> None:
    page.goto(address + "figures/")
    heights = chart(page).locator("text").evaluate_all("texts => texts.map(text => text.getBoundingClientRect().height)")
    assert heights
    assert min(heights) > 9


def test_no_two_words_of_the_chart_lie_on_each_other(page: Page, address: str) -> None:
    page.goto(address + "en/figures/")
    overlapping = (
        chart(page)
        .locator("text")
        .evaluate_all("""texts => {
        const boxes = texts.map(text => [text.textContent, text.getBoundingClientRect()])
        return boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
            .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)
            .map(([other]) => one + " / " + other))
    }""")
    )
    assert overlapping == []


def test_a_mark_opens_its_sentence(page: Page, address: str) -> None:
    page.goto(address + "en/figures/")
    chart(page).locator("a[aria-label*='US$1.5']").click()
    expect(page.locator(".passage:target")).to_contain_text("1,5 miliar USD")


def test_the_keyboard_reaches_every_mark(page: Page, address: str) -> None:
    page.goto(address + "en/figures/")
    marks = chart(page).locator("a")
    marks.first.focus()
    for _ in range(marks.count() - 1):
        page.keyboard.press("Tab")
    expect(marks.last).to_be_focused()


def test_an_outcome_opens_both_its_sentences(page: Page, address: str) -> None:
    page.goto(address + "figures/")
    links = page.locator(".other.falls_short a")
    expect(links).to_have_count(2)
    links.first.click()
    expect(page.locator(".passage:target")).to_contain_text("hampir 1 miliar USD")
    page.go_back()
    links.last.click()
    expect(page.locator(".passage:target")).to_contain_text("satu miliar USD")


def test_an_article_leads_to_what_another_says_of_the_same_fact(page: Page, address: str) -> None:
    page.goto(address + "en/" + FIRST)
    page.locator(".elsewhere .falls_short a").first.click()
    page.wait_for_url(f"**/{SECOND}#s-*")
    expect(page.locator(".passage:target")).to_contain_text("hampir 1 miliar USD")


def test_home_shows_trade_against_its_targets(page: Page, address: str) -> None:
    page.goto(address)
    drawn = page.locator(".trade .chart svg")
    expect(drawn).to_be_visible()
    expect(drawn.locator("a")).to_have_count(3)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    drawn.locator("a").last.click()
    expect(page.locator(".passage:target")).to_contain_text("10 miliar USD")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_figures_are_read_without_javascript(size: dict[str, int], browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=size, java_script_enabled=False)  # type: ignore[arg-type]
    context.set_default_timeout(5000)
    page = context.new_page()
    page.goto(address + "figures/")
    expect(page.locator("#bilateral-trade ~ .chart svg:visible")).to_have_count(1)
    page.locator("table.figures a.way").first.click()
    expect(page.locator(".passage:target")).to_be_visible()
    context.close()
