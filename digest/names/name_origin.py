"""What a name by itself tells of its bearer's country."""

import re
from collections.abc import Sequence
from functools import cache

from digest.gazetteer import people_names


def origin(words: tuple[str, ...], countries: Sequence[str]) -> str | None:
    """The only one of some countries that has such a name, by its family name, by a name that few bear, by its ending."""
    families = [code for code in countries if _bears_family_name(words, code)]
    if len(families) == 1:
        return families[0]
    borne = [code for code in countries if any(code in people_names().borne.get(word, ()) for word in words)]
    if len(borne) == 1 and not families:
        return borne[0]
    endings = [code for code in countries if code in _ending_countries(words[-1])]
    return endings[0] if len(endings) == 1 and not families and not borne else None


def is_foreign(words: tuple[str, ...], code: str) -> bool:
    """Whether a name can't be of a country whose names are all built alike."""
    return code in people_names().shapes and not _is_built_like(words, code)


def is_of_another(words: tuple[str, ...], code: str) -> bool:
    """Whether a name is built as one country alone builds its names, and that is another one: "Nguyen Van Khoa" is no Indonesian."""
    return any(other != code and _bears_family_name(words, other) for other in people_names().shapes)


def _bears_family_name(words: tuple[str, ...], code: str) -> bool:
    names = people_names()
    ends = {words[0].title(), words[-1].title()} if code != "VN" else {words[0].title()}
    if len(words) < 2 or not any(code in names.family.get(word, ()) for word in ends):
        return False
    return code not in names.shapes or _is_built_like(words, code)


def _is_built_like(words: tuple[str, ...], code: str) -> bool:
    pattern = _shape(people_names().shapes[code])
    return all(pattern.fullmatch(word) for word in words)


@cache
def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _ending_countries(word: str) -> set[str]:
    return {code for countries, endings in people_names().endings if word.endswith(endings) for code in countries}
