"""Who "I" is: the speaker of a quotation or an answer, the author of a column; and whose "our exports" are."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.annotate import Reading
from digest.extract.quotes import extract_quotes
from digest.model import Block, CountryMention, PersonEntity, Quote, Scene, Spoken
from digest.parse.speaking import speaker_at

_BYLINE = "clean.byline"
# A column says "I" in so many paragraphs outside its quotations.
_FEWEST = 2
# A paragraph that only says who wrote the text is no longer, in characters.
_SIGNED = 160


def with_voices(reading: Reading, scene: Scene) -> Scene:
    """The scene with its quotations, with who speaks where, and with the countries that "my" and "our" mean there."""
    quotes = extract_quotes(reading, scene)
    people = {person.name: person for person in scene.people}
    spoken = tuple(_spoken(reading.article.blocks, quote, people[quote.speaker]) for quote in quotes if quote.speaker in people)
    scene = replace(scene, quotes=quotes, spoken=spoken)
    scene = replace(scene, author=_author(reading, scene))
    if not scene.spoken and scene.author is None:
        return scene
    return replace(scene, countries=tuple(sorted((*scene.countries, *_own(reading, scene)), key=lambda country: country.start)))


def _spoken(blocks: Sequence[Block], quote: Quote, speaker: PersonEntity) -> Spoken:
    """Where somebody speaks: a quotation, an answer to the last of its paragraphs."""
    last = bisect_right(blocks, quote.evidence.start, key=lambda block: block.start) - 1
    end = quote.evidence.end
    while blocks[last].kind == "answer" and last + 1 < len(blocks) and blocks[last + 1].kind == "answer" and not blocks[last + 1].speaker:
        last += 1
        end = blocks[last].end
    return Spoken(start=quote.evidence.start, end=end, speaker=speaker)


def _author(reading: Reading, scene: Scene) -> PersonEntity | None:
    """Who writes of themselves: whoever the byline names, or a paragraph that begins with a name and says little more."""
    blocks, text = reading.article.blocks, reading.article.text
    said = {sentence.block for hit in _first_persons(reading, scene) if (sentence := reading.sentence_at(hit)) is not None}
    if len({index for index in said if blocks[index].kind == "paragraph"}) < _FEWEST:
        return None
    bylines = [text[each.start : each.end] for each in reading.article.residue if each.rule == _BYLINE]
    named = next((person for person in scene.people if any(person.name in line for line in bylines)), None)
    ends = (block for block in (*blocks[-1:], *blocks[:3]) if block.end - block.start <= _SIGNED)
    signed = {block.start for block in ends if block.kind != "title"}
    return named or next((person for person in scene.people if any(span.start in signed for span in person.mentions)), None)


def _first_persons(reading: Reading, scene: Scene) -> Iterator[int]:
    """Where somebody says "I" outside all quotations."""
    said = (hit.start for hit in reading.hits.all("anaphor") if hit.value in {"i", "my"})
    return (start for start in said if speaker_at(scene, start) is None)


def _own(reading: Reading, scene: Scene) -> Iterator[CountryMention]:
    """The countries of speakers, where they speak of what is theirs: "my government", "ekspor kami"."""
    for hit in reading.hits.all("own_side"):
        speaker = speaker_at(scene, hit.start)
        if speaker is not None and speaker.country:
            at = next(iter(reading.hits.within("owning", hit.start, hit.end)), hit)
            yield CountryMention(start=at.start, end=at.end, code=speaker.country)
