"""The lines of an article are the same whether they are at hand or not."""

import pickle

from digest.render.lines_aside import lines_aside
from digest.render.speech import Line
from digest.tell.piece import Piece

LINES = {kind: (Line(id=f"{kind}-1", kind=kind, said=Piece(f"One of {kind}.")),) for kind in ("events", "people", "quotes", "topics")}


def test_all_can_be_asked_for_in_the_order_of_the_page() -> None:
    assert list(lines_aside(LINES).items()) == list(LINES.items())
    assert lines_aside(LINES).get("figures", ()) == lines_aside({}).get("people", ()) == ()


def test_they_are_kept_for_the_next_build_as_they_are() -> None:
    assert pickle.loads(pickle.dumps(lines_aside(LINES))) == LINES
