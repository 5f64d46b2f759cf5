"""The two sides of an article, and what it says of them before its people are put on them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.model import Hit
from digest.names.body_mention import OrganizationMention
from digest.names.capitals import Capitals
from digest.names.grammar import grammar
from digest.names.name_reader import PersonMention
from digest.names.office import Office
from digest.names.place_mentions import told_from
from digest.names.register import Person
from digest.names.roles import leading_role, role_of
from digest.names.visitors import VISIT, encounters, journeys

MOST_LISTED = 8  # people in a row
MOST_SMALL = 2  # words between two of them: "and by"
LONGEST_GAP = 14  # characters between them


def country_of(capitals: Capitals, end: int) -> Hit | None:
    """The country that stands behind a name: "X of Kazakhstan"."""
    links = grammar(capitals.reading.language).of_country if capitals.reading.plain.startswith(" ", end) else ()
    found = (capitals.hit("country", end + len(link)) for link in links if capitals.reading.plain.startswith(link, end))
    return next((hit for hit in found if hit is not None), None)


def behind_country(capitals: Capitals, end: int) -> int:
    """Behind the country that stands behind a name; its end where none does."""
    country = country_of(capitals, end)
    return country.end if country is not None else end


@dataclass(frozen=True)
class Sides:
    """What an article says of its two sides before its people are put on them; nothing here asks for their countries."""

    capitals: Capitals
    chains: Sequence[Sequence[Office]]  # every office printed, with its holder or without
    pair: tuple[str, ...]
    home: str | None  # the country whose press tells it
    bodies: Sequence[OrganizationMention] = ()
    people: Sequence[Person] = ()

    @cached_property
    def body_starts(self) -> dict[int, OrganizationMention]:
        """Bodies by where they begin."""
        return {body.start: body for body in self.bodies}

    @cached_property
    def rows(self) -> list[list[tuple[Person, PersonMention]]]:
        """People with their offices who are named in a row, three or more or by a comma, each in another role."""
        titled = sorted(
            ((mention, each) for each in self.people for mention in each.mentions if mention.offices), key=lambda item: item[0].start
        )
        rows: list[list[tuple[Person, PersonMention]]] = []
        by_comma: set[int] = set()  # rows of which a comma alone joins two
        last, closed = -1, False
        text, joiners = self.capitals.reading.plain, grammar(self.capitals.reading.language).joiners
        for mention, person in titled:
            gap = text[last : mention.span_start] if 0 <= last <= mention.span_start else ""
            if rows and not closed and gap.startswith((", ", " ", "; ")) and gap.strip(",; ") in ("", *joiners):
                rows[-1].append((person, mention))
                if gap in {", ", "; "}:
                    by_comma.add(len(rows) - 1)
                closed = bool(gap.strip(",; "))
            else:
                rows.append([(person, mention)])
                closed = False
            last = max(mention.end, mention.offices[-1].end)
        lists = [row for at, row in enumerate(rows) if len(row) > 2 or at in by_comma]
        return [row for row in lists if len({role_of(mention.offices) for _, mention in row}) == len(row)]

    @cached_property
    def journeys(self) -> list[tuple[int, int]]:
        """Where a visitor is named, and where the goal of the visit is."""
        places = (word.start for word in self.capitals.words if self.capitals.place_end(word.start))
        goals = sorted({*self.capitals.hits["country"], *places})
        return list(journeys(self.capitals.reading, self._spans, goals))

    @cached_property
    def encounters(self) -> list[tuple[Person | str, Person | str]]:
        """Who meets or receives whom: people, and the countries of those whom an office alone tells."""
        alone = {chain[0].start: chain for chain in self.chains if chain[0].country and chain[0].start not in self.held}
        spans = sorted((*self._spans, *((start, chain[-1].end) for start, chain in alone.items())))
        who: dict[int, Person | str] = {start: chain[0].country or "" for start, chain in alone.items()} | self.by_start
        return [(who[first], who[second]) for first, second in encounters(self.capitals.reading, spans)]

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Where everybody is named, with their office and the country behind the name, in text order."""
        spans = {mention.span_start: mention.end for each in self.people for mention in each.mentions}
        spans |= {span.start: span.end for each in self.people for span in each.also}
        return [(start, behind_country(self.capitals, end)) for start, end in sorted(spans.items())]

    @cached_property
    def by_start(self) -> dict[int, Person]:
        """The people by where each of their names begins, its office with it."""
        found = {mention.span_start: each for each in self.people for mention in each.mentions}
        return found | {span.start: each for each in self.people for span in each.also}

    @cached_property
    def teller(self) -> str | None:
        """The one of the two whose press tells it, else from which a dateline says that it is told."""
        if self.home is not None:
            return self.home if self.home in self.pair else None
        place = told_from(self.capitals)
        return next((code for code in self.pair if place is not None and code in place.countries), None)

    @cached_property
    def held(self) -> set[int]:
        """Where the offices begin that somebody is known to hold."""
        return {office.start for each in self.people for office in each.offices}

    def offices_of(self, role: str) -> Iterator[Office]:
        """The offices of a role, with their holders or without, but for those that several share."""
        plain, endings = self.capitals.reading.plain, grammar(self.capitals.reading.language).plural_endings
        for chain in self.chains:
            yield from (office for office in chain if office.role == role and not office.is_of_several(plain, endings))

    def are_together(self, one: Office, other: Office) -> bool:
        """Whether two offices stand in one sentence."""
        sentence = self.capitals.reading.sentence_at(one.start)
        return sentence is not None and sentence.start <= other.start < sentence.end

    @cached_property
    def holders(self) -> dict[str, list[Person]]:
        """The people in each role, of two that go together in the state's."""
        found: dict[str, list[Person]] = {}
        for person in self.people:
            if person.chain:
                found.setdefault(leading_role(person.chain), []).append(person)
        return found

    @cached_property
    def counterparts(self) -> dict[Person, Person]:
        """Whoever is named next as somebody's counterpart, with their own country."""
        found: dict[Person, Person] = {}
        for each in self.people:
            for mention in each.mentions:
                if mention.relation == "counterpart" and mention.country and (model := self.last_before(each, mention.start)):
                    found.setdefault(model, each)
        return found

    @cached_property
    def _ends(self) -> list[tuple[int, int]]:
        """Where each name ends and whose it is, by their place among the people."""
        people = list(enumerate(self.people))
        ends = [(mention.end, index) for index, each in people for mention in each.mentions]
        return sorted(ends + [(span.end, index) for index, each in people for span in each.also])

    def last_before(self, person: Person, offset: int) -> Person | None:
        """The person other than this one named last before an offset."""
        index = bisect_right(self._ends, (offset, len(self.people)))
        before = (self.people[self._ends[at][1]] for at in range(index - 1, -1, -1))
        return next((each for each in before if each is not person), None)

    def before_titles(self, start: int) -> int:
        """Where the forms of address begin that stand before a name or its office."""
        while (address := self.capitals.reading.hits.ending("honorific", start - 1)) is not None:
            start = address.start
        text, definite = self.capitals.reading.plain, grammar(self.capitals.reading.language).definite
        article = next((f" {word} " for word in definite if text.endswith(f" {word} ", 0, start)), " ")
        return start - len(article) + 1

    def first_of_list(self, start: int) -> int:
        """Where the list begins in which a name stands, no more than "and" between two: "by Mrs. X and by Mr. Y"."""
        text, joiners = self.capitals.reading.plain, grammar(self.capitals.reading.language).joiners
        at = self.before_titles(start)
        for _ in range(MOST_LISTED):
            index = bisect_right(self._ends, (at, -1)) - 1
            before = self._ends[index][0] if index >= 0 else -1
            gap = text[before:at].strip(" ,").split() if 0 <= at - before < LONGEST_GAP else [""]
            if before not in self._starts or len(gap) > MOST_SMALL or (gap and gap[0] not in joiners):
                return at
            at = self.before_titles(self._starts[before])
        return at

    @cached_property
    def _starts(self) -> dict[int, int]:
        """Where each name begins with its office, by where it ends."""
        return {mention.end: mention.span_start for each in self.people for mention in each.mentions}

    def visitor_before(self, offset: int) -> Person | None:
        """Who goes to another country, as told last before an offset."""
        starts = [start for start, goal in self.journeys if goal < offset]
        return self.by_start.get(max(starts)) if starts else None

    def leader(self, person: Person, offset: int) -> Person | None:
        """Whom those at an offset come with: who is named last in the same sentence, else who travels, else whom "he" means."""
        last, sentence = self.last_before(person, offset), self.capitals.reading.sentence_at(offset)
        told = last.sentences(self.capitals.reading) if last is not None else set()
        if sentence is None or sentence.index in told:
            return last
        meant = self.capitals.reading.hits.first("anaphor", sentence.start, offset) is not None
        return self.visitor_before(offset) or (last if meant else None)

    def travels_along(self, offset: int) -> bool:
        """Whether a sentence tells nothing but a journey before an offset: "flies to X with Minister Y", but not "for talks with"."""
        reading = self.capitals.reading
        sentence = reading.sentence_at(offset)
        told = [hit for kind in ("verb", "deed") for hit in reading.hits.within(kind, sentence.start, offset)] if sentence else []
        leading = {hit.start for hit in told if hit.value.partition("/")[0] == VISIT}
        return bool(leading) and all(hit.start in leading for hit in told)

    def other(self, country: str | None) -> str | None:
        """The other of the two countries."""
        others = [code for code in self.pair if code != country]
        return others[0] if country in self.pair and len(others) == 1 else None
