"""The site map for search engines: one index, and in it a map of each language whose entries name their other languages."""

from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree

from digest.render.programs.xml_text import xml_text

# A map may hold 50,000 addresses and 50 MB; with long addresses in several languages the bytes run out first.
MOST = 25_000

_MAP, _XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"


def site_maps(pages: Mapping[str, Iterable[str]], roots: Mapping[str, str], most: int = MOST) -> dict[str, str]:
    """The files of the site map by their names at the site's root.

    `pages` are the addresses of each language's pages below its root, the site's first language first; `roots` are absolute.
    No time of a change stands in it: nothing but the clock of the build would tell it.
    """
    known = {code: frozenset(paths) for code, paths in pages.items()}
    maps = {
        f"sitemap-{code}{f'-{number}' if number > 1 else ''}.xml": _map(code, part, known, roots)
        for code, paths in known.items()
        for number, part in enumerate(_parts(sorted(paths), most), 1)
    }
    first = next(iter(roots.values()))
    return {"sitemap.xml": _index(f"{first}{name}" for name in maps), **maps}


def _parts(paths: list[str], most: int) -> Iterator[list[str]]:
    return (paths[start : start + most] for start in range(0, len(paths), most))


def _index(addresses: Iterable[str]) -> str:
    root = ElementTree.Element("sitemapindex", xmlns=_MAP)
    for address in addresses:
        ElementTree.SubElement(ElementTree.SubElement(root, "sitemap"), "loc").text = address
    return xml_text(root)


def _map(code: str, paths: Iterable[str], known: Mapping[str, frozenset[str]], roots: Mapping[str, str]) -> str:
    root = ElementTree.Element("urlset", {"xmlns": _MAP, "xmlns:xhtml": _XHTML})
    for path in paths:
        entry = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(entry, "loc").text = roots[code] + path
        for language, address in _in_each(path, known, roots):
            ElementTree.SubElement(entry, "xhtml:link", rel="alternate", hreflang=language, href=address)
    return xml_text(root)


def _in_each(path: str, known: Mapping[str, frozenset[str]], roots: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """A page in every language that has it, and for readers of none of them in the first of these."""
    found = [(code, roots[code] + path) for code, paths in known.items() if path in paths]
    yield from found
    yield "x-default", found[0][1]
