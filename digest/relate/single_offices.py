"""The offices that one person of a country holds at a time."""

from collections.abc import Iterator

# Offices that one person of a country holds at a time …
_OF_A_COUNTRY = frozenset(
    {"President", "Prime Minister", "General Secretary", "First Secretary", "King", "Emperor", "Sultan", "Emir", "First Lady"}
)
# … those of which a country has several, each for something …
_OF_SOMETHING = ("Ambassador to ", "Minister of ", "Mayor of ", "Governor of ")
# … and the chairs of its parliament, of whose houses there is one each.
_OF_A_HOUSE = ("Chair of the ", "Speaker of the ")
_HOUSES = ("Assembly", "Senate", "Parliament", "House of", "Mazhilis", "Duma")


def offices_of(role: str) -> Iterator[str]:
    """The single offices that a role names, each in one form: "General Secretary and President"."""
    if role.startswith(_OF_SOMETHING):
        yield role
        return
    for part in role.split(" and "):
        head = part.partition(" of ")[0]
        if part in _OF_A_COUNTRY or (head == "General Secretary" and "Party" in part):
            yield head
        elif part.startswith(_OF_A_HOUSE) and any(house in part for house in _HOUSES):
            yield f"Chair of the {part.partition(' of the ')[2]}"
