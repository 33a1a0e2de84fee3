"""Who "he", "she", "they" and "it" are: the likeliest just before, by nearness and by part in the sentence.

Whoever spoke last is likeliest, then the subject of a sentence before; a name inside a quotation, after a
preposition or in the possessive is unlikely; one of the other gender is out.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from site_builder.annotate.quotes.people import People
from site_builder.language import grammar
from site_builder.language.openers import opens
from site_builder.language.places import PEOPLES
from site_builder.language.roles import ROLE_NOUNS, ROLE_WORDS
from site_builder.language.saying import VERBS
from site_builder.language.titles import HONORIFICS, TITLES
from site_builder.model import Mention, Span

REACH = 24
"""Mentions looked back at."""

FAR = 10
"""Sentences looked back at."""

SUBJECT, SPEAKER, GENDER = 1.25, 1.6, 0.4
NEXT = 0.5
"""More for the subject of the sentence right before, in one paragraph: it need not tell by its given name
whether it is "he" or "she" to be nearer than one who spoke earlier."""

UNNAMED = -1.0
"""A speaker without a name of his own: "one questioner"."""

STANDING_IN = -4.0
"""A speaker by a description that stands for a name: "the nominee"."""

QUOTED, OBLIQUE, OWNER = -2.0, -0.8, -1.2
PER_SENTENCE = -0.55
OUT = -99.0
LEADING = 4
"""Words before a subject: "But former Gov. Bush"."""

GOVERNING = grammar.PREPOSITIONS | VERBS.keys()
"""Words after which a name is an object: "Khalif said nominee Trump is …"."""

TITLED = HONORIFICS | TITLES | frozenset(one + "." for one in HONORIFICS | TITLES)
INTRODUCING = grammar.PREPOSITIONS | grammar.SUBORDINATORS
GENDER_OF = {"he": "m", "she": "f"}


class Spoken(NamedTuple):
    """Somebody who spoke earlier in the article."""

    name: str
    kind: str
    sentence: int
    phrase: str
    """As written there, in lower case."""

    span: Span
    """Where the phrase stands."""


class Place(NamedTuple):
    """Where a pronoun stands."""

    start: int
    sentence: int
    content: Span
    """The words attributed to it: whoever is named there is not the speaker."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rules know of the article."""

    people: People
    borders: list[int]
    """Start of each sentence."""

    quoted: list[Span]
    """Quotations with their marks, in order; they never overlap."""

    quoted_from: list[int]
    """Where each begins."""

    blocks: list[int]
    """The block of each sentence."""

    called: dict[str, str] = field(default_factory=dict)
    """"he" or "she" by name: whom the article called so first."""

    def silence(self, sentence: int, earlier: int) -> int:
        """Sentences after the last speaker of the paragraph before, when this one opens a paragraph."""
        opens = sentence > 0 and self.blocks[sentence - 1] != self.blocks[sentence]
        goes_on = opens and self.blocks[earlier] == self.blocks[sentence - 1]
        return sentence - 1 - earlier if goes_on else 0


def person(setting: Setting, place: Place, pronoun: str, spoken: list[Spoken]) -> str:
    """The name behind "he" or "she"; empty when nobody fits."""
    scores: dict[str, float] = {}
    wanted = GENDER_OF.get(pronoun, "")
    found = OUT
    for mention in setting.people.before(place.start, REACH):
        away = place.sentence - bisect_right(setting.borders, mention.span.start) + 1
        if away > FAR or SUBJECT + GENDER + PER_SENTENCE * away < found:
            break
        if mention.kind == "person" and not mention.span.overlaps(place.content):
            score = _mentioned(setting, place, mention, spoken)
            found = max(found, score + _fits(setting.people, mention.name, wanted))
            scores[mention.name] = max(score, scores.get(mention.name, OUT))
    silent = setting.silence(place.sentence, spoken[-1].sentence) if spoken else 0
    for one in spoken[-6:]:
        away = place.sentence - one.sentence - silent
        if one.kind == "person" and one.name and away <= FAR:
            known = SPEAKER + PER_SENTENCE * away + _unnamed(setting.people, one)
            scores[one.name] = max(known, scores.get(one.name, OUT))
    fitting = {
        name: score + _fits(setting.people, name, wanted)
        for name, score in scores.items()
        if setting.called.get(name, pronoun) == pronoun
    }
    best = max(fitting, key=lambda name: fitting[name], default="")
    if not best or fitting[best] <= OUT / 2 or _rivalled(setting, place, best, spoken):
        return ""
    return "" if _nameless_subject(setting, place) or _unread_subject(setting, place) else best


LEAD = re.compile(
    r"((?:[A-Z][\w’'-]+ ){1,2}[A-Z][\w-]+|[A-Z][\w-]+(?=, (?:of|from|at|who|an?|the) ))(?=,? ([a-z]\w*))"
)
"""Two or three words with capitals that open a sentence, or one with an apposition, and the next word."""


def _unread_subject(setting: Setting, place: Place) -> bool:
    """Is the sentence before about somebody we do not know: `Katrin Vogel refused. “…,” she said.`?"""
    if not place.sentence or setting.blocks[place.sentence - 1] != setting.blocks[place.sentence]:
        return False
    lead = LEAD.match(setting.people.text, setting.borders[place.sentence - 1])
    if not lead or lead[2] in ROLE_WORDS or setting.people.inside(Span(*lead.span(1))):
        return False
    words = lead[1].split()
    return not (opens(words[0]) or words[0].lower() in INTRODUCING or PEOPLES.keys() & set(words))


def _nameless_subject(setting: Setting, place: Place) -> bool:
    """Is the sentence before about "the judge", and names nobody: `The judge refused. “…,” she said.`?"""
    if not place.sentence or setting.blocks[place.sentence - 1] != setting.blocks[place.sentence]:
        return False
    start, end = setting.borders[place.sentence - 1 : place.sentence + 1]
    lead = setting.people.text[start : min(end, start + 60)].split()
    at = 1
    while at < len(lead) and lead[at] in ROLE_WORDS:
        at += 1
    role = (
        lead[:1] and lead[0] in ("The", "A", "An", "Another") and ROLE_NOUNS.intersection(lead[at : at + 1])
    )
    return bool(role) and not setting.people.inside(Span(start, place.start))


def _rivalled(setting: Setting, place: Place, best: str, spoken: list[Spoken]) -> bool:
    """Did "the president", whose name is not told, speak just before, and name this person first?"""
    if not spoken or place.sentence - spoken[-1].sentence > 1 or spoken[-1].kind != "person":
        return False
    if _unnamed(setting.people, spoken[-1]) != STANDING_IN:
        return False
    earlier = [one.name for one in setting.people.before(spoken[-1].span.start, REACH)]
    return best not in earlier and best not in [one.name for one in spoken[-6:]]


def _unnamed(known: People, one: Spoken) -> float:
    """ "The Republican nominee" is somebody named before, whom a pronoun had better be tied to."""
    if one.phrase.startswith(("the ", "his ", "her ")) and one.name not in known.names:
        return STANDING_IN
    return 0.0 if one.name[:1].isupper() else UNNAMED


def _fits(known: People, name: str, wanted: str) -> float:
    gender = known.genders.get(name, "")
    if gender and wanted and gender != wanted:
        return OUT
    return GENDER if gender else 0.0


def _mentioned(setting: Setting, place: Place, mention: Mention, spoken: list[Spoken]) -> float:
    sentence = bisect_right(setting.borders, mention.span.start) - 1
    away = place.sentence - sentence
    if away > FAR or sentence < 0:
        return OUT
    if any(mention.span.within(one.span) and one.name != mention.name for one in spoken[-4:]):
        return OUT
    if _is_quoted(setting, mention.span):
        return PER_SENTENCE * away + QUOTED
    part = _part(setting.people.text, mention.span, setting.borders[sentence])
    just_before = away == 1 and setting.blocks[sentence] == setting.blocks[place.sentence]
    return PER_SENTENCE * away + part + (NEXT if part == SUBJECT and just_before else 0)


def _is_quoted(setting: Setting, span: Span) -> bool:
    at = bisect_left(setting.quoted_from, span.start) - 1
    return at >= 0 and span.end <= setting.quoted[at].end


def _part(text: str, span: Span, border: int) -> float:
    """Subject, object or owner, by the words around."""
    if text[span.end : span.end + 2] in ("'s", "’s") or text[span.end : span.end + 1] in ("'", "’"):
        return OWNER
    lead = text[max(border, span.start - 80) : span.start].split()
    while lead and lead[-1] in TITLED:
        lead.pop()
    last = lead[-1].lower() if lead else ""
    if last in grammar.PREPOSITIONS:
        return OBLIQUE
    if last == "and" and lead[-2:-1] and lead[-2][:1].isupper():
        return 0.0
    if last.endswith(",") or last in ("and", "but", "that"):
        return SUBJECT
    return SUBJECT if _leads(lead) else 0.0


def _leads(lead: list[str]) -> bool:
    """Is the name the first after the start, or after "On Sunday," and the like?"""
    words = [word.lower() for word in lead]
    commas = [i for i, word in enumerate(words) if word.endswith(",")]
    if len(commas) == 1 and words[0] in INTRODUCING:
        words = words[commas[0] + 1 :]
    return len(words) <= LEADING and not GOVERNING.intersection(words)


def group(pronoun: str, spoken: list[Spoken], sentence: int) -> Spoken | None:
    """The last group (they, we) or body (it) that spoke, at most three sentences ago."""
    wanted = "group" if pronoun in ("they", "we") else "org"
    for one in reversed(spoken[-6:]):
        if sentence - one.sentence <= 3 and one.kind == wanted:
            return one
    return None
