"""From mentions of names to people: who is who, in which office, of which country."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from digest.find.capitals import Capitals
from digest.find.offices import Office
from digest.find.organizations import OrganizationMention
from digest.find.people import PersonMention
from digest.find.placed import beginning_in
from digest.find.placenames import place_end
from digest.gazetteer import country_names, people_names
from digest.model import PersonEntity, Span
from digest.resolve.roles import best_chain, role_of
from digest.resolve.spelling import contains, folded, nearly_equal

BEGINNING = 3  # letters that a misspelt name shares with the right one
NEIGHBOUR = 120  # characters between an embassy and its ambassador
LONGEST_BODY = 300  # characters
MOST_NAMESAKES = 60  # people who share a word of their names, the longest names first: further ones are told apart by their full names only


@dataclass(slots=True)
class _Person:
    words: tuple[str, ...]
    mentions: list[PersonMention]
    heads: set[str]  # of the offices that any mention gives
    also: list[Span] = field(default_factory=list)  # bare names found once the person is known
    former: bool = False
    role: str | None = None
    role_rule: str | None = None
    chain: tuple[Office, ...] = ()
    country: str | None = None

    @property
    def name(self) -> str:
        """The longest printed form, the earliest of equals."""
        return max(self.mentions, key=lambda mention: (len(folded(mention.name)), not mention.quiet, -mention.start)).name


@dataclass(slots=True)
class _Register:
    """The people known so far, found by the words of their names."""

    people: list[_Person] = field(default_factory=list)
    by_word: dict[str, list[_Person]] = field(default_factory=dict)
    by_beginning: dict[str, list[_Person]] = field(default_factory=dict)
    by_words: dict[tuple[str, ...], list[_Person]] = field(default_factory=dict)  # in any order

    def add(self, words: tuple[str, ...], mention: PersonMention) -> None:
        """Note a new person."""
        person = _Person(words, [mention], {office.head for office in mention.offices})
        self.people.append(person)
        self.by_words.setdefault(tuple(sorted(words)), []).append(person)
        for word in set(words):
            _append(self.by_word.setdefault(word, []), person)
        for beginning in {word[:BEGINNING] for word in words}:
            _append(self.by_beginning.setdefault(beginning, []), person)

    def called(self, words: tuple[str, ...]) -> list[_Person]:
        """People of just these words, in any order."""
        return self.by_words.get(tuple(sorted(words)), [])[:MOST_NAMESAKES]

    def bearing(self, words: tuple[str, ...]) -> list[_Person]:
        """People who bear a name's longest word, initials being words too."""
        return self.by_word.get(max(words, key=len, default=""), [])

    def alike(self, words: tuple[str, ...]) -> list[_Person]:
        """People one of whose words begins like a name's longest."""
        return self.by_beginning.get(max(words, key=len, default="")[:BEGINNING], [])


def _append(people: list[_Person], person: _Person) -> None:
    if len(people) < MOST_NAMESAKES:
        people.append(person)


def resolve_people(
    capitals: Capitals, mentions: tuple[PersonMention, ...], bodies: tuple[OrganizationMention, ...], taken: set[int], pair: tuple[str, ...]
) -> tuple[PersonEntity, ...]:
    """Every person once, with every place that names them."""
    register = _grouped([mention for mention in mentions if not mention.quiet])
    people = register.people
    _add_aliases(capitals, register)
    _add_quiet(register, [mention for mention in mentions if mention.quiet])
    _add_bare_names(capitals, people, taken)
    for person in people:
        person.chain = best_chain([mention.offices for mention in person.mentions])
        person.country = _country(person, pair)
    _share_offices(capitals, people, pair)
    _share_countries(people, pair)
    for person in people:
        _set_role(capitals, person, bodies, pair)
    return tuple(_entity(capitals, person) for person in sorted(people, key=lambda person: person.mentions[0].start))


# ---------------------------------------------------------------- who is who


def _grouped(mentions: list[PersonMention]) -> _Register:
    register = _Register()
    order = sorted((-len(words := folded(mention.name)), mention.start, words, mention) for mention in mentions)
    for _, _, words, mention in order:
        person = _same(register, words, mention)
        if person is not None:
            person.mentions.append(mention)
            person.heads |= {office.head for office in mention.offices}
        elif len(words) > 1 or mention.addressed:
            register.add(words, mention)
    for person in register.people:
        person.mentions.sort(key=lambda mention: mention.start)
    return register


def _same(register: _Register, words: tuple[str, ...], mention: PersonMention) -> _Person | None:
    """The one person whom a name can mean; of several by a short name, the one in the same office."""
    heads = {office.head for office in mention.offices}
    bearing = register.bearing(words)
    for agree, people in ((_equal, register.called(words)), (_part, bearing), (_inside, bearing), (_near, register.alike(words))):
        found = [person for person in people if agree(person.words, words) and not _is_other(person, words, mention)]
        if agree is _inside:
            found = [person for person in found if heads & person.heads]
        if found:
            return next((person for person in found if heads & person.heads), found[0])
    return None


def _is_other(person: _Person, words: tuple[str, ...], mention: PersonMention) -> bool:
    """Whether a name that another holds is somebody else's: "Sultan Ibrahim" is not "Anwar Ibrahim", a minister is not his wife."""
    if len(words) == 1:
        royal = {office.head for office in mention.offices if office.kind == "royal"}
        if royal:
            return not royal & person.heads
        heads = {office.head for office in mention.offices}
        # "Prime Minister Luis" is not Ambassador Luis Ramos: a given name with another office is somebody else's.
        return bool(heads and person.heads) and not heads & person.heads and words[0] != person.words[-1]
    return len(words) < len(person.words) and bool(mention.offices) and not person.heads and person.words[0] != words[0]


def _equal(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return known == words or (len(words) > 1 and sorted(known) == sorted(words))


def _part(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return contains(known, words)


def _inside(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Inside a longer name, as first surnames stand ("Larrondo" of "Ignacio Larrondo Vial"); trusted only beside the same office."""
    return any(known[at : at + len(words)] == words for at in range(1, len(known) - len(words)))


def _near(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """One letter apart in one word; never for Vietnamese names, which differ by less."""
    if known[0].title() in people_names().family and "VN" in people_names().family[known[0].title()]:
        return False
    if len(words) == 1:
        return nearly_equal(known[0], words[0]) or nearly_equal(known[-1], words[0])
    return len(known) == len(words) and all(nearly_equal(a, b) for a, b in zip(known, words, strict=True))


def _add_aliases(capitals: Capitals, register: _Register) -> None:
    """Add the people who are called by a name of their own: "Paman Ho", "Jokowi"."""
    covered = {at for person in register.people for mention in person.mentions for at in range(mention.start, mention.end)}
    for hit in capitals.reading.hits.all("alias"):
        word = capitals.around(hit.start)
        if word is None or hit.start in covered:
            continue
        printed = capitals.reading.plain[hit.start : hit.end]
        names = (folded(hit.value), folded(printed))
        known = next((person for words in names for person in register.called(words) if person.words == words), None)
        if known is not None:
            known.also.append(Span(start=hit.start, end=hit.end))
        elif not word.quiet:
            name = hit.value if hit.value in capitals.reading.plain else printed
            register.add(names[0], PersonMention(start=hit.start, end=hit.end, name=name, rule="people.alias", span_start=hit.start))


def _add_quiet(register: _Register, mentions: list[PersonMention]) -> None:
    """Headlines name people who are known from the text, but nobody else."""
    for mention in mentions:
        person = _same(register, folded(mention.name), mention)
        if person is not None:
            person.mentions.append(mention)
    for person in register.people:
        person.mentions.sort(key=lambda mention: mention.start)


def _add_bare_names(capitals: Capitals, people: list[_Person], taken: set[int]) -> None:
    """The names that stand alone: "Tokayev", "Dien", once it is known whose they are."""
    covered = {index for person in people for mention in person.mentions for index in _indexes(capitals, mention.start, mention.end)}
    covered |= {index for person in people for span in person.also for index in _indexes(capitals, span.start, span.end)}
    firsts = _by_word(people)
    index = 0
    while index < len(capitals.words):
        person, last = (None, index) if index in covered or index in taken else _named_at(capitals, index, firsts, covered)
        if person is not None:
            person.also.append(Span(start=capitals.words[index].start, end=capitals.words[last].end))
        index = last + 1


SHORTEST_MIDDLE = 4  # letters of a name inside a name that stands alone: "Xanana"


def _by_word(people: list[_Person]) -> dict[str, list[_Person]]:
    """The people whom a word can mean, those whose first or last name it is before those who bear it inside their name."""
    found: dict[str, list[_Person]] = {}
    for person in people:
        for word in {person.words[0], person.words[-1], "".join(person.words[:2])}:
            _append(found.setdefault(word, []), person)
    for person in people:
        for word in person.words[1:-1]:
            if word not in found and len(word) >= SHORTEST_MIDDLE:
                found[word] = [person]
    return found


def _named_at(capitals: Capitals, index: int, firsts: dict[str, list[_Person]], covered: set[int]) -> tuple[_Person | None, int]:
    word = capitals.words[index]
    words = folded(word.text)
    if not words:
        return None, index
    candidates = firsts.get(words[0], []) or firsts.get("".join(words), [])
    for person in candidates:
        last = _full_name_end(capitals, index, person)
        if last >= 0:
            return person, last
    if not candidates or len(word.text) < 2 or place_end(capitals.reading, word.start) or capitals.hit("country", word.start):
        return None, index
    candidates = sorted(candidates, key=lambda person: (-len(person.mentions), person.mentions[0].start))
    beside = (index > 0 and capitals.joined(index - 1) and index - 1 not in covered) or capitals.joined(index)
    return (None, index) if beside else (candidates[0], index)


def _full_name_end(capitals: Capitals, index: int, person: _Person) -> int:
    """The index of the last word of a person's full name that begins at a word; -1 where it does not."""
    last = index
    words = folded(capitals.words[index].text)
    while len(words) < len(person.words) and capitals.joined(last):
        last += 1
        words += folded(capitals.words[last].text)
    return last if words == person.words and len(words) > 1 else -1


def _indexes(capitals: Capitals, start: int, end: int) -> Iterator[int]:
    index = capitals.index.get(start)
    while index is not None and index < len(capitals.words) and capitals.words[index].start < end:
        yield index
        index += 1


# ---------------------------------------------------------------- countries and roles


def _country(person: _Person, pair: tuple[str, ...]) -> str | None:
    for mention in person.mentions:
        for office in mention.offices:
            if office.country:
                return office.country
    codes = [code for code in people_names().family.get(person.name.split(" ", 1)[0], ()) if code in pair]
    return codes[0] if len(codes) == 1 else None


def _share_offices(capitals: Capitals, people: list[_Person], pair: tuple[str, ...]) -> None:
    """Give a counterpart the office of whom they meet, and a predecessor the former one."""
    held = sorted((mention.start, index) for index, person in enumerate(people) for mention in person.mentions if mention.offices)
    for person in people:
        person.former = person.former or any(_is_predecessor(capitals, mention) for mention in person.mentions)
        relation = next((mention for mention in person.mentions if mention.relation in {"counterpart", "predecessor"}), None)
        if relation is None or person.chain:
            continue
        before = bisect_left(held, (relation.start,))
        model = people[held[before - 1][1]] if before else None
        if model is not None:
            same_side = relation.relation == "predecessor"
            person.chain, person.former = model.chain, same_side
            person.country = person.country or (model.country if same_side else _other(pair, model.country))


def _share_countries(people: list[_Person], pair: tuple[str, ...]) -> None:
    """Where one of two presidents is known to be of one of the pair, the second is of the other."""
    held: dict[str, set[str]] = {}  # countries of the pair by office
    for person in people:
        if person.chain and person.country in pair:
            held.setdefault(person.chain[0].head, set()).add(person.country)
    for person in people:
        if person.country is None and person.chain and person.chain[0].kind == "state":
            rivals = held.get(person.chain[0].head, set())
            if len(rivals) == 1 and (other := _other(pair, next(iter(rivals)))):
                person.country = other
                rivals.add(other)


def _is_predecessor(capitals: Capitals, mention: PersonMention) -> bool:
    end = mention.span_start
    text = capitals.reading.plain
    while end > 0 and text[end - 1] in " ,":
        end -= 1
    hit = capitals.reading.hits.ending("relation", end)
    return hit is not None and hit.value == "predecessor"


def _other(pair: tuple[str, ...], country: str | None) -> str | None:
    others = [code for code in pair if code != country]
    return others[0] if country in pair and len(others) == 1 else None


def _set_role(capitals: Capitals, person: _Person, bodies: tuple[OrganizationMention, ...], pair: tuple[str, ...]) -> None:
    if not person.chain:
        return
    person.former = person.former or any(office.former for office in person.chain)
    person.role = role_of(person.chain)
    envoy = next((office for office in person.chain if office.kind == "envoy"), None)
    if envoy is not None and person.role == envoy.head:
        person.country = person.country or _embassy_country(capitals, person, bodies)
        host = _other(pair, person.country)
        if host is not None:
            person.role = f"{envoy.head} to {country_names()[host]}"
    if person.former and not person.role.startswith("Former"):
        person.role = f"Former {person.role}"
    person.role_rule = "people.predecessor" if person.former and not person.chain[0].former else "people.office"


def _embassy_country(capitals: Capitals, person: _Person, bodies: tuple[OrganizationMention, ...]) -> str | None:
    """Of an ambassador without a country, that of the embassy named just before."""
    start = person.mentions[0].start
    near = beginning_in(bodies, start - NEIGHBOUR - LONGEST_BODY, start)
    near = [body for body in near if body.head == "Embassy" and body.country and 0 <= start - body.end < NEIGHBOUR]
    return near[-1].country if near else None


def _entity(capitals: Capitals, person: _Person) -> PersonEntity:
    spans = {Span(start=mention.span_start, end=mention.end) for mention in person.mentions} | set(person.also)
    titled = next((mention for mention in person.mentions if mention.offices == person.chain), None)
    office = None
    if titled is not None and titled.offices:
        office = " ".join(capitals.reading.article.text[titled.offices[0].start : titled.offices[-1].end].split())
    names = dict.fromkeys(mention.name for mention in person.mentions)
    return PersonEntity(
        name=person.name,
        role=person.role,
        office=office,
        country=person.country,
        mentions=tuple(sorted(spans, key=lambda span: span.start)),
        rule=person.mentions[0].rule,
        role_rule=person.role_rule,
        spellings=tuple(name for name in names if name != person.name),
    )
