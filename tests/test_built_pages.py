"""A page that is built is not built again, and never stands for what another source, setting or template would give."""

from pathlib import Path

import pytest

from tests.beginning import build_site
from tests.project import copy_of_project

SAID = "\nTrade between Vietnam and Kazakhstan reached US$7 million in 2019.\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, built once."""
    folder = copy_of_project(tmp_path_factory.mktemp("built") / "project")
    site(folder)
    return folder


def site(folder: Path) -> dict[str, bytes]:
    """The files of a project's site after a build."""
    done = build_site(folder)
    assert done.returncode == 0, done.stderr
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in (folder / "site").rglob("*") if path.is_file()}


def kept(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (folder / ".cache" / "built").rglob("*") if path.is_file()}


def cold(folder: Path) -> dict[str, bytes]:
    """The files that its site has when no built page is kept."""
    for path in kept(folder):
        path.unlink()
    return site(folder)


def test_what_is_kept_stands_in_the_site_as_a_build_without_it_writes_it(project: Path) -> None:
    assert len(kept(project)) > 40
    warm = site(project)
    assert warm == cold(project)


def test_a_page_is_built_anew_when_its_source_or_what_stands_around_it_is_another(project: Path) -> None:
    seed = sorted((project / "seeds").glob("*.txt"))[0]
    seed.write_text(seed.read_text(encoding="utf-8") + SAID, encoding="utf-8")
    settings = project / "digest.toml"
    before = set(kept(project))
    warm = site(project)
    assert set(kept(project)) & before  # pages that show nothing of it
    assert warm == cold(project)
    settings.write_text(settings.read_text(encoding="utf-8").replace('en = "Vietnam', 'en = "The Vietnam'), encoding="utf-8")
    titled = site(project)
    assert titled != warm
    assert titled == cold(project)


def test_what_is_damaged_is_built_again(project: Path) -> None:
    warm = site(project)
    for number, path in enumerate(kept(project)):
        path.write_bytes(path.read_bytes()[:-1] if number % 2 else b"")
    assert site(project) == warm


def test_templates_of_a_digest_may_show_anything_so_that_nothing_is_kept(project: Path) -> None:
    (project / "mine").mkdir()
    (project / "mine" / "main.html").write_text(
        '{% extends "base.html" %}{% block container %}{{ pages | length }}{{ super() }}{% endblock %}', encoding="utf-8"
    )
    told = project / "mkdocs.yml"
    told.write_text(
        told.read_text(encoding="utf-8").replace("theme: material", "theme: {name: material, custom_dir: mine}"), encoding="utf-8"
    )
    before = kept(project)
    assert site(project)
    assert kept(project) == before
