"""How a finding is put together: sides in the dossier's order, an id that depends on its own words only.

The id is made of what the finding is about, where its rule names that (a pair of people, an event, a topic),
else of what its sides say. Neither their order nor the confidence has a part in it, and an article that
joins a side changes nothing.
"""

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
    about: str | Iterable[str] = (),
) -> Finding:
    """A finding; its id is made of its type, story and rule and what it is `about`, in the order given.

    Without `about` it is made of the type, the story and what the sides say; one text alone is added to that.
    """
    kept = tuple(sides)
    said = sorted({folded(side.value) for side in kept})
    subject = (*said, about) if about and isinstance(about, str) else tuple(folded(words) for words in about)
    name = stable_id("f", kind, reading.story, *((rule, *subject) if subject else said))
    return Finding(name, kind, label, explanation, round(confidence, 2), rule, kept)


def folded(words: str) -> str:
    """Words as ids have them: without spelling, case and punctuation."""
    return " ".join(folded_words(words)) or words


def earliest(reading: Reading, passages: Iterable[Evidence]) -> str:
    """The words of the passage whose article was published first: later reports change nothing about them."""

    def when(one: Evidence) -> tuple[str, Evidence]:
        return reading.by_slug[one.article].annotated.article.published or "9999", one

    return reading.words_of(min(passages, key=when))


def side(value: str, said_by: str, evidence: Iterable[Evidence]) -> Side:
    """One side; its passages sorted, each once."""
    return Side(value, said_by or ARTICLE_ITSELF, tuple(sorted(set(evidence))))


def verb(slugs: Iterable[str], plural: str) -> str:
    """A regular verb in the number of its sources: "write" for two, "writes" for one."""
    return plural if len(set(slugs)) > 1 else f"{plural}s"


def sources(reading: Reading, slugs: Iterable[str]) -> str:
    """Names of the sources of some articles, for a sentence: "CNA, AFP and DW", "2 articles of CNA".

    Each name once; of more than a reader takes in, the first and how many more.
    """
    articles = tuple(dict.fromkeys(slugs))
    names = list(dict.fromkeys(reading.label(slug) for slug in articles))
    return some(names) if len(names) > 1 or len(articles) < 2 else f"{len(articles)} articles of {names[0]}"


def listed(names: Sequence[str]) -> str:
    """Names as English lists them."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def some(names: Sequence[str], most: int = 4) -> str:
    """The first names of a list, and how many more there are."""
    return listed(names) if len(names) <= most else f"{', '.join(names[:most])} and {len(names) - most} more"


def either(texts: Sequence[str], most: int = 3) -> str:
    """The first wordings of a choice, and how many more there are: "“5” or “6” or 4 others"."""
    shown = texts if len(texts) <= most + 1 else (*texts[:most], f"{len(texts) - most} others")
    return " or ".join(shown)


def clipped(text: str, longest: int = 60) -> str:
    """One line of at most so many characters, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0].rstrip(",;:—- ") + "…"
