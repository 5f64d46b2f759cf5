"""Facts of the kind `topics`: the fields that an article deals with."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from digest.annotate import Reading
from digest.extract.evidence import evidence_at
from digest.extract.refusals import Refusal, Verdict, accepted
from digest.model import Agreement, BlockKind, Figure, Hit, Milestone, Scene, Sentence, Topic

# What a cue word counts for, alone and beside others of its field.
_CUE = 1.0
_HINT = 0.45
_FURTHER = 0.4
_MOST_FURTHER = 2
# What a sentence counts for by the block it stands in, by standing first, and by telling of an action or a number.
_BY_KIND: Mapping[BlockKind, float] = {"title": 2.0, "heading": 1.2, "caption": 0.5, "question": 1.2}
_LEAD = 1.3
_LEAD_SENTENCES = 2
_ACTION = 1.5
_FIGURE = 1.45
# So many fields within reach of each other are a list; a place in a list counts for little.
_LIST = 4
_LIST_REACH = 110
_LISTED = 0.35
# From this sum on an article deals with a field.
_ENOUGH = 1.4
_ITEM = re.compile(r",\s|;\s")  # between two goods of a list
_NAME_REACH = 70
_FEW = 2  # fields of a sentence that is no list of them
_TWICE = 2  # a sentence and a word are one telling
_AGAIN = 3  # so often a word that only hints at a field speaks for it
# The field that a fact speaks for, by its metric or kind, whichever words it is told in.
OF_FACTS: Mapping[str, str] = {
    "bilateral_trade": "trade", "export": "trade", "import": "trade", "trade_balance": "trade", "tariff": "trade",
    "investment": "investment", "investment_projects": "investment", "tourists": "tourism", "flights": "aviation",
    "students": "education", "workers": "labour",
    "free_trade_agreement": "trade", "trade_agreement_in_force": "trade", "visa_exemption": "visa_consular",
    "direct_flights": "aviation", "sister_cities": "local_cooperation",
}  # fmt: skip


class Cue(NamedTuple):
    """A word that speaks for a field, and for how much."""

    hit: Hit
    weight: float


def extract_topics(reading: Reading, scene: Scene, told: Iterable[Figure | Agreement | Milestone]) -> tuple[Topic, ...]:
    """The topics of an article, by its words and by what it tells (`told`), in the order of the sentences that speak for them most."""
    return tuple(sorted(accepted(judge_topics(reading, scene, told)), key=lambda topic: (topic.evidence.start, topic.topic)))


def judge_topics(reading: Reading, scene: Scene, told: Iterable[Figure | Agreement | Milestone]) -> Iterator[Verdict[Topic]]:
    """Each field that words of an article speak for, where they do so most: a topic, or only mentioned."""
    cues = [*_cues(reading, scene), *_of_facts(told)]
    figures = [quantity.start for quantity in scene.quantities]
    by_sentence: dict[int, dict[str, list[Cue]]] = {}
    for cue in cues:
        sentence = reading.sentence_at(cue.hit.start)
        if sentence:
            by_sentence.setdefault(sentence.index, {}).setdefault(cue.hit.value, []).append(cue)
    spoken = _spoken_for(reading, cues) & _dwelt_on(reading, cues)
    found: dict[str, list[tuple[float, Hit]]] = {}
    for index, fields in by_sentence.items():
        sentence = reading.article.sentences[index]
        context = _context(reading, sentence) * (_FIGURE if _holds(figures, sentence) else 1)
        for field, own in fields.items():
            listed = _listed(own, fields) or (field != "trade" and _is_of_goods(reading, sentence, own))
            weight = _weight(reading, own) * (_LISTED if listed else 1) * context
            if any(cue.weight >= _CUE for cue in own):
                weight *= _BY_KIND.get(reading.article.block_of(sentence).kind, 1)
            found.setdefault(field, []).append((weight, own[0].hit))
    for field, weights in found.items():
        _, hit = max(weights, key=lambda weighed: (weighed[0], -weighed[1].start))
        enough = field in spoken and sum(weight for weight, _ in weights) >= _ENOUGH
        topic = Topic(evidence=evidence_at(reading, hit.start, "topics.weight"), topic=field)
        yield Verdict(hit.start, hit.end, topic if enough else Refusal.MENTIONED)


def _spoken_for(reading: Reading, cues: Iterable[Cue]) -> set[str]:
    """The fields for which a word of their own speaks, two that hint at them, or one again and again: "press" once makes none."""
    forms: dict[str, list[str]] = {}
    for cue in cues:
        forms.setdefault(cue.hit.value, []).append("" if cue.weight >= _CUE else reading.lower[cue.hit.start : cue.hit.end])
    return {field for field, printed in forms.items() if "" in printed or len(set(printed)) > 1 or len(printed) >= _AGAIN}


def _dwelt_on(reading: Reading, cues: Iterable[Cue]) -> set[str]:
    """The fields that more than one word tells of: two sentences or words, or one where it is prominent."""
    printed: dict[str, set[str]] = {}
    fields: dict[int, set[str]] = {}
    found = [(cue, sentence) for cue in cues if (sentence := reading.sentence_at(cue.hit.start)) is not None]
    for cue, sentence in found:
        fields.setdefault(sentence.index, set()).add(cue.hit.value)
        printed.setdefault(cue.hit.value, set()).update({f"{sentence.index}", reading.lower[cue.hit.start : cue.hit.end]})
    sure = {cue.hit.value for cue, at in found if _is_prominent(reading, cue, at, few=len(fields[at.index]) <= _FEW)}
    return sure | {field for field, words in printed.items() if len(words) > _TWICE}


def _is_prominent(reading: Reading, cue: Cue, sentence: Sentence, *, few: bool) -> bool:
    """Whether one word is enough: of a fact, a headline or the lead, or where something is done and only a `few` fields are told."""
    if cue.hit.category in ("fact", "quantity") or reading.article.block_of(sentence).kind in ("title", "heading"):
        return True
    acts = few and reading.hits.first("topic_action", sentence.start, sentence.end) is not None
    return cue.weight >= _CUE and (sentence.index <= _LEAD_SENTENCES or acts)


def _cues(reading: Reading, scene: Scene) -> list[Cue]:
    strong = reading.hits.all("topic")
    hints = reading.hits.all("topic_hint")
    cues = [Cue(hit, _CUE) for hit in strong] + [Cue(hit, _HINT) for hit in _outside(hints, strong)]
    named = {offset for body in scene.organizations for span in body.mentions for offset in range(span.start, span.end)}
    told = (cue for cue in cues if not (_in_name(reading, cue.hit) or _is_label(reading, cue.hit) or _is_venue(reading, cue.hit)))
    cues = [_hint_of(cue, named) for cue in told]
    return cues + [Cue(hit, _CUE * _ACTION) for hit in _helped(reading)] + [Cue(hit, _CUE) for hit in _scheduled(scene)]


def _of_facts(told: Iterable[Figure | Agreement | Milestone]) -> Iterator[Cue]:
    """A cue where each fact of a field is told."""
    for fact in told:
        field = OF_FACTS.get(fact.metric if isinstance(fact, Figure) else fact.kind)
        if field:
            yield Cue(Hit(fact.evidence.start, fact.evidence.start, "fact", field), _CUE)


def _scheduled(scene: Scene) -> list[Hit]:
    """How often aeroplanes fly."""
    flights = (quantity for quantity in scene.quantities if quantity.kind == "frequency" and quantity.unit.startswith("flight/"))
    return [Hit(quantity.start, quantity.end, "quantity", "aviation") for quantity in flights]


def _hint_of(cue: Cue, named: set[int]) -> Cue:
    """The cue; only a hint where it is part of a body's name."""
    return Cue(cue.hit, _HINT) if cue.hit.start in named else cue


def _outside(hints: Iterable[Hit], strong: Iterable[Hit]) -> list[Hit]:
    """The hints that are no part of a cue of their own field."""
    taken = {(hit.value, offset) for hit in strong for offset in range(hit.start, hit.end)}
    return [hit for hit in hints if (hit.value, hit.start) not in taken]


def _helped(reading: Reading) -> list[Hit]:
    """Misfortunes in whose sentence somebody helps, one a sentence."""
    first: dict[int, Hit] = {}
    for hit in reading.hits.all("misfortune"):
        sentence = reading.sentence_at(hit.start)
        if sentence:
            first.setdefault(sentence.index, hit)
    sentences = reading.article.sentences
    helped = (hit for index, hit in first.items() if reading.hits.first("help", sentences[index].start, sentences[index].end))
    return [Hit(hit.start, hit.end, hit.category, "disaster_relief") for hit in helped]


def _is_label(reading: Reading, hit: Hit) -> bool:
    """Whether a cue is the label of whoever asks: "Journalist: …"."""
    sentence = reading.sentence_at(hit.start)
    block = reading.article.block_of(sentence) if sentence else None
    return block is not None and block.kind == "question" and block.start == hit.start and reading.plain.startswith(":", hit.end)


def _is_venue(reading: Reading, hit: Hit) -> bool:
    """Whether a forum is only where something else was held: "met on the sidelines of the APEC summit"."""
    beside = [each for each in reading.hits.within("backdrop", hit.start - _NAME_REACH, hit.start) if each.value == "sidelines"]
    return hit.value == "multilateral" and bool(beside) and not any(mark in reading.plain[beside[-1].end : hit.start] for mark in ",;.")


def _in_name(reading: Reading, hit: Hit) -> bool:
    """Whether a capitalised cue is part of an office's or a body's name ("Menteri Perdagangan")."""
    text = reading.plain
    if not text[hit.start].isupper():
        return False
    bodies = reading.hits.within("body_name", max(0, hit.start - _NAME_REACH), hit.start)
    if not bodies or not text[bodies[-1].start].isupper():
        return False
    between = text[bodies[-1].end : hit.start]
    if "," in between and bodies[-1].value != "ministry":
        return False
    return all(_of_name(word, reading) for word in between.replace(",", " ").split())


def _of_name(word: str, reading: Reading) -> bool:
    return word[0].isupper() or word == "&" or word in _links(reading)


def _links(reading: Reading) -> tuple[str, ...]:
    return reading.language.words("topics", "name_links")


def _context(reading: Reading, sentence: Sentence) -> float:
    context = 1.0
    if reading.article.block_of(sentence).kind == "paragraph" and sentence.index <= _LEAD_SENTENCES:
        context *= _LEAD
    if reading.hits.first("topic_action", sentence.start, sentence.end):
        context *= _ACTION
    return context


def _holds(figures: list[int], sentence: Sentence) -> bool:
    index = bisect_left(figures, sentence.start)
    return index < len(figures) and figures[index] < sentence.end


def _weight(reading: Reading, cues: list[Cue]) -> float:
    """The strongest cue and something for each further word of the same field."""
    forms = {reading.lower[cue.hit.start : cue.hit.end] for cue in cues}
    return max(cue.weight for cue in cues) + _FURTHER * min(len(forms) - 1, _MOST_FURTHER)


def _listed(own: list[Cue], fields: Mapping[str, list[Cue]]) -> bool:
    """Whether the field stands in a list of fields."""
    if len(own) > 2 or len(fields) < _LIST:
        return False
    at = own[0].hit.start
    near = sum(any(abs(cue.hit.start - at) <= _LIST_REACH for cue in cues) for cues in fields.values())
    return near >= _LIST


def _is_of_goods(reading: Reading, sentence: Sentence, own: list[Cue]) -> bool:
    """Whether a field is told only by goods in a list of those that are traded: "exports include palm oil, coffee and shoes"."""
    leads = (hit for hit in reading.hits.within("topic_goods", sentence.start, sentence.end) if _leads_to_goods(reading, sentence, hit))
    lead = next(leads, None)
    if lead is None or any(cue.hit.start < lead.start for cue in own):
        return False
    return lead.value == "main" or len(_ITEM.findall(reading.plain, lead.end, sentence.end)) >= _FEW


def _leads_to_goods(reading: Reading, sentence: Sentence, lead: Hit) -> bool:
    """Whether words lead to goods that are traded: by themselves, or behind a word for trade ("exports … include")."""
    if lead.value != "list":
        return True
    told = (*reading.hits.within("topic", sentence.start, lead.end), *reading.hits.within("topic_hint", sentence.start, lead.end))
    return any(hit.value == "trade" for hit in told)
