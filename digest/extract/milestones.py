"""Facts of the kind `milestones`: the turns of a relationship, read from its deeds, its agreements and its first visits."""

from collections.abc import Iterator
from dataclasses import replace

from digest.contracts.kinds import is_country
from digest.edtf import dates_agree, more_exact
from digest.extract.evidence import evidence_at
from digest.extract.merging import told_once, with_further
from digest.extract.occasions import Occasions
from digest.extract.own_words import twinned
from digest.extract.refusals import accepted
from digest.extract.states import partnership_kind
from digest.extract.turns import judge_turns
from digest.extract.visas import with_terms
from digest.extract.visit_tellings import Visit
from digest.model import Agreement, Hit, Milestone, Sentence
from digest.parse.article import Stage

_BESIDE = 2  # spaces between a count of years and what is that old: "70 years of ties"


def extract_milestones(
    stage: Stage, visits: tuple[Visit, ...], occasions: Occasions, agreements: tuple[Agreement, ...]
) -> tuple[Milestone, ...]:
    """The milestones of an article, each once."""
    told = [*accepted(judge_turns(stage, occasions)), *_from_agreements(stage, agreements), *_firsts(visits), *_kept_anniversaries(stage)]
    once = told_once(sorted(told, key=lambda found: found.evidence.start), _same, _merge)
    return tuple(with_terms(stage, _between(stage, each)) for each in once)


def _between(stage: Stage, told: Milestone) -> Milestone:
    """A turn with those between whom it came about: two places that became sisters, else the parties to its text or the two countries."""
    towns = twinned(stage, told.evidence.at) if told.kind == "sister_cities" and all(map(is_country, told.between)) else ()
    return replace(told, between=towns or told.between or stage.scene.pair)


def _same(one: Milestone, other: Milestone) -> bool:
    return one.kind == other.kind and dates_agree(one.date, other.date) and (one.by == other.by or None in (one.by, other.by))


def _merge(old: Milestone, new: Milestone) -> Milestone:
    proofs = with_further((old.evidence, *old.tellings), (new.evidence, *new.tellings))
    date = more_exact(old.date, new.date)
    return replace(
        old,
        date=date,
        between=old.between or new.between,
        by=old.by or new.by,
        tellings=proofs[1:],
        because=old.because if old.date == date else new.because,
    )


def _kept_anniversaries(stage: Stage) -> Iterator[Milestone]:
    """What anniversaries count back to, by what they are of."""
    foundings = stage.scene.chronology.foundings
    for before, founding, after in zip((None, *foundings), foundings, (*foundings[1:], None), strict=False):
        sentence = stage.reading.sentence_at(founding.start)
        if sentence is None or stage.is_outside_text(sentence) or _is_prepared(stage, sentence, founding.start):
            continue
        named = {country.item.code for country in stage.countries.within(sentence.start, sentence.end)}
        pair = set(stage.scene.pair)
        counted = len(founding.date) == len("1992")
        end = min(sentence.end, after.start) if after is not None else sentence.end
        first = before is None or before.end <= sentence.start
        kind = _founded(stage, founding.end, end) or (_counted_of(stage, sentence.start, founding.start) if counted and first else None)
        beside = {country.item.code for country in stage.countries.within(founding.end, end)[:2]}
        if kind and (not named or named & pair) and (len(beside) < len(pair) or beside <= pair):  # "30 years of ties of Peru and Chile"
            evidence = evidence_at(stage.reading, founding.start, "milestones.anniversary")
            yield Milestone(kind=kind, date=founding.date, evidence=evidence, because=(founding.because,))


def _is_prepared(stage: Stage, sentence: Sentence, offset: int) -> bool:
    """Whether an anniversary is told to be ahead, in a year that nobody tells: "are preparing for the tenth anniversary"."""
    parsed = stage.parsed[sentence.index]
    clause = parsed.clause_around(offset)
    before = clause.until(offset) if clause is not None else ()
    ahead = any(unit.kind == "operator" and unit.value == "planned" and "noun" in unit.how for unit in before)
    return ahead and not stage.dates.within(sentence.start, sentence.end)


def _founded(stage: Stage, start: int, end: int) -> str | None:
    """What was founded, of the things told behind a count of years: relations before all else, then what is told first."""
    themes = stage.reading.hits.within("theme", start, end)
    partnership = next((hit for hit in themes if hit.value == "partnership" and " " in stage.reading.plain[hit.start : hit.end]), None)
    if (themes and _is_that_old(stage, start, themes[0])) or any(hit.value == "relations" for hit in themes):
        return None if _tells_of_rise(stage, start, themes[0].start) else "diplomatic_relations"
    return partnership_kind(stage, stage.reading.lower[partnership.start : partnership.end]) if partnership else None


def _tells_of_rise(stage: Stage, start: int, end: int) -> bool:
    """Whether not the ties are so old, but that they were raised: "9 tahun peningkatan hubungan menjadi kemitraan strategis"."""
    deeds = stage.reading.hits.within("deed", start, end)
    return any(not {"upgrade", "rise", "deepen"}.isdisjoint(hit.value.split("/")) for hit in deeds)


def _is_that_old(stage: Stage, start: int, ties: Hit) -> bool:
    """Whether ties stand right behind the count of their years: "70 years of ties", not "five years since ties were raised"."""
    near = ties.value == "ties" and stage.reading.plain.count(" ", start, ties.start) <= _BESIDE
    return near and not stage.reading.hits.within("since", start, ties.start)


def _counted_of(stage: Stage, start: int, end: int) -> str | None:
    """Relations told before a count of years: "ties between X and Y turn 50"."""
    themes = stage.reading.hits.within("theme", start, end)
    return "diplomatic_relations" if any(hit.value in {"relations", "ties"} for hit in themes) else None


_OF_AGREEMENT = {"free_trade_agreement": "trade_agreement_in_force", "visa_exemption": "visa_exemption"}


def _from_agreements(stage: Stage, agreements: tuple[Agreement, ...]) -> list[Milestone]:
    found = []
    for agreement in agreements:
        twins = _is_of_twins(stage, agreement.name.lower())
        if twins and agreement.kind != "other" and agreement.status in {"in_force", "signed"}:
            found.append(_of(agreement, "sister_cities"))
        kind = _OF_AGREEMENT.get(agreement.kind)
        between_states = any(map(is_country, agreement.parties)) or not agreement.parties  # that of two firms turns no relationship
        if (
            agreement.kind == "partnership"
            and agreement.status in {"in_force", "replaced"}
            and _has_rank(stage, agreement)
            and between_states
        ):
            kind = partnership_kind(stage, agreement.name.lower())
        done = {"in_force"} if kind == "trade_agreement_in_force" else {"in_force", "signed"}
        done |= {"replaced"} if agreement.kind == "partnership" else set()
        if kind and agreement.status in done:
            found.append(_of(agreement, kind))
    return found


def _has_rank(stage: Stage, agreement: Agreement) -> bool:
    """Whether a partnership is strategic or comprehensive, and not one on some subject: "the Digital Partnership"."""
    span = agreement.evidence.start, agreement.evidence.end
    ranked = [
        hit
        for hit in stage.reading.hits.within("theme", *span)
        if hit.value == "partnership" and " " in stage.reading.lower[hit.start : hit.end]
    ]
    return any(stage.reading.lower[hit.start : hit.end] in agreement.name.lower() for hit in ranked)


def _of(agreement: Agreement, kind: str) -> Milestone:
    return Milestone(
        kind=kind, date=agreement.date, between=agreement.parties, evidence=replace(agreement.evidence, rule="milestones.agreement")
    )


def _is_of_twins(stage: Stage, name: str) -> bool:
    """Whether a text's name, in small letters, says that it makes two places sisters."""
    return any(form in name for forms in stage.reading.language.forms("twinning").values() for form in forms)


def _firsts(visits: tuple[Visit, ...]) -> list[Milestone]:
    return [
        Milestone(kind="first_visit", date=visit.date, evidence=replace(visit.evidence[0], rule="milestones.first_visit"))
        for visit in visits
        if visit.first
    ]
