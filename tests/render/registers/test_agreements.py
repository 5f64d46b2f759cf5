"""The register of agreements."""

import re

import pytest

from tests.render.registers.making import agreement, pages, story


def row(page: str, number: int = 0) -> str:
    """One row of the register."""
    found: list[str] = re.findall(r'<li class="agreement k-.*?(?=<li class="agreement k-|</section>)', page, re.S)
    return found[number]


def test_an_agreement_stands_once_under_the_furthest_step_with_its_way_there() -> None:
    page = pages(
        story("satu", agreement("proposed"), published="2019"),
        story("dua", agreement("in_force", "2021-03-01")),
        story("tiga", agreement("signed", "2020"), published="2022-01-01"),
    )["agreements/index.md"]
    assert re.findall(r'<h2 id="(\w+)">', page) == ["in_force"]
    assert page.count('<li class="agreement k-') == 1
    told = row(page)
    assert re.findall(r'class="status (\w+)"', told) == ["proposed", "in_force", "signed"]
    assert all(f'href="../articles/{name}/#s-1"' in told for name in ("satu", "dua", "tiga"))
    assert '<span class="day">1 Mar 2021</span>' in told


def test_a_text_is_called_in_the_pages_language_and_its_printed_name_stands_once_on_its_entry() -> None:
    page = pages(story("satu", agreement("signed")))["agreements/index.md"]
    assert "<h3>Air services agreement</h3>" in page
    assert page.count('<span lang="id">Perjanjian angkutan udara</span>') == 1
    own = pages(story("satu", agreement("signed")), code="id")["agreements/index.md"]
    assert "<h3>Perjanjian angkutan udara</h3>" in own
    assert "printed-name" not in own


def test_a_name_that_cannot_be_said_stands_behind_its_kind_with_its_language() -> None:
    page = pages(story("satu", agreement("signed", name="Perjanjian anggrek")))["agreements/index.md"]
    assert '<h3>Agreement “<span lang="id">Perjanjian anggrek</span>”</h3>' in page
    assert "printed-name" not in page


def test_a_text_is_called_as_others_call_it_too_not_by_the_longest_name_of_one_article() -> None:
    names = ("Trade pact with the inking of papers and so on", "Peru-Egypt Olive Trade Agreement", "Olive Trade Agreement")
    told = [
        story(stem, agreement("signed", "2020", name=name, kind="free_trade_agreement"), language="en", published=f"202{number}-03-04")
        for number, (stem, name) in enumerate(zip(("satu", "dua", "tiga"), names, strict=True), 1)
    ]
    page = pages(*told)["agreements/index.md"]
    assert re.findall(r"<h3>(.*?)</h3>", page) == ["Peru-Egypt Olive Trade Agreement"]


def test_a_longer_name_of_a_text_stands_before_a_shorter_one() -> None:
    names = ("Agreement on visa exemption for holders of ordinary passports", "Agreement on mutual visa exemption")
    told = [
        story(stem, agreement("signed", "2020", name=name, kind="visa_exemption"), language="en", published=f"202{number}-03-04")
        for number, (stem, name) in enumerate(zip(("satu", "dua"), names, strict=True), 1)
    ]
    assert re.findall(r"<h3>(.*?)</h3>", pages(*told)["agreements/index.md"]) == [names[0]]


def test_free_trade_with_a_member_of_a_customs_union_is_that_with_the_union() -> None:
    made = {"kind": "free_trade_agreement", "name": "Perjanjian perdagangan bebas"}
    page = pages(
        story("satu", agreement("proposed", parties=("VN", "KZ"), **made), published="2011"),
        story("dua", agreement("in_force", "2016", parties=("VN", "EAEU"), **made)),
    )["agreements/index.md"]
    assert page.count('<li class="agreement k-') == 1
    assert "Vietnam – Eurasian Economic Union" in row(page)


@pytest.mark.parametrize(
    ("years", "status"), [(("2022", "2023"), "under_negotiation"), (("2022",), "signed"), (("2019", "2020"), "signed")]
)
def test_what_several_later_articles_tell_as_open_was_not_signed(years: tuple[str, ...], status: str) -> None:
    made = {"kind": "free_trade_agreement", "name": "Perjanjian perdagangan bebas"}
    told = [story(f"a{year}", agreement("under_negotiation", **made), published=f"{year}-03-04") for year in years]
    page = pages(*sorted((*told, story("a2021", agreement("signed", **made))), key=lambda each: each.article.id))["agreements/index.md"]
    assert re.findall(r'<h2 id="(\w+)">', page) == [status]


def test_what_is_only_promised_has_a_section_of_its_own() -> None:
    page = pages(story("satu", agreement("signed", name="Traktat air sungai"), agreement("planned", name="Kontrak gula")))[
        "agreements/index.md"
    ]
    assert re.findall(r'<h2 id="(\w+)">', page) == ["signed", "planned"]
    assert "Kontrak gula" in page[page.index('id="planned"') :]


def test_what_is_open_says_since_when_nobody_has_told_more_and_what_has_perhaps_come_of_it() -> None:
    open_one = story("satu", agreement("proposed", name="Program kerja sama kebudayaan 2022-2024", kind="action_plan"))
    page = pages(open_one)["agreements/index.md"]
    assert "Last told as open: 4 Mar 2021." in page and "Perhaps signed since" not in page
    signed = story("dua", agreement("signed", name="Nota kesepahaman kebudayaan 2022-2024", kind="memorandum"), published="2022-01-01")
    page = pages(open_one, signed)["agreements/index.md"]
    assert "Perhaps signed since: <a" in page
    assert page.count("Last told as open") == 1


def test_only_kinds_and_statuses_that_occur_are_offered() -> None:
    page = pages(story("satu", agreement("signed", kind="treaty", name="Traktat air"), agreement("planned")))["agreements/index.md"]
    assert re.findall(r'name="status" value="(\w+)"', page) == ["all", "signed", "planned"]
    assert sorted(re.findall(r'name="kind" value="(\w+)"', page)) == ["agreement", "all", "treaty"]


def test_a_hostile_name_is_text() -> None:
    page = pages(story("satu", agreement("signed", name="<script>{{ 7*7 }}</script> *x*")))["agreements/index.md"]
    assert "<script>" not in page
    assert "{{" not in page


def test_of_an_agreement_told_very_often_its_steps_and_its_last_tellings_are_shown() -> None:
    told = [story("a0", agreement("proposed"), published="2019-01-01")]
    told += [story(f"a{number}", agreement("signed", "2020"), published=f"2020-0{number}-01") for number in range(1, 10)]
    told += [story("b0", agreement("in_force", "2021-01-01"), published="2021-02-01")]
    page = row(pages(*told)["agreements/index.md"])
    shown = re.findall(r'href="../articles/(\w+)/', page)
    assert shown[0] == "a0" and "a1" in shown and shown[-1] == "b0"
    assert len(shown) <= 8
    assert f"and {11 - len(shown)} more" in page


def test_a_text_is_called_by_the_same_article_in_every_language_that_can_say_its_name() -> None:
    told = (
        story("satu", agreement("signed", "2020", name="MoU on tourism cooperation", kind="memorandum"), language="en"),
        story("dua", agreement("signed", "2020", name="Nota Kesepahaman tentang kerja sama pariwisata dan pendidikan", kind="memorandum")),
    )
    named = {code: re.findall(r"<h3>(.*?)</h3>", pages(*told, code=code)["agreements/index.md"]) for code in ("en", "id")}
    assert named["id"] == ["Nota Kesepahaman tentang kerja sama pariwisata dan pendidikan"]
    assert named["en"] == ["Memorandum of understanding on cooperation in tourism and education"]
