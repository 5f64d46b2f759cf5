"""What must hold whatever the input: nothing gets out, every quote is exact, ids are unique, pages are made."""

import hashlib
import json
import os
import re
import time
import tomllib
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import frontmatter

from digest import pipeline, reading
from digest.clean import clean
from digest.contracts import TableError
from digest.facts import read_facts, to_json
from digest.languages import ROOT as LANGUAGES
from digest.languages import Language, available, load
from digest.model import Article, Digest, Entry, Problem, Seed
from digest.read import read_seeds
from digest.relate import relate
from digest.render.packed import BYTES
from digest.render.settings import Settings, country_codes, settings_from
from digest.render.workshop import render
from tools.fuzz.cases import kind_of
from tools.fuzz.tables import SETTINGS

SLOW = 10.0  # CPU seconds
_ROOT = Path(__file__).resolve().parent.parent.parent
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@dataclass(slots=True)
class Outcome:
    """What was found wrong with an input that lies in a folder, and a hash of all that was read."""

    folder: Path
    faults: list[str] = field(default_factory=list)
    seen: Any = field(default_factory=hashlib.sha256)

    def expect(self, holds: bool, fault: str) -> None:
        """Note a fault where something does not hold."""
        if not holds:
            self.faults.append(fault)

    def note(self, value: object) -> None:
        """Let the hash depend on a value, though not on where the input lies."""
        self.seen.update(json.dumps(value, allow_nan=False).replace(str(self.folder), "").encode())


def outcome_of(folder: Path, *, pages: bool) -> Outcome:
    """Check an input that was laid out in a folder; `pages` also makes the pages of texts."""
    outcome = Outcome(folder)
    start = time.process_time()
    try:
        CHECKS.get(kind_of(folder), _check_texts)(folder, outcome, pages)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a compiled module's panic is no Exception
        outcome.faults.append(told(error))
    spent = time.process_time() - start
    outcome.expect(spent < SLOW, f"takes {spent:.0f} s")
    return outcome


def told(error: BaseException) -> str:
    """An exception with the last place in this project that it came through."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(_ROOT / "digest")]
    place = f" in {Path(frames[-1].filename).relative_to(_ROOT)}, {frames[-1].name}" if frames else ""
    return f"{type(error).__name__}{place}: {str(error)[:200]}"


# ---------------------------------------------------------------- texts


def _check_texts(folder: Path, outcome: Outcome, pages: bool) -> None:
    seeds, problems = read_seeds(folder / "seeds")
    _check_problems(problems, outcome)
    outcome.note([seed.text for seed in seeds])
    languages = {code: language_of(code) for code in available()}
    for entry in [entry for seed in seeds for entry in entries_of(seed, languages, outcome)]:
        if pages:
            check_pages(entry, languages, outcome)


def entries_of(seed: Seed, languages: Mapping[str, Language], outcome: Outcome) -> Iterator[Entry]:
    """A seed as it is read in a build, and in each language that it is not taken to be in."""
    found = reading.read_seed(seed, languages)
    if isinstance(found, Problem):
        _check_problems((found,), outcome)
    else:
        _check_problems((*found.problems, *found.notices), outcome)
        yield check_entry(found, seed, outcome)
    for code, language in languages.items():
        if isinstance(found, Problem) or code != found.article.language:
            yield check_seed(seed, language, outcome)


def _check_problems(problems: tuple[Problem, ...], outcome: Outcome) -> None:
    for problem in problems:
        outcome.note(str(problem))
        outcome.expect(bool(problem.file and problem.wrong and problem.hint), "a problem that does not say what to do")
        outcome.expect("fault in the program" not in problem.wrong, problem.wrong)
        outcome.expect(not _CONTROL.search(str(problem)), "a message with control characters")


def check_seed(seed: Seed, language: Language, outcome: Outcome) -> Entry:
    """Read a seed in a language, whichever it is in, and check what was read."""
    article = clean(seed, language)
    return check_entry(Entry(article=article, facts=read_facts(article, language)), seed, outcome)


def check_entry(entry: Entry, seed: Seed, outcome: Outcome) -> Entry:
    """Check an article and its facts against the file that they were read from."""
    _check_article(entry.article, outcome)
    shown = to_json(entry.facts)
    outcome.note(shown)
    _check_facts(shown, seed.text, outcome)
    return entry


def _check_article(article: Article, outcome: Outcome) -> None:
    size = len(article.text)
    placed = [(block.start, block.end) for block in article.blocks]
    placed += [(sentence.start, sentence.end) for sentence in article.sentences]
    placed += [(residue.start, residue.end) for residue in article.residue]
    outcome.expect(all(0 <= start <= end <= size for start, end in placed), "a span outside the text")


def _check_facts(shown: dict[str, Any], text: str, outcome: Outcome) -> None:
    ids = fact_ids(shown)
    outcome.expect(len(ids) == len(set(ids)), "an id that two facts have")
    for span in spans(shown):
        start, end = span["start"], span["end"]
        outcome.expect(0 <= start < end <= len(text), f"{span['rule']}: evidence outside the text, or of nothing")
        outcome.expect(text[start:end] == span["quote"], f"{span['rule']}: a quote that does not stand at its offsets")


def fact_ids(shown: dict[str, Any]) -> list[str]:
    """The ids of all facts in the published form."""
    return [fact["id"] for kind in shown.values() if isinstance(kind, list) for fact in kind if isinstance(fact, dict)]


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Everything with offsets in a JSON value."""
    if isinstance(value, dict):
        if {"start", "end"} <= set(value):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def check_pages(entry: Entry, languages: Mapping[str, Language], outcome: Outcome) -> None:
    """Make all pages of a site with one article, and read the article's back."""
    for path, text in pages_of(entry, languages).items():
        outcome.note([path, text])
        text.encode(errors=BYTES if path.endswith(".bin") else "strict")
        if "/articles/" in path and path.endswith(".md") and not path.endswith("/index.md"):
            page = frontmatter.loads(text)
            outcome.expect(page.get("id") == entry.article.id, "a page whose front matter does not give back the id")


def pages_of(entry: Entry, languages: Mapping[str, Language]) -> Mapping[str, str]:
    """The pages of a site about the two countries of an article."""
    digest = Digest(entries=(entry,), story=relate([entry.facts], languages))
    pair = entry.facts.countries if len(entry.facts.countries) == 2 else ("VN", "KZ")
    return render(digest, languages, site_about(pair))


@cache
def site_about(countries: tuple[str, ...]) -> Settings:
    """The settings of a site about two countries."""
    languages = [language_of(code) for code in available()]
    table = tomllib.loads(SETTINGS) | {"countries": list(countries)}
    return settings_from(table, country_codes(languages), [language.code for language in languages], "digest.toml")


@cache
def language_of(code: str) -> Language:
    """A language, loaded once."""
    return load(code)


# ---------------------------------------------------------------- names, settings, tables


def _check_build(folder: Path, outcome: Outcome, pages: bool) -> None:
    settings = folder / "digest.toml"
    docs = folder / "docs"
    if not settings.exists():
        settings.write_text(SETTINGS, encoding="utf-8")
    report = pipeline.build(folder / "seeds", docs, settings=settings)
    _check_problems((*report.problems, *report.notices), outcome)
    outcome.expect(bool(report.problems) or bool(report.written), "a build that says nothing and does nothing")
    outcome.expect(not [path for path in report.written if not (docs / path).is_file()], "a page that is told, but not there")
    again = pipeline.build(folder / "seeds", docs, settings=settings)
    outcome.expect(not (again.written or again.removed), "a second build that changes pages")
    outcome.note(sorted(os.fsencode(path).hex() for path in report.written))


def _check_tables(folder: Path, outcome: Outcome, pages: bool) -> None:
    [code] = [path.name for path in (folder / "languages").iterdir()]
    try:
        language = load(code, folder / "languages")
        languages = {other: language if other == code else language_of(other) for other in available(LANGUAGES)}
        for seed in read_seeds(folder / "seeds")[0]:
            check_pages(check_seed(seed, language, outcome), languages, outcome)
    except TableError as error:  # it is told what to do
        _check_problems(error.problems, outcome)


CHECKS: dict[str, Callable[[Path, Outcome, bool], None]] = {"names": _check_build, "settings": _check_build, "tables": _check_tables}
