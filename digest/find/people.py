"""People by the offices, forms of address and verbs around their names."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from digest.find.ages import ends_of_aged
from digest.find.capitals import Capitals, Word, is_initials
from digest.find.grammar import grammar
from digest.find.offices import Office
from digest.find.placenames import place_end
from digest.gazetteer import people_names
from digest.model import Hit

MOST_WORDS = 6
# Runs of capitals that begin with a common given or family name are taken for people from two words to this many.
KNOWN_WORDS = 4
INITIALS = 2  # letters without full stops: "BJ Habibie"
MOST_ADDRESSES = 12  # forms of address before one name: "Yang Mulia Prof. Dr. H. X"
MOST_HOLDERS = 12  # whom one office in the plural names together
LONGEST_WORD = 40  # characters
PARTICLES_LENGTH = 16  # " van der "


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention:
    """A name as printed once; `span_start` takes in the office before it."""

    start: int
    end: int
    name: str
    rule: str
    offices: tuple[Office, ...] = ()
    span_start: int
    quiet: bool = False
    addressed: bool = False  # an office or a form of address stands by it
    relation: str | None = None  # "spouse", "predecessor" …


@dataclass(frozen=True, slots=True)
class _Name:
    start: int
    end: int
    count: int
    quiet: bool


class Finder:
    """Finds the people of one article; `taken` are spans that hold no people (bodies, buildings)."""

    def __init__(self, capitals: Capitals, chains: list[list[Office]], taken: tuple[tuple[int, int], ...]) -> None:
        self.capitals = capitals
        self.chains = chains
        self.grammar = grammar(capitals.reading.language)
        spans = [*taken, *((office.start, office.end) for chain in chains for office in chain)]
        spans += [(hit.start, hit.end) for hit in capitals.reading.hits.all("honorific")]
        spans += [(hit.start, hit.end) for hit in capitals.reading.hits.all("alias") if " " in capitals.reading.plain[hit.start : hit.end]]
        self.taken = {index for start, end in spans for index in _indexes(capitals, start, end)}

    def find(self) -> tuple[PersonMention, ...]:
        """Every name that its surroundings or its own words show to be a person's, in text order, one mention a place."""
        found: dict[int, PersonMention] = {}
        loose = (*self._by_relation(), *self._by_saying(), *self._by_age(), *self._by_known_name())
        clear = (*self._by_office(), *self._by_address(), *(mention for mention in loose if not self._holds_common_word(mention)))
        for mention in (*clear, *self._by_office_after_short_name(clear)):
            known = found.get(mention.start)
            if known is not None and known.offices and mention.offices and known.offices != mention.offices:
                found[mention.start] = replace(known, offices=(*known.offices, *mention.offices))
            elif known is None or (mention.offices and not known.offices) or mention.end > known.end:
                found[mention.start] = mention
        return tuple(_without_overlaps(sorted(found.values(), key=lambda mention: mention.start)))

    def _holds_common_word(self, mention: PersonMention) -> bool:
        """Whether a supposed name holds an ordinary word of names of bodies: "Riset Kesehatan Dasar"."""
        starts = [self.capitals.words[index].start for index in _indexes(self.capitals, mention.start, mention.end)]
        return any(self.capitals.hit(category, start) for start in starts for category in ("portfolio", "org_word"))

    # -------------------------------------------------------- names

    def name_at(self, at: int) -> _Name | None:
        """The name that begins at an offset, forms of address skipped."""
        at = self._skip_address(at)
        index = self.capitals.index.get(at)
        if index is None or not self._is_name_word(index):
            return None
        first = last = index
        while last - first + 1 < MOST_WORDS and self._goes_on(last):
            last += 1
        words = self.capitals.words
        if first == last and is_initials(words[first].text):
            return None
        return _Name(words[first].start, words[last].end, last - first + 1, words[first].quiet)

    def _goes_on(self, index: int) -> bool:
        if index + 1 >= len(self.capitals.words) or not self._is_name_word(index + 1):
            return False
        if self.capitals.joined(index):
            return True
        start, end = self.capitals.words[index].end, self.capitals.words[index + 1].start
        if end - start >= PARTICLES_LENGTH:
            return False
        between = self.capitals.reading.plain[start:end].replace("-", " ").split()
        return bool(between) and all(word in self.grammar.particles for word in between)

    def _is_name_word(self, index: int) -> bool:
        word = self.capitals.words[index]
        if index in self.taken or word.text in self.grammar.not_names or word.text in self.grammar.regions:
            return False
        capitals, start = self.capitals, word.start
        for category in ("country", "honorific", "org_head"):
            hit = capitals.hit(category, start)
            if hit is not None and hit.end >= word.end and not (category == "country" and self._is_middle_name(index)):
                return False
        return is_initials(word.text) or not word.text.isupper() or self._is_name_in_capitals(index)

    def _is_middle_name(self, index: int) -> bool:
        """ "Pham Thai Nhu Mai": a country's adjective between a family name and a further name."""
        return (
            index > 0
            and self.capitals.joined(index - 1)
            and self.capitals.joined(index)
            and self.capitals.words[index - 1].text in people_names().family
            and self.capitals.words[index + 1].start not in self.capitals.hits["office"]
        )

    def _is_name_in_capitals(self, index: int) -> bool:
        """ "PARK Geun-hye", "BJ Habibie": a family name or initials in capitals beside a name that is not."""
        if not self.capitals.joined(index) or index + 1 in self.taken:
            return False
        text, following = self.capitals.words[index].text, self.capitals.words[index + 1].text
        if following.isupper() or following in self.grammar.not_names:
            return False
        return len(text) <= INITIALS or text.title() in people_names().family

    def _skip_address(self, at: int) -> int:
        for _ in range(MOST_ADDRESSES):
            hit = self.capitals.hit("honorific", at)
            following = self.capitals.after(hit.end) if hit is not None else -1
            if following < 0:
                return at
            at = following
        return at

    def name_before(self, end: int) -> _Name | None:
        """The name of two words or more that ends at an offset."""
        word = self.capitals.around(end - 1)
        if word is None or word.end != end:
            return None
        last = first = self.capitals.index[word.start]
        if not self._is_name_word(last):
            return None
        while first > 0 and last - first + 1 < MOST_WORDS and self._goes_on(first - 1) and self._is_name_word(first - 1):
            first -= 1
        words = self.capitals.words
        return _Name(words[first].start, words[last].end, last - first + 1, words[first].quiet)

    def _mention(self, name: _Name, rule: str, **more: object) -> PersonMention:
        text = self.capitals.reading.plain[name.start : name.end]
        values: dict[str, object] = {"span_start": name.start, **more}
        return PersonMention(start=name.start, end=name.end, name=" ".join(text.split()), rule=rule, quiet=name.quiet, **values)  # type: ignore[arg-type]

    # -------------------------------------------------------- clues

    def _by_office(self) -> Iterator[PersonMention]:
        claimed: set[int] = set()  # ends of names whose office stood before them
        for chain in self.chains:
            name = self._holder_after(chain, claimed)
            if name is not None:
                claimed.add(name.end)
                yield self._mention(name, "people.office_before", offices=tuple(chain), span_start=chain[0].start, addressed=True)
                yield from self._further_holders(chain, name)
            before = self._holder_before(chain)
            if before is not None and name is None:
                yield self._mention(before, "people.office_after", offices=tuple(chain), addressed=True)

    def _further_holders(self, chain: list[Office], name: _Name) -> Iterator[PersonMention]:
        """ "Presidents X and Y": whom an office in the plural names together."""
        text = self.capitals.reading.plain
        endings = self.grammar.plural_endings
        if len(chain) > 1 or not endings or not text.endswith(endings, 0, chain[0].start + len(chain[0].head) + 1):
            return
        shared = replace(chain[0], country=None)
        following = self._name_joined(name)
        for _ in range(MOST_HOLDERS):
            if following is None:
                return
            yield self._mention(following, "people.office_shared", offices=(shared,), addressed=True)
            following = self._name_joined(following)

    def _name_joined(self, name: _Name) -> _Name | None:
        """The name of two words or more behind a comma or an "and"."""
        for joiner in (", ", *(f" {joiner} " for joiner in self.grammar.joiners)):
            following = self.name_at(name.end + len(joiner)) if self.capitals.reading.plain.startswith(joiner, name.end) else None
            if following is not None and following.count > 1:
                return following
        return None

    def _holder_after(self, chain: list[Office], claimed: set[int]) -> _Name | None:
        text, end = self.capitals.reading.plain, chain[-1].end
        at = end
        if text.startswith(", ", at):
            at += 1
        while at < len(text) and text[at] == " ":
            at += 1
        if at == end:
            return None
        name = self.name_at(at)
        if name is None or (text[end] == "," and self._is_list(chain, name, claimed)) or self._is_character(chain, name):
            return None
        return name if text[end] == "," else self._after_unknown_body(chain, name)

    def _after_unknown_body(self, chain: list[Office], name: _Name) -> _Name | None:
        """The holder, where what looked like their name is where they serve: "Ketua PAN Sulawesi", "Direktur Medco, D Cyril"."""
        if chain[-1].kind not in {"body", "academic", "member", "place"}:
            return name
        if place_end(self.capitals.reading, name.start) >= name.end:
            return None
        if name.count > 1 or chain[-1].detail or not self.capitals.reading.plain.startswith(", ", name.end):
            return name
        following = self.name_at(name.end + 2)
        return following if following is not None and following.count > 1 else name

    def _by_office_after_short_name(self, clear: tuple[PersonMention, ...]) -> Iterator[PersonMention]:
        """ "Lam, general secretary of X": one word of a name that is known from elsewhere, with the office behind it."""
        words = {word for mention in clear for word in (mention.name.split()[0], mention.name.split()[-1])}
        claimed = {mention.offices for mention in clear if mention.offices}
        for chain in self.chains:
            name = None if tuple(chain) in claimed else self._name_linked(chain)
            if name is not None and name.count == 1 and self.capitals.reading.plain[name.start : name.end] in words:
                yield self._mention(name, "people.office_after", offices=tuple(chain), addressed=True)

    def _is_character(self, chain: list[Office], name: _Name) -> bool:
        """A prince of one name in quotation marks is somebody in a play."""
        return name.count == 1 and chain[0].start > 0 and self.capitals.reading.plain[chain[0].start - 1] == '"'

    def _is_list(self, chain: list[Office], name: _Name, claimed: set[int]) -> bool:
        """Whether a name behind a comma is the next of a list and not the holder of the office: "X, Ketua A, Y, Ketua B"."""
        before = self._holder_before(chain)
        return name.count < 2 or (before is not None and before.end not in claimed)

    def _holder_before(self, chain: list[Office]) -> _Name | None:
        name = self._name_linked(chain)
        if name is None:
            return None
        addressed = self.capitals.reading.hits.ending("honorific", name.start - 1) is not None
        return name if name.count > 1 or addressed else None

    def _name_linked(self, chain: list[Office]) -> _Name | None:
        """The name before an office, behind a comma or a bracket."""
        text, start = self.capitals.reading.plain, chain[0].start
        gap_start = start
        if not text.endswith(self.grammar.before_office, 0, start):
            return None
        for link in self.grammar.before_office:
            if text.endswith(link, 0, start):
                gap_start = start - len(link)
        return None if gap_start == start else self.name_before(gap_start)

    def _by_address(self) -> Iterator[PersonMention]:
        for start in self.capitals.hits["honorific"]:
            name = self.name_at(start)
            if name is not None and name.start != start:
                yield self._mention(name, "people.address", addressed=True)

    def _by_relation(self) -> Iterator[PersonMention]:
        """ "istrinya, X", "their predecessors, X"."""
        text = self.capitals.reading.plain
        for hit in self.capitals.reading.hits.all("relation"):
            end = self._behind_country(hit.end)
            at = self.capitals.after(end + text.startswith(",", end))
            name = self.name_at(at) if at > 0 else None
            if name is not None and name.count > 1:
                yield self._mention(name, "people.relation", relation=hit.value, addressed=True)

            elif name is None and (before := self._name_explained(hit)) is not None:
                yield self._mention(before, "people.relation_after", relation=hit.value, addressed=True)

    def _behind_country(self, end: int) -> int:
        """Behind "dari Kenya" or "from Kenya" that follows a relation."""
        for preposition in self.grammar.prepositions:
            country = self.capitals.hit("country", end + len(preposition) + 2)
            if country is not None and self.capitals.reading.plain.startswith(f" {preposition} ", end):
                return country.end
        return end

    def _name_explained(self, hit: Hit) -> _Name | None:
        """ "X, his Uzbek counterpart", "X, timpalannya": the name that a relation explains."""
        reading, start = self.capitals.reading, hit.start
        country = reading.hits.ending("country", start - 1)
        start = country.start if country is not None else start
        before = reading.plain.rfind(" ", max(0, start - LONGEST_WORD), max(0, start - 1)) + 1
        if reading.plain[before : start - 1] in self.grammar.possessives:
            start = before
        elif not reading.plain[hit.start : hit.end].endswith(self.grammar.possessive_endings):
            return None
        name = self.name_before(start - 2) if reading.plain.startswith(", ", start - 2) else None
        return name if name is not None and name.count > 1 else None

    def _by_age(self) -> Iterator[PersonMention]:
        for end in ends_of_aged(self.capitals.reading):
            name = self.name_before(end)
            if name is not None and name.count > 1 and not self._is_place(name):
                yield self._mention(name, "people.age")

    def _by_saying(self) -> Iterator[PersonMention]:
        for hit in self.capitals.reading.hits.all("said_by"):
            at = self.capitals.after(hit.end)
            name = self.name_at(at) if at > 0 else None
            if name is not None and name.count > 1:
                yield self._mention(name, "people.said")
        for hit in self.capitals.reading.hits.all("says"):
            name = self.name_before(hit.start - 1)
            if name is not None and name.count > 1 and self._begins_clause(name.start):
                yield self._mention(name, "people.says")

    def _begins_clause(self, start: int) -> bool:
        """Whether a name opens a sentence or follows a comma, as a subject does and the end of a title does not."""
        sentence = self.capitals.reading.sentence_at(start)
        return (sentence is not None and sentence.start == start) or self.capitals.reading.plain[start - 2 : start] == ", "

    def _by_known_name(self) -> Iterator[PersonMention]:
        known = people_names()
        for word in self.capitals.words:
            if not word.quiet and (word.text in known.given or word.text in known.family) and self._begins(word):
                name = self.name_at(word.start)
                if name is not None and 1 < name.count <= KNOWN_WORDS and not self._is_place(name):
                    yield self._mention(name, "people.known_name")

    def _is_place(self, name: _Name) -> bool:
        """ "Ho Chi Minh City", "kota Ho Chi Minh": a place that is named after a person."""
        hits = self.capitals.reading.hits
        before = hits.ending("place_kind_before", name.start - 1) or hits.ending("place_head", name.start - 1)
        return before is not None or place_end(self.capitals.reading, name.start) >= name.end

    def _begins(self, word: Word) -> bool:
        index = self.capitals.index[word.start]
        return index == 0 or not self._goes_on(index - 1) or not self._is_name_word(index - 1)


def _indexes(capitals: Capitals, start: int, end: int) -> Iterator[int]:
    index = capitals.index.get(start)
    while index is not None and index < len(capitals.words) and capitals.words[index].start < end:
        yield index
        index += 1


def _without_overlaps(mentions: list[PersonMention]) -> Iterator[PersonMention]:
    end = -1
    for mention in mentions:
        if mention.start >= end:
            yield mention
            end = mention.end
