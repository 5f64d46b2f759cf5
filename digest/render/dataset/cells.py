"""A table as comma-separated values that no spreadsheet takes for formulas, and that read back as they were.

A spreadsheet runs what begins with one of a few signs, and in many countries it cuts a row at semicolons. So where such a sign begins a
text or follows a semicolon, with blanks and quotation marks between them or none, an apostrophe stands before it, and before an
apostrophe there, too: whoever takes one away at each of these places has the text as it was.
"""

import csv
import io
import re
from collections.abc import Iterable
from typing import Any

from digest.render.dataset.fields import Field, Table

# Between the values of a cell that holds several, and what is written for it within one.
BETWEEN, WITHIN = "|", "¦"
_SIGNS = tuple("=+-@'＝＋－＠")
_DANGEROUS = re.compile(r"(^|;[ \"]*)(?=[=+\-@'＝＋－＠])")
# What no line of a text may hold: ends of lines, controls, halves of a pair.
_BROKEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


def csv_head(table: Table) -> str:
    """The names of a table's fields."""
    return _written([[field.name for field in table.fields]])


def csv_rows(table: Table, rows: Iterable[Any]) -> str:
    """Some rows of a table."""
    return _written([cell(field, field.of(row)) for field in table.fields] for row in rows)


def _written(rows: Iterable[list[str]]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()


def cell(field: Field, value: Any) -> str:
    """A value as a cell; nothing where there is none."""
    if value is None:
        return ""
    if field.type in ("number", "whole"):
        return str(int(value)) if float(value).is_integer() else repr(value)
    if field.type == "flag":
        return "true" if value else "false"
    if field.type == "names":
        return guarded(BETWEEN.join(one_line(each).replace(BETWEEN, WITHIN) for each in value))
    return guarded(one_line(value))


def one_line(text: str) -> str:
    """A text on one line; what breaks it is a blank."""
    return text if text.isprintable() else _BROKEN.sub(" ", text)


def guarded(text: str) -> str:
    """A text of which no part can be taken for a formula."""
    return _DANGEROUS.sub(r"\1'", text) if text.startswith(_SIGNS) or ";" in text else text
