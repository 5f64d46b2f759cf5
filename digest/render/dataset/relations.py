"""What articles say of each other: a line for each relation, as the pages tell it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from digest.render.dataset.fields import Field, Table, choice, text, typed
from digest.render.dataset.row import Row, Ways
from digest.render.dataset.source import DataSource
from digest.render.pairing import Pairing
from digest.render.related import Sentences
from digest.tell.piece import plain


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A relation as a line tells it."""

    pairing: Pairing
    sentences: Sentences
    ways: Ways

    @property
    def later(self) -> Row:
        """The fact of the later article."""
        return Row(self.pairing.later, self.ways)

    @property
    def earlier(self) -> Row:
        """The fact that it says something of."""
        return Row(self.pairing.earlier, self.ways)


def relation_rows(pairings: Iterable[Pairing], source: DataSource) -> Iterator[RelationRow]:
    """Some relations whose facts are shown."""
    sentences, ways = Sentences(source.wording, ""), source.ways
    return (RelationRow(pairing, sentences, ways) for pairing in pairings)


def _label(row: RelationRow) -> str:
    return plain(row.sentences.sentence(row.pairing))


def _reason(row: RelationRow) -> str | None:
    return plain(row.sentences.reason(row.pairing)) or None


def _because(row: RelationRow) -> list[dict[str, Any]]:
    because = row.pairing.relation.because
    return [{"field": each.field, "how": each.how, "later": each.later, "earlier": each.earlier} for each in because]


def _side(side: str) -> tuple[Field, ...]:
    """One of the two facts: its article, kind and id, and its address."""

    def path(row: RelationRow) -> str:
        told: Row = getattr(row, side)
        return row.ways.path(told.page)

    return (
        text(f"{side}_article", attrgetter(f"pairing.relation.{side}.article"), required=True),
        choice(f"{side}_kind", "kinds", attrgetter(f"pairing.relation.{side}.kind")),
        text(f"{side}_fact", attrgetter(f"pairing.relation.{side}.fact"), required=True),
        text(f"{side}_path", path, required=True),
    )


RELATIONS = Table(
    name="relations",
    format="jsonl",
    leads={"later_article": "articles", "earlier_article": "articles"},
    fields=(
        choice("kind", "relations", attrgetter("pairing.relation.kind")),
        text("label", _label, required=True),
        text("reason", _reason),
        *_side("later"),
        *_side("earlier"),
        typed(
            "because",
            "objects",
            _because,
            required=True,
            within=(text("field", required=True), choice("how", "how"), text("later"), text("earlier")),
        ),
        text("rule", attrgetter("pairing.relation.rule"), required=True),
    ),
)
