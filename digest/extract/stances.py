"""Facts of the kind `stances`: what is said of the relations of the two countries, without a day or a number."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from digest.extract.bounds import bounds_of
from digest.extract.evidence import evidence_at
from digest.extract.sought_routes import sought_routes
from digest.model import Hit, Stance, StanceKind
from digest.parse.article import Stage

Bounds = tuple[int, int]
# How far a word of doubt or denial, what is supported, the relations that progress and the cooperation that is wanted may stand.
_DOUBT, _SUPPORTED, _SUBJECT, _WANTED = 60, 70, 110, 150
# How far the first field stands behind the cooperation, and how long a list of them is.
_FIELDS, _LIST = 70, 240
_MUTUAL = 7  # characters before a verb in which a word for "each other" may stand
_LEAST = 2  # fields; one alone is a subject, no list
_BETWEEN = 25  # characters between a field and the next


def extract_stances(stage: Stage) -> tuple[Stance, ...]:
    """What an article says of the relations, each once, where it says so first."""
    found: dict[tuple[StanceKind, tuple[str, ...], tuple[str, ...]], Stance] = {}
    for cue in stage.reading.hits.all("stance"):
        bounds = bounds_of(stage, cue.start)
        stance = _READ[cue.value](stage, cue, bounds) if bounds and _is_of_pair(stage, bounds) else None
        if stance:
            found.setdefault((stance.stance, stance.parties, stance.fields), stance)
    routes = {frozenset(route.places): route for route in reversed([*sought_routes(stage)])}
    return *found.values(), *reversed(routes.values())


def _is_of_pair(stage: Stage, bounds: Bounds) -> bool:
    """Whether a sentence is about the two countries and no other, by what its paragraph names up to its end."""
    sentence = stage.reading.sentence_at(bounds[0])
    start = stage.reading.article.block_of(sentence).start if sentence else bounds[0]
    named = {mention.item.code for mention in stage.countries.within(start, bounds[1])}
    pair = set(stage.scene.pair)
    return len(pair) > 1 and named <= pair and (named == pair or bool(_parts(stage, "both", start, bounds[1])))


def _parts(stage: Stage, value: str, start: int, end: int) -> list[Hit]:
    return [hit for hit in stage.reading.hits.within("stance_part", start, end) if hit.value == value]


def _is_doubtful(stage: Stage, cue: Hit, start: int) -> bool:
    """Whether what a word tells is only hoped for, planned or denied: such a word stands before it, and is not the word itself."""
    near = max(start, cue.start - _DOUBT)
    words = [*stage.reading.hits.within("outlook", near, cue.start), *_wishes(stage, near, cue.start)]
    return any(hit.end <= cue.start for hit in words)


def _wishes(stage: Stage, start: int, end: int) -> list[Hit]:
    return [hit for hit in stage.reading.hits.within("stance", start, end) if hit.value == "wanted"]


def _stance(stage: Stage, cue: Hit, rule: str, *, parties: tuple[str, ...] = (), fields: tuple[str, ...] = ()) -> Stance:
    kind: StanceKind = cue.value  # type: ignore[assignment]  # the lexicon holds no other
    return Stance(evidence=evidence_at(stage.reading, cue.start, rule), stance=kind, parties=parties, fields=fields)


def _backing(stage: Stage, told: Stance, what: Hit, end: int) -> Stance:
    """A support with what is supported: an initiative or a candidacy, and which of them is named behind it."""
    backs: Literal["initiative", "candidacy"] = what.value  # type: ignore[assignment]  # these two are asked for
    return replace(told, backs=backs, such_as=tuple(dict.fromkeys(each.item.name for each in stage.organizations.within(what.end, end))))


def _traditional(stage: Stage, cue: Hit, bounds: Bounds) -> Stance | None:
    """Ties that are called old."""
    return _stance(stage, cue, "stances.traditional")


def _progress(stage: Stage, cue: Hit, bounds: Bounds) -> Stance | None:
    """Relations that have come further: the whole of them, not those in one field."""
    subject = _parts(stage, "relations", max(bounds[0], cue.start - _SUBJECT), cue.start)
    if not subject or _is_doubtful(stage, cue, bounds[0]) or _fields(stage, subject[-1].end, cue.start):
        return None
    return _stance(stage, cue, "stances.progress", fields=_named_fields(stage, cue.end, bounds[1]))


def _support(stage: Stage, cue: Hit, bounds: Bounds) -> Stance | None:
    """One country that stands by an initiative or a candidate of the other, or each by the other's."""
    near = cue.end, min(bounds[1], cue.end + _SUPPORTED)
    what = sorted((*_parts(stage, "initiative", *near), *_parts(stage, "candidacy", *near)), key=lambda hit: hit.start)
    if not what or _is_doubtful(stage, cue, bounds[0]):
        return None
    pair, end = stage.scene.pair, min(bounds[1], what[0].end + _SUPPORTED)
    if _parts(stage, "each_other", cue.start - _MUTUAL, end):
        return _backing(stage, _stance(stage, cue, "stances.support", parties=tuple(sorted(pair))), what[0], end)
    of = {mention.item.code for mention in stage.countries.within(cue.end, min(end, what[0].end + _SUPPORTED // 2))}
    others = {mention.item.code for mention in stage.countries.within(*bounds)} - of
    if not len(of) == len(others) == 1:
        return None
    return _backing(stage, _stance(stage, cue, "stances.support", parties=tuple(others)), what[0], bounds[1])


def _wanted(stage: Stage, cue: Hit, bounds: Bounds) -> Stance | None:
    """More cooperation that is called for or agreed on, in a list of fields."""
    nouns = _parts(stage, "cooperation", cue.end, min(bounds[1], cue.end + _WANTED))
    for noun in nouns:
        if fields := _named_fields(stage, noun.end, bounds[1]):
            return None if _is_denied(stage, cue, bounds[0]) else _stance(stage, cue, "stances.wanted", fields=fields)
    return None


def _named_fields(stage: Stage, start: int, end: int) -> tuple[str, ...]:
    """The fields that are listed behind an offset, if they are more than one."""
    words = _parts(stage, "fields", start, min(end, start + _FIELDS))
    fields = tuple(dict.fromkeys(_list(stage, words[0].end, min(end, words[0].end + _LIST)))) if words else ()
    return fields if len(fields) >= _LEAST else ()


def _is_denied(stage: Stage, cue: Hit, start: int) -> bool:
    near = stage.reading.hits.within("outlook", max(start, cue.start - _DOUBT), cue.start)
    return any(hit.value == "negation" for hit in near)


def _list(stage: Stage, start: int, end: int) -> Iterator[str]:
    """The fields of a list, until something else is told."""
    last: int | None = None
    apart = [hit.start for hit in _parts(stage, "instance", start, end)]  # "in A and B, including the training of C"
    for hit in _fields(stage, start, min(apart[:1] or [end])):
        if last is not None and hit.start - last > _BETWEEN:
            return
        if last is None or hit.start >= last:  # "space technology" is one field
            last = hit.end
            yield hit.value


def _fields(stage: Stage, start: int, end: int) -> list[Hit]:
    """The words for fields of cooperation, but those in names."""
    hits = [*stage.reading.hits.within("topic", start, end), *stage.reading.hits.within("topic_hint", start, end)]
    return sorted((hit for hit in hits if stage.reading.plain[hit.start].islower()), key=lambda hit: hit.start)


_READ: Mapping[str, Callable[[Stage, Hit, Bounds], Stance | None]] = {
    "traditional": _traditional, "progress": _progress, "support": _support, "wanted": _wanted,
}  # fmt: skip
