"""One table laid over another, and one without its words, as a contract tells what stands where."""

from collections.abc import Iterator, Mapping
from typing import Any

from digest.contracts.faults import keys_of

# Lists of these kinds hold words of a language: two of them make one.
_WORDS = frozenset({"words", "phrases", "names", "any words"})
# Those that may be empty.
_EMPTIED = frozenset({"words", "phrases"})
_EXAMPLE = "example"  # what a word's own entry has: a sentence with the word


def laid(own: Mapping[str, Any], base: Mapping[str, Any], contract: Mapping[str, Any]) -> dict[str, Any]:
    """A table with what is said in another first: tables are joined, and lists of words; all else is what the other says."""
    told = {key: _joined(value, base.get(key), _form(contract, key)) for key, value in own.items()}
    return told | {key: value for key, value in base.items() if key not in told}


def _joined(own: Any, base: Any, form: Any) -> Any:
    if isinstance(form, Mapping) and isinstance(own, Mapping) and isinstance(base, Mapping):
        return laid(own, base, form)
    if isinstance(own, list) and isinstance(base, list) and (isinstance(form, list) or _kind(form) in _WORDS):
        return [*own, *(each for each in base if each not in own)]
    return own


def bare(table: Mapping[str, Any], contract: Mapping[str, Any]) -> dict[str, Any]:
    """A table without the words of its language: lists of them are empty, and entries that are about one word are gone."""
    return dict(_bared(table, contract))


def _bared(table: Mapping[str, Any], contract: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        form = _form(contract, key)
        if isinstance(form, list):
            yield key, [bare(each, form[0]) for each in value]
        elif not isinstance(form, Mapping):
            yield key, [] if _kind(form) in _EMPTIED else value
        elif _EXAMPLE not in value:
            yield key, bare(value, form)


def _form(contract: Mapping[str, Any], key: str) -> Any:
    """What a contract says of a key; forms that match as written stand beside the others."""
    forms = {known.removesuffix("?"): form for known, form in keys_of(contract)}
    named = "lexicon" if key == "lexicon_cased" else key
    return forms.get(named, next((form for known, form in forms.items() if known.startswith("<")), None))


def _kind(form: Any) -> str:
    """A kind without what it may hold: "words of a, b" are words."""
    return form.partition(" of ")[0] if isinstance(form, str) else ""
