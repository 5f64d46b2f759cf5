"""Facts of the kind `quotes`: direct speech, with its speaker."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.annotate import Reading
from digest.extract.referents import Referents
from digest.extract.speakers import BODY, Voice, Voices
from digest.extract.speech import Speech, find_speeches, is_speech
from digest.model import Block, Evidence, PersonEntity, Quote, Scene, Span

_FIRST_WORDS = 5
_REOPENED = re.compile(r"\n\s*[\"“”„]")
# Between the parts of a quote stands no more than its attribution.
_BETWEEN = 160
# Five words are no longer.
_REACH = 300


def extract_quotes(reading: Reading, scene: Scene) -> tuple[Quote, ...]:
    """The quotes of an article: what stands in quotation marks, and the answers of an interview."""
    if not scene.people and not scene.organizations:
        return ()
    speeches = find_speeches(reading)
    voices = Voices(reading, scene, speeches)
    found = [*_spoken(reading, speeches, voices), *_answered(voices.referents)]
    return tuple(sorted(found, key=lambda quote: quote.evidence.start))


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one person says at one time, in the parts that attributions leave."""

    parts: tuple[Speech, ...]  # the first ones: enough for the first words
    last: Speech
    voice: Voice


def _spoken(reading: Reading, speeches: Sequence[Speech], voices: Voices) -> Iterator[Quote]:
    pending: Utterance | None = None
    for index, speech in enumerate(speeches):
        limit = speeches[index + 1].opened if index + 1 < len(speeches) else len(reading.plain)
        further = voices.after(speech, limit, pending.voice.speaker) if pending else None
        if pending and _continues(reading, pending, speech, further):
            pending = _prolonged(pending, speech, further)
        elif is_speech(reading, speech) and not _inside_answer(reading, speech):
            voice = voices.of(speech, limit, pending.voice.speaker if pending and pending.voice.rule != BODY else None)
            if voice:
                if pending:
                    yield _quote(reading, pending)
                pending = Utterance((speech,), speech, voice)
    if pending:
        yield _quote(reading, pending)


def _inside_answer(reading: Reading, speech: Speech) -> bool:
    """Whether the words are quoted inside an answer, which is a quote itself."""
    return reading.article.blocks[speech.block].kind in ("answer", "question")


def _continues(reading: Reading, pending: Utterance, speech: Speech, further: Voice | None) -> bool:
    """Whether a quote goes on after nothing but its attribution, in the same voice."""
    if further and further.speaker != pending.voice.speaker:
        return False
    last = pending.last
    end = pending.voice.end
    if last.block != speech.block or speech.opened - last.closed > _BETWEEN or end <= last.closed:
        return False
    return not any(map(str.isalnum, reading.plain[end : speech.opened]))


def _prolonged(pending: Utterance, speech: Speech, further: Voice | None) -> Utterance:
    """The utterance with a further part, and with the attribution after it."""
    voice = replace(pending.voice, end=further.end) if further else pending.voice
    return Utterance((*pending.parts, speech)[:_FIRST_WORDS], speech, voice)


def _quote(reading: Reading, utterance: Utterance) -> Quote:
    words = " ".join(_opening_words(reading, part.start, part.end) for part in utterance.parts)
    evidence = _evidence(reading, utterance.parts[0].opened, utterance.last.closed, utterance.voice.rule)
    return Quote(evidence=evidence, speaker=utterance.voice.speaker, starts=_starts(words))


def _opening_words(reading: Reading, start: int, end: int) -> str:
    return reading.article.text[start : min(end, start + _REACH)]


def _starts(words: str) -> str:
    """The first words; each paragraph of a quote may open with a mark of its own."""
    return " ".join(_REOPENED.sub("\n", words).split()[:_FIRST_WORDS])


def _evidence(reading: Reading, start: int, end: int, rule: str) -> Evidence:
    return Evidence(quote=reading.article.text[start:end], start=start, end=end, rule=rule)


def _answered(referents: Referents) -> Iterator[Quote]:
    """Each answer of an interview, from the sentence after its label or its question."""
    reading, scene = referents.reading, referents.scene
    before: Block | None = None
    speakers: dict[str | None, PersonEntity | None] = {}  # by label
    for block in reading.article.blocks:
        if block.speaker or (block.kind == "answer" and before and before.kind == "question"):
            label = reading.lower[block.speaker.start : block.speaker.end] if block.speaker else None
            if label not in speakers:
                speakers[label] = (
                    _interviewed(reading, scene) if label is None or block.speaker is None else _labelled(referents, block.speaker, label)
                )
            speaker = speakers[label]
            index = bisect_left(reading.starts, block.speaker.end if block.speaker else block.start)
            start = reading.starts[index] if index < len(reading.starts) else block.end
            if speaker and start < block.end:
                evidence = _evidence(reading, start, block.end, "quotes.answer")
                yield Quote(evidence=evidence, speaker=speaker.name, starts=_starts(_opening_words(reading, start, block.end)))
        before = block


def _labelled(referents: Referents, span: Span, printed: str) -> PersonEntity | None:
    """The person that an answer's label names, or whose office it is; a bare "answer" is the person who is interviewed."""
    reading, scene = referents.reading, referents.scene
    label = set(printed.replace(".", " ").split())
    for person in scene.people:
        if set(person.name.lower().split()) <= label:
            return person
    named = [person for person in scene.people if person.name.lower().split()[-1] in label or person.name.lower().split()[0] in label]
    if len(named) == 1:
        return named[0]
    if label <= set(reading.language.words("quotes", "answer_labels")):
        return _interviewed(reading, scene)
    return referents.in_office(span.start, span.end)


def _interviewed(reading: Reading, scene: Scene) -> PersonEntity | None:
    """The person of the headline, else the one whom the introduction names most often, the first of equals."""
    blocks = reading.article.blocks
    title = next((block for block in blocks if block.kind == "title"), None)
    if title and (named := _named_in(reading, scene, title.start, title.end)):
        return named
    spoken = next((block for block in blocks if block.kind in ("question", "answer")), None)
    return _named_in(reading, scene, 0, spoken.start) if spoken else None


def _named_in(reading: Reading, scene: Scene, start: int, end: int) -> PersonEntity | None:
    """Whom a stretch names most often, and not as its author; the first of equals."""
    authors = tuple(f"{word} " for word in reading.language.words("residue", "bylines"))
    named = ((person, [span for span in person.mentions if start <= span.start < end]) for person in scene.people)
    counts = [
        (sum(not reading.lower[max(0, span.start - 20) : span.start].endswith(authors) for span in spans), person)
        for person, spans in named
    ]
    most, person = max(counts, key=lambda counted: counted[0])
    return person if most else None
