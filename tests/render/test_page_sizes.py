"""No page grows with the number of articles, not even where all of them tell of one year, one person, one place and one visit."""

import datetime
from dataclasses import replace

from digest.facts import with_ids
from digest.languages import load
from digest.model import Digest, Entry, Figure, Organization, Place, Quote, Topic
from digest.model.facts import FigureStatus
from digest.render.workshop import render
from tests.reading import related
from tests.render.making import article, facts
from tests.render.registers.making import SENTENCE, SETTINGS, agreement, meeting, person, proof

ARTICLES = 400
MOST = 100_000  # bytes of a page before the theme adds its own: a list of all articles, or of what each adds, takes more
BEGUN = datetime.date(2021, 1, 1)
VISIT = "2021-06-01/2021-06-03"


def told(number: int) -> Entry:
    """An article that tells what all others do, and of each sort one thing more, in the same year and of the same people."""
    day, source = (BEGUN + datetime.timedelta(days=number * 365 // ARTICLES)).isoformat(), article(SENTENCE, stem=f"kabar-{number}")
    return Entry(
        article=source,
        facts=with_ids(
            facts(
                source,
                published=day,
                people=(person(), person("Amira Fahmy", country="EG"), person(f"Ana {letters(number)}", role="Minister")),
                organizations=tuple(
                    Organization(name=name, country="PE", evidence=proof())
                    for name in ("Kementerian Pertanian", f"Pusat {letters(number)}")
                ),
                places=tuple(Place(name=name, country="PE", evidence=proof()) for name in ("Lima", "Cusco")),
                events=(
                    meeting(VISIT, "Amira Fahmy", kind="visit"),
                    meeting("2021-06-02", "Rosa Quispe", "Amira Fahmy"),
                    meeting(day, "Rosa Quispe", f"Ana {letters(number)}"),
                ),
                agreements=(
                    agreement("signed", "2021-06-02"),
                    agreement("signed", day, name=f"Perjanjian {letters(number)}"),
                ),
                figures=(
                    trade("actual", "2020", 1_000_000_000),
                    trade("actual", f"{1990 + number % 30}", 1_000_000 * (number + 1)),
                    trade("target", "2030", 1_000_000_000 + number),
                ),
                quotes=(Quote(speaker="Rosa Quispe", starts="Rosa Quispe bertemu Amira Fahmy", evidence=proof()),),
                topics=(Topic(topic="trade", evidence=proof()),),
            )
        ),
    )


def trade(status: FigureStatus, period: str, value: int) -> Figure:
    """What the trade of both countries came to, or is to."""
    return Figure(metric="bilateral_trade", value=value, unit="USD", bound="exact", status=status, period=period, evidence=proof())


def letters(number: int) -> str:
    """A made name for a number."""
    return "".join(chr(ord("A" if not place else "a") + int(digit)) for place, digit in enumerate(f"{number:05}"))


def test_no_page_grows_with_the_articles_that_tell_of_one_thing() -> None:
    entries = tuple(map(told, range(ARTICLES)))
    digest = Digest(entries=entries, story=related([entry.facts for entry in entries]))
    made = render(digest, {"en": load("en"), "id": load("id")}, replace(SETTINGS, languages=("en",)))
    assert {"en/timeline/2021-2.md", "en/agreements/2021-2.md", "en/visits/2021-06-amira-fahmy.md", "en/people/rosa-quispe.md"} <= set(made)
    large = {path: len(page.encode()) for path, page in made.items() if path.endswith(".md") and len(page.encode()) > MOST}
    assert not large
