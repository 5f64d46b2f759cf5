"""A gathering of a country by its name in whatever language: "Days of Culture of Peru", "Hari Kebudayaan Peru"."""

import re
from functools import lru_cache

from digest.languages import Language
from digest.languages.glossary import words_of
from digest.names.made import countries_by_name, parts_of, readings_of

Key = tuple[str, str]  # what it is, and of which country
_NUMBER = re.compile(r"\d+")
# What stands in brackets behind the name of a gathering.
_SHORT = re.compile(r"\s*\(([A-Z]{3,})\)")


@lru_cache(maxsize=1024)  # articles name the same few gatherings
def gathering_key(name: str, language: Language) -> Key | None:
    """What a name is made of, where a glossary knows its form and its country; a name with anything else in it is read no further."""
    printed = " ".join(name.casefold().split())
    for key, forms in words_of(language).tables["event_forms"].items():
        for form in forms:
            for found in readings_of(parts_of(form.casefold()), printed):
                code = countries_by_name(language).get(found.get("country", ""))
                if code and len(found) == 1:
                    return key, code
    return None


def is_named_in(sentence: str, called: str, announced: str) -> bool:
    """Whether a sentence names a gathering: as it is called, or by the letters in brackets behind its name, and its number with them."""
    if called in sentence:
        return True
    behind = _SHORT.match(announced, announced.find(called) + len(called)) if called in announced else None
    numbers = set(_NUMBER.findall(called))
    return behind is not None and behind[1] in re.findall(r"\w+", sentence) and numbers <= set(_NUMBER.findall(sentence))
