"""Offices that stand for their holder: "Presiden Kazakhstan", where the article names one president of Kazakhstan only."""

from collections.abc import Iterator

from digest.annotate import Reading
from digest.model import CountryMention, Hit, OrganizationEntity, PersonEntity, Scene
from digest.parse.in_time import InTime
from digest.parse.index import Mention, SpanIndex
from digest.parse.small_words import is_plural

# Offices of which a country has one, so that the office says who is meant.
SINGLE = frozenset({"President", "Prime Minister", "King", "Queen", "Emperor", "Sultan", "Chancellor", "Emir", "Ambassador"})
# How far behind the office its country may stand, in characters.
NEAR = 22


def stand_ins(
    reading: Reading,
    scene: Scene,
    named: SpanIndex[PersonEntity],
    bodies: SpanIndex[OrganizationEntity],
    countries: SpanIndex[CountryMention],
) -> Iterator[Mention[PersonEntity]]:
    """Every bare office that only one person of the article can be meant by."""
    known: dict[tuple[str, str | None], list[PersonEntity]] = {}
    in_time = InTime(reading, scene.chronology)
    for hit in reading.hits.all("office"):
        several = is_plural(reading.language, reading.lower[hit.start : hit.end], hit.value)
        if hit.value not in SINGLE or several or _is_covered(hit, named, bodies) or _is_indefinite(reading, hit):
            continue
        country = countries.after(hit.end, hit.end + NEAR) or countries.before(hit.start, hit.start - NEAR)
        near = country is not None and _is_of(reading, hit.end, country.start)
        code = country.item.code if country and near else None
        if (hit.value, code) not in known:
            known[hit.value, code] = [person for person in scene.people if _holds(person, hit.value, code)]
        holders = introduced(known[hit.value, code], hit.start)
        if len(holders) == 1 and in_time.may_mean(holders[0], hit.start):
            start, end = (min(hit.start, country.start), max(hit.end, country.end)) if country and near else (hit.start, hit.end)
            yield Mention(start, end, holders[0])


def introduced(holders: list[PersonEntity], offset: int) -> list[PersonEntity]:
    """Of several who hold an office the one whom the article has told of so far, whom "the premier" means."""
    told = [person for person in holders if person.mentions[0].start < offset]
    return told if len(told) == 1 else holders


def _is_of(reading: Reading, start: int, end: int) -> bool:
    """Whether no more than one word joins an office to the country behind it, and it leads nowhere: not "the president to Peru"."""
    between = reading.hits.first("prep", start, end)
    return not reading.plain[start:end].strip(" ").count(" ") and (between is None or between.value == "of")


def _holds(person: PersonEntity, office: str, code: str | None) -> bool:
    return (person.role or "").startswith(office) and (code is None or person.country == code)


def _is_covered(hit: Hit, named: SpanIndex[PersonEntity], bodies: SpanIndex[OrganizationEntity]) -> bool:
    """Whether the office belongs to a name: it stands in a mention, or right before one."""
    return bodies.covers(hit.start) or any(
        person.start <= hit.start < person.end or 0 <= person.start - hit.end < 3 for person in named.within(hit.start - 60, hit.end + 60)
    )


def _is_indefinite(reading: Reading, hit: Hit) -> bool:
    return bool(reading.hits.within("indefinite", hit.start - 12, hit.start))
