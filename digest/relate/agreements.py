"""Agreements told in several articles: one text, and how far it has come."""

import re
from collections.abc import Iterator, Sequence

from digest.edtf import year_of
from digest.model import Agreement, Facts, Reason, Relation, RelationKind
from digest.relate.claims import Claim, buckets, chains, claims, compatible, date_reason, same_reason, steps
from digest.relate.entities import known_key

# Of these kinds two parties have one at a time.
_ONE_OF_A_KIND = frozenset({"free_trade_agreement", "visa_exemption"})
_STEPS = ("proposed", "under_negotiation", "planned", "signed", "in_force", "replaced")
_OPEN = frozenset({"proposed", "under_negotiation", "planned"})
ALIKE = 0.6


def agreement_chains(articles: Sequence[Facts]) -> list[list[Claim[Agreement]]]:
    """The agreements of articles; the tellings of one agreement together."""
    grouped = buckets(claims(articles, "agreements"), lambda claim: (claim.fact.kind, parties_key(claim.fact)))
    return [chain for bucket in grouped for chain in chains(bucket, _same_text)]


def _same_text(one: Agreement, other: Agreement) -> bool:
    """Whether two agreements of one kind and the same parties are one: where parties have many of a kind, also by the name."""
    if one.kind in _ONE_OF_A_KIND:
        return True
    if one.status == other.status and one.date and other.date and not compatible(one.date, other.date):
        return False
    if one.date is not None and one.date == other.date and any(len(party) > len("KZ") for party in one.parties):
        return True  # the same bodies do not sign two texts of a kind on a day; articles in two languages name one differently
    ours, theirs = _words(one.name), _words(other.name)
    return 2 * len(ours & theirs) >= ALIKE * (len(ours) + len(theirs)) and len(ours & theirs) > 1


def parties_key(agreement: Agreement) -> frozenset[object]:
    """The parties, whatever the language and spelling that an article names them in."""
    return frozenset(known_key("organizations", party) for party in agreement.parties)


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))


def relate_agreements(articles: Sequence[Facts]) -> Iterator[Relation]:
    """Every relation between two articles' agreements."""
    for chain in agreement_chains(articles):
        for later, earlier in steps(chain):
            yield _step(later, earlier)
    yield from _carried_out(claims(articles, "agreements"))


def _step(later: Claim[Agreement], earlier: Claim[Agreement]) -> Relation:
    ours, theirs = later.fact, earlier.fact
    when = date_reason(ours.date, theirs.date)
    status = Reason(field="status", how="same" if ours.status == theirs.status else "other", later=ours.status, earlier=theirs.status)
    because = (same_reason("kind", ours.kind), same_reason("parties", ", ".join(ours.parties)), status, when)
    return Relation(
        kind=_kind(ours, theirs, when.how), later=later.ref, earlier=earlier.ref, because=because, rule="relate.agreements.same"
    )


def _kind(ours: Agreement, theirs: Agreement, when: str) -> RelationKind:
    moved = _STEPS.index(ours.status) - _STEPS.index(theirs.status)
    if moved < 0:
        return "confirms"  # a step that it passed long ago, told again
    if moved > 0:
        return "fulfils" if theirs.status in _OPEN and ours.status not in _OPEN else "updates"
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
