"""The figures of the benchmark as a page with tables, and as a picture."""

import json
from collections.abc import Iterator, Sequence

import vl_convert

from tools.bench.comparing import COLD, EDITED, FACTS, PAGES, WARM, Result

_TITLE = "# What a build costs"
_METHOD = """Articles are made, of 7 kB, and told in two languages; in each of {rounds} rounds every way is
taken once, and of what it took the median is told. *Material* and *MkDocs* build the same Markdown as pages by hand, with that theme and
the same few pages in the navigation, one language after the other; *Hugo* does with a template of five lines. *facts* only reads the
articles, *pages only* is a build of what is as it was, before MkDocs starts. Compare within a table: these are seconds of whatever
machine it was."""
_COLUMNS = ("articles", "way", "wall s", "CPU s", "peak MB", "ms an article", "site MB", "files", "largest page kB")
# What is asked of a build: a name, two ways and the field that they are compared in.
_RATIOS = (
    ("cold build beside plain Material, CPU", COLD, "Material", "cpu"),
    ("cold build beside plain Material, wall", COLD, "Material", "wall"),
    ("cold build beside MkDocs' own theme, CPU", COLD, "MkDocs", "cpu"),
    ("one article edited beside the cold build, wall", EDITED, COLD, "wall"),
    ("one article edited beside Hugo's whole build, wall", EDITED, "Hugo", "wall"),
    ("nothing changed beside the cold build, wall", WARM, COLD, "wall"),
    ("nothing changed, before MkDocs starts, beside the cold build, wall", PAGES, COLD, "wall"),
    ("reading all articles beside the cold build, CPU", FACTS, COLD, "cpu"),
)


def page(results: Sequence[Result], command: str, picture: str) -> str:
    """The page, in Markdown."""

    return "\n".join(
        (
            _TITLE,
            "",
            f"Written by `{command}`. {_METHOD.format(rounds=len(next(iter(results[0].costs.values()))))}",
            "",
            f"![Seconds by articles]({picture})",
            "",
            *_table(_COLUMNS, [row for result in results for row in _rows(result)]),
            "",
            "As medians of pairs, each of one round:",
            "",
            *_table(("ratio", *(f"{result.articles:,} articles" for result in results)), list(_ratios(results))),
            "",
        )
    )


def _rows(result: Result) -> Iterator[tuple[str, ...]]:
    for way in result.costs:
        wall, cpu, peak = (result.median(way, field) for field in ("wall", "cpu", "peak"))
        made = result.made.get(way)
        site = (f"{made.megabytes:.1f}", f"{made.files:,}", f"{made.largest_page / 1000:.0f}") if made else ("", "", "")
        yield f"{result.articles:,}", way, f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f}", f"{1000 * cpu / result.articles:.1f}", *site


def _ratios(results: Sequence[Result]) -> Iterator[tuple[str, ...]]:
    for name, way, other, field in _RATIOS:
        if all(way in result.costs and other in result.costs for result in results):
            yield name, *(f"{result.ratio(way, other, field):.2f}" for result in results)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def drawn(results: Sequence[Result]) -> str:
    """Seconds by number of articles, a line for each way, as SVG."""
    values = [
        {"articles": result.articles, "way": way, "seconds": round(result.median(way, "wall"), 2)}
        for result in results
        for way in result.costs
    ]
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 520,
        "height": 360,
        "data": {"values": values},
        "mark": {"type": "line", "point": True},
        "encoding": {
            "x": {"field": "articles", "type": "quantitative", "scale": {"type": "log"}, "axis": {"title": "articles", "format": ","}},
            "y": {"field": "seconds", "type": "quantitative", "scale": {"type": "log"}, "axis": {"title": "seconds"}},
            "color": {"field": "way", "type": "nominal", "sort": list(results[0].costs), "title": None},
        },
    }
    return vl_convert.vegalite_to_svg(json.dumps(spec))
