"""What a review lists here hangs on what an article says, and not on what the last evaluation measured."""

import pytest

from digest.review import run
from digest.review.rules import Count, Measured

# One rule is seldom right, and one much used is hardly ever wrong.
KNOWN = Measured(
    {"events.meeting": Count(2, 20), "people.office_before": Count(980, 1000)},
    {"chronology.told_before": Count(2, 20), "years.published": Count(980, 1000)},
)


@pytest.fixture(autouse=True)
def one_rule_is_weak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "measured", lambda: KNOWN)
