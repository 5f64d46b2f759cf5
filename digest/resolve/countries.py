"""Which two countries an article is about."""

from collections import Counter

from digest.annotate import Reading
from digest.model import CountryMention

# How much one mention weighs: a headline says what an article is about, the first paragraph nearly so.
TITLE, LEAD, BODY = 6, 3, 1
LEAD_SENTENCES = 3


def resolve_pair(reading: Reading, mentions: tuple[CountryMention, ...]) -> tuple[str, ...]:
    """The two countries of the article's relationship, the host or first speaker first; fewer where it is about fewer."""
    weights: Counter[str] = Counter()
    for mention in mentions:
        sentence = reading.sentence_at(mention.start)
        if sentence is not None:
            title = reading.article.block_of(sentence).kind == "title"
            weights[mention.code] += TITLE if title else LEAD if sentence.index < LEAD_SENTENCES else BODY
    return tuple(code for code, _ in weights.most_common(2))
