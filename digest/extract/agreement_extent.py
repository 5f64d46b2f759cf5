"""Where the noun phrase that names an agreement begins and ends, and the parties and the subject behind it."""

import re
from functools import cache

from digest.annotate import Reading
from digest.edtf import is_term
from digest.extract.agreement_words import NameWords
from digest.extract.evidence import trimmed
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Hit, Sentence
from digest.parse.article import Stage

WORD = re.compile(r"[^\W_]+(?:[-'./][^\W_]+)*")
END = re.compile(r"[,.](?!\d)|[;:!?\"()\[\]\n|]")
_OPENING = re.compile(r"(?:(?<=[\s(])|^)(['\"])(?=\w)")
_CLOSING = re.compile(r"(?<=[\w.,;!?)])['\"](?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_ACRONYM = re.compile(r"\s*\([^\s()]{1,12}\)")
# How long a name may be, in characters: a longer one is a clause that the rules failed to end.
LONGEST = 160
_BEFORE_HEAD = 80  # characters before its head within which a name begins
# What is done to a text, and not by it.
_DONE_TO_TEXTS = frozenset({"sign", "conclude", "ratify", "effect", "take_effect", "be", "implement", "replace"})
# How many words may stand before a text's noun and belong to its name.
_MODIFIERS = 5


def word_before(reading: Reading, offset: int) -> int:
    """Where the word before an offset begins."""
    end = offset
    while end > 0 and reading.plain[end - 1].isspace():
        end -= 1
    return max(reading.plain.rfind(" ", 0, end), reading.plain.rfind("\n", 0, end)) + 1


def next_texts(stage: Stage, head: Hit, end: int, words: NameWords) -> list[int]:
    """Where the next text of a row begins, which ends this one's name: ", a tourism agreement and a protocol"."""
    found, reading = [], stage.reading
    end = min(end, head.end + LONGEST + _BEFORE_HEAD)
    others = reading.hits.within("agreement_another", head.end, end)
    for other in sorted([*reading.hits.within("agreement_head", head.end, end), *others]):
        if not words.joining.search(reading.lower, head.end, other.start):
            continue
        start = start_of_name(stage, other, head.end, words)
        gap = reading.lower[head.end : start].rstrip()
        while gap and gap.rsplit(None, 1)[-1] in words.articles | words.numbers:
            gap = gap[: -len(gap.rsplit(None, 1)[-1])].rstrip()
        last = gap.rsplit(None, 1)[-1] if gap else ""
        if last in words.joiner or gap.endswith((",", ";")):
            found.append(head.end + len(gap) - (len(last) if last in words.joiner else 1))
            break
    return found


def others_in(reading: Reading, start: int, end: int, words: NameWords) -> list[Hit]:
    """Each "another" with a subject behind it."""
    told = (hit for hit in reading.hits.within("agreement_another", start, end) if words.subject.match(reading.lower, hit.end + 1))
    return [hit for hit in told if reading.plain[hit.end] != "-"]  # "a one-on-one meeting"


def start_of_name(stage: Stage, head: Hit, limit: int, words: NameWords) -> int:
    """Where the name begins: in a language whose adjectives stand first, behind the last small word or verb before the head."""
    reading, start = stage.reading, head.start
    if head.category == "agreement_another":
        return start
    if not words.modified and reading.lower[head.start : head.end] not in words.premodified:
        return start
    taken = 0
    for match in reversed(list(WORD.finditer(reading.plain, max(limit, head.start - _BEFORE_HEAD), head.start))):
        if _denies(reading, match.start()):
            break
        if taken > _MODIFIERS or reading.plain[match.end() : start].strip(" -'") or match[0].lower() in words.articles:
            break
        if reading.plain[match.end() : start] == "' ":
            break  # "the two countries' partnership" is whose it is
        if (match[0].lower() in words.joiner and _ends_text(reading, match.start(), words)) or words.naming.match(
            reading.lower, match.start()
        ):
            break
        known = match[0][0].isupper() or (words.modified and (_is_modifier(stage, match, words) or _links_title(stage, match, start)))
        if not known:
            break
        start, taken = match.start(), taken + 1
    first = WORD.match(reading.plain, start)
    while first and first.start() < head.start and first[0].lower() in words.joiner | words.articles | words.bundles | words.numbers:
        start = first.end() + 1
        first = WORD.match(reading.plain, start)
    return min(start, head.start)


def _denies(reading: Reading, offset: int) -> bool:
    """Whether a word says that there is nothing of what its noun tells, though a capital opens the sentence: "No treaty was signed"."""
    operator = reading.hits.at("operator", offset)
    return operator is not None and operator.value.startswith("denied/")


def _ends_text(reading: Reading, offset: int, words: NameWords) -> bool:
    """Whether another text ends right before "and": "agreements and memoranda", "a Loan Agreement on Roads and MoU on Ports"."""
    documents = reading.hits.ending("theme", offset - 1)
    if reading.hits.ending("agreement_head", offset - 1) is not None or (documents is not None and documents.value == "documents"):
        return True
    before = reading.hits.within("agreement_head", offset - LONGEST, offset)
    told = bool(before) and words.subject.match(reading.lower, before[-1].end + 1) is not None
    return told and not END.search(reading.plain, before[-1].end, offset)


def _links_title(stage: Stage, match: re.Match[str], behind: int) -> bool:
    """Whether "of" stands within a title: "Status of Forces Agreement"; what is done to a text or whose it is does not begin its name."""
    reading, parsed = stage.reading, stage.parsed_at(match.start())
    of, before = reading.hits.at("prep", match.start()), reading.plain.rfind(" ", 0, match.start() - 1) + 1
    if of is None or of.value != "of" or parsed is None or not (reading.plain[behind].isupper() and reading.plain[before].isupper()):
        return False
    unit = parsed.unit_at(before)
    return (unit is None or unit.start != before) and reading.hits.at("country", behind) is None


def _is_modifier(stage: Stage, match: re.Match[str], words: NameWords) -> bool:
    """Whether a word may stand between the article and the noun of a text: no verb where it stands, no small word, no number."""
    word = match[0].lower()
    if word in words.not_modifiers or words.verb.fullmatch(word) or word.isdigit():
        return False
    hits = stage.reading.hits
    if word in words.premodifiers:
        return True
    if any(hits.at(category, match.start()) for category in ("prep", "mark", "auxiliary", "operator")):
        return False
    if (deed := hits.at("deed", match.start())) is not None and deed.value == "sign":
        return False  # "the signing agreements": what is done to them
    parsed = stage.parsed_at(match.start()) if hits.at("verb", match.start()) else None  # "the transport agreement"
    unit = parsed.unit_at(match.start()) if parsed is not None else None
    return unit is None or unit.kind != "verb"


def over_enclitic(reading: Reading, offset: int) -> int:
    """Past the rest of the head's word: "kontraknya", "MoU-nya"."""
    if reading.plain.startswith("-", offset) and reading.lower.startswith(reading.language.words("language", "enclitics"), offset + 1):
        offset += 1
    match = WORD.match(reading.plain, offset) if offset < len(reading.plain) and reading.plain[offset].isalnum() else None
    return match.end() if match else offset


def over_acronym(reading: Reading, offset: int, limit: int) -> int:
    """Past an acronym in brackets, or the noun in other words: "(FTA)", "(Memorandum of Understanding/Nota Kesepahaman)"."""
    match = _ACRONYM.match(reading.plain, offset, limit)
    if match:
        return match.end()
    end = reading.plain.find(")", offset, limit) if reading.plain.startswith(" (", offset) else -1
    nouns = reading.hits.within("agreement_head", offset, end) if end > 0 else []
    said = sum(hit.end - hit.start for hit in nouns)
    return end + 1 if nouns and end - offset - len(" (") == said + len(nouns) - 1 else offset


def over_term(stage: Stage, end: int) -> int:
    """Past the rest of a term of years of which a name has only the beginning: "for the period 2020 to 2024"."""
    date = stage.dates.around(end - 1, end)
    if date is not None and is_term(date.item.edtf):
        return date.end
    rest = (
        _rest_of_term(stage.reading.language).match(stage.reading.lower, end) if _YEAR.search(stage.reading.plain, end - 4, end) else None
    )
    return rest.end() if rest is not None else end


@cache
def _rest_of_term(language: Language) -> re.Pattern[str]:
    return re.compile(rf" {any_of(language.words('numbers', 'range_words'))} (?:19|20)\d\d\b")


def closing_quote(reading: Reading, head: Hit, sentence: Sentence) -> list[int]:
    """Where the quotation closes in which a text's noun stands, which ends its name."""
    found = []
    for opened in _OPENING.finditer(reading.plain, sentence.start, head.start + 1):
        closed = _CLOSING.search(reading.plain, opened.end(), sentence.end)
        found += [closed.start()] if closed is not None and closed.group() == opened.group(1) and closed.start() >= head.end else []
    return found


def end_of_name(stage: Stage, offset: int, limit: int, words: NameWords) -> int:
    """Where the name ends: at punctuation, a word that can't be part of it, or a verb after a joiner."""
    reading = stage.reading
    at = end = offset
    listing = False
    while match := WORD.search(reading.plain, at, limit):
        if END.search(reading.plain, at, match.start()):
            listing = (at > offset and words.series.match(reading.lower, at) is not None) or (listing and match[0].lower() in words.joiner)
            if not listing:
                break
        if reading.hits.at("agreement_state", match.start()):
            break
        if stops(reading, offset, match, words) and not _tells_aim(stage, offset, match):
            break
        if _begins_phrase(stage, offset, match, words):
            break
        if match[0].lower() in words.joiner and (_verb_follows(stage, match.end()) or _more_follow(reading, match.end() + 1, words)):
            break
        if opens_another(reading, match.start(), after_joiner=end < at):
            break
        lead = words.subject.match(reading.lower, match.start())
        at = lead.end() if lead is not None else match.end()  # "terkait dengan"
        if match[0].lower() not in words.joiner:
            end = at
    end = trimmed(reading.plain, offset, end)[1]
    while (last := _last_small(reading, offset, end, words)) is not None:
        end = offset + len(reading.plain[offset:last].rstrip())
    return end


def _begins_phrase(stage: Stage, offset: int, match: re.Match[str], words: NameWords) -> bool:
    """Whether an article begins the words for somebody, whom nothing joins to the name: "a statement of 35 points the leaders …"."""
    if match[0].lower() not in words.articles or match.start() <= offset + 1:
        return False
    parsed = stage.parsed_at(match.start())
    unit = parsed.unit_at(match.start()) if parsed is not None else None
    led = any(stage.reading.hits.ending(category, match.start() - 1) for category in ("prep", "mark"))
    return unit is not None and unit.kind == "anaphor" and unit.start == match.start() and not led


def _tells_aim(stage: Stage, offset: int, match: re.Match[str]) -> bool:
    """Whether a word right behind a text's noun leads on to what the text does: "an agreement to waive visas", not "to be signed"."""
    parsed = stage.parsed_at(match.start()) if match.start() == offset + 1 else None
    mark, verb = (parsed.unit_at(at) for at in (match.start(), match.end() + 1)) if parsed is not None else (None, None)
    if mark is None or mark.value != "purpose" or verb is None or verb.kind != "verb":
        return False
    return "infinitive" in verb.how and not verb.classes & _DONE_TO_TEXTS


def stops(reading: Reading, start: int, match: re.Match[str], words: NameWords) -> bool:
    """Whether a word ends every name that it comes behind."""
    if not words.stop.match(reading.lower, match.start()) or words.exception.match(reading.lower, match.start()):
        return False
    if _is_titled(reading, start, match, own=True) and reading.hits.at("agreement_between", match.start()) is None:
        return False  # "Komisi Bersama"
    leads_on = _is_titled(reading, start, match) or _is_of_field(reading, start, match, words)
    leads_on = leads_on and not words.hard.match(reading.lower, match.start())
    return not (words.soft.fullmatch(match[0].lower()) and leads_on)


def _is_of_field(reading: Reading, start: int, match: re.Match[str], words: NameWords) -> bool:
    """Whether a small word leads on to what a cooperation is in: "cooperation in mining"; a place or a day behind it does not."""
    before, after = WORD.findall(reading.lower, start, match.start()), WORD.search(reading.plain, match.end())
    if not before or before[-1] not in words.fields or after is None:
        return False
    if after[0] in words.articles:
        after = WORD.search(reading.plain, after.end())
    if after is None or after[0][0].islower():
        return after is not None
    hits = reading.hits
    field = after[0].isupper() or hits.at("org_word", after.start()) is not None  # "in ICT", "in Information Technology"
    return field and not any(hits.at(category, after.start()) for category in ("place", "country"))


def _is_titled(reading: Reading, start: int, match: re.Match[str], *, own: bool = False) -> bool:
    """Whether a small word stands between the capitals of a title, or has one itself (`own`): "Cooperation in Culture".

    A place behind it is where it was signed.
    """
    before = WORD.findall(reading.plain, start, match.start())
    after = match if own else WORD.search(reading.plain, match.end())
    if not before or not before[-1][0].isupper() or after is None or not after[0][0].isupper():
        return False
    return not any(reading.hits.at(category, after.start()) for category in ("place", "month", "country"))


def _last_small(reading: Reading, start: int, end: int, words: NameWords) -> int | None:
    """Where a small word begins that would end a name: "minutes of the meeting on", "programme for the", "the partnership officially"."""
    last = reading.lower.rfind(" ", start, end) + 1
    adverb = bool(words.adverbs) and reading.plain[last : last + 1].islower() and reading.lower.endswith(words.adverbs, last, end)
    if last and (adverb or reading.lower[last:end] in words.articles):
        return last
    small = (reading.hits.ending(category, end) for category in ("prep", "mark"))
    return next((hit.start for hit in small if hit is not None and hit.start >= start and hit.value != "with"), None)  # "komite bersama"


def opens_another(reading: Reading, offset: int, *, after_joiner: bool = True) -> bool:
    """Whether another agreement, told beside this one, or the word that one replaces another, begins here."""
    head = reading.hits.at("agreement_head", offset)
    another = head is not None and head.value != "partnership" and after_joiner
    return another or reading.hits.at("agreement_replacing", offset) is not None


def _more_follow(reading: Reading, offset: int, words: NameWords) -> bool:
    """Whether texts without a name come next: "a treaty and several agreements"."""
    following = WORD.match(reading.lower, offset)
    if following is None:
        return False
    documents = reading.hits.at("theme", offset)
    bundle = any(reading.lower.startswith(f"{several} ", offset) for several in words.bundles)  # "a number of" too
    return bundle or (documents is not None and documents.value == "documents")


def _verb_follows(stage: Stage, offset: int) -> bool:
    """Whether what comes next is told as done, and is no noun of the name: "and signed", but not "and Exchanges"."""
    following = WORD.search(stage.reading.lower, offset)
    parsed = stage.parsed_at(offset - 1)
    unit = parsed.unit_at(following.start()) if parsed is not None and following is not None else None
    return following is None or (unit is not None and unit.kind in {"verb", "operator"} and unit.start == following.start())
