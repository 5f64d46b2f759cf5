"""From articles to pages: what they say together, and every page; an article that can't be shown is left out of all of them."""

from collections.abc import Mapping
from dataclasses import replace

from digest.faults import guarded
from digest.languages import Language, load_all
from digest.model import Digest, Entry, Problem
from digest.names.known import known_names
from digest.relate import relate
from digest.render.kept import Keeping
from digest.render.settings import Settings
from digest.render.workshop import Rendered, rendered


def publish(
    digest: Digest, languages: Mapping[str, Language], settings: Settings, jobs: int = 1, keeping: Keeping | None = None
) -> Rendered:
    """Every page that can be made, what went wrong with the others, and the articles that had to be left out.

    What `keeping` has of an article's pages is not made again.
    """
    told, faults = _together(digest)
    made = rendered(told, languages, settings, jobs, keeping)
    if made.lost:
        own = tuple(fault for fault in made.faults if fault.file in _files(digest, made.lost))
        rest = publish(_without(digest, made.lost), languages, settings, jobs, keeping)
        made = Rendered(rest.pages, (*own, *rest.faults), made.lost | rest.lost)
    return replace(made, faults=tuple(dict.fromkeys((*faults, *made.faults))), story=told.story)


def _together(digest: Digest) -> tuple[Digest, tuple[Problem, ...]]:
    """The digest with what its articles say together; without that, should it go wrong."""
    facts, languages = [entry.facts for entry in digest.entries], load_all(digest.words)
    story = guarded("what the articles say together", lambda: relate(facts, languages, known_names(digest.known)))
    return (digest, (story,)) if isinstance(story, Problem) else (replace(digest, story=story), ())


def _files(digest: Digest, articles: frozenset[str]) -> set[str]:
    return {entry.article.file for entry in (*digest.entries, *digest.apart) if entry.article.id in articles}


def _without(digest: Digest, articles: frozenset[str]) -> Digest:
    def kept(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(entry for entry in entries if entry.article.id not in articles)

    return replace(digest, entries=kept(digest.entries), apart=kept(digest.apart))
