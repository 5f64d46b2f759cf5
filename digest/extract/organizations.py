"""Facts of the kind `organizations`."""

from digest.annotate import Reading
from digest.extract.each_ones import is_of_each
from digest.extract.evidence import evidence_at
from digest.model import Organization, OrganizationEntity, Scene
from digest.names.body_words import KNOWN


def extract_organizations(reading: Reading, scene: Scene) -> tuple[Organization, ...]:
    """The organizations of an article."""
    return tuple(
        Organization(
            evidence=evidence_at(reading, body.mentions[0].start, body.rule),
            name=body.name,
            acronym=body.acronym,
            country=body.country,
        )
        for body in scene.organizations
        if not _is_bare_organ(body)
        and not all(is_of_each(reading, mention.start, mention.end) for mention in body.mentions)  # two that are called alike are none
    )


def _is_bare_organ(body: OrganizationEntity) -> bool:
    """Whether one word names an organ of a state, which says too little of whose it is: "DPR", but not "DPR RI"."""
    return body.rule == KNOWN["national_body"] and " " not in body.name
