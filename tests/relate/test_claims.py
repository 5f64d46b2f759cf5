"""What is laid beside each other of all that tells one thing."""

from digest.model import Evidence, Facts, Milestone
from digest.relate.claims import Claim, claims, steps, unordered

MANY = 300


def undated(number: int) -> Facts:
    """An article that says nothing of when it was written."""
    proof = Evidence(quote="…", start=0, end=1, rule="test")
    told = Milestone(id="m", kind="diplomatic_relations", date="1992" if number else "1992-06-29", evidence=proof)
    return Facts(id=f"{number:03}", language="en", countries=("VN", "KZ"), title=None, published=None, milestones=(told,))


def test_each_of_very_many_articles_without_a_date_stands_beside_the_most_exact_one_and_is_compared_with_few() -> None:
    asked: list[str] = []

    def fits(claim: Claim[Milestone], other: Claim[Milestone]) -> bool:
        asked.append(claim.article.id)
        return True

    chain = claims([undated(number) for number in range(MANY)], "milestones")
    pairs = [(claim.place, other.place) for claim, other in unordered(chain, fits)]
    assert pairs == [(0, 1), *((number, 0) for number in range(2, MANY))]
    assert len(asked) == MANY
    assert list(steps(chain)) == []
