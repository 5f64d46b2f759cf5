"""From facts to pages: pure functions from values to text."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from digest.compiled import Compiled
from digest.faults import Page, guarded
from digest.filing import filing_order
from digest.model import Digest, Entry, Problem, Ref, Relation, printable
from digest.render.apart import apart_of
from digest.render.article import View, article_page, view_of
from digest.render.beside import Told, beside_of
from digest.render.corrections_page import correction_pages
from digest.render.dataset import data_pages
from digest.render.dataset.published import data_files
from digest.render.dataset.source import DataSource
from digest.render.figures_page import figures_pages
from digest.render.found import Shared, shared_by, shares_of, spelled_in, with_shared
from digest.render.glance import Glance, glance_of
from digest.render.home import home_of, home_page
from digest.render.kept import Kept, named
from digest.render.kept import records_in as unpacked
from digest.render.lists import index_pages, terms_page
from digest.render.news_page import news_pages
from digest.render.others import Others, others_of
from digest.render.packed import Packed, made_of
from digest.render.pairing import Pairing, by_article, disputed_again, pairings_of
from digest.render.programs.addresses import addresses_of
from digest.render.programs.citations import record_of
from digest.render.programs.exports import exports_of
from digest.render.programs.feeds import feed_text
from digest.render.programs.files import ARTICLE_FEEDS, FACT_FEEDS
from digest.render.programs.guides import guide, robots
from digest.render.programs.reports import report_pages
from digest.render.registers import Registers, register_pages, registers_of
from digest.render.related import Sentences
from digest.render.settings import Settings
from digest.render.telling import Tellings, tellings_of
from digest.search.records import Record
from digest.search.segments import Source
from digest.tell.escape import finalized
from digest.tell.names import Names, names_of
from digest.tell.wording import Wording

TEMPLATES = Path(__file__).parent.parent / "templates"


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
def environment(folder: Path = TEMPLATES, compiled: Path | None = None, made_with: str = "") -> Environment:
    """The templates, each compiled once until it or what they are `made_with` changes; all that they print is made harmless."""
    kept = Compiled(compiled, made_with) if compiled else None
    templates = Environment(
        loader=FileSystemLoader(folder), autoescape=True, finalize=finalized, undefined=StrictUndefined, bytecode_cache=kept
    )
    templates.filters["printable"] = printable
    return templates


@dataclass(frozen=True, slots=True)
class Ready:
    """The articles as the pages of one language show them, newest first, and what could not be made ready."""

    names: Names
    views: list[View] = field(default_factory=list)
    apart: list[View] = field(default_factory=list)
    lost: list[Problem] = field(default_factory=list)
    elsewhere: Mapping[str, Names] = field(default_factory=dict)  # what the other languages of the pages call everybody
    kept: Kept = field(default_factory=Kept)


def made_ready(digest: Digest, wording: Wording, kept: Kept | None = None) -> Ready:
    """All articles of a digest in the words of one language."""
    names, kept = names_of(digest.story, digest.entries, wording), kept or Kept()
    views, apart = _views(digest.entries, wording, names, kept), _views(digest.apart, wording, Names(), kept)
    kept.forget_words()
    return Ready(names, _shown(views), _shown(apart), [each for each in (*views, *apart) if isinstance(each, Problem)], kept=kept)


def pages_of(digest: Digest, wording: Wording, settings: Settings, templates: Environment, ready: Ready | None = None) -> Iterator[Page]:
    """The pages of one language; a fault of an article, under its file's name, may leave others without theirs.

    `ready` are its articles; they are made ready if they are not given.
    """
    own = ready or made_ready(digest, wording)
    if own.lost:
        yield from ((fault.file, fault) for fault in own.lost)
    else:
        called = {wording.code: own.names, **own.elsewhere}
        names = {code: called[code] for code in (*settings.languages, wording.code) if code in called}
        yield from _Pages(digest, names, wording, settings, templates, own.views, own.apart, own.kept).all()


def found_in(ready: Ready) -> Iterator[Page]:
    """What the search finds in each article in one language, packed, by the article, the oldest first."""
    for view in (*reversed(ready.apart), *reversed(ready.views)):
        yield view.entry.facts.id, ready.kept.records(view, spelled_in(view, ready.names))


def sources_of(found: Mapping[str, Packed], digest: Digest) -> Iterator[Source]:
    """Each article's records in all languages for the search, and which of them several articles tell."""
    shared, facts = shared_by(digest.story), {each.facts.id: each.facts for each in (*digest.entries, *digest.apart)}
    for id_ in next(iter(found.values())):
        shares = shares_of(facts[id_], shared.get(id_, {}))
        name = named([sha256(own.data(id_)).hexdigest() for own in found.values()], shares)
        yield Source(id_, name, partial(_records_in, found, id_, shares), {place: each.thread for place, each in shares.items()})


def _records_in(found: Mapping[str, Packed], article: str, shares: Mapping[int, Shared]) -> dict[str, list[Record]]:
    return {code: with_shared(unpacked(own.data(article)), shares) for code, own in found.items()}


def _views(entries: Iterable[Entry], wording: Wording, names: Names, kept: Kept | None = None) -> list[View | Problem]:
    """Articles as the pages show them, the newest first."""
    newest_first, kept = sorted(entries, key=lambda entry: filing_order(entry.facts), reverse=True), kept or Kept()

    def made(entry: Entry) -> View:
        return kept.view(entry, wording, names.within(entry.facts.id), partial(view_of, entry, wording, names))

    return [guarded(entry.article.file, partial(made, entry)) for entry in newest_first]


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
    kept: Kept

    def all(self) -> Iterator[Page]:
        """The pages of articles, and those about all of them."""
        tellings, draw, told = tellings_of(self.views), self.kept.drawing, (self.wording, self.settings, self.templates)
        pairings = pairings_of(self.digest.story.relations, tellings)
        gathered = partial(registers_of, self.digest.story, self.views, tellings, self.names[self.wording.code], self.wording)
        registers = guarded(self._file("timeline/index.md"), gathered)
        yield from self._articles(registers, pairings, tellings)
        yield from self._several("articles/index.md", self._index)
        yield from self._home(tellings, registers)
        yield from self._several("figures.md", partial(figures_pages, self.views, pairings, *told, draw=draw))
        if isinstance(registers, Problem):
            yield "timeline/index.md", registers
        else:
            yield from self._several(
                "timeline/index.md", partial(register_pages, registers, self.settings, self.templates, self.kept.register_page, draw)
            )
        yield from data_pages(self._data(registers, pairings, tellings), self.templates)
        for path, make in (("corrections/index.md", correction_pages), ("new/index.md", news_pages)):
            yield from self._several(path, partial(make, self._all_views(), self.digest, self.wording, self.templates))
        yield from self._several("report/index.md", partial(report_pages, self.wording, self.settings, self.templates))
        yield self._page("terms.md", partial(terms_page, self.views, self.wording, self.templates))
        yield from self._for_programs()
        self.kept.forget_others()

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
            kept=self.kept,
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
        made = guarded(self._file(path), lambda: made_of(make()))
        return [(path, made)] if isinstance(made, Problem) else made.files()

    def _articles(self, registers: Registers | Problem, pairings: Sequence[Pairing], tellings: Tellings) -> Iterator[Page]:
        again = disputed_again(pairings, self.digest.story.threads, tellings)
        told = by_article(pairings, again), self.digest.story, tellings
        others, beside = others_of(*told, self.wording), beside_of(*told)
        for view in self.views:
            leads = {} if isinstance(registers, Problem) else registers.leads(view.entry.article.id)
            yield self._article(view, partial(self._article_text, view, others, beside, leads))
            yield from self._exports(view)
        for view in self.apart:
            yield self._article(view, partial(self._article_text, view, lambda _: None, lambda _: (), {}))
            yield from self._exports(view)

    def _article_text(
        self, view: View, others: Callable[[View], Others | None], beside: Callable[[View], Told | None], leads: Mapping[str, str]
    ) -> str | bytes:
        def text() -> str:
            addresses = addresses_of(self.settings, self.wording.code, f"articles/{view.slug}/")
            return article_page(view, self.templates, others(view), leads, record_of(view, self.settings, addresses, leads))

        shown = beside(view)
        return text() if shown is None else self.kept.page(view, (shown, sorted(leads.items())), text)

    def _exports(self, view: View) -> Iterable[Page]:
        """An article's citation as files."""
        return self._several(f"articles/{view.slug}.bib", partial(exports_of, view, self.settings))

    def _article(self, view: View, make: Callable[[], str | bytes]) -> Page:
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
        return home_page(home, self.wording, self.settings, self.templates, self.kept.drawing)
