"""Generated files are kept small, and come back as they were made."""

import pickle
import random

from hypothesis import given
from hypothesis import strategies as st

from digest.model import Problem
from digest.render.packed import Making, Packed, all_made, in_shares, long_text, made_of

PAGES = st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))


@given(PAGES)
def test_texts_come_back_in_their_order(pages: dict[str, str]) -> None:
    assert list(Packed(pages.items()).items()) == list(pages.items())


def test_another_process_is_given_the_same_texts() -> None:
    kept = Packed([("id/a.md", "a"), ("id/data", b"packed already")])
    again = pickle.loads(pickle.dumps(kept))
    assert [(path, again.data(path)) for path in again] == [(path, kept.data(path)) for path in kept]


def test_long_pages_take_a_fraction_of_their_size() -> None:
    page = "<p>Presiden Tokayev mengunjungi Hanoi.</p>\n" * 1000
    kept = Packed([("id/a.md", page)])
    assert kept["id/a.md"] == page
    assert kept.size < len(page) / 10


def test_what_could_not_be_made_is_named_beside_what_could() -> None:
    fault = Problem(file="docs/id/b.md", wrong="no room", hint="make some")
    both = all_made([made_of([("id/a.md", "a"), ("id/b.md", fault)]), made_of([("en/a.md", "A")])])
    assert (dict(both.pages), both.faults) == ({"id/a.md": "a", "en/a.md": "A"}, (fault,))


def test_a_page_that_was_made_at_a_second_try_is_there_and_its_fault_is_told() -> None:
    fault = Problem(file="docs/id/index.md", wrong="no glance", hint="report it")
    made = made_of([("id/index.md", fault), ("id/index.md", "plain")])
    assert (dict(made.pages), made.faults) == ({"id/index.md": "plain"}, (fault,))


def test_what_another_process_made_comes_over_in_shares_and_is_the_same() -> None:
    fault = Problem(file="docs/id/b.md", wrong="no room", hint="make some")
    made = made_of([*((f"id/{number}.md", f"{number}") for number in range(450)), ("id/b.md", fault)])
    making, sizes = Making(), []
    for share in made.shares():
        making.take(share)
        sizes.append(len(share))
    assert (dict(making.made().pages), making.made().faults) == (dict(made.pages), made.faults)
    assert max(sizes) < 450 / 2


def test_a_table_of_very_many_articles_comes_over_in_pieces_of_which_none_is_large() -> None:
    letters = random.Random(1)
    lines = [f"{letters.getrandbits(4000):x}\n" for _ in range(6_000)]
    table = [("en/data/a.jsonl", piece) for piece in long_text(lines).pieces()]
    making, sizes = Making(), []
    for share in in_shares([("en/a.md", "a"), *table, ("en/b.md", "b")]):
        making.take(share)
        sizes.append(sum(len(page) for _, page in share if isinstance(page, bytes)))
    pages = making.made().pages
    assert dict(pages) == {"en/a.md": "a", "en/data/a.jsonl": "".join(lines), "en/b.md": "b"}
    assert pages.size > 2_000_000 >= max(sizes)
    assert pages.seal("en/data/a.jsonl") != made_of(table[:-1]).pages.seal("en/data/a.jsonl")
