"""People by the offices, forms of address and verbs around their names."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from digest.dates.ages import ends_of_aged
from digest.gazetteer import people_names
from digest.model import Hit
from digest.names.capitals import Word
from digest.names.name_reader import Name, PersonMention
from digest.names.office_before import gap_before
from digest.names.office_holders import HolderReader
from digest.names.offices import Office

# Runs of capitals that begin with a common given or family name are taken for people from two words to this many.
KNOWN_WORDS = 4


class Finder(HolderReader):
    """Finds the people of one article."""

    def find(self) -> tuple[PersonMention, ...]:
        """Every name that its surroundings or its own words show to be a person's, in text order, one mention a place."""
        found: dict[int, PersonMention] = {}
        loose = (*self._by_relation(), *self._by_trade(), *self._by_saying(), *self._by_age(), *self._by_known_name())
        clear = (*self.by_office(), *self._by_address(), *(mention for mention in loose if not self._holds_common_word(mention)))
        alone = tuple(self._by_last_name(clear))
        beside = self._by_partner((*alone, *(mention for mention in clear if not mention.offices)))
        for mention in (*clear, *alone, *beside, *self._by_lead(clear), *self.by_office_after_short_name(clear), *self.by_predicate(clear)):
            known = found.get(mention.start)
            if known is not None and known.offices and mention.offices and known.offices != mention.offices:
                found[mention.start] = replace(known, offices=(*known.offices, *mention.offices))
            elif known is None or (mention.offices and not known.offices) or mention.end > known.end:
                found[mention.start] = mention
            elif mention.trade and mention.end == known.end and not known.offices:
                found[mention.start] = replace(known, trade=mention.trade)
        return tuple(_without_overlaps(sorted(found.values(), key=lambda mention: mention.start)))

    def _holds_common_word(self, mention: PersonMention) -> bool:
        """Whether a supposed name holds an ordinary word of names of bodies: "Riset Kesehatan Dasar"."""
        starts = [self.capitals.words[index].start for index in self.capitals.indexes(mention.start, mention.end)]
        return any(self.capitals.is_any(("portfolio", "org_word"), start) for start in starts)

    def _by_address(self) -> Iterator[PersonMention]:
        """ "Dr X"; "Sri" in the name of a country is no address."""
        for start in self.capitals.hits["honorific"]:
            name = self.name_at(start) if self.capitals.hit("country", start) is None else None
            if name is not None and name.start != start:
                yield self.mention(name, "people.address", addressed=True)

    def _by_relation(self) -> Iterator[PersonMention]:
        """ "istrinya, X", "their predecessors, X"."""
        text = self.capitals.reading.plain
        for hit in self.capitals.reading.hits.all("relation"):
            country = self._country_behind(hit.end)
            end = country.end if country is not None else hit.end
            country = country or self.capitals.reading.hits.ending("country", hit.start - 1)
            code = country.value if country is not None else None
            at = self.capitals.after(end + text.startswith(",", end))
            name = self.name_at(at) if at > 0 else None
            if name is not None and name.count > 1:
                yield self.mention(name, "people.relation", relation=hit.value, country=code, addressed=True)
            elif name is None and (before := self._name_explained(hit)) is not None:
                yield self.mention(before, "people.relation_after", relation=hit.value, country=code, addressed=True)

    def _by_trade(self) -> Iterator[PersonMention]:
        """ "penyanyi X", "the Kenyan farmer X", "X, a clothing trader": what somebody does for a living."""
        text = self.capitals.reading.plain
        for hit in self.capitals.reading.hits.all("trade"):
            country = self._country_behind(hit.end) or self.capitals.reading.hits.ending("country", hit.start - 1)
            end = max(hit.end, country.end if country is not None else 0)
            name = self.name_at(self.capitals.after(end + text.startswith(",", end))) if text.startswith((" ", ", "), end) else None
            code = country.value if country is not None else None
            if name is not None and name.count > 1:
                yield self.mention(name, "people.trade", trade=hit.value, relation="figure", country=code, addressed=True)
                continue
            gap = gap_before(text, hit.start, self.grammar)
            end = text.rfind(" (", 0, gap) if text.endswith(")", 0, gap) else gap  # "X (45), petani"
            explained = self.name_before(end) if end > 0 else None
            if explained is not None and explained.count > 1:
                yield self.mention(explained, "people.trade_after", trade=self._with_subject(hit, gap), relation="figure")

    def _with_subject(self, hit: Hit, gap: int) -> str:
        """ "Clothing trader" of "X, a clothing trader", where what stands before a noun needs no translation."""
        if not self.grammar.modifiers_first:
            return hit.value
        words = self.capitals.reading.plain[gap : hit.start].strip(" ,").split()
        subject = [word for word in words if word.isalpha() and word not in self.grammar.definite]
        return " ".join([*subject, hit.value.lower()]).capitalize()

    def _country_behind(self, end: int) -> Hit | None:
        """The country that follows a relation: "dari Kenya", "from Kenya", "penyanyi Kenya"."""
        if not self.grammar.modifiers_first and (beside := self.capitals.hit("country", end + 1)) is not None:
            return beside
        for preposition in self.grammar.prepositions:
            country = self.capitals.hit("country", end + len(preposition) + 2)
            if country is not None and self.capitals.reading.plain.startswith(f" {preposition} ", end):
                return country
        return None

    def _name_explained(self, hit: Hit) -> Name | None:
        """ "X, his Uzbek counterpart", "X, timpalannya": the name that a relation explains."""
        reading, start = self.capitals.reading, hit.start
        country = reading.hits.ending("country", start - 1)
        start = country.start if country is not None else start
        before = reading.plain.rfind(" ", 0, max(0, start - 1)) + 1
        if reading.plain[before : start - 1] in self.grammar.possessives:
            start = before
        elif not reading.plain[hit.start : hit.end].endswith(self.grammar.possessive_endings):
            return None
        name = self.name_before(start - 2) if reading.plain.startswith(", ", start - 2) else None
        return name if name is not None and name.count > 1 else None

    def _by_age(self) -> Iterator[PersonMention]:
        for end in ends_of_aged(self.capitals.reading):
            name = self.name_before(end)
            if name is not None and name.count > 1 and not self._is_place(name):
                yield self.mention(name, "people.age")

    def _by_saying(self) -> Iterator[PersonMention]:
        for hit in self.capitals.reading.hits.all("said_by"):
            at = self.capitals.after(hit.end)
            name = self.name_at(at) if at > 0 else None
            if name is not None and name.count > 1:
                yield self.mention(name, "people.said")
        for hit in self.capitals.reading.hits.all("says"):
            name = self.name_before(hit.start - 1)
            if name is not None and name.count > 1 and self._begins_clause(name.start):
                yield self.mention(name, "people.says")

    def _by_partner(self, named: tuple[PersonMention, ...]) -> Iterator[PersonMention]:
        """ "X Y and A B met": who is named together with somebody at the head of a sentence, and the offices told of the two before."""
        text, reading = self.capitals.reading.plain, self.capitals.reading
        joiners = [f" {joiner} " for joiner in self.grammar.joiners]
        for mention in named:
            before = next((self.name_before(mention.start - len(each)) for each in joiners if text.endswith(each, 0, mention.start)), None)
            behind = next((self.name_at(mention.end + len(each)) for each in joiners if text.startswith(each, mention.end)), None)
            opens = behind if reading.opens_sentence(mention.start) else before if before and reading.opens_sentence(before.start) else None
            if opens is None or not 1 < opens.count < KNOWN_WORDS or self._is_place(opens) or self._names_a_thing(opens):
                continue
            one, other = self._offices_before(min(mention.start, opens.start)) or ((), ())
            first = mention.start < opens.start
            yield self.mention(opens, "people.partner", offices=other if first else one)
            if one:
                yield replace(mention, offices=one if first else other)

    def _offices_before(self, start: int) -> tuple[tuple[Office], tuple[Office]] | None:
        """ "The Turkish president welcomed his Georgian counterpart", right before the two are named: the office of each."""
        sentence = self.capitals.reading.sentence_at(start)
        if sentence is None or (office := self._unheld.get(sentence.index - 1)) is None:
            return None
        hits, end = self.capitals.reading.hits, self.capitals.reading.article.sentences[sentence.index - 1].end
        hit = next((hit for hit in hits.within("relation", office.end, end) if hit.value == "counterpart"), None)
        country = (self._country_behind(hit.end) or hits.ending("country", hit.start - 1)) if hit is not None else None
        head = hits.first("office", office.start, office.end)
        if country is None or head is None:
            return None
        return (office,), (replace(office, start=head.start, end=head.end, country=country.value),)

    def _by_lead(self, clear: tuple[PersonMention, ...]) -> Iterator[PersonMention]:
        """ "The President of Peru came to Oslo. Quispe was received": who opens the sentence behind one that tells the office alone."""
        sentences = self.capitals.reading.article.sentences
        held = {(office.head, office.country) for mention in clear for office in mention.offices}
        titled = {word for mention in clear if mention.offices for word in mention.name.split()}
        for index, office in self._unheld.items():
            name = self.name_at(sentences[index + 1].start) if index + 1 < len(sentences) else None
            if name is None or name.count > KNOWN_WORDS or (office.head, office.country) in held or office.former:
                continue
            words = self.capitals.reading.plain[name.start : name.end].split()
            if titled.isdisjoint(words) and self._acts(name) and not (self._is_place(name) or self._names_a_thing(name)):
                yield self.mention(name, "people.lead", offices=(office,), addressed=True)

    def _acts(self, name: Name) -> bool:
        """Whether a verb stands right behind a name; one word is none that is an ordinary one elsewhere, or stands nowhere else."""
        reading = self.capitals.reading
        if not any(reading.hits.at(kind, name.end + 1) for kind in ("verb", "operator", "says")):
            return False
        text = reading.plain[name.start : name.end]
        others = (word for word in self.capitals.words if word.text == text and not reading.opens_sentence(word.start))
        return name.count > 1 or next(others, None) is not None

    @cached_property
    def _unheld(self) -> dict[int, Office]:
        """The first head of state or government whom each sentence tells by the office and the country alone."""
        found: dict[int, Office] = {}
        for chain in self.chains:
            sentence = self.capitals.reading.sentence_at(chain[0].start)
            alone = len(chain) == 1 and chain[0].kind == "state" and chain[0].country is not None
            if sentence is not None and alone and self._holder_after(chain, set()) is None and self._holder_before(chain) is None:
                found.setdefault(sentence.index, chain[0])
        return found

    def _by_last_name(self, clear: tuple[PersonMention, ...]) -> Iterator[PersonMention]:
        """ "Selim Karadal …, Karadal said": whose last word alone says something elsewhere, and is nobody's who is known."""
        said = self._said_alone() - {word for mention in clear for word in mention.name.split()}
        for word in self.capitals.words if said else ():
            name = self.name_before(word.end) if word.text in said else None
            if name is not None and 1 < name.count <= KNOWN_WORDS and not (self._is_place(name) or self._names_a_thing(name)):
                yield self.mention(name, "people.said_alone")

    def _said_alone(self) -> set[str]:
        """The names of one word beside a verb of saying."""
        hits, text = self.capitals.reading.hits, self.capitals.reading.plain
        behind = (self.name_at(at) for hit in hits.all("said_by") if (at := self.capitals.after(hit.end)) > 0)
        before = (name for hit in hits.all("says") if (name := self.name_before(hit.start - 1)) and self._begins_clause(name.start))
        alone = (name for name in (*behind, *before) if name is not None and name.count == 1 and not self._is_place(name))
        return {text[name.start : name.end] for name in alone}

    def _begins_clause(self, start: int) -> bool:
        """Whether a name opens a sentence or follows a comma or a quotation, as a subject does and the end of a title does not."""
        return self.capitals.reading.opens_sentence(start) or self.capitals.reading.plain[start - 2 : start] in {", ", '" '}

    def _by_known_name(self) -> Iterator[PersonMention]:
        known = people_names()
        for word in self.capitals.words:
            if not word.quiet and (word.text in known.given or word.text in known.family) and self._begins(word):
                name = self.name_at(word.start)
                if name is not None and 1 < name.count <= KNOWN_WORDS and not (self._is_place(name) or self._names_a_thing(name)):
                    yield self.mention(name, "people.known_name")

    def _names_a_thing(self, name: Name) -> bool:
        """ "the Marie Curie programme", "Festival Rosa Luxemburg", "Jose Marti airport": what is named after a person."""
        text = self.capitals.reading.plain
        small = self.capitals.small_word_end(name.end + 1)
        if any(self.capitals.reading.hits.at("place_kind_after", at) for at in (name.end + 1, small + 1)):
            return True
        before = text.rfind(" ", 0, name.start - 1) + 1
        word = text[before : name.start - 1]
        return word.lower() in self.grammar.definite or word in self.grammar.named_after

    def _is_place(self, name: Name) -> bool:
        """ "Ho Chi Minh City", "kota Ho Chi Minh": a place that is named after a person."""
        hits = self.capitals.reading.hits
        before = hits.ending("place_kind_before", name.start - 1) or hits.ending("place_head", name.start - 1)
        return before is not None or self.capitals.place_end(name.start) >= name.end

    def _begins(self, word: Word) -> bool:
        index = self.capitals.index[word.start]
        return index == 0 or not self.goes_on(index - 1) or not self.is_name_word(index - 1)


def _without_overlaps(mentions: list[PersonMention]) -> Iterator[PersonMention]:
    end = -1
    for mention in mentions:
        if mention.start >= end:
            yield mention
            end = mention.end
