"""Headlines in a source's own words: a clause that stands alone, or the noun phrase of an event.

Nothing is rewritten. A headline is cut out of the sentence: a lead-in ("Meanwhile,"), an attribution and
a photo credit are left off, the first letter is made large, and what is still too long ends at a word
with an ellipsis. Of several sources' headlines the best is the one that names someone, has a verb, and is
neither short nor long.
"""

import re

from site_builder.chronicle.clauses import tokens
from site_builder.chronicle.heads import Head, is_verb
from site_builder.chronicle.lexicon import WEAK_VERBS
from site_builder.chronicle.speech import FIRST_PERSON
from site_builder.language.stopwords import STOPWORDS
from site_builder.language.wordlist import words
from site_builder.model import Span

LONGEST = 120
"""Characters of a headline."""

_CREDIT = re.compile(
    r"\s*\((?:Photos?|File|Pool|Image|Picture|AP|AFP|Reuters|middle|left|right|centre|center"
    r"|[A-Z]{2,5})\b[^()\n]*\)|\s*\((?:AP|AFP|Reuters)\)"
)
_LEAD = re.compile(
    r"(?:[A-Z][A-Z ,.]{2,30}: |(?:In|On|At|For|With|Amid|Despite|Meanwhile|However|Earlier|Later|Still"
    r"|Separately|Also|Domestically"
    r"|According|Instead|Moreover|Indeed|Yet|But|And|Thus|Then|Notably)\b[^,;\n]{0,60}, )(?=[A-Z“\"‘at])"
)
_SOURCE = re.compile(
    r"(?:(?:He|She|They|It) (?:also )?(?:said|added|noted|says) (?:that )?)|(?:Analysts|Experts|Officials"
    r"|Observers|Police|Witnesses|Sources|Reports) (?:say|said|says|warned)(?: that)? ",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(
    r"(?:while|but|and|as(?! of| many| much| long| few| soon)|that|which|with|after|before|because|though"
    r"|although|whereas|when|where|since|if|also|said|just weeks)\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:,? (?:according to|(?:analysts|officials|experts|police|witnesses|state media|the [a-z]+|[A-Z]\w+"
    r"|he|she|they|it) (?:said|says|told|reported|added|wrote))\b[^,]{0,60}|,? (?:and|but|as|while|that|which"
    r"|with|the|a|an|of|in|to|by|for|or|just|said))\Z",
)
_BEFORE_PHRASE = words(
    """
    of in on at to for from by with than since after before about over during until including ahead
    against into amid following hosted and that is was were are had has have will would be as said also
    not s between through its planned meet hold holds held attend attended emphasises
    """
) - {"planned"}


_DANGLING = re.compile(
    r"(?:and |but )?(?:(?:he|she|they|it) (?:said|says|added|noted)(?=,)"
    r"|between|of|who|whose|which|is|was|are"
    r"|were|has|had|have|will|would|saying|adding)\b"
)
"""A clause that begins so has its subject before it; the headline begins with the sentence."""

_SETTING = words(
    """
    of since including after before than for ahead until during to following and
    """
)
"""After these an event's noun is the setting of a clause, not what the clause tells."""


_SUBORDINATE = re.compile(
    r"(?:Even )?(?:If|As|When|While|Although|Though|Because|After|Before|Since|Whereas|Despite)\b"
    r"[^,;\n]{5,140}, "
    r"(?=[A-Za-z“])"
)
"""A clause before the main one; what is dated after it is told without it."""


def clause_title(text: str, sentence: Span, clause: Span, head: Head, date: Span) -> str:
    """The headline of an event told by this clause: the first cut that stands alone and still holds the
    event's word; empty when none does.
    """
    phrase = Span(*_phrase(text, clause, head, date))
    start = sentence.start if _fragment(text, clause) else clause.start
    lead = _SUBORDINATE.match(text, start, clause.end)
    main = lead.end() if lead and lead.end() <= min(head.span.start, date.start) else start
    cuts = [Span(main, clause.end), phrase]
    if head.noun and _oblique(text, clause, head):
        cuts.reverse()
    told = ((tidy(cut.of(text)), cut == phrase) for cut in cuts)
    return next(
        (
            line
            for line, bare in told
            if head.span.of(text) in line and stands(line) and (not bare or _names(line))
        ),
        "",
    )


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
    verbs = [word.lower() for word in before if is_verb(word) or word.lower() in WEAK_VERBS | _HOLDING]
    return not verbs or verbs[-1] in _HOLDING


_HOLDING = words(
    """
    held hold holds holding had have has conducted made makes attend attended attends host hosted hosts began
    """
)
"""Verbs whose object is the event."""

_NAMELESS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december democratic republican
    """
)


def stands(title: str) -> bool:
    """Can a headline stand alone: a clause, or a phrase that names something, and nobody's own "we"?"""
    said = title.split()
    if (
        len(said) < 2
        or title[0] in "“\"'‘("
        or title.endswith((",”", "”", '"'))
        or FIRST_PERSON.search(title)
    ):
        return False
    low = [word.strip(",.;:").lower() for word in said]
    if low[0] in WEAK_VERBS | _HANGING or (is_verb(low[0]) and low[1] in STOPWORDS):
        return False
    if low[-1] in _BEFORE_PHRASE or low[-1].endswith(("'s", "’s")):
        return False
    verbs = sum(is_verb(word.strip(",.;:")) or word in WEAK_VERBS or word in _PRESENT for word in said)
    if not verbs and (low[0].endswith("ing") or low[0] in _BEFORE_PHRASE):
        return False
    return bool(verbs) or (_names(title) and len(said) > 2)


def _names(title: str) -> bool:
    """Does a phrase name somebody or something, or hold a figure? A weekday or a month is no name."""
    said = title.split()
    return (
        any(w[:1].isupper() and w.strip(",.;:").lower() not in _NAMELESS for w in said[1:])
        or (said[0][:1].isupper() and said[0].endswith(("’s", "'s", "’", "'")))
        or any(w[:1].isdigit() for w in said)
    )


_HANGING = frozenset(
    [
        "despite",
        "even",
        "because",
        "although",
        "unless",
        "though",
        "as",
        "whereas",
        "whose",
        "who",
        "whom",
        "why",
        "which",
        "what",
        "how",
        "where",
    ]
)
"""A headline that begins so has no main clause."""

_PRESENT = frozenset(
    ["speaks", "speak", "meets", "meet", "holds", "shake", "hold", "visits", "begins", "opens", "dies"]
)


def _oblique(text: str, clause: Span, head: Head) -> bool:
    """Is the event's noun only a setting of the clause ("ahead of Trump's visit"), or is there no verb of
    its own?
    """
    start, _ = _phrase(text, clause, head, head.span)
    before = text[clause.start : start].split()
    verb = any(
        is_verb(word) or word in WEAK_VERBS or word in ("speaks", "meets", "holds")
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
    for begin, end, word in reversed(tokens(text, Span(clause.start, head.span.start))):
        if not re.fullmatch(r"[ \n'’s“”\"]{1,3}", text[end:start] or " ") or word.lower() in _BEFORE_PHRASE:
            break
        if is_verb(word) and not _attributive(text, clause.start, begin):
            break
        start = begin
    end = max(head.span.end, date.end) if date.start <= head.span.end + 60 else head.span.end
    tail = re.match(
        r"(?: (?:to|with|between|of|in|on|for|at|and|the|a|from|[A-Z][\w’'-]{1,20}|US|[a-z]{2,12}(?= "
        r"(?:talks|summit|of|in|visit))|(?:peace|new|trade)))*",
        text[end : clause.end],
    )
    reach = end + (tail.end() if tail else 0)
    return start, min(reach, clause.end)


def _attributive(text: str, low: int, begin: int) -> bool:
    """ "his expected visit": a participle after a determiner or a possessive belongs to the phrase."""
    return bool(
        re.search(
            r"(?:\b(?:the|a|an|his|her|its|their)|['’]s?|[a-z]ly) \Z", text[max(low, begin - 20) : begin]
        )
    )


def tidy(words: str) -> str:
    """A cut-out made presentable; the empty string when nothing is left of it."""
    line = _CREDIT.sub("", " ".join(words.split()))
    line = _LEAD.sub("", line, count=1) if _LEAD.match(line) else line
    line = _SOURCE.sub("", line) if _SOURCE.match(line) else line
    for _ in range(2):
        found = _CONJUNCTION.match(line)
        line = line[found.end() :] if found else line
    for _ in range(3):
        line = _TAIL.sub("", line.strip(" ,;:-–—.")).strip(" ,;:-–—.")
    line = re.sub(r"\A[^\w“\"‘'(£$€]+", "", _balanced(line))
    line = re.sub(
        r"\A(?:a|an|the) (?=[a-z-]+[a-z])",
        lambda m: "" if m.group().strip() in ("a", "an") else m.group(),
        line,
    )
    line = line[:1].upper() + line[1:]
    return line if len(line) <= LONGEST else _cut(line)


def _balanced(line: str) -> str:
    """Without a lone bracket or quotation mark."""
    for left, right in ("()", "“”", "[]"):
        if line.count(left) != line.count(right):
            line = line.replace(left, "").replace(right, "")
    return line.replace('"', "") if line.count('"') % 2 else line


_JOINT = re.compile(
    r" (?=(?:that (?:was|were|is|are|had|has)|which|who|after|because|while|when|although)\b)"
)


def _cut(line: str) -> str:
    """At a comma in the last half, else before a clause that hangs on, else at a word, with an ellipsis."""
    short = line[:LONGEST]
    comma = short.rfind(", ")
    if comma > LONGEST // 2:
        return short[:comma]
    joint = [found.start() for found in _JOINT.finditer(short) if found.start() > LONGEST // 3]
    if joint:
        return short[: joint[-1]]
    return (
        re.sub(
            r"(?: (?:and|or|the|a|an|of|in|to|by|for|with|as|at|on|that|his|its))*\Z",
            "",
            short[: short.rfind(" ")],
        )
        + " …"
    )


def quality(title: str, named: int) -> tuple[int, int]:
    """How well a headline reads, higher is better; equal ones by length, nearer to 70 characters first."""
    words = title.split()
    verb = any(is_verb(w) or w in ("will", "is", "are", "was", "were", "speaks", "meets") for w in words)
    bad = bool(
        re.match(r"(?:He|She|It|They|This|That|These|His|Her|Its|Their|Both|The two|We|I|You|There)\b", title)
    )
    score = (
        min(named, 3)
        + verb * 2
        - bad * 4
        - (len(title) < 20) * 3
        - title.endswith("…") * 3
        - title[:1].islower()
    )
    score -= 2 * bool(
        re.search(r"\A(?:The|This) (?:call|talks|meeting|visit|summit)\b|\b(?:his|her|their)\b", title)
    )
    return score - ("“" in title or '"' in title), -abs(len(title) - 70)
