"""The page about the data: every file and field, what may stand in it, and how to load it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment

from digest.render.dataset.facts import OF_EACH
from digest.render.dataset.fields import Field, Table
from digest.render.dataset.package import File
from digest.render.dataset.published import PAGE, dataset_of
from digest.render.dataset.words import DataWords
from digest.render.front_matter import page_text
from digest.render.programs.addresses import addresses_of
from digest.render.settings import Settings

# By the name of what they are loaded with; each stands in templates/recipes.
RECIPES = ("pandas", "duckdb", "python")


@dataclass(frozen=True, slots=True)
class Shown:
    """A field as the page tells it."""

    path: str  # with the names of what it is within
    type: str
    title: str
    description: str
    choices: Mapping[str, str]
    required: bool


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file as the page tells it."""

    path: str
    name: str
    title: str
    description: str
    rows: int
    size: int
    fields: tuple[Shown, ...]


def data_page(files: Sequence[File], words: DataWords, templates: Environment, settings: Settings) -> str:
    """The page in the language of its words."""
    wording = words.wording
    shown = [_shown_file(file, words) for file in files]
    recipes = {name: templates.get_template(f"recipes/{name}.jinja").render().splitlines() for name in RECIPES}
    body = templates.get_template("data.md.jinja").render(words=wording, data=words, files=shown, recipes=recipes)
    metadata = {"title": words.text("title"), "lang": wording.code, "description": words.text("lead"), "layout": "list"}
    described = dataset_of(wording, settings, addresses_of(settings, wording.code, PAGE))
    return page_text(metadata, body, described)


def _shown_file(file: File, words: DataWords) -> ShownFile:
    table = file.table
    title, description = words.file(table.name)
    fields = tuple(_listed(table, words))
    return ShownFile(table.path, table.name, title, description, file.rows, file.size, fields)


def _listed(table: Table, words: DataWords) -> Iterator[Shown]:
    """The fields of a file in their order, behind each the fields within it; what stands in each fact is told once, at the end."""
    once: dict[str, Field] = {}
    for field in table.fields:
        yield _shown(field, table.name, field.name, words)
        for part in field.within:
            if part in OF_EACH:
                once[part.name] = part
            else:
                yield from _nested(part, field.name, f"{field.name}.", words)
    for part in once.values():
        yield from _nested(part, "*", "*.", words)


def _nested(field: Field, above: str, path: str, words: DataWords) -> Iterator[Shown]:
    yield _shown(field, above, f"{path}{field.name}", words)
    for part in field.within:
        yield from _nested(part, field.name, f"{path}{field.name}.", words)


def _shown(field: Field, above: str, path: str, words: DataWords) -> Shown:
    title, description = words.field(above, field.name)
    return Shown(path, field.type, title, description, words.choices(field), field.required)
