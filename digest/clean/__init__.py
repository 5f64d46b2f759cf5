"""From a seed to an article: what a reader sees, and a record of what was dropped."""

from collections.abc import Iterable, Iterator

from digest.clean.blocks import lay_out, renamed
from digest.clean.lines import join_wrapped, split_lines
from digest.clean.markup import blank_markup
from digest.clean.sentences import split_sentences
from digest.clean.transcripts import find_transcript
from digest.clean.words import Words, words_of
from digest.languages import Language
from digest.model import Article, Block, Residue, Seed, Sentence


def clean(seed: Seed, language: Language) -> Article:
    """The article in a seed."""
    words = words_of(language)
    text, markup = blank_markup(seed)
    layout = lay_out(join_wrapped(text, tuple(split_lines(text))), words)
    blocks = renamed(layout.blocks, find_transcript(text, layout.blocks, words))
    return Article(
        id=seed.id,
        file=seed.file,
        language=language.code,
        text=seed.text,
        blocks=blocks,
        sentences=tuple(_sentences(text, blocks, words)),
        residue=_in_order((*layout.residue, *markup)),
        outlet=layout.outlet,
    )


def _sentences(text: str, blocks: Iterable[Block], words: Words) -> Iterator[Sentence]:
    index = 0
    for number, block in enumerate(blocks):
        start = _after_label(text, block)
        for first, last in split_sentences(text, start, block.end, words):
            yield Sentence(index=index, block=number, start=first, end=last)
            index += 1


def _after_label(text: str, block: Block) -> int:
    if not block.speaker:
        return block.start
    start = block.speaker.end
    # A colon or a full stop, and marks of bold type, stand between a label and its words.
    while start < block.end and (text[start].isspace() or text[start] in ":.*_"):
        start += 1
    return start


def _in_order(residue: tuple[Residue, ...]) -> tuple[Residue, ...]:
    return tuple(sorted(residue, key=lambda dropped: (dropped.start, dropped.end)))
