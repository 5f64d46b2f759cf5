"""The files for other programs: tables of facts, people and relations, what describes them, and a page that tells how to load them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from jinja2 import Environment

from digest.faults import Page, guarded
from digest.filing import filing_order
from digest.json_line import json_line
from digest.model import Fact, Problem
from digest.render.dataset.cells import csv_text
from digest.render.dataset.columns import TABLES
from digest.render.dataset.entities import ENTITIES, entity_rows
from digest.render.dataset.facts import ARTICLES
from digest.render.dataset.fields import Table
from digest.render.dataset.package import PACKAGE, File, file_of, package_text
from digest.render.dataset.page import data_page
from digest.render.dataset.relations import RELATIONS, relation_rows
from digest.render.dataset.row import Row
from digest.render.dataset.source import DataSource
from digest.render.dataset.words import DataWords
from digest.render.lists import articles_data
from digest.render.telling import told


def data_pages(source: DataSource, templates: Environment) -> Iterator[Page]:
    """Every file under data/ in one language that can be made; what describes them tells of these."""
    words, made = DataWords(source.wording), list[File]()
    for table, make in _files(source):
        text = guarded(_file(source, table.path), make)
        yield f"data/{table.path}", text
        if not isinstance(text, Problem):
            made.append(file_of(table, text))
    outlets = sorted({view.entry.article.outlet for view in (*source.views, *source.apart) if view.entry.article.outlet})
    yield f"data/{PACKAGE}", guarded(_file(source, PACKAGE), partial(package_text, made, outlets, source.settings, words))
    yield "data/index.md", guarded(_file(source, "index.md"), partial(data_page, made, words, templates, source.settings))


def _file(source: DataSource, name: str) -> str:
    return f"docs/{source.wording.code}/data/{name}"


def _files(source: DataSource) -> Iterator[tuple[Table, Callable[[], str]]]:
    """Each file with what makes it."""
    views, ways = sorted(source.views, key=lambda view: filing_order(view.entry.facts)), source.ways
    for table in TABLES:
        yield table, partial(csv_text, table, (Row(each, ways) for each in told(views, table.name, Fact)))
    yield ENTITIES, partial(_lines, ENTITIES, entity_rows(source))
    yield RELATIONS, partial(_lines, RELATIONS, relation_rows(source))
    yield ARTICLES, partial(articles_data, (*source.views, *source.apart))


def _lines(table: Table, rows: Iterable[Any]) -> str:
    """A line of JSON for each row."""
    return "".join(f"{json_line({field.name: _plain(field.of(row)) for field in table.fields})}\n" for row in rows)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
