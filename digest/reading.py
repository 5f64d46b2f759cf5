"""From a folder of seeds to articles with their facts; whatever is wrong with one is named, and the others are read."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path

from digest import gazetteer
from digest.cache import Cache
from digest.clean import clean, dropped_at_length
from digest.correct.applying import corrected
from digest.correct.article import unreachable, with_assertions
from digest.correct.assertions import assertions_of
from digest.correct.entities import known_in, with_known
from digest.detect import detect
from digest.elsewhere import Elsewhere, each_elsewhere
from digest.facts import read_facts
from digest.faults import fault, guarded
from digest.files import is_there
from digest.filing import filing_order
from digest.folder import Folder
from digest.garbage import no_search_for_garbage
from digest.heads import own_text, with_head
from digest.laid_aside import compacting, without_text
from digest.languages import Language, load_all
from digest.model import Assertions, Digest, Entry, KnownByKind, Problem, Seed
from digest.read import ASSERTIONS, seeds_in, without_article
from digest.translate import translations_of
from digest.workers import Job, Lost, each_by_processes

# Fewer seeds than this a process are read faster by one process than by several.
_WORTH_A_PROCESS = 50
# And fewer than this are not worth asking others for help.
_WORTH_ELSEWHERE = 50


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


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """Who reads, and with which words beside the program's."""

    jobs: int = 1  # processes
    words: Path | None = None  # where a digest's own lie
    elsewhere: Elsewhere | None = None  # for many articles


def read_articles(  # noqa: PLR0913 - each says of its own how or by what articles are read
    seeds: Path,
    *,
    jobs: int = 1,
    reader: Reader | None = None,
    folder: Folder | None = None,
    cache: Cache | None = None,
    elsewhere: Elsewhere | None = None,
) -> Digest:
    """Every article of a folder with its facts, oldest first; raises TableError when the words to read them by are wrong.

    `folder` is the digest whose editor's words and names these are read by; if it is not given, the one whose articles they are.
    What the `cache` has of an article is not read again; what is new is read `elsewhere`, if that is given and there is much of it.
    """
    gazetteer.tables()
    folder = folder or beside(seeds)
    known, words = said_in(folder)
    found, by = seeds_in(seeds), By(jobs=jobs, words=words, elsewhere=elsewhere)
    read = read_new(found, cache, by) if cache and not reader else map(compacting(), read_each(found, by, reader))
    entries, problems = apart(read)
    filed = tuple(sorted(entries, key=lambda entry: filing_order(entry.facts)))
    unusable = tuple(problem for entry in filed for problem in entry.problems)
    notices = (*without_article(seeds), *(notice for entry in filed for notice in entry.notices))
    return with_known(Digest(entries=filed, problems=(*problems, *unusable), notices=notices, words=words), known)


def said_in(folder: Folder | None) -> tuple[KnownByKind, Path | None]:
    """What an editor says of names in a digest, and where its own words lie; nothing where there is no digest."""
    return (known_in(folder.entities), folder.languages) if folder else ({}, None)


def beside(seeds: Path) -> Folder | None:
    """The digest whose articles these are; none where they are no digest's."""
    folder = Folder(seeds.absolute().parent)
    return folder if is_there(folder.settings) else None


def apart(results: Iterable[Entry | Problem]) -> tuple[list[Entry], list[Problem]]:
    """The entries, and what could not be read, by the names of the files."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for each in results:
        if isinstance(each, Entry):
            entries.append(each)
        else:
            problems.append(each)
    return entries, sorted(problems, key=lambda problem: problem.file)


def read_new(seeds: Iterable[Seed | Problem], cache: Cache, by: By | None = None) -> Generator[Entry | Problem, None, None]:
    """The same as of `read_each`, where only what the cache does not have is read; it then has these articles and no others.

    What is read is kept at once, so that a build that is killed need not be done all over again.
    """
    keys: dict[str, str] = {}
    kept: list[Entry] = []

    def unknown() -> Iterator[Seed | Problem]:
        for seed in seeds:
            if isinstance(seed, Problem):
                yield seed
                continue
            keys[seed.id] = cache.key(seed)
            if entry := cache.entry(keys[seed.id]):
                kept.append(entry)
            else:
                yield seed

    for read in read_each(unknown(), by):
        yield cache.keep(keys[read.article.id], without_text(read)) if isinstance(read, Entry) else read
    cache.forget_others(set(keys.values()))
    yield from kept


def read_all(
    seeds: Sequence[Seed],
    jobs: int = 1,
    reader: Reader | None = None,
    done: Callable[[], object] = lambda: None,
    words: Path | None = None,
) -> tuple[list[Entry], list[Problem]]:
    """The entries of many seeds in their order, and what could not be read, by the names of the files.

    `done` is called after each; `words` is where a digest's own words lie.
    """

    def counted() -> Iterator[Entry | Problem]:
        for read in read_each(seeds, By(jobs=jobs, words=words), reader):
            done()
            yield read

    entries, problems = apart(counted())
    places = {seed.file: place for place, seed in enumerate(seeds)}
    return sorted(entries, key=lambda entry: places[entry.article.file]), problems


def read_each(seeds: Iterable[Seed | Problem], by: By | None = None, reader: Reader | None = None) -> Iterator[Entry | Problem]:
    """What is read of each seed, in whatever order it is done: elsewhere or by several processes where that pays.

    Seeds are asked for as they can be read, so no more of them are held than are at hand.
    """
    by, reader = by or By(), reader or Reader(read=read_seed)
    unread: list[Problem] = []
    coming = _set_aside(seeds, unread)
    first = list(islice(coming, _WORTH_ELSEWHERE if by.elsewhere else 0))
    with no_search_for_garbage():
        if by.elsewhere and len(first) == _WORTH_ELSEWHERE:
            yield from _elsewhere(chain(first, coming), reader, by, by.elsewhere)
        else:
            yield from _here(chain(first, coming), reader, by)
    yield from unread


def _set_aside(seeds: Iterable[Seed | Problem], unread: list[Problem]) -> Iterator[Seed]:
    for each in seeds:
        if isinstance(each, Problem):
            unread.append(each)
        else:
            yield each


def _elsewhere(seeds: Iterator[Seed], reader: Reader, by: By, where: Elsewhere) -> Iterator[Entry | Problem]:
    """What others read of each seed, and what is read here of those that did not come back and of those that were not sent any more."""
    again: list[Seed] = []
    for seed, read in each_elsewhere(seeds, _job(reader, by), where, by.words):
        if isinstance(read, Lost):
            again.append(seed)
        else:
            yield read
    left = chain(again, seeds)
    if (first := next(left, None)) is not None:  # never by this process: an article may have ended whoever read it
        yield from _by_processes(chain([first], left), reader, by, by.jobs)


def _here(seeds: Iterator[Seed], reader: Reader, by: By) -> Iterator[Entry | Problem]:
    first = list(islice(seeds, _WORTH_A_PROCESS * by.jobs))
    every, count = chain(first, seeds), len(first) // _WORTH_A_PROCESS
    yield from _by_processes(every, reader, by, count) if count > 1 else map(reader.start(by.words), every)


def _by_processes(seeds: Iterable[Seed], reader: Reader, by: By, count: int) -> Iterator[Entry | Problem]:
    reader.start(by.words)  # here, too: the processes then have it from the start
    files: dict[int, str] = {}

    def noted() -> Iterator[Seed]:
        for place, seed in enumerate(seeds):
            files[place] = seed.file
            yield seed

    for place, each in each_by_processes(noted(), _job(reader, by), count):
        file = files.pop(place)
        yield fault(file, each.why) if isinstance(each, Lost) else each


def _job(reader: Reader, by: By) -> Job[Seed, Entry | Problem]:
    return Job(partial(reader.start, by.words and by.words.absolute()), reader.allowed)


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
