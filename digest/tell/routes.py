"""Between which towns flights go: from those of one country to those of the other."""

from collections.abc import Iterable

from markupsafe import Markup

from digest.tell.sentences import listed
from digest.tell.voice import Voice

_PAIR = 2


def ends_of(towns: Iterable[str], voice: Voice) -> dict[str, Markup | None]:
    """Where flights of several routes start and end; two towns are one route, and one to a third country is none of these."""
    by_country: dict[str | None, list[Markup]] = {}
    for town in dict.fromkeys(towns):
        by_country.setdefault(voice.country_of(town), []).append(voice.in_phrase(town))
    several = len(by_country) == _PAIR < sum(map(len, by_country.values()))
    if not several or set(by_country) != set(voice.facts.countries):
        return {"starts": None, "ends": None}
    starts, ends = by_country.values()
    return {"starts": listed(starts, voice.language), "ends": listed(ends, voice.language)}
