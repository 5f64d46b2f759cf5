"""The files of the search: every record can be found again, and nothing in them depends on anything but the records."""

import json
from base64 import b64decode
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from digest.languages import load
from digest.search.index import BLOCK, COMMON, NEWEST, search_pages
from digest.search.postings import packed
from digest.search.records import Facet, Found, Record

ARTICLE = Found(slug="kabar", title="Kabar", when="2024")


def unpacked(letters: str) -> Iterator[int]:
    """The numbers in a list, read as a browser reads them."""
    kept, text = (ord(letters[0]) - ord("A"), letters[1:]) if letters else (0, "")
    bits = "".join(f"{byte:08b}" for byte in b64decode(text + "=" * (-len(text) % 4)))
    number, at = -1, 0
    while (nought := bits.find("0", at)) >= 0:
        lower = bits[nought + 1 : nought + 1 + kept]
        number += ((nought - at) << kept) + int(lower or "0", 2) + 1
        at = nought + 1 + kept
        yield number


@given(st.sets(st.integers(0, 3000)) | st.sets(st.integers(0, 10_000_000)))
def test_a_list_is_read_back(numbers: set[int]) -> None:
    assert list(unpacked(packed(sorted(numbers)))) == sorted(numbers)


def record(text: str, number: int, lang: str) -> Record:
    kind = Facet(key="@kind:events", name="Peristiwa")
    return Record(article=ARTICLE, anchor=f"f-{number}", kind="events", text=text, lang=lang, names=(), words=(), facets=(kind,))


def pages(count: int) -> dict[str, str]:
    own = [record(f"Menteri {number} berkunjung ke kota{chr(97 + number % 26)}", number, "id") for number in range(count)]
    other = [record(f"Minister {number} visited town{chr(97 + number % 26)}", number, "en") for number in range(count)]
    languages = {code: load(code) for code in ("id", "en")}
    return dict(search_pages({"id": own, "en": other}, languages, {"id": {}, "en": {}}))


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
    assert [row[1] for block in blocks for row in block] == [f"f-{number}" for number in range(BLOCK + 1)]


def test_the_tables_tell_which_part_of_the_terms_holds_a_key() -> None:
    made = pages(3000)
    shards = json.loads(made["id/search/words.json"])["shards"].split(" ")
    assert len(shards) > 1 and shards == sorted(shards)
    for number, (begin, end) in enumerate(zip(shards, [*shards[1:], "\N{CAT}"], strict=True)):
        assert [key for key in json.loads(made[f"id/search/terms/{number}.json"]) if not begin <= key < end] == []


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
    beside = next(shard["=visit"] for path, text in made.items() if "/terms/" in path and "=visit" in (shard := json.loads(text)))
    assert beside["+"] == str(count)
    assert list(unpacked(beside["visited"].split("|")[0])) == list(range(count - NEWEST, count))
