"""Nouns for texts that only point to one told by its name: "this agreement", "the first such pact", "kesepakatan terbesar adalah …"."""

from digest.annotate import Reading
from digest.extract.agreement_extent import over_enclitic
from digest.extract.agreement_words import NameWords, name_words
from digest.model import Hit
from digest.names.grammar import grammar
from digest.parse.article import Stage

_POINTING = 48  # characters before a name that may point at it, and what leads to them
_ARTICLE = 4  # characters that a small word between a name and its verb takes


def _is_again(reading: Reading, head: Hit) -> bool:
    """Whether the head only points back: "perjanjian itu", "the agreement"."""
    if name_words(reading.language).subject.match(reading.lower, head.end + 1):
        return False  # "…, the declaration on which was signed"
    again = reading.hits.within("agreement_again", head.start - 12, head.end + 12)
    return any(hit.start <= head.start and head.end <= hit.end for hit in again)


def is_bare_again(reading: Reading, head: Hit, end: int, words: NameWords) -> bool:
    """Whether a noun alone says that it was told before, by a word beside it or by its ending: "this agreement", "perjanjiannya"."""
    return _is_again(reading, head) if end == head.end else not words.modified and end == over_enclitic(reading, head.end)


def is_told_which(stage: Stage, head: Hit) -> bool:
    """Whether a clause right behind a noun says which text it is: "the memorandum that the two academies signed"."""
    parsed = stage.parsed_at(head.start)
    told = (each for each in parsed.clauses if each.link == "relative" and each.antecedent is not None) if parsed is not None else ()
    mark = stage.reading.hits.at("mark", head.end + 1)
    return mark is not None and any(each.antecedent.start == head.start for each in told)  # type: ignore[union-attr]


def is_pointed_back(reading: Reading, end: int) -> bool:
    """Whether a word behind a name says that the text was told before: "perjanjian dagang ini"."""
    return any(reading.lower.startswith(f"{word} ", end) for word in grammar(reading.language).pointing)


def is_new(reading: Reading, start: int) -> bool:
    """Whether an article before a noun says that nobody was told of the text: "a trade agreement"."""
    before = reading.lower[max(0, start - _POINTING) : start].split()
    return bool(before) and before[-1] in name_words(reading.language).indefinite


def is_pointed_at(reading: Reading, start: int, words: NameWords) -> bool:
    """Whether a noun says what something told before is: "this is the first logistics accord", but not "hasil kunjungan itu adalah …"."""
    sentence = reading.sentence_at(start)
    before = f" {reading.lower[max(sentence.start if sentence else 0, start - _POINTING) : start].rstrip()}"
    while (last := before.rpartition(" ")[2]) and last in words.articles | words.not_modifiers:
        before = before.removesuffix(last).rstrip()
    pointing = next((phrase for phrase in words.pointing if before.endswith(phrase)), "")
    led = before.removesuffix(pointing).rpartition(" ")[2]
    return bool(pointing) and (not led[-1:].isalpha() or led in grammar(reading.language).function_words)


def is_said_to_be(stage: Stage, head: Hit) -> bool:
    """Whether a noun only says what a text told by its name is: "the VKFTA is the first agreement with a partner in the Gulf"."""
    parsed = stage.parsed_at(head.start)
    clause = parsed.clause_around(head.start) if parsed is not None and head.value == "agreement" else None
    verb = clause.predicate if clause is not None else None
    if clause is None or verb is None or verb.value != "be" or verb.start > head.start:
        return False
    return any(unit.kind == "text" and unit.value != "agreement" for unit in clause.before())


def is_said_which(stage: Stage, head: Hit, end: int) -> bool:
    """Whether a sentence goes on to say which text it means: "Kesepakatan terbesar adalah perjanjian dagang …"."""
    parsed = stage.parsed_at(head.start)
    clause = parsed.clause_around(head.start) if parsed is not None and head.value == "agreement" else None
    verb = clause.predicate if clause is not None else None
    if clause is None or verb is None or verb.value != "be" or verb.start < end or verb.start - end > _ARTICLE:
        return False
    first = next((unit for unit in clause.after() if unit.kind not in {"point", "operator"}), None)
    soft = stage.reading.lower[head.start : head.end] in stage.reading.language.words("agreements", "soft")
    return first is not None and first.kind == "text" and (soft or first.value != "agreement")
