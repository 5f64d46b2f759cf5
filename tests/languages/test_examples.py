"""Each language reads the examples that its folder holds."""

from typing import Any

import pytest

from digest.facts import read_facts, to_json
from digest.languages import available
from digest.model import KINDS
from tests.reading import article_of, language_of

_ABOUT_ITSELF = frozenset({"id", "evidence", "tellings", "because", "inferred", "roles", "part_of"})


def examples(code: str) -> list[dict[str, Any]]:
    """The examples of a language."""
    found: list[dict[str, Any]] = language_of(code).tables["examples"]["examples"]
    return found


def told(fact: dict[str, Any]) -> str:
    """A fact as the examples write it."""
    values = [value for key, value in fact.items() if key not in _ABOUT_ITSELF and value not in (None, [])]
    return "; ".join(", ".join(value) if isinstance(value, list) else str(value) for value in values)


@pytest.mark.parametrize(("code", "number"), [(code, number) for code in available() for number in range(len(examples(code)))])
def test_an_example_gives_what_it_says(code: str, number: int) -> None:
    example = examples(code)[number]
    facts = to_json(read_facts(article_of(example["text"], code), language_of(code)))
    assert {kind: [told(fact) for fact in facts[kind]] for kind in example if kind != "text"} == {
        kind: said for kind, said in example.items() if kind != "text"
    }


@pytest.mark.parametrize("code", available())
def test_a_language_has_an_example_of_every_kind(code: str) -> None:
    shown = {kind for example in examples(code) for kind, said in example.items() if said}
    assert shown >= set(KINDS)
