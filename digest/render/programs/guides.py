"""The plain texts at the site's root for programs that visit it: robots.txt, and llms.txt which tells what there is."""

from collections.abc import Iterable, Iterator

from digest.render.phrases import Phrases, program_phrases
from digest.render.programs.files import SUBSCRIBED, DataFile
from digest.render.settings import Settings
from digest.tell.escape import squeezed
from digest.tell.wording import Wording

# The pages that all others are reached from: the address, and the table of the registers' words that holds title and lead.
_REGISTERS = ("timeline", "agreements", "people", "organizations", "places", "topics")


def robots(settings: Settings) -> str:
    """All is open; the site map is named where its address is known."""
    known = f"\nSitemap: {settings.address}sitemap.xml\n" if settings.address else ""
    return f"User-agent: *\nAllow: /\n{known}"


def guide(wording: Wording, settings: Settings, files: Iterable[DataFile]) -> str:
    """What the digest is, its pages and its data, in Markdown; addresses are absolute where the site's is known, else from this file."""
    phrases, root = program_phrases(wording), settings.root(wording.code)
    parts = [
        f"# {squeezed(settings.titles[wording.code])}",
        f"> {squeezed(settings.description(wording))}",
        phrases.text("guide", "about"),
        _section(phrases.text("guide", "pages"), _pages(wording, root, phrases)),
        _section(phrases.text("guide", "data"), _files(root, files, phrases)),
        _section(phrases.text("guide", "languages"), _others(wording, settings)),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _section(title: str, entries: Iterator[tuple[str, str, str]]) -> str:
    lines = [f"- [{name}]({address}){f': {about}' if about else ''}" for address, name, about in entries]
    return f"## {title}\n\n" + "\n".join(lines) if lines else ""


def _pages(wording: Wording, root: str, phrases: Phrases) -> Iterator[tuple[str, str, str]]:
    said, tables = wording.text, wording.language.tables["interface_registers"]
    yield f"{root}articles/", said("index", "title"), said("index", "lead")
    for name in _REGISTERS:
        yield f"{root}{name}/", tables[name]["title"], tables[name]["lead"]
    figures = wording.language.tables["interface_figures"]["page"]["title"]
    yield f"{root}figures/", figures, phrases.text("guide", "figures")
    data = wording.language.tables["interface_data"]["page"]
    yield f"{root}data/", data["title"], data["lead"]
    for name, table in (("new", "new"), ("corrections", "page")):
        words = wording.language.table("interface_corrections", table)
        yield f"{root}{name}/", words["title"], words["lead"]
    yield f"{root}terms/", said("terms", "title"), said("terms", "lead")


def _files(root: str, files: Iterable[DataFile], phrases: Phrases) -> Iterator[tuple[str, str, str]]:
    """What holds data, and what one subscribes to."""
    yield from ((f"{root}{file.path}", file.path, file.about) for file in files)
    yield from ((f"{root}{file.path}", file.path, phrases.text("files", file.words)) for file in SUBSCRIBED)


def _others(wording: Wording, settings: Settings) -> Iterator[tuple[str, str, str]]:
    """The same text in the other languages, from the root of this one."""
    up = "../" if settings.folder(wording.code) else ""
    for code in settings.languages:
        if code != wording.code:
            root = settings.root(code) or f"{up}{settings.folder(code)}"
            yield f"{root}llms.txt", settings.titles[code], ""
