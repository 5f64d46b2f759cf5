"""From the folder of a digest to what deserves a look in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from digest import pipeline
from digest.folder import Folder
from digest.languages import Language, load_all
from digest.model import Digest
from digest.names.known import known_names
from digest.reading import read_articles
from digest.relate import relate
from digest.render import facts_told
from digest.render.settings import Settings
from digest.review.articles import about_articles
from digest.review.desk import Desk
from digest.review.doubted import doubted
from digest.review.entities import about_entities
from digest.review.items import Item
from digest.review.messages import messages
from digest.review.rules import measured
from digest.review.seen import seen_in
from digest.review.together import contradictions, perhaps_one
from digest.review.words import Words, words_of
from digest.tell.wording import wording_of

_SOURCES = (messages, contradictions, about_articles, doubted, perhaps_one, about_entities)


@dataclass(frozen=True, slots=True)
class Review:
    """What deserves a look, worst first."""

    items: tuple[Item, ...]
    seen: int  # how many more an editor has looked at
    articles: int
    is_all_used: bool  # whether all that lies there could be used
    words: Words


def review(folder: Folder, words: str, jobs: int = 1) -> Review:
    """What deserves a look in a digest, in the words of a language; raises TableError where its settings can't be used."""
    site = pipeline.read_settings(folder.settings)
    digest = read_articles(folder.seeds, jobs=jobs, entities=folder.entities)
    return reviewed(together(digest, site), site, folder, words)


def together(digest: Digest, site: Settings) -> Digest:
    """The digest with what its articles say together, and those of other countries apart, shown or not."""
    digest, _ = pipeline.set_apart(digest, replace(site, other_pairs="apart"))
    story = relate([entry.facts for entry in digest.entries], load_all(), known_names(digest.known))
    return replace(digest, story=story)


def reviewed(digest: Digest, site: Settings, folder: Folder, words: str) -> Review:
    """What deserves a look in articles that are related already."""
    languages = load_all()
    desk = _desk(digest, site, languages, words)
    found = sorted(_once(item for source in _SOURCES for item in source(desk)), key=lambda item: item.place)
    seen = seen_in(folder.reviewed)
    left = tuple(item for item in found if not (item.may_stay and item.id in seen))
    return Review(left, len(found) - len(left), len(digest.entries) + len(digest.apart), not digest.problems, desk.words)


def _desk(digest: Digest, site: Settings, languages: dict[str, Language], words: str) -> Desk:
    wording = wording_of(languages[words], languages, known_names(digest.known))
    return Desk(digest, site, facts_told(digest, wording), words_of(languages[words]), measured())


def _once(items: Iterable[Item]) -> Iterator[Item]:
    """Each item once: two facts of an article may say the same in the same words."""
    yield from {item.id: item for item in items}.values()
