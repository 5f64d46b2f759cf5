"""What an editor says of people, bodies and places holds for all articles, and for some where that is said."""

import json
from pathlib import Path
from typing import Any

import pytest

from digest.contracts import TableError
from digest.correct.entities import known_in
from digest.model import Digest, Known
from digest.names.known import known_names
from digest.publish import publish
from digest.reading import read_articles
from digest.relate import relate
from tests.commanding import command
from tests.project import SETTINGS

ONE = """Kazakhstan and Peru

Lima, 12 March 2024 - President Dina Boluarte met Ambassador Marat Ospanov in Lima on 11 March 2024. The Chamber of Orchards of Peru was there.
"""
OTHER = """Peru and Kazakhstan

Lima, 3 May 2024 - President Dina Boluarte received Marat Uspanov, who visited Lima on 2 May 2024, and the Chamber of Orchards of Peru.
"""


def digest_with(folder: Path, entities: str, **articles: str) -> Digest:
    """A digest of two articles with such an entities.toml."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    (folder / "digest.toml").write_bytes(SETTINGS.read_bytes())
    (folder / "entities.toml").write_text(entities, encoding="utf-8")
    for name, text in {"one": ONE, "other": OTHER, **articles}.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    return read_articles(seeds)


def people(digest: Digest) -> dict[str, list[str]]:
    """The articles that tell of each person, by the person's id."""
    from digest.languages import load_all  # noqa: PLC0415 - read once by whoever needs it first

    story = relate([entry.facts for entry in digest.entries], load_all(), known_names(digest.known))
    return {each.id: [ref.article for ref in each.tellings] for each in story.entities if each.kind == "people"}


def test_without_an_editor_two_spellings_are_two_people(tmp_path: Path) -> None:
    assert people(digest_with(tmp_path, "")) == {"dina-boluarte": ["one", "other"], "marat-ospanov": ["one"], "marat-uspanov": ["other"]}


def test_spellings_that_an_editor_merges_are_one_person(tmp_path: Path) -> None:
    merged = '[people.marat-ospanov]\nalso = ["Marat Ospanov", "Marat Uspanov"]\n'
    found = digest_with(tmp_path, merged)
    assert people(found) == {"dina-boluarte": ["one", "other"], "marat-ospanov": ["one", "other"]}
    assert not found.notices


def test_one_name_that_an_editor_splits_is_two_people(tmp_path: Path) -> None:
    split = """
[people.boluarte-of-march]
also = ["Dina Boluarte"]
articles = ["one"]

[people.boluarte-of-may]
also = ["Dina Boluarte"]
articles = ["other"]
"""
    found = people(digest_with(tmp_path, split))
    assert (found["boluarte-of-march"], found["boluarte-of-may"]) == (["one"], ["other"])


def test_the_country_and_the_office_that_an_editor_gives_are_those_of_the_facts(tmp_path: Path) -> None:
    said = '[people.marat]\nalso = ["Marat Uspanov"]\ncountry = "KZ"\nrole = "Minister of Energy"\nreason = "The ministry says so."\n'
    found = digest_with(tmp_path, said)
    (person,) = [fact for entry in found.entries for fact in entry.facts.people if fact.name == "Marat Uspanov"]
    assert (person.country, person.role) == ("KZ", "Minister of Energy")
    assert person.corrected is not None
    assert person.corrected.reason == "The ministry says so."


def test_pages_call_somebody_as_an_editor_says_in_each_language(tmp_path: Path) -> None:
    from digest.languages import load  # noqa: PLC0415
    from digest.pipeline import read_settings  # noqa: PLC0415

    said = '[organizations.orchards]\nalso = ["Chamber of Orchards of Peru"]\nnames = { id = "Kamar Kebun Peru", en = "Peruvian Orchard Chamber" }\n'
    found, settings = digest_with(tmp_path, said), read_settings(tmp_path / "digest.toml")
    pages = publish(found, {code: load(code) for code in settings.languages}, settings).pages
    assert "Kamar Kebun Peru" in pages["id/articles/one.md"]
    assert "Peruvian Orchard Chamber" in pages["en/articles/one.md"]


def test_nobody_meets_himself(tmp_path: Path) -> None:
    merged = '[people.ospanov]\nalso = ["Marat Ospanov", "Dina Boluarte"]\nreason = "One is the other\'s misprint."\n'
    events = [event for entry in digest_with(tmp_path, merged).entries for event in entry.facts.events if event.kind == "meeting"]
    assert [event.people for event in events if "Marat Ospanov" in event.people or len(event.people) == 1] == [("Dina Boluarte",)]
    (meeting,) = [event for event in events if event.corrected]
    assert meeting.corrected is not None
    assert meeting.corrected.reason == "One is the other's misprint."


def test_who_is_merged_keeps_the_country_that_all_articles_tell(tmp_path: Path) -> None:
    found = digest_with(tmp_path, '[people.ospanov]\nalso = ["Marat Ospanov"]\n')
    told = {fact.country for entry in found.entries for fact in entry.facts.people if fact.name == "Marat Ospanov"}
    from digest.languages import load_all  # noqa: PLC0415 - read once by whoever needs it first

    story = relate([entry.facts for entry in found.entries], load_all(), known_names(found.known))
    assert {each.country for each in story.entities if each.id == "ospanov"} == told == {"KZ"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('[people.marat]\nalso = ["Marat Ospanov"]\narticles = ["one", "gone"]\n', "people.marat.articles: no article gone is here"),
        ('[people.erlan-karin]\nalso = ["Marat Ospanov"]\n', "people.erlan-karin: replaces Erlan Karin, whom the program knows by that id"),
    ],
)
def test_an_entry_that_is_perhaps_a_slip_is_mentioned(said: str, told: str, tmp_path: Path) -> None:
    (notice,) = digest_with(tmp_path, said).notices
    assert notice.wrong.startswith(told)


def test_an_entry_that_no_article_needs_is_mentioned(tmp_path: Path) -> None:
    (notice,) = digest_with(tmp_path, '[people.nobody]\nalso = ["Nemo Nihil"]\n').notices
    assert notice.wrong == "people.nobody: no article names Nemo Nihil"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[people", "Expected"),
        ('[persons.x]\nalso = ["X"]', "persons: not a key that is known here"),
        ("[people.x]", "people.x: has no name"),
        ('[people.x]\nalso = ["X"]\ncountry = "Peru"', "people.x.country: not an ISO 3166-1 code"),
        ('[people.x]\nalso = ["A B"]\n[people.y]\nalso = ["B A"]', "people.y: “B A” is also a name of people.x in all articles"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_built(written: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "entities.toml").write_text(written, encoding="utf-8")
    with pytest.raises(TableError) as raised:
        known_in(tmp_path / "entities.toml")
    (problem,) = raised.value.problems
    assert problem.file == "entities.toml"
    assert problem.wrong.startswith(told)


def test_a_table_that_is_not_known_is_told_with_those_that_are(tmp_path: Path) -> None:
    (tmp_path / "entities.toml").write_text('[persons.x]\nalso = ["X"]', encoding="utf-8")
    with pytest.raises(TableError, match="hint: write one of people, organizations, places, or remove it"):
        known_in(tmp_path / "entities.toml")


def test_facts_and_story_hold_what_an_editor_says(tmp_path: Path) -> None:
    digest_with(tmp_path, '[people.marat]\nalso = ["Marat Ospanov", "Marat Uspanov"]\ncountry = "KZ"\n')
    done = command("facts", tmp_path / "seeds")
    told: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    assert {person["country"] for each in told for person in each["people"] if person["name"].startswith("Marat")} == {"KZ"}
    story = json.loads(command("story", tmp_path / "seeds").stdout)
    assert len([each for each in story["same"] if each["kind"] == "people"]) == 2  # Boluarte and Marat, each told by both


def test_an_entry_of_the_editors_replaces_one_of_the_programs() -> None:
    names = known_names({"people": (Known(id="erlan-karin", spellings=("Erlan Karin",), country="VN", is_editors=True),)})
    found = names.meant("people", "Karin Erlan")
    assert found is not None
    assert found.country == "VN"
