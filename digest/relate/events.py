"""Events told in several articles, and invitations answered."""

from collections.abc import Iterator, Sequence

from digest.edtf import in_order, limits, year_of
from digest.model import Event, Facts, Reason, Relation, RelationKind
from digest.relate.claims import Claim, buckets, chains, claims, compatible, date_reason, name_key, same_reason, steps

_VISITS = frozenset({"state_visit", "official_visit", "working_visit", "visit"})


def event_chains(articles: Sequence[Facts]) -> list[list[Claim[Event]]]:
    """The events of articles; the tellings of one event together."""
    dated = [claim for claim in claims(articles, "events") if claim.fact.date and claim.fact.kind != "invitation"]
    grouped = buckets(dated, lambda claim: ("visit" if claim.fact.kind in _VISITS else claim.fact.kind, year_of(claim.fact.date)))
    return [chain for bucket in grouped for chain in chains(bucket, same_event)]


def same_event(one: Event, other: Event) -> bool:
    """Whether two articles tell of one event: its kind, a person or the place in common, and dates that agree."""
    if one.kind != other.kind and not {one.kind, other.kind} <= _VISITS:
        return False
    if not compatible(one.date, other.date):
        return False
    if one.people and other.people:
        return bool(set(map(name_key, one.people)) & set(map(name_key, other.people)))
    return one.place is not None and one.place == other.place and one.date == other.date


def relate_events(articles: Sequence[Facts]) -> Iterator[Relation]:
    """Every relation between two articles' events."""
    for chain in event_chains(articles):
        for later, earlier in steps(chain):
            yield _retold(later, earlier)
    countries = {(article.id, person.name): person.country for article in articles for person in article.people}
    invitations = [claim for claim in claims(articles, "events") if claim.fact.kind == "invitation"]
    yield from _returned(invitations, countries)
    yield from _accepted(articles, invitations, countries)


def _retold(later: Claim[Event], earlier: Claim[Event]) -> Relation:
    when = date_reason(later.fact.date, earlier.fact.date)
    kind: RelationKind = "specifies" if when.how == "more_exact" else "confirms"
    what = Reason(
        field="kind", how="same" if later.fact.kind == earlier.fact.kind else "other", later=later.fact.kind, earlier=earlier.fact.kind
    )
    known = set(map(name_key, earlier.fact.people))
    common = [name for name in later.fact.people if name_key(name) in known]
    because = (what, when, same_reason("people", ", ".join(common))) if common else (what, when)
    return Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule="relate.events.retold")


Countries = dict[tuple[str, str], str | None]


def _sides(claim: Claim[Event], countries: Countries) -> tuple[str, str] | None:
    """The countries of host and guest of an invitation told with both."""
    if len(claim.fact.people) < 2:
        return None
    host, guest = (countries.get((claim.article.id, name)) for name in claim.fact.people[:2])
    return (host, guest) if host and guest and host != guest else None


def _returned(invitations: list[Claim[Event]], countries: Countries) -> Iterator[Relation]:
    """Each invitation beside the last one that the other side made before it."""
    last: dict[tuple[str, str], Claim[Event]] = {}
    for claim in invitations:
        sides = _sides(claim, countries)
        if sides is None:
            continue
        earlier = last.get(sides[::-1])
        if earlier and earlier.place < claim.place and _is_new(claim, earlier):
            yield _answer("reciprocates", claim, earlier)
        last[sides] = claim


def _is_new(later: Claim[Event], earlier: Claim[Event]) -> bool:
    """Whether a later article's invitation is not one made before the other: it has a date of its own, or none is known of either."""
    if later.fact.date is None:
        return False
    return earlier.fact.date is None or limits(later.fact.date)[1] >= limits(earlier.fact.date)[1]


def _accepted(articles: Sequence[Facts], invitations: list[Claim[Event]], countries: Countries) -> Iterator[Relation]:
    """Each invitation with the first visit by its guest, to its host's country, that came after it."""
    visits = buckets(
        [claim for claim in claims(articles, "events") if claim.fact.kind in _VISITS and claim.fact.people and claim.fact.date],
        lambda claim: (name_key(claim.fact.people[0]), claim.fact.place),
    )
    by_guest = {(name_key(found[0].fact.people[0]), found[0].fact.place): found for found in visits}
    for invitation in invitations:
        sides = _sides(invitation, countries)
        told = invitation.fact.date or invitation.article.written.date
        if sides is None or told is None:
            continue
        for visit in by_guest.get((name_key(invitation.fact.people[1]), sides[0]), []):
            if visit.place > invitation.place and in_order(visit.fact.date)[0] > limits(told)[1]:
                yield _answer("fulfils", visit, invitation)
                break


def _answer(kind: RelationKind, later: Claim[Event], earlier: Claim[Event]) -> Relation:
    because = (
        Reason(field="people", how="other", later=", ".join(later.fact.people), earlier=", ".join(earlier.fact.people)),
        date_reason(later.fact.date, earlier.fact.date),
    )
    return Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule="relate.events.invitation")
