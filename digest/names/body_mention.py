"""A body as it is printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationMention:
    """A body as printed once."""

    start: int
    end: int
    rule: str
    head: str | None = None  # the English of its head word
    country: str | None = None
    quiet: bool = False
    full: "OrganizationMention | None" = None  # what an acronym stands for
