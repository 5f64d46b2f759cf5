"""People by the offices, forms of address and verbs around their names."""

from collections.abc import Iterator
from dataclasses import replace

from digest.dates.ages import ends_of_aged
from digest.gazetteer import office_kinds, people_names
from digest.model import Hit
from digest.names.body_words import behind_and
from digest.names.capitals import Word
from digest.names.lead_reader import LeadReader
from digest.names.name_reader import Name, PersonMention
from digest.names.office_before import gap_before

# Runs of capitals that begin with a common given or family name are taken for people from two words to this many.
KNOWN_WORDS = 4


class Finder(LeadReader):
    """Finds the people of one article."""

    def find(self) -> tuple[PersonMention, ...]:
        """Every name that its surroundings or its own words show to be a person's, in text order, one mention a place."""
        found: dict[int, PersonMention] = {}
        loose = (*self._by_relation(), *self._by_trade(), *self._by_saying(), *self._by_age(), *self._by_known_name())
        clear = (*self.by_office(), *self._by_address(), *(mention for mention in loose if not self._holds_common_word(mention)))
        alone = tuple(self._by_last_name(clear))
        beside = tuple(self._by_partner((*alone, *(mention for mention in clear if not mention.offices))))
        led = self.by_lead((*clear, *alone, *beside))
        for mention in (
            *clear,
            *alone,
            *beside,
            *led,
            *self.by_office_after_short_name(clear),
            *self.by_predicate(clear),
            *self.by_clause(),
        ):
            known = found.get(mention.start)
            if known is not None and known.offices and mention.offices and known.offices != mention.offices:
                found[mention.start] = replace(known, offices=(*known.offices, *mention.offices))
            elif known is None or (mention.offices and not known.offices) or mention.end > known.end:
                found[mention.start] = mention
            elif mention.trade and mention.end == known.end and not known.offices:
                found[mention.start] = replace(known, trade=mention.trade)
            elif mention.relation and not known.relation:  # "his Kenyan counterpart X, Minister of Trade", "his counterpart, General X"
                found[mention.start] = replace(known, relation=mention.relation, country=known.country or mention.country)
            elif mention.country and not known.country:
                found[mention.start] = replace(known, country=mention.country)
        return tuple(_without_overlaps(sorted(found.values(), key=lambda mention: mention.start)))

    def _holds_common_word(self, mention: PersonMention) -> bool:
        """Whether a supposed name holds an ordinary word of names of bodies, or ends as places do: "Riset Dasar", "Osh Province"."""
        starts = [self.capitals.words[index].start for index in self.capitals.indexes(mention.start, mention.end)]
        place = self.capitals.hit("place_kind_after", starts[-1]) is not None
        return place or any(self.capitals.is_any(("portfolio", "org_word"), start) for start in starts)

    def _by_address(self) -> Iterator[PersonMention]:
        """ "Dr X"; "Sri" in the name of a country is no address."""
        for start in self.capitals.hits["honorific"]:
            within = self.capitals.hit("country", start) is not None or self._is_in_name(start)  # "Tran Tuan Anh"
            name = None if within else self.name_at(start)
            if name is not None and name.start != start:
                yield self.mention(name, "people.address", addressed=True)

    def _by_relation(self) -> Iterator[PersonMention]:
        """ "istrinya, X", "their predecessors, X"."""
        text = self.capitals.reading.plain
        for hit in self.capitals.reading.hits.all("relation"):
            own = next((len(ending) for ending in self.grammar.possessive_endings if text.startswith(ending, hit.end)), 0)
            country = self.country_behind(hit.end)
            end = country.end if country is not None else hit.end + own
            country = country or self.capitals.reading.hits.ending("country", hit.start - 1)
            code = country.value if country is not None else None
            end += next((len(after) for after in self.grammar.office_after if text.startswith(f"{after},", end)), 0)
            at = self._behind_rank(self.capitals.after(end + text.startswith(",", end)))
            name = self.name_at(at) if at > 0 else None
            if name is not None and name.count > 1:
                yield self.mention(name, "people.relation", relation=hit.value, country=code, addressed=True)
            elif name is None and (before := self._name_explained(hit)) is not None:
                relation, code = ("figure", self._country_of_whose(hit)) if self._is_of_somebody(hit) else (hit.value, code)
                yield self.mention(before, "people.relation_after", relation=relation, country=code, addressed=True)

    def _behind_rank(self, at: int) -> int:
        """Behind the rank in the forces that stands at an offset: "his counterpart, General X"."""
        rank = self.capitals.hit("office", at)
        return self.capitals.after(rank.end) if rank is not None and office_kinds().get(rank.value) == "military" else at

    def _by_trade(self) -> Iterator[PersonMention]:
        """ "penyanyi X", "the Kenyan farmer X", "X, a clothing trader": what somebody does for a living."""
        text = self.capitals.reading.plain
        for hit in self.capitals.reading.hits.all("trade"):
            country = self.country_behind(hit.end) or self.capitals.reading.hits.ending("country", hit.start - 1)
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

    def _name_explained(self, hit: Hit) -> Name | None:
        """ "X, his Uzbek counterpart", "X, timpalannya": the name that a relation explains."""
        reading, start = self.capitals.reading, hit.start
        country = reading.hits.ending("country", start - 1)
        start = country.start if country is not None else start
        before = reading.plain.rfind(" ", 0, max(0, start - 1)) + 1
        if reading.plain[before : start - 1] in self.grammar.possessives:
            start = before
        elif not (self._is_of_somebody(hit) or reading.plain[hit.start : hit.end].endswith(self.grammar.possessive_endings)):
            return None
        name = self.name_before(start - 2) if reading.plain.startswith(", ", start - 2) else None
        return name if name is not None and name.count > 1 else None

    def _is_of_somebody(self, hit: Hit) -> bool:
        """ "Wife of the President", "istri Presiden": whose relation somebody is stands behind the word."""
        text, at = self.capitals.reading.plain, self.capitals.after(hit.end)
        return hit.value in {"spouse", "kin"} and (text.startswith(self.grammar.of, hit.end) or self.capitals.hit("office", at) is not None)

    def _country_of_whose(self, hit: Hit) -> str | None:
        """The country of the office right behind: "wife of the Hungarian President"."""
        after = (chain[0] for chain in self.chains if chain[0].start > hit.end)
        office = min(after, key=lambda office: office.start, default=None)
        between = self.capitals.reading.plain[hit.end : office.start] if office is not None else ""
        return office.country if office is not None and between in {" ", *self.grammar.of} else None

    def _by_age(self) -> Iterator[PersonMention]:
        for end in ends_of_aged(self.capitals.reading):
            name = self.name_before(end)
            if name is not None and name.count > 1 and not self.is_place(name):
                yield self.mention(name, "people.age")

    def _by_saying(self) -> Iterator[PersonMention]:
        for hit in self.capitals.reading.hits.all("said_by"):
            at = self.capitals.after(hit.end)
            name = self.name_at(at) if at > 0 else None
            if name is not None and name.count > 1 and self.capitals.reading.plain[name.end : name.end + 1] != "/":  # "Photo by X/Agency"
                yield self.mention(name, "people.said")
        for hit in self.capitals.reading.hits.all("says"):
            name = self.name_before(hit.start - 1)
            if name is not None and name.count > 1 and self._begins_clause(name.start):
                yield self.mention(name, "people.says")

    def _by_partner(self, named: tuple[PersonMention, ...]) -> Iterator[PersonMention]:
        """ "X Y and A B met": who is named together with somebody at the head of a sentence."""
        text, reading = self.capitals.reading.plain, self.capitals.reading
        joiners = [f" {joiner} " for joiner in self.grammar.joiners]
        for mention in named:
            before = next((self.name_before(mention.start - len(each)) for each in joiners if text.endswith(each, 0, mention.start)), None)
            at = behind_and(self.capitals, mention.end)
            behind = self.name_at(at) if at else None
            opens = behind if reading.opens_sentence(mention.start) else before if before and reading.opens_sentence(before.start) else None
            if opens is None or not 1 < opens.count < KNOWN_WORDS or self.is_place(opens) or self.names_a_thing(opens):
                continue
            yield self.mention(opens, "people.partner")

    def _by_last_name(self, clear: tuple[PersonMention, ...]) -> Iterator[PersonMention]:
        """ "Selim Karadal …, Karadal said": whose last word alone says something elsewhere, and is nobody's who is known."""
        said = self._said_alone() - {word for mention in clear for word in mention.name.split()}
        for word in self.capitals.words if said else ():
            name = self.name_before(word.end) if word.text in said else None
            if name is not None and 1 < name.count <= KNOWN_WORDS and not (self.is_place(name) or self.names_a_thing(name)):
                yield self.mention(name, "people.said_alone")

    def _said_alone(self) -> set[str]:
        """The names of one word beside a verb of saying."""
        hits, text = self.capitals.reading.hits, self.capitals.reading.plain
        behind = (self.name_at(at) for hit in hits.all("said_by") if (at := self.capitals.after(hit.end)) > 0)
        before = (name for hit in hits.all("says") if (name := self.name_before(hit.start - 1)) and self._begins_clause(name.start))
        alone = (name for name in (*behind, *before) if name is not None and name.count == 1 and not self.is_place(name))
        return {text[name.start : name.end] for name in alone}

    def _begins_clause(self, start: int) -> bool:
        """Whether a name opens a sentence or follows a comma or a quotation, as a subject does and the end of a title does not."""
        return self.capitals.reading.opens_sentence(start) or self.capitals.reading.plain[start - 2 : start] in {", ", '" '}

    def _by_known_name(self) -> Iterator[PersonMention]:
        known = people_names()
        for word in self.capitals.words:
            if not word.quiet and (word.text in known.given or word.text in known.family) and self._begins(word):
                name = self.name_at(word.start)
                index = self.capitals.index[word.start]
                if name is None or name.count < 2 or self.own_words(index, index + name.count - 1) > KNOWN_WORDS or self.is_place(name):
                    continue
                if not (self.names_a_thing(name) or self._signs_picture(name) or self._is_where(name.start)):
                    yield self.mention(name, "people.known_name")

    def _is_where(self, start: int) -> bool:
        """Whether a name tells where something is: "in Bach Ho", "di anjungan Bach Ho"."""
        reading = self.capitals.reading
        noun = reading.plain.rfind(" ", 0, max(0, start - 1)) + 1
        before = [start] + [noun] * reading.plain[noun : start - 1].islower()
        return any(hit.value == "at" for at in before if (hit := reading.hits.ending("prep", at - 1)) is not None)

    def _signs_picture(self, name: Name) -> bool:
        """ "… in Lima. Agency/Rosa Quispe]": behind a stroke at the end of brackets stands who took the picture."""
        text = self.capitals.reading.plain
        behind = text[name.end : name.end + 1]
        credited = self.capitals.reading.hits.ending("said_by", name.start - 1) is not None and behind == "/"  # "Photo by X/Agency"
        return credited or (text[name.start - 1 : name.start] == "/" and behind in {"]", ")"})

    def _begins(self, word: Word) -> bool:
        index = self.capitals.index[word.start]
        return index == 0 or not self.goes_on(index - 1) or not self.is_name_word(index - 1)


def _without_overlaps(mentions: list[PersonMention]) -> Iterator[PersonMention]:
    end = -1
    for mention in mentions:
        if mention.start >= end:
            yield mention
            end = mention.end
