"""Why a number that looks like a figure of the relationship is none."""

import re
from functools import cache
from typing import NamedTuple

from digest.extract.balances import is_of_no_side
from digest.extract.employers import employ_at_home
from digest.extract.figure_status import effect_on
from digest.extract.goals import goal_of, told_against_goal
from digest.extract.places_trade import is_of_some
from digest.extract.products import is_of_goods
from digest.extract.refusals import Refusal
from digest.extract.statements import Statement
from digest.extract.sums import OF_SIDES
from digest.extract.unions import is_of_union
from digest.extract.whose import is_of_one
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import CountryMention, Quantity
from digest.parse.index import Mention
from digest.parse.units import ACTORS

_YEAR = r" (?:19|20)\d\d"
_TRADED = OF_SIDES | {"growth"}
_DEALING = frozenset({"export", "import", "invest", "aid"})
_AROUND = 90  # characters before a figure within which a country is the figure's


def no_sum(statement: Statement, quantity: Quantity) -> Refusal | None:
    """Why a sum says nothing of its own."""
    if quantity.kind != "money":
        return None
    if _conversion(statement, quantity):
        return Refusal.CONVERSION
    return Refusal.EXCHANGE_RATE if _rate(statement, quantity) else None


def no_figure(statement: Statement, quantity: Quantity, metric: str) -> Refusal | None:
    """Why a number whose metric is known is no figure: not so, or not of the two countries."""
    if (
        _is_difference(statement, quantity)
        or _is_ratio(statement, quantity)
        or (metric == "growth" and told_against_goal(statement, quantity))
    ):
        return Refusal.DIFFERENCE
    if (why := _unreal(statement, quantity, metric)) is not None:
        return why
    if is_of_no_side(statement, quantity, metric):
        return Refusal.NO_METRIC
    return Refusal.THIRD_COUNTRY if _third_party(statement, quantity) else _in_part(statement, quantity, metric)


def _in_part(statement: Statement, quantity: Quantity, metric: str) -> Refusal | None:
    """Why a figure is only one of some goods, or of one country with all others."""
    if is_of_goods(statement, quantity, metric) or (metric in _TRADED and is_of_some(statement, quantity)):
        return Refusal.SOME_GOODS
    if metric == "workers" and employ_at_home(statement, quantity):
        return Refusal.ONE_COUNTRY  # "the estate employs 35,000 people"
    return Refusal.ONE_COUNTRY if is_of_one(statement, quantity, metric) else None


def _is_difference(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum or count is only by how much something changed: "rose by 2 billion", "5,300 more than"."""
    if quantity.kind not in ("money", "count"):
        return False
    hits, words = statement.reading.hits, _differing(statement.reading.language)
    rate, gap = statement.previous(quantity), _conversion_gap(statement.reading.language)
    if rate is not None and rate.kind == "percent" and gap.fullmatch(statement.reading.lower, rate.end, quantity.start):
        return True  # "an increase of 8.5 percent or 300 million"
    before = hits.within("figure_growth", statement.part_span(quantity.start)[0], quantity.start)
    if before and before[-1].value != "0":
        near = words.by.fullmatch(statement.reading.lower, before[-1].end, quantity.start)
        if near or words.by_far.search(statement.reading.lower, before[-1].end, quantity.start):
            return True
    return words.than.match(statement.reading.lower, quantity.end) is not None


def _is_ratio(statement: Statement, quantity: Quantity) -> bool:
    """Whether a number only tells of how many some are: "one in five students"."""
    some = statement.stage.numbers.before(quantity.start, statement.sentence.start)
    between = _ratio(statement.reading.language)
    return (
        quantity.kind == "count" and some is not None and between.fullmatch(statement.reading.lower, some.end, quantity.start) is not None
    )


@cache
def _ratio(language: Language) -> re.Pattern[str]:
    return re.compile(rf" {any_of(language.words('figures', 'ratio_words'))} ")


class _Differing(NamedTuple):
    by: re.Pattern[str]  # right behind a verb of growth, which alone tells a difference, too
    by_far: re.Pattern[str]
    than: re.Pattern[str]


@cache
def _differing(language: Language) -> _Differing:
    by, far, than = (any_of(language.words("figures", key)) for key in ("by_words", "by_far", "than_words"))
    return _Differing(re.compile(rf" (?:{by} )*"), re.compile(rf"\b{far} $"), re.compile(rf" {than}\b"))


def _conversion(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum in brackets only says the one before it in another currency."""
    gap, text = _conversion_gap(statement.reading.language), statement.reading.lower
    if statement.leads("equal_words").search(text, statement.sentence.start, quantity.start):
        return True
    others = [other for other in statement.quantities if other.kind == "money" and other.unit != quantity.unit]
    return any(gap.fullmatch(text, other.end, quantity.start) for other in others)


def _rate(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum is one side of an exchange rate ("1 yuan = Rp2.345")."""
    text = statement.reading.lower
    return "=" in text[max(0, quantity.start - 2) : quantity.start] or text.startswith(("=", " ="), quantity.end)


@cache
def _conversion_gap(language: Language) -> re.Pattern[str]:
    bounds = any_of(form for forms in language.forms("quantity_bound").values() for form in forms)
    words = any_of(language.words("figures", "conversion_words"))
    return re.compile(rf" ?\((?:[^\s()]+ ){{0,3}}|(?: [^\s,.;:]+){{0,2}}{_YEAR},? {words} (?:{bounds} )*|,? {words} (?:{bounds} )*")


def _unreal(statement: Statement, quantity: Quantity, metric: str) -> Refusal | None:
    """Why a figure that is denied, or holds only under a condition, is none."""
    effect = effect_on(statement, quantity)
    if effect == "denied" and (_is_fall(statement, quantity) or (metric == "tariff" and not _is_none(statement, quantity))):
        return None  # "will scrap the 6% duty"
    if _undone(statement, quantity) or _is_to_come(statement, quantity):
        return Refusal.DENIED
    if effect == "denied":
        return None if _limits(statement, quantity) else Refusal.DENIED
    open_ = metric in ("other", "loan_or_aid") and effect in ("wished", "proposed") and not _is_offered(statement, quantity)
    if open_ or _is_talked_about(statement, quantity, metric):
        return Refusal.ONLY_WISHED
    free = metric in ("loan_or_aid", "flights") or goal_of(statement, quantity) is not None  # "may operate 42 flights" is a right
    held = effect == "if" or (effect in {"conditional", "due"} and not free)
    return Refusal.ONLY_WISHED if held else None


def _is_offered(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum itself is offered, as credit is given: "offered a 100 million line of credit", but not "offered to lend"."""
    clue = statement.parsed.standing_at(quantity.start).clue
    if clue is None or clue.value != "proposed" or statement.reading.hits.at("figure_giving", clue.start) is None:
        return False
    return not any(unit.kind == "verb" for unit in statement.parsed.units_within(clue.end, quantity.start))


def _is_fall(statement: Statement, quantity: Quantity) -> bool:
    """Whether what denies is how far something fell: "exports had collapsed to 2 million"."""
    clue = statement.parsed.standing_at(quantity.start).clue
    return clue is not None and statement.reading.hits.at("figure_growth", clue.start) is not None


def _is_none(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is told not to be: "no duty of 6%"."""
    clue = statement.parsed.standing_at(quantity.start).clue
    return clue is not None and "none" in clue.how


def _limits(statement: Statement, quantity: Quantity) -> bool:
    """Whether what is denied stands before, and the figure after what is so: "is not large, only 3 billion"."""
    start = statement.part_span(quantity.start)[0]
    return _limiting(statement.reading.language).search(statement.reading.lower, start, quantity.start) is not None


@cache
def _limiting(language: Language) -> re.Pattern[str]:
    return re.compile(rf", {any_of(language.words('figures', 'limiting'))} $")


# What was not so approved is not given.
_APPROVING = frozenset({"agree", "ratify", "decide"})
# Nor is what was not so handed over, or what was only talked about.
_TALKING = frozenset({"talk", "negotiate"})
_ONLY_TOLD = frozenset({"investment", "investment_projects", "loan_or_aid", "other"})


def _is_to_come(statement: Statement, quantity: Quantity) -> bool:
    """Whether the words right behind goods say that nobody has handed them over: "1,000 tonnes are yet to be delivered"."""
    behind = statement.parsed.unit_at(quantity.end + 1)
    index = statement.parsed.clause_at(behind.start) if behind is not None else None
    if behind is None or index is None or behind.kind != "operator" or behind.value != "denied":
        return False
    return statement.parsed.standings[index].value == "denied" and bool(statement.parsed.clauses[index].classes & _DEALING)


def _undone(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum is told of before the words that say that it came to nothing: "a loan of 2 million was rejected"."""
    parsed = statement.parsed
    standing, index = parsed.standing_at(quantity.start), parsed.clause_at(quantity.start)
    if standing.value != "denied" or standing.clue is None or index is None or standing.clue.start < quantity.end:
        return False
    clause = parsed.clauses[index]
    alone = "verbal" in standing.clue.how and (clause.predicate is None or clause.predicate.start < quantity.start)
    return alone or (clause.predicate is not None and clause.predicate.how == "passive" and bool(clause.classes & (_APPROVING | _DEALING)))


def _is_talked_about(statement: Statement, quantity: Quantity, metric: str) -> bool:
    """Whether a sum is only what was spoken of: "discussed investments of 2 billion"."""
    clause = statement.parsed.clause_around(quantity.start)
    if clause is None or metric not in _ONLY_TOLD:
        return False
    before = [unit for unit in clause.until(quantity.start) if unit.kind in ("verb", "operator", "text")]
    verb = statement.reading.hits.at("verb", before[-1].start) if before else None
    return verb is not None and not _TALKING.isdisjoint(verb.value.split("/"))


def _third_party(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is told of a country outside the relationship, and not of both in it."""
    if _of_others_named(statement, quantity) or is_of_union(statement, quantity) or _done_by_other(statement, quantity):
        return True
    start, end = statement.part_span(quantity.start)
    start, end = max(start, quantity.start - _AROUND), min(end, quantity.end + _AROUND // 2)
    mentions = statement.stage.countries.within(start, end) or _earlier(statement, start, quantity)
    mentions = [mention for mention in mentions if not _besides(statement, mention) and not _behind(statement, quantity, mention)]
    if not statement.stage.is_of_others({mention.item.code for mention in mentions}) or _of_both(statement, quantity, mentions):
        return False
    return not all(_in_name(statement, mention) for mention in mentions if mention.item.code not in statement.stage.scene.pair)


def _done_by_other(statement: Statement, quantity: Quantity) -> bool:
    """Whether another country sells, buys, gives or invests what is counted: "Spain, with half of Peru's people, sold Chile goods …"."""
    clause = statement.parsed.clause_around(quantity.start)
    if clause is None or clause.predicate is None or clause.predicate.end > quantity.start or _DEALING.isdisjoint(clause.classes):
        return False
    actor = next((unit for unit in clause.before() if unit.kind in ACTORS), None)
    return actor is not None and actor.kind == "country" and statement.stage.is_of_others({actor.item.code})


def _of_both(statement: Statement, quantity: Quantity, mentions: list[Mention[CountryMention]]) -> bool:
    """Whether "the two countries" stands behind all others that are named before a figure: "second to Spain, and trade of the two …"."""
    named = max((mention.end for mention in mentions if mention.end <= quantity.start), default=quantity.start)
    return any(hit.value == "sides" for hit in statement.reading.hits.within("anaphor", named, quantity.start))


def _of_others_named(statement: Statement, quantity: Quantity) -> bool:
    """Whether a clause tells a figure of countries named right before it: "more than Chile-Spain, which stands at 80 billion"."""
    clauses, index = statement.parsed.clauses, statement.parsed.clause_at(quantity.start)
    clause = clauses[index] if index is not None else None
    if clause is None or clause.link != "relative" or clause.governor is None:
        return False
    antecedent, verb = clause.antecedent, clauses[clause.governor].predicate
    if antecedent is None or antecedent.kind != "country" or verb is None or verb.end > antecedent.start:
        return False
    return statement.stage.is_of_others({each.item.code for each in statement.stage.countries.within(verb.end, antecedent.end)})


def _behind(statement: Statement, quantity: Quantity, mention: Mention[CountryMention]) -> bool:
    """Whether a country stands behind a comma after a figure: "reached 2 billion, after Spain and Italy"."""
    return mention.start >= quantity.end and ", " in statement.reading.plain[quantity.end : mention.start]


def _besides(statement: Statement, mention: Mention[CountryMention]) -> bool:
    """Whether a country is only what another is told beside: "apart from Chile, Peru has a deficit with Spain"."""
    hit = statement.reading.hits.ending("prep", mention.start - 1)
    return hit is not None and hit.value == "unlike"


def _earlier(statement: Statement, start: int, quantity: Quantity) -> list[Mention[CountryMention]]:
    """The countries of the part before one that goes on with it: "exports to Spain reached 2 billion in 2021 and 3 billion in 2022"."""
    if start == statement.sentence.start or any(start <= cue.start < quantity.start for cue in statement.cues):
        return []
    first, last = statement.part_span(start - 1)
    return statement.stage.countries.within(first, last) or _earlier(statement, first, quantity)


def _in_name(statement: Statement, mention: Mention[CountryMention]) -> bool:
    """Whether a country is only part of a currency ("US$") or of somebody's name."""
    in_sum = any(quantity.start <= mention.start < quantity.end for quantity in statement.quantities)
    return in_sum or statement.stage.names.around(mention.start, mention.start + 1) is not None
