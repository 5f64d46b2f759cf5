"""Facts of the kind `people`."""

from digest.annotate import Reading
from digest.extract.evidence import evidence_at
from digest.model import Person, Scene


def extract_people(reading: Reading, scene: Scene) -> tuple[Person, ...]:
    """The people of an article, told by the sentence that names their office where one does."""
    return tuple(
        Person(
            evidence=evidence_at(reading, person.mentions[0].start, person.rule),
            name=person.name,
            role=person.role,
            country=person.country,
            office=person.office,
            spellings=person.spellings,
        )
        for person in scene.people
    )
