"""The index as files: what is counted, how it is cut, and that it is safe and always the same."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder import search
from site_builder.model import Annotated, Corpus, Member, Output, Settings, Site, Span
from site_builder.search import postings
from site_builder.search.analysis import BETWEEN, SIGNS_ONLY, TERMS, fold, term_of, tokens
from site_builder.search.collection import documents
from site_builder.search.documents import KINDS, Document, Said, of_article, spelled
from site_builder.search.numbers import ALPHABET, BASE, ENDS, encode, gaps
from site_builder.search.postings import Posting
from site_builder.search.scripts import as_json, script
from site_builder.search.shards import LEAST, front_coded, limit, names, path, sorted_out
from site_builder.search.slots import Entry, number, roomy
from site_builder.search.stemmer import stem
from site_builder.search.tally import FIRST, SIGNS, TEXT, place, tally
from tests.search.conftest import article

STEMS = (Path(__file__).parent / "stems.txt").read_text("utf-8").split("\n")[:-1]


def value(output: Output) -> object:
    """What a script registers."""
    text = output.data.decode()
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def found(site: Site) -> search.Findings:
    """Every document, counted and numbered."""
    return search.findings(map(search.counted, search.catalogue(site)))


def entries(site: Site) -> list[Document]:
    """Every document, in the order of their numbers."""
    every = {(d.kind, d.key): d for one in search.catalogue(site) for d in documents(one)}
    return [every[card.kind, card.key] for card in found(site).cards]


def files(site: Site) -> dict[str, Output]:
    """The index by path."""
    made = found(site)
    outputs = search.index(site.settings, made, tuple(map(search.partial, made.groups)))
    return {output.path: output for output in outputs}


def folded(site: Site) -> dict[str, Posting]:
    """The postings of a site, by term."""
    made = found(site)
    parts = tuple(map(search.partial, made.groups))
    joined = postings.join(parts, postings.starts(made.kinds), postings.usual(made.kinds))
    return {one.term: one for one in joined}


def numbers(text: str) -> list[int]:
    """What `encode` wrote."""
    found, value, step = [], 0, 1
    for digit in map(ALPHABET.index, text):
        value += digit * step
        step *= BASE
        if digit < ENDS:
            found.append(value)
            value, step = 0, 1
    return found


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
        ("日本", "日本"),
        ("«москва»,", "москва"),
    ],
)
def test_terms_of_words(word: str, term: str | None) -> None:
    """Trimmed, stopped and stemmed as in lunr: a token of punctuation keeps the empty term."""
    assert term_of(word)[0] == term


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The policies and policy of the day-to-day", ["polici", "polici", "day", "day"]),
        ("习近平 met", ["习近", "近平", "met"]),
        ("在 (东京)x", ["在", "东京", "x"]),
        ("& a", [SIGNS_ONLY]),
    ],
)
def test_terms_of_a_text(text: str, found: list[str]) -> None:
    """Words with one stem are one term, stop words none, and unspaced script is cut into pairs."""
    (row,) = tokens([text])
    assert [TERMS[word] for word in row if TERMS[word] is not None] == found


def test_texts_are_folded_in_one_go_and_stay_apart() -> None:
    """No text runs into the next, not even one with the sign that parts them; an empty one has its place."""
    assert tokens(["The day", "", f"a{BETWEEN}b-c", "End."]) == [
        ["the", "day"],
        [],
        ["a", "b", "c"],
        ["end."],
    ]


@pytest.mark.parametrize("number", [0, 1, 89, 199, 200, 0xD800 - FIRST - 1, 0xD800 - FIRST, 60_000])
def test_a_passage_has_a_sign_of_its_own(number: int) -> None:
    """Every number is one whole character, never white space that parts the lists, and is read back."""
    sign = SIGNS[number]
    assert (len(sign), sign == " ", place(ord(sign))) == (1, False, number)
    assert sign.encode("utf-8").decode("utf-8") == sign


def test_a_word_in_many_passages_is_placed_in_each(site: Site) -> None:
    """A sign for each time it stands there, in the order of the passages; stop words are left out.

    A sign that stands alone has no term, but counts as lunr counts it.
    """
    text = tally(entries(site)[0]).fields[0]
    stands = dict(zip(text.terms.split(" "), text.stands.split(" "), strict=True))
    assert stands["day"] == SIGNS[1] * 2
    assert "the" not in stands
    assert text.length == sum(map(len, stands.values())) + len("&")


@pytest.mark.parametrize("value", [0, 1, 59, 60, 1919, 1920, 8191, 8192, 59_579, 59_580, 10**9])
def test_numbers_are_read_back(value: int) -> None:
    """Any number is a few characters that need no escaping, and only its last one ends it."""
    text = encode(value)
    assert numbers(text) == [value]
    assert as_json(text) == f'"{text}"'
    assert numbers(gaps([3, 3, value + 9])) == [3, 0, value + 6]


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
    (passage,) = of_article(replace(member.annotated, article=article, quotes=(moved,)), "", "", ()).passages
    assert passage.said == (Said(4, 62, "Ana Véliz"),)
    units = passage.text.encode("utf-16-le")[8:124].decode("utf-16-le")
    assert units == "The day we lose the survey ships is the day we lose trade,"


def test_documents_are_numbered_by_kind_and_key(site: Site) -> None:
    """Articles, people, events, pages; a hidden event is not among them."""
    keys = [(one.kind, one.key) for one in found(site).cards]
    assert keys == [
        ("article", "harbour-closes"),
        ("article", "survey-opens"),
        ("person", "ana-veliz"),
        ("person", "tom-okafor"),
        ("event", "e-talks"),
        ("page", "about"),
    ]


def test_postings_hold_gaps_and_counts(site: Site) -> None:
    """Raw counts: row, documents, then distance with the mark of a repeat, and the length but in the text."""
    made = folded(site)
    first = found(site)
    length = tally(entries(site)[0]).length
    row, documents, gap = numbers(made["soybean"].postings)
    assert (row, documents) == (TEXT, 1)
    block = next(one for one in first.kinds[0].blocks if one.number == length // first.kinds[0].span)
    assert (gap // 2 - block.start) // block.room == length % first.kinds[0].span
    assert numbers(made["soybean"].places) == [2]
    assert made["harbour"].documents == 5


def test_the_story_and_the_topics_of_an_article_are_fields(site: Site) -> None:
    """What only the whole site knows is counted beside the article's own words, and narrows results."""
    article = entries(site)[0]
    fields = dict(article.fields)
    assert (fields["story"], fields["topic"]) == ("The closing of the harbour\nharbour", "Trade and tariffs")
    assert ("story", "The closing of the harbour") in article.facets
    assert ("topic", "Trade and tariffs") in article.facets
    assert ("source", "Ellery Gazette") in article.facets
    assert numbers(folded(site)["tariff"].postings)[0] == 5


def test_a_slot_tells_the_length_and_stays() -> None:
    """No two documents share a slot; it gives the text's length; others come and go without moving it."""
    entries = [Entry("article", f"a{n}", 50 + n % 7) for n in range(300)]
    kinds = number(entries)
    slots, span = kinds[0].slots, kinds[0].span
    assert len(set(slots)) == 300
    blocks = {block.number: block for block in kinds[0].blocks}
    for slot, entry in zip(slots, entries, strict=True):
        block = blocks[entry.length // span]
        assert block.start + entry.length % span * block.room <= slot
        assert slot < block.start + (entry.length % span + 1) * block.room
    fewer = number(entries[:-1])[0]
    assert fewer.blocks == kinds[0].blocks
    moved = sum(a != b for a, b in zip(fewer.slots, slots, strict=False))
    assert moved <= 12
    assert [kind.kind for kind in kinds] == list(KINDS)


def test_room_grows_in_steps() -> None:
    """There is always room, a little more than is needed, and it changes seldom."""
    rooms = [roomy(count) for count in range(1, 400)]
    assert all(room >= count for count, room in enumerate(rooms, 1))
    assert rooms == sorted(rooms)
    assert len(set(rooms)) < 40
    assert max(room / count for count, room in enumerate(rooms, 1)) <= 1.5


def test_a_block_does_not_move_with_those_before_it(seeds: Site) -> None:
    """What is folded of a block depends on its own documents: an article that comes changes one block."""
    some = replace(seeds, corpus=replace(seeds.corpus, members=seeds.corpus.members[:-1]))
    before, after = found(some).groups, found(seeds).groups
    assert len(set(after) - set(before)) == 1


def test_usual_terms_have_no_places() -> None:
    """In a large site a word in most articles is not placed; one in few is, in every article that has it."""
    texts = [f"common ground\n\nword{n % 20} at the common" for n in range(120)]
    members = tuple(Member(Annotated(article(text, f"a-{n}"))) for n, text in enumerate(texts))
    made = folded(Site(Settings(""), Corpus(members, (), (), ()), (), ()))
    assert made["common"].places == ""
    assert made["word7"].places == encode(1) * 6


def test_every_term_is_in_the_longest_shard_it_begins_with(seeds: Site) -> None:
    """No shard is too large, none holds another's terms, and all terms are there."""
    made = folded(seeds)
    terms, sizes = list(made), [len(one.term) + len(one.postings) + 2 for one in made.values()]
    named = names(terms, sizes, LEAST)
    assert named == sorted(named)
    held = sorted_out(terms, named)
    assert sorted(at for of_shard in held.values() for at in of_shard) == list(range(len(terms)))
    for name, of_shard in held.items():
        assert 0 < sum(sizes[at] for at in of_shard) <= LEAST
        for at in of_shard:
            assert name == max((n for n in named if terms[at].startswith(n)), key=len)


def test_shards_of_a_large_site_are_larger() -> None:
    """Four times the documents, twice the shard."""
    assert [limit(documents) for documents in (5, 1000, 4000, 10_000, 100_000)] == [
        LEAST, LEAST, 2 * LEAST, 4 * LEAST, 16 * LEAST
    ]  # fmt: skip


def test_names_of_shards_are_front_coded() -> None:
    """Each name says how much of the one before it keeps."""
    assert front_coded(["", "a", "ab", "abc", "b"]) == "0 0a 1b 2c 0b"


@pytest.mark.parametrize(
    ("prefix", "name"),
    [
        ("so", "t/t-so"),
        ("con", "t/t-con"),
        ("a'b", "t/t-a-27-b"),
        ("é/", "t/t--e9--2f-"),
        ("", "t/t-"),
    ],
)
def test_shards_have_safe_names(prefix: str, name: str) -> None:
    """Only letters and digits of ASCII stand as they are; a reserved name never stands alone."""
    assert path("t", prefix) == name


def test_a_changed_word_touches_its_own_shards_only(seeds: Site) -> None:
    """One word for another in one article: its text, what holds the two words, the manifest."""
    site = seeds
    first, *others = site.corpus.members
    article = first.annotated.article
    word = next(word for word in article.text.split() if len(word) > 7 and article.text.count(word) == 1)
    changed = replace(article, text=article.text.replace(word, ("zyxwvut" * 3)[: len(word)]))
    edited = replace(first, annotated=replace(first.annotated, article=changed))
    before, after = files(site), files(replace(site, corpus=replace(site.corpus, members=(edited, *others))))
    touched = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert "search/v/v-z.js" in touched
    assert len(touched) <= 8
    assert len([path for path in touched if path.startswith("search/t/")]) <= 2
    assert len(before) > 60


def test_text_cannot_end_its_script() -> None:
    """Markup and line separators are escaped, and read back as they were."""
    text = "</script><!-- \u2028 \u2029 é"
    made = script("x", [text])
    assert not re.search("[<\u2028\u2029]", made.data.decode())
    assert value(made) == [text]
    assert as_json({"a": 1}) == '{"a":1}'


def test_no_markup_in_any_script(site: Site) -> None:
    """The made site has markup in its text; no script of the index has."""
    assert all(b"<" not in output.data for output in files(site).values())


def test_the_order_of_articles_does_not_matter(site: Site) -> None:
    """The same bytes for the same site, in whatever order its values come."""
    corpus = replace(site.corpus, members=site.corpus.members[::-1], people=site.corpus.people[::-1])
    assert files(replace(site, corpus=corpus)) == files(site)


def test_a_field_of_signs_alone_has_a_length_and_no_term(site: Site) -> None:
    """An article called "***", or a text whose words are all withheld, is counted, not stumbled over."""
    odd = Member(Annotated(article("* * *", "odd", title="***")))
    alone = replace(site.corpus, members=(odd,), people=(), voices=(), stories=())
    made = Site(Settings(""), alone, (), ())
    assert "" not in folded(made)
    assert "search/manifest.js" in files(made)
    assert [search.partial(group).lengths[TEXT] for group in found(made).groups] == [3]


def test_an_empty_site_has_an_index(site: Site) -> None:
    """No documents, no shards, and still a manifest and what to narrow by."""
    empty = Site(Settings(""), replace(site.corpus, members=(), people=(), voices=(), stories=()), (), ())
    assert sorted(files(empty)) == [
        "search/all.js",
        *(f"search/by/{name}.js" for name in ("date", "person", "source", "story", "topic")),
        "search/manifest.js",
    ]


def test_the_vendored_lunr_is_the_one_it_says() -> None:
    """lunr is unchanged, and every part of it that is published stands in it; its licence is beside it."""
    import hashlib

    folder = Path(__file__).resolve().parents[2] / "templates/assets/search"
    whole = (Path(__file__).parent / "lunr/lunr.min.js").read_text("utf-8")
    digest = hashlib.sha256(whole.encode()).hexdigest()
    assert digest in (Path(__file__).parent / "lunr/lunr.SOURCE.txt").read_text("utf-8")
    assert "Oliver Nightingale" in (folder / "lunr.LICENSE.txt").read_text("utf-8")
    ours = (folder / "lunr.query.js").read_text("utf-8").split("\n")[6:-2]
    assert len(ours) > 30
    changed = [line for line in ours if line.removesuffix(";") not in whole]
    assert [line[:32] for line in changed] == ["e.QueryLexer.termSeparator=/[\\s\\"]


def test_the_client_makes_no_markup() -> None:
    """Nothing in our scripts parses text as markup or code, or asks the network other than by script."""
    folder = Path(__file__).resolve().parents[2] / "templates/assets/search"
    ours = [path for path in sorted(folder.glob("*.js")) if path.name != "lunr.query.js"]
    banned = re.compile(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function|fetch\(|import\(|Worker"
    )
    assert len(ours) == 11
    assert [path.name for path in ours if banned.search(path.read_text("utf-8"))] == []
