"""A cut-out made presentable as a headline: lead-ins, credits, attributions and loose ends left off.

What is too long ends at a comma, before a clause or a phrase that hangs on, or at a word with an ellipsis.
"""

import re

from site_builder.chronicle.head import ALSO_PAST, is_verb
from site_builder.chronicle.lexicon import NOUNS, WEAK_VERBS
from site_builder.language.wordlist import words

LONGEST = 140
"""Characters of a headline."""

_CREDIT = re.compile(
    r"\s*\((?:Photos?|File|Pool|Image|Picture|AP|AFP|Reuters|middle|left|right|centre|center"
    r"|[A-Z]{2,5})\b[^()\n]*\)|\s*\((?:AP|AFP|Reuters)\)"
)
_LEAD = re.compile(
    r"(?:[A-Z][A-Z .]{2,30}(?:, [A-Z][\w.]{1,20}){0,2}(?:: | ?_+ ?| ?(?:--|[–—]) ?)"
    r"|(?:In|On|At|For|With|Amid|Despite|Meanwhile|However|Earlier|Later|Still|Separately|Also|Domestically"
    r"|According|Instead|Moreover|Indeed|Yet|But|And|Thus|Then|Notably)\b[^,;\n]{0,60}, )(?=[A-Z“\"‘at])"
)
_ADVERB = re.compile(
    r"\A(?:Still|Meanwhile|However|Instead|Moreover|Indeed|Regardless|Separately|Also|Then|Afterwards?|Finally"
    r"|Eventually|Nevertheless|Nonetheless|Additionally|Similarly|Notably|In addition|For (?:instance"
    r"|example)), "
)
"""Words that only tie a sentence to the one before."""

_NAMELY = re.compile(r"[A-Z]\w+['’]s [a-z]+(?: [a-z]+)?, (?=[A-Z])")
"""What a place is, left over from "In Oslo, Norway's capital, …"."""

_OCCASION = re.compile(
    r"At (?:an?|the|his|her|their) [^,;\n]{0,50}\b(?:briefing|conference)\b[^,;\n]{0,40}, "
    r"(?!(?:he|she|it|they)\b)"
)
_SOURCE = re.compile(
    r"(?:(?:He|She|They|It) (?:also )?(?:said|added|noted|says) (?:that )?)|(?:Analysts|Experts|Officials"
    r"|Observers|Police|Witnesses|Sources|Reports) (?:say|said|says|warned)(?: that)? ",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(
    r"(?:while|but,?|and,?|as(?! of| many| much| long| few| soon)|(?-i:that)|which|with|after|before"
    r"|because|though|although|whereas|when|where|until|once|since|if|also|said|just weeks)\s+",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\A[“\"]([^“”\"]{20,}?)[,.]?[”\"](?: [^“”\"]{0,60}\b(?:said|says|told|added|wrote)\b[^“”\"]{0,40})?\Z"
)
"""A statement in quotation marks and who said it; the statement is the headline."""

_TAIL = re.compile(
    r"(?=[, ])(?:"
    r"(?:,? according to|(?:,? (?:analysts|officials|experts|police|witnesses|state media|the [a-z]+|he"
    r"|she|they|it)|, (?:[A-Z][\w.]+ ){0,2}[A-Z]\w+) (?:said|says|told|reported|added|wrote))\b[^,]{0,60}"
    r"|,? (?:and|but|as|while|that|which|with|the|a|an|of|in|to|by|for|at|or|just|said|even|back))\Z",
)


def tidy(cut_out: str) -> str:
    """A cut-out made presentable; the empty string when nothing is left of it."""
    line = " ".join(cut_out.split())
    line = _CREDIT.sub("", line) if "(" in line else line
    line = _SPOKEN.sub(r"\1", line)
    line = _OCCASION.sub("", line, count=1) if _OCCASION.match(line) else line
    line = _ADVERB.sub("", line, count=1)
    said = line
    line = _LEAD.sub("", line, count=1) if _LEAD.match(line) else line
    line = _NAMELY.sub("", line, count=1) if _LEAD.match(said) else line
    line = _SOURCE.sub("", line) if _SOURCE.match(line) else line
    for _ in range(2):
        found = _CONJUNCTION.match(line)
        line = line[found.end() :] if found else line
    for _ in range(3):
        before, line = line, _TAIL.sub("", line.strip(" ,;:-–—.")).strip(" ,;:-–—.")
        if line == before:
            break
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
    r" (?=(?:that (?:was|were|is|are|had|has)|which|who|after|because|while|when|although|designed|aimed"
    r"|using|including|near|saying|and \w+ed)\b)"
)
_PHRASE = re.compile(r"(?<!\bpart) (?=(?:in|on|at|for|from|with|during|against|across|over|into|by) )")
"""Where a clause can end before a phrase that says where, when or with whom."""


_APPOSED = re.compile(
    r", (?:an?|the|who|which|whose|\w+ed (?:by|in|with|of))\b[^,;]{10,}, (?=(?:was|were|is|are|has|had"
    r"|have|will|would|said|\w+ed|fell|rose|took|made|won|lost|began|met|told|left|went|came)\b)"
)
"""Who or what somebody is, between commas: the first thing a long headline does without."""


def _needs_more(line: str) -> bool:
    """Does a line end with a verb or a word of grammar, so that more is to come?"""
    last = line.rpartition(" ")[2].lower()
    acting = last.endswith("ing") and last not in NOUNS and last not in _THINGS
    return acting or is_verb(last) or last in WEAK_VERBS or last in _OPEN


_THINGS = words(
    "morning evening building thing king spring string shooting killing wedding king nothing ruling"
)
"""Words in -ing that take no object."""

_OPEN = words(
    """
    now also already not still then shows show says finds suggests means comes goes makes takes found as of to
    than and or the a an their his its
    """
)


def _verb_at(line: str, start: int) -> bool:
    """Does a verb begin here, whose subject stands before the words between commas?"""
    word = line[start:].partition(" ")[0].lower()
    return is_verb(word) or word in WEAK_VERBS


def _comma(line: str, short: str) -> int:
    """The last comma that ends a clause, and not one of the two around who somebody is; 0 for none."""
    commas = [found.start() for found in re.finditer(", ", short)]
    while commas and commas[-1] > LONGEST // 3:
        if not _verb_at(line, commas[-1] + 2):
            return commas[-1]
        commas = commas[:-2]
    return 0


def _cut(line: str) -> str:
    """At a comma in the last half, else before a clause or a phrase that hangs on, else at a word, with an
    ellipsis.
    """
    line = _APPOSED.sub(" … ", line, count=1)
    short = line[:LONGEST]
    if len(line) <= LONGEST:
        return line
    return _ended(_shortened(line, short))


def _ended(line: str) -> str:
    """Without a clause at its end that has lost its verb: "… was found after his mother"."""
    last = next(reversed(list(_LINK.finditer(line))), None)
    if last is None or last.start() < LONGEST // 3:
        return line
    if last.group().strip(" ,") in ("after", "before") and len(line[last.end() :].split()) > SHORT:
        return line
    rest = [word.strip(",.;:…").lower() for word in line[last.end() :].split()]
    whole = any(is_verb(word) or word in WEAK_VERBS | ALSO_PAST for word in rest)
    return line if whole else line[: last.start()].rstrip(" ,")


SHORT = 3
"""Words after "after" or "before" up to which they may be half a clause; more are a phrase."""

_LINK = re.compile(r",? (?:after|before|when|while|because|that|who|which|whether|where|among those) ")


def _shortened(line: str, short: str) -> str:
    """Cut at a comma, before a clause or a phrase, or at a word."""
    if comma := _comma(line, short):
        return short[:comma]
    for hinge in (_JOINT, _PHRASE):
        at = [
            found.start()
            for found in hinge.finditer(short)
            if found.start() > LONGEST // 3 and not _needs_more(short[: found.start()])
        ]
        if at:
            return short[: at[-1]]
    return (
        re.sub(
            r"(?: (?:(?:[A-Z][A-Za-z]?\.)+|and|or|the|a|an|of|in|to|by|for|with|as|at|on|that|his|its))*\Z",
            "",
            short[: short.rfind(" ")],
        )
        + " …"
    )
