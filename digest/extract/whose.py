"""Of which country a figure is: who exports, imports, invests, sends or gives."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from digest.extract.figure_parties import Party, parties_of, receives
from digest.extract.statements import FIRMS, Statement, owner_first, statement_of
from digest.extract.sums import money_cue
from digest.model import Hit, Quantity, Sentence
from digest.names.grammar import grammar
from digest.parse.article import Stage

OWNED = frozenset({"export", "import", "investment", "tourists", "students", "workers", "community", "loan_or_aid"})
_PEOPLE = frozenset({"tourists", "students", "workers"})
_SENT = frozenset({"export", "import"})
_FUNDED = frozenset({"investment", "loan_or_aid"})  # banks and agencies of a country give and invest for it
_INVESTED = frozenset({"investment", "investment_projects"})
_PAIR = 2
_SUBJECT = 2  # spaces between a country and the word for its balance
_LED = 2  # words between a scholarship and the country that it is from or for
_TIGHT = 15  # characters between what is given and a clause that says of it who did


def owner_of(statement: Statement, quantity: Quantity, metric: str) -> str | None:
    """The country whose export, investment, students … a number tells, by its own part of the sentence; None where it does not say."""
    start, end = statement.part_span(quantity.start)
    return _owner_between(statement, (start, end), metric, quantity)


def side_of(statement: Statement, quantity: Quantity) -> str | None:
    """The country whose surplus or deficit a sum is: told beside it or as whom it is for, else the one told before; not one it is with."""
    cue = money_cue(statement, quantity)
    start, end = statement.part_span(quantity.start)
    parties = [party for party in parties_of(statement, start, end) if not _is_partner(statement, party)]
    for party in parties:
        if cue is not None and (_meets_with(statement, party, cue) or (party.way == "for" and cue.start < party.start)):
            return party.code
    before = {party.code for party in parties if party.end <= quantity.start}
    joined = any(_is_partner(statement, party) for party in parties_of(statement, start, quantity.start))
    return before.pop() if len(before) == 1 and not joined else None


def _is_partner(statement: Statement, party: Party) -> bool:
    before = statement.reading.hits.ending("prep", party.start - 1)
    return before is not None and before.value == "with"


def _meets_with(statement: Statement, party: Party, cue: Hit) -> bool:
    """Whether a country is the subject right before the word for a balance, with a verb at most between: "Chili selalu defisit"."""
    led = statement.reading.hits.ending("prep", party.start - 1) or statement.reading.hits.ending("mark", party.start - 1)
    return party.end < cue.start and led is None and statement.reading.lower.count(" ", party.end, cue.start) <= _SUBJECT


def owner_of_line(stage: Stage, sentence: Sentence, metric: str) -> str | None:
    """The same of a line that opens a list or a table."""
    statement = statement_of(stage, sentence, ())
    head = next((cue for cue in statement.cues if cue.value == metric), None)
    return _owner_between(statement, (sentence.start, sentence.end), metric, head) if head else None


def _owner_between(statement: Statement, span: tuple[int, int], metric: str, head: Quantity | Hit) -> str | None:
    start, end = span
    parties = list(parties_of(statement, start, end))
    near = _near(statement, parties, head)
    if not near and metric in _FUNDED:
        parties = list(parties_of(statement, start, head.start, of_bodies=True))
    parties = near or parties
    if not parties:
        return _giver(statement, span) if metric in _FUNDED else None
    told = _told_outright(statement, parties, metric, head)
    if told is not None:
        return told.code
    if metric in _SENT and (dealer := _dealer(statement, parties, head, metric)) is not None:
        return dealer.code
    if metric == "students" and statement.reading.hits.within("figure_scholarship", start, end):
        return _scholar(statement, parties)
    cue = _owned(statement, parties, head, metric) or _cue(statement, head, metric, start, end)
    chosen = _chosen(statement, parties, cue or head, metric)
    return _owned_by(statement, chosen, metric) if chosen else None


def _told_outright(statement: Statement, parties: Sequence[Party], metric: str, head: Quantity | Hit) -> Party | None:
    """The party whose people are counted, whose firms invest, or that is told to give what was counted."""
    counted = next((party for party in parties if head.start <= party.start and party.end <= head.end), None)
    if counted is not None or metric not in _FUNDED:
        return counted  # "63 Kenyans"
    firms = [party for party in parties if metric == "investment" and _of_firms(statement, party)]
    if len({party.code for party in firms}) == 1 and not _both(statement, parties):
        return firms[0]
    return next((party for party in parties if _says_of(statement, head, party)), None)


def _dealer(statement: Statement, parties: Sequence[Party], head: Quantity | Hit, metric: str) -> Party | None:
    """Who buys or sells by a verb alone: "Chile bought Peruvian goods worth 300 million"."""
    clause = statement.parsed.clause_around(head.start)
    if (
        clause is None
        or clause.predicate is None
        or metric not in clause.classes
        or _cue(statement, head, metric, clause.start, clause.end)
    ):
        return None
    return next((party for party in parties if clause.start <= party.start and party.end <= clause.predicate.start), None)


def _says_of(statement: Statement, head: Quantity | Hit, party: Party) -> bool:
    """Whether a country does what a clause right behind a sum says of it: "the 200 ventilators which Peru handed over"."""
    clause = statement.parsed.clause_around(party.start)
    if clause is None or clause.link != "relative" or clause.predicate is None or clause.predicate.how == "passive":
        return False
    return 0 <= clause.start - head.end < _TIGHT and party.end <= clause.predicate.start


def _giver(statement: Statement, span: tuple[int, int]) -> str | None:
    """The country of the one person in a part who gives or invests: "a credit that the Peruvian prime minister promised"."""
    told = {person.item.country for person in statement.stage.people.within(*span) if not _only_tells(statement, person.start)}
    code = told.pop() if len(told) == 1 else None
    return code if code in statement.stage.scene.pair else None


def _only_tells(statement: Statement, start: int) -> bool:
    """Whether somebody is named in a clause that tells who says the rest: "…, said the prime minister"."""
    clause = statement.parsed.clause_around(start)
    return clause is not None and ("say" in clause.classes or any(unit.kind == "prep" and unit.value == "source" for unit in clause.units))


def _owned_by(statement: Statement, party: Party, metric: str) -> str | None:
    """Whose a figure is that goes this way for a party: what goes to one is the other's, what one imports from the other is its own."""
    reverse = party.way in (("from",) if metric == "import" else ("to", "for") if metric in _PEOPLE else ("to", "for", "given"))
    return statement.stage.other_country(party.code) if reverse else party.code


def _is_invested_by_all(statement: Statement) -> bool:
    """ "The province has 77 foreign investment projects": whether a sentence names no country that what is invested comes from."""
    start, end = statement.sentence.start, statement.sentence.end
    is_foreign = bool(statement.reading.hits.within("figure_alone", start, end))
    return is_foreign and not any(True for _ in parties_of(statement, start, end, of_bodies=True))


def is_of_one(statement: Statement, quantity: Quantity, metric: str) -> bool:
    """Whether a figure is of one country with all others: "total exports", or visitors of whom only is told who received them."""
    start, end = statement.part_span(quantity.start)
    hits = statement.reading.hits
    start = statement.sentence.start if metric == "growth" else start
    apart = [hit for hit in hits.within("figure_alone", start, end) if statement.stage.names.around(hit.start, hit.end) is None]
    if metric in _INVESTED and _is_invested_by_all(statement):
        return True
    alone = bool(apart)
    told = any(cue.value == "tourists" and start <= cue.start < end for cue in statement.cues)
    if not alone and not (metric == "tourists" and told):
        return False
    parties = _near(statement, parties_of(statement, start, end), quantity)
    ways = {party.way for party in parties}
    led = {"from"} if metric in _FUNDED else {"from", "to"}
    if (metric in (*_SENT, *_FUNDED) and ways & led) or (metric in _PEOPLE and "from" in ways):
        return False
    if not parties:
        return metric in _PEOPLE and any(hit.start < quantity.end for hit in apart)
    return len({party.code for party in parties}) == 1 and (alone or all(party.way == "to" for party in parties))


def names_one_only(statement: Statement, quantity: Quantity, metric: str) -> bool:
    """Whether one country alone is named with its trade or what is invested in it, here or in the paragraph before: with all others."""
    if metric not in (*_SENT, "trade_balance", "investment") or quantity.kind not in ("money", "count"):
        return False
    blocks = statement.reading.article.blocks
    start, end = blocks[max(0, statement.sentence.block - 1)].start, statement.sentence.end
    parties = list(parties_of(statement, start, end, of_bodies=True))
    hits = statement.reading.hits
    alike = hits.within("anaphor", start, end) or hits.first("first_person", start, end) or hits.first("figure_of_them", start, end)
    if len({party.code for party in parties}) != 1 or len(statement.stage.scene.pair) < _PAIR or alike:
        return False
    own = [party for party in parties if statement.sentence.start <= party.start]
    return metric != "investment" or (bool(own) and all(party.way in ("to", "for") for party in own) and not _acts(statement))


def _acts(statement: Statement) -> bool:
    """Whether somebody but a country is named in a sentence, who may be the one that invests."""
    units = statement.parsed.units_within(statement.sentence.start, statement.sentence.end)
    return any(unit.kind in ("body", "group", "person", "office") for unit in units)


def _near(statement: Statement, parties: Iterable[Party], head: Quantity | Hit) -> list[Party]:
    """The parties that do not stand behind a comma that follows the number."""
    return [party for party in parties if "," not in statement.reading.plain[head.end : party.start]]


def _cue(statement: Statement, quantity: Quantity | Hit, metric: str, start: int, end: int) -> Hit | None:
    """The word that tells the metric, nearest to the number."""
    cues = [cue for cue in statement.cues if cue.value == metric and start <= cue.start < end]
    return min(cues, key=lambda cue: abs(cue.start - quantity.start), default=None)


def _owned(statement: Statement, parties: Sequence[Party], head: Quantity | Hit, metric: str) -> Hit | None:
    """The word for the metric before a number that its owner stands beside: "a market for Peru's exports, with exports of 2 billion"."""
    cues = [cue for cue in statement.cues if cue.value == metric and cue.end <= head.start]
    return next((cue for cue in reversed(cues) if any(_is_owner(statement, party, cue) for party in parties)), None)


def _chosen(statement: Statement, parties: Sequence[Party], head: Hit | Quantity, metric: str) -> Party | None:
    """The party that tells most surely: beside the word of the metric, else led by a preposition, else the one told first."""
    beside = [party for party in parties if _is_owner(statement, party, head)]
    if beside and beside[0] in parties[:2] and _both(statement, parties[:2]):
        beside = []  # "the Peru-Chile investment pool"
    beside = [replace(party, way="owner") if _possesses(statement, party, head) else party for party in beside]
    if beside and metric == "import":  # "impor Peru ke Chili" is Chile's
        into = [party for party in parties if party.way == "to" and party.code != beside[0].code and party.start > head.end]
        return replace(into[0], way="owner") if into else beside[0]
    if beside:
        return beside[0]
    led = [party for party in parties if party.way != "owner"]
    if len({_owned_by(statement, party, metric) for party in led}) > 1:
        return None  # "firms of one employ 3,000 people in the other"
    both = _both(statement, parties)
    if both and all(party.start > head.end and party.way != "of" for party in led):
        return None  # "the two have 42 projects worth 2 billion, 29 of them in one"
    if led:
        return min(led, key=lambda party: abs(party.start - head.start))
    unclear = both or (metric not in _FUNDED and len({party.code for party in parties}) > 1)
    return None if unclear else parties[0]  # who gives or invests is told first


def _scholar(statement: Statement, parties: Sequence[Party]) -> str | None:
    """Whose students scholarships are for: of two countries, or of one beside its students, not who gives them."""
    nouns = [cue for cue in statement.cues if cue.value == "students" and not statement.reading.hits.at("figure_scholarship", cue.start)]
    beside = [party for party in parties if any(_beside(statement, party, noun) for noun in nouns)]
    giving = [party for party in parties if party.way == "from" and _is_led(statement, party)]  # "on scholarships from Peru"
    sent = [party for party in parties if party not in giving and (party.way in ("from", "for", "given") or receives(statement, party))]
    sent = beside or sent or [party for party in parties if party.way == "to" and _is_led(statement, party)]
    if sent:
        return sent[0].code
    givers = [party for party in parties if party.way == "owner" or party in giving]
    return statement.stage.other_country(givers[0].code) if givers and not _joined(statement, parties) else None


def _is_led(statement: Statement, party: Party) -> bool:
    """Whether a country stands behind a scholarship with no more than a preposition and an article between."""
    before = statement.reading.hits.within("figure_scholarship", statement.sentence.start, party.start)
    return bool(before) and len(statement.reading.lower[before[-1].end : party.start].split()) <= _LED


def trader_of(statement: Statement, quantity: Quantity) -> str | None:
    """Whose trade with the other country a sum tells: "Peru's trade with Chile reached 3 billion"."""
    return _trader(statement, quantity, statement.part_span(quantity.start))


def trader_of_line(stage: Stage, line: Sentence) -> str | None:
    """The same of a line over a table."""
    statement = statement_of(stage, line, ())
    head = next((cue for cue in statement.cues if cue.value == "bilateral_trade"), None)
    return _trader(statement, head, (line.start, line.end)) if head else None


def _trader(statement: Statement, head: Quantity | Hit, span: tuple[int, int]) -> str | None:
    parties, cue = list(parties_of(statement, *span)), _cue(statement, head, "bilateral_trade", *span)
    owners = [party.code for party in parties if cue is not None and _is_owner(statement, party, cue)]
    return owners[0] if owners and any(party.way == "to" and party.code != owners[0] for party in parties) else None


def _is_owner(statement: Statement, party: Party, head: Hit | Quantity) -> bool:
    """Whether a country is told as what a noun is of: beside it, and not led to it, or led to both ("for Lao workers")."""
    touching = statement.reading.lower[party.end : head.start] == " " and owner_first(statement)
    return (party.way == "owner" or touching or _possesses(statement, party, head)) and _beside(statement, party, head)


def _possesses(statement: Statement, party: Party, head: Hit | Quantity) -> bool:
    """Whether a noun is told as a country's, whatever leads to both: "with Peru's exports", "for the Peruvian investments"."""
    between = statement.reading.lower[party.end : head.start]
    return between in grammar(statement.reading.language).owned_by_any or (
        between == " " and isinstance(head, Hit) and owner_first(statement)
    )


def _beside(statement: Statement, party: Party, head: Hit | Quantity) -> bool:
    """Whether a country stands right beside a noun, on the side where the language puts its owner."""
    first = owner_first(statement)
    between = statement.reading.lower[party.end : head.start] if first else statement.reading.lower[head.end : party.start]
    at_hand = party.end <= head.start if first else head.end <= party.start
    inside = head.start <= party.start and party.end <= head.end
    return inside or (at_hand and len(between.split()) <= 1 and not any(mark in between for mark in ",;:"))


def _of_firms(statement: Statement, party: Party) -> bool:
    """Whether a country is told as that of firms, which invest for it, wherever they stand: "permits for Peruvian companies"."""
    hits = statement.reading.hits
    noun = hits.at("quantity_noun", party.end + 1) if owner_first(statement) else hits.ending("quantity_noun", party.start - 1)
    return noun is not None and noun.value in FIRMS


def _both(statement: Statement, parties: Sequence[Party]) -> bool:
    return len({party.code for party in parties}) > 1 and _joined(statement, parties)


def _joined(statement: Statement, parties: Sequence[Party]) -> bool:
    """Whether both countries are told as one: "Peru and Chile", "Peru-Chile"."""
    first, second = parties[0], next((party for party in parties if party.code != parties[0].code), parties[0])
    between = statement.reading.lower[first.end : second.start]
    joined = any(hit.value == "coordinate" for hit in statement.reading.hits.within("mark", first.end, second.start))
    return len(between.split()) <= 1 and (joined or not between.strip(" -–/"))
