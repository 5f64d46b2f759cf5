"""How well the facts are read, as the table that a hand-written page shows where it asks for it."""

from collections.abc import Mapping
from typing import Any

from babel.numbers import format_decimal
from jinja2 import Environment

from digest.model import KINDS
from digest.tell.wording import Wording

# Where a hand-written page holds this, the table comes.
MARK = "<!-- evaluation -->"


def evaluation_table(results: Mapping[str, Any] | None, wording: Wording, templates: Environment) -> str:
    """The figures of evaluate/results.json in one language; without any, a word that there are none."""

    def say(key: str, **values: object) -> str:
        phrase: str = wording.language.tables["interface_evaluation"]["evaluation"][key]
        return phrase.format(**values) if values else phrase

    def percent(share: float | None) -> str:
        return "–" if share is None else str(format_decimal(100 * share, format="0.0", locale=wording.locale))

    return templates.get_template("evaluation.jinja").render(words=wording, results=results, kinds=KINDS, say=say, percent=percent)
