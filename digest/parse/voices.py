"""Which forms are verbs where they stand, and in which voice."""

from collections.abc import Iterable, Iterator, Sequence

from digest.model import Hit
from digest.parse.reduced import is_reduced
from digest.parse.scenery import Scenery
from digest.parse.small_words import SmallWords, small_words
from digest.parse.units import ACTORS, NOUNS, Unit
from digest.parse.verb_forms import only_dates

# These operators say nothing of the verb behind them.
_SILENT = frozenset({"rank", "neutral"})
_PAST = 3
# The forms of a verb that are its passive behind "be"; a base form is one where it is its own participle: "was put off".
_FINITE = frozenset({"past", "participle", "base"})


def voiced(stage: Scenery, units: Iterable[Unit], start: int) -> Iterator[Unit]:
    """The units with each verb's voice decided; what is no verb where it stands is left out."""
    row = list(units)
    bare = False  # the verb told last has the form that follows "to" and "will"
    for index, unit in enumerate(row):
        if unit.kind == "operator" and unit.item in _FINITE:
            yield unit._replace(item="passive") if _behind_be(stage, unit, start) else unit
            continue
        if unit.kind != "verb":
            yield unit
            continue
        before = _before(row, index)
        if before is not None and before.value == "complement" and index > 1 and _is_relative(row[index - 2], row[index - 1], unit):
            before = before._replace(value="relative")
        after = row[index + 1] if index + 1 < len(row) else None
        if after is not None and after.kind == "date" and only_dates(stage, unit, after):
            continue
        voice = _voice(stage, unit, before, after, start)
        joined = _is_joined(row, index, unit) or _is_of_pronoun(row, index, unit) or (bare and _goes_on(stage, row, index, unit))
        voice = voice or ("active" if joined else None)
        if voice == "active" and is_reduced(row, index, unit):
            voice = "passive"
        if voice and unit.value == "do" and not _carries_deed(unit, row[index + 1 :]):
            continue
        if voice:
            bare = "base" in unit.how.split("+") and (voice == "infinitive" or bare or _is_led(row, index, before))
            yield unit._replace(how=voice)
            if (
                voice == "active"
                and (suffix := small_words(stage.reading.language).suffix)
                and stage.reading.lower.startswith(suffix, unit.end)
            ):
                yield Unit(unit.end, unit.end + len(suffix), "anaphor", "he")  # "mengundangnya"
        elif noun := unit.item.value if isinstance(unit.item, Hit) else _gerund(stage, unit):
            row[index] = Unit(unit.start, unit.end, "deed", noun)
            yield row[index]


_REACH = 20  # characters
_TOLD_BY_GERUND = ("sign", "ratify", "exchange")


def _gerund(stage: Scenery, unit: Unit) -> str | None:
    """The deed that a verb's noun tells of a text: "the inking of"."""
    leads = "ing" in unit.how and stage.reading.lower.startswith(small_words(stage.reading.language).of, unit.end)
    return next((name for name in _TOLD_BY_GERUND if leads and name in unit.classes), None)


def _before(row: Sequence[Unit], index: int) -> Unit | None:
    """What stands before a verb, past operators and the "on" of a day that can't be told: "the minister on Tuesday met"."""
    near = [at for at in range(max(0, index - _PAST), index) if row[at].value not in _SILENT]
    if not near:
        return None
    at = near[-1]
    is_of_day = row[at].value == "about" and at > 0 and row[at - 1].kind == "person"
    return row[at - 1] if is_of_day else row[at]


def _is_led(row: Sequence[Unit], index: int, before: Unit | None) -> bool:
    """Whether an operator stands before a verb, alone or with "then": "will then meet"."""
    led = before is not None and before.value == "coordinate" and index > 1 and row[index - 2].kind == "operator"
    return led or (before is not None and before.kind == "operator")


def _is_relative(noun: Unit, mark: Unit, verb: Unit) -> bool:
    """Whether "that" right before a verb stands for the noun before it: "the pact that took effect", "and that took effect"."""
    beside = (noun.kind in NOUNS or isinstance(noun.item, Hit)) and mark.start - noun.end <= 1
    return mark.value == "complement" and verb.start - mark.end <= 1 and (beside or noun.value == "coordinate")


def _is_joined(row: list[Unit], index: int, unit: Unit) -> bool:
    """Whether a third person is the second verb of a clause, with nothing but when: "began today and ends tomorrow"."""
    behind = [other.kind for other in row[index + 1 : index + 3]]
    dated = behind[:1] == ["date"] or behind == ["prep", "date"]
    return unit.how == "third" and dated and index > 0 and row[index - 1].value == "coordinate" and unit.start - row[index - 1].end <= 1


def _goes_on(stage: Scenery, row: list[Unit], index: int, unit: Unit) -> bool:
    """Whether a stem is joined to another one behind "to" or "will", and has its object: "will meet X, visit Lima and sign the pact"."""
    before, after = row[index - 1], row[index + 1 : index + 2]
    near = not _without_adverbs(stage, stage.reading.lower[before.end : unit.start].split())
    if "base" not in unit.how.split("+") or not near or before.value not in {"coordinate", ","}:
        return False
    words = small_words(stage.reading.language)
    following = stage.reading.lower[unit.end : unit.end + _REACH].split()[:1]
    beside = bool(after) and after[0].kind in NOUNS | {"prep"} and after[0].start - unit.end <= 1
    return beside or "weak" not in unit.how.split("+") or any(word in words.determiner for word in following)


def _without_adverbs(stage: Scenery, words: list[str]) -> list[str]:
    """Words up to the adverbs that end them: "to effectively implement", "and fully use"."""
    ending, end = small_words(stage.reading.language).adverb_ending, len(words)
    while ending and end and words[end - 1].endswith(ending):
        end -= 1
    return words[:end]


def _is_of_pronoun(row: list[Unit], index: int, unit: Unit) -> bool:
    """Whether a stem is the verb of a pronoun right before it, in a clause about its object: "naskah yang telah kami teken"."""
    if unit.how != "bare" or index < 2 or row[index - 1].kind != "anaphor" or unit.start - row[index - 1].end > 1:
        return False
    lead = row[index - 2]
    return lead.kind == "operator" or lead.value == "relative"


# So far behind a light verb its noun may stand, in characters.
_CARRIED = 60


def _carries_deed(unit: Unit, behind: Iterable[Unit]) -> bool:
    """Whether the noun of a deed is the next that a light verb has behind it: "had talks", "had a brief meeting"."""
    nouns = (other for other in behind if isinstance(other.item, Hit) or "base" not in other.how.split("+"))
    noun = next((other for other in nouns if other.value not in _SILENT), None)
    return noun is not None and (noun.kind == "deed" or isinstance(noun.item, Hit)) and noun.start - unit.end <= _CARRIED


def _behind_be(stage: Scenery, unit: Unit, start: int) -> bool:
    words = stage.reading.lower[max(start, unit.start - 24) : unit.start].split()[-1 if unit.item == "base" else -2 :]
    return any(word in small_words(stage.reading.language).be for word in words)


def _voice(stage: Scenery, unit: Unit, before: Unit | None, after: Unit | None, start: int) -> str | None:
    """The voice of a verb by its form and the words before it; None where the form is a noun or adjective here."""
    hows = set(unit.how.split("+"))
    if "copula" in hows:
        following = after is not None and after.kind in {"verb", "operator"} and after.start - unit.end <= 24
        return None if following else "active"
    return _affixed(hows) if hows & {"active", "passive", "bare"} else _inflected(stage, unit, before, after, start)


def _affixed(hows: set[str]) -> str | None:
    if hows == {"bare"}:
        return None  # a stem alone is a verb in headlines only
    return "passive" if hows == {"passive"} else "active"


def _inflected(stage: Scenery, unit: Unit, before: Unit | None, after: Unit | None, start: int) -> str | None:
    """The voice of a form that an ending makes."""
    hows = set(unit.how.split("+"))
    words = small_words(stage.reading.language)
    lead = words.unnegated(stage.reading.lower[max(start, unit.start - 40) : unit.start]).replace('"', " ").split()
    last = lead[-1] if lead and not (before is not None and before.value == "relative") else ""
    auxiliary = next((word for word in reversed(lead[-4:]) if word in words.be or word in words.have), None)
    linked = auxiliary is not None and all(
        word in words.be or word in words.have or word in words.modal or words.is_adverb(word) for word in lead[lead.index(auxiliary) :]
    )
    if hows & {"past", "participle"}:
        if linked:
            return "passive" if auxiliary in words.be else "active"
        return _past(stage, unit, before, after, last)
    if "ing" in hows:
        named = last in words.determiner or last.endswith(words.owners) or stage.reading.lower.startswith(words.of, unit.end)
        noun = named or ("weak" in hows and not _governs(stage, unit, before, after, words))
        active = linked and auxiliary in words.be
        return "active" if active else None if noun else "ing"
    if (isinstance(unit.item, Hit) or "base" in hows) and before is not None and _is_compound(stage, before, unit, after, words):
        return None
    led = bool(told := _without_adverbs(stage, lead)) and told[-1] in words.infinitive  # "to fully implement"
    near = led and (before is None or before.kind in {"operator", "prep"})
    return _base(stage, unit, before, words.infinitive[0] if near else last, words) or _third(unit, before, after, last, words)


def _governs(stage: Scenery, unit: Unit, before: Unit | None, after: Unit | None, words: SmallWords) -> bool:
    """Whether a form that may be a noun has an object right behind it: "after meeting X", "opening the forum"."""
    if before is not None and (before.kind not in {"prep", "mark", "point"} or unit.start - before.end > 1):
        return False
    beside = after is not None and after.kind == "person" and after.start - unit.end <= 1
    return beside or stage.reading.lower[unit.end : unit.end + _REACH].split()[:1] == ["the"]


def _is_compound(stage: Scenery, before: Unit, unit: Unit, after: Unit | None, words: SmallWords) -> bool:
    """Whether a form is a noun by the place right before it: "his Dhaka visit", "his Omani host", but not "ministers of Peru visit"."""
    many = stage.reading.lower[before.end - 1] == "s"  # "many Kazakhs holiday in Sanya"
    if before.kind not in {"place", "country"} or unit.start - before.end > 1 or many:
        return False
    if after is not None and after.kind in _GOALS and stage.reading.hits.ending("prep", before.start - 1):
        return False
    lead = stage.reading.lower[max(0, before.start - _REACH) : before.start]
    return bool(lead.strip()) and _is_described(words, lead)


_GOALS = frozenset({"place", "country", "person"})
_TOLD = frozenset({"text", "theme", "deed"})


def _third(unit: Unit, before: Unit | None, after: Unit | None, last: str, words: SmallWords) -> str | None:
    """A third person that is no noun of its own: behind a thing that is told of, or before its object."""
    if unit.how != "third" or last in words.determiner:
        return None
    beside = before is not None and unit.start - before.end <= 1 and (before.kind in _TOLD or before.value == "relative")
    return "active" if beside or _has_object(after, unit) else None


def _base(stage: Scenery, unit: Unit, before: Unit | None, last: str, words: SmallWords) -> str | None:
    """The voice of a form without an ending, which may be a noun."""
    if last in words.infinitive:
        return "infinitive"
    if before is not None and _is_adjective(stage, before, unit, words):
        return None
    if last in words.modal or (before is not None and before.kind == "operator" and before.end >= unit.start - 2):
        return "active"
    if last in words.determiner or last.endswith(words.noun_follows):
        return None
    told = before is not None and before.kind in {"text", "theme"} and unit.start - before.end <= 1 and "weak" not in unit.how.split("+")
    return "active" if told or _is_beside(stage, before, unit) else None


def _is_adjective(stage: Scenery, before: Unit, unit: Unit, words: SmallWords) -> bool:
    """Whether an operator right before a form that may be a noun says what that is like: "the upcoming visit", "X's planned visit"."""
    lead = stage.reading.lower[max(0, before.start - _REACH) : before.start]
    beside = before.kind == "operator" and "noun" in before.how.split("+") and unit.start - before.end <= 1
    return isinstance(unit.item, Hit) and beside and bool(lead.strip()) and _is_described(words, lead)


_BESIDE = ACTORS | {"place"}


def _is_beside(stage: Scenery, before: Unit | None, unit: Unit) -> bool:
    """Whether one who may act stands right before a verb, and does not own what follows."""
    near = before is not None and before.kind in _BESIDE and unit.start - before.end <= 14
    return near and before is not None and not stage.reading.plain.startswith("'", before.end)


def _past(stage: Scenery, unit: Unit, before: Unit | None, after: Unit | None, last: str) -> str | None:
    """A form that is past or participle: passive behind a thing, an adjective before a noun, else the past."""
    words, lower = small_words(stage.reading.language), stage.reading.lower
    adverbial = last in words.adverb and before is not None and (before.kind in ACTORS or before.kind == "mark")
    named = before is not None and before.kind in ACTORS and unit.start - before.end <= 1  # "the heads of state spoke"
    alone = before is not None and before.value == "rank" and not _is_described(words, lower[max(0, before.start - _REACH) : before.start])
    plain = "participle" not in unit.how.split("+") and before is not None and before.kind == "mark"  # "that took effect"
    if (last in words.determiner and not (adverbial or named or alone or plain)) or last.endswith(words.owners):
        return None  # "the first opened route", but not "Peru first opened one"
    if lower.startswith(words.agent, unit.end):
        return "passive"
    if before is None or _is_beside(stage, before, unit) or before.kind in {"mark", "point", "operator", "bracket", "date"}:
        return "active"
    subject = before.kind == "prep" and before.value == "about" and unit.start - before.end > 2  # "the pact on transit signed in 2019"
    if subject and (after is None or after.kind in {"prep", "date", "point", "mark"}):
        return "passive"
    thing = before.kind in {"text", "theme", "deed", "quantity"} and unit.start - before.end <= 24
    if thing and not _has_object(after, unit):
        return "passive"
    return "active"


def _is_described(words: SmallWords, before: str) -> bool:
    """Whether a noun phrase goes on behind these words: an article or a possessive stands last."""
    last = (before.split() or [""])[-1]
    return not last or last in words.determiner or last.endswith(words.noun_follows)


def _has_object(after: Unit | None, unit: Unit) -> bool:
    return after is not None and after.kind in {"text", "theme", "deed", "person", "country", "body"} and after.start - unit.end <= 24
