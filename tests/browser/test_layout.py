"""Whether pages fit their screens, in wide letters and in narrow ones, at the reader's size of text."""

from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Browser, CDPSession, Frame, Page, expect

from tests.browser.conftest import ROOTS
from tests.browser.faces import Width, setting

PATHS = (
    "", "articles/", "articles/000_6fe26aa26a1efffb/", "articles/001_e6be9cec444244ee/", "articles/jahat/", "timeline/", "figures/", "agreements/",
    "people/", "people/kassym-jomart-tokayev/", "visits/2024-11-nguyen-xuan-thang/", "organizations/", "places/", "places/astana/", "topics/", "topics/trade/", "terms/", "corrections/", "new/", "report/", "data/", "about/", "404.html",
)  # fmt: skip

# The width of the screen, and the size of text as a share of what is usual.
SCREENS = (
    (320, 1.0), (360, 1.0), (390, 1.0), (700, 1.0), (768, 1.0), (1024, 1.0), (1280, 1.0), (320, 1.5), (390, 1.5), (1280, 1.5),
)  # fmt: skip
# What fits in wide letters nearly always does in narrow ones.
NARROW = ((320, 1.0), (390, 1.0), (700, 1.0), (1280, 1.0), (1280, 1.5))
SCREENS_OF: dict[Width, Sequence[tuple[int, float]]] = {"wide": SCREENS, "narrow": NARROW}
# A phone and a desk, where targets are looked at, too.
FINGERS = ((390, 1.0), (1280, 1.0))

# What stands beyond the edge of the screen, but in a box that scrolls aside by itself.
CUT_OFF = """() => [...document.querySelectorAll("body *")]
    .filter(each => [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim()))
    .filter(each => each.checkVisibility() && !each.closest(".sections, .choices, .table-box, .only-heard, .skip, .found"))
    .filter(each => { const box = each.getBoundingClientRect(); return box.right > innerWidth + 0.5 || box.left < -0.5 })
    .map(each => each.textContent.trim().slice(0, 60))"""

FAMILIES = """() => [...new Set([...document.querySelectorAll("body *")]
    .filter(each => each.checkVisibility() && [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim()))
    .map(each => getComputedStyle(each).fontFamily))]"""

BROKEN_DATES = """() => [...document.querySelectorAll(".date")]
    .filter(each => each.checkVisibility() && each.getClientRects().length > 1).map(each => each.textContent)"""

# All at once: a question to the browser takes longer than its answer.
MISFITS = f"""() => ({{
    "scrolls aside": document.documentElement.scrollWidth > innerWidth,
    "cut off": ({CUT_OFF})(),
    "broken dates": ({BROKEN_DATES})(),
}})"""
FITTING = {"scrolls aside": False, "cut off": [], "broken dates": []}

# A target that is smaller than 24 px has at least that much room of its own; a mark of a chart stands where its value is.
CROWDED = """() => {
    const targets = [...document.querySelectorAll("a, button, summary, .choices label, .search-form")]
        .filter(each => each.checkVisibility() && !each.closest("svg, .skip, .sections"))
        .flatMap(each => [...each.getClientRects()].map(box => ({ each, box })))
    const middle = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    const is_small = box => Math.min(box.width, box.height) < 24 - 0.01
    const reaches = (box, [x, y], room) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) < room
    const are_near = ([x, y], [other_x, other_y]) => Math.hypot(x - other_x, y - other_y) < 24
    return targets.filter(({ box }) => is_small(box)).flatMap(({ each, box }) => targets
        .filter(other => other.each !== each)
        .filter(other => reaches(other.box, middle(box), 12) || is_small(other.box) && are_near(middle(box), middle(other.box)))
        .map(other => `${each.textContent.trim().slice(0, 40)} / ${other.each.textContent.trim().slice(0, 40)}`))
}"""

# As article.md.jinja puts what the title tells.
FACT_IN_TITLE = """() => document.querySelector(".imprint").insertAdjacentHTML("beforeend", `<details class="title-facts" open>
    <summary>1</summary><ul><li><a href="#">${"Duta Besar Republik Kazakhstan untuk Vietnam ".repeat(3)}</a></li></ul></details>`)"""

# Some systems give each letter a whole number of pixels, which made these words up to a quarter of one wider a letter.
IN_SIGHT_IN_WHOLE_PIXELS = """sections => {
    sections.closest(".top").style.letterSpacing = "0.25px"
    return sections.scrollWidth <= sections.clientWidth
}"""

ROWS = """() => {
    const middles = [...document.querySelector(".top-inner").children].filter(each => each.checkVisibility())
        .map(each => each.getBoundingClientRect()).map(box => (box.top + box.bottom) / 2)
    return new Set(middles.map(middle => Math.round(middle / 12))).size
}"""


# A size in the browser's settings is told by what a length is that hangs on it alone.
_TEXT_IS = """size => {
    const probe = document.body.appendChild(document.createElement("i"))
    probe.style.font = "medium serif"
    const found = parseFloat(getComputedStyle(probe).fontSize)
    probe.remove()
    return found === size
}"""


class Screen:
    """A page whose width and size of text are set as a reader sets them."""

    def __init__(self, page: Page, letters: Width) -> None:
        self.page = page
        self.letters = letters
        self.session: CDPSession = page.context.new_cdp_session(page)
        self.session.send("Page.enable")
        self.text = 1.0

    def resize(self, width: int, text: float) -> None:
        """Another width, and another size of text in the browser's settings."""
        self.page.set_viewport_size({"width": width, "height": 900})
        if text != self.text:
            self.session.send("Page.setFontSizes", {"fontSizes": {"standard": round(16 * text), "fixed": round(13 * text)}})
            self.page.wait_for_function(_TEXT_IS, arg=16 * text)
            self.text = text


@pytest.fixture(scope="module", params=[("wide", "light"), ("narrow", "dark")], ids=["wide letters", "narrow letters"])
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Screen]:
    """A page in letters of one width."""
    width, scheme = request.param
    context = browser.new_context(color_scheme=scheme)
    context.add_init_script(setting(width))
    yield Screen(context.new_page(), width)
    context.close()


# A frame of another width is laid out at once; to draw the window at every size takes many times as long.
FRAMED = """() => {
    const frame = document.createElement("iframe")
    frame.height = 900
    document.body.replaceChildren(frame)
}"""
LAID_OUT = f"""([widths, fingers]) => widths.map(width => {{
    frameElement.width = width
    const crowded = fingers.includes(width) ? ({CROWDED})() : []
    return [width, {{ ...({MISFITS})(), "width": innerWidth, crowded }}]
}})"""


@pytest.fixture
def frame(screen: Screen, address: str) -> Frame:
    """A frame on a page that is none of the site's, and so allows one."""
    screen.page.goto(address + "robots.txt")
    screen.page.evaluate(FRAMED)
    return screen.page.frames[-1]


@pytest.mark.parametrize("language", ROOTS)
def test_every_page_fits_every_screen_and_no_two_targets_crowd_a_finger(language: str, screen: Screen, frame: Frame, address: str) -> None:
    sizes = sorted({text for _, text in SCREENS_OF[screen.letters]})
    for number, path in enumerate(PATHS):
        frame.evaluate("() => { frameElement.width = 320 }")  # folded, as on a phone
        frame.goto(address + ROOTS[language] + path)
        # Back and forth: another size of text takes longest to set.
        for text in sizes[:: -1 if number % 2 else 1]:
            screen.resize(1280, text)
            widths = [width for width, size in SCREENS_OF[screen.letters] if size == text]
            fingers = [width for width, size in FINGERS if size == text]
            for width, found in frame.evaluate(LAID_OUT, [widths, fingers]):
                where = f"{path or 'home'} at {width} px, text at {text:.0%}"
                assert found == FITTING | {"width": width, "crowded": []}, where


def test_facts_in_the_title_wrap_when_they_are_unfolded(screen: Screen, address: str) -> None:
    screen.page.goto(f"{address}articles/000_6fe26aa26a1efffb/")
    screen.page.evaluate(FACT_IN_TITLE)
    for width, text in SCREENS:
        screen.resize(width, text)
        assert screen.page.evaluate(MISFITS) == FITTING, width


def test_the_top_takes_one_row_from_700_px_and_two_below(screen: Screen, address: str) -> None:
    for root in ROOTS.values():
        screen.page.goto(address + root + "agreements/")
        for width in (320, 390, 699):
            screen.resize(width, 1)
            assert screen.page.evaluate(ROWS) == 2, width
        for width in (700, 768, 1024, 1152, 1280):
            screen.resize(width, 1)
            assert screen.page.evaluate(ROWS) == 1, width


@pytest.mark.parametrize("language", ROOTS)
def test_the_name_is_whole_wherever_it_stands(language: str, screen: Screen, address: str) -> None:
    screen.page.goto(address + ROOTS[language])
    for width, text in SCREENS:
        screen.resize(width, text)
        name = screen.page.locator(".top .name")
        assert name.evaluate("name => name.scrollWidth <= name.clientWidth"), (width, text)
        shown = "VN–KZ" if width / text < 1264 else {"id": "Ikhtisar Vietnam–Kazakhstan", "en": "Vietnam–Kazakhstan Digest"}[language]
        expect(name).to_have_text(shown, use_inner_text=True)


@pytest.mark.parametrize("language", ROOTS)
def test_at_768_px_every_section_is_in_sight_also_where_letters_are_whole_pixels(language: str, screen: Screen, address: str) -> None:
    screen.page.goto(address + ROOTS[language])
    screen.resize(768, 1)
    assert screen.page.locator(".sections").evaluate(IN_SIGHT_IN_WHOLE_PIXELS)


def test_a_wide_table_scrolls_in_a_box_that_the_keyboard_reaches(screen: Screen, address: str) -> None:
    screen.page.goto(address + "about/")
    screen.resize(320, 1)
    box = screen.page.locator(".table-box")
    box.focus()
    expect(box).to_be_focused()
    screen.page.keyboard.press("ArrowRight")
    screen.page.wait_for_function("() => document.querySelector('.table-box').scrollLeft > 0")


def test_all_that_is_measured_is_set_in_the_tests_own_letters(screen: Screen, address: str) -> None:
    for path in ("", "figures/", "articles/001_e6be9cec444244ee/", "timeline/"):
        screen.page.goto(address + path)
        families = screen.page.evaluate(FAMILIES)
        assert set(families) == {"measured-serif", "measured-sans"}, path
        assert screen.page.evaluate("[...document.fonts].filter(face => face.status !== 'loaded').length") == 0
