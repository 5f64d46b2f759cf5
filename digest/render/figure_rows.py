"""The rows of a table of figures: each mark in words, with its sentence where words of ours say too little."""

from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Figure
from digest.relate.series import STOCKS
from digest.render.marks import OF_ANYTHING, Mark
from digest.render.phrases import phrases_of
from digest.render.telling import Told, date_of
from digest.tell.escape import safe
from digest.tell.figures import aim_time, whose
from digest.tell.piece import Piece, plain
from digest.tell.sentences import grammar
from digest.tell.wording import Wording

# A claim of so many articles names these, and counts the others.
_MOST_TELLINGS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a mark in words."""

    mark: Mark
    id: str
    period: str
    value: str
    disputed: bool
    metric: str  # empty where the value says it
    whose: Markup | None  # what is counted, where it is known of whom
    quote: Piece | None  # the sentence, where that alone says of what or of when it is
    tellings: tuple[Told[Figure], ...]
    more: int


def as_of(mark: Mark) -> str:
    """When a figure was told; what there was at a time that was over then is of that time."""
    told = mark.told.view.date or ""
    return min(told, mark.period.rpartition("/")[2]) if mark.period and _is_stock(mark) else told


def _is_stock(mark: Mark) -> bool:
    """Whether a figure counts what there was at a time, and not what came within it."""
    return mark.status == "actual" and mark.told.fact.metric in STOCKS


def row_of(mark: Mark, section: str, disputed: set[int], wording: Wording) -> Row:
    """A mark in words; `section` begins its address on the page."""
    value = wording.figure(mark.value, mark.unit, mark.said_bound)
    metric = wording.word("metrics", mark.told.fact.metric)
    said = next((words for told in mark.tellings if (words := whose(told.fact, told.view.speech))), None)
    return Row(
        mark=mark,
        id=f"{section}-{mark.number}",
        period=_period(mark, wording),
        value=value,
        disputed=mark.number in disputed,
        metric="" if metric.casefold() in value.casefold() else metric,
        whose=said,
        quote=_sentence(mark) if _says_too_little(mark, said) else None,
        tellings=mark.tellings[:_MOST_TELLINGS],
        more=max(0, len(mark.tellings) - _MOST_TELLINGS),
    )


def _says_too_little(mark: Mark, said: Markup | None) -> bool:
    """Whether no words of ours say what a rate is of, or of what time a figure is, or with what "three times" compares."""
    if mark.told.fact.metric in OF_ANYTHING and (said is None or mark.unit == "time"):
        return True
    return mark.period is None and mark.status == "actual" and not _is_standing(mark)


def _is_standing(mark: Mark) -> bool:
    """Whether a figure without a period counts what there was when it was told: so many students, not so many a year."""
    return mark.period is None and _is_stock(mark) and not mark.unit.endswith("/year")


def _sentence(mark: Mark) -> Piece:
    """The sentence of a figure."""
    article = mark.told.view.entry.article
    quote = mark.told.fact.evidence.quote
    return Piece(quote, None if article.language == mark.told.view.speech.wording.code else article.language)


def _period(mark: Mark, wording: Wording) -> str:
    """The time that a mark is for; a target's is the last by which it is to be reached."""
    if _is_standing(mark) and (told := date_of(mark.told.view)):
        return phrases_of(wording).text("page", "as_told", date=told)
    if mark.period is None:
        return phrases_of(wording).text("page", "no_period")
    date = wording.date(mark.period, short=True)
    is_aim = mark.status == "target" and aim_time(mark.told.fact) == "by_time" and len(mark.period) == len("2030")
    return plain(grammar("by_time", wording.language, date=safe(date))).strip() if is_aim else date
