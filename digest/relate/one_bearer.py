"""One person under several forms of a name: whoever holds one office of one country, or is of it and named with initials or by them.

A name that an article prints as another's, "Joko Widodo (Jokowi)", is a form of it in all articles.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from digest.model import Person
from digest.names.spelling import folded
from digest.relate.claims import Claim
from digest.relate.name_forms import but_for_initials, initials_of, is_bare, is_initials, is_misprint, is_part
from digest.relate.single_offices import offices_of

Key = tuple[str, ...]
K = TypeVar("K", bound=str | Key)
Found = Mapping[K, list[Claim[Person]]]
Groups = dict[K, list[Claim[Person]]]
IsForm = Callable[[str, str], bool]
# So many holders of one office are compared; more are not told apart by their names.
_MOST = 40


def one_bearer(found: Found[K]) -> Groups[K]:
    """People by what the spellings of their names share; who is named in another form is put to whom most articles name."""
    groups = {key: list(told) for key, told in found.items()}
    _join_misprints(groups)
    for held in _holders(groups):
        _join_called(groups, held)
    for is_form in (is_part, is_bare):
        for held in _holders(groups):
            _join_forms(groups, held, is_form, in_one_office=True)
    for named in _called_alike(groups, but_for_initials):
        _join_forms(groups, named, is_part)
    for named in _called_alike(groups, initials_of):
        _join_forms(groups, named, is_initials)
    return groups


def _holders(groups: Groups[K]) -> Iterator[list[K]]:
    """Those who hold one office of one country."""
    holders: dict[tuple[str, str], dict[K, None]] = defaultdict(dict)
    for key, told in groups.items():
        for claim in told:
            for office in offices_of(claim.fact.role or "") if claim.fact.country else ():
                holders[office, claim.fact.country or ""][key] = None
    yield from (list(keys)[:_MOST] for keys in holders.values() if len(keys) > 1)


def _called_alike(groups: Groups[K], called: Callable[[str], str | Key]) -> Iterator[list[K]]:
    """Those of one country of whose names the same is left; of some names nothing is."""
    alike: dict[tuple[str | Key, str], dict[K, None]] = defaultdict(dict)
    for key, told in groups.items():
        for claim in told:
            if claim.fact.country and (left := called(claim.fact.name)):
                alike[left, claim.fact.country][key] = None
    yield from (list(keys) for keys in alike.values() if len(keys) > 1)


def _join_misprints(groups: Groups[K]) -> None:
    for keys in _holders(groups):
        for one, other in combinations(keys, 2):
            if one in groups and other in groups and _is_form(groups, one, other, is_misprint):
                _join(groups, *sorted((one, other), key=lambda key: (isinstance(key, str), len(groups[key]))))


def _join_called(groups: Groups[K], keys: Sequence[K]) -> None:
    """Puts a name to the one person whom an article calls so beside the full name: a nickname, or another name altogether."""
    called = {key: set(_called(groups[key])) for key in keys if key in groups}
    for short in [key for key in called if not isinstance(key, str)]:
        names = {folded(claim.fact.name) for claim in groups.get(short, ())}
        may_be = [key for key, others in called.items() if key != short and key in groups and names & others]
        if len(may_be) == 1 and names:
            _join(groups, short, may_be[0])


def _called(told: Sequence[Claim[Person]]) -> Iterator[Key]:
    """The spellings of somebody that are no part of the name beside which an article prints them."""
    for claim in told:
        name = set(folded(claim.fact.name))
        yield from (words for each in claim.fact.spellings if (words := folded(each)) and not set(words) <= name)


def _join_forms(groups: Groups[K], keys: Sequence[K], is_form: IsForm, *, in_one_office: bool = False) -> None:
    """Puts each name to the one that it is a form of; where it may be of two, nothing is joined.

    An article that names both tells them apart; of an office that one holds at a time, in that article only.
    """
    for short in sorted(keys, key=lambda key: -_length(groups.get(key, []))):
        held = [key for key in keys if key in groups and key != short] if short in groups and not isinstance(short, str) else []
        may_be = [key for key in held if _is_form(groups, short, key, is_form)]
        if len(may_be) == 1:
            both = _articles(groups[short]) & _articles(groups[may_be[0]])
            if not both:
                _join(groups, short, may_be[0])
            elif in_one_office:
                _join_elsewhere(groups, short, may_be[0], both)


def _join_elsewhere(groups: Groups[K], short: K, kept: K, both: set[int]) -> None:
    """Puts a name to another in all articles but those that name both."""
    told = groups[short]
    groups[short] = [claim for claim in told if claim.place in both]
    groups[kept] = sorted([*groups[kept], *(claim for claim in told if claim.place not in both)], key=lambda claim: claim.place)


def _is_form(groups: Groups[K], one: K, other: K, is_form: IsForm) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return False  # both are known, and two
    names, others = ({claim.fact.name for claim in groups[key]} for key in (one, other))
    return any(is_form(name, each) for name in names for each in others)


def _join(groups: Groups[K], dropped: K, kept: K) -> None:
    groups[kept] = sorted(groups[kept] + groups.pop(dropped), key=lambda claim: claim.place)


def _length(told: Sequence[Claim[Person]]) -> int:
    return max((len("".join(folded(claim.fact.name))) for claim in told), default=0)


def _articles(told: Sequence[Claim[Person]]) -> set[int]:
    return {claim.place for claim in told}
