"""What a page written by hand shows where it asks for it: how digests are made, and how well articles are read."""

from pathlib import Path

from digest import pipeline
from digest.files import is_readable
from digest.languages import ROOT, Language
from digest.languages.own import FALLBACK
from digest.render.evaluation import MARK as EVALUATION

# Where a page holds this, the text comes that tells how a digest is made.
ABOUT = "<!-- about -->"
NAME = "about.md"


def filled(markdown: str, language: Language) -> str:
    """A page with what its marks ask for, in one language."""
    told = markdown.replace(ABOUT, about(language.code, language.own.folder)[1]) if ABOUT in markdown else markdown
    return told.replace(EVALUATION, pipeline.evaluation_part(language)) if EVALUATION in told else told


def about(code: str, own: Path | None = None) -> tuple[str, str]:
    """The head of the page about a digest, down to its heading, and its text: a digest's own, the program's, or that in English."""
    places = (folder / name / NAME for folder, name in ((own, code), (ROOT, code), (ROOT, FALLBACK)) if folder)
    head, _, text = next(filter(is_readable, places)).read_text(encoding="utf-8").partition("\n\n")
    return head, text
