"""A review as a page of the preview; no site that is published has it."""

from dataclasses import dataclass

from digest.render import environment
from digest.render.front_matter import page_text
from digest.review.run import Review
from digest.review.told import notes, paragraphs

PATH = "review/index.md"
_MOST = 100  # items that the page shows


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The page in one language, and how a link calls it."""

    title: str
    text: str


def review_page(review: Review, code: str) -> ReviewPage:
    """The page in a language, for no search engine."""
    title, lead = (review.words.say("page", key) for key in ("title", "lead"))
    shown = {"title": title, "lead": lead, "notes": notes(review, _MOST), "paragraphs": paragraphs(review, _MOST)}
    body = environment().get_template("review.jinja").render(**shown)
    return ReviewPage(title, page_text({"title": title, "lang": code, "layout": "list", "unlisted": True}, body))
