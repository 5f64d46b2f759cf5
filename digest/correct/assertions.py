"""The file beside a seed, read and checked: what it says, or all that is wrong in it."""

from collections.abc import Iterator, Mapping
from typing import Any

from digest.contracts import TableError, contract_of, parsed, problems_of
from digest.contracts.faults import Fault, faults
from digest.languages import available
from digest.model import ACTIONS, Action, Assertions, Correction, Problem

_PLAIN = ("title", "url", "outlet", "publication")


def assertions_of(data: bytes, file: str) -> Assertions | tuple[Problem, ...]:
    """What an editor says of an article, or all that is wrong there."""
    try:
        table = parsed(data, file)
    except TableError as error:
        return error.problems
    found = [*faults(table, _contract(table))] or [*_about_facts(table)]
    return problems_of(found, file) if found else _assertions(table, file)


def _contract(table: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the file holds; a title may be a table with a line for each language."""
    contract = contract_of("assertions")
    if not isinstance(table.get("title"), Mapping):
        return contract
    plain = [key for key in contract["line"] if key != "title?"]
    return {**contract, "line": plain, "title?": {"line": [f"<of {', '.join(available())}>"]}}


def _assertions(table: Mapping[str, Any], file: str) -> Assertions:
    plain = {key: table[key] for key in _PLAIN if key in table}
    if isinstance(table.get("title"), Mapping):
        plain["titles"] = plain.pop("title")
    return Assertions(
        file=file,
        published=_day(table.get("date")),
        added=_day(table.get("added")),
        countries=tuple(table.get("countries", ())),
        reason=" ".join(table.get("reason", "").split()),
        by=table.get("by"),
        on=_day(table.get("on")),
        corrections=tuple(_corrections(table)),
        **plain,
    )


def _corrections(table: Mapping[str, Any]) -> Iterator[Correction]:
    """Those of a file, in its order within each sort."""
    for action in ACTIONS:
        for number, entry in enumerate(table.get(action, ()), 1):
            yield _correction(action, entry, f"{action} {number}")


def _correction(action: Action, entry: Mapping[str, Any], place: str) -> Correction:
    return Correction(
        action=action,
        kind=entry["kind"],
        quote=entry["quote"],
        reason=" ".join(entry["reason"].split()),
        by=entry.get("by"),
        on=_day(entry.get("on")),
        where=entry.get("where", {}),
        values=entry.get("set", {}),
        place=place,
    )


def _day(value: object) -> str | None:
    """A day of TOML, or a text that is one, as a text."""
    return str(value) if value is not None else None


def _about_facts(table: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the values that corrections give, by the kind of fact."""
    for action in ACTIONS:
        for number, entry in enumerate(table.get(action, ()), 1):
            path, kind = (action, str(number)), contract_of("assertions_facts")[entry["kind"]]
            if "set" in entry:
                expected = kind if action == "add" else optional(kind)
                yield from faults(entry["set"], expected, (*path, "set"))
                if not entry["set"] and action == "change":
                    yield Fault((*path, "set"), "empty", 'write what the fact should say, as set = { date = "2024-03-12" }')
            yield from faults(entry.get("where", {}), optional(kind), (*path, "where"))


def optional(contract: Mapping[str, Any]) -> dict[str, Any]:
    """A contract that asks for none of its keys."""
    made: dict[str, Any] = {}
    for kind, keys in contract.items():
        made[kind] = [key if key.endswith("?") else f"{key}?" for key in keys] if isinstance(keys, list) else keys
    return made
