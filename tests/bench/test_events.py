"""The benchmark of dated events reads its folder and predicts one date a mention."""

import json

from site_builder.bench.events import anchored, selected


def write(folder, name, rows):
    """A file of JSON values, one a line."""
    (folder / name).write_text("\n".join(map(json.dumps, rows)), "utf-8")


def test_one_date_is_predicted_for_each_mention(tmp_path):
    """By its head; a mention of an article that is not there is left out, as is its prediction."""
    text = "The bridge fell on Tuesday. It will be rebuilt."
    article = {"corpus": "1", "id": "7", "dct": "2026-02-05", "text": text}
    mentions = [
        {"doc": "7", "sentence": 0, "text": "fell"},
        {"doc": "7", "sentence": 1, "text": "rebuilt"},
        {"doc": "8", "sentence": 0, "text": "fell"},
    ]
    write(tmp_path, "semeval15_gold.jsonl", [{"corpus": "1", "gold": [{"mentions": mentions}]}])
    for sentences in ([[0, 27], [28, 47]], {"0": [0, 27], "1": [28, 47]}):
        write(tmp_path, "semeval15_articles.jsonl", [article | {"sentences": sentences}])
        (row,) = anchored(tmp_path)
        assert [event["date"] for event in row["events"]] == ["2026-02-03", None]


def test_the_days_of_each_topic_are_ranked(tmp_path):
    """One row a file, named by its topic."""
    write(
        tmp_path,
        "t17_bridge_articles.jsonl",
        [{"id": "7", "dct": "2026-02-05", "text": "It fell on Tuesday."}],
    )
    assert selected(tmp_path) == [{"topic": "bridge", "dates": ["2026-02-03", "2026-02-05"]}]
