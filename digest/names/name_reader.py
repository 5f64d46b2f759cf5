"""The names of people as they are printed: which capital words in a row are one."""

import re
from dataclasses import dataclass
from typing import Any

from digest.gazetteer import people_names
from digest.names.body_mention import OrganizationMention
from digest.names.body_words import INITIALS
from digest.names.capitals import Capitals, is_initials
from digest.names.grammar import grammar
from digest.names.office import Office
from digest.names.portfolios import ALSO_A_NAME

MOST_WORDS = 6
MOST_TITLES = 8  # before a name
# "Mohammed VI".
_NUMERAL = re.compile(r"[IVX]{2,5}")
# What stands around a name by which somebody is called, too.
_QUOTED = {(' "', '" '), (" '", "' ")}
_NICKNAME = re.compile(r""" (?:"\w[^" ]*"|'\w[^' ]*')(?= )""")
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
    trade: str | None = None  # English: what somebody does for a living
    country: str | None = None  # printed with the relation: "his Indian counterpart"


@dataclass(frozen=True, slots=True)
class Name:
    """A name of capital words in a row."""

    start: int
    end: int
    count: int
    quiet: bool


# What one capital word alone names that is no person: "Gubernur Daerah Khusus …", "Undersecretary of the Border Division of …".
_COMMON = ("org_word", "org_tail", "portfolio", "place_tail", "trade")


class NameReader:
    """Reads the names of one article; `apart` are spans that hold no people any more than bodies do (buildings)."""

    def __init__(
        self,
        capitals: Capitals,
        chains: list[list[Office]],
        bodies: tuple[OrganizationMention, ...],
        apart: list[tuple[int, int]],
    ) -> None:
        self.capitals = capitals
        self.chains = chains
        self.offices_at = {chain[0].start for chain in chains}
        self.bodies = {body.start: body for body in bodies}
        self.grammar = grammar(capitals.reading.language)
        spans = [*apart, *((body.start, body.end) for body in bodies)]
        spans += [(office.start, office.end) for chain in chains for office in chain]
        self.taken = {index for start, end in spans for index in capitals.indexes(start, end)}
        titles = [hit for hit in capitals.reading.hits.all("honorific") if not self._is_in_name(hit.start)]
        spans += [(hit.start, hit.end) for hit in titles]
        spans += [(hit.start, hit.end) for hit in capitals.reading.hits.all("alias") if " " in capitals.reading.plain[hit.start : hit.end]]
        self.taken = {index for start, end in spans for index in capitals.indexes(start, end)}

    def name_at(self, at: int) -> Name | None:
        """The name that begins at an offset, forms of address skipped."""
        at = self._skip_address(at)
        index = self.capitals.index.get(at)
        if index is None or not self.is_name_word(index):
            return None
        first = last = index
        while self._has_room(first, last) and self.goes_on(last):
            last += 1
        words = self.capitals.words
        if first < last and self._is_of_bodies(words[first].start) and not self.begins_known(first):
            return None  # "tingkat Menlu ke-15 Joint Commission"
        alone = first == last and (is_initials(words[first].text) or self.capitals.is_any(_COMMON, words[first].start))
        if alone or words[first].text.lower() in self.grammar.definite:
            return None
        glued = "." in words[first].text  # "P.Quispe" is two words
        return Name(words[first].start, words[last].end, last - first + 1 + glued, words[first].quiet)

    def _is_of_bodies(self, at: int) -> bool:
        """Whether a word is one that names of bodies are made of, and nobody's name: "Joint"."""
        hit = self.capitals.hit("org_word", at)
        return hit is not None and hit.value != ALSO_A_NAME

    def _has_room(self, first: int, last: int) -> bool:
        """Whether a name may have a further word; "Al" of "Al Sabah" counts as none of its own."""
        count = last - first + 1
        return count < MOST_WORDS or (count < 2 * MOST_WORDS and self.own_words(first, last) < MOST_WORDS)

    def own_words(self, first: int, last: int) -> int:
        """How many words of a name are no particles: "Al Sabah" is one."""
        return sum(word.text.lower() not in self.grammar.particles for word in self.capitals.words[first : last + 1])

    def begins_as_known(self, name: Name) -> bool:
        """Whether a name begins as people's names do: "Menlu Peru Rosa Quispe itu"."""
        return self.begins_known(self.capitals.index[name.start])

    def begins_known(self, index: int) -> bool:
        """Whether a word is a given or a family name that is known."""
        first, known = self.capitals.words[index].text, people_names()
        return first in known.given or first in known.family

    def goes_on(self, index: int) -> bool:
        if index + 1 >= len(self.capitals.words):
            return False
        if not self.is_name_word(index + 1):
            return _NUMERAL.fullmatch(self.capitals.words[index + 1].text) is not None and self.capitals.joined(index)
        if self.capitals.joined(index) or self._is_nickname(index + 1) or self._is_nickname(index) or self._is_inner(index):
            return True
        start, end = self.capitals.words[index].end, self.capitals.words[index + 1].start
        if end - start >= PARTICLES_LENGTH:
            return False
        between = self.capitals.reading.plain[start:end].replace("-", " ").split()
        return bool(between) and all(word in self.grammar.particles for word in between)

    def _is_nickname(self, index: int) -> bool:
        """ "Maria "Mia" Santos": one word in quotation marks between two of a name."""
        if not 0 < index < len(self.capitals.words) - 1:
            return False
        before, word, behind = self.capitals.words[index - 1 : index + 2]
        text = self.capitals.reading.plain
        return (text[before.end : word.start], text[word.end : behind.start]) in _QUOTED

    def is_name_word(self, index: int) -> bool:
        word = self.capitals.words[index]
        if (
            index in self.taken
            or (word.text in self.grammar.not_names and not self._is_surname(index))
            or word.text in self.grammar.regions
            or word.text.startswith(self.grammar.ministries)
        ):
            return False
        capitals, start = self.capitals, word.start
        for category in ("country", "honorific", "org_head"):
            hit = capitals.hit(category, start) if category != "honorific" or not self._is_in_name(start) else None
            if hit is not None and hit.end >= word.end and not (category == "country" and self._is_middle_name(index)):
                return False
        called = capitals.hit("alias", start)  # "Presiden SBY"
        known = called is not None and called.end == word.end
        return is_initials(word.text) or not word.text.isupper() or known or self._is_name_in_capitals(index)

    def _is_in_name(self, start: int) -> bool:
        """ "Hamdan bin Haji Yusof", "Tran Tuan Minh": what else is a form of address, behind a particle or a family name."""
        before = self.capitals.reading.plain[max(0, start - PARTICLES_LENGTH) : start].split()
        if before and before[-1] in self.grammar.particles:
            return True
        index = self.capitals.index.get(start)
        if index is None:
            return False
        inside = self._is_fathers(index) or self._is_inner(index)
        return inside or self._is_middle_name(index) or self._is_between_names(index)

    def _is_inner(self, index: int) -> bool:
        """ "Anifah Hj. Aman", "Siti Haji Rahma": a pilgrim's title between two words of a name."""
        words, capitals = self.capitals.words, self.capitals
        if not 0 < index < len(words) - 1 or words[index].text not in self.grammar.inner_titles:
            return False
        gap = capitals.reading.plain[words[index].end : words[index + 1].start]
        own = not capitals.is_any(("honorific", "office", "country", "portfolio"), words[index - 1].start)
        return own and capitals.joined(index - 1) and gap in {" ", ". "}

    def _is_fathers(self, index: int) -> bool:
        """ "Datuk Seri Razali Tun Yusof": a form of address inside a name that one opens already is the father's."""
        words, capitals = self.capitals.words, self.capitals
        if not 0 < index < len(words) - 1 or not (capitals.joined(index - 1) and capitals.joined(index)):
            return False
        own = not capitals.is_any(("honorific", "office", "country", "portfolio"), words[index - 1].start)
        states = self.grammar.address_states
        opens = capitals.reading.hits.ending("honorific", words[index - 1].start - 1)
        return (
            own
            and opens is not None
            and all(text in states for text in (words[index].text, capitals.reading.plain[opens.start : opens.end]))
        )

    def _is_between_names(self, index: int) -> bool:
        """ "Cao Anh Tuan Kiet", "Cao Anh Tuan": a form of address of another people behind a family name and a further one."""
        if index < 2 or not all(self.capitals.joined(each) for each in (index - 2, index - 1)):
            return False
        first = self.capitals.words[index - 2].text
        return index - 1 not in self.taken and first in people_names().family and first not in self.grammar.not_names

    def _is_surname(self, index: int) -> bool:
        """ "Yang Geum-hee", "Rashid Al Wakil": a family name that is another word, before a name with a hyphen or behind a particle."""
        words = self.capitals.words
        if self.capitals.is_behind_particle(index):
            return True
        return words[index].text in people_names().family and self.capitals.joined(index) and "-" in words[index + 1].text

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
        if following.isupper() or following in self.grammar.not_names or self.capitals.place_end(self.capitals.words[index + 1].start):
            return False
        return len(text) <= INITIALS or text.title() in people_names().family

    def _skip_address(self, at: int) -> int:
        for _ in range(MOST_TITLES):
            if (hit := self.capitals.hit("honorific", at)) is None:
                break
            glued = hit.end in self.capitals.index and self.capitals.reading.plain[hit.end - 1] == "."  # "Prof.Dr. X"
            following = hit.end if glued else self.capitals.after(hit.end)
            if following < 0:
                return at
            at = following
        return at

    def name_before(self, end: int) -> Name | None:
        """The name of two words or more that ends at an offset."""
        word = self.capitals.around(end - 1)
        if word is None or word.end != end:
            return None
        last = first = self.capitals.index[word.start]
        if not self.is_name_word(last):
            return None
        while first > 0 and self._has_room(first, last) and self.goes_on(first - 1) and self.is_name_word(first - 1):
            if self.capitals.reading.hits.at("said_by", self.capitals.words[first - 1].start) is not None:
                break  # "Kata Siti Lestari"
            first -= 1
        words = self.capitals.words
        return Name(words[first].start, words[last].end, last - first + 1, words[first].quiet)

    def name_in_disguise(self, at: int) -> Name | None:
        """ "Foreign Minister June Carver", "Minister A. K. Rao": behind an office, a given name that is a month's or another word, too."""
        index = self.capitals.index.get(at)
        if index is None or not self.capitals.joined(index):
            return None
        hits = self.capitals.reading.hits
        word = self.capitals.words[index].text
        known = word in people_names().given or word in people_names().family  # "Minister Park Jin"
        if len(word) > 1 and not known and not (hits.at("date_month", at) or hits.at("date_month_short", at)):
            return None
        name = self.name_at(self.capitals.words[index + 1].start)
        return None if name is None else Name(at, name.end, name.count + 1, name.quiet)

    def mention(self, name: Name, rule: str, **more: Any) -> PersonMention:
        text = self.capitals.reading.plain[name.start : name.end]
        values = {"span_start": name.start, **more}
        text = _NICKNAME.sub("", text)
        return PersonMention(start=name.start, end=name.end, name=" ".join(text.split()), rule=rule, quiet=name.quiet, **values)
