"""The people of an article while it is read, found by the words of their names."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from digest.annotate import Reading
from digest.model import Span
from digest.names.name_reader import PersonMention
from digest.names.office import Office
from digest.names.spelling import folded

BEGINNING = 3  # letters that a misspelt name shares with the right one


@dataclass(slots=True, eq=False)
class Person:
    """One person while an article is read; nobody else is the same, however alike."""

    words: tuple[str, ...]
    mentions: list[PersonMention]
    heads: set[str]  # of the offices that any mention gives
    also: list[Span] = field(default_factory=list)  # bare names found once the person is known
    former: bool = False
    role: str | None = None
    role_rule: str | None = None
    chain: tuple[Office, ...] = ()
    country: str | None = None

    def sentences(self, reading: Reading, *, titled: bool = False) -> set[int]:
        """The sentences that name a person, or that name them with an office."""
        starts = [mention.start for mention in self.mentions if mention.offices or not titled]
        starts += [] if titled else [span.start for span in self.also]
        return {sentence.index for start in starts if (sentence := reading.sentence_at(start)) is not None}

    @property
    def offices(self) -> Iterator[Office]:
        """The offices that any mention gives, in text order."""
        return (office for mention in self.mentions for office in mention.offices)

    @property
    def name(self) -> str:
        """The longest printed form, of equals the one with fewest initials, then the one printed most often, else the earliest."""
        printed = Counter(mention.name for mention in self.mentions)
        return max(self.mentions, key=lambda each: (*_fullness(each.name), not each.quiet, printed[each.name], -each.start)).name


def _fullness(name: str) -> tuple[int, int]:
    """The words of a name, and how many of them are more than an initial."""
    words = folded(name)
    return len(words), sum(len(word) > 1 for word in words)


@dataclass(slots=True)
class Register:
    """The people known so far, found by the words of their names."""

    people: list[Person] = field(default_factory=list)
    by_word: dict[str, list[Person]] = field(default_factory=dict)
    by_beginning: dict[str, list[Person]] = field(default_factory=dict)

    def add(self, words: tuple[str, ...], mention: PersonMention) -> None:
        """Note a new person."""
        person = Person(words, [mention], {office.head for office in mention.offices})
        self.people.append(person)
        for word in set(words):
            self.by_word.setdefault(word, []).append(person)
        for beginning in {word[:BEGINNING] for word in words}:
            self.by_beginning.setdefault(beginning, []).append(person)

    def bearing(self, words: tuple[str, ...]) -> list[Person]:
        """People who bear a name's longest word, or the longest that anybody bears, where a name's longest is an initial elsewhere."""
        return next((self.by_word[word] for word in sorted(words, key=len, reverse=True) if word in self.by_word), [])

    def alike(self, words: tuple[str, ...]) -> list[Person]:
        """People one of whose words begins like one of a name's, whichever of them is misspelt."""
        beginnings = dict.fromkeys(word[:BEGINNING] for word in sorted(words, key=len, reverse=True))
        return list(dict.fromkeys(person for beginning in beginnings for person in self.by_beginning.get(beginning, [])))
