"""Every generated file of a digest, by a process for each language and one for the search where that pays."""

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from digest.faults import fault, guarded
from digest.languages import Language, load
from digest.model import Digest, Problem, Story
from digest.names.known import known_names
from digest.render import Ready, environment, made_ready, pages_of, records_in
from digest.render.packed import Made, Packed, all_made, made_of
from digest.render.publication import permitted
from digest.render.settings import Settings
from digest.search.index import search_pages
from digest.search.records import Record
from digest.tell.names import names_of
from digest.tell.wording import Wording, wording_of
from digest.workers import Job, Lost, by_processes

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


def render(digest: Digest, languages: Mapping[str, Language], settings: Settings) -> Mapping[str, str]:
    """Every generated file of the site: its path under docs and its text; raises where one can't be made."""
    made = rendered(digest, languages, settings)
    if made.faults:
        raise RuntimeError("\n".join(map(str, made.faults)))
    return made.pages


def rendered(digest: Digest, languages: Mapping[str, Language], settings: Settings, jobs: int = 1) -> Rendered:
    """Every generated file of the site that can be made; one that fails is named, and the others are made."""
    told = Workshop(permitted(digest), languages, settings)
    made = _side_by_side(told) if jobs > 1 and len(digest.entries) >= _WORTH_A_PROCESS else _one_by_one(told)
    files = {entry.article.file: entry.article.id for entry in (*digest.entries, *digest.apart)}
    lost = frozenset(files[fault.file] for fault in made.faults if fault.file in files)
    return Rendered(made.pages, tuple(dict.fromkeys(made.faults)), lost)


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

    def ready(self, code: str) -> Ready:
        """The articles as the pages of a language show them."""
        return made_ready(self.digest, self.wordings[code])

    def pages(self, code: str, ready: Ready) -> Made:
        """The files of one language; of the others it needs only what they call everybody."""
        digest, wordings = self.digest, self.wordings
        elsewhere = {other: names_of(digest.story, digest.entries, wordings[other]) for other in wordings if other != code}
        made = pages_of(digest, wordings[code], self.settings, environment(), replace(ready, elsewhere=elsewhere))
        return made_of((f"{code}/{path}", page) for path, page in made)

    def search(self, ready: Callable[[str], Ready]) -> Made:
        """The files of the search, over all languages at once; none while an article can't be shown.

        Each language is `ready` when its turn comes, and forgotten when its records are there.
        """
        records: dict[str, list[Record]] = {}
        first = next(iter(self.wordings))

        def pages() -> Packed:
            for code in self.wordings:
                if (own := ready(code)).lost:
                    return Packed()
                records[code] = records_in(own, self.digest)
            words = {code: wording.table["search"] for code, wording in self.wordings.items()}
            return Packed(search_pages(records, self.languages, words))

        made = guarded(f"docs/{first}/search/words.json", pages)
        return Made(faults=(made,)) if isinstance(made, Problem) else Made(made)


def _one_by_one(told: Workshop) -> Made:
    ready = {code: told.ready(code) for code in told.wordings}
    return all_made([*(told.pages(code, own) for code, own in ready.items()), told.search(ready.__getitem__)])


def _side_by_side(told: Workshop) -> Made:
    """The same by a process for each language and one for the search."""
    parts = (*told.wordings, _SEARCH)
    done = by_processes(parts, Job(partial(_opened, told.digest, told.settings), lambda _: _LONGEST, at_once=1), len(parts))
    return all_made(
        Made(faults=(fault(f"docs/{part}", each.why),)) if isinstance(each, Lost) else each for part, each in zip(parts, done, strict=True)
    )


def _opened(digest: Digest, settings: Settings) -> Callable[[str], Made]:
    """In a process of its own: what makes a part."""
    told = Workshop(digest, {code: load(code, own=digest.words) for code in settings.languages}, settings)
    gc.freeze()  # no search for garbage among what was read: it is kept to the end
    return lambda part: told.search(told.ready) if part == _SEARCH else told.pages(part, told.ready(part))
