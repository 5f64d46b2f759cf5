"""How readers report an error, as the settings say."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from typing import Any

import pytest

from digest.contracts import TableError
from digest.correct.applying import corrected
from digest.correct.assertions import assertions_of
from digest.facts import with_ids
from digest.languages import load, load_all
from digest.model import Assertions, Digest, Event, Figure, Person
from digest.publish import publish
from digest.render.settings import Settings, country_codes, settings_from
from tests.render.making import article, entry, evidence

ISSUES = "https://github.com/owner/digest/issues/new"
PAIR = Settings(countries=("PE", "EG"), languages=("id", "en"), titles={"id": "Ikhtisar", "en": "Digest"}, address="https://example.org/x/")
SOURCE = article(
    'Rosa Quispe <b>bertemu</b> Omar Said dan Hana Aziz di Kairo pada 4 Maret 2021. Ekspor mencapai 3 juta USD dan "impor" 5 juta USD pada 2020.'
)


def meeting(*people: str) -> Event:
    said = "Rosa Quispe <b>bertemu</b> Omar Said dan Hana Aziz di Kairo pada 4 Maret 2021."
    return Event(evidence=evidence(SOURCE, said), kind="meeting", date="2021-03-04", people=people, place="EG")


def sum_of(metric: str, value: int, words: str) -> Figure:
    proof = evidence(SOURCE, 'Ekspor mencapai 3 juta USD dan "impor" 5 juta USD pada 2020.')
    told = replace(proof, at=SOURCE.text.index(words))
    return Figure(evidence=told, metric=metric, value=value, unit="USD", bound="exact", status="actual", period="2020")


ENTRY = entry(
    SOURCE,
    events=(meeting("Rosa Quispe", "Omar Said"), meeting("Rosa Quispe", "Hana Aziz")),
    figures=(sum_of("export", 3_000_000, "3 juta"), sum_of("import", 5_000_000, "5 juta")),
    people=(Person(evidence=evidence(SOURCE, "Rosa Quispe"), name="Rosa Quispe", role=None, country="PE"),),
)


def pages(settings: Settings) -> Mapping[str, str]:
    told = replace(ENTRY, facts=with_ids(ENTRY.facts))
    done = publish(Digest(entries=(told,)), {code: load(code) for code in settings.languages}, settings)
    assert not done.faults
    return done.pages


def named(page: str) -> dict[str, dict[str, str]]:
    """By the id of a fact what its report names it by."""
    facts = re.findall(r'<li class="fact" id="([^"]*)">(?:(?!<li ).)*?<a class="report"([^>]*)>', page, re.DOTALL)
    return {id_: {key: unescape(value) for key, value in re.findall(r'data-(\w+)="([^"]*)"', attributes)} for id_, attributes in facts}


@pytest.mark.parametrize("settings", [PAIR, replace(PAIR, contact="https://example.org/contact")])
def test_where_nothing_is_set_nothing_is_shown(settings: Settings) -> None:
    made = pages(settings)
    assert not [path for path in made if "report/" in path]
    assert "report" not in made["en/articles/kabar.md"]


@pytest.mark.parametrize(
    ("settings", "to"),
    [
        (replace(PAIR, report=ISSUES), ISSUES),
        (replace(PAIR, contact="desk@example.org"), "mailto:desk@example.org"),
        (replace(PAIR, contact="desk@example.org", report=ISSUES), ISSUES),
    ],
)
def test_reports_go_where_the_settings_say(settings: Settings, to: str) -> None:
    made = pages(settings)
    for code in settings.languages:
        assert f'href="{to}"' in made[f"{code}/report/index.md"]
        assert f'data-report="{to}"' in made[f"{code}/articles/kabar.md"]


@pytest.mark.parametrize(("address", "page"), [("https://example.org/x/", "https://example.org/x/en/articles/kabar/"), ("", "")])
def test_the_pages_address_is_told_where_the_site_knows_its_own(address: str, page: str) -> None:
    assert f'data-page="{page}"' in pages(replace(PAIR, report=ISSUES, address=address))["en/articles/kabar.md"]


def test_what_a_report_names_a_fact_by_means_that_fact_and_no_other_to_an_editor() -> None:
    found = named(pages(replace(PAIR, report=ISSUES))["id/articles/kabar.md"])
    assert len(found) == 5
    for id_, lines in found.items():
        where = f"where = {lines['where']}\n" if "where" in lines else ""
        kind = id_.partition("-")[0]
        said = f'[[reject]]\nkind = "{kind}"\nquote = {json.dumps(lines["quote"], ensure_ascii=False)}\n{where}reason = "Wrong."\n'
        asserted = assertions_of(said.encode(), "kabar.toml")
        assert isinstance(asserted, Assertions)
        done = corrected(ENTRY.facts, SOURCE, asserted)
        assert not done.problems
        assert len(getattr(done.facts, kind)) == len(getattr(ENTRY.facts, kind)) - 1
    assert sum("where" in lines for lines in found.values()) >= 1


def test_sixty_reports_cost_a_page_little() -> None:
    plain, more = (pages(settings)["en/articles/kabar.md"] for settings in (PAIR, replace(PAIR, report=ISSUES)))
    assert (len(more.encode()) - len(plain.encode())) / 5 < 400


@pytest.mark.parametrize("said", ["desk@example.org", "javascript:alert(1)", "https://a b", 3])
def test_a_setting_that_leads_nowhere_is_named(said: Any) -> None:
    table = {"countries": ["PE", "EG"], "languages": ["en"], "title": {"en": "Digest"}, "report": said}
    languages = load_all()
    with pytest.raises(TableError) as raised:
        settings_from(table, country_codes(languages.values()), languages, "digest.toml")
    assert str(raised.value.problems[0]).startswith("digest.toml: report: neither where issues are written nor a mail address")
