"""How well names are merged across articles, by B-cubed precision and recall, on two public corpora.

NewsWCL50 (six events, five publishers each) and the ECB+ corpus (topics 1-35), named mentions only:
mentions in
which a name is left when titles and roles are stripped. Each mention counts once; event or topic is the
scope.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from site_builder.gather.cores import core
from site_builder.gather.editors import rulings
from site_builder.gather.identity import identify
from site_builder.gather.sightings import Sighting, sighted
from site_builder.model.marks import MentionKind

Pair = tuple[str, str, str]
"""Scope, gold cluster, predicted cluster."""


def main(folder: str) -> None:
    """Print precision, recall and F1 on both files of the folder."""
    for file, load in (("newswcl_actors.jsonl", _newswcl), ("ecb_mentions.jsonl", _ecb)):
        rows = [json.loads(line) for line in Path(folder, file).read_text(encoding="utf-8").splitlines()]
        pairs = predict([load(row) for row in rows], [str(row["cluster"]) for row in rows])
        precision, recall, f1 = b_cubed(pairs)
        print(f"{file:22} n {len(pairs):5}  B3 P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def _newswcl(row: dict[str, Any]) -> Sighting:
    event = str(row["event"])
    return sighted(f"{event}-{row['publisher']}", event, row["mention"], "person")


def _ecb(row: dict[str, Any]) -> Sighting:
    topic = str(row["topic"])
    kind: MentionKind = "person" if row["tag"] == "HUMAN_PART_PER" else "group"
    return sighted(f"{topic}-{row['doc']}", topic, row["text"], kind)


def predict(sightings: Sequence[Sighting], gold: Sequence[str]) -> list[Pair]:
    """Gold and predicted cluster of each named mention of a person."""
    named = [(s, g) for s, g in zip(sightings, gold, strict=True) if s.kind == "person" and core(s.name)]
    counts = Counter(s for s, _ in named)
    seen = sorted(counts)
    found = identify([one._replace(times=counts[one]) for one in seen], rulings((), frozenset()))
    keys = dict(zip(seen, found, strict=True))
    return [(s.scope, g, " ".join(keys[s])) for s, g in named]


def b_cubed(pairs: Sequence[Pair]) -> tuple[float, float, float]:
    """Precision, recall, F1 over mentions, within each scope (Bagga and Baldwin 1998)."""
    scopes: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for scope, gold, found in pairs:
        scopes[scope].append((gold, found))
    precision = recall = 0.0
    for items in scopes.values():
        golds, founds, both = Counter(g for g, _ in items), Counter(f for _, f in items), Counter(items)
        precision += sum(both[item] / founds[item[1]] for item in items)
        recall += sum(both[item] / golds[item[0]] for item in items)
    p, r = precision / max(1, len(pairs)), recall / max(1, len(pairs))
    return p, r, 2 * p * r / (p + r) if p + r else 0.0
