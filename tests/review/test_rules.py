"""Which facts are of a sort that is read wrongly so often that an editor should see them."""

import pytest

from digest.model import Agreement, Evidence, Fact, Topic
from digest.review.rules import WEAK, Count, Measured

KNOWN = Measured(
    {
        "topics.weight": Count(196, 200),
        "topics.once": Count(1, 1),
        "topics.often": Count(6, 12),
        "agreements.named": Count(90, 100),
        "agreements.named: contract": Count(2, 8),
    },
    {},
)


def topic(rule: str) -> Fact:
    return Topic(evidence=Evidence(quote="x", start=0, end=1, rule=rule), topic="trade")


def contract(kind: str) -> Fact:
    proof = Evidence(quote="x", start=0, end=1, rule="agreements.named")
    return Agreement(evidence=proof, kind=kind, name="x", status="signed", parties=(), date=None)


@pytest.mark.parametrize("rule", ["topics.weight", "topics.once", "topics.never"])
def test_a_rule_that_is_seldom_seen_is_not_doubted_for_that(rule: str) -> None:
    assert KNOWN.fact("topics", topic(rule))[1].wrong < WEAK


def test_a_rule_that_is_often_wrong_is_doubted() -> None:
    assert KNOWN.fact("topics", topic("topics.often"))[1].wrong >= WEAK


def test_of_what_one_rule_reads_the_sort_is_doubted_that_it_reads_badly() -> None:
    assert KNOWN.fact("agreements", contract("memorandum"))[1].wrong < WEAK
    told, count = KNOWN.fact("agreements", contract("contract"))
    assert (told, count.right, count.read) == ("agreements.named: contract", 2, 8)
    assert count.wrong >= WEAK
