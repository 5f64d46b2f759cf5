"""Tellings of one thing, put together: the most exact first, each where it fits all that is there, and only there."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from digest.edtf import limits
from digest.model import Fact
from digest.relate.claims import LOOK_BACK, Claim

F = TypeVar("F", bound=Fact)
# How alike two tellings are: None where they can't be of one thing, 0 where nothing says that they are.
Alike = Callable[[Claim[F], Claim[F]], int | None]
Chain = list[Claim[F]]
# A thing told very often is compared with its first and its last tellings only.
_COMPARED = 12


def things(found: Sequence[Claim[F]], keys: Callable[[Claim[F]], Iterable[Hashable]], alike: Alike[F]) -> list[Chain[F]]:
    """The things that claims tell, each with its tellings, oldest article first; only claims that share a key are compared."""
    made: list[Chain[F]] = []
    by_key: dict[Hashable, list[int]] = defaultdict(list)
    for claim in sorted(found, key=_exactness):
        shared = list(dict.fromkeys(keys(claim)))
        known = dict.fromkeys(number for key in shared for number in by_key[key][-LOOK_BACK:])
        number = _fitting(claim, made, known, alike)
        if number is None:
            number = len(made)
            made.append([])
        made[number].append(claim)
        for key in shared:
            if number not in by_key[key][-1:]:
                by_key[key].append(number)
    return [sorted(chain, key=_position) for chain in made]


def _fitting(claim: Claim[F], made: Sequence[Chain[F]], numbers: Iterable[int], alike: Alike[F]) -> int | None:
    """The thing that a claim tells, too; none where two fit equally well."""
    scored = [(score, number) for number in numbers if (score := _score(claim, made[number], alike))]
    best = max(scored, default=None)
    return best[1] if best and sum(score == best[0] for score, _ in scored) == 1 else None


def _score(claim: Claim[F], chain: Chain[F], alike: Alike[F]) -> int:
    """How well a claim fits a thing: 0 where any of its tellings forbids it; an article tells a thing once."""
    compared = chain if len(chain) <= _COMPARED else [*chain[: _COMPARED // 2], *chain[-_COMPARED // 2 :]]
    if any(each.place == claim.place for each in chain):
        return 0
    scores = [alike(claim, each) for each in compared]
    return 0 if None in scores else max(score or 0 for score in scores)


def _exactness(claim: Claim[F]) -> tuple[int, int, int]:
    """Sorts what is dated to the day before what has a month, a year or no date."""
    date = getattr(claim.fact, "date", None) or getattr(claim.fact, "period", None)
    first, last = limits(date) if date else (None, None)
    return ((last - first).days if first and last else _UNDATED, *_position(claim))


_UNDATED = 10**6


def _position(claim: Claim[F]) -> tuple[int, int]:
    return claim.place, claim.fact.evidence.start
