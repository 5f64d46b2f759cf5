"""Search as readers use it: what they type in either language, and where it leads."""

import random
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from digest.checks.browsing import serious_faults, served
from digest.languages import load
from digest.pipeline import read_settings
from digest.reading import read_articles
from digest.render.packed import BYTES, Packed
from digest.render.workshop import Workshop
from digest.search import index, parts
from digest.search.families import affixes_of, candidates
from digest.search.folding import sound_of, words_of
from digest.search.index import COMMON
from digest.search.postings import packed
from digest.search.segments import Source
from digest.search.terms import spelled_of
from tests.browser.conftest import ROOTS
from tests.browser.queries import CORPUS, FIRST, SEEDS
from tests.project import SETTINGS
from tests.search.test_index import pages, record
from tools.corpus import Corpus

# Every query in one go, through the modules that the page itself loads: the first three results of each.
_ASKED = """async ([here, terms, queries]) => {
  const { Query, wordsOf } = await import(new URL("../assets/search/query.js", new URL(terms, location.href)))
  const { Index } = await import(new URL("../assets/search/index.js", new URL(terms, location.href)))
  const base = new URL(terms, location.href), tables = await (await fetch(new URL("words.json", base))).json()
  const query = new Query(tables), index = new Index(tables, new URL("terms/", base), new URL("records/", new URL(here, location.href)))
  const found = []
  for (const typed of queries) {
    const { records } = await index.search(query.asked(typed), [], 10, text => wordsOf(text, query.fold))
    found.push(records.slice(0, 3).map(({ page, anchor, text }) => [page, anchor, text]))
  }
  return found
}"""
# What is told of a query from the first answer to the last, each time with all that is shown.
_TOLD = """async ([here, terms, typed]) => {
  const { Query, wordsOf } = await import(new URL("../assets/search/query.js", new URL(terms, location.href)))
  const { Index } = await import(new URL("../assets/search/index.js", new URL(terms, location.href)))
  const base = new URL(terms, location.href), tables = await (await fetch(new URL("words.json", base))).json()
  const query = new Query(tables), index = new Index(tables, new URL("terms/", base), new URL("records/", new URL(here, location.href)))
  const told = [], tell = ({ records }) => told.push(records.slice(0, 10).map(({ anchor }) => anchor))
  tell(await index.search(query.asked(typed), [], 10, text => wordsOf(text, query.fold), tell))
  return told
}"""
_READ = """async ([terms, lists]) => {
  const { each } = await import(new URL("../assets/search/postings.js", new URL(terms, location.href)))
  return lists.map(list => { const found = []; each(list, number => found.push(number)); return found })
}"""
_APART = """async ([terms, code, words]) => {
  const { Query, candidates, spelled, wordsOf } = await import(new URL("../assets/search/query.js", new URL(terms, location.href)))
  const query = new Query(await (await fetch(new URL("words.json", new URL(terms, location.href)))).json())
  const apart = word => [candidates(word, query.languages[code]), wordsOf(word, query.fold), query.sound(query.fold(word))]
  return words.map(word => [...apart(word), spelled(wordsOf(word, query.fold), 0, query.languages[code].spelled)])
}"""
# Words that try the rules.
EXTRA = [
    "kepresidenan",
    "memperkuat",
    "pemberangkatan",
    "ketidakpastian",
    "berkelanjutan",
    "planned",
    "running",
    "agencies",
    "studies",
    "memoranda",
    "dua miliar dua puluh lima juta",
    "tiga belas ribu enam",
    "lima enam",
    "sejuta dolar",
    "two hundred thousand and one",
    "twenty-five million six",
    "five six",
    "hundred",
    "two hundred hundred hundred hundred hundred hundred hundred hundred",
    "satu ratus ratus ratus ratus ratus ratus juta",
]
# At least so many of the queries must have what they ask for among the first three.
_ENOUGH = 0.97


def places(language: str) -> tuple[str, str]:
    """Where a language's records and the terms of all are, from its first page."""
    return "search/", "../search/" if ROOTS[language] else "search/"


@pytest.fixture(scope="module")
def asking(browser: Browser) -> Iterator[Page]:
    """A page on which one query after another is asked, in whatever site."""
    page = browser.new_page()
    yield page
    page.context.close()


@pytest.fixture
def fresh(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page of a browser that has fetched nothing yet, and what it asks of the search."""
    page, fetched = browser.new_page(), list[str]()
    page.on("request", lambda request: fetched.append(request.url.partition("/search/")[2]))
    yield page, fetched
    page.context.close()


def first_three(page: Page, language: str, queries: list[str]) -> list[list[list[str]]]:
    found: list[list[list[str]]] = page.evaluate(_ASKED, [*places(language), queries])
    return found


def missed(rows: list[tuple[str, str]], found: list[list[list[str]]]) -> list[str]:
    """The queries whose first three results do not say what they must."""
    return [typed for (typed, said), three in zip(rows, found, strict=True) if not any(_says(text, said) for *_, text in three)]


def _says(text: str, pattern: str) -> bool:
    return bool(re.search(pattern, text.replace("\N{NO-BREAK SPACE}", " "), re.I))


def asked_all(rows: list[tuple[str, str]], language: str, page: Page, address: str) -> list[list[list[str]]]:
    """What is found first; enough of the queries find what they must."""
    page.goto(address + ROOTS[language])
    found = first_three(page, language, [typed for typed, _ in rows])
    assert len(missed(rows, found)) <= len(rows) * (1 - _ENOUGH), missed(rows, found)
    return found


@pytest.mark.parametrize("language", ROOTS)
def test_readers_find_what_the_seeds_say(language: str, asking: Page, address: str) -> None:
    found = asked_all(SEEDS, language, asking, address)
    for path in {place for three in found for place, _, _ in three}:
        asking.goto(f"{address}{ROOTS[language]}articles/{path}/")
        anchors = {anchor for three in found for place, anchor, _ in three if place == path}
        assert asking.evaluate("anchors => anchors.filter(anchor => !document.getElementById(anchor))", sorted(anchors)) == []


@pytest.mark.parametrize("language", ROOTS)
def test_what_goes_the_way_that_is_asked_for_comes_first(language: str, asking: Page, address: str) -> None:
    asking.goto(address + ROOTS[language])
    found = first_three(asking, language, [typed for typed, _ in FIRST])
    assert missed(FIRST, [three[:1] for three in found]) == []


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Iterator[str]:
    """The search of forty made articles, in the place of the built site's."""
    folder = tmp_path_factory.mktemp("corpus")
    digest = read_articles(Corpus(("VN", "KZ")).write(folder / "seeds", range(40)))
    workshop = Workshop(digest, {code: load(code) for code in ROOTS}, read_settings(SETTINGS))
    made = workshop.search({code: workshop.found(code, workshop.ready(code)) for code in ROOTS})
    assert not made.faults
    with instead(dict(made.pages), site, folder) as found:
        yield found


@pytest.mark.parametrize("language", ROOTS)
def test_readers_find_what_forty_articles_say(language: str, asking: Page, corpus: str) -> None:
    asked_all(CORPUS, language, asking, corpus)


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Iterator[str]:
    """The search of so many records that some words are common, in the place of the built site's."""
    with instead(pages(COMMON + 2000), site, tmp_path_factory.mktemp("many")) as found:
        yield found


@pytest.fixture(scope="session")
def ranged(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Iterator[str]:
    """The same where words are common that few hundred records have, and have parts by ranges: two of which only one old record has both."""
    texts = ["Minister {} visited a town", "Ambassador {} signed a treaty"] * 500
    texts[3] = "Minister {} visited and signed"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "COMMON", 300)
        patch.setattr(parts, "BEST", 100)
        patch.setattr(parts, "RANGED", 100)
        made = of_texts([text.format(number) for number, text in enumerate(texts)])
    with instead(made, site, tmp_path_factory.mktemp("ranged")) as found:
        yield found


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Iterator[str]:
    """The same of few records, whose words may be typed as one, as two, or wrongly."""
    texts = [
        "The reforms called Doi Moi began then",
        "Skyway flies there",
        "The e-library was opened",
        "Beketov Dosmagambetov came",
        "They cut a cake",
        "The doi of a paper",
        "Rain fell on the way",
        "Telephones were exported to Peru",
    ]
    with instead(of_texts(texts), site, tmp_path_factory.mktemp("few")) as found:
        yield found


def of_texts(texts: Sequence[str]) -> Mapping[str, str]:
    """The files of the search of one article with these sentences."""
    own = [record(text, number, "en") for number, text in enumerate(texts)]
    sources = [Source("own", "", lambda: dict.fromkeys(ROOTS, own), {})]
    return dict(Packed(index.search_pages(sources, {code: load(code) for code in ROOTS}, {code: {} for code in ROOTS})))


@contextmanager
def instead(made: Mapping[str, str], site: Path, folder: Path) -> Iterator[str]:
    """Where the site is served with other files of the search."""
    shutil.copytree(site, folder / "site")
    for root in ROOTS.values():
        for part in ("terms", "records"):
            shutil.rmtree(folder / "site" / root / "search" / part, ignore_errors=True)
    for path, text in made.items():
        language, _, place = path.partition("/")
        if place.endswith("start.json"):  # the words that the page says stay
            continue
        file = folder / "site" / ROOTS[language] / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode(errors=BYTES))
    with served(folder / "site") as found:
        yield found


def test_words_that_most_records_have_are_found_alone_and_beside_others(asking: Page, many: str) -> None:
    asked = {
        "visited": rf"Minister {COMMON + 1999} ",
        "visit minister": rf"Minister {COMMON + 1999} ",
        "visited townc": r"visited townc",
        "kunjungan kotac": r"visited townc",
        "vistied townc": r"visited townc",
        f"minister {COMMON + 7} visited": rf"Minister {COMMON + 7} visited",
        "minister 3 visited": r"Minister 3 visited",
    }
    asking.goto(many + ROOTS["en"])
    found = first_three(asking, "en", list(asked))
    assert missed(list(asked.items()), found) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("doimoi", "Doi Moi"),
        ("doi-moi", "Doi Moi"),
        ("when did the doimoi begin", "Doi Moi"),
        ("sky way", "Skyway"),
        ("sky way flies", "Skyway"),
        ("elibrary opened", "e-library"),
        ("dosmagabmetof", "Dosmagambetov"),
        ("kue", "cake"),
        ("tolong carikan kue", "cake"),
        ("please tell me what was exported to peru", "Telephones"),
        ("apa saja yang diekspor ke peru", "Telephones"),
    ],
)
def test_words_are_found_however_they_are_typed(typed: str, said: str, asking: Page, few: str) -> None:
    asking.goto(few + ROOTS["en"])
    [[(_, _, text), *_]] = first_three(asking, "en", [typed])
    assert said in text


def test_letters_that_are_no_two_words_of_one_record_are_not_taken_for_these(asking: Page, few: str) -> None:
    asking.goto(few + ROOTS["en"])
    assert first_three(asking, "en", ["beketovrain", "xqzwpaper"]) == [[], []]


@pytest.mark.parametrize("typed", ["visited", "visit minister", "signed treaty", "minister treaty"])
def test_what_is_shown_first_stays_where_it_stands(typed: str, asking: Page, ranged: str) -> None:
    *told, last = all_told(asking, ranged, typed)
    assert told and all(each == last[: len(each)] for each in told)


def all_told(page: Page, address: str, typed: str) -> list[list[str]]:
    """What is told of a query, from the first answer to the last."""
    page.goto(address + ROOTS["en"])
    told: list[list[str]] = page.evaluate(_TOLD, [*places("en"), typed])
    return told


def test_words_that_no_record_has_together_are_answered_before_all_of_them_is_read(asking: Page, ranged: str) -> None:
    first, *_, last = all_told(asking, ranged, "minister treaty")
    assert first and last[: len(first)] == first
    assert len(last) > len(first)


def test_what_has_all_words_comes_first_even_if_it_is_found_last(asking: Page, ranged: str) -> None:
    first, *_, last = all_told(asking, ranged, "visited signed")
    assert first and "f-3" not in first
    assert last[0] == "f-3"


def test_an_old_record_is_found_by_common_words_and_a_rare_one_without_all_of_those(fresh: tuple[Page, list[str]], ranged: str) -> None:
    page, fetched = fresh
    assert [all_told(page, ranged, typed)[-1][0] for typed in ("minister 32 visited", "signed 77")] == ["f-32", "f-77"]
    assert not [each for each in fetched if each.startswith("terms/rest/")]


def test_the_browser_reads_the_lists_that_are_written(asking: Page, address: str) -> None:
    draw = random.Random(8)
    lists = [sorted(draw.sample(range(2**bits), min(2**bits, count))) for bits in range(1, 24) for count in (1, 2, 7, 900)]
    runs = [sorted({each + more for each in draw.sample(range(2**bits), 20) for more in range(90)}) for bits in range(6, 24)]
    lists += [*runs, list(range(5000))]
    asking.goto(address)
    assert asking.evaluate(_READ, ["search/", list(map(packed, lists))]) == lists


def test_a_common_word_alone_is_counted_and_answered_from_few_files(fresh: tuple[Page, list[str]], many: str) -> None:
    page, fetched = fresh
    page.goto(many + ROOTS["en"])
    ask(page, "visited")
    expect(page.locator(".found-count")).to_have_text(f"{COMMON + 2000:,} results")
    assert not [each for each in fetched if each.startswith("terms/") and each.count("/") > 1]
    page.get_by_role("searchbox").press_sequentially(" minister")
    page.locator(".search[data-answered='visited minister']").wait_for(state="attached")
    expect(page.locator(".found-count")).to_have_text(f"{COMMON + 2000:,} results")


@pytest.mark.parametrize("number", [0, 1])
def test_the_browser_takes_words_apart_as_the_index_was_made(number: int, asking: Page, address: str) -> None:
    asking.goto(address)
    code = list(ROOTS)[number]
    language = load(code)
    affixes, counted = affixes_of(language.tables["search"]), spelled_of(language)
    words = sorted({word for typed, _ in SEEDS for word in words_of(typed)} | set(EXTRA))
    expected = [[candidates(word, affixes), words_of(word), sound_of(word), list(counted.number(words_of(word), 0))] for word in words]
    assert asking.evaluate(_APART, ["search/", number, words]) == expected


def ask(page: Page, typed: str) -> None:
    """Type into the search box."""
    page.get_by_role("searchbox").press_sequentially(typed)
    page.locator(f".search[data-answered='{typed}']").wait_for(state="attached")


@pytest.mark.parametrize("language", ROOTS)
def test_a_result_leads_to_its_fact(language: str, page: Page, address: str) -> None:
    page.goto(address + ROOTS[language])
    ask(page, "erlan karin")
    link = page.locator(".found-list a").first
    expect(link).to_contain_text("Erlan Karin")
    link.click()
    page.wait_for_url(f"**/{ROOTS[language]}articles/**")
    expect(page.locator(":target")).to_be_visible()
    expect(page.locator(":target")).to_contain_text("Erlan Karin")


def test_results_are_narrowed_by_what_they_are(page: Page, address: str) -> None:
    page.goto(address + "en/")
    ask(page, "agreement")
    expect(page.locator(".found-list a").first).to_be_visible()
    page.get_by_label("Kind").select_option(label="Agreements")
    page.get_by_label("Status").select_option(label="proposed")
    expect(page.locator(".found-list a")).to_have_count(1)
    expect(page.locator(".found-list a")).to_contain_text("was proposed")
    page.get_by_label("Status").select_option("")
    page.get_by_label("Year").select_option("@year:2016")
    expect(page.locator(".found-list a").first).to_contain_text("2016")


def test_the_keyboard_walks_through_the_results(page: Page, address: str) -> None:
    page.goto(address)
    ask(page, "visa")
    expect(page.locator(".found-list a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".found-list a").nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".found")).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_few_results_are_followed_by_such_as_lack_a_word(page: Page, address: str) -> None:
    page.goto(address + "en/")
    ask(page, "tokayev yagi")
    expect(page.locator(".found-count")).to_have_text("1 result")
    items = page.locator(".found-list li")
    expect(items.nth(0)).to_contain_text("Yagi")
    expect(items.nth(1)).to_have_text("Without one of these words:")
    expect(items.nth(2)).to_contain_text("Tokayev")
    expect(items).to_have_count(6)


def test_what_is_pasted_is_searched_and_what_matches_nothing_is_said(page: Page, address: str) -> None:
    page.goto(address + "en/")
    page.get_by_role("searchbox").evaluate("box => { box.value = 'xqzw'; box.dispatchEvent(new InputEvent('input', { bubbles: true })) }")
    expect(page.locator(".found-count")).to_have_text("Nothing matches these words.")


def test_nothing_of_the_search_is_fetched_before_it_is_used(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + "en/")
    assert not [each for each in asked if "search" in each]
    ask(page, "visa")
    expect(page.locator(".found-list a").first).to_be_visible()
    assert {"search/words.bin", "en/search/start.json"} <= set(asked)


def test_a_browser_that_inflates_nothing_searches_too(fresh: tuple[Page, list[str]], address: str) -> None:
    page, _ = fresh
    page.add_init_script("delete globalThis.DecompressionStream")
    page.goto(address + "en/")
    ask(page, "visa")
    expect(page.locator(".found-list a").first).to_be_visible()


@pytest.mark.parametrize("language", ROOTS)
def test_a_fact_lies_open_where_a_narrow_screen_folds_it(language: str, page: Page, address: str) -> None:
    page.goto(address + ROOTS[language])
    ask(page, "luong cuong")
    page.locator(".found-list a").first.click()
    expect(page.locator(".fact:target")).to_be_in_viewport()


@pytest.mark.parametrize("language", ROOTS)
def test_open_results_are_accessible_and_as_wide_as_the_screen(language: str, page: Page, address: str) -> None:
    page.goto(address + ROOTS[language])
    ask(page, "tokayev")
    assert serious_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
