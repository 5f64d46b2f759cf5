"""Where the noun phrase that names an agreement begins, and where that of the next one in its row does."""

import re

from digest.annotate import Reading
from digest.extract.agreement_extent import END, LONGEST, WORD
from digest.extract.agreement_words import NameWords
from digest.model import Hit
from digest.parse.article import Stage

_BEFORE_HEAD = 80  # characters before its head within which a name begins
# How many words may stand before a text's noun and belong to its name.
_MODIFIERS = 5
# By the noun of one of these it is told what is done to the text behind it.
_DONE_TO_NEXT = frozenset({"sign", "conclude", "ratify", "exchange"})


def next_texts(stage: Stage, head: Hit, end: int, words: NameWords) -> list[int]:
    """Where the next text of a row begins, which ends this one's name: ", a tourism agreement and a protocol"."""
    found, reading = [], stage.reading
    end = min(end, head.end + LONGEST + _BEFORE_HEAD)
    others = reading.hits.within("agreement_another", head.end, end)
    for other in sorted([*reading.hits.within("agreement_head", head.end, end), *others]):
        if not words.joining.search(reading.lower, head.end, other.start):
            continue
        start = start_of_name(stage, other, head.end, words)
        end = _before_doing(reading, head.end, start, words)
        last = reading.lower[head.end : end].rpartition(" ")[2]
        if last in words.joiner or last.endswith((",", ";")):
            found.append(end - (len(last) if last in words.joiner else 1))
            break
    return found


def _before_doing(reading: Reading, start: int, end: int, words: NameWords) -> int:
    """Where a stretch ends without what counts the text behind it or is done to it: "… and the signing of the"."""
    while text := reading.lower[start:end].rstrip():
        end = start + len(text)
        last = text.split()[-1]
        deed = reading.hits.ending("deed", end)
        if last in words.articles | words.numbers:
            end -= len(last)
        elif deed is not None and deed.start > start and _DONE_TO_NEXT & set(deed.value.split("/")):
            end = deed.start
        else:
            break
    return end


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
    parsed = stage.parsed_at(match.start())  # "the transport agreement" tells of no doing
    unit = parsed.unit_at(match.start()) if parsed is not None else None
    return unit is None or unit.kind not in {"verb", "quantity"}  # "a 10 million dollar agreement"
