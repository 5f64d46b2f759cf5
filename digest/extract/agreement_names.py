"""The noun phrase that names an agreement, and the parties that it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.annotate import Reading
from digest.edtf import is_term
from digest.extract.agreement_aims import is_joined_aim
from digest.extract.agreement_behind import bodies_behind, subject_at, told_behind
from digest.extract.agreement_bundles import is_bundle, is_class
from digest.extract.agreement_extent import (
    LONGEST,
    WORD,
    closing_quote,
    end_of_name,
    over_acronym,
    over_enclitic,
    over_term,
    word_before,
)
from digest.extract.agreement_heads import continuing, kind_in_brackets, text_nouns
from digest.extract.agreement_items import further_items, subject_before
from digest.extract.agreement_pointing import is_bare_again, is_pointed_at, is_said_to_be, is_said_which, is_told_which
from digest.extract.agreement_rows import rows_of_texts
from digest.extract.agreement_start import next_texts, start_of_name
from digest.extract.agreement_words import NameWords, name_words
from digest.extract.refusals import Refusal, Verdict, accepted
from digest.model import Hit, Sentence
from digest.parse.article import Stage
from digest.parse.small_words import small_words
from digest.parse.units import Unit

_UNLISTED = "other"  # a verb of no class
_PLAIN = 3  # spaces between a text's noun and what it is for
_ONE = 12  # characters; a noun of one word is no longer
_SOMEBODY = frozenset({"person", "office", "body", "country", "group"})
_UNDONE = frozenset({"denied", "postponed", "underway"})  # "perjanjian ekstradisi ditunda"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementName:
    """Where an agreement's name stands. `start` to `end` is the noun phrase; the subject may follow the parties."""

    kind: str
    head: Hit
    start: int
    end: int
    subject: tuple[int, int] | None  # a subject told after the parties
    parties: tuple[int, int] | None  # "antara … dan …"
    noun: Hit | None = None  # what "another" stands for
    item: bool = False  # a whole item of a list, by its place in that alone

    def text(self, reading: Reading) -> str:
        """The name as printed, without the parties between head and subject."""
        shown = reading.plain[self.start : self.end]
        if self.noun:
            shown = reading.plain[self.noun.start : self.noun.end] + reading.plain[self.head.end : self.end]
        if self.subject:
            shown += " " + reading.plain[slice(*self.subject)]
        return " ".join(shown.split())


def agreement_names(stage: Stage) -> list[AgreementName]:
    """Every agreement that the text names with a noun of its own, in text order."""
    return sorted(accepted(judge_names(stage)), key=lambda name: name.head.start)


def judge_names(stage: Stage) -> Iterator[Verdict[AgreementName]]:
    """What each noun for an agreement names."""
    reading = stage.reading
    heads = text_nouns(stage)
    rows = {head.start: (head, texts) for head, texts in rows_of_texts(stage)}
    for head, texts in rows.values():
        for (start, end), parties in texts:
            kind = kind_in_brackets(reading, reading.hits.at("agreement_head", start) or head)
            yield Verdict(head.start, head.end, AgreementName(kind=kind, head=head, start=start, end=end, subject=None, parties=parties))
    for head, (start, end) in further_items(stage):
        item = AgreementName(kind=head.value, head=head, start=start, end=end, subject=None, parties=None, item=True)
        yield Verdict(head.start, head.end, item)
    nouns = {head.start for head in heads}  # "Cooperation and Partnership Agreement" is named by its last noun
    described = {head.start for head in heads if head.value == "partnership" and head.end + 1 in nouns and head.end - head.start < _ONE}
    told = [span for _, texts in rows.values() for span, _ in texts]
    heads = [head for head in heads if head.start not in rows and head.start not in described and not _is_within(head, told)]
    yield from (Verdict(head.start, head.end, _name_at(stage, head)) for head in heads)
    for head, noun in continuing(reading, heads):
        found = _name_at(stage, head)
        yield Verdict(head.start, head.end, found if isinstance(found, Refusal) else replace(found, noun=noun))


def _is_within(head: Hit, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a noun stands in the subject of a text that a row tells, and names no other: "on trade, fish and exchange programmes"."""
    return any(start <= head.start and head.end <= end for start, end in spans)


def _name_at(stage: Stage, head: Hit) -> AgreementName | Refusal:
    reading = stage.reading
    words = name_words(reading.language)
    sentence = reading.sentence_at(head.start)
    if sentence is None:
        return Refusal.OUTSIDE_TEXT
    if stage.organizations.around(head.start, head.end) is not None or reading.hits.at("org_tail", head.end + 1) is not None:
        return Refusal.PART_OF_NAME  # "Security Treaty Organization"
    found = _between_bodies(stage, head, sentence, words) or _phrase_at(stage, head, sentence, words)
    if isinstance(found, Refusal) or found.subject is not None or found.end > found.head.end:
        return found if isinstance(found, Refusal) else replace(found, kind=kind_in_brackets(reading, head))
    return replace(found, kind=kind_in_brackets(reading, head), subject=subject_before(stage, head, sentence))


def _between_bodies(stage: Stage, head: Hit, sentence: Sentence, words: NameWords) -> AgreementName | None:
    """A noun whose parties come right behind it, with the subject told after them."""
    end = over_acronym(stage.reading, head.end, sentence.end)
    parties = bodies_behind(stage, end, sentence.end)
    if parties is None:
        return None
    start, subject = start_of_name(stage, head, sentence.start, words), subject_at(stage, parties[1] + 1, sentence.end, words)
    return AgreementName(kind=head.value, head=head, start=start, end=end, subject=subject, parties=parties)


def _phrase_at(stage: Stage, head: Hit, sentence: Sentence, words: NameWords) -> AgreementName | Refusal:
    reading = stage.reading
    start = start_of_name(stage, head, sentence.start, words)
    limit = min(
        [
            sentence.end,
            head.end + LONGEST,
            *_dates_behind(stage, head, sentence.end),
            *next_texts(stage, head, sentence.end, words),
            *_verb_behind(stage, head, words),
            *closing_quote(reading, head, sentence),
            *_signing_behind(stage, head, words),
        ]
    )
    end = end_of_name(stage, over_acronym(reading, over_enclitic(reading, head.end), limit), limit, words)
    end = over_term(stage, end)
    if end <= over_acronym(reading, head.end, limit):
        end = head.end
    if _is_with_somebody(stage, head):
        return Refusal.VAGUE
    if is_said_to_be(stage, head) or is_said_which(stage, head, end):
        return Refusal.POINTS_BACK
    if is_bundle(stage, head, start, end, words) or is_class(stage, head, end, words):
        return Refusal.UNNAMED_BUNDLE
    subject, parties = told_behind(stage, head, end, sentence.end, words)
    said_no_more = not parties and not subject and is_bare_again(reading, head, end, words) and not is_told_which(stage, head)
    if said_no_more or is_pointed_at(reading, start, words):
        return Refusal.POINTS_BACK
    return AgreementName(kind=head.value, head=head, start=start, end=end, subject=subject, parties=parties)


def _signing_behind(stage: Stage, head: Hit, words: NameWords) -> list[int]:
    """Where a text's noun only says what is signed, which ends its name: "the contract signing", "an agreement signing ceremony"."""
    deed = stage.reading.hits.at("deed", head.end + 1) if words.modified else None
    return [head.end] if deed is not None and deed.value == "sign" and _is_noun(stage, deed.start) else []


def _is_noun(stage: Stage, offset: int) -> bool:
    """Whether what is done is told by a noun."""
    parsed = stage.parsed_at(offset)
    unit = parsed.unit_at(offset) if parsed is not None else None
    return unit is not None and unit.kind == "deed"


def _verb_behind(stage: Stage, head: Hit, words: NameWords) -> list[int]:
    """Where a verb follows the head, which ends its name, unless the text is for doing that: "guna mendorong …"."""
    parsed = stage.parsed_at(head.start)
    if parsed is None:
        return []
    units = [unit for unit in parsed.units if unit.start > head.end]
    undone = [unit.start for unit in units if unit.kind == "operator" and _ends_telling(stage, unit)][:1]
    following = [*units[1:], None]
    beside = [unit.start for unit, after in zip(units, following, strict=False) if _leads_to_somebody(stage, unit, after)][:1]
    verbs = (
        unit
        for unit, after in zip(units, following, strict=False)
        if unit.kind == "verb" and unit.how in {"active", "passive"}
        if unit.value != _UNLISTED or _modal_before(stage, unit) is not None or not _ends_phrase(stage, unit, after, words)
    )
    ends = [
        _modal_before(stage, verb) or verb.start for verb in verbs if not (_is_aim(stage, head, verb, words) or is_joined_aim(stage, verb))
    ]
    return [*ends[:1], *undone, *beside]


def _modal_before(stage: Stage, verb: Unit) -> int | None:
    """Where a word stands that shows that a verb of no class follows: "baru melewati"."""
    start = word_before(stage.reading, verb.start)
    return (
        start
        if verb.value == _UNLISTED and stage.reading.lower[start : verb.start].strip() in small_words(stage.reading.language).modal
        else None
    )


def _is_aim(stage: Stage, head: Hit, verb: Unit, words: NameWords) -> bool:
    """Whether a verb tells what a text is for, of which little is told before: "perjanjian untuk (saling) mengakui ijazah"."""
    lower, near = stage.reading.lower, word_before(stage.reading, verb.start)
    lead = next((at for at in (near, word_before(stage.reading, near)) if words.subject.match(lower, at)), None)
    return lead is not None and lower.count(" ", head.end, lead) <= _PLAIN


def _leads_to_somebody(stage: Stage, unit: Unit, after: Unit | None) -> bool:
    """Whether "with" is told of somebody right behind it: "perjanjian itu bersama Presiden X", but not "komite bersama"."""
    if unit.kind != "prep" or unit.value != "with":
        return False
    told = after is not None and after.kind in _SOMEBODY and after.start - unit.end == 1
    return told or stage.reading.plain[unit.end + 1 : unit.end + 2].isupper()


def _ends_telling(stage: Stage, operator: Unit) -> bool:
    """Whether an operator is said of the text before it; one with a capital is a word of a title: "Pemberitahuan Wajib"."""
    said = operator.value in _UNDONE or "own" in operator.how
    return said and not stage.reading.plain[operator.start].isupper()


def _ends_phrase(stage: Stage, unit: Unit, after: Unit | None, words: NameWords) -> bool:
    """Whether a word that has only the shape of a verb is the last of a noun phrase: "energi terbarukan, …"."""
    if after is not None and after.kind == "prep" and after.value == "by":
        return False  # "a draft shared by Peru"
    if after is not None and after.value == ":" and unit.how == "active":
        return False  # "Pernyataan bersama Peru menunjukkan: …"
    if after is None or (after.start - unit.end <= 1 and after.kind in {"point", "bracket", "verb", "operator", "date", "prep"}):
        return True
    following = WORD.search(stage.reading.lower, unit.end)
    return following is None or following[0] in words.joiner or stage.reading.hits.at("agreement_between", following.start()) is not None


def _dates_behind(stage: Stage, head: Hit, end: int) -> list[int]:
    """Where a date follows the head, which ends its name; a term of years belongs to it."""
    end = min(end, head.end + LONGEST)
    dates = [date.start for date in stage.dates.within(head.end, end) if not is_term(date.item.edtf)]
    return [*dates[:1], *(day.start for day in stage.reading.hits.within("date_weekday", head.end, end)[:1])]


def _is_with_somebody(stage: Stage, head: Hit) -> bool:
    """Whether the last word of a noun only says with whom: "menyampaikan pernyataan bersama Presiden X"."""
    together = stage.reading.hits.ending("prep", head.end)
    parsed = stage.parsed_at(head.start) if together is not None and together.value == "with" else None
    beside = next((unit for unit in parsed.units if unit.start > head.end), None) if parsed is not None else None
    return beside is not None and beside.start == head.end + 1 and beside.kind == "person"


def goes_on_row(reading: Reading, name: AgreementName) -> bool:
    """Whether a name stands in a row behind another: a comma, a semicolon or a conjunction comes right before it."""
    words = name_words(reading.language)
    before = reading.lower[max(0, name.start - 30) : name.start].rstrip("\"'").split()
    while before and (before[-1] in words.articles or before[-1] in words.numbers):
        before.pop()
    return bool(before) and (before[-1] in words.joiner or before[-1].endswith((",", ";", ":")))
