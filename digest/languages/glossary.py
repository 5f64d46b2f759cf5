"""The glossary of a language, which only its pages need: it is as large as all its other files, so it is parsed apart from them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from digest.contracts import checked, contract_of, parsed
from digest.contracts.faults import faults
from digest.languages import ROOT, Language
from digest.languages.made import made
from digest.languages.own import GLOSSARY, laid_over
from digest.model import Problem


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What each table of a glossary names, by its keys."""

    tables: Mapping[str, Mapping[str, tuple[str, ...]]]


@lru_cache(maxsize=64)  # by the language as it is: one that was edited is another
def words_of(language: Language) -> Words:
    """The glossary of a language; raises TableError with all that is wrong in it. A language that no page is in needs none."""
    contract, own = contract_of(GLOSSARY), language.own
    base = _parsed(language.glossary, f"languages/{own.code}/{GLOSSARY}.toml") if language.glossary else {table: {} for table in contract}
    tables = laid_over(own, GLOSSARY, base, GLOSSARY, faults)
    return Words({name: {key: tuple(forms) for key, forms in table.items()} for name, table in tables.items()})


@lru_cache(maxsize=16)
def _parsed(data: bytes, file: str) -> dict[str, Any]:
    """The same bytes are not parsed again."""
    return made(ROOT, file.replace("/", "-").removesuffix(".toml"), [(GLOSSARY, data)], lambda: checked(data, GLOSSARY, file))


def one_sided(languages: Mapping[str, Language]) -> Iterator[Problem]:
    """What a digest's own glossary names in one language of its pages and not in another, where a page then can't say it."""
    told: dict[tuple[str, str], str] = {}
    for language in languages.values():
        for table, forms in parsed(language.own.data(GLOSSARY), GLOSSARY).items():
            told |= {(table, key): told.get((table, key), language.code) for key, said in forms.items() if said}
    for (table, key), code in told.items():
        lacking = [other for other, language in languages.items() if not words_of(language).tables[table].get(key)]
        if lacking:
            others = " and ".join(f"languages/{other}/{GLOSSARY}.toml" for other in lacking)
            hint = "write it there, too; until then those pages show the name as it is printed"
            yield Problem(file=f"languages/{code}/{GLOSSARY}.toml", wrong=f"{table}.{key}: stands here, but not in {others}", hint=hint)
