"""The files of data as others refer to them: the guide for programs, and what pages tell of themselves."""

from collections.abc import Iterator

from digest.render.dataset.columns import TABLES
from digest.render.dataset.entities import ENTITIES
from digest.render.dataset.facts import ARTICLES
from digest.render.dataset.package import MEDIA, PACKAGE
from digest.render.dataset.relations import RELATIONS
from digest.render.dataset.words import DataWords
from digest.render.programs.addresses import Addresses
from digest.render.programs.files import DataFile
from digest.render.programs.schema_org import Dataset
from digest.render.programs.works import data_of
from digest.render.settings import Settings
from digest.tell.wording import Wording

PAGE = "data/"


def data_files(wording: Wording) -> Iterator[DataFile]:
    """Every file, with what stands in it."""
    words = DataWords(wording)
    for table in (*TABLES, ENTITIES, RELATIONS, ARTICLES):
        yield DataFile(f"{PAGE}{table.path}", MEDIA[table.format], ". ".join(words.file(table.name)))
    yield DataFile(f"{PAGE}{PACKAGE}", "application/json", words.text("of_package"))


def dataset_of(wording: Wording, settings: Settings, addresses: Addresses) -> Dataset:
    """All facts as data, in the words of schema.org."""
    return data_of(wording, settings, addresses, data_files(wording), PAGE)
