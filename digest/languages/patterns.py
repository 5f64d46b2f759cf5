"""Words of a language as parts of a pattern."""

import itertools
import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Any of some words, a longer one before its beginning; without words what matches nothing."""
    found = sorted(words, key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, found))})" if found else r"(?!)"


def expanded(form: str) -> list[str]:
    """The phrases that a form with choices stands for: "{hold|held} talks" is two; an empty choice takes its space with it."""
    if "{" not in form and "|" not in form:
        return [" ".join(form.split())]
    choices = [part.split("|") for part in re.split(r"[{}]", form)]
    return [" ".join("".join(chosen).split()) for chosen in itertools.product(*choices)]
