"""What each kind of fact tells, field by field, as the published facts hold it."""

from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from digest.model import ALL_KINDS, Event
from digest.render.dataset.fields import Field, Table, choice, text, typed

ROLES = ("visitor", "host", "inviter", "invitee", "signatory", "witness", "giver", "recipient")

NAME, COUNTRY = text("name", required=True), text("country")


def _played(role: str) -> Field:
    """Those who are told to play a part in an event."""

    def who(event: Event) -> tuple[str, ...]:
        return event.who(role)

    return typed(role, "names", who)


def _roles(event: Event) -> dict[str, list[str]]:
    return {part.role: list(part.names) for part in event.roles}


# By kind, in the order in which the published facts name them; each value is found in the fact.
OWN: Mapping[str, tuple[Field, ...]] = {
    "people": (NAME, text("role"), COUNTRY, text("office"), typed("spellings", "names")),
    "organizations": (NAME, text("acronym"), COUNTRY),
    "places": (NAME, COUNTRY),
    "dates": (typed("date", "edtf", required=True), typed("inferred", "flag", required=True)),
    "figures": (
        choice("metric", "metrics"),
        typed("value", "number", required=True),
        text("unit", required=True),
        choice("bound", "bound"),
        choice("status", "figure_meanings"),
        typed("period", "when"),
        text("of"),
        text("investor"),
        text("product"),
        text("speaker"),
    ),
    "events": (
        choice("kind", "events"),
        typed("date", "when"),
        typed("people", "names"),
        text("place"),
        text("name", attrgetter("called")),
        typed("roles", "object", _roles, within=tuple(map(_played, ROLES))),
        text("part_of"),
        typed("organizations", "names"),
        typed("between", "names"),
        typed("number", "whole"),
        choice("founding", "milestones", required=False),
        typed("due", "edtf"),
    ),
    "agreements": (
        choice("kind", "agreements"),
        NAME,
        typed("parties", "names"),
        choice("status", "agreement_meanings"),
        typed("date", "when"),
        typed("carries_out", "edtf"),
        text("each"),
    ),
    "milestones": (
        choice("kind", "milestones"),
        typed("date", "when"),
        text("by"),
        typed("parties", "names", attrgetter("between")),
        choice("terms", "terms", required=False),
    ),
    "quotes": (text("speaker", required=True), text("starts", required=True)),
    "topics": (choice("topic", "topics"),),
    "trends": (choice("metric", "metrics"), choice("direction", "trends"), typed("period", "edtf", required=True)),
    "stances": (
        choice("stance", "stances"),
        typed("parties", "names"),
        typed("fields", "names"),
        typed("places", "names"),
        text("speaker"),
    ),
}

_SPAN = (
    text("quote", required=True),
    typed("start", "whole", required=True),
    typed("end", "whole", required=True),
    text("rule", required=True),
)
# What an editor did, and what was read before.
_NOTE = (
    choice("action", "actions"),
    text("reason", required=True),
    text("by"),
    typed("on", "day"),
    typed("before", "object"),
)
# What stands around these in each published fact.
_ID = text("id", required=True)
_PROOF = (
    typed("evidence", "object", required=True, within=_SPAN),
    typed("tellings", "objects"),
    typed("because", "object"),
    typed("corrected", "object", within=_NOTE),
    text("label", required=True),
)
OF_EACH = (_ID, *_PROOF)


def _key(name: str) -> Any:
    """What a line holds under a key, since the lines of articles are made for all who read facts and not only here."""

    def value(line: Mapping[str, Any]) -> Any:
        return line.get(name)

    return value


ARTICLES = Table(
    name="articles",
    format="jsonl",
    key=("id",),
    fields=(
        text("id", _key("id"), required=True),
        text("language", _key("language"), required=True),
        typed("countries", "names", _key("countries"), required=True),
        text("title", _key("title")),
        choice("title_by", "title_by", _key("title_by"), required=False),
        typed("published", "day", _key("published")),
        typed(
            "written",
            "object",
            _key("written"),
            required=True,
            within=(
                typed("date", "edtf"),
                choice("by", "known_by"),
                typed("earliest", "day"),
                typed("latest", "day"),
                typed("because", "object"),
            ),
        ),
        *(typed(kind, "objects", _key(kind), required=True, within=(_ID, *OWN[kind], *_PROOF)) for kind in ALL_KINDS),
        typed("rejected", "objects", _key("rejected"), within=(choice("kind", "kinds"), *_NOTE)),
    ),
)
