"""People: an index by country, and for each what the articles tell of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from digest.edtf import limits, year_of
from digest.model import Entity
from digest.render.registers.catalogue import Catalogue, page_of
from digest.render.registers.moments import Moment
from digest.render.registers.timeline import Timeline
from digest.render.telling import Told
from digest.render.volumes import Volume, volumes
from digest.tell.names import own_spelling
from digest.tell.offices import office_of
from digest.tell.piece import Piece

# So much of somebody stands on a page, the newest, and so many articles behind each thing.
MOST = 90
# Canonical offices that a desk asks for first.
ENVOYS = ("Ambassador", "Chargé d'Affaires", "High Commissioner", "Permanent Representative")


@dataclass(frozen=True, slots=True)
class Office:
    """An office that one article after another gives somebody, in the order of the years that they tell of."""

    words: Piece | None  # none where the articles name no office
    tellings: tuple[Told[Any], ...]

    @property
    def past(self) -> str | None:
        """The year that the last of these articles looks back on; none where it tells of its own time."""
        return _looks_back(self.last)

    @property
    def last(self) -> Told[Any]:
        """The article that says so of the latest time."""
        return self.tellings[-1]


def _looks_back(told: Told[Any]) -> str | None:
    """The year of the last event in which an article names somebody, if that is before the article's own year."""
    if (told.fact.role or "").startswith("Former "):
        return None
    if told.view.date is None:
        return None
    year = limits(told.view.date)[0].year
    events = [event for event in told.view.entry.facts.events if told.fact.name in event.people]
    last = max((limits(event.date)[1].year if event.date else year for event in events), default=year)
    return str(last) if last < year else None


def _held_in(told: Told[Any]) -> str:
    """The year in which somebody is told to hold an office: the one that the article looks back on, else its own."""
    return _looks_back(told) or year_of(told.view.date)


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody took part in, said or is credited with."""

    kind: str  # the field of their profile
    told: Any  # a moment, or a fact

    @property
    def year(self) -> str:
        """The year it was in, or of the article that tells it; empty where that is not known."""
        return self.told.year if isinstance(self.told, Moment) else year_of(self.told.view.date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What all articles tell of one person."""

    entity: Entity
    page: str
    name: str
    country: str  # its code, or nothing
    country_words: str
    offices: tuple[Office, ...]  # each once, the one that the newest article gives last
    moments: tuple[Moment, ...]  # newest first
    quotes: tuple[Told[Any], ...]
    figures: tuple[Told[Any], ...]
    perhaps: tuple[Entity, ...]

    @property
    def key(self) -> str:
        """Its page's name."""
        return self.page

    @property
    def title(self) -> str:
        """What the pages call them."""
        return self.name

    @property
    def office(self) -> Office | None:
        """The newest office that an article names."""
        return next((office for office in reversed(self.offices) if office.words), None)

    @property
    def shown(self) -> Office:
        """The newest office, or the newest telling where none is named."""
        return self.office or self.offices[-1]

    @property
    def has_held_more(self) -> bool:
        """Whether there is more to tell of offices than the newest as one article gives it."""
        return len(self.offices) > 1 or len(self.shown.tellings) > 1

    @property
    def is_envoy(self) -> bool:
        """Whether the newest office that an article names is an ambassador's."""
        return self.office is not None and (self.office.last.fact.role or "").startswith(ENVOYS)

    @property
    def volumes(self) -> list[Volume[Deed]]:
        """What is told of them in volumes by year, the newest first."""
        deeds = [Deed(kind, each) for kind in ("moments", "figures", "quotes") for each in getattr(self, kind)]
        return volumes(sorted(deeds, key=lambda deed: deed.year, reverse=True), lambda deed: deed.year or "undated", most=MOST)

    @property
    def articles(self) -> int:
        """How many articles name this person."""
        return len({ref.article for ref in self.entity.tellings})

    @property
    def spellings(self) -> tuple[str, ...]:
        """The spellings that differ from what the page calls them."""
        return tuple(each for each in self.entity.spellings if each != self.name)


def profiles_of(catalogue: Catalogue, timeline: Timeline) -> list[Profile]:
    """Everybody, sorted by name."""
    moments = _moments(timeline)
    said = {kind: _credited(catalogue, kind) for kind in ("quotes", "figures")}
    found = [_profile(entity, catalogue, moments, said) for entity in catalogue.of_kind("people")]
    return sorted(found, key=lambda profile: (profile.name.casefold(), profile.page))


def _moments(timeline: Timeline) -> Mapping[str, list[Moment]]:
    found: dict[str, list[Moment]] = defaultdict(list)
    for moment in timeline.moments:
        for _, entity in moment.people:
            if entity:
                found[entity.id].append(moment)
    return found


def _credited(catalogue: Catalogue, kind: str) -> Mapping[str, list[Told[Any]]]:
    """Quotations or figures by the person whom their article credits with them, newest article first."""
    found: dict[str, list[Told[Any]]] = defaultdict(list)
    for told in catalogue.told.all():
        if told.kind == kind and told.fact.speaker:
            entity = catalogue.who(told, told.fact.speaker)
            if entity and entity.kind == "people":
                found[entity.id].append(told)
    return found


def _profile(
    entity: Entity, catalogue: Catalogue, moments: Mapping[str, list[Moment]], said: Mapping[str, Mapping[str, list[Told[Any]]]]
) -> Profile:
    return Profile(
        entity=entity,
        page=page_of(entity),
        name=catalogue.name(entity),
        country=entity.country or "",
        country_words=catalogue.wording.place(entity.country) if entity.country else "",
        offices=_offices([catalogue.told[ref] for ref in entity.tellings]),
        moments=tuple(moments.get(entity.id, ())),
        quotes=tuple(said["quotes"].get(entity.id, ())),
        figures=tuple(catalogue.once(said["figures"].get(entity.id, ()))),
        perhaps=tuple(catalogue.entities["people", each] for each in entity.perhaps if ("people", each) in catalogue.entities),
    )


def _offices(tellings: Iterable[Told[Any]]) -> tuple[Office, ...]:
    """Each office that articles name, in the words that most have for it, by when it was held; first the articles that name none."""
    found: dict[str, list[tuple[Told[Any], Piece | None]]] = {}
    for told in sorted(tellings, key=_held_in):
        words = _words(told)
        key = (told.fact.role or words.text) if words else ""
        found[key] = [*found.pop(key, ()), (told, words)]  # the one told last comes last
    return tuple(
        Office(Counter(words for _, words in reversed(held)).most_common(1)[0][0], tuple(told for told, _ in held))
        for _, held in sorted(found.items(), key=lambda each: each[0] != "")
    )


def _words(told: Told[Any]) -> Piece | None:
    """The office in words; one that somebody held before is told as such."""
    speech, office = told.view.speech, office_of(told.fact, told.view.speech)
    if office and (told.fact.role or "").startswith("Former "):
        office = Piece(speech.wording.text("article", "role_former", role=office.text), office.lang)
    return replace(office, text=office.text[:1].upper() + office.text[1:]) if office else None


@dataclass(frozen=True, slots=True)
class Country:
    """People, bodies or places of one country; the name is empty where the articles name none."""

    code: str
    name: str
    members: tuple[Any, ...]

    @property
    def anchor(self) -> str:
        """Its section's address."""
        return f"c-{self.code.lower() or 'none'}"


def by_country(members: Sequence[Any], first: Sequence[str], catalogue: Catalogue) -> list[Country]:
    """Members by country: the two of the site, then the others by how many they have, then those without one."""
    counted = Counter(member.country for member in members)
    grouped: dict[str, list[Any]] = defaultdict(list)
    for member in members:
        grouped[member.country].append(member)
    order = sorted(grouped, key=lambda code: (first.index(code) if code in first else len(first) + (not code), -counted[code], code))
    return [Country(code, catalogue.wording.place(code) if code else "", tuple(grouped[code])) for code in order]


def own_name(entity: Entity) -> Markup | str:
    """A name in its own spelling, marked as of its language."""
    own = own_spelling(entity)
    return own.html if own else ""
