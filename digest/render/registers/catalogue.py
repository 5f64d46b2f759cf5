"""Every fact of the site at hand: where it stands, who is meant by its names, and which tellings belong together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from digest.contracts.kinds import is_country
from digest.edtf import limits
from digest.model import OPEN, Entity, Event, Milestone, Ref, Relation, Story, Thread
from digest.render.article import View
from digest.render.excerpt import excerpt, without_quotation_marks
from digest.render.promises import perhaps_done
from digest.render.reached import as_far
from digest.render.registers.naming_texts import best_named
from digest.render.registers.sources import Source, sources_of
from digest.render.slugs import slug
from digest.render.speech import Line, Spot
from digest.render.telling import Tellings, Told
from digest.tell.bare import says_nothing
from digest.tell.escape import safe
from digest.tell.events import is_of_a_day, looks_ahead
from digest.tell.names import Names
from digest.tell.piece import Piece
from digest.tell.wording import Wording

# What takes place or is signed once: two tellings that contradict each other are of one thing.
_TOLD_ONCE = frozenset({"events", "agreements", "milestones"})
# The kinds of fact that tell something; the others name or date it.
LEADING = frozenset({"events", "figures", "agreements", "milestones", "quotes", "trends", "stances"})


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """The facts, sources and entities of one language of the pages."""

    wording: Wording
    views: Sequence[View]  # newest article first
    told: Tellings
    sources: Mapping[str, Source]  # by article
    entities: Mapping[tuple[str, str], Entity]  # by kind and id
    names: Names
    story: Story
    leading: Mapping[str, Sequence[Told[Any]]]  # by article: the facts that an index leads to since they say something, in text order
    joined: Mapping[Ref, Thread]  # what several articles tell, by each telling
    clashes: Mapping[Ref, frozenset[Ref]]  # the tellings of one thing that cannot be true beside each
    done: Mapping[Ref, Ref]  # texts told as open with those that they perhaps are and that were signed since
    elsewhere: frozenset[Ref]  # the tellings of events that articles have take place in more than one place

    def say(self, table: str, key: str, **values: object) -> str:
        """A phrase of these pages."""
        phrase: str = self.wording.language.tables["interface_registers"][table][key]
        return phrase.format(**values) if values else phrase

    def word(self, table: str, value: str) -> str:
        """The word for a value; one that has none is shown in plain letters."""
        found: str = self.wording.language.tables["interface_registers"][table].get(value, value.replace("_", " "))
        return found

    def source(self, told: Told[Any]) -> Source:
        """The article that tells a fact."""
        return self.sources[told.view.entry.article.id]

    def way(self, told: Told[Any], up: str) -> Markup:
        """The article that tells a fact, leading to its sentence; made here since a page has thousands."""
        source = self.source(told)
        at = told.line.at[0] if told.line.at else None
        to = f"{up}{source.page}{f'#{at.anchor}' if at and at.anchor else ''}"
        where, full = self._where(at) if at else "", f"{source.full}{f' · {at.words}' if at else ''}"
        return Markup(f'<a class="source-of" href="{to}" title="{full}">{source.html}{where}</a>{told.mark(f"{up}articles/")}')

    def _where(self, at: Spot) -> str:
        """The sentence beside a source: its number, with the word for whoever hears the page."""
        if at.number is None:
            return f'&nbsp;· <span class="whole">{at.words}</span>'
        heard = self.wording.table["sentence"].format(number="")
        return f'&nbsp;<span class="whole">· <span class="only-heard">{heard}</span>{at.number}</span>'

    def where(self, told: Told[Any]) -> str:
        """Where and when an article has something take place, beside one that tells it differently."""
        place, date = getattr(told.fact, "place", None), getattr(told.fact, "date", None)
        words = (told.view.speech.place(place).text if place else "", self.wording.date(date, short=True) if date else "")
        return ", ".join(filter(None, words))

    def sentence(self, *told: Told[Any]) -> Markup:
        """The sentence that facts rest on, from near the first one's own words."""
        if not told[0].line.at:
            return Markup("")
        spot = told[0].line.at[0]
        marked = f' lang="{spot.lang}"' if spot.lang else ""
        first = min(each.line.at[0].told for each in told)
        return Markup(f'<q class="said"{marked}>{safe(without_quotation_marks(excerpt(spot.quote, first)))}</q>')

    def since(self, told: Told[Any]) -> Told[Any] | None:
        """What was signed since, and perhaps is a text that is told as still open."""
        ref = self.done.get(told.ref)
        return self.told[ref] if ref and told.kind == "agreements" and told.fact.status in OPEN else None

    def threads(self, *kinds: str) -> Iterator[list[Told[Any]]]:
        """The tellings of each thread of some kinds, oldest article first."""
        for thread in self.story.threads:
            if thread.kind in kinds:
                yield [told for ref in thread.tellings if (told := self.told.get(ref))]

    def once(self, facts: Iterable[Told[Any]]) -> list[Told[Any]]:
        """Facts, newest article first, each thing once: by the most exact of its tellings among them, else by the newest."""
        things: dict[Ref, list[Told[Any]]] = defaultdict(list)
        for told in facts:
            thread = self.joined.get(told.ref)
            things[thread.tellings[0] if thread else told.ref].append(told)
        shown = {self._shown(tellings).ref for tellings in things.values()}
        return [told for tellings in things.values() for told in tellings if told.ref in shown]

    def _shown(self, tellings: Sequence[Told[Any]]) -> Told[Any]:
        """The telling of a thing that stands for it; of a text the one by which all pages name it, as far as it has come."""
        if tellings[0].kind == "agreements":
            there = as_far(tellings)
            dated = most_exact(there)
            return best_named([told for told in there if dated is None or told.fact.date == dated.fact.date], self.wording)
        return most_exact(known_last(tellings[::-1])) or tellings[0]

    def otherwise(self, facts: Sequence[Told[Any]]) -> list[Told[Any]]:
        """The tellings of the same things that cannot be true beside these, each article once."""
        clashing = {ref.article: self.told[ref] for told in facts for ref in self._clashing(told)}
        return [told for article, told in sorted(clashing.items()) if article != facts[0].view.entry.article.id]

    def _clashing(self, told: Told[Any]) -> Iterator[Ref]:
        """The tellings of what a fact tells that say something else of it, or have it take place in the other country."""
        thread, there = self.joined.get(told.ref), country_of(told)
        for ref in thread.tellings if thread and self.clashes.keys() & {*thread.tellings} else ():
            apart = there and ref in self.told and told.ref in self.elsewhere and country_of(self.told[ref]) not in (None, there)
            if ref in self.told and (apart or ref in self.clashes.get(told.ref, ())):
                yield ref

    def others(self, facts: Sequence[Told[Any]]) -> tuple[list[Told[Any]], list[Told[Any]]]:
        """The other articles that tell the same facts, each once: by the same voice, and not from whoever is credited with them."""
        clashing = {ref for told in facts for ref in self._clashing(told)}
        home = facts[0].view.entry.article.id
        again: dict[str, Told[Any]] = {}
        apart: dict[str, Told[Any]] = {}
        for told in facts:
            thread, voice = self.joined.get(told.ref), self._voice(told)
            for ref in reversed(thread.tellings) if thread else ():
                if ref in self.told and ref.article != home and ref not in clashing:
                    each = self.told[ref]
                    (again if voice in (None, self._voice(each)) else apart)[ref.article] = each
        return list(again.values()), [each for article, each in apart.items() if article not in again]

    def _voice(self, told: Told[Any]) -> str | None:
        """Who is credited with a fact: somebody known, else a name; nobody where the article itself tells it."""
        speaker = getattr(told.fact, "speaker", None)
        entity = self.who(told, speaker) if speaker else None
        return entity.id if entity else speaker

    def of_kind(self, kind: str) -> list[Entity]:
        """The entities of a kind."""
        return [entity for entity in self.story.entities if entity.kind == kind]

    def who(self, told: Told[Any], name: str) -> Entity | None:
        """Whom or what an article means by a name."""
        return self.names.who(told.view.entry.article.id, name)

    def name(self, entity: Entity) -> str:
        """What the pages call somebody."""
        return self.names.of(entity).text

    def name_lang(self, entity: Entity) -> str | None:
        """The language of that name where it is another article's and not the page's."""
        return self.names.of(entity).lang

    def spellings(self, entity: Entity) -> list[Piece]:
        """What articles print for somebody beside what the pages call them, the most told first."""
        shown = self.name(entity).casefold()
        code = self.wording.code
        return [Piece(each, self.names.language_of(entity, each, code)) for each in entity.spellings if each.casefold() != shown]


def catalogue_of(story: Story, views: Sequence[View], told: Tellings, names: Names, wording: Wording) -> Catalogue:
    """All that the registers are made of."""
    apart = {each.later for each in story.relations if _is_elsewhere(each)}
    return Catalogue(
        wording=wording,
        views=views,
        told=told,
        sources=sources_of(views, wording),
        entities={(entity.kind, entity.id): entity for entity in story.entities},
        names=names,
        story=story,
        leading=_leading(told),
        joined={ref: thread for thread in story.threads for ref in thread.tellings},
        clashes=_clashes(story),
        done=perhaps_done(story, told),
        elsewhere=frozenset(ref for thread in story.threads if apart & {*thread.tellings} for ref in thread.tellings),
    )


def _clashes(story: Story) -> Mapping[Ref, frozenset[Ref]]:
    found: dict[Ref, frozenset[Ref]] = defaultdict(frozenset)
    for each in story.relations:
        if (each.kind == "contradicts" and each.later.kind in _TOLD_ONCE) or (each.kind == "updates" and each.later.kind == "events"):
            found[each.later] |= {each.earlier}
            found[each.earlier] |= {each.later}
    return found


def _is_elsewhere(relation: Relation) -> bool:
    return relation.kind == "contradicts" and any(reason.field == "place" for reason in relation.because)


def _leading(told: Tellings) -> Mapping[str, Sequence[Told[Any]]]:
    found: dict[str, list[Told[Any]]] = defaultdict(list)
    for each in told.all():
        if each.kind in LEADING and not says_nothing(each.fact, each.view.speech):
            found[each.view.entry.facts.id].append(each)
    for facts in found.values():
        facts.sort(key=lambda each: each.fact.evidence.start)
    return found


def linked(name: str, entity: Entity | None, up: str | None) -> Markup:
    """A name that leads to its page, where it has one and the way there is known."""
    leads = entity is not None and entity.kind == "people" and up is not None
    return Markup(f'<a href="{up}people/{page_of(entity)}/">{safe(name)}</a>') if entity and leads else safe(name)


def page_of(entity: Entity) -> str:
    """The name of an entity's page or section."""
    return slug(entity.id)


def most_exact(tellings: Sequence[Told[Any]], *, of_a_day: bool = False) -> Told[Any] | None:
    """The telling with the most exact date; of equally exact ones one that does not look ahead and says what visit it was.

    Of these the most told, the longest, the tersest; of what is done in a day its day rather than those of the visit around it.
    """
    dated = [each for each in tellings if getattr(each.fact, "date", None)]
    of_a_day = of_a_day or any(is_of_a_day(each.fact) for each in dated)
    told = Counter(each.fact.date for each in dated)

    def rank(each: Told[Any]) -> tuple[int, bool, bool, bool, int, bool, int]:
        date = each.fact.date
        is_told = not _looks_ahead(each), each.fact.kind != "visit", of_a_day and "/" not in date, told[date]
        return _exactness(date), *is_told, ("/" in date) != of_a_day, -len(quote_of(each.line))

    return max(reversed(dated), key=rank, default=None)


def _looks_ahead(told: Told[Any]) -> bool:
    fact, speech = told.fact, told.view.speech
    return looks_ahead(fact, speech) if isinstance(fact, Event | Milestone) else speech.is_ahead(fact.date)


def known_last(tellings: Sequence[Told[Any]]) -> Sequence[Told[Any]]:
    """The tellings, oldest article first; of an event whose dates cannot all be true those that do not tell a plan, or the last plan."""
    if not all(isinstance(told.fact, Event) for told in tellings) or not dates_differ(tellings):
        return tellings
    held = [told for told in tellings if not _looks_ahead(told)]
    return tellings if len(held) == len(tellings) else held or tellings[-1:]


def dates_differ(tellings: Iterable[Told[Any]]) -> bool:
    """Whether two tellings give dates that cannot both be true; years counted back from an anniversary may be one apart."""
    facts = [told.fact for told in tellings if told.fact.date]
    spans = [limits(fact.date) for fact in facts]
    latest, earliest = max((first for first, _ in spans), default=None), min((last for _, last in spans), default=None)
    if latest is None or earliest is None or latest <= earliest:
        return False
    is_counted = any(isinstance(fact, Milestone) and fact.because for fact in facts)
    return not is_counted or latest.year - earliest.year > 1


def country_of(told: Told[Any]) -> str | None:
    """The country of the place of a fact."""
    place = getattr(told.fact, "place", None)
    return place if place is None or is_country(place) else told.view.speech.country_of(place)


def _exactness(date: str) -> int:
    """How many parts of a date are known; a day inside a visit says no more than the visit's own days."""
    return min(len(part) for part in date.split("/"))


def quote_of(line: Line) -> str:
    """The sentence that a line rests on."""
    return line.at[0].quote if line.at else ""
