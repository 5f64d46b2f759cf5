"""Between whom an agreement is."""

from collections.abc import Iterable

from digest.extract.agreement_names import AgreementName
from digest.extract.spans import Stage

NEAR = 140


def parties_of(stage: Stage, name: AgreementName, bounds: tuple[int, int]) -> tuple[tuple[str, ...], bool]:
    """The parties of an agreement, and whether they are printed (else they are the two countries)."""
    if name.parties:
        named = _named(stage, *name.parties)
        if named:
            return _completed(stage, named)
    inside = _named(stage, name.start, name.end)
    blocs = [party for party in inside if not _is_country(party)]
    if blocs and name.kind in {"free_trade_agreement", "contract"}:
        return _completed(stage, inside)
    if len([party for party in inside if _is_country(party)]) > 1:
        return tuple(inside), True
    signatories = _signatories(stage, name, bounds)
    if len(signatories) > 1:
        return tuple(signatories), True
    return stage.scene.pair, False


def _is_country(party: str) -> bool:
    return len(party) == 2 and party.isupper()  # noqa: PLR2004 - ISO 3166-1 alpha-2


def _named(stage: Stage, start: int, end: int) -> list[str]:
    """Organizations, blocs, places and countries between two offsets; a body covers the names inside its own."""
    taken: list[tuple[int, int, str]] = []
    for found in (_blocs(stage, start, end), _bodies(stage, start, end), _towns(stage, start, end), _states(stage, start, end)):
        taken += [each for each in found if not any(one[0] < each[1] and each[0] < one[1] for one in taken)]
    names = [name for _, _, name in sorted(taken)]
    return list(dict.fromkeys(names))


def _blocs(stage: Stage, start: int, end: int) -> Iterable[tuple[int, int, str]]:
    return ((hit.start, hit.end, hit.value) for hit in stage.reading.hits.within("bloc", start, end))


def _bodies(stage: Stage, start: int, end: int) -> Iterable[tuple[int, int, str]]:
    return ((body.start, body.end, body.item.name) for body in stage.organizations.within(start, end))


def _towns(stage: Stage, start: int, end: int) -> Iterable[tuple[int, int, str]]:
    return ((town.start, town.end, town.item.name) for town in stage.places.within(start, end))


def _states(stage: Stage, start: int, end: int) -> Iterable[tuple[int, int, str]]:
    return ((state.start, state.end, state.item.code) for state in stage.countries.within(start, end))


def _completed(stage: Stage, named: list[str]) -> tuple[tuple[str, ...], bool]:
    """A bloc that stands alone has the first country of the pair as its partner; any other party alone tells nothing."""
    if len(named) > 1:
        return tuple(named), True
    blocs = stage.reading.language.forms("bloc")
    alone_is_enough = named[0] in blocs or (stage.organizations.mentions and named[0] in _unions(stage))
    if alone_is_enough and stage.scene.pair:
        return (stage.scene.pair[0], named[0]), True
    return stage.scene.pair, False


def _unions(stage: Stage) -> set[str]:
    """The organizations that can be a partner of a country: those that are of no country."""
    return {body.item.name for body in stage.organizations.mentions if body.item.country is None}


def _signatories(stage: Stage, name: AgreementName, bounds: tuple[int, int]) -> list[str]:
    """The bodies that sign, told as subject before the verb: "A dan B menandatangani …"."""
    cues = stage.reading.hits.within("agreement_act", max(bounds[0], name.start - NEAR), name.start)
    if not cues:
        return []
    subject = stage.organizations.within(bounds[0], cues[-1].start)
    towns = stage.places.within(bounds[0], cues[-1].start)
    bodies = [body.item.name for body in subject] or [town.item.name for town in towns if cues[-1].start - town.end < NEAR // 2]
    between = _named(stage, cues[-1].end, name.start)
    return list(dict.fromkeys([*bodies, *(party for party in between if not _is_country(party))]))
