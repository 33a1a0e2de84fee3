"""What a source says is not known, not said or missing: "It remains unclear who asked for the call".

One finding for each source that says so, beside nothing: what one account marks as open, the others pass
over or fill.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, finding, side, sources
from site_builder.compare.passages import Passage
from site_builder.language import wordlist
from site_builder.model import Finding

GAP = re.compile(
    r"\b(?:(?:remains?|remained|is|was|it['’]s|are|were|still) (?:still |not yet |as yet )?(?:unclear|unknown"
    r"|uncertain|undisclosed|unspecified|unconfirmed|an open question)"
    r"|(?:is|was|are|were) not (?:immediately |yet )?(?:clear|known|disclosed|specified|confirmed)"
    r"|(?:offer(?:s|ed|ing)?|giv(?:e|es|ing)|gave|with|there (?:is|was)|appears to be) no (?:indication"
    r"|details?|word|sign|mention|explanation|confirmation)"
    r"|(?:notably|conspicuously) (?:absent|missing)"
    r"|did not (?:say|specify|elaborate|disclose|mention|give details)"
    r"|(?:made|makes) no mention|what was not (?:discussed|said|mentioned)"
    r"|could not (?:immediately )?be (?:reached|verified|confirmed)|declined to (?:comment|say|elaborate))\b",
    re.IGNORECASE,
)
"""Phrases by which the press marks a gap."""

NEEDED = wordlist.words(
    """
    unclear unknown uncertain undisclosed unspecified unconfirmed question clear known disclosed specified
    confirmed indication detail details word sign mention explanation confirmation absent missing say specify
    elaborate disclose what reached verified declined
    """
)
"""Words of which every phrase has one."""

CONFIDENCE = 0.8
MOST = 6
"""Gaps of one source that are shown."""


def find(case: Case) -> Iterator[Finding]:
    """One finding a source, its gaps in text order."""
    if len(case.reading.members) < 2:
        return
    gaps: dict[str, list[Passage]] = defaultdict(list)
    for passage in case.reading.holding(NEEDED):
        if GAP.search(case.reading.text(passage.article), passage.span.start, passage.span.end):
            gaps[passage.article].append(passage)
    for slug, own in gaps.items():
        yield _finding(slug, own[:MOST], case)


def _finding(slug: str, gaps: list[Passage], case: Case) -> Finding:
    who, reading = sources(case.reading, [slug]), case.reading
    first = clipped(reading.words_of(gaps[0].evidence), 70)
    return finding(
        "only-one-source",
        reading,
        label=f"Only {who} marks as open: {first}",
        explanation=f"{who} alone says in these words that something is not known, not said or missing.",
        confidence=CONFIDENCE,
        rule="only.gaps",
        sides=[
            side(clipped(reading.words_of(p.evidence), 120), case.teller(p.evidence), [p.evidence])
            for p in gaps
        ],
        about=(slug,),
    )
