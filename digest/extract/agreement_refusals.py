"""Which tellings of agreements are no facts."""

from collections.abc import Sequence

from digest.annotate import Reading
from digest.edtf import dates_agree
from digest.extract.agreement_extent import word_before
from digest.extract.agreement_heads import with_article
from digest.extract.agreement_names import AgreementName
from digest.extract.agreement_tellings import Telling
from digest.extract.agreement_words import name_words
from digest.extract.refusals import Refusal
from digest.gazetteer import bloc_members

# There may be several of these.
_OF_MANY = frozenset({"memorandum", "agreement", "contract", "protocol", "other"})


def refusal_of(telling: Telling, told: Sequence[Telling] = ()) -> Refusal | None:
    """Why an agreement that is told is no fact, beside all others that are told."""
    if telling.status is None:
        return Refusal.NO_STATUS
    if telling.pointed and any(other.status and other.evidence.start < telling.evidence.start for other in told):
        return Refusal.POINTS_BACK
    return Refusal.VAGUE if _is_vague(telling) or any(_tells_which(telling, other) for other in told) else None


def _tells_which(telling: Telling, other: Telling) -> bool:
    """Whether another text is told by name that one told by its kind only may mean: "the signing of a memorandum", and which it was."""
    states = all(len(party) == len("KZ") for party in telling.parties)  # "between the governments of" says no more
    if not telling.bare or not states or telling.kind not in _OF_MANY or other.bare:
        return False
    return (telling.kind, telling.status) == (other.kind, other.status) and dates_agree(
        telling.date or other.date, other.date or telling.date
    )


def _is_vague(telling: Telling) -> bool:
    """Whether nothing says which agreement is meant."""
    if telling.kind in {"free_trade_agreement", "joint_statement", "visa_exemption", "partnership"}:
        return False
    if telling.kind == "declaration" and " " in telling.noun:
        return telling.status == "proposed"  # "a joint declaration" that is made says as much as a joint statement
    bodies = all(len(party) > len("KZ") for party in telling.parties)
    if telling.soft and telling.bare and not (telling.named_parties and bodies) and not telling.each:
        return True
    if telling.kind == "action_plan" and telling.name.count(" ") > 1:
        return False  # "cultural exchange programme" says which
    return telling.bare and not (telling.named_parties or telling.each) and (telling.kind == "agreement" or telling.date is None)


def _founds_bloc(reading: Reading, name: AgreementName) -> bool:
    """Whether a bloc is what a text is on, and no party of it: "the Treaty on the Eurasian Economic Union"."""
    subject = name_words(reading.language).subject
    leads = (word_before(reading, with_article(reading, hit.start)) for hit in reading.hits.within("bloc", name.head.end, name.end))
    return name.parties is None and any(subject.match(reading.lower, lead) is not None for lead in leads)


def is_of_the_world(reading: Reading, name: AgreementName) -> bool:
    """Whether a text belongs to a body that all countries are in, or is one that many have made or may join: "the UN Convention on …"."""
    joined = reading.hits.ending("agreement_joined", with_article(reading, name.start) - 1) is not None
    many = bool(reading.hits.within("agreement_of_many", name.start, name.end))
    return (
        joined
        or many
        or _founds_bloc(reading, name)
        or any(hit.value not in bloc_members() for hit in reading.hits.within("bloc", name.start, name.end))
    )
