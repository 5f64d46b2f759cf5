"""People, bodies and places: a line for each, with all its names and every fact that names it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from digest.model import Entity
from digest.render.dataset.fields import Table, choice, text, typed
from digest.render.dataset.row import Ways
from digest.render.dataset.source import DataSource
from digest.render.registers.people import Office


@dataclass(frozen=True, slots=True)
class EntityRow:
    """Somebody or something as a line tells it."""

    entity: Entity
    name: str  # in the language of the file
    names: Mapping[str, str]  # by language of the pages
    offices: Sequence[Office]
    page: str | None  # from the language's root
    ways: Ways


def entity_rows(source: DataSource) -> Iterator[EntityRow]:
    """Everybody and everything that the articles name, in the order of the story; offices and pages are those of the registers."""
    ways, registers = source.ways, source.registers
    offices = {profile.entity.id: profile.offices for profile in registers.profiles.members} if registers else {}
    for entity in source.story.entities:
        called = {language: names.of(entity).text for language, names in source.names.items()}
        held = offices.get(entity.id, ()) if entity.kind == "people" else ()
        page = registers.address_of(entity) if registers else None
        yield EntityRow(entity, called[source.wording.code], called, held, page, ways)


def _offices(row: EntityRow) -> list[dict[str, Any]]:
    """Each office that articles name for somebody, the one told last at the end."""
    return [
        {
            "office": office.words.text,
            "role": office.last.fact.role,
            "articles": list(dict.fromkeys(told.view.entry.facts.id for told in office.tellings)),
        }
        for office in row.offices
        if office.words
    ]


def _own(row: EntityRow) -> str | None:
    return row.entity.names.get("own")


def _own_language(row: EntityRow) -> str | None:
    return row.entity.names.get("own_lang")


def _articles(row: EntityRow) -> list[str]:
    return list(dict.fromkeys(ref.article for ref in row.entity.tellings))


def _facts(row: EntityRow) -> list[dict[str, str]]:
    return [{"article": ref.article, "fact": ref.fact} for ref in row.entity.tellings]


def _path(row: EntityRow) -> str | None:
    return row.ways.path(row.page) if row.page else None


def _url(row: EntityRow) -> str | None:
    return row.ways.url(row.page) if row.page else None


_FACT = (text("article", required=True), text("fact", required=True))

ENTITIES = Table(
    name="entities",
    format="jsonl",
    key=("kind", "id"),
    fields=(
        choice("kind", "entity_kinds", attrgetter("entity.kind")),
        text("id", attrgetter("entity.id"), required=True),
        text("name", required=True),
        typed("names", "object", required=True),
        text("own", _own),
        text("own_language", _own_language),
        text("country", attrgetter("entity.country")),
        typed("spellings", "names", attrgetter("entity.spellings"), required=True),
        typed(
            "offices",
            "objects",
            _offices,
            required=True,
            within=(text("office", required=True), text("role"), typed("articles", "names", required=True)),
        ),
        typed("articles", "names", _articles, required=True),
        typed("facts", "objects", _facts, required=True, within=_FACT),
        typed("perhaps", "names", attrgetter("entity.perhaps"), required=True),
        text("path", _path),
        text("url", _url),
    ),
)
