"""A new language begins with every table of one that is there, without its words."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from digest.clean import clean
from digest.contracts import contracts_in
from digest.facts import read_facts
from digest.languages import ROOT, available, entries, load
from digest.languages.own import FOLDER
from digest.model import Seed
from tools.new_language import scaffold

ARTICLE = """Presiden Peru Rosa Quispe bertemu Presiden Mesir Omar Farid

KAIRO, 3 Maret 2021 - Presiden Peru Rosa Quispe bertemu Presiden Mesir Omar Farid. "Kami senang," katanya.

Nilai perdagangan mencapai US$ 20 juta. Mereka menandatangani:
1. perjanjian tentang kopi; dan
2. protokol tentang gula.
"""


@pytest.mark.parametrize("like", available())
def test_it_has_every_table_and_no_words(like: str, tmp_path: Path) -> None:
    scaffold("xx", like, tmp_path)
    language = load("xx", tmp_path)
    assert set(language.tables) == set(contracts_in(FOLDER))
    assert list(entries(language.tables)) == []


@pytest.mark.parametrize("like", available())
def test_the_words_of_the_other_language_stay_in_sight(like: str, tmp_path: Path) -> None:
    scaffold("xx", like, tmp_path)
    for stem in contracts_in(FOLDER):
        before, after = (
            set(re.findall(r'"[^"\n]+"', (root / f"{stem}.toml").read_text("utf-8"))) for root in (ROOT / like, tmp_path / "xx")
        )
        assert before <= after


@pytest.mark.parametrize("like", available())
def test_a_language_without_words_reads_an_article_and_guesses_nothing(like: str, tmp_path: Path) -> None:
    scaffold("xx", like, tmp_path)
    language = load("xx", tmp_path)
    facts = read_facts(clean(Seed(id="x", file="x.txt", text=ARTICLE, encoding="utf-8"), language), language)
    assert (facts.events, facts.agreements, facts.milestones, facts.figures, facts.quotes) == ((), (), (), (), ())


def test_a_language_that_is_there_is_left_alone() -> None:
    tool = Path(__file__).parents[2] / "tools" / "new_language.py"
    done = subprocess.run([sys.executable, tool, "en"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there already; nothing was written" in done.stderr
