"""How a finding is put together: sides in the dossier's order, an id that depends on its own words only."""

from collections.abc import Iterable, Sequence

from site_builder.compare.passages import Reading
from site_builder.ids import stable_id
from site_builder.language.words import folded_words
from site_builder.model import Evidence, Finding, FindingType, Side

ARTICLE_ITSELF = "the article itself"


def finding(
    kind: FindingType,
    reading: Reading,
    *,
    label: str,
    explanation: str,
    confidence: float,
    rule: str,
    sides: Iterable[Side],
    about: str = "",
) -> Finding:
    """A finding; its id stays the same as long as its sides say the same, whatever else changes.

    `about` tells two findings with the same sides apart: whom they are about.
    """
    kept = tuple(sides)
    words = (f"{s.evidence[0].article} {' '.join(folded_words(s.value))}" for s in kept)
    name = stable_id("f", kind, reading.story, *sorted(words), *filter(None, (about,)))
    return Finding(name, kind, label, explanation, round(confidence, 2), rule, kept)


def side(value: str, said_by: str, evidence: Iterable[Evidence]) -> Side:
    """One side; its passages sorted, each once."""
    return Side(value, said_by or ARTICLE_ITSELF, tuple(sorted(set(evidence))))


def verb(slugs: Iterable[str], plural: str) -> str:
    """A regular verb in the number of its sources: "write" for two, "writes" for one."""
    return plural if len(set(slugs)) > 1 else f"{plural}s"


def sources(reading: Reading, slugs: Iterable[str]) -> str:
    """Names of the sources of some articles, for a sentence: "CNA, AFP and DW"."""
    return listed([reading.label(slug) for slug in dict.fromkeys(slugs)])


def listed(names: Sequence[str]) -> str:
    """Names as English lists them."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def some(names: Sequence[str], most: int = 4) -> str:
    """The first names of a list, and how many more there are."""
    return listed(names) if len(names) <= most else f"{', '.join(names[:most])} and {len(names) - most} more"


def clipped(text: str, longest: int = 60) -> str:
    """One line of at most so many characters, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0].rstrip(",;:—- ") + "…"
