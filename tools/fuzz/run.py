"""Many inputs: processes that check them, the time that they may take, and what is told and saved of what fails."""

import faulthandler
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tools.fuzz.cases import case, write
from tools.fuzz.checks import outcome_of

HUNG = 120  # seconds of one input after which its process is ended
_SHARE = 250  # inputs of one process
_PAGES = 25  # of so many inputs one is made into pages
_AGAIN = 10  # of so many inputs one is read by two processes, which must agree
_SAVED = 3  # inputs that are saved of one fault
_ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which inputs, for how long, and where failing ones are saved."""

    seed: int
    first: int = 0
    inputs: int | None = None
    seconds: float | None = None
    jobs: int = 2
    kinds: tuple[str, ...] = ()  # all where none is named
    saved: Path = Path(".fuzz")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the input of a number."""

    number: int
    told: str


# ---------------------------------------------------------------- one process


def work(plan: Plan, every: int) -> int:
    """Check some inputs and print a line before and after each: whoever reads them knows which one ended the process."""
    for number in range(plan.first, plan.first + (plan.inputs or 0), every):
        print(json.dumps({"begun": number}), flush=True)
        faulthandler.dump_traceback_later(HUNG, exit=True)
        print(json.dumps({"number": number} | checked(plan, number)), flush=True)
        faulthandler.cancel_dump_traceback_later()
    return 0


def checked(plan: Plan, number: int) -> dict[str, Any]:
    """The faults of an input and the hash of what was read from it."""
    chosen = case(plan.seed, number, plan.kinds)
    with tempfile.TemporaryDirectory(prefix="digest-fuzz-") as folder:
        write(chosen, Path(folder) / "case")
        outcome = outcome_of(Path(folder) / "case", pages=number % _PAGES == 0)
    return {"kind": chosen.kind, "faults": sorted(set(outcome.faults)), "seen": outcome.seen.hexdigest()}


# ---------------------------------------------------------------- all of them


def fuzz(plan: Plan) -> int:
    """Check inputs until there are enough or time is up; 1 when anything was wrong."""
    print(f"seed {plan.seed}", flush=True)
    until = time.monotonic() + (plan.seconds if plan.seconds is not None else 60 if plan.inputs is None else 10**9)
    kinds: Counter[str] = Counter()
    faults: list[Fault] = []
    with ThreadPoolExecutor(plan.jobs) as processes:
        for lines, found in processes.map(lambda share: look(share, until), shares(plan)):
            kinds.update(line["kind"] for line in lines)
            for fault in found:
                tell(plan, fault, faults)
            if time.monotonic() > until:
                break
    print(f"{kinds.total()} inputs ({', '.join(f'{count} {kind}' for kind, count in kinds.most_common())}), {len(faults)} faults")
    for signature, count in Counter(signature_of(fault) for fault in faults).most_common():
        print(f"{count:6} × {signature}")
    return 1 if faults else 0


def shares(plan: Plan) -> Iterator[Plan]:
    """The plan in shares of one process each."""
    end = plan.first + (10**6 if plan.inputs is None else plan.inputs)
    for first in range(plan.first, end, _SHARE):
        yield replace(plan, first=first, inputs=min(_SHARE, end - first))


def look(share: Plan, until: float) -> tuple[list[dict[str, Any]], list[Fault]]:
    """What processes tell of a share: one reads all of it, another, which hashes in another order, some of it again."""
    if time.monotonic() > until:
        return [], []
    lines, faults = told_by_process(share, 1, hashing=1)
    others, _ = told_by_process(replace(share, first=share.first + -share.first % _AGAIN), _AGAIN, hashing=2)
    seen = {line["number"]: line["seen"] for line in others}
    faults += [Fault(line["number"], fault) for line in lines for fault in line["faults"]]
    unlike = [line["number"] for line in lines if line["seen"] != seen.get(line["number"], line["seen"])]
    return lines, faults + [Fault(number, "read otherwise by another process") for number in unlike]


def told_by_process(share: Plan, every: int, hashing: int) -> tuple[list[dict[str, Any]], list[Fault]]:
    """The lines that processes print for a share; a process that ends is followed by one for the rest."""
    lines: list[dict[str, Any]] = []
    faults: list[Fault] = []
    first, end = share.first, share.first + (share.inputs or 0)
    while first < end:
        done = run_worker(replace(share, first=first, inputs=end - first), every, hashing)
        printed = [json.loads(line) for line in done.stdout.splitlines()]
        lines += [line for line in printed if "kind" in line]
        if not done.returncode:
            break
        number = max((line["begun"] for line in printed if "begun" in line), default=first)
        faults.append(Fault(number, f"ends the process ({done.returncode}): {place_in(done.stderr)}"))
        first = number + every
    return lines, faults


def run_worker(share: Plan, every: int, hashing: int) -> subprocess.CompletedProcess[str]:
    """One process for a share."""
    options = {"--seed": share.seed, "--first": share.first, "--inputs": share.inputs, "--every": every}
    kinds = ["--kinds", *share.kinds] if share.kinds else []
    command = [sys.executable, "-m", "tools.fuzz", *(str(part) for option in options.items() for part in option), *kinds]
    surroundings = os.environ | {"PYTHONHASHSEED": str(hashing)}
    return subprocess.run(command, cwd=_ROOT, env=surroundings, capture_output=True, encoding="utf-8", errors="replace", check=False)


def place_in(errors: str) -> str:
    """Where in the project a process was when it ended, as faulthandler tells it, innermost first; else its last line."""
    found = re.search(r'File ".*?/(digest/[^"]+)", line \d+ in (\S+)', errors)
    return f"in {found[1]}, {found[2]}" if found else (errors.strip().splitlines() or ["without a word"])[-1][:200]


# ---------------------------------------------------------------- telling


def tell(plan: Plan, fault: Fault, before: list[Fault]) -> None:
    """Print and save a fault, unless there are enough of its like."""
    signature = signature_of(fault)
    before.append(fault)
    if sum(signature_of(other) == signature for other in before) > _SAVED:
        return
    folder = plan.saved / f"{plan.seed}-{fault.number}"
    if not folder.exists():
        write(case(plan.seed, fault.number, plan.kinds), folder)
    print(f"input {fault.number}: {fault.told}\n  again: {sys.executable} -m tools.fuzz --again {folder}", flush=True)


def signature_of(fault: Fault) -> str:
    """What faults of one cause have in common: the kind of error and its place."""
    return re.sub(r"\d+", "N", fault.told.split(": ")[0] if " in digest/" in fault.told else fault.told)
