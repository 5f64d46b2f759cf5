"""What came of a visit, each act once: a statement and the partnership that it founds, a text and the turn that it brings."""

from collections.abc import Iterable, Sequence
from typing import Any

from digest.model import Milestone
from digest.render.registers.acts import BRINGS
from digest.render.registers.agreements import Row
from digest.render.registers.catalogue import Catalogue
from digest.render.registers.moments import Moment
from digest.render.telling import Told
from digest.tell.documents import DECLARED

# Two regions come together by a text of any kind.
_TWINNING = "sister_cities"


def results_of(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The texts without those of which another says more."""
    return tuple(row for row in rows if not any(_says_more(other, row) for other in rows if other is not row))


def without_their_turns(moments: Iterable[Moment], rows: Sequence[Row], catalogue: Catalogue) -> list[Moment]:
    """What else happened, without the turns that are told as texts."""
    turns = frozenset(turn for row in rows for turn in BRINGS.get(row.kind, ()))
    regions = [_known(told, told.fact.parties, catalogue) for row in rows for told in row.tellings]
    return [each for each in moments if not _is_turn(each, turns) and not _is_twinning(each, regions, catalogue)]


def _says_more(other: Row, row: Row) -> bool:
    """Whether a text founds what the other one is, in the same sentence, or has its name and a word more on either side."""
    if row.kind == "partnership" and other.kind in DECLARED - {"partnership"}:
        return not _sentences(other).isdisjoint(_sentences(row))
    name, longer = row.name.text.casefold(), other.name.text.casefold()
    has_more = longer.startswith(f"{name} ") or longer.endswith(f" {name}")
    return has_more and row.kind == other.kind and _names(row) <= _names(other)


def _sentences(row: Row) -> frozenset[tuple[str, int]]:
    return frozenset((told.view.slug, each.start) for told in row.tellings for each in (told.fact.evidence, *told.fact.tellings))


def _names(row: Row) -> frozenset[str]:
    return frozenset(party.words.text for party in row.parties)


def _is_turn(moment: Moment, turns: frozenset[str]) -> bool:
    return isinstance(moment.main.fact, Milestone) and moment.main.fact.kind in turns


def _is_twinning(moment: Moment, regions: Sequence[frozenset[str]], catalogue: Catalogue) -> bool:
    """Whether two regions are told to come together that are the parties of a text."""
    fact = moment.main.fact
    if not isinstance(fact, Milestone) or fact.kind != _TWINNING or not fact.concerns:
        return False
    known = _known(moment.main, fact.concerns.places, catalogue)
    return len(known) > 1 and known in regions


def _known(told: Told[Any], names: Iterable[str], catalogue: Catalogue) -> frozenset[str]:
    """Whom and what an article means by some names, as far as that is known."""
    return frozenset(entity.id for name in names if (entity := catalogue.who(told, name)))
