"""The site, its data and its sources in the words of schema.org, as every page refers to them."""

from collections.abc import Iterable

from digest.edtf import parsed
from digest.model import Article, Facts
from digest.render.phrases import program_phrases
from digest.render.programs.addresses import Addresses
from digest.render.programs.files import DataFile
from digest.render.programs.schema_org import Country, DataDownload, Dataset, NewsArticle, Organization, WebSite
from digest.render.settings import Settings
from digest.tell.wording import Wording

# The article that a page is made from, within that page.
SOURCE = "#source"


def site_of(wording: Wording, settings: Settings, addresses: Addresses, *, in_full: bool = False) -> WebSite:
    """The site in one language; in full on its first page, else only as what a page is part of."""
    root = addresses.to("")
    name = settings.titles[wording.code]
    if not in_full:
        return WebSite(id=root, name=name)
    return WebSite(
        id=root, url=root, name=name, description=settings.description(wording), in_language=wording.code, about=pair_of(wording, settings)
    )


def pair_of(wording: Wording, settings: Settings) -> tuple[Country, ...]:
    """The two countries."""
    return tuple(Country(name=wording.place(code)) for code in settings.countries)


def data_of(wording: Wording, settings: Settings, addresses: Addresses, files: Iterable[DataFile], page: str) -> Dataset:
    """Files of facts; `page` tells of them, under the root of the language."""
    phrases = program_phrases(wording)
    return Dataset(
        id=addresses.to(page),
        name=phrases.text("data", "name", title=settings.titles[wording.code]),
        description=f"{settings.description(wording)} {phrases.text('guide', 'about')}",
        url=addresses.to(page),
        in_language=wording.code,
        is_part_of=site_of(wording, settings, addresses),
        spatial_coverage=pair_of(wording, settings),
        distribution=tuple(download(file, addresses) for file in files),
    )


def download(file: DataFile, addresses: Addresses) -> DataDownload:
    """A file of data."""
    return DataDownload(name=file.path, description=file.about, content_url=addresses.to(file.path), encoding_format=file.media_type)


def source_of(article: Article, facts: Facts, wording: Wording) -> NewsArticle:
    """The article as it was published: its headline only as printed, its day as printed or as an editor gives it, which is said."""
    return NewsArticle(
        id=SOURCE,
        headline=facts.title or "" if facts.title_by == "printed" else "",
        description=wording.text("known", "asserted") if facts.written.by == "asserted" else "",
        url=article.head.url or "",
        in_language=article.language,
        date_published=facts.published if facts.published and parsed(facts.published) else "",
        publisher=Organization(name=article.outlet) if article.outlet else None,
    )
