"""People named without their office right behind a sentence that tells the office alone: "Peru's president is in Rome. Rosa Quispe …"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from digest.model import Hit, Sentence
from digest.names.body_words import behind_and
from digest.names.name_reader import Name, PersonMention
from digest.names.office import Office
from digest.names.office_holders import HolderReader

# Whoever tells of these by the office alone names them next.
_TOLD_ALONE = frozenset({"state", "royal", "portfolio", "envoy"})
# Words that may stand before the office that opens a sentence: "The visiting Peruvian minister".
_BEFORE = 1
# No dateline before it is longer, in characters.
_DATELINE = 60
_DASHES = (" - ", " -- ", ": ", ") ")
# Words of a name.
_FEWEST, _MOST = 2, 4
# So many sentences further the name may come.
_NEXT = 2


class LeadReader(HolderReader):
    """Gives the offices that a sentence tells alone to those whom the next one names."""

    def by_lead(self, named: Sequence[PersonMention]) -> Iterator[PersonMention]:
        """Whoever opens the sentence behind such an office, or speaks there, and the second one for the second office."""
        sentences = self.capitals.reading.article.sentences
        titled = [(office.head, office.country, mention.name) for mention in named for office in mention.offices]
        known = {word for _, _, name in titled for word in name.split()}
        for index, offices in self._told_alone.items():
            held = any(office.head == head and country in {None, office.country} for office in offices for head, country, _ in titled)
            behind = () if held else sentences[index + 1 : index + 1 + _NEXT]
            told = next((names for sentence in behind if (names := self._named_in(sentence, named)) or self._names_office(sentence)), [])
            names = [name for name in told if not known & set(self._words(name)) and not self._is_told_in(sentences[index], name)]
            for name, office in zip(names, offices, strict=False):
                yield self.mention(name, "people.lead", offices=(office,), addressed=True)

    def _names_office(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on to somebody else."""
        at = bisect_left(self.chains, sentence.start, key=lambda chain: chain[0].start)
        return at < len(self.chains) and self.chains[at][0].start < sentence.end

    def _is_told_in(self, sentence: Sentence, name: Name) -> bool:
        """ "Peru's envoy met Rosa. Rosa said …": whether the sentence of the office itself names somebody besides whoever has it."""
        word = self._words(name)[0]
        return any(sentence.start <= at < sentence.end for at in self.capitals.beginnings.of(word))

    def _words(self, name: Name) -> list[str]:
        return self.capitals.reading.plain[name.start : name.end].split()

    @cached_property
    def _told_alone(self) -> dict[int, tuple[Office, ...]]:
        """By sentence the office that opens it without a name, with its counterpart's or that of the second country."""
        found: dict[int, tuple[Office, ...]] = {}
        for chain in self.chains:
            sentence = self.capitals.reading.sentence_at(chain[0].start)
            alone = len(chain) == 1 and chain[0].kind in _TOLD_ALONE and chain[0].country is not None and not chain[0].former
            if sentence is None or sentence.index in found or not alone or not self._opens(sentence, chain[0].start):
                continue
            if self._holder_after(chain, set()) is None and self._holder_before(chain) is None:
                found[sentence.index] = (chain[0], *self._second(sentence, chain[0]))
        return found

    def _opens(self, sentence: Sentence, start: int) -> bool:
        """Whether an office opens a sentence, but for the dateline before it."""
        if self.capitals.reading.article.block_of(sentence).kind != "paragraph":
            return False
        before = self.capitals.reading.plain[sentence.start : start]
        if len(before) <= _DATELINE:
            before = before[max((before.rfind(dash) + len(dash) for dash in _DASHES if dash in before), default=0) :]
        return len([word for word in before.split() if word.lower() not in self.grammar.definite]) <= _BEFORE

    def _second(self, sentence: Sentence, office: Office) -> tuple[Office, ...]:
        """ "his Georgian counterpart", "the ministers of Peru and Chile": the second who has the office."""
        hits = self.capitals.reading.hits
        at = behind_and(self.capitals, office.end)
        country = hits.at("country", at) if at else None
        if country is None:
            hit = next((hit for hit in hits.within("relation", office.end, sentence.end) if hit.value == "counterpart"), None)
            country = (self.country_behind(hit.end) or hits.ending("country", hit.start - 1)) if hit is not None else None
        head = hits.first("portfolio_office", office.start, office.end) or hits.first("office", office.start, office.end)
        if country is None or head is None:
            return ()
        return (replace(office, start=head.start, end=head.end, country=country.value),)

    def country_behind(self, end: int) -> Hit | None:
        """The country that follows a relation: "dari Kenya", "from Kenya", "penyanyi Kenya"."""
        if not self.grammar.modifiers_first and (beside := self.capitals.hit("country", end + 1)) is not None:
            return beside
        for preposition in self.grammar.prepositions:
            country = self.capitals.hit("country", end + len(preposition) + 2)
            if country is not None and self.capitals.reading.plain.startswith(f" {preposition} ", end):
                return country
        return None

    def _named_in(self, sentence: Sentence, named: Sequence[PersonMention]) -> list[Name]:
        """The one who opens a sentence, else who speaks in it, and the next one named; nobody where a comma says more of the first."""
        text = self.capitals.reading.plain
        inside = [mention for mention in named if sentence.start <= mention.start and mention.end <= sentence.end]
        known = {mention.start: Name(mention.start, mention.end, len(mention.name.split()), mention.quiet) for mention in inside}
        opening = self.name_at(sentence.start)
        speaking = next((known[mention.start] for mention in inside if mention.rule in {"people.says", "people.said"}), None)
        first = opening if opening is not None and (opening.start in known or self._acts(opening)) else speaking
        if (
            first is None
            or first.count > _MOST
            or self.is_place(first)
            or self.names_a_thing(first)
            or any(mention.offices or mention.trade for mention in inside if mention.start == first.start)
        ):
            return []
        if text.startswith(",", first.end) and not text[first.end + 2 : first.end + 3].isdigit():
            return []
        at = behind_and(self.capitals, first.end)
        joined = self.name_at(at) if at else None
        others = [known[start] for start in sorted(known) if start > first.end]
        second = joined or (others[0] if len(others) == 1 else None)
        return [first] if second is None or second.count < _FEWEST else [first, second]

    def _acts(self, name: Name) -> bool:
        """Whether a verb stands right behind words that nothing shows to be a name, and none of them is an ordinary one.

        One word alone must be told within another sentence, too.
        """
        hits = self.capitals.reading.hits
        starts = [self.capitals.words[index].start for index in self.capitals.indexes(name.start, name.end)]
        ordinary = any(self.capitals.is_any(("portfolio", "org_word"), start) for start in starts)
        text = self.capitals.reading.plain[name.start : name.end]
        others = (word for word in self.capitals.words if word.text == text and not self.capitals.reading.opens_sentence(word.start))
        if ordinary or (name.count < _FEWEST and next(others, None) is None):
            return False
        return any(hits.at(category, name.end + 1) for category in ("auxiliary", "verb", "operator"))

    def names_a_thing(self, name: Name) -> bool:
        """ "the Marie Curie programme", "Festival Rosa Luxemburg", "Jose Marti airport": what is named after a person."""
        text = self.capitals.reading.plain
        small = self.capitals.small_word_end(name.end + 1)
        if any(self.capitals.reading.hits.at("place_kind_after", at) for at in (name.end + 1, small + 1)):
            return True
        before = text.rfind(" ", 0, name.start - 1) + 1
        word = text[before : name.start - 1]
        return word.lower() in self.grammar.definite or word in self.grammar.named_after

    def is_place(self, name: Name) -> bool:
        """ "Ho Chi Minh City", "kota Ho Chi Minh": a place that is named after a person."""
        hits = self.capitals.reading.hits
        before = hits.ending("place_kind_before", name.start - 1) or hits.ending("place_head", name.start - 1)
        return before is not None or self.capitals.place_end(name.start) >= name.end
