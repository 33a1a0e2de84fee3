"""What class of speaker someone is, by the words their sources use for them, with the reason said.

Editors come first; then the kind of name; then the role words, each source with one vote a class; then
the body
a person belongs to. Heads of state and government lead; those who hold, seek or serve an office are
officials.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from site_builder.language.fold import fold_name
from site_builder.language.organisations import AGENCIES, MEDIA_HEADS
from site_builder.language.places import COUNTRIES
from site_builder.language.roles import ANALYSTS, JOURNALISTS, LEADERS, OFFICIALS, OTHERS
from site_builder.language.wordlist import words
from site_builder.model import PersonClass, Role
from site_builder.model.marks import MentionKind

NO_HEADS = words(
    """
    vice deputy opposition party majority minority house senate union council company club board student
    team gang rebel militant religious spiritual faith church tribal community business labour labor
    faction group campaign assistant university college bank foundation cult cartel squad section
    regional local district
    """
)
"""Before "president", "leader" and the like, they make someone who is not a head of state or government."""

STATE = words(
    """
    government state ministry department federal national fbi cia nsa nato un eu pentagon kremlin white
    house foreign defence defense security police army navy intelligence justice treasury homeland
    congressional parliament administration cabinet embassy military prime presidential campaign
    republican democratic election
    """
)
"""With a director, a chief or a manager, they make an official."""

LEARNED = words(
    """
    university college school institute institution centre center academy council foundation group unit
    fund bank intelligence research laboratory society forum project partners capital securities
    consulting consultancy
    """
)
"""Words in the name of a body whose people comment as analysts."""

ORDER: tuple[PersonClass, ...] = ("leader", "official", "media", "analyst")
"""Wins when two classes have equally many votes."""

_AGENCIES = frozenset(fold_name(name) for name in AGENCIES)
_MEDIA = frozenset(word.casefold() for word in MEDIA_HEADS)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of someone when their class is asked for."""

    name: str
    kind: MentionKind
    roles: Sequence[Role]
    affiliations: Sequence[Role]


Verdict = tuple[PersonClass, str]


def classify(profile: Profile) -> Verdict:
    """The class and the reason for it.

    An unexplained person is taken for an analyst, and the reason says so.
    """
    found = next((v for rule in RULES if (v := rule(profile)) is not None), None)
    return found or ("analyst", "no source says what they are")


def _group(profile: Profile) -> Verdict | None:
    return ("group", "speakers without a name") if profile.kind == "group" else None


def _body(profile: Profile) -> Verdict | None:
    if profile.kind != "org":
        return None
    name = fold_name(profile.name).removeprefix("the ")
    if name in _AGENCIES or name.split()[-1] in _MEDIA or name.split()[0] in _AGENCIES:
        return "media", "news organisation"
    return "institution", "organisation"


def _role(profile: Profile) -> Verdict | None:
    votes: Counter[PersonClass] = Counter()
    reasons: dict[PersonClass, str] = {}
    for role in profile.roles:
        said = role_class(role.text)
        if said:
            votes[said] += 1
            reasons.setdefault(said, role.text)
    if not votes:
        return None
    most = max(votes.values())
    winner = next(c for c in ORDER if votes[c] == most)
    return winner, f"called “{reasons[winner]}”"


def role_class(text: str) -> PersonClass | None:
    """The class a role says: "Taiwan's Deputy Foreign Minister" is an official, "a partner" an analyst."""
    words = [
        w for w in fold_name(text.replace("'s", "").replace("’s", "")).split() if w not in ("a", "an", "the")
    ]
    for i, word in reversed(list(enumerate(words))):
        found = _noun_class(word, words[:i], words[i + 1 :])
        if found:
            return found
    return None


def _noun_class(word: str, before: list[str], after: list[str]) -> PersonClass | None:
    if word == "minister":
        return "leader" if before[-1:] == ["prime"] and "deputy" not in before else "official"
    if word in LEADERS:
        return "official" if NO_HEADS & {*before, *after} else "leader"
    if word in OFFICIALS:
        return "official"
    if word in JOURNALISTS:
        return "media"
    if word in ANALYSTS:
        return "analyst"
    return _other_class(word, before, after)


def _other_class(word: str, before: list[str], after: list[str]) -> PersonClass | None:
    if word not in OTHERS:
        return None
    return "official" if STATE & {*before, *after} else "analyst"


def _affiliation(profile: Profile) -> Verdict | None:
    for body in profile.affiliations:
        words = fold_name(body.text).removeprefix("the ").split()
        if body.text in COUNTRIES:
            return "leader", f"named with {body.text} alone"
        if LEARNED & set(words):
            return "analyst", f"belongs to {body.text}"
        if words and (words[0] in _AGENCIES or words[-1] in _MEDIA):
            return "media", f"belongs to {body.text}"
    return ("official", f"belongs to {profile.affiliations[0].text}") if profile.affiliations else None


RULES: tuple[Callable[[Profile], Verdict | None], ...] = (_group, _body, _role, _affiliation)
