"""From a seed to an article: what a reader sees, and a record of what was dropped."""

from collections.abc import Iterable, Iterator

from digest.clean.blocks import lay_out, renamed
from digest.clean.expected import Expected
from digest.clean.inserts import runs_on, without_inserts
from digest.clean.lines import join_wrapped, split_lines
from digest.clean.markup import blank_markup
from digest.clean.page_lines import Told, page_lines
from digest.clean.sentences import split_sentences
from digest.clean.transcripts import find_transcript, with_labels
from digest.clean.words import Words, words_of
from digest.languages import Language
from digest.model import Article, Block, Problem, Residue, Seed, Sentence, beginning


def clean(seed: Seed, language: Language) -> Article:
    """The article in a seed."""
    words = words_of(language)
    text, markup = blank_markup(seed)
    told = page_lines(seed.page, text) if seed.page else Told(join_wrapped(text, tuple(split_lines(text))))
    lines, inserts = without_inserts(told.lines, words)
    layout = lay_out(lines, words, Expected(seed.head.title, told.kinds))
    labelled = with_labels(text, layout.blocks, words)
    blocks = renamed(labelled, find_transcript(text, labelled, words))
    return Article(
        id=seed.id,
        file=seed.file,
        language=language.code,
        text=seed.text,
        blocks=blocks,
        sentences=tuple(_sentences(text, blocks, words)),
        residue=_in_order((*layout.residue, *told.apart, *inserts, *markup)),
        outlet=seed.head.outlet or layout.outlet,
        printed_outlet=layout.outlet,
        head=seed.head,
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


# What nobody would miss: the page's own marks, and phrases that are known word for word.
_UNMISSED = frozenset(("clean.markup", "clean.page", "clean.head", "clean.notice", "clean.copyright"))
_QUOTED = 200


def dropped_at_length(article: Article, language: Language) -> tuple[Problem, ...]:
    """A notice of everything dropped that is more than a sentence, so that an editor sees when too much went."""
    words = words_of(language)
    long = (each for each in article.residue if each.rule not in _UNMISSED and _running(article.text, each, words) > 1)
    return tuple(_notice(article, each) for each in long)


def _running(text: str, residue: Residue, words: Words) -> int:
    return sum(runs_on(text[start:end]) for start, end in split_sentences(text, residue.start, residue.end, words))


def _notice(article: Article, residue: Residue) -> Problem:
    quoted = beginning(article.text[residue.start : residue.end], _QUOTED)
    return Problem(
        file=article.file,
        where=f"line {article.text.count(chr(10), 0, residue.start) + 1}",
        wrong=f"more than a sentence is left out ({residue.rule}): {quoted}",
        hint="nothing if it is no part of the article; else put its text on a line of its own",
        about="dropped",
    )


def _in_order(residue: tuple[Residue, ...]) -> tuple[Residue, ...]:
    return tuple(sorted(residue, key=lambda dropped: (dropped.start, dropped.end)))
