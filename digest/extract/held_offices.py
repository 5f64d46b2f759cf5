"""The office that a label in capitals tells, and whether somebody holds an office."""

from digest.annotate import Reading
from digest.model import Hit, PersonEntity


def in_capitals(reading: Reading, start: int, end: int) -> Hit | None:
    """An office in one word, that is known by its first letter alone, in a line of capitals: "MENHAN RI"."""
    words = reading.plain[start:end].title()
    forms = ((form, value) for value, forms in reading.language.forms("portfolio_office").items() for form in forms)
    found = [(form, value) for form, value in forms if f"{words} ".startswith(f"{form} ")] if reading.plain[start:end].isupper() else []
    return Hit(start, start + len(found[0][0]), "portfolio_office", found[0][1]) if found else None


def holds(person: PersonEntity, office: str) -> bool:
    """Whether an office is somebody's, or the head of it."""
    role = person.role or ""
    return role == office or role.startswith((f"{office} ", f"{office},")) or f" and {office}" in role
