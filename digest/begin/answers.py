"""What is asked of who begins a digest, and the settings that follow from it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from digest.begin.carrying import Program
from digest.languages import Language, load, load_all
from digest.render.settings import Settings, country_codes, settings_from
from digest.tell.wording import wording_of

# Those that articles are read in; the first is the site's first.
LANGUAGES = ("id", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was answered; nothing where no answer was given."""

    countries: Sequence[str]  # by name or code
    languages: Sequence[str] = LANGUAGES
    publisher: str | None = None
    contact: str | None = None
    licence: str | None = None
    accent: str | None = None


def settings_of(answers: Answers) -> Settings:
    """The settings of a new digest, titles made from the countries' names; raises TableError with all that is wrong."""
    known = load_all()
    optional = {key: getattr(answers, key) for key in ("publisher", "contact", "licence", "accent")}
    table: dict[str, Any] = {
        "countries": list(answers.countries),
        "languages": list(answers.languages),
        "title": dict.fromkeys(answers.languages, "-"),  # until it is known that there are such countries
        **{key: answer for key, answer in optional.items() if answer is not None},
    }
    codes = country_codes(known.values())
    site = settings_from(table, codes, known, "new")
    titles = {code: title(load(code), site.countries) for code in site.languages}
    return settings_from(table | {"title": titles}, codes, known, "new")


def title(language: Language, countries: Sequence[str]) -> str:
    """The name of a digest in one language: "Indonesia–Japan Digest"."""
    named = "–".join(map(wording_of(language).place, countries))
    return language.text("interface_chrome", "title").format(countries=named)


def words(site: Settings, program: Program) -> Mapping[str, Any]:
    """What the files of a new digest are filled with; texts as TOML writes them, which writes them as JSON does."""
    name = site.titles[site.languages[-1]]
    optional = {key: _quoted(getattr(site, key)) for key in ("publisher", "contact", "licence", "accent")}
    return {
        "name": name,
        "quoted_name": _quoted(name),
        "short": site.short,
        "requirement": program.requirement,
        "wheel": program.wheel.name if program.wheel else None,
        "countries": _quoted(list(site.countries)),
        "languages": _quoted(list(site.languages)),
        "titles": {code: _quoted(name) for code, name in site.titles.items()},
        **optional,
    }


def _quoted(value: str | list[str] | None) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)
