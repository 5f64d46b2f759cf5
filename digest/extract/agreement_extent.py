"""Where the noun phrase that names an agreement begins and ends, and the parties and the subject behind it."""

import re
from functools import cache

from digest.annotate import Reading
from digest.edtf import is_term
from digest.extract.agreement_aims import tells_aim, verb_follows
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
_LONGEST_PLACE = 40  # characters behind its first word
_COUNTED = 16  # characters from a number to the noun of the texts that it counts: "three other deals"


def word_before(reading: Reading, offset: int) -> int:
    """Where the word before an offset begins."""
    end = offset
    while end > 0 and reading.plain[end - 1].isspace():
        end -= 1
    return max(reading.plain.rfind(" ", 0, end), reading.plain.rfind("\n", 0, end)) + 1


def others_in(reading: Reading, start: int, end: int, words: NameWords) -> list[Hit]:
    """Each "another" with a subject behind it."""
    told = (hit for hit in reading.hits.within("agreement_another", start, end) if words.subject.match(reading.lower, hit.end + 1))
    return [hit for hit in told if reading.plain[hit.end] != "-"]  # "a one-on-one meeting"


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
        if stops(stage, offset, match, words) and not tells_aim(stage, offset, match):
            break
        if _begins_phrase(stage, offset, match, words):
            break
        if match[0].lower() in words.joiner and (verb_follows(stage, match) or _more_follow(reading, match.end() + 1, words)):
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


def stops(stage: Stage, start: int, match: re.Match[str], words: NameWords) -> bool:
    """Whether a word ends every name that it comes behind."""
    reading = stage.reading
    if not words.stop.match(reading.lower, match.start()) or words.exception.match(reading.lower, match.start()):
        return False
    if _is_titled(stage, start, match, own=True) and reading.hits.at("agreement_between", match.start()) is None:
        return False  # "Komisi Bersama"
    leads_on = _is_titled(stage, start, match) or _is_of_field(stage, start, match, words)
    leads_on = leads_on and not words.hard.match(reading.lower, match.start())
    return not (words.soft.fullmatch(match[0].lower()) and leads_on)


def _is_of_field(stage: Stage, start: int, match: re.Match[str], words: NameWords) -> bool:
    """Whether a small word leads on to what a cooperation is in: "cooperation in mining"; a place or a day behind it does not."""
    reading, hits = stage.reading, stage.reading.hits
    before, after = WORD.findall(reading.lower, start, match.start()), WORD.search(reading.plain, match.end())
    if not before or before[-1] not in words.fields or after is None:
        return False
    if after[0] in words.articles:
        after = WORD.search(reading.plain, after.end())
    if after is None or after[0][0].islower():
        return after is not None
    field = after[0].isupper() or hits.at("org_word", after.start()) is not None  # "in ICT", "in Information Technology"
    return field and not _is_somewhere(stage, after) and hits.at("country", after.start()) is None


def _is_titled(stage: Stage, start: int, match: re.Match[str], *, own: bool = False) -> bool:
    """Whether a small word stands between the capitals of a title, or has one itself (`own`): "Cooperation in Culture".

    A place behind it is where it was signed.
    """
    reading = stage.reading
    before = WORD.findall(reading.plain, start, match.start())
    after = match if own else WORD.search(reading.plain, match.end())
    if not before or not before[-1][0].isupper() or after is None or not after[0][0].isupper():
        return False
    return not _is_somewhere(stage, after) and not any(reading.hits.at(category, after.start()) for category in ("month", "country"))


def _is_somewhere(stage: Stage, word: re.Match[str]) -> bool:
    """Whether the name of a place begins with a word."""
    return stage.reading.hits.at("place", word.start()) is not None or any(
        place.start == word.start() for place in stage.places.within(word.start(), word.end() + _LONGEST_PLACE)
    )


def _last_small(reading: Reading, start: int, end: int, words: NameWords) -> int | None:
    """Where a small word begins that would end a name: "minutes of the meeting on", "programme for the", "the partnership officially"."""
    last = reading.lower.rfind(" ", start, end) + 1
    adverb = bool(words.adverbs) and reading.plain[last : last + 1].islower() and reading.lower.endswith(words.adverbs, last, end)
    if last and (adverb or reading.lower[last:end] in words.articles):
        return last
    small = (reading.hits.ending(category, end) for category in ("agreement_for", "prep", "mark"))  # "a programme for the years"
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
    counted = following[0] in words.numbers and any(
        hit.value in {"agreement", "documents"} or hit.category == "agreement_head"
        for category in ("theme", "agreement_head")
        for hit in reading.hits.within(category, following.end(), following.end() + _COUNTED)
    )
    return bundle or counted or (documents is not None and documents.value == "documents")
