"""What stands behind the head of an office: "Perdagangan Kazakhstan", "untuk Vietnam", "of the Senate"."""

import re

from digest.model import Hit
from digest.names.body_extent import MISSIONS
from digest.names.body_mention import OrganizationMention
from digest.names.body_roles import NAMED_FREELY, english_name, translated
from digest.names.body_words import joined_by_and
from digest.names.capitals import Capitals, abbreviations
from digest.names.grammar import grammar
from digest.names.office_before import gap_before, take_last_body
from digest.names.office_country import read_country, skip_second_host
from digest.names.office_draft import PROPER, Draft, titled
from digest.names.office_place import read_place, step_over_closing_place, step_over_place_of_unit
from digest.names.office_superior import read_superior
from digest.names.office_unknown import read_unknown
from digest.names.portfolios import (
    LONGEST,
    list_end,
    listed_parts,
    ordinary_end,
    ordinary_list_end,
    portfolio_before_country,
    portfolio_list,
    unknown_portfolio,
)

# Kinds that have a portfolio, that serve a body, that a head of state may stand over.
WITH_PORTFOLIO = ("portfolio", "body", "envoy", "academic", "occupation")
WITH_ORGAN = ("body", "member", "state")
# What begins no name.
NOT_A_HOLDER = (
    "country", "office", "portfolio_office", "portfolio", "org_head", "org_tail", "org_word", "known_body",
    "known_company", "national_body",
)  # fmt: skip
# Who heads a unit of a body.
OF_UNITS = {"Head", "Deputy Head"}
PROPER_HEADS = {"Power", "Airline"}
# What companies call themselves by, which alone names no organ: "Director for Research".
TRADES = {*PROPER_HEADS, "Group", "Company"}
# Heads of foreign names in languages that have no article.
PROPER_ABROAD = {*NAMED_FREELY, "Group"}
# Which in a row somebody is, behind an office: "Presiden ke-7".
_ORDINAL = re.compile(r" [a-z]+-\d+\b")
_NUMBER = re.compile(r" [IVX]+\b")


def read_after(draft: Draft) -> None:
    """Read all that the office is of, piece by piece."""
    draft.skip_bracket()
    while _read_on(draft):
        pass


def _read_on(draft: Draft) -> bool:
    text = draft.capitals.reading.plain
    words = grammar(draft.capitals.reading.language)
    while text.startswith("  ", draft.end):
        draft.end += 1
    draft.skip_bracket()
    if ordinal := _ORDINAL.match(text, draft.end):
        draft.end = ordinal.end()
        return True
    belonging = tuple(of for of in words.of if of.strip() not in words.purpose)  # "of the Republic of X"
    for after in words.office_after if text.startswith(words.office_after, draft.end) else ():
        end = draft.end + len(after)
        if text.startswith(after, draft.end) and not text[end : end + 1].isalnum() and not text.startswith(belonging, end):
            draft.end = end
            return True
    beside = (draft.starts.get(draft.end + 1) or draft.capitals.hit("country", draft.end + 1)) if text.startswith("-", draft.end) else None
    if beside is not None:
        draft.end = beside.end  # "Ketua GKSB DPR-Parlemen X"
        return True
    if (draft.host and skip_second_host(draft)) or _read_body_apart(draft) or _step_over_pointed(draft):
        return True
    if text.startswith(words.office_of, draft.end) and any(
        text.startswith(of, draft.end) and _read_behind(draft, of) for of in words.office_of
    ):
        return True
    return any(text.startswith(of, draft.end) and _read_behind(draft, of) for of in (*words.owning, " "))


def _read_behind(draft: Draft, of: str) -> bool:
    at = draft.end + len(of)
    while draft.capitals.reading.plain.startswith(" ", at):
        at += 1
    if at not in draft.starts:
        at = _skip_committee(draft, at)
    behind_of = bool(of.strip())
    return (
        _read_sender(draft, at, of)
        or _read_body(draft, at, owned=behind_of and of not in grammar(draft.capitals.reading.language).office_of)
        or _read_organ(draft, at, behind_of=behind_of)
        or read_country(draft, at, of)
        or _read_portfolio(draft, at, behind_of=behind_of and of.strip() not in grammar(draft.capitals.reading.language).locatives)
        or read_place(draft, at)
        or (draft.head in OF_UNITS and step_over_place_of_unit(draft, at))
        or read_unknown(draft, at, of)
    )


def _read_sender(draft: Draft, at: int, of: str) -> bool:
    """The bloc that an envoy to a country is of: "Duta Besar Uni Eropa untuk Peru"."""
    words, text = grammar(draft.capitals.reading.language), draft.capitals.reading.plain
    body = draft.starts.get(at) if draft.is_a("envoy") and of not in words.office_to else None
    sent = body is not None and any(
        text.startswith(to, body.end) and draft.capitals.hit("country", body.end + len(to)) for to in words.office_to
    )
    draft.sends = draft.sends or sent
    return sent and _read_body(draft, at, owned=False)


def _skip_committee(draft: Draft, at: int) -> int:
    """Step over the committee of a party before the party's name: "Sekjen KS Partai X"."""
    for committee in grammar(draft.capitals.reading.language).party_committee:
        behind = at + len(committee) + 1
        if draft.capitals.reading.plain.startswith(f"{committee} ", at) and draft.capitals.hit("org_head", behind):
            return behind
    return at


def _read_body(draft: Draft, at: int, *, owned: bool) -> bool:
    body = draft.starts.get(at) or _body_behind_adjective(draft, at)
    if body is None or draft.is_a("royal"):
        return False
    draft.in_mission = draft.in_mission or body.head in MISSIONS
    small = grammar(draft.capitals.reading.language)
    proper = body.rule in PROPER or body.head in PROPER_HEADS or (body.head in PROPER_ABROAD and not small.modifiers_first)
    draft.take_body(english_name(draft.capitals.reading, body), body.country, owned=owned, proper=proper)
    draft.end = _behind_kind(draft, body.end)
    last = draft.capitals.around(body.end - 1)
    if last is not None and last.text in abbreviations(draft.capitals.reading.language):
        draft.end += draft.capitals.reading.plain.startswith(". ", draft.end)  # "PT X Tbk. Budi Hartono"
    draft.skip_bracket()
    step_over_closing_place(draft)
    return True


def _read_body_apart(draft: Draft) -> bool:
    """ "X, Joint Secretary, Department of Trade": the body between commas behind an office that explains a name, or before its holder's."""
    text = draft.capitals.reading.plain
    body = draft.starts.get(draft.end + 2) if text.startswith(", ", draft.end) else None
    alone = body is not None and not draft.body and not draft.organ and draft.is_a("body", "portfolio", "member", "academic")
    closed = body is not None and text[body.end : body.end + 1] in {",", "."} and draft.end + 2 not in draft.capitals.hits["known_company"]
    if not alone or not closed or body is None:
        return False
    if not gap_before(text, draft.start, grammar(draft.capitals.reading.language)) and not _is_before_name(draft.capitals, body.end):
        return False
    return _read_body(draft, draft.end + 2, owned=False)


def _is_before_name(capitals: Capitals, end: int) -> bool:
    """Whether two capital words that can be a name follow a comma: "Direktur Asia, Kementerian Perdagangan, Budi Hartono"."""
    at = capitals.behind_titles(end + 2)
    index = capitals.index.get(at) if capitals.reading.plain.startswith(", ", end) else None
    if index is None or not capitals.joined(index) or capitals.place_end(at):
        return False
    return not any(capitals.is_any(NOT_A_HOLDER, capitals.words[each].start) for each in (index, index + 1))


def _step_over_pointed(draft: Draft) -> bool:
    """ "X, komandan akademi tersebut": what somebody serves, in a small word that points back."""
    capitals = draft.capitals
    end = capitals.small_word_end(draft.end + 1) if capitals.reading.plain.startswith(" ", draft.end) else 0
    text = capitals.reading.plain
    pointers = (word for word in grammar(capitals.reading.language).pointing if end and text.startswith(word, end))
    pointer = next((word for word in pointers if not text[end + len(word) : end + len(word) + 1].isalnum()), None)
    if pointer is None:
        return False
    draft.end = end + len(pointer)
    if draft.is_a("body") and not draft.body:
        take_last_body(draft)
    return True


def _body_behind_adjective(draft: Draft, at: int) -> OrganizationMention | None:
    """ "of the ruling People's Party": a body behind one small word."""
    end = draft.capitals.small_word_end(at) if grammar(draft.capitals.reading.language).modifiers_first else 0
    return draft.starts.get(end + 1) if end else None


def _read_organ(draft: Draft, at: int, *, behind_of: bool) -> bool:
    """A part of a body that is named by a common noun ("Sekretariat"), or a head of state whose adviser or envoy it is."""
    capitals = draft.capitals
    if draft.body:
        return behind_of and _step_over_house(draft, at)
    organ, country = None, capitals.hit("country", at)
    if draft.is_a(*WITH_ORGAN) and not draft.organ:
        organ = capitals.hit("org_head", at) or capitals.hit("org_tail", at)
        organ = None if organ is not None and organ.value in TRADES else organ
    if organ is None and draft.is_a("body") and behind_of:
        organ = _organ_behind_adjective(draft, at)
    if organ is not None and country is not None and country.end > organ.end:
        return False  # "Presiden Uni Emirat Arab", "Presiden Federasi Rusia"
    if organ is not None and capitals.word_at(organ.start):
        number = _NUMBER.match(capitals.reading.plain, organ.end)
        draft.organ, draft.end = organ.value + (number[0] if number else ""), _behind_kind(draft, number.end() if number else organ.end)
        return True
    return draft.is_a("body", "envoy") and read_superior(draft, at, read_after)


def _step_over_house(draft: Draft, at: int) -> bool:
    """What an organ is a part of, behind its own name: "of the Mazhilis of the Parliament"."""
    house = draft.capitals.hit("org_tail", at) or draft.capitals.hit("org_head", at)
    if house is None or draft.capitals.word_at(at) is None or at in draft.starts:
        return False
    draft.end = house.end
    return True


def _behind_kind(draft: Draft, end: int) -> int:
    """Behind a small word for a province or city that closes the phrase: "Komite Rakyat provinsi, X"."""
    kind = draft.capitals.hit("place_kind_before", end + 1)
    closes = kind is not None and draft.capitals.word_at(kind.start) is None and draft.capitals.reading.plain.startswith(",", kind.end)
    return kind.end if kind is not None and closes else end


def _organ_behind_adjective(draft: Draft, at: int) -> Hit | None:
    """ "of the provincial People's Committee": an organ behind one small word."""
    end = draft.capitals.small_word_end(at)
    return draft.capitals.hit("org_tail", end + 1) if end else None


def _read_portfolio(draft: Draft, at: int, *, behind_of: bool) -> bool:
    """Portfolios, or a run of capital words that ends in an ordinary one or before a body: "Perundingan Perdagangan Internasional"."""
    if not draft.is_a(*WITH_PORTFOLIO) or (draft.body and not behind_of):
        return False
    capitals = draft.capitals
    ahead = _body_ahead(draft, at)
    listed = portfolio_list(capitals, at)
    listed = listed if listed and (not ahead or listed[-1].end == ahead) else []
    word = capitals.word_at(at)
    if word is not None and word.text.isupper() and not (listed or ahead):
        return False  # "Ketua DPRD Kota Bima"
    known_end = listed[-1].end if listed else at
    end = ahead or ordinary_end(capitals, known_end, alone=not listed and _heads_a_unit(draft, at))
    end = ordinary_list_end(capitals, max(end, known_end)) if (end > known_end or listed) and not ahead else end
    names = [hit.value for hit in listed]
    if end > known_end:
        begin = listed[-1].start if listed else at
        names[-1:] = [translated(capitals.reading, start, stop) for start, stop in listed_parts(capitals, begin, end)]
    if draft.is_a("portfolio") and not draft.portfolios and (beyond := portfolio_before_country(capitals, at)) > max(end, known_end):
        end, names = beyond, [translated(capitals.reading, start, stop) for start, stop in listed_parts(capitals, at, beyond)]
    if names and draft.is_a("portfolio") and (number := _NUMBER.match(capitals.reading.plain, max(end, known_end))):
        end = number.end()  # "Menteri Keuangan II"
    if not names and draft.is_a("portfolio") and not draft.portfolios:
        end = unknown_portfolio(capitals, at, behind_of=behind_of)
        names = [titled(capitals.reading.plain[at:end], grammar(capitals.reading.language).joiners)] if end else []
    draft.portfolios += [name for name in dict.fromkeys(names) if name not in draft.portfolios]
    draft.end = max(end, known_end) if names else draft.end
    further = list_end(capitals, draft.end) if names and draft.is_a("portfolio") else 0
    if further:
        draft.portfolios[-1] += capitals.reading.plain[draft.end : further]
        draft.end = further
    return bool(names)


def _heads_a_unit(draft: Draft, at: int) -> bool:
    """ "Kepala Biro", "Kepala Bagian": whether the office is told with the kind of unit whose subject follows."""
    printed = draft.capitals.reading.plain[draft.start : draft.end]
    return draft.head in OF_UNITS and " " in printed and at == draft.end + 1 and not draft.detail


def _body_ahead(draft: Draft, at: int) -> int:
    """The end of the capital words in a row before a body: "Direktur Eropa III Kementerian Luar Negeri"; 0 where none follows."""
    capitals = draft.capitals
    index = capitals.index.get(at)
    for _ in range(LONGEST):
        if index is None or index + 1 >= len(capitals.words) or capitals.hit("office", capitals.words[index].start):
            return 0
        apart = draft.starts.get(capitals.words[index].end + 2)
        if apart is not None and _is_before_name(capitals, apart.end) and capitals.reading.plain.startswith(", ", apart.start - 2):
            return capitals.words[index].end
        if not capitals.joined(index) and (capitals.words[index + 1].start in draft.starts or not joined_by_and(capitals, index)):
            return 0
        index += 1
        if capitals.words[index].start in draft.starts:
            return capitals.words[index - 1].end
    return 0
