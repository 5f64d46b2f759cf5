"""The name of a body while it grows from its head, and where a mission or an association abroad has its seat."""

import re
from dataclasses import dataclass

from digest.gazetteer import people_names
from digest.model import Hit
from digest.names.body_words import behind_and, is_own_name, run_end
from digest.names.capitals import Capitals
from digest.names.grammar import Grammar, grammar

# Bodies of one country's people that live in another.
ABROAD = {"Association", "Union", "Federation", "Community", "Society", "Club"}
# Words of bodies that two countries have together.
TOGETHER = {"Friendship", "Joint"}
MISSIONS = {"Embassy", "Consulate", "Mission"}
NUMBERED = {"University", "College", "Polytechnic"}
NAMESAKE_WORDS = 3
COMMAND = "Command"
FORCES = {"Army", "Armed Forces", "Police", "Fleet", COMMAND}
_NUMBER = re.compile(r" \d{1,2}\b(?! ?[%.,]\d)")


@dataclass(slots=True)
class Extent:
    """A name while it grows to the right from its head."""

    capitals: Capitals
    head: Hit
    end: int
    bare: bool = False  # nothing of its own before the head, so that "on X" may complete it
    in_office: bool = False  # an office stands right before the head: the holder's name may follow
    parts: int = 0
    ends_ordinary: bool = False  # the last part is an ordinary word of names of bodies
    seen_ordinary: bool = False
    own: bool = False  # a part is neither an ordinary word nor a country
    closed: bool = False  # a country ends the name
    country: str | None = None
    joint: bool = False  # two countries share the body

    @property
    def owner(self) -> str | None:
        """The one country whose body it is."""
        return None if self.joint else self.country

    @property
    def words(self) -> Grammar:
        """The small words of the language."""
        return grammar(self.capitals.reading.language)

    def add(self, end: int, *, common: bool = False) -> bool:
        """Take a part into the name."""
        self.end = end
        self.parts += 1
        self.ends_ordinary = common
        self.seen_ordinary = self.seen_ordinary or common
        self.own = self.own or not common
        return True

    def add_country(self, country: Hit) -> bool:
        """Take a country into the name, which ends with it; a second one may stand beside it."""
        word = self.capitals.word_at(country.start)
        dash = 3 * self.capitals.reading.plain.startswith(" - ", country.end)
        second = self.capitals.hit("country", country.end + dash if dash else self.capitals.after(country.end)) or self._joined(country)
        self.end = max(country.end, word.end if word else 0, second.end if second else 0)
        self.parts += 1
        self.joint = self.joint or self._names_another(country, second)
        self.country = self.country or country.value
        named = self.head.value in NUMBERED and bool(namesake_end(self.capitals, self.capitals.after(self.end)))
        self.closed = (self.parts > 1 or self.head.value != "Company") and not named  # "PT Kazakh Invest"
        return True

    def _joined(self, country: Hit) -> Hit | None:
        """The second country of a body that two have together: "Kelompok Persahabatan Peru dan Kenya"; a ministry is of one."""
        told = self.capitals.reading.hits.within("org_word", self.head.start, country.start)
        before = self.capitals.reading.hits.ending("org_word", self.head.start - 1)
        together = any(hit.value in TOGETHER for hit in (*told, *([before] if before is not None else ())))
        return self.capitals.hit("country", behind_and(self.capitals, country.end)) if together else None

    def _names_another(self, country: Hit, second: Hit | None) -> bool:
        """Whether a further country stands right behind one: "Komisi Bersama Peru-Laos"."""
        at = country.end + self.capitals.reading.plain.startswith(("-", "–"), country.end)
        other = second or (self.capitals.hit("country", at) if at > country.end else None)
        return other is not None and other.value != country.value


def grow_unit(extent: Extent) -> None:
    """Take in the numbered part of a force: "Coast Guard Region 2 Command", "Military Region 7"."""
    if extent.head.value not in FORCES:
        return
    text = extent.capitals.reading.plain
    unit = next((unit for unit in extent.words.units if text.startswith(unit, extent.end)), "")
    number = _NUMBER.match(text, extent.end + len(unit)) if unit or extent.head.value == COMMAND else None
    if number is None:
        return
    extent.add(number.end())
    command = extent.capitals.hit("org_tail", number.end() + 1)
    if command is not None and command.value == COMMAND:
        extent.add(command.end)


def namesake_end(capitals: Capitals, at: int) -> int:
    """The end of a person's name that institutions bear: "Akademi Ho Chi Minh"; 0 where none begins here."""
    index = capitals.index.get(at)
    if index is None:
        return 0
    for word in reversed(capitals.words[index : index + NAMESAKE_WORDS]):
        if capitals.reading.plain[at : word.end] in people_names().namesakes:
            return word.end
    return 0


def grow_host(extent: Extent) -> None:
    """Of a mission, take in the country or city that it stands in."""
    if extent.head.value in ABROAD and extent.country:
        _grow_abroad(extent)
    if extent.head.value not in MISSIONS or not extent.parts:
        return
    capitals = extent.capitals
    for at in extent.words.at:
        start = extent.end + len(at)
        country, word = capitals.hit("country", start), capitals.word_at(start)
        if not capitals.reading.plain.startswith(at, extent.end):
            continue
        if country is not None:
            extent.end = country.end
        elif word is not None and is_own_name(capitals, word):
            extent.end = capitals.place_end(start) or run_end(capitals, word)
        return


def _grow_abroad(extent: Extent) -> None:
    """The other country where an association's members live: "Persatuan Pelajar Indonesia di Mesir"."""
    for at in extent.words.at:
        country = extent.capitals.hit("country", extent.end + len(at))
        if country is not None and country.value != extent.country and extent.capitals.reading.plain.startswith(at, extent.end):
            extent.end = country.end
            return
