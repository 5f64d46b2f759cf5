"""What the statements of a paragraph have told so far, which a later one may go on with."""

from dataclasses import dataclass, field

from digest.extract.goals import NAMED, goal_of, is_aimed_at
from digest.extract.metrics import PEOPLE
from digest.extract.refusals import Refusal
from digest.extract.statements import Statement, metric_cues, points_back
from digest.extract.sums import SIDES
from digest.extract.whose import OWNED, owner_of_line
from digest.model import Figure, FigureStatus, Quantity, Sentence
from digest.parse.article import Stage
from digest.placed import beginning_in

_NOTHING = (None, None, None)
# What the trade of two countries goes on with.
OF_TRADE = frozenset({"export", "import", "trade_balance", "growth"})
TRADE = OF_TRADE | {"bilateral_trade"}
CAPITAL = frozenset({"investment", "investment_projects"})
# What is told beside a figure, and goes on with it.
_BESIDE = frozenset({"growth", "tariff", "other", "trade_balance"})


@dataclass(frozen=True, slots=True)
class _Opener:
    """What the line over a list says of its numbers."""

    metric: str
    period: str | None
    of: str | None


@dataclass(slots=True)
class Thread:
    """What was told last: its metric, its period, whose it was and whether it was reached."""

    block: int = -1
    sentence: int = -1  # in which it was told
    metric: str | None = None
    last: str | None = None  # the metric of the figure told last, whichever it is
    period: str | None = None
    told_for: str | None = None  # the period of the figure told last, also of one that is ahead
    known: str | None = None  # the last period told in the article
    traded: bool = False  # whether the trade of both was told
    of: str | None = None
    status: FigureStatus = "actual"
    strayed: bool = False  # whether a sum of something else was told in this paragraph
    apart: Refusal | None = None  # why the figures of this paragraph are not the two countries'
    before: tuple[str | None, str | None, str | None] = _NOTHING  # metric, country and period of the paragraph before
    others: set[tuple[float, str]] = field(default_factory=set)  # sums of trade that were told of other countries
    item: int = -1  # the item of a list read last, and what opens that list
    opener: _Opener | None = None

    def enter(self, statement: Statement) -> None:
        """A new paragraph goes on with what a word points back to, an item of a list with the line that opens it."""
        if statement.sentence.block != self.block:
            told = (self.metric, self.of, self.period) if statement.sentence.block == self.block + 1 else _NOTHING
            self.before, self.block, self.apart, self.strayed = told, statement.sentence.block, None, False
            asked = _asked(statement)
            self.metric, self.of, self.period = (asked.metric, asked.of, asked.period) if asked else _NOTHING
        opener = self._opener(statement)
        if opener is not None:
            self.metric, self.last, self.of, self.period = opener.metric, opener.metric, opener.of, opener.period
            self.sentence = statement.sentence.index

    def _opener(self, statement: Statement) -> _Opener | None:
        """What opens the list that a sentence is an item of; looked for once for all its items."""
        sentences, index = statement.reading.article.sentences, statement.sentence.index
        if not statement.stage.is_item(statement.sentence):
            return None
        while index > self.item and statement.stage.is_item(sentences[index]):
            index -= 1
        if index != self.item or self.item < 0:
            self.opener = _opened_by(statement.stage, sentences[index]) if index >= 0 else None
        self.item = statement.sentence.index
        return self.opener

    def about(self, statement: Statement, quantity: Quantity) -> str | None:
        """What a number may go on with: the metric told before in its paragraph, or in the one before where it points back to that."""
        first = statement.reading.article.block_of(statement.sentence).start == statement.sentence.start
        joint = self.traded and not self.strayed and _is_joint_goal(statement, quantity)
        if joint or (self.before[0] == "bilateral_trade" and first and _is_named_goal(statement, quantity)):
            return "bilateral_trade"
        if (opener := _told_without_number(statement, quantity)) is not None:
            self.metric, self.of, self.period = opener.metric, opener.of, opener.period
        if first and self.metric is None and self.before[0] and points_back(statement, quantity):
            self.metric, self.of, self.period = self.before
        return self.metric

    def period_before(self, statement: Statement, metric: str) -> str | None:
        """The time of the paragraph before, where a new one goes on from trade to its parts without any time of its own."""
        parts = self.metric is None and metric in OF_TRADE and self.before[0] in ("bilateral_trade", *SIDES)
        return self.before[2] if parts and not statement.dates else None

    def is_in(self, statement: Statement) -> bool:
        """Whether the figure told last stands in the same sentence."""
        return self.sentence == statement.sentence.index

    def tell(self, figure: Figure, statement: Statement, *, compared: bool) -> None:
        """Remember a figure; exports and imports told after the trade of both are only its parts.

        What a figure is only `compared` with leaves the time that is told of as it was, as an earlier time in the same sentence does.
        """
        earlier = self.is_in(statement) and figure.period is not None and figure.period < (self.told_for or "")
        part = self.metric == "bilateral_trade" and figure.metric in SIDES
        self.traded |= figure.metric == "bilateral_trade"
        if figure.metric not in _BESIDE and not part:
            self.metric = figure.metric
        self.last, self.sentence, self.status = figure.metric, statement.sentence.index, figure.status
        if compared or earlier:
            return
        self.known = figure.period if figure.period and figure.status == "actual" else self.known
        self.told_for, self.period = figure.period, figure.period if figure.status == "actual" else None

    def refuse(self, why: Refusal, quantity: Quantity) -> None:
        """Remember that a figure was told of one country with all others, of a third, of some goods only, or of anything else."""
        self.strayed |= quantity.kind == "money"
        if why is Refusal.THIRD_COUNTRY and quantity.kind == "money":
            self.others.add((quantity.value, quantity.unit))
        self.apart = why if why in (Refusal.ONE_COUNTRY, Refusal.THIRD_COUNTRY, Refusal.SOME_GOODS) else self.apart

    def of_another(self, statement: Statement, quantity: Quantity, metric: str) -> Refusal | None:
        """Why trade told behind such a figure is none: it goes on with that, where it does not name the two countries anew."""
        if (quantity.value, quantity.unit) in self.others and metric in TRADE and not self._names_both(statement):
            return Refusal.THIRD_COUNTRY
        start = statement.part_span(quantity.start)[0]
        again = not any(start <= cue.start < quantity.start for cue in statement.cues)
        if self.apart is Refusal.SOME_GOODS:
            return self.apart if again and metric in OF_TRADE else None
        if self.apart is None or (metric not in OF_TRADE and not (again and metric == "bilateral_trade")):
            return None
        return None if self._names_both(statement) else self.apart

    @staticmethod
    def _names_both(statement: Statement) -> bool:
        """Whether a sentence names the two countries."""
        named = {mention.item.code for mention in statement.stage.countries.within(statement.sentence.start, statement.sentence.end)}
        return len(named.intersection(statement.stage.scene.pair)) > 1

    def _part_of_them(self, statement: Statement, metric: str) -> bool:
        """Whether people are told as some of those told before, whose they are then, too: "345,000 of them work there"."""
        hits = statement.reading.hits
        pointing = hits.first("figure_of_them", statement.sentence.start, statement.sentence.end)
        return pointing is not None and {metric, self.metric} <= PEOPLE

    def owner(self, statement: Statement, metric: str, own: str | None) -> str | None:
        """Whose a figure is: by its own words, else whose the one before it in the sentence is, or the export told before an import."""
        same = metric == self.metric or {metric, self.metric} <= CAPITAL
        told = any(cue.value == metric for cue in statement.cues)
        named = statement.stage.countries.within(statement.sentence.start, statement.sentence.end)
        again = (same and not (told and named)) or self._part_of_them(statement, metric)
        own = own or (_named_without_number(statement, metric) if again and not self.is_in(statement) else None)
        own = None if self.is_in(statement) and metric in SIDES and not told else own  # "sold 2 billion to it and bought 3 billion from it"
        self.of = own or (self.of if again or self.is_in(statement) or metric in SIDES else None)
        return self.of if metric in OWNED else None


def _is_joint_goal(statement: Statement, quantity: Quantity) -> bool:
    """Whether both sides aim at a sum without saying of what: "the two countries are striving for 2 billion"."""
    start = statement.part_span(quantity.start)[0]
    hits = statement.reading.hits
    both = any(hit.value == "sides" for hit in hits.within("anaphor", start, quantity.start))
    both = both or hits.first("first_person", start, quantity.start) is not None  # "let us aim for 20 billion"
    return quantity.kind == "money" and not statement.cues and both and is_aimed_at(statement, quantity)


def _told_without_number(statement: Statement, quantity: Quantity) -> _Opener | None:
    """What the sentence before says whose figure only this one tells: "Chile was the largest investor in 2022. The figure reached …"."""
    line = statement.line_before
    if line is None or statement.cues or not points_back(statement, quantity):
        return None
    return _opened_by(statement.stage, line)


def _named_without_number(statement: Statement, metric: str) -> str | None:
    """Whose a figure is by the sentence before, where that names whose without a number: "Chile's investment grows. It is 4 billion"."""
    line = statement.line_before if metric in OWNED else None
    if line is None or beginning_in(statement.stage.scene.quantities, line.start, line.end):
        return None
    return owner_of_line(statement.stage, line, metric)


def _is_named_goal(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum is told as the goal, without saying of what: "the target of 10 billion by 2030"."""
    goal, noun = goal_of(statement, quantity), statement.reading.language.words("figures", "goal_nouns")
    named = goal is not None and quantity.start - goal.end <= NAMED and statement.reading.lower[goal.start : goal.end] in noun
    return quantity.kind == "money" and not statement.cues and named


def _asked(statement: Statement) -> _Opener | None:
    """What the question before an answer asks for, where that is one thing."""
    article = statement.reading.article
    question = article.blocks[statement.sentence.block - 1] if statement.sentence.block else None
    if question is None or question.kind != "question":
        return None
    told = metric_cues(statement.reading, question.start, question.end)
    line = statement.reading.sentence_at(told[0].start) if len({cue.value for cue in told}) == 1 else None
    return _opened_by(statement.stage, line) if line else None


def _opened_by(stage: Stage, line: Sentence) -> _Opener | None:
    """What a line says that opens a list; None where it has no metric, or tells of a third country."""
    if beginning_in(stage.scene.quantities, line.start, line.end):
        return None
    cues = metric_cues(stage.reading, line.start, line.end)
    if {cue.value for cue in cues} >= SIDES:
        return None  # which of its numbers are exports is not said
    if not cues or stage.names_outsider(line.start, line.end):
        return None
    dates = [date.item.edtf for date in stage.dates.within(line.start, line.end)]
    metric = cues[0].value
    return _Opener(metric, dates[0] if len(dates) == 1 else None, owner_of_line(stage, line, metric) if metric in OWNED else None)
