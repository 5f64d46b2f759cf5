"""A share of `make fuzz` with inputs that stay the same, and that what it looks for would be found."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tools.fuzz import checks, run
from tools.fuzz.__main__ import again
from tools.fuzz.cases import KINDS, Case, case, write
from tools.fuzz.checks import outcome_of
from tools.fuzz.run import Fault, Plan, fuzz, look, told_by_process

SEED = 7
INPUTS = 75
NEWS = Case(kind="sentences", seeds={b"a.txt": b"Presiden Peru, Rosa Quispe, tiba di Kairo pada 3 Maret 2021."})


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A small input with a few facts."""
    write(NEWS, tmp_path / "case")
    return tmp_path / "case"


def test_odd_input_gets_no_exception_out_and_every_quote_is_exact() -> None:
    lines, faults = look(Plan(seed=SEED, inputs=INPUTS), until=float("inf"))
    assert not faults
    assert {line["kind"] for line in lines} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_and_a_number_give_the_same_input_again(kind: str) -> None:
    assert case(SEED, 3, [kind]) == case(SEED, 3, [kind])
    assert case(SEED, 3, [kind]) != case(SEED, 4, [kind])


# ---------------------------------------------------------------- what would be found


def test_an_exception_is_told_with_its_place(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.facts.set_scene", lambda reading: reading.nothing)
    [told] = outcome_of(news, pages=False).faults
    assert told == "AttributeError in digest/facts.py, staged: 'Reading' object has no attribute 'nothing'"


def spoil(monkeypatch: pytest.MonkeyPatch, fact: dict[str, Any]) -> None:
    """Let the reader give this fact and no other."""
    monkeypatch.setattr(checks, "to_json", lambda facts: {"id": "a", "people": [fact] * 2})


TEXT = NEWS.seeds[b"a.txt"].decode()


@pytest.mark.parametrize(
    ("start", "quote", "fault"),
    [
        (0, "presiden", "people.name: a quote that does not stand at its offsets"),
        (8, "", "people.name: evidence outside the text, or of nothing"),
        (0, TEXT + " Lalu", "people.name: evidence outside the text, or of nothing"),
        (0, "Presiden", "an id that two facts have"),
    ],
)
def test_evidence_that_is_not_exact_is_found(start: int, quote: str, fault: str, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    evidence = {"start": start, "end": start + len(quote), "quote": quote, "rule": "people.name"}
    spoil(monkeypatch, {"id": "people-1", "evidence": evidence})
    assert fault in outcome_of(news, pages=False).faults


def test_a_value_that_json_cannot_hold_is_found(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(monkeypatch, {"id": "people-1", "value": float("inf")})
    assert any("not JSON compliant" in fault for fault in outcome_of(news, pages=False).faults)


def test_an_input_that_takes_too_long_is_found(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "SLOW", 0.0)
    assert any(fault.startswith("takes ") for fault in outcome_of(news, pages=False).faults)


# ---------------------------------------------------------------- what is told


def worker_that_ends_at(number: int, errors: str) -> Any:
    """In place of a process that checks: one that an input ends."""

    def run_worker(share: Plan, every: int, hashing: int) -> subprocess.CompletedProcess[str]:
        lines: list[dict[str, Any]] = []
        for each in range(share.first, share.first + (share.inputs or 0), every):
            lines.append({"begun": each})
            if each == number:
                return subprocess.CompletedProcess([], 1, "\n".join(map(json.dumps, lines)), errors)
            lines.append({"number": each, "kind": "bytes", "faults": [], "seen": str(hashing if each == 20 else 0)})
        return subprocess.CompletedProcess([], 0, "\n".join(map(json.dumps, lines)), "")

    return run_worker


def test_an_input_that_ends_its_process_is_named_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    errors = 'Timeout (0:02:00)!\nThread 0x1 (most recent call first):\n  File "/a/digest/render/slugs.py", line 9 in slug\n'
    monkeypatch.setattr(run, "run_worker", worker_that_ends_at(3, errors))
    lines, faults = told_by_process(Plan(seed=1, inputs=6), 1, hashing=1)
    assert [line["number"] for line in lines] == [0, 1, 2, 4, 5]
    assert faults == [Fault(3, "ends the process (1): in digest/render/slugs.py, slug")]


def test_what_fails_is_saved_with_what_to_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "run_worker", worker_that_ends_at(-1, ""))
    assert fuzz(Plan(seed=1, inputs=30, saved=tmp_path)) == 1
    said = capsys.readouterr().out
    assert said.startswith("seed 1\ninput 20: read otherwise by another process\n")
    assert f"--again {tmp_path / '1-20'}" in said
    assert said.rstrip().endswith("1 × read otherwise by another process")
    assert [path.name for path in tmp_path.iterdir()] == ["1-20"]
    assert again(tmp_path / "1-20") == 0


def test_a_run_ends_in_its_time_and_without_a_fault_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz(Plan(seed=SEED, inputs=2, kinds=("bytes",), saved=tmp_path)) == 0
    assert "2 inputs (2 bytes), 0 faults" in capsys.readouterr().out
