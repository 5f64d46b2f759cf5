"""Names with one letter wrong: whoever holds one office of one country under nearly one name is one person."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import TypeVar

from digest.model import Person
from digest.names.spelling import nearly_equal
from digest.relate.claims import Claim
from digest.relate.single_offices import offices_of

Key = tuple[str, ...]
K = TypeVar("K", bound=str | Key)
Found = Mapping[K, list[Claim[Person]]]
# So many holders of one office are compared; more are not told apart by a letter.
_MOST = 40


def without_misprints(found: Found[K]) -> dict[K, list[Claim[Person]]]:
    """People by what the spellings of their names share; one with a misprinted name is put to whom most articles name."""
    holders: dict[tuple[str, str], dict[K, None]] = defaultdict(dict)
    for key, told in found.items():
        for claim in told:
            for office in offices_of(claim.fact.role or "") if claim.fact.country else ():
                holders[office, claim.fact.country or ""][key] = None
    joined = {key: list(told) for key, told in found.items()}
    for keys in holders.values():
        for one, other in combinations(list(keys)[:_MOST], 2):
            if one in joined and other in joined and _is_misprint(one, other):
                kept, dropped = sorted((one, other), key=lambda key: len(joined[key]), reverse=True)
                joined[kept] = sorted(joined[kept] + joined.pop(dropped), key=lambda claim: claim.place)
    return joined


def _is_misprint(one: str | Key, other: str | Key) -> bool:
    """Whether two names have the same words but for a letter of one."""
    if isinstance(one, str) or isinstance(other, str) or len(one) != len(other) or len(one) < 2:
        return False
    ours, theirs = sorted(set(one) - set(other)), sorted(set(other) - set(one))
    return len(ours) == len(theirs) == 1 and nearly_equal(ours[0], theirs[0])
