"""How far the name of a body reaches from its head word, to the right and to the left."""

from dataclasses import dataclass

from digest.find.capitals import Capitals, Word
from digest.find.grammar import Grammar, grammar
from digest.find.placenames import place_end
from digest.gazetteer import people_names
from digest.model import Hit

# Categories of the words that names of bodies are made of; known bodies are parts of longer names too.
ORDINARY = ("org_word", "portfolio", "org_head", "org_tail", "known_body", "national_body")
MISSIONS = {"Embassy", "Consulate", "Mission"}
NUMBERED = {"University", "College", "Polytechnic"}
# Heads behind which "and" may lead to a word that no list has.
GOVERNING = {"Ministry", "Agency", "Committee", "Council", "Commission", "Department", "Directorate General", "Chamber", "Board"}
# Heads that only a country or a city completes.
COUNTRY_ONLY = {"Parliament", "Cabinet", "Government", "Senate", "Police", "Army", "Congress", "Customs"}
MOST_PARTS = 16
MOST_LISTED = 8
NAMESAKE_WORDS = 3
LONGEST_RUN = 40  # capital words in a row
PARTICLES_LENGTH = 12  # " de la "
# Heads of bodies that bear names as people do; in an office the holder's name stands behind a comma.
NAMED_AT_WILL = {"Bank", "University", "College", "Company", "Group", "Foundation", "Institute", "Center", "Hospital"}


def ordinary(capitals: Capitals, at: int) -> Hit | None:
    """The ordinary word of names of bodies that begins at an offset, the longest reading of it."""
    found = [hit for category in ORDINARY if (hit := capitals.hit(category, at))]
    return max(found, key=lambda hit: hit.end) if found else None


def is_own_name(capitals: Capitals, word: Word) -> bool:
    """Whether a capital word may be a proper name inside the name of a body."""
    if capitals.hit("office", word.start) or capitals.hit("honorific", word.start):
        return False
    return word.text not in grammar(capitals.reading.language).not_names


def run_end(capitals: Capitals, word: Word) -> int:
    """The end of the run of proper names that begins with a word."""
    index = capitals.index[word.start]
    for _ in range(LONGEST_RUN):
        if not (capitals.joined(index) or _joined_by_particles(capitals, index)) or not is_own_name(capitals, capitals.words[index + 1]):
            break
        index += 1
    return capitals.words[index].end


def _joined_by_particles(capitals: Capitals, index: int) -> bool:
    """ "Banco de Lima", "Minera Cerro del Inca": small words of names between two capital words."""
    if index + 1 >= len(capitals.words):
        return False
    start, end = capitals.words[index].end, capitals.words[index + 1].start
    between = capitals.reading.plain[start:end].split() if end - start < PARTICLES_LENGTH else []
    return bool(between) and all(word in grammar(capitals.reading.language).particles for word in between)


def after_joiner(capitals: Capitals, at: int) -> int:
    """Behind the "and" that stands at an offset; 0 where none does."""
    for joiner in grammar(capitals.reading.language).joiners:
        if capitals.reading.plain.startswith(f"{joiner} ", at):
            return at + len(joiner) + 1
    return 0


# ---------------------------------------------------------------- to the right


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
        second = self.capitals.hit("country", self.capitals.after(country.end))
        self.end = max(country.end, word.end if word else 0, second.end if second else 0)
        self.parts += 1
        self.country = self.country or country.value
        self.closed = self.parts > 1 or self.head.value != "Company"  # "PT Kazakh Invest"
        return True


def grow_right(extent: Extent, *, beside: bool) -> None:
    """Extend a name word by word; `beside` where it may follow its head without a joining word."""
    while not extent.closed and extent.parts < MOST_PARTS:
        if beside and _grow_beside(extent):
            continue
        if not (_grow_joined(extent) or _grow_of(extent)):
            break
        beside = True
    grow_host(extent)


def _grow_beside(extent: Extent) -> bool:
    capitals = extent.capitals
    at = capitals.after(extent.end)
    country, word = capitals.hit("country", at), capitals.word_at(at)
    if country is not None:
        return extent.add_country(country)
    if word is None:
        return _grow_number(extent, at)
    common = ordinary(capitals, at)
    if common is not None:
        return extent.add(max(common.end, word.end), common=True)
    if namesake := _namesake_end(capitals, at):
        return extent.add(namesake)
    return _grow_own_name(extent, word)


def _grow_number(extent: Extent, at: int) -> bool:
    """The number of a school: "Universitas Pedagogi Hanoi 2"."""
    text = extent.capitals.reading.plain
    if at < 0 or extent.head.value not in NUMBERED or not text[at : at + 1].isdigit() or text[at + 1 : at + 2].isalnum():
        return False
    extent.closed = True
    return extent.add(at + 1)


def _namesake_end(capitals: Capitals, at: int) -> int:
    """The end of a person's name that institutions bear: "Akademi Ho Chi Minh"; 0 where none begins here."""
    index = capitals.index[at]
    for word in reversed(capitals.words[index : index + NAMESAKE_WORDS]):
        if capitals.reading.plain[at : word.end] in people_names().namesakes:
            return word.end
    return 0


def _grow_own_name(extent: Extent, word: Word) -> bool:
    capitals = extent.capitals
    if extent.head.value in COUNTRY_ONLY and not place_end(capitals.reading, word.start):
        return False
    if extent.in_office and (place := _closing_place(capitals, word.start)):
        extent.closed = True
        return extent.add(place)
    if not is_own_name(capitals, word):
        return False
    named = extent.seen_ordinary or extent.own
    if extent.in_office and named and not word.text.isupper() and not _holder_stands_apart(extent, word):
        return False
    return extent.add(word.end)


def _holder_stands_apart(extent: Extent, word: Word) -> bool:
    """ "Ekonom Bank Nusa Raya, Budi Hartono": the holder's name of two words behind a comma, so that all before it is the body's."""
    capitals = extent.capitals
    if extent.head.value not in NAMED_AT_WILL or word.text in people_names().given or word.text in people_names().family:
        return False
    end = run_end(capitals, word)
    index = capitals.index.get(end + 2) if capitals.reading.plain.startswith(", ", end) else None
    return index is not None and capitals.joined(index) and is_own_name(capitals, capitals.words[index]) and not ordinary(capitals, end + 2)


def _closing_place(capitals: Capitals, at: int) -> int:
    """In an office, the end of the place that closes the name of a body; 0 where none does, since a name may begin like a place."""
    end = place_end(capitals.reading, at)
    following = capitals.index.get(capitals.after(end)) if end else None
    return end if following is None or capitals.joined(following) else 0


def _grow_joined(extent: Extent) -> bool:
    """Go on over "dan", "and" or a comma of a list, between two ordinary words of names of bodies."""
    if not extent.ends_ordinary:
        return False
    capitals, text = extent.capitals, extent.capitals.reading.plain
    if text.startswith(", ", extent.end):
        at = after_joiner(capitals, extent.end + 2) or extent.end + 2
        following = _listed_word(capitals, at)
        if following is None or (at == extent.end + 2 and not _list_goes_on(capitals, following.end)):
            return False
        return extent.add(following.end, common=True)
    at = after_joiner(capitals, extent.end + 1) if text.startswith(" ", extent.end) else 0
    if at and text[extent.end + 1 : at - 1].count(" ") and _begins_body(capitals, at):
        return False
    following = _listed_word(capitals, at) if at else None
    end = following.end if following else _unlisted_word(capitals, at) if at and extent.head.value in GOVERNING else 0
    return extent.add(end, common=True) if end else False


def _begins_body(capitals: Capitals, at: int) -> bool:
    """Whether a body with a head of its own begins behind "and the": "Committee on Trade and the Joint Commission"."""
    index = capitals.index.get(at)
    for _ in range(LONGEST_RUN):
        if index is None or not capitals.joined(index):
            return False
        index += 1
        if capitals.hit("org_tail", capitals.words[index].start) is not None:
            return True
    return False


def _listed_word(capitals: Capitals, at: int) -> Hit | None:
    """An ordinary word with a capital that is no head of a body of its own."""
    if capitals.word_at(at) is None:
        return None
    found = [hit for category in ("org_word", "portfolio") if (hit := capitals.hit(category, at))]
    longest = max(found, key=lambda hit: hit.end, default=None)
    head = capitals.hit("org_head", at)
    return None if head is not None and (longest is None or head.end >= longest.end) else longest


def _unlisted_word(capitals: Capitals, at: int) -> int:
    """The end of a capital word that no table has but that names nothing else either: "Badan X dan Koordinasi"; else 0."""
    word = capitals.word_at(at)
    if word is None or not is_own_name(capitals, word) or place_end(capitals.reading, at) or word.text in people_names().given:
        return 0
    if any(capitals.hit(category, at) for category in ("country", "org_head", "known_body", "known_company", "national_body")):
        return 0
    index = capitals.index[at]
    alone = not capitals.joined(index) or capitals.hit("country", capitals.words[index + 1].start)
    return word.end if alone else 0


def _list_goes_on(capitals: Capitals, end: int) -> bool:
    """Whether "and" closes the list of ordinary words that goes on at an offset."""
    for _ in range(MOST_LISTED):
        comma = capitals.reading.plain.startswith(", ", end)
        if after_joiner(capitals, end + 1 + comma):
            return True
        following = _listed_word(capitals, end + 1 + comma)
        if following is None:
            return False
        end = following.end
    return False


def _grow_of(extent: Extent) -> bool:
    """Go on over "of", "for the", "di bawah" to what a body is of, for or under."""
    text = extent.capitals.reading.plain
    leading = (*extent.words.of, *extent.words.under, *(extent.words.about if extent.bare else ()))
    return any(text.startswith(of, extent.end) and _grow_behind(extent, of) for of in leading)


def _grow_behind(extent: Extent, of: str) -> bool:
    capitals = extent.capitals
    at = extent.end + len(of)
    word, country, office = capitals.word_at(at), capitals.hit("country", at), capitals.hit("office", at)
    if office is not None and word is not None and of in extent.words.under:
        extent.add(office.end, common=True)
        _grow_country_of_office(extent)
        extent.closed = True
        return True
    if of in extent.words.under and of not in extent.words.of:
        return False  # "under the Ministry of X" names another body
    if country is not None:
        return extent.add_country(country)
    if word is None:
        return False
    common = ordinary(capitals, at)
    if common is not None:
        return extent.add(max(common.end, word.end), common=True)
    return extent.add(word.end) if is_own_name(capitals, word) else False


def _grow_country_of_office(extent: Extent) -> None:
    """ "under the President of Kazakhstan"."""
    for of in (" ", *extent.words.of):
        country = extent.capitals.hit("country", extent.end + len(of))
        if country is not None and extent.capitals.reading.plain.startswith(of, extent.end):
            extent.add_country(country)
            return


def grow_host(extent: Extent) -> None:
    """Of a mission, take in the country or city that it stands in."""
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
            extent.end = run_end(capitals, word)
        return


# ---------------------------------------------------------------- to the left


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before the head that ends a name."""

    first: int  # index of the first capital word
    own: bool  # whether it holds more than a country
    country: str | None


def grow_left(capitals: Capitals, index: int, barred: set[int], *, proper: bool) -> Left:
    """The words before the head at `index`; `barred` offsets are offices', `proper` where ordinary words alone make no name."""
    own, country = False, None
    for _ in range(MOST_PARTS):
        if index == 0 or not (capitals.joined(index - 1) or _joined_by_and(capitals, index - 1)):
            break
        word = capitals.words[index - 1]
        nation, common = capitals.hit("country", word.start), ordinary(capitals, word.start)
        if nation is not None and nation.end >= word.end:
            country = nation.value
        elif word.start in barred or (common is None and not _may_lead(capitals, word)):
            break
        else:
            own = own or not (proper and common)
        if capitals.reading.plain[word.end : word.end + 2] == "'s" and common is None:
            break
        index -= 1
    return Left(index, own, country)


def _may_lead(capitals: Capitals, word: Word) -> bool:
    return word.text not in grammar(capitals.reading.language).not_names and not capitals.hit("honorific", word.start)


def joined_by_and(capitals: Capitals, index: int) -> bool:
    """Whether "and" alone stands between a word and the next; "and the" begins another name."""
    word, following = capitals.words[index], capitals.words[index + 1]
    gap = capitals.reading.plain[word.end : following.start]
    return gap.count(" ") == 2 and gap.strip() in grammar(capitals.reading.language).joiners


def _joined_by_and(capitals: Capitals, index: int) -> bool:
    """Two ordinary words of names of bodies joined before a head: "Television and Radio Complex"."""
    word, following = capitals.words[index], capitals.words[index + 1]
    return joined_by_and(capitals, index) and ordinary(capitals, word.start) is not None and ordinary(capitals, following.start) is not None
