"""Who is who: which mentions of names mean one person."""

from digest.gazetteer import people_names
from digest.model import Span
from digest.names.capitals import Capitals
from digest.names.grammar import grammar
from digest.names.name_reader import PersonMention
from digest.names.register import Person, Register
from digest.names.spelling import contains, folded, nearly_equal

SHORTEST_CLIPPED = 5  # letters of a given name of which the end is left off
SHORTEST_PIECE = 2  # letters of a name in a word made of two


def grouped(capitals: Capitals, mentions: list[PersonMention]) -> Register:
    register = Register()
    order = sorted((-len(words := folded(mention.name)), mention.start, words, mention) for mention in mentions)
    for _, _, words, mention in order:
        whole = _called(capitals, mention) if len(words) == 1 else ()
        person = _equally(register, whole) or _equally(register, words) if whole else _same(register, words, mention)
        if person is not None:
            person.mentions.append(mention)
            person.heads |= {office.head for office in mention.offices}
        elif len(words) > 1 or mention.addressed:
            register.add(words, mention)
    for person in register.people:
        person.mentions.sort(key=lambda mention: mention.start)
    return register


def _called(capitals: Capitals, mention: PersonMention) -> tuple[str, ...]:
    """The whole name of whoever is known by a short one, which others bear, too: "Presiden Jokowi" is not his wife, "Iriana Jokowi"."""
    alias = capitals.hit("alias", mention.start)
    return folded(alias.value) if alias is not None and alias.end == mention.end else ()


def _equally(register: Register, words: tuple[str, ...]) -> Person | None:
    return next((person for person in register.bearing(words) if person.words == words), None)


def _same(register: Register, words: tuple[str, ...], mention: PersonMention) -> Person | None:
    """The one person whom a name can mean; of several by a short name, the one in the same office."""
    heads = {office.head for office in mention.offices}
    bearing = register.bearing(words)
    alike = register.alike(words)
    for agree, people in (
        (_equal, bearing),
        (_part, bearing),
        (_around, bearing),
        (_inside, bearing),
        (_near, alike),
        (_clipped, alike),
        (_blended, alike),
    ):
        found = [person for person in people if agree(person.words, words) and not _is_other(person, words, mention)]
        if agree in (_inside, _clipped, _blended):
            found = [person for person in found if heads & person.heads]
        if found:
            return next((person for person in found if heads & person.heads), found[0])
    return None


def _is_other(person: Person, words: tuple[str, ...], mention: PersonMention) -> bool:
    """Whether a name that another holds is somebody else's: "Sultan Ibrahim" is not "Anwar Ibrahim", a minister is not his wife."""
    if len(words) == 1:
        if mention.rule == "people.office_after":
            return False  # a short name that is known, with a further office behind it
        royal = {office.head for office in mention.offices if office.kind == "royal"}
        if royal:
            return not royal & person.heads
        heads = {office.head for office in mention.offices}
        # "Prime Minister Luis" is not Ambassador Luis Ramos: a given name with another office is somebody else's.
        return bool(heads and person.heads) and not heads & person.heads and words[0] != person.words[-1]
    heads = {office.head for office in mention.offices}
    return len(words) < len(person.words) and bool(heads) and not heads & person.heads and person.words[0] != words[0]


def _equal(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return known == words or (len(words) > 1 and sorted(known) == sorted(words)) or _abbreviates(known, words)


def _abbreviates(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether two names of as many words differ in initials only: "M. Fadli Rahman", "Mochamad Fadli Rahman"."""
    pairs = list(zip(known, words, strict=False)) if len(known) == len(words) > 1 else []
    spelt = [a == b and len(a) > 1 for a, b in pairs]
    return sum(spelt) > 1 and all(a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in pairs)


def _part(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return contains(known, words)


def _around(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Without names in the middle: "Putu Rudana" of "Putu Supadma Rudana", "Ana Marsudi" of "Ana LP Marsudi"."""
    if not 1 < len(words) < len(known) or (known[0], known[-1]) != (words[0], words[-1]):
        return False
    rest = iter(known)
    return all(word in rest for word in words)


def _clipped(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """The beginning of a given name ("Witjak" of "Witjaksono"); trusted only beside the same office."""
    return len(words) == 1 and len(words[0]) >= SHORTEST_CLIPPED and known[0].startswith(words[0])


def _blended(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """The beginnings of two names in one word ("Sulhar" of "Sulaiman Hartono"); trusted only beside the same office."""
    if len(words) != 1 or len(known) < 2 or len(words[0]) < SHORTEST_CLIPPED:
        return False
    word, first, second = words[0], known[0], known[1]
    return any(first.startswith(word[:at]) and second.startswith(word[at:]) for at in range(SHORTEST_PIECE, len(word) - SHORTEST_PIECE + 1))


def _inside(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Inside a longer name, as first surnames stand ("Larrondo" of "Ignacio Larrondo Vial"); trusted only beside the same office."""
    return any(known[at : at + len(words)] == words for at in range(1, len(known) - len(words)))


def _near(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """One letter apart in one word, initials left out; never for Vietnamese names, which differ by less."""
    known, words = (tuple(word for word in name if len(word) > 1) or name for name in (known, words))
    if known[0].title() in people_names().family and "VN" in people_names().family[known[0].title()]:
        return False
    if len(words) == 1:
        return nearly_equal(known[0], words[0]) or nearly_equal(known[-1], words[0])
    return len(known) == len(words) and all(nearly_equal(a, b) for a, b in zip(known, words, strict=True))


def add_aliases(capitals: Capitals, register: Register) -> None:
    """Add the people who are called by a name of their own: "Paman Ho", "Jokowi"."""
    _join_aliases(capitals, register)
    covered = {at for person in register.people for mention in person.mentions for at in range(mention.start, mention.end)}
    for hit in capitals.reading.hits.all("alias"):
        word = capitals.around(hit.start)
        if word is None or hit.start in covered or _goes_on(capitals, hit.end):
            continue
        printed = capitals.reading.plain[hit.start : hit.end]
        names = (folded(hit.value), folded(printed))
        known = next((person for words in names for person in register.bearing(words) if person.words == words), None)
        if known is not None:
            known.also.append(Span(start=hit.start, end=hit.end))
        elif not word.quiet:
            name = hit.value if hit.value in capitals.reading.plain else printed
            register.add(names[0], PersonMention(start=hit.start, end=hit.end, name=name, rule="people.alias", span_start=hit.start))


def _goes_on(capitals: Capitals, end: int) -> bool:
    """Whether an apostrophe goes on with a word: "Xi'an" is not Xi's."""
    text = capitals.reading.plain
    return (
        text.startswith("'", end)
        and text[end + 1 : end + 2].isalpha()
        and grammar(capitals.reading.language).behind_owner(text, end) is None
    )


def _join_aliases(capitals: Capitals, register: Register) -> None:
    """Put whoever is called by an alias behind an office to the one of the whole name: "Presiden Jokowi"."""
    for person in [each for each in register.people if len(each.words) == 1]:
        alias = capitals.hit("alias", person.mentions[0].start)
        words = folded(alias.value) if alias is not None and alias.end == person.mentions[0].end else ()
        known = next((each for each in register.bearing(words) if each.words == words), None)
        if known is not None and known is not person:
            known.mentions = sorted((*known.mentions, *person.mentions), key=lambda mention: mention.start)
            known.heads |= person.heads
            register.people.remove(person)


def add_quiet(register: Register, mentions: list[PersonMention]) -> None:
    """Headlines name people who are known from the text, but nobody else."""
    for mention in mentions:
        person = _same(register, folded(mention.name), mention)
        if person is not None:
            person.mentions.append(mention)
            person.mentions.sort(key=lambda m: m.start)


def add_bare_names(capitals: Capitals, people: list[Person], taken: set[int]) -> None:
    """The names that stand alone: "Tokayev", "Dien", once it is known whose they are."""
    covered = {index for person in people for mention in person.mentions for index in capitals.indexes(mention.start, mention.end)}
    covered |= {index for person in people for span in person.also for index in capitals.indexes(span.start, span.end)}
    firsts = _by_word(people, grammar(capitals.reading.language).particles)
    index = 0
    while index < len(capitals.words):
        person, last = (None, index) if index in covered or index in taken else _named_at(capitals, index, firsts, covered)
        if person is not None:
            person.also.append(Span(start=capitals.words[index].start, end=capitals.words[last].end))
        index = last + 1


SHORTEST_MIDDLE = 4  # letters of a name inside a name that stands alone: "Xanana"


def _by_word(people: list[Person], particles: frozenset[str]) -> dict[str, list[Person]]:
    """The people whom a word can mean, those whose first or last name it is before those who bear it inside their name."""
    found: dict[str, list[Person]] = {}
    for person in people:
        for word in {person.words[0], person.words[-1], "".join(person.words[:2])}:
            found.setdefault(word, []).append(person)
    for person in people:
        for word in person.words[1:-1]:
            if word not in found and (len(word) >= SHORTEST_MIDDLE or word in particles):  # "Van Dijk"
                found[word] = [person]
    return found


def _named_at(capitals: Capitals, index: int, firsts: dict[str, list[Person]], covered: set[int]) -> tuple[Person | None, int]:
    word = capitals.words[index]
    words = folded(word.text)
    if not words:
        return None, index
    candidates = firsts.get(words[0], []) or firsts.get("".join(words), [])
    for person in candidates:
        last = _full_name_end(capitals, index, person)
        if last >= 0:
            return person, last
    if not candidates or len(word.text) < 2 or capitals.hit("country", word.start):
        return None, index
    if capitals.place_end(word.start) and not capitals.reading.hits.ending("office", word.start - 1):
        return None, index  # "Chairman Hue" is no city
    candidates = sorted(candidates, key=lambda person: (-len(person.mentions), person.mentions[0].start))
    before = index > 0 and capitals.joined(index - 1) and index - 1 not in covered and not _begins_nothing(capitals, index - 1)
    beside = before or capitals.joined(index)
    return (None, index) if beside else (candidates[0], index)


# Words of these categories are none of a name.
_ORDINARY = ("deed", "verb", "operator", "mark", "prep")


def _begins_nothing(capitals: Capitals, index: int) -> bool:
    """Whether a capital word before a name is none of it: it opens the sentence, or says when ("On Friday Tokayev …")."""
    return capitals.reading.hits.at("date_weekday", capitals.words[index].start) is not None or _opens_sentence(capitals, index)


def _opens_sentence(capitals: Capitals, index: int) -> bool:
    """Whether a word has its capital from the sentence that it opens: "Kunjungan Tokayev ke Roma"."""
    start = capitals.words[index].start
    return capitals.reading.opens_sentence(start) and any(capitals.reading.hits.at(category, start) for category in _ORDINARY)


def _full_name_end(capitals: Capitals, index: int, person: Person) -> int:
    """The index of the last word of a person's name, or of two words or more that begin or end it, from a word; -1 where none is."""
    last, named = index, -1
    words = folded(capitals.words[index].text)
    while len(words) < len(person.words) and capitals.joined(last):
        last += 1
        words += folded(capitals.words[last].text)
        alone = words == person.words[: len(words)] and not capitals.joined(last)  # "Sheikha Hessa" of "Sheikha Hessa bint Khalid"
        named = last if alone or words == person.words[-len(words) :] else named
    return named
