"""The words about the data in one language: what files and fields are called, what they mean, and what each value says."""

from collections.abc import Mapping
from dataclasses import dataclass

from digest.render.dataset.fields import Field
from digest.tell.wording import Wording

FILE = "interface_data"


@dataclass(frozen=True, slots=True, eq=False)
class DataWords:
    """The words of one language."""

    wording: Wording

    def text(self, key: str, **values: object) -> str:
        """A phrase of the page with its places filled."""
        phrase: str = self.wording.language.table(FILE, "page")[key]
        return phrase.format(**values) if values else phrase

    def rows(self, count: int) -> str:
        """How many things a file tells."""
        return self.text("rows", count=self.wording.number(count))

    def columns(self, count: int) -> str:
        """How many fields it has."""
        return self.text("columns", count=self.wording.number(count))

    def size(self, count: int) -> str:
        """How large it is, rounded up."""
        return self.text("size", count=self.wording.number(-(-count // 1000)))

    def type(self, kind: str) -> str:
        """What a type of field holds."""
        words: str = self.wording.language.table(FILE, "types")[kind]
        return words

    def lines(self, key: str) -> list[str]:
        """Several phrases of the page."""
        found: list[str] = self.wording.language.table(FILE, "page")[key]
        return found

    def file(self, name: str) -> tuple[str, str]:
        """What a file is called, and what stands in it."""
        title, description = self.wording.language.table(FILE, "files")[name]
        return title, description

    def field(self, above: str, name: str) -> tuple[str, str]:
        """What a field is called and what it means; `above` is the file, the kind of fact or the object that it is of."""
        known = self.wording.language.table(FILE, "fields")
        title, description = known.get(f"{above}.{name}") or known[name]
        return title, description

    def choices(self, field: Field) -> Mapping[str, str]:
        """Every value that a field may have, with its words; none where it may have any."""
        if field.choices is None:
            return {}
        own = self.wording.language.tables[FILE]
        found: Mapping[str, str] = own[field.choices] if field.choices in own else self.wording.table[field.choices]
        return found
