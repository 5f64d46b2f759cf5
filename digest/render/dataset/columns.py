"""The tables: a row a fact, what is nested in a published fact laid out in columns of their own."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from operator import attrgetter
from typing import Any

from digest.edtf import Period, parsed
from digest.model import Figure
from digest.render.dataset.facts import OWN
from digest.render.dataset.fields import Field, Table, choice, text, typed
from digest.render.dataset.row import Row
from digest.tell.escape import squeezed

Of = Callable[[Row], Any]


def _table(kind: str, *more: Field) -> Table:
    """The table of a kind of fact: what names and tells it, its own fields, and what it rests on."""
    own = (column for field in OWN[kind] for column in _columns(field))
    return Table(name=kind, format="csv", fields=(*_FRONT, *own, *more, *_BACK), key=("article", "id"))


def _columns(field: Field) -> Iterator[Field]:
    """A field of a fact as one column or several."""
    own = replace(field, of=_of_fact(field.of))
    if field.within:
        yield from (replace(part, of=_of_fact(part.of)) for part in field.within)
    elif field.type == "when":
        yield replace(own, type="edtf")
        yield from _times(field.name, own.of)
    else:
        yield own
    if field.name == "bound":
        yield typed("at_least", "number", _at_least)
        yield typed("at_most", "number", _at_most)


def _of_fact(of: Callable[[Any], Any]) -> Of:
    return lambda row: of(row.told.fact)


def _times(name: str, of: Of) -> Iterator[Field]:
    """The first and last day of a date, how exact it is, and whether it was worked out."""

    def period(row: Row) -> Period | None:
        return parsed(of(row) or "")

    def first(row: Row) -> str | None:
        return told.first.isoformat() if (told := period(row)) else None

    def last(row: Row) -> str | None:
        return told.last.isoformat() if (told := period(row)) else None

    def precision(row: Row) -> str | None:
        return told.precision if (told := period(row)) else None

    def inferred(row: Row) -> bool | None:
        return row.told.line.inferred if of(row) else None

    yield typed(f"{name}_from", "day", first)
    yield typed(f"{name}_to", "day", last)
    yield choice(f"{name}_precision", "precision", precision, required=False)
    yield typed(f"{name}_inferred", "flag", inferred)


def _at_least(row: Row) -> float | None:
    """The lower end of what a figure's words allow; "over" and "almost" are told of its size, so a loss has its ends the other way."""
    figure: Figure = row.told.fact
    return figure.value if figure.bound in ("exact", "almost" if figure.value < 0 else "over") else None


def _at_most(row: Row) -> float | None:
    """The upper end of it."""
    figure: Figure = row.told.fact
    return figure.value if figure.bound in ("exact", "over" if figure.value < 0 else "almost") else None


def _called(row: Row) -> str:
    """What the pages call somebody."""
    return row.told.view.speech.called("people", row.told.fact.name).text


def _entity(row: Row) -> str | None:
    """Whom the article means by a name."""
    known = row.told.view.speech.names.get(row.told.fact.name)
    return known.id if known and known.kind == "people" else None


def _sentence(row: Row) -> int | None:
    return row.told.line.at[0].number if row.told.line.at else None


def _path(row: Row) -> str:
    return row.ways.path(row.page)


def _url(row: Row) -> str | None:
    return row.ways.url(row.page)


def _quote(row: Row) -> str:
    """The words on one line: a break in one would end the row for many a program."""
    return squeezed(row.told.fact.evidence.quote)


def _translation(row: Row) -> str | None:
    return row.told.view.speech.texts.get(row.anchor)


def _corrected(row: Row) -> str | None:
    """What an editor did with it."""
    return row.told.fact.corrected.action if row.told.fact.corrected else None


_FRONT = (
    text("id", attrgetter("told.fact.id"), required=True),
    text("article", attrgetter("told.view.entry.facts.id"), required=True),
    text("label", attrgetter("told.line.label"), required=True),
)
_BACK = (
    text("quote", _quote, required=True),
    text("translation", _translation),
    typed("sentence", "whole", _sentence),
    text("path", _path, required=True),
    text("url", _url),
    text("language", attrgetter("told.view.entry.facts.language"), required=True),
    text("outlet", attrgetter("told.view.entry.article.outlet")),
    text("source", attrgetter("told.view.entry.article.head.url")),
    typed("written", "edtf", attrgetter("told.view.entry.facts.written.date")),
    typed("start", "whole", attrgetter("told.fact.evidence.start"), required=True),
    typed("end", "whole", attrgetter("told.fact.evidence.end"), required=True),
    text("rule", attrgetter("told.fact.evidence.rule"), required=True),
    choice("corrected", "actions", _corrected, required=False),
)

TABLES = (
    _table("figures"),
    _table("events"),
    _table("agreements"),
    _table("milestones"),
    _table("people", text("display_name", _called, required=True), text("entity", _entity)),
)
