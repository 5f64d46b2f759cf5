"""Facts of the kind `figures`."""

from collections.abc import Iterator

from digest.extract.balances import in_time, is_deficit
from digest.extract.employers import are_locals
from digest.extract.evidence import evidence_at
from digest.extract.figure_aims import aim_of
from digest.extract.figure_dates import is_compared, told_lately, told_now
from digest.extract.figure_periods import (
    at_end,
    has_period,
    named_again,
    of_year_before,
    opening_period,
    period_of_level,
    risen_period,
    same_stretch,
    shared_period,
    tells_of_earlier,
)
from digest.extract.figure_status import status_of
from digest.extract.figures_once import told_once
from digest.extract.goods import product_of
from digest.extract.investors import investor_of
from digest.extract.metrics import growth_cue, metric_of
from digest.extract.no_figures import no_figure, no_sum
from digest.extract.refusals import Refusal, Verdict
from digest.extract.statements import Statement, goes_plainly_on, points_back, risen_from, starting_point, statements
from digest.extract.tables import read_tables
from digest.extract.threads import CAPITAL, TRADE, Thread
from digest.extract.whose import names_one_only, owner_of, side_of, trader_of
from digest.extract.year_rows import row_of_years
from digest.model import Figure, Quantity
from digest.parse.article import Stage

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


def extract_figures(stage: Stage) -> tuple[Figure, ...]:
    """The figures of an article, each once, with every sentence that tells it."""
    told = [(verdict.start, verdict.found) for verdict in judge_figures(stage) if not isinstance(verdict.found, Refusal)]
    ordered = sorted([*told, *read_tables(stage)], key=lambda found: found[0])
    return told_once(stage.reading, in_time([figure for _, figure in ordered]))


def judge_figures(stage: Stage) -> Iterator[Verdict[Figure]]:
    """What each number in a sentence tells of the relationship, in text order."""
    thread = Thread()
    for statement in statements(stage):
        thread.enter(statement)
        for quantity in statement.quantities:
            yield Verdict(quantity.start, quantity.end, _judged(statement, quantity, thread))


def _judged(statement: Statement, quantity: Quantity, thread: Thread) -> Figure | Refusal:
    if (why := no_sum(statement, quantity)) is not None:
        return why
    here = thread.is_in(statement)
    metric = metric_of(statement, quantity, thread.about(statement, quantity), thread.last if here else None, here=here)
    if metric is None:
        thread.refuse(Refusal.NO_METRIC, quantity)
        return Refusal.NO_METRIC
    why = no_figure(statement, quantity, metric) or thread.of_another(statement, quantity, metric)
    if why is None and not thread.traded and names_one_only(statement, quantity, metric):
        why = Refusal.ONE_COUNTRY
    if why is not None:
        thread.refuse(why, quantity)
        return why
    figure = _figure(statement, quantity, metric, thread)
    thread.tell(figure, statement, compared=is_compared(statement, quantity))
    return Refusal.BEFORE if metric == "tariff" and figure.period is None and _is_left_behind(statement, quantity) else figure


def _is_left_behind(statement: Statement, quantity: Quantity) -> bool:
    """Whether a rate is the one that holds no more: "cut from 10% to 5%"."""
    return any(risen_from(statement, other) is quantity for other in statement.following(quantity))


def _figure(statement: Statement, quantity: Quantity, metric: str, thread: Thread) -> Figure:
    again = thread.is_in(statement) and metric in ("growth", thread.last) and goes_plainly_on(statement, quantity)
    status, period, bound = status_of(statement, quantity, metric, thread.status if again else None)
    if period is None and again and metric == "growth":
        period = thread.told_for
    if period is None and status == "actual":
        period = _period_told(statement, quantity, metric, thread)
    return Figure(
        evidence=evidence_at(statement.reading, quantity.start, _RULES[metric]),
        metric=metric,
        value=_signed(statement, quantity, metric),
        unit=quantity.unit,
        bound=bound,
        status=status,
        period=at_end(statement, quantity, same_stretch(statement, period, thread.known)),
        investor=investor_of(statement, quantity, metric),
        product=product_of(statement, quantity, metric),
        limit=quantity.limit if bound == quantity.bound else "",
        aim=aim_of(statement, quantity, status),
        of=thread.owner(statement, metric, _owner(statement, quantity, metric)) or _side(statement, quantity, metric),
    )


def _owner(statement: Statement, quantity: Quantity, metric: str) -> str | None:
    """Whose a figure is, by its own words."""
    if metric == "bilateral_trade":
        return trader_of(statement, quantity)
    if metric == "workers" and are_locals(statement, quantity):
        return None
    begun = risen_from(statement, quantity) or quantity  # "from 3 to 5 billion" is of whom the first is
    return owner_of(statement, begun, _owned_metric(statement, begun, metric))


def _side(statement: Statement, quantity: Quantity, metric: str) -> str | None:
    """Whose surplus or deficit a balance is."""
    return side_of(statement, quantity) if metric == "trade_balance" else None


def _owned_metric(statement: Statement, quantity: Quantity, metric: str) -> str:
    """What the country is told of: of growth, what grew, before it or, as in "doubled its scholarships", behind it."""
    if metric != "growth":
        return metric
    start, end = statement.part_span(quantity.start)
    told = [cue for cue in statement.cues if start <= cue.start < end]
    before = [cue.value for cue in told if cue.start < quantity.start]
    return before[-1] if before else told[0].value if told else metric


def _period_told(statement: Statement, quantity: Quantity, metric: str, thread: Thread) -> str | None:
    """The period that a figure shares with one told before or after it."""
    if of_year_before(statement, quantity):
        return None
    if (named := risen_period(statement, quantity) or named_again(statement, quantity, thread.known)) is not None:
        return named
    if metric == "growth" and (level := period_of_level(statement, quantity)) is not None:
        return level
    if starting_point(statement, quantity) or told_now(statement, quantity) is not None or _is_of_several(statement, quantity):
        return None
    return opening_period(statement, quantity) or _period_shared(statement, quantity, metric, thread)


def _is_of_several(statement: Statement, quantity: Quantity) -> bool:
    """Whether a number is that of any one of several years, or which of them is not told: "a deficit of 2 billion a year on average"."""
    average = statement.before("figure_average", quantity) is not None
    return average or told_lately(statement, quantity) or bool(row_of_years(statement, quantity))


def _period_shared(statement: Statement, quantity: Quantity, metric: str, thread: Thread) -> str | None:
    """The period of the figure told before, else of the one behind it in the sentence."""
    if tells_of_earlier(statement, quantity):
        return None
    if metric in (*TRADE, *CAPITAL) and metric == thread.metric and points_back(statement, quantity):
        return thread.period
    here = thread.is_in(statement)
    if not (metric in TRADE or (here and (metric == thread.last or {metric, thread.last} == CAPITAL))):
        return None
    if here or not has_period(statement, quantity):
        return thread.period or thread.period_before(statement, metric)
    return shared_period(statement, quantity) if metric in TRADE else None


def _signed(statement: Statement, quantity: Quantity, metric: str) -> int | float:
    """A fall and a deficit are below zero."""
    if metric == "growth" and quantity.kind == "percent":
        cue = growth_cue(statement, quantity)
        return -quantity.value if cue and cue.value == "-1" else quantity.value
    if metric == "trade_balance" and is_deficit(statement, quantity):
        return -quantity.value
    return quantity.value
