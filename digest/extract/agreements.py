"""Facts of the kind `agreements`: what was signed, is in force, planned, proposed, negotiated or replaced."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from digest.annotate import Reading
from digest.extract.agreement_again import told_again
from digest.extract.agreement_deeds import FOUNDING, Said
from digest.extract.agreement_extent import END, LONGEST
from digest.extract.agreement_names import AgreementName, agreement_names, goes_on_row
from digest.extract.agreement_pair import is_of_pair
from digest.extract.agreement_pointing import is_new, is_pointed_back
from digest.extract.agreement_reach import is_only_agreed
from digest.extract.agreement_refusals import is_of_the_world, refusal_of
from digest.extract.agreement_status import said_of
from digest.extract.agreement_tellings import Telling, beside_its_successor, fact_of, merged, same_agreement
from digest.extract.agreement_words import name_words
from digest.extract.bounds import bounds_of
from digest.extract.each_ones import body_of_each
from digest.extract.evidence import evidence_at
from digest.extract.merging import told_once, with_further
from digest.extract.occasions import Occasions
from digest.extract.own_words import twinned
from digest.extract.parties import parties_end, parties_of
from digest.extract.refusals import Refusal, Verdict, accepted
from digest.languages import Language
from digest.model import OPEN, Agreement, AgreementStatus, Evidence
from digest.parse.article import Stage

_SAID = re.compile(r"\w{3,}")
LONGEST_HEAD = 100  # characters
# How far behind a cue the visit that it speaks of may stand, in characters.
BEFORE = 220
_LED_TO = 4  # characters from a text to the verb that tells what it does, a small word between them
# So many sentences behind a text another may be added to it.
_NEXT = 2


def extract_agreements(stage: Stage, occasions: Occasions) -> tuple[Agreement, ...]:
    """The agreements of an article, each once, with its furthest status."""
    told = judged_once(stage, occasions)
    facts = [fact_of(telling, further) for telling, further in told if refusal_of(telling, [other for other, _ in told]) is None]
    latest = max((fact.date or "" for fact in facts if fact.kind == "partnership" and fact.status == "in_force"), default="")
    return tuple(_succeeded(fact, latest) for fact in facts)


Once = tuple[Telling, tuple[Evidence, ...]]


def judged_once(stage: Stage, occasions: Occasions) -> list[Once]:
    """Each agreement once, all that is told of it in one telling, with the further sentences that tell it."""
    told: list[Once] = [(telling, ()) for telling in _tellings(stage, occasions)]
    return told_once(told, lambda old, new: same_agreement(old[0], new[0]), _merged)


def _merged(old: Once, new: Once) -> Once:
    return merged(old[0], new[0]), with_further(old[1], (old[0].evidence, new[0].evidence))


def _succeeded(fact: Agreement, latest: str) -> Agreement:
    """A partnership with a later one beside it has been replaced by that."""
    if fact.kind != "partnership" or fact.status != "in_force" or not fact.date:
        return fact
    return replace(fact, status="replaced") if fact.date < latest else fact


def _tellings(stage: Stage, occasions: Occasions) -> list[Telling]:
    told = accepted(judge_tellings(stage, occasions, agreement_names(stage)))
    return sorted([*told, *told_again(stage, occasions, told)], key=lambda telling: telling.evidence.start)


def judge_tellings(stage: Stage, occasions: Occasions, names: list[AgreementName]) -> Iterator[Verdict[Telling]]:
    """What is told of each agreement that the text names."""
    before: tuple[AgreementName, Said | None] | None = None
    last: Telling | Refusal | None = None
    for index, name in enumerate(names):
        outer = _outer(index, names)
        said = said_of(stage, occasions, outer or name)
        if said is None and before is not None and (_goes_on(stage, before[0], name) or _adds(stage, before[0], name)):
            said = before[1]  # a row of texts shares what is said of its first
        telling = _telling(stage, name, outer, said)
        if isinstance(last, Telling) and isinstance(telling, Telling):
            telling = beside_its_successor(stage.reading, last, telling)
        yield Verdict(name.start, name.end, telling)
        last = telling
        if outer is None:
            before = name, said


def _goes_on(stage: Stage, one: AgreementName, other: AgreementName) -> bool:
    """Whether a text stands in a row behind another of its sentence."""
    same = stage.reading.sentence_at(one.head.start) == stage.reading.sentence_at(other.head.start)
    return same and goes_on_row(stage.reading, other)


def _adds(stage: Stage, one: AgreementName, other: AgreementName) -> bool:
    """Whether a sentence of no verb only adds a text to what was told before: "Then a protocol on fish."."""
    last, parsed = stage.parsed_at(one.head.start), stage.parsed_at(other.head.start)
    if last is None or parsed is None or not 0 < parsed.sentence.index - last.sentence.index <= _NEXT:
        return False
    words = name_words(stage.reading.language)
    first = stage.reading.lower[parsed.sentence.start : other.start].split()
    told = any(clause.predicate is not None and clause.link == "main" for clause in parsed.clauses)
    return bool(first) and not told and " ".join(first).rstrip(",") in words.adding


def _is_agreed_in(reading: Reading, outer: AgreementName, name: AgreementName) -> bool:
    """Whether a text is on a partnership as such, or on its making; one on "strengthening" it makes none, nor does a plan for it."""
    if outer.kind == "action_plan":
        return False
    between = reading.lower[outer.head.end : name.start].split()
    made = reading.hits.within("partnership_made", outer.head.end, name.head.start)
    return bool(made) or " ".join(between) in reading.language.words("agreements", "about")


def _outer(index: int, names: list[AgreementName]) -> AgreementName | None:
    """The agreement in whose name another one stands; names are in the order of their heads."""
    at = names[index].head.start
    near = bisect_left(names, at - LONGEST_HEAD - LONGEST, hi=index, key=lambda name: name.head.start)
    return next((other for other in names[near:index] if other.head.start < at and other.start <= at < other.end), None)


def _telling(stage: Stage, name: AgreementName, outer: AgreementName | None, said: Said | None) -> Telling | Refusal:
    """What a sentence tells of an agreement; inside another's name only a partnership that is being established counts."""
    bounds = bounds_of(stage, name.head.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    if _is_asked(stage, name.head.start) or (said and said.deed and is_only_agreed(stage, name, said.deed)) or _is_on_target(stage, name):
        return Refusal.NO_STATUS
    if outer and not (name.kind == "partnership" and _is_agreed_in(stage.reading, outer, name)):
        return Refusal.INSIDE_NAME
    if is_of_the_world(stage.reading, name):
        return Refusal.THIRD_COUNTRY
    parties, named = parties_of(stage, name, said)
    if not is_of_pair(stage, parties):
        return Refusal.THIRD_COUNTRY
    if not named and stage.reading.hits.first("twinning", name.start, name.end):
        parties = twinned(stage, name.head.start)  # two countries are no sister cities, whichever towns are
    text, noun = name.text(stage.reading), stage.reading.plain[name.head.start : name.head.end]
    if named and name.kind == "free_trade_agreement" and name.end == name.head.end and name.parties:
        # What tells one free trade agreement from another is whom it is with.
        text = stage.reading.plain[name.start : parties_end(stage, name)]
    kind = _kind(stage, name, text)
    if said is not None and said.status in OPEN and name.kind == "partnership":
        # Who only wishes or plans for one may have it already, and most do; a text on its making that is planned says that it isn't there.
        said = Said("in_force", said.date, said.deed) if _is_signed_for(stage, name) else said if outer else None
    if said is not None and name.kind == "partnership" and _is_described(stage, name):
        said = None
    if said is not None and said.status in {"signed", "in_force"} and _is_talked_over(stage, name):
        said = Said("under_negotiation", None, said.deed)
    return Telling(
        head=name.head,
        kind=kind,
        name=text,
        parties=parties,
        named_parties=named,
        status=_settled(kind, said.status if said else None),
        date=said.date if said else None,
        bare=_is_bare(stage, name, text, noun),
        evidence=evidence_at(stage.reading, name.head.start, "agreements.named"),
        noun=noun,
        level=frozenset(noun.lower().split()) - frozenset(stage.reading.language.words("agreements", "partnering")),
        listed=_listed(stage, name),
        further=stage.reading.hits.ending("agreement_another", name.start - 1) is not None,
        carries_out=_carried_out(stage, name),
        each=body_of_each(stage, name, said) if set(parties) == set(stage.scene.pair) else None,
        subject=_subject(stage, name, text, noun) - {word for party in parties for word in _SAID.findall(party.lower())},
        pointed=is_pointed_back(stage.reading, name.end),
        fresh=is_new(stage.reading, name.start),
        soft=stage.reading.lower[name.head.start : name.head.end] in stage.reading.language.words("agreements", "soft"),
    )


def _subject(stage: Stage, name: AgreementName, text: str, noun: str) -> frozenset[str]:
    """The words of a name that say what a text is on, and neither what it is nor whose."""
    lower, countries = stage.reading.lower, stage.countries.within(name.start, name.end)
    of_countries = {word for each in countries for word in _SAID.findall(lower[each.start : each.end])}
    return frozenset(_SAID.findall(text.lower())) - _plain_words(stage.reading.language) - set(noun.lower().split()) - of_countries


@cache
def _plain_words(language: Language) -> frozenset[str]:
    """Words that tell nothing of what a text is on: "on", "in the field of", "cooperation"."""
    leads = (word for lead in language.table("agreements", "settings")["subjects"] for word in lead.split())
    return frozenset((*leads, *language.words("agreements", "vague"))) | name_words(language).joiner


def _is_described(stage: Stage, name: AgreementName) -> bool:
    """Whether somebody is only called a partner, on no day of the sentence's own: "X is a strategic partner of Y"."""
    parsed = stage.parsed_at(name.head.start)
    clause = parsed.clause_around(name.head.start) if parsed is not None else None
    if parsed is None or clause is None or clause.predicate is None or clause.predicate.value != "be":
        return False
    return clause.predicate.end <= name.start and not any(other.dates() for other in parsed.clauses)


def _is_talked_over(stage: Stage, name: AgreementName) -> bool:
    """Whether it is talks on a text that are told of, whatever was signed: "a document on the start of negotiations on the treaty"."""
    parsed = stage.parsed_at(name.head.start)
    before = list(parsed.units_within(parsed.sentence.start, name.start)) if parsed is not None else []
    while before and (before[-1].kind in {"prep", "country"} or [unit.kind for unit in before[-2:]] == ["country", "mark"]):
        before.pop()  # "negotiations on the Peruvian and Hungarian treaty"
    last = before[-1] if before else None
    return last is not None and bool(last.classes & {"negotiate", "underway"})


def _is_signed_for(stage: Stage, name: AgreementName) -> bool:
    """Whether a text was signed to make a partnership: "signed an agreement to upgrade their ties to a strategic partnership"."""
    parsed = stage.parsed_at(name.head.start)
    signed = [deed for deed in parsed.deeds if "sign" in deed.classes and deed.standing.value == "happened"] if parsed is not None else []
    for text in (unit for deed in signed for unit in deed.objects if unit.kind == "text" and unit.end <= name.start):
        behind = parsed.units_within(text.end, name.start)  # type: ignore[union-attr]
        if len(behind) > 1 and behind[0].value == "purpose" and behind[1].kind == "verb" and FOUNDING & behind[1].classes:
            return True
    return False


def _is_on_target(stage: Stage, name: AgreementName) -> bool:
    """Whether what was agreed on is a figure, and no text: "kesepakatan peningkatan target perdagangan"."""
    goals = stage.reading.language.words("figures", "goal_nouns")
    return name.kind == "agreement" and any(word in goals for word in name.text(stage.reading).lower().split())


def _listed(stage: Stage, name: AgreementName) -> int | None:
    """The line that opens the list of which a text is an item, by its index."""
    sentence = stage.reading.sentence_at(name.head.start)
    return stage.openers[sentence.index] if sentence is not None and stage.is_item(sentence) else None


def _is_asked(stage: Stage, offset: int) -> bool:
    """Whether a sentence asks: it tells nothing."""
    sentence = stage.reading.sentence_at(offset)
    return sentence is not None and stage.reading.plain[sentence.start : sentence.end].rstrip("\"'”’)").endswith("?")


def _carried_out(stage: Stage, name: AgreementName) -> str | None:
    """The date of the visit whose results a sentence says that the texts named in it carry out."""
    sentence = stage.reading.sentence_at(name.head.start)
    hits = stage.reading.hits
    cue = hits.first("carry_out", name.end, sentence.end) if sentence else None
    visit = hits.first("visit", cue.end, min(sentence.end, cue.end + BEFORE)) if sentence and cue else None
    date = stage.dates.after(visit.end, min(sentence.end, visit.end + BEFORE)) if sentence and visit else None
    return date.item.edtf if date else None


def _is_bare(stage: Stage, name: AgreementName, text: str, noun: str) -> bool:
    """Whether a name says no more than its kind: the head alone, or with words such as "high-level"."""
    vague = frozenset(stage.reading.language.words("agreements", "vague"))
    if name.kind == "free_trade_agreement" and noun.isupper():
        return True  # an acronym stands for a name told elsewhere
    if _only_says_whose(stage, name):
        return True
    rest = text.replace(noun, "", 1).split()
    return not rest or (vague >= set(rest) and name.kind != "free_trade_agreement")


def _only_says_whose(stage: Stage, name: AgreementName) -> bool:
    """Whether one body is all that a name adds to a noun that may be no text: "persetujuan DPR"."""
    noun = stage.reading.lower[name.head.start : name.head.end]
    body = stage.organizations.after(name.head.end, name.end) if noun in stage.reading.language.words("agreements", "soft") else None
    return body is not None and body.start == name.head.end + 1 and body.end == name.end


def _kind(stage: Stage, name: AgreementName, text: str) -> str:
    """The kind of an agreement: that of its head, unless a word of its name, or of what it is told to do, says more."""
    if name.kind not in {"agreement", "treaty"}:
        return name.kind
    lowered = f"{text} {_said_to_do(stage, name)}".lower()
    inner = stage.reading.hits.within("agreement_head", name.head.end, name.end)
    if any(hit.value == "free_trade_agreement" for hit in inner):
        return "free_trade_agreement"  # "kesepakatan CEPA"
    words = stage.reading.language.table("agreements", "kind_words")
    return next((kind for kind, phrases in words.items() if any(phrase in lowered for phrase in phrases)), name.kind)


def _said_to_do(stage: Stage, name: AgreementName) -> str:
    """The words behind a name that tell what the text does: "an agreement exempting citizens of both from visa requirements"."""
    parsed = stage.parsed_at(name.head.start)
    behind = [unit for unit in parsed.units if unit.start >= name.head.end][:2] if parsed is not None else []
    if behind and behind[0].kind == "mark" and behind[0].value == "purpose":
        behind = behind[1:]  # "an agreement to waive visas"
    verb = next(iter(behind), None)
    if verb is None or verb.kind != "verb" or verb.how not in {"ing", "infinitive"} or verb.start > name.head.end + _LED_TO:
        return ""
    mark = END.search(stage.reading.plain, verb.end, parsed.sentence.end)  # type: ignore[union-attr]
    return stage.reading.plain[verb.start : mark.start()] if mark else ""


def _settled(kind: str, status: AgreementStatus | None) -> AgreementStatus | None:
    """A partnership is in force once it is agreed."""
    return "in_force" if kind == "partnership" and status == "signed" else status
