"""An article's address is safe everywhere and its own."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.render.slugs import slug


@pytest.mark.parametrize("stem", ["000_6fe26aa26a1efffb", "kabar", "2023-08-20_kunjungan", "a.b"])
def test_a_plain_stem_is_its_own_address(stem: str) -> None:
    assert slug(stem) == stem


@pytest.mark.parametrize(
    ("stem", "beginning"),
    [
        ("Kunjungan Tokayev", "kunjungan-tokayev--"),
        ("Võ Văn Thưởng", "vo-van-thuong--"),
        ("index", "index--"),
        ("README", "readme--"),
        ("con", "con--"),
        ("..", "article--"),
        ("../../etc/passwd", "etc-passwd--"),
        ("新闻", "article--"),
        ("a--b", "a-b--"),
        ("x" * 300, "x" * 40 + "--"),
        ("", "article--"),
    ],
)
def test_any_other_stem_gets_what_is_plain_of_it_and_a_hash(stem: str, beginning: str) -> None:
    assert slug(stem).startswith(beginning)


def test_stems_that_differ_only_in_case_do_not_share_a_file() -> None:
    assert len({slug("Kabar").casefold(), slug("kabar").casefold(), slug("KABAR").casefold()}) == 3


@given(st.text())
def test_an_address_is_safe_for_any_stem(stem: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,99}", slug(stem))
    assert not slug(stem).endswith(".")


@given(st.text(), st.text())
def test_two_stems_never_share_an_address(one: str, other: str) -> None:
    assert (slug(one) == slug(other)) == (one == other)
