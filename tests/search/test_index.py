"""The files of the search: every record can be found again, and nothing in them depends on anything but the records."""

import json
import zlib
from array import array
from base64 import b64decode
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import runs
from digest.languages import load
from digest.render.packed import BYTES, Packed
from digest.search.blocks import BLOCK
from digest.search.index import COMMON, NEWEST, file_name, search_pages
from digest.search.parts import BEST, RANGES, parted_of
from digest.search.postings import packed
from digest.search.records import Facet, Found, Record
from digest.search.segments import Hold, Source, anew

ARTICLE = Found(slug="kabar", title="Kabar", when="2024")


def unpacked(letters: str) -> Iterator[int]:
    """The numbers in a list, read as a browser reads them."""
    if letters[:1].isdigit():
        count, last, text = letters.split(",")
        bits = iter(_bits(text))
        yield from _between(bits, int(count), 0, int(last))
    else:
        yield from _gaps(letters)


def _bits(text: str) -> str:
    return "".join(f"{byte:08b}" for byte in b64decode(text + "=" * (-len(text) % 4)))


def _between(bits: Iterator[str], count: int, low: int, high: int) -> Iterator[int]:
    """So many numbers between two bounds."""
    if count == high - low + 1:
        yield from range(low, high + 1)
    elif count:
        before, behind = count // 2, count - 1 - count // 2
        number = low + before + _chosen(bits, high - behind - low - before)
        left = list(_between(bits, before, low, number - 1))
        yield from (*left, number)
        yield from _between(bits, behind, number + 1, high)


def _chosen(bits: Iterator[str], most: int) -> int:
    width = most.bit_length()
    value = int("0" + "".join(next(bits) for _ in range(width - 1)), 2)
    short = 2**width - most - 1
    return value if value < short else value * 2 + int(next(bits)) - short


def _gaps(letters: str) -> Iterator[int]:
    kept, text = (ord(letters[0]) - ord("A"), letters[1:]) if letters else (0, "")
    bits = _bits(text)
    number, at = -1, 0
    while (nought := bits.find("0", at)) >= 0:
        lower = bits[nought + 1 : nought + 1 + kept]
        number += ((nought - at) << kept) + int(lower or "0", 2) + 1
        at = nought + 1 + kept
        yield number


RUNS = st.lists(st.tuples(st.integers(0, 20_000), st.integers(1, 400)), max_size=20)


@given(st.sets(st.integers(0, 3000)) | st.sets(st.integers(0, 10_000_000)))
def test_a_list_is_read_back(numbers: set[int]) -> None:
    assert list(unpacked(packed(sorted(numbers)))) == sorted(numbers)


@given(RUNS)
def test_a_list_with_runs_is_read_back_and_they_take_little_room(runs: list[tuple[int, int]]) -> None:
    numbers = sorted({each for begin, length in runs for each in range(begin, begin + length)})
    assert list(unpacked(packed(numbers))) == numbers
    assert len(numbers) < 200 or len(packed(numbers)) <= 40 + 40 * len(runs)


def record(text: str, number: int, lang: str) -> Record:
    kind = Facet(key="@kind:events", name="Peristiwa")
    return Record(article=ARTICLE, anchor=f"f-{number}", kind="events", text=text, lang=lang, names=(), words=(), facets=(kind,))


def pages(*counts: int, hold: Hold = anew) -> dict[str, str]:
    """The files of the search over articles of so many records each."""
    sources = [Source(f"{number}", f"{count}", partial(told, count), {}) for number, count in enumerate(counts)]
    languages = {code: load(code) for code in ("id", "en")}
    return dict(Packed(search_pages(sources, languages, {"id": {}, "en": {}}, hold)))


def told(count: int) -> dict[str, list[Record]]:
    own = [record(f"Menteri {number} berkunjung ke kota{chr(97 + number % 26)}", number, "id") for number in range(count)]
    other = [record(f"Minister {number} visited town{chr(97 + number % 26)}", number, "en") for number in range(count)]
    return {"id": own, "en": other}


def test_every_record_stands_under_its_words_in_either_language() -> None:
    made = pages(200)
    terms = {key: entry for path, text in made.items() if "/terms/" in path for key, entry in json.loads(text).items()}
    for form in ("berkunjung", "visited"):
        told = terms["=visit"][form].split("|")[0]
        assert list(unpacked(told)) == list(range(200))
    assert list(unpacked(terms["kotab"]["kotab"].split("|")[0])) == [number for number in range(200) if number % 26 == 1]


def test_records_come_in_blocks_in_their_order() -> None:
    made = pages(BLOCK + 1)
    blocks = [json.loads(made[f"en/search/records/{number}.json"])["records"] for number in range(2)]
    assert [len(block) for block in blocks] == [BLOCK, 1]
    assert [row[0] for block in blocks for row in block] == [f"f-{number}" for number in range(BLOCK + 1)]


def test_an_article_that_gets_a_record_leaves_those_of_others_where_they_are() -> None:
    before, after = pages(BLOCK, 5, 7), pages(BLOCK, 6, 7)
    assert {path for path in after if "/records/" in path and after[path] != before.get(path)} == {
        f"{code}/search/records/1.json" for code in ("id", "en")
    }
    assert {path.rpartition("/")[2] for path in after if "/records/" in path} == {"0.json", "1.json", "2.json"}


def test_where_a_segment_ends_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    together = pages(30, 5, 7)
    monkeypatch.setattr(runs, "LONGEST", 1)
    assert pages(30, 5, 7) == together


def test_of_an_article_that_changed_only_the_segment_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "LONGEST", 1)
    kept: dict[str, Any] = {}
    made: list[str] = []

    def hold(what: str, made_from: object, make: Callable[[], Any]) -> Any:
        if (name := f"{what} {made_from}") not in kept:
            made.append(what)
            kept[name] = make()
        return kept[name]

    pages(30, 5, 7, hold=hold)
    at_first = made.count("listed")
    made.clear()
    assert pages(30, 6, 7, hold=hold) == pages(30, 6, 7)
    assert sorted(each for each in made if each != "listed") == ["blocks", "posted", "survey"]
    assert 0 < made.count("listed") < at_first / 2  # of words that other articles have the records are as before


def test_the_tables_tell_which_part_of_the_terms_holds_a_key() -> None:
    made = pages(3000)
    shards = json.loads(made["id/search/words.json"])["shards"].split(" ")
    assert len(shards) > 1 and shards == sorted(shards)
    for begin, end in zip(shards, [*shards[1:], "\N{CAT}"], strict=True):
        assert [key for key in json.loads(made[f"id/search/terms/{file_name(begin)}.json"]) if not begin <= key < end] == []


def test_the_same_records_give_the_same_files() -> None:
    assert pages(50) == pages(50)


def test_a_common_word_has_a_part_of_its_own_and_stands_with_its_newest_among_the_others() -> None:
    count = COMMON + 500
    made = pages(count)
    common = json.loads(made["id/search/words.json"])["common"]
    number = common.split().index("=visit")
    [told, *forms] = json.loads(made[f"id/search/terms/told/{number}.json"])
    assert (list(unpacked(told)), forms) == (list(range(count)), ["berkunjung", "visited"])
    assert json.loads(made[f"id/search/terms/rest/{number}.json"]) == ["||"]
    assert f"id/search/terms/0/{number}.json" not in made
    beside = next(shard["=visit"] for path, text in made.items() if "/terms/" in path and "=visit" in (shard := json.loads(text)))
    assert beside["+"] == str(count)
    assert list(unpacked(beside["visited"].split("|")[0])) == list(range(count - NEWEST, count))


def test_of_a_word_that_very_many_records_have_each_range_has_a_part() -> None:
    size = 2000
    told, shown = range(0, RANGES * size, 2), range(1, RANGES * size, 4)
    parted = parted_of("=visit", {"visited": [array("L", told), array("L", shown), array("L")]}, RANGES * size)
    files = {name: lists for name, (lists, *_) in parted.files()}
    best, rest = (_weights(files[name]) for name in ("told", "rest"))
    assert best == [list(told)[-BEST:]]
    assert rest == [list(told)[:-BEST], list(shown), []]
    ranges = [_weights(files[f"{place}"], place * size) for place in range(RANGES)]
    assert [[number for each in ranges for number in each[weight]] for weight in range(3)] == rest


def _weights(lists: str, begin: int = 0) -> list[list[int]]:
    return [[begin + number for number in unpacked(each)] for each in lists.split("|")]


@pytest.mark.parametrize(
    ("key", "records", "peak"),
    [("newest", range(0, 160_000, 5), "f"), ("year", range(30_000, 60_000), "3"), ("few", range(0, 160_000, 50), "-")],
)
def test_a_year_is_looked_for_where_most_of_it_is(key: str, records: range, peak: str) -> None:
    assert parted_of("#2020", {key: [array("L"), array("L", records), array("L")]}, 160_000).peak == peak


@pytest.mark.parametrize("key", ["@kind:events", ">JP"])
def test_what_results_are_narrowed_by_is_in_no_ranges(key: str) -> None:
    assert parted_of(key, {"": [array("L"), array("L", range(160_000)), array("L")]}, 160_000).ranges == []


def test_the_tables_are_sent_in_fewer_bytes_to_who_can_inflate_them() -> None:
    made = pages(50)
    told = made["id/search/words.json"]
    sent = made["id/search/words.bin"].encode(errors=BYTES)
    assert zlib.decompress(sent).decode() == told
    assert len(sent) < len(told) * 0.45
