"""A translated article as a reader uses it: the page's language first, the printed words a click away."""

from playwright.sync_api import Page, expect

ARTICLE = "en/articles/jahat/"


def test_a_fact_lights_the_translated_sentence_with_the_printed_one_under_it(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)
    page.locator("details.events").evaluate("each => each.open = true")
    page.locator("details.events a.way").first.click()
    expect(page.locator(".passage:target")).to_contain_text("The Foreign Minister of Peru, Rosa Quispe, visited Egypt on 4 March 2021")
    expect(page.locator("q.as-printed:visible")).to_contain_text("mengunjungi Mesir pada 4 Maret 2021")


def test_the_original_unfolds_below_its_paragraph(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)
    printed = page.locator("details.original p[lang=id]", has_text="mengunjungi Mesir")
    expect(printed).to_be_hidden()
    page.locator("details.original summary", has_text="Indonesian original").last.click()
    expect(printed).to_be_visible()


def test_what_a_translation_holds_is_only_text(page: Page, address: str) -> None:
    page.goto(address + ARTICLE)
    expect(page).not_to_have_title("taken")
    expect(page.locator("h1")).to_contain_text('<script>document.title = "taken"</script> {{ 7*7 }} **Peru** & Egypt')
    expect(page.locator(".prose img")).to_have_count(0)
