"""What articles say of each other, as sentences that open both sides."""

from dataclasses import dataclass
from typing import Any, Literal

from markupsafe import Markup

from digest.model import Figure
from digest.relate.order import is_later
from digest.render.article import View
from digest.render.pairing import Pairing, once_keys, own_first
from digest.render.phrases import Phrases, phrases_of
from digest.render.reasons import because_of, told_reason
from digest.render.relation_keys import key_of, word_keys
from digest.render.retold import Retold
from digest.render.telling import Tellings, Told, date_of, name_of
from digest.tell.escape import put, safe
from digest.tell.figures import owner_of
from digest.tell.piece import plain
from digest.tell.relations import about, dated, of_fact
from digest.tell.sentences import filled, grammar
from digest.tell.wording import Wording

# What the sentence of a relation tells itself, and what is no reason for it.
_TOLD = frozenset(
    {("metric", "same"), ("people", "other"), ("kind", "same"), ("status", "same"), ("period", "other"), ("direction", "same")}
)
_SAID = frozenset({"value", "visit", "role", "person"})


@dataclass(frozen=True, slots=True)
class Other:
    """One line about another article: when, what, and why it is said."""

    when: Literal["later", "earlier", "undated"]
    kind: str
    word: str
    sentence: Markup
    reason: Markup


def _turn(own: View, other: View) -> Literal["later", "earlier", "undated"]:
    """Whether another article is known to be newer than the one whose page it stands on, or older."""
    if is_later(other.entry.facts, own.entry.facts):
        return "later"
    return "earlier" if is_later(own.entry.facts, other.entry.facts) else "undated"


class Sentences:
    """Relations in the words of one language, from a page that reaches the articles by `articles`."""

    def __init__(self, wording: Wording, articles: str) -> None:
        self.wording = wording
        self.phrases: Phrases = phrases_of(wording)
        self.articles = articles
        self._named: dict[str, Markup] = {}

    def other(self, pairing: Pairing, view: View) -> Other:
        """One thing that another article says about a fact of one."""
        own = pairing.later.view is view
        return Other(
            when=_turn(view, pairing.earlier.view if own else pairing.later.view),
            kind=pairing.relation.kind,
            word=self._word(pairing, "earlier" if own else "later"),
            sentence=self.sentence(pairing, view),
            reason=self.reason(pairing),
        )

    def retold(self, retold: Retold, tellings: Tellings) -> Markup:
        """How many articles tell one thing, and which was the first."""
        line = tellings[retold.own].line
        what = dated(line.said.html, line.when)
        pattern = self.phrases.text("others", "told_by")
        first = self.linked(tellings[retold.first])
        return put(pattern, what=what, count=safe(self.wording.number(retold.others)), first=first)

    def linked(self, told: Told[Any]) -> Markup:
        """The name of an article as the way to the sentence of a fact."""
        return Markup(f'<a href="{safe(told.address(self.articles))}">{self.who(told.view)}</a>')

    def said(self, pairing: Pairing) -> Other:
        """A relation told beside neither of its articles."""
        return Other("later", pairing.relation.kind, self._word(pairing, "later"), self.sentence(pairing), self.reason(pairing))

    def _word(self, pairing: Pairing, side: str) -> str:
        """What one side is to the other in a word."""
        return self.phrases.first("relation_kinds", *word_keys(pairing.relation, pairing.later.fact, pairing.earlier.fact, side))

    def sentence(self, pairing: Pairing, own: View | None = None) -> Markup:
        """Both sides in one sentence, each with the way to its words; `own` is the article whose page it stands on."""
        pairing = own_first(pairing, own)
        relation = pairing.relation
        kind = f"{relation.later.kind}.{key_of(relation, pairing.later.fact, pairing.earlier.fact)}"
        keys = (*once_keys(pairing), f"{kind}.{relation.rule.rpartition('.')[2]}", f"{kind}.{pairing.how_much}", kind, "other")
        slots = self.both(pairing, own)
        if relation.kind == "implements":
            slots["earlier"] = self._way(pairing.earlier, self._visit(pairing), own)
        of = _fuller(pairing)
        slots |= about(of.fact, of.view.speech)
        return filled("relations", keys, slots, self.wording.language) or Markup("")

    def both(self, pairing: Pairing, own: View | None) -> dict[str, Markup]:
        """What a sentence may hold of both facts."""
        return self._slots("later", pairing.later, own) | self._slots("earlier", pairing.earlier, own)

    def plain(self, pairing: Pairing) -> str:
        """Both sides and the reason in plain words."""
        return " ".join(filter(None, (plain(self.sentence(pairing)), plain(self.reason(pairing)))))

    def _slots(self, side: str, told: Told[Any], own: View | None) -> dict[str, Markup]:
        """What a sentence about two facts may hold of one of them: its words as the way to its sentence, time, status, and who says so."""
        said = of_fact(told.fact, told.line.said.html, told.line.when, told.view.speech)
        slots = {f"{side}_{name}": words for name, words in said.items() if name not in {"words", "when"}}
        slots |= {side: self._way(told, said["words"], own), f"{side}_by": self._by(told, own)}
        if said.get("when"):
            slots[f"{side}_when"] = self._way(told, said["when"], own)
        return slots | {f"{side}_same": self._way(told, grammar("same", self.wording.language), own)}

    def way_and_who(self, told: Told[Any], own: View | None = None) -> Markup:
        """A fact's words as the way to its sentence, and who says so."""
        return self._slots("later", told, own)["later"] + self._by(told, own)

    def _visit(self, pairing: Pairing) -> Markup:
        """The date of the visit whose results are carried out, as the way to the sentence that tells of it."""
        visit = next(reason.later for reason in pairing.relation.because if reason.field == "visit" and reason.later)
        return safe(self.wording.date(visit, short=True))

    def _way(self, told: Told[Any], text: Markup, own: View | None) -> Markup:
        """Words as the way to a fact's sentence."""
        href = f"#{told.anchor or 'content'}" if told.view is own else told.address(self.articles)
        return put('<a href="{}">{}</a>', safe(href), text)

    def _by(self, told: Told[Any], own: View | None) -> Markup:
        """Who says a fact: the one credited with it, and the article."""
        who = safe(self.phrases.text("others", "here")) if told.view is own else self._where(told.view)
        speaker = told.fact.speaker if isinstance(told.fact, Figure) else None  # a stance says it in its sentence
        named = [told.view.speech.speaker(speaker).html] if speaker else []
        return put(' <span class="who">({})</span>', Markup(", ").join([*named, who]))

    def _where(self, view: View) -> Markup:
        """An article's name and date; a title, which may begin with somebody's name, is told as the place where it is said."""
        who = self.who(view)
        return who if view.entry.article.outlet else grammar("titled", self.wording.language, title=who)

    def who(self, view: View) -> Markup:
        """An article's name and date, made once for each article."""
        if view.slug not in self._named:
            self._named[view.slug] = who_said(view)
        return self._named[view.slug]

    def reason(self, pairing: Pairing) -> Markup:
        """Why a relation is said, in a sentence: in what its facts agree or differ, or how two things belong together."""
        together = f"{pairing.relation.kind}.{pairing.relation.rule.rpartition('.')[2]}"
        if together in self.phrases.table["together"]:
            return safe(self.phrases.text("together", together))
        if pairing.relation.kind == "contradicts" and pairing.relation.later.kind == "figures":
            # That they are of one time is no reason for which they differ.
            return told_reason(pairing.later, pairing.earlier, self.phrases)
        because = [each for each in pairing.relation.because if (each.field, each.how) not in _TOLD and each.field not in _SAID]
        because.sort(key=lambda reason: reason.how == "other")  # in what they agree comes before in what they differ
        said = [because_of(reason, pairing.later, pairing.earlier, self.phrases) for reason in because]
        words = "; ".join(dict.fromkeys(filter(None, said)))
        return safe(f"{words[:1].upper()}{words[1:]}." if words else "")


def _fuller(pairing: Pairing) -> Told[Any]:
    """The side that tells what both are about: the later one, but where only the other says whose a figure is."""
    sides = pairing.later, pairing.earlier
    owned = [isinstance(side.fact, Figure) and owner_of(side.fact, side.view.speech) is not None for side in sides]
    return pairing.earlier if owned == [False, True] else pairing.later


def who_said(view: View) -> Markup:
    """An article's name and date; of a title it is said that it has none, since another article may bear it, too."""
    undated = "" if view.entry.article.outlet else phrases_of(view.speech.wording).text("page", "no_period")
    date = date_of(view) or undated
    return put("{}, {}", name_of(view).html, safe(date)) if date else name_of(view).html
