"""Between whom an agreement is."""

import re
from collections.abc import Iterable

from digest.extract.agreement_names import AgreementName
from digest.extract.agreement_words import name_words
from digest.extract.spans import Mention, Stage
from digest.model import OrganizationEntity

NEAR = 140
# More words than these between two names are no joint any more.
FEW = 6
WORD = re.compile(r"[^\W\d_]+")
Told = tuple[int, int, str]


def parties_of(stage: Stage, name: AgreementName, bounds: tuple[int, int]) -> tuple[tuple[str, ...], bool]:
    """The parties of an agreement, and whether they are printed (else they are the two countries)."""
    if name.parties:
        named = _named(stage, *name.parties)
        if named:
            return _completed(stage, named)
    inside = _named(stage, name.start, name.end)
    known = stage.reading.language.forms("bloc")
    blocs = [party for party in inside if party in known]
    if blocs:
        return _completed(stage, inside)
    if len([party for party in inside if _is_country(party)]) > 1:
        return tuple(inside), True
    signatories = _signatories(stage, name, bounds)
    if len(signatories) > 1:
        return tuple(signatories), True
    bodies = tuple(party for party in inside if not _is_country(party))
    return (bodies, True) if name.kind == "contract" and bodies else (stage.scene.pair, False)


def _is_country(party: str) -> bool:
    return len(party) == 2 and party.isupper()


def _named(stage: Stage, start: int, end: int) -> list[str]:
    """The names of the parties told one after another between two offsets."""
    return list(dict.fromkeys(name for _, _, name in _told(stage, start, end)))


def parties_end(stage: Stage, name: AgreementName) -> int:
    """Where the last party of a name ends."""
    return max((end for _, end, _ in _told(stage, *name.parties)), default=name.end) if name.parties else name.end


def _told(stage: Stage, start: int, end: int) -> list[Told]:
    """Organizations, blocs, places and countries between two offsets; a body covers the names inside its own."""
    taken: list[Told] = []
    for found in (_blocs(stage, start, end), _bodies(stage, start, end), _towns(stage, start, end), _states(stage, start, end)):
        taken += [each for each in found if not any(one[0] < each[1] and each[0] < one[1] for one in taken)]
    taken.sort()
    ends = [index for index in range(1, len(taken)) if not _goes_on(stage, taken[index - 1][1], taken[index][0])]
    told = taken[: ends[0]] if ends else taken
    return [each for index, each in enumerate(told) if index == 0 or not _is_parent(stage, told[index - 1][1], each[0])]


def _is_parent(stage: Stage, start: int, end: int) -> bool:
    """Whether the second of two names only says whose the first is: "Komite X dari Kementerian Y"."""
    return stage.reading.lower[start:end].strip() in stage.reading.language.table("agreements", "settings")["belongs"]


def _goes_on(stage: Stage, start: int, end: int) -> bool:
    """Whether only joining words stand between two parties."""
    gap = stage.reading.lower[start:end]
    stop = name_words(stage.reading.language).stop
    words = [match.start() for match in WORD.finditer(gap)]
    ended = any(stop.match(gap, at) for at in words[1:]) or (
        bool(words) and stop.match(gap, words[0]) is not None and not _joins(stage, start + words[0])
    )
    return len(words) <= FEW and not ended and ";" not in gap


def _joins(stage: Stage, offset: int) -> bool:
    return stage.reading.hits.at("agreement_between", offset) is not None


def _blocs(stage: Stage, start: int, end: int) -> Iterable[Told]:
    return ((hit.start, hit.end, hit.value) for hit in stage.reading.hits.within("bloc", start, end))


def _bodies(stage: Stage, start: int, end: int) -> Iterable[Told]:
    return ((body.start, body.end, _party(stage, body)) for body in stage.organizations.within(start, end))


def _party(stage: Stage, body: Mention[OrganizationEntity]) -> str:
    """A body's name; a government's country."""
    governs = stage.reading.hits.within("government", body.start, body.end)
    country = stage.countries.within(body.start, body.end)
    return country[0].item.code if governs and country else body.item.name


def _towns(stage: Stage, start: int, end: int) -> Iterable[Told]:
    return ((town.start, town.end, town.item.name) for town in stage.places.within(start, end))


def _states(stage: Stage, start: int, end: int) -> Iterable[Told]:
    return ((state.start, state.end, state.item.code) for state in stage.countries.within(start, end))


def _completed(stage: Stage, named: list[str]) -> tuple[tuple[str, ...], bool]:
    """A bloc that stands alone has the first country of the pair as its partner; any other party alone tells nothing."""
    if len(named) > 1:
        return tuple(named), True
    blocs = stage.reading.language.forms("bloc")
    alone_is_enough = named[0] in blocs or named[0] in stage.unions
    if alone_is_enough and stage.scene.pair:
        return (stage.scene.pair[0], named[0]), True
    return stage.scene.pair, False


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
