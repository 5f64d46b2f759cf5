"""The page of figures: the chart of trade by period, the table of the same marks, and what claims say of each other."""

import json
import re
from dataclasses import replace
from itertools import takewhile

import frontmatter
import pytest

from digest.facts import with_ids
from digest.languages import load
from digest.model import Digest, Entry, Figure
from digest.render import environment, pages_of
from digest.render.packed import made_of
from digest.render.settings import Settings
from digest.tell.wording import wording_of
from tests.reading import related
from tests.render.making import article, evidence, facts

SETTINGS = Settings(countries=("PE", "EG"), languages=("id", "en"), titles={"id": "Ikhtisar", "en": "Digest"})
WORDS = "Dagang kedua negara naik."

Claim = tuple[float, str, str | None]  # value, status, period


def figure(claim: Claim, unit: str = "USD", metric: str = "bilateral_trade", speaker: str | None = None, bound: str = "exact") -> Figure:
    value, status, period = claim
    return Figure(
        evidence=evidence(article(WORDS), "Dagang"), metric=metric, value=value, unit=unit, bound=bound,  # type: ignore[arg-type]
        status=status, period=period, speaker=speaker,  # type: ignore[arg-type]
    )  # fmt: skip


def entry(stem: str, published: str, *figures: Figure, outlet: str = "Kabar", countries: tuple[str, ...] = ("PE", "EG")) -> Entry:
    source = article(WORDS, stem=stem, outlet=outlet)
    return Entry(article=source, facts=with_ids(facts(source, published=published, figures=figures, countries=countries)))


def pages(*entries: Entry, code: str = "en") -> dict[str, str]:
    """The pages of a language that are about figures."""
    digest = Digest(entries=entries, story=related([entry.facts for entry in entries]))
    made = pages_of(digest, wording_of(load(code), {each: load(each) for each in ("id", "en")}), SETTINGS, environment())
    beginning = takewhile(lambda page: not page[0].startswith("timeline"), made)
    return dict(made_of(page for page in beginning if page[0].startswith("figures")).pages)


def page(*entries: Entry, code: str = "en") -> str:
    """The body of the page of figures."""
    return frontmatter.loads(pages(*entries, code=code)["figures.md"]).content


def rows(body: str, id: str = "bilateral-trade") -> list[str]:
    """The rows of a metric's table as plain text."""
    found = re.findall(rf'<tr id="{id}-\d+">(.*?)</tr>', body, re.DOTALL)
    return [" ".join(re.sub("<[^>]+>", " ", row).replace("\u00a0", " ").split()) for row in found]


def svg(body: str, form: str, id: str = "bilateral-trade") -> str:
    """The drawing of a metric in one of its forms."""
    return re.search(rf'<svg role="group" aria-labelledby="{id}-{form}-title.*?</svg>', body, re.DOTALL)[0]  # type: ignore[index]


FORECAST = entry("a", "2022-05-01", figure((500e6, "forecast", "2023")), figure((2e9, "target", "2030")), outlet="Warta")
OUTCOME = entry("b", "2024-01-10", figure((500e6, "actual", "2023"), bound="almost"), figure((9e9, "target", None)), outlet="Suara")


def test_every_claim_is_a_row_by_its_period_and_one_without_a_period_comes_last() -> None:
    assert rows(page(FORECAST, OUTCOME)) == [
        "1 2023 almost US$500 million actual Suara, 10 Jan 2024 sentence 1",
        "2 2023 US$500 million forecast Warta, 1 May 2022 sentence 1",
        "3 by 2030 US$2 billion target Warta, 1 May 2022 sentence 1",
        "4 no date US$9 billion target Suara, 10 Jan 2024 sentence 1",
    ]


def test_what_one_country_sells_and_what_the_other_does_are_two_series_that_say_whose_they_are() -> None:
    sold = [replace(figure((5e6, "actual", year), metric="export"), of="PE") for year in ("2022", "2023")]
    bought = [replace(figure((5e6, "actual", "2023"), metric="export"), of="EG")] * 2
    unsaid = figure((5e6, "actual", "2022"), metric="export")
    body = page(entry("a", "2024-05-01", *sold, bought[0]), entry("b", "2024-06-01", unsaid, bought[1]))
    assert re.findall(r'<h2 id="export[^"]*">([^<]*)</h2>', body) == ["Exports from Peru to Egypt", "Exports from Egypt to Peru"]
    assert [row.split(" actual")[0] for row in rows(body, "export-pe")] == [
        "1 2022 US$5 million exports from Peru to Egypt",
        "2 2023 US$5 million exports from Peru to Egypt",
    ]
    assert "<svg" in body.split('id="export-pe"')[1].split("<table")[0]


def test_figures_of_nobody_known_stand_apart_and_are_not_drawn() -> None:
    own = [replace(figure((5e6, "actual", year), metric="export"), of="PE") for year in ("2022", "2023")]
    unsaid = [figure((value, "actual", year), metric="export") for value, year in ((7e6, "2022"), (8e6, "2023"))]
    body = page(entry("a", "2024-05-01", *own, *unsaid))
    assert '<h2 id="export">Exports, of which country is not told</h2>' in body
    assert 'aria-labelledby="export-pe-wide' in body and 'aria-labelledby="export-wide' not in body


def test_what_a_rate_without_a_name_is_of_is_told_by_its_sentence_and_joins_no_other_article() -> None:
    rate = figure((5, "actual", None), unit="percent", metric="tariff")
    found = rows(page(entry("a", "2024-05-01", rate), entry("b", "2024-06-01", rate)), "tariff")
    assert [row.split(" actual")[0] for row in found] == [f"{number} no date 5% Dagang" for number in (1, 2)]


def test_what_stands_when_it_is_told_has_the_time_of_its_article_and_leads_what_was_before() -> None:
    old, now = (figure((value, "actual", period), unit="flight/week", metric="flights") for value, period in ((2, "2019"), (7, None)))
    told = entry("a", "2023-08-20", now), entry("b", "2024-05-01", old)
    body = page(*told)
    assert [row.split(" actual")[0] for row in rows(body, "flights")] == ["1 2019 2 flights a week", "2 as of 20 Aug 2023 7 flights a week"]
    many = [figure((1e8 + number, "actual", "2020")) for number in range(80)]
    assert "as of 20 Aug 2023:" in pages(*told, entry("c", "2022-01-01", *many))["figures.md"]


@pytest.mark.parametrize(("unit", "metric", "period"), [("person/year", "tourists", None), ("time", "growth", "2023")])
def test_a_figure_of_a_time_or_a_base_that_only_its_sentence_tells_stands_with_it(unit: str, metric: str, period: str | None) -> None:
    told = figure((3, "actual", period), unit=unit, metric=metric)
    assert "Dagang" in rows(page(entry("a", "2024-05-01", told)), "other-figures")[0]


def test_a_bound_is_told_as_it_is_meant_and_a_target_only_wished_for_is_called_so() -> None:
    wished = replace(figure((2e9, "target", "2030")), aim="wished")
    least = replace(figure((5e8, "actual", "2023"), bound="over"), limit="least")
    less = replace(figure((3e8, "actual", "2022"), bound="almost"), limit="below")
    found = rows(page(entry("a", "2024-05-01", wished, least, less)))
    assert [row.partition(" Kabar")[0] for row in found] == [
        "1 2022 less than US$300 million actual",
        "2 2023 no less than US$500 million actual",
        "3 by 2030 US$2 billion wished for",
    ]


def test_articles_that_do_not_tell_a_target_alike_are_not_said_to_agree() -> None:
    exact, more = figure((2e9, "target", "2030")), figure((2e9, "target", "2030"), bound="over")
    body = page(entry("a", "2024-05-01", exact), entry("b", "2024-06-01", more))
    assert "fits together" in body and "Articles agree" not in body


@pytest.mark.parametrize("form", ["wide", "middle", "narrow"])
def test_the_chart_holds_every_mark_of_the_table_and_each_opens_its_sentence(form: str) -> None:
    drawing = svg(page(FORECAST, OUTCOME), form)
    assert re.findall(r'href="([^"]+)"', drawing) == [
        "../articles/b/#s-1",
        "../articles/a/#s-1",
        "../articles/a/#s-1",
        "../articles/b/#s-1",
    ]
    assert "2. 2023: US$500\u00a0million, forecast; Warta" in drawing
    assert "no date" in drawing


def test_statuses_are_told_apart_by_shape_and_filling() -> None:
    drawing = svg(page(FORECAST, OUTCOME), "wide")
    actual, forecast, *targets = re.findall(r"<a [^>]*><path ([^>]*)>", drawing)
    assert 'fill="var(--accent)"' in actual
    assert 'fill="var(--paper)"' in forecast
    assert re.search(r'd="([^"]*A[^"]*)"', forecast)
    assert all("A" not in re.search(r'd="([^"]*)"', target)[1] for target in targets)  # type: ignore[index]


def test_words_of_a_chart_are_text_in_the_language_of_the_page() -> None:
    wide, narrow = (svg(page(FORECAST, OUTCOME, code="id"), form) for form in ("wide", "narrow"))
    assert ">tanggal</t" in wide
    assert "2023 · hampir 500\u00a0juta\u00a0USD · Suara" in narrow
    assert "Nilai perdagangan bilateral menurut periode</title>" in wide


def test_an_outcome_is_a_sentence_that_opens_both_sides_and_says_why() -> None:
    body = page(FORECAST, OUTCOME)
    [sentence] = re.findall(r'<li class="other falls_short">(.*?)</li>', body, re.DOTALL)
    assert re.findall(r'href="([^"]+)"', sentence) == ["../articles/b/#s-1", "../articles/a/#s-1"]
    plain = " ".join(re.sub("<[^>]+>", " ", sentence).replace("\u00a0", " ").split())
    assert plain.startswith(
        "nearly reached Bilateral trade in 2023 came to almost US$500 million (Suara, 10 Jan 2024) , just short of the forecast of"
    )
    assert "The same measure for the same time, 2023; one is the reported figure, the other the forecast" in plain


def test_two_counts_of_one_period_are_marked_and_no_reason_is_made_up_for_them() -> None:
    body = page(entry("a", "2024-01-01", figure((5e8, "actual", "2023"))), entry("b", "2024-02-01", figure((7e8, "actual", "2023"))))
    assert [row.count("others differ") for row in rows(body)] == [1, 1]
    assert "Reason" not in body


def test_why_two_counts_differ_is_told_in_the_words_of_the_article_that_gives_both() -> None:
    text = "Menurut Lima, 5 juta. Menurut Kairo 7 juta, karena ekspor ulang ikut dihitung."
    source = article(text, stem="a", outlet="Kabar")
    claims = [
        replace(figure((value, "actual", "2023"), speaker=speaker), evidence=evidence(source, quote))
        for value, speaker, quote in ((5e6, "Lima", "Menurut Lima, 5 juta."), (7e6, None, text.partition("juta. ")[2]))
    ]
    told = Entry(article=source, facts=with_ids(facts(source, published="2024-01-01", figures=tuple(claims), countries=("PE", "EG"))))
    assert 'Why, in the words of the article: <q lang="id">karena ekspor ulang ikut dihitung.</q>' in page(told)
    digest = Digest(entries=(told,), story=related([told.facts]))
    made = pages_of(digest, wording_of(load("en"), {each: load(each) for each in ("id", "en")}), SETTINGS, environment())
    [relation] = map(json.loads, made_of(made).pages["data/relations.jsonl"].splitlines())
    assert relation["reason"] == "Why, in the words of the article: “karena ekspor ulang ikut dihitung.”"


def test_what_differs_from_a_third_is_not_also_told_to_fit() -> None:
    told = (figure((5e8, "actual", "2023")), figure((9.5e8, "actual", "2023")), figure((1e9, "actual", "2023"), bound="almost"))
    body = page(*(entry(name, f"2024-0{at}-01", each) for at, (name, each) in enumerate(zip("abc", told, strict=True), 1)))
    assert "fit together" not in body
    assert [row.count("others differ") for row in rows(body)] == [1, 1, 1]


def test_two_sums_that_one_article_gives_of_a_period_are_of_two_things() -> None:
    body = page(entry("a", "2024-01-01", figure((5e8, "actual", "2023")), figure((7e8, "actual", "2023"))))
    assert "others differ" not in body


def test_the_same_claim_of_two_articles_is_one_mark_with_both() -> None:
    body = page(
        entry("a", "2024-01-01", figure((5e8, "actual", "2023"), speaker="Rosa Quispe"), outlet="Warta"),
        entry("b", "2024-02-01", figure((5e8, "actual", "2023"))),
        entry("c", "2024-03-01", figure((6e8, "actual", "2024"))),
    )
    assert rows(body)[0].endswith("Kabar, 1 Feb 2024 sentence 1 according to Rosa Quispe, Warta, 1 Jan 2024 sentence 1")
    assert 'href="#bilateral-trade-1"' in svg(body, "wide")


def test_currencies_never_share_an_axis() -> None:
    body = page(
        entry("a", "2024-01-01", figure((5e8, "actual", "2022")), figure((3e9, "actual", "2022"), unit="EGP")),
        entry("b", "2024-02-01", figure((6e8, "actual", "2023")), figure((4e9, "actual", "2023"), unit="EGP")),
    )
    assert "billion" not in svg(body, "wide", "bilateral-trade-usd")
    assert len(rows(body, "bilateral-trade-egp")) == 2


def test_values_far_apart_stand_on_a_logarithmic_axis_that_says_so() -> None:
    near = page(entry("a", "2024-01-01", figure((5e8, "actual", "2022")), figure((6e8, "actual", "2023"))))
    far = page(entry("a", "2024-01-01", figure((5e6, "actual", "2022")), figure((6e8, "actual", "2023"))))
    assert "Logarithmic" not in near
    assert "Logarithmic" in far


def test_one_dated_claim_makes_a_table_and_no_chart() -> None:
    body = page(entry("a", "2024-01-01", figure((5e8, "actual", "2023")), figure((9e8, "target", None))))
    assert "<svg" not in body
    assert len(rows(body)) == 2


def test_percentages_of_different_things_are_never_drawn_on_one_axis() -> None:
    growth = [figure((value, "actual", period), unit="percent", metric="growth") for value, period in ((5, "2022"), (9, "2023"))]
    body = page(entry("a", "2024-01-01", *growth))
    assert "<svg" not in body
    assert len(rows(body, "growth")) == 2


def test_a_metric_claimed_once_has_no_section_unless_it_is_trade() -> None:
    body = page(entry("a", "2024-01-01", figure((5, "actual", "2023"), unit="person", metric="tourists"), figure((5e8, "actual", "2023"))))
    assert rows(body, "tourists") == []
    assert len(rows(body)) == 1


def test_a_figure_that_stands_alone_is_listed_with_the_other_figures() -> None:
    tourists = figure((5, "actual", "2023"), unit="person", metric="tourists")
    assert rows(page(entry("a", "2024-01-01", tourists)), "other-figures") == [
        "1 2023 5 people · tourists actual Kabar, 1 Jan 2024 sentence 1"
    ]
    body = page(
        entry("a", "2024-01-01", tourists, figure((5e8, "actual", "2023")), figure((9, "target", None), unit="agreement", metric="other"))
    )
    assert [row[0] for row in rows(body, "other-figures")] == ["1", "2"]
    assert re.findall(r'<li><a href="#([^"]+)"', body) == ["bilateral-trade", "other-figures"]
    assert "other-figures" not in page(FORECAST, OUTCOME)


def test_figures_of_other_countries_are_not_shown() -> None:
    body = page(entry("a", "2024-01-01", figure((5e8, "actual", "2023")), countries=("PE", "CL")))
    assert "No figures in the articles yet." in body


def test_names_from_articles_are_harmless_in_a_chart() -> None:
    hostile = '<script>{{ 7*7 }}</script>"\x01\ud800\x0b'
    body = page(
        entry("a", "2024-01-01", figure((5e8, "actual", "2022"), speaker=hostile)),
        entry("b", "2024-02-01", figure((6e8, "actual", "2023"))),
    )
    assert "<script" not in body.replace('<script type="application/ld+json">', "")
    assert "{{" not in body


def test_negative_values_and_zero_find_their_place() -> None:
    balance = [figure((value, "actual", period), metric="trade_balance") for value, period in ((-3e8, "2021"), (0, "2022"), (2e8, "2023"))]
    body = page(entry("a", "2024-01-01", *balance))
    assert "−200\u00a0million" in svg(body, "wide", "trade-balance")


def test_many_figures_have_a_page_for_each_metric_and_a_very_long_table_comes_by_years() -> None:
    claims = [figure((1e8 + number * 1e6, "actual", str(1990 + number % 30))) for number in range(220)]
    found = pages(entry("a", "2024-01-01", *claims))
    first = frontmatter.loads(found["figures.md"]).content
    assert not rows(first)
    assert '<a href="bilateral-trade/">Bilateral trade</a>' in first
    body = found["figures/bilateral-trade.md"]
    assert len(rows(body)) == 30
    assert '<a href="1990/">' in body and 'href="../../articles/a/#s-1"' in body
    years = [path for path in found if path.startswith("figures/bilateral-trade/")]
    assert sum(len(rows(found[path])) for path in years) == 220
    assert 'href="../../../articles/a/#s-1"' in found["figures/bilateral-trade/1990.md"]
    assert '<a href="../">' in found["figures/bilateral-trade/1990.md"]


def test_several_figures_for_one_year_that_differ_are_one_line() -> None:
    told = [
        entry(name, f"2024-0{at}-01", figure((value, "actual", "2023")))
        for at, (name, value) in enumerate(zip("abc", (1e8, 2e8, 4e8), strict=True), 1)
    ]
    body = page(*told)
    lines = re.findall(r'<li class="other contradicts">(.*?)</li>', body, re.DOTALL)
    assert len(lines) == 1
    said = " ".join(re.sub("<[^>]+>", " ", lines[0]).replace("\u00a0", " ").split())
    assert "Figures for bilateral trade in 2023 differ: US$100 million" in said and "US$200 million" in said and "US$400 million" in said


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_a_label_in_another_language_says_so_in_the_drawing(form: str) -> None:
    source = article(("title", "Niaga Naik Lagi"), WORDS, outlet=None)
    claims = tuple(replace(figure((5.0 + year, "actual", f"201{year}")), evidence=evidence(source, "Dagang kedua")) for year in (1, 2))
    told = Entry(article=source, facts=with_ids(facts(source, title="Niaga Naik Lagi", figures=claims, countries=("PE", "EG"))))
    assert '<tspan lang="id">Niaga Naik Lagi</tspan>' in svg(page(told), form)
    assert "Niaga" in (own := svg(page(told, code="id"), form)) and "lang=" not in own
