"""Facts of the kind `milestones`: the turns of a relationship, read from its deeds, its agreements and its first visits."""

from collections.abc import Iterator

from digest.edtf import dates_agree, more_exact
from digest.extract.evidence import evidence_at
from digest.extract.happenings import Frames
from digest.extract.merging import told_once, with_further
from digest.extract.occasions import Occasions
from digest.extract.refusals import Refusal, Verdict, accepted, not_told
from digest.extract.telling_time import date_apart, own_date
from digest.extract.visits import Visit
from digest.model import Agreement, Evidence, Milestone
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

# What is founded, by the theme of the deed, and the classes of deeds that found it.
_FOUNDING = frozenset(
    {"open", "establish", "relate", "conclude", "start", "sign", "hold", "exchange", "issue", "do", "agree", "take_effect", "effect"}
)
_TURNS: dict[str, tuple[str, frozenset[str]]] = {
    "relations": ("diplomatic_relations", _FOUNDING),
    "embassy": ("embassy_opened", frozenset({"open", "establish", "operate", "start", "resume"})),
    "direct_route": (
        "direct_flights",
        frozenset({"open", "operate", "start", "depart", "hold", "establish", "resume", "effect", "launch"}),
    ),
    "sister": ("sister_cities", _FOUNDING | {"twin", "upgrade", "become"}),
    "visa": ("visa_exemption", frozenset({"waive", "effect", "take_effect", "open", "conclude", "end"})),
}
# These last: a date told by "since" is when they began.
_LASTING = frozenset({"relations", "direct_route", "sister", "visa", "embassy"})


def extract_milestones(
    stage: Stage, visits: tuple[Visit, ...], occasions: Occasions, agreements: tuple[Agreement, ...]
) -> tuple[Milestone, ...]:
    """The milestones of an article, each once."""
    told = [*accepted(judge_turns(stage, occasions)), *_from_agreements(stage, agreements), *_firsts(visits), *_kept_anniversaries(stage)]
    return tuple(told_once(sorted(told, key=lambda found: found.evidence.start), _same, _merge))


def judge_turns(stage: Stage, occasions: Occasions) -> Iterator[Verdict[Milestone]]:
    """What each deed tells of a turn of the relationship."""
    frames = Frames(stage, occasions)
    for parsed in stage.parsed:
        yield from _bracketed(stage, parsed)
        for deed in parsed.deeds:
            for thing in _things(deed):
                yield Verdict(deed.unit.start, deed.unit.end, _turn(frames, parsed, deed, thing))
            if set(deed.classes) & {"upgrade", "conclude", "relate", "establish", "open", "sign"}:
                for each in _partnerships(frames, parsed, deed):
                    yield Verdict(deed.unit.start, deed.unit.end, each)


def _bracketed(stage: Stage, parsed: Parsed) -> Iterator[Verdict[Milestone]]:
    """Relations with the day of their founding in brackets: "diplomatic relations (29 June 1992)"."""
    if stage.is_outside_text(parsed.sentence):
        return
    for index, unit in enumerate(parsed.units[:-2]):
        bracket, date = parsed.units[index + 1 : index + 3]
        if unit.value != "relations" or bracket.value != "(" or date.kind != "date" or bracket.start - unit.end > 30:
            continue
        edtf = date.item.edtf.partition("/")[0]
        if len(edtf) >= len("1992-06") and _is_past(stage, edtf):
            proof = evidence_at(stage.reading, unit.start, "milestones.bracket")
            yield Verdict(unit.start, date.end, Milestone(kind="diplomatic_relations", date=edtf, evidence=proof))


def _things(deed: Deed) -> list[Unit]:
    """The things that a deed may found."""
    around = (*deed.objects, *deed.role("of", "about"), *deed.goals, *deed.partners, *(deed.agents if deed.unit.kind == "verb" else ()))
    return [unit for unit in around if unit.kind in {"theme", "body"} and unit.value in _TURNS]


def _turn(frames: Frames, parsed: Parsed, deed: Deed, thing: Unit) -> Milestone | Refusal:
    kind, founding = _TURNS[thing.value]
    if why := _unfit(frames, deed):
        return why
    date = own_date(frames.stage, parsed, deed, since=thing.value in _LASTING)
    if date is None:
        past = frames.stage.reading.hits.first("past", deed.clause.start - 30, deed.unit.start)
        operating = thing.value == "direct_route" and past and deed.standing.value == "happened" and set(deed.classes) & founding
        return _milestone(frames.stage, kind, None, deed) if operating else Refusal.NO_DATE
    since = thing.value in _LASTING and _is_since(frames.stage, date.start)
    told = date_apart(deed.clause, thing) or date.edtf
    begun = (
        thing.value == "relations"
        and deed.classes == ("other",)
        and thing in deed.objects
        and not deed.agents
        and len(date.edtf) == len("1992-06-29")
    )
    if not (set(deed.classes) & founding or since or begun):
        return Refusal.NO_MILESTONE
    edtf = told.partition("/")[0] if thing.value == "relations" else told
    if thing.value == "relations" and not _is_past(frames.stage, edtf):
        return Refusal.NO_DATE
    return _milestone(frames.stage, kind, edtf, deed)


def _unfit(frames: Frames, deed: Deed) -> Refusal | None:
    """Why a deed of any kind is no turn of this relationship."""
    if frames.stage.is_outside_text(deed.sentence):
        return Refusal.OUTSIDE_TEXT
    if why := not_told(deed.standing):
        return why
    return Refusal.THIRD_COUNTRY if frames.third(deed) or _others(frames, deed) else None


def _others(frames: Frames, deed: Deed) -> bool:
    """Whether the places and countries around a deed are all of others than the pair."""
    pair = set(frames.stage.scene.pair)
    around = (*deed.agents, *deed.partners, *deed.objects, *deed.goals, *deed.places, *deed.role("of", "from"))
    involved = set(frames.stage.referents.countries(around, deed))
    return len(pair) == 2 and bool(involved - pair) and not pair <= involved


def _partnerships(frames: Frames, parsed: Parsed, deed: Deed) -> list[Milestone | Refusal]:
    """The partnerships made or lifted on days told, of several each on its own."""
    things = [unit for unit in (deed.unit, *deed.objects, *deed.goals, *deed.role("of", "about")) if _names_partnership(frames.stage, unit)]
    if not things or (deed.nominal and "upgrade" not in deed.classes and "establish" not in deed.classes):
        return [Refusal.NO_MILESTONE]
    if why := _unfit(frames, deed):
        return [why]
    apart = [(thing, edtf) for thing in things if (edtf := date_apart(deed.clause, thing))]
    date = own_date(frames.stage, parsed, deed, since=True)
    if date is None:
        return [Refusal.NO_DATE]
    told = apart or [(things[-1], date.edtf)]
    return [_milestone(frames.stage, _partnership_kind(frames.stage, thing), edtf, deed) for thing, edtf in told]


def _partnership_kind(stage: Stage, thing: Unit) -> str:
    words = stage.reading.lower[thing.start : thing.end]
    strategic = any(word in words for word in stage.reading.language.forms("strategic")["strategic"])
    return "strategic_partnership" if strategic else "comprehensive_partnership"


def _names_partnership(stage: Stage, unit: Unit) -> bool:
    """Whether a unit is a strategic or comprehensive partnership, or a verb that holds one: "became strategic partners"."""
    if unit.kind == "theme":
        return unit.value == "partnership" and " " in stage.reading.plain[unit.start : unit.end]
    return unit.kind == "verb" and any(hit.value == "partnership" for hit in stage.reading.hits.within("theme", unit.start, unit.end))


def _is_since(stage: Stage, start: int) -> bool:
    return bool(stage.reading.hits.within("since", start - 12, start))


def _is_past(stage: Stage, date: str) -> bool:
    year = stage.scene.chronology.year
    return year is None or date[:4] < str(year)


def _milestone(stage: Stage, kind: str, date: str | None, deed: Deed) -> Milestone:
    return Milestone(kind=kind, date=date, evidence=evidence_at(stage.reading, deed.unit.start, "milestones.deed"))


def _same(one: Milestone, other: Milestone) -> bool:
    return one.kind == other.kind and dates_agree(one.date, other.date)


def _merge(old: Milestone, new: Milestone) -> Milestone:
    proofs = with_further((old.evidence, *old.tellings), (new.evidence, *new.tellings))
    return Milestone(
        kind=old.kind,
        date=more_exact(old.date, new.date),
        evidence=old.evidence,
        tellings=proofs[1:],
    )


def _kept_anniversaries(stage: Stage) -> Iterator[Milestone]:
    """What anniversaries of diplomatic relations count back to."""
    for founding in stage.scene.chronology.foundings:
        sentence = stage.reading.sentence_at(founding.start)
        if sentence is None or stage.is_outside_text(sentence):
            continue
        named = {country.item.code for country in stage.countries.within(sentence.start, sentence.end)}
        of_ties = any(hit.value == "relations" for hit in stage.reading.hits.within("theme", founding.end, sentence.end))
        if of_ties and (not named or named & set(stage.scene.pair)):
            evidence = evidence_at(stage.reading, founding.start, "milestones.anniversary")
            yield Milestone(kind="diplomatic_relations", date=founding.date, evidence=evidence, because=(founding.because,))


_OF_AGREEMENT = {"free_trade_agreement": "trade_agreement_in_force", "visa_exemption": "visa_exemption"}


def _from_agreements(stage: Stage, agreements: tuple[Agreement, ...]) -> list[Milestone]:
    found = []
    for agreement in agreements:
        twins = stage.reading.hits.within("twinning", agreement.evidence.start, agreement.evidence.end)
        if twins and agreement.status in {"in_force", "signed"}:
            found.append(Milestone(kind="sister_cities", date=agreement.date, evidence=_as(agreement.evidence, "milestones.agreement")))
        kind = _OF_AGREEMENT.get(agreement.kind)
        if agreement.kind == "partnership" and agreement.status in {"in_force", "replaced"}:
            words = stage.reading.language.forms("strategic")["strategic"]
            strategic = any(word in agreement.name.lower() for word in words)
            kind = "strategic_partnership" if strategic else "comprehensive_partnership"
        done = {"in_force"} if kind == "trade_agreement_in_force" else {"in_force", "signed", "replaced"}
        if kind and agreement.status in done:
            found.append(Milestone(kind=kind, date=agreement.date, evidence=_as(agreement.evidence, "milestones.agreement")))
    return found


def _as(evidence: Evidence, rule: str) -> Evidence:
    return Evidence(quote=evidence.quote, start=evidence.start, end=evidence.end, rule=rule)


def _firsts(visits: tuple[Visit, ...]) -> list[Milestone]:
    return [
        Milestone(kind="first_visit", date=visit.date, evidence=_as(visit.evidence[0], "milestones.first_visit"))
        for visit in visits
        if visit.first and visit.date
    ]
