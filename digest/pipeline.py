"""The whole of it: seeds in, pages out, one line a stage."""

import gc
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from digest import gazetteer
from digest.clean import clean, dropped_at_length
from digest.contracts import TableError, parsed, read
from digest.detect import detect
from digest.facts import read_facts
from digest.faults import fault, guarded
from digest.heads import own_text, with_head
from digest.languages import Language, load, load_all
from digest.model import Digest, Entry, Problem, Seed
from digest.publish import publish
from digest.read import lonely_translations, read_seeds
from digest.relate import relate
from digest.relate.published import story_json
from digest.render import environment, told_of
from digest.render.dating import filing_order
from digest.render.evaluation import evaluation_table
from digest.render.settings import Settings, country_codes, settings_from
from digest.tell.wording import wording_of
from digest.translate import translations_of
from digest.workers import Job, Lost, by_processes
from digest.write import write

SETTINGS = Path(__file__).parent.parent / "digest.toml"
RESULTS = Path(__file__).parent.parent / "evaluation" / "results.json"

# The language that what is printed for programs is told in.
_PLAINLY = "en"

# Fewer seeds than this a process are read faster by one process than by several.
_WORTH_A_PROCESS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a build found and did; paths are relative to docs."""

    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()  # what an editor should know, though all could be used
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    articles: int = 0
    apart: int = 0  # of other countries than the site's, whether shown or not
    is_built: bool = True  # if not, all that stood before stands still


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What reads one seed, and how many seconds that may take: some for any, and some for each of its characters."""

    read: Callable[[Seed, Mapping[str, Language]], Entry | Problem]
    seconds: float = 60
    seconds_a_character: float = 1 / 2000

    def allowed(self, seed: Seed) -> float:
        """How long a seed may take, many times what it should."""
        return self.seconds + self.seconds_a_character * len(seed.text)

    def start(self) -> Callable[[Seed], Entry | Problem]:
        """What reads seed after seed; whatever goes wrong with one is that one's fault."""
        languages = load_all()

        def entry(seed: Seed) -> Entry | Problem:
            return guarded(seed.file, partial(self.read, seed, languages), self.allowed(seed))

        return entry


def build(  # noqa: PLR0913 - how seeds are read is for who tries what happens when that goes wrong
    seeds: Path, docs: Path, *, jobs: int = 1, strict: bool = False, settings: Path = SETTINGS, reader: Reader | None = None
) -> Report:
    """Bring the generated pages under docs to what the seeds say; with `strict`, only if all of them can be used."""
    try:
        site = read_settings(settings)
        digest = read_articles(seeds, jobs=jobs, reader=reader)
    except TableError as error:
        return Report(problems=error.problems, is_built=False)
    if strict and digest.problems:
        return Report(problems=digest.problems, articles=len(digest.entries), is_built=False)
    digest, notices = set_apart(digest, site)
    if not digest.entries and not digest.apart:
        problems = (*digest.problems, _without_articles(seeds, site, notices))
        return Report(problems=problems, notices=(*digest.notices, *notices), is_built=False)
    made = publish(digest, {code: load(code) for code in site.languages}, site)
    if strict and made.faults:
        return Report(problems=made.faults, is_built=False)
    done = write(made.pages, docs)
    return Report(
        problems=(*digest.problems, *made.faults, *done.problems),
        notices=(*digest.notices, *notices),
        written=done.written,
        removed=done.removed,
        articles=len(digest.entries) + len(digest.apart) - len(made.lost),
        apart=len(notices),
    )


def read_settings(file: Path = SETTINGS) -> Settings:
    """What the site is about; raises TableError with all that is wrong in the file that says so."""
    languages = load_all()
    hint = "write it: two countries, the languages and a title in each; README.md says how"
    table = parsed(read(file, file.name, hint), file.name)
    return settings_from(table, country_codes(languages.values()), languages, file.name)


def _without_articles(seeds: Path, site: Settings, others: Sequence[Problem]) -> Problem:
    if others:
        pair = " and ".join(site.countries)
        return Problem(file=str(seeds), wrong=f"no article about {pair}", hint="add some, or name other countries in digest.toml")
    return Problem(file=str(seeds), wrong="no article that can be used", hint="put articles into it, each in a file like name.txt")


def set_apart(digest: Digest, site: Settings) -> tuple[Digest, tuple[Problem, ...]]:
    """The digest with the articles about other countries than the site's apart from the others, and a notice of each."""
    others = tuple(entry for entry in digest.entries if not set(site.countries) <= set(entry.facts.countries))
    if not others:
        return digest, ()
    own = tuple(entry for entry in digest.entries if set(site.countries) <= set(entry.facts.countries))
    kept = others if site.other_pairs == "apart" else ()
    notices = tuple(_of_others(entry, site) for entry in others)
    return replace(digest, entries=own, apart=kept), notices


def _of_others(entry: Entry, site: Settings) -> Problem:
    told = " and ".join(entry.facts.countries) or "no country"
    done = "it has a page, but is listed apart" if site.other_pairs == "apart" else "it is left out"
    return Problem(
        file=entry.article.file,
        wrong=f"about {told}, not about {' and '.join(site.countries)}: {done}",
        hint="move it out of the folder if it does not belong here; other_pairs in digest.toml says what is done with such articles",
    )


def description(site: Settings, code: str) -> str:
    """What search engines show of the site in one language."""
    return site.description(wording_of(load(code)))


def evaluation_part(code: str, results: Path = RESULTS) -> str:
    """What the site's hand-written pages show of the evaluation, in one language."""
    measured = json.loads(results.read_text(encoding="utf-8")) if results.is_file() else None
    return evaluation_table(measured, wording_of(load(code)), environment())


def read_articles(seeds: Path, *, jobs: int = 1, reader: Reader | None = None) -> Digest:
    """Every article of a folder with its facts, oldest first; raises TableError when the words to read them by are wrong."""
    gazetteer.tables()
    found, problems = read_seeds(seeds)
    entries, unread = read_all(found, jobs, reader)
    filed = tuple(sorted(entries, key=lambda entry: filing_order(entry.facts)))
    unusable = tuple(problem for entry in filed for problem in entry.problems)
    notices = (*lonely_translations(seeds), *(notice for entry in filed for notice in entry.notices))
    return Digest(entries=filed, problems=(*problems, *unread, *unusable), notices=notices)


def story_line(digest: Digest) -> str:
    """What the articles of a digest say together, as one line of JSON."""
    articles, languages = [entry.facts for entry in digest.entries], load_all()
    story = relate(articles, languages)
    told = told_of(replace(digest, story=story), wording_of(languages[_PLAINLY], languages))
    return story_json(articles, story, told)


def read_all(seeds: Sequence[Seed], jobs: int = 1, reader: Reader | None = None) -> tuple[list[Entry], list[Problem]]:
    """The entries of many seeds, by several processes where that pays, and what could not be read, by the names of the files."""
    reader = reader or Reader(read=read_seed)
    read = reader.start()  # here, too: the processes then have it from the start
    shares = min(jobs, len(seeds) // _WORTH_A_PROCESS)
    with no_search_for_garbage():
        done = [read(seed) for seed in seeds] if shares < 2 else _by_processes(seeds, reader, shares)
    unread = sorted((each for each in done if isinstance(each, Problem)), key=lambda problem: problem.file)
    return [each for each in done if isinstance(each, Entry)], unread


def _by_processes(seeds: Sequence[Seed], reader: Reader, count: int) -> list[Entry | Problem]:
    done = by_processes(seeds, Job(reader.start, reader.allowed), count)
    return [fault(seed.file, each.why) if isinstance(each, Lost) else each for seed, each in zip(seeds, done, strict=True)]


def read_seed(seed: Seed, languages: Mapping[str, Language]) -> Entry | Problem:
    """The article in a seed and its facts, or why there are none."""
    seed = with_head(seed, languages.values())
    language = language_of(seed, languages)
    if isinstance(language, Problem):
        return language
    with no_search_for_garbage():
        article = clean(seed, language)
        translations, untold = translations_of(article, seed.sheets, languages)
        return Entry(
            article=article,
            facts=read_facts(article, language),
            problems=seed.head.problems,
            notices=(*seed.head.notices, *dropped_at_length(article, language), *untold),
            translations=translations,
        )


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
