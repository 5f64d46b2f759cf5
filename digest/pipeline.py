"""The whole of it: seeds in, pages out, one line a stage."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from digest.cache import Cache, fingerprint, fingerprint_with
from digest.contracts import TableError, of_each, parsed, read
from digest.elsewhere import Elsewhere
from digest.folder import Folder
from digest.languages import Language, load, load_all
from digest.languages.glossary import one_sided, words_of
from digest.languages.own import own_files
from digest.model import Digest, Entry, Problem
from digest.names.known import known_names
from digest.publish import publish
from digest.reading import Reader, read_articles
from digest.relate import relate
from digest.relate.published import story_json
from digest.render import environment, told_of
from digest.render.accent import OWN, accent_of
from digest.render.evaluation import evaluation_table
from digest.render.kept import Keeping
from digest.render.phrases import program_phrases
from digest.render.programs.card import card
from digest.render.programs.files import SUBSCRIBED
from digest.render.programs.sitemap import site_maps
from digest.render.settings import Settings, country_codes, published_at, settings_from
from digest.tell.wording import wording_of
from digest.twins import named_twins
from digest.unchanged import Outcome, last_build
from digest.write import write

RESULTS = Path(__file__).parent / "evaluate" / "results.json"

# The language that what is printed for programs is told in.
PLAINLY = "en"


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
    digest: Digest | None = None  # what was read and told, articles about other countries apart; none where all was as it was


def build(  # noqa: PLR0913 - how seeds are read is for who tries what happens when that goes wrong
    seeds: Path,
    docs: Path,
    *,
    settings: Path,
    jobs: int = 1,
    strict: bool = False,
    address: str = "",
    reader: Reader | None = None,
    elsewhere: Elsewhere | None = None,
) -> Report:
    """Bring the generated pages under docs to what the seeds say; with `strict`, only if all of them can be used.

    `address` is where the site will be, if that is known otherwise than by the settings.
    """
    folder = Folder(settings.parent)
    is_own = reader is None and seeds.resolve() == folder.seeds.resolve()  # other articles would push out what is kept of its own
    code = fingerprint() if is_own else ""
    last = last_build(folder, docs, address, code) if is_own else None
    before = last.outcome() if last else None
    if before and not (strict and before.problems):
        return _reported(before)
    try:
        site = read_settings(settings, address)
        cache = partial(cache_of, folder, code) if is_own else lambda: None  # it holds words of all articles, and so is held by nobody
        digest = read_articles(seeds, jobs=jobs, reader=reader, folder=folder, cache=cache(), elsewhere=elsewhere)
        languages = languages_of(site, folder)
    except TableError as error:
        return Report(problems=error.problems, is_built=False)
    if strict and digest.problems:
        return Report(problems=digest.problems, articles=len(digest.entries), is_built=False)
    digest = replace(digest, notices=(*digest.notices, *named_twins(digest.entries, folder.sentences if is_own else None)))
    everything, _ = set_apart(digest, replace(site, other_pairs="apart"))
    digest, notices = set_apart(digest, site)
    notices = (*notices, *one_sided(languages))
    if not digest.entries and not digest.apart:
        problems = (*digest.problems, _without_articles(seeds, site, notices))
        return Report(problems=problems, notices=(*digest.notices, *notices), is_built=False)
    keeping = Keeping(folder.told, last.told_with, folder.compiled) if last else None
    made = publish(digest, languages, site, jobs, keeping)
    if strict and made.faults:
        return Report(problems=made.faults, is_built=False)
    done = write(made.pages, docs, last.left() if last else {})
    outcome = Outcome(
        problems=(*digest.problems, *made.faults, *done.problems),
        notices=(*digest.notices, *notices),
        articles=len(digest.entries) + len(digest.apart) - len(made.lost),
        apart=len(notices),
    )
    if last and not done.problems:
        last.remember(outcome, made.pages)
    told = replace(everything, story=made.story)
    return replace(_reported(outcome), written=done.written, removed=done.removed, digest=told)


def _reported(outcome: Outcome) -> Report:
    return Report(problems=outcome.problems, notices=outcome.notices, articles=outcome.articles, apart=outcome.apart)


def cache_of(folder: Folder, code: str) -> Cache:
    """What was read of a digest's articles by the code and by its own words; raises TableError where these can't be used."""
    return Cache(folder.read, fingerprint_with(code, own_files(folder.languages, read_by=True)))


def languages_of(site: Settings, folder: Folder) -> dict[str, Language]:
    """The languages of a digest's pages, glossaries and all; raises TableError with what is wrong in its own words."""
    languages = of_each(site.languages, lambda code: load(code, own=folder.languages))
    of_each(languages, lambda code: words_of(languages[code]))
    return languages


def read_settings(file: Path, address: str = "") -> Settings:
    """What the site is about; an address that is given goes before the file's. Raises TableError with all that is wrong."""
    languages = load_all(Folder(file.parent).languages)
    hint = "write it: two countries, the languages and a title in each; README.md says how"
    table = parsed(read(file, file.name, hint), file.name)
    site = settings_from(table, country_codes(languages.values()), languages, file.name)
    return published_at(site, address) if address else site


def _without_articles(seeds: Path, site: Settings, others: Sequence[Problem]) -> Problem:
    if others:
        pair = " and ".join(site.countries)
        return Problem(file=str(seeds), wrong=f"no article about {pair}", hint="add some, or name other countries in digest.toml")
    return Problem(
        file=str(seeds),
        wrong="no article that can be used",
        hint="put an article into it: its text in a file like name.txt, or its web page, saved as name.html",
    )


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


def description(site: Settings, language: Language) -> str:
    """What search engines show of the site in one language."""
    return site.description(wording_of(language))


def locale(language: Language) -> str:
    """A language with the country whose ways of writing the pages follow: "en_GB"."""
    return str(language.tables["interface"]["locale"])


def subscribed(language: Language) -> list[dict[str, str]]:
    """What a reader may subscribe to in one language: the way from its root, the media type, the title and what the format is called."""
    titles = program_phrases(wording_of(language))
    return [
        {"path": each.path, "type": each.media_type, "title": titles.text("subscribe", each.words), "format": each.format}
        for each in SUBSCRIBED
    ]


def picture(site: Settings, language: Language) -> bytes:
    """The picture of the site in one language, for who shares a link to it."""
    accent = accent_of(site.accent) if site.accent else OWN
    return card(site.titles[language.code], description(site, language), site.short, accent.light)


def site_map(site: Settings, pages: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The files of the site map by name, of the addresses of each language's pages; none where the site's own is not known."""
    return site_maps(pages, {code: site.root(code) for code in pages}) if site.address else {}


def evaluation_part(language: Language, results: Path = RESULTS) -> str:
    """What the site's hand-written pages show of the evaluation, in one language."""
    measured = json.loads(results.read_text(encoding="utf-8")) if results.is_file() else None
    return evaluation_table(measured, wording_of(language), environment())


def story_line(digest: Digest) -> str:
    """What the articles of a digest say together, as one line of JSON."""
    articles, languages = [entry.facts for entry in digest.entries], load_all(digest.words)
    known = known_names(digest.known)
    story = relate(articles, languages, known)
    told = told_of(replace(digest, story=story), wording_of(languages[PLAINLY], languages, known))
    return story_json(articles, story, told)
