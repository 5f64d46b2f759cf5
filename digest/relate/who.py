"""Whom or what names mean across articles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from digest.contracts.kinds import is_country
from digest.languages import Language
from digest.model import Entity, Facts
from digest.names.known import KnownNames, name_words
from digest.relate.bodies import Key, body_key, named_elsewhere
from digest.relate.claims import Claim

Party = tuple[str, str | None]  # whom a name means, and of which country that is; a country is its own


@dataclass(frozen=True)
class Who:
    """The entities of a story, looked up by the article that names them."""

    articles: Sequence[Facts]
    entities: Sequence[Entity]
    known: KnownNames
    languages: Mapping[str, Language] = field(default_factory=dict)

    @cached_property
    def _meant(self) -> Mapping[tuple[str, str, str], Entity]:
        names = {(article.id, kind, fact.id): fact for article in self.articles for kind in _KINDS for fact in getattr(article, kind)}
        found: dict[tuple[str, str, str], Entity] = {}
        for entity in self.entities:
            for ref in entity.tellings:
                fact = names[ref.article, ref.kind, ref.fact]
                for name in (fact.name, *getattr(fact, "spellings", ())):
                    found.setdefault((ref.article, ref.kind, name), entity)
        return found

    def entity(self, claim: Claim[Any], kind: str, name: str) -> Entity | None:
        """Whom an article means by a name."""
        return self._meant.get((claim.article.id, kind, name))

    def people(self, claim: Claim[Any], names: Iterable[str]) -> frozenset[str]:
        """The ids of people; a name that no fact of the article bears stands for itself."""
        return frozenset(self.person(claim, name) for name in names)

    def person(self, claim: Claim[Any], name: str) -> str:
        """The id of a person."""
        found = self.entity(claim, "people", name)
        return found.id if found else name.casefold()

    def country(self, claim: Claim[Any], name: str) -> str | None:
        """The country of a person."""
        found = self.entity(claim, "people", name)
        return found.country if found else None

    def party(self, claim: Claim[Any], name: str) -> Party:
        """A party to an agreement: a country, a bloc, a body or a place."""
        if is_country(name):
            return name, name
        for kind in ("organizations", "places"):
            if found := self.entity(claim, kind, name):
                return f"{kind}/{found.id}", found.country
        entry = self.known.meant("organizations", name, article=claim.article.id)
        if entry:
            return entry.id, None
        return str(named_elsewhere(name, self.languages.values()) or name_words("organizations", name)), None

    def of_each(self, claim: Claim[Any], body: str, country: str) -> Party:
        """The body so called of one of two countries that both have one: "the two Ministries of Justice"."""
        language = self.languages.get(claim.article.language)
        key = body_key(body, language, country, claim.pair) if language else None
        found = self._bodies.get(key) if key else None
        return f"organizations/{found}" if found else str(key or (*name_words("organizations", body), country)), country

    @cached_property
    def _bodies(self) -> Mapping[Key, str]:
        """The bodies whose names are of parts that are known, by these."""
        found: dict[Key, str] = {}
        for article in self.articles:
            language, pair = self.languages.get(article.language), frozenset(article.countries)
            for body in article.organizations if language else ():
                entity = self._meant.get((article.id, "organizations", body.name))
                key = body_key(body.name, language, body.country, pair)
                if entity and key:
                    found.setdefault(key, entity.id)
        return found

    def place(self, claim: Claim[Any], name: str | None) -> Party | None:
        """A place of an event: a country, a city, or a body's house."""
        return self.party(claim, name) if name else None


_KINDS = ("people", "organizations", "places")


def same_place(one: Party | None, other: Party | None) -> bool | None:
    """Whether two places are one, or one lies in the other; None where that is not told."""
    if one is None or other is None:
        return None
    if one[0] == other[0]:
        return True
    if one[1] is None or other[1] is None:
        return None
    if one[1] != other[1]:
        return False
    return True if one[1] in (one[0], other[0]) else None
