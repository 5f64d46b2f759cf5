"""Facts of the kind `quotes`: direct speech, with its speaker."""

from collections.abc import Iterator
from dataclasses import replace

from digest.annotate import Reading
from digest.extract.speakers import Voice, Voices
from digest.extract.speech import Speech, find_speeches, is_speech
from digest.model import Block, Evidence, PersonEntity, Quote, Scene

_FIRST_WORDS = 5
# Between the parts of a quote stands no more than its attribution.
_BETWEEN = 160


def extract_quotes(reading: Reading, scene: Scene) -> tuple[Quote, ...]:
    """The quotes of an article: what stands in quotation marks, and the answers of an interview."""
    if not scene.people:
        return ()
    found = [*_spoken(reading, scene), *_answered(reading, scene)]
    return tuple(sorted(found, key=lambda quote: quote.evidence.start))


def _spoken(reading: Reading, scene: Scene) -> Iterator[Quote]:
    speeches = find_speeches(reading)
    voices = Voices(reading, scene, speeches)
    pending: tuple[Speech, Voice] | None = None
    for index, speech in enumerate(speeches):
        following = speeches[index + 1].opened if index + 1 < len(speeches) else len(reading.plain)
        if pending and _continues(reading, pending, speech):
            further = voices.after(speech, following, pending[1].speaker)
            pending = _extended(pending[0], speech), _prolonged(pending[1], further)
            continue
        if not is_speech(reading, speech) or _inside_answer(reading, speech):
            continue
        voice = voices.of(speech, following, pending[1].speaker if pending else None)
        if voice:
            if pending:
                yield _quote(reading, *pending)
            pending = speech, voice
    if pending:
        yield _quote(reading, *pending)


def _inside_answer(reading: Reading, speech: Speech) -> bool:
    """Whether the words are quoted inside an answer, which is a quote itself."""
    return reading.article.blocks[speech.block].kind in ("answer", "question")


def _continues(reading: Reading, pending: tuple[Speech, Voice], speech: Speech) -> bool:
    """Whether a quote goes on after nothing but its attribution."""
    first, voice = pending
    if first.block != speech.block or speech.opened - first.closed > _BETWEEN:
        return False
    between = reading.plain[voice.end : speech.opened] if voice.end < speech.opened else ""
    return voice.end > first.closed and not any(map(str.isalnum, between))


def _prolonged(voice: Voice, further: Voice | None) -> Voice:
    """The voice with the end of the attribution after a later part, where that is its own."""
    return replace(voice, end=further.end) if further and further.speaker == voice.speaker else voice


def _extended(first: Speech, last: Speech) -> Speech:
    return Speech(block=last.block, start=first.start, end=last.end, opened=first.opened, closed=last.closed)


def _quote(reading: Reading, speech: Speech, voice: Voice) -> Quote:
    return _quote_of(reading, voice.speaker, speech.start, speech.end, (speech.opened, speech.closed), voice.rule)


def _quote_of(reading: Reading, speaker: str, start: int, end: int, span: tuple[int, int], rule: str) -> Quote:
    text = reading.article.text
    return Quote(
        evidence=Evidence(quote=text[span[0] : span[1]], start=span[0], end=span[1], rule=rule),
        speaker=speaker,
        starts=" ".join(text[start : min(end, start + 300)].split()[:_FIRST_WORDS]),
    )


def _answered(reading: Reading, scene: Scene) -> Iterator[Quote]:
    """Each answer of an interview, from the sentence after its label."""
    for block in reading.article.blocks:
        if block.speaker:
            speaker = _labelled(reading, scene, block)
            start = next((sentence.start for sentence in reading.article.sentences if block.speaker.end < sentence.start < block.end), None)
            if speaker and start is not None:
                yield _quote_of(reading, speaker.name, start, block.end, (start, block.end), "quotes.answer")


def _labelled(reading: Reading, scene: Scene, block: Block) -> PersonEntity | None:
    """The person that an answer's label names; a bare "answer" is the person of the headline."""
    assert block.speaker
    label = set(reading.lower[block.speaker.start : block.speaker.end].replace(".", " ").split())
    for person in scene.people:
        if set(person.name.lower().split()) <= label:
            return person
    named = [person for person in scene.people if person.name.lower().split()[-1] in label or person.name.lower().split()[0] in label]
    if len(named) == 1:
        return named[0]
    return _interviewed(reading, scene) if label <= set(reading.language.words("quotes", "answer_labels")) else None


def _interviewed(reading: Reading, scene: Scene) -> PersonEntity | None:
    title = next((block for block in reading.article.blocks if block.kind == "title"), None)
    if not title:
        return None
    return next((p for p in scene.people if any(title.start <= span.start < title.end for span in p.mentions)), None)
