"""The facts of an article as an editor has put them right, and what became of each correction."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain

from digest.correct.article import retitled
from digest.correct.following import Renaming, followed, renaming, still_naming, without
from digest.correct.naming import Told, place
from digest.correct.pasting import entry_of, lines_for, naming
from digest.correct.printed import evidence_of, spans_of
from digest.correct.values import added, changed, is_the_same, is_told_by, says_nothing_new
from digest.facts import identified
from digest.model import ALL_KINDS, Article, Assertions, Correction, Fact, Facts, Note, Problem

RULE = "correct.editor"
_CONCLUDED = "milestones.agreement"
_MOST_SHOWN = 4


@dataclass(slots=True)
class _Work:
    """The facts while corrections are made; each is looked up among those that were read."""

    article: Article
    file: str
    read: Mapping[str, tuple[Fact, ...]]
    now: dict[str, list[Fact]]
    rejected: list[tuple[Correction, Fact]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    renamings: list[Renaming] = field(default_factory=list)

    def told(self, kind: str) -> Told:
        """The facts of a kind as they were read."""
        return Told(self.article, kind, self.read[kind])

    def told_now(self, kind: str) -> Told:
        """The facts of a kind as they are by now."""
        return Told(self.article, kind, self.now[kind])


@dataclass(frozen=True, slots=True)
class Corrected:
    """Facts after correction, and what an editor must or should know."""

    facts: Facts
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()


def corrected(facts: Facts, article: Article, assertions: Assertions) -> Corrected:
    """The facts as an editor has put them right; what fits none or several is named with what it may mean.

    Facts among which a correction can't choose are left out: one of them is known to be wrong.
    """
    read = {kind: getattr(facts, kind) for kind in ALL_KINDS}
    work = _Work(article, assertions.file, read, {kind: list(told) for kind, told in read.items()})
    for correction in assertions.corrections:
        _DOING[correction.action](work, correction)
    for correction, fact in work.rejected:
        work.notices += _named_no_more(work, correction, fact)
    now = followed(work.now, work.renamings)
    rejected = tuple((correction.kind, _note(correction, fact)) for correction, fact in work.rejected)
    kinds = {kind: tuple(_in_order(told)) for kind, told in now.items()}
    done = replace(retitled(facts, assertions), rejected=rejected, **kinds)  # type: ignore[arg-type]
    return Corrected(identified(done) if assertions.corrections else done, tuple(work.problems), tuple(work.notices))


def _in_order(told: Sequence[Fact]) -> Sequence[Fact]:
    """Facts in the order of the text, where some were added."""
    is_added = any(fact.corrected and fact.corrected.action == "add" for fact in told)
    return sorted(told, key=place) if is_added else told


def _meant(work: _Work, correction: Correction) -> Fact | None:
    """The one fact that a correction means; else the problem is named, and what it may mean is left out."""
    told = work.told(correction.kind)
    found = told.meant(correction.quote, correction.where)
    if len(found) == 1:
        if not (correction.where or told.is_sure(found[0], correction.quote)):
            work.notices.append(_by_its_sentence(work, correction, told, found[0]))
        return found[0]
    for fact in found:
        _take_out(work, correction.kind, fact)
    offered = found or _nearest(told, correction)
    wrong = _why_several(correction, found) if found else _why_none(work, correction)
    work.problems.append(_problem(work, correction, wrong, _choose(told, offered), _entries(told, correction, offered)))
    return None


def _why_several(correction: Correction, found: Sequence[Fact]) -> str:
    return f"fits {len(found)} facts of the kind {correction.kind}; all are left out until it says which"


def _by_its_sentence(work: _Work, correction: Correction, told: Told, fact: Fact) -> Problem:
    """That a fact is taken for the one that is meant as the only one of its sentence, which it may not be for ever."""
    wrong = f"“{correction.quote}” does not hold the words that tell the fact; it is the only one of the kind in the sentence, and so taken"
    return _problem(work, correction, wrong, f"write {lines_for(told, fact)} if that is meant, or it may mean another fact one day")


def _why_none(work: _Work, correction: Correction) -> str:
    if not spans_of(correction.quote, work.article.text):
        return f"“{correction.quote}” is not printed in {work.article.file}"
    told = "that holds such values " if correction.where else ""
    return f"no fact of the kind {correction.kind} {told}is read from “{correction.quote}”"


def _reject(work: _Work, correction: Correction) -> None:
    fact = _meant(work, correction)
    if fact is not None and _take_out(work, correction.kind, fact):
        work.rejected.append((correction, fact))
        work.rejected += [
            (replace(correction, kind=kind), each) for kind, each in _following(work, correction, fact) if _take_out(work, kind, each)
        ]


def _following(work: _Work, correction: Correction, gone: Fact) -> Iterator[tuple[str, Fact]]:
    """What was only concluded from a fact: that two became partners, from their partnership."""
    words = gone.evidence.start, place(gone)
    for fact in work.read["milestones"] if correction.kind == "agreements" else ():
        if fact.evidence.rule == _CONCLUDED and (fact.evidence.start, place(fact)) == words:
            yield "milestones", fact


def _named_no_more(work: _Work, correction: Correction, gone: Fact) -> Iterator[Problem]:
    """Let nobody who is rejected take part in anything; what names somebody or something that is rejected all the same is told."""
    if correction.kind == "people":
        work.now = without(work.now, gone, _note(correction, None))
    named = [*still_naming(work.now, correction.kind, gone)]
    for kind, fact in named:
        if kind == "quotes":  # what nobody said
            _take_out(work, kind, fact)
    if named:
        kinds = " and ".join(dict.fromkeys(kind for kind, _ in named))
        left_out = "; the quotes are left out" if any(kind == "quotes" for kind, _ in named) else ""
        wrong = f"{getattr(gone, 'name', '')} is rejected, but {kinds} name it still{left_out}"
        entries = (_entries(work.told(kind), replace(correction, kind=kind, values={}), [fact]) for kind, fact in named)
        yield _problem(work, correction, wrong, "reject or change these, too", tuple(chain.from_iterable(entries)))


def _change(work: _Work, correction: Correction) -> None:
    fact = _meant(work, correction)
    if fact is None:
        return
    if says_nothing_new(correction.kind, fact, correction.values):
        work.notices.append(_needless(work, correction))
        return
    facts = work.now[correction.kind]
    at = next((index for index, each in enumerate(facts) if each is fact), None)
    if at is None:
        work.problems.append(_problem(work, correction, "the fact is rejected or changed by another correction, too", "leave one of them"))
        return
    note = _note(correction, fact)
    facts[at] = replace(changed(correction.kind, fact, correction.values), corrected=note)
    work.renamings += renaming(correction.kind, fact, facts[at], note)


def _add(work: _Work, correction: Correction) -> None:
    spans = spans_of(correction.quote, work.article.text)
    if len({evidence_of(work.article, span, RULE).start for span in spans}) != 1:
        printed = "stands in several sentences of" if spans else "is not printed in"
        hint = "write more of the sentence" if spans else "copy the article's words that say it; what it does not print has no place here"
        work.problems.append(_problem(work, correction, f"“{correction.quote}” {printed} {work.article.file}", hint))
        return
    evidence = evidence_of(work.article, spans[0], RULE)
    fact = added(correction.kind, correction.values, evidence, correction.quote)
    if any(is_told_by(correction.kind, each, fact, correction.values) for each in work.now[correction.kind]):
        work.notices.append(_needless(work, correction))
    elif (other := _told_otherwise(work, correction, fact)) is not None:
        work.problems.append(_rather_changed(work, correction, other))
    else:
        work.now[correction.kind].append(replace(fact, corrected=_note(correction, None)))


def _told_otherwise(work: _Work, correction: Correction, fact: Fact) -> Fact | None:
    """A fact that is read of the same thing from the same words, but says something else of it."""
    told = work.told_now(correction.kind)
    same = (each for each in told.facts if is_the_same(correction.kind, each, fact))
    return next((each for each in same if told.is_sure(each, correction.quote)), None)


def _rather_changed(work: _Work, correction: Correction, other: Fact) -> Problem:
    wrong = "these words tell of the same thing already, but otherwise; nothing is added"
    change = replace(correction, action="change")
    return _problem(work, correction, wrong, "change that fact, with [[change]]", _entries(work.told_now(correction.kind), change, [other]))


_DOING = {"reject": _reject, "change": _change, "add": _add}


def _take_out(work: _Work, kind: str, fact: Fact) -> bool:
    facts = work.now[kind]
    kept = [each for each in facts if each is not fact]
    work.now[kind] = kept
    return len(kept) < len(facts)


def _note(correction: Correction, before: Fact | None) -> Note:
    return Note(action=correction.action, reason=correction.reason, by=correction.by, on=correction.on, before=before)


def _problem(work: _Work, correction: Correction, wrong: str, hint: str, lines: tuple[str, ...] = ()) -> Problem:
    return Problem(file=work.file, where=correction.place, wrong=wrong, hint=hint, about="correction", lines=lines)


def _entries(told: Told, correction: Correction, facts: Sequence[Fact]) -> tuple[str, ...]:
    """The correction as it would be written of each of some facts."""
    return tuple(entry_of(naming(correction, told, fact)) for fact in facts[:_MOST_SHOWN])


def _needless(work: _Work, correction: Correction) -> Problem:
    hint = "take the correction out, or keep it for the record"
    return replace(_problem(work, correction, "the article is read so by itself now", hint), about="needless")


def _choose(told: Told, facts: Sequence[Fact]) -> str:
    """Lines to paste that name each of some facts."""
    if not facts:
        return f"no fact of the kind {told.kind} is read from this article; take the correction out, or add the fact with [[add]]"
    more = f"; and {len(facts) - _MOST_SHOWN} more" if len(facts) > _MOST_SHOWN else ""
    return f"name one of these: {'; or '.join(map(partial(lines_for, told), facts[:_MOST_SHOWN]))}{more}"


def _nearest(told: Told, correction: Correction) -> list[Fact]:
    """Facts of the kind whose sentences are most like the quote, or hold it; all where none is."""
    spans = spans_of(correction.quote, told.article.text)
    near = [fact for fact in told.facts if any(fact.evidence.start <= span.start < fact.evidence.end for span in spans)]
    return near or sorted(told.facts, key=lambda fact: -_likeness(correction.quote, _quotes(fact)))[:_MOST_SHOWN]


def _quotes(fact: Fact) -> Iterable[str]:
    return (proof.quote for proof in (fact.evidence, *fact.tellings))


def _likeness(quote: str, sentences: Iterable[str]) -> int:
    """How many of a quote's words a sentence has in its order."""
    words = quote.casefold().split()
    matchers = (difflib.SequenceMatcher(None, words, each.casefold().split()) for each in sentences)
    return max(sum(block.size for block in matcher.get_matching_blocks()) for matcher in matchers)


def as_read(facts: Facts, kind: str) -> tuple[Fact, ...]:
    """The facts of a kind as they were before any correction: what corrections name."""
    here: tuple[Fact, ...] = getattr(facts, kind)
    before = (fact if fact.corrected is None else fact.corrected.before for fact in here)
    gone = (note.before for of, note in facts.rejected if of == kind)
    return tuple(sorted((fact for fact in (*before, *gone) if fact is not None), key=place))
