"""What follows from a name that an editor has put right: other facts of the article call its bearer so, too."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from digest.model import Event, Fact, Note, Part

# The fields in which facts name people, bodies, places and what was signed.
_NAMING: Mapping[str, Mapping[str, Sequence[str]]] = {
    "people": {"events": ("people", "roles"), "figures": ("speaker",), "quotes": ("speaker",)},
    "organizations": {
        "events": ("people", "organizations", "roles", "place"),
        "figures": ("speaker",),
        "quotes": ("speaker",),
        "agreements": ("parties",),
        "milestones": ("between",),
    },
    "places": {"events": ("place", "between"), "agreements": ("parties",), "milestones": ("between",)},
    "agreements": {"events": ("called",)},
}
Kinds = Mapping[str, Sequence[Fact]]


@dataclass(frozen=True, slots=True)
class Renaming:
    """Somebody or something of which an editor says what it is called."""

    kind: str
    before: str
    name: str
    note: Note


def renaming(kind: str, before: Any, now: Any, note: Note) -> Iterator[Renaming]:
    """That a fact calls its bearer otherwise, if it does."""
    if kind in _NAMING and before.name != now.name:
        yield Renaming(kind, before.name, now.name, note)


def followed(facts: Kinds, renamings: Iterable[Renaming]) -> dict[str, list[Fact]]:
    """The facts by kind, each calling everybody as they are called now; a name that another still bears stays."""
    now = {kind: list(told) for kind, told in facts.items()}
    for each in renamings:
        if each.before not in names_of(now[each.kind]):
            for kind, fields in _NAMING[each.kind].items():
                now[kind] = [_renamed(fact, fields, each) for fact in now[kind]]
    return now


def names_of(facts: Iterable[Any]) -> set[str]:
    """All that facts of a kind that has names are called."""
    return {name for fact in facts for name in (fact.name, *getattr(fact, "spellings", ()))}


def still_naming(facts: Kinds, kind: str, gone: Fact) -> Iterator[tuple[str, Fact]]:
    """The facts, each with its kind, that name what is no more, if no other bears that name."""
    if kind not in _NAMING or (name := getattr(gone, "name", "")) in names_of(facts[kind]):
        return
    for of, fields in _NAMING[kind].items():
        yield from ((of, fact) for fact in facts[of] if any(_names(getattr(fact, field), name) for field in fields))


def without(facts: Kinds, gone: Fact, note: Note) -> dict[str, list[Fact]]:
    """The facts by kind, in which somebody whom an editor rejects takes no part; what an editor says of them stays."""
    names = names_of([gone]) - names_of(facts["people"])
    now = {kind: list(told) for kind, told in facts.items()}
    for kind in ("events", "figures"):
        now[kind] = [_without(fact, _NAMING["people"][kind], names, note) for fact in now[kind]]
    return now


def _without(fact: Fact, fields: Sequence[str], names: Set[str], note: Note) -> Fact:
    read = fact.corrected.before if fact.corrected else fact
    told = {field: getattr(fact, field) for field in fields if read and getattr(fact, field) == getattr(read, field)}
    own = {field: now for field, value in told.items() if (now := _less(value, names)) != value}
    return replace(fact, corrected=fact.corrected or replace(note, action="change", before=fact), **own) if own else fact


def _less(value: Any, names: Set[str]) -> Any:
    """What a field says without some names."""
    if isinstance(value, tuple):
        less = (Part(each.role, _less(each.names, names)) if isinstance(each, Part) else each for each in value)
        return tuple(each for each in less if (each.names if isinstance(each, Part) else each not in names))
    return None if value in names else value


def _names(value: Any, name: str) -> bool:
    if isinstance(value, tuple):
        return any(name in each.names if isinstance(each, Part) else name == each for each in value)
    return bool(value == name)


def _renamed(fact: Fact, fields: Sequence[str], renaming: Renaming) -> Fact:
    told = {field: getattr(fact, field) for field in fields}
    own = {field: _with_name(value, renaming) for field, value in told.items() if _names(value, renaming.before)}
    if not own:
        return fact
    return replace(fact, corrected=fact.corrected or replace(renaming.note, before=fact), **own)


def _with_name(value: Any, renaming: Renaming) -> Any:
    if isinstance(value, tuple):
        # Once each: what were two names may be one now.
        return tuple(dict.fromkeys(_in_part(each, renaming) if isinstance(each, Part) else _with_name(each, renaming) for each in value))
    return renaming.name if value == renaming.before else value


def _in_part(part: Part, renaming: Renaming) -> Part:
    return Part(part.role, _with_name(part.names, renaming))


def once_each(event: Event, who: Callable[[str], object]) -> Event:
    """An event in which nobody takes part under two names: nobody meets himself."""
    first: dict[object, str] = {}
    for name in event.people:
        first.setdefault(who(name), name)
    roles = tuple(Part(part.role, tuple(dict.fromkeys(first.get(who(name), name) for name in part.names))) for part in event.roles)
    return replace(event, people=tuple(first.values()), roles=roles)
