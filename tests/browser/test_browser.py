"""The site as a reader uses it, in a real browser: at a desk and on a phone, in both languages, with and without JavaScript."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from digest.checks.browsing import serious_faults
from tests.browser.conftest import DESK, PHONE, REPORTS, ROOTS

PATHS = (
    "", "articles/", "articles/000_6fe26aa26a1efffb/", "articles/001_e6be9cec444244ee/", "terms/", "corrections/", "new/", "report/", "data/", "about/",
    "timeline/", "agreements/", "people/", "people/kassym-jomart-tokayev/", "visits/2024-11-nguyen-xuan-thang/", "organizations/", "places/", "topics/", "topics/trade/",
)  # fmt: skip
ARTICLE = "articles/000_6fe26aa26a1efffb/"
# Colours are variables of the scheme, and a width sets some of the top alone: beyond these, a page is looked at in either scheme at one size.
IN_ANY_COLOURS_AT_ANY_SIZE = ("", ARTICLE)


def is_phone(page: Page) -> bool:
    size = page.viewport_size
    return size is not None and size["width"] < 500


@pytest.mark.parametrize(("scheme", "language"), [("light", "id"), ("dark", "en")])
def test_nothing_serious_stands_in_anyones_way(scheme: str, language: str, page: Page, address: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for path in PATHS if is_phone(page) == (scheme == "dark") else IN_ANY_COLOURS_AT_ANY_SIZE:
        page.goto(address + ROOTS[language] + path)
        assert serious_faults(page) == [], path


@pytest.mark.parametrize("language", ROOTS)
def test_a_fact_opens_its_sentence_and_the_sentence_leads_back(language: str, page: Page, address: str) -> None:
    page.goto(address + ROOTS[language] + ARTICLE)
    figures = page.locator("details.figures")
    if is_phone(page):
        expect(figures.locator("ul")).to_be_hidden()
        figures.locator("summary").first.click()
    fact = figures.locator(".fact", has_text="1,5" if language == "id" else "1.5")
    fact.locator("a.way").first.click()
    sentence = page.locator(".passage:target")
    expect(sentence).to_contain_text("1,5 miliar USD")
    expect(sentence).to_be_in_viewport()
    names = page.locator(".passage:target + .calls + .names")
    expect(names).to_be_visible()
    names.locator("a", has_text="1,5" if language == "id" else "1.5").click()
    expect(page.locator(".fact:target")).to_be_in_viewport()
    page.go_back()
    names.locator(".close").click()
    expect(names).to_be_hidden()


def test_a_fact_is_cited_with_its_sentence_and_its_whole_address(page: Page, address: str) -> None:
    page.goto(f"{address}en/{ARTICLE}")
    figures = page.locator("details.figures")
    if is_phone(page):
        figures.locator("summary").first.click()
    fact = figures.locator(".fact", has_text="1.5")
    fact.hover()
    fact.get_by_text("Cite", exact=True).click()
    said = f"sentence 15. Vietnam–Kazakhstan Digest: {address}en/{ARTICLE}#{fact.get_attribute('id')}"
    expect(fact.locator(".cite p")).to_contain_text(said)
    fact.get_by_role("button", name="Copy").click()
    assert str(page.evaluate("String(getSelection())")).strip().endswith(said)


@pytest.mark.parametrize(("language", "subject"), [("id", "Kesalahan dalam “Halaman Baru"), ("en", "Error in “")])
def test_a_report_of_an_error_begins_with_the_fact_its_sentence_and_what_an_editor_pastes(
    page: Page, address: str, language: str, subject: str
) -> None:
    page.goto(f"{address}{ROOTS[language]}{ARTICLE}")
    if is_phone(page):
        page.locator("details.figures summary").first.click()
    fact = page.locator("details.figures .fact", has_text="1,5" if language == "id" else "1.5")
    link = fact.locator(".report")
    assert link.get_attribute("href") == "../../report/"  # till somebody turns to it
    link.focus()
    url = urlsplit(link.get_attribute("href") or "")
    told = parse_qs(url.query)
    assert f"{url.scheme}://{url.netloc}{url.path}" == REPORTS.partition("?")[0]
    assert told["labels"] == ["fact"] and told["title"][0].startswith(subject)
    [body] = told["body"]
    assert "1,5 miliar USD lebih pada tahun 2030.”" in body  # as printed
    assert "{" not in body and ": \n" not in body
    lines = body.partition("toml:\n")[2]
    assert lines == '[[reject]]\nkind = "figures"\nquote = "1,5 miliar USD"\nreason = ""'
    assert len(link.get_attribute("href") or "") < 2000


def test_without_javascript_a_report_is_told_on_a_page(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}en/{ARTICLE}")
        page.goto(page.locator(".report").first.evaluate("link => link.href"))
        assert page.get_by_role("link", name="Write a report").get_attribute("href") == REPORTS


@pytest.mark.parametrize(
    ("language", "mark", "before"), [("id", "dibetulkan", "Terbaca sebelumnya: 4 Mar 2021"), ("en", "corrected", "Read before: 4 Mar 2021")]
)
def test_a_corrected_fact_tells_why_and_leads_to_all_corrections(page: Page, address: str, language: str, mark: str, before: str) -> None:
    page.goto(f"{address}{ROOTS[language]}articles/jahat/")
    if is_phone(page):
        page.locator("details.events summary").first.click()
    fact = page.locator(".fact", has_text="5 Mar 2021")
    fact.get_by_text(mark, exact=True).click()
    told = fact.locator(".amended > div")
    expect(told).to_contain_text(before)
    expect(told).to_contain_text("</script> {{ 7*7 }} <b>A. Editor</b>, 9 Mar 2021")
    assert page.title() != "taken"
    assert serious_faults(page) == []
    told.get_by_role("link").click()
    expect(page.locator(".correction")).to_have_count(2)
    expect(page.locator(".correction s").last).to_contain_text("Rosa Quispe")


def test_the_summary_opens_sentences_too(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)
    page.locator(".points a", has_text="600").click()
    expect(page.locator(".passage:target")).to_contain_text("hampir 600 juta USD")


def test_home_leads_to_the_sentence_under_a_figure(page: Page, address: str) -> None:
    page.goto(address + "en/")
    page.locator(".trade p", has_text="almost US$1 billion").locator("a.way").click()
    expect(page.locator(".passage:target")).to_contain_text("hampir 1 miliar USD")


def test_an_inferred_date_opens_its_clue(page: Page, address: str) -> None:
    page.goto(address + "en/" + ARTICLE)
    mark = page.locator(".imprint .because")
    expect(mark.locator("q")).to_be_hidden()
    mark.locator("summary").click()
    expect(mark.locator("q")).to_be_visible()


@pytest.mark.parametrize(("language", "other"), [("id", "en"), ("en", "id")])
def test_the_language_switch_stays_on_the_page(language: str, other: str, page: Page, address: str) -> None:
    page.goto(address + ROOTS[language] + ARTICLE)
    page.locator(f"header a[hreflang={other}]").click()
    page.wait_for_url(address + ROOTS[other] + ARTICLE)
    assert page.locator("html").get_attribute("lang") == other


def test_the_theme_is_chosen_and_kept(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator("button.theme").click()
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(address + "en/" + ARTICLE)
    assert page.evaluate(paper) == dark
    page.locator("button.theme").click()
    assert page.evaluate(paper) == light


def test_hostile_text_is_read_and_never_run(page: Page, address: str) -> None:
    page.goto(address + "articles/jahat/")
    expect(page.locator("h1")).to_contain_text('<script>document.title = "taken"</script> {{ 7*7 }} **Peru** & Mesir')
    box = page.get_by_role("searchbox")
    box.click()
    box.press_sequentially("taken peru")
    expect(page.locator(".found-list a[href*='/jahat/']").first).to_contain_text("<script>")
    assert page.title().startswith("<script>")


def test_the_top_of_a_page_with_headings_is_the_top_of_the_others(page: Page, address: str) -> None:
    page.goto(address + "about/")
    assert page.locator("header.top").evaluate("top => top.getBoundingClientRect().top") == 0
    expect(page.locator("a[class*=skip]")).to_have_count(1)


def test_the_keyboard_reaches_the_content_first(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    expect(page.locator("a.skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#content")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_facts_and_sentences_work_without_javascript(size: dict[str, int], browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=size, java_script_enabled=False)  # type: ignore[arg-type]
    context.set_default_timeout(5000)
    page = context.new_page()
    page.goto(address + "en/" + ARTICLE)
    figures = page.locator("details.figures")
    if size == PHONE:
        figures.locator("summary").first.click()
    figures.locator("a.way").first.click()
    expect(page.locator(".passage:target + .calls + .names")).to_be_visible()
    expect(page.locator(".search")).to_be_hidden()
    page.locator("header a[hreflang=id]").click()
    assert Path(page.url.partition("#")[0]).as_posix().endswith(ARTICLE.rstrip("/"))
    context.close()


@pytest.mark.parametrize("language", ROOTS)
def test_the_header_leaves_a_phone_its_screen(language: str, page: Page, address: str) -> None:
    page.goto(address + ROOTS[language] + "articles/")
    assert page.locator("header.top").evaluate("top => top.offsetHeight") <= 100
    expect(page.locator(".sections [aria-current]")).to_be_in_viewport()
    page.get_by_role("searchbox").click()
    width = page.locator(".search-form").evaluate("form => form.offsetWidth")
    assert width >= (300 if is_phone(page) else 150)


def test_the_words_of_a_signing_are_in_sight_in_the_register(page: Page, address: str) -> None:
    page.goto(address + "en/agreements/")
    row = page.locator(".agreement", has_text="Rencana Koordinasi Aksi").first
    expect(row.locator("h3")).to_have_text("Action coordination plan to promote economic and trade cooperation")
    assert "Rencana Koordinasi Aksi" in row.locator("q").inner_text()[:90]


def test_a_body_has_its_name_in_the_pages_language(page: Page, address: str) -> None:
    page.goto(address + "en/articles/001_e6be9cec444244ee/")
    bodies = page.locator("details.organizations")
    bodies.locator("summary").first.click()
    embassy = bodies.locator(".fact", has_text="Embassy of Vietnam in Kazakhstan")
    expect(embassy.locator("[lang=id]")).to_have_count(0)
