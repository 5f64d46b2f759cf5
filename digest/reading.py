"""From a folder of seeds to articles with their facts; whatever is wrong with one is named, and the others are read."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from digest import gazetteer
from digest.cache import Cache
from digest.clean import clean, dropped_at_length
from digest.correct.applying import corrected
from digest.correct.article import unreachable, with_assertions
from digest.correct.assertions import assertions_of
from digest.correct.entities import known_in, with_known
from digest.detect import detect
from digest.facts import read_facts
from digest.faults import fault, guarded
from digest.files import is_there
from digest.filing import filing_order
from digest.folder import Folder
from digest.heads import own_text, with_head
from digest.languages import Language, load_all
from digest.model import Assertions, Digest, Entry, Problem, Seed
from digest.read import ASSERTIONS, read_seeds, without_article
from digest.translate import translations_of
from digest.workers import Job, Lost, by_processes

# Fewer seeds than this a process are read faster by one process than by several.
_WORTH_A_PROCESS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What reads one seed, and how many seconds that may take: some for any, and some for each of its characters."""

    read: Callable[[Seed, Mapping[str, Language]], Entry | Problem]
    seconds: float = 60
    seconds_a_character: float = 1 / 2000

    def allowed(self, seed: Seed) -> float:
        """How long a seed may take, many times what it should."""
        return self.seconds + self.seconds_a_character * len(seed.text)

    def start(self, words: Path | None = None) -> Callable[[Seed], Entry | Problem]:
        """What reads seed after seed, with a digest's own words; whatever goes wrong with one is that one's fault."""
        languages = load_all(words)

        def entry(seed: Seed) -> Entry | Problem:
            return guarded(seed.file, partial(self.read, seed, languages), self.allowed(seed))

        return entry


def read_articles(
    seeds: Path, *, jobs: int = 1, reader: Reader | None = None, folder: Folder | None = None, cache: Cache | None = None
) -> Digest:
    """Every article of a folder with its facts, oldest first; raises TableError when the words to read them by are wrong.

    `folder` is the digest whose editor's words and names these are read by; if it is not given, the one whose articles they are.
    What the `cache` has of an article is not read again.
    """
    gazetteer.tables()
    folder = folder or beside(seeds)
    known, words = (known_in(folder.entities), folder.languages) if folder else ({}, None)
    found, problems = read_seeds(seeds)
    entries, unread = read_new(found, cache, jobs, words) if cache and not reader else read_all(found, jobs, reader, words=words)
    filed = tuple(sorted(entries, key=lambda entry: filing_order(entry.facts)))
    unusable = tuple(problem for entry in filed for problem in entry.problems)
    notices = (*without_article(seeds), *(notice for entry in filed for notice in entry.notices))
    return with_known(Digest(entries=filed, problems=(*problems, *unread, *unusable), notices=notices, words=words), known)


def beside(seeds: Path) -> Folder | None:
    """The digest whose articles these are; none where they are no digest's."""
    folder = Folder(seeds.absolute().parent)
    return folder if is_there(folder.settings) else None


def read_new(seeds: Sequence[Seed], cache: Cache, jobs: int = 1, words: Path | None = None) -> tuple[list[Entry], list[Problem]]:
    """The same as of `read_all`, where only what the cache does not have is read; it then has these articles and no others."""
    keys = {seed.id: cache.key(seed) for seed in seeds}
    kept = {seed.id: entry for seed in seeds if (entry := cache.entry(keys[seed.id]))}
    new, unread = read_all([seed for seed in seeds if seed.id not in kept], jobs, words=words)
    for entry in new:
        cache.keep(keys[entry.article.id], entry)
    cache.forget_others(set(keys.values()))
    return [*kept.values(), *new], unread


def read_all(
    seeds: Sequence[Seed],
    jobs: int = 1,
    reader: Reader | None = None,
    done: Callable[[], object] = lambda: None,
    words: Path | None = None,
) -> tuple[list[Entry], list[Problem]]:
    """The entries of many seeds, by several processes where that pays, and what could not be read, by the names of the files.

    `done` is called after each; `words` is where a digest's own words lie.
    """
    reader = reader or Reader(read=read_seed)
    read = reader.start(words)  # here, too: the processes then have it from the start
    shares = min(jobs, len(seeds) // _WORTH_A_PROCESS)
    with no_search_for_garbage():
        results = list(_one_by_one(seeds, read, done)) if shares < 2 else _by_processes(seeds, reader, shares, done, words)
    unread = sorted((each for each in results if isinstance(each, Problem)), key=lambda problem: problem.file)
    return [each for each in results if isinstance(each, Entry)], unread


def _one_by_one(seeds: Sequence[Seed], read: Callable[[Seed], Entry | Problem], done: Callable[[], object]) -> Iterator[Entry | Problem]:
    for seed in seeds:
        yield read(seed)
        done()


def _by_processes(
    seeds: Sequence[Seed], reader: Reader, count: int, done: Callable[[], object], words: Path | None
) -> list[Entry | Problem]:
    results = by_processes(seeds, Job(partial(reader.start, words), reader.allowed), count, done=done)
    return [fault(seed.file, each.why) if isinstance(each, Lost) else each for seed, each in zip(seeds, results, strict=True)]


def read_seed(seed: Seed, languages: Mapping[str, Language]) -> Entry | Problem:
    """The article in a seed and its facts, or why there are none."""
    asserted = _asserted(seed)
    if isinstance(asserted, Problem):
        return asserted
    seed = with_head(seed, languages.values())
    own_head, seed = seed.head, with_assertions(seed, asserted)
    language = language_of(seed, languages)
    if isinstance(language, Problem):
        return language
    with no_search_for_garbage():
        article = clean(seed, language)
        translations, untold = translations_of(article, seed.sheets, languages)
        done = corrected(read_facts(article, language), article, asserted)
        return Entry(
            article=article,
            facts=done.facts,
            problems=(*seed.head.problems, *done.problems),
            notices=(*seed.head.notices, *unreachable(seed, asserted), *dropped_at_length(article, language), *untold, *done.notices),
            translations=translations,
            asserted=asserted,
            own_head=own_head if own_head != seed.head else None,
        )


def _asserted(seed: Seed) -> Assertions | Problem:
    """What an editor says of an article; one of which that can't be used is left out, for it may be what must not be published."""
    file = f"{seed.id}{ASSERTIONS}"
    if seed.asserted is None:
        return Assertions(file=file)
    found = assertions_of(seed.asserted, file)
    return found if isinstance(found, Assertions) else _left_out(found, seed)


def _left_out(found: Sequence[Problem], seed: Seed) -> Problem:
    first, *more = found
    wrong = "; ".join(f"{each.where}: {each.wrong}" if each.where else each.wrong for each in (first, *more))
    hint = f"{'; '.join(dict.fromkeys(each.hint for each in found))}; {seed.file} is left out until then"
    return Problem(file=first.file, wrong=wrong, hint=hint)


def language_of(seed: Seed, languages: Mapping[str, Language]) -> Language | Problem:
    """The language that the head names, else the one that the text's words tell, else the one a web page says it is in."""
    named = seed.head.language
    hint = "; ".join(f"language: {code} for {each.text('language', 'name')}" for code, each in sorted(languages.items()))
    if named:
        wrong = f"{named!r} is no language that is read here"
        return languages.get(named) or Problem(file=seed.file, where="language", wrong=wrong, hint=f"write {hint}")
    found = detect(own_text(seed), languages.values())
    if found is None and seed.page and seed.page.language:
        found = languages.get(seed.page.language.strip().lower().partition("-")[0])
    wrong = "in no language that is read here, or too short to tell"
    return found or Problem(file=seed.file, wrong=wrong, hint=f"if it is in one of them, say so between two lines --- at its top: {hint}")


@contextmanager
def no_search_for_garbage() -> Iterator[None]:
    """No search for values that hold each other: reading makes none, and to look for them costs more the longer an article is."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
