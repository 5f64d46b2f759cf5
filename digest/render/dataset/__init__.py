"""The files for other programs: tables of facts, people and relations, what describes them, and a page that tells how to load them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from jinja2 import Environment

from digest.faults import Page, guarded
from digest.filing import filing_order
from digest.json_line import json_line
from digest.model import Fact, Problem
from digest.render.article import View
from digest.render.beside import relation_told
from digest.render.dataset.cells import csv_head, csv_rows
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
from digest.render.packed import Long, long_text
from digest.render.pairing import Pairing
from digest.render.telling import told
from digest.runs import runs_of


def data_pages(source: DataSource, templates: Environment) -> Iterator[Page]:
    """Every file under data/ in one language that can be made; what describes them tells of these."""
    words, made = DataWords(source.wording), list[File]()
    for table, make in _files(source):
        text = guarded(_file(source, table.path), partial(_written, make))
        if isinstance(text, Problem):
            yield f"data/{table.path}", text
        else:
            yield from ((f"data/{table.path}", piece) for piece in text.pieces())
            made.append(file_of(table, text))
    outlets = sorted({view.entry.article.outlet for view in (*source.views, *source.apart) if view.entry.article.outlet})
    yield f"data/{PACKAGE}", guarded(_file(source, PACKAGE), partial(package_text, made, outlets, source.settings, words))
    yield "data/index.md", guarded(_file(source, "index.md"), partial(data_page, made, words, templates, source.settings))


def _written(make: Callable[[], Iterable[str]]) -> Long:
    return long_text(make())


def _file(source: DataSource, name: str) -> str:
    return f"docs/{source.wording.code}/data/{name}"


def _files(source: DataSource) -> Iterator[tuple[Table, Callable[[], Iterable[str]]]]:
    """Each file with what makes it."""
    views, all_views = map(_oldest_first, (source.views, (*source.views, *source.apart)))
    for table in TABLES:
        yield table, partial(_csv, table, views, source)
    yield ENTITIES, partial(_lines, ENTITIES, entity_rows(source))
    yield RELATIONS, partial(_relations, source)
    yield ARTICLES, partial(_of_articles, source, "lines", all_views, articles_data)


def _oldest_first(views: Iterable[View]) -> list[View]:
    return sorted(views, key=lambda view: filing_order(view.entry.facts))


def _csv(table: Table, views: Sequence[View], source: DataSource) -> Iterator[str]:
    """The facts of a kind under the names of their fields."""

    def rows(run: Sequence[View]) -> str:
        return csv_rows(table, (Row(each, source.ways) for each in told(run, table.name, Fact)))

    yield csv_head(table)
    yield from _of_articles(source, table.name, views, rows)


def _of_articles(source: DataSource, what: str, views: Sequence[View], make: Callable[[Sequence[View]], str]) -> Iterator[str]:
    """What is made of some articles at a time, and of these only once."""
    runs = runs_of(views, lambda view: view.slug)
    return (_held(source, what, [view.key for view in run], partial(make, run)) for run in runs)


def _relations(source: DataSource) -> Iterator[str]:
    """What articles say of each other, likewise."""

    def lines(run: Sequence[Pairing]) -> str:
        return "".join(_lines(RELATIONS, relation_rows(run, source)))

    pairings = ((pairing, f"{relation_told(pairing.relation)}") for pairing in source.pairings)
    runs = runs_of(pairings, lambda pairing: pairing[1])
    return (_held(source, "relations", _made_from(run), partial(lines, [pairing for pairing, _ in run])) for run in runs)


def _made_from(run: Iterable[tuple[Pairing, str]]) -> Iterator[str]:
    for pairing, said in run:
        yield from (said, pairing.later.view.key, pairing.earlier.view.key)


def _held(source: DataSource, what: str, made_from: Iterable[str], make: Callable[[], str]) -> str:
    """What was made of the same before; where something has no name it is made anew."""
    named = list(made_from)
    return str(source.kept.held(what, named, make)) if all(named) else make()


def _lines(table: Table, rows: Iterable[Any]) -> Iterator[str]:
    """A line of JSON for each row."""
    return (f"{json_line({field.name: _plain(field.of(row)) for field in table.fields})}\n" for row in rows)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
