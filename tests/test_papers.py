"""What the project's own papers say can be done, can be done: commands exist, workflows use what they name by its commit."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from digest.commands.main import main
from tests.project import ROOT

PAPERS = (
    "README.md",
    "docs/guide/tutorial.md",
    "docs/guide/reference.md",
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    "SECURITY.md",
    "evaluation/README.md",
    ".github/pull_request_template.md",
)
GUIDES = PAPERS[:2]
# Those of this project, and those that a new digest gets.
WORKFLOWS = [
    *sorted((ROOT / ".github" / "workflows").glob("*.yml")),
    *(ROOT / "digest" / "begin" / "folder" / name for name in ("pages.yml", "changes.yml")),
]
FORMS = sorted(path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
CODE = re.compile(r"```\w*\n(.*?)```|`([^`\n]+)`", re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)?(?:#([^)\s]+))?\)")


def text(paper: str) -> str:
    return (ROOT / paper).read_text(encoding="utf-8")


def code_in(paper: str) -> str:
    """What a paper shows as typed or named."""
    return "\n".join(block or word for block, word in CODE.findall(text(paper)))


def targets() -> set[str]:
    """The targets of the Makefile, by name."""
    return set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_make_target_that_is_named_exists(paper: str) -> None:
    named = set(re.findall(r"\bmake ([a-z]+(?:-[a-z]+)*)\b", code_in(paper)))
    assert named <= targets()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_make_target_that_a_workflow_runs_exists(path: Path) -> None:
    named = set(re.findall(r"\bmake ([a-z]+(?:-[a-z]+)*)\b", path.read_text(encoding="utf-8")))
    assert named <= targets()


def test_make_help_names_every_target_that_a_user_types() -> None:
    helped = set(re.findall(r"'make ([a-z-]+)", text("Makefile")))
    parts = {"browser", "lint", "types", "untimed"}  # of other targets
    assert helped == targets() - parts - {"help"}


@pytest.mark.parametrize("paper", PAPERS)
def test_every_variable_that_make_is_given_is_one_of_the_makefile(paper: str) -> None:
    given = set(re.findall(r"\bmake [a-z-]+ ([A-Z_]+)=", code_in(paper)))
    assert given <= set(re.findall(r"^([A-Z_]+) \?=", text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("paper", sorted(set(PAPERS) - {"ARCHITECTURE.md"}))  # whose map tells of files, not of commands
def test_every_command_and_option_of_the_command_line_that_is_named_exists(paper: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line.partition("#")[0] for line in code_in(paper).splitlines()]
    typed = {
        tuple(words) for line in lines for name in ("build_digest.py", "bilateral-digest ") if (words := line.partition(name)[2].split())
    }
    assert typed or paper not in GUIDES
    for words in map(list, sorted(typed)):
        command = [word for word in words[:1] if word.isalpha()]
        with pytest.raises(SystemExit, match="0"):
            main([*command, "--help"])
        usage = capsys.readouterr().out
        assert not [word for word in words if word.startswith("--") and word not in usage]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_and_heading_that_a_paper_links_to_exists(paper: str) -> None:
    for file, heading in LINK.findall(text(paper)):
        target = (ROOT / paper).parent / file if file else ROOT / paper
        assert target.exists(), file
        if heading:
            assert heading in anchors(target.read_text(encoding="utf-8"))


def anchors(markdown: str) -> set[str]:
    """The anchors of a page's headings as GitHub makes them."""
    headings = re.findall(r"^#+ (.*)$", markdown, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def used(path: Path) -> list[str]:
    """What a workflow uses, each with its comment."""
    return re.findall(r"uses:\s*(\S.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_their_commit_with_the_version_beside_it(path: Path) -> None:
    loose = [use for use in used(path) if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)]
    assert not loose


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_workflow_may_read_and_only_what_deploys_may_do_more(path: Path) -> None:
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    more = {name: {right for right, may in job.get("permissions", {}).items() if may == "write"} for name, job in read["jobs"].items()}
    assert read["permissions"] == {"contents": "read"}
    assert {name: rights for name, rights in more.items() if rights} in ({}, {"deploy": {"pages", "id-token"}})


def test_one_action_is_used_in_one_version() -> None:
    versions = {use for path in WORKFLOWS for use in used(path)}
    assert len(versions) == len({use.split("@")[0] for use in versions})


def test_the_checks_run_on_every_python_that_is_allowed() -> None:
    project = tomllib.loads(text("pyproject.toml"))["project"]
    oldest = int(project["requires-python"].removeprefix(">=3."))
    tested = workflow("checks")["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert tested == [f"3.{minor}" for minor in range(oldest, oldest + len(tested))]
    assert len(tested) > 1


def workflow(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(text(f".github/workflows/{name}.yml"))
    return loaded


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_an_issue_form_asks_for_something_and_each_question_has_its_own_name(path: Path) -> None:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    questions = [part for part in form["body"] if part["type"] != "markdown"]
    assert form["name"] and form["description"]
    assert len({part["id"] for part in questions}) == len(questions)
    assert any(part.get("validations", {}).get("required") for part in questions)
