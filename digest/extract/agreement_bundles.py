"""Nouns that stand for several texts, or for any, so that none is named by them."""

from bisect import bisect_right

from digest.annotate import Reading
from digest.extract.agreement_extent import WORD, over_acronym, word_before
from digest.extract.agreement_words import NameWords, name_words
from digest.model import Hit
from digest.parse.article import Stage

_FEW, _YEAR = 3, len("2024")
_NEXT = 16  # characters from "namely" to the noun of the text named
_ANY_TEXT = frozenset({"agreement", "memorandum", "contract"})


def is_bundle(stage: Stage, head: Hit, start: int, end: int, words: NameWords) -> bool:
    """Whether a noun only counts texts that it does not name: "sejumlah nota kesepahaman", "eight agreements"."""
    reading = stage.reading
    if _is_counted(stage, head, described=not _says_nothing(reading, head, end)):
        return True
    before = reading.lower[max(0, head.start - 24) : _before_papers(reading, head)].split()
    if len(before) > 1 and reading.hits.ending("operator", head.start - 1) is not None:
        before.pop()  # "sejumlah rencana kesepakatan"
    described = reading.plain[head.end : end]  # "banyak perjanjian penting" names none, either
    several = _is_doubled(reading, head) or (bool(before) and before[-1] in words.bundles)
    if several and described == described.lower() and not words.subject.match(reading.lower, end + 1):
        return True
    if _is_plural(reading, head, words) and "," in described:
        return True  # "memoranda on trade, tourism and climate": nobody tells how many, or which
    if end == head.end and _is_plural(reading, head, words):
        return True  # "significant memoranda"
    beside = reading.lower[word_before(reading, head.start) : head.start].strip() in words.numbers  # "ketiga kesepakatan penting itu"
    if start < head.start or (end > head.end and not (beside and _says_nothing(reading, head, end))):
        return False
    many = bool(before) and before[-1].isdigit() and len(before[-1]) < _YEAR  # "the 2024 programme" is one
    counted = many or (bool(before) and (before[-1] in words.bundles or before[-1] in words.numbers))
    return counted


def _before_papers(reading: Reading, head: Hit) -> int:
    """Where a noun begins, with the word before it that only says that it is written: "naskah memorandum"."""
    papers = reading.hits.ending("theme", head.start - 1)
    return papers.start if papers is not None and papers.value == "documents" else head.start


def _is_doubled(reading: Reading, head: Hit) -> bool:
    """Whether a noun is said twice for several texts: "perjanjian-perjanjian", "nota-nota kesepahaman"."""
    noun = reading.lower[head.start : head.end].split()[0]
    first, _, second = noun.partition("-")
    beside = reading.lower.endswith(f"{noun}-", 0, head.start) or reading.lower.startswith(f"-{noun}", head.end)
    return beside or (bool(second) and first == second)


def _is_plural(reading: Reading, head: Hit, words: NameWords) -> bool:
    return bool(words.plural) and reading.lower.endswith(words.plural, head.start, head.end)


def _says_nothing(reading: Reading, head: Hit, end: int) -> bool:
    """Whether what is told behind a noun, if anything, is true of any text: "kontrak komersial", "perjanjian penting"."""
    start = over_acronym(reading, head.end, end)
    vague = {*reading.language.words("agreements", "vague"), *name_words(reading.language).joiner}
    states = reading.hits.within("country", start, end)  # "two agreements of Peru and Chile"
    said = [word for word in WORD.finditer(reading.lower, start, end) if word[0] not in vague]
    return all(any(state.start <= word.start() < state.end for state in states) for word in said)


def is_class(stage: Stage, head: Hit, end: int, words: NameWords) -> bool:
    """Whether a noun only says of what kind the texts are that are named next: "two memoranda on trade, namely the memorandum on …"."""
    reading, sentence = stage.reading, stage.reading.sentence_at(head.start)
    if sentence is None:
        return False
    if _is_bare_pair(reading, head, words):
        return True
    comma = end + reading.plain.startswith(",", end) + 1
    lead = words.naming.match(reading.lower, comma)
    if lead is not None and reading.hits.first("agreement_head", lead.end(), min(sentence.end, lead.end() + _NEXT)) is not None:
        return True
    following = stage.reading.article.sentences[sentence.index + 1 : sentence.index + 2]
    opens = bool(following) and stage.is_item(following[0]) and stage.openers[following[0].index] == sentence.index
    return opens and head.value == "agreement" and _says_only_whose(reading, head, end, words)


def _says_only_whose(reading: Reading, head: Hit, end: int, words: NameWords) -> bool:
    """Whether nothing but countries is told behind a noun: "kesepakatan kerja sama Peru dan Chili"."""
    states = reading.hits.within("country", head.end, end)
    said = [word.start() for word in WORD.finditer(reading.plain, head.end, end) if word[0].lower() not in words.joiner]
    return all(any(state.start <= at < state.end for state in states) for at in said)


def _is_bare_pair(reading: Reading, head: Hit, words: NameWords) -> bool:
    """Whether two nouns for any text stand side by side: "agreements and memoranda on …", "kontrak dan perjanjian di bidang …"."""
    joiner = word_before(reading, head.start)
    joined = reading.lower[joiner : head.start].strip() in words.joiner
    other = reading.hits.ending("agreement_head", joiner - 1) if joined else None
    return other is not None and {head.value, other.value} <= _ANY_TEXT and head.value != other.value


def _is_counted(stage: Stage, head: Hit, *, described: bool) -> bool:
    """Whether a number tells that a noun stands for more than one text; a few of one kind may have a name in common."""
    at = bisect_right(stage.scene.quantities, head.start, key=lambda quantity: quantity.start) - 1
    counted = stage.scene.quantities[at] if at >= 0 else None
    if (
        counted is None
        or counted.unit != "document"
        or head.start >= counted.end
        or "\n" in stage.reading.plain[counted.start : head.start]
    ):
        return False
    return counted.value > (_FEW if described else 1)
