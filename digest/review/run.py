"""From the folder of a digest to what deserves a look in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from digest import pipeline
from digest.cache import fingerprint
from digest.compare.changes import Article
from digest.compare.readings import articles_in, lines_of
from digest.files import is_there
from digest.folder import Folder
from digest.languages import load_all
from digest.model import Digest
from digest.names.known import known_names
from digest.reading import read_articles
from digest.relate import relate
from digest.render import facts_told
from digest.render.settings import Settings
from digest.review.articles import about_articles
from digest.review.changes import changes
from digest.review.desk import Desk
from digest.review.doubted import doubted
from digest.review.entities import about_entities
from digest.review.items import Item
from digest.review.messages import messages
from digest.review.rules import measured
from digest.review.seen import seen_in
from digest.review.together import contradictions, perhaps_one
from digest.review.twins import twins
from digest.review.words import Words, words_of
from digest.tell.wording import wording_of

_SOURCES = (messages, contradictions, about_articles, twins, doubted, perhaps_one, about_entities, changes)


@dataclass(frozen=True, slots=True)
class Review:
    """What deserves a look, worst first."""

    items: tuple[Item, ...]
    seen: int  # how many more an editor has looked at
    articles: int
    is_all_used: bool  # whether all that lies there could be used
    was_built: bool  # whether there is something to compare with
    words: Words


def review(folder: Folder, words: str, jobs: int = 1, since: Path | None = None) -> Review:
    """What deserves a look in a digest, in the words of a language; raises TableError where its settings can't be used.

    What has changed is told since the last build, or since an output of `facts`.
    """
    site = pipeline.read_settings(folder.settings)
    before = articles_in(since) if since else built_in(folder)
    return reviewed(read_together(folder, site, jobs), site, folder, words, before)


def built_in(folder: Folder) -> tuple[Article, ...] | None:
    """What the pages of a digest hold; nothing where none were built."""
    lines = lines_of(folder)
    return articles_in(lines) if is_there(lines) else None


def read_together(folder: Folder, site: Settings, jobs: int = 1) -> Digest:
    """The articles of a digest with what they say together, and those of other countries apart, shown or not."""
    everything = read_articles(folder.seeds, jobs=jobs, folder=folder, cache=pipeline.cache_of(folder, fingerprint()))
    digest, _ = pipeline.set_apart(everything, replace(site, other_pairs="apart"))
    story = relate([entry.facts for entry in digest.entries], load_all(digest.words), known_names(digest.known))
    return replace(digest, story=story)


def reviewed(digest: Digest, site: Settings, folder: Folder, words: str, before: Sequence[Article] | None = None) -> Review:
    """What deserves a look in articles that are related already."""
    languages = load_all(digest.words)
    wording = wording_of(languages[words], languages, known_names(digest.known))
    desk = Desk(digest, site, facts_told(digest, wording), words_of(languages[words]), measured(), before)
    found = sorted(_once(item for source in _SOURCES for item in source(desk)), key=lambda item: item.place)
    seen = seen_in(folder.reviewed)
    left = tuple(item for item in found if not (item.may_stay and item.id in seen))
    return Review(
        items=left,
        seen=len(found) - len(left),
        articles=len(digest.entries) + len(digest.apart),
        is_all_used=not digest.problems,
        was_built=before is not None,
        words=desk.words,
    )


def _once(items: Iterable[Item]) -> Iterator[Item]:
    """Each item once: two facts of an article may say the same in the same words."""
    yield from {item.id: item for item in items}.values()
