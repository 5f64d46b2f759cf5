"""What an editor says of an article as a whole, before its text is read and behind it."""

from dataclasses import replace

from digest.model import Assertions, Facts, Seed


def with_assertions(seed: Seed, asserted: Assertions) -> Seed:
    """The seed with a head that says what an editor says."""
    said = {"url": asserted.url, "outlet": asserted.outlet, "published": asserted.published}
    given = {key: value for key, value in said.items() if value is not None}
    untold = {"published_at": None} if asserted.published else {}
    return replace(seed, head=replace(seed.head, **given, **untold)) if given else seed  # type: ignore[arg-type]


def retitled(facts: Facts, asserted: Assertions) -> Facts:
    """The facts with what an editor says of their article."""
    return replace(facts, title=asserted.title or facts.title, countries=asserted.countries or facts.countries)
