"""How well the facts are read: `make evaluate`.

Scores the articles under evaluation/articles and evaluation/published against evaluation/gold, prints the figures, and writes
digest/evaluate/results.json, which the site shows, and digest/evaluate/rules.json, how often each rule is right. `--errors` lists each
fact that was missed, and each that was read and is not in the gold.
`--unseen` reads each article without the words of the lists that no other of these articles prints, and writes nothing down;
`--beside DIR` names more articles, whose words count as known.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from digest.evaluate.run import evaluate, evaluate_unseen  # noqa: E402 - after the path
from digest.evaluate.scoring import Sheet, results  # noqa: E402

RESULTS, RULES = (ROOT / "digest" / "evaluate" / name for name in ("results.json", "rules.json"))
# What the gold says of a fact; all else that was read is left out of the list of errors.
_NOT_SHOWN = {"id", "evidence", "tellings", "because", "optional", "office", "spellings", "acronym", "carries_out"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures and write them down; 1 when an article with gold could not be read."""
    parser = argparse.ArgumentParser(prog="evaluate", description="Score what is read against the project's own gold.")
    parser.add_argument("--errors", action="store_true", help="list every missed and every spurious fact")
    parser.add_argument("--unseen", action="store_true", help="read each article without the words that only it prints; writes nothing")
    parser.add_argument("--beside", type=Path, action="append", default=[], metavar="DIR", help="articles whose words count as known, too")
    options = parser.parse_args(arguments)
    done = evaluate_unseen(ROOT, options.beside) if options.unseen else evaluate(ROOT)
    for problem in done.problems:
        print(problem, file=sys.stderr)
    if options.errors:
        print("\n".join(errors(done.sheets)))
    print("\n".join(table(results(done.sheets))))
    if not options.unseen:
        RESULTS.write_text(done.text(), encoding="utf-8")
        RULES.write_text(done.rules(), encoding="utf-8")
    return 1 if done.problems else 0


def errors(sheets: Sequence[Sheet]) -> Iterator[str]:
    """A line for each fact that is on one side only."""
    for sheet in sheets:
        for kind, both in sheet.kinds.items():
            for name, facts in (("missed", both.missed), ("spurious", both.spurious)):
                for fact in facts:
                    shown = {key: value for key, value in fact.items() if key not in _NOT_SHOWN}
                    yield f"{sheet.article} {kind} {name:8} {json.dumps(shown, ensure_ascii=False)}"


def table(groups: Mapping[str, Any]) -> Iterator[str]:
    """The figures as text, all articles first, then by language."""
    for name, group in groups.items():
        yield f"{name}: {group['articles']} articles"
        yield f"  {'kind':14} {'precision':>9} {'recall':>6} {'f1':>5} {'facts':>5}  strict {'precision':>9} {'f1':>5}"
        for kind, rates in group["kinds"].items():
            lenient = f"{rates['precision']:9.3f} {rates['recall']:6.3f} {rates['f1']:5.3f} {rates['facts']:5}"
            yield f"  {kind:14} {lenient}         {rates['strict_precision']:9.3f} {rates['strict_f1']:5.3f}"
        yield f"  role right {group['role']}, both countries right {group['countries']}"


if __name__ == "__main__":
    sys.exit(main())
