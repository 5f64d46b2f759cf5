"""Who is who across articles: equal names are one, and nothing is guessed.

Names are equal without case, diacritics and hyphens; of people also in another order of words, and where they hold one office under
another form of the name. Where the articles or their own diacritics tell two bearers of a name apart, they stay apart, unless they hold one
office, and whoever cannot be told from them says so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from digest.languages import Language
from digest.model import Entity, Facts
from digest.names.known import KINDS, Key, KnownNames, name_words
from digest.names.spelling import folded
from digest.relate.also_called import also_called, keys_of
from digest.relate.claims import Claim, claims
from digest.relate.one_bearer import one_bearer
from digest.relate.single_offices import offices_of
from digest.relate.spaced_names import MOST_DOUBTS, may_be_one, written_apart


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A fact that names somebody, with what tells one bearer of the name from another."""

    claim: Claim[Any]
    country: str | None
    accents: tuple[str, ...] | None  # the words with their diacritics, where the article prints any

    @property
    def marks(self) -> tuple[object, object]:
        """What must not differ within one entity."""
        return self.country, self.accents


def entities_of(articles: Sequence[Facts], languages: Mapping[str, Language], known: KnownNames) -> tuple[Entity, ...]:
    """Every person, organization and place of the articles, kind by kind, in the order in which they are first told."""
    return tuple(entity for kind in KINDS for entity in _entities(kind, articles, languages, known))


def _entities(kind: str, articles: Sequence[Facts], languages: Mapping[str, Language], known: KnownNames) -> Iterator[Entity]:
    grouped: dict[str | Key, list[Claim[Any]]] = defaultdict(list)
    for claim in claims(articles, kind):
        grouped[_who(kind, claim, languages, known)].append(claim)
    told = one_bearer(grouped) if kind == "people" else also_called(grouped, languages, known) if kind == "organizations" else grouped
    found = [entity for key, group in told.items() for entity in _bearers(kind, key, group, known)]
    named = _with_own_ids(found)
    yield from written_apart(list(_with_short_names(named))) if kind == "people" else named


def _who(kind: str, claim: Claim[Any], languages: Mapping[str, Language], known: KnownNames) -> str | Key:
    """The id of a known bearer of the name, else what its spellings share."""
    entry = known.meant(kind, claim.fact.name, country=claim.fact.country, article=claim.article.id)
    if entry:
        return entry.id
    if kind != "organizations":
        return name_words(kind, claim.fact.name)
    return next(keys_of(claim, claim.fact.name, languages))


def _bearers(kind: str, who: str | Key, group: list[Claim[Any]], known: KnownNames) -> Iterator[Entity]:
    """One entity where nothing tells the bearers of a name apart, else one for each that can be told."""
    if isinstance(who, str):
        entry, told = known.of(kind, who), {claim.fact.country for claim in group}
        country = told.pop() if entry.is_editors and not entry.country and len(told) == 1 else entry.country
        yield replace(_entity(kind, group), id=entry.id, country=country, names=entry.names)
        return
    bearers = [_Bearer(claim, claim.fact.country, _accents(claim.fact.name)) for claim in group]
    if _is_one(bearers):
        yield _entity(kind, group)
        return
    parts: dict[object, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        parts[bearer.marks].append(bearer)
    for part in _in_one_office(list(parts.values())) if kind == "people" else parts.values():
        yield _entity(kind, [bearer.claim for bearer in part])


def _in_one_office(parts: Sequence[list[_Bearer]]) -> list[list[_Bearer]]:
    """Bearers of a name whose diacritics one article left off or misprinted: they hold an office of which their country has one."""
    joined: list[tuple[set[tuple[str, str]], list[_Bearer]]] = []
    for part in parts:
        offices = {(office, bearer.country) for bearer in part if bearer.country for office in offices_of(bearer.claim.fact.role or "")}
        same = [each for each in joined if each[0] & offices]
        others = [each for each in joined if not each[0] & offices]
        joined = [*others, (offices.union(*(held for held, _ in same)), [*(one for _, told in same for one in told), *part])]
    told = [sorted(bearers, key=lambda bearer: bearer.claim.position) for _, bearers in joined]
    return sorted(told, key=lambda bearers: bearers[0].claim.position)


def _is_one(bearers: Sequence[_Bearer]) -> bool:
    countries = {bearer.country for bearer in bearers if bearer.country}
    accents = {bearer.accents for bearer in bearers if bearer.accents}
    return len(countries) < 2 and len(accents) < 2


def _accents(name: str) -> tuple[str, ...] | None:
    return None if name.isascii() else tuple(sorted(name.casefold().replace("-", " ").split()))


def _entity(kind: str, group: Sequence[Claim[Any]]) -> Entity:
    """The tellings of one bearer; its name is the spelling of several words that most articles print, of equals the longest."""
    told = Counter(spelling for claim in group for spelling in (claim.fact.name, *getattr(claim.fact, "spellings", ())))
    names = Counter(claim.fact.name for claim in group)
    name = max(names, key=lambda each: (kind == "people" and len(folded(each)) > 1, names[each], len(each), each))
    return Entity(
        kind=kind,
        id="-".join(folded(name)) or "-",
        name=name,
        country=next((claim.fact.country for claim in group if claim.fact.country), None),
        spellings=tuple(sorted(told, key=lambda each: (each != name, -told[each], each))),
        tellings=tuple(claim.ref for claim in group),
    )


def _with_own_ids(entities: Sequence[Entity]) -> list[Entity]:
    """Namesakes get their country or a number into the id, and each names the others."""
    shared: dict[Key, list[Entity]] = defaultdict(list)
    for entity in entities:
        shared[tuple(sorted(folded(entity.name)))].append(entity)
    taken: set[str] = set()
    renamed: dict[int, Entity] = {}
    for entity in sorted(entities, key=lambda each: not each.names):  # what an editor named keeps its id
        renamed[id(entity)] = replace(entity, id=_free(entity, taken))
    return [_with_namesakes(renamed, entity, shared[tuple(sorted(folded(entity.name)))]) for entity in entities]


def _with_namesakes(renamed: Mapping[int, Entity], entity: Entity, group: Sequence[Entity]) -> Entity:
    """Those who share a name and whose country does not tell them apart."""
    others = [renamed[id(each)].id for each in group if each is not entity and may_be_one(each, entity)]
    return replace(renamed[id(entity)], perhaps=tuple(others[:MOST_DOUBTS]))


def _free(entity: Entity, taken: set[str]) -> str:
    country = f"{entity.id}-{entity.country.lower()}" if entity.country else entity.id
    wanted = entity.id if entity.id not in taken else country
    number = 2
    chosen = wanted
    while chosen in taken:
        chosen, number = f"{wanted}-{number}", number + 1
    taken.add(chosen)
    return chosen


def _with_short_names(entities: Sequence[Entity]) -> Iterator[Entity]:
    """A bare family name says whose it may be."""
    bearers: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        words = folded(entity.name)
        for word in {words[0], words[-1]} if len(words) > 1 else ():
            bearers[word].append(entity)
    for entity in entities:
        words = folded(entity.name)
        if len(words) != 1 or entity.names:
            yield entity
            continue
        may_be = [each.id for each in bearers[words[0]] if may_be_one(each, entity)]
        yield replace(entity, perhaps=(*entity.perhaps, *may_be)[:MOST_DOUBTS])
