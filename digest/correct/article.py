"""What an editor says of an article as a whole, before its text is read and behind it."""

from collections.abc import Iterator
from dataclasses import replace

from digest.model import Assertions, Facts, Problem, Seed


def with_assertions(seed: Seed, asserted: Assertions) -> Seed:
    """The seed with a head that says what an editor says."""
    said = {"url": asserted.url, "outlet": asserted.outlet, "published": asserted.published}
    given = {key: value for key, value in said.items() if value is not None}
    untold = {"published_at": None} if asserted.published else {}
    return replace(seed, head=replace(seed.head, **given, **untold)) if given else seed  # type: ignore[arg-type]


def retitled(facts: Facts, asserted: Assertions) -> Facts:
    """The facts with what an editor says of their article."""
    given = asserted.title or asserted.titles.get(facts.language) or (None if facts.title else next(iter(asserted.titles.values()), None))
    titled = replace(facts, title=given, title_by="asserted") if given else facts
    titled = replace(titled, titles=tuple(asserted.titles.items()))
    return replace(titled, countries=asserted.countries) if asserted.countries else titled


def unreachable(seed: Seed, asserted: Assertions) -> Iterator[Problem]:
    """That nobody can read the rest of an article of which only a part is published."""
    if asserted.publication != "full" and not seed.head.url:
        hint = 'write url = "https://…", where the whole article is'
        yield Problem(file=asserted.file, wrong=f"only a part of {seed.file} is published, and its address is not known", hint=hint)
