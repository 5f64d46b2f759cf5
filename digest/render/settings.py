"""What a site is about: two countries, its languages, its name in each."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from digest.contracts import TableError, contract_of, problems_of
from digest.contracts.faults import Fault, faults, nearest
from digest.contracts.kinds import value_fault
from digest.languages import Language
from digest.model import Problem
from digest.tell.wording import Wording

# What is done with an article about other countries: a page and a list of their own, or nothing.
OtherPairs = Literal["apart", "left_out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a site."""

    countries: tuple[str, ...]  # ISO 3166-1 alpha-2
    languages: tuple[str, ...]  # of the pages; the first is the site's first
    titles: Mapping[str, str]  # by language
    descriptions: Mapping[str, str] = field(default_factory=dict)  # by language
    address: str = ""  # where the site is published; it ends with a slash
    other_pairs: OtherPairs = "apart"
    short_name: str | None = None
    publisher: str | None = None  # who answers for the site
    contact: str | None = None  # a mail address, or where a page is
    licence: str | None = None  # of the digest; articles belong to their publishers
    accent: str | None = None  # a colour in hexadecimal digits
    report: str | None = None  # where readers report an error: a form for issues, or "mailto:" and an address

    @property
    def short(self) -> str:
        """The site's name for where there is little room: "VN–KZ"."""
        return self.short_name or "–".join(self.countries)

    @property
    def report_to(self) -> str:
        """Where readers report an error: as set, else by mail to the contact; empty where there is neither."""
        has_mail = self.contact and not self.contact.startswith(("http://", "https://"))
        return self.report or (f"mailto:{self.contact}" if has_mail else "")

    def folder(self, code: str) -> str:
        """The way to the pages of a language from the site's root."""
        return "" if code == self.languages[0] else f"{code}/"

    def root(self, code: str) -> str:
        """Where the pages of a language are published; empty where that is not known."""
        return f"{self.address}{self.folder(code)}" if self.address else ""

    def description(self, wording: Wording) -> str:
        """What search engines show of the site; where nobody wrote one, what it is about."""
        countries = wording.listed(map(wording.place, self.countries))
        return self.descriptions.get(wording.code) or wording.text("home", "lead", countries=countries)


def settings_from(table: Mapping[str, Any], countries: Mapping[str, str], languages: Collection[str], file: str) -> Settings:
    """The settings in a parsed `digest.toml`, given how countries are called and which languages there are; raises TableError."""
    found = [*_about_languages(table, languages), *faults(table, _contract(table, languages)), *_about_countries(table, countries)]
    if found:
        raise TableError(*problems_of(found, file))
    return Settings(
        countries=tuple(countries[_plain(name)] for name in table["countries"]),
        languages=tuple(table["languages"]),
        titles=table["title"],
        short_name=table.get("short"),
        publisher=table.get("publisher"),
        contact=table.get("contact"),
        licence=table.get("licence"),
        accent=table.get("accent"),
        report=table.get("report"),
        descriptions=table.get("description", {}),
        address=_with_slash(table.get("address", "")),
        other_pairs=table.get("other_pairs", "apart"),
    )


def published_at(site: Settings, address: str) -> Settings:
    """The settings with another address, as SITE_URL gives it; raises TableError where that is none."""
    wrong = value_fault(address, "address", "SITE_URL")
    if wrong:
        raise TableError(Problem(file="SITE_URL", wrong=wrong[0], hint=wrong[1]))
    return replace(site, address=_with_slash(address))


def _with_slash(address: str) -> str:
    return address if address.endswith("/") or not address else f"{address}/"


def country_codes(languages: Iterable[Language]) -> Mapping[str, str]:
    """Codes of countries by what the languages call them and by themselves, in small letters; what may be two countries is none."""
    codes: dict[str, set[str]] = {}
    for language in languages:
        for code, names in language.forms("country").items():
            for name in names:
                codes.setdefault(_plain(name), set()).add(code)
    named = {name: code for name, (code, *more) in codes.items() if not more}
    return named | {code.casefold(): code for each in codes.values() for code in each}


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _contract(table: Mapping[str, Any], known: Collection[str]) -> Mapping[str, Any]:
    """What `digest.toml` holds; its languages say which lines its tables have, once all of them are known."""
    listed = _listed(table, "languages")
    codes = [code for code in listed if code in known] if all(code in known for code in listed) else []
    needed, free = codes or ["<text>"], [f"{code}?" for code in codes] or ["<text>"]
    return {**contract_of("digest"), "title": {"line": needed}, "description?": {"line": free}}


def _about_countries(table: Mapping[str, Any], known: Mapping[str, str]) -> Iterator[Fault]:
    """Countries that nobody knows, and one that is named twice."""
    names = [name for name in _listed(table, "countries") if isinstance(name, str)]
    for name in names:
        if _plain(name) not in known:
            yield Fault(("countries",), f"“{name}” is no country that is known", _country_hint(_plain(name), known))
    codes = [known.get(_plain(name)) for name in names]
    if len(names) == 2 and codes[0] and codes[0] == codes[1]:
        yield Fault(("countries",), f"{names[0]} and {names[1]} are the same country", "name the two that the articles are about")


def _country_hint(name: str, known: Iterable[str]) -> str:
    near = nearest(name, [word for word in known if len(word) > 2])
    return f'write "{near.title()}", if that is meant' if near else "write its name in English or Indonesian, or its ISO 3166-1 code"


def _about_languages(table: Mapping[str, Any], known: Collection[str]) -> Iterator[Fault]:
    """Languages that the program does not have, and those named twice."""
    listed = _listed(table, "languages")
    for at, code in enumerate(listed):
        if isinstance(code, str) and code and code not in known:
            yield Fault(("languages",), f"“{code}” is not known", f"choose from {', '.join(sorted(known))}")
        elif code in listed[:at]:
            yield Fault(("languages",), f"{code} is named twice", "name each language once, the site's first language first")


def _listed(table: Mapping[str, Any], key: str) -> list[object]:
    found = table.get(key)
    return found if isinstance(found, list) else []
