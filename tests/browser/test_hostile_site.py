"""A site made of articles that try to run a script: nothing runs, nothing is asked of others, on no page and for no word typed into search."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]
import pytest
from bibtexparser.entrypoint import parse_string
from icalendar import Calendar
from playwright.sync_api import Browser, Dialog, Page, ViewportSize

from digest.checks.browsing import Mounted, served
from digest.checks.page import Page as Built
from tests.beginning import build_site
from tests.browser.conftest import ROOTS
from tests.hostile_seeds import HOSTILE, RUN, SIGNS, write_hostile_seeds
from tests.project import copy_of_project
from tests.render.programs.schema import checked, things_in

PATHS = (
    "", "articles/", "timeline/", "agreements/", "people/", "people/kassym-jomart-tokayev/", "visits/2024-11-nguyen-xuan-thang/", "organizations/", "places/", "topics/", "topics/trade/",
    "figures/", "terms/", "data/", "about/", "no-such-page/",
)  # fmt: skip

# What the pages are made of.
ELEMENTS = {
    "a", "article", "aside", "b", "body", "br", "button", "caption", "cite", "code", "dd", "desc", "details", "div", "dl", "dt", "em",
    "fieldset", "figcaption", "figure", "footer", "form", "g", "h1", "h2", "h3", "head", "header", "html", "input", "label", "legend",
    "li", "line", "link", "main", "meta", "nav", "ol", "p", "path", "pre", "q", "script", "section", "span", "strong", "summary", "svg",
    "table", "tbody", "td", "text", "th", "thead", "title", "tr", "tspan", "ul",
}  # fmt: skip
IN_CALENDAR = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "STATUS", "TRANSP", "LOCATION", "URL"}
SCRIPTS = re.compile(r"(\.\./|/repo/|/repo/en/)*assets/(start|page)\.js")
DOES = re.compile(r"\s*(javascript|data|vbscript):|//", re.IGNORECASE)
DEEDS = ("href", "src", "action", "formaction", "srcdoc", "data", "xlink:href")

# Told to the test from inside of the page, whatever page that is by then.
_TELL = """
window.addEventListener("securitypolicyviolation", event => tell(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`), true)
Object.defineProperty(window, "taken", { set: () => tell("taken") })
"""
_DANGEROUS = """root => [...root.querySelectorAll("*")].filter(element =>
    element.matches("script:not([src*='assets/']):not([type='application/ld+json']), style, iframe, object, embed, base, img, video, template, svg script, [style]")
    || [...element.attributes].some(({ name, value }) => name.startsWith("on") || /^\\s*(javascript|data|vbscript):/i.test(value))
).map(element => element.outerHTML.slice(0, 200))"""
_IN_RESULTS = """list => [...list.querySelectorAll("*")].filter(element =>
    !element.matches("a, li, mark, ol, span")
    || [...element.attributes].some(({ name }) => !["class", "href", "lang"].includes(name))
).map(element => element.outerHTML.slice(0, 200))"""


class WithMissingPage(Mounted):
    """Answers unknown addresses with the site's own page for them, as GitHub Pages does."""

    def send_error(self, code: int, *_: Any) -> None:
        """The page, of the language whose addresses are asked for or not."""
        missing = Path(self.directory, "repo", "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(missing)))
        self.end_headers()
        self.wfile.write(missing)


@dataclass(frozen=True)
class Site:
    """The built site: its folder, where it is served, and the elements of each file."""

    folder: Path
    address: str
    files: tuple[Built, ...]


@dataclass
class Told:
    """A page of a browser, and what it did that no page should."""

    page: Page
    address: str
    deeds: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.expose_function("tell", self.note)
        self.page.add_init_script(_TELL)
        self.page.on("dialog", self.dismiss)
        self.page.on("pageerror", lambda error: self.deeds.append(str(error)))
        self.page.on("request", lambda request: None if request.url.startswith(self.address) else self.deeds.append(request.url))

    def note(self, deed: str) -> None:
        """Remember what was done."""
        self.deeds.append(deed)

    def dismiss(self, dialog: Dialog) -> None:
        """Note a dialog and close it."""
        self.deeds.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site, under a path of its host as GitHub Pages serves it."""
    project = copy_of_project(tmp_path_factory.mktemp("hostile") / "project")
    for seed in (project / "seeds").iterdir():
        seed.unlink()
    write_hostile_seeds(project / "seeds")
    done = build_site(project, "--site-dir", str(project / "web" / "repo"), SITE_URL="https://digest.example/repo/")
    assert done.returncode == 0, done.stderr
    folder = project / "web" / "repo"
    with served(project / "web", handler=WithMissingPage) as root:
        yield Site(folder, f"{root}repo/", tuple(Built(path, folder) for path in folder.rglob("*.html")))


@pytest.fixture
def told(browser: Browser, site: Site) -> Iterator[Told]:
    """A fresh page; afterwards it did nothing that no page should."""
    context = browser.new_context(viewport=ViewportSize(width=1280, height=900))
    context.set_default_timeout(10_000)
    seen = Told(context.new_page(), site.address)
    yield seen
    context.close()
    assert seen.deeds == []


def article_paths(site: Site) -> list[str]:
    """The addresses of the articles in each language."""
    return sorted(path.parent.relative_to(site.folder).as_posix() + "/" for path in (site.folder / "articles").glob("*/index.html"))


def test_the_hostile_articles_are_published(site: Site) -> None:
    assert len(article_paths(site)) >= 131


def test_no_page_holds_an_element_or_attribute_of_an_article(site: Site) -> None:
    for file in site.files:
        for tag, attributes in file.elements:
            assert tag in ELEMENTS, f"{file.path}: {tag}"
            assert not [name for name in attributes if name.startswith("on") or name == "style"], f"{file.path}: {tag} {attributes}"
            assert not [name for name in DEEDS if DOES.match(attributes.get(name, ""))], f"{file.path}: {tag} {attributes}"


def test_the_only_scripts_are_files_of_the_site(site: Site) -> None:
    for file in site.files:
        scripts = [attributes for tag, attributes in file.elements if tag == "script"]
        data = [each for each in scripts if each.get("type") == "application/ld+json"]
        assert len(data) <= 1, file.path
        assert all(SCRIPTS.fullmatch(each["src"]) for each in scripts if each not in data), f"{file.path}: {scripts}"


def test_what_pages_tell_programs_of_the_articles_keeps_its_form(site: Site) -> None:
    for path in article_paths(site):
        [told] = things_in((site.folder / path / "index.html").read_text("utf-8"))
        assert checked(told)
        assert not parse_string((site.folder / f"{path[:-1]}.bib").read_text("utf-8")).failed_blocks
        assert json.loads((site.folder / f"{path[:-1]}.json").read_text("utf-8"))[0]["title"]
    for name in ("articles", "facts"):
        found = feedparser.parse((site.folder / "feeds" / f"{name}.xml").read_text("utf-8"))
        assert not found.bozo
        assert not [entry.title for entry in found.entries if re.search("<[a-z]", entry.title)]


def test_every_page_has_the_policy_before_anything_it_could_stop(site: Site) -> None:
    policies = set()
    for file in site.files:
        first = next(each for tag, each in file.elements if tag in ("link", "script", "img", "style") or "http-equiv" in each)
        assert first.get("http-equiv") == "Content-Security-Policy", file.path
        policies.add(first["content"])
    [policy] = policies
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy


def test_data_and_calendar_keep_their_form(site: Site) -> None:
    articles = [json.loads(line) for line in (site.folder / "data" / "articles.jsonl").read_text("utf-8").splitlines()]
    assert len(articles) == len(article_paths(site))
    titles = {article["title"] for article in articles}
    assert f"{HOSTILE[0]} judul000" in titles
    for root in ROOTS.values():
        calendar = Calendar.from_ical((site.folder / root / "timeline.ics").read_text("utf-8"))
        assert {part.name for part in calendar.walk()} == {"VCALENDAR", "VEVENT"}
        assert {key for event in calendar.walk("VEVENT") for key in event} <= IN_CALENDAR


@pytest.mark.parametrize("language", ROOTS)
def test_nothing_runs_on_any_kind_of_page(language: str, told: Told, site: Site) -> None:
    # An article's words are the same in both languages.
    first = 0 if language == "id" else 10
    for path in (*PATHS, *article_paths(site)[first::20]):
        told.page.goto(site.address + ROOTS[language] + path)
        assert told.page.locator("html").evaluate(_DANGEROUS) == [], path
        assert told.page.locator("html.js").count() == 1, "the site's own scripts run"


@pytest.mark.parametrize("language", ROOTS)
def test_nothing_runs_when_hostile_words_are_searched(language: str, told: Told, site: Site) -> None:
    told.page.goto(site.address + ROOTS[language])
    box, results = told.page.get_by_role("searchbox"), told.page.locator(".found-list")
    box.click()
    step = 1 if language == "id" else 4  # the titles are the same in both
    for words in (*HOSTILE[::step], "presiden", "president"):
        search(told.page, words)
        told.page.wait_for_timeout(30)
        assert results.evaluate(_IN_RESULTS) == [], words
    for alone, page in headlines(site, ROOTS[language])[:: 3 * step]:
        search(told.page, alone)
        results.locator(f"a[href*='/articles/{page}/']").first.wait_for()
        assert results.evaluate(_IN_RESULTS) == [], alone


def headlines(site: Site, root: str) -> list[tuple[str, str]]:
    """The word of its own of each hostile headline in a language's search, and the article's page."""
    located: dict[str, str] = {}
    for path in (site.folder / root / "search" / "records").iterdir():
        page, title, _ = json.loads(path.read_text("utf-8"))["article"]
        located |= {found[0]: page for found in re.finditer(r"judul\d+", title)}
    assert len(located) > len(HOSTILE) / 2
    return sorted(located.items())


def search(page: Page, words: str) -> None:
    """Put words into the search box; the last sign is typed."""
    box = page.get_by_role("searchbox")
    box.fill(words[:-1])
    box.press_sequentially(words[-1])


@pytest.mark.parametrize("words", [f"<img src=x onerror={RUN}>", f'"><img src=x onerror="{RUN}">', SIGNS])
def test_a_hostile_headline_reads_right_wherever_it_stands(words: str, told: Told, site: Site) -> None:
    alone = f"judul{HOSTILE.index(words):03}"
    told.page.goto(f"{site.address}articles/{alone}/")
    assert told.page.title().startswith(f"{words} {alone}")
    assert told.page.locator("h1").inner_text() == f"{words} {alone}"
    told.page.get_by_role("searchbox").click()
    search(told.page, alone)
    result = told.page.locator(f".found-list a[href*='/articles/{alone}/'] .found-text", has_text=alone).first
    result.wait_for()
    assert result.inner_text() == f"{words} {alone}"


def test_the_policy_stops_what_would_get_into_a_page_all_the_same(browser: Browser, site: Site) -> None:
    context = browser.new_context()
    told = Told(context.new_page(), site.address)
    told.page.goto(site.address + "en/")
    told.page.evaluate("""document.body.insertAdjacentHTML("beforeend", `<img src=x onerror="window.taken=1"><p style="color:red">`)""")
    told.page.evaluate("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.taken = 1' }))")
    told.page.evaluate("document.body.append(Object.assign(new Image(), { src: 'https://evil.example/x.png' }))")
    told.page.wait_for_timeout(300)
    context.close()
    stopped = {deed.split(":")[0] for deed in told.deeds if not deed.startswith("https:")}  # asked for, but never sent
    assert stopped == {"script-src-attr", "style-src-attr", "script-src-elem", "img-src"}


def test_enter_in_search_opens_the_first_result(told: Told, site: Site) -> None:
    told.page.goto(site.address + "en/")
    told.page.get_by_role("searchbox").click()
    search(told.page, "judul000")
    told.page.locator(".found-list > li:first-child a[href*='judul000']").first.wait_for()
    told.page.keyboard.press("Enter")
    told.page.wait_for_url("**/articles/judul000/**")
    search(told.page, "nosuchwordatall")
    told.page.keyboard.press("Enter")
    told.page.wait_for_timeout(100)
