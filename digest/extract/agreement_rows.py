"""Several texts told by their subjects only: "three agreements on trade, water and fisheries", "accords on trade and on water"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from digest.annotate import Reading
from digest.extract.agreement_behind import parties_behind
from digest.extract.agreement_extent import WORD, over_acronym, word_before
from digest.extract.agreement_ordinals import told_in_turn
from digest.extract.agreement_row_ends import LONGEST_ROW, is_of_talks, row_end
from digest.extract.agreement_start import start_of_name
from digest.extract.agreement_words import NameWords, name_words
from digest.extract.evidence import trimmed
from digest.model import Hit, Quantity, Sentence
from digest.parse.article import Stage, signs
from digest.parse.units import Unit

Span = tuple[int, int]


class Row(NamedTuple):
    """One of several texts: what it is on, and between whom, where that is told of it alone."""

    subject: Span
    parties: Span | None


_DOCUMENT = "document"
_NEXT = 3  # sentences behind the number of texts that may tell what they are on
_MOST = 12  # more texts are listed in lines of their own
_SHORT = 5  # spaces in a subject that stands for its text
_OPENING = 16  # characters: "The cooperation agreements cover"
_NOUN = 30  # characters of a noun behind its first word


def rows_of_texts(stage: Stage) -> Iterator[tuple[Hit, list[Row]]]:
    """Each noun of several texts, with the subject of each of them; none where there are not as many subjects as texts."""
    for head, subjects in _rows(stage):
        yield head, [_with_parties(stage.reading, *subject) for subject in subjects]


def _with_parties(reading: Reading, start: int, end: int) -> Row:
    """What a text is on and, behind that, between whom: "on energy between X and Y"."""
    between = reading.hits.first("agreement_between", start, end)
    if between is None or between.value != "between":
        return Row((start, end), None)
    return Row(trimmed(reading.plain, start, between.start), (between.end, end))


def _rows(stage: Stage) -> Iterator[tuple[Hit, list[Span]]]:
    counts: set[int] = set()
    for counted in stage.scene.quantities:
        few = counted.unit == _DOCUMENT and 1 < counted.value <= _MOST
        head = _head_in(stage.reading, counted) if few else None
        if head is not None:
            counts.add(head.start)
            end, many = max(head.end, counted.end), int(counted.value)
            if subjects := _subjects(stage, head, end, many) or told_in_turn(stage, end, many):
                counts.add(subjects[0][0])
                yield head, subjects
    for head in stage.reading.hits.all("agreement_head"):
        others = stage.reading.hits.at("agreement_another", head.end + 1)  # "MoU lainnya mencakup …"
        several = head.start not in counts and (others is not None or _is_several(stage.reading, head))
        end = others.end if others is not None else head.end
        if several and (subjects := _subjects(stage, head, end, None) or _told(stage, head._replace(end=end))):
            counts.add(subjects[0][0])
            yield head, subjects
    for hit in stage.reading.hits.all("theme"):
        documents = hit.value == "documents" and hit.start not in counts
        head = stage.reading.hits.at("agreement_head", hit.start) or Hit(hit.start, hit.end, "agreement_head", "agreement")
        subjects = (_told(stage, hit) or _subjects(stage, head, hit.end, None)) if documents else []
        if subjects and subjects[0][0] not in counts:
            yield head, subjects


def _is_several(reading: Reading, head: Hit) -> bool:
    """Whether a noun stands for more than one text, by its ending or by the word before it: "a number of"."""
    words = name_words(reading.language)
    before = reading.lower[word_before(reading, head.start) : head.start].strip()
    return (bool(words.plural) and reading.lower.endswith(words.plural, head.start, head.end)) or before in words.bundles


def _told(stage: Stage, texts: Hit) -> list[Span]:
    """The subjects of texts that nobody counts, behind a verb that says so: "the agreements cover: trade; water; and fisheries"."""
    reading, words = stage.reading, name_words(stage.reading.language)
    behind, parsed = over_acronym(reading, texts.end, len(reading.plain)), stage.parsed_at(texts.start)
    start = _lead(reading, behind, (words.naming, words.sampling))
    if start is None or parsed is None or not (any(map(signs, parsed.deeds)) or texts.start - parsed.sentence.start < _OPENING):
        return []
    sentence = parsed.sentence
    listed = reading.plain.find(";", start, sentence.end) > 0
    stop = sentence.end - 1 if listed else row_end(stage, start, sentence.end, words)
    ways = (words.listed,) if listed else (words.again, words.joints[3])
    parts = next((found for way in ways if len(found := _parts(reading, start, stop, way)) > 1), [])
    most = 2 * _SHORT if listed else _SHORT  # commas may stand within what semicolons part
    named = all(reading.plain.count(" ", *part) <= most and not words.vague.match(reading.lower, *part) for part in parts)
    return parts if named else []


def _head_in(reading: Reading, counted: Quantity) -> Hit | None:
    """The noun of the texts that are counted; a word for any document stands for agreements."""
    reach = counted.end + _NOUN  # "seven memoranda" are counted, of understanding
    heads = [hit for hit in reading.hits.within("agreement_head", counted.start, reach) if hit.start < counted.end]
    documents = [hit for hit in reading.hits.within("theme", counted.start, counted.end) if hit.value == "documents"]
    papers = reading.hits.at("agreement_head", counted.end + 1) if documents else None  # "four documents", each a memorandum: "dokumen MoU"
    if heads or papers is not None:
        return papers or heads[-1]
    if not documents:
        return None
    noun = documents[-1]
    before = reading.hits.within("agreement_head", max(0, noun.start - LONGEST_ROW), noun.start)  # "a note … two other notes"
    alike = [hit.value for hit in before if reading.lower.startswith(reading.lower[noun.start : noun.end], hit.start)]
    return Hit(noun.start, noun.end, "agreement_head", alike[-1] if alike else "agreement")


def _subjects(stage: Stage, head: Hit, end: int, count: int | None) -> list[Span]:
    """The subjects of so many texts, told behind their noun, or behind the verb or the parties that follow it, or in the next sentence."""
    reading, words = stage.reading, name_words(stage.reading.language)
    sentence = reading.sentence_at(head.start)
    if sentence is None:
        return []
    behind = over_acronym(reading, end, sentence.end)
    parties = parties_behind(stage, behind, min(sentence.end, behind + LONGEST_ROW))
    colon = max(behind, reading.plain.find(":", behind, sentence.end))  # "three texts were signed on Monday: on trade, on …"
    next_word = _past_word(reading, behind)  # "sejumlah dokumen kerja sama di bidang"
    near = [behind, next_word, _past_word(reading, next_word)]
    places = [*near, parties[1] if parties else behind, _behind_verb(stage, head), colon]
    copula = _behind_copula(stage, head) if count else None
    places += [copula] if copula is not None else []
    if count and (again := _told_next(stage, sentence)):
        places += [again.end, _past_word(reading, again.end), _behind_relative(stage, again)]
    for at in places:
        lead = at + 1 if at == copula else _lead(reading, at, (words.subject, words.naming))
        within = reading.sentence_at(at)
        if lead is not None and within is not None:
            lead = _past_fields(reading, lead, within.end, words)
            end = _before_text(stage, lead, row_end(stage, lead, within.end, words), words)
            if subjects := _parted(reading, lead, end, count, words):
                return [part for part in subjects if not is_of_talks(reading, part)]
    return []


def _past_fields(reading: Reading, start: int, end: int, words: NameWords) -> int:
    """Where the fields begin that several texts are in, told behind what they are to do: "on deepening ties in the fields of …"."""
    stop = words.joints[-1].search(reading.lower, start, end)
    near = WORD.finditer(reading.plain, start, stop.start() if stop else end)
    lead = next((match for word in near if (match := words.in_fields.match(reading.lower, word.start()))), None)
    return lead.end() + 1 if lead is not None else start


def _past_word(reading: Reading, offset: int) -> int:
    """Behind the next word: "two others cover …"."""
    word = WORD.match(reading.plain, offset + 1)
    return word.end() if word is not None else offset


def _before_text(stage: Stage, start: int, end: int, words: NameWords) -> int:
    """Where subjects end before a text with a noun of its own, or a further signing: "on trade, water and law, and a protocol"."""
    parsed = stage.parsed_at(start)
    signed = [
        unit.start for unit in (parsed.units if parsed else ()) if unit.kind == "deed" and unit.value == "sign" and unit.start > start
    ]
    heads = (hit.start for hit in stage.reading.hits.within("agreement_head", start, end) if _is_apart(stage, hit, start, words))
    other = min([*heads, *signed[:1], end])
    if other == end:
        return end
    return max((match.start() for joint in words.joints for match in joint.finditer(stage.reading.lower, start, other)), default=start)


def _is_apart(stage: Stage, head: Hit, start: int, words: NameWords) -> bool:
    """Whether a text is told beside a row and not in it: one with an article or a number of its own, or of a name in capitals."""
    name = start_of_name(stage, head, start, words)
    before = stage.reading.lower[word_before(stage.reading, name) : name].strip()
    return not words.modified or before in words.articles | words.numbers | words.bundles or stage.reading.plain[head.start].isupper()


def _told_next(stage: Stage, sentence: Sentence) -> Unit | None:
    """The texts that one of the next sentences begins with: "The three documents are on …", "The memoranda that we signed are on …"."""
    following = stage.parsed[sentence.index + 1 : sentence.index + 1 + _NEXT]
    first = (next((unit for unit in parsed.units if unit.kind != "point"), None) for parsed in following)
    return next((unit for unit in first if unit is not None and (unit.kind == "text" or unit.value in {"text", "documents"})), None)


def _behind_relative(stage: Stage, texts: Unit) -> int:
    """Behind the verb of what is said of some texts: "the memoranda that we signed are on trade …"."""
    parsed = stage.parsed_at(texts.start)
    said = (clause for clause in parsed.clauses if clause.antecedent is texts) if parsed is not None else iter(())
    verb = next((clause.predicate for clause in said if clause.predicate is not None), None)
    return verb.end if verb is not None else texts.end


def _behind_verb(stage: Stage, head: Hit) -> int:
    """Behind the passive verb of a clause whose subject the texts are."""
    parsed = stage.parsed_at(head.start)
    clause = parsed.clause_around(head.start) if parsed is not None else None
    verb = clause.predicate if clause is not None else None
    return verb.end if verb is not None and verb.how == "passive" and verb.start > head.end else head.end


def _behind_copula(stage: Stage, head: Hit) -> int | None:
    """Behind the verb that says what each of some texts is, whatever is said of them: "the memoranda signed today are trade, water …"."""
    parsed = stage.parsed_at(head.start)
    verbs = (clause.predicate for clause in parsed.clauses if clause.start >= head.start or head.start < clause.end) if parsed else ()
    return next((verb.end for verb in verbs if verb is not None and verb.value == "be" and verb.start > head.end), None)


def _lead(reading: Reading, offset: int, leads: tuple[re.Pattern[str], ...]) -> int | None:
    """Where the subjects begin: behind "on", or behind a comma and "namely"."""
    on = name_words(reading.language).subject
    at = offset + (reading.plain[offset : offset + 1] in {",", ":"})
    at += reading.plain[at : at + 1] == " "
    for lead in (pattern.match(reading.lower, at) for pattern in leads):
        if lead is not None:
            end = lead.end() + (reading.plain[lead.end() : lead.end() + 1] in {",", ":"})
            inner = on.match(reading.lower, end + 1)  # "namely in the fields of"
            return (inner.end() if inner else end) + 1
    return None


def _parted(reading: Reading, start: int, end: int, count: int | None, words: NameWords) -> list[Span]:
    """A stretch parted into so many subjects, in the first way that gives as many; where none are counted by "and on" only."""
    ways = (_parts(reading, start, end, way) for way in (words.joints if count else (words.again,)))
    return next((parts for parts in ways if len(parts) == count or (count is None and len(parts) > 1)), [])


def _parts(reading: Reading, start: int, end: int, way: re.Pattern[str]) -> list[Span]:
    """A stretch parted in one way."""
    end = start + len(reading.plain[start:end].rstrip(" ,"))  # "…, water and law," he said
    parts = [trimmed(reading.plain, *span) for span in _split(reading.lower, start, end, way)]
    return [part for part in parts if part[0] < part[1]]


def _split(text: str, start: int, end: int, joint: re.Pattern[str]) -> Iterator[Span]:
    at = start
    for match in joint.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end
