"""A sentence with figures, taken apart into its statements: each number with the words that tell what it is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import attrgetter

from digest.annotate import Reading
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Hit, Quantity, ResolvedDate, Sentence
from digest.parse.article import Stage
from digest.parse.deeds import Parsed

# The categories of words that lead to a number without saying what is counted.
_LEADING = (
    "mark", "prep", "auxiliary", "determiner", "anaphor", "group", "quantity_bound", "figure_growth", "figure_status", "figure_same",
    "figure_worth", "figure_passive", "figure_break", "quantity_currency", "date_compared", "according", "saying", "counting",
)  # fmt: skip
_OPEN = frozenset({"target", "forecast", "may"})
_TOGETHER = 4
# Nouns of those who trade, invest and employ for themselves.
FIRMS = frozenset({"company", "firm"})
WORD = re.compile(r"(?<!['\w])[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that holds quantities, with the words in it that tell what they are about."""

    stage: Stage
    sentence: Sentence
    quantities: tuple[Quantity, ...]
    cues: tuple[Hit, ...]  # of figure_metric, without those that are part of a name
    breaks: tuple[int, ...]  # where one part of the sentence ends and the next begins
    dates: tuple[ResolvedDate, ...]
    reading: Reading

    @property
    def parsed(self) -> Parsed:
        """The sentence, parsed."""
        return self.stage.parsed[self.sentence.index]

    @property
    def line_before(self) -> Sentence | None:
        """The sentence before, in the same paragraph."""
        line = self.reading.article.sentences[self.sentence.index - 1] if self.sentence.index else None
        return line if line is not None and line.block == self.sentence.block else None

    def previous(self, quantity: Quantity) -> Quantity | None:
        """The quantity before one."""
        index = bisect_left(self.quantities, quantity.start, key=attrgetter("start"))
        return self.quantities[index - 1] if index else None

    def following(self, quantity: Quantity) -> tuple[Quantity, ...]:
        """The quantities behind one, as many as one may be told with."""
        index = bisect_left(self.quantities, quantity.end, key=attrgetter("start"))
        return self.quantities[index : index + _TOGETHER]

    def part(self, offset: int) -> int:
        """Which part of the sentence an offset lies in."""
        return bisect_right(self.breaks, offset)

    def part_span(self, offset: int) -> tuple[int, int]:
        """The part of the sentence around an offset."""
        index = bisect_right(self.breaks, offset)
        start = self.breaks[index - 1] if index else self.sentence.start
        return start, self.breaks[index] if index < len(self.breaks) else self.sentence.end

    def before(self, category: str, quantity: Quantity) -> Hit | None:
        """The last hit of a category before a quantity, in its part of the sentence."""
        found = self.reading.hits.within(category, self.part_span(quantity.start)[0], quantity.end)
        return found[-1] if found else None

    def words(self, key: str) -> re.Pattern[str]:
        """Any word of a list of figures.toml."""
        return _word_among(self.reading.language, key)

    def leads(self, key: str) -> re.Pattern[str]:
        """Any word of a list of figures.toml at the end of what is searched, with a space behind."""
        return _lead_among(self.reading.language, key)

    def near(self, category: str, quantity: Quantity) -> bool:
        """Whether a category has a hit in the same part of the sentence."""
        return bool(self.reading.hits.within(category, *self.part_span(quantity.start)))


def statements(stage: Stage) -> list[Statement]:
    """The sentences that hold quantities, in text order."""
    grouped: dict[int, list[Quantity]] = {}
    for quantity in stage.scene.quantities:
        sentence = stage.reading.sentence_at(quantity.start)
        if sentence is not None:
            grouped.setdefault(sentence.index, []).append(quantity)
    return [statement_of(stage, stage.reading.article.sentences[index], tuple(found)) for index, found in sorted(grouped.items())]


def statement_of(stage: Stage, sentence: Sentence, quantities: tuple[Quantity, ...]) -> Statement:
    """A sentence with the words for metrics in it."""
    cues = tuple(
        cue for cue in metric_cues(stage.reading, sentence.start, sentence.end) if not stage.organizations.around(cue.start, cue.end)
    )
    dates = tuple(date.item for date in stage.dates.within(sentence.start, sentence.end))
    return Statement(stage, sentence, quantities, cues, tuple(sorted(set(_breaks(stage, sentence, quantities)))), dates, stage.reading)


def metric_cues(reading: Reading, start: int, end: int) -> list[Hit]:
    """The words for metrics between two offsets."""
    return [hit for hit in reading.hits.within("figure_metric", start, end) if hit.value != "none"]


def goes_plainly_on(statement: Statement, quantity: Quantity) -> bool:
    """Whether nothing stands before a number in its part that would say that another thing is counted: "and 9 billion in 2019"."""
    start, stage = statement.part_span(quantity.start)[0], statement.stage
    plain = leading_words(stage.reading.language)
    named = (stage.dates, stage.countries, stage.people, stage.organizations)
    return all(
        word[0] in plain
        or any(index.around(*word.span()) is not None for index in named)
        or any(other.start <= word.start() < other.end for other in statement.quantities)
        for word in WORD.finditer(stage.reading.lower, start, quantity.start)
    )


def carries_on(statement: Statement, quantity: Quantity, *, here: bool = True) -> bool:
    """Whether a part goes on with what was told before: by a word for it, or with nothing of its own.

    A new sentence (not `here`) does so where it begins with no more than a time or what became of the figure: "In 2022 it was …".
    """
    return goes_on(statement, quantity) or ((here or _opens_with_time(statement, quantity)) and goes_plainly_on(statement, quantity))


def _opens_with_time(statement: Statement, quantity: Quantity) -> bool:
    """Whether a part begins the sentence, with a time or the way of the figure before its number."""
    start = statement.part_span(quantity.start)[0]
    if statement.quantities[0] is not quantity or any(cue.end <= quantity.start for cue in statement.cues):
        return False
    dated = any(start <= date.start < quantity.start for date in statement.dates)
    hits = statement.reading.hits
    return dated or bool(hits.within("figure_status", start, quantity.start) or hits.within("figure_growth", start, quantity.start))


def points_back(statement: Statement, quantity: Quantity) -> bool:
    """Whether a part names the figure told before: "that figure", or tells nothing else."""
    start = statement.part_span(quantity.start)[0]
    again = any(hit.value == "again" for hit in statement.reading.hits.within("figure_same", start, quantity.start))
    return again or (_opens_with_time(statement, quantity) and goes_plainly_on(statement, quantity))


def told_just_before(statement: Statement, kinds: Collection[str]) -> str | None:
    """The one metric of these that the sentence before, in the same paragraph, is about."""
    line = statement.line_before
    told = {cue.value for cue in metric_cues(statement.reading, line.start, line.end)} if line is not None else set()
    return told.pop() if len(told) == 1 and told <= set(kinds) else None


def goes_on(statement: Statement, quantity: Quantity) -> bool:
    """Whether a part of a sentence without a metric of its own goes on with the one before, by a word for the figure or for a goal."""
    start, end = statement.part_span(quantity.start)
    hits = statement.reading.hits
    if hits.within("figure_block", start, end):
        return False
    goal = any(hit.value in _OPEN for hit in hits.within("figure_status", start, quantity.end))
    return goal or bool(hits.within("figure_same", start, quantity.start))


@cache
def leading_words(language: Language) -> frozenset[str]:
    """Every word that leads to a number without saying what is counted."""
    forms = [form for category in _LEADING for forms in language.forms(category).values() for form in forms]
    for file, key in (
        ("numbers", "reached"),
        ("numbers", "aimed"),
        ("figures", "from_words"),
        ("figures", "lead_words"),
        ("figures", "level_words"),
    ):
        forms += language.words(file, key)
    return frozenset(word for form in forms for word in WORD.findall(form.lower()))


# ---------------------------------------------------------------- where one part ends


def _breaks(stage: Stage, sentence: Sentence, quantities: tuple[Quantity, ...]) -> Iterator[int]:
    """Where the parts begin: at each word that parts two statements, and between any two numbers that are told apart."""
    hits = stage.reading.hits
    yield from (hit.start for hit in hits.within("figure_break", sentence.start, sentence.end) if hit.start > sentence.start)
    for left, right in pairwise(quantities):
        cut = _between(stage, left, right)
        if cut is not None:
            yield cut


def _between(stage: Stage, left: Quantity, right: Quantity) -> int | None:
    """Where the part of a number ends and that of the next begins; None where both are told in one."""
    hits, text, words = stage.reading.hits, stage.reading.lower, parting(stage.reading.language)
    if hits.within("figure_break", left.end, right.start) or "(" in text[left.end : right.start]:
        return None  # parted already, or told in brackets beside it
    onward = words.onward.search(text, left.end, right.start)
    compared = words.compared.search(text, left.end, right.start)
    if onward and compared and not compared.start() < onward.start() < compared.end():  # "compared to 3 billion" leads nowhere
        compared = None
    if compared:  # "up 22 percent on 2023, of which exports 6 billion": what is compared ends before a new noun
        anew = [at for at in _commas(stage, compared.end(), right.start) if metric_cues(stage.reading, at, right.start)]
        return anew[-1] if anew else compared.start()
    restating = [hit.start for hit in hits.within("mark", left.end, right.start) if words.restating.match(text, hit.start)]
    joined = [hit for hit in hits.within("mark", left.end, right.start) if hit.value == "coordinate" and hit.start not in restating]
    commas = [at for at in _commas(stage, left.end, right.start) if at + 2 not in restating]
    both = next((at for at in commas if any(hit.start == at + 2 for hit in joined)), None)
    if both is not None:
        return both
    if commas or joined:
        return commas[0] if commas else joined[-1].start
    if words.from_.search(text, max(0, left.start - 20), left.start):  # "from 3 billion in 2019 to 5 billion in 2023"
        return onward.start() if onward else None
    return None


def _commas(stage: Stage, start: int, end: int) -> Iterator[int]:
    """The commas between two offsets that are no part of a date or a name."""
    text = stage.reading.lower
    at = text.find(",", start, end)
    while at >= 0:
        if not stage.dates.around(at, at + 1) and not stage.places.around(at, at + 1):
            yield at
        at = text.find(",", at + 1, end)


@dataclass(frozen=True, slots=True)
class Parting:
    """The words of a language that lead to a number another one is told with."""

    from_: re.Pattern[str]
    compared: re.Pattern[str]
    onward: re.Pattern[str]
    restating: re.Pattern[str]  # "or" tells the same in other words


@cache
def parting(language: Language) -> Parting:
    """The words that part "from 300 million" and "to 500 million", compiled."""
    from_ = any_of(language.words("figures", "from_words"))
    bounds = any_of(form for forms in language.forms("quantity_bound").values() for form in forms)
    compared = any_of(form for forms in language.forms("date_compared").values() for form in forms)
    leads = any_of([*language.words("numbers", "bound_links"), *language.words("figures", "level_words")])
    return Parting(
        from_=re.compile(rf"\b{from_} (?:(?:{bounds}|{leads}) )*$"),
        compared=re.compile(rf"\b(?:{compared}\b|{from_} (?:(?:{bounds}|{leads}) )*$)"),
        restating=re.compile(rf"{any_of(language.words('figures', 'conversion_words'))}\b"),
        onward=re.compile(rf"\b{any_of(language.words('numbers', 'range_words'))} (?:[^\s,.;:]+ ){{0,3}}$"),
    )


@cache
def _word_among(language: Language, key: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language.words('figures', key))}\b")


@cache
def _lead_among(language: Language, key: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(language.words('figures', key))} $")


def cue_before(statement: Statement, quantity: Quantity) -> Hit | None:
    """The last word for a metric before a number."""
    return next((cue for cue in reversed(statement.cues) if cue.end <= quantity.start), None)


def starting_point(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is only what a target starts from ("from 300 million to 500 million")."""
    reading = statement.reading
    return parting(reading.language).from_.search(reading.lower, max(0, quantity.start - 20), quantity.start) is not None


def risen_from(statement: Statement, quantity: Quantity) -> Quantity | None:
    """The number right before one, where it is what this one rose from."""
    before = next((other for other in reversed(statement.quantities) if other.end <= quantity.start), None)
    risen = before is not None and before.kind == quantity.kind and starting_point(statement, before)
    return before if risen else None


def owner_first(statement: Statement) -> bool:
    """Whether the language puts whose something is before it: "Peru's exports"."""
    return statement.reading.language.text("figures", "owner_stands") == "before"
