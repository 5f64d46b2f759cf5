"""The nouns that name agreements, what a noun in brackets says of them, and the article before their names."""

from bisect import bisect_left
from collections.abc import Iterator

from digest.annotate import Reading
from digest.extract.agreement_extent import others_in, over_acronym, word_before
from digest.extract.agreement_words import name_words
from digest.model import Hit
from digest.parse.article import Stage

_LONGEST = 80  # characters of brackets that hold nouns only


def continuing(reading: Reading, heads: list[Hit]) -> Iterator[tuple[Hit, Hit]]:
    """What goes on with the noun of a text told before in its sentence: "a memorandum on water and another on air services"."""
    words, starts = name_words(reading.language), [head.start for head in heads]
    for hit in others_in(reading, 0, len(reading.plain), words):
        at, sentence = bisect_left(starts, hit.start), reading.sentence_at(hit.start)
        if at and sentence and starts[at - 1] >= sentence.start:
            noun = heads[at - 1]
            yield Hit(hit.start, hit.end, hit.category, noun.value), noun


def text_nouns(stage: Stage) -> list[Hit]:
    """The nouns of agreements, and the acronyms of their own; one in brackets only says a name before it again."""
    plain, acronyms = stage.reading.plain, stage.further_texts
    inner = {start for hit in acronyms for start in range(hit.start, hit.end)}
    nouns = [head for head in stage.reading.hits.all("agreement_head") if head.start not in inner and not _says_again(stage.reading, head)]
    return sorted([*nouns, *(hit for hit in acronyms if plain[hit.start - 1 : hit.start] != "(")])


def _says_again(reading: Reading, head: Hit) -> bool:
    """Whether nouns in brackets only say that before them in other words: "memorandum of understanding (MoU)", "nota (Memorandum/MoU)"."""
    opened = reading.plain.rfind("(", head.start - _LONGEST, head.start)
    noun = reading.hits.ending("agreement_head", opened - 1) if opened > 0 else None
    return noun is not None and head.start < over_acronym(reading, noun.end, opened + _LONGEST)


def kind_in_brackets(reading: Reading, head: Hit) -> str:
    """The kind of a text, which a noun in brackets may say more exactly: "kesepakatan (MoU)"."""
    if head.value != "agreement" or not reading.plain.startswith(" (", head.end):
        return head.value
    said = reading.hits.at("agreement_head", head.end + len(" ("))
    return said.value if said is not None and reading.plain.startswith(")", said.end) else head.value


def with_article(reading: Reading, start: int) -> int:
    """Where a name begins with the article before it: "the 2018 accord"."""
    before = word_before(reading, start)
    return before if reading.lower[before:start].rstrip() in name_words(reading.language).articles else start
