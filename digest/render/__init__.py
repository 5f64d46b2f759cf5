"""From facts to pages: pure functions from values to text."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from digest.faults import Page, fault, guarded
from digest.filing import filing_order
from digest.languages import Language, load
from digest.model import Digest, Entry, Problem, Ref, Relation, Story, printable
from digest.names.known import known_names
from digest.render.apart import apart_of
from digest.render.article import View, article_page, view_of
from digest.render.corrections_page import correction_pages
from digest.render.dataset import data_pages
from digest.render.dataset.published import data_files
from digest.render.dataset.source import DataSource
from digest.render.figures_page import figures_pages
from digest.render.found import records_of
from digest.render.glance import Glance, glance_of
from digest.render.home import home_of, home_page
from digest.render.lists import index_pages, terms_page
from digest.render.news_page import news_pages
from digest.render.programs.addresses import addresses_of
from digest.render.programs.citations import record_of
from digest.render.programs.exports import exports_of
from digest.render.programs.feeds import feed_text
from digest.render.programs.files import ARTICLE_FEEDS, FACT_FEEDS
from digest.render.programs.guides import guide, robots
from digest.render.programs.reports import report_pages
from digest.render.publication import permitted
from digest.render.registers import Registers, register_pages, registers_of
from digest.render.related import Pairing, Sentences, by_article, others_of, pairings_of
from digest.render.settings import Settings
from digest.render.telling import Tellings, tellings_of
from digest.search.index import search_pages
from digest.tell.escape import finalized
from digest.tell.names import Names, names_of
from digest.tell.wording import Wording, wording_of
from digest.workers import Job, Lost, by_processes

TEMPLATES = Path(__file__).parent.parent / "templates"
_SEARCH = "search"
# Fewer articles than this are made sooner by one process than by several.
_WORTH_A_PROCESS = 20
_LONGEST = 24 * 60 * 60.0  # seconds that a part may take: as long as it likes


@dataclass(frozen=True, slots=True)
class Rendered:
    """The generated files, what went wrong with any of them, and the articles that could not be shown for it."""

    pages: Mapping[str, str]  # by the path under docs
    faults: tuple[Problem, ...] = ()
    lost: frozenset[str] = frozenset()
    story: Story = field(default_factory=Story)  # what the articles say together


def rendered(digest: Digest, languages: Mapping[str, Language], settings: Settings, jobs: int = 1) -> Rendered:
    """Every generated file of the site that can be made; one that fails is named, and the others are made."""
    told = Workshop(permitted(digest), languages, settings)
    made = _side_by_side(told) if jobs > 1 and len(digest.entries) >= _WORTH_A_PROCESS else _one_by_one(told)
    faults = dict.fromkeys(page for _, page in made if isinstance(page, Problem))
    files = {entry.article.file: entry.article.id for entry in (*digest.entries, *digest.apart)}
    lost = frozenset(files[fault.file] for fault in faults if fault.file in files)
    return Rendered({path: page for path, page in made if isinstance(page, str)}, tuple(faults), lost)


@dataclass(frozen=True)
class Workshop:
    """A digest, and the words to tell it in."""

    digest: Digest
    languages: Mapping[str, Language]
    settings: Settings

    @cached_property
    def wordings(self) -> Mapping[str, Wording]:
        """The words of each language of the pages."""
        known = known_names(self.digest.known)
        return {code: wording_of(self.languages[code], self.languages, known) for code in self.settings.languages}

    def ready(self, *codes: str) -> dict[str, "Ready"]:
        """The articles as the pages of some languages show them; of the others only what they call everybody."""
        digest = self.digest
        return {
            code: made_ready(digest, wording) if code in codes else Ready(names_of(digest.story, digest.entries, wording))
            for code, wording in self.wordings.items()
        }

    def pages(self, code: str, ready: Mapping[str, "Ready"]) -> list[Page]:
        """The files of one language."""
        made = pages_of(self.digest, self.wordings[code], self.settings, environment(), ready)
        return [(f"{code}/{path}", page) for path, page in made]

    def search(self, ready: Mapping[str, "Ready"]) -> list[Page]:
        """The files of the search, over all languages at once."""
        return _search(self.digest, {code: ready[code] for code in self.wordings}, self.wordings, self.languages)


def _one_by_one(told: Workshop) -> list[Page]:
    ready = told.ready(*told.wordings)
    return [*(page for code in told.wordings for page in told.pages(code, ready)), *told.search(ready)]


def _side_by_side(told: Workshop) -> list[Page]:
    """The same by a process for each language and one for the search."""
    parts = (*told.wordings, _SEARCH)
    done = by_processes(parts, Job(partial(_opened, told.digest, told.settings), lambda _: _LONGEST, at_once=1), len(parts))
    made = (
        [(f"{part}/", fault(f"docs/{part}", each.why))] if isinstance(each, Lost) else each for part, each in zip(parts, done, strict=True)
    )
    return [page for pages in made for page in pages]


def _opened(digest: Digest, settings: Settings) -> Callable[[str], list[Page]]:
    """In a process of its own: what makes a part."""
    told = Workshop(digest, {code: load(code, own=digest.words) for code in settings.languages}, settings)
    return lambda part: told.search(told.ready(*told.wordings)) if part == _SEARCH else told.pages(part, told.ready(part))


def render(digest: Digest, languages: Mapping[str, Language], settings: Settings) -> Mapping[str, str]:
    """Every generated file of the site: its path under docs and its text; raises where one can't be made."""
    made = rendered(digest, languages, settings)
    if made.faults:
        raise RuntimeError("\n".join(map(str, made.faults)))
    return made.pages


def told_of(digest: Digest, wording: Wording) -> Callable[[Relation], str]:
    """Tells a relation between two articles as the pages do, in plain words; one with an article that can't be shown is told by nothing."""
    views = _shown(_views(digest.entries, wording, names_of(digest.story, digest.entries, wording)))
    pairings = {pairing.relation: pairing for pairing in pairings_of(digest.story.relations, tellings_of(views))}
    sentences = Sentences(wording, "")
    return lambda relation: sentences.plain(pairings[relation]) if relation in pairings else ""


def facts_told(digest: Digest, wording: Wording) -> Mapping[Ref, str]:
    """Each fact of the articles in a sentence, in plain words; those of an article that can't be shown are told by nothing."""
    views = _shown(_views(digest.entries, wording, names_of(digest.story, digest.entries, wording)))
    return {ref: told.line.label for ref, told in tellings_of(views).items()}


@cache
def environment(folder: Path = TEMPLATES) -> Environment:
    """The templates, each compiled once until it is edited; all that they print is made harmless."""
    templates = Environment(loader=FileSystemLoader(folder), autoescape=True, finalize=finalized, undefined=StrictUndefined)
    templates.filters["printable"] = printable
    return templates


@dataclass(frozen=True, slots=True)
class Ready:
    """The articles as the pages of one language show them, newest first, and what could not be made ready."""

    names: Names
    views: list[View] = field(default_factory=list)
    apart: list[View] = field(default_factory=list)
    lost: list[Problem] = field(default_factory=list)


def made_ready(digest: Digest, wording: Wording) -> Ready:
    """All articles of a digest in the words of one language."""
    names = names_of(digest.story, digest.entries, wording)
    views, apart = _views(digest.entries, wording, names), _views(digest.apart, wording, Names())
    return Ready(names, _shown(views), _shown(apart), [each for each in (*views, *apart) if isinstance(each, Problem)])


def pages_of(
    digest: Digest, wording: Wording, settings: Settings, templates: Environment, ready: Mapping[str, Ready] | None = None
) -> Iterator[Page]:
    """The pages of one language; a fault of an article, under its file's name, may leave others without theirs.

    `ready` is what is ready in every language of the pages; without it what this one needs is made ready.
    """
    ready = ready or {wording.code: made_ready(digest, wording)}
    own = ready[wording.code]
    if own.lost:
        yield from ((fault.file, fault) for fault in own.lost)
    else:
        names = {code: each.names for code, each in ready.items()}
        yield from _Pages(digest, names, wording, settings, templates, own.views, own.apart).all()


def _search(digest: Digest, ready: Mapping[str, Ready], wordings: Mapping[str, Wording], languages: Mapping[str, Language]) -> list[Page]:
    """The files of the search, over all languages at once; none while an article can't be shown."""
    if any(each.lost for each in ready.values()):
        return []
    first = next(iter(ready))

    def pages() -> list[tuple[str, str]]:
        views = {code: (*reversed(each.apart), *reversed(each.views)) for code, each in ready.items()}
        records = {code: list(records_of(views[code], each.names, digest.story.threads)) for code, each in ready.items()}
        return list(search_pages(records, languages, {code: wording.table["search"] for code, wording in wordings.items()}))

    made = guarded(f"docs/{first}/search/words.json", pages)
    return [(f"{first}/search/words.json", made)] if isinstance(made, Problem) else [*made]


def _views(entries: Iterable[Entry], wording: Wording, names: Names) -> list[View | Problem]:
    """Articles as the pages show them, the newest first."""
    newest_first = sorted(entries, key=lambda entry: filing_order(entry.facts), reverse=True)
    return [guarded(entry.article.file, partial(view_of, entry, wording, names)) for entry in newest_first]


def _shown(views: Iterable[View | Problem]) -> list[View]:
    return [view for view in views if isinstance(view, View)]


@dataclass(frozen=True, slots=True)
class _Pages:
    """All pages of one language, each made apart from the others."""

    digest: Digest
    names: Mapping[str, Names]  # by language of the pages
    wording: Wording
    settings: Settings
    templates: Environment
    views: list[View]
    apart: list[View]

    def all(self) -> Iterator[Page]:
        """The pages of articles, and those about all of them."""
        tellings = tellings_of(self.views)
        pairings = pairings_of(self.digest.story.relations, tellings)
        made = partial(registers_of, self.digest.story, self.views, tellings, self.names[self.wording.code], self.wording)
        registers = guarded(self._file("timeline/index.md"), made)
        yield from self._articles(registers, pairings, tellings)
        yield from self._several("articles/index.md", self._index)
        yield from self._home(tellings, registers)
        yield from self._several("figures.md", partial(figures_pages, self.views, pairings, self.wording, self.settings, self.templates))
        if isinstance(registers, Problem):
            yield "timeline/index.md", registers
        else:
            yield from self._several("timeline/index.md", partial(register_pages, registers, self.settings, self.templates))
        yield from data_pages(self._data(registers, pairings, tellings), self.templates)
        yield from self._several("corrections/index.md", partial(correction_pages, self._all_views(), self.wording, self.templates))
        yield from self._several("new/index.md", partial(news_pages, self._all_views(), self.wording, self.templates))
        yield from self._several("report/index.md", partial(report_pages, self.wording, self.settings, self.templates))
        yield self._page("terms.md", partial(terms_page, self.views, self.wording, self.templates))
        yield from self._for_programs()

    def _for_programs(self) -> Iterator[Page]:
        """What no reader asks for."""
        if self.wording.code == self.settings.languages[0]:
            yield self._page("robots.txt", partial(robots, self.settings))
        yield self._page("llms.txt", partial(guide, self.wording, self.settings, data_files(self.wording)))
        for file in (*ARTICLE_FEEDS, *FACT_FEEDS):
            yield self._page(file.path, partial(feed_text, file, self.views, self.digest.story, self.settings, self.wording))

    def _data(self, registers: Registers | Problem, pairings: Sequence[Pairing], tellings: Tellings) -> DataSource:
        return DataSource(
            views=self.views,
            apart=self.apart,
            tellings=tellings,
            pairings=pairings,
            story=self.digest.story,
            names=self.names,
            registers=None if isinstance(registers, Problem) else registers,
            wording=self.wording,
            settings=self.settings,
        )

    def _all_views(self) -> list[View]:
        """Every article with a page, newest first, those about other pairs last."""
        return [*self.views, *self.apart]

    def _file(self, path: str) -> str:
        return f"docs/{self.wording.code}/{path}"

    def _page(self, path: str, make: Callable[[], str]) -> Page:
        return path, guarded(self._file(path), make)

    def _several(self, path: str, make: Callable[[], Iterable[Page]]) -> Iterable[Page]:
        """Pages that are made together; where that fails the first of them is named."""
        made = guarded(self._file(path), lambda: list(make()))
        return [(path, made)] if isinstance(made, Problem) else made

    def _articles(self, registers: Registers | Problem, pairings: Sequence[Pairing], tellings: Tellings) -> Iterator[Page]:
        others = others_of(by_article(pairings), self.digest.story, tellings, self.wording)
        for view in self.views:
            leads = {} if isinstance(registers, Problem) else registers.leads(view.entry.article.id)
            yield self._article(view, partial(self._article_text, view, others, leads))
            yield from self._exports(view)
        for view in self.apart:
            yield self._article(view, partial(self._article_text, view, lambda _: None, {}))
            yield from self._exports(view)

    def _article_text(self, view: View, others: Callable[[View], object], leads: Mapping[str, str]) -> str:
        addresses = addresses_of(self.settings, self.wording.code, f"articles/{view.slug}/")
        return article_page(view, self.templates, others(view), leads, record_of(view, self.settings, addresses, leads))

    def _exports(self, view: View) -> Iterable[Page]:
        """An article's citation as files."""
        return self._several(f"articles/{view.slug}.bib", partial(exports_of, view, self.settings))

    def _article(self, view: View, make: Callable[[], str]) -> Page:
        return f"articles/{view.slug}.md", guarded(view.entry.article.file, make)

    def _index(self) -> Iterator[Page]:
        return index_pages(self.views, self.wording, self.templates, apart_of(self.apart, self.wording, self.settings))

    def _home(self, tellings: Tellings, registers: Registers | Problem) -> Iterator[Page]:
        """The first page; where it can't be made as it should be, without what it says of the two countries."""
        said = partial(glance_of, self.views, self.settings.countries, self.digest.story, tellings)
        home = self._page("index.md", partial(self._home_text, said, registers))
        yield home
        if isinstance(home[1], Problem):
            yield self._page("index.md", partial(self._home_text, Glance, registers))

    def _home_text(self, glance: Callable[[], Glance], registers: Registers | Problem) -> str:
        home = home_of(self.views, glance(), None if isinstance(registers, Problem) else registers)
        return home_page(home, self.wording, self.settings, self.templates)
