"""The tables: a row a fact, with what the published facts say, and its way to the page."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from digest.facts import with_ids
from digest.languages import load_all
from digest.model import ALL_KINDS, Article, Digest, Entry, Figure, Person, Translation
from digest.pipeline import story_line
from digest.publish import publish
from digest.reading import read_articles
from digest.render import dataset
from tests.project import SEEDS
from tests.render.dataset.making import LANGUAGES, PAIR, TABLES, facts_of, lines, package, published, rows
from tests.render.making import article, evidence, facts


def cell(value: Any) -> str:
    """A published value as a table has it."""
    if isinstance(value, list):
        return "|".join(value)
    return "" if value is None else str(value)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_a_row_for_each_published_fact_with_the_same_values(name: str, code: str) -> None:
    told = rows(published(), code, name)
    expected = facts_of(published(), code, name)
    assert told
    assert [(row["article"], row["id"], row["label"], row["rule"]) for row in told] == [
        (article, fact["id"], fact["label"], fact["evidence"]["rule"]) for article, fact in expected
    ]
    for row, (_, fact) in zip(told, expected, strict=True):
        assert {key: row[key] for key in fact if key in row} == {key: cell(value) for key, value in fact.items() if key in row}
        assert row["quote"] == " ".join(fact["evidence"]["quote"].split())


@pytest.mark.parametrize(("code", "root"), [("id", ""), ("en", "en/")])
@pytest.mark.parametrize("name", TABLES)
def test_each_row_leads_to_its_fact_on_the_site(name: str, code: str, root: str) -> None:
    for row in rows(published(), code, name):
        found = re.fullmatch(rf"{root}(articles/[^/]+)/#(.+)", row["path"])
        assert found
        assert f'<li class="fact" id="{found[2]}">' in published()[f"{code}/{found[1]}.md"]


def test_who_plays_which_part_has_a_column_each() -> None:
    for row, (_, fact) in zip(rows(published(), "en", "events"), facts_of(published(), "en", "events"), strict=True):
        assert {role: names for role in ("visitor", "host", "inviter", "invitee") if (names := row[role])} == {
            role: "|".join(names) for role, names in fact["roles"].items() if role in ("visitor", "host", "inviter", "invitee")
        }


def figure_row(address: str = PAIR.address, **values: Any) -> dict[str, str]:
    """The row of a figure that is all an article tells."""
    source = article("Ekspor mencapai 5 juta USD. Kopi dibahas.")
    told: dict[str, Any] = {"metric": "export", "value": 5, "unit": "USD", "bound": "exact", "status": "actual", "period": None}
    figure = Figure(evidence=evidence(source, "Ekspor mencapai 5 juta USD."), **(told | values))
    translation = Translation(language="en", file="kabar.en.md", translator=None, blocks=(("Exports reached US$5 million.", "…"),))
    entry = Entry(article=source, facts=with_ids(facts(source, figures=(figure,))), translations=(translation,))
    made = publish(Digest(entries=(entry,)), load_all(), replace(PAIR, address=address))
    [row] = rows(made.pages, "en", "figures")
    return row


@pytest.mark.parametrize(
    ("bound", "value", "least", "most"),
    [
        ("exact", 5, "5", "5"), ("over", 5, "5", ""), ("almost", 5, "", "5"), ("about", 5, "", ""),
        ("over", -2.5, "", "-2.5"), ("almost", -2.5, "-2.5", ""), ("exact", 1e16, "10000000000000000", "10000000000000000"),
    ],
)  # fmt: skip
def test_a_bound_is_told_by_the_ends_that_it_leaves(bound: str, value: float, least: str, most: str) -> None:
    row = figure_row(bound=bound, value=value)
    assert (row["at_least"], row["at_most"]) == (least, most)


@pytest.mark.parametrize(
    ("period", "first", "last", "precision"),
    [
        ("2024", "2024-01-01", "2024-12-31", "year"), ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-08-20/2023-08-22", "2023-08-20", "2023-08-22", "day"), ("2023/2024-05", "2023-01-01", "2024-05-31", "year"), (None, "", "", ""),
    ],
)  # fmt: skip
def test_a_date_has_its_first_and_last_day_and_how_exact_it_is(period: str | None, first: str, last: str, precision: str) -> None:
    row = figure_row(period=period)
    assert [row[f"period{end}"] for end in ("", "_from", "_to", "_precision")] == [period or "", first, last, precision]
    assert row["period_inferred"] == ("false" if period else "")


def test_a_row_has_the_sentence_as_printed_and_as_translated() -> None:
    row = figure_row()
    assert (row["quote"], row["translation"], row["sentence"]) == ("Ekspor mencapai 5 juta USD.", "Exports reached US$5 million.", "1")


@pytest.mark.parametrize(("address", "url"), [("https://example.org/x/", "https://example.org/x/en/articles/kabar/#"), ("", "")])
def test_a_row_has_its_full_address_where_the_site_knows_its_own(address: str, url: str) -> None:
    row = figure_row(address)
    assert row["url"].partition("figures-")[0] == url


def test_articles_about_other_countries_are_in_no_table() -> None:
    own, other = (named_in(article(f"{name} bertemu Omar.", stem=name), name) for name in ("Rosa", "Laila"))
    made = publish(Digest(entries=(own,), apart=(other,)), load_all(), PAIR).pages
    assert [line["id"] for line in lines(made, "en", "articles")] == ["Laila", "Rosa"]
    assert [row["name"] for row in rows(made, "en", "people")] == ["Rosa"]
    assert [line["name"] for line in lines(made, "en", "entities")] == ["Rosa"]


def named_in(source: Article, *names: str, **values: Any) -> Entry:
    """An article that names some people in its first sentence."""
    proof = evidence(source, source.text.strip())
    told = tuple(Person(evidence=proof, name=name, **({"role": None, "country": None} | values)) for name in names)
    return Entry(article=source, facts=with_ids(facts(source, people=told)))


# ---------------------------------------------------------------- people, bodies, places and relations


def test_whoever_a_row_names_has_a_line_with_the_names_in_every_language() -> None:
    known = {line["id"]: line for line in lines(published(), "en", "entities") if line["kind"] == "people"}
    told = rows(published(), "en", "people")
    assert told
    for row in told:
        line = known[row["entity"]]
        assert row["display_name"] == line["name"] == line["names"]["en"]
        assert set(line["names"]) == set(LANGUAGES)
        assert row["name"] in line["spellings"]
        assert row["article"] in line["articles"]
        assert {"article": row["article"], "fact": row["id"]} in line["facts"]


def test_a_person_has_their_own_spelling_and_the_offices_that_articles_give_them() -> None:
    [line] = [line for line in lines(published(), "en", "entities") if "Tokayev" in line["name"]]
    assert (line["own"], line["own_language"]) == ("Қасым-Жомарт Тоқаев", "kk")
    assert [(office["role"], len(office["articles"])) for office in line["offices"]] == [("President", 2)]


@pytest.mark.parametrize(("code", "root"), [("id", ""), ("en", "en/")])
def test_each_line_about_somebody_leads_to_their_place_on_the_site(code: str, root: str) -> None:
    for line in lines(published(), code, "entities"):
        page, _, anchor = line["path"].removeprefix(root).partition("#")
        found = published().get(f"{code}/{page.rstrip('/')}.md") or published()[f"{code}/{page}index.md"]
        assert not anchor or f'id="{anchor}"' in found
        assert line["path"].startswith(root)


def test_a_relation_is_told_as_the_story_tells_it() -> None:
    told = lines(published(), "en", "relations")
    story = json.loads(story_line(read_articles(SEEDS)))["relations"]
    assert told
    assert [" ".join(filter(None, (line["label"], line["reason"]))) for line in told] == [each["why"] for each in story]
    assert [(line["later_article"], line["later_fact"]) for line in told] == [tuple(each["from"].values()) for each in story]


def test_both_facts_of_a_relation_are_published_facts() -> None:
    facts = {
        (article["id"], kind, fact["id"])
        for article in lines(published(), "en", "articles")
        for kind in ALL_KINDS
        for fact in article[kind]
    }
    for line in lines(published(), "en", "relations"):
        for side in ("later", "earlier"):
            assert (line[f"{side}_article"], line[f"{side}_kind"], line[f"{side}_fact"]) in facts


# ---------------------------------------------------------------- what fails


@pytest.mark.parametrize(
    ("module", "name", "missing"),
    [(dataset, "articles_data", "articles.jsonl"), (dataset, "entity_rows", "entities.jsonl"), (dataset, "data_page", "index.md")],
)
def test_a_file_that_fails_is_named_and_the_others_are_there_without_it(
    module: Any, name: str, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, lambda *_: iter(lambda: 1 // 0, None) if name == "entity_rows" else 1 // 0)
    made = publish(Digest(entries=(named_in(article("Rosa bertemu Omar."), "Rosa"),)), load_all(), PAIR)
    assert [fault.file for fault in made.faults] == [f"docs/{code}/data/{missing}" for code in LANGUAGES]
    assert {"en/data/figures.csv", "en/data/datapackage.json", "en/articles/kabar.md"} <= set(made.pages)
    assert missing not in {resource["path"] for resource in package(made.pages, "en")["resources"]}
