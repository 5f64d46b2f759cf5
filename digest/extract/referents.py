"""Whom a name, an office, a pronoun or a description means at a place in the text."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from digest.annotate import Reading
from digest.extract.held_offices import holds, in_capitals
from digest.extract.speaking_bodies import SpeakingBodies
from digest.extract.speech import Speech
from digest.extract.unnamed_speakers import says_described, says_unnamed
from digest.model import Hit, PersonEntity, Scene, Sentence, Span
from digest.names.capitals import WORD
from digest.names.grammar import grammar
from digest.placed import beginning_in

# A speaker is named so near to the verb of saying.
NEAR = 160
# A pronoun or an unattributed quote looks back over so many sentences.
_BACK = 5
# A person's subject stands in the first part of a sentence.
_SUBJECT = 600
# A description ends at the next mark, or after so many characters.
_DESCRIPTION = 110
_MARK = re.compile(r'[,.;:"()]|\s-\s')
# What begins with these is no unknown person's name.
_KNOWN = (
    "office", "portfolio_office", "portfolio", "country", "honorific", "org_head", "org_word", "known_body", "known_company",
    "national_body", "place_head", "place_kind_before", "topic", "topic_hint", "relation", "trade",
)  # fmt: skip
_MOST_HOLDERS = 12
# Between an office and its country: "presiden RI", "president of Peru".
_GAP = 4
_LONGEST_COUNTRY = 80

Named = tuple[int, int, PersonEntity]


class Referents:
    """The people of an article by the places that name them, what is quoted left out."""

    def __init__(self, reading: Reading, scene: Scene, speeches: Sequence[Speech]) -> None:
        self.reading = reading
        self.scene = scene
        self._quoted = [(speech.opened, speech.closed) for speech in speeches]
        mentions = ((span, person) for person in scene.people for span in person.mentions)
        self._mentions = sorted(mentions, key=lambda mention: (mention[0].start, -mention[0].end))
        self._starts = [span.start for span, _ in self._mentions]
        self.bodies = SpeakingBodies(reading, scene)
        places = (span for place in scene.places for span in place.mentions)
        people = (span for span, _ in self._mentions)
        named = (span for body in scene.organizations for span in body.mentions)
        self._names = sorted((span.start, span.end) for span in (*named, *places, *people))
        self._holders: dict[tuple[str, str | None], list[PersonEntity]] = {}
        self._printed: dict[str, list[PersonEntity]] = {}  # by the first word of the office as printed
        for person in scene.people:
            for word in (person.office or "").lower().split()[:1]:
                self._printed.setdefault(word, []).append(person)

    def within(self, start: int, end: int) -> list[tuple[Span, PersonEntity]]:
        """The mentions of people between two offsets, those inside quotation marks left out."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [(span, person) for span, person in self._mentions[first:last] if not self.is_quoted(span.start)]

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset lies inside quotation marks."""
        index = bisect_left(self._quoted, (offset + 1, 0)) - 1
        return index >= 0 and offset < self._quoted[index][1]

    def antecedent(self, offset: int, last: str | None) -> str | None:
        """Whom a pronoun means: the subject of a sentence before, else who spoke last; nobody where an unknown name stands between."""
        index = bisect_left(self.reading.starts, offset)
        for sentence in self.reading.article.sentences[max(0, index - _BACK) : index][::-1]:
            end = min(sentence.end, offset)
            if self.is_quoted(sentence.start) and self.is_quoted(max(sentence.start, end - 2)):
                continue
            subject = self.subject(sentence, offset)
            if subject or self.names_unknown(sentence.start, end) or self._is_unnamed(sentence):
                return subject
        return last

    def _is_unnamed(self, sentence: Sentence) -> bool:
        """Whether somebody says it whom it does not name: "Seorang warga …", "Menteri X mengatakan …", "…, kata sumber kepada X"."""
        hits = self.reading.hits
        said = hits.within("said_by", sentence.start, sentence.end) if not grammar(self.reading.language).modifiers_first else ()
        if hits.at("indefinite", sentence.start) is not None or any(hits.at("other_speaker", hit.end + 1) for hit in said):
            return True
        return says_unnamed(self.reading, self.scene.people, sentence.start, sentence.end)

    def subject(self, sentence: Sentence, until: int) -> str | None:
        """The person a sentence is about: the one before its verb of saying, or the one after "according to", else the first."""
        end = min(sentence.end, sentence.start + _SUBJECT, until)
        named = self._named(sentence.start, end)
        if not named or self._is_unnamed(sentence):
            return None
        source = self.reading.hits.first("source", sentence.start, end)
        if source:
            following = [person for start, _, person in named if source.end <= start <= source.end + NEAR]
            if following:
                return following[0].name
        for hit in self.reading.hits.within("saying", sentence.start, end):
            if by := self._told_by(hit, named):
                return by.name
            before = [mention for mention in named if mention[1] <= hit.start]
            if before:
                return self._teller(before).name
        other = self._is_agent(sentence.start, named[0][0]) or says_described(self.reading, sentence.start, named[0][0])
        return None if other else named[0][2].name

    def _told_by(self, hit: Hit, named: Sequence[Named]) -> PersonEntity | None:
        """Who stands behind a verb of saying that is a passive, or a word that nobody's name precedes: "dikatakan X", "…, lanjut Menlu"."""
        reading = self.reading
        verb = reading.hits.at("verb", hit.start)
        if verb is not None and "/passive/" in verb.value:
            return next((person for start, _, person in named if start == hit.end + 1), None)
        if grammar(reading.language).modifiers_first or reading.hits.at("said_by", hit.start) is None:
            return None
        start, _, person = next((mention for mention in named if mention[0] >= hit.end), (0, 0, None))
        apart = reading.hits.first("other_speaker", hit.end, start) or _MARK.search(reading.plain, hit.end, start)
        return person if apart is None else None

    def _is_agent(self, begin: int, start: int) -> bool:
        """Whether a passive clause names somebody as the one who did it: "was opened by Minister X" is about what was opened."""
        by = [hit for hit in self.reading.hits.within("prep", begin, start) if hit.value == "by"][-1:]
        between = self.reading.plain[by[0].end : start] if by else ","
        return not any(mark in between for mark in ",;:") and not self.reading.hits.within("verb", by[0].end, start)

    def _named(self, start: int, end: int) -> list[Named]:
        """The people named between two offsets, by name or by their office alone, in text order."""
        named = [(span.start, span.end, person) for span, person in self.within(start, end)]
        hits = self.reading.hits
        for hit in (*hits.within("office", start, end), *hits.within("portfolio_office", start, end)):
            if any(first - 3 <= hit.end and hit.start < last for first, last, _ in named) or self.is_quoted(hit.start):
                continue
            holder = self.holder(hit, end)
            if holder:
                named.append((hit.start, hit.end, holder))
        return sorted(named, key=lambda mention: mention[:2])

    def teller(self, start: int, end: int, verb: int) -> PersonEntity | None:
        """Who says what a verb of saying introduces: the nearest person before it to whom nothing is said."""
        named = [mention for mention in self._named(start, end) if mention[0] < verb]
        return self._teller(named) if named else None

    def _teller(self, named: Sequence[Named]) -> PersonEntity:
        for index in range(len(named) - 1, 0, -1):
            start, _, person = named[index]
            if not self._is_object(start):
                return person
        return named[0][2]

    def _is_object(self, start: int) -> bool:
        """Whether somebody is spoken to or met: a verb of saying, "to" or "with" stands right before."""
        words = self.reading.plain[max(0, start - 60) : start].rstrip()
        before = max(0, start - 60) + len(words)
        hits = self.reading.hits
        return bool(hits.ending("saying", before) or hits.ending("spoken_to", before))

    def holder(self, hit: Hit, end: int) -> PersonEntity | None:
        """Who is meant by an office alone: its one holder; of several the last named one, or the first where no word points back."""
        country = self._country(hit, end)
        exact = self._in_office(hit.value, country)
        if len(exact) < 2:
            return exact[0] if exact else None
        if self._points_back(hit, end):
            return self._latest(hit.start, exact)
        # Newsrooms call their own country's minister "the Minister" without a word that points back, or name him first.
        return next((person for person in exact if person.country is not None and person.country == self._home), exact[0])

    @cached_property
    def _home(self) -> str | None:
        """The country of the town that the text is dated from."""
        return next((place.country for place in self.scene.places if place.rule == "places.dateline"), None)

    def _in_office(self, office: str, country: str | None) -> list[PersonEntity]:
        """The people who hold an office, of one country where that is told; those of just this office before those of a longer one."""
        if (office, country) not in self._holders:
            found = [each for each in self.scene.people if holds(each, office) and (country is None or each.country == country)]
            self._holders[office, country] = [person for person in found if person.role == office] or found
        return self._holders[office, country]

    def _country(self, hit: Hit, end: int) -> str | None:
        """The country beside an office: "Presiden Peru", "the Peruvian president"."""
        text = self.reading.plain
        for country in beginning_in(self.scene.countries, hit.start - _LONGEST_COUNTRY, hit.end + _GAP + 1):
            behind = 0 <= country.start - hit.end <= _GAP and country.end <= end and "," not in text[hit.end : country.start]
            behind = behind and all(prep.value == "of" for prep in self.reading.hits.within("prep", hit.end, country.start))
            if behind or 0 <= hit.start - country.end <= 1:
                return country.code
        return None

    def _points_back(self, hit: Hit, end: int) -> bool:
        """Whether "the" or "itu" marks the office as one that was told before."""
        words = self.reading.lower[max(0, hit.start - 14) : hit.start].split()
        if words and words[-1] in grammar(self.reading.language).pointers:
            return True
        after = self._phrase(hit.end, end).split()
        return any(word in grammar(self.reading.language).pointers for word in after)

    def _latest(self, offset: int, people: Sequence[PersonEntity]) -> PersonEntity | None:
        index = bisect_left(self._starts, offset)
        before = (person for _, person in reversed(self._mentions[max(0, index - _MOST_HOLDERS) : index]))
        return next((person for person in before if person in people), None)

    def in_office(self, start: int, end: int) -> PersonEntity | None:
        """Whose office, or the portfolio's, begins at an offset: "Minister of Defence", "MENHAN RI"."""
        hits = (self.reading.hits.first(category, start, end) for category in ("office", "portfolio_office"))
        hit = min((hit for hit in hits if hit is not None), key=lambda hit: hit.start, default=None) or in_capitals(
            self.reading, start, end
        )
        return self.holder(hit, end) if hit and not self.reading.plain[start : hit.start].strip(" ,").count(" ") else None

    def described(self, start: int, end: int, last: str | None) -> str | None:
        """Whom the words of an attribution mean that give no name: an office, or a description of somebody told before."""
        phrase = self._phrase(start, end)
        stop = start + len(phrase)
        if found := self.in_office(start, stop):
            return found.name
        printed = self._by_printed_office(start, phrase)
        if printed:
            return printed.name
        return self._of_country(self.antecedent(start, last), start, stop) if self._is_description(start, stop, phrase) else None

    def _of_country(self, name: str | None, start: int, stop: int) -> str | None:
        """Who is described by a country, too: "the Uzbek leader" is nobody else's."""
        code = next((country.code for country in beginning_in(self.scene.countries, start, stop)), None)
        theirs = [person.name for person in self.scene.people if person.country == code]
        if (
            code is None
            or name is None
            or name in theirs
            or any(person.name == name and person.country is None for person in self.scene.people)
        ):
            return name
        return theirs[0] if len(theirs) == 1 else None

    def _phrase(self, start: int, end: int) -> str:
        """The words from an offset to the next mark, in lower case."""
        text = self.reading.lower[start : min(end, start + _DESCRIPTION)]
        lead = len(text) - len(text.lstrip(' ,"'))
        mark = _MARK.search(text, lead)
        return text[: mark.start()] if mark else text

    def _by_printed_office(self, start: int, phrase: str) -> PersonEntity | None:
        words = [word for word in phrase.split()[:3] if word.isalpha() and word not in grammar(self.reading.language).pointers]
        if not words or len(words[0]) < 4:
            return None
        people = self._printed.get(words[0])
        return self._latest(start, people) if people else None

    def _is_description(self, start: int, stop: int, phrase: str) -> bool:
        hits = self.reading.hits
        if not any(word in grammar(self.reading.language).pointers for word in phrase.split()):
            return False
        kind = hits.first("person_noun", start, stop) or hits.first("office", start, stop)
        return kind is not None and not hits.first("other_speaker", start, kind.start)

    def names_unknown(self, start: int, end: int) -> bool:
        """Whether a stretch of text names somebody who is not among the people: capital words that are nothing else known."""
        words: list[re.Match[str]] = []
        for word in WORD.finditer(self.reading.plain, start, end):
            if words and self.reading.plain[words[-1].end() : word.start()] != " ":
                words = []
            if self._is_known(word) or self.is_quoted(word.start()):
                words = []
                continue
            words.append(word)
            if len(words) > 1:
                return True
        return False

    def unknown_at(self, start: int, end: int) -> bool:
        """Whether the first capital word of a stretch begins a name that is not among the people."""
        word = WORD.search(self.reading.plain, start, end)
        return word is not None and not self._is_known(word)

    def _is_known(self, word: re.Match[str]) -> bool:
        if word[0] in grammar(self.reading.language).not_names or (len(word[0]) > 1 and word[0].isupper()):
            return True
        index = bisect_left(self._names, (word.start() + 1, 0)) - 1
        if index >= 0 and word.start() < self._names[index][1]:
            return True
        return any(self.reading.hits.at(category, word.start()) for category in _KNOWN)
