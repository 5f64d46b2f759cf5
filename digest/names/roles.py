"""Which of the offices of a person is their role."""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from digest.gazetteer import office_kinds
from digest.names.office import Office

# Offices that tell least: they give way to any other of the same person.
SLIGHT = {"member", "academic", "military", "honour", "occupation"}
LEADING = {"state", "royal"}
PARTY_LEADERS = {"General Secretary", "First Secretary", "Chair"}


def best_chain(chains: list[tuple[Office, ...]]) -> tuple[Office, ...]:
    """The offices that tell most, as printed in one place."""
    told = [chain for chain in chains if chain]
    held = [chain for chain in told if not chain[0].relative] or told
    return max(held, key=_weight) if held else ()


def _weight(chain: tuple[Office, ...]) -> tuple[bool, int, bool, int]:
    weighty = [office for office in chain if office.kind not in SLIGHT]
    detail = max((office.detail for office in chain), default=0)
    leading = any(office.kind in LEADING for office in weighty)
    return bool(weighty), len(named(chain)) if weighty else 0, leading, detail


def role_of(chain: tuple[Office, ...]) -> str:
    """The role in English: one office, or two that are named together ("General Secretary and President")."""
    return " and ".join(office.role for office in named(chain))


def leading_role(chain: tuple[Office, ...]) -> str:
    """The role that a person has but once in a state: of a prime minister with a ministry, that of prime minister,
    of a minister for several things, the first of them.
    """
    first = named(chain)[0]
    if first.kind == "portfolio" and first.of_portfolio and not first.body:
        return first.role.partition(" and ")[0].partition(",")[0]  # "Minister of Foreign Affairs and Regional Integration"
    return first.role if first.kind == "state" else role_of(chain)


def named(chain: tuple[Office, ...]) -> tuple[Office, ...]:
    """The one or two offices of a phrase that the role names; those held no more only where no other is."""
    current = [office for office in chain if not office.former] or list(chain)
    weighty = [office for office in current if office.kind not in SLIGHT] or current
    for first, second in pairwise(weighty):
        if _go_together(first, second):
            return first, second
    order = _order()
    return (min(weighty, key=lambda office: (_is_bare(office), order.get(office.head, len(order)))),)


def _is_bare(office: Office) -> bool:
    """ "Minister, Head of the Government Office", "Consul General of X, Amb. Y": a minister for nothing, an envoy of nobody has a rank."""
    return not office.detail and (office.kind == "portfolio" or (office.kind == "envoy" and office.country is None))


@cache
def _order() -> Mapping[str, int]:
    """The offices by their weight."""
    return {head: weight for weight, head in enumerate(office_kinds())}


def _go_together(first: Office, second: Office) -> bool:
    """Offices joined by "and", a party's and a state's leader in one, a deputy prime minister with a ministry."""
    if first.head == second.head:
        return False
    kinds = {first.kind, second.kind}
    leader = first.head in PARTY_LEADERS or second.head in PARTY_LEADERS
    return second.joined or (leader and "state" in kinds) or kinds == {"deputy_state", "portfolio"}
