"""Signings, read from their deeds."""

from collections.abc import Sequence
from dataclasses import replace

from digest.extract.frames import HOLD, PAIR, Frames, playing
from digest.extract.refusals import Refusal
from digest.extract.telling_time import is_perfect, own_date
from digest.extract.undated import is_dated_back, is_on_visit
from digest.model import Event, Hit, Part, PersonEntity
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

_LOOKING_ON = frozenset({"attend", "witness"})
# Of a signing these are told of whoever watches over it: "presided over the signing".
_OVERSEEING = _LOOKING_ON | {"chair", "lead", "host"}
# The subject of these takes part in a signing that they name.
_SIGNING = _OVERSEEING | HOLD | {"sign", "exchange"}


def signing(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A text that was signed by or for the two sides, on a day that is told."""
    if _is_of_third(frames, parsed, deed):
        return Refusal.THIRD_COUNTRY
    acting = tuple(unit for unit in deed.agents if not (deed.nominal and _acts_in_another(deed, unit)))
    return _signed(frames, parsed, deed._replace(agents=acting), rule)


def _acts_in_another(deed: Deed, unit: Unit) -> bool:
    """Whether somebody does something else: "the signing took place during a call on X by Y", "Y spoke highly of the signing"."""
    if unit.end <= deed.unit.start and not deed.light and deed.clause.classes and not _SIGNING & {*deed.clause.classes}:
        return True
    between = deed.clause.within(deed.unit.end, unit.start)
    return any(each.kind == "deed" and each.value not in {"sign", "exchange"} for each in between)


def _signed(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    things = (*deed.objects, *deed.goals)
    texts = any(
        unit.kind == "text"
        or (unit.kind == "theme" and unit.value in {"documents", "partnership", "sister"})
        or (unit.kind == "quantity" and unit.item.unit == "document")
        or (unit.kind == "anaphor" and unit.value == "text")
        for unit in (*things, *deed.role("of", "about"))
    )
    texts = texts or (deed.nominal and any(hit.value == "documents" for hit in _themes_in(frames.stage, deed.unit)))
    if "exchange" in deed.classes and any(_is_signed_before(frames.stage, other) for other in parsed.deeds):
        return Refusal.NOTHING_SIGNED
    if _is_signed_before(frames.stage, deed) and not deed.dates:
        return Refusal.NO_DATE
    if deed.nominal and frames.stage.reading.hits.ending("years", deed.unit.start - 1):
        return Refusal.NO_DATE  # "45 years of the signing of the treaty"
    if not texts and not (_opens_list(frames.stage, deed) or is_of_told(frames, deed) or _is_of_both(frames, parsed, deed)):
        return Refusal.NOTHING_SIGNED
    watching = deed.role("witness") if not deed.agents or not frames.people(*deed.agents, deed=deed) else ()
    people = frames.people(*deed.agents, *watching, *deed.partners, deed=deed)
    if not people and any(
        hit.value == "both" for hit in frames.stage.reading.hits.within("presence", deed.clause.start, deed.sentence.end)
    ):
        people = tuple(frames.stage.referents.pair("any", deed))
    undated = _is_news(frames, deed, people) or _is_ceremony(frames, parsed, deed) or (people and is_on_visit(frames, deed))
    if (frames.date(parsed, deed) is None and not undated) or _is_carried_out(frames, parsed, deed):
        return Refusal.NO_DATE
    return replace(frames.event(parsed, deed, "signing", people, rule), roles=_parts(frames, deed))


def _themes_in(stage: Stage, unit: Unit) -> Sequence[Hit]:
    """What a noun tells by itself to be dealt with: "the exchange of five memoranda"."""
    return stage.reading.hits.within("theme", unit.start, unit.end)


def _is_signed_before(stage: Stage, other: Deed) -> bool:
    """Whether a clause says of a text that it has been signed before: "dokumen yang sebelumnya telah ditandatangani"."""
    return "sign" in other.classes and other.clause.link in {"relative", "participle"} and is_perfect(stage, other)


def _is_carried_out(frames: Frames, parsed: Parsed, deed: Deed) -> bool:
    """Whether texts told as signed, without a day of their own, are those to carry out: "to implement the treaties signed by both"."""
    governor = parsed.clauses[deed.clause.governor] if deed.clause.governor is not None else None
    aside = governor is not None and deed.clause.link in {"participle", "relative"} and "implement" in governor.classes
    return aside and own_date(frames.stage, parsed, deed) is None


def _is_news(frames: Frames, deed: Deed, people: Sequence[PersonEntity]) -> bool:
    """Whether a signing without a day is the news: people of both sides sign or look on, and nothing looks back or tells another time."""
    stage, sentence = frames.stage, deed.sentence
    dated = stage.dates.after(sentence.start, sentence.end) is not None
    back = dated or is_perfect(stage, deed) or bool(stage.reading.hits.within("then", sentence.start, sentence.end))
    days = (stage.reading.plain[day.start : day.end] for day in stage.unresolved.within(deed.clause.start, sentence.end))
    if not back and deed.standing.value == "happened" and any(any(map(str.isdigit, day)) for day in days):
        acting = (*deed.agents, *deed.partners, *(unit for unit in deed.clause.before() if unit.kind == "country"))
        return set(stage.scene.pair) <= {*stage.referents.countries(acting, deed), *(person.country for person in people)}
    during = bool(people) and frames.occasions.at(sentence).within and deed.standing.value == "happened"
    return not back and (during or len({person.country for person in people}) >= PAIR)


def _is_ceremony(frames: Frames, parsed: Parsed, deed: Deed) -> bool:
    """Whether a signing is told as held at a place, beside both countries: "the signing of four texts took place at the palace"."""
    if not deed.nominal or "hold" not in deed.light or not deed.places or deed.standing.value != "happened" or is_dated_back(frames, deed):
        return False
    around = (*frames.stage.parsed[max(0, deed.sentence.index - 1)].units, *parsed.units)
    named = {unit.item.code for unit in around if unit.kind == "country"} | {unit.item.country for unit in around if unit.kind == "person"}
    pair = frames.stage.scene.pair
    return len(pair) >= PAIR and set(pair) <= named


def _parts(frames: Frames, deed: Deed) -> tuple[Part, ...]:
    """Who signed, and who looked on: by the deed, or as its subject ("witnessed the signing")."""
    looking_on = frames.people(*deed.role("witness"), deed=deed)
    acting = tuple(one for one in frames.people(*deed.agents, *deed.partners, deed=deed) if one not in looking_on)
    around = {*deed.light, *(deed.clause.classes if deed.nominal else ())}  # "witnessed the signing and exchange of texts"
    watched = bool(_OVERSEEING & around) if deed.nominal else bool(_LOOKING_ON & around)
    if deed.nominal and not watched and _is_beside(deed):
        return playing(witness=looking_on)
    return playing(witness=(*looking_on, *acting)) if watched else playing(signatory=acting, witness=looking_on)


def _is_of_third(frames: Frames, parsed: Parsed, deed: Deed) -> bool:
    """Whether a text of nobody told is one that somebody else acts on: "Washington left the deal that was signed in 2015"."""
    thing, governor = deed.clause.antecedent, deed.clause.governor
    if deed.agents or deed.partners or deed.clause.link not in {"relative", "participle"} or thing is None or governor is None:
        return False
    acting = [unit for unit in parsed.clauses[governor].until(thing.start) if unit.kind in {"person", "country", "body", "office"}]
    return frames.stage.is_of_others(set(frames.stage.referents.countries(acting, deed)))


def _is_beside(deed: Deed) -> bool:
    """Whether a clause tells what else was done at a signing: "gave a dinner following their attendance at the signing"."""
    return "sign" not in deed.clause.classes and not deed.light and deed.clause.is_behind(deed.unit.start, "at", "occasion")


def _is_of_both(frames: Frames, parsed: Parsed, deed: Deed) -> bool:
    """Whether both countries are told to have signed something on a day told, by whatever name: "signed a tourism scheme"."""
    if deed.unit.value != "sign":
        return False
    people = frames.people(*(unit for unit in deed.agents if unit.kind == "person"), deed=deed)
    something = deed.nominal or any(unit.kind in {"theme", "deed"} for unit in deed.objects)  # but no guest book
    if something and len({person.country for person in people if person.country}) >= PAIR:
        return True  # "the two signed an exchange programme"
    if deed.nominal or own_date(frames.stage, parsed, deed) is None:
        return False
    acting = [unit for unit in (*deed.agents, *deed.partners) if unit.kind in {"person", "body", "country", "anaphor", "office", "group"}]
    sides = set(frames.stage.referents.countries(acting, deed))
    bodies = {unit.start for unit in acting if unit.kind == "body"}
    return len(sides) >= PAIR or (bool(sides) and len(bodies) >= PAIR)


def is_of_told(frames: Frames, deed: Deed) -> bool:
    """Whether "the signing took place in X" is that of a text told right before."""
    if not deed.nominal or not set(deed.light) & {"hold", "attend", "do"}:
        return False
    before = frames.stage.parsed[max(0, deed.sentence.index - _BACK) : deed.sentence.index]
    signed = any("sign" in other.classes and other.standing.told for parsed in before for other in parsed.deeds)
    named = any(unit.kind == "person" for unit in (*deed.agents, *deed.role("witness"))) or deed.dates
    return signed or bool(named and any(unit.kind == "text" for parsed in before for unit in parsed.units))


# So many sentences back the text may be told that a signing is of.
_BACK = 2
_BINDING = frozenset({"contract", "agreement", "treaty", "memorandum", "protocol", "free_trade_agreement"})


def concluded(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A contract or treaty concluded on a day told counts as signed, and so does a list of texts."""
    texts = [unit for unit in deed.objects if (unit.kind == "text" and unit.value in _BINDING) or _is_deal(deed, unit)]
    talks = any(unit.kind == "operator" and unit.value == "underway" for unit in deed.clause.after())  # "concluded talks on a treaty"
    if _opens_list(frames.stage, deed) or (texts and not talks and own_date(frames.stage, parsed, deed)):
        return signing(frames, parsed, deed, rule)
    return Refusal.NOTHING_SIGNED


def _is_deal(deed: Deed, unit: Unit) -> bool:
    """Whether a contract or deal is one that two sides are told to have made."""
    return unit.value == "documents" and (bool(deed.agents and deed.partners) or len(deed.agents) >= PAIR)


def issue(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A joint statement that was issued counts as signed."""
    if not any(unit.kind == "text" and unit.value in {"joint_statement", "declaration"} for unit in deed.objects):
        return Refusal.NOTHING_SIGNED
    return signing(frames, parsed, deed, rule)


def _opens_list(stage: Stage, deed: Deed) -> bool:
    return stage.reading.plain[deed.sentence.end - 1] == ":"
