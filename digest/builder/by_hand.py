"""What a page written by hand shows where it asks for it: how digests are made, and how well articles are read."""

from digest import pipeline
from digest.languages import ROOT
from digest.render.evaluation import MARK as EVALUATION

# Where a page holds this, the text comes that tells how a digest is made.
ABOUT = "<!-- about -->"


def filled(markdown: str, code: str) -> str:
    """A page with what its marks ask for, in one language."""
    told = markdown.replace(ABOUT, about(code)[1]) if ABOUT in markdown else markdown
    return told.replace(EVALUATION, pipeline.evaluation_part(code)) if EVALUATION in told else told


def about(code: str) -> tuple[str, str]:
    """The head of the page about a digest, down to its heading, and its text."""
    head, _, text = (ROOT / code / "about.md").read_text(encoding="utf-8").partition("\n\n")
    return head, text
