"""Agreements told in several articles: one text, and how far it has come."""

from collections.abc import Iterator, Sequence

from digest.edtf import year_of
from digest.model import Agreement, Relation, RelationKind
from digest.relate.claims import Claim, buckets, compatible, date_reason, same_reason, status_reason, steps
from digest.relate.order import is_later
from digest.relate.replacing import OPEN, Replacing

_STEPS = ("proposed", "under_negotiation", "planned", "signed", "in_force", "replaced")


def relate_agreements(chains: Sequence[Sequence[Claim[Agreement]]], replacing: Replacing) -> Iterator[Relation]:
    """Every relation between two agreements; the tellings of one agreement are together."""
    for chain in chains:
        for later, earlier in dict.fromkeys((*steps(chain), *_outcomes(chain))):
            yield _step(later, earlier)
    told = sorted((claim for chain in chains for claim in chain), key=lambda claim: claim.place)
    yield from _carried_out(told)
    yield from replacing.relations(told)


def _outcomes(chain: Sequence[Claim[Agreement]]) -> Iterator[tuple[Claim[Agreement], Claim[Agreement]]]:
    """What came of each telling of a text as still open."""
    for earlier in chain:
        done = (each for each in chain if each.fact.status not in OPEN and is_later(each.article, earlier.article))
        if earlier.fact.status in OPEN and (later := next(done, None)):
            yield later, earlier


def _step(later: Claim[Agreement], earlier: Claim[Agreement]) -> Relation:
    ours, theirs = later.fact, earlier.fact
    when = date_reason(ours.date, theirs.date)
    status = status_reason(ours.status, theirs.status)
    because = (same_reason("kind", ours.kind), same_reason("parties", ", ".join(ours.parties)), status, when)
    return Relation(
        kind=_kind(ours, theirs, when.how), later=later.ref, earlier=earlier.ref, because=because, rule="relate.agreements.same"
    )


def _kind(ours: Agreement, theirs: Agreement, when: str) -> RelationKind:
    moved = _STEPS.index(ours.status) - _STEPS.index(theirs.status)
    if moved < 0:
        return "confirms"  # a step that it passed long ago, told again
    if moved > 0:
        return "fulfils" if theirs.status in OPEN and ours.status not in OPEN else "updates"
    if when == "other":
        return "contradicts"
    return "specifies" if when == "more_exact" else "confirms"


def _carried_out(found: list[Claim[Agreement]]) -> Iterator[Relation]:
    """Texts that are said to carry out what was agreed at a visit, beside what an earlier article says was signed then."""
    dated = [claim for claim in found if claim.fact.status == "signed" and claim.fact.date]
    signed = buckets(dated, lambda claim: (claim.pair, year_of(claim.fact.date)))
    by_year = {(group[0].pair, year_of(group[0].fact.date)): group for group in signed}
    for later in found:
        visit = later.fact.carries_out
        for earlier in by_year.get((later.pair, year_of(visit)), ()) if visit else ():
            if earlier.place < later.place and compatible(visit, earlier.fact.date):
                because = (date_reason(visit, earlier.fact.date, "visit"),)
                yield Relation(
                    kind="implements", later=later.ref, earlier=earlier.ref, because=because, rule="relate.agreements.implements"
                )
