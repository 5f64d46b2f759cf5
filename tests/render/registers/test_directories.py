"""Indexes of names that are too many for one page."""

import re

from digest.model import Organization, Person
from digest.render.registers.directories import Directory
from tests.render.registers.making import pages, person, proof, story


def people(count: int) -> list[Person]:
    """People whose names begin with all letters of the alphabet in turn."""
    return [person(f"{chr(65 + number % 26)}{chr(97 + number // 26)}ri Quispe") for number in range(count)]


def names(page: str) -> list[str]:
    """The names in an index."""
    return re.findall(r'<h3 id="[^"]*"><a href="[^"]*">([^<]*)</a>', page)


def test_names_that_one_page_holds_stand_on_it() -> None:
    site = pages(story("satu", *people(60)))
    assert len(names(site["people/index.md"])) == 60
    assert not [path for path in site if "by-letter" in path]
    assert "By letter" not in site["people/index.md"]


def test_of_more_names_the_most_told_stand_first_and_all_by_letter() -> None:
    site = pages(story("satu", *people(160)), story("dua", person("Zari Quispe")))
    first = names(site["people/index.md"])
    assert len(first) == 48 and "Zari Quispe" in first
    by_letter = {path: names(text) for path, text in site.items() if path.startswith("people/by-letter/")}
    assert sum(map(len, by_letter.values())) == 160
    assert by_letter["people/by-letter/b.md"] == [f"B{letter}ri Quispe" for letter in "abcdefg"]
    assert '<a href="../../../people/by-letter/b/" aria-current="page">B</a>' in site["people/by-letter/b.md"]
    assert '<a href="../people/by-letter/b/">B</a>' in site["people/index.md"]


def test_a_fact_leads_to_the_letter_that_a_body_stands_under() -> None:
    bodies = [
        Organization(name=f"{chr(65 + number % 26)}{chr(97 + number // 26)} Institut", country="PE", evidence=proof())
        for number in range(170)
    ]
    site = pages(story("satu", *bodies))
    assert 'id="bb-institut"' in site["organizations/by-letter/b.md"]
    assert "organizations/by-letter/b/#bb-institut" in site["articles/satu.md"]


def test_a_letter_with_marks_is_looked_up_under_the_letter_and_any_other_sign_apart() -> None:
    class Name(str):
        key = title = property(str)
        articles = 1

    index = Directory([Name("Đà Nẵng"), Name("Élan"), Name("Żar"), Name("Астана"), Name("7 Eleven")], most=2)
    assert [(volume.name, len(volume.items)) for volume in index.letters] == [("d", 1), ("e", 1), ("other", 2), ("z", 1)]
