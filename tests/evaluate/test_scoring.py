"""What the figures of the evaluation count."""

from typing import Any

import pytest

from digest.evaluate.scoring import marked, results

GOLD: dict[str, Any] = {
    "language": "id",
    "countries": ["PE", "EG"],
    "people": [
        {"name": "Rosa Quispe", "role": "Minister of Foreign Affairs", "country": "PE"},
        {"name": "Omar Farid", "role": "Ambassador to Peru", "country": "EG"},
        {"name": "Lina Mamani", "role": None, "country": "PE", "optional": True},
    ],
    "topics": ["trade"],
    "topics_optional": ["culture"],
}
READ: dict[str, Any] = {
    "countries": ["EG", "PE"],
    "people": [
        {"name": "Rosa Quispe", "role": "Minister of Trade"},
        {"name": "Lina Mamani", "role": None},
        {"name": "Kairo Baru", "role": None},
    ],
    "topics": [{"topic": "culture"}, {"topic": "trade"}],
}

ALL_EXACT, NOTHING_EXACT = ({"strict_precision": share, "strict_f1": share} for share in (1.0, 0.0))


def test_an_optional_fact_counts_neither_when_found_nor_when_missed() -> None:
    rates = results([marked("kabar", GOLD, READ)])["all"]["kinds"]
    assert rates["people"] == {"facts": 2, "precision": 0.5, "recall": 0.5, "f1": 0.5} | NOTHING_EXACT
    assert rates["topics"] == {"facts": 1, "precision": 1.0, "recall": 1.0, "f1": 1.0} | ALL_EXACT
    without = results([marked("kabar", GOLD, {**READ, "topics": ["trade"]})])["all"]["kinds"]
    assert without["topics"] == rates["topics"]


def test_the_errors_are_what_stands_on_one_side_only() -> None:
    people = marked("kabar", GOLD, READ).kinds["people"]
    assert [fact["name"] for fact in people.missed] == ["Omar Farid"]
    assert [fact["name"] for fact in people.spurious] == ["Kairo Baru"]


@pytest.mark.parametrize(
    ("role", "share"), [("Foreign Affairs Minister", 1.0), ("Minister for Trade", 0.0), ("Chair of the Coffee Board", 0.0), (None, 0.0)]
)
def test_an_office_is_right_when_half_its_words_are(role: str | None, share: float) -> None:
    read = {**READ, "people": [{"name": "Rosa Quispe", "role": role}]}
    assert results([marked("kabar", GOLD, read)])["all"]["role"] == share


def test_a_fact_found_is_strictly_right_only_with_all_that_is_told_of_it() -> None:
    read = {**READ, "people": [GOLD["people"][0], {**GOLD["people"][1], "country": "PE"}]}
    rates = results([marked("kabar", GOLD, read)])["all"]["kinds"]["people"]
    assert (rates["f1"], rates["strict_precision"], rates["strict_f1"]) == (1.0, 0.5, 0.5)


def test_an_article_that_gave_nothing_is_all_missed() -> None:
    group = results([marked("kabar", GOLD, {})])["all"]
    assert group["kinds"]["all"] == {"facts": 3, "precision": 0.0, "recall": 0.0, "f1": 0.0} | NOTHING_EXACT
    assert (group["role"], group["countries"]) == (None, 0.0)


def test_each_language_has_figures_of_its_own() -> None:
    done = results([marked("kabar", GOLD, READ), marked("news", {**GOLD, "language": "en"}, {**READ, "people": GOLD["people"]})])
    assert list(done) == ["all", "en", "id"]
    assert [done[name]["kinds"]["people"]["f1"] for name in done] == [0.75, 1.0, 0.5]
    assert [done[name]["articles"] for name in done] == [2, 1, 1]
