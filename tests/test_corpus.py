"""The made articles: the same every time, about people, visits and texts that come again, in both languages."""

import re
from collections import Counter
from pathlib import Path

import pytest

from digest.detect import detect
from digest.languages import load_all
from digest.model import Facts
from digest.reading import read_articles
from tools.corpus import Corpus, file_of, pair_of

PAIR = ("VN", "KZ")
COUNT = 36


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> list[Facts]:
    """The facts of some articles, oldest first."""
    folder = Corpus(PAIR).write(tmp_path_factory.mktemp("corpus"), range(COUNT))
    return [entry.facts for entry in read_articles(folder).entries]


def test_an_article_is_the_same_every_time_whatever_else_is_made(tmp_path: Path) -> None:
    folder = Corpus(PAIR).write(tmp_path, range(6))
    assert (folder / file_of(5)).read_text(encoding="utf-8") == Corpus(PAIR).article(5)


def test_another_seed_or_pair_gives_other_articles() -> None:
    assert len({Corpus(PAIR).article(0), Corpus(PAIR, 1).article(0), Corpus(("PE", "EG")).article(0)}) == 3


def test_an_edited_article_keeps_its_text_and_gets_a_paragraph() -> None:
    article, edited = Corpus(PAIR).article(3), Corpus(PAIR).edited(3)
    assert edited.startswith(article)
    assert len(edited) > len(article) + 20


def test_two_of_three_articles_are_indonesian_and_they_are_as_long_as_articles_are() -> None:
    texts = [Corpus(PAIR).article(number) for number in range(COUNT)]
    languages = Counter(found.code for text in texts if (found := detect(text, load_all().values())))
    assert sum(languages.values()) == COUNT
    assert 1.4 < languages["id"] / languages["en"] < 3
    assert all(1_800 < len(text) < 8_500 for text in texts)


def test_no_place_of_a_sentence_is_left_open() -> None:
    assert not [text for text in map(Corpus(PAIR).article, range(COUNT)) if re.search(r"[{}]|,[,.]|\bNone\b", text)]


def test_all_articles_are_about_the_pair_and_the_later_years_have_more(facts: list[Facts]) -> None:
    assert {frozenset(each.countries) for each in facts} == {frozenset(PAIR)}
    years = [int(each.published[:4]) for each in facts if each.published]
    assert sum(year >= 2020 for year in years) > len(years) / 2


def test_people_and_visits_come_again_and_offices_change_hands(facts: list[Facts]) -> None:
    named = Counter(person.name for each in facts for person in each.people)
    assert max(named.values()) >= COUNT / 7
    ministers = {
        person.name for each in facts for person in each.people if person.role == "Minister of Foreign Affairs" and person.country == "KZ"
    }
    assert len(ministers) > 1
    visits = Counter((event.date, event.people[0]) for each in facts for event in each.events if "visit" in event.kind and event.people)
    assert max(visits.values()) >= 3


def test_a_pair_is_two_countries() -> None:
    assert pair_of(["VN", "KZ"]) == PAIR
    with pytest.raises(ValueError, match="VN: not two countries"):
        pair_of(["VN"])
