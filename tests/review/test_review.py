"""Each thing that deserves a look is listed, and any of the lines beside it, pasted where it says, settles it."""

import tomllib
from pathlib import Path

import pytest

from digest.contracts import TableError
from digest.folder import Folder
from digest.review.items import Item
from digest.review.seen import leaving
from tests.review.pasting import digest_in, found, listed, paste

ARTICLE = """Kazakhstan and Vietnam deepen ties

Hanoi, 12 March 2024 - President Kassym-Jomart Tokayev met President Vo Van Thuong in Hanoi on 11 March 2024.

Trade between Vietnam and Kazakhstan reached 800 million US dollars in 2023, the two presidents said.
"""
OTHER_SUM = """Vietnam and Kazakhstan count

Astana, 20 May 2024 - Vietnam and Kazakhstan held talks in Astana. Trade between Vietnam and Kazakhstan reached 300 million US dollars in 2023.
"""
UNDATED = """Talks of Vietnam and Kazakhstan

Minister Nguyen Hong Dien of Vietnam met Minister Arman Shakkaliyev of Kazakhstan in Astana.
"""
GUESSED = """Kazakhstan and Vietnam in talks

In Hanoi, President Kassym-Jomart Tokayev of Kazakhstan met President Vo Van Thuong of Vietnam on 11 March 2024. On Monday they spoke of trade.
"""
OTHERS = """Peru and Chile

Lima, 12 March 2024 - President Dina Boluarte of Peru met President Gabriel Boric of Chile in Lima on 11 March 2024.
"""
WHO = """Kazakhstan and Vietnam

Hanoi, 12 March 2024 - The Chamber of Orchards welcomed Vietnam and Kazakhstan. Ambassador Ospanov of Kazakhstan thanked Vietnam. Minister Sutarto said so in Hanoi.
"""
FULL = """A senator at work

Hanoi, 14 March 2024 - Senator Marat Ospanov of Kazakhstan met Minister Nguyen Hong Dien of Vietnam in Hanoi on 13 March 2024.
"""
STEPS = """Kazakhstan and Vietnam

Hanoi, 12 March 2024 - On 5 March 2024 the ministers met in Hanoi. Two days later Vietnam and Kazakhstan counted.
"""
AGAIN = """
The two spoke of orchards, of railways and of the many students who come from Vietnam to Kazakhstan each year. Ospanov said that flights would help them all.
"""
VISIT = "Kazakhstan and Vietnam\n\nPresident Kassym-Jomart Tokayev of Kazakhstan paid a visit to Vietnam{when}. Vietnam welcomed him.\n"
VISITS = {"a": VISIT.format(when=" in 2021"), "b": VISIT.format(when=" in 2022"), "c": VISIT.format(when="")}


def correction(action: str, kind: str, quote: str, more: str = "") -> str:
    return f'[[{action}]]\nkind = "{kind}"\nquote = "{quote}"\n{more}reason = "It says so."\n'


CASES: dict[str, tuple[str, dict[str, str]]] = {
    "a correction that fits nothing": (
        "correction",
        {"a": ARTICLE, "a__toml": correction("reject", "figures", "900 million") + correction("reject", "events", "met President Vo")},
    ),
    "a correction that fits several": (
        "correction",
        {"a": ARTICLE, "a__toml": correction("reject", "people", "President Kassym-Jomart Tokayev met President Vo Van Thuong")},
    ),
    "a correction without need": (
        "needless",
        {"a": ARTICLE, "a__toml": correction("change", "figures", "800 million", "set = { value = 800_000_000 }\n")},
    ),
    "two sums of one thing": ("contradiction", {"a": ARTICLE, "b": OTHER_SUM}),
    "an article without a date": ("undated", {"a": UNDATED}),
    "an article whose date follows from what it tells": ("guess", {"a": GUESSED}),
    "an article without an outlet": ("bare", {"a": ARTICLE}),
    "an article about other countries": ("other-pair", {"a": ARTICLE, "b": OTHERS}),
    "two visits of which one may be the other": ("perhaps", VISITS),
    "a fact of a weak rule": ("weak", {"a": ARTICLE}),
    "a date that was worked out": ("inferred", {"a": STEPS}),
    "an article that is there twice": ("twin", {"a": FULL + AGAIN, "b": f"Another headline\n\n{FULL}{AGAIN}Share this.\n"}),
    "a name without a country": ("countryless", {"a": WHO}),
    "somebody known by one word": ("one-word", {"a": WHO}),
    "a short name that may be somebody's": ("namesake", {"a": WHO, "b": FULL}),
    "a translation of an older version": (
        "translation",
        {"a": "Kazakhstan and Vietnam\n\nTrade of Vietnam and Kazakhstan grew in 2023.\n",
         "a__id_md": "---\ntranslates: v000000000000\n---\n\nKazakhstan dan Vietnam\n\nPerdagangan Vietnam dan Kazakhstan tumbuh pada 2023.\n"},
    ),
}  # fmt: skip


# What can be mended elsewhere only; or may stay.
UNPASTED: dict[str, tuple[str, dict[str, str]]] = {
    "text that is left out": (
        "dropped",
        {"a": f"{ARTICLE}\nVietnam counted. (Read also: Exports of Vietnam grew. Peru sold more coffee to Vietnam.) Kazakhstan did so, too.\n"},
    ),
    "a paragraph that is not translated": (
        "translation",
        {"a": "Kazakhstan and Vietnam\n\nTrade of Vietnam and Kazakhstan grew in 2023.\n",
         "a__id_md": "---\ntranslates: vb86e7f14a4a4\n---\n\nKazakhstan dan Vietnam\n\n…\n"},
    ),
    "what is said of an article that is not there": ("notice", {"a": ARTICLE, "gone__toml": 'title = "X"\n'}),
}  # fmt: skip


def of_sort(folder: Folder, sort: str) -> list[Item]:
    return [item for item in listed(folder).items if item.sort == sort]


@pytest.mark.parametrize("case", CASES)
def test_it_is_listed_and_any_of_its_lines_settles_it(case: str, tmp_path: Path) -> None:
    sort, files = CASES[case]
    item = of_sort(digest_in(tmp_path / "listed", **files), sort)[0]
    assert item.pastes
    for number, given in enumerate(item.pastes):
        folder = digest_in(tmp_path / str(number), **files)
        paste(folder, given)
        after = listed(folder)
        assert item.id not in {each.id for each in after.items}
        assert after.is_all_used


@pytest.mark.parametrize("case", [*CASES, *UNPASTED])
def test_what_was_looked_at_is_not_listed_again_unless_it_can_not_stay(case: str, tmp_path: Path) -> None:
    sort, files = (CASES | UNPASTED)[case]
    folder = digest_in(tmp_path / "digest", **files)
    review = listed(folder)
    for item in review.items:
        line = leaving(item, review.words)
        assert (line is None) == (item.sort in {"correction", "unusable"})
        if line:
            paste(folder, line)
    assert sort in {item.sort for item in review.items}
    after = listed(folder)
    assert all(leaving(item, review.words) is None for item in after.items)
    assert after.seen == len(review.items) - len(after.items)


def test_what_was_looked_at_is_listed_again_when_it_says_something_else(tmp_path: Path) -> None:
    folder = digest_in(tmp_path, a=ARTICLE)
    review = listed(folder)
    seen = next(item for item in review.items if item.sort == "weak")
    line = leaving(seen, review.words)
    assert line
    paste(folder, line)
    (folder.seeds / "a.txt").write_text(ARTICLE.replace("on 11 March", "on 10 March"), encoding="utf-8")
    assert [item.sort for item in listed(folder).items if item.sort == "weak"] == ["weak"]


def test_an_article_that_cannot_be_used_comes_first_and_nothing_is_said_to_leave_it(tmp_path: Path) -> None:
    review = listed(digest_in(tmp_path, a=ARTICLE, b=""))
    assert (review.items[0].sort, review.items[0].file) == ("unusable", "seeds/b.txt")
    assert leaving(review.items[0], review.words) is None
    assert not review.is_all_used


def test_the_worst_comes_first_and_the_order_does_not_hang_on_chance(tmp_path: Path) -> None:
    files = {name: text for _, case in CASES.values() for name, text in case.items()}
    folder = digest_in(tmp_path / "one", **files)
    review = listed(folder)
    assert [item.score for item in review.items] == sorted((item.score for item in review.items), reverse=True)
    assert listed(folder).items == review.items
    assert len({item.id for item in review.items}) == len(review.items)


def test_lines_that_leave_something_open_are_no_toml_until_that_is_filled_in(tmp_path: Path) -> None:
    for item in listed(digest_in(tmp_path, a=UNDATED, b=WHO)).items:
        for given in item.pastes:
            if given.has_blanks:
                with pytest.raises(tomllib.TOMLDecodeError):
                    tomllib.loads(given.lines)
            elif given.way != "remove":
                tomllib.loads(given.lines)


def test_an_editor_is_not_asked_about_a_fact_that_an_editor_changed(tmp_path: Path) -> None:
    change = correction("change", "events", "met President Vo", 'set = { place = "VN" }\n')
    folder = digest_in(tmp_path, a=ARTICLE, a__toml=change)
    assert not [item for item in listed(folder).items if item.sort == "weak"]


def test_two_who_may_each_be_the_other_are_one_item(tmp_path: Path) -> None:
    folder = digest_in(tmp_path, a=WHO, b=FULL)
    assert [item.told for item in listed(folder).items if item.sort == "namesake"] == ["Ospanov (KZ)"]


def test_an_entry_of_somebody_who_is_known_grows_by_the_other_spelling(tmp_path: Path) -> None:
    folder = digest_in(tmp_path, a=WHO, b=FULL)
    known = '[people.marat-ospanov]\nnames = { en = "Marat Ospanov" }\nalso = ["M. Ospanov"]\ncountry = "KZ"\n'
    (folder.root / "entities.toml").write_text(known, encoding="utf-8")
    item = found(folder, "namesake")
    (given,) = item.pastes
    assert (given.way, given.entry) == ("replace", "[people.marat-ospanov]")
    paste(folder, given)
    assert not [each for each in listed(folder).items if each.sort == "namesake"]
    assert tomllib.loads((folder.root / "entities.toml").read_text("utf-8"))["people"]["marat-ospanov"]["names"] == {"en": "Marat Ospanov"}


def test_a_reviewed_toml_that_is_no_toml_is_named(tmp_path: Path) -> None:
    folder = digest_in(tmp_path, a=ARTICLE)
    folder.reviewed.write_text("x = …\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"reviewed\.toml"):
        listed(folder)
