"""Offices that a clause says somebody has: "The new rector is X", "the Grain Union, headed by X"."""

from collections.abc import Iterator, Sequence

from digest.names.body_roles import english_name
from digest.names.name_reader import Name, NameReader, PersonMention
from digest.names.office import Office
from digest.names.office_draft import with_article

LONGEST_BRACKET = 60  # characters of the acronym of a body


class SaidOfficeReader(NameReader):
    """Reads the offices of an article that clauses tell."""

    def by_predicate(self, clear: Sequence[PersonMention]) -> Iterator[PersonMention]:
        """ "X handed over her letters as Ambassador of Peru", "The new rector is X": offices that a sentence says somebody has."""
        held = {mention.offices for mention in clear if mention.offices}
        text = self.capitals.reading.plain
        for chain in self.chains:
            if tuple(chain) in held:
                continue
            name = self._subject_before(chain[0].start) if text.endswith(self.grammar.as_office, 0, chain[0].start) else None
            end = chain[-1].end + text.startswith(",", chain[-1].end)
            copula = next((word for word in self.grammar.copulas if text.startswith(word, end)), None)
            if name is None and copula is not None:
                name = self.name_at(end + len(copula))
            if name is not None and name.count > 1:
                yield self.mention(name, "people.office_said", offices=tuple(chain), addressed=True)

    def by_clause(self) -> Iterator[PersonMention]:
        """ "The Grain Union, headed by X", "Kamar Ekonomi Kroasia yang dipimpin X": who leads a body, but no delegation of it."""
        text, hits, links = self.capitals.reading.plain, self.capitals.reading.hits, self.grammar.headed_by
        for body in self.bodies.values():
            end = self.capitals.behind_bracket(body.end, LONGEST_BRACKET)
            clause = next((word for word in self.grammar.clauses if text.startswith(word, end)), None)
            link = next((link for link in links if clause is not None and text.startswith(link, end + len(clause))), None)
            name = self.name_at(end + len(clause) + len(link)) if clause is not None and link is not None else None
            sentence = self.capitals.reading.sentence_at(body.start)
            groups = hits.within("group", sentence.start, end) if sentence is not None else []
            if name is None or name.count < 2 or any(hit.value == "delegation" for hit in groups):
                continue
            told = english_name(self.capitals.reading, body)
            role, start = f"Head of {with_article(told)}", end
            office = Office(
                start=start, end=name.start, head="Head", kind="body", role=role, body=told, country=body.country, relative=True, detail=1
            )
            yield self.mention(name, "people.office_clause", offices=(office,), addressed=True)

    def _subject_before(self, offset: int) -> Name | None:
        """The name that opens the sentence, where nobody and no country is named between it and an offset."""
        sentence = self.capitals.reading.sentence_at(offset)
        name = self.name_at(sentence.start) if sentence is not None else None
        last = self.capitals.last_before(offset)
        return name if name is not None and self.capitals.words[last].start < name.end else None
