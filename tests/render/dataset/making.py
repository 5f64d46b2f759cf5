"""The published data of a few articles, as files that other programs open."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

from digest.facts import with_ids
from digest.languages import load_all
from digest.model import Agreement, Digest, Entry, Event, Figure, Part, Person
from digest.pipeline import read_settings
from digest.publish import publish
from digest.reading import read_articles
from digest.render.settings import Settings
from tests.project import SEEDS, SETTINGS
from tests.render.making import article, evidence, facts

LANGUAGES = ("id", "en")
TABLES = ("figures", "events", "agreements", "milestones", "people")
PAIR = Settings(countries=("PE", "EG"), languages=LANGUAGES, titles={"id": "Ikhtisar", "en": "Digest"}, address="https://example.org/x/")

# What a spreadsheet would run at the beginning of a cell, or would cut out of one at a semicolon; and what looks like our own marks.
TEMPTING = (
    '=HYPERLINK("//evil.example/","klik")', "+1+cmd|' /C calc'!A0", "@SUM(1+1)*2", "-2+3", "'=1+1", "''", "Rosa;=1+1", "Rosa; +1", "Rosa; '=1", 'Rosa;"=1"', "Rosa;  =1",
    "＝1+1", 'Rosa "Ros" Quispe, Lima', "NA", "null", "00123", "1e5", "true", "2031-05-04", "Rosa\\n'",
)  # fmt: skip


@cache
def published() -> Mapping[str, str]:
    """All generated files about the articles of the tests."""
    return _pages(read_articles(SEEDS), read_settings(SETTINGS))


@cache
def tempting() -> Mapping[str, str]:
    """All generated files about articles in which every name and sentence is one that spreadsheets stumble over."""
    return _pages(Digest(entries=tuple(map(tempting_entry, range(len(TEMPTING))))), PAIR)


def tempting_entry(number: int) -> Entry:
    """An article whose names are all the same tempting text, which its sentence begins with."""
    name = TEMPTING[number]
    source = article(f"{name} bertemu Omar.", stem=f"'{number:02}; =1", outlet=name)
    proof = evidence(source, source.text.strip())
    event = Event(
        evidence=proof, kind="meeting", date="2031-05", people=(name, "Omar"), place=name, called=name, roles=(Part("host", (name,)),)
    )
    figure = Figure(evidence=proof, metric="export", value=-1.5, unit="USD", bound="over", status="actual", period="2031", speaker=name)
    agreement = Agreement(evidence=proof, kind="other", name=name, parties=("PE", "EG"), status="signed", date=None)
    person = Person(evidence=proof, name=name, role=None, country=None)
    made = facts(source, events=(event,), figures=(figure,), agreements=(agreement,), people=(person,))
    return Entry(article=source, facts=with_ids(made))


def _pages(digest: Digest, settings: Settings) -> Mapping[str, str]:
    made = publish(digest, {code: language for code, language in load_all().items() if code in settings.languages}, settings)
    assert not made.faults
    return made.pages


def data_of(pages: Mapping[str, str], code: str) -> dict[str, str]:
    """The files of data in one language by their names."""
    folder = f"{code}/data/"
    return {path.removeprefix(folder): text for path, text in pages.items() if path.startswith(folder)}


def written(pages: Mapping[str, str], code: str, folder: Path) -> Path:
    """A folder with the files of data in one language."""
    for name, text in data_of(pages, code).items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def rows(pages: Mapping[str, str], code: str, name: str) -> list[dict[str, str]]:
    """The rows of a table as they are written."""
    return list(csv.DictReader(io.StringIO(data_of(pages, code)[f"{name}.csv"], newline=""), strict=True))


def lines(pages: Mapping[str, str], code: str, name: str) -> list[dict[str, Any]]:
    """The lines of a file of JSON."""
    return [json.loads(line) for line in data_of(pages, code)[f"{name}.jsonl"].splitlines()]


def package(pages: Mapping[str, str], code: str) -> dict[str, Any]:
    """What describes the files."""
    found: dict[str, Any] = json.loads(data_of(pages, code)["datapackage.json"])
    return found


def facts_of(pages: Mapping[str, str], code: str, kind: str) -> list[tuple[str, dict[str, Any]]]:
    """Every published fact of a kind, with its article."""
    return [(article["id"], fact) for article in lines(pages, code, "articles") for fact in article[kind]]


def recipe(code: str, number: int) -> str:
    """A block of code as a reader copies it from the page about the data: pandas, DuckDB, Python."""
    blocks = re.findall(r"<pre[^>]*><code[^>]*>(.*?)</code></pre>", data_of(published(), code)["index.md"], re.DOTALL)
    return unescape(blocks[number])


def fields(described: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a description with its path, those within others, too."""
    for field in described.get("fields", ()):
        yield field["name"], field
        yield from ((f"{field['name']}.{path}", inner) for path, inner in fields(field))
