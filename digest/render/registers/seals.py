"""All that a page of the registers is made from, told in one hash: where that is as before, the page need not be made again."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from types import FunctionType, MethodType, NoneType
from typing import Any

from markupsafe import Markup

from digest.model import Entity, Ref, Relation, Thread
from digest.render.article import View
from digest.render.beside import relation_told
from digest.render.phrases import Phrases
from digest.render.registers.agreements import Row
from digest.render.registers.catalogue import Catalogue
from digest.render.registers.moments import Moment
from digest.render.registers.people import Profile
from digest.render.registers.subjects import Subject
from digest.render.related import Sentences
from digest.render.telling import Told
from digest.render.volumes import Volume
from digest.tell.wording import Wording

Addresses = Mapping[str, Mapping[str, str]]  # of article and fact


class Untold(Exception):
    """A page is made from something that can't be told here."""


class Seals:
    """Hashes of what pages of one language show: of a fact with all that tell it, of a name with its spellings, of the rest as it is."""

    def __init__(self, catalogue: Catalogue, addresses: Addresses) -> None:
        self.catalogue, self.addresses = catalogue, addresses
        self._things: dict[int, tuple[object, str]] = {}  # each is held, so that no other thing gets its number
        self._ways: Mapping[type, Callable[[Any], object]] = {
            **dict.fromkeys((str, Markup, int, bool, float, date, NoneType), lambda each: (type(each).__name__, str(each))),
            **dict.fromkeys((tuple, list), lambda each: tuple(map(self._told, each))),
            dict: lambda each: tuple((self._told(key), self._told(value)) for key, value in each.items()),
            **dict.fromkeys((Wording, Phrases), lambda each: type(each).__name__),  # of the language
            **dict.fromkeys((Profile, Row, Subject), lambda each: self._once(each, lambda: self._fields(each))),
            Moment: lambda each: self._once(each, lambda: (each.told(""), self._fields(each, but="told"))),
            Told: self._fact,
            Entity: self._entity,
            View: _view,
            Volume: lambda each: (each.group, each.number),  # pages lead to each other by these
            Relation: relation_told,
            MethodType: _method,
            FunctionType: _function,
        }

    def of(self, *shown: object) -> str:
        """The hash of some things; raises Untold where one of them might be another without its hash being another."""
        return _hash(tuple(map(self._told, shown)))

    def _told(self, each: Any) -> object:
        """What a thing is, in values that Python writes out."""
        if tell := self._ways.get(type(each)):
            return tell(each)
        if not is_dataclass(each) or isinstance(each, Catalogue):
            raise Untold(type(each).__name__)
        return self._fields(each)

    def _fields(self, each: Any, but: str = "") -> object:
        return type(each).__name__, *(self._told(getattr(each, field.name)) for field in fields(each) if field.name != but)

    def _once(self, each: object, tell: Callable[[], object]) -> str:
        """The hash of a thing that several pages show."""
        if id(each) not in self._things:
            self._things[id(each)] = each, _hash(tell())
        return self._things[id(each)][1]

    def _fact(self, told: Told[Any]) -> object:
        """A fact, where the registers tell of it, and what the catalogue knows of it."""
        ref, thread = told.ref, self.catalogue.joined.get(told.ref)
        address = self.addresses.get(told.view.entry.article.id, {}).get(told.fact.id)
        since = self.catalogue.since(told)
        return _ref(ref), _view(told.view), address, self._thread(thread) if thread else None, since and self._fact(since)

    def _thread(self, thread: Thread) -> str:
        """All that tell one thing, and which of them can't be true beside which."""
        return self._once(thread, lambda: tuple(map(self._telling, thread.tellings)))

    def _telling(self, ref: Ref) -> object:
        told, clashing = self.catalogue.told.get(ref), sorted(map(_ref, self.catalogue.clashes.get(ref, ())))
        return _ref(ref), told and _view(told.view), clashing, ref in self.catalogue.elsewhere

    def _entity(self, entity: Entity) -> object:
        """Somebody or something, how it is called and spelled, and where the registers tell of it."""
        names, first = self.catalogue.names, entity.tellings[0]
        spelled = [(each, sorted(names.languages(entity, each))) for each in entity.spellings]
        told = entity.kind, entity.id, entity.name, entity.country, spelled, sorted(entity.names.items()), entity.perhaps
        return told, self._told(names.of(entity)), self.addresses.get(first.article, {}).get(first.fact)


def _ref(ref: Ref) -> tuple[str, str, str]:
    return ref.article, ref.kind, ref.fact


def _view(view: View) -> str:
    """What an article tells: all that is read of it, and what it calls whom it names."""
    if not view.key:
        raise Untold(view.slug)
    return view.key


def _function(each: FunctionType) -> str:
    """A function of a module is as the code is; of one that was made by another nobody can say what it holds."""
    if each.__closure__ or each.__name__ == "<lambda>":
        raise Untold(each.__qualname__)
    return f"{each.__module__}.{each.__qualname__}"


def _method(each: MethodType) -> object:
    if not isinstance(each.__self__, Sentences):
        raise Untold(each.__qualname__)
    return each.__func__.__qualname__, each.__self__.articles


def _hash(told: object) -> str:
    return hashlib.sha256(repr(told).encode(errors="surrogatepass")).hexdigest()
