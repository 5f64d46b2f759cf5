"""An article whose text is laid aside is the same article, and what entries have in common is there once."""

import gc
import pickle
from pathlib import Path

import pytest

from digest.garbage import no_search_for_garbage
from digest.laid_aside import LaidAside, laid_aside
from digest.model import Article, Concerns, Problem, Span
from digest.packing import Unpacker, bytes_of
from digest.reading import read_articles
from digest.render.packed import Packed, long_text
from tests.reading import article_of
from tools.corpus import Corpus

TEXT = "Presiden Peru tiba di Kairo.\n\nIa bertemu Perdana Menteri Mesir.\n"


class Loud(str):
    """A word that is another thing."""

    __slots__ = ()


@pytest.fixture
def article() -> Article:
    return article_of(TEXT, "id")


def test_all_of_an_article_can_be_asked_for(article: Article) -> None:
    aside = laid_aside(article)
    assert isinstance(aside, LaidAside)
    for field in Article.__dataclass_fields__:
        assert getattr(aside, field) == getattr(article, field)
    assert aside.block_of(aside.sentences[1]) == article.block_of(article.sentences[1])


def test_it_goes_to_other_processes_as_it_is(article: Article) -> None:
    aside = laid_aside(article)
    assert pickle.loads(pickle.dumps(aside)) == aside == laid_aside(aside)
    assert laid_aside(article_of(TEXT.replace("Ia", "Dia"), "id")) != aside


def test_of_many_articles_the_same_words_and_places_are_held_once(tmp_path: Path) -> None:
    entries = read_articles(Corpus(("PE", "EG")).write(tmp_path / "seeds", range(4))).entries
    rules = [fact.evidence.rule for entry in entries for fact in entry.facts.topics]
    assert len({id(rule) for rule in rules}) == len(set(rules)) < len(rules)


def test_words_of_another_type_are_told_apart_when_they_are_held() -> None:
    words, loud, true, one = Unpacker().value(bytes_of(["a", Loud("a"), True, 1]))
    assert (type(words), type(loud), true, type(one)) == (str, Loud, True, int)


def test_equal_values_of_some_types_are_held_once_and_nothing_else_is() -> None:
    unpacker, told = Unpacker(Concerns), [Concerns(places=("Lima",)), Concerns(), Concerns(places=("Lima",)), Span(start=1, end=2)]
    lima, nowhere, also_lima, span = unpacker.value(bytes_of(told))
    again = unpacker.value(bytes_of(told))
    assert [lima, nowhere, also_lima, span] == told == again
    assert lima is also_lima is again[0] and nowhere is again[1] and span is not again[3]


def test_what_is_equal_and_of_another_type_is_told_apart_when_values_are_held() -> None:
    plain, loud = Unpacker(Problem).value(bytes_of([Problem(file=name, wrong="", hint="") for name in ("a", Loud("a"))]))
    assert (type(plain.file), type(loud.file)) == (str, Loud)


def test_what_was_unpacked_leaves_nothing_to_search_for() -> None:
    data, unpacker = bytes_of([Concerns(), Span(start=1, end=2)]), Unpacker(Concerns)
    gc.collect()
    with no_search_for_garbage():
        unpacker.value(data)
        assert gc.collect() == 0


def test_what_is_known_beside_a_value_is_no_part_of_its_bytes() -> None:
    beside = ["long" * 1000]
    data = bytes_of({"key": beside, "name": "beside"}, {"beside": beside})
    assert len(data) < 100
    assert Unpacker().value(data, {"beside": ["another"]}) == {"key": ["another"], "name": "beside"}


def test_a_long_text_is_told_of_as_if_it_were_whole_and_comes_in_pieces() -> None:
    lines = [f"Baris {number}, “dengan” tanda\n" for number in range(50_000)]
    long = long_text(lines)
    written = "".join(lines).encode()
    parts = list(Packed(("a", piece) for piece in long.pieces()).parts("a"))
    assert (b"".join(parts), long.lines, long.size) == (written, 50_000, len(written))
    assert max(map(len, parts)) < len(written)
