"""People, bodies and places of whom too little is known, or who are perhaps one."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.correct.entities import FILE
from digest.correct.pasting import BLANK
from digest.correct.values import as_toml
from digest.json_line import json_line
from digest.model import Entity, Known
from digest.names.known import known_names
from digest.names.spelling import folded
from digest.review.desk import Desk, line_of_fact, seed_file
from digest.review.items import Item, Paste, Way, Why
from digest.review.order import score

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DIGITS = 8


def about_entities(desk: Desk) -> Iterator[Item]:
    """One item at most for every person, body and place of whom an editor has said nothing yet."""
    by_id = {(each.kind, each.id): each for each in desk.digest.story.entities}
    register = _Register(desk, by_id, known_names(desk.digest.known).by_id)
    for entity in desk.digest.story.entities:
        if not register.is_settled(entity):
            yield from register.about(entity)


@dataclass(frozen=True, slots=True)
class _Register:
    """Everybody and everything that articles name, by kind and id, and those who are known."""

    desk: Desk
    by_id: Mapping[tuple[str, str], Entity]
    known: Mapping[tuple[str, str], Known]

    def is_settled(self, entity: Entity) -> bool:
        """Whether an editor has said who or what it is."""
        entry = self.known.get((entity.kind, entity.id))
        return bool(entry and entry.is_editors)

    def about(self, entity: Entity) -> Iterator[Item]:
        """What is unclear of somebody or something, the worst of it."""
        others = list(self._others(entity))
        is_short = entity.kind == "people" and len(folded(entity.name)) == 1 and not entity.names
        homeless = entity.country is None and not entity.names
        country = [f"country = {BLANK}"] if homeless else []
        if others:
            why = Why(phrase="namesake", values={"names": "; ".join(map(_called, others))})
            yield self._item("namesake", entity, why, lambda: [self._merging(entity, other) for other in others])
        elif is_short:
            names = f"names = {{ {self.desk.site.languages[0]} = {BLANK} }}"
            yield self._item("one-word", entity, Why(phrase="one_word"), lambda: [_entry(entity, [names, *country])])
        elif homeless:
            yield self._item("countryless", entity, Why(phrase="countryless"), lambda: [_entry(entity, country)])

    def _others(self, entity: Entity) -> Iterator[Entity]:
        """Who else it may be; of two who may be each other the second says so."""
        for other in entity.perhaps:
            found = self.by_id.get((entity.kind, other))
            if found and not (entity.id in found.perhaps and found.tellings > entity.tellings):
                yield found

    def _merging(self, entity: Entity, other: Entity) -> Paste:
        """The entry that makes one of two."""
        entry = self.known.get((other.kind, other.id))
        spellings = dict.fromkeys((*(entry.spellings if entry else other.spellings), *other.spellings, *entity.spellings))
        lines, country = [], other.country or entity.country
        if entry:
            names = {key: value for key, value in entry.names.items() if key != "own_lang"}
            lines += [f"names = {as_toml(names)}"] if names else []
            lines += [f"{key} = {json_line(entry.names[key])}" for key in ("own_lang",) if key in entry.names]
            lines += [f"role = {json_line(entry.role)}"] if entry.role else []
        lines += [f"country = {json_line(country)}"] if country else []
        is_there = self.is_settled(other)
        return _entry(other, lines, tuple(spellings), is_there=is_there)

    def _item(self, sort: str, entity: Entity, why: Why, settling: Callable[[], Iterable[Paste]]) -> Item:
        entry, fact = self.desk.facts[entity.tellings[0]]
        return Item(
            sort=sort,
            file=seed_file(entry),
            line=line_of_fact(entry, fact),
            score=score(sort, entity.kind),
            about=f"{entity.kind} {entity.id} {' '.join(entity.perhaps)}",
            told=_called(entity),
            why=(why,),
            passages=(self.desk.proof(entry, fact),),
            settling=settling,
        )


def _entry(entity: Entity, lines: list[str], spellings: tuple[str, ...] = (), *, is_there: bool = False) -> Paste:
    head = f"[{entity.kind}.{_id_of(entity)}]"
    also = f"also = [{', '.join(map(json_line, spellings or entity.spellings))}]"
    way: Way = "replace" if is_there else "end"
    return Paste(file=FILE, lines="\n".join((head, also, *lines)), way=way, entry=head if is_there else "")


def _id_of(entity: Entity) -> str:
    """The id as an entry may have it: in the letters of any keyboard."""
    return entity.id if _ID.fullmatch(entity.id) else f"name-{hashlib.sha256(entity.id.encode()).hexdigest()[:_DIGITS]}"


def _called(entity: Entity) -> str:
    return f"{entity.name} ({entity.country})" if entity.country else entity.name
