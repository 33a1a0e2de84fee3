"""Points of one event on which its sources differ: date, status, medium, participants, place."""

from collections.abc import Callable
from typing import Literal

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.reading import nations
from site_builder.language.calendar import MONTH_NAMES
from site_builder.language.capitals import GOVERNMENT_OF
from site_builder.language.countries import COUNTRY_OF
from site_builder.model import Article, Disagreement, Evidence, Side

Kind = Literal["date", "status", "medium", "participants", "place"]
Words = Callable[[Claim], str]


STANDPOINT = {"past": "has happened", "planned": "is still to come", "recurring": "recurs"}
"""How a side's status is worded."""

SIDE_TEXT: dict[Kind, str] = {
    "date": "{value} in {names}",
    "place": "in {value} according to {names}",
    "status": "it {value} according to {names}",
    "medium": "{value} in {names}",
    "participants": "{value} in {names}",
}
"""What one side holds, in a sentence."""

OPENING: dict[Kind, str] = {
    "date": "It is dated ",
    "place": "It took place ",
    "medium": "They spoke ",
    "participants": "Those taking part are ",
    "status": "",
}


def differences(
    claims: list[Claim], around: list[Claim], articles: dict[str, Article], redated: bool = False
) -> tuple[Disagreement, ...]:
    """Every disagreement, in a fixed order; each side with all its passages.

    `around` are claims that tell this event together with others: "telephone conversations with both".
    `redated` says that sources put it on different days.
    """
    days = [c for c in claims if redated and c.date and c.precision in ("day", "hour")]
    spoken = [c for c in (*claims, *around) if c.medium]
    found = (
        _sides("date", days, lambda c: written(c.first), articles),
        _sides("status", claims, lambda c: STANDPOINT[c.status], articles),
        _sides("medium", spoken, lambda c: f"by {c.medium}", articles),
        _participants(claims, articles),
        _places(claims, articles),
    )
    return tuple(one for one in found if one)


def _sides(
    kind: Kind, claims: list[Claim], value: Words, articles: dict[str, Article]
) -> Disagreement | None:
    """One side a value; no disagreement where only one article differs from itself."""
    values: dict[str, list[Claim]] = {}
    for claim in claims:
        values.setdefault(value(claim), []).append(claim)
    sources = {claim.article for claim in claims}
    if len(values) < 2 or len(sources) < 2:
        return None
    sides = tuple(
        Side(
            name,
            "the article itself",
            tuple(dict.fromkeys(Evidence(c.article, c.sentence) for c in values[name])),
        )
        for name in sorted(values)
    )
    return Disagreement(kind, _note(kind, sides, articles), sides)


def _note(kind: Kind, sides: tuple[Side, ...], articles: dict[str, Article]) -> str:
    """One sentence that says who has what: "They spoke by telephone in A, by video in B and C."."""
    parts = [SIDE_TEXT[kind].format(value=side.value, names=_names(side, articles)) for side in sides]
    line = OPENING[kind] + "; ".join(parts)
    return f"{line[:1].upper()}{line[1:]}."


def _names(side: Side, articles: dict[str, Article]) -> str:
    return listed(list(dict.fromkeys(articles[e.article].source_label for e in side.evidence)))


def listed(names: list[str]) -> str:
    """Names as English lists them: "A, B and C"."""
    return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + "".join(names[-1:])


def _participants(claims: list[Claim], articles: dict[str, Article]) -> Disagreement | None:
    """Different countries at the same talks."""
    listings = [
        (c, tuple(sorted(nations(c.sentence.of(articles[c.article].text)))))
        for c in claims
        if c.family == "talks"
    ]
    whole = {id(c): listed([shown(n) for n in named]) for c, named in listings if len(named) > 1}
    stated = [c for c, _ in listings if id(c) in whole]
    return _sides("participants", stated, lambda c: whole[id(c)], articles)


def shown(country: str) -> str:
    """A country's folded name as a reader knows it: "the United States", "NATO"."""
    if len(country) < 5 and country in _ACRONYMS:
        return country.upper()
    return ("the " if country in _WITH_ARTICLE else "") + country.title().replace(" And ", " and ")


_ACRONYMS = frozenset(["nato", "un", "eu", "asean", "opec", "uae"])
_WITH_ARTICLE = frozenset(
    ["united states", "united kingdom", "european union", "united nations", "netherlands", "philippines"]
)


def _places(claims: list[Claim], articles: dict[str, Article]) -> Disagreement | None:
    """Encounters that sources put in different countries; a town and its country are no difference."""
    met = [c for c in claims if c.family in _SOMEWHERE and len(c.places) == 1 and c.date]
    stated = [c for c in met if f" in {c.places[0]}" in c.title and _land(c.places[0])]
    if len({_land(c.places[0]) for c in stated}) < 2:
        return None
    return _sides("place", stated, lambda c: c.places[0], articles)


def _land(place: str) -> str:
    """The country a place is, or is the capital of; empty when neither is known."""
    return GOVERNMENT_OF.get(place.lower()) or COUNTRY_OF.get(place.lower(), "")


_SOMEWHERE = frozenset(["meeting", "talks", "summit", "handshake", "signing", "ceremony"])


def written(day: str) -> str:
    """An ISO day in words: 4 February 2026."""
    year, month, number = day.split("-")
    return f"{int(number)} {MONTH_NAMES[int(month) - 1]} {year}"
