"""The facts of a folder, one article held at a time: the same lines and the same messages as when all are held."""

from pathlib import Path

import pytest

from digest import spooled
from digest.facts import to_line
from digest.reading import read_articles
from digest.spooled import fact_lines
from tests.project import SETTINGS
from tools.corpus import Corpus

NAMES = """
[places.hilo]
also = ["Kairo"]
country = "PE"
[places.nowhere]
also = ["Nusquamia"]
"""


@pytest.fixture(params=["", NAMES], ids=["no names", "names"])
def seeds(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The articles of a digest, of which one can't be read and one has an editor's word that fits nothing."""
    (tmp_path / "digest.toml").write_bytes(SETTINGS.read_bytes())
    (tmp_path / "entities.toml").write_text(request.param, encoding="utf-8")
    folder = Corpus(("PE", "EG")).write(tmp_path / "seeds", range(6))
    (folder / "odd.txt").write_text("qwx", encoding="utf-8")
    (folder / "000003.toml").write_text('[[reject]]\nkind = "people"\nquote = "Nemo"\nreason = "x"\n', encoding="utf-8")
    return folder


@pytest.mark.parametrize("in_memory", [1, 8_000_000])
def test_lines_and_messages_are_those_of_all_articles_together(in_memory: int, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spooled, "_IN_MEMORY", in_memory)
    digest = read_articles(seeds)
    with fact_lines(seeds) as lines:
        assert list(lines) == [to_line(entry.facts) for entry in digest.entries]
        assert (lines.problems, lines.notices) == (digest.problems, digest.notices)
        assert {problem.file for problem in lines.problems} == {"odd.txt", "000003.toml"}
