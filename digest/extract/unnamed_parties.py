"""Parties that nobody names: firms, mayors and others who do not sign for their countries."""

from collections.abc import Sequence

from digest.extract.agreement_words import name_words
from digest.extract.signatories import signs_for_town
from digest.extract.statements import FIRMS
from digest.model import Hit
from digest.parse.article import Stage
from digest.parse.deeds import Deed
from digest.parse.units import Unit

_NOT_FOR_COUNTRIES = frozenset({"people", "office:Mayor", "office:Governor", "office:Regent", "office:Rector"})
_NEAR = 12  # characters from a noun to the country whose it is


def is_of_others(stage: Stage, deed: Deed) -> bool:
    """Whether those sign who do not do so for their countries, though nothing says for whom: "the mayors", "firms"."""
    people = stage.referents.people(deed.agents, deed)
    local = bool(people) and all(map(signs_for_town, people))
    agents = _without_homes(stage, deed.agents or (() if deed.passive else deed.role("of")))  # "one of the companies signed"
    return local or (bool(agents) and all(unit.value in _NOT_FOR_COUNTRIES for unit in agents))


def _without_homes(stage: Stage, agents: Sequence[Unit]) -> list[Unit]:
    """Those who act without the countries that only say whose some firms are: "perusahaan asal Peru"."""
    found: list[Unit] = []
    for unit in agents:
        firms = bool(found) and bool(_firms(stage, found[-1].start, found[-1].end))
        behind = firms and unit.start - found[-1].end < _NEAR
        if not (behind and (unit.kind == "country" or unit.value == "sides") and not _joined(stage, found[-1].end, unit.start)):
            found.append(unit)
    return found


def _joined(stage: Stage, start: int, end: int) -> bool:
    """Whether a joining word or a mark stands between two offsets."""
    joiners = name_words(stage.reading.language).joiner
    gap = stage.reading.lower[start:end]
    return "," in gap or any(word in joiners for word in gap.split())


def is_of_firms(stage: Stage, start: int, end: int) -> bool:
    """Whether a text is told to be between firms without a name: "antara salah satu perusahaan Peru dan sebuah bank Hungaria"."""
    return bool(_firms(stage, start, end))


def _firms(stage: Stage, start: int, end: int) -> list[Hit]:
    return [hit for hit in stage.reading.hits.within("quantity_noun", start, end) if hit.value in FIRMS]
