"""Headlines in a source's own words: a clause that stands alone, or the noun phrase of an event.

Nothing is rewritten. A headline is the main clause around the event's word, else the event's noun phrase,
made presentable (`presentable`); one that does not stand alone (`standing`) is no headline.
"""

import re
from collections.abc import Sequence

from site_builder.chronicle.clauses import tokens
from site_builder.chronicle.head import ALSO_PAST, NO_NOUNS, Head, is_verb
from site_builder.chronicle.heads import owns
from site_builder.chronicle.lexicon import FAMILY, NOUNS, WEAK_VERBS
from site_builder.chronicle.openings import HOLDING
from site_builder.chronicle.presentable import LONGEST, tidy
from site_builder.chronicle.standing import BEFORE_PHRASE, names_something, stands
from site_builder.language.wordlist import words
from site_builder.model import Span

FRONTED = 30
"""Characters into a sentence within which a clause in lower case still stands before the main one."""

REST = 60
"""Characters that may be missing from a name at the end of a phrase."""

_TITLES = frozenset(["Dr", "Mr", "Mrs", "Ms", "Gen", "Sen", "Rep", "Gov", "St", "Lt", "Col", "Prof", "Rev"])
_PREPOSITIONS = words("of in on at to for from by with about over against into amid through during")
_DETERMINERS = words("the a an his her its their this that these those")
OCCASIONS = frozenset(["briefing", "conference"])
"""What is told at these is the headline, which need not name them."""

REACH = 600
"""Characters of a clause from which a headline is made."""

_DANGLING = re.compile(
    r"(?:and |but )?(?:(?:he|she|they|it) (?:said|says|added|noted)(?=,)"
    r"|between|of|who|whose|which|is|was|are"
    r"|were|has|had|have|will|would|saying|adding)\b"
)
"""A clause that begins so has its subject before it; the headline begins with the sentence."""

_SETTING = words(
    """
    of since including after before than for ahead until during to following and about over against amid
    despite
    """
)
"""After these an event's noun is the setting of a clause, not what the clause tells."""


_SUBORDINATE = re.compile(
    r"(?:Even |Soon |Just |Shortly )?(?:[Ii]f|[Aa]s|[Ww]hen|[Ww]hile|[Aa]lthough|[Tt]hough|[Bb]ecause"
    r"|[Aa]fter|[Bb]efore|[Ss]ince|[Ww]hereas|[Dd]espite)\b"
    r"[^,;\n]{5,140}, "
    r"(?=[A-Za-z“])"
)
"""A clause before the main one; what is dated after it is told without it."""


def clause_title(
    text: str, sentence: Span, clause: Span, head: Head, date: Span, others: Sequence[Span] = ()
) -> str:
    """The headline of an event told by this clause: the first cut that stands alone, still holds the event's
    word and is not of another day (`others` are the times of other days); empty when none does.
    """
    phrase = Span(*_phrase(text, clause, head, date))
    start = sentence.start if _fragment(text, clause) else clause.start
    fronted = start - sentence.start <= FRONTED or text[start].isupper()
    lead = _SUBORDINATE.match(text, start, clause.end) if fronted else None
    main = lead.end() if lead and lead.end() <= min(head.span.start, date.start) else start
    inside = bool(lead and date.end <= lead.end())  # "When the party meets in July, …" tells of the meeting
    whole = Span(main, lead.end() if lead and inside else clause.end)
    cuts = [*_joined(text, whole, head), whole, *([] if _fronted(text, phrase, head) else [phrase])]
    if head.noun and (_oblique(text, clause, head) or _POINTING.match(text, main)):
        cuts.reverse()
    told = ((tidy(text[cut.start : min(cut.end, cut.start + REACH)]), cut) for cut in cuts)
    return next(
        (
            line
            for line, cut in told
            if (_holds(line, head.span.of(text), head) or head.family in OCCASIONS)
            and stands(line)
            and not _lacks_object(text, line, head)
            and (cut != phrase or names_something(line))
            if not _of_another_day(
                text, line, Span(cut.start if head.noun else main, date.start), date, others
            )
        ),
        "",
    )


def _holds(line: str, word: str, head: Head) -> bool:
    """Is the event's word in a headline, also in "Talks would be held on Friday" of what was foretold?"""
    return word in line or (head.noun and line.startswith(word.capitalize()) and " would " in line)


def _fronted(text: str, phrase: Span, head: Head) -> bool:
    """ "In a message posted on Friday, …": does a verb's phrase hang on a word before it?"""
    before = text[max(0, phrase.start - 16) : phrase.start].split()
    return not head.noun and bool(before) and before[-1].lower() in _PREPOSITIONS


def invited(title: str) -> str:
    """ "Holm accepted Berg's invitation to visit Norway in May" as the headline of the visit, which is still
    to come: "Holm … to visit Norway in May".
    """
    found = _ACCEPTED.match(title)
    return f"{found.group('who')}… {title[found.end() :]}" if found else title


_ACCEPTED = re.compile(
    r"(?P<who>(?:[A-Z][\w’'.-]* ){1,4}?)(?:has |have |had )?accepted [^,;]{0,60}\binvitations?\b[^,;]{0,40}? "
    r"(?=to (?:visit|attend|come|travel|speak|address|join|meet)\b)"
)


def _joined(text: str, whole: Span, head: Head) -> list[Span]:
    """ "…, and Berg accepted an invitation": the clause joined on to a long one, where it holds the event."""
    if whole.end - whole.start <= LONGEST:
        return []
    found = list(_AND.finditer(text, whole.start, min(head.span.start, whole.end)))
    return [Span(found[-1].end(), whole.end)] if found and whole.end - whole.start <= REACH else []


_AND = re.compile(r",[”\"]? (?:and|but) (?=[A-Z]|the |an? )")


def _lacks_object(text: str, line: str, head: Head) -> bool:
    """Does a headline end with a verb that goes on: "released a memo"?"""
    return not head.noun and line.endswith(head.span.of(text)) and bool(_OBJECT.match(text, head.span.end))


_OBJECT = re.compile(
    r" (?:(?:the|an?|his|her|its|their|that|it|them|him|hands|office|part|place|aim)\b|[“\"‘A-Z\d])"
)


def _of_another_day(text: str, line: str, before: Span, date: Span, others: Sequence[Span]) -> bool:
    """Is there another time before its own, or has the headline but another one?"""
    own = date.of(text) in line
    if not own and " … " in line:
        return True  # what was left out may have held the time
    return any(before.start <= o.start < before.end or (not own and o.of(text) in line) for o in others)


_POINTING = re.compile(r"(?:It|They|These|Those)\b")
"""Subjects that say nothing without the sentence before."""

_APPOSITION = re.compile(r"(?:an?|the|former)\b[^,;]{2,90}, ")
"""Who someone is, between commas: the name stands before it."""


def _fragment(text: str, clause: Span) -> bool:
    """Does a clause begin inside a sentence with a verb, so that its subject stands before it?"""
    if _DANGLING.match(text, clause.start, clause.end):
        return True
    if _APPOSITION.match(text, clause.start, clause.end) and text[clause.start - 2 : clause.start] == ", ":
        return True
    near = tokens(text, Span(clause.start, min(clause.end, clause.start + 40)))
    first = next((word for _, _, word in near if word not in ("before", "after", "while", "by", "to")), "")
    return is_verb(first) or (first.islower() and first.endswith("ing"))


def central(text: str, clause: Span, head: Head) -> bool:
    """Is the event what the clause tells: its verb, its subject, or what someone "held" or "had"?"""
    if not head.noun:
        return True
    before = [word for _, _, word in tokens(text, Span(clause.start, head.span.start))]
    verbs = [word.lower() for word in before if is_verb(word) or word.lower() in WEAK_VERBS | HOLDING]
    return not verbs or verbs[-1] in HOLDING


def _oblique(text: str, clause: Span, head: Head) -> bool:
    """Is the event's noun only a setting of the clause ("ahead of Trump's visit"), or is there no verb of
    its own?
    """
    start, _ = _phrase(text, clause, head, head.span)
    before = text[clause.start : start].split()
    if before[-2:-1] in (["that"], ["which"]):
        return True  # "the virus that caused the 1918 pandemic": told of the virus
    verb = any(
        is_verb(word)
        or word in WEAK_VERBS | ALSO_PAST
        or word == "holds"
        or (word in FAMILY and word not in NOUNS)
        for _, _, word in tokens(text, clause)
    )
    if not verb:
        return True
    last = before[-1].lower().strip(",") if before else ""
    phrase = text[start : start + 24].split()[0]
    if last == "to" and phrase.endswith("ing"):
        return False
    return last in _SETTING


def _phrase(text: str, clause: Span, head: Head, date: Span) -> tuple[int, int]:
    """From the head's determiner or possessor to the end of its prepositional phrases."""
    start = head.span.start
    low = clause.start
    if clause.start <= date.start < date.end <= start and owns(text, date):
        low = date.start  # "Monday's debate": nothing before belongs to it
    for begin, end, word in reversed(tokens(text, Span(low, start))):
        if not re.fullmatch(r"[ \n'’s“”\"]{1,3}|/", text[end:start] or " ") or word.lower() in BEFORE_PHRASE:
            break
        if is_verb(word) and not _attributive(text, clause.start, begin):
            break
        start = begin
        if word.lower() in _DETERMINERS:
            break
    bare = _INFINITIVE.match(text, start, head.span.start)
    if bare and text.endswith(" to ", clause.start, start):
        start = bare.end()
    if text[start - 1 : start] in ("$", "£", "€"):
        start -= 1
    if date.start < start < date.end:
        start = date.start  # "Sept. 11" is one word, whatever its full stop
    end = max(head.span.end, date.end) if date.start <= head.span.end + 60 else head.span.end
    tail = re.match(
        r"(?: (?:to|with|between|of|in|on|for|at|and|the|a|from|(?:[A-Z]\.){2,4}|[A-Z][\w’'-]{1,20}|US"
        r"|[a-z]{2,12}(?= "
        r"(?:talks|summit|of|in|visit))|(?:peace|new|trade)))*",
        text[end : clause.end],
    )
    reach = min(end + (tail.end() if tail else 0), clause.end)
    return start, _whole(text, reach, clause.end) if reach > end else reach


_INFINITIVE = re.compile(
    r"(?!(?:the|his|her|its|their|our|this|that|all|any|some|more|new) |\w+(?:ing|al|ous|ed|ive) )[a-z]{3,} "
)
"""After "to", a verb whose object the event is: "to quell | protests"."""


def _whole(text: str, end: int, limit: int) -> int:
    """The end of a phrase with the rest of a name it would cut: "the death of Guinea | immigrant Diallo"."""
    for start, stop, word in tokens(text, Span(end, min(limit, end + REST))):
        gap = text[end:start]
        if gap != " " and not (gap == ". " and text[:end].rpartition(" ")[2] in _TITLES):
            break
        if word in NO_NOUNS or is_verb(word) or word.lower() in WEAK_VERBS | ALSO_PAST:
            break
        end = stop
    return end


def _attributive(text: str, low: int, begin: int) -> bool:
    """ "his expected visit": a participle after a determiner or a possessive belongs to the phrase."""
    return bool(
        re.search(
            r"(?:\b(?:the|a|an|his|her|its|their)|['’]s?|[a-z]ly) \Z", text[max(low, begin - 20) : begin]
        )
    )
