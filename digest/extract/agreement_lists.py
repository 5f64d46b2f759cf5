"""What the line or clause that opens a list says of the texts in it."""

from collections.abc import Iterator
from dataclasses import replace

from digest.extract.agreement_deeds import FOUNDING, OF_DEED, Said, with_standing
from digest.extract.agreement_names import AgreementName, goes_on_row
from digest.extract.occasions import Occasions
from digest.extract.telling_time import own_date
from digest.parse.article import Stage, signs
from digest.parse.deeds import Deed, Parsed
from digest.parse.standing import HAPPENED, Standing
from digest.parse.units import Unit


def behind_colon(stage: Stage, occasions: Occasions, parsed: Parsed, name: AgreementName, unit: Unit) -> Said | None:
    """What the clause before a colon says of the texts behind it."""
    index = parsed.clause_at(unit.start)
    while index is not None and parsed.clauses[index].link != "item":
        index = parsed.clauses[index].governor
    governor = parsed.clauses[index].governor if index is not None else None
    while governor is not None and parsed.clauses[governor].link == "item":
        governor = parsed.clauses[governor].governor  # an item that follows another one
    if governor is None or not _is_listed(stage, parsed, name):
        return None
    around = {governor, *(clause.index for clause in parsed.clauses if clause.governor == governor and clause.index < (index or 0))}
    told = (said for deed in parsed.deeds if deed.clause.index in around and (said := _opening(stage, occasions, parsed, deed)))
    return next(told, None) or _by_outcome(stage, occasions, parsed, parsed.clauses[governor].end)


def introduced(stage: Stage, occasions: Occasions, parsed: Parsed, name: AgreementName) -> Said | None:
    """What the line that opens a list says of its items; "among them", "firstly" go on with the sentence before."""
    if name.kind != "partnership" and (said := _within(stage, occasions, parsed, name)):
        return said
    return opened(stage, occasions, parsed) if _is_listed(stage, parsed, name) else None


def opened(stage: Stage, occasions: Occasions, parsed: Parsed) -> Said | None:
    """What the line that opens a list says of an item, or of a sentence that goes on with it."""
    opener = _opener(stage, parsed)
    if opener is None:
        return None
    said = _said_by(stage, occasions, parsed, opener)
    untold = said is not None and said.status == "signed" and said.date is None and stage.is_outside_text(opener.sentence)
    return replace(said, date=occasions.at(parsed.sentence).day) if said and untold else said  # a headline has no day of its own


def _said_by(stage: Stage, occasions: Occasions, parsed: Parsed, opener: Parsed) -> Said | None:
    """What a line says of the texts of a list that it opens."""
    item = stage.is_item(parsed.sentence)
    for telling in (opener, *(_before(stage, opener) if item else ())):
        for deed in telling.deeds:
            if said := _opening(stage, occasions, telling, deed):
                return said
    return _by_outcome(stage, occasions, opener, opener.sentence.end) if item else None


_GATHERINGS = frozenset({"session"})  # of meetings there are many
_TELLING = frozenset({"verb", "operator", "deed"})
_PLAIN = frozenset({"be", "other"})  # verbs that say nothing of what is done


def _before(stage: Stage, opener: Parsed) -> Iterator[Parsed]:
    """The sentence before a line that only says that a list follows: "Texts were signed. The main ones are:"."""
    index = opener.sentence.index - 1
    leads = all(unit.kind not in _TELLING or unit.value in _PLAIN for unit in opener.units)
    if leads and index >= 0 and opener.sentence.block - stage.reading.article.sentences[index].block <= 1:
        yield stage.parsed[index]


def _by_outcome(stage: Stage, occasions: Occasions, opener: Parsed, end: int) -> Said | None:
    """What a noun that opens a list says of its items: "Outcomes:", "On the agenda:"."""
    outcome = stage.reading.hits.first("outcome", opener.sentence.start, end)
    match outcome.value if outcome is not None else None:
        case "signed":
            return Said("signed", occasions.at(opener.sentence).day, None, own=False)
        case "planned":
            return Said("planned", None, None, own=False)
    return None


def _within(stage: Stage, occasions: Occasions, parsed: Parsed, name: AgreementName) -> Said | None:
    """What a signing says of the texts that the same sentence goes on to name: "signed many papers, among them …"."""
    among = stage.reading.hits.within("list_opener", parsed.sentence.start, name.start)
    before = max([_told_to_be(parsed, name), *(hit.end for hit in among)])
    outcome = stage.reading.hits.first("outcome", parsed.sentence.start, among[0].start) if among else None
    if outcome is not None and outcome.value == "signed" and parsed.standing_at(outcome.start).value == "ahead":
        return Said("planned", occasions.at(parsed.sentence).ahead, None, own=False)
    if outcome is not None and outcome.value == "signed" and not _acts_before(parsed, among[0].start):
        return Said("signed", occasions.at(parsed.sentence).day, None, own=False)
    signed = [deed for deed in parsed.deeds if deed.unit.end <= before and (signs(deed) or _is_done_to_documents(deed))]
    return _opening(stage, occasions, parsed, signed[-1]) if signed else None


def _is_done_to_documents(deed: Deed) -> bool:
    """Whether something is done to documents that are named behind: "the papers that are being prepared include …"."""
    return deed.passive and any(unit.value == "documents" for unit in deed.objects)


def _acts_before(parsed: Parsed, offset: int) -> bool:
    """Whether anything is told to be done before an offset, which then says what became of what follows: "the papers discussed include"."""
    return any(unit.kind in {"verb", "operator"} and unit.start < offset for unit in parsed.units)


def _told_to_be(parsed: Parsed, name: AgreementName) -> int:
    """Where the verb begins by which a text is told to be one of some documents: "one of the papers signed was a memorandum"."""
    clause = parsed.clause_around(name.head.start)
    verb = clause.predicate if clause is not None else None
    if verb is None or verb.value != "be" or verb.start > name.start:
        return parsed.sentence.start
    documents = [unit for unit in parsed.units if unit.kind == "theme" and unit.value == "documents" and unit.end <= verb.start]
    return verb.start if documents else parsed.sentence.start


# So many words before it an item's text may have: its number, an article, what it is on.
_LEAD = 6


def _is_listed(stage: Stage, parsed: Parsed, name: AgreementName) -> bool:
    """Whether an item begins with a text, or goes on with it in its row; one told inside another's name is no item."""
    clause = parsed.clause_around(name.head.start)
    beside = clause.units if clause is not None and clause.link == "item" else parsed.units
    texts = [unit for unit in beside if unit.kind == "text" and unit.end <= name.start]
    again = texts and stage.reading.hits.within("list_opener", texts[-1].end, name.start)  # "the first is X, and the second is Y"
    if not texts or again or goes_on_row(stage.reading, name):
        return True
    return stage.reading.plain[texts[-1].end : name.start].count(" ") < _LEAD


def _opening(stage: Stage, occasions: Occasions, opener: Parsed, deed: Deed) -> Said | None:
    """What a deed that opens a list says of its items."""
    kind = next((kind for kind in deed.classes if kind in OF_DEED and kind not in FOUNDING), None)
    status = with_standing(OF_DEED[kind], _standing(opener, deed), kind) if kind else None
    if status is None:
        return None
    found = own_date(stage, opener, deed)
    date = found.edtf if found else _day_told(stage, occasions, opener, deed) if status == "signed" else None
    return Said(status, date, deed, found is not None)


def _day_told(stage: Stage, occasions: Occasions, opener: Parsed, deed: Deed) -> str | None:
    """The day of the gathering at which texts are told to be signed, else that being told of: "At the session, …"."""
    held = next((unit.value for unit in deed.role("occasion") if unit.kind == "deed" and unit.value in _GATHERINGS), None)
    before = stage.parsed[: opener.sentence.index] if held is not None else ()
    told = ((parsed, other) for parsed in reversed(before) for other in parsed.deeds)
    dates = (own_date(stage, parsed, other) for parsed, other in told if other.unit.value == held)
    return next((date.edtf for date in dates if date is not None), occasions.at(opener.sentence).day)


def _standing(opener: Parsed, deed: Deed) -> Standing:
    """What became of a deed; what a ceremony that took place was held for was done."""
    governor = deed.clause.governor
    held = deed.clause.link == "purpose" and governor is not None and opener.standings[governor].value == "happened"
    return HAPPENED if held and "hold" in _classes(opener, governor) else deed.standing


def _classes(opener: Parsed, clause: int | None) -> set[str]:
    return {kind for deed in opener.deeds if deed.clause.index == clause for kind in (*deed.classes, *deed.light)}


# How far from its beginning a sentence may tell that it goes on with a list, in characters: "The bilateral documents are …".
_LEADING = 40
# How many sentences back a list may have been opened.
_BACK = 8


def _opener(stage: Stage, parsed: Parsed) -> Parsed | None:
    """The sentence that opens the list in which a sentence is an item."""
    article, index = stage.reading.article, parsed.sentence.index
    if stage.is_item(parsed.sentence):
        opener = stage.openers[index]
        return stage.parsed[opener] if opener is not None else None
    start = article.sentences[index].start
    leads = stage.reading.hits.first("list_opener", start, start + _LEADING)
    if leads is None or any(unit.kind in {"verb", "operator"} for unit in parsed.units_within(start, leads.start)):
        return None
    back = (stage.parsed[known] for known in range(index - 1, max(-1, index - 1 - _BACK), -1))
    return next((found for found in back if any(signs(deed) or _ratifies(deed) for deed in found.deeds)), None)


def _ratifies(deed: Deed) -> bool:
    """Whether a deed is the ratification of texts that are named next."""
    return "ratify" in deed.classes and deed.standing.told
