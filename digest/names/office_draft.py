"""An office while it is read, and its role in English."""

from dataclasses import dataclass, field

from digest.gazetteer import country_names
from digest.names.body_mention import OrganizationMention
from digest.names.capitals import Capitals
from digest.names.placenames import NO_COUNTRY, place_table

# Kinds that a subject stands before: "Law Expert".
LEARNED = {"academic", "occupation"}
# Kinds that one country sends to another.
SENT = ("envoy", "consul")
# Heads among them that have a field: "Education Attaché".
ATTACHED = {"Attaché", "Counsellor"}
# Heads that are for a field, not of it.
FOR_A_FIELD = {"Coordinating Minister", "Deputy", "Assistant Deputy", "Deputy Rector"}
# Heads that serve somebody rather than something.
ASSISTING = {"Adviser", "Private Secretary", "Assistant", "Aide-de-Camp"}
# Rules that find the names of companies, which stand without an article.
_BARE = ("company", "company_cue", "apposition", "based", "partner", "sign", "listed", "camel", "staff")
PROPER = {f"organizations.{rule}" for rule in _BARE}
LONGEST_ACRONYM = 16  # characters in brackets
SHORTEST_BODY = 4  # letters of an acronym that names a body wherever it stands


@dataclass(slots=True, kw_only=True)
class Draft:
    """What is known of an office so far; `start` and `end` move outward as more of it is read."""

    capitals: Capitals
    starts: dict[int, OrganizationMention]  # bodies by where they begin
    ends: dict[int, OrganizationMention]
    start: int
    end: int
    head: str
    kind: str
    floor: int = 0  # where the office before ends, whose words this one can't have
    portfolios: list[str] = field(default_factory=list)
    body: str | None = None  # English
    organ: str | None = None  # a part of the body, named by a common noun only
    place: str | None = None
    country: str | None = None
    host: str | None = None
    body_span: tuple[int, int] | None = None

    lies_in: tuple[str, ...] = ()  # the countries that have a place of that name
    proper: bool = False  # the body bears a name like a person's, without an article
    tail: str = ""  # what it is of in the words of the text, where they need no translation
    in_mission: bool = False  # the body is an embassy, which says nothing of whom an envoy is sent to
    sends: bool = False  # the body is who sent an envoy: "Ambassador of the European Union to Peru"
    superior: "Draft | None" = None  # the office that it serves: "aide to the Minister of Trade"

    def is_a(self, *kinds: str) -> bool:
        """Whether the office is of one of some kinds."""
        return self.kind in kinds

    def take_place(self, start: int, end: int) -> None:
        """Note the place that the office is of."""
        self.place = self.capitals.reading.plain[start:end]
        codes = tuple(code for code in place_table(self.capitals.reading.language).get(self.place, ()) if code != NO_COUNTRY)
        if codes and self.is_a(*SENT):
            self.host = self.host or codes[0]
        elif codes and not self.country:
            self.lies_in = codes

    def take_body(self, name: str, country: str | None, *, owned: bool = False, proper: bool = False) -> None:
        """Note the body that the office is in, with the organ named before it, which may own it ("the Senate's Committee")."""
        if self.organ:
            name = f"{self.organ}'s {name}" if owned else f"{self.organ} of {with_article(name)}"
        self.proper = self.proper or (proper and not self.body and not self.organ)
        self.body = f"{self.body}'s {name}" if self.body and owned and not self.organ else self.body or name
        self.country = self.country or country

    def skip_bracket(self) -> None:
        """Step over an abbreviation in brackets: "Perdana Menteri (PM)"."""
        self.end = self.capitals.behind_bracket(self.end, LONGEST_ACRONYM)

    @property
    def detail(self) -> int:
        """How many things are told beside the head."""
        return bool(self.portfolios) + bool(self.body or self.organ) + bool(self.place) + bool(self.host) + bool(self.tail)

    @property
    def role(self) -> str:
        """The office in English, with what it is of."""
        body = self.body or self.organ
        if self.kind == "envoy":
            return self._envoy()
        if self.portfolios and self.kind in LEARNED:
            return f"{listed(self.portfolios)} {self.head}"
        if self.portfolios:
            joining = "for" if self.head in FOR_A_FIELD else "of"
            inside = f" of {self._of(self.body)}" if self.body else ""
            return f"{self.head} {joining} {listed(self.portfolios)}{inside}"
        if body:
            return f"{self.head} {'to' if self.superior and self.head in ASSISTING else 'of'} {self._of(body)}"
        if self.tail or self.place:
            return f"{self.head} {'in' if self.kind == 'consul' else 'of'} {self.tail or self.place}"
        return self.head

    def _of(self, body: str) -> str:
        return body if self.proper else with_article(body)

    def _envoy(self) -> str:
        """The office of an envoy; one inside a mission is sent to nobody."""
        if self.portfolios and self.head in ATTACHED:
            return f"{listed(self.portfolios)} {self.head}"
        if self.in_mission:
            return self.head
        target = with_article(self.body) if self.body and not self.sends else country_names().get(self.host or "")
        return f"{self.head} to {target}" if target else self.head


def listed(words: list[str]) -> str:
    """ "A, B and C"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def titled(words: str, small: tuple[str, ...]) -> str:
    """Ordinary words with capital letters, as what a ministry is for is written."""
    return " ".join(word if word in small or not word.islower() else word.capitalize() for word in words.split(" "))


def with_article(body: str) -> str:
    """The name inside a phrase: "the Senate", but "DPR" and "Peru's Senate"."""
    owned = body.partition("'")[0] in country_names().values()
    return body if body.isupper() or owned or body.startswith(("the ", "The ")) else f"the {body}"
