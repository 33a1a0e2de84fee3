"""What each article names and who speaks in it: the raw material of who is who."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.gather.cores import core
from site_builder.language.fold import fold_name
from site_builder.language.roles import BOTH, GROUPS, ROLE_NOUNS
from site_builder.language.wordlist import words
from site_builder.model import EDITOR, Annotated, Mention, Span
from site_builder.model.marks import MentionKind

SPEAKING = (
    GROUPS
    | BOTH
    | ROLE_NOUNS
    | words(
        """
    source media report reports readout readouts statement poll polls survey surveys study government
    ministry administration company party office team agency group organisation organization campaign
    embassy police army military court commission committee council side people readers letter filing
    lawsuit indictment memo transcript
    """
    )
)
"""Last words of phrases that can say something.

"Chinese state media", "the readout", "a person close to the talks".
"""


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """One resolved name in one article."""

    article: str
    scope: str
    """The story within which a short name may mean someone named in full elsewhere."""

    name: str
    kind: MentionKind
    count: int = 1


def of_article(annotated: Annotated) -> list[Sighting]:
    """Every name that is marked or that speaks, with how often; places are left out."""
    counts: Counter[tuple[str, MentionKind]] = Counter()
    for mention in in_prose(annotated):
        if mention.kind in ("person", "org"):
            counts[mention.name, mention.kind] += 1
    for name, kind in speakers(annotated):
        counts[name, kind] += 1
    article = annotated.article
    return [
        Sighting(article.slug, article.story, name, kind, n) for (name, kind), n in sorted(counts.items())
    ]


def in_prose(annotated: Annotated) -> Iterator[Mention]:
    """The mentions of the article's own words: none in photo credits and in its list of references."""
    apart = [b.span for b in annotated.article.blocks if b.kind == "caption"]
    apart = sorted({*apart, *(reference.span for reference in annotated.references)})
    starts = [span.start for span in apart]
    for mention in annotated.mentions:
        at = bisect_right(starts, mention.span.start) - 1
        if at < 0 or not mention.span.within(apart[at]):
            yield mention


def speakers(annotated: Annotated) -> list[tuple[str, MentionKind]]:
    """Name and kind of every quotation's speaker, in order; a pronoun that nobody resolved is no speaker."""
    kinds: dict[str, MentionKind] = {_plain(m.name): m.kind for m in annotated.mentions}
    said = {_plain(q.name) for q in annotated.quotes if q.rule == EDITOR}
    found = [(q.name, _kind(q.name, q.speaker_kind, kinds)) for q in annotated.quotes if q.name]
    return [
        (name, kind)
        for name, kind in found
        if kind != "group" or _plain(name) in kinds or _plain(name) in said or can_speak(name)
    ]


def can_speak(name: str) -> bool:
    """Does a phrase without a name stand for people or for what they publish? "The calls" and "he" do not."""
    head = re.split(r" (?:of|from|in|at|for|with|by|close to) ", name.casefold(), maxsplit=1)[0].split()
    return bool(head) and (
        head[-1] in SPEAKING or head[-1].endswith(("ers", "ors", "ists", "ians", "men", "ees"))
    )


def _kind(name: str, said: str, kinds: dict[str, MentionKind]) -> MentionKind:
    """As marked in the article, a place that speaks being a government; else as the quotation says."""
    marked = kinds.get(_plain(name))
    if marked:
        return "org" if marked == "place" else marked
    if said == "person" and core(name):
        return "person"
    return "org" if said == "org" else "group"


def _plain(name: str) -> str:
    return fold_name(name).removeprefix("the ")


def span_text(annotated: Annotated, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(span.of(annotated.article.text).split())
