"""From articles to pages: what they say together, and every page; an article that can't be shown is left out of all of them."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from digest.faults import fault, guarded
from digest.languages import Language, load_all
from digest.model import Digest, Entry, Problem, Story
from digest.names.known import known_names
from digest.packing import Unpacker, bytes_of
from digest.relate import relate
from digest.render.kept import Keeping
from digest.render.settings import Settings
from digest.render.workshop import WORTH_A_PROCESS, Rendered, rendered
from digest.workers import Aside, Lost

_TOGETHER = "what the articles say together"


def publish(
    digest: Digest, languages: Mapping[str, Language], settings: Settings, jobs: int = 1, keeping: Keeping | None = None
) -> Rendered:
    """Every page that can be made, what went wrong with the others, and the articles that had to be left out.

    What `keeping` has of an article's pages is not made again.
    """
    told, faults = _together(digest, jobs)
    made = rendered(told, languages, settings, jobs, keeping)
    if made.lost:
        own = tuple(fault for fault in made.faults if fault.file in _files(digest, made.lost))
        rest = publish(_without(digest, made.lost), languages, settings, jobs, keeping)
        made = Rendered(rest.pages, (*own, *rest.faults), made.lost | rest.lost)
    return replace(made, faults=tuple(dict.fromkeys((*faults, *made.faults))), story=told.story)


def _together(digest: Digest, jobs: int) -> tuple[Digest, tuple[Problem, ...]]:
    """The digest with what its articles say together; without that, should it go wrong."""
    story = _related_aside(digest) if jobs > 1 and len(digest.entries) >= WORTH_A_PROCESS else _related(digest)
    return (digest, (story,)) if isinstance(story, Problem) else (replace(digest, story=story), ())


def _related_aside(digest: Digest) -> Story | Problem:
    """The same by a process of its own: all that is compared takes more room than the articles, and goes when it ends."""
    found = Aside(partial(_packed, digest)).result()
    return fault(_TOGETHER, found.why) if isinstance(found, Lost) else Unpacker().value(found)


def _packed(digest: Digest) -> bytes:
    return bytes_of(_related(digest))


def _related(digest: Digest) -> Story | Problem:
    facts, languages = [entry.facts for entry in digest.entries], load_all(digest.words)
    return guarded(_TOGETHER, lambda: relate(facts, languages, known_names(digest.known)))


def _files(digest: Digest, articles: frozenset[str]) -> set[str]:
    return {entry.article.file for entry in (*digest.entries, *digest.apart) if entry.article.id in articles}


def _without(digest: Digest, articles: frozenset[str]) -> Digest:
    def kept(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(entry for entry in entries if entry.article.id not in articles)

    return replace(digest, entries=kept(digest.entries), apart=kept(digest.apart))
