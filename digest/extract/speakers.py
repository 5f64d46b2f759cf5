"""Who says what stands in quotation marks."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from digest.annotate import Reading
from digest.extract.speech import Speech
from digest.languages import Language
from digest.model import Hit, PersonEntity, Scene, Sentence, Span

# An attribution stands next to its quote: so far after the closing mark, so far before the opening one.
_AFTER = 90
_BEFORE = 160
# A speaker is named so near to the verb of saying.
_NEAR = 110
# A pronoun or an unattributed quote looks back over so many sentences.
_BACK = 5
# An office alone stands within so many characters of the verb; shorter words are no office.
_OFFICE = 60
_ARTICLE = 3
_LATEST = 12
# Its subject stands in the first part of a sentence.
_SUBJECT = 600


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, and by which rule it was told."""

    speaker: str
    rule: str
    end: int  # of the attribution, or of the quote


class Voices:
    """The people of an article by the places that name them."""

    def __init__(self, reading: Reading, scene: Scene, speeches: Sequence[Speech]) -> None:
        self.reading = reading
        self.people = scene.people
        self._quoted = [(speech.opened, speech.closed) for speech in speeches]
        mentions = ((span, person) for person in scene.people for span in person.mentions)
        self._mentions = sorted(mentions, key=lambda mention: (mention[0].start, -mention[0].end))
        self._starts = [span.start for span, _ in self._mentions]

    def within(self, start: int, end: int) -> list[tuple[Span, PersonEntity]]:
        """The mentions of people between two offsets, those inside quotation marks left out."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [(span, person) for span, person in self._mentions[first:last] if not self._is_quoted(span)]

    def _is_quoted(self, span: Span) -> bool:
        index = bisect_left(self._quoted, (span.start + 1, 0)) - 1
        return index >= 0 and span.start < self._quoted[index][1]

    def of(self, speech: Speech, limit: int, last: str | None) -> Voice | None:
        """Who says a quote. `limit` is where the next quote opens; `last` spoke before."""
        return self.after(speech, limit, last) or self._before(speech, last) or self._from_context(speech, last)

    def after(self, speech: Speech, limit: int, last: str | None) -> Voice | None:
        """From the words after the closing mark: "…," kata X; "…," X said."""
        reading = self.reading
        block = reading.article.blocks[speech.block]
        stop = min(limit, block.end, self._sentence_end(speech.closed, block.end))
        reach = min(stop, speech.closed + _AFTER)
        hit = reading.hits.first("saying", speech.closed, reach) or reading.hits.first("source", speech.closed, reach)
        if not hit or "." in reading.plain[speech.closed + 1 : hit.start].strip():
            return None
        subjects = self.within(speech.closed, hit.start)
        if subjects:
            return Voice(subjects[-1][1].name, "quotes.attributed", stop)
        return self._named_after(speech, hit, stop, last)

    def _named_after(self, speech: Speech, hit: Hit, stop: int, last: str | None) -> Voice | None:
        named = self.within(hit.end, min(stop, hit.end + _NEAR))
        if self._pronoun_at(hit):
            speaker = self._antecedent(hit.start, last)
            return Voice(speaker, "quotes.pronoun", stop) if speaker else None
        if named and not self._other_subject(hit.end, named[0][0].start):
            return Voice(named[0][1].name, "quotes.attributed", stop)
        speaker = self._by_office(hit.end, hit.end + _OFFICE) or self._by_office(speech.closed, hit.start)
        return Voice(speaker, "quotes.office", stop) if speaker else None

    def _other_subject(self, start: int, end: int) -> bool:
        """Whether the verb has another subject before the person: "kata seorang pejabat kepada X"."""
        return bool(self.reading.hits.first("other_speaker", start, end))

    def _pronoun_at(self, hit: Hit) -> bool:
        reading = self.reading
        if any(reading.lower.startswith(enclitic, hit.end) for enclitic in _enclitics(reading.language)):
            return True
        around = (hit.end, hit.end + 12), (hit.start - 12, hit.start)
        for start, end in around:
            found = reading.hits.first("speaking_pronoun", max(0, start), end)
            if found and not reading.plain[min(found.end, hit.end) : max(found.start, hit.start)].strip():
                return True
        return False

    def _antecedent(self, offset: int, last: str | None) -> str | None:
        """Whom a pronoun means: who spoke last in this paragraph, else the subject of a sentence before."""
        index = bisect_left(self.reading.starts, offset)
        for sentence in self.reading.article.sentences[max(0, index - _BACK) : index][::-1]:
            subject = self._subject(sentence, offset)
            if subject:
                return subject
        return last

    def _subject(self, sentence: Sentence, until: int) -> str | None:
        """The person a sentence is about: the one before its verb of saying, or the one after "menurut", else the first."""
        end = min(sentence.end, sentence.start + _SUBJECT, until)
        named = self.within(sentence.start, end)
        if not named:
            return None
        source = self.reading.hits.first("source", sentence.start, end)
        if source:
            following = [person for span, person in named if source.end <= span.start <= source.end + _NEAR]
            if following:
                return following[0].name
        for hit in self.reading.hits.within("saying", sentence.start, end):
            before = [person for span, person in named if span.end <= hit.start]
            if before:
                return before[-1].name
        return named[0][1].name

    def _by_office(self, start: int, end: int) -> str | None:
        """The last person before whose office the attribution names: "kata duta besar itu"."""
        clause = self.reading.lower[start:end].lstrip(" ,").split(",")[0].split(".")[0].split()
        words = [word for word in clause[:3] if word.isalpha() and len(word) > _ARTICLE]
        for person in self._latest(start):
            if words and (person.office or "").lower().startswith(words[0]):
                return person.name
        return None

    def _latest(self, offset: int) -> list[PersonEntity]:
        index = bisect_left(self._starts, offset)
        return [person for _span, person in reversed(self._mentions[max(0, index - _LATEST) : index])]

    def _before(self, speech: Speech, last: str | None) -> Voice | None:
        """From the words before the opening mark: X menyatakan: "…"; X said, "…"."""
        reading = self.reading
        start, stop = self._lead(speech)
        hits = reading.hits.within("saying", max(start, stop - _BEFORE), stop)
        if not hits:
            return None
        named = [person for span, person in self.within(start, stop) if span.start < hits[-1].start]
        if self._pronoun_at(hits[-1]) or not named:
            speaker = self._antecedent(start, last)
            return Voice(speaker, "quotes.pronoun", speech.closed) if speaker else None
        return Voice(named[-1].name, "quotes.introduced", speech.closed)

    def _lead(self, speech: Speech) -> tuple[int, int]:
        """The words of the sentence before a quote; of a quote that begins its paragraph the sentence before that ends in a colon."""
        reading = self.reading
        block = reading.article.blocks[speech.block]
        if speech.opened > block.start:
            sentence = reading.sentence_at(speech.opened) or reading.sentence_at(speech.start)
            start = sentence.start if sentence else block.start
            if start < speech.opened and reading.plain[start : speech.opened].strip():
                return start, speech.opened
        previous = self._sentence_before(speech.opened)
        if previous and reading.plain[previous.end - 1] == ":":
            return previous.start, previous.end
        return speech.opened, speech.opened

    def _sentence_before(self, offset: int) -> Sentence | None:
        index = bisect_left(self.reading.starts, offset) - 1
        return self.reading.article.sentences[index] if index >= 0 else None

    def _from_context(self, speech: Speech, last: str | None) -> Voice | None:
        """A paragraph that is all quote belongs to whoever the text before it lets speak."""
        block = self.reading.article.blocks[speech.block]
        if speech.opened > block.start or self.reading.plain[speech.closed : block.end].strip(' ."'):
            return None
        index = bisect_left(self.reading.starts, speech.opened) - 1
        for sentence in self.reading.article.sentences[max(0, index - 2) : index + 1][::-1]:
            if self.reading.hits.first("saying", sentence.start, sentence.end) or self.reading.hits.first(
                "source", sentence.start, sentence.end
            ):
                speaker = self._subject(sentence, speech.opened)
                if speaker:
                    return Voice(speaker, "quotes.context", speech.closed)
        return None

    def _sentence_end(self, offset: int, otherwise: int) -> int:
        reading = self.reading
        sentence = reading.sentence_at(offset)
        if sentence is None:  # between two sentences: the attribution begins the next one
            index = bisect_left(reading.starts, offset)
            return reading.article.sentences[index].end if index < len(reading.starts) else otherwise
        return sentence.end


@cache
def _enclitics(language: Language) -> tuple[str, ...]:
    return language.words("quotes", "pronoun_enclitics")
