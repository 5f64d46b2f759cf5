"""A correction of each sort on each kind of fact holds, whatever else changes, and one that no longer fits is named."""

import dataclasses
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.clean import clean
from digest.correct.applying import Corrected, corrected
from digest.correct.naming import Told
from digest.correct.values import changed, holds, written
from digest.facts import read_facts
from digest.model import ALL_KINDS, Action, Article, Assertions, Correction, Event, Evidence, Fact, Facts, Seed
from tests.reading import language_of

ARTICLES = Path(__file__).parents[2] / "evaluation" / "articles"
ENGLISH = """Kazakhstan and Peru sign a trade agreement

Lima, 12 March 2024 - President Kassym-Jomart Tokayev paid a state visit to Peru on 10-11 March 2024 and met President Dina Boluarte.

Bilateral trade reached US$300 million in 2023, and exports of Kazakhstan US$120 million, up 12 percent.

The two countries signed a Memorandum of Understanding on tourism on 11 March 2024. They established diplomatic relations on 14 September 1994.

"We will open an embassy in Lima this year," Tokayev said.

The Ministry of Foreign Affairs of Peru hopes that trade reaches US$1 billion by 2030. Trade between the two countries has grown in 2023.

Relations between Kazakhstan and Peru have developed rapidly.
"""
SETS: dict[str, dict[str, Any]] = {
    "people": {"role": "Chair"},
    "organizations": {"name": "Chamber of Commerce"},
    "places": {"country": "PE"},
    "dates": {"date": "1999-09-09"},
    "figures": {"value": 7_000_001, "status": "forecast"},
    "events": {"date": "1999-09-09", "place": "Almaty"},
    "agreements": {"status": "proposed", "parties": ["PE", "KZ", "CL"]},
    "milestones": {"date": "1999"},
    "quotes": {"speaker": "Somebody Else"},
    "topics": {"topic": "space"},
    "trends": {"direction": "down"},
    "stances": {"stance": "traditional"},
}


OTHERWISE: dict[str, dict[str, Any]] = {"figures": {"value": 5}, "events": {"date": "2001-01-01"}, "dates": {"date": "2001"}}


def article_in(text: str, language: str) -> Article:
    return clean(Seed(id="a", file="a.txt", text=text, encoding="utf-8"), language_of(language))


@cache
def read(text: str, language: str) -> tuple[Article, Facts]:
    article = article_in(text, language)
    return article, read_facts(article, language_of(language))


@cache
def known() -> tuple[tuple[Article, Facts], ...]:
    """Articles with facts of every kind."""
    texts = [(path.read_text(encoding="utf-8"), "en" if "-en" in path.stem else "id") for path in sorted(ARTICLES.glob("*.txt"))[:6]]
    return (read(ENGLISH, "en"), *(read(text, language) for text, language in texts))


def every_fact() -> Iterator[tuple[int, str, int]]:
    for number, (_, facts) in enumerate(known()):
        yield from ((number, kind, at) for kind in ALL_KINDS for at in range(len(getattr(facts, kind))))


def correction(action: Action, told: Told, fact: Fact) -> Correction:
    quote, where = told.named(fact)
    values = SETS[told.kind] if action == "change" else {}
    return Correction(action=action, kind=told.kind, quote=quote, where=where, values=values, reason="Because.", place=f"{action} 1")


def done(article: Article, facts: Facts, *corrections: Correction) -> Corrected:
    return corrected(facts, article, Assertions(file="a.toml", corrections=corrections))


def told_by(facts: Sequence[Fact]) -> list[Fact]:
    """The facts without their ids, and without the visit that an event belongs to, which may be the one that is corrected."""
    plain = (dataclasses.replace(fact, id="") for fact in facts)
    return [dataclasses.replace(fact, part_of=None) if isinstance(fact, Event) else fact for fact in plain]


def test_the_articles_have_facts_of_every_kind() -> None:
    assert {kind for _, kind, _ in every_fact()} == set(ALL_KINDS)


def test_a_rejected_fact_is_gone_and_all_others_stay() -> None:
    for number, kind, at in every_fact():
        article, facts = known()[number]
        told = getattr(facts, kind)
        result = done(article, facts, correction("reject", Told(article, kind, told), told[at]))
        assert not result.problems
        assert told_by(getattr(result.facts, kind)) == told_by((*told[:at], *told[at + 1 :]))
        assert [note.before for of, note in result.facts.rejected if of == kind] == [told[at]]


def test_a_changed_fact_says_what_the_editor_says_and_why_and_what_it_said() -> None:
    for number, kind, at in every_fact():
        article, facts = known()[number]
        told = getattr(facts, kind)
        if holds(kind, told[at], SETS[kind]):
            continue
        result = done(article, facts, correction("change", Told(article, kind, told), told[at]))
        now = getattr(result.facts, kind)
        assert not result.problems
        assert holds(kind, now[at], SETS[kind])
        assert now[at].evidence == told[at].evidence
        assert now[at].corrected.before == told[at]
        assert now[at].corrected.reason == "Because."
        assert told_by((*now[:at], *now[at + 1 :])) == told_by((*told[:at], *told[at + 1 :]))


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_fact_of_every_kind_is_added_with_its_sentence(kind: str) -> None:
    article, facts = known()[0]
    values = written(kind, getattr(facts, kind)[0]) if getattr(facts, kind) else {}
    values = {"name": "New Name"} if kind in ("people", "organizations", "places") else {**values, **SETS[kind]}
    added = Correction(action="add", kind=kind, quote="hopes that trade reaches", values=values, reason="Missed.", by="E", on="2026-11-29")
    result = done(article, facts, added)
    assert not result.problems
    (fact,) = [fact for fact in getattr(result.facts, kind) if fact.corrected]
    assert article.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote
    assert fact.evidence.quote.startswith("The Ministry of Foreign Affairs of Peru hopes")
    assert (fact.corrected.action, fact.corrected.by, fact.corrected.on, fact.id[: len(kind)]) == ("add", "E", "2026-11-29", kind)


# ---------------------------------------------------------------- what changes around a correction


def survives(made: Correction, text: str) -> None:
    kind, anew = made.kind, article_in(text, "en")
    result = done(anew, read_facts(anew, language_of("en")), made)
    assert not result.problems, result.problems
    changes = [fact.corrected for fact in getattr(result.facts, kind) if fact.corrected]
    assert changes or result.facts.rejected or result.notices


@pytest.mark.parametrize("action", ["reject", "change"])
def test_a_correction_survives_another_wording_elsewhere_and_other_white_space(action: Action) -> None:
    reworded = ENGLISH.replace("Kazakhstan and Peru sign a trade agreement", "A new page: Kazakhstan and Peru sign a trade agreement")
    reworded = reworded.replace("\n\n", "\n \n\n").replace("US$300 million in 2023", "US$300 million  in 2023")
    article, facts = known()[0]
    for kind in ALL_KINDS:
        told = Told(article, kind, getattr(facts, kind))
        for fact in told.facts:
            if not fact.evidence.quote.startswith("Kazakhstan and Peru sign"):
                survives(correction(action, told, fact), reworded)


def cut_anew(proof: Evidence, article: Article, before: int, behind: int) -> Evidence:
    """A sentence as other rules may cut it: longer or shorter at either end, but with the words that told the fact."""
    at = proof.start if proof.at is None else proof.at
    start = min(max(0, proof.start - before), at)
    end = max(min(len(article.text), proof.end + behind), min(at + 1, proof.end))
    return dataclasses.replace(proof, start=start, end=end, quote=article.text[start:end], rule="another.rule")


@settings(deadline=None, max_examples=60)
@given(data=st.data(), before=st.integers(-15, 40), behind=st.integers(-15, 40), action=st.sampled_from(["reject", "change"]))
def test_a_correction_survives_rules_that_cut_sentences_anew_and_read_other_values(
    data: st.DataObject, before: int, behind: int, action: Action
) -> None:
    number, kind, at = data.draw(st.sampled_from(list(every_fact())))
    article, facts = known()[number]
    told = getattr(facts, kind)
    made = correction(action, Told(article, kind, told), told[at])
    if made.where:
        return  # named by its values, it is named anew when these are others: that it does not fit is told, as another test shows
    better = list(told)
    other = OTHERWISE.get(kind, {})
    better[at] = dataclasses.replace(changed(kind, told[at], other), evidence=cut_anew(told[at].evidence, article, before, behind))
    now: Any = {kind: tuple(better)}
    result = done(article, dataclasses.replace(facts, **now), made)
    assert not result.problems, (made, result.problems)
    if action == "reject":
        assert [note.before for _, note in result.facts.rejected] == [better[at]]
    else:
        assert result.notices or holds(kind, getattr(result.facts, kind)[at], SETS[kind])


# ---------------------------------------------------------------- what is not named stays as it is

# What is told by a number, a name or a saying: a piece without it means another fact.
BY_THEIR_WORDS = ("people", "organizations", "places", "dates", "quotes", "topics")


@settings(deadline=None, max_examples=80)
@given(data=st.data(), action=st.sampled_from(["reject", "change"]))
def test_a_correction_touches_no_fact_that_it_does_not_name_without_saying_so(data: st.DataObject, action: Action) -> None:
    """Not even where the fact that it names is read no more, and another of its kind stands in the same sentence."""
    number, kind, at = data.draw(st.sampled_from(list(every_fact())))
    article, facts = known()[number]
    told = getattr(facts, kind)
    made = correction(action, Told(article, kind, told), told[at])
    rest: Any = {kind: (*told[:at], *told[at + 1 :])}
    result = done(article, dataclasses.replace(facts, **rest), made)
    now = getattr(result.facts, kind)
    touched = [fact for fact in told_by(rest[kind]) if fact not in told_by(now)]
    if touched:
        assert kind not in BY_THEIR_WORDS
        said = result.problems[0].wrong if result.problems else result.notices[0].wrong
        assert "left out" in said or "the only one of the kind in the sentence" in said or "by itself now" in said
    else:
        assert len(result.problems) == 1 or result.notices
    assert len(touched) <= 1 or result.problems


OTHER = """Kazakhstan and Peru talk

Lima, 12 March 2024 - Vietnam Airlines and the Bank of Peru met Ambassador Marat Ospanov, Minister Aigul Karimova and President Dina Boluarte in Lima.

Bilateral trade reached US$13 billion in 2023, and exports of Kazakhstan US$1.3 billion. Kazakhstan exported oil.
"""


@pytest.mark.parametrize(
    ("kind", "quote"),
    [
        ("figures", "3 billion"),
        ("figures", "US$1"),
        ("figures", "US$3 billion"),
        ("organizations", "Vietnam"),
        ("organizations", "Airlines and the Bank"),
        ("people", "Ambassador Marat Ospanov, Minister"),  # of whom the first may be read no more
        ("people", "Minister Aigul"),
        ("dates", "March 2024 - Vietnam Airlines"),
        ("places", "Vietnam Airlines"),
    ],
)
def test_a_piece_that_holds_part_of_a_name_or_of_a_number_means_nothing(kind: str, quote: str) -> None:
    article, facts = read(OTHER, "en")
    told: Any = {kind: tuple(fact for fact in getattr(facts, kind) if getattr(fact, "name", "") != "Marat Ospanov")}
    assert told[kind]
    result = done(article, dataclasses.replace(facts, **told), Correction(action="reject", kind=kind, quote=quote, reason="W", place="r 1"))
    assert len(result.problems) == 1
    assert told_by(getattr(result.facts, kind)) == told_by(told[kind])


def test_the_only_fact_of_a_sentence_is_meant_by_any_piece_of_it_and_that_it_is_only_that_is_mentioned() -> None:
    article, facts = known()[0]
    made = Correction(action="change", kind="events", quote="to Peru on 10-11 March", values={"date": "2001"}, reason="W", place="change 1")
    result = done(article, facts, dataclasses.replace(made, where={"kind": "state_visit"}))
    assert not result.problems  # its values tell it
    assert not result.notices
    visit = tuple(fact for fact in facts.events if fact.kind == "state_visit")
    result = done(article, dataclasses.replace(facts, events=visit), made)
    assert [fact.date for fact in result.facts.events] == ["2001"]
    (notice,) = result.notices
    assert "does not hold the words that tell the fact" in notice.wrong
    offered = re.findall(r'quote = "([^"]*)"', notice.hint)
    assert done(article, dataclasses.replace(facts, events=visit), dataclasses.replace(made, quote=offered[0])).notices == ()


# ---------------------------------------------------------------- what does not fit


def test_a_correction_that_fits_nothing_is_named_with_what_it_may_mean() -> None:
    article, facts = known()[0]
    made = Correction(action="reject", kind="figures", quote="US$ 999 million", reason="Wrong.", place="reject 1")
    result = done(article, facts, made)
    (problem,) = result.problems
    assert (problem.file, problem.where) == ("a.toml", "reject 1")
    assert "is not printed in a.txt" in problem.wrong
    assert 'quote = "' in problem.hint
    assert result.facts.figures == facts.figures


def test_what_was_only_concluded_from_a_rejected_agreement_is_rejected_with_it_for_the_same_reason() -> None:
    text = (
        "Trade between Peru and Egypt stood at US$3 billion in 2023. "
        "Peru and Egypt agreed on a special strategic partnership on 18 May 2024 in Lima.\n"
    )
    article, facts = read(text, "en")
    assert [fact.kind for fact in facts.milestones] == ["strategic_partnership"]
    made = Correction(action="reject", kind="agreements", quote="special strategic partnership", reason="A phrase.", place="reject 1")
    result = done(article, facts, made)
    assert (result.facts.agreements, result.facts.milestones, result.problems) == ((), (), ())
    assert [(kind, note.reason) for kind, note in result.facts.rejected] == [("agreements", "A phrase."), ("milestones", "A phrase.")]


@pytest.mark.parametrize("quote", ["8.1 trillion won", "8.1 trillion", "about 8.1 trillion won", "stood at about 8.1"])
def test_a_number_is_meant_with_and_without_what_says_how_exact_it_is(quote: str) -> None:
    text = "Trade between Peru and Egypt stood at about 8.1 trillion won in 2016, and investment at more than US$3 billion.\n"
    article, facts = read(text, "en")
    meant = Told(article, "figures", facts.figures).meant(quote)
    assert [getattr(fact, "value", None) for fact in meant] == [8_100_000_000_000]


def test_each_line_that_is_offered_names_just_that_fact() -> None:
    article, facts = known()[0]
    told = Told(article, "figures", facts.figures)
    sentence = "Bilateral trade reached US$300 million in 2023, and exports of Kazakhstan US$120 million, up 12 percent."
    result = done(article, facts, Correction(action="reject", kind="figures", quote=sentence, reason="Wrong.", place="reject 1"))
    (problem,) = result.problems
    assert "fits 3 facts" in problem.wrong
    offered = re.findall(r'quote = "([^"]*)"', problem.hint)
    assert [len(told.meant(quote)) for quote in offered] == [1, 1, 1]
    assert len({told.meant(quote)[0].id for quote in offered}) == 3


def test_facts_among_which_a_correction_cannot_choose_are_left_out_till_it_can() -> None:
    article, facts = known()[0]
    sentence = "Bilateral trade reached US$300 million in 2023, and exports of Kazakhstan US$120 million, up 12 percent"
    result = done(article, facts, Correction(action="reject", kind="figures", quote=sentence, reason="Wrong.", place="reject 1"))
    assert not any(fact.evidence.quote.startswith("Bilateral trade") for fact in result.facts.figures)


def test_values_that_the_fact_does_not_hold_fit_nothing() -> None:
    article, facts = known()[0]
    made = Correction(action="reject", kind="figures", quote="US$300 million", where={"value": 4}, reason="Wrong.", place="reject 1")
    (problem,) = done(article, facts, made).problems
    assert "that holds such values" in problem.wrong


def test_what_the_article_does_not_print_cannot_be_added() -> None:
    article, facts = known()[0]
    made = Correction(action="add", kind="topics", quote="a festival", values={"topic": "culture"}, reason="Missed.", place="add 1")
    (problem,) = done(article, facts, made).problems
    assert "is not printed" in problem.wrong


def test_a_correction_that_better_rules_make_needless_is_mentioned_only() -> None:
    article, facts = known()[0]
    fact = facts.figures[0]
    made = Correction(
        action="change", kind="figures", quote="US$300 million", values=written("figures", fact), reason="Was wrong.", place="change 1"
    )
    result = done(article, facts, made)
    assert not result.problems
    assert "by itself now" in result.notices[0].wrong
    assert result.facts.figures == facts.figures
