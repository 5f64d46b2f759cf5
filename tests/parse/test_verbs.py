"""Each verb of a language is found in the sentence that its entry gives."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from digest.languages import available, forms
from digest.parse.article import Stage
from tests.parse.parsing import stage_of
from tests.reading import language_of


def entries(code: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Class, key and entry of every verb of a language."""
    for name, verbs in language_of(code).tables["verbs"]["verbs"].items():
        for key, entry in verbs.items():
            yield name, key, entry


def told_classes(stage: Stage) -> set[str]:
    """The classes of all deeds of a text."""
    return {name for parsed in stage.parsed for deed in parsed.deeds for name in (*deed.classes, *deed.light)}


def is_part(stage: Stage, offset: int) -> bool:
    """Whether a word belongs to a unit that says more: an operator, an idiom, a preposition, a quantity."""
    around = (unit for parsed in stage.parsed for unit in parsed.units if unit.start <= offset < unit.end)
    return any(unit.kind != "verb" or " " in stage.reading.plain[unit.start : unit.end] for unit in around)


def is_found(code: str, name: str, key: str, entry: dict[str, Any]) -> bool:
    """Whether the example of an entry holds one of its forms, and that is read as the verb or as part of what says more."""
    stage = stage_of(entry["example"], code)
    printed = {form.text for form in forms.forms(key, entry, language_of(code).tables["grammar"])}
    places = [match.start() for form in printed for match in re.finditer(rf"(?<![\w-]){re.escape(form.lower())}", stage.reading.lower)]
    return bool(places) and (name in told_classes(stage) or any(is_part(stage, place) for place in places))


@pytest.mark.parametrize("code", available())
def test_the_example_of_every_verb_is_read_as_that_verb(code: str) -> None:
    wrong = [f"{name}.{key}: {entry['example']}" for name, key, entry in entries(code) if not is_found(code, name, key, entry)]
    assert wrong == []
