"""Texts told as still open that perhaps have been signed since under another name: about the same, for the same years."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from digest.contracts.kinds import is_country
from digest.model import OPEN, Agreement, Ref
from digest.relate.claims import Claim
from digest.relate.order import is_later
from digest.relate.subjects import Subject, Subjects

Chain = Sequence[Claim[Agreement]]
_Key = tuple[frozenset[str], frozenset[str]]  # between which countries, and for which years


def perhaps_signed(chains: Sequence[Chain], subjects: Subjects) -> Iterator[tuple[Ref, Ref]]:
    """Each text that is nowhere told as signed, with a later one that perhaps is it."""
    done = _signed(chains, subjects)
    for chain in chains:
        last = chain[-1]
        about = subjects.of(last)
        if not about.years or not about.topics or not all(claim.fact.status in OPEN for claim in chain):
            continue
        for other in done.get(_key(last, about), ()):
            if is_later(other.article, last.article) and about.topics & subjects.of(other).topics and _may_be_theirs(last, other):
                yield last.ref, other.ref
                break


def _signed(chains: Sequence[Chain], subjects: Subjects) -> Mapping[_Key, list[Claim[Agreement]]]:
    """The first telling of each text as signed that says for which years it is."""
    found: dict[_Key, list[Claim[Agreement]]] = defaultdict(list)
    for chain in chains:
        dated = (claim for claim in chain if claim.fact.status not in OPEN and subjects.of(claim).years)
        if first := next(dated, None):
            found[_key(first, subjects.of(first))].append(first)
    return found


def _key(claim: Claim[Agreement], about: Subject) -> _Key:
    return claim.pair, about.years


def _may_be_theirs(one: Claim[Agreement], other: Claim[Agreement]) -> bool:
    """Whether two texts may be of the same parties: at least one of them does not say which bodies, or they name the same."""
    ours, theirs = (set(claim.fact.parties) for claim in (one, other))
    return ours == theirs or any(all(map(is_country, parties)) for parties in (ours, theirs))
