"""Facts of the kind `figures`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from digest.annotate import Reading
from digest.extract.evidence import evidence_at
from digest.extract.index import Mention, SpanIndex
from digest.extract.metrics import growth_cue, metric_of, money_cue
from digest.extract.refusals import Refusal, Verdict, accepted
from digest.extract.standing import standing_of
from digest.extract.statements import Statement, statements
from digest.find.placed import beginning_in
from digest.languages import Language
from digest.model import CountryMention, Figure, Quantity, ResolvedDate, Scene

_ROUNDING = 0.04
_AROUND = 90  # characters before a figure within which a country is the figure's
_RULES = {
    "bilateral_trade": "figures.bilateral_trade",
    "export": "figures.export",
    "import": "figures.import",
    "trade_balance": "figures.trade_balance",
    "investment": "figures.investment",
    "investment_projects": "figures.investment_projects",
    "loan_or_aid": "figures.loan_or_aid",
    "tourists": "figures.tourists",
    "flights": "figures.flights",
    "students": "figures.students",
    "workers": "figures.workers",
    "community": "figures.community",
    "growth": "figures.growth",
    "tariff": "figures.tariff",
    "other": "figures.other",
}
_Around = tuple[Scene, SpanIndex[None]]  # a scene and where its names stand
_TRADE = frozenset({"bilateral_trade", "export", "import", "trade_balance", "growth"})


@dataclass(slots=True)
class _Thread:
    """What the statements of a paragraph have told so far, which a later one may go on with."""

    block: int = -1
    metric: str | None = None
    period: str | None = None
    sentence: int = -1  # in which the metric was told

    def enter(self, block: int) -> None:
        """A new paragraph goes on with nothing."""
        if block != self.block:
            self.block, self.metric, self.period = block, None, None

    def tell(self, metric: str, period: str | None, sentence: int) -> None:
        """Remember a figure; exports and imports told after the trade of both are only its parts."""
        part = self.metric == "bilateral_trade" and metric in ("export", "import")
        if metric not in ("growth", "tariff", "other", "trade_balance") and not part:
            self.metric, self.sentence = metric, sentence
        self.period = period


def extract_figures(reading: Reading, scene: Scene) -> tuple[Figure, ...]:
    """The figures of an article, each once, with every sentence that tells it."""
    return _once(reading, accepted(judge_figures(reading, scene)))


def judge_figures(reading: Reading, scene: Scene) -> Iterator[Verdict[Figure]]:
    """What each number in a sentence tells of the relationship, in text order."""
    thread, names = _Thread(), _names_in(scene)
    for statement in statements(reading, scene.quantities):
        thread.enter(statement.sentence.block)
        dates = list(beginning_in(scene.chronology.dates, statement.sentence.start, statement.sentence.end))
        for quantity in statement.quantities:
            yield Verdict(quantity.start, quantity.end, _figure(statement, quantity, (scene, names), dates, thread))


def _conversion(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum in brackets only says the one before it in another currency."""
    if quantity.kind != "money":
        return False
    gap, text = _conversion_gap(statement.reading.language), statement.reading.lower
    others = [other for other in statement.quantities if other.kind == "money" and other.unit != quantity.unit]
    return any(gap.fullmatch(text, other.end, quantity.start) for other in others)


def _rate(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum is one side of an exchange rate ("1 yuan = Rp2.345")."""
    text = statement.reading.lower
    before, after = text[max(0, quantity.start - 2) : quantity.start].strip(), text[quantity.end : quantity.end + 2].strip()
    return quantity.kind == "money" and "=" in (before, after)


@cache
def _conversion_gap(language: Language) -> re.Pattern[str]:
    words = "|".join(map(re.escape, language.words("figures", "conversion_words")))
    return re.compile(rf" ?\((?:[^\s()]+ ){{0,3}}|,? (?:{words}) ")


def _names_in(scene: Scene) -> SpanIndex[None]:
    """Where the names of people, bodies and places stand."""
    named = [span for entities in (scene.people, scene.organizations, scene.places) for entity in entities for span in entity.mentions]
    return SpanIndex(Mention(span.start, span.end, None) for span in named)


def _figure(statement: Statement, quantity: Quantity, around: _Around, dates: list[ResolvedDate], thread: _Thread) -> Figure | Refusal:
    if _conversion(statement, quantity):
        return Refusal.CONVERSION
    if _rate(statement, quantity):
        return Refusal.EXCHANGE_RATE
    metric = metric_of(statement, quantity, thread.metric, here=thread.sentence == statement.sentence.index)
    if metric is None:
        return Refusal.NO_METRIC
    if _third_party(statement, quantity, around):
        return Refusal.THIRD_COUNTRY
    status, period, bound = standing_of(statement, quantity, metric, dates, around[0].chronology)
    here = thread.sentence == statement.sentence.index
    if period is None and metric in _TRADE and status == "actual" and (here or not dates):
        period = thread.period
    thread.tell(metric, period if status == "actual" else None, statement.sentence.index)
    return Figure(
        evidence=evidence_at(statement.reading, quantity.start, _RULES[metric]),
        metric=metric,
        value=_signed(statement, quantity, metric),
        unit=quantity.unit,
        bound=bound,
        status=status,
        period=period,
    )


def _signed(statement: Statement, quantity: Quantity, metric: str) -> int | float:
    """A fall and a deficit are below zero."""
    if metric == "growth" and quantity.kind == "percent":
        cue = growth_cue(statement, quantity)
        return -quantity.value if cue and cue.value == "-1" else quantity.value
    if metric == "trade_balance":
        cue = money_cue(statement, quantity)
        deficit = cue and statement.reading.hits.within("figure_deficit", cue.start, cue.end)
        return -quantity.value if deficit else quantity.value
    return quantity.value


def _third_party(statement: Statement, quantity: Quantity, around: _Around) -> bool:
    """Whether a figure is told of a country outside the relationship, and not of both in it."""
    scene, names = around
    if len(scene.pair) < 2:
        return False
    start, end = statement.part_span(quantity.start)
    start, end = max(start, quantity.start - _AROUND), min(end, quantity.end + _AROUND // 2)
    mentions = beginning_in(scene.countries, start, end)
    named, pair = {mention.code for mention in mentions}, set(scene.pair)
    if named <= pair or pair <= named:
        return False
    return not all(_in_name(statement, names, mention) for mention in mentions if mention.code not in pair)


def _in_name(statement: Statement, names: SpanIndex[None], mention: CountryMention) -> bool:
    """Whether a country is only part of a currency ("US$") or of somebody's name."""
    in_sum = any(quantity.start <= mention.start < quantity.end for quantity in statement.quantities)
    return in_sum or names.around(mention.start, mention.start + 1) is not None


def _once(reading: Reading, figures: list[Figure]) -> tuple[Figure, ...]:
    """Figures that say the same as one, with the sentences of all; a telling with a period goes before one without."""
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in _without_headline(reading, figures):
        groups.setdefault((figure.metric, figure.value, figure.unit, figure.status), []).append(figure)
    return tuple(merged for group in groups.values() for merged in _merged(reading, group))


def _without_headline(reading: Reading, figures: list[Figure]) -> list[Figure]:
    """The figures without those of the headline that the text tells more exactly."""
    titles = [block for block in reading.article.blocks if block.kind == "title"]

    def headline(figure: Figure) -> bool:
        return any(block.start <= figure.evidence.start < block.end for block in titles)

    body = [figure for figure in figures if not headline(figure)]
    return [figure for figure in figures if not headline(figure) or not any(_rounds(figure, other) for other in body)]


def _rounds(rough: Figure, exact: Figure) -> bool:
    """Whether two figures are the same thing, one of them rounded."""
    return rough.unit == exact.unit and abs(rough.value - exact.value) <= _ROUNDING * abs(exact.value)


def _merged(reading: Reading, group: list[Figure]) -> list[Figure]:
    """One figure for each period told; a telling without a period goes with the first."""
    periods: dict[str, list[Figure]] = {}
    for figure in group:
        if figure.period:
            periods.setdefault(figure.period, []).append(figure)
    loose = [figure for figure in group if figure.period is None]
    sets = list(periods.values()) or [[]]
    sets[0] = [*sets[0], *loose]
    merged = []
    for same in sets:
        first, *others = same
        tellings = {other.evidence.start: other.evidence for other in others}
        tellings.pop(first.evidence.start, None)
        merged.append(replace(first, tellings=tuple(tellings.values())))
    return merged
