"""A sentence as a row of units: names, dates, verbs, nouns of deeds and things, and the small words between them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from digest.languages import Language
from digest.model import Hit, Sentence
from digest.parse.scenery import Scenery

UnitKind = Literal[
    "person", "body", "place", "country", "bloc", "date", "quantity", "office", "group", "anaphor",
    "verb", "deed", "theme", "text", "mark", "prep", "operator", "point", "bracket",
]  # fmt: skip
NAMES = frozenset({"person", "body", "place", "country", "bloc"})
ACTORS = frozenset({"person", "body", "country", "bloc", "office", "group", "anaphor"})
# How far behind "the visit of" its goal may stand, in characters.
_WHITHER = 80
# Between the words of an idiom: so many others at the most.
_IDIOM = 6
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_POINT = re.compile(r"[,;:()\[\]]| - |\"")


class Unit(NamedTuple):
    """A stretch of a sentence that plays one part in it."""

    start: int
    end: int
    kind: UnitKind
    value: str = ""  # of a verb its class, of a mark or preposition which it is, of an operator its effect
    how: str = ""  # of a verb its voice: active, passive, ing, infinitive; of an operator its scope
    item: Any = None  # what a name, date or quantity stands for


@dataclass(frozen=True, slots=True)
class SmallWords:
    """What a verb or noun is told by: the words right before it."""

    be: frozenset[str]
    have: frozenset[str]
    modal: frozenset[str]
    determiner: frozenset[str]
    participles: bool  # a past form behind a thing is passive
    affixes: tuple[tuple[str, str], ...]  # an unknown word that begins like this is a verb of this voice
    past: str  # an unknown word that ends like this is a verb, where the language has such an ending
    not_verbs: frozenset[str]
    suffix: str  # glued to a verb it is whom the deed is done to


@cache
def small_words(language: Language) -> SmallWords:
    """The words of grammar.toml that tell verbs from nouns."""
    auxiliary = language.forms("auxiliary")
    settings = language.table("grammar", "settings")
    unknown = language.table("grammar", "unknown_verbs")
    return SmallWords(
        frozenset(auxiliary.get("be", ())),
        frozenset(auxiliary.get("have", ())),
        frozenset(auxiliary.get("modal", ())),
        frozenset(word for words in language.forms("determiner").values() for word in words),
        bool(settings["participles"]),
        tuple((prefix, voice) for voice, prefixes in unknown.get("prefixes", {}).items() for prefix in prefixes),
        unknown.get("ending", ""),
        frozenset(unknown.get("not_verbs", ())),
        language.table("grammar", "pronouns")["suffix"],
    )


def units_of(stage: Scenery, sentence: Sentence) -> list[Unit]:
    """The units of a sentence in text order, none inside another."""
    start, end = sentence.start, sentence.end
    found = sorted([*_names(stage, start, end), *_words(stage, start, end), *_points(stage, start, end)], key=_rank)
    preps = {(unit.start, unit.end): unit for unit in found if unit.kind == "prep"}
    kept: list[Unit] = []
    for unit in found:
        if not kept or unit.start >= kept[-1].end:
            kept.append(_led_by(kept, unit, preps.get((unit.start, unit.end))))
    return [_owned(stage, unit) for unit in _voiced(stage, kept, start, end)]


def _led_by(before: Sequence[Unit], unit: Unit, prep: Unit | None) -> Unit:
    """A word that is a verb or a preposition leads on right behind another verb: "dinaikkan menjadi kemitraan"."""
    behind = bool(before) and before[-1].kind == "verb" and unit.start - before[-1].end <= 1
    return prep if prep is not None and unit.kind == "verb" and behind else unit


def _owned(stage: Scenery, unit: Unit) -> Unit:
    """A name that owns what follows it marked as such: "Vietnam's"."""
    owner = unit.kind in {"person", "country", "body", "group"} and stage.reading.plain.startswith("'", unit.end)
    return unit._replace(how="owner") if owner else unit


_FIRST: dict[UnitKind, int] = {
    "person": 0,
    "body": 0,
    "date": 1,
    "place": 1,
    "quantity": 1,
    "bloc": 1,
    "country": 2,
    "operator": 3,
    "mark": 5,
    "prep": 5,
}


# Verbs that only bring somebody who stands by are read as prepositions: "X didampingi Y bertemu Z".
_BRINGING = frozenset({"companion", "led", "witness"})


def _rank(unit: Unit) -> tuple[int, int, int]:
    """Text order; of two that begin together the name first, else the longer."""
    order = 3 if unit.kind == "prep" and unit.value in _BRINGING else _FIRST.get(unit.kind, 4)
    return unit.start, order if order < 3 else 3, -unit.end * 10 + order


def _names(stage: Scenery, start: int, end: int) -> Iterator[Unit]:
    """Every name, date and quantity; a name that another one holds is left out by its place."""
    named: list[Unit] = []
    for kind, index in (("person", stage.people), ("body", stage.organizations), ("place", stage.places), ("country", stage.countries)):
        named += [Unit(m.start, m.end, kind, item=m.item) for m in index.within(start, end)]  # type: ignore[arg-type]
    named = [unit._replace(value=_thing(stage, unit)) if unit.kind == "body" else unit for unit in named]
    named += [Unit(date.start, date.end, "date", item=date.item) for date in stage.dates.within(start, end)]
    heads = stage.reading.hits
    named += [
        Unit(q.start, q.end, "quantity", item=q)
        for q in stage.quantities(start, end)
        if not heads.within("agreement_head", q.start, q.end)
        and not any(hit.value == "documents" for hit in heads.within("theme", q.start, q.end))
    ]
    named += [Unit(hit.start, hit.end, "bloc", hit.value) for hit in stage.reading.hits.within("bloc", start, end)]
    widest = sorted(named, key=lambda unit: (unit.start - unit.end, unit.start))
    kept: list[Unit] = []
    for unit in widest:
        if all(unit.end <= other.start or other.end <= unit.start for other in kept):
            kept.append(unit)
    return iter(kept)


def _thing(stage: Scenery, unit: Unit) -> str:
    """What kind of thing a body is, where its name begins with the word for it: "Embassy of Vietnam"."""
    hits = stage.reading.hits.within("theme", unit.start, unit.end)
    return hits[0].value if hits else ""


_CATEGORIES: tuple[tuple[str, UnitKind], ...] = (
    ("deed", "deed"), ("theme", "theme"), ("agreement_head", "text"), ("office", "office"), ("group", "group"), ("anaphor", "anaphor"),
    ("mark", "mark"), ("prep", "prep"),
)  # fmt: skip


def _words(stage: Scenery, start: int, end: int) -> Iterator[Unit]:
    hits = stage.reading.hits
    yield from _both(stage, start, end)
    for hit in stage.session_acronyms:
        if start <= hit.start < end:
            yield Unit(hit.start, hit.end, "deed", hit.value)
    for category, kind in _CATEGORIES:
        for hit in hits.within(category, start, end):
            if kind == "anaphor" and hit.value in {"text", "visit", "meeting"} and _is_described(stage, hit):
                continue
            if kind == "prep" and stage.reading.plain.startswith("-", hit.end):
                continue  # "ke-12" is a number
            verb = hits.at("verb", hit.start) if kind == "deed" else None
            if verb is None or verb.end < hit.end:
                yield Unit(hit.start, hit.end, kind, hit.value)
    for hit in hits.within("operator", start, end):
        effect, scope, how = hit.value.split("/")
        yield Unit(hit.start, hit.end, "operator", effect, scope, how)
    yield from _verbs(stage, start, end)
    yield from _unknown_verbs(stage, start, end)
    yield from _idioms(stage, start, end)
    for hit in hits.within("auxiliary", start, end):
        if hit.value == "be":
            yield Unit(hit.start, hit.end, "verb", "be", "copula")


def _is_described(stage: Scenery, hit: Hit) -> bool:
    """Whether "the agreement" is told here for the first time: between whom, or on what, follows."""
    if hit.value == "text" and not any(head.start < hit.start for head in stage.reading.hits.all("agreement_head")[:1]):
        return True
    following = stage.reading.hits.at("prep", hit.end + 1)
    if following is None:
        return False
    if hit.value != "visit":
        return following.value in {"between", "about", "with", "of", "to", "by"}
    return following.value in {"at", "to"} or _leads_on(stage, following)


def _leads_on(stage: Scenery, of: Hit) -> bool:
    """Whether a visit is told with whose it is and whither: "the visit of X to Y"."""
    behind = stage.reading.hits.within("prep", of.end, of.end + _WHITHER)
    return of.value in {"of", "by"} and any(hit.value == "to" for hit in behind) and not _breaks(stage, of.end, behind)


def _breaks(stage: Scenery, start: int, behind: list[Hit]) -> bool:
    end = next(hit.start for hit in behind if hit.value == "to")
    return bool(_POINT.search(stage.reading.plain, start, end)) or ". " in stage.reading.plain[start:end]


def _both(stage: Scenery, start: int, end: int) -> Iterator[Unit]:
    """ "Both deputy premiers": two people told before, by the office that they share."""
    for word in stage.reading.hits.within("both_of", start, end):
        office = stage.reading.hits.at("office", word.end + 1)
        if office is not None and office.end <= end:
            yield Unit(word.start, office.end, "anaphor", f"office:{office.value}")


def _verbs(stage: Scenery, start: int, end: int) -> Iterator[Unit]:
    """The verbs, each once with all its classes."""
    classes: dict[tuple[int, int], list[tuple[str, str, str]]] = {}
    for hit in stage.reading.hits.within("verb", start, end):
        name, how, strength = hit.value.split("/")
        classes.setdefault((hit.start, hit.end), []).append((name, how, strength))
    for (first, last), found in classes.items():
        hows = {how for _, how, _ in found}
        if all(strength == "weak" for _, _, strength in found):
            hows.add("weak")
        deed = stage.reading.hits.at("deed", first)
        yield Unit(
            first,
            last,
            "verb",
            "/".join(dict.fromkeys(name for name, _, _ in found)),
            "+".join(sorted(hows)),
            deed if deed and deed.end == last else None,
        )


def _unknown_verbs(stage: Scenery, start: int, end: int) -> Iterator[Unit]:
    """Words that are verbs by their shape, whatever they mean."""
    words = small_words(stage.reading.language)
    text, hits = stage.reading.plain, stage.reading.hits
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        if (
            not word[0].islower()
            or len(word) < 5
            or word in words.not_verbs
            or hits.at("verb", match.start())
            or hits.at("operator", match.start())
        ):
            continue
        voice = next((voice for prefix, voice in words.affixes if word.startswith(prefix)), None)
        if voice is None and words.past and word.endswith(words.past):
            voice = "past+participle"
        if voice:
            yield Unit(match.start(), match.end(), "verb", "other", voice)


def _idioms(stage: Scenery, start: int, end: int) -> Iterator[Unit]:
    """A verb and its object that together are another deed."""
    lower = stage.reading.lower
    for hit in stage.reading.hits.within("idiom", start, end):
        name, how, rest = hit.value.split("/", 2)
        if not rest:
            yield Unit(hit.start, hit.end, "verb", name, how)
            continue
        stop = _after_words(lower, hit.end, end)
        at = lower.find(f" {rest}", hit.end, stop)
        if at >= 0 and not lower[at + 1 + len(rest) : at + 2 + len(rest)].isalpha():
            yield Unit(hit.start, at + 1 + len(rest), "verb", name, how)


def _after_words(text: str, start: int, end: int) -> int:
    """Where so many words behind an offset end, at the latest at a mark."""
    words = 0
    for offset in range(start, min(end, start + 80)):
        if text[offset] in ",;:.":
            return offset
        words += text[offset] == " "
        if words > _IDIOM:
            return offset
    return min(end, start + 80)


def _points(stage: Scenery, start: int, end: int) -> Iterator[Unit]:
    for match in _POINT.finditer(stage.reading.plain, start, end):
        sign = match[0].strip()
        yield Unit(match.start(), match.end(), "bracket" if sign in "()[]" else "point", sign)


def _voiced(stage: Scenery, units: Iterable[Unit], start: int, end: int) -> Iterator[Unit]:
    """The units with each verb's voice decided; what is no verb where it stands is left out."""
    row = list(units)
    for index, unit in enumerate(row):
        if unit.kind == "operator" and unit.item in {"past", "participle"}:
            yield unit._replace(item="passive") if _behind_be(stage, unit, start) else unit
            continue
        if unit.kind != "verb":
            yield unit
            continue
        before = row[index - 1] if index else None
        after = row[index + 1] if index + 1 < len(row) else None
        if "open" in unit.value and after is not None and after.kind == "date" and after.start - unit.end <= 2:
            continue  # "mulai 5 Februari" only says from when
        voice = _voice(stage, unit, before, after, start)
        if voice == "active" and _is_reduced(row, index, unit):
            voice = "passive"
        if voice and unit.value == "do" and not _carries_deed(unit, after):
            continue
        if voice:
            yield unit._replace(how=voice)
            if (
                voice == "active"
                and (suffix := small_words(stage.reading.language).suffix)
                and stage.reading.lower.startswith(suffix, unit.end)
            ):
                yield Unit(unit.end, unit.end + len(suffix), "anaphor", "he")  # "mengundangnya"
        elif isinstance(unit.item, Hit):
            yield Unit(unit.start, unit.end, "deed", unit.item.value)


def _carries_deed(unit: Unit, after: Unit | None) -> bool:
    """Whether the noun of a deed is the next that a light verb has behind it: "had talks"."""
    told = after is not None and (after.kind == "deed" or isinstance(after.item, Hit))
    return told and after is not None and after.start - unit.end <= 60


_THINGS = frozenset({"text", "theme", "deed", "body"})


def _is_reduced(row: list[Unit], index: int, unit: Unit) -> bool:
    """Whether a past form behind a comma is said of the thing before it: "the treaty, inked in Hanoi, …"."""
    if "participle" not in unit.how or index < 2 or row[index - 1].value != ",":
        return False
    thing = next((other for other in reversed(row[: index - 1]) if other.kind in _THINGS | {"person", "country", "place"}), None)
    following = row[index + 1] if index + 1 < len(row) else None
    bare = following is None or following.kind in {"prep", "date", "point"}
    return thing is not None and thing.kind in _THINGS and bare


def _behind_be(stage: Scenery, unit: Unit, start: int) -> bool:
    words = stage.reading.lower[max(start, unit.start - 24) : unit.start].split()[-2:]
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
    lead = stage.reading.lower[max(start, unit.start - 40) : unit.start].replace("n't", "").split()
    last = lead[-1] if lead else ""
    auxiliary = next((word for word in reversed(lead[-4:]) if word in words.be or word in words.have), None)
    linked = (
        bool(auxiliary)
        and all(word in words.be | words.have | words.modal or word.endswith("ly") for word in lead[lead.index(auxiliary) :])
        if auxiliary
        else False
    )
    if hows & {"past", "participle"}:
        if linked:
            return "passive" if auxiliary in words.be else "active"
        return _past(stage, unit, before, after, last)
    if "ing" in hows:
        noun = "weak" in hows or last in words.determiner or last.endswith("'s") or stage.reading.lower.startswith(" of ", unit.end)
        active = linked and auxiliary in words.be
        return "active" if active else None if noun else "ing"
    return _base(unit, before, last, words) or _third(unit, before, after, last, words)


_TOLD = frozenset({"text", "theme", "deed"})


def _third(unit: Unit, before: Unit | None, after: Unit | None, last: str, words: SmallWords) -> str | None:
    """A third person that is no noun of its own: behind a thing that is told of, or before its object."""
    if unit.how != "third" or last in words.determiner:
        return None
    said_of = before is not None and before.kind in _TOLD and unit.start - before.end <= 1
    return "active" if said_of or _has_object(after, unit) else None


def _base(unit: Unit, before: Unit | None, last: str, words: SmallWords) -> str | None:
    """The voice of a form without an ending, which may be a noun."""
    if last == "to":
        return "infinitive"
    if last in words.modal or (before is not None and before.kind == "operator" and before.end >= unit.start - 2):
        return "active"
    if last in words.determiner or last.endswith(("'s", "'")):
        return None
    return "active" if _is_beside(before, unit) else None


def _is_beside(before: Unit | None, unit: Unit) -> bool:
    """Whether one who may act stands right before a verb."""
    return before is not None and before.kind in ACTORS | {"place"} and unit.start - before.end <= 14


def _past(stage: Scenery, unit: Unit, before: Unit | None, after: Unit | None, last: str) -> str | None:
    """A form that is past or participle: passive behind a thing, an adjective before a noun, else the past."""
    if last in small_words(stage.reading.language).determiner or last.endswith("'s"):
        return None
    lower = stage.reading.lower
    if lower.startswith((" by ", " jointly by "), unit.end):
        return "passive"
    if before is None or _is_beside(before, unit) or before.kind in {"mark", "point", "operator", "bracket", "date"}:
        return "active"
    thing = before.kind in {"text", "theme", "deed", "quantity"} and unit.start - before.end <= 24
    if thing and not _has_object(after, unit):
        return "passive"
    return "active"


def _has_object(after: Unit | None, unit: Unit) -> bool:
    return after is not None and after.kind in {"text", "theme", "deed", "person", "country", "body"} and after.start - unit.end <= 24
