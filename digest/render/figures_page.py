"""The page of figures: a chart of each metric, what its claims say of each other, and the table of the same marks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from jinja2 import Environment
from markupsafe import Markup

from digest.faults import Page, guarded
from digest.model import Figure, Problem, Trend
from digest.render.article import View
from digest.render.charts import TABLET, Charts
from digest.render.dataset.published import dataset_of
from digest.render.differing import told_together
from digest.render.drawing import Draw, vega
from digest.render.figure_rows import Row, as_of, row_of
from digest.render.front_matter import page_text
from digest.render.marks import Mark, Series, all_series, years_of
from digest.render.pairing import Pairing
from digest.render.phrases import phrases_of
from digest.render.programs.addresses import addresses_of
from digest.render.programs.schema_org import Dataset, Thing
from digest.render.related import Other, Sentences, who_said
from digest.render.series_names import id_of, is_of_either, title_of, unit_of
from digest.render.settings import Settings
from digest.render.telling import about, told
from digest.render.value_axis import axis_for
from digest.render.volumes import parts_of
from digest.tell.figures import is_of_product
from digest.tell.wording import Wording

# The articles from the page of all metrics, and from a metric's own.
ARTICLES, DEEPER = "../articles/", "../../articles/"
# With more marks than this each metric has a page of its own.
_MOST_TOGETHER = 70
# More marks than this are too many for one chart: it then holds those of the newest articles.
_MOST_MARKS = 30
# A longer table comes by years, each on a page of its own.
_MOST_ROWS = 120
# So many outcomes one reads at once; the others lie folded with what carries a claim on.
_OUTCOMES_SHOWN, _MOST_SENTENCES = 8, 60
# Percentages and multiples are each of something else, so no axis can hold them together.
_OF_MANY_THINGS = frozenset({"growth", "tariff", "other", "loan_or_aid"})
# Sentences of these kinds say how a claim fared; the others only carry it on.
_OUTCOMES = frozenset({"contradicts", "falls_short", "fulfils", "raises"})


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in each of its forms."""

    wide: Markup
    middle: Markup
    narrow: Markup
    logarithmic: bool
    shown: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Volume:
    """The rows of one year, on a page of their own."""

    name: str  # "2023", or "0" without a period
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A metric in one unit."""

    id: str
    title: str
    unit: str
    of: str  # whose it is, where each country has its own
    count: int  # of its marks
    newest: Row  # of the article written last
    chart: Chart | Problem | None  # a problem where it can't be drawn
    is_of_many_things: bool
    rows: tuple[Row, ...]  # all of them, or those of the chart where they are too many for one page
    volumes: tuple[Volume, ...]
    outcomes: tuple[Other, ...]
    further: tuple[Other, ...]


def figures_pages(  # noqa: PLR0913 - who draws is for who keeps drawings
    views: Sequence[View],
    pairings: Iterable[Pairing],
    wording: Wording,
    settings: Settings,
    templates: Environment,
    *,
    draw: Draw = vega,
) -> Iterator[Page]:
    """Every figure about the relationship: the page of all metrics, and pages by year for a metric of very many claims."""
    phrases = phrases_of(wording)
    countries = wording.listed(wording.place(code) for code in settings.countries)
    articles = about(views, settings.countries)
    known = {view.slug for view in articles}
    series = all_series(told(articles, "figures", Figure))
    is_long = sum(len(each.marks) for each in series) > _MOST_TOGETHER
    related, sentences = [each for each in pairings if each.later.view.slug in known], Sentences(wording, DEEPER if is_long else ARTICLES)
    found = _sections(series, related, sentences, Charts(wording, draw))
    yield from (("figures.md", section.chart) for section in found if isinstance(section.chart, Problem))
    sections = [section if isinstance(section.chart, Chart) else replace(section, chart=None) for section in found]
    together, apart = ([], sections) if is_long else (sections, [])
    lead = phrases.text("page", "lead", countries=countries)
    title = phrases.text("page", "title")
    metadata = {"title": title, "lang": wording.code, "description": lead, "layout": "figures"}
    shared = {"words": wording, "phrases": phrases, "countries": countries, "named": who_said}

    def page(path: str, template: str, title: str, *things: Thing, **values: object) -> Page:
        body = templates.get_template(f"{template}.md.jinja").render(shared, **values)
        return path, page_text(metadata | {"title": title}, body, *things)

    others = _others(series, wording)
    data = replace(_data(series, wording, settings), name=f"{title} – {settings.titles[wording.code]}", description=lead)
    yield page("figures.md", "figures", title, data, sections=together, apart=apart, others=others, articles=ARTICLES)
    for section in apart:
        yield page(f"figures/{section.id}.md", "figures_metric", section.title, section=section, articles=DEEPER)
    for section, volume in ((each, volume) for each in sections for volume in each.volumes):
        heading, way = f"{section.title}: {volume.title}", "../" if is_long else f"../../#{section.id}"
        path = f"figures/{section.id}/{volume.name}.md"
        yield page(path, "figures_year", heading, heading=heading, rows=volume.rows, articles=f"../{DEEPER}", way=way)


def _data(series: Sequence[Series], wording: Wording, settings: Settings) -> Dataset:
    """The figures for programs: what is measured, and over which years."""
    addresses = addresses_of(settings, wording.code, "figures/")
    years = [year for each in series for mark in each.dated for year in years_of(mark.period) or ()]
    return replace(
        dataset_of(wording, settings, addresses),
        id=addresses.page,
        url=addresses.page,
        variable_measured=tuple(dict.fromkeys(wording.word("metrics", each.metric) for each in series)),
        temporal_coverage=f"{min(years):04}/{max(years):04}" if years else "",
    )


def _sections(series: Sequence[Series], pairings: Sequence[Pairing], sentences: Sentences, charts: Charts) -> list[Section]:
    """Trade in any case, any other metric where several claims are made of it."""
    shown = [each for each in series if _has_section(each)]
    of_mark = {told.ref: each for each in shown for mark in each.marks for told in mark.tellings}
    of_metric = {each.metric: each for each in reversed(shown)}  # a trend, which is of no unit, stands beside the first
    beside: dict[int, list[Pairing]] = {}
    for pairing in pairings:
        own = of_metric.get(pairing.later.fact.metric) if isinstance(pairing.later.fact, Trend) else of_mark.get(pairing.relation.later)
        if own is not None:
            beside.setdefault(id(own), []).append(pairing)
    return [_section(each, beside.get(id(each), []), shown, sentences, charts) for each in shown]


def _has_section(series: Series) -> bool:
    return series.claims > 1 or series.metric == "bilateral_trade"


def _others(series: Iterable[Series], wording: Wording) -> list[Row]:
    """The figures that are told once and stand beside no others."""
    marks = [mark for each in series if not _has_section(each) for mark in each.marks]
    return [row_of(replace(mark, number=number), "other-figures", set(), wording) for number, mark in enumerate(marks, 1)]


def _section(series: Series, pairings: Sequence[Pairing], others: Sequence[Series], sentences: Sentences, charts: Charts) -> Section:
    wording = sentences.wording
    alone = len({each.unit for each in others if each.metric == series.metric}) == 1
    unit = unit_of(series.unit, wording)
    title = title_of(series, others, wording)
    id = id_of(series, alone=alone)
    of_many = series.metric in _OF_MANY_THINGS or series.is_of_parts or is_of_product(series.marks[0].told.fact)
    disputed = _disputed(series.marks, pairings)
    rows = {mark.number: row_of(mark, id, disputed, wording) for mark in series.marks}
    shown, few = _shown(series.marks), len(rows) <= _MOST_ROWS
    beside = told_together(_newest(pairings), sentences)
    outcomes = [each for each in beside if each.kind in _OUTCOMES][:_OUTCOMES_SHOWN]
    make = partial(_chart, series, shown, id, title, sentences, charts=charts)
    return Section(
        id=id,
        title=title if alone else f"{title} ({unit})",
        unit=unit,
        count=len(series.marks),
        newest=rows[max(series.marks, key=as_of).number],
        chart=None
        if of_many or is_of_either(series, others) or len(series.dated) < 2
        else guarded(f"docs/{wording.code}/figures.md", make),
        of=series.of,
        is_of_many_things=series.metric in _OF_MANY_THINGS,
        rows=tuple(rows[mark.number] for mark in (series.marks if few else shown)),
        volumes=() if few else tuple(_volumes(rows, wording)),
        outcomes=tuple(outcomes),
        further=tuple(each for each in beside if each not in outcomes),
    )


def _newest(pairings: Iterable[Pairing]) -> list[Pairing]:
    """The weightiest relations first, of equal ones those of the newest articles, as many as one can read."""
    telling = (pairing for pairing in pairings if not pairing.is_only_beside)
    ordered = sorted(telling, key=lambda pairing: pairing.later.view.date or "", reverse=True)
    return sorted(ordered, key=lambda pairing: pairing.weight)[:_MOST_SENTENCES]


def _disputed(marks: Iterable[Mark], pairings: Iterable[Pairing]) -> set[int]:
    """The numbers of marks that stand beside another one that differs."""
    both = [(each.relation.later, each.relation.earlier) for each in pairings if each.relation.kind == "contradicts"]
    differ = {ref for refs in both for ref in refs}
    return {mark.number for mark in marks if any(told.ref in differ for told in mark.tellings)}


def _volumes(rows: Mapping[int, Row], wording: Wording) -> Iterator[Volume]:
    """The rows of a long table year by year."""
    untold = phrases_of(wording).text("page", "no_period")
    for year, group in groupby(rows.values(), key=lambda row: (years_of(row.mark.period) or (0, 0))[1]):
        for part in parts_of(str(year), group, lambda _: 1, _MOST_ROWS):
            title = str(year) if year else untold
            yield Volume(part.name or "", f"{title} ({part.number})" if part.number > 1 else title, part.items)


def _chart(  # noqa: PLR0913 - a chart is of all of these
    series: Series, marks: Sequence[Mark], id: str, title: str, sentences: Sentences, *, charts: Charts
) -> Chart:
    """The chart of a metric with more than one dated claim."""
    heading = sentences.phrases.text("page", "chart", metric=title)

    def way_to(mark: Mark) -> str:
        return mark.told.address(sentences.articles) if len(mark.tellings) == 1 else f"#{id}-{mark.number}"

    return Chart(
        wide=charts.columns(marks, f"{id}-wide", heading, way_to),
        middle=charts.rows(marks, f"{id}-middle", heading, way_to, width=TABLET),
        narrow=charts.rows(marks, f"{id}-narrow", heading, way_to),
        logarithmic=axis_for([mark.value for mark in marks]).logarithmic,
        shown=len(marks),
        left_out=len(series.marks) - len(marks),
    )


def _shown(marks: Sequence[Mark]) -> list[Mark]:
    """As many marks as a chart can hold, those of the newest articles, in their order."""
    newest = sorted(marks, key=lambda mark: mark.told.view.date or "", reverse=True)[:_MOST_MARKS]
    return sorted(newest, key=lambda mark: mark.number)
