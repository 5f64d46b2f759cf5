"""Agreements told in several articles: one text, and how far it has come."""

from collections.abc import Iterable, Iterator, Sequence

from digest.contracts.kinds import is_country
from digest.edtf import limits
from digest.model import OPEN, SEVERAL, STEPS, VISITS, Agreement, Event, Reason, Relation, RelationKind
from digest.relate.claims import Claim, compatible, date_reason, status_reason, steps, unordered
from digest.relate.order import is_later
from digest.relate.replacing import Replacing
from digest.relate.told import most_exact

# A text that is talked over and one that is planned are as far: talks may have come to an end between, or be about to begin.
_TALKS = ("under_negotiation", "planned")


def relate_agreements(
    chains: Sequence[Sequence[Claim[Agreement]]], events: Sequence[Sequence[Claim[Event]]], replacing: Replacing
) -> Iterator[Relation]:
    """Every relation of an agreement to another or to a visit; the tellings of one agreement, or event, are together."""
    for chain in chains:
        for later, earlier in dict.fromkeys((*steps(chain), *_outcomes(chain), *unordered(chain, _are_as_far))):
            if not _is_passed(later, earlier):
                yield _step(later, earlier)
    told = sorted((claim for chain in chains for claim in chain), key=lambda claim: claim.place)
    yield from _carried_out(told, [chain for chain in events if chain[0].fact.kind in VISITS])
    in_one_sentence = list(replacing.relations(told))
    yield from in_one_sentence
    named = {relation.earlier for relation in in_one_sentence}
    yield from (relation for relation in replacing.closer(chains) if relation.earlier not in named)


def _are_as_far(one: Claim[Agreement], other: Claim[Agreement]) -> bool:
    return one.fact.status == other.fact.status


def _outcomes(chain: Sequence[Claim[Agreement]]) -> Iterator[tuple[Claim[Agreement], Claim[Agreement]]]:
    """What came of each telling of a text as still open."""
    done = [each for each in chain if each.fact.status not in OPEN]
    for earlier in (each for each in chain if each.fact.status in OPEN):
        if later := next((each for each in done if is_later(each.article, earlier.article)), None):
            yield later, earlier


def _is_passed(later: Claim[Agreement], earlier: Claim[Agreement]) -> bool:
    """Whether one of two steps was passed long ago when it was told: the two then say nothing of each other."""
    moved = STEPS.index(later.fact.status) - STEPS.index(earlier.fact.status)
    written = earlier.article.written.earliest
    dated = later.fact.status != "replaced"  # else the date is that of the making
    came = moved > 0 and dated and later.fact.date is not None and written is not None and limits(later.fact.date)[1].isoformat() < written
    return moved < 0 or came


def _step(later: Claim[Agreement], earlier: Claim[Agreement]) -> Relation:
    ours, theirs = later.fact, earlier.fact
    when = date_reason(ours.date, theirs.date)
    status = status_reason(ours.status, theirs.status)
    kind = Reason(field="kind", how="same" if ours.kind == theirs.kind else "other", later=ours.kind, earlier=theirs.kind)
    because = (kind, _parties(ours, theirs), status, when)
    return Relation(
        kind=_kind(ours, theirs, when.how), later=later.ref, earlier=earlier.ref, because=because, rule="relate.agreements.same"
    )


def _parties(ours: Agreement, theirs: Agreement) -> Reason:
    """Between whom each text is; one article may name the cities where another names their countries."""
    one, other = (SEVERAL.join(each.parties) for each in (ours, theirs))
    of_places = [all(map(is_country, each.parties)) for each in (ours, theirs)]
    return Reason(field="parties", how="same" if of_places[0] == of_places[1] else "other", later=one, earlier=other)


def _kind(ours: Agreement, theirs: Agreement, when: str) -> RelationKind:
    moved = STEPS.index(ours.status) - STEPS.index(theirs.status)
    if moved > 0 and (theirs.status, ours.status) != _TALKS:
        return "fulfils" if theirs.status in OPEN and ours.status not in OPEN else "updates"
    if when == "other":
        return "contradicts"
    return "specifies" if when == "more_exact" else "confirms"


def _carried_out(found: Iterable[Claim[Agreement]], visits: Sequence[Sequence[Claim[Event]]]) -> Iterator[Relation]:
    """Texts that are said to carry out what was agreed on a visit, beside the one visit that earlier articles tell of then."""
    for later in found:
        then = later.fact.carries_out
        told = [[claim for claim in chain if _is_before(claim, later)] for chain in visits] if then else []
        fitting = [chain for chain in told if any(compatible(then, claim.fact.date) for claim in chain)]
        if len(fitting) == 1:
            visit = most_exact(fitting[0])
            because = (date_reason(then, visit.fact.date, "visit"),)
            yield Relation(kind="implements", later=later.ref, earlier=visit.ref, because=because, rule="relate.agreements.implements")


def _is_before(visit: Claim[Event], later: Claim[Agreement]) -> bool:
    return visit.pair == later.pair and visit.place < later.place
