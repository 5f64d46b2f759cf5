"""An office as it was read: its head, what it is of, whose it is and whom it serves."""

from dataclasses import dataclass

from digest.names.office_draft import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office in the text; `end` is where the name of its holder may begin."""

    start: int
    end: int
    head: str  # canonical English, a key of roles.toml
    kind: str
    role: str  # English, with what it is of
    of_portfolio: bool = False  # a portfolio is told
    body: str | None = None  # English
    country: str | None = None
    lies_in: tuple[str, ...] = ()  # where it is of a place: the countries that have one of its name, the likeliest first
    host: str | None = None  # the country that an envoy is sent to
    former: bool = False
    relative: bool = False  # told by a clause: "who heads the X"
    joined: bool = False  # to the office before it by "and"
    tail: bool = False  # what it is of is told by an ordinary noun
    detail: int = 0  # how much more than its head is told
    body_span: tuple[int, int] | None = None  # a body that nothing but the office shows to be one
    superior: "Office | None" = None  # the office that it serves: "aide to the Minister of Trade"

    def is_of_several(self, plain: str, endings: tuple[str, ...]) -> bool:
        """Whether it is told in the plural: "ministers of trade"."""
        printed = plain[self.start : self.end].lower()
        shared = tuple(ending for ending in endings if ending.startswith(" "))  # "menteri luar negeri kedua negara"
        return not self.relative and (printed.endswith(shared) or any(f"{self.head.lower()}{ending}" in printed for ending in endings))


def office_of(draft: Draft) -> Office:
    """What a draft has come to, with whom it serves, who is of the same country where no other is told."""
    served = draft.superior
    if served is not None:
        served.country = served.country or draft.country
    return Office(
        start=draft.start,
        end=draft.end,
        head=draft.head,
        kind=draft.kind,
        role=draft.role,
        of_portfolio=bool(draft.portfolios),
        body=draft.body,
        country=draft.country,
        lies_in=() if draft.country else draft.lies_in,
        host=draft.host,
        tail=bool(draft.tail),
        detail=draft.detail,
        body_span=draft.body_span,
        superior=office_of(served) if served is not None else None,
    )
