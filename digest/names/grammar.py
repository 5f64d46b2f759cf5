"""The small words by which names are read, sorted once for each language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from digest.languages import Language


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words of names.toml, roles.toml, organizations.toml and places.toml; where a list is tried in order, the longest stands first."""

    not_names: frozenset[str]  # capital words that are no part of a name
    outlets: frozenset[str]  # which tell the news, and are nobody
    particles: frozenset[str]  # small words inside a name
    inner_titles: frozenset[str]
    body_particles: frozenset[str]  # and those inside the name of a body
    before_office: tuple[str, ...]  # between a name and the office behind it
    regions: frozenset[str]  # parts of the world
    directions: frozenset[str]  # words that make a country a region: "Kazakhstan Timur"
    named_after: frozenset[str]  # what bears a place's name without being one
    not_places: frozenset[str]  # behind them
    leads_elsewhere: frozenset[str]  # before them
    routes: tuple[str, ...]  # words beside two places with a hyphen
    behind_tails: tuple[str, ...]  # between a building and what it is named for
    locatives: tuple[str, ...]  # the prepositions that lead to nothing but places
    prepositions: tuple[str, ...]
    possessives: tuple[str, ...]
    possessive_endings: tuple[str, ...]
    owner_endings: tuple[str, ...]  # of a word that owns the next
    any_owner_ending: tuple[str, ...]  # and of one that ends like a plural
    owning: tuple[str, ...]  # between an owner and what is owned, the space behind with it
    owned_by_any: tuple[str, ...]  # the same, and behind one that ends like a plural
    plural_endings: tuple[str, ...]  # of offices that several share
    company_words: frozenset[str]  # that companies end their names with, and people don't
    legal_forms: frozenset[str]  # what companies are by law: "Ltd"
    joiners: tuple[str, ...]  # "and", bare
    of: tuple[str, ...]  # between a body and what it is for, with spaces
    about: tuple[str, ...]  # between a body that nothing else tells apart and its subject
    purpose: tuple[str, ...]  # among them, those before what it is for
    under: tuple[str, ...]
    at: tuple[str, ...]
    of_body: tuple[str, ...]  # between a name and the body where somebody serves, an article with it or without
    of_country: tuple[str, ...]  # between a person and the country they are from
    cue_links: tuple[str, ...]
    articles: frozenset[str]
    definite: frozenset[str]  # words that no name of a person stands behind
    function_words: frozenset[str]
    noun_followers: frozenset[str]  # what follows a noun that ends its phrase
    noun_endings: tuple[str, ...]  # of common nouns that names of bodies are made of
    units: tuple[str, ...]  # of forces, before their number
    seated: tuple[str, ...]  # behind a hyphen: where a company has its seat
    ministries: tuple[str, ...]  # how their short names begin
    party_committee: tuple[str, ...]
    modifiers_first: bool
    office_after: tuple[str, ...]  # to step over behind an office
    office_of: tuple[str, ...]
    fields: tuple[str, ...]  # of those, the ones before nothing but what somebody is for
    locative_ofs: tuple[str, ...]  # of those, the ones before a place where somebody serves
    owners: tuple[str, ...]  # small words for the body named last
    relatives: tuple[str, ...]  # words that begin a clause about somebody
    called: tuple[str, ...]  # between a name and what else somebody is called
    companions: tuple[str, ...]  # before those who come with somebody of their own side, with a space behind
    pointing: tuple[str, ...]  # behind a noun, with the spaces around: somebody who was named before
    alongside: tuple[str, ...]  # before those who travel along
    clauses: tuple[str, ...]  # before a clause about a body, none among them
    headed_by: tuple[str, ...]  # between a body and who heads it
    led_by: tuple[str, ...]  # between a delegation and who leads it, with spaces
    side: tuple[str, ...]  # before the country whose side a sentence tells of, with a space behind
    side_ends: tuple[str, ...]  # behind it
    ours: tuple[str, ...]  # "our" of an office, with spaces
    pointers: frozenset[str]  # mark a noun as told before: "the", "itu"
    theirs: tuple[str, ...]  # "his", "her" before an office, with spaces
    as_office: tuple[str, ...]  # between a subject and the office that it is said to have
    copulas: tuple[str, ...]  # between an office and who is said to have it
    office_to: tuple[str, ...]  # of those, the ones before whom an envoy is sent to
    office_and: tuple[str, ...]
    address_states: Mapping[str, tuple[str, ...]]  # forms of address that only some states have, with their codes
    office_state: Mapping[str, str]  # offices that one state alone calls so, with its code
    body_state: Mapping[str, str]  # heads of bodies that one state alone has, with its code
    office_before: bool  # whether what an office is of may stand before it

    def behind_owner(self, text: str, end: int) -> int | None:
        """Where what somebody owns begins whose name ends at an offset; None where nothing says that it is owned."""
        return next((end + len(owning) for owning in self.owning if text.startswith(owning, end)), None)

    def without_owner_ending(self, word: str) -> str:
        """A word without the ending by which it owns the next."""
        return next((word.removesuffix(ending) for ending in self.owner_endings if word.endswith(ending)), word)


@cache
def grammar(language: Language) -> Grammar:
    """The grammar of names of a language."""

    def spaced(file: str, key: str) -> tuple[str, ...]:
        return _longest_first(f" {word} " for word in language.words(file, key))

    def owned(key: str) -> tuple[str, ...]:
        return tuple(f"{ending} " for ending in language.words("names", key))

    roles = language.table("roles", "phrase")
    outlets = [name for names in language.table("countries", "outlets").values() for name in names]
    return Grammar(
        not_names=frozenset(language.words("names", "not_names")),
        outlets=frozenset(outlets),
        particles=frozenset(language.words("names", "particles")),
        inner_titles=frozenset(language.words("names", "inner_titles")),
        body_particles=frozenset((*language.words("names", "particles"), *language.words("names", "body_particles"))),
        before_office=(", ", " (", *language.words("names", "before_office")),
        regions=frozenset(language.words("places", "regions")),
        directions=frozenset(language.words("countries", "region_after")),
        named_after=frozenset(language.words("places", "named_after")),
        not_places=frozenset((*language.words("places", "not_places"), *outlets)),
        leads_elsewhere=frozenset(language.words("places", "leads_elsewhere")),
        routes=language.words("places", "routes"),
        behind_tails=spaced("places", "behind_tails"),
        locatives=language.words("places", "locatives"),
        prepositions=language.words("places", "prepositions"),
        possessives=language.words("names", "possessives"),
        possessive_endings=language.words("names", "possessive_endings"),
        owner_endings=language.words("names", "owner_endings"),
        any_owner_ending=(*language.words("names", "owner_endings"), *language.words("names", "plural_owner_endings")),
        owning=owned("owner_endings"),
        owned_by_any=owned("owner_endings") + owned("plural_owner_endings"),
        plural_endings=tuple(roles.get("plural_endings", [])),
        company_words=frozenset(language.words("organizations", "company_words")),
        legal_forms=frozenset(language.words("organizations", "legal_forms")),
        joiners=_longest_first(language.words("organizations", "joiners")),
        of=spaced("organizations", "of"),
        about=spaced("organizations", "about"),
        purpose=language.words("organizations", "purpose"),
        under=spaced("organizations", "under"),
        at=spaced("organizations", "at"),
        of_body=_longest_first(
            f" {word} {article}"
            for word in language.words("names", "of_country")
            for article in ("", *(f"{word} " for word in language.words("organizations", "definite")))
        ),
        of_country=spaced("names", "of_country"),
        cue_links=language.words("organizations", "cue_links"),
        definite=frozenset(language.words("organizations", "definite")),
        function_words=frozenset(language.words("language", "function_words")),
        articles=frozenset(language.words("organizations", "articles")),
        noun_followers=frozenset(language.words("organizations", "noun_followers")),
        noun_endings=language.words("organizations", "noun_endings"),
        units=_longest_first(f" {word}" for word in language.words("organizations", "units")),
        seated=language.words("organizations", "seated"),
        ministries=language.words("organizations", "ministries"),
        party_committee=language.words("organizations", "party_committee"),
        modifiers_first=bool(language.tables.get("organizations", {}).get("modifiers_first")),
        office_after=_longest_first(f" {word}" for word in roles.get("after", [])),
        office_of=_longest_first(f" {word} " for word in roles.get("of", [])),
        fields=tuple(f" {word} " for word in roles.get("field", [])),
        locative_ofs=tuple(f" {word} " for word in (*language.words("places", "locatives"), *roles.get("to", []))),
        owners=tuple(f" {word}" for word in language.words("names", "owners")),
        relatives=language.words("names", "relatives"),
        called=_longest_first(f"{sign}{word} " for sign in (" ", ", ", " (") for word in language.words("names", "called")),
        companions=_longest_first(f"{word} " for word in language.words("names", "companions")),
        pointing=tuple(f" {word}" for word in language.words("names", "pointing")),
        alongside=spaced("names", "alongside"),
        clauses=(",", *(f" {word}" for word in language.words("names", "relatives"))),
        headed_by=spaced("names", "headed_by"),
        led_by=spaced("names", "led_by"),
        side=_longest_first(f"{word} " for word in language.words("names", "side")),
        side_ends=language.words("names", "side_ends"),
        ours=spaced("names", "ours"),
        pointers=frozenset(language.words("quotes", "pointers")),
        theirs=tuple(f" {word} " for word in language.table("grammar", "pronouns")["owners"]),
        as_office=spaced("names", "as_office"),
        copulas=spaced("names", "copulas"),
        office_to=_longest_first(f" {word} " for word in roles.get("to", [])),
        office_and=_longest_first(f" {word} " for word in roles.get("and_also", [])),
        address_states=_states(language.table("names", "honorific_of")),
        office_state={form: code for code, forms in language.table("roles", "office_of").items() for form in forms},
        body_state={form: code for code, forms in language.table("organizations", "head_of").items() for form in forms},
        office_before=bool(roles.get("before", False)),
    )


def _states(table: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    """The codes under which each form stands."""
    forms = {form for listed in table.values() for form in listed}
    return {form: tuple(code for code, listed in table.items() if form in listed) for form in forms}


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))
