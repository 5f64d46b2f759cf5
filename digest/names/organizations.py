"""From mentions of bodies to organizations."""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from digest.languages import Language
from digest.model import OrganizationEntity, Span
from digest.names.body_extent import MISSIONS
from digest.names.body_mention import OrganizationMention
from digest.names.body_words import KNOWN
from digest.names.capitals import Capitals
from digest.names.grammar import grammar
from digest.names.spelling import folded

_DASH = re.compile(r" ?[-\u2013] ?")


@dataclass(slots=True)
class _Organization:
    key: tuple[str, ...]
    mentions: list[OrganizationMention]
    acronym: str | None = None


def resolve_organizations(
    capitals: Capitals, mentions: tuple[OrganizationMention, ...], acronyms: dict[str, OrganizationMention]
) -> tuple[OrganizationEntity, ...]:
    """Every body once; outlets, which tell the news, are none."""
    none = _no_organizations(capitals.reading.language)
    mentions = tuple(mention for mention in mentions if not _is_outlet(capitals, mention))
    owned = {(_key(capitals, mention), mention.country) for mention in mentions if mention.country}
    found: dict[tuple[str, ...], _Organization] = {}
    for mention in mentions:
        key = _key(capitals, mention)
        # "Majelis Nasional (MN) Vietnam" is the same as "Majelis Nasional Vietnam".
        bare = _before_owner(capitals, mention.full or mention, mention.country)
        key = bare if (bare, mention.country) in owned else key
        if mention.quiet and key not in found:
            continue
        found.setdefault(key, _Organization(key, [])).mentions.append(mention)
    for acronym, body in acronyms.items():
        organization = found.get(_key(capitals, body))
        if organization is not None:
            organization.acronym = acronym
    _join_shortened(capitals, found)
    kept = [organization for key, organization in found.items() if key not in none or _is_told_apart(organization)]
    return tuple(_entity(capitals, organization) for organization in kept)


def _join_shortened(capitals: Capitals, found: dict[tuple[str, ...], _Organization]) -> None:
    """Put a body that is told by a part of a longer name with that: "the Joint Commission" of the "Peru-Kenya Joint Commission"."""
    for key, organization in list(found.items()):
        country = next((mention.country for mention in organization.mentions if mention.country), None)
        known = any(mention.rule == KNOWN["known_body"] for mention in organization.mentions)
        longer = [] if known else [other for other in found if len(key) < len(other) and _holds(other, key)]
        longer = [other for other in longer if country is None or _before_owner(capitals, found[other].mentions[0], country)[:-1] == key]
        if longer:
            found[longer[0]].mentions.extend(replace(mention, full=found[longer[0]].mentions[0]) for mention in organization.mentions)
            del found[key]


def _before_owner(capitals: Capitals, mention: OrganizationMention, country: str | None) -> tuple[str, ...]:
    """The words of a name before the country that ends it, where that is this one: "Ministry of Energy of" Peru."""
    owner = capitals.reading.hits.ending("country", mention.end)
    return folded(capitals.reading.plain[mention.start : owner.start]) if owner is not None and owner.value == country else ()


def _holds(longer: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Whether a name stands in another, word by word."""
    return any(longer[at : at + len(key)] == key for at in range(len(longer) - len(key) + 1))


@cache
def _no_organizations(language: Language) -> frozenset[tuple[str, ...]]:
    """Names of outlets, and of organs that every state or party has."""
    outlets = [name for names in language.table("countries", "outlets").values() for name in names]
    return frozenset(folded(name) for name in (*outlets, *language.words("organizations", "bare_organs")))


def _is_outlet(capitals: Capitals, mention: OrganizationMention) -> bool:
    """Whether a name is an outlet's: in a dateline, or with the word for what it is: "Kazinform News Agency", "Kantor Berita Antara"."""
    sentence = capitals.reading.sentence_at(mention.start)
    if sentence is not None and capitals.reading.article.block_of(sentence).kind == "dateline":
        return True
    text, outlets = capitals.reading.plain[mention.start : mention.end], grammar(capitals.reading.language).outlets
    named = any(text.startswith(f"{outlet} ") or text.endswith(f" {outlet}") for outlet in outlets)
    return named and mention.head == "Agency"


def _is_told_apart(organization: _Organization) -> bool:
    """Whether an acronym and a country follow the name of an organ that every state has."""
    return organization.acronym is not None and any(mention.country for mention in organization.mentions)


def _key(capitals: Capitals, mention: OrganizationMention) -> tuple[str, ...]:
    """What tells one body from another: of a mission, its head and country; of a known body, its English name."""
    full = mention.full or mention
    if full.head in MISSIONS and full.country:
        return (full.head, full.country)
    known = capitals.hit("known_body", full.start)
    if known is not None and known.end == full.end:
        return folded(known.value)
    words = folded(capitals.reading.plain[full.start : full.end])
    return tuple(word for word in words if word not in _legal_forms(capitals.reading.language)) or words


@cache
def _legal_forms(language: Language) -> frozenset[str]:
    """What companies are by law, short: "PT", "Corp.", "GmbH"; a name is the same without."""
    return frozenset(folded(form)[0] for form in language.words("organizations", "legal_forms"))


def _is_of_two(capitals: Capitals, mention: OrganizationMention) -> bool:
    """Whether two countries stand in a body's name with a dash between them: "Peru - Egypt Joint Commission" is neither's own."""
    named = capitals.reading.hits.within("country", mention.start, mention.end)
    return any(_DASH.fullmatch(capitals.reading.plain, one.end, other.start) for one, other in pairwise(named))


def _entity(capitals: Capitals, organization: _Organization) -> OrganizationEntity:
    def printed(mention: OrganizationMention) -> str:
        return " ".join(capitals.reading.plain[mention.start : mention.end].split())

    mentions = sorted(organization.mentions, key=lambda mention: mention.start)
    longest = max(mentions, key=lambda mention: (mention.full is None, len(printed(mention)), -mention.start))
    return OrganizationEntity(
        name=printed(longest.full or longest),
        acronym=organization.acronym,
        country=None if _is_of_two(capitals, longest) else _country_of(capitals, longest, mentions),
        mentions=tuple(Span(start=mention.start, end=mention.end) for mention in mentions),
        rule=longest.rule,
    )


def _country_of(capitals: Capitals, longest: OrganizationMention, mentions: list[OrganizationMention]) -> str | None:
    """Whose a body is: told with a mention, or that of the known body whose organ it is ("Central Committee of the Party of Cuba")."""
    hits, end = capitals.reading.hits, longest.end
    inner = hits.ending("country", end) if hits.ending("known_body", end) is not None else None
    return next((mention.country for mention in mentions if mention.country), inner.value if inner is not None else None)
