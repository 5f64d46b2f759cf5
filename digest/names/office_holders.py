"""People by the offices that stand before or behind their names, or that a sentence says they have."""

import re
from collections.abc import Iterator
from dataclasses import replace

from digest.gazetteer import people_names
from digest.names.body_roles import english_name
from digest.names.body_words import after_joiner, behind_and, body_behind, joined_by_and, ordinary
from digest.names.name_reader import Name, PersonMention
from digest.names.office import Office
from digest.names.office_before import CORPORATE, gap_before
from digest.names.office_draft import with_article
from digest.names.office_said import SaidOfficeReader
from digest.names.office_servants import ServantReader

MOST_UNREAD = 2  # gaps between the words of an office that was not read to its end, and a name
# Whoever is called so is mostly said to be of a party: "Politikus Demokrat".
_BESIDE_OTHERS = frozenset({"Deputy Chair", "Deputy Speaker"})  # offices that several hold at once
_OF_PARTIES = frozenset({"Politician", "Member"})
PAIR = 2
# Between an office of two and those who hold it.
_DASHES = (" - ", " – ", " — ")
_EXPLAINING = (", ", " - ", " – ", " — ", " ")
LONGEST_DEGREES = 40  # characters behind a name
# ", S.H., Ph.D": letters with full stops inside, between commas.
_DEGREES = re.compile(r"(?:, ?(?:[A-Z][A-Za-z]{0,4}\. ?){1,3}(?:[A-Z][A-Za-z]{0,4}\b)?)+\Z")
LONGEST_BRACKET = 60  # characters of the party or the place of a member


class HolderReader(SaidOfficeReader, ServantReader):
    """Finds who holds the offices of an article."""

    def by_office(self) -> Iterator[PersonMention]:
        claimed: set[int] = set()  # ends of names whose office stood before them
        for chain in self.chains:
            if both := self._one_each(chain):
                yield from both
                continue
            name = self._holder_after(chain, claimed)
            if name is not None and (self._is_of_building(chain, name) or self._is_of_company(chain, name, claimed)):
                continue
            if beside := self.not_the_holder(chain, name, claimed):
                claimed |= {mention.end for mention in beside}
                yield from beside
                continue
            if name is not None:
                claimed.add(name.end)
                first = self._first_of_two(chain)
                offices = (replace(chain[0], country=first), *chain[1:]) if first is not None else self._completed(chain, name)
                yield self.mention(name, "people.office_before", offices=offices, span_start=chain[0].start, addressed=True)
                yield from self._further_holders(chain, name)
                continue
            before = self._holder_before(chain)
            unclear = self._goes_on_unread(chain) or self._is_of_several(chain)
            if before is not None and not unclear and not self._is_next_subject(chain, before, claimed):
                yield self.mention(before, "people.office_after", offices=tuple(chain), addressed=True)

    def _is_of_building(self, chain: list[Office], name: Name) -> bool:
        """Whether an office only names a house, and what follows is its town: "Istana Presiden Lima"."""
        house = self.capitals.reading.hits.ending("place_head", chain[0].start - 1)
        return house is not None and self.capitals.place_end(name.start) >= name.end

    def _is_of_company(self, chain: list[Office], name: Name, claimed: set[int]) -> bool:
        """ "Rosa Quispe, Marketing Manager Nusa Travel, said": whether an officer is named before, so that what follows is a company's."""
        before = self._holder_before(chain) if chain[-1].head in CORPORATE and name.start == chain[-1].end + 1 else None
        return before is not None and before.end not in claimed and not self.begins_as_known(name)

    def _completed(self, chain: list[Office], name: Name) -> tuple[Office, ...]:
        """The offices before a name, the last one with the body behind the name: "Minister X of the Ministry of Trade"."""
        office, body = chain[-1], body_behind(self.capitals, self.bodies, name.end)
        if body is None or office.detail or office.kind not in {"portfolio", "body", "member", "academic"}:
            return tuple(chain)
        told = english_name(self.capitals.reading, body)
        field = told.partition(f"{body.head} of ")[2].partition(" of ")[0] if office.kind == "portfolio" and body.head is not None else ""
        role = f"{office.head} of {field or with_article(told)}"
        country = office.country or body.country
        return (*chain[:-1], replace(office, role=role, country=country, detail=1, of_portfolio=bool(field)))

    def _further_holders(self, chain: list[Office], name: Name) -> Iterator[PersonMention]:
        """ "Presidents X and Y": whom an office in the plural names together."""
        text = self.capitals.reading.plain
        several = self._is_of_several(chain)
        beside = chain[0].head in _BESIDE_OTHERS and chain[0].detail > 0
        if len(chain) > 1 or not (several or beside or chain[0].kind == "member"):
            return
        end = self._behind_country(self.capitals.behind_bracket(name.end, LONGEST_BRACKET))
        ands = [f" {joiner} " for joiner in self.grammar.joiners]
        for joiner in ands if beside else (*(f",{word}" for word in ands), ", ", *ands):
            at = end + len(joiner)
            country = self.capitals.hit("country", at) if several and text.startswith(joiner, end) else None
            at = country.end + 1 if country is not None else at  # "Presidents of Peru X and Kenya Y"
            following = (self.name_at(at) or self.name_in_disguise(at)) if text.startswith(joiner, end) else None
            if following is not None and beside and self._has_its_own(following):
                return
            if following is not None and self._has_its_own_body(chain[0], following):
                return
            if following is not None and following.count > 1 and not self.capitals.place_end(following.start) >= following.end:
                shared = replace(chain[0], country=None) if several and self._first_of_two(chain) is None else chain[0]
                if country is not None and (head := self.capitals.hit("office", chain[0].start)) is not None:
                    shared = replace(chain[0], country=country.value, end=head.end)
                yield self.mention(following, "people.office_shared", offices=(shared,), addressed=True)
                yield from self._further_holders(chain, following)
                return

    def _has_its_own(self, name: Name) -> bool:
        """ "Wakil Ketua DPR X dan Y, Ketua Z": whether an office or something in brackets explains a name by itself."""
        text, end = self.capitals.reading.plain, name.end
        return text.startswith(" (", end) or (text.startswith(", ", end) and end + 2 in self.offices_at)

    def _has_its_own_body(self, office: Office, name: Name) -> bool:
        """ "Anggota DPR dari Partai A X, Y dari Partai B": whether a body explains the next name, which an office in another is not of."""
        return office.body is not None and body_behind(self.capitals, self.bodies, name.end) is not None

    def _behind_country(self, end: int) -> int:
        """Behind the country of somebody named with others: "Presidents X of Peru and Y of Kenya"."""
        text = self.capitals.reading.plain
        of = next((of for of in self.grammar.office_of if text.startswith(of, end)), None)
        country = self.capitals.hit("country", end + len(of)) if of is not None else None
        return country.end if country is not None else end

    def _one_each(self, chain: list[Office]) -> list[PersonMention]:
        """ "The foreign ministers of Peru and Kenya, X and Y": who holds an office of two countries, in their order."""
        at = behind_and(self.capitals, chain[-1].end) if chain[-1].country else 0
        country = self.capitals.hit("country", at) if at else None
        text = self.capitals.reading.plain
        comma = next((point for point in _EXPLAINING if country is not None and text.startswith(point, country.end)), None)
        one = self.name_at(country.end + len(comma)) if country is not None and comma is not None else None
        other = self.name_at(behind_and(self.capitals, one.end)) if one is not None else None
        if country is None or one is None or other is None or min(one.count, other.count) < PAIR:
            return []
        theirs = replace(chain[0], country=country.value)
        return [
            self.mention(name, "people.office_shared", offices=(office,), addressed=True)
            for name, office in ((one, chain[0]), (other, theirs))
        ]

    def _first_of_two(self, chain: list[Office]) -> str | None:
        """ "Kenyan and Peruvian Foreign Ministers X and Y": whose the first is where "and" joins two countries before their office."""
        ands = (f" {joiner} " for joiner in self.grammar.joiners if self._is_of_several(chain) and chain[0].country)
        text, start = self.capitals.reading.plain, chain[0].start
        ends = (start - len(joiner) for joiner in ands if text.endswith(joiner, 0, start))
        return next((hit.value for end in ends if (hit := self.capitals.reading.hits.ending("country", end)) is not None), None)

    def _is_of_several(self, chain: list[Office]) -> bool:
        """Whether an office in the plural begins a list of others: "ministers of trade" behind one name."""
        return chain[0].is_of_several(self.capitals.reading.plain, self.grammar.plural_endings)

    def _goes_on_unread(self, chain: list[Office]) -> bool:
        """ "X, Kepala Pusat Y Z Budi Hartono": capital words behind an office that was not read to its end, its holder among them."""
        end = chain[-1].end + 1
        index = self.capitals.index.get(after_joiner(self.capitals, end) or end)
        if self.grammar.modifiers_first or index is None:
            return False
        return len(self.capitals.words) > index + 2 and all(self.capitals.joined(each) for each in range(index, index + MOST_UNREAD))

    def _holder_after(self, chain: list[Office], claimed: set[int]) -> Name | None:
        text, end = self.capitals.reading.plain, chain[-1].end
        at = end
        if text.startswith(", ", at):
            at += 1
        elif text.startswith(_DASHES, at):
            at += 2
        while at < len(text) and text[at] == " ":
            at += 1
        if at == end:
            return None
        name = self.name_at(at) or self.name_in_disguise(at)
        if (
            name is None
            or (self._is_pointed_at(name) and not (name.count > 1 and self.begins_as_known(name)))
            or (text[end] == "," and (self._is_list(chain, name, claimed) or text.endswith(self.grammar.as_office, 0, chain[0].start)))
            or self._is_character(chain, name)
        ):
            return None
        abroad = chain[-1].head in CORPORATE and chain[-1].country and not chain[-1].detail  # "Manager Peru Nusa"
        if name.count == 1 and (
            self._goes_on_as_body(name) or text.startswith(_DASHES, end) or (abroad and not self.begins_as_known(name))
        ):
            return None
        return name if text[end] == "," else self._after_unknown_body(chain, name)

    def _is_pointed_at(self, name: Name) -> bool:
        """ "Politikus Fraksi Rakyat itu": an office with all that it is of, and its holder named before."""
        text, pointing = self.capitals.reading.plain, self.grammar.pointing
        return any(
            text.startswith(word, name.end) and not text[name.end + len(word) : name.end + len(word) + 1].isalnum() for word in pointing
        )

    def _goes_on_as_body(self, name: Name) -> bool:
        """ "Ketua Komite Antaretnik dan Persahabatan": one word that "and" joins to an ordinary one of names of bodies."""
        index = self.capitals.index[name.start]
        if index + 1 >= len(self.capitals.words):
            return False
        if self.capitals.joined(index) and not self.grammar.modifiers_first:
            return self.capitals.hit("country", self.capitals.words[index + 1].start) is not None  # "Kepala Adat Peru"
        if not joined_by_and(self.capitals, index):
            return False
        following = self.capitals.words[index + 1].start
        return ordinary(self.capitals, following) is not None and following not in self.capitals.hits["org_head"]

    def _hyphenated(self, name: Name) -> Name | None:
        """ "Gubernur Gyeongbuk Yang Geum-hee": the family name and the given name with a hyphen that end a run of words."""
        words = list(self.capitals.indexes(name.start, name.end))
        if len(words) < 3 or "-" not in self.capitals.words[words[-1]].text:
            return None
        start = self.capitals.words[words[-2]]
        return Name(start.start, name.end, 2, name.quiet) if start.text in people_names().family else None

    def _after_unknown_body(self, chain: list[Office], name: Name) -> Name | None:
        """The holder, where what looked like their name is where they serve: "Ketua PAN Sulawesi", "Direktur Medco, D Cyril"."""
        if chain[-1].kind not in {"body", "academic", "member", "place"}:
            return name
        if korean := self._hyphenated(name):
            return korean
        if self.capitals.place_end(name.start) >= name.end or (name.count == 1 and chain[-1].head in _OF_PARTIES and not chain[-1].detail):
            return None
        told = chain[-1].detail and chain[-1].kind != "place"  # "Gubernur Guangxi Zhuang, Cai Lixin"
        if name.count > 1 or told or not self.capitals.reading.plain.startswith(", ", name.end):
            return name
        following = self.name_at(name.end + 2)
        return following if following is not None and following.count > 1 else name

    def by_office_after_short_name(self, clear: tuple[PersonMention, ...]) -> Iterator[PersonMention]:
        """ "Lam, general secretary of X": one word of a name that is known from elsewhere, with the office behind it."""
        words = {word for mention in clear for word in (mention.name.split()[0], mention.name.split()[-1])}
        claimed = {mention.offices for mention in clear if mention.offices}
        titled = {mention.end for mention in clear if mention.offices}
        for chain in self.chains:
            name = None if tuple(chain) in claimed else self._name_linked(chain)
            if name is None or self._is_next_subject(chain, name, titled):
                continue
            if name.count == 1 and self.capitals.reading.plain[name.start : name.end] in words:
                yield self.mention(name, "people.office_after", offices=tuple(chain), addressed=True)

    def _is_character(self, chain: list[Office], name: Name) -> bool:
        """A prince of one name in quotation marks is somebody in a play."""
        text = self.capitals.reading.plain
        return name.count == 1 and text[max(0, chain[0].start - 1)] == '"' and text[name.end : name.end + 1] == '"'

    def _is_list(self, chain: list[Office], name: Name, claimed: set[int]) -> bool:
        """Whether a name behind a comma is the next of a list and not the holder of the office: "X, Ketua A, Y, Ketua B"."""
        before = self._holder_before(chain)
        alone = name.count < 2 and not self._is_set_off(chain, name)
        text = self.capitals.reading.plain
        linked = self._name_linked(chain) if text.startswith(", ", name.end) and name.end + 2 in self.offices_at else None
        if linked is not None and linked.end not in claimed:
            return True  # "Santoso, Ketua A, Budi Hartono, Ketua B"
        return alone or (before is not None and before.end not in claimed)

    def _is_set_off(self, chain: list[Office], name: Name) -> bool:
        """ "Duta Besar Peru untuk Mesir, Wiratno, hadir", "Gubernur Aceh, Wiratno menilai": one name behind an office and more.

        Another comma follows, or the office opens the sentence and what is said follows.
        """
        reading, office = self.capitals.reading, chain[-1]
        if (office.country is None and not office.detail) or self.capitals.place_end(name.start):
            return False
        closed = reading.plain.startswith(",", name.end)
        says = reading.hits.at("says", name.end + 1) is not None and reading.plain.startswith(" ", name.end)
        return closed or (says and reading.opens_sentence(chain[0].start))

    def _holder_before(self, chain: list[Office]) -> Name | None:
        name = self._name_linked(chain)
        if name is None:
            return None
        addressed = self.capitals.reading.hits.ending("honorific", name.start - 1) is not None
        linked = self.capitals.reading.plain.startswith(self.grammar.as_office, name.end) and not self.capitals.place_end(name.start)
        return name if name.count > 1 or addressed or linked else None

    def _is_next_subject(self, chain: list[Office], name: Name, claimed: set[int]) -> bool:
        """ "Menurut Menteri X, presiden akan …": a bare office behind somebody who has one begins what is said."""
        text, office = self.capitals.reading.plain, chain[0]
        pointed = any(text.endswith(f" {article} ", 0, office.start) for article in self.grammar.definite)  # ", the Peruvian minister said"
        plain = len(chain) == 1 and not office.detail
        bare = plain and (pointed or (text[office.start].islower() and office.country is None))
        open_ended = not text.startswith((",", ")"), chain[-1].end)
        return open_ended and ((bare and name.end in claimed) or self._goes_on_in_title(chain))

    def _goes_on_in_title(self, chain: list[Office]) -> bool:
        """ "X, President of Peru meet": in a headline a comma stands for "and", unless another or the end closes what it opens."""
        article = self.capitals.reading.article
        sentence = self.capitals.reading.sentence_at(chain[0].start)
        title = sentence is not None and article.block_of(sentence).kind == "title"
        return title and sentence is not None and chain[-1].end < sentence.end

    def _name_linked(self, chain: list[Office]) -> Name | None:
        """The name before an office, behind a comma or a bracket."""
        end = gap_before(self.capitals.reading.plain, chain[0].start, self.grammar)
        return (self._name_before_degrees(end) or self.name_before(end)) if end else None

    def _name_before_degrees(self, end: int) -> Name | None:
        """ "Rosa Quispe, S.H., M.Sc. (Rector)": the name that degrees stand behind."""
        degrees = _DEGREES.search(self.capitals.reading.plain, max(0, end - LONGEST_DEGREES), end)
        return self.name_before(degrees.start()) if degrees is not None else None
