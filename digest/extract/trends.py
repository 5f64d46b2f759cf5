"""Facts of the kind `trends`: what is told to have grown or shrunk in a period, without a number of how much."""

from digest.extract.bounds import bounds_of
from digest.extract.evidence import evidence_at
from digest.extract.products import names_goods
from digest.extract.since import is_since_deed
from digest.extract.statements import statement_of
from digest.model import Hit, ResolvedDate, Trend
from digest.parse.article import Stage
from digest.parse.index import Mention
from digest.placed import beginning_in

METRICS = frozenset({"bilateral_trade", "export", "import", "investment", "tourists"})
# How far a word of growth may stand from what grows, its number and its period, in characters.
NEAR, NUMBER, PERIOD, BESIDE = 90, 45, 80, 20
FAR = 200  # a number with its unit is no longer


def extract_trends(stage: Stage) -> tuple[Trend, ...]:
    """The trends of an article, each metric, direction and period once."""
    found: dict[tuple[str, str, str], Trend] = {}
    for cue in stage.reading.hits.all("trend"):
        trend = _trend_at(stage, cue)
        if trend:
            found.setdefault((trend.metric, trend.direction, trend.period), trend)
    return tuple(found.values())


def _trend_at(stage: Stage, cue: Hit) -> Trend | None:
    bounds = bounds_of(stage, cue.start)
    if bounds is None or _has_number(stage, cue) or _is_aim(stage, cue, bounds[0]):
        return None
    metric = _metric(stage, cue, bounds)
    period = _period(stage, cue, bounds)
    if metric is None or period is None:
        return None
    evidence = evidence_at(stage.reading, cue.start, "trends.told")
    return Trend(metric=metric, direction="down" if cue.value == "down" else "up", period=period, evidence=evidence)


def _has_number(stage: Stage, cue: Hit) -> bool:
    """Whether a number stands beside the word of growth: how much makes it a figure, "more than 500" is no growth at all."""
    for quantity in beginning_in(stage.scene.quantities, cue.start - FAR, cue.end + NUMBER):
        after, ahead = quantity.start - cue.end, cue.start - quantity.end
        if 0 <= after < BESIDE or 0 <= ahead < BESIDE:
            return True
        if quantity.kind in {"percent", "times"} and 0 <= after < NUMBER:
            return True
    return False


def _is_aim(stage: Stage, cue: Hit, start: int) -> bool:
    """Whether growth is only aimed at, expected or denied."""
    hits = stage.reading.hits
    near = max(start, cue.start - NEAR)
    planned = any(hit.value != "actual" for hit in hits.within("figure_status", near, cue.end))
    return planned or bool(hits.within("outlook", near, cue.start))


def _metric(stage: Stage, cue: Hit, bounds: tuple[int, int]) -> str | None:
    """What grows: the last thing named before the word of growth in its clause, else the first one right behind it."""
    hits = stage.reading.hits
    before = [hit for hit in hits.within("figure_metric", bounds[0], cue.start) if hit.value in METRICS]
    behind = [hit for hit in hits.within("figure_metric", cue.end, min(bounds[1], cue.end + NEAR // 2)) if hit.value in METRICS]
    if behind and (not before or cue.start - before[-1].end > NEAR):
        return None if _is_of_goods(stage, behind[0]) else behind[0].value
    return before[-1].value if before and not _is_of_goods(stage, before[-1]) else None


def _is_of_goods(stage: Stage, grown: Hit) -> bool:
    """Whether only some goods are told to have grown or shrunk: "phone shipments fell" says nothing of all exports."""
    sentence = stage.reading.sentence_at(grown.start)
    return sentence is not None and names_goods(statement_of(stage, sentence, ()), grown)


def _period(stage: Stage, cue: Hit, bounds: tuple[int, int]) -> str | None:
    """The year or part of a year that the growth is told for: right behind, else ahead in the clause; what follows is compared with."""
    right = stage.dates.after(cue.end, min(bounds[1], cue.end + BESIDE))
    right = None if right is not None and is_since_deed(stage, right.item) else right
    date = right or _ahead(stage, cue, bounds[0])
    return date.item.edtf if date and len(date.item.edtf) != len("2023-08-20") else None


def _ahead(stage: Stage, cue: Hit, start: int) -> Mention[ResolvedDate] | None:
    """The last date before a word of growth that is not what another such word compares with: "down 12 percent on 2024 as exports fell"."""
    for date in reversed(stage.dates.within(max(start, cue.start - 2 * PERIOD), cue.start)):
        if not stage.reading.hits.within("figure_growth", date.start - NUMBER, date.start):
            return date
    return None
