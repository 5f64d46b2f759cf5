"""Names of pages that are safe in an address and on every file system."""

import hashlib
import re
import unicodedata

_PLAIN = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_LONGEST = 80
_OTHER = re.compile(r"[^a-z0-9]+")

# Windows keeps some of these for itself, and MkDocs reads the others as the page of a folder.
_RESERVED = {"index", "readme", "con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


def slug(stem: str) -> str:
    """The page name of an article: its stem where that is plain, else what is plain of it and a hash of the whole.

    Two hyphens stand before the hash and never in a plain name, so no two stems share a page.
    """
    if _PLAIN.fullmatch(stem) and len(stem) <= _LONGEST and stem.partition(".")[0] not in _RESERVED:
        return stem
    folded = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    plain = _OTHER.sub("-", folded).strip("-")[:40].strip("-")
    digest = hashlib.sha256(stem.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{plain or 'article'}--{digest}"
