"""What holds for every comparison: evidence in its text, no spelling reported, cost, the seeds."""

import re
from pathlib import Path

import pytest

from site_builder.bench import compare as bench
from site_builder.compare.findings import FINDINGS
from site_builder.compare.images import images
from site_builder.language.sentences import split
from site_builder.model import Span

SEEDS = Path(__file__).parents[2] / "seeds"

STORY = {
    "a": "The President said the programme, harbour and labour market stabilised. Norway met in Turku.",
    "b": "The president said the program, harbor, and labor market stabilized. Norway met in Turku.",
}


def test_spelling_is_never_a_difference(compared, draft):
    """Two sources that spell differently say the same."""
    assert [
        f for f in compared({s: draft(t) for s, t in STORY.items()}).findings if f.type != "agreement"
    ] == []


def test_one_article_or_none_has_nothing_to_compare(compared, draft):
    """A story of one article, of an empty one, or of none has no findings and no shared text."""
    for drafts in ({}, {"a": draft("")}, {"a": draft(STORY["a"])}):
        comparison = compared(drafts)
        assert (comparison.findings, comparison.shared) == ((), ())


def seeds(draft):
    texts = {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))}
    return {
        slug: draft(re.split(r"\nRelated Links|\nReferences:|\nReport Bias", text)[0])
        for slug, text in texts.items()
    }


def test_evidence_lies_in_its_article(compared, draft):
    """Every finding has a side, every side words and passages that are not empty and inside the text."""
    drafts = seeds(draft)
    comparison = compared(drafts)
    assert comparison.findings
    for finding in comparison.findings:
        assert finding.sides
        assert re.fullmatch(r"f-[0-9a-f]{10}", finding.id)
        assert finding.label
        assert finding.explanation.endswith(".")
        assert 0 < finding.confidence <= 1
        for side in finding.sides:
            assert side.value.strip()
            assert side.said_by
            assert side.evidence
            assert all(e.span.of(drafts[e.article].text).strip() for e in side.evidence)
    assert len({f.id for f in comparison.findings}) == len(comparison.findings)


def test_same_story_same_comparison(compared, draft):
    """Comparing is a function of the casefile."""
    assert compared(seeds(draft)) == compared(seeds(draft))


def test_seeds_parties_and_status(compared, draft):
    """The three lists of parties near Abu Dhabi, and the treaty that lapsed or is set to expire."""
    findings = {f.rule: f for f in compared(seeds(draft)).findings}
    parties = findings["participants.countries"]
    assert [side.evidence[0].article for side in parties.sides] == ["001", "003", "004"]
    assert {s.value for s in findings["status.verb-family"].sides} == {"lapsed", "is set to expire"}


def test_seeds_shared_sentences(compared, draft):
    """Both sentences that two of the seeds share are found, at both places."""
    drafts = seeds(draft)
    copied = [s for s in compared(drafts).shared if s.kind == "copied"]
    words = [{e.span.of(drafts[e.article].text)[:30] for e in s.passages} for s in copied]
    assert {"In China, as across Asia, long"} in words
    assert {"Putin accepted Xi's invitation"} in words


def test_rules_are_listed_once():
    """The order of the rules is one visible tuple without repeats."""
    assert len(set(FINDINGS)) == len(FINDINGS)


def many(draft, number):
    """Articles that share some words with some others, as the articles of one story do."""
    words = [f"w{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}x" for n in range(600)]

    def line(k):
        return " ".join(words[(k * 7 + j * (k % 5 + 1)) % 600] for j in range(14))

    return {
        f"s{n}": draft(". ".join(f"The {line(n * 3 + k)}" for k in range(12)) + ".") for n in range(number)
    }


def test_cost_grows_with_the_story_not_with_its_square(compared, draft, work):
    """Four times the articles are well under sixteen times the work."""
    small, large = (work(lambda made=many(draft, number): compared(made)) for number in (10, 40))
    assert large < 8 * small


@pytest.mark.parametrize(
    "unit",
    [
        "positions a ",
        "is set to ",
        "“a” ",
        "Norway, ",
        "a, and ",
        "video call ",
        "(Aa Aa ",
        "call of The ",
        "Norway ties as ",
        "warned Norway and ",
        "remains still ",
    ],
)
def test_hostile_text_takes_linear_work(compared, draft, unit, work):
    """Four times as many long sentences in one article are at most about four times the work."""
    other = draft("Norway, Sweden and Denmark met in Turku.")

    def lines(number):
        line = unit * (1_900 // len(unit))
        return draft(".\n".join(f"{line}{n}" for n in range(number)))

    small, large = (work(lambda a=lines(n): compared({"a": a, "b": other})) for n in (2, 8))
    assert large < 6 * small


@pytest.mark.parametrize("layout", [" ", "\n"])
def test_what_nobody_writes_is_not_compared(compared, draft, layout, work):
    """A sentence of pages, and an article as long as a book, are read to a stated length only."""
    words = [
        f"The port of Turku sold {n} tons of salt{'.' if layout == chr(10) else ','}" for n in range(9_000)
    ]
    other = draft("The port of Turku sold 7 tons of salt.")
    drafts = [draft(layout.join(words[:n])) for n in (len(words) // 2, len(words))]
    half, whole = (work(lambda a=a: compared({"a": a, "b": other})) for a in drafts)
    assert whole < 1.5 * half


def test_images_need_a_party(passage):
    """A presentation of nobody in particular is none."""
    text = "They see it as a risk and position themselves as experts."
    assert list(images(passage(text), text, ())) == []


def test_sentences_are_the_unit():
    """The seeds of this file's story have two sentences each."""
    assert [len(split(text, Span(0, len(text)))) for text in STORY.values()] == [2, 2]


def test_benchmark_prints_a_line_a_task(tmp_path, capsys):
    """Each task whose files are there gets its scores; the others are skipped."""
    row = '{"id": "1", "a": "The old ferry sank off Oslo.", "b": "The old ferry sank off Oslo.", "y": 1}\n'
    (tmp_path / "shared_text.jsonl").write_text(
        row + row.replace('"b": "The', '"b": "No').replace('"y": 1', '"y": null')
    )
    (tmp_path / "ecb_sents.jsonl").write_text(
        '{"id": "1_a_0", "text": "The old harbour ferry sank by the northern pier."}\n'
        '{"id": "1_b_0", "text": "By the northern pier the old harbour ferry sank."}\n'
        '{"id": "1_c_0", "text": "Snow fell."}\n'
    )
    (tmp_path / "ecb_pairs.jsonl").write_text(
        '{"a": "1_a_0", "b": "1_b_0", "y": 1}\n{"a": "1_a_0", "b": "1_c_0", "y": 0}\n'
    )
    (tmp_path / "discrepancy.jsonl").write_text(
        '{"cls": "money", "va": "$102 million", "vb": "$2m", "y": 0}\n'
        '{"cls": "count", "va": "two cables", "vb": "three cables", "y": 1}\n'
        '{"cls": "age", "va": "8", "vb": "9", "y": 0}\n'
    )
    bench.main(str(tmp_path))
    out = capsys.readouterr().out.splitlines()
    assert [line.split()[-4:] for line in out[1:]] == [["1.000"] * 4] * 4
    (tmp_path / "ecb_pairs.jsonl").unlink()
    bench.main(str(tmp_path))
    assert "same fact" not in capsys.readouterr().out


def test_one_thing_counted_in_many_ways_is_few_findings(compared, draft):
    """A long story counts many people: the findings that most articles share are shown, with short labels."""
    towns = [
        f"{first}{second}" for first in ("nor", "ost", "vik", "sol") for second in ("haven", "berg", "dal")
    ]
    drafts = {
        f"{town}{n}": draft(
            f"Heavy snow shut {20 + n} narrow {town} roads near the {town} quarry and the {town} chapel.",
            counts=[(str(20 + n), str(20 + n), "roads")],
        )
        for town in towns
        for n in range(6)
    }
    found = [one for one in compared(drafts).findings if one.rule == "quantity.conflict"]
    assert len(found) == 5
    assert all(len(one.sides) == 6 and one.label.endswith(" or 3 others") for one in found)


def test_findings_grow_with_the_sources_not_with_pairs_of_articles(compared, draft):
    """Two papers that cite each other in all they print are one finding, however much they print."""
    for number in (4, 12):
        drafts = {
            f"a{n}": draft(
                f"According to {'BA'[n % 2]} News, the crane {n // 4} fell into dock {n} on Friday.",
                publisher=f"{'AB'[n % 2]} News",
            )
            for n in range(number)
        }
        rules = [one.rule for one in compared(drafts).findings]
        assert rules.count("attribution.cites-each-other") == 1
