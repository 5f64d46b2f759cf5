"""Whatever text comes in, facts come out without an exception, and every offset is that of its quote."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from digest.facts import to_json
from digest.languages import available
from tests.reading import article_of, facts_of
from tools.fuzz.checks import fact_ids, spans

# What articles are made of, with what they hold by accident.
PARTS = [
    "Presiden Peru", "Rosa Quispe", "Menteri Luar Negeri", "Foreign Minister", "Ahmad bin Salim", "Dubes", "H.E. Mr.",
    "Dr.", "mantan", "kunjungan resmi", "a state visit", "menandatangani", "signed", "nota kesepahaman",
    "memorandum of understanding", "tentang", "on", "3 Maret 2021", "3-6", "29/2/1900", "32 Januari", "Senin (1/2)",
    "March 3, 2021", "sejak", "since", "tahun", "the year", "0", "00", "1992", "1992-2023", "99999999999999999999",
    "1.5", "1,5", "1.000.000", "½", "²", "٣", "miliar", "billion", "USD", "US$", "Rp", "persen", "%", "ekspor",
    "exports", "lebih dari", "more than", "target", "kata", "said", "“", "”", '"', "'", "‘", "(", ")", "[", ":", ";",
    ",", ".", "...", "–", "-", "/", "\n", "\n\n", "\r\n", " ", "\u00a0", "\u200b", "\t", "\u2028", "Foto:", "Photo:",
    "Baca juga:", "Read also:", "(Antara)", "HANOI,", "Hanoi -", "Vietnam", "Kazakhstan", "Peru", "Mesir", "Egypt",
    "Vietnam-Kazakhstan", "ASEAN", "İstanbul", "ẞ", "ŉ", "Ş", "Đà Nẵng", "北京", "👍🏽", "e\u0301", "ke-31", "31 tahun",
    "the 31st anniversary", "lima bulan pertama", "kuartal III", "tiga kali lipat", "tripled", "<p>", "&nbsp;", "**",
    "# ",
]  # fmt: skip

texts = st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=4)), max_size=60).map(" ".join) | st.text(max_size=200)


def facts(text: str, code: str) -> dict[str, Any]:
    """The published facts of a text."""
    shown: dict[str, Any] = json.loads(json.dumps(to_json(facts_of(text, code))))
    return shown


@pytest.mark.parametrize("code", available())
@given(text=texts)
@example(text="")
@example(text="7" * 5000)
@example(text="Nilai perdagangan " + "9" * 400 + " juta USD, naik " + "9" * 400 + ",5 persen.")
@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_facts_whose_quotes_stand_at_their_offsets(code: str, text: str) -> None:
    for span in spans(facts(text, code)):
        assert text[span["start"] : span["end"]] == span["quote"]


@pytest.mark.parametrize("code", available())
@given(text=texts)
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_read_the_same_way_twice_and_each_fact_has_an_id_of_its_own(code: str, text: str) -> None:
    shown = facts(text, code)
    ids = fact_ids(shown)
    assert len(ids) == len(set(ids))
    assert shown == facts(text, code)


@pytest.mark.parametrize("code", available())
@given(text=texts)
@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_what_cleaning_keeps_and_what_it_drops_is_the_whole_text(code: str, text: str) -> None:
    article = article_of(text, code)
    covered = bytearray(len(text))
    seen = [(block.start, block.end) for block in article.blocks]
    credited = [(block.credit.start, block.credit.end) for block in article.blocks if block.credit]
    dropped = [(residue.start, residue.end) for residue in article.residue]
    for start, end in (*seen, *credited, *dropped):
        assert 0 <= start <= end <= len(text)
        covered[start:end] = b"\1" * (end - start)
    lost = [text[at] for at in range(len(text)) if not covered[at] and text[at].isalnum()]
    assert not lost
    for sentence in article.sentences:
        block = article.block_of(sentence)
        assert block.start <= sentence.start < sentence.end <= block.end
