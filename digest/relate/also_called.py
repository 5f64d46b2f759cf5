"""Bodies that are called by more than one name: an embassy by its city and its country, a company by the short name in brackets."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from digest.languages import Language
from digest.names.known import Key, KnownNames
from digest.names.made import loose_readings
from digest.relate.bodies import body_key, countries_of_places, initials_known, named_elsewhere, words_key
from digest.relate.claims import Claim

# A short name of so many letters is a name and no initials, which have too many bearers.
_TELLING = 6
# Initials of so many letters have few bearers; in a digest that names one, they are its.
_FEW_BEARERS = 4

# So many words tell a body, whatever its country.
_WORDS = 3

Groups = Mapping[str | Key, list[Claim[Any]]]


def keys_of(claim: Claim[Any], name: str, languages: Mapping[str, Language]) -> Iterator[Key]:
    """What a body's name is made of in the language of its article, as it is called in some language, and its words."""
    named = name, languages[claim.article.language], claim.fact.country
    made = body_key(*named, claim.pair), named_elsewhere(name, languages.values()), words_key(*named)
    return (key for key in made if key)


def also_called(grouped: Groups, languages: Mapping[str, Language], known: KnownNames) -> Groups:
    """Bodies by their names, one that is told by another of its names with the one that bears both."""
    joined = dict(grouped)
    initials, homes = _bearers_of_initials(grouped, languages), _named_with_country(grouped, languages)
    for key in grouped:
        own = (other for claim in grouped[key] for other in _others(claim, languages, known))
        others = {other for other in (*own, *initials.get(key, ()), *homes.get(key, ())) if other in joined and other != key}
        if key in joined and len(others) == 1 and _are_of_one_country(joined[key], joined[other := others.pop()]):
            told = sorted((*joined[key], *joined.pop(other)), key=lambda claim: claim.position)
            joined[key] = told
    return joined


def _bearers_of_initials(grouped: Groups, languages: Mapping[str, Language]) -> Mapping[str | Key, set[str | Key]]:
    """The body that is named by its initials alone, "ASEAN", for the only one that has them in brackets or in a glossary."""
    bare: dict[str, set[str | Key]] = defaultdict(set)
    bearers: dict[str, set[str | Key]] = defaultdict(set)
    for key, told in grouped.items():
        for short in initials_known(key, languages.values()):
            bearers[short.upper()].add(key)
        for claim in told:
            if claim.fact.acronym:
                bearers[claim.fact.acronym.upper()].add(key)
            elif claim.fact.name.isupper() and " " not in claim.fact.name and len(claim.fact.name) >= _FEW_BEARERS:
                bare[claim.fact.name].add(key)
    return {key: bare[short] for short, keys in bearers.items() if len(keys) == 1 and short in bare for key in keys}


def _named_with_country(grouped: Groups, languages: Mapping[str, Language]) -> Mapping[str | Key, set[str | Key]]:
    """Bodies that are told without a country, and those called the same with one: "Bureau of Grain Prices", "… of Peru".

    Not what every country has, such as ministries: of these a name without a country may be anybody's.
    """
    alone: dict[Key, set[Key]] = defaultdict(set)
    homes: dict[Key, set[str | Key]] = defaultdict(set)
    for key, claim in ((key, claim) for key, told in grouped.items() if isinstance(key, tuple) for claim in told):
        *words, country = words_key(claim.fact.name, languages[claim.article.language], claim.fact.country)
        if len(words) >= _WORDS and country == (claim.fact.country or ""):
            if country:
                homes[*words, country].add(key)
            else:
                alone[key] |= {(*words, each) for each in claim.pair}
    found = {key: {home for each in words for home in homes.get(each, ())} for key, words in alone.items()}
    return {key: others for key, others in found.items() if others and not _is_everywhere(grouped[key], languages)}


def _is_everywhere(told: Sequence[Claim[Any]], languages: Mapping[str, Language]) -> bool:
    """Whether a name is of a make that every country has: a ministry, a parliament."""
    return any(next(iter(loose_readings(claim.fact.name, languages[claim.article.language])), None) is not None for claim in told)


def _others(claim: Claim[Any], languages: Mapping[str, Language], known: KnownNames) -> Iterator[str | Key]:
    """The further names of a body: what its name is made of, and that of a short name behind it in brackets."""
    yield from keys_of(claim, claim.fact.name, languages)
    short = claim.fact.acronym
    company = _without_trade(claim.fact.name, languages[claim.article.language])
    for name in (short if short and not short.isupper() else None, company):
        if name and len(name) >= _TELLING:
            entry = known.meant("organizations", name, country=claim.fact.country, article=claim.article.id)
            yield from (entry.id,) if entry else keys_of(claim, name, languages)


def _without_trade(name: str, language: Language) -> str | None:
    """What a company is called without the word for its trade behind it, where that names no place: "Condor" for "Condor Air"."""
    words = name.split()
    told = " ".join(words[:-1]) if words and words[-1] in language.table("telling", "left_off")["trade"] else ""
    return told if told and told.casefold() not in countries_of_places() else None


def _are_of_one_country(ours: Sequence[Claim[Any]], theirs: Sequence[Claim[Any]]) -> bool:
    return len({claim.fact.country for claim in (*ours, *theirs)} - {None}) <= 1
