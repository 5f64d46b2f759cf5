"""A site of a few made articles, and the pages of its registers."""

from typing import Any

from digest.facts import with_ids
from digest.model import Agreement, Digest, Entry, Event, Evidence, Figure, Milestone, Organization, Person, Place, Quote
from digest.render.packed import made_of
from digest.render.publication import permitted
from digest.render.settings import Settings
from digest.render.workshop import Workshop
from tests.reading import language_of, related
from tests.render.making import article, evidence, facts

SETTINGS = Settings(countries=("PE", "EG"), languages=("id", "en"), titles={"id": "Kabar Dua Negeri", "en": "News of Two"})
SENTENCE = "Rosa Quispe bertemu Amira Fahmy di Lima. Keduanya menandatangani dokumen."


def story(name: str, *found: Any, published: str | None = "2021-03-04", sentence: str = SENTENCE, language: str = "id") -> Entry:
    """An article of two sentences that tells some facts."""
    source = article(sentence, stem=name, outlet=name.title(), language=language)
    kinds: dict[str, list[Any]] = {}
    for fact in found:
        kinds.setdefault(
            {
                Person: "people",
                Place: "places",
                Organization: "organizations",
                Event: "events",
                Agreement: "agreements",
                Milestone: "milestones",
                Figure: "figures",
                Quote: "quotes",
            }.get(type(fact), "others"),
            [],
        ).append(fact)
    told = facts(source, published=published, **{kind: tuple(each) for kind, each in kinds.items()})
    return Entry(article=source, facts=with_ids(told))


def proof(sentence: str = SENTENCE) -> Evidence:
    """The first sentence."""
    return evidence(article(sentence), sentence.partition(". ")[0].rstrip("."))


def person(name: str = "Rosa Quispe", role: str | None = "Minister", country: str | None = "PE", **more: Any) -> Person:
    """Somebody in an office."""
    return Person(name=name, role=role, country=country, office=more.pop("office", "Menteri Peru"), evidence=proof(), **more)


def meeting(date: str | None, *people: str, kind: str = "meeting", place: str | None = "PE") -> Event:
    """An event; whoever is named alone meets a commission, as a meeting of one says too little for the registers."""
    met = ("Komisi Gabungan",) if kind in {"meeting", "forum"} and len(people) == 1 else ()
    return Event(kind=kind, date=date, people=people, place=place, organizations=met, evidence=proof())


def agreement(status: Any, date: str | None = None, name: str = "Perjanjian angkutan udara", **more: Any) -> Agreement:
    """An agreement."""
    values: dict[str, Any] = {"kind": "agreement", "parties": ("PE", "EG")} | more
    return Agreement(name=name, status=status, date=date, evidence=proof(), **values)


def pages(*entries: Entry, code: str = "en", settings: Settings = SETTINGS) -> dict[str, str]:
    """Every page of a site in one language by its path there; neither those of the others nor what the search needs is made.

    Raises where one can't be made.
    """
    digest = Digest(entries=entries, story=related([entry.facts for entry in entries]))
    told = Workshop(permitted(digest), {each: language_of(each) for each in settings.languages}, settings)
    made = made_of(told.pages(code, told.ready(code)))
    if made.faults:
        raise RuntimeError("\n".join(map(str, made.faults)))
    return {path.removeprefix(f"{code}/"): text for path, text in made.pages.items()}
