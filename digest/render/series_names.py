"""What a series of figures is called, and the name of its section in an address."""

from collections.abc import Sequence

from digest.render.marks import OWNED, Series
from digest.render.phrases import phrases_of
from digest.tell.figures import counted, owner_of
from digest.tell.piece import plain
from digest.tell.wording import Wording


def id_of(series: Series, *, alone: bool) -> str:
    """The name in an address; `alone` where its metric is told in no other unit."""
    parts = [series.metric, *([] if alone else [series.unit]), *filter(None, [series.of]), *(["routes"] if series.is_of_parts else [])]
    return "-".join(parts).lower().replace("_", "-").replace("/", "-")


def title_of(series: Series, others: Sequence[Series], wording: Wording) -> str:
    """What a series is of: "Exports from Peru to Egypt"."""
    title = _of_owner(series) or wording.word("metrics", series.metric)
    title = title[:1].upper() + title[1:]
    if series.of and series.metric == "trade_balance":
        return f"{title}: {wording.place(series.of)}"
    if series.is_of_parts:
        return phrases_of(wording).text("page", "routes", metric=title)
    return phrases_of(wording).text("page", "unowned", metric=title) if is_of_either(series, others) else title


def _of_owner(series: Series) -> str:
    """What is counted of a country, in its own words; a balance is a surplus or a deficit by its sign."""
    own = (told for mark in series.marks for told in mark.tellings if owner_of(told.fact, told.view.speech) == series.of)
    told = next(own, None) if series.of and series.metric != "trade_balance" else None
    said = counted(told.fact, told.view.speech) if told else None
    return plain(said) if said else ""


def is_of_either(series: Series, others: Sequence[Series]) -> bool:
    """Whether it is not told whose its figures are, while others are one country's."""
    return series.metric in OWNED and not series.of and any(each.of for each in others if each.metric == series.metric)


def unit_of(unit: str, wording: Wording) -> str:
    """A unit alone, in words."""
    return unit if unit.isupper() else wording.amount(2, unit).replace(wording.number(2), "").strip("\u00a0 ")
