"""What a fact is found by beside the words that pages tell it in."""

from dataclasses import replace
from typing import Any

from digest.languages import load
from digest.model import Event, Figure, Part, Person, Place
from digest.render.article import view_of
from digest.render.found import records_of
from digest.search.records import Record
from digest.tell.wording import wording_of
from tests.render.making import article, entry, evidence

TEXT = "Rosa Quispe mengunjungi Kairo. Peru menjual 40 ribu ton anggur ke Mesir."


def found(kind: str, code: str = "id", **kinds: Any) -> Record:
    """What the search finds in an article that tells one fact of a kind."""
    view = view_of(entry(article(TEXT), **kinds), wording_of(load(code)))
    (record,) = (each for each in records_of(view, {}) if each.kind == kind)
    return record


def ways(record: Record) -> set[str]:
    return {term.key for term in record.ways}


def test_a_visit_is_its_guests_country_s_and_goes_to_the_country_of_its_place() -> None:
    source = article(TEXT)
    guest = Person(name="Rosa Quispe", role="Ambassador", country="PE", evidence=evidence(source, "Rosa Quispe"))
    place = Place(name="Kairo", country="EG", evidence=evidence(source, "Kairo"))
    visit = Event(
        kind="visit",
        date=None,
        people=("Rosa Quispe",),
        place="Kairo",
        roles=(Part("visitor", ("Rosa Quispe",)),),
        evidence=evidence(source, "Rosa Quispe mengunjungi Kairo."),
    )
    told: dict[str, Any] = {"people": (guest,), "places": (place,), "events": (visit,)}
    assert ways(found("events", **told)) == {"<PE", "^PE", ">EG"}
    assert ways(found("people", **told)) == {"<PE"}
    assert ways(found("places", **told)) == set()


def test_goods_that_pages_do_not_name_are_found_by_the_article_s_words() -> None:
    said = "Peru menjual 40 ribu ton anggur ke Mesir."
    exports = Figure(
        metric="export",
        value=40_000,
        unit="ton",
        bound="exact",
        status="actual",
        period=None,
        of="PE",
        evidence=evidence(article(TEXT), said),
    )
    money = replace(exports, unit="USD")
    assert said in found("figures", figures=(exports,)).words
    assert said not in found("figures", figures=(money,)).words
    assert said not in found("figures", code="en", figures=(exports,)).words  # which are in the words of another language


def test_who_held_an_office_is_found_by_the_year_of_the_article() -> None:
    guest = Person(name="Rosa Quispe", role="Ambassador", country="PE", evidence=evidence(article(TEXT), "Rosa Quispe"))
    assert "2009" in found("people", people=(guest,), published="2009-09-16").words
