"""Stories proposed for articles whose events are known: `python -m site_builder.bench stories FOLDER`.

FOLDER holds any of `ecb_sents.jsonl` (ECB+: one or two sentences an article, no dates; an event is a topic's
half), `t17_*_articles.jsonl` (Timeline17, its topics mixed; an event is a topic, so that its many stories
count as missed), and Markdown files with `event:` in their front matter. Prints precision and recall of pairs
of articles, B3 (Bagga and Baldwin 1998), and the precision of pairs by the confidence of their proposal.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from site_builder.annotate import annotate
from site_builder.digest import telling
from site_builder.extract import extract_article, listing
from site_builder.extract.plain import extract_plain
from site_builder.gather.proposals import propose
from site_builder.model import Article, Proposal, Source

Labelled = Sequence[tuple[Article, str]]
"""Articles with the event each is of."""

TITLE = 90
"""Characters that stand for a title where the data has none."""

BANDS = (0.0, 0.75, 0.8, 0.85, 0.9)
"""Confidences from which proposals are counted apart."""


def main(folder: str) -> None:
    """Print a line for each collection in `folder`, then one for each band of confidence."""
    print(f"{'articles of':<14}{'all':>6}{'put':>6}{'stories':>8}{'P':>7}{'R':>7}{'B3 P':>7}{'B3 R':>7}")
    bands: defaultdict[float, Counter[bool]] = defaultdict(Counter)
    for name, labelled in _collections(Path(folder)):
        if not labelled:
            continue
        proposals = proposed(labelled)
        print(_line(name, labelled, proposals))
        events = {article.slug: event for article, event in labelled}
        for one in proposals:
            band = max(floor for floor in BANDS if one.confidence >= floor)
            bands[band].update(_pairs([events[slug] for slug in one.articles]))
    print("\nconfidence from  pairs  right")
    for band, pairs in sorted(bands.items()):
        print(f"{band:>15.2f}{pairs.total():>7}{pairs[True] / pairs.total():>7.3f}")


def proposed(labelled: Labelled) -> tuple[Proposal, ...]:
    """The stories proposed for the articles, as if none had one."""
    articles = [replace(article, story="") for article, _ in labelled]
    return propose(
        [listing(article) for article in articles], [telling(annotate(article)) for article in articles], ()
    )


def scores(groups: Sequence[Sequence[str]], events: Sequence[str]) -> tuple[float, float, float, float]:
    """Pair precision, pair recall, B3 precision, B3 recall of groups of articles given as their events.

    `events` are those of all articles; what is in no group stands alone.
    """
    alone = Counter(events) - Counter(event for group in groups for event in group)
    every = [*groups, *([event] for event in alone.elements())]
    sizes, found = Counter(events), Counter[bool]()
    precision = recall = 0.0
    for group in every:
        found.update(_pairs(group))
        for event, n in Counter(group).items():
            precision, recall = precision + n * n / len(group), recall + n * n / sizes[event]
    wanted = sum(n * (n - 1) // 2 for n in sizes.values())
    total = len(events) or 1
    return found[True] / (found.total() or 1), found[True] / (wanted or 1), precision / total, recall / total


def _pairs(group: Sequence[str]) -> Counter[bool]:
    """How many pairs of a group are of one event (True), how many of two."""
    same = sum(n * (n - 1) // 2 for n in Counter(group).values())
    return Counter({True: same, False: len(group) * (len(group) - 1) // 2 - same})


def _line(name: str, labelled: Labelled, proposals: Sequence[Proposal]) -> str:
    events = {article.slug: event for article, event in labelled}
    groups = [[events[slug] for slug in one.articles] for one in proposals]
    numbers = "".join(f"{score:>7.3f}" for score in scores(groups, list(events.values())))
    return f"{name:<14}{len(labelled):>6}{sum(map(len, groups)):>6}{len(groups):>8}{numbers}"


def _collections(folder: Path) -> Iterator[tuple[str, Labelled]]:
    yield "ECB+", list(_ecb(folder / "ecb_sents.jsonl"))
    yield "Timeline17", [pair for path in sorted(folder.glob("t17_*_articles.jsonl")) for pair in _t17(path)]
    yield (
        "front matter",
        [
            (article, article.story)
            for path in sorted(folder.glob("*.md"))
            if (article := extract_article(Source(f"content/articles/{path.name}", path.read_bytes()))).story
        ],
    )


def _ecb(path: Path) -> Iterator[tuple[Article, str]]:
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        row = json.loads(line)
        texts[row["id"].rpartition("_")[0]].append(row["text"])
    for name, sentences in texts.items():
        topic, _, half = name.partition("_")
        article = extract_plain("\n\n".join(sentences), slug=name)
        yield replace(article, title=sentences[0]), topic + re.sub(r"\d", "", half)


def _t17(path: Path) -> Iterator[tuple[Article, str]]:
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        article = extract_plain(row["text"], slug=row["id"], published=row["dct"])
        yield replace(article, title=" ".join(row["text"][:TITLE].split())), path.stem
