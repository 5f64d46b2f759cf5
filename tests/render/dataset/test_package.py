"""What describes the data: it holds of the files, it leaves nothing undescribed, and it is the same in both languages."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from digest.model import ALL_KINDS
from tests.render.dataset.making import LANGUAGES, data_of, fields, lines, package, published, tempting, written


def faults(folder: Path) -> list[str]:
    """What a validator of Data Packages finds wrong with the files of a folder."""
    report = Package(str(folder / "datapackage.json")).validate()
    return [note for [note] in report.flatten(["note"])]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("corpus", [published, tempting])
def test_the_files_are_as_they_are_described(corpus: Any, code: str, tmp_path: Path) -> None:
    assert faults(written(corpus(), code, tmp_path)) == []


@pytest.mark.parametrize(
    ("file", "was", "is_", "found"),
    [
        ("figures.csv", ",actual,", ",perhaps,", "enum"),
        ("figures.csv", ",600000000,", ",6 hundred,", "number"),
        ("events.csv", ",2023-08-20,", ",20 August,", "date"),
        ("relations.jsonl", '"later_article": "001_e6be9cec444244ee"', '"later_article": "gone"', "lookup table"),
        ("articles.jsonl", '"language": "id"', '"language": null', "required"),
    ],
)
def test_a_file_that_is_not_as_described_is_found_out(file: str, was: str, is_: str, found: str, tmp_path: Path) -> None:
    folder = written(published(), "en", tmp_path)
    text = (folder / file).read_text(encoding="utf-8")
    assert was in text
    (folder / file).write_text(text.replace(was, is_, 1), encoding="utf-8")
    assert found in " ".join(faults(folder)).casefold()


def resources(code: str) -> dict[str, dict[str, Any]]:
    """Every described file by its name."""
    return {resource["path"]: resource for resource in package(published(), code)["resources"]}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_file_is_described_and_every_field_of_it_in_words(code: str) -> None:
    described = resources(code)
    assert set(described) == set(data_of(published(), code)) - {"datapackage.json", "index.md"}
    for path, resource in described.items():
        for name, field in fields(resource["schema"]):
            assert field["title"], (path, name)
            assert field["description"].endswith("."), (path, name)
            assert field["type"], (path, name)
            assert isinstance(field["constraints"]["required"], bool), (path, name)


def shape(value: Any) -> Any:
    """A description without its words and what is counted in files."""
    if isinstance(value, list):
        return [shape(each) for each in value]
    if isinstance(value, dict):
        told = ("title", "description", "bytes", "hash")
        return {key: sorted(each) if key == "enum" else shape(each) for key, each in value.items() if key not in told}
    return value


def test_both_languages_describe_the_same_fields_each_in_its_own_words() -> None:
    first, second = (package(published(), code)["resources"] for code in LANGUAGES)
    assert shape(first) == shape(second)
    for one, other in zip(first, second, strict=True):
        own = {name: field["description"] for name, field in fields(one["schema"])}
        theirs = {name: field["description"] for name, field in fields(other["schema"])}
        assert not {name for name in own if own[name] == theirs[name]}


# What a fact has only where there is something to tell.
SOMETIMES = {"tellings", "because", "corrected", "roles.signatory", "roles.witness", "written.because"}
# What these hold is described where it stands first, beside the evidence of each fact.
LIKE_EVIDENCE = ("tellings.", "because.", "written.because.")


def keys(value: Mapping[str, Any]) -> Iterator[str]:
    """Every key of an object, and of the objects within it."""
    for key, inner in value.items():
        yield key
        for each in inner if isinstance(inner, list) else [inner]:
            if isinstance(each, dict):
                yield from (f"{key}.{path}" for path in keys(each))


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_key_of_a_fact_is_described(kind: str) -> None:
    [schema] = [field for name, field in fields(resources("en")["articles.jsonl"]["schema"]) if name == kind]
    described = {name for name, _ in fields(schema)}
    for article in lines(published(), "en", "articles"):
        for fact in article[kind]:
            told = {key for key in keys(fact) if not key.startswith(LIKE_EVIDENCE)}
            assert told <= described
            assert not {key for key in described - told if not key.startswith(("roles.", *SOMETIMES))}


@pytest.mark.parametrize("name", ["articles", "entities", "relations"])
def test_every_key_of_a_line_is_described_in_its_order(name: str) -> None:
    described = [field["name"] for field in resources("en")[f"{name}.jsonl"]["schema"]["fields"]]
    for line in lines(published(), "en", name):
        assert list(line) == described
        inner = {key for key in keys(line) if "." in key and not key.startswith((*LIKE_EVIDENCE, "names.", *ALL_KINDS))}
        assert inner <= {path for path, _ in fields(resources("en")[f"{name}.jsonl"]["schema"])} | {
            f"{each}because" for each in ("written.",)
        }


# ---------------------------------------------------------------- the page


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_leads_to_every_file_and_explains_every_field_and_value(code: str) -> None:
    page = data_of(published(), code)["index.md"]
    for name in data_of(published(), code).keys() - {"index.md"}:
        assert f'<a href="{name}" download>' in page
    for path, resource in resources(code).items():
        section = page.partition(f'id="{resource["name"]}">')[2].partition("</details>")[0]
        for field in resource["schema"]["fields"]:
            assert f"<code>{field['name']}</code>" in section, path
            for value in field["constraints"].get("enum", ()):
                assert f"<li><code>{value}</code>" in section, (path, value)


def test_the_page_stays_small() -> None:
    assert len(data_of(published(), "id")["index.md"].encode()) < 100_000
