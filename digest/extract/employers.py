"""Who employs the people that are counted: what a firm or a trade employs is not a country's workers abroad."""

from digest.extract.figure_parties import Party, parties_of
from digest.extract.statements import FIRMS, WORD, Statement, leading_words
from digest.model import Hit, Quantity

_BOTH = 2


def are_locals(statement: Statement, quantity: Quantity) -> bool:
    """Whether people are told only as those whom a firm employs, not whose they are: "its firms employ 3,000 people there"."""
    verb = _employing(statement, quantity)
    return verb is not None and not _are_nationals(statement, quantity) and not _employs_itself(statement, verb)


def employ_at_home(statement: Statement, quantity: Quantity) -> bool:
    """Whether people are employed by other than the firms of one country in the other: "the palm oil industry employs a million"."""
    verb = _employing(statement, quantity)
    if verb is None or _are_nationals(statement, quantity):
        return False
    codes = {party.code for party in parties_of(statement, statement.sentence.start, statement.sentence.end)}
    return len(codes) < _BOTH or not (_employs_itself(statement, verb) or _by_firms(statement, verb))


def _employing(statement: Statement, quantity: Quantity) -> Hit | None:
    """The verb of employing that people are the object of."""
    verb, before = statement.before("figure_employing", quantity), statement.previous(quantity)
    return None if verb is None or (before is not None and verb.start < before.end) else verb


def _are_nationals(statement: Statement, quantity: Quantity) -> bool:
    """Whether people are counted by their country, within what is counted or right behind it: "300 Lao nurses", "300 perawat asal Laos"."""
    return any(_tells_whose(statement, quantity, party) for party in parties_of(statement, quantity.start, statement.sentence.end))


def _tells_whose(statement: Statement, quantity: Quantity, party: Party) -> bool:
    if party.start < quantity.end:
        return True
    between = statement.reading.lower[quantity.end : party.start]
    return not between.strip() or (party.way == "from" and not any(mark in between for mark in ",;:"))


def _employs_itself(statement: Statement, verb: Hit) -> bool:
    """Whether a country is told to employ them, with nothing before it that is of it or in it: "In 2022 Malaysia employed …"."""
    start, plain = statement.part_span(verb.start)[0], leading_words(statement.reading.language)
    party = next((party for party in parties_of(statement, start, verb.start) if party.end + 1 == verb.start), None)
    words = WORD.finditer(statement.reading.lower, start, party.start) if party else ()
    before = [word for word in words if statement.stage.dates.around(*word.span()) is None]
    opens = all(word[0] in plain for word in before) and not _by_firms(statement, verb)
    return party is not None and opens and not _is_in(statement, party)


def _is_in(statement: Statement, party: Party) -> bool:
    return statement.reading.hits.ending("prep", party.start - 1) is not None


def _by_firms(statement: Statement, verb: Hit) -> bool:
    """Whether firms or what they invested stand before a verb of employing."""
    start = statement.part_span(verb.start)[0]
    firms = any(hit.value in FIRMS for hit in statement.reading.hits.within("quantity_noun", start, verb.start))
    return firms or any(cue.value == "investment" and start <= cue.start < verb.start for cue in statement.cues)
