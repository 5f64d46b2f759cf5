"""An article's facts and what became none, as text for the command line."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from digest.explain.candidates import Candidate
from digest.explain.understood import Understood
from digest.facts import to_json
from digest.languages import Language
from digest.model import ALL_KINDS, Article, Entry

# What a fact says of itself rather than of the world.
_ABOUT_ITSELF = {"id", "evidence", "tellings", "because", "roles", "part_of", "corrected"}
# So many characters of the text are shown on either side of the words that became no fact.
_AROUND = 45
# Kinds of fact that are read from what clauses tell.
_OF_CLAUSES = frozenset({"events", "agreements", "milestones", "figures"})

Asked = Callable[[int, int], Understood | None]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of explain.toml in one language."""

    table: Mapping[str, Mapping[str, str]]

    def say(self, key: str, **values: object) -> str:
        """A phrase with its places filled."""
        return self.table["report"][key].format(**values)

    def reason(self, refusal: str) -> str:
        """A reason in words; one that has none is shown by its name."""
        return self.table["refusals"].get(refusal, refusal)


def words_of(language: Language) -> Words:
    """The words in one language."""
    table: Any = language.tables["explain"]
    return Words(table)


def report(entry: Entry, candidates: Mapping[str, Sequence[Candidate]], ask: Asked, words: Words) -> Iterator[str]:
    """The lines about one article; `ask` tells how the clause between two offsets was taken."""
    facts, none = to_json(entry.facts), words.say("none")
    countries, published = ", ".join(facts["countries"]) or none, facts["published"] or none
    yield words.say("article", file=entry.article.file, language=facts["language"], countries=countries, published=published)
    for kind in ALL_KINDS:
        yield ""
        yield words.say("kind", kind=kind, count=len(facts[kind]))
        for fact, shown in zip(getattr(entry.facts, kind), facts[kind], strict=True):
            yield from _fact(shown, words)
            if kind in _OF_CLAUSES and fact.evidence.at is not None:
                yield from _clause(ask(fact.evidence.at, fact.evidence.at + 1), words, "    ")
        for rejected in facts.get("rejected", ()):
            if rejected["kind"] == kind:
                yield from _fact(rejected["before"] | {"corrected": rejected}, words)
        left_out = candidates.get(kind, ())
        if left_out:
            yield words.say("left_out", count=len(left_out))
        for candidate in left_out:
            yield from _left_out(entry.article, candidate, words)
            if kind in _OF_CLAUSES:
                yield from _clause(ask(candidate.start, candidate.end), words, "      ")


def _fact(fact: Mapping[str, Any], words: Words) -> Iterator[str]:
    values = (f"{key}={_shown(value)}" for key, value in fact.items() if key not in _ABOUT_ITSELF and value not in (None, [], ()))
    yield f"  {'  '.join(values)}"
    yield f"    {_proof(fact['evidence'])}"
    for telling in fact.get("tellings", ()):
        yield f"    {words.say('also', proof=_proof(telling))}"
    if because := fact.get("because"):
        for clue in (because, *because.get("also", ())):
            yield f"    {words.say('because', proof=_proof(clue))}"
    if note := fact.get("corrected"):
        yield f"    {words.say(note['action'], reason=note['reason'])}"


def _shown(value: Any) -> str:
    """A name bare where that leaves no doubt, all else as JSON."""
    return value if isinstance(value, str) and value and " " not in value else json.dumps(value, ensure_ascii=False)


def _proof(proof: Mapping[str, Any]) -> str:
    return f"{proof['rule']} {proof['start']}-{proof['end']}: {_line(proof['quote'])}"


def _left_out(article: Article, candidate: Candidate, words: Words) -> Iterator[str]:
    before = article.text[max(0, candidate.start - _AROUND) : candidate.start]
    after = article.text[candidate.end : candidate.end + _AROUND]
    marked = f"{before}[{article.text[candidate.start : candidate.end]}]{after}"
    yield f"    {candidate.start}-{candidate.end}: … {_line(marked)} …"
    yield f"      {candidate.refusal}: {words.reason(candidate.refusal)}"


def _clause(told: Understood | None, words: Words, indent: str) -> Iterator[str]:
    """What the clause around some words was taken for; a slot that nothing fills is shown as empty."""
    if told is None:
        return
    standing = words.table["standing"][told.standing]
    yield indent + words.say(
        "clause", clause=told.clause, standing=words.say("by", standing=standing, clue=told.clue) if told.clue else standing
    )
    if told.slots:
        empty = words.say("empty")
        yield indent + "; ".join(f"{words.table['slots'][name]}: {', '.join(found) or empty}" for name, found in told.slots)


def _line(text: str) -> str:
    return " ".join(text.split())
