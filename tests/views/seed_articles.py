"""The raw seeds as articles with rough marks of every kind, made by plain patterns."""

import re
from dataclasses import replace
from pathlib import Path

from site_builder.extract.plain import extract_plain
from site_builder.ids import stable_id
from site_builder.language import sentences
from site_builder.model import Annotated, Article, DateMark, Figure, Mention, Quote, Span, StoryEntry, Term

SEEDS = Path(__file__).parents[2] / "seeds"
STORY = StoryEntry(
    "xi-calls",
    "stories/xi-calls.md",
    "Xi’s same-day calls with Putin and Trump",
    "Xi Jinping spoke with Vladimir Putin by video and, hours later, with Donald Trump by phone.",
)
HEADS = {
    "cna": (
        "000",
        "Why Xi spoke with Putin and Trump in back-to-back calls",
        "CNA",
        "",
        "2026-02-05",
        "dateline",
    ),
    "afp": (
        "001",
        "Why did Xi hold back-to-back calls with Putin, Trump?",
        "SpaceWar.com",
        "AFP",
        "2026-02-05",
        "stated",
    ),
    "unnamed": ("002", "Xi Jinping held separate calls", "", "", "", "unknown"),
    "eva": ("003", "Xi Signals Continued Beijing-Moscow Alignment", "EVA Daily", "", "2026-02-04", "stated"),
    "paper": ("004", "The Dynamics of China’s Diplomatic Engagements", "", "", "", "unknown"),
}
PEOPLE = {
    "Chong Ja Ian": ("analyst", ("Chong",)),
    "Ren Xiao": ("analyst", ()),
    "Zhang Xin": ("analyst", ("Zhang",)),
    "Dylan Loh": ("analyst", ("Loh",)),
    "Benjamin Ho": ("analyst", ("Ho",)),
    "George Chen": ("analyst", ()),
    "Xi Jinping": ("leader", ("Xi",)),
    "Vladimir Putin": ("leader", ("Putin",)),
    "Donald Trump": ("leader", ("Trump",)),
    "Chen Ming-chi": ("official", ()),
    "the Kremlin": ("institution", ()),
    "Xinhua": ("media", ()),
    "analysts": ("group", ("experts",)),
}
QUOTED = re.compile(r"[“\"]([^”\"\n]{12,400})[”\"]")
DATED = re.compile(r"(?:February|Feb) (\d),? ?(2026)?|in April|November")
COUNTED = re.compile(r"(\d[\d.]*) (hours|million tons)|two")


def article(name: str) -> Article:
    """One seed as an article, roughly cut."""
    number, title, publisher, agency, published, origin = HEADS[name]
    raw = next(SEEDS.glob(f"{number}_*.txt")).read_text()
    raw = raw.split("Related Links")[0].split("Report Bias")[0]
    made = extract_plain(raw, slug=name, published=published, title=title)
    blocks = tuple(
        replace(b, kind=kind(b.span.of(raw)), level=2 if kind(b.span.of(raw)) == "heading" else 0)
        for b in made.blocks
    )
    return replace(
        made,
        blocks=blocks,
        publisher=publisher,
        agency=agency,
        story=STORY.slug,
        published_from=origin,
        authors=("A. Writer",) if name == "cna" else (),
        source_file=f"seeds/{number}.txt",
        sha256="0" * 64,
        url="https://example.org/a?b=1&c=2" if name == "cna" else "",
    )


def kind(line: str) -> str:
    """A rough guess at what a line is."""
    if line.isupper() or (line.startswith("- ") and line.endswith(" -")) or len(line) < 40:
        return "heading"
    if "(Photo" in line:
        return "caption"
    return "reference" if re.match(r"\w+.*\(2026, ", line) else "paragraph"


def annotated(made: Article) -> Annotated:
    """Rough marks of every kind."""
    split = sentences.of_article(made)
    mentions = tuple(
        Mention(Span(m.start(), m.end()), person, "person", "name")
        for person, (_, others) in PEOPLE.items()
        for m in re.finditer("|".join(rf"\b{re.escape(n)}\b" for n in (person, *others)), made.text)
    )
    mentions = tuple(sorted(mentions, key=lambda m: (m.span.start, m.rule)))
    quotes = tuple(
        quote(made, split, mentions, m) for m in QUOTED.finditer(made.text) if len(m[1].split()) > 3
    )
    terms = tuple(
        Term(Span(m.start(1), m.end(1)), "short")
        for m in QUOTED.finditer(made.text)
        if len(m[1].split()) <= 3
    )
    dates = tuple(date(m) for m in DATED.finditer(made.text))
    figures = tuple(
        Figure(Span(*m.span()), m[1] or "2", m[2] or "", "quantity", "number")
        for m in COUNTED.finditer(made.text)
    )
    return Annotated(made, split, mentions, dates, figures, quotes, terms)


def date(match: re.Match[str]) -> DateMark:
    """A date read by hand."""
    first, last, precision = ("2026-04-01", "2026-04-30", "month")
    if match[1]:
        first = last = f"2026-02-0{match[1]}"
        precision = "day"
    return DateMark(
        Span(*match.span()),
        "DATE",
        first[:7] if precision == "month" else first,
        first,
        last,
        precision,
        "none",
        "written",
        0.9,
    )  # type: ignore[arg-type]


def quote(
    made: Article, split: tuple[Span, ...], mentions: tuple[Mention, ...], match: re.Match[str]
) -> Quote:
    """A quotation, given to the last person named in its sentence."""
    span = Span(match.start(1), match.end(1))
    around = next((s for s in split if s.start <= span.start < s.end), span)
    named = [m for m in mentions if m.span.within(around) and not m.span.overlaps(span)]
    who = named[-1] if named else None
    name = who.name if who else ""
    role = re.search(r", (an? [^,]{10,120}),", around.of(made.text))
    return Quote(
        id=stable_id("q", made.slug, match[1]),
        span=span,
        kind="direct" if match[1][-1] in ",." else "mixed",
        speaker=who.span if who else None,
        name=name,
        speaker_kind="person" if who else "none",
        cue=None,
        rule="verb-after" if who else "none",
        confidence=0.93 if who else 0.2,
        role=Span(around.start + role.start(1), around.start + role.end(1)) if role and who else None,
        via="Xinhua" if "Xinhua" in around.of(made.text) and name != "Xinhua" else "",
    )
