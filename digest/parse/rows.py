"""A sentence as a row of units, none inside another."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from digest.model import Hit, OrganizationEntity, Quantity
from digest.parse.index import Mention
from digest.parse.order import in_order
from digest.parse.quotation import around_names, is_in_title, titles
from digest.parse.scenery import Scenery
from digest.parse.small_words import is_plural, small_words
from digest.parse.speaking import speaker_at
from digest.parse.units import UNDOING, Unit, UnitKind
from digest.parse.verb_forms import idioms_in, is_activity, is_talk, unknown_verbs_in, verbs_in
from digest.parse.voices import voiced

# How far behind "the visit of" its goal may stand, in characters.
_WHITHER = 80
_WORD = re.compile(r"[^\W\d_]+")
# What is raised becomes something else.
_RAISING = frozenset({"upgrade", "rise", "replace"})
# A word goes on behind a hyphen.
_IN_COMPOUND = re.compile(r"-[^\W\d_]")
_POINT = re.compile(r"[,;:()\[\]]| - |\"")


class Rows:
    """All that the sentences of an article may consist of, found in one pass and handed out by sentence."""

    def __init__(self, stage: Scenery) -> None:
        self.stage = stage
        found = in_order([*_names(stage), *_words(stage), *_points(stage)])
        titled = titles(stage.reading)
        self.found = [unit for unit in found if not is_in_title(titled, unit.start)] if titled else found
        self.starts = [unit.start for unit in self.found]
        self.preps = {(unit.start, unit.end): unit for unit in self.found if unit.kind == "prep"}

    def between(self, start: int, end: int) -> list[Unit]:
        """The units between two offsets in text order, none inside another."""
        kept: list[Unit] = []
        at = start
        row = self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        for unit, following in zip(row, (*row[1:], None), strict=False):
            if at <= unit.start and unit.end <= end:
                of = unit.kind == "prep" and unit.value == "of"
                if of and kept and kept[-1].value == "complement" and unit.start - kept[-1].end <= 1:
                    kept[-1] = _stood_for(kept, following)
                kept.append(self._led_by(kept, unit) if unit.kind == "verb" else unit)
                at = unit.end
        return [self._owned(unit) if unit.kind in _OWNING else unit for unit in voiced(self.stage, kept, start)]

    def _led_by(self, before: Sequence[Unit], verb: Unit) -> Unit:
        """A word that is a verb or a preposition leads on behind another verb: "menaikkan hubungan menjadi kemitraan"."""
        prep = self.preps.get((verb.start, verb.end))
        return prep if prep is not None and _behind_verb(before) else verb

    def _owned(self, unit: Unit) -> Unit:
        """A name that owns what follows it marked as such: "Vietnam's"."""
        return unit._replace(how="owner") if self.stage.reading.plain.startswith("'", unit.end) else unit


def _stood_for(before: Sequence[Unit], whose: Unit | None) -> Unit:
    """What "that of" stands for, told last before: "the embassy of Peru and that of Chile", "the visit of X and that of Y"."""
    that = before[-1]
    thing = next((unit for unit in reversed(before[:-1]) if unit.is_thing() or _is_visit(unit)), None)
    if thing is None:
        return that
    if _is_visit(thing):  # not "the second visit after that of March"
        return that if whose is None or whose.kind not in _OWNING else Unit(that.start, that.end, "deed", "visit")
    return Unit(that.start, that.end, "text" if thing.kind == "text" else "theme", thing.value)


def _is_visit(unit: Unit) -> bool:
    """Whether a unit is the noun "visit", or a form that may be that or the verb."""
    return unit.value == "visit" if unit.kind == "deed" else unit.kind == "verb" and "weak" in unit.how and "visit" in unit.classes


def _behind_verb(before: Sequence[Unit]) -> bool:
    """Whether a verb of the same clause stands before: no mark between them, and not the verb of a relative clause."""
    for index in range(len(before) - 1, -1, -1):
        unit = before[index]
        if unit.kind == "deed" and unit.value == "upgrade":
            return True  # "peningkatan hubungan menjadi …"
        if unit.kind == "verb":
            upgrading = index == len(before) - 1 or bool(_RAISING & unit.classes)
            related = index and before[index - 1].kind == "mark" and before[index - 1].value == "relative"
            return upgrading and (not related or any(each.value == "ties" for each in before[index:]))
        if unit.kind == "point" or (unit.kind == "mark" and (unit.value != "coordinate" or index == len(before) - 1)):
            return False
    return False


_OWNING = frozenset({"person", "country", "body", "group", "office"})


def _names(stage: Scenery) -> Iterator[Unit]:
    """Every name, date and quantity; a name that another one holds is left out by its place."""
    hits = stage.reading.hits
    named: list[Unit] = []
    for kind, index in (("person", stage.people), ("place", stage.places), ("country", stage.countries), ("date", stage.dates)):
        named += [Unit(each.start, each.end, kind, item=each.item) for each in index.mentions]  # type: ignore[arg-type]
    named += [Unit(body.start, body.end, "body", _thing(stage, body), item=body.item) for body in stage.organizations.mentions]
    named += [Unit(each.start, each.end, "quantity", item=each) for each in stage.scene.quantities if not _is_none(stage, each)]
    named += [Unit(hit.start, hit.end, "bloc", hit.value) for hit in hits.all("bloc")]
    together: list[Unit] = []  # names that overlap
    reach = -1
    for unit in sorted(named, key=attrgetter("start")):
        if unit.start >= reach:
            yield from together if len(together) <= 1 else _widest(together)
            together = []
        together.append(unit)
        reach = max(reach, unit.end)
    yield from _widest(together)


def _is_none(stage: Scenery, quantity: Quantity) -> bool:
    """Whether what is counted are texts, which are no quantity, or a year counts nothing: "three agreements", "since 2024 visitors …"."""
    hits = stage.reading.hits
    themes = hits.within("theme", quantity.start, quantity.end)
    texts = hits.within("agreement_head", quantity.start, quantity.end) or any(hit.value == "documents" for hit in themes)
    return bool(texts) or stage.dates.covers(quantity.start)


def _widest(units: list[Unit]) -> Iterator[Unit]:
    """Of names that overlap the widest, and those beside them."""
    kept: list[tuple[int, int]] = []  # in the order of the text, none overlapping another
    for unit in sorted(units, key=lambda unit: (unit.start - unit.end, unit.start)):
        at = bisect_left(kept, (unit.start, 0))
        if (at == 0 or kept[at - 1][1] <= unit.start) and (at == len(kept) or unit.end <= kept[at][0]):
            kept.insert(at, (unit.start, unit.end))
            yield unit


def _thing(stage: Scenery, body: Mention[OrganizationEntity]) -> str:
    """What kind of thing a body is, where its name begins with the word for it: "Embassy of Vietnam"."""
    hit = stage.reading.hits.first("theme", body.start, body.end)
    return hit.value if hit else ""


_CATEGORIES: tuple[tuple[str, UnitKind], ...] = (
    ("deed", "deed"), ("theme", "theme"), ("agreement_head", "text"), ("office", "office"), ("portfolio_office", "office"),
    ("group", "group"), ("mark", "mark"), ("prep", "prep"),
)  # fmt: skip
# A word of these kinds is always one.
_PLAIN = frozenset({"theme", "text", "group", "mark"})


def _words(stage: Scenery) -> Iterator[Unit]:
    hits = stage.reading.hits
    yield from _both(stage)
    for hit in stage.session_acronyms:
        yield Unit(hit.start, hit.end, "deed", hit.value)
    for hit in stage.further_texts:
        yield Unit(hit.start, hit.end, "text", hit.value)
    for category, kind in _CATEGORIES:
        yield from (Unit(hit.start, hit.end, kind, hit.value) for hit in hits.all(category) if kind in _PLAIN or _is_unit(stage, hit, kind))
    for hit in hits.all("anaphor"):
        if _is_unit(stage, hit, "anaphor"):
            value = "others" if hit.value == "any" and _names_others(stage, hit) else "i" if hit.value == "my" else hit.value
            yield Unit(hit.start, hit.end, "anaphor", value, "owner" if hit.value == "my" else "")
    for hit in hits.all("operator"):
        in_may = hits.at("date_month", hit.start) and stage.reading.plain[hit.start - 1 : hit.start] == " "
        if in_may or _IN_COMPOUND.match(stage.reading.plain, hit.end) or is_talk(stage, hit) or is_activity(stage, hit):
            continue  # "in May", "long-standing"
        effect, scope, how = hit.value.split("/")
        yield Unit(hit.start, hit.end, "operator", effect, scope + _part_played(stage, hit, effect, scope), how)
    for hit in hits.all("first"):
        yield Unit(hit.start, hit.end, "operator", "rank", "own")  # says nothing of whether a thing was done
    for hit in hits.all("neutral"):
        yield Unit(hit.start, hit.end, "operator", "neutral", "own")
    yield from verbs_in(stage)
    yield from unknown_verbs_in(stage)
    yield from idioms_in(stage)
    alone = {hit.start for hit in hits.all("auxiliary") if hit.value == "one"}
    for hit in hits.all("auxiliary"):
        if hit.value == "be":
            yield Unit(hit.start, hit.end, "verb", "be", "copula", "one" if hit.start in alone else None)


def _is_unit(stage: Scenery, hit: Hit, kind: UnitKind) -> bool:
    """Whether a word plays the part that its kind has."""
    if kind == "anaphor" and hit.value in _SPEAKERS:
        return speaker_at(stage.scene, hit.start) is not None and _is_word(stage, hit)
    if kind == "anaphor":
        named = stage.people.after(hit.start + 1, hit.end) is not None  # "kunjungan kedua Presiden X"
        return not named and (hit.value not in {"text", "visit", "meeting"} or not _is_described(stage, hit))
    if kind == "office":
        named = not stage.reading.plain[hit.start + 1 : hit.end].islower()
        return named or stage.reading.hits.at("mark", hit.start) is None  # "yang memimpin" begins a clause
    if kind == "prep" and stage.reading.plain.startswith("-", hit.end):
        return False  # "ke-12" is a number
    if kind == "prep":  # "on Friday" of which nobody can say the day brings nothing
        return stage.reading.hits.at("date_weekday", hit.end + 1) is None or stage.dates.covers(hit.end + 1)
    verb = stage.reading.hits.at("verb", hit.start)
    return verb is None or verb.end < hit.end


# Whom these mean only a speaker tells.
_SPEAKERS = frozenset({"i", "my", "we_two"})


def _is_word(stage: Scenery, hit: Hit) -> bool:
    """Whether "I" is no numeral or initial: a small letter, "II." or "I." is none."""
    printed = stage.reading.plain[hit.start : hit.end]
    return len(printed) > 1 or (printed.isupper() and stage.reading.plain[hit.end : hit.end + 1] in {" ", "'"})


def _names_others(stage: Scenery, hit: Hit) -> bool:
    """Whether a noun says who "the two" are: "the two armies" are not the two people told before."""
    if not stage.reading.language.table("grammar", "settings")["adjectives_first"]:
        return False  # "keduanya" has its noun in it
    word = _WORD.match(stage.reading.plain, hit.end + 1)
    if word is None or not word[0][0].islower() or stage.reading.plain[hit.end : hit.end + 1] != " ":
        return False
    words, hits = small_words(stage.reading.language), stage.reading.hits
    small = word[0] in words.modal | words.be | words.have | words.adverb
    return not small and not any(hits.at(category, word.start()) for category in ("verb", "operator", "mark", "prep", "idiom"))


_FINITE = frozenset({"past", "third", "base"})
_PARTICIPLES = frozenset({"past", "participle"})


def _part_played(stage: Scenery, hit: Hit, effect: str, scope: str) -> str:
    """What else than a word around a verb an operator may be: all that a clause says, with an object or without one."""
    verbal = (effect in UNDOING and scope == "own") or _is_said_of(stage, hit)
    return ("+predicate" if _is_predicate(stage, hit) else "") + ("+verbal" if verbal else "")


def _is_said_of(stage: Scenery, hit: Hit) -> bool:
    """Whether an operator is a passive form: "direncanakan", "was called off"."""
    text, words = stage.reading.lower, small_words(stage.reading.language)
    return text.startswith(words.passives, hit.start) or bool(_forms(stage, hit) & _PARTICIPLES)


def _forms(stage: Scenery, hit: Hit) -> set[str]:
    """Which forms of a verb an operator may be."""
    return {other.value.rsplit("/", 1)[-1] for other in stage.reading.hits.within("operator", hit.start, hit.end) if other.end == hit.end}


def _is_predicate(stage: Scenery, hit: Hit) -> bool:
    """Whether an operator is a verb that may be all that a clause says: "and proposed a treaty", "dan mengusulkan perjanjian"."""
    text, words = stage.reading.lower, small_words(stage.reading.language)
    word = text[hit.start : hit.end]
    if word.startswith(words.actives):
        return True
    following = _WORD.match(text, hit.end + 1)
    led = following is not None and (following[0] in words.determiner or following[0] in words.modal)
    return (led or word.endswith(tuple(f" {to}" for to in words.infinitive))) and bool(_forms(stage, hit) & _FINITE)


def _is_described(stage: Scenery, hit: Hit) -> bool:
    """Whether "the agreement" is told here for the first time: between whom, or on what, follows."""
    if hit.value == "text" and not any(head.start < hit.start for head in stage.reading.hits.all("agreement_head")[:1]):
        return True
    following = stage.reading.hits.at("prep", hit.end + 1)
    if following is None and hit.value == "visit" and (verb := stage.reading.hits.at("verb", hit.end + 1)):
        following = stage.reading.hits.at("prep", verb.end + 1)  # "the visit paid by X to Y"
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
    return bool(_POINT.search(stage.reading.plain, start, end)) or stage.reading.sentence_at(start) is not stage.reading.sentence_at(end)


def _both(stage: Scenery) -> Iterator[Unit]:
    """ "Both deputy premiers", "the mayors": two people told before, by the office that they share."""
    for word in stage.reading.hits.all("both_of"):
        office = stage.reading.hits.at("office", word.end + 1)
        if office is None:
            continue
        known = stage.reading.hits.at("anaphor", word.start)
        if known is not None and known.end >= office.end:
            continue
        if word.value == "both" or is_plural(stage.reading.language, stage.reading.lower[office.start : office.end], office.value):
            yield Unit(word.start, office.end, "anaphor", f"office:{office.value}")


def _points(stage: Scenery) -> Iterator[Unit]:
    called = around_names(stage.reading.plain)
    for match in _POINT.finditer(stage.reading.plain):
        sign = match[0].strip()
        if match.start() in called:
            continue
        yield Unit(match.start(), match.end(), "bracket" if sign in "()[]" else "point", sign)
