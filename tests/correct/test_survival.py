"""Each sort of correction, on each kind of fact, holds when the pages are built again, the article is edited elsewhere, or rules get better.

What no longer applies is named. The sorts that name a fact are also drawn at random in `test_corrections.py`.
"""

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from digest.cache import Cache
from digest.correct.entities import with_known
from digest.correct.naming import Told
from digest.correct.values import holds, written
from digest.facts import read_facts
from digest.folder import Folder
from digest.languages import load_all
from digest.model import ALL_KINDS, Action, Article, Correction, Digest, Entry, Fact, Facts
from digest.names.known import known_names
from digest.reading import read_articles
from digest.relate import relate
from tests.correct.test_corrections import ENGLISH, OTHERWISE, SETS, article_in, correction, cut_anew, done, known, told_by
from tests.correct.test_entities import ONE, OTHER, digest_with
from tests.reading import language_of

# A sentence each of its own: the ones that tell the facts stay, what stands around them does not.
LEAD = "A note of the editors stands above this report now, which is much longer than it was.\n\n"
REWORDED = (
    ENGLISH.replace("Lima, 12 March", f"{LEAD}Lima, 12 March")
    .replace("\n\n", "\n \n\n")
    .replace("million in 2023, and", "million  in 2023, and")
)


def facts_of(article: Article) -> Facts:
    return read_facts(article, language_of("en"))


def moved(facts: Facts, article: Article) -> Facts:
    """The facts as other rules may read them: from sentences that are cut otherwise, with other values."""
    better: dict[str, Any] = {}
    for kind in ALL_KINDS:
        told = getattr(facts, kind)
        better[kind] = tuple(
            dataclasses.replace(fact, **OTHERWISE.get(kind, {}), evidence=cut_anew(fact.evidence, article, 3, 5)) for fact in told
        )
    return dataclasses.replace(facts, **better)


# What may change around a correction: the article that is read then, and its facts.
Change = Callable[[], tuple[Article, Facts]]


def again() -> tuple[Article, Facts]:
    article = article_in(ENGLISH, "en")
    return article, facts_of(article)


def reworded() -> tuple[Article, Facts]:
    article = article_in(REWORDED, "en")
    return article, facts_of(article)


def better_rules() -> tuple[Article, Facts]:
    article, facts = known()[0]
    return article, moved(facts, article)


CHANGES: Mapping[str, Change] = {"rebuild": again, "reworded": reworded, "better rules": better_rules}


def first_fact(kind: str) -> Fact:
    """A fact of a kind that words alone name, and that is no headline's."""
    article, facts = known()[0]
    told = Told(article, kind, getattr(facts, kind))
    return next(fact for fact in told.facts if not told.named(fact)[1] and not fact.evidence.quote.startswith("Kazakhstan and Peru sign"))


def added(kind: str) -> Correction:
    """A fact that nobody reads, for a sentence of the article."""
    told = getattr(known()[0][1], kind)
    values = {**(written(kind, told[0]) if told else {}), **SETS[kind]}
    if kind in ("people", "organizations", "places"):
        values = {"name": "New Name"}
    return Correction(action="add", kind=kind, quote="hopes that trade reaches", values=values, reason="Missed.", place="add 1")


def made(action: Action, kind: str) -> Correction:
    if action == "add":
        return added(kind)
    article, facts = known()[0]
    one = correction(action, Told(article, kind, getattr(facts, kind)), first_fact(kind))
    return dataclasses.replace(one, values={"country": "CL"}) if action == "change" and kind == "places" else one


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("kind", ALL_KINDS)
@pytest.mark.parametrize("action", ["reject", "change", "add"])
def test_a_correction_holds_whatever_changes_around_it(action: Action, kind: str, change: str) -> None:
    article, facts = CHANGES[change]()
    asserted = made(action, kind)
    result = done(article, facts, asserted)
    assert not result.problems, result.problems
    before, now = getattr(facts, kind), getattr(result.facts, kind)
    if action == "reject":
        ((of, note),) = result.facts.rejected
        assert (of, note.reason) == (kind, "Because.")
        assert note.before in before
        assert told_by(now) == told_by([fact for fact in before if fact is not note.before])
    else:
        (fact,) = [fact for fact in now if fact.corrected]
        assert holds(kind, fact, asserted.values)
        assert fact.corrected.action == action
        assert article.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote
        rest = [each for each in before if each is not fact.corrected.before and each != fact.corrected.before]
        assert told_by([each for each in now if each is not fact]) == told_by(rest)


@pytest.mark.parametrize("kind", ALL_KINDS)
@pytest.mark.parametrize("action", ["reject", "change", "add"])
def test_a_correction_whose_sentence_is_gone_is_named_and_changes_nothing(action: Action, kind: str) -> None:
    asserted = made(action, kind)
    words = re.escape(" ".join(asserted.quote.split())).replace(r"\ ", r"\s+")
    article = article_in(re.sub(words, "something else", ENGLISH), "en")
    facts = facts_of(article)
    result = done(article, facts, asserted)
    (problem,) = result.problems
    assert (problem.file, problem.where, problem.about) == ("a.toml", asserted.place, "correction")
    assert "is not printed in a.txt" in problem.wrong
    assert told_by(getattr(result.facts, kind)) == told_by(getattr(facts, kind))


# ---------------------------------------------------------------- of an article as a whole

WHOLE: Mapping[str, tuple[str, Callable[[Entry], object], object]] = {
    "title": ('title = "Another"', lambda entry: entry.facts.title, "Another"),
    "titles": ('title = { id = "Lain" }', lambda entry: entry.facts.titles, (("id", "Lain"),)),
    "date": ("date = 2024-03-15", lambda entry: (entry.facts.published, entry.facts.written.by), ("2024-03-15", "asserted")),
    "url": ('url = "https://news.example/a"', lambda entry: entry.article.head.url, "https://news.example/a"),
    "outlet": ('outlet = "The Herald"', lambda entry: entry.article.outlet, "The Herald"),
    "countries": ('countries = ["KZ", "CL"]', lambda entry: entry.facts.countries, ("KZ", "CL")),
    "publication": (
        'publication = "facts"\nurl = "https://news.example/a"',
        lambda entry: entry.asserted and entry.asserted.publication,
        "facts",
    ),
}


def told_again(seeds: Path, texts: Sequence[str]) -> Iterator[Digest]:
    """The folder read once for each text of its article, and each time once more from what is kept."""
    cache = Cache(seeds.parent / "kept", "code")
    for text in texts:
        (seeds / "a.txt").write_text(text, encoding="utf-8")
        for _ in range(2):
            yield read_articles(seeds, folder=Folder(seeds.parent), cache=cache)


@pytest.mark.parametrize("key", WHOLE)
def test_what_is_said_of_an_article_as_a_whole_holds_whatever_is_edited_in_it(key: str, tmp_path: Path) -> None:
    said, value, expected = WHOLE[key]
    (tmp_path / "a.toml").write_text(said, encoding="utf-8")
    retitled = REWORDED.replace("Kazakhstan and Peru sign a trade agreement", "Kazakhstan and Peru agree")
    for digest in told_again(tmp_path, (ENGLISH, REWORDED, retitled)):
        assert not digest.problems
        assert [value(entry) for entry in digest.entries] == [expected]


def test_what_is_said_of_an_article_that_is_gone_is_named(tmp_path: Path) -> None:
    for number, (said, _, _) in enumerate(WHOLE.values()):
        (tmp_path / f"gone{number}.toml").write_text(said, encoding="utf-8")
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    notices = read_articles(tmp_path).notices
    assert {notice.file for notice in notices} >= {f"gone{number}.toml" for number in range(len(WHOLE))}


# ---------------------------------------------------------------- of people, bodies and places


def _people(digest: Digest) -> dict[str, list[str]]:
    story = relate([entry.facts for entry in digest.entries], load_all(), known_names(digest.known))
    return {each.id: sorted({ref.article for ref in each.tellings}) for each in story.entities if each.kind == "people"}


def _ospanov(digest: Digest) -> Any:
    (found,) = [fact for entry in digest.entries for fact in entry.facts.people if fact.name == "Marat Ospanov"]
    return found


ENTITIES: Mapping[str, tuple[str, Callable[[Digest], object], object]] = {
    "merge": ('[people.m]\nalso = ["Marat Ospanov", "Marat Uspanov"]', lambda digest: _people(digest)["m"], ["one", "other"]),
    "split": (
        '[people.a]\nalso = ["Dina Boluarte"]\narticles = ["one"]\n[people.b]\nalso = ["Dina Boluarte"]\narticles = ["other"]',
        lambda digest: [_people(digest)[each] for each in ("a", "b")],
        [["one"], ["other"]],
    ),
    "names": (
        '[people.m]\nalso = ["Marat Ospanov"]\nnames = { en = "M. O." }',
        lambda digest: known_names(digest.known).meant("people", _ospanov(digest).name).names,  # type: ignore[union-attr]
        {"en": "M. O."},
    ),
    "office": ('[people.m]\nalso = ["Marat Ospanov"]\nrole = "Chair"', lambda digest: _ospanov(digest).role, "Chair"),
    "country": ('[people.m]\nalso = ["Marat Ospanov"]\ncountry = "UZ"', lambda digest: _ospanov(digest).country, "UZ"),
}


def read_otherwise(digest: Digest) -> Digest:
    """A digest as other rules may read it, before an editor's word: other sentences, offices and countries."""

    def otherwise(entry: Entry) -> Entry:
        read = ((fact, cut_anew(fact.evidence, entry.article, 3, 5)) for fact in entry.facts.people)
        people = (dataclasses.replace(fact, role="Envoy", country="CL", evidence=proof, corrected=None) for fact, proof in read)
        return dataclasses.replace(entry, facts=dataclasses.replace(entry.facts, people=tuple(people)))

    bare = dataclasses.replace(digest, entries=tuple(map(otherwise, digest.entries)))
    return with_known(bare, digest.known)


@pytest.mark.parametrize("sort", ENTITIES)
def test_what_is_said_of_a_name_holds_whatever_is_edited_or_read_otherwise(sort: str, tmp_path: Path) -> None:
    said, value, expected = ENTITIES[sort]
    edited = {name: text.replace("\n\nLima", f"\n\n{LEAD}Lima") for name, text in {"one": ONE, "other": OTHER}.items()}
    read = [digest_with(tmp_path / "first", said), digest_with(tmp_path / "edited", said, **edited)]
    read += [read_articles(tmp_path / "first" / "seeds"), read_otherwise(read[0])]
    assert [value(digest) for digest in read] == [expected] * 4


@pytest.mark.parametrize("sort", ENTITIES)
def test_what_is_said_of_a_name_that_no_article_prints_any_more_is_named(sort: str, tmp_path: Path) -> None:
    said, _, _ = ENTITIES[sort]
    without = {name: text.replace("Marat", "Ruslan").replace("Dina", "Clara") for name, text in {"one": ONE, "other": OTHER}.items()}
    notices = digest_with(tmp_path, said, **without).notices
    assert len([notice for notice in notices if "no article names" in notice.wrong]) == said.count("[people.")
