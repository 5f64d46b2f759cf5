"""What an article's page says that other articles say of the same facts."""

import re
from dataclasses import replace
from typing import Any, get_args

import frontmatter
import pytest

from digest.facts import with_ids
from digest.languages import load
from digest.model import Agreement, Concerns, Digest, Entry, Event, Figure, Milestone, Person, Place, RelationKind, Trend
from digest.render import environment, pages_of
from digest.render.article import view_of
from digest.render.packed import made_of
from digest.render.pairing import pairings_of
from digest.render.related import Sentences
from digest.render.settings import Settings
from digest.render.telling import tellings_of
from digest.tell.names import Names
from digest.tell.wording import wording_of
from tests.reading import related
from tests.render.making import article, evidence, facts

SETTINGS = Settings(countries=("PE", "EG"), languages=("id", "en"), titles={"id": "Ikhtisar", "en": "Digest"})
WORDING = wording_of(load("en"))
WORDS = "Rosa Quispe tiba. Dagang kedua negara naik."


def trade(value: float, status: str, period: str | None = "2023") -> Figure:
    return Figure(
        evidence=evidence(article(WORDS), "Dagang"), metric="bilateral_trade", value=value, unit="USD", bound="exact",
        status=status, period=period,  # type: ignore[arg-type]
    )  # fmt: skip


def visit(date: str) -> Event:
    return Event(evidence=evidence(article(WORDS), "Rosa"), kind="official_visit", date=date, people=("Rosa Quispe",), place="EG")


def entry(stem: str, published: str | None, outlet: str = "Kabar", **kinds: object) -> Entry:
    source = article(WORDS, stem=stem, outlet=outlet)
    return Entry(article=source, facts=with_ids(facts(source, published=published, **kinds)))


def elsewhere(stem: str, *entries: Entry, code: str = "en") -> list[str]:
    """The lines on an article's page about other articles, as HTML."""
    digest = Digest(entries=entries, story=related([entry.facts for entry in entries]))
    made = made_of(pages_of(digest, wording_of(load(code)), SETTINGS, environment()))
    page = made.pages[f"articles/{stem}.md"]
    section = re.search(r'<section class="elsewhere".*?</section>', frontmatter.loads(page).content, re.DOTALL)
    return re.findall(r"<li.*?</li>", section[0], re.DOTALL) if section else []


def plain(html: str) -> str:
    text = " ".join(re.sub("<[^>]+>", " ", html).replace("\u00a0", " ").split())
    return re.sub(r" ([.,;:)])", r"\1", text.replace("( ", "("))


EARLIER = entry("a", "2022-05-01", outlet="Warta", figures=(trade(5e8, "forecast"),))
LATER = entry("b", "2024-01-10", outlet="Suara", figures=(trade(4e8, "actual"),))


def test_both_articles_tell_of_each_other_the_later_and_the_earlier() -> None:
    [on_earlier], [on_later] = elsewhere("a", EARLIER, LATER), elsewhere("b", EARLIER, LATER)
    assert plain(on_earlier) == (
        "A later article · not reached Bilateral trade in 2023 came to US$400 million (Suara, 10 Jan 2024), short of the forecast of "
        "US$500 million (here). Reason: The same measure for the same time, 2023; one is the reported figure, the other the forecast."
    )
    assert plain(on_later).startswith("An earlier article · not reached Bilateral trade in 2023 came to US$400 million (here), short of")
    assert re.findall(r'href="([^"]+)"', on_earlier) == ["../b/#s-2", "#s-2"]
    assert re.findall(r'href="([^"]+)"', on_later) == ["#s-2", "../a/#s-2"]


def test_the_line_is_said_in_the_language_of_the_page() -> None:
    [line] = elsewhere("a", EARLIER, LATER, code="id")
    assert plain(line).startswith(
        "Artikel yang lebih baru · tidak tercapai Nilai perdagangan bilateral pada 2023 mencapai 400 juta USD (Suara, 10 Jan 2024)"
    )
    assert "Ukuran yang sama untuk waktu yang sama, 2023" in plain(line)


def test_what_two_articles_tell_in_the_same_words_is_told_once_and_each_opens_its_own_sentence() -> None:
    first = entry("a", "2023-09-01", events=(visit("2023-08-20"),))
    second = entry("b", "2024-02-01", events=(replace(visit("2023"), date=None),))
    for own in "ab":
        [line] = elsewhere(own, first, second)
        assert plain(line).count("Rosa Quispe took part in an official visit") == 1
        assert set(re.findall(r'href="([^"]+)"', line)) == ({"#s-1", "../b/#s-1"} if own == "a" else {"#s-1", "../a/#s-1"})


def test_what_an_older_article_dates_more_exactly_is_not_called_later_and_without_a_day_nothing_is() -> None:
    old = entry("a", "2023-09-01", events=(visit("2023-08-20/2023-08-22"),))
    new = entry("b", "2024-02-01", events=(visit("2023-08"),))
    on_new, on_old = elsewhere("b", old, new)[0], elsewhere("a", old, new)[0]
    assert plain(on_new).startswith("An earlier article · more exact date")
    assert plain(on_old).startswith("A later article · less exact date")
    line, *_ = elsewhere("b", entry("a", "2024", events=(visit("2023-08-20/2023-08-22"),)), new)
    assert plain(line).startswith("Another article · ")


def test_a_visit_told_as_held_leads_and_the_article_that_has_it_ahead_is_no_second_account_of_it() -> None:
    held = entry("a", "2023-08-23", events=(visit("2023-08-20"),))
    ahead = entry("b", "2023-08-19", events=(replace(visit("2023-08-20"), ahead=True),))
    [line] = elsewhere("b", ahead, held)
    said = plain(line)
    assert "took part in an official visit to Egypt, 20 Aug 2023 (Kabar, 23 Aug 2023); in another article still ahead: Rosa" in said


def test_a_title_that_begins_with_a_name_is_not_taken_for_who_says_a_sum() -> None:
    untitled = replace(
        LATER, article=replace(LATER.article, outlet=None), facts=replace(LATER.facts, title="Rosa Quispe berkunjung ke Lima")
    )
    [line] = elsewhere("a", EARLIER, untitled)
    assert "came to US$400 million (in “Rosa Quispe" in plain(line)


def test_an_article_that_no_other_bears_on_has_no_such_section() -> None:
    assert elsewhere("a", EARLIER) == []


def test_what_differs_comes_before_what_agrees() -> None:
    first = entry("a", "2023-09-01", events=(visit("2023-08-20"),), figures=(trade(5e8, "actual"),))
    second = entry("b", "2024-02-01", events=(visit("2023-08-20"),), figures=(trade(7e8, "actual"),))
    assert [re.search('class="other ([a-z]+)"', line)[1] for line in elsewhere("b", first, second)] == ["contradicts", "confirms"]  # type: ignore[index]


def test_what_several_articles_say_of_one_figure_is_one_line() -> None:
    others = [
        entry(stem, f"2022-0{month}-01", figures=(trade(value, "actual", "2021"),))
        for month, (stem, value) in enumerate((("a", 1e8), ("b", 2e8)), 2)
    ]
    own = entry("c", "2022-05-01", figures=(trade(4e8, "actual", "2021"),))
    (line,) = elsewhere("c", *others, own)
    assert "differ: US$100 million" in plain(line) and "US$400 million (here)" in plain(line)
    aims = [entry(stem, f"2022-0{month}-01", figures=(trade(1e9, "target", "2030"),)) for month, stem in enumerate("abc", 1)]
    (line,) = elsewhere("b", *aims)
    assert plain(line).count("US$1 billion") == 3 and "agree on the target" in plain(line)


def test_a_figure_in_dispute_is_told_so_in_every_article_that_tells_it() -> None:
    sums = {"a": 4e8, "b": 4e8, "c": 1e8}
    told = [entry(stem, f"2024-0{month}-01", figures=(trade(value, "actual"),)) for month, (stem, value) in enumerate(sums.items(), 2)]
    for stem in sums:
        assert any("Two figures for bilateral trade in 2023" in plain(line) and "(here)" in line for line in elsewhere(stem, *told)), stem


OUTCOMES = [
    ("a", [(9e8, "forecast")], [4e8, 5e8], "did not reach the forecast of US$900 million (here): US$400 million (Kabar"),
    ("a", [(3e8, "target")], [4e8, 5e8], "reached the target of US$300 million (here): US$400 million (Kabar"),
    ("a", [(9e8, "forecast")], [4e8, 8.9e8], "did not reach the forecast of US$900 million (here)"),
    ("b", [(9e8, "forecast"), (8e8, "target")], [4e8], "came to US$400 million (here), short of sums named before: US$800 million (Kabar"),
]


@pytest.mark.parametrize(("stem", "planned", "came", "said"), OUTCOMES)
def test_what_came_of_one_plan_or_of_several_is_one_line(stem: str, planned: list[tuple[float, str]], came: list[float], said: str) -> None:
    before = entry("a", "2022-05-01", figures=tuple(trade(value, status) for value, status in planned))
    after = [entry(each, "2024-01-10", figures=(trade(value, "actual"),)) for each, value in zip("bc", came, strict=False)]
    told = [plain(line) for line in elsewhere(stem, before, *after) if "contradicts" not in line]
    assert [said in line for line in told] == [True]
    assert "nearly" not in told[0]


def test_sums_of_the_year_after_next_are_one_line() -> None:
    before = entry("a", "2022-05-01", figures=(trade(1e8, "actual", "2021"),))
    after = [entry(each, "2024-01-10", figures=(trade(value, "actual"),)) for each, value in zip("bc", (4e8, 5e8), strict=True)]
    (line,) = elsewhere("a", before, *after)
    assert "US$100 million in 2021 (here); US$400 million (Kabar, 10 Jan 2024) and US$500 million" in plain(line)


@pytest.mark.parametrize(("towns", "told"), [((), False), (("Lima", "Kairo"), True)])
def test_flights_of_which_a_reader_would_see_nothing_new_are_not_called_further(towns: tuple[str, ...], told: bool) -> None:
    at = evidence(article(WORDS), "Dagang")
    first = Milestone(evidence=at, kind="direct_flights", date=None)
    second = replace(first, evidence=replace(at, quote="Rute Lima–Kairo dibuka."), concerns=Concerns(places=towns))
    lima = Place(evidence=at, name="Lima", country="PE"), Place(evidence=at, name="Kairo", country="EG")
    entries = entry("a", "2022-05-01", milestones=(first,)), entry("b", "2024-01-10", milestones=(second,), places=lima)
    assert any("further routes" in line for line in elsewhere("a", *entries)) == told


def test_a_rise_that_went_on_and_a_higher_sum_without_a_year_are_told_in_plain_words() -> None:
    grown = [
        Trend(evidence=evidence(article(WORDS), "Dagang"), metric="bilateral_trade", direction="up", period=year)
        for year in ("2022", "2023")
    ]
    [line] = elsewhere(
        "b", *(entry(stem, f"202{n}-06-01", trends=(each,)) for n, (stem, each) in enumerate(zip("ab", grown, strict=True), 3))
    )
    assert "the same before Bilateral trade grew in 2022 (Kabar, 1 Jun 2023), and again in 2023 (here)." in plain(line)
    set_, named = trade(1e9, "target", "2030"), replace(trade(5e9, "target", None), aim="proposed", speaker="Rosa Quispe")
    [line] = elsewhere("a", entry("a", "2023-06-01", figures=(set_,)), entry("b", "2024-06-01", figures=(named,)))
    assert plain(line) == (
        "A later article · higher sum since A higher sum for bilateral trade since, a proposal with no date: "
        "US$5 billion (Rosa Quispe, Kabar, 1 Jun 2024). The target set before: US$1 billion by 2030 (here)."
    )


def test_an_article_that_a_title_names_says_that_it_has_no_date() -> None:
    told = entry("a", "2024-06-01", figures=(trade(2e9, "actual"),)), entry("b", None, outlet="", figures=(trade(1e9, "actual"),))
    assert "”, no date)" in plain(elsewhere("a", *told)[0])


def test_a_thing_that_many_articles_tell_names_the_first_and_counts_the_others() -> None:
    entries = [entry(f"kabar{month}", f"2024-0{month}-01", events=(visit("2023-08-20"),)) for month in range(1, 8)]
    lines = [plain(line) for line in elsewhere("kabar5", *entries)]
    assert (
        lines[-1]
        == "Found in at least 6 other articles, too, among them Kabar, 1 Jan 2024: Rosa Quispe took part in an official visit to Egypt, 20 Aug 2023."
    )


def test_what_many_articles_tell_is_one_line_and_the_most_exact_date_another() -> None:
    exact = entry("kabar0", "2023-08-21", events=(visit("2023-08-20/2023-08-22"),))
    vague = [entry(f"kabar{month}", f"2024-0{month}-01", events=(visit("2023-08"),)) for month in range(1, 5)]
    [line] = elsewhere("kabar0", exact, *vague)
    assert plain(line).startswith("Found in at least 4 other articles, too")
    more, counted = elsewhere("kabar3", exact, *vague)
    assert "20–22 Aug 2023 (Kabar, 21 Aug 2023); less exactly Aug 2023 (here)" in plain(more)
    assert plain(counted).startswith("Found in at least 4 other articles, too")


def test_what_is_read_as_an_event_and_as_a_milestone_is_one_line() -> None:
    def flights(stem: str, year: int) -> Entry:
        proof = evidence(article(WORDS), "Rosa")
        begun = Milestone(evidence=proof, kind="direct_flights", date="2022-10")
        return entry(
            stem,
            f"{year}-01-01",
            milestones=(begun,),
            events=(Event(evidence=proof, kind="launch", date="2022-10", people=(), place="EG"),),
        )

    [line] = elsewhere("b", flights("a", 2023), flights("b", 2024))
    assert "Direct flights between Peru and Egypt began" in plain(line)


def test_a_text_and_the_milestone_that_it_brings_are_one_line() -> None:
    def partners(stem: str, year: int) -> Entry:
        proof = evidence(article(WORDS), "Rosa")
        text = Agreement(
            evidence=proof, kind="partnership", name="Kemitraan Strategis", parties=("PE", "EG"), status="in_force", date="2019"
        )
        return entry(
            stem, f"{year}-01-01", agreements=(text,), milestones=(Milestone(evidence=proof, kind="strategic_partnership", date="2019"),)
        )

    [line] = elsewhere("b", partners("a", 2023), partners("b", 2024))
    assert "between Peru and Egypt was established" in plain(line)


def test_an_article_of_unknown_time_is_not_the_one_that_is_named() -> None:
    ties = (Milestone(evidence=evidence(article(WORDS), "Rosa"), kind="diplomatic_relations", date="1963-10-02"),)
    entries = [entry(f"kabar{month}", f"2024-0{month}-01", milestones=ties) for month in range(2, 8)]
    lines = [plain(line) for line in elsewhere("kabar5", entry("kabar1", None, milestones=ties), *entries)]
    assert "Found in at least 6 other articles, too, among them Kabar, 1 Feb 2024" in lines[-1]


def test_a_sum_of_some_years_before_is_told_without_a_direction() -> None:
    first, second = (entry(stem, f"{year + 1}-02-01", figures=(replace(trade(value, "actual"), period=str(year)),))
                     for stem, year, value in (("a", 2021, 9e8), ("b", 2023, 4e8)))  # fmt: skip
    [line] = elsewhere("b", first, second)
    assert "Bilateral trade: US$900 million in 2021 (Kabar, 1 Feb 2022); US$400 million in 2023 (here), perhaps by another count." in plain(
        line
    )


def test_a_time_that_an_article_does_not_tell_is_no_reason() -> None:
    first, second = (
        entry("a", "2023-09-01", events=(replace(visit("2023"), date=None),)),
        entry("b", "2024-02-01", events=(visit("2023-08"),)),
    )
    [line] = elsewhere("b", first, second)
    assert plain(line).endswith("another article reports the same without a date (Kabar, 1 Sept 2023). Reason: Both name Rosa Quispe.")


def test_the_first_day_of_a_visit_does_not_hold_its_other_days() -> None:
    first, second = (
        entry("a", "2023-09-01", events=(visit("2023-08-20/2023-08-22"),)),
        entry("b", "2024-02-01", events=(visit("2023-08-20"),)),
    )
    [line] = elsewhere("b", first, second)
    assert "20 Aug 2023 is the first day of 20–22 Aug 2023" in plain(line)


@pytest.mark.parametrize(("status", "words"), [("planned", "it is to replace an older text"), ("signed", "it replaces an older text")])
def test_a_text_replaces_another_once_it_is_agreed(status: str, words: str) -> None:
    told = "Perjanjian Perikanan ditandatangani untuk menggantikan Memorandum Perikanan tahun 2019."
    source = article(told, stem="a")
    new, old = (
        Agreement(evidence=evidence(source, told), kind=kind, name=name, parties=("PE", "EG"), status=each, date=date)  # type: ignore[arg-type]
        for kind, name, each, date in (
            ("agreement", "Perjanjian Perikanan", status, "2024"), ("memorandum", "Memorandum Perikanan", "signed", "2019"),
        )
    )  # fmt: skip
    own = Entry(article=source, facts=with_ids(facts(source, published="2025-01-01", agreements=(new, old))))
    story = related([own.facts])
    [pairing] = pairings_of(story.relations, tellings_of([view_of(own, WORDING, Names())]))
    said = Sentences(WORDING, "").plain(pairing)
    assert words in said
    assert said.endswith("One sentence tells of both texts.")


MEETING = "Rosa"
PEOPLE = {
    "a": (Person(evidence=evidence(article(WORDS), MEETING), name="Rosa Quispe", role="President", country="PE"),),
    "b": (Person(evidence=evidence(article(WORDS), MEETING), name="Ana Rojas", role="President", country="PE"),),
}
PAIRS = [
    ({"milestones": "1963-10-02"}, {"milestones": "1963-10-02"}, "2 Oct 1963 (here); another article reports the same (Kabar, 1 Jan 2021)"),
    ({"agreements": "proposed"}, {"agreements": "signed"}, "Then still open, now done"),
    ({"milestones": "1963-10"}, {"milestones": "1963-10-02"}, "2 Oct 1963 (here); less exactly Oct 1963 (Kabar, 1 Jan 2021)"),
    ({"milestones": "1963-10-02"}, {"milestones": "1964"}, "Articles differ on one milestone"),
]


def fact(kind: str, value: str) -> Agreement | Milestone:
    if kind == "agreements":
        return Agreement(
            evidence=evidence(article(WORDS), MEETING), kind="visa_exemption", name="Bebas visa", parties=("PE", "EG"), status=value, date=None  # type: ignore[arg-type]
        )  # fmt: skip
    return Milestone(evidence=evidence(article(WORDS), MEETING), kind="diplomatic_relations", date=value)


@pytest.mark.parametrize(
    ("code", "said"),
    [("en", "To carry out what was agreed on the visit of May 2022"), ("id", "Untuk melaksanakan hasil kunjungan Mei 2022")],
)
def test_what_a_text_carries_out_is_what_a_visit_agreed_and_no_text_signed_then(code: str, said: str) -> None:
    def signed(name: str, date: str, carries_out: str | None = None) -> Agreement:
        return Agreement(
            evidence=evidence(article(WORDS), MEETING), kind="agreement", name=name, parties=("PE", "EG"), status="signed", date=date,
            carries_out=carries_out,
        )  # fmt: skip

    earlier = entry(
        "a",
        "2022-05-10",
        outlet="Warta",
        events=(visit("2022-05-08/2022-05-10"),),
        agreements=(signed("Persetujuan Perikanan", "2022-05-09"),),
    )
    later = entry("b", "2024-01-10", outlet="Suara", agreements=(signed("Rencana Pelabuhan", "2024-01-09", "2022-05"),))
    [line] = elsewhere("b", earlier, later, code=code)
    assert said in plain(line)
    assert "Perikanan" not in line
    assert 'href="../a/#s-' in line


def told(stem: str, year: int, values: dict[str, str]) -> Entry:
    source = article(WORDS, stem=stem)
    kinds = {kind: (fact(kind, value),) for kind, value in values.items()}
    return Entry(article=source, facts=with_ids(facts(source, published=f"202{year}-01-01", **kinds)))


@pytest.mark.parametrize(("before", "after", "said"), PAIRS)
@pytest.mark.parametrize("code", ["id", "en"])
def test_every_kind_of_fact_has_its_sentence(before: dict[str, str], after: dict[str, str], said: str, code: str) -> None:
    first, second = (told(stem, year, facts_told) for stem, year, facts_told in (("a", 1, before), ("b", 2, after)))
    [line] = elsewhere("b", first, second, code=code)
    assert code != "en" or said in plain(line)


@pytest.mark.parametrize(
    ("status", "said"),
    [("actual", "Articles agree on bilateral trade in 2030"), ("target", "Articles agree on the target for bilateral trade")],
)
def test_a_target_on_which_articles_agree_is_called_one(status: Any, said: str) -> None:
    aim = trade(9, status, "2030")
    [line] = elsewhere("b", entry("a", "2024-06-01", figures=(aim,)), entry("b", "2025-01-01", figures=(aim,)))
    assert said in plain(line)


@pytest.mark.parametrize(("periods", "said"), [(("2022", "2021"), "for an earlier period"), ((None, "2024"), "later figure")])
def test_a_figure_of_another_period_is_called_one_and_not_a_report(periods: tuple[str | None, str], said: str) -> None:
    first, second = (
        entry(stem, day, figures=(trade(9 + place, "actual", period),))
        for place, (stem, day, period) in enumerate(zip("ab", ("2023-06-01", "2025-01-01"), periods, strict=True))
    )
    [line] = elsewhere("a", first, second)
    assert said in plain(line)


def test_a_trend_told_again_agrees() -> None:
    grown = Trend(evidence=evidence(article(WORDS), "Dagang"), metric="bilateral_trade", direction="up", period="2024")
    [line] = elsewhere("b", entry("a", "2024-06-01", trends=(grown,)), entry("b", "2025-01-01", trends=(grown,)))
    assert "Bilateral trade grew in 2024 (here); another article reports the same" in plain(line)


def test_a_successor_is_named_with_the_office() -> None:
    acts = {stem: (Event(evidence=evidence(article(WORDS), MEETING), kind="visit", date=f"202{year}", people=(people[0].name,), place="EG"),)
            for (stem, people), year in zip(PEOPLE.items(), (1, 2), strict=True)}  # fmt: skip
    first, second = (entry(stem, f"202{year}-06-01", people=PEOPLE[stem], events=acts[stem]) for stem, year in (("a", 1), ("b", 2)))
    [line] = elsewhere("a", first, second)
    assert plain(line).startswith(
        "A later article · later in office President (Peru): Rosa Quispe (here), later Ana Rojas (Kabar, 1 Jun 2022)."
    )


HOWS = {
    "period": ("same", "within", "more_exact"),
    "date": ("same", "within", "more_exact", "begins", "other"),
    "status": ("other",),
    "kind": ("other",),
    "people": ("same",),
    "parties": ("same", "other"),
    "direction": ("same", "other"),
    "fields": ("same",),
    "held": ("other",),
}


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_reason_has_words(code: str) -> None:
    words = load(code).tables["interface_figures"]["reasons"]
    assert [f"{field}.{how}" for field, hows in HOWS.items() for how in hows if f"{field}.{how}" not in words] == []


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_kind_of_relation_has_a_word(code: str) -> None:
    words = load(code).tables["interface_figures"]["relation_kinds"]
    assert [kind for kind in get_args(RelationKind) if kind not in words] == []


def test_an_article_that_only_announces_a_thing_is_not_counted_among_those_that_found_it_done() -> None:
    ahead = replace(visit("2023-08-20"), ahead=True)
    plans = [entry(f"rencana{day}", f"2023-08-1{day}", events=(ahead,)) for day in range(1, 5)]
    news = [entry(f"kabar{month}", f"2024-0{month}-01", events=(visit("2023-08-20"),)) for month in range(1, 6)]
    done = plain(elsewhere("kabar5", *plans, *news)[-1])
    assert done.startswith("Found in at least 4 other articles, too, among them Kabar, 1 Jan 2024:")
    announced = plain(elsewhere("rencana1", *plans, *news)[-1])
    assert announced.startswith("Found in at least 3 other articles, too, among them Kabar, 12 Aug 2023:")


def test_who_signed_is_not_said_to_be_found_where_others_name_somebody_less() -> None:
    both = replace(visit("2023-08-20"), kind="meeting", people=("Rosa Quispe", "Omar Farid"))
    alone = replace(both, people=("Rosa Quispe",))
    news = [entry(f"kabar{month}", f"2024-0{month}-01", events=(alone,)) for month in range(1, 6)]
    assert not [line for line in elsewhere("utuh", *news, entry("utuh", "2024-07-01", events=(both,))) if "Found in" in line]
    counted = [plain(line) for line in elsewhere("kabar5", *news, entry("utuh", "2024-07-01", events=(both,)))]
    assert counted[-1].startswith("Found in at least 5 other articles, too, among them Kabar, 1 Jan 2024:")


def test_an_article_that_has_a_text_only_as_signed_or_drafted_did_not_find_it_in_force() -> None:
    steps = ("under_negotiation", "signed", "in_force", "in_force", "in_force", "in_force")
    entries = [entry(f"kabar{month}", f"2024-0{month}-01", agreements=(fact("agreements", step),)) for month, step in enumerate(steps, 1)]
    counted = [line for each in elsewhere("kabar6", *entries) if (line := plain(each)).startswith("Found in")]
    assert [line.partition(":")[0] for line in counted] == ["Found in at least 3 other articles, too, among them Kabar, 1 Mar 2024"]


@pytest.mark.parametrize(
    ("value", "bound", "word"), [(97e7, "exact", "nearly reached"), (1e9, "almost", "nearly reached"), (8e8, "almost", "not reached")]
)
def test_a_sum_close_to_the_forecast_nearly_reaches_it_however_it_is_told(value: float, bound: Any, word: str) -> None:
    forecast, came = trade(1e9, "forecast"), replace(trade(value, "actual"), bound=bound)
    [line] = elsewhere("b", entry("a", "2022-05-01", figures=(forecast,)), entry("b", "2024-01-10", figures=(came,)))
    assert plain(line).startswith(f"An earlier article · {word} ")
