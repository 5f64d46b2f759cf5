"""Deeds that reach past a text: it is only talked over, or there already."""

from digest.annotate import Reading
from digest.extract.agreement_extent import word_before
from digest.extract.agreement_heads import with_article
from digest.extract.agreement_names import AgreementName
from digest.extract.agreement_words import name_words
from digest.parse.article import Stage
from digest.parse.deeds import Deed
from digest.parse.units import Unit

_SIGNING = frozenset({"sign", "conclude", "negotiate", "prepare", "propose"})
# Nouns of talks, which may be on a text.
TALKS = frozenset({"meet", "negotiate", "session"})
# Whoever does these makes a text.
MAKING = frozenset({"sign", "conclude", "exchange", "issue", "agree", "negotiate", "prepare", "propose"})


def only_reaches(stage: Stage, deed: Deed, name: AgreementName, noun: Unit) -> bool:
    """Whether a deed that makes texts only reaches past what is told of this one before its name."""
    if not MAKING & set(deed.classes) or deed.unit.end > name.start:
        return False
    talks = any(unit.value in TALKS for unit in (*deed.objects, *deed.role("of")))
    if talks and "sign" not in deed.classes and noun in deed.role("about"):
        return True  # "completed the third round of talks on a trade agreement"
    return _is_known(stage.reading, name.start) or (not _SIGNING & set(deed.classes) and _is_no_text_yet(stage, deed, noun))


def _is_known(reading: Reading, start: int) -> bool:
    """Whether a text is told as one that exists, so that nobody makes it here: "agreed on the implementation of the accord"."""
    return reading.hits.ending("agreement_known", with_article(reading, start) - 1) is not None


def _is_no_text_yet(stage: Stage, deed: Deed, noun: Unit) -> bool:
    """Whether only talks on a text, or a draft of it, are told of: "announced the launch of negotiations on a treaty"."""
    units = [unit for unit in stage.parsed[deed.sentence.index].units if deed.unit.end <= unit.start < noun.start]
    between = units[:1] if "agree" in deed.classes else ()  # "agreed to speed up the signing of …"
    return any(unit.kind == "operator" and unit.value in {"underway", "proposed", "planned"} for unit in (*between, *units[-1:]))


def is_only_agreed(stage: Stage, name: AgreementName, deed: Deed) -> bool:
    """Whether no text is told, but that some agree: "reached an agreement to begin talks", "reached agreement on many issues"."""
    if "reach" not in deed.classes or name.kind != "agreement":
        return False
    parsed = stage.parsed_at(name.head.end)
    unit = parsed.unit_at(name.head.end + 1) if parsed is not None else None
    to_do = unit is not None and unit.kind == "mark" and unit.value == "purpose" and name.start == name.head.start
    return to_do or _is_uncounted(stage.reading, name)


def _is_uncounted(reading: Reading, name: AgreementName) -> bool:
    """Whether a noun stands for no one thing, in a language that says so by an article: "reached agreement", not "an agreement"."""
    words = name_words(reading.language)
    before = reading.lower[word_before(reading, name.start) : name.start].strip()
    return words.modified and before not in words.articles | words.numbers and before not in words.ordinals
