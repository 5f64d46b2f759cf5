"""What the first answer of the search costs a reader with a slow phone, beside the theme's own index: `make bench-search`.

Makes articles (tools/corpus), writes their pages and the files of the search in all languages, and lets MkDocs build the first
language's pages with the theme's own index. Each query is then asked in Chromium with nothing in its cache, a processor slowed to that
of a slow phone, however fast this machine is, and such a phone's line: the time runs from turning to the field, with the query pasted
into it, until the first results stand there. A machine that is at work on something else takes longer.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from digest.checks.browsing import chromium, served  # noqa: E402
from digest.folder import Folder  # noqa: E402
from digest.pipeline import read_settings  # noqa: E402
from digest.search import FOLDER  # noqa: E402
from tools.bench.measuring import measure  # noqa: E402
from tools.bench.with_search import aligned, pages_with_search  # noqa: E402
from tools.corpus import Corpus, pair_of  # noqa: E402

QUERIES = (
    "visa",
    "kunjungan",
    "visit",
    "trade",
    "agreement",
    "kerjasama",
    "presiden",
    "vietnam",
    "menandatangani",
    "erlan armanof",
    "1,5 miliar",
    "4 november 1989",
    "kunjungan presiden 2020",
    "trade agreement 2019",
    "nota kesepahaman pariwisata",
)
# A slow phone: milliseconds until an answer begins, bytes a second, and how often in a millisecond it does the work below, a third of what
# a server's core does.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
PHONE = 3.5
OPEN = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
TIMES = 3  # each query is asked at most; the least time counts, for what else a machine does only adds to it
THEIRS = "search/search_index.json"

# How often in a millisecond this machine does some work on letters, at its best.
_PACE = """() => {
  const rounds = () => {
    const begun = performance.now()
    let done = 0
    for (; performance.now() - begun < 50; done++) {
      const seen = new Map()
      for (let text = "", at = 0; at < 500; at++) seen.set((text += String.fromCharCode(97 + at % 26)).slice(-6), at)
    }
    return done / (performance.now() - begun)
  }
  return Math.max(...Array.from({ length: 5 }, rounds))
}"""

# From turning to the field until results stand there and are drawn; none where nothing is found.
_ASKED = """query => new Promise(answered => {
  const box = document.querySelector(".search"), field = box.querySelector("input"), list = box.querySelector(".found-list")
  const begun = performance.now()
  const told = () => {
    if (list.children.length) requestAnimationFrame(() => answered(performance.now() - begun))
    else if (box.dataset.answered === query) answered(null)
  }
  const observer = new MutationObserver(told)
  observer.observe(list, { childList: true })
  observer.observe(box, { attributeFilter: ["data-answered"] })
  field.focus()
  field.value = query
  field.dispatchEvent(new InputEvent("input", { bubbles: true }))
})"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a first answer took: milliseconds, and the bytes that were fetched for it."""

    query: str
    milliseconds: float
    bytes: int


def built(work: Path, count: int) -> Path:
    """A site of the first language's article pages with the theme's own index, and the files of the search beside them."""
    about = read_settings(Folder(ROOT).settings)
    seeds, docs, project = Corpus(pair_of(about.countries)).write(work / "seeds", range(count)), work / "docs", work / "project"
    first = about.languages[0]
    measure([sys.executable, str(ROOT / "build_digest.py"), "--seeds", str(seeds), "--docs", str(docs), "--jobs", "0"], ROOT)
    shutil.copytree(docs / first / "articles", project / "docs" / "articles", ignore=shutil.ignore_patterns("*.bib", "*.json"))
    pages_with_search(project)
    (project / "site" / THEIRS).rename(work / "theirs.json")
    shutil.rmtree(project / "site" / FOLDER)
    shutil.copytree(docs / first / FOLDER, project / "site" / FOLDER)
    return project / "site"


def asked(browser: Browser, address: str, query: str) -> Answer:
    """What the first answer to a query takes with nothing in the cache."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address, wait_until="load")
    pace = float(page.evaluate(_PACE))
    session = context.new_cdp_session(page)
    fetched = slowed(session, max(1, pace / PHONE))
    milliseconds = page.evaluate(_ASKED, query)
    if milliseconds is None:
        sys.exit(f"{query}: nothing is found, so there is nothing to measure; ask what the articles of tools/corpus tell")
    size = sum(fetched)
    session.send("Network.emulateNetworkConditions", OPEN)  # what comes behind the first answer is not measured
    page.locator(".search[data-answered]").wait_for(state="attached")  # nothing is under way any more
    context.close()
    return Answer(query=query, milliseconds=float(milliseconds), bytes=size)


def slowed(session: CDPSession, times: float) -> Sequence[int]:
    """The bytes of all that a page fetches from now on, over a slow line, while it computes so many times as slowly."""
    fetched: list[int] = []
    session.on("Network.loadingFinished", lambda event: fetched.append(int(event["encodedDataLength"])))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": times})
    return fetched


def answers(site: Path, queries: Sequence[str] = QUERIES, enough: float = 0) -> Iterator[Answer]:
    """The first answer to each query, at its best of several times; what takes no longer than is `enough` is not asked again."""
    with chromium() as browser, served(site) as address:
        for query in queries:
            several = [asked(browser, f"{address}articles/", query)]
            while len(several) < TIMES and several[-1].milliseconds > enough:
                several.append(asked(browser, f"{address}articles/", query))
            yield Answer(query=query, milliseconds=min(each.milliseconds for each in several), bytes=max(each.bytes for each in several))


def rows(found: Sequence[Answer], theirs: int) -> Iterator[tuple[str, ...]]:
    """The table: what each answer takes, and how many times as much the theme's index has."""
    yield "query", "first answer, ms", "fetched, kB", "theme's index / that"
    for each in found:
        yield each.query, f"{each.milliseconds:.0f}", f"{each.bytes / 1000:.0f}", f"{theirs / each.bytes:.0f}x"


def benchmark(work: Path, count: int, queries: Sequence[str] = QUERIES, enough: float = 0) -> Mapping[str, Any]:
    """Measure, print the table, and return what it shows."""
    site = built(work, count)
    found, theirs = list(answers(site, queries, enough)), (work / "theirs.json").stat().st_size
    print("\n".join(aligned(list(rows(found, theirs)))))
    line = f"{theirs / 1e6:.1f} MB, {theirs / LINE['downloadThroughput']:.0f} s of this line"
    print(f"\n{count:,} articles; the theme's index of one language's pages: {line}")
    return {"articles": count, "theirs": theirs, "answers": [asdict(each) for each in found]}


def main() -> None:
    """Read the arguments and run the benchmark in a folder that is gone afterwards."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--articles", type=int, default=1000, metavar="N", help="how many articles (default: 1000; ten thousand take half an hour)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="digest-bench-") as work:
        figures = benchmark(Path(work), max(2, options.articles))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + os.linesep, encoding="utf-8")


if __name__ == "__main__":
    main()
