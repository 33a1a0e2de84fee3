"""The scores of proposed stories."""

import json

import pytest

from site_builder.bench import stories


@pytest.mark.parametrize(
    ("groups", "events", "expected"),
    [
        ([], "aab", (0.0, 0.0, 1.0, 2 / 3)),
        ([["a", "a"]], "aab", (1.0, 1.0, 1.0, 1.0)),
        ([["a", "a", "b"]], "aab", (1 / 3, 1.0, 5 / 9, 1.0)),
        ([["a", "b"], ["a", "a"]], "aaab", (0.5, 1 / 3, 0.75, 2 / 3)),
    ],
)
def test_pairs_and_b3_are_counted_by_hand(groups, events, expected):
    """Precision asks whether what is together belongs together, recall whether what belongs together is."""
    assert stories.scores(groups, list(events)) == pytest.approx(expected)


def test_the_table_has_a_line_for_each_collection_and_band(tmp_path, capsys):
    """Articles of one event make a story; a folder without a collection has no line for it."""
    texts = {
        "1_1ecb_0": "Divers found the wreck of the Aurelia off Skarholm.",
        "1_2ecb_0": "The Aurelia lies off Skarholm, divers who found the wreck said.",
        "2_1ecb_0": "Goat cheese won the autumn fair of Valdorra.",
    }
    rows = [json.dumps({"id": name, "text": text}) for name, text in texts.items()]
    (tmp_path / "ecb_sents.jsonl").write_text("\n".join(rows), encoding="utf-8")
    stories.main(str(tmp_path))
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["ECB+", "3", "2", "1", "1.000", "1.000", "1.000", "1.000"]
    assert not any(line.startswith("Timeline17") for line in lines)
    assert lines[-1].split()[1:] == ["1", "1.000"]
