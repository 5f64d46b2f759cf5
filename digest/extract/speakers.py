"""Who says what stands in quotation marks."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from digest.annotate import Reading
from digest.extract.referents import NEAR, Referents
from digest.extract.speech import Speech
from digest.languages import Language
from digest.model import Hit, Scene, Sentence
from digest.names.capitals import WORD
from digest.names.grammar import grammar

# An attribution stands next to its quote: so far after the closing mark, so far before the opening one.
_AFTER = 110
_BEFORE = 160
# The rule by which a body speaks, whom no pronoun means.
BODY = "quotes.body"


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, and by which rule it was told."""

    speaker: str
    rule: str
    end: int  # of the attribution, or of the quote


class Voices:
    """The speakers of an article's quotes."""

    def __init__(self, reading: Reading, scene: Scene, speeches: Sequence[Speech]) -> None:
        self.reading = reading
        self.referents = Referents(reading, scene, speeches)

    def of(self, speech: Speech, limit: int, last: str | None) -> Voice | None:
        """Who says a quote. `limit` is where the next quote opens; `last` spoke before."""
        if self._attribution(speech, limit):
            return self.after(speech, limit, last) or self._before(speech, last)
        return self._left_to(speech, limit) or self._before(speech, last) or self._from_context(speech, last)

    def _left_to(self, speech: Speech, limit: int) -> Voice | None:
        """The only one named behind a quote whose comma leads on, whatever the verb: "…," Jane Doe agreed."""
        reading, stop = self.reading, self._stop(speech, limit)
        opens = reading.opens_sentence(speech.opened) or reading.opens_sentence(speech.start)
        if not opens or reading.plain[speech.end - 1] not in ",?!" or stop - speech.closed > _AFTER:
            return None
        return self._alone(speech.closed, stop, stop)

    def _alone(self, start: int, stop: int, end: int) -> Voice | None:
        """The one person named in a stretch, with no more than an office before, and neither a body nor an unknown name beside."""
        named = self.referents.within(start, stop)
        if len({person.name for _, person in named}) != 1 or self.referents.bodies.begin(start, stop):
            return None
        lead = self.reading.plain[start : named[0][0].start].strip('," ').split()
        plain = all(word[0].isupper() or word in grammar(self.reading.language).pointers for word in lead)
        if not plain or self.referents.names_unknown(start, stop):
            return None
        return Voice(named[0][1].name, "quotes.introduced", end)

    def after(self, speech: Speech, limit: int, last: str | None) -> Voice | None:
        """From the words after the closing mark: "…," kata X; "…," X said."""
        hit = self._attribution(speech, limit)
        if not hit:
            return None
        stop = self._stop(speech, limit)
        subjects = self.referents.within(speech.closed, hit.start)
        if subjects:
            span, person = subjects[0]
            # "Lee's spokesman said": somebody else speaks.
            owner = self.reading.plain.startswith(_possessives(self.reading.language), span.end)
            return None if owner else Voice(person.name, "quotes.attributed", stop)
        if self.referents.bodies.begin(speech.closed, hit.start) or self.referents.bodies.begin(hit.end, stop):
            return self._body_after(speech, hit, stop)  # a ministry wrote, and nobody who was told before
        speaker = self._pronoun(speech, hit, last)
        if speaker is not None:
            return Voice(speaker, "quotes.pronoun", stop) if speaker else None
        if WORD.search(self.reading.plain, speech.closed, hit.start) or self._points(speech.closed, hit.start):
            described = self.referents.described(speech.closed, hit.start, last)
            if described or not self._is_closing(speech, hit):
                return Voice(described, "quotes.office", stop) if described else None
        return self._named_after(hit, stop, last)

    def _body_after(self, speech: Speech, hit: Hit, stop: int) -> Voice | None:
        """The body that alone stands right before or behind a verb of saying: "…," the ministry said; "…," tulis kementerian itu."""
        told = self.referents.bodies.at(speech.closed, hit.start)
        name, end = told or self.referents.bodies.at(hit.end, stop) or ("", stop)
        alone = not self.reading.plain[end : hit.start].strip() if told else not self.referents.within(hit.end, stop)
        owner = self.reading.plain.startswith(_possessives(self.reading.language), end)
        cites = bool(self.reading.hits.within("saying", hit.end, stop))  # "the embassy quoted a guest as saying"
        return Voice(name, BODY, stop) if name and alone and not (owner or cites) else None

    def _attribution(self, speech: Speech, limit: int) -> Hit | None:
        """The verb of saying after a quote; in a sentence of its own only behind words like "Demikian"."""
        reading = self.reading
        reach = min(self._stop(speech, limit), speech.closed + _AFTER)
        hit = reading.hits.first("saying", speech.closed, reach) or reading.hits.first("source", speech.closed, reach)
        if not hit:
            return None
        return hit if not self._parted(speech, hit) or self._is_closing(speech, hit) else None

    def _parted(self, speech: Speech, hit: Hit) -> bool:
        """Whether the quote's sentence is over before the verb: a full stop stands between, or before a mark and a capital letter."""
        text, starts = self.reading.plain, self.reading.starts
        index = bisect_left(starts, speech.closed + 1)
        if "." in text[speech.closed : hit.start] and index < len(starts) and starts[index] <= hit.start:
            return True
        return text[speech.end - 1] == "." and text[self._next_word(speech.closed, hit.start)].isupper()

    def _is_closing(self, speech: Speech, hit: Hit) -> bool:
        """Whether the sentence after a quote tells whose it was: "Hal itu disampaikan X"."""
        return self.reading.hits.at("closing_words", self._next_word(speech.closed, hit.start)) is not None

    def _next_word(self, start: int, end: int) -> int:
        while start < end and not self.reading.plain[start].isalnum():
            start += 1
        return start

    def _stop(self, speech: Speech, limit: int) -> int:
        end = self.reading.article.blocks[speech.block].end
        stop = self._sentence_end(speech.closed, end)
        following = self._next_word(stop, end)
        if self.reading.plain[speech.closed : stop] in {"", "."} and self.reading.hits.at("closing_words", following):
            stop = self._sentence_end(following, end)
        return min(limit, end, stop)

    def _points(self, start: int, end: int) -> bool:
        """Whether somebody told before is described: "the minister"."""
        hits = self.reading.hits
        return any(hits.first(category, start, end) for category in ("office", "person_noun", "other_speaker"))

    def _pronoun(self, speech: Speech, hit: Hit, last: str | None) -> str | None:
        """Whom the pronoun beside a verb means; empty where that is not known, None without a pronoun."""
        if not self._pronoun_at(hit):
            return None
        speaker = self.referents.antecedent(speech.opened, last) or ""
        words = self.reading.plain[speech.start : speech.end].replace(",", " ").split()
        return "" if speaker.split()[-1:] and speaker.split()[-1] in words else speaker  # nobody names himself

    def _named_after(self, hit: Hit, stop: int, last: str | None) -> Voice | None:
        named = self.referents.within(hit.end, min(stop, hit.end + NEAR))
        if named and self._is_speaker(hit.end, named[0][0].start):
            return Voice(named[0][1].name, "quotes.attributed", stop)
        speaker = self.referents.described(hit.end, named[0][0].start if named else stop, last)
        return Voice(speaker, "quotes.office", stop) if speaker else None

    def _is_speaker(self, start: int, end: int) -> bool:
        """Whether a verb has no other subject before a person: "kata seorang pejabat kepada X", "said Jane Doe, aide of X"."""
        reading = self.reading
        if reading.hits.first("other_speaker", start, end) or self.referents.unknown_at(start, end):
            return False
        if "," not in reading.plain[start:end].strip(" ,"):
            return True
        return any(reading.hits.first(category, start, end) for category in ("office", "portfolio_office", "person_noun"))

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

    def _before(self, speech: Speech, last: str | None) -> Voice | None:
        """From the words before the opening mark: X menyatakan: "…"; X said, "…"."""
        reading = self.reading
        start, stop = self._lead(speech)
        hits = reading.hits.within("saying", max(start, stop - _BEFORE), stop)
        if not hits:
            colon = reading.plain[start:stop].rstrip().endswith(":")
            return self._alone(start, stop, speech.closed) if colon else None
        teller = self.referents.teller(start, stop, hits[-1].start)
        if not teller and (body := self.referents.bodies.before(start, hits[-1].start)):
            return Voice(body, BODY, speech.closed)
        if not teller and self.referents.bodies.begin(start, hits[-1].start):
            return None
        if self._pronoun_at(hits[-1]) or not teller:
            speaker = self.referents.antecedent(start, last)
            return Voice(speaker, "quotes.pronoun", speech.closed) if speaker else None
        return Voice(teller.name, "quotes.introduced", speech.closed)

    def _lead(self, speech: Speech) -> tuple[int, int]:
        """The words of the sentence before a quote; of a quote that begins its paragraph the sentence before that ends in a colon."""
        reading = self.reading
        block = reading.article.blocks[speech.first]
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
        """A quote that is a sentence of its own and told by nobody belongs to whoever the text before it lets speak."""
        reading = self.reading
        block = reading.article.blocks[speech.block]
        whole = speech.opened == block.start and not reading.plain[speech.closed : block.end].strip(' ."')
        if not whole and not self._stands_alone(speech):
            return None
        index = bisect_left(reading.starts, speech.opened) - 1
        for sentence in reading.article.sentences[max(0, index - 2 if whole else index) : index + 1][::-1]:
            if any(reading.hits.first(category, sentence.start, sentence.end) for category in ("saying", "source")):
                speaker = self.referents.subject(sentence, speech.opened)
                if speaker is None and reading.hits.at("speaking_pronoun", sentence.start):
                    speaker = self.referents.antecedent(sentence.start, last)
                if speaker:
                    return Voice(speaker, "quotes.context", speech.closed)
            if self.referents.names_unknown(sentence.start, min(sentence.end, speech.opened)):
                return None
        return None

    def _stands_alone(self, speech: Speech) -> bool:
        """Whether a quote follows a sentence of its paragraph, and ends like a sentence itself."""
        reading = self.reading
        block = reading.article.blocks[speech.block]
        if speech.opened <= block.start or reading.plain[block.start : speech.opened].rstrip()[-1:] not in tuple(".!?"):
            return False
        return reading.plain[speech.end - 1] in ".!?" or reading.plain[speech.closed : speech.closed + 1] == "."

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


@cache
def _possessives(language: Language) -> tuple[str, ...]:
    return language.words("quotes", "possessives")
