"""A body's name in whatever language, as what it is made of: the same for the same body."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from digest.gazetteer import places
from digest.languages import Language
from digest.languages.glossary import words_of
from digest.names.made import countries_by_name, loose_readings, parts_of, portfolios_in
from digest.names.spelling import folded

# A single word of so many letters tells a body from others.
_TELLING = 6
Key = tuple[str, ...]
# What one article calls a commission, another calls a committee; two countries have one of each.
_ONE = {
    "intergovernmental_commission": "intergovernmental_committee",
    "joint_commission": "joint_committee",
    "embassy_in_place": "embassy",
    "ministry_alone": "ministry",
    "intergovernmental_committee_alone": "intergovernmental_committee",
    "high_level_council_alone": "high_level_council",
    "high_level_strategic_council_alone": "high_level_strategic_council",
}


@lru_cache(maxsize=4096)  # many articles name the same few bodies
def body_key(name: str, language: Language, country: str | None, pair: frozenset[str]) -> Key | None:
    """What a name is made of, where all its parts are known: ("ministry", "PE", "trade").

    What it does not name is the body's country, and of a committee of two countries the pair that the article is about.
    """
    name = " ".join(name.split())
    for each in _shortened(name, language):
        for make, found in loose_readings(each, language):
            parts = [_part(make, slot, words, language) for slot, words in sorted(found.items())]
            whose = () if not make.endswith("_alone") else tuple(pair) if found == {} else (country,)
            is_whole = found or each == name  # "Intergovernmental Committee for Heritage" is no committee of two countries
            if is_whole and all(parts) and None not in whose:
                told = [part for part in (*whose, *parts) if part]
                return _ONE.get(make, make), *(sorted(told) if "one" in found or not found else told)
    named = _named(language).get(folded(name)) or _named_companies(language).get(_without_form(folded(name), language))
    return ("named", named) if named else _of_its_country(name, language, country)


def _of_its_country(name: str, language: Language, country: str | None) -> Key | None:
    """What a name is made of that has its country before it or leaves it to be known: "Vietnamese National Assembly"."""
    if country is None:
        return None
    words = _without_country(folded(name), language, country)
    make = _of_countries(language).get(words)
    if make:
        return _ONE.get(make, make), country
    named = _named_of(language, country).get(words)
    return ("named", named) if named else None


@cache
def _named_of(language: Language, country: str) -> Mapping[Key, str]:
    """The bodies that a glossary names, without the words for a country: "Presidential Office of Việt Nam" is that of Vietnam."""
    return {_without_country(words, language, country): key for words, key in _named(language).items()}


def named_elsewhere(name: str, languages: Iterable[Language]) -> Key | None:
    """The body that some language calls so, in an article in whatever language."""
    named = next(filter(None, (_named(language).get(folded(name)) for language in languages)), None)
    return ("named", named) if named else None


def initials_known(key: Key | str, languages: Iterable[Language]) -> frozenset[str]:
    """The initials that glossaries have for a body that they name."""
    named = key[1] if isinstance(key, tuple) and key[0] == "named" else ""
    forms = [form for language in languages for form in words_of(language).tables["bodies"].get(named, ())] if named else []
    return frozenset(form[1:-1] for form in forms if form.startswith("("))


@cache
def _of_countries(language: Language) -> Mapping[Key, str]:
    """The makes of bodies of which nothing is named but their country, by the words that they leave."""
    table = language.table("telling", "bodies")
    forms = ((key, parts_of(form)) for key, forms in table.items() for form in forms)
    return {_without_country(folded("".join(parts[::2])), language, None): key for key, parts in forms if parts[1::2] == ("country",)}


def _without_country(words: Key, language: Language, country: str | None) -> Key:
    return tuple(word for word in words if not _is_plain(word, language, country))


@cache
def _named(language: Language) -> Mapping[Key, str]:
    """The bodies that a glossary names, by the words of their long names: acronyms have too many bearers."""
    found: dict[Key, str] = {}
    for key, forms in words_of(language).tables["bodies"].items():
        for form in forms:
            if (" " in form or len(form) > _TELLING) and not form.startswith("("):
                found.setdefault(folded(form), key)
    return found


@cache
def _named_companies(language: Language) -> Mapping[Key, str]:
    """The same by words of which two or more are left without that for a company: "Andes Mining" is the "Andes Mining Corporation"."""
    found = ((_without_form(words, language), words, key) for words, key in _named(language).items())
    return {left: key for left, words, key in found if len(left) > 1 and left != words}


def _without_form(words: Key, language: Language) -> Key:
    forms = {word for each in language.table("telling", "left_off")["body"] for word in folded(each)}
    return tuple(word for word in words if word not in forms)


def words_key(name: str, language: Language, country: str | None) -> Key:
    """The words of a name that tell it from others, and its country; all its words where too few are left.

    What stands behind "of" comes first: "Committee of the Party" is the "Party Committee".
    """
    told = [word for part in reversed(_parts_of(folded(name), language)) for word in part if not _is_plain(word, language, country)]
    if not told or (len(told) == 1 and len(told[0]) < _TELLING):
        return folded(name) or (name,)
    return (*told, country or "")


def _parts_of(words: Key, language: Language) -> list[list[str]]:
    """The words between the words for "of"."""
    parts: list[list[str]] = [[]]
    of = language.forms("prep").get("of", ())
    for word in words:
        if word in of:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _is_plain(word: str, language: Language, country: str | None) -> bool:
    """Whether a word tells a name from no other: a small word, one for a company, one for the body's country."""
    return word in _plain_words(language) or (country is not None and word in _country_words(language, country))


@cache
def _plain_words(language: Language) -> frozenset[str]:
    listed = (*language.words("language", "function_words"), *language.table("telling", "left_off")["body"])
    return frozenset(word for each in listed for word in folded(each))


@cache
def _country_words(language: Language, country: str) -> frozenset[str]:
    return frozenset(word for name, code in countries_by_name(language).items() if code == country for word in folded(name))


def _shortened(name: str, language: Language) -> tuple[str, ...]:
    """A name, and the same without what it is for: "Joint Committee for Trade"."""
    links = language.table("telling", "links")
    starts = [at for link in (*links["on"], *links["for"]) if (at := name.find(f" {link} ")) > 0]
    return (name, name[: min(starts)]) if starts else (name,)


def _part(make: str, slot: str, words: str, language: Language) -> str | None:
    """What stands in one place of a name; an embassy is in a country, whatever city is named."""
    if slot == "portfolio":
        values = portfolios_in(words, language)
        return "+".join(sorted(values)) if values else None
    code = countries_by_name(language).get(words.casefold()) or countries_by_name(language).get(" ".join(folded(words)))
    if make == "embassy_in_place" and slot == "place":
        code = next(iter(countries_of_places().get(words, ())), None)
    return code or ("-".join(folded(words)) if slot in {"place", "party", "party_2"} else None)


@cache
def countries_of_places() -> dict[str, tuple[str, ...]]:
    """The countries that have a place so called, in small letters."""
    return {name.casefold(): codes for name, codes in places().items()}
