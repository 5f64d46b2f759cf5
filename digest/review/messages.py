"""What reading the articles named: what could not be used, and what an editor should know."""

from collections.abc import Iterator
from functools import partial

from digest.model import Problem
from digest.review.desk import Desk
from digest.review.items import Item, Paste, Why
from digest.review.order import score

_NOTICES = {"translation": "translation", "old translation": "translation", "dropped": "dropped", "needless": "needless"}
# Files that lie beside digest.toml; all others are in seeds/.
_BESIDE_SETTINGS = frozenset({"entities.toml"})


def messages(desk: Desk) -> Iterator[Item]:
    """Every problem and every notice; what could not be used may not stay so."""
    for problem in dict.fromkeys(desk.digest.problems):
        yield _item(problem, "correction" if problem.about == "correction" else "unusable", may_stay=False)
    for notice in dict.fromkeys(desk.digest.notices):
        yield _item(notice, _NOTICES.get(notice.about, "notice"), may_stay=True)


def _item(problem: Problem, sort: str, *, may_stay: bool) -> Item:
    file = problem.file if problem.file in _BESIDE_SETTINGS else f"seeds/{problem.file}"
    where = problem.where or ""
    is_line = where.startswith("line ") and where.removeprefix("line ").isdigit()
    return Item(
        sort=sort,
        file=file,
        line=int(where.removeprefix("line ")) if is_line else None,
        score=score(sort),
        about=f"{where} {problem.wrong}",
        why=(
            Why(phrase="said", values={"wrong": problem.wrong if is_line or not where else f"{where}: {problem.wrong}"}),
            Why(phrase="hint", values={"hint": problem.hint}),
        ),
        settling=partial(_pastes, problem, file),
        may_stay=may_stay,
    )


def _pastes(problem: Problem, file: str) -> Iterator[Paste]:
    entry = problem.where or ""
    if problem.about == "needless":
        yield Paste(file=file, way="remove", entry=entry)
    for lines in problem.lines:
        if problem.about == "translation":
            yield Paste(file=file, lines=lines, way="head")
        else:
            yield Paste(file=file, lines=lines, way="replace", entry=entry or f"{lines.partition(':')[0]}: …")
