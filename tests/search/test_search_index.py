"""The index as files: what is counted, how it is cut, and that it is safe and always the same."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder import search
from site_builder.model import Output, Settings, Site, Span
from site_builder.search import postings
from site_builder.search.analysis import fold, term_of, terms
from site_builder.search.collection import counted
from site_builder.search.documents import MOST_SECTIONS, SECTION, Passage, Said, of_article, sections, spelled
from site_builder.search.scripts import as_json, script
from site_builder.search.shards import LIMIT, path, shards
from site_builder.search.stemmer import stem

STEMS = (Path(__file__).parent / "stems.txt").read_text("utf-8").split("\n")[:-1]


def value(output: Output) -> object:
    """What a script registers."""
    text = output.data.decode()
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def files(site: Site) -> dict[str, Output]:
    """The index by path."""
    return {output.path: output for output in search.index(site)}


def test_stems_are_those_of_lunr_js() -> None:
    """A table made with lunr.js 2.3.9; the y after a vowel is where lunr.py differs."""
    pairs = [line.split(" ") for line in STEMS]
    assert len(pairs) > 400
    assert [(word, stem(word)) for word, _ in pairs] == [(word, stemmed) for word, stemmed in pairs]


@pytest.mark.parametrize("word", ["y" * 1_000_000, "by" * 500_000 + "ed", "l" * 1_000_000])
def test_a_word_of_a_megabyte_is_stemmed(word: str) -> None:
    """No word, however long, makes the stemmer slow."""
    assert len(stem(word)) > 900_000


@pytest.mark.parametrize("text", ["China", "20,000 tonnes", "U.S. policy", "a 's", "don't"])
def test_plain_text_is_not_folded(text: str) -> None:
    """Folding leaves alone what lunr reads well by itself."""
    assert fold(text) == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("China’s", "China"),
        ("the boss's", "the boss"),
        ("café", "cafe"),
        ("calls—and", "calls and"),
        ("“New START”", " New START "),
        ("and/or", "and or"),
        ("don’t", "don't"),
        ("Łódź 한국", "Łodz 한국"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    """Accents and possessives fall away, apostrophes are straight; dashes, slashes and quotes part words."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("the", None),
        ("(feb", "feb"),
        ("days,", "day"),
        ("—", ""),
        ("", ""),
        ("__proto__", "__proto__"),
        ("日本", ""),
    ],
)
def test_terms_of_words(word: str, term: str | None) -> None:
    """Trimmed, stopped and stemmed as in lunr: a token of punctuation keeps the empty term."""
    assert term_of(word)[0] == term


def test_terms_are_counted() -> None:
    """Words with one stem are one term; stop words are none."""
    readable: dict[str, str] = {}
    assert terms("The policies and policy of the day-to-day", readable) == {"polici": 2, "day": 2}
    assert readable == {"polici": "policy"}


def test_a_long_text_is_cut_into_few_sections() -> None:
    """A section has at least its size, and no document more than fit a bit set."""
    short = sections([Passage("p", "x" * (SECTION // 2))] * 5)
    assert [len(section) for section in short] == [2, 2, 1]
    assert len(sections([Passage("p", "x" * 2000)] * 500)) <= MOST_SECTIONS
    assert sections([]) == ((),)


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2026-02-05", "2026-02-05 February"),
        ("2026-02-05T10:00:00Z", "2026-02-05 February"),
        ("2026", "2026"),
        ("", ""),
    ],
)
def test_dates_are_found_by_number_and_name(iso: str, text: str) -> None:
    """A month can be asked for by its name."""
    assert spelled(iso) == text


def test_said_offsets_count_as_javascript_does(site: Site) -> None:
    """A quotation's place in its passage is counted in UTF-16 units: an emoji is two."""
    member = site.corpus.members[0]
    old = member.annotated.article
    quote = member.annotated.quotes[0]
    moved = replace(quote, span=Span(quote.span.start + 2, quote.span.end + 2))
    block = next(b for b in old.blocks if quote.span.within(b.span))
    text = old.text[: block.span.start] + "😀 " + old.text[block.span.start :]
    longer = replace(block, span=Span(block.span.start, block.span.end + 2))
    article = replace(old, text=text, blocks=(longer,))
    (passage,) = of_article(replace(member.annotated, article=article, quotes=(moved,))).sections[0]
    assert passage.said == (Said(4, 62, "Ana Véliz"),)
    units = passage.text.encode("utf-16-le")[8:124].decode("utf-16-le")
    assert units == "The day we lose the survey ships is the day we lose trade,"


def test_documents_are_numbered_by_kind_and_key(site: Site) -> None:
    """Articles, people, events, pages; a hidden event is not among them."""
    keys = [(one.document.kind, one.document.key) for one in counted(site)]
    assert keys == [
        ("article", "harbour-closes"),
        ("article", "survey-opens"),
        ("person", "ana-veliz"),
        ("person", "tom-okafor"),
        ("event", "e-talks"),
        ("page", "about"),
    ]


def test_postings_hold_gaps_counts_lengths_and_sections(site: Site) -> None:
    """Raw counts: field, then for each document distance, count and length, and in the text its sections."""
    folded = postings.fold([[*one.tally.fields, *one.added] for one in counted(site)])
    length = counted(site)[0].tally.fields[0].length
    assert folded["soybean"] == [[1, 0, 1, length, 1]]
    assert [row[0] for row in folded["harbour"]] == [0, 1, 4]


def test_the_story_and_the_topics_of_an_article_are_fields(site: Site) -> None:
    """What only the whole site knows is counted beside the article's own words."""
    folded = postings.fold([[*one.tally.fields, *one.added] for one in counted(site)])
    assert folded["tariff"] == [[5, 0, 1, 2]]
    assert folded["close"][-1][0] == 4


def test_every_term_is_in_the_longest_shard_it_begins_with(seeds: Site) -> None:
    """No shard is too large, none holds another's terms, and all terms are there."""
    folded = postings.fold([[*one.tally.fields, *one.added] for one in counted(seeds)])
    named = shards(folded)
    names = {name for name, _ in named}
    found: list[str] = []
    for name, output in named:
        flat = value(output)
        assert isinstance(flat, list)
        assert len(output.data) < LIMIT + 200
        for term in flat[::2]:
            assert name == max((n for n in names if term.startswith(n)), key=len)
            found.append(term)
    assert sorted(found) == sorted(folded)


@pytest.mark.parametrize(
    ("prefix", "name"),
    [
        ("so", "terms/t-so"),
        ("con", "terms/t-con"),
        ("a'b", "terms/t-a-27-b"),
        ("é/", "terms/t--e9--2f-"),
        ("", "terms/t-"),
    ],
)
def test_shards_have_safe_names(prefix: str, name: str) -> None:
    """Only letters and digits of ASCII stand as they are; a reserved name never stands alone."""
    assert path(prefix) == name


def test_a_changed_word_touches_its_own_shards_only(site: Site) -> None:
    """One word for another of the same length in one article: its text, two shards, the vocabulary."""
    member = site.corpus.members[1]
    article = member.annotated.article
    changed = replace(article, text=article.text.replace("Nobody", "Zygote"))
    edited = replace(member, annotated=replace(member.annotated, article=changed))
    corpus = replace(site.corpus, members=(site.corpus.members[0], edited))
    before, after = files(site), files(replace(site, corpus=corpus))
    touched = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert touched == {
        "search/manifest.js", "search/terms/t-n.js", "search/terms/t-z.js", "search/texts/1-0.js",
        "search/vocabulary.js",
    }  # fmt: skip


def test_text_cannot_end_its_script() -> None:
    """Markup and line separators are escaped, and read back as they were."""
    text = "</script><!-- \u2028 \u2029 é"
    made = script("x", [text])
    assert not re.search("[<\u2028\u2029]", made.data.decode())
    assert value(made) == [text]
    assert as_json({"a": 1}) == '{"a":1}'


def test_no_markup_in_any_script(site: Site) -> None:
    """The made site has markup in its text; no script of the index has."""
    assert all(b"<" not in output.data for output in search.index(site))


def test_the_order_of_articles_does_not_matter(site: Site) -> None:
    """The same bytes for the same site, in whatever order its values come."""
    corpus = replace(site.corpus, members=site.corpus.members[::-1], people=site.corpus.people[::-1])
    assert search.index(replace(site, corpus=corpus)) == search.index(site)


def test_an_empty_site_has_an_index(site: Site) -> None:
    """No documents, no shards, and still a manifest and a vocabulary."""
    empty = Site(Settings(""), replace(site.corpus, members=(), people=(), voices=(), stories=()), (), ())
    assert sorted(files(empty)) == ["search/manifest.js", "search/vocabulary.js"]


def test_the_vendored_lunr_is_the_one_it_says() -> None:
    """lunr is unchanged, and its licence is beside it."""
    import hashlib

    folder = Path(__file__).resolve().parents[2] / "templates/assets/search"
    digest = hashlib.sha256((folder / "lunr.min.js").read_bytes()).hexdigest()
    assert digest in (folder / "lunr.SOURCE.txt").read_text("utf-8")
    assert "Oliver Nightingale" in (folder / "lunr.LICENSE.txt").read_text("utf-8")


def test_the_client_makes_no_markup() -> None:
    """Nothing in our scripts parses text as markup or code, or asks the network other than by script."""
    folder = Path(__file__).resolve().parents[2] / "templates/assets/search"
    ours = [path for path in sorted(folder.glob("*.js")) if path.name != "lunr.min.js"]
    banned = re.compile(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function|fetch\(|import\(|Worker"
    )
    assert len(ours) == 6
    assert [path.name for path in ours if banned.search(path.read_text("utf-8"))] == []
