"""Every generated file of a digest, by a process for each language and one for the search where that pays."""

import gc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial
from typing import Any

from jinja2 import Environment

from digest.faults import Page, fault, guarded
from digest.garbage import search_among_what_comes
from digest.languages import Language, load
from digest.model import Digest, Problem, Story
from digest.names.known import known_names
from digest.render import Ready, environment, found_in, made_ready, pages_of, sources_of
from digest.render.drawing import Draw, vega
from digest.render.engine import Engine
from digest.render.kept import Keeping, Kept
from digest.render.packed import Made, Making, Packed, all_made, in_shares, made_of
from digest.render.publication import permitted
from digest.render.settings import Settings
from digest.search.index import search_pages
from digest.tell.names import Names, names_of
from digest.tell.wording import Wording, wording_of
from digest.workers import Aside, Job, Lost, each_by_processes

_SEARCH = "search"
_FOUND, _PAGES = "found", "pages"  # what is made of a language, in this order
# Fewer articles than this are made sooner by one process than by several.
WORTH_A_PROCESS = 20
_LONGEST = 24 * 60 * 60.0  # seconds that a part may take: as long as it likes

Found = Mapping[str, Made]  # by language: what the search finds in each article, packed; where one can't be shown, nothing


@dataclass(frozen=True, slots=True)
class Rendered:
    """The generated files, what went wrong with any of them, and the articles that could not be shown for it."""

    pages: Packed  # by the path under docs
    faults: tuple[Problem, ...] = ()
    lost: frozenset[str] = frozenset()
    story: Story = field(default_factory=Story)  # what the articles say together


def render(digest: Digest, languages: Mapping[str, Language], settings: Settings) -> Mapping[str, str]:
    """Every generated file of the site: its path under docs and its text; raises where one can't be made."""
    made = rendered(digest, languages, settings)
    if made.faults:
        raise RuntimeError("\n".join(map(str, made.faults)))
    return made.pages


def rendered(
    digest: Digest, languages: Mapping[str, Language], settings: Settings, jobs: int = 1, keeping: Keeping | None = None
) -> Rendered:
    """Every generated file of the site that can be made; one that fails is named, and the others are made."""
    told = Workshop(permitted(digest), languages, settings, keeping)
    made = _side_by_side(told) if jobs > 1 and len(digest.entries) >= WORTH_A_PROCESS else _one_by_one(told)
    files = {entry.article.file: entry.article.id for entry in (*digest.entries, *digest.apart)}
    lost = frozenset(files[fault.file] for fault in made.faults if fault.file in files)
    return Rendered(made.pages, tuple(dict.fromkeys(made.faults)), lost)


@dataclass(frozen=True)
class Workshop:
    """A digest, and the words to tell it in."""

    digest: Digest
    languages: Mapping[str, Language]
    settings: Settings
    keeping: Keeping | None = None
    draw: Draw = vega

    @cached_property
    def wordings(self) -> Mapping[str, Wording]:
        """The words of each language of the pages."""
        known = known_names(self.digest.known)
        return {code: wording_of(self.languages[code], self.languages, known) for code in self.settings.languages}

    def ready(self, code: str) -> Ready:
        """The articles as the pages of a language show them."""
        kept = self.keeping.of(code) if self.keeping else Kept()
        return made_ready(self.digest, self.wordings[code], replace(kept, draw=self.draw))

    def pages(self, code: str, ready: Ready) -> Iterator[Page]:
        """The files of one language; of the others it needs only what they call everybody."""
        digest, wordings = self.digest, self.wordings
        elsewhere = {other: Names(names_of(digest.story, digest.entries, wordings[other]).shown) for other in wordings if other != code}
        made = pages_of(digest, wordings[code], self.settings, self._templates(), replace(ready, elsewhere=elsewhere))
        return ((f"{code}/{path}", page) for path, page in made)

    def _templates(self) -> Environment:
        kept = self.keeping
        return environment(compiled=kept.templates, made_with=kept.made_with) if kept else environment()

    def found(self, code: str, ready: Ready) -> Made:
        """What the search finds in one language; nothing while an article can't be shown."""
        if ready.lost:
            return Made()
        made = guarded(self._search_file, lambda: made_of(found_in(ready)))
        return Made(faults=(made,)) if isinstance(made, Problem) else made

    def search(self, found: Found) -> Made:
        """The files of the search, over all languages at once, of what is found in each."""
        faults = tuple(fault for code in self.wordings for fault in found[code].faults)
        if faults or not all(made.pages for made in found.values()):
            return Made(faults=faults[:1])
        made = guarded(self._search_file, lambda: Packed(self._search_pages(found)))
        return Made(faults=(made,)) if isinstance(made, Problem) else Made(made)

    def _search_pages(self, found: Found) -> Iterator[tuple[str, str | bytes]]:
        told = {code: found[code].pages for code in self.wordings}  # whichever was told first
        words = {code: wording.table["search"] for code, wording in self.wordings.items()}
        kept = self.keeping.of(_SEARCH) if self.keeping else Kept()
        yield from search_pages(sources_of(told, self.digest), self.languages, words, kept.held)
        kept.forget_others()

    @property
    def _search_file(self) -> str:
        return f"docs/{next(iter(self.wordings))}/search/words.json"


def _one_by_one(told: Workshop) -> Made:
    ready = {code: told.ready(code) for code in told.wordings}
    found = {code: told.found(code, own) for code, own in ready.items()}
    return all_made([*(made_of(told.pages(code, own)) for code, own in ready.items()), told.search(found)])


def _side_by_side(told: Workshop) -> Made:
    """The same by a process for each language, and one for the search as soon as all of them have told what it finds."""
    parts = [(code, step) for code in told.wordings for step in (_FOUND, _PAGES)]
    job = Job(partial(_opened, told.digest, told.settings, told.keeping), lambda _: _LONGEST, at_once=len((_FOUND, _PAGES)))
    making, lost = {part: Making() for part in parts}, dict[tuple[str, str], Made]()
    at_pages = set[str]()
    search: Aside[list[Page]] | None = None

    def made(code: str, step: str) -> Made:
        return lost.get((code, step)) or making.pop((code, step)).made()

    for place, each in each_by_processes(parts, job, len(told.wordings)):
        code, step = parts[place]
        if isinstance(each, Lost):
            lost[code, step] = _fault(each, code)
        else:
            making[code, step].take(each)
        if step == _PAGES:
            at_pages.add(code)
        if search is None and len(at_pages) == len(told.wordings):
            found = {code: made(code, _FOUND) for code in told.wordings}
            search = Aside(partial(_searched, told.digest, told.settings, told.keeping, found))
            del found  # it is the search's now
    return all_made([*(made(code, _PAGES) for code in told.wordings), _taken(search) if search else Made()])


def _taken(search: Aside[list[Page]]) -> Made:
    """What another process made of the search."""
    making = Making()
    for each in search.results():
        if isinstance(each, Lost):
            return _fault(each, _SEARCH)
        making.take(each)
    return making.made()


def _fault(lost: Lost, part: str) -> Made:
    return Made(faults=(fault(f"docs/{part}", lost.why),))


def _opened(digest: Digest, settings: Settings, keeping: Keeping | None) -> Callable[[tuple[str, str]], Any]:
    """In a process of its own: what makes the pages of a language, and what the search finds in it."""
    told = replace(_workshop(digest, settings, keeping), draw=Engine().draw)

    @cache
    def ready(code: str) -> Ready:
        """The articles; they are kept until this process ends."""
        made = told.ready(code)
        search_among_what_comes()
        return made

    def made(part: tuple[str, str]) -> Iterator[list[Page]]:
        code, step = part
        return told.found(code, ready(code)).shares() if step == _FOUND else in_shares(told.pages(code, ready(code)))

    return made


def _searched(digest: Digest, settings: Settings, keeping: Keeping | None, found: Found) -> Iterator[list[Page]]:
    """In another: the search."""
    told = _workshop(digest, settings, keeping)
    search_among_what_comes()
    return told.search(found).shares()


def _workshop(digest: Digest, settings: Settings, keeping: Keeping | None) -> Workshop:
    told = Workshop(digest, {code: load(code, own=digest.words) for code in settings.languages}, settings, keeping)
    gc.disable()  # nearly all that is made at first is kept until this process ends
    return told
