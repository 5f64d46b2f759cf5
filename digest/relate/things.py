"""Tellings of one thing, put together: the most exact first, each where it fits all that is there, and only there."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from digest.edtf import limits
from digest.model import Fact
from digest.relate.claims import LOOK_BACK, Claim, remembered

F = TypeVar("F", bound=Fact)
# How alike two tellings are: None where they can't be of one thing, 0 where nothing says that they are, LIKELY where too little does.
Alike = Callable[[Claim[F], Claim[F]], int | None]
Chain = list[Claim[F]]
LIKELY = -1
# What claims of one thing may share; only those that share one of these are compared.
KeysOf = Callable[[Claim[F]], tuple[Hashable, ...]]
# What may be any of more than so many things is not worth an editor's look.
_TIED = 3
# A thing told very often is compared with its first and its last tellings only.
_COMPARED = 12


class Things(NamedTuple, Generic[F]):
    """The things that claims tell, each with its tellings, oldest article first, and claims that perhaps tell one thing."""

    chains: list[Chain[F]]
    perhaps: list[tuple[Claim[F], Claim[F]]]


def things(found: Sequence[Claim[F]], keys: Callable[[Claim[F]], Iterable[Hashable]], alike: Alike[F]) -> Things[F]:
    """Puts the tellings of each thing together; only claims that share a key are compared."""
    made: list[Chain[F]] = []
    perhaps: list[tuple[Claim[F], Claim[F]]] = []
    by_key: dict[Hashable, list[int]] = defaultdict(list)
    told: dict[int, set[int]] = defaultdict(set)  # the articles that tell each thing; one tells it once
    keys_of: KeysOf[F] = remembered(lambda claim: tuple(dict.fromkeys(keys(claim))))
    alone = _Alone(found, keys_of, alike)
    for claim in sorted(found, key=_exactness):
        shared = keys_of(claim)
        known = dict.fromkeys(number for key in shared for number in by_key[key][-LOOK_BACK:])
        fitting = _fitting(claim, made, (number for number in known if claim.place not in told[number]), alone)
        number = fitting.number
        if number is None:
            perhaps.extend((claim, made[each][0]) for each in fitting.perhaps)
            number = len(made)
            made.append([])
        made[number].append(claim)
        told[number].add(claim.place)
        for key in shared:
            if number not in by_key[key][-1:]:
                by_key[key].append(number)
    return Things([sorted(chain, key=lambda claim: claim.position) for chain in made], perhaps)


class _Alone(Generic[F]):
    """How alike two tellings are, where neither article tells something that is more like the other one."""

    def __init__(self, found: Sequence[Claim[F]], keys: KeysOf[F], alike: Alike[F]) -> None:
        self._keys, self.plain = keys, alike
        self._beside: dict[int, dict[Hashable, list[Claim[F]]]] = defaultdict(lambda: defaultdict(list))  # by article
        for claim in found:
            for key in keys(claim):
                self._beside[claim.place][key].append(claim)

    def alike(self, one: Claim[F], other: Claim[F]) -> int | None:
        score = self.plain(one, other)
        return 0 if score and (self._is_outdone(one, other, score) or self._is_outdone(other, one, score)) else score

    def _is_outdone(self, claim: Claim[F], other: Claim[F], score: int) -> bool:
        """Whether the article of a claim tells something else that is more like another."""
        told = self._beside[claim.place]
        beside = {id(each): each for key in self._keys(other) for each in told.get(key, ()) if each is not claim}
        return any((self.plain(each, other) or 0) > score for each in beside.values())


class _Fitting(NamedTuple):
    """The thing that a claim tells, too; else those that it may tell."""

    number: int | None
    perhaps: list[int]


def _fitting(claim: Claim[F], made: Sequence[Chain[F]], numbers: Iterable[int], alone: _Alone[F]) -> _Fitting:
    """The thing that fits a claim best; none where two fit equally well, or one is likely only."""
    scored = [(score, number) for number in numbers if (score := _score(claim, made[number], alone.alike))]
    best = max(scored, default=(0, None))[0]
    fitting = [number for score, number in scored if score == best]
    if best > 0 and (number := _only(fitting, made, alone.plain)) is not None:
        return _Fitting(number, [])
    return _Fitting(None, fitting if len(fitting) <= (_TIED if best > 0 else 1) else [])


def _only(fitting: Sequence[int], made: Sequence[Chain[F]], alike: Alike[F]) -> int | None:
    """The one thing that fits; of some that are one but for an article that tells it twice, the one that more articles tell."""
    told = sorted(fitting, key=lambda number: len(made[number]))
    if len(told) == 1:
        return told[0]
    least, most = made[told[0]], made[told[-1]]
    is_one = all(any((alike(made[number][0], claim) or 0) > 0 for claim in most) for number in told[:-1])
    return told[-1] if is_one and len(made[told[-2]]) < len(most) and len(least) == 1 else None


def _score(claim: Claim[F], chain: Chain[F], alike: Alike[F]) -> int:
    """How well a claim fits a thing: 0 where any of its tellings forbids it."""
    best = 0
    for each in chain if len(chain) <= _COMPARED else (*chain[: _COMPARED // 2], *chain[-_COMPARED // 2 :]):
        score = alike(claim, each)
        if score is None:
            return 0
        if score:
            best = max(best, score) if best else score
    return best


def _exactness(claim: Claim[F]) -> tuple[int, int, int]:
    """Sorts what is dated to the day before what has a month, a year or no date."""
    date = getattr(claim.fact, "date", None) or getattr(claim.fact, "period", None)
    first, last = limits(date) if date else (None, None)
    return ((last - first).days if first and last else _UNDATED, *claim.position)


_UNDATED = 10**6
