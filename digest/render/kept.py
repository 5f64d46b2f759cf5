"""What the pages of a language tell of each article, kept for the next build by the name of all that it was made from."""

import contextlib
import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from digest.cache import QUICKLY, packed
from digest.model import ALL_KINDS, Entry, Facts
from digest.packing import Known, Unpacker, bytes_of
from digest.render.article import View
from digest.render.drawing import Draw, vega
from digest.render.found import Spellings, records_of
from digest.render.speech import Status
from digest.search.records import Record
from digest.shelf import Shelf
from digest.tell.names import Calls
from digest.tell.piece import Piece
from digest.tell.wording import Wording


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """What one language tells, each thing under the names of what it was made from; where there is no shelf all is made anew."""

    shelf: Shelf | None = None
    made_with: str = ""  # the fingerprint of code, settings, and words
    draw: Draw = vega
    _said: dict[tuple[str, str], str] = field(default_factory=dict)  # what is called how, as text
    _unpacker: Unpacker = field(default_factory=partial(Unpacker, Piece, Status))  # what is often told in the same words

    def view(self, entry: Entry, wording: Wording, calls: Calls, make: Callable[[], View]) -> View:
        """An article in the words of the language: it depends on what was read of it, and on what it calls whom it names."""
        known = {"entry": entry, "article": entry.article, "facts": entry.facts, "wording": wording, "calls": calls}
        self._unpacker.hold(_quotes(entry.facts))
        if not self.shelf or not entry.key:
            return self._as_taken(bytes_of(make(), known), known)
        key = named("view", self.made_with, wording.code, entry.key, [(name, self._called(calls, name)) for name in sorted(calls)])
        data = self.shelf.taken(key)
        if data and isinstance(view := self._taken(data, known), View):
            return replace(view, key=key)
        made = bytes_of(make(), known)
        self.shelf.keep(key, zlib.compress(made, QUICKLY))
        return replace(self._as_taken(made, known), key=key)

    def forget_words(self) -> None:
        """Let go of the words of all articles, once these are made."""
        self._unpacker.forget()
        self._said.clear()

    def _as_taken(self, made: bytes, known: Known) -> View:
        """What was made, as small as what was kept."""
        view: View = self._unpacker.value(made, known)
        return view

    def page(self, view: View, beside: object, make: Callable[[], str]) -> str | bytes:
        """The text of an article's page; packed, where it was kept. `beside` is what it shows beside the article."""
        if not self.shelf or not view.key:
            return make()
        return self.shelf.held(named("page", view.key, beside), lambda: packed(make()))

    def register_page(self, seal: str, make: Callable[[], str]) -> str | bytes:
        """The text of a page of the registers, by the seal of all that it shows; packed, where it was kept."""
        if not self.shelf:
            return make()
        return self.shelf.held(named("register", self.made_with, seal), lambda: packed(make()))

    def records(self, view: View, spellings: Spellings) -> bytes:
        """What the search finds in an article, packed."""

        def made() -> bytes:
            return _packed(list(records_of(view, spellings)))

        if not self.shelf or not view.key:
            return made()
        return self.shelf.held(named("records", view.key, sorted(spellings.items())), made)

    def drawing(self, chart: str) -> str:
        """What Vega draws of a chart."""
        if not self.shelf:
            return self.draw(chart)
        return zlib.decompress(self.shelf.held(named("drawing", self.made_with, chart), lambda: packed(self.draw(chart)))).decode()

    def held(self, what: str, made_from: object, make: Callable[[], Any]) -> Any:
        """Whatever else is made from something that can be told apart in words."""
        if not self.shelf:
            return make()
        key = named(what, self.made_with, made_from)
        data = self.shelf.taken(key)
        if (told := self._taken(data) if data else None) is None:
            told = make()
            self.shelf.keep(key, _packed(told))
        return told

    def _taken(self, data: bytes, known: Known | None = None) -> Any:
        with contextlib.suppress(Exception):  # whatever damage makes pickle raise, it is made again
            return self._unpacker.value(zlib.decompress(data), known)
        return None

    def forget_others(self) -> None:
        """Remove what this build did not need."""
        if self.shelf:
            self.shelf.forget_others()

    def _called(self, calls: Calls, name: str) -> str:
        called = calls[name]
        if called.key not in self._said:
            self._said[called.key] = repr(called)
        return self._said[called.key]


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where it is kept what pages tell of each article, and the fingerprint of all else that they are made with."""

    folder: Path
    made_with: str
    templates: Path | None = None  # where these are kept compiled

    def of(self, code: str) -> Kept:
        """What is kept of one language."""
        return Kept(Shelf(self.folder / code), self.made_with)


def records_in(data: bytes) -> list[Record]:
    """What the search finds in an article, unpacked."""
    records: list[Record] = Unpacker().value(zlib.decompress(data))
    return records


def _packed(told: object) -> bytes:
    return zlib.compress(bytes_of(told), QUICKLY)


def named(*made_from: object) -> str:
    """The name of what is made from something."""
    return hashlib.sha256(repr(made_from).encode(errors="surrogatepass")).hexdigest()


def _quotes(facts: Facts) -> Iterator[str]:
    return (proof.quote for kind in ALL_KINDS for fact in getattr(facts, kind) for proof in (fact.evidence, *fact.tellings))
