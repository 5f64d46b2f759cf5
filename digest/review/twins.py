"""Articles whose text is nearly another's."""

from collections.abc import Iterator, Sequence

from digest.likeness import Arrivals, likeness, telling
from digest.model import Entry
from digest.review.desk import Desk, seed_file
from digest.review.items import Item, Paste, Why
from digest.review.order import score

# Two that share less of the smaller one are not compared.
_WORTH_A_LOOK = 0.4


def twins(desk: Desk) -> Iterator[Item]:
    """Each article that says nothing, or hardly anything, beside what one filed before it says."""
    entries = [*desk.digest.entries, *desk.digest.apart]
    told = [telling(entry.article) for entry in entries]
    arrivals = Arrivals([each.runs for each in told])
    for number, each in enumerate(told):
        for earlier in sorted(other for other, _ in arrivals.like(each.runs, _WORTH_A_LOOK) if other < number):
            alike = likeness("", each, told[earlier])
            if alike.is_same:
                yield _item(entries, number, earlier)
            elif alike.holds_other:
                yield _item(entries, earlier, number)


def _item(entries: Sequence[Entry], number: int, other: int) -> Item:
    entry, model = entries[number], entries[other]
    return Item(
        sort="twin",
        file=seed_file(entry),
        score=score("twin"),
        about=model.article.id,
        told=entry.facts.title or "",
        why=(Why(phrase="twin", values={"other": seed_file(model)}),),
        settling=lambda: [Paste(file="seeds/", way="remove", entry=entry.article.file)],
    )
