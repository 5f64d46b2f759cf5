"""What sitemaps.org asks of a site map: the rules of its two schemas, and those of its text that no schema can hold."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit
from xml.etree import ElementTree

MAP, XHTML = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}"
# What each kind of file holds, and what an entry of it may hold in this order, the address once and each other at most once.
ENTRIES = {
    f"{MAP}urlset": (f"{MAP}url", ("loc", "lastmod", "changefreq", "priority")),
    f"{MAP}sitemapindex": (f"{MAP}sitemap", ("loc", "lastmod")),
}
SHORTEST, LONGEST = 12, 2048  # letters of an address
MOST_ENTRIES, MOST_BYTES = 50_000, 52_428_800
_URI = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_LANGUAGE = re.compile(r"x-default|[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")


def faults(files: Mapping[str, bytes], folder: str) -> list[str]:
    """What is wrong with the files of a site map by name, that lie at an address."""
    return [f"{name}: {fault}" for name, data in files.items() for fault in _faults(data, folder, frozenset(files))]


def _faults(data: bytes, folder: str, names: frozenset[str]) -> Iterator[str]:
    root = ElementTree.fromstring(data.decode("utf-8"))
    if root.tag not in ENTRIES:
        yield f"{root.tag} is no site map"
        return
    tag, order = ENTRIES[root.tag]
    if len(data) > MOST_BYTES or not 0 < len(root) <= MOST_ENTRIES:
        yield f"{len(data)} bytes, {len(root)} entries"
    if root.attrib or (root.text or "").strip():
        yield "the root holds more than entries"
    for entry in root:
        if entry.tag != tag:
            yield f"{entry.tag} instead of {tag}"
        yield from _entry(entry, order)
        address = entry.findtext(f"{MAP}loc") or ""
        yield from _address(address, folder)
        if tag == f"{MAP}sitemap" and address.removeprefix(folder) not in names:
            yield f"{address}: no file of the site map"
    if len({entry.findtext(f"{MAP}loc") for entry in root}) < len(root):
        yield "an address twice"


def _entry(entry: ElementTree.Element, order: tuple[str, ...]) -> Iterator[str]:
    own = [child.tag.removeprefix(MAP) for child in entry if child.tag.startswith(MAP)]
    if entry.attrib or (entry.text or "").strip() or own.count("loc") != 1 or own != [each for each in order if each in own]:
        yield f"an entry with {own}"
    if [child.tag.startswith(MAP) for child in entry] != [True] * len(own) + [False] * (len(entry) - len(own)):
        yield "what is of another namespace stands between"
    for link in entry.iterfind(f"{XHTML}link"):
        if set(link.attrib) != {"rel", "hreflang", "href"} or not _LANGUAGE.fullmatch(link.attrib["hreflang"]):
            yield f"a link with {link.attrib}"
        yield from _address(link.attrib.get("href", ""))


def _address(address: str, folder: str = "http") -> Iterator[str]:
    whole = urlsplit(address)
    if not (SHORTEST <= len(address) <= LONGEST and _URI.fullmatch(address) and whole.scheme in ("http", "https") and whole.netloc):
        yield f"{address}: no whole address"
    if not address.startswith(folder):
        yield f"{address}: not below {folder}"
