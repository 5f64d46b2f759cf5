"""Every form in a sentence that may be a verb: known, known with its object, or a verb by its shape."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from digest.model import Hit
from digest.parse.scenery import Scenery
from digest.parse.small_words import small_words
from digest.parse.units import Unit

# Between the words of an idiom: so many others at the most.
_IDIOM = 6
_REACH = 80  # characters
_BEGUN = 4  # characters of an adjective before its verb, with the hyphen
_FROM_WHEN = 8  # characters: "mulai bulan Oktober"
_YEAR = len("2030")
_SHORT = 5  # a shorter word tells nothing by its shape


def verbs_in(stage: Scenery) -> Iterator[Unit]:
    """The verbs, each once with all its classes."""
    for (start, end), hits in groupby(stage.reading.hits.all("verb"), key=attrgetter("start", "end")):
        deed = stage.reading.hits.at("deed", start)
        deed = deed if deed and deed.end == end else None
        if _is_in_name(stage, start):
            if deed is not None:
                yield Unit(start, end, "deed", deed.value)  # "the Second Meeting"
            continue
        classes, how = _told_by(tuple(hit.value for hit in hits))
        if _ends_compound(stage.reading.plain, start):
            continue
        yield Unit(start, end, "verb", classes, how, deed)


_LONGEST_WORD = 24  # characters
_BEFORE_ACTIVITY = re.compile(r"(?:^|[\s(])([^\W\d_]+) $")


def is_activity(stage: Scenery, hit: Hit) -> bool:
    """Whether an "-ing" is a noun with a word before it that says of what: "urban planning, trade and science", not "are planning"."""
    hits, plain = stage.reading.hits, stage.reading.plain
    before = _BEFORE_ACTIVITY.search(plain, max(0, hit.start - _LONGEST_WORD), hit.start)
    joined = hits.at("mark", hit.end + 1)
    ended = plain[hit.end : hit.end + 1] in {",", ";", "."} or (joined is not None and joined.value == "coordinate")
    if not hit.value.endswith("/ing") or before is None or not ended or not before[1].islower():
        return False
    kinds = ("auxiliary", "mark", "prep", "verb", "operator", "anaphor", "office", "group")
    return not any(hits.at(kind, before.start(1)) is not None or hits.ending(kind, hit.start - 1) is not None for kind in kinds)


def is_talk(stage: Scenery, hit: Hit) -> bool:
    """Whether a word of wishing is the verb of a talk, told with its two sides: "discussed visas with X", "X and Y discussed visas"."""
    hits, sentence = stage.reading.hits, stage.reading.sentence_at(hit.start)
    verbs = [verb for verb in hits.within("verb", hit.start, hit.end) if verb.end == hit.end and verb.value.startswith("talk/")]
    if not verbs or sentence is None:
        return False
    last = stage.people.before(hit.start, sentence.start - 1)
    first = stage.people.before(last.start, sentence.start - 1) if last is not None and hit.start - last.end == 1 else None
    joined = hits.at("mark", first.end + 1) if first is not None else None
    if last is not None and joined is not None and joined.value == "coordinate" and last.start - joined.end == 1:
        return True
    named = (
        prep for prep in hits.within("prep", hit.end, sentence.end) if prep.value == "with" and stage.people.after(prep.end, prep.end + 2)
    )
    behind = next(named, None)
    return behind is not None and not any(other.start >= hit.end for other in hits.within("verb", hit.end, behind.start))


def _ends_compound(plain: str, start: int) -> bool:
    """Whether a word is the end of an adjective: "long-standing", "inter-state", but not "co-chairing"."""
    return plain.startswith("-", start - 1) and plain[max(0, start - _BEGUN) : start - 1].isalpha()


def _is_in_name(stage: Scenery, start: int) -> bool:
    """Whether a word with a capital stands behind another one with a capital, so that it is no verb but a name's: "State Treasury"."""
    plain = stage.reading.plain
    if start < 2 or not plain[start].isupper() or plain[start - 1] != " " or not plain[start - 2].isalnum():
        return False
    sentence = stage.reading.sentence_at(start)
    if sentence is None or plain[sentence.end - 1] == ".":
        return sentence is not None
    words = [word for word in plain[sentence.start : sentence.end].split() if len(word) >= _SHORT]
    return 2 * sum(word[0].islower() for word in words) > len(words)  # a headline has capitals everywhere


@lru_cache(maxsize=4096)  # the same verbs come again and again
def _told_by(values: tuple[str, ...]) -> tuple[str, str]:
    """The classes of a form, and how it may be meant."""
    told = [value.split("/") for value in values]
    hows = {how for _, how, _ in told}
    if all(strength == "weak" for _, _, strength in told):
        hows.add("weak")
    return "/".join(dict.fromkeys(name for name, _, _ in told)), "+".join(sorted(hows))


# What a word is that is no unknown verb: "menuju", "mengenai" lead to what stands behind them.
_KNOWN = ("verb", "operator", "prep")


def unknown_verbs_in(stage: Scenery) -> Iterator[Unit]:
    """Words that are verbs by their shape, whatever they mean."""
    words = small_words(stage.reading.language)
    hits = stage.reading.hits
    for match in words.unknown.finditer(stage.reading.plain):
        word, start = match[0], match.start()
        if len(word) < _SHORT or not word[0].islower() or word in words.not_verbs:
            continue
        if not any(hits.at(category, start) for category in _KNOWN):
            voice = next((voice for prefix, voice in words.affixes if word.startswith(prefix)), "past+participle")
            yield Unit(start, match.end(), "verb", "other", voice)


def idioms_in(stage: Scenery) -> Iterator[Unit]:
    """A verb and its object that together are another deed, each once with all classes and forms that it may be: "put their names to"."""
    found: dict[tuple[int, int], Unit] = {}
    for unit in _idioms_in(stage):
        known = found.setdefault((unit.start, unit.end), unit)
        value, how = _joined("/", known.value, unit.value), _joined("+", known.how, unit.how)
        found[unit.start, unit.end] = known._replace(value=value, how=how)
    yield from found.values()


def _joined(by: str, *lists: str) -> str:
    return by.join(dict.fromkeys(each for listed in lists for each in listed.split(by)))


def _idioms_in(stage: Scenery) -> Iterator[Unit]:
    lower = stage.reading.lower
    for hit in stage.reading.hits.all("idiom"):
        name, how, rest = hit.value.split("/", 2)
        if not rest:
            yield Unit(hit.start, hit.end, "verb", name, how)
            continue
        at = lower.find(f" {rest}", hit.end, hit.end + _REACH)
        if at < 0 or at + 1 + len(rest) > _after_words(lower, hit.end) or stage.reading.hits.within("deed", hit.end, at):
            continue  # "led the talks of both delegations" is no visit
        if not lower[at + 1 + len(rest) : at + 2 + len(rest)].isalpha():
            named = stage.people.within(hit.end, at)  # "rang X by phone": whom it is done to stands apart
            yield Unit(hit.start, hit.end if named else at + 1 + len(rest), "verb", name, how)


def _after_words(text: str, start: int) -> int:
    """Where so many words behind an offset end, at the latest at a mark."""
    words, end = 0, min(len(text), start + _REACH)
    for offset in range(start, end):
        if text[offset] in ",;:.":
            return offset
        words += text[offset] == " "
        if words > _IDIOM:
            return offset
    return end


def only_dates(stage: Scenery, unit: Unit, date: Unit) -> bool:
    """Whether a verb only says from when ("mulai 5 Februari", but not "dibuka 5 Februari"), or towards which year ("menuju 2030")."""
    if unit.value == "other":
        return unit.how == "active" and date.start - unit.end <= 1 and len(date.item.edtf) == _YEAR
    opens = "open" in unit.value and date.start - unit.end <= _FROM_WHEN
    return opens and stage.reading.hits.at("from_when", unit.start) is not None
