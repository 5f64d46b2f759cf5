"""Facts of the kind `milestones`: the turns of a relationship, most of them seen in its agreements and events."""

from collections.abc import Iterator

from digest.edtf import dates_agree, more_exact
from digest.extract.evidence import evidence_at
from digest.extract.gatherings import launched
from digest.extract.merging import told_once, with_further
from digest.extract.occasions import Occasions
from digest.extract.refusals import Refusal, Verdict, accepted
from digest.extract.settings import own_date, unreal
from digest.extract.spans import Stage
from digest.extract.visits import Visit, bounds_of
from digest.model import Agreement, Evidence, Hit, Milestone

REACH = 140


def extract_milestones(
    stage: Stage, visits: tuple[Visit, ...], occasions: Occasions, agreements: tuple[Agreement, ...]
) -> tuple[Milestone, ...]:
    """The milestones of an article, each once."""
    relations, others = accepted(judge_relations(stage)), accepted(judge_turns(stage, occasions))
    told = [*relations, *_from_agreements(stage, agreements), *others, *_firsts(visits)]
    return tuple(told_once(sorted(told, key=lambda found: found.evidence.start), _same, _merge))


def judge_relations(stage: Stage) -> Iterator[Verdict[Milestone]]:
    """What each word for diplomatic relations tells."""
    return (Verdict(cue.start, cue.end, _relations(stage, cue)) for cue in stage.reading.hits.all("diplomatic_relations"))


def judge_turns(stage: Stage, occasions: Occasions) -> Iterator[Verdict[Milestone]]:
    """What each word for another turn of the relationship tells."""
    hits = stage.reading.hits
    for cue in (*hits.all("start"), *hits.all("route_verb")):
        yield Verdict(cue.start, cue.end, _launch(stage, cue))
    for cue in hits.all("twinning"):
        yield Verdict(cue.start, cue.end, _twinning(stage, occasions, cue))
    for cue in hits.all("visa_waived"):
        yield Verdict(cue.start, cue.end, _waiver(stage, cue))
    for cue in hits.all("started"):
        if cue.value == "embassy":
            yield Verdict(cue.start, cue.end, _embassy_too(stage, cue))


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


def _relations(stage: Stage, cue: Hit) -> Milestone | Refusal:
    """Diplomatic relations with the date on which they began."""
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    date = _founding(stage, cue, bounds)
    return _milestone(stage, "diplomatic_relations", date, cue, "milestones.relations") if date else Refusal.NO_DATE


def _milestone(stage: Stage, kind: str, date: str | None, cue: Hit, rule: str) -> Milestone:
    return Milestone(kind=kind, date=date, evidence=evidence_at(stage.reading, cue.start, rule))


def _founding(stage: Stage, cue: Hit, bounds: tuple[int, int]) -> str | None:
    """The earliest date near the words: an anniversary's range begins with it."""
    reach = (max(bounds[0], cue.start - REACH // 2), min(bounds[1], cue.end + REACH))
    comma = stage.reading.plain.find(", ", cue.end, reach[1])
    if comma >= 0 and stage.reading.hits.within("relations_begun", comma, comma + REACH // 3):
        comma = -1  # "hubungan diplomatik, yang dibuka pada …"
    behind = [date.item.edtf for date in stage.dates.within(cue.end, reach[1]) if comma < 0 or date.start < comma]
    begun = stage.reading.hits.first("relations_begun", bounds[0], min(bounds[1], cue.end + REACH)) is not None
    past = [date.partition("/")[0] for date in behind if _is_past(stage, date)]
    if past and (begun or "(" in stage.reading.plain[cue.end : reach[1]]):
        return min(past[:2])
    before = [date.item.edtf.partition("/")[0] for date in stage.dates.within(reach[0], cue.start) if _is_past(stage, date.item.edtf)]
    return min(before) if before and begun else None


def _is_past(stage: Stage, date: str) -> bool:
    year = stage.scene.chronology.year
    return year is None or date[:4] < str(year)


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


def _launch(stage: Stage, cue: Hit) -> Milestone | Refusal:
    """An embassy opened, or direct flights begun."""
    hits = stage.reading.hits
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    thing = launched(stage, cue, bounds) if cue.category == "start" else hits.first("direct_flight", *bounds)
    kind = _launched_kind(stage, thing) if thing else None
    if kind is None:
        return Refusal.NO_MILESTONE
    if why := unreal(stage, cue, bounds[0]):
        return why
    date = own_date(stage, cue, bounds, since=True)
    past = hits.first("past", bounds[0], cue.start)
    if date or (past and kind == "direct_flights"):
        return _milestone(stage, kind, date, cue, "milestones.launch")
    return Refusal.NO_DATE


def _embassy_too(stage: Stage, cue: Hit) -> Milestone | Refusal:
    """An embassy whose verb is left out: "KBRI dibuka pada 1994, sedangkan kedutaan besarnya di Jakarta pada 1996"."""
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    verbs = stage.reading.hits.within("start", bounds[0], cue.start)
    others = [hit.start for hit in stage.reading.hits.within("started", cue.end, bounds[1]) if hit.value == "embassy"]
    date = stage.dates.after(cue.end, min([bounds[1], cue.end + REACH // 2, *others]))
    if not verbs or date is None or stage.reading.hits.within("start", cue.start, date.start):
        return Refusal.NOTHING_STARTED if not verbs else Refusal.NO_DATE
    return unreal(stage, cue, bounds[0]) or _milestone(stage, "embassy_opened", date.item.edtf, cue, "milestones.embassy_too")


def _launched_kind(stage: Stage, thing: Hit) -> str | None:
    if thing.value == "embassy":
        return "embassy_opened"
    direct = stage.reading.hits.first("direct_flight", thing.start, thing.end + 12)
    return "direct_flights" if direct else None


def _twinning(stage: Stage, occasions: Occasions, cue: Hit) -> Milestone | Refusal:
    """Cities or provinces that became sisters."""
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    if why := unreal(stage, cue, bounds[0]):
        return why
    date = own_date(stage, cue, bounds, since=True) or occasions.at(stage.reading.sentence_at(cue.start)).date
    return _milestone(stage, "sister_cities", date, cue, "milestones.twinning") if date else Refusal.NO_DATE


def _waiver(stage: Stage, cue: Hit) -> Milestone | Refusal:
    """Visas waived by one side, with the date since which they are."""
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    dates = stage.dates.within(*bounds)
    if not dates:
        return Refusal.NO_DATE
    if cue.value == "weak":  # "bebas visa" is waived only where the text says since when
        since = stage.reading.hits.first("since", cue.end, min(bounds[1], cue.end + REACH // 2))
        dates = stage.dates.within(since.end, min(bounds[1], since.end + REACH // 4)) if since else []
        if not dates or stage.reading.hits.within("agreement_head", cue.start - REACH // 4, cue.end):
            return Refusal.NO_DATE
    return unreal(stage, cue, bounds[0]) or _milestone(stage, "visa_exemption", dates[0].item.edtf, cue, "milestones.waiver")


def _firsts(visits: tuple[Visit, ...]) -> list[Milestone]:
    return [
        Milestone(kind="first_visit", date=visit.date, evidence=_as(visit.evidence[0], "milestones.first_visit"))
        for visit in visits
        if visit.first and visit.date
    ]
