"""People, organizations, places and topics."""

import dataclasses
import re

from digest.facts import with_ids
from digest.model import Entry, Figure, Organization, Place, Quote, Topic
from tests.render.making import without_the_sites_own
from tests.render.registers.making import agreement, meeting, pages, person, proof, story


def without_hints(page: str) -> str:
    """A page without the whole names of its sources, which only hovering shows."""
    return re.sub(r' title="[^"]*"', "", page)


def test_a_person_has_the_offices_of_each_article() -> None:
    page = pages(
        story("satu", person(role="Deputy Minister", office="Wakil Menteri"), published="2019"),
        story("dua", person(role="Minister"), published="2021"),
        story("tiga", person(role="Minister"), published="2022"),
    )["people/rosa-quispe.md"]
    offices = page[page.index('id="offices"') :]
    assert re.findall(r"<b>(.+?)</b>", offices) == ["Minister of Peru", "Deputy Minister"]
    assert [name for name in ("tiga", "dua", "satu") if f"../../articles/{name}/#s-1" in offices] == ["tiga", "dua", "satu"]


def test_the_index_lists_the_ambassadors_with_the_article_that_says_so() -> None:
    page = pages(story("satu", person("Amira Fahmy", "Ambassador to Peru", "EG", office="Duta Besar"), person()))["people/index.md"]
    envoys, countries = page[page.index('id="ambassadors"') : page.index('id="c-pe"')], page[page.index('id="c-pe"') :]
    assert "Amira Fahmy" in envoys
    assert "Ambassador to Peru" in envoys
    assert "../articles/satu/#s-1" in envoys
    assert "Rosa Quispe" not in without_hints(envoys)
    assert "Amira Fahmy" not in without_hints(countries)


def test_a_former_ambassador_is_none() -> None:
    assert 'id="ambassadors"' not in pages(story("satu", person("Amira Fahmy", "Former Ambassador to Peru", "EG")))["people/index.md"]


def test_an_office_held_before_is_told_as_such_in_both_languages() -> None:
    told = story("satu", person("Amira Fahmy", "Former Ambassador to Peru", "EG", office="Duta Besar"))
    assert "Former Ambassador to Peru" in pages(told)["people/amira-fahmy.md"]
    assert "Mantan Duta Besar untuk Peru" in pages(told, code="id")["people/amira-fahmy.md"]


def test_an_office_of_long_ago_is_told_with_its_year() -> None:
    page = pages(story("satu", person(), meeting("1959", "Rosa Quispe")))["people/index.md"]
    assert "in 1959, according to" in page


def test_the_office_of_the_latest_time_leads_whatever_a_later_article_looks_back_on() -> None:
    page = pages(
        story("satu", person(), meeting("2019-05", "Rosa Quispe"), published="2019-06"),
        story("dua", person(), meeting("1959", "Rosa Quispe"), published="2021"),
    )["people/index.md"]
    assert "according to" in page and "in 1959" not in page


def test_both_countries_of_the_site_come_before_others_and_the_unknown_last() -> None:
    people = (
        person("A Baru", country=None),
        person("B Cari", country="JP"),
        person("C Dini", country="EG"),
        person("D Enam", country="PE"),
    )
    page = pages(story("satu", *people))["people/index.md"]
    assert re.findall(r'<h2 id="c-(\w+)"', page) == ["pe", "eg", "jp", "none"]


def test_an_office_that_articles_call_by_two_names_stands_once_by_the_one_that_most_have() -> None:
    page = pages(
        story("satu", person(role="President", office="Presiden")),
        story("dua", person(role="President", office="Presiden Republik Peru")),
        story("tiga", person(role="Minister")),
        story("empat", person(role="President", office="Presiden")),
    )["people/rosa-quispe.md"]
    assert re.findall(r"<b>(.+?)</b>", page[page.index('id="offices"') :]) == ["President", "Minister of Peru"]


def test_who_is_told_of_very_often_has_pages_by_year_and_none_is_heavy() -> None:
    told = [
        story(f"a{number}", person(), meeting(f"{2001 + number // 24}-{1 + number % 12:02}-{1 + number // 12 % 28:02}", "Rosa Quispe"))
        for number in range(240)
    ]
    made = pages(*told)
    own = {path: page for path, page in made.items() if path.startswith("people/rosa-quispe")}
    assert {"people/rosa-quispe.md", "people/rosa-quispe/2001.md"} <= set(own)
    assert "Minister" in own["people/rosa-quispe.md"]
    assert 'id="offices"' not in own["people/rosa-quispe/2001.md"]
    assert '<a href="../../../people/rosa-quispe/">' in own["people/rosa-quispe/2001.md"]
    assert sum(page.count('class="entry dated"') for page in own.values()) == 240
    assert not {path: len(page) for path, page in made.items() if path.endswith(".md") and len(page) > 140_000}


def test_meetings_are_told_with_whom_and_lead_to_the_timeline() -> None:
    page = pages(story("satu", person(), person("Amira Fahmy", country="EG"), meeting("2021-03-03", "Rosa Quispe", "Amira Fahmy")))[
        "people/rosa-quispe.md"
    ]
    assert ' met <a href="../../people/amira-fahmy/">Amira Fahmy</a>, Minister of Peru, in Peru' in page
    assert re.search(r'<a href="../../timeline/#events-\w+">3 Mar 2021</a>', page)


def test_what_somebody_said_is_on_their_page() -> None:
    told = story("satu", person())
    figure = Figure(
        metric="export", value=5, unit="USD", bound="exact", status="actual", period="2020", speaker="Rosa Quispe", evidence=proof()
    )
    quote = Quote(speaker="Rosa Quispe", starts="Kami senang bertemu lagi di", evidence=proof())
    told = Entry(article=told.article, facts=with_ids(dataclasses.replace(told.facts, figures=(figure,), quotes=(quote,))))
    page = pages(told)["people/rosa-quispe.md"]
    assert "US$5" in page[page.index('id="figures"') :]
    assert "“Kami senang bertemu lagi di …”" in page[page.index('id="quotes"') :]


def test_who_cannot_be_told_from_namesakes_says_so() -> None:
    made = pages(
        story("satu", person("Amira Fahmy", country="EG")),
        story("dua", person("Amira Fahmy", country="PE")),
        story("tiga", person("Amira Fahmy", country=None)),
    )
    assert "This name may also mean" in made["people/amira-fahmy.md"] + made.get("people/amira-fahmy-2.md", "")


def test_an_article_leads_to_the_registers() -> None:
    page = pages(story("satu", person(), meeting("2021-03-03", "Rosa Quispe"), agreement("signed")))["articles/satu.md"]
    for register in ("people/rosa-quispe/", "timeline/#events-", "agreements/#agreements-"):
        assert f'href="../../{register}' in page


def told_about() -> Entry:
    """An article with a place, a body, a topic, and what is told of them in one sentence."""
    entry = story("satu", person(), meeting("2021-03-03", "Rosa Quispe", place="Lima"), agreement("signed", parties=("Bank Nil", "PE")))
    more = {
        "places": (Place(name="Lima", country="PE", evidence=proof()),),
        "organizations": (Organization(name="Bank Nil", country="EG", evidence=proof()),),
        "topics": (Topic(topic="energy", evidence=proof()),),
    }
    return Entry(article=entry.article, facts=with_ids(dataclasses.replace(entry.facts, **more)))  # type: ignore[arg-type]


def test_a_place_leads_to_what_happened_there() -> None:
    page = pages(told_about())["places/index.md"]
    assert "Lima</h3>" in page
    assert "3 Mar 2021</b> Rosa Quispe, Minister of Peru, took part" in page
    assert 'href="../articles/satu/#s-1"' in page


def test_a_body_leads_to_its_agreements() -> None:
    page = pages(told_about())["organizations/index.md"]
    assert re.search(r"Bank Nil</h3>.*signed an air services agreement", page, re.S)


def test_a_body_leads_to_what_it_took_part_in() -> None:
    entry = told_about()
    sat = dataclasses.replace(meeting("2021-05-05"), people=(), organizations=("Bank Nil",), number=3)
    page = pages(Entry(article=entry.article, facts=with_ids(dataclasses.replace(entry.facts, events=(sat,)))))["organizations/index.md"]
    assert re.search(r"Bank Nil</h3>.*The 3rd meeting of", page, re.S)


def test_what_many_articles_tell_of_a_body_stands_once_with_these_articles() -> None:
    body = Organization(name="Bank Nil", country="EG", evidence=proof())
    told = [
        story(f"a{number}", body, agreement("signed", "2020-02-02" if number == 2 else "2020", parties=("Bank Nil", "PE")))
        for number in range(6)
    ]
    page = pages(*told)["organizations/bank-nil.md"]
    told_of = page[: page.index('id="articles"')]
    assert without_hints(told_of).count("signed an air services agreement") == 1
    assert "2 Feb 2020" in told_of
    assert without_hints(told_of).count('class="source-of"') == 3
    assert "and 3 more" in told_of


def test_a_topic_leads_to_the_facts_of_its_sentences_but_not_to_who_met() -> None:
    page = pages(told_about())["topics/index.md"]
    energy = page[page.index('id="energy"') :]
    assert "signed an air services agreement" in energy
    assert "meeting" not in without_hints(energy)


def test_a_place_with_many_facts_gets_a_page_of_its_own() -> None:
    entry = told_about()
    events = tuple(meeting(f"2021-03-0{day}", "Rosa Quispe", place="Lima") for day in range(1, 7))
    made = pages(Entry(article=entry.article, facts=with_ids(dataclasses.replace(entry.facts, events=events))))
    assert 'href="../places/lima/"' in made["places/index.md"]
    assert without_hints(made["places/lima.md"]).count("part in a meeting") == 6


def test_both_languages_have_the_same_register_pages() -> None:
    assert without_the_sites_own(pages(told_about(), code="id")) == set(pages(told_about(), code="en"))


def test_who_gives_a_sum_is_not_credited_by_articles_that_have_it_from_somebody_else() -> None:
    def sum_by(speaker: str | None) -> Figure:
        return Figure(
            metric="bilateral_trade", value=5e8, unit="USD", bound="exact", status="actual", period="2019", speaker=speaker, evidence=proof()
        )  # fmt: skip

    page = without_hints(
        pages(
            story("satu", person(), sum_by("Rosa Quispe")),
            story("dua", person(), sum_by("Rosa Quispe")),
            story("tiga", sum_by(None)),
        )["people/rosa-quispe.md"]
    )
    figures = page[page.index('id="figures"') :]
    credited, apart = figures.split("the same sum, not from this source:")
    assert [name for name in ("satu", "dua", "tiga") if f"articles/{name}/" in credited] == ["satu", "dua"]
    assert [name for name in ("satu", "dua", "tiga") if f"articles/{name}/" in apart] == ["tiga"]
