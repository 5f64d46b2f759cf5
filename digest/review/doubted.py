"""Facts of weak rules, and values that were worked out by one."""

from collections.abc import Iterator
from functools import partial

from digest.correct.pasting import BLANK
from digest.model import Clue, Entry, Fact, Figure, Ref
from digest.review.desk import Desk, facts_of, line_of_fact, seed_file
from digest.review.items import Item, Paste, Why
from digest.review.order import score_of
from digest.review.rules import WEAK, WEAK_CLUE, Count


def doubted(desk: Desk) -> Iterator[Item]:
    """Every fact whose rule, or the rule that worked out its date, is measured to be wrong often enough for a look."""
    for entry in desk.digest.entries:
        for kind, ref, fact in facts_of(entry):
            if fact.corrected is None and (found := _doubted(desk, entry, kind, ref, fact)):
                yield found


def _doubted(desk: Desk, entry: Entry, kind: str, ref: Ref, fact: Fact) -> Item | None:
    (rule, read), clue = desk.rules.fact(kind, fact), next(iter(fact.because), None)
    worked_out = desk.rules.clue(clue.rule)[1] if clue else Count()
    is_weak, is_guess = read.wrong >= WEAK, worked_out.wrong >= WEAK_CLUE
    if not (is_weak or is_guess):
        return None
    why = [*([_of_rule(rule, read)] if is_weak else []), *([_of_clue(clue, worked_out)] if clue and is_guess else [])]
    return Item(
        sort="weak" if is_weak else "inferred",
        file=seed_file(entry),
        line=line_of_fact(entry, fact),
        score=score_of(kind, max(read.wrong, worked_out.wrong)),
        about=f"{ref.fact} {_time(fact)} {fact.evidence.quote}",
        told=desk.said.get(ref, ""),
        why=tuple(why),
        passages=(desk.proof(entry, fact), *((desk.passage(entry, clue.start, clue.quote),) if clue and is_guess else ())),
        settling=partial(desk.correcting, entry, kind, fact, "reject") if is_weak else partial(_dating, desk, entry, kind, fact),
    )


def _of_rule(rule: str, count: Count) -> Why:
    return Why(phrase="rule", values={"rule": rule, "wrong": count.read - count.right, "read": count.read})


def _of_clue(clue: Clue, count: Count) -> Why:
    values = {"rule": clue.rule, "wrong": count.read - count.right, "read": count.read, "clue": " ".join(clue.quote.split())}
    return Why(phrase="clue", values=values)


def _dating(desk: Desk, entry: Entry, kind: str, fact: Fact) -> tuple[Paste, ...]:
    key = "period" if isinstance(fact, Figure) else "date"
    return desk.correcting(entry, kind, fact, "change", f"set = {{ {key} = {BLANK} }}")


def _time(fact: Fact) -> str:
    return str(getattr(fact, "date", None) or getattr(fact, "period", None) or "")
