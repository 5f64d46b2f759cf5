"""What pages tell programs in the words of schema.org: no more than the articles say, and nothing of theirs gets out of it."""

from dataclasses import replace
from typing import Any

import frontmatter
import pytest

from digest.facts import with_ids
from digest.model import Clue, Entry, Event, Head, Part, Written
from digest.render.programs.schema_org import Claim, Country, Person, data_block
from digest.render.programs.schema_org import Event as Happening
from digest.render.settings import Settings, published_at
from tests.render.making import article, clue, facts
from tests.render.programs.schema import checked, things_in
from tests.render.registers.making import SENTENCE, SETTINGS, meeting, pages, person, story

HOSTILE = "</script><!-- <script>alert(1)</script> ]]> & \u2028 \"'\\ {{ x }}"


def test_no_text_ends_the_block_that_holds_it() -> None:
    block = data_block(Claim(text=HOSTILE))
    assert block.count("<") == 2
    assert things_in(f"<p>{block}</p>") == [{"@context": "https://schema.org", "@type": "Claim", "text": HOSTILE}]


def test_only_what_is_known_is_told_and_under_the_vocabularys_names() -> None:
    [told] = things_in(data_block(Happening(name="x", start_date="2023-08", location=Country(name="PE"), attendee=(Person(name="R"),))))
    assert told == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "x",
        "startDate": "2023-08",
        "location": {"@type": "Country", "name": "PE"},
        "attendee": {"@type": "Person", "name": "R"},
    }
    assert checked(told)


@pytest.mark.parametrize(
    "wrong", [{"@type": "Event", "begins": "2023"}, {"@type": "Event", "attendee": {"@type": "Country", "name": "PE"}}]
)
def test_what_schema_org_does_not_have_is_found(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="validation error"):
        checked(wrong)


# ---------------------------------------------------------------- pages

DAYS = "2021-03-02/2021-03-04"
VISIT = "visits/2021-03-rosa-quispe.md"


def visit(date: str | None = DAYS, **more: Any) -> Event:
    """A visit of somebody, whom somebody else invited to it."""
    roles = (Part("visitor", ("Rosa Quispe",)), Part("inviter", ("Omar Farid",)))
    return replace(meeting(date, "Rosa Quispe", "Omar Farid", kind="official_visit", place="EG"), roles=roles, **more)


def told(*visits: Event) -> list[dict[str, Any]]:
    """What the page of a visit, with a meeting on some day of it, tells programs."""
    entries = [
        story(f"kabar{number}", person(), person("Omar Farid", country="EG"), each, meeting(DAYS, "Rosa Quispe", "Amira Fahmy", place="EG"))
        for number, each in enumerate(visits)
    ]
    return things_in(frontmatter.loads(pages(*entries)[VISIT]).content)


def test_a_visit_is_an_event_with_its_days_and_those_who_came() -> None:
    [event] = told(visit())
    assert (event["@type"], event["startDate"], event["endDate"]) == ("Event", "2021-03-02", "2021-03-04")
    assert event["location"] == {"@type": "Country", "name": "Egypt"}
    assert event["attendee"] == {"@type": "Person", "name": "Rosa Quispe"}
    assert event["subjectOf"]["url"] == "../../articles/kabar0/"


def test_a_meeting_on_some_day_of_a_visit_has_no_days_of_its_own() -> None:
    [event] = told(visit())
    assert "Amira Fahmy" in event["subEvent"]["name"]
    assert "startDate" not in event["subEvent"]


def test_inferred_days_are_told_in_words_only() -> None:
    [event] = told(visit(because=(Clue(quote="Rosa", start=0, end=4, rule="years.this_year"),)))
    assert "startDate" not in event
    assert event["description"] == "2–4 Mar 2021, inferred"


# ---------------------------------------------------------------- articles


def page_of(entry: Entry, settings: Settings = SETTINGS) -> dict[str, Any]:
    """What the English page of the one article of a site tells programs."""
    [found] = things_in(frontmatter.loads(pages(entry, settings=settings)[f"articles/{entry.article.id}.md"]).content)
    return found


def test_an_article_page_is_based_on_the_article_as_published() -> None:
    source = article(("title", f"Menteri ke Kairo {HOSTILE}"), SENTENCE, outlet="Kabar </script>")
    source = replace(source, head=Head(url="https://kabar.example/a"))
    found = page_of(Entry(article=source, facts=facts(source, published="2021-03-04")), published_at(SETTINGS, "https://d.example"))
    assert found["url"] == "https://d.example/en/articles/kabar/"
    assert found["isBasedOn"] == {
        "@type": "NewsArticle",
        "@id": "#source",
        "url": "https://kabar.example/a",
        "inLanguage": "id",
        "datePublished": "2021-03-04",
        "publisher": {"@type": "Organization", "name": "Kabar </script>"},
        "headline": f"Menteri ke Kairo {HOSTILE}",
    }


def test_what_is_not_printed_is_not_told_of_the_article() -> None:
    source = article(SENTENCE, outlet=None)
    found = page_of(Entry(article=source, facts=facts(source, written=Written(date="2021", by="inferred"))))
    assert found["isBasedOn"] == {"@type": "NewsArticle", "@id": "#source", "inLanguage": "id"}


def test_a_claim_whose_date_was_inferred_says_so() -> None:
    source = article(SENTENCE)
    held = meeting("2021-03-03", "Rosa Quispe", "Amira Fahmy")
    inferred = replace(held, date="2021-03-05", because=(clue(source, "Rosa"),))
    found = page_of(Entry(article=source, facts=with_ids(facts(source, events=(held, inferred)))))
    first, second = (claim["text"] for claim in found["hasPart"])
    assert not first.endswith("(inferred)")
    assert second.endswith("(inferred)")
