"""Whether an agreement is one of the two countries of an article."""

from functools import cache

from digest.contracts.kinds import is_country
from digest.gazetteer import bloc_members
from digest.languages import Language
from digest.parse.article import Stage


def is_of_pair(stage: Stage, parties: tuple[str, ...]) -> bool:
    """Whether a text is between the two countries, their bodies and places, or one of them and a bloc of the other."""
    pair = set(stage.scene.pair)
    if len(pair) < 2:
        return True
    if any(map(_of_the_world(stage.reading.language).__contains__, parties)):
        return False  # what all countries are in makes no text of two
    countries = {party for party in parties if is_country(party)}
    blocs = [party for party in parties if party in bloc_members()]
    bodies = {body.name: body.country for body in stage.scene.organizations} | {place.name: place.country for place in stage.scene.places}
    unions = {party: members for party in parties if len(members := members_in(stage, party)) > 1}
    countries |= {country for party in parties if (country := bodies.get(party)) and party not in {*bloc_members(), *unions}}
    if not countries - pair:
        covered = countries.union(*unions.values()) | {member for bloc in blocs for member in bloc_members()[bloc]}
        return not (blocs or unions) or pair <= covered
    return pair <= countries


@cache
def _of_the_world(language: Language) -> frozenset[str]:
    """The names of the bodies that all countries are in."""
    blocs = language.forms("bloc").items()
    return frozenset(name for bloc, names in blocs if bloc not in bloc_members() for name in (bloc, *names))


def members_in(stage: Stage, party: str) -> set[str]:
    """The countries that the name of a body holds: "the Customs Union of Russia, Belarus and Kazakhstan"."""
    named = next((body for body in stage.organizations.mentions if body.item.name == party), None)
    return {each.item.code for each in stage.countries.within(named.start, named.end)} if named is not None else set()
