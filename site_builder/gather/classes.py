"""What class of speaker someone is, by the words their sources use for them, with the reason said.

Editors come first; then the kind of name; then the role words, each wording of a source one vote; then the
body a person belongs to; then what is called theirs ("the Berg administration"); then a byline. Who is none
of these speaks for themselves and stands with the analysts, the reason saying so.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.gather import nouns
from site_builder.language.fold import fold_name
from site_builder.language.organisations import AGENCIES, MEDIA_HEADS
from site_builder.language.places import CAPITALS, COUNTRIES, PLACES
from site_builder.language.wordlist import phrases, words
from site_builder.model import PersonClass, Role
from site_builder.model.marks import MentionKind

SCHOOLS = words("university college school institute institution centre center academy foundation unit")
"""Words in the name of a body whose people comment as analysts, whatever else its name holds."""

OUTLETS = phrases(
    """
    truth social; al jazeera; der spiegel; le monde; le figaro; el pais; vanity fair; rolling stone; us
    weekly; daily caller; global times; associated press; agence france presse; new yorker; atlantic; hill;
    daily beast; intercept; x; telegram; weibo; wechat; bloomberg; sky; al arabiya; deutsche welle; rfe/rl
    """
)
"""Papers, broadcasters and platforms that no word of their name gives away, folded."""

ORDER: tuple[PersonClass, ...] = ("leader", "official", "media", "analyst")
"""Wins when two classes have equally many votes."""

_AGENCIES = frozenset(fold_name(name) for name in AGENCIES)
_MEDIA = frozenset(word.casefold() for word in MEDIA_HEADS)
_COUNTRIES = frozenset(fold_name(name) for name in COUNTRIES)

Verdict = tuple[PersonClass, str]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of someone when their class is asked for."""

    name: str
    kind: MentionKind
    roles: Sequence[Role]
    affiliations: Sequence[Role]
    hints: Sequence[Verdict] = ()
    """Classes that the text around the name suggests, each with its reason."""

    wordings: Mapping[Role, str] = field(default_factory=dict)
    """Roles with the body right after them."""


def classify(profile: Profile) -> Verdict:
    """The class and the reason for it."""
    found = next((v for rule in RULES if (v := rule(profile)) is not None), None)
    return found or _unexplained(profile)


def _unexplained(profile: Profile) -> Verdict:
    if profile.roles:
        return "analyst", f"default: called “{profile.roles[0].text}”, which is no office and no profession"
    return "analyst", "default: no source says what they are"


def _group(profile: Profile) -> Verdict | None:
    return ("group", "speakers without a name") if profile.kind == "group" else None


def _body(profile: Profile) -> Verdict | None:
    if profile.kind != "org":
        return None
    name = fold_name(profile.name).removeprefix("the ")
    first, last = name.split()[0], name.split()[-1]
    outlet = name in OUTLETS or last in _MEDIA or (first in _AGENCIES and not SCHOOLS & set(name.split()))
    if outlet or name.endswith("news agency"):
        return "media", "news organisation"
    return "institution", "organisation"


def _role(profile: Profile) -> Verdict | None:
    votes: Counter[PersonClass] = Counter()
    reasons: dict[PersonClass, str] = {}
    for text in _telling([profile.wordings.get(role, role.text) for role in profile.roles]):
        said = nouns.role_class(text)
        if said:
            votes[said] += 1
            reasons.setdefault(said, text)
    if not votes:
        return None
    most = max(votes.values())
    winner = next(c for c in ORDER if votes[c] == most)
    return winner, f"called “{reasons[winner]}”"


def _telling(texts: list[str]) -> list[str]:
    """Without a bare "President" where a source says of what, and it is no country: "CNN President"."""
    full = [text for text in texts if " " in text and "president" in text.casefold()]
    if not full or any(nouns.role_class(text) == "leader" for text in full):
        return texts
    return [text for text in texts if text.casefold() != "president"]


def _affiliation(profile: Profile) -> Verdict | None:
    for body in profile.affiliations:
        found = fold_name(body.text).removeprefix("the ").split()
        if " ".join(found) in _COUNTRIES:
            return "leader", f"named with {body.text} alone"
        if SCHOOLS.intersection(found):
            return "analyst", f"belongs to {body.text}"
        if nouns.is_media(found):
            return "media", f"belongs to {body.text}"
        if nouns.is_state(found):
            return "official", f"belongs to {body.text}"
    bodies = [b.text for b in profile.affiliations if b.text not in PLACES and b.text not in CAPITALS]
    return ("analyst", f"belongs to {bodies[0]}") if bodies else None


def _hint(profile: Profile) -> Verdict | None:
    return next((hint for said in ORDER for hint in profile.hints if hint[0] == said), None)


RULES: tuple[Callable[[Profile], Verdict | None], ...] = (_group, _body, _role, _affiliation, _hint)
