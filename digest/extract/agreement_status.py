"""How far an agreement has come: the word that says so, seen with the wishes and plans around it."""

import re
from dataclasses import dataclass, replace

from digest.annotate import Reading
from digest.edtf import is_term, limits
from digest.extract.agreement_names import AgreementName
from digest.extract.occasions import Occasions
from digest.extract.spans import Mention, Stage
from digest.model import AgreementStatus, Hit, ResolvedDate

# How far a cue may stand from the name that it tells of, in characters.
BESIDE, BEHIND, BEFORE, WISHED = 4, 70, 220, 60
# What may stand between a name and the participle that is said of it: marks, and a few words without a comma.
_CLOSER = re.compile(r"[\s\"')(]*(?:[^\W\d_]+\s+){0,3}[^\W\d_]*[\s,\"')(]*")
RANK: tuple[str, ...] = ("proposed", "under_negotiation", "planned", "signed", "in_force", "replaced")


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of an agreement's way: its status and where the word for it governs."""

    status: AgreementStatus | None
    start: int  # of the word
    end: int  # of the name that it governs, or of the word itself
    bounds: tuple[int, int]  # of the clause


def said_of(stage: Stage, name: AgreementName, bounds: tuple[int, int]) -> Said:
    """The status told in a clause, or for an item of a list in the sentence that opens the list."""
    cue = _cue(stage, name, bounds)
    if cue is not None:
        since = name.head.end if cue.start > name.head.end else 0
        return _not_ahead(stage, Said(status_of(stage.reading, cue, bounds, since), cue.start, name.end, bounds))
    return _introduced(stage, name) or Said(None, name.start, name.start, bounds)


def _not_ahead(stage: Stage, said: Said) -> Said:
    """What is told as signed on a day still to come is only planned."""
    chronology = stage.scene.chronology
    written = chronology.published or (f"{chronology.year}" if chronology.year else None)
    behind = _day_behind(stage, said)
    if said.status != "signed" or written is None or behind is None or behind.start - said.end > BEHIND:
        return said
    return replace(said, status="planned") if limits(behind.item.edtf)[0] > limits(written)[1] else said


def _day_behind(stage: Stage, said: Said) -> Mention[ResolvedDate] | None:
    """The date behind the cue and what it governs, before the next agreement of the clause."""
    told = max(said.start, said.end)
    heads = [hit.start for hit in stage.reading.hits.within("agreement_head", told, said.bounds[1])]
    return _next_day(stage, said.start, min([said.bounds[1], told + BEFORE, *heads]))


def presumed(reading: Reading, name: AgreementName, bounds: tuple[int, int]) -> AgreementStatus | None:
    """A joint statement that is cited has been issued."""
    if name.kind != "joint_statement" or reading.hits.within("outlook", bounds[0], name.start):
        return None
    return "signed"


def _cue(stage: Stage, name: AgreementName, bounds: tuple[int, int]) -> Hit | None:
    """The word that tells an agreement's status: right behind its name, else the nearest before it."""
    reading = stage.reading
    end = name.subject[1] if name.subject else name.parties[1] if name.parties else name.end
    heads = [hit.start for hit in reading.hits.within("agreement_head", name.end, bounds[1]) if hit.start > end]
    limit = min([bounds[1], *heads])
    behind = [
        hit for hit in reading.hits.within("agreement_state", name.head.end, min(limit, end + BEHIND)) if _governs(reading, name, hit)
    ]
    if behind:  # "signed in 2022, has been in force for two years"
        behind += [
            hit
            for hit in reading.hits.within("agreement_state", behind[-1].end, min(limit, behind[-1].end + BEFORE))
            if hit.value == "in_force"
        ]
    if not behind and name.kind == "partnership":  # "kemitraan strategis sejak 2009"
        since = reading.hits.first("since", name.end, min(limit, name.end + BEHIND // 4))
        behind = [since._replace(category="agreement_state", value="in_force")] if since else []
    before = _cues_before(stage, name, bounds)
    if before and before[-1].value == "replaced" and name.start - before[-1].end < BESIDE:
        return before[-1] if status_of(reading, before[-1], bounds) or not behind else behind[0]
    if behind:
        return max(behind, key=lambda hit: (RANK.index(hit.value), -hit.start))
    return before[-1] if before else None


def _cues_before(stage: Stage, name: AgreementName, bounds: tuple[int, int]) -> list[Hit]:
    """The cues that may take the name as object; of "dokumen ditandatangani, termasuk X" also the passive one."""
    reading = stage.reading
    start = max([bounds[0], name.start - BEFORE, *(hit.end for hit in stage.breaks(bounds[0], name.start))])
    acts = reading.hits.within("agreement_act", start, name.start)
    if name.kind == "partnership":
        acts = [*acts, *reading.hits.within("agreement_lift", start, name.start)]
    including = reading.hits.within("including", start, name.start)
    states = reading.hits.within("agreement_state", start, including[0].start) if including else []
    return sorted([*acts, *states], key=lambda hit: hit.start)


def _governs(reading: Reading, name: AgreementName, hit: Hit) -> bool:
    """Whether a cue behind a name is said of it: one that may also take an object must touch the name."""
    if reading.hits.at("agreement_act", hit.start) is None:
        return True
    return bool(_CLOSER.fullmatch(reading.plain, min(name.end, hit.start), hit.start))


def status_of(reading: Reading, cue: Hit, bounds: tuple[int, int], since: int = 0) -> AgreementStatus | None:
    """What a cue says, seen with the wishes, plans and denials before it (behind a name: only those behind the name)."""
    status: AgreementStatus = cue.value  # type: ignore[assignment]
    start = bounds[0] if status == "replaced" else max(bounds[0], since, cue.start - WISHED)
    outlook = {hit.value for hit in reading.hits.within("outlook", start, cue.start)}
    if status == "under_negotiation":
        begins = reading.hits.within("begin_talks", max(bounds[0], cue.start - WISHED), min(bounds[1], cue.end + BEFORE))
        return status if not begins else "proposed" if "wish" in outlook else "planned"
    if status == "signed" and reading.hits.within("cancelled", *bounds):
        return "planned"
    return _seen_with(status, outlook)


def _seen_with(status: AgreementStatus, outlook: set[str]) -> AgreementStatus | None:
    """A status as it stands beside a wish, a plan or a denial."""
    if (status == "replaced" and outlook) or ("negation" in outlook and status in {"signed", "in_force"}):
        return None
    if status in {"signed", "planned"} and "wish" in outlook:
        return "proposed"
    return "planned" if status == "signed" and "ahead" in outlook else status


def _introduced(stage: Stage, name: AgreementName) -> Said | None:
    """For an item of a list: what the sentence that opens the list says."""
    article = stage.reading.article
    sentence = stage.reading.sentence_at(name.head.start)
    index = stage.openers[sentence.index] if sentence else None
    if sentence is None or index is None or index == sentence.index:
        return None
    opener = article.sentences[index]
    hits = stage.reading.hits
    acts = [hit for category in ("agreement_act", "agreement_state", "outcome") for hit in hits.within(category, opener.start, opener.end)]
    cue = max(acts, key=lambda hit: hit.start, default=None)
    status = status_of(stage.reading, cue, (opener.start, opener.end)) if cue else None
    return Said(status, cue.start, cue.start, (opener.start, opener.end)) if cue and status else None


def date_said(stage: Stage, occasions: Occasions, said: Said) -> str | None:
    """The date behind the cue in its clause; for a signing also the one before it, or the day that is being told of."""
    behind = _day_behind(stage, said)
    if said.status == "in_force":
        return behind.item.edtf if behind and behind.start - said.start < BEHIND else None
    if said.status not in {"signed", "planned", "replaced"}:
        return None
    if behind:
        return behind.item.edtf
    return _date_around(stage, occasions, said)


def _date_around(stage: Stage, occasions: Occasions, said: Said) -> str | None:
    """For a plan the visit that it is for; for a signing the date before the cue, else the day that is being told of."""
    hits = stage.reading.hits
    occasion = occasions.at(stage.reading.sentence_at(said.start))
    if said.status == "planned":
        return occasion.date if hits.first("back", *said.bounds) else None
    if said.status != "signed":
        return None
    breaks = [hit.end for hit in stage.breaks(said.bounds[0], said.start)]
    before = stage.dates.before(said.start, max([said.bounds[0], said.start - BEFORE, *breaks]))
    if before and not is_term(before.item.edtf) and not hits.within("since", before.start - 12, before.start):
        return before.item.edtf
    return occasion.date


def _next_day(stage: Stage, start: int, limit: int) -> Mention[ResolvedDate] | None:
    """The next date that is no term of years: a text for 2025-2027 was not signed then."""
    return next((date for date in stage.dates.within(start, limit) if not is_term(date.item.edtf)), None)
