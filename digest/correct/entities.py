"""What an editor says of people, bodies and places: read from entities.toml, and said of the facts that name them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from digest import gazetteer
from digest.contracts import TableError, contract_of, parsed, problems_of, read
from digest.contracts.faults import Fault, faults
from digest.correct.following import once_each
from digest.facts import identified
from digest.files import is_there
from digest.gazetteer import known_from
from digest.model import Digest, Entry, Event, Fact, Facts, Known, KnownByKind, Note, Problem
from digest.names.known import KINDS, Key, KnownNames, known_names, name_words

FILE = "entities.toml"
_BY_STEM = "write the names of the files in seeds/, without what follows the point"


def known_in(file: Path | None) -> KnownByKind:
    """Whom an editor knows; nobody where there is no such file. Raises TableError with all that is wrong in it."""
    if file is None or not is_there(file):
        return {}
    table = parsed(read(file, file.name), file.name)
    found = [*faults(table, contract_of("entities"))] or [*_nameless(table), *_shared(table)]
    if found:
        raise TableError(*problems_of(found, file.name))
    return {
        kind: tuple(replace(known_from(key, entry), is_editors=True) for key, entry in table[kind].items())
        for kind in KINDS
        if table.get(kind)
    }


def with_known(digest: Digest, known: KnownByKind) -> Digest:
    """The digest with what an editor says of people, bodies and places; a name that no article prints is mentioned."""
    if not known:
        return digest
    names = known_names(known)
    entries = tuple(corrected_by(entry, names) for entry in digest.entries)
    used = {each for entry in entries for each in used_in(entry, names)}
    told = notices_of(known, used, {entry.facts.id for entry in entries})
    return replace(digest, entries=entries, known=known, notices=(*digest.notices, *told))


def notices_of(known: KnownByKind, used: Collection[tuple[str, str]], articles: Collection[str]) -> Iterator[Problem]:
    """What an editor should know of what is said of names, by what the articles use of it and which there are."""
    yield from _unused(known, used)
    yield from _doubtful(known, articles)


def _nameless(table: Mapping[str, Any]) -> Iterator[Fault]:
    for kind in KINDS:
        for key, entry in table.get(kind, {}).items():
            if not entry.get("names") and not entry.get("also"):
                yield Fault(
                    (kind, key), "has no name", 'write also = ["…"] with the spellings that articles print, or names = { en = "…" }'
                )


def _shared(table: Mapping[str, Any]) -> Iterator[Fault]:
    """Names that two entries bear in the same articles."""
    bearers: dict[tuple[str, Key, str], str] = {}
    for kind in KINDS:
        for key, entry in table.get(kind, {}).items():
            for name in dict.fromkeys((*entry.get("names", {}).values(), *entry.get("also", ()))):
                for article in entry.get("articles") or ("",):
                    other = bearers.setdefault((kind, name_words(kind, name), article), key)
                    if other != key:
                        where = f"in {article}" if article else "in all articles"
                        hint = 'say which articles mean whom, as articles = ["name-of-an-article"], or make one entry of the two'
                        yield Fault((kind, key), f"“{name}” is also a name of {kind}.{other} {where}", hint)


def corrected_by(entry: Entry, names: KnownNames) -> Entry:
    """An article with what an editor says of the people, bodies and places in it."""
    kinds: dict[str, tuple[Fact, ...]] = {
        kind: tuple(_said(kind, fact, entry, names) for fact in getattr(entry.facts, kind)) for kind in KINDS
    }
    kinds["events"] = tuple(_once_each(event, entry, names) for event in entry.facts.events)
    if all(told == getattr(entry.facts, kind) for kind, told in kinds.items()):
        return entry
    return replace(entry, facts=identified(replace(entry.facts, **kinds)))  # type: ignore[arg-type]


def _once_each(event: Event, entry: Entry, names: KnownNames) -> Event:
    """An event in which those whom an editor says to be one are one."""
    meant = {name: names.meant("people", name, article=entry.facts.id) for name in event.people}
    said = [known for known in meant.values() if known and known.is_editors]
    merging = next((known for known in said if said.count(known) > 1), None)
    if merging is None:
        return event
    now = once_each(event, lambda name: known.id if (known := meant.get(name)) in said and known else (name,))
    return replace(now, corrected=event.corrected or note_of(merging, event))


def note_of(known: Known, before: Fact | None) -> Note:
    """Why an editor says something of somebody or something."""
    return Note(action="change", reason=known.reason, by=known.by, on=known.on, before=before)


def _said(kind: str, fact: Any, entry: Entry, names: KnownNames) -> Fact:
    """A fact with the country and the office that an editor says its bearer has."""
    known = names.meant(kind, fact.name, article=entry.facts.id)
    values = _values(known, fact) if known and known.is_editors else {}
    if not known or not values:
        return fact  # type: ignore[no-any-return]
    return replace(fact, corrected=fact.corrected or note_of(known, fact), **values)  # type: ignore[no-any-return]


def _values(known: Known, fact: Fact) -> dict[str, str]:
    said = {"country": known.country, "role": known.role}
    return {key: value for key, value in said.items() if value and getattr(fact, key, value) != value}


def used_in(entry: Entry, names: KnownNames) -> set[tuple[str, str]]:
    """Those whom an article names, by kind and id."""
    return {(kind, meant.id) for kind in KINDS for meant in _meant(kind, entry.facts, names)}


def _unused(known: KnownByKind, used: Collection[tuple[str, str]]) -> Iterator[Problem]:
    """Entries that no article needs."""
    for kind, told in known.items():
        for each in told:
            if (kind, each.id) not in used:
                wrong = f"{kind}.{each.id}: no article names {' or '.join(each.spellings)}"
                yield Problem(file=FILE, wrong=wrong, hint="write the spelling as it is printed, or take the entry out")


def _doubtful(known: KnownByKind, here: Collection[str]) -> Iterator[Problem]:
    """Entries that name articles which are not here, or replace one of the program's that has other names."""
    for kind, told in known.items():
        programs = {each.id: each for each in gazetteer.known(kind)}
        for each in told:
            if gone := [article for article in each.articles if article not in here]:
                yield Problem(file=FILE, wrong=f"{kind}.{each.id}.articles: no article {' or '.join(gone)} is here", hint=_BY_STEM)
            other = programs.get(each.id)
            if other and not {name_words(kind, name) for name in each.spellings} & {name_words(kind, name) for name in other.spellings}:
                wrong = f"{kind}.{each.id}: replaces {other.spellings[0]}, whom the program knows by that id, under other names"
                yield Problem(file=FILE, wrong=wrong, hint="choose another id, or add that name to also")


def _meant(kind: str, facts: Facts, names: KnownNames) -> Iterator[Known]:
    for fact in getattr(facts, kind):
        for name in (fact.name, *getattr(fact, "spellings", ())):
            if found := names.meant(kind, name, article=facts.id):
                yield found
