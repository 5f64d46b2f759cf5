"""The registers: timeline, agreements, people, organizations, places and topics, each thing once with all that tells it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from digest.faults import Page, guarded
from digest.model import Entity, Problem, Story
from digest.render.article import View
from digest.render.drawing import Draw, vega
from digest.render.front_matter import page_text
from digest.render.programs.addresses import addresses_of
from digest.render.programs.schema_org import Event
from digest.render.registers import agreements, people, subjects, timeline, visits
from digest.render.registers.acts import Acts
from digest.render.registers.calendar import calendar_pages
from digest.render.registers.catalogue import Catalogue, catalogue_of, page_of
from digest.render.registers.come_true import plans_kept
from digest.render.registers.directories import BY_LETTER, Directory, letter_words
from digest.render.registers.people import Deed, Profile
from digest.render.registers.routes import map_of_places
from digest.render.registers.seals import Seals, Untold
from digest.render.registers.subjects import Subject
from digest.render.registers.visit_events import visit_event
from digest.render.registers.visits import Visit
from digest.render.related import Sentences
from digest.render.settings import Settings
from digest.render.telling import Tellings, Told
from digest.render.volumes import Volume, file, folder, way_up
from digest.tell.names import Names
from digest.tell.wording import Wording

# Gives the text that is kept under a seal, packed, or makes it.
Keep = Callable[[str, Callable[[], str]], str | bytes]


@dataclass(frozen=True, slots=True, eq=False)
class Registers:
    """All registers of one language, and where each fact of an article is found in them."""

    catalogue: Catalogue
    timeline: timeline.Timeline
    agreements: agreements.Agreements
    visits: Sequence[visits.Visit]
    profiles: Directory[Profile]
    organizations: Directory[Subject]
    places: Directory[Subject]
    topics: Directory[Subject]
    addresses: Mapping[str, Mapping[str, str]]  # of article and fact: the address from the language's root

    def leads(self, article: str) -> Mapping[str, str]:
        """Where the registers tell of the facts of an article."""
        return self.addresses.get(article, {})

    def address(self, told: Told[Any]) -> str:
        """Where a register tells of a fact."""
        return self.addresses[told.view.entry.article.id][told.fact.id]

    def address_of(self, entity: Entity) -> str:
        """Where a register tells of somebody or something."""
        return self.addresses[entity.tellings[0].article][entity.tellings[0].fact]


def registers_of(story: Story, views: Sequence[View], tellings: Tellings, names: Names, wording: Wording) -> Registers:
    """The registers of articles, newest first."""
    catalogue = catalogue_of(story, views, tellings, names, wording)
    moments, rows = timeline.timeline_of(catalogue), agreements.agreements_of(catalogue)
    chapters = visits.visits_of(catalogue, moments, rows)
    profiles = Directory(people.profiles_of(catalogue, moments))
    acts = Acts(catalogue, plans_kept(moments.moments))
    found = (subjects.organizations_of(acts), subjects.places_of(acts), subjects.topics_of(acts))
    bodies, places, topics = map(subjects.directory_of, found)
    addresses: dict[str, dict[str, str]] = defaultdict(dict)
    known: dict[str, str] = {}  # of what many articles tell the address is held once
    for told, address in chain(
        timeline.addresses(moments),
        visits.addresses(chapters),
        agreements.addresses(rows),
        ((tellings[ref], folder("people", profile.page)) for profile in profiles.members for ref in profile.entity.tellings),
        subjects.addresses("organizations", bodies),
        subjects.addresses("places", places),
        subjects.addresses("topics", topics),
    ):
        addresses[told.view.entry.article.id][told.fact.id] = known.setdefault(address, address)
    return Registers(catalogue, moments, rows, chapters, profiles, bodies, places, topics, addresses)


def register_pages(registers: Registers, settings: Settings, templates: Environment, keep: Keep, draw: Draw = vega) -> Iterator[Page]:
    """Every page of the registers, and the calendar; a page that `keep` has of the same is not made again."""
    pages = _Pages(registers, settings, templates, draw, keep, Seals(registers.catalogue, registers.addresses))
    yield from pages.timeline()
    yield from pages.visits()
    yield from pages.agreements()
    yield from pages.people()
    yield from pages.subjects("organizations", registers.organizations)
    yield from pages.subjects("places", registers.places)
    yield from pages.subjects("topics", registers.topics)
    code = registers.catalogue.wording.code
    root = settings.root(code)
    addresses = {moment.anchor: f"{root}{registers.address(moment.main)}" for moment in registers.timeline.moments if root}
    yield from calendar_pages(registers.timeline, registers.catalogue, settings.titles[code], addresses)


@dataclass(frozen=True, slots=True)
class _Pages:
    """The pages of the registers of one language."""

    registers: Registers
    settings: Settings
    templates: Environment
    draw: Draw
    keep: Keep
    seals: Seals

    def page(self, template: str, path: str, register: str, **values: Any) -> Page:
        """One page of a register, or what kept it from being made; `page_title` is the register's own unless given."""
        return path, guarded(f"docs/{self.registers.catalogue.wording.code}/{path}", lambda: self._kept(template, path, register, values))

    def _kept(self, template: str, path: str, register: str, values: dict[str, Any]) -> str | bytes:
        try:
            seal = self.seals.of(template, path, register, self.registers.catalogue.wording.code, values)
        except Untold:
            return self._text(template, path, register, values)
        return self.keep(seal, lambda: self._text(template, path, register, values))

    def _text(self, template: str, path: str, register: str, values: dict[str, Any]) -> str:
        catalogue = self.registers.catalogue
        title = values.pop("page_title", None) or catalogue.say(register, "title")
        described = values.pop("described", ())
        shared = {
            "catalogue": catalogue, "registers": self.registers, "register": register, "heading": title, "volume_words": volume_words,
            "words": catalogue.wording, "say": catalogue.say,
        }  # fmt: skip
        body = self.templates.get_template(f"registers/{template}.md.jinja").render(shared, **values)
        metadata = {"title": title, "lang": catalogue.wording.code, "description": catalogue.say(register, "lead"), "layout": "register"}
        return page_text(metadata, body, *described)

    def timeline(self) -> Iterator[Page]:
        """The timeline's volumes."""
        parts, catalogue = self.registers.timeline.volumes, self.registers.catalogue
        numbers = {entity.id: number for number, entity in enumerate(self.registers.timeline.people, start=1)}
        for part in parts:
            here = list(timeline.with_during(part.items))
            named = {entity.id for moment in here for _, entity in moment.people if entity}
            people = [(f"w{numbers[each.id]}", catalogue.name(each)) for each in self.registers.timeline.people if each.id in named]
            groups = [(group, catalogue.word("groups", group)) for group in timeline.ORDER if any(moment.group == group for moment in here)]
            yield self.page(
                "timeline", file("timeline", part.name), "timeline",
                years=timeline.years_of(part.items), groups=groups, people=people, numbers=numbers,
                part=part, parts=parts, folder=folder, up=way_up(part.name),
                page_title=_titled(catalogue.say("timeline", "title"), part, catalogue),
            )  # fmt: skip

    def visits(self) -> Iterator[Page]:
        """A page for every visit on which, or after which, something is told to have happened."""
        sentences = Sentences(self.registers.catalogue.wording, "../../articles/")
        places = {each.anchor: folder("timeline", part.name) for part in self.registers.timeline.volumes for each in part.items}
        for visit in self.registers.visits:
            yield self.page(
                "visit", f"visits/{visit.page}.md", "visits",
                visit=visit, on_timeline=f"{places[visit.moment.anchor]}#{visit.moment.anchor}", up="../../",
                said=sentences.said, phrases=sentences.phrases, most=visits.MOST, page_title=visit.moment.brief,
                described=(self._described(visit),),
            )  # fmt: skip

    def _described(self, visit: Visit) -> Event:
        """A visit for programs."""
        catalogue = self.registers.catalogue
        return visit_event(visit, catalogue, addresses_of(self.settings, catalogue.wording.code, f"visits/{visit.page}/"))

    def agreements(self) -> Iterator[Page]:
        """The register's volumes."""
        parts, catalogue = self.registers.agreements.volumes, self.registers.catalogue
        for part in parts:
            sections = agreements.by_status(part.items)
            yield self.page(
                "agreements", file("agreements", part.name), "agreements",
                sections=sections, kinds=agreements.kinds_of(part.items),
                statuses=[(status, catalogue.wording.word("agreement_status", status)) for status, _ in sections],
                part=part, parts=parts, folder=folder, up=way_up(part.name),
                page_title=_titled(catalogue.say("agreements", "title"), part, catalogue),
            )  # fmt: skip

    def people(self) -> Iterator[Page]:
        """The index, and a page for everybody."""
        index = self.registers.profiles
        envoys = sorted((each for each in index.members if each.is_envoy), key=lambda each: each.shown.last.view.date or "", reverse=True)
        yield from self._directory("people", "people", index, envoys=envoys)
        for profile in index.members:
            yield from self._person(profile)

    def _person(self, profile: Profile) -> Iterator[Page]:
        """The page of somebody, and where they are much told of those of earlier years."""
        parts, root = profile.volumes or [Volume(None, ())], f"people/{profile.page}"
        for part in parts:
            yield self.page(
                "person", file(root, part.name) if part.name else f"{root}.md", "people",
                profile=profile, own_name=people.own_name, page_of=page_of, up=f"{way_up(part.name)}../", part=part, parts=parts,
                folder=folder, root=root, page_title=_titled(profile.name, part, self.registers.catalogue), **_by_kind(part.items),
            )  # fmt: skip

    def subjects(self, register: str, index: Directory[Subject]) -> Iterator[Page]:
        """An index of subjects, and a page for those that it does not show in full."""
        drawn = self.map() if register == "places" else None
        if isinstance(drawn, Problem):
            yield file(register, None), drawn
            drawn = None
        yield from self._directory("subjects", register, index, map=drawn)
        for subject in index.members:
            if subject.has_page:
                yield from self._subject(register, subject)

    def _directory(self, template: str, register: str, index: Directory[Any], **first: Any) -> Iterator[Page]:
        """The first page of an index, with what stands on it alone, and where it can't hold all a page for each letter."""
        shared = {
            "own_name": people.own_name, "shown": subjects.SHOWN,
            "letters": index.letters, "letter_words": letter_words, "folder": folder, "by_letter": BY_LETTER,
        }  # fmt: skip
        known = self.settings.countries, self.registers.catalogue
        countries = people.by_country(index.first, *known)
        yield self.page(template, file(register, None), register, countries=countries, letter=None, up="../", **shared, **first)
        shared |= dict.fromkeys(first)
        for part in index.letters:
            yield self.page(
                template, f"{register}/{file(BY_LETTER, part.name)}", register,
                countries=people.by_country(part.items, *known), letter=part.name, up="../../../",
                page_title=f"{self.registers.catalogue.say(register, 'title')}: {letter_words(part)}", **shared,
            )  # fmt: skip

    def _subject(self, register: str, subject: Subject) -> Iterator[Page]:
        """The page of a subject, and where it is much told those of earlier years."""
        parts, root = subject.volumes, f"{register}/{subject.id}"
        for part in parts:
            yield self.page(
                "subject", file(root, part.name) if part.name else f"{root}.md", register,
                subject=subject, own_name=people.own_name, up=f"{way_up(part.name)}../", part=part, parts=parts, folder=folder, root=root,
                years=subjects.years_of(part.items), most=subjects.MOST_MENTIONS,
                page_title=_titled(subject.name.text, part, self.registers.catalogue),
            )  # fmt: skip

    def map(self) -> Markup | Problem | None:
        """The map of places; a problem where it can't be drawn."""
        registers, code = self.registers, self.registers.catalogue.wording.code
        told = registers.places.members, registers.timeline.moments, self.settings.countries, registers.catalogue
        make = partial(map_of_places, *told, draw=self.draw)
        return guarded(f"docs/{code}/places/index.md", make)


def _by_kind(deeds: Sequence[Deed]) -> dict[str, list[Any]]:
    """What somebody did, by what it is."""
    return {kind: [deed.told for deed in deeds if deed.kind == kind] for kind in ("moments", "figures", "quotes")}


def _titled(title: str, part: Volume[Any], catalogue: Catalogue) -> str:
    """A volume's title: "Timeline 2011", "Timeline 2011 (2)"."""
    return f"{title} {volume_words(part, catalogue)}" if part.group else title


def volume_words(part: Volume[Any], catalogue: Catalogue) -> str:
    """What a volume is called among the others."""
    words = part.group if part.group and part.group.isdigit() else catalogue.say("timeline", part.group or "newest")
    return f"{words} ({part.number})" if part.number > 1 else words
