"""Who published and who wrote an article, as its page says it; nothing is looked up and nothing invented."""

import re
from collections import Counter
from collections.abc import Sequence

from site_builder.ingest.judged import Judged
from site_builder.ingest.prose import BADGE, BYLINE, MEDIA, PERSON
from site_builder.ingest.rules import WIRE
from site_builder.language import wordlist

DATELINE = re.compile(rf"\(({WIRE})\)")
OPENING = re.compile(rf"[A-Z][\w .,'’/-]{{1,60}} \(({WIRE})\) ?[-–—:]")
TOLD = re.compile(r"\btold ([A-Z]{2,5})\b")
SITE = re.compile(r"\b((?:[A-Za-z0-9-]+\.)+(?:com|org|net|info|co\.uk))\b")
COPYRIGHT = re.compile(
    r"(?:copyright|©)[\s©]*(?:[0-9]{4}(?:\s?[-–]\s?[0-9]{4})?)[\s,-]*([A-Z][\w&' ]{2,60})", re.IGNORECASE
)
RIGHTS = re.compile(r"[^.]*\b(?:copyright|all rights reserved)\b[^.]*\.?", re.IGNORECASE)
PARTED = re.compile(r",| ?[|·•–—]| - ")
BEHIND = re.compile(r" ?[|·•]| [–—-] ")
IN_PLACE = re.compile(r" in [A-Z][\w .'’-]{1,40}\Z")
NAMEPLATE = re.compile(
    r"(?:The )?(?:[A-Z][\w'’-]*,? (?:and |of |& )?){1,3}"
    r"(?:Chronicle|Courier|Dispatch|Examiner|Gazette|Guardian|Herald|Inquirer|Journal|Ledger|Telegraph|Tribune)"
    r"|The (?:[A-Z][\w'’-]* ){1,3}(?:Independent|Mail|Monitor|Observer|Post|Record|Review|Standard|Times)"
)
"""Names no section of a page bears; the second row are words of sections too, so they need their article."""

ROLES = wordlist.words("""
    editor correspondent reporter writer columnist analyst fellow director professor chief bureau staff
    contributor commentator journalist producer researcher author senior
""")
"""Words of what a person is, behind the name in a byline."""

ENGLISH = wordlist.words("""
    the of and to in a is that for on with as was by at from it his are has
""")


def publisher(judged: Sequence[Judged]) -> tuple[str, str]:
    """The publisher and where it is from: a masthead, a newspaper's name, the site's links, "told CNA"."""
    out = [item for item in judged if item.kind == "left out"]
    masthead = next((item.text for item in out if item.reason == "masthead"), "")
    if masthead:
        return masthead, "stated"
    source = next((name for item in out if (name := _source(item))), "")
    if source:
        return source, "stated"
    plates = sorted({i.text for i in out if i.reason == "section label" and NAMEPLATE.fullmatch(i.text)})
    if len(plates) == 1:
        return plates[0], "inferred: a line at the top of the page is a newspaper's name"
    rest = "\n".join(item.text for item in out)
    sites, owner = Counter(SITE.findall(rest)), COPYRIGHT.search(rest)
    site = next((name for name, count in sites.most_common(1) if count > 1), "")
    if site:
        return (f"{site} ({owner[1].strip()})" if owner else site), "stated"
    if owner:
        return owner[1].strip(), "stated"
    told = Counter(TOLD.findall("\n".join(item.text for item in judged if item.kind == "paragraph")))
    if len(told) == 1 and told.total() > 1:
        return next(iter(told)), f"inferred: the text says 'told {next(iter(told))}'"
    return "", "unknown"


def _source(item: Judged) -> str:
    """The publisher named beside a date; a name that may be a place's or a person's is none."""
    if item.reason != "source and date":
        return ""
    name = PARTED.split(item.text, maxsplit=1)[0].strip()
    known = re.fullmatch(WIRE, name) or MEDIA & set(name.casefold().split())
    return name if known else ""


def agency(judged: Sequence[Judged]) -> str:
    """The news agency of the dateline."""
    for item in judged:
        if item.reason == "dateline" and (found := DATELINE.search(item.text)):
            return found[1]
    first = next((item.text for item in judged if item.kind == "paragraph"), "")
    opening = OPENING.match(first)
    return opening[1] if opening else ""


def authors(judged: Sequence[Judged]) -> tuple[str, ...]:
    """Names in the byline, without "by" and without a badge; each once."""
    names: dict[str, None] = {}
    for item in judged:
        if item.kind == "left out" and item.reason.startswith("byline"):
            names.update(dict.fromkeys(_names(item.text)))
    return tuple(names)


def _names(line: str) -> list[str]:
    """The names of a byline; a role, a paper or a place behind a name is none."""
    text = BEHIND.split(line, maxsplit=1)[0].strip()
    byline, badge = BYLINE.fullmatch(text), BADGE.fullmatch(text)
    text = byline["name"] if byline else badge["name"] if badge else text
    first, *more = re.split(r",? and |, ", text.strip())
    own = [IN_PLACE.sub("", name) for name in more if not (ROLES | MEDIA) & set(name.casefold().split())]
    return [IN_PLACE.sub("", first), *(name for name in own if PERSON.fullmatch(name))]


def notes(judged: Sequence[Judged]) -> tuple[str, ...]:
    """What an editor should know of the byline."""
    badged = [item for item in judged if "badge" in item.reason]
    return tuple(
        f"Line {item.line.number} of the source reads '{item.text}': {item.reason}." for item in badged
    )


def rights(judged: Sequence[Judged]) -> str:
    """The first sentence of a copyright notice, in its own words."""
    for item in judged:
        if item.kind == "left out" and (found := RIGHTS.search(item.text)):
            return found.group().strip()
    return "not stated; with the publisher"


def lang(judged: Sequence[Judged]) -> str:
    """`en` when one word in ten is a small English word, else `und`."""
    tokens = " ".join(item.text for item in judged if item.kind != "left out").casefold().split()
    return "en" if sum(token in ENGLISH for token in tokens) * 10 >= len(tokens) else "und"
