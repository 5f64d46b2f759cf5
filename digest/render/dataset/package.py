"""What programs read about the files: a Data Package (version 2) with the type, the meaning and the limits of every field."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from digest.json_line import json_page
from digest.render.colophon import licence_address
from digest.render.dataset.cells import BETWEEN
from digest.render.dataset.fields import Field, Format, Table
from digest.render.dataset.words import DataWords
from digest.render.packed import Long
from digest.render.settings import Settings
from digest.tell.escape import squeezed

PACKAGE = "datapackage.json"
_STANDARD = "https://datapackage.org/profiles/2.0/"
_TYPES = {
    "text": "string", "when": "string", "edtf": "string", "day": "date", "whole": "integer", "number": "number", "flag": "boolean",
    "names": "array", "object": "object", "objects": "array",
}  # fmt: skip
_DAY = r"\d{4}(-\d{2}(-\d{2})?)?"
_EDTF = f"{_DAY}(/{_DAY})?"
MEDIA = {"csv": "text/csv", "jsonl": "application/jsonl"}


@dataclass(frozen=True, slots=True)
class File:
    """A file of data as it was made."""

    table: Table
    rows: int  # how many things it tells
    size: int  # in bytes
    sha256: str


def file_of(table: Table, text: Long) -> File:
    """What is to be told of a file with this text."""
    return File(table, text.lines - (table.format == "csv"), text.size, text.sha256)


def package_text(files: Iterable[File], outlets: Sequence[str], settings: Settings, words: DataWords) -> str:
    """The description of the files, in the language of its words."""
    files = list(files)
    code = words.wording.code
    countries = words.wording.listed(map(words.wording.place, settings.countries))
    shown: dict[str, Any] = {
        "$schema": f"{_STANDARD}datapackage.json",
        "name": "-".join(("digest", *settings.countries, code)).lower(),
        "title": settings.titles[code],
        "description": words.text("package", countries=countries),
    }
    if root := settings.root(code):
        shown["homepage"] = f"{root}data/"
    shown |= _responsible(settings)
    if outlets:
        shown["sources"] = [{"title": squeezed(outlet)} for outlet in outlets]
    names = {file.table.name for file in files}
    # A file of JSON without a line has nothing to describe, and validators take it for broken.
    shown["resources"] = [_resource(file, names, words) for file in files if file.size]
    return json_page(shown)


def _responsible(settings: Settings) -> dict[str, Any]:
    """Who publishes the data and under which licence, as far as it is set; of a licence also programs want the address."""
    shown: dict[str, Any] = {}
    if settings.publisher:
        shown["contributors"] = [{"title": settings.publisher, "roles": ["publisher"]}]
    if settings.licence and (path := licence_address(settings.licence)):
        shown["licenses"] = [{"title": settings.licence, "path": path}]
    return shown


def _resource(file: File, names: set[str], words: DataWords) -> dict[str, Any]:
    table = file.table
    title, description = words.file(table.name)
    return {
        "name": table.name,
        "type": "table",
        "title": title,
        "description": description,
        "path": table.path,
        "format": table.format,
        "mediatype": MEDIA[table.format],
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": _schema(table, names, words),
    }


def _schema(table: Table, names: set[str], words: DataWords) -> dict[str, Any]:
    """The fields of a file, those that name a row, and those that name the line of another file that is there."""
    shown: dict[str, Any] = {
        "$schema": f"{_STANDARD}tableschema.json",
        "fields": [described(field, table.name, table.format, words) for field in table.fields],
    }
    if table.key:
        shown["primaryKey"] = list(table.key)
    leads = [(field, name) for field, name in table.leads.items() if name in names]
    if leads:
        shown["foreignKeys"] = [{"fields": [field], "reference": {"resource": name, "fields": ["id"]}} for field, name in leads]
    return shown


def described(field: Field, above: str, form: Format, words: DataWords) -> dict[str, Any]:
    """A field: what it is called, what it means, and what it may hold; the fields of an object within it, too."""
    title, description = words.field(above, field.name)
    shown: dict[str, Any] = {"name": field.name, "title": title, "type": _TYPES[field.type], "description": description}
    if field.type == "names" and form == "csv":
        shown |= {"type": "list", "itemType": "string", "delimiter": BETWEEN}
    shown["constraints"] = {"required": field.required}
    if choices := words.choices(field):
        shown["constraints"]["enum"] = list(choices)
    if field.type in ("when", "edtf"):
        shown["constraints"]["pattern"] = _EDTF
    if field.within:
        shown["fields"] = [described(each, field.name, form, words) for each in field.within]
    return shown
