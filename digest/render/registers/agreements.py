"""The register of agreements: each once, what it is now, and how it came to that."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from digest.contracts.kinds import is_country
from digest.edtf import in_order, year_of
from digest.gazetteer import customs_union_of
from digest.model import OPEN, Entity, Ref
from digest.render.promises import missed
from digest.render.reached import as_far
from digest.render.registers.catalogue import Catalogue, most_exact
from digest.render.registers.naming_texts import best_named
from digest.render.replaced import replaced
from digest.render.speech import Status
from digest.render.telling import Told, date_of
from digest.render.volumes import Volume, folder, volumes
from digest.tell.documents import of_each, title
from digest.tell.piece import Piece, piece_of

REGISTER = "agreements"

# Of an agreement told more often than that an entry shows how it moved, and what is told last.
MOST_TELLINGS = 8
# The order in which a reader asks.
SHOWN = ("in_force", "signed", "planned", "under_negotiation", "proposed", "replaced")


@dataclass(frozen=True, slots=True)
class Party:
    """A party in the page's words, and its entry where it is a known body or place."""

    words: Piece
    entity: Entity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One agreement with all its tellings, oldest article first."""

    anchor: str
    kind: str
    kind_word: str
    name: Piece
    printed: Piece | None  # the name as printed, where that is in another language
    told: Piece  # what it has come to, in a sentence
    parties: tuple[Party, ...]
    status: Status
    date: str | None  # of what it is now
    date_words: str
    tellings: tuple[Told[Any], ...]
    as_of: str = ""  # of one that is still open: when that was told last
    perhaps: Told[Any] | None = None  # a text that was signed since, and perhaps is this one
    due: Told[Any] | None = None  # the visit on which it was to be signed

    @property
    def names_its_kind(self) -> bool:
        """Whether the name holds the word for its kind."""
        return self.kind_word.casefold() in self.name.text.casefold()

    @property
    def shown(self) -> tuple[Told[Any], ...]:
        """Its tellings; of very many the first that tells each step, and the last ones."""
        if len(self.tellings) <= MOST_TELLINGS:
            return self.tellings
        steps = {told.fact.status: told for told in reversed(self.tellings)}
        kept = {id(told) for told in (*steps.values(), *self.tellings[len(steps) - MOST_TELLINGS :])}
        return tuple(told for told in self.tellings if id(told) in kept)

    @property
    def proofs(self) -> tuple[Told[Any], ...]:
        """Those of its tellings that tell what it is now, of very many the last ones."""
        return tuple(as_far(self.tellings)[-MOST_TELLINGS:])

    @property
    def has_moved(self) -> bool:
        """Whether its tellings name more than one status."""
        return len({told.fact.status for told in self.tellings}) > 1


@dataclass(frozen=True, slots=True)
class Agreements:
    """The rows in volumes."""

    volumes: tuple[Volume[Row], ...]

    @property
    def rows(self) -> Iterator[Row]:
        """Every row."""
        return (row for volume in self.volumes for row in volume.items)


def agreements_of(catalogue: Catalogue) -> Agreements:
    """The register of all articles, the newest first."""
    taken: Counter[str] = Counter()
    gone, due = replaced(catalogue.story, catalogue.told), missed(catalogue.story, catalogue.told)
    rows = [_with_since(_row(tellings, catalogue, taken, gone), catalogue, due) for tellings in _joined(catalogue) if tellings]
    rows.sort(key=lambda row: in_order(row.date), reverse=True)
    parts = volumes(rows, lambda row: year_of(row.date) or "undated", lambda row: len(row.shown))
    return Agreements(tuple(parts))


def addresses(register: Agreements) -> Iterator[tuple[Told[Any], str]]:
    """Every telling with the address of its row."""
    for part in register.volumes:
        for row in part.items:
            for told in row.tellings:
                yield told, f"{folder(REGISTER, part.name)}#{row.anchor}"


def _joined(catalogue: Catalogue) -> Iterator[list[Told[Any]]]:
    """The tellings of each agreement; those of a customs union's free trade with one country are of one agreement."""
    free_trade: dict[frozenset[str], list[Told[Any]]] = defaultdict(list)
    for thread in catalogue.threads("agreements"):
        if thread and thread[0].fact.kind == "free_trade_agreement":
            free_trade[frozenset(customs_union_of().get(party, party) for party in thread[0].fact.parties)] += thread
        else:
            yield thread
    order = {article: place for place, article in enumerate(catalogue.sources)}
    for tellings in free_trade.values():  # sources are in the order of the pages, the newest article first
        yield sorted(tellings, key=lambda told: (-order[told.view.entry.article.id], told.fact.evidence.start))


def _row(tellings: list[Told[Any]], catalogue: Catalogue, taken: Counter[str], gone: frozenset[Ref]) -> Row:
    there = as_far(tellings)
    dated = most_exact(there, of_a_day=True)
    named = best_named(tellings, catalogue.wording)
    taken[tellings[0].fact.id] += 1
    number = taken[tellings[0].fact.id]
    wording = catalogue.wording
    status = "replaced" if gone & {told.ref for told in tellings} else there[0].fact.status
    return Row(
        anchor=f"{tellings[0].fact.id}{f'-{number}' if number > 1 else ''}",
        kind=named.fact.kind,
        kind_word=wording.word("agreements", named.fact.kind),
        name=title(named.fact, named.view.speech),
        printed=_printed(named),
        told=_of_bodies(there, catalogue).line.said,
        parties=tuple(_party(named, name, catalogue) for name in named.fact.parties),
        status=Status(status, wording.word("agreement_status", status)),
        date=dated.fact.date if dated else None,
        date_words=wording.date(dated.fact.date, short=True) if dated else "",
        tellings=tuple(tellings),
    )


def _with_since(row: Row, catalogue: Catalogue, due: Mapping[Ref, Told[Any]]) -> Row:
    """A row; of what is still open with when that was told last, for which visit, and with what has perhaps come of it."""
    if row.status.value not in OPEN:
        return row
    signed = next(filter(None, map(catalogue.since, row.tellings)), None)
    visit = next((due[told.ref] for told in row.tellings if told.ref in due), None)
    return replace(row, as_of=date_of(row.tellings[-1].view), perhaps=signed, due=visit)


def _printed(told: Told[Any]) -> Piece | None:
    """A name as printed, where the page has another for it."""
    speech, says = told.view.speech, title(told.fact, told.view.speech).text
    return speech.printed(told.fact.name) if speech.printed_lang and told.fact.name not in says else None


def _of_bodies(tellings: Sequence[Told[Any]], catalogue: Catalogue) -> Told[Any]:
    """The telling that says most of a text: between which bodies it is, where any does."""
    of_bodies = [told for told in tellings if told.fact.each or not all(map(is_country, told.fact.parties))]
    return best_named(of_bodies or tellings, catalogue.wording)


def _party(told: Told[Any], name: str, catalogue: Catalogue) -> Party:
    speech, each = told.view.speech, told.fact.each
    words = piece_of(of_each(each, name, speech)) if each else speech.place(name)
    return Party(words, catalogue.who(told, name))


def by_status(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Rows by what they are now, in the order in which a reader asks; within that as they come."""
    ordered = sorted(rows, key=lambda row: SHOWN.index(row.status.value))
    return [(status, list(group)) for status, group in groupby(ordered, key=lambda row: row.status.value)]


def kinds_of(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """The kinds of agreement among rows with their words, the most frequent first."""
    words = {row.kind: row.kind_word for row in rows}
    return [(kind, words[kind]) for kind, _ in Counter(row.kind for row in rows).most_common()]
