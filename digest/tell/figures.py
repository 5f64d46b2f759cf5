"""Figures and trends as sentences: what came to how much, when, and who says so."""

from markupsafe import Markup

from digest.edtf import parsed
from digest.model import Facts, Figure, Trend
from digest.tell.escape import put, safe
from digest.tell.introductions import introduced
from digest.tell.routes import ends_of
from digest.tell.sentences import filled, grammar, inside, listed
from digest.tell.voice import Voice, told_beside

# Units that a metric counts anyway, and what of them is still told: "tourists numbered 5,000", "5,000 a year".
_COUNTED = {"person": None, "project": None, "tourist": None, "person/year": "counted/year"}
# Their sentence says which way they go.
_SIGNED = frozenset({"growth", "trade_balance"})
# What these sum up is money; else it is one product.
_IN_MONEY = frozenset({"export", "import", "loan_or_aid"})
# What these are of only the article says.
_NAMELESS = frozenset({"tariff", "other"})
# Of these nothing is said to have grown.
_NO_LEVELS = frozenset({"growth", "tariff", "other"})


def figure(told: Figure, voice: Voice) -> Markup:
    """A figure with its time and whoever is credited with it."""
    return filled("figures", _keys(told, voice), slots_of(told, voice), voice.language) or value_of(told, voice)


def _keys(told: Figure, voice: Voice) -> tuple[str, ...]:
    """Growth is told by its direction, or as a multiple; a balance by what is left or lacking; places for students by the year."""
    shape = _shape(told, voice)
    if told.aim:
        return f"{told.metric}.{shape}.{told.aim}", f"{told.metric}.{told.aim}", told.aim
    return f"{told.metric}.{shape}.{told.status}", f"{told.metric}.{told.status}", f"other.{told.status}"


def bound_of(told: Figure) -> str:
    """The key of the words for a figure's bound: "at least" and "more than" are one bound, and two words."""
    return f"{told.bound}.{told.limit}" if told.limit else told.bound


def status_of(told: Figure) -> str:
    """The key of the words for a figure's status: a target that is only wished for or proposed is called so."""
    return told.aim or told.status


def _shape(told: Figure, voice: Voice) -> str:
    """What a sentence is shaped by: aid that is no money is a gift of things, and only one product is weighed."""
    if is_of_product(told):
        return "goods"
    if told.metric == "students" and told.unit.endswith("/year") and (given := _given(told, voice)):
        return given
    return "times" if told.unit == "time" else "fall" if told.value < 0 else "yearly" if told.unit.endswith("/year") else ""


def _given(told: Figure, voice: Voice) -> str:
    """Whether the sentence of a number of students counts scholarships or places for them."""
    if voice.source.lexicon.find(told.evidence.quote).all("figure_scholarship"):
        return "scholarships"
    named = set(voice.source.table("telling", "students")["places"])
    return "" if named.isdisjoint(told.evidence.quote.casefold().split()) else "places"


def is_of_product(told: Figure) -> bool:
    """Whether a figure of trade or aid is no money: it is of one product, and not of all."""
    return told.metric in _IN_MONEY and not told.unit.isupper()


def is_named(told: Figure) -> bool:
    """Whether its sentence says what is counted, and does not leave that to the article."""
    return told.product is not None or not (is_of_product(told) or told.metric in _NAMELESS)


def slots_of(told: Figure, voice: Voice) -> dict[str, Markup | None]:
    """What a sentence about a figure may hold; its time and its source are empty where they are not told."""
    time = safe(voice.wording.date(told.period)) if told.period else None
    patterns = {"in_time": "on_time" if _is_day(told.period) else "in_time", "by_time": "by_time", "for_time": "for_time"}
    patterns["by_time"] = aim_time(told)
    if told.metric == "flights" and "/" in told.unit:
        patterns["for_time"] = "from_time"  # so many a week that are planned begin then, and go on
    times = {key: grammar(pattern, voice.language, date=time) if time else Markup("") for key, pattern in patterns.items()}
    return {
        "value": value_of(told, voice),
        "count": value_of(told, voice, bare=told.unit in _COUNTED),
        "what": _grown(told, voice),
        "says": _says(told, voice),
        "linked": _linked(told, voice),
        "counted": counted(told, voice) if told.aim else None,
        **_whose(told, voice),
        **times,
    }


def _says(told: Figure, voice: Voice) -> Markup:
    """Who is credited with a figure; nothing where the article itself tells it."""
    if not told.speaker:
        return Markup("")
    return grammar("says", voice.language, speaker=introduced(voice.credited(told.speaker), told.speaker, told, voice))


def aim_time(told: Figure) -> str:
    """How the time of an aim is told: tourists are counted in a year, all else is to be reached by then."""
    return "in_time" if told.metric == "tourists" and not told.unit.endswith("/year") else "by_time"


def _linked(told: Figure, voice: Voice) -> Markup | None:
    """What flights link: the towns of the one route that is told of; where no towns are named, the two countries."""
    ends = _route(told, voice) or ([] if towns_of(told, voice.facts) else voice.both())
    return listed(ends, voice.language) if told.metric == "flights" and len(ends) > 1 else None


def _route(told: Figure, voice: Voice) -> list[Markup]:
    routes = {each.between for each in told_beside(told, voice.facts.events) if each.between}
    own = told.concerns.places if told.concerns and not told.corrected else ()
    linked = routes.pop() if len(routes) == 1 else own if len(own) == len(voice.facts.countries) else ()
    return [voice.in_phrase(place) for place in linked]


def towns_of(told: Figure, facts: Facts) -> tuple[str, ...]:
    """The towns that the sentence of a number of flights names: it is of flights to and from these, and not of all."""
    if told.metric != "flights":
        return ()
    named = [place.name for place in facts.places if place.name in told.evidence.quote]
    return tuple(sorted(named, key=told.evidence.quote.index))


def _is_day(period: str | None) -> bool:
    """Whether a period is one day."""
    told = parsed(period) if period else None
    return told is not None and told.has_days and told.first == told.last


def value_of(told: Figure, voice: Voice, *, bare: bool = False) -> Markup:
    """How much, in bold: what a reader looks for in such a sentence."""
    value = abs(told.value) if told.metric in _SIGNED else told.value
    unit = _COUNTED[told.unit] if bare else None
    amount = voice.wording.amount(value, unit) if unit else voice.wording.number(value)
    words = voice.wording.bounded(amount, bound_of(told)) if bare else None
    return put("<b>{}</b>", safe(words or voice.wording.figure(value, told.unit, bound_of(told))))


def _grown(told: Figure, voice: Voice) -> Markup | None:
    """What grew: the level told right before or behind it; where its sentence tells none, the one thing that is named before it."""
    if told.metric != "growth" or told.evidence.at is None:
        return None
    # Not itself, nor what an editor made of it, if it is told as it was read.
    others = [each for each in told_beside(told, voice.facts.figures) if each.evidence.at not in (None, told.evidence.at)]
    before = max((each for each in others if _place(each) < told.evidence.at), key=_place, default=None)
    behind = min((each for each in others if _place(each) > told.evidence.at), key=_place, default=None)
    near = [each for each in (before, behind) if each and _is_level_of(each, told, voice)]
    if near:
        return counted(near[0], voice)
    counted_here = _named(told, voice)
    named = dict.fromkeys(metric for at, metric in counted_here if at < told.evidence.at) or dict.fromkeys(dict(counted_here).values())
    alone = not others and len(named) == 1 and not named.keys() & _NO_LEVELS
    return safe(inside(voice.wording.word("metrics", next(iter(named))))) if alone else None


def _place(told: Figure) -> int:
    return told.evidence.at or 0


def _is_level_of(level: Figure, grown: Figure, voice: Voice) -> bool:
    """Whether a level is of the time and kind of a growth, and nothing else that is counted is named between them."""
    if level.metric in _NO_LEVELS or (level.status, level.period) != (grown.status, grown.period):
        return False
    first, last = sorted((_place(level), _place(grown)))
    return not any(first < at < last and metric != level.metric for at, metric in _named(grown, voice))


def _named(told: Figure, voice: Voice) -> list[tuple[int, str]]:
    """What is counted by the words of a figure's sentence, and where."""
    hits = voice.source.lexicon.find(told.evidence.quote).all("figure_metric")
    return [(told.evidence.start + hit.start, hit.value) for hit in hits if hit.value != "none"]


def owner_of(told: Figure, voice: Voice) -> str | None:
    """Whose a figure is; projects are of those whose money the same sentence tells."""
    if told.of or told.metric != "investment_projects":
        return told.of
    money = [each for each in told_beside(told, voice.facts.figures) if each.metric == "investment" and each.of]
    investors = {each.of for each in money}
    if len(investors) > 1:  # each of two is told with its own
        behind = [each for each in money if _place(each) > _place(told)]
        return min(behind, key=_place).of if behind and _is_next(told, min(behind, key=_place), voice) else None
    return investors.pop() if investors else None


def _is_next(told: Figure, other: Figure, voice: Voice) -> bool:
    """Whether no other figure stands between one and another behind it."""
    places = {_place(each) for each in told_beside(told, voice.facts.figures)}
    return not any(_place(told) < at < _place(other) for at in places)


def _whose(told: Figure, voice: Voice) -> dict[str, Markup | None]:
    """Of which country a figure is, and which body invests it."""
    owner = owner_of(told, voice)
    investor = voice.body(told.investor) if told.investor else None
    told_towns = towns_of(told, voice.facts)
    towns = [voice.in_phrase(town) for town in told_towns]
    route = _route(told, voice) if told_towns else []
    return {
        "of": voice.in_phrase(owner) if owner else None,
        "partner": voice.partner(owner),
        "there": voice.partner(owner) if owner and _names_partner(told, owner, voice) else None,
        "investor": investor,
        "goods": safe(voice.language.forms("traded_goods")[told.product][0]) if told.product else None,
        "route": listed(route, voice.language) if route else None,
        "towns": listed(towns, voice.language) if towns else None,
        **ends_of(told_towns, voice),
    }


def _names_partner(told: Figure, owner: str, voice: Voice) -> bool:
    """Whether the sentence of a figure tells of something in the other country: its owner's money, students or people then are there."""
    hits = voice.source.lexicon.find(told.evidence.quote)
    within = {hit.end + 1 for hit in hits.all("prep") if hit.value == "at"}
    named = {hit.value for hit in hits.all("country") if hit.start in within}
    return any(code in named for code in voice.facts.countries if code != owner)


def counted(told: Figure, voice: Voice) -> Markup | None:
    """What a figure counts: "exports from Peru"."""
    slots = _whose(told, voice) | {"what": _grown(told, voice)}
    shape = _shape(told, voice)
    shape = "" if told.aim == "quota" and shape == "yearly" else shape  # of students alone, and not of places for them
    return filled("counted", (f"{told.metric}.{shape}", told.metric), slots, voice.language, at_start=False)


def whose(told: Figure, voice: Voice) -> Markup | None:
    """What a figure counts, where more of that is known than its kind: "exports from Peru", "growth in investment"."""
    known = {key: value for key, value in (_whose(told, voice) | {"what": _grown(told, voice)}).items() if value}
    return counted(told, voice) if known else None


def trend(told: Trend, voice: Voice) -> Markup:
    """What grew or shrank, without a number."""
    time = grammar("in_time", voice.language, date=safe(voice.wording.date(told.period)))
    what = safe(voice.wording.word("metrics", told.metric))
    return filled("trends", (told.direction,), {"what": what, "in_time": time}, voice.language) or what
