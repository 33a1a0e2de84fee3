"""Search as a reader meets it: in Chromium, from `file://`, with the network off."""

import json
import random
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lunr import lunr
from lunr.stemmer import PorterStemmer
from playwright.sync_api import Page

from site_builder.bench import search_equal, search_page
from site_builder.bench.search_queries import hostile
from site_builder.model import Annotated, Site, Span
from site_builder.search.analysis import fold
from site_builder.search.documents import FIELDS
from site_builder.search.stemmer import STEP_2, STEP_3, stem

pytestmark = pytest.mark.browser

Lay = Callable[[Site, Path], Path]


@pytest.mark.parametrize(("which", "number"), [("made", 300), ("seeds", 300)])
def test_the_cut_index_answers_as_the_whole_one(
    which: str, number: int, page: Page, request: pytest.FixtureRequest
) -> None:
    """The same documents and scores, to nine digits, as plain lunr.js over everything."""
    site = request.getfixturevalue("site" if which == "made" else "seeds")
    page.goto(request.getfixturevalue(f"{which}_page").as_uri())
    outcome = search_equal.compared(page, site, number)
    assert outcome["wrong"] == []
    assert outcome["hits"] > number


RAW = """async all => {
  const found = [];
  for (const one of all) found.push(await siteSearch.raw(one));
  return found;
}"""


def test_the_python_lunr_agrees_where_its_stems_do(page: Page, seeds: Site, seeds_page: Path) -> None:
    """Plain words give the documents of lunr.py, and its scores but for how it rounds them."""
    made = search_equal.rows(seeds)
    fields = [{"field_name": name, "boost": boost} for name, boost in FIELDS]
    theirs = lunr(ref="id", fields=fields, documents=made)
    words = {
        word for row in made for word in row["text"].lower().split() if word.isascii() and word.isalpha()
    }
    same = sorted(word for word in words if PorterStemmer().stem(word) == stem(word) != "")
    asked = [" ".join(random.Random(n).sample(same, 2)) for n in range(200)]
    page.goto(seeds_page.as_uri())
    ours = page.evaluate(RAW, asked)
    for query, hits in zip(asked, ours, strict=True):
        wanted = {int(hit["ref"]): hit["score"] for hit in theirs.search(query)}
        assert {hit[0]: hit[1] for hit in hits} == pytest.approx(wanted, abs=0.003), query


def test_one_stemmer_on_both_sides(page: Page, seeds: Site, made_page: Path) -> None:
    """20,000 words and more have the same stem here and in lunr.js."""
    found = {
        word for member in seeds.corpus.members for word in member.annotated.article.text.lower().split()
    }
    endings = [*STEP_2, *STEP_3, "s", "ed", "ing", "y", "ay", "eys", "tion", "ement", "e", "ll"]
    words = sorted(found | {word[:5] + ending for word in found for ending in endings})
    page.goto(made_page.as_uri())
    theirs = page.evaluate("words => words.map(word => String(siteSearch.stem(word)))", words)
    assert len(words) > 20_000
    assert [stem(word) for word in words] == theirs


def test_one_folding_on_both_sides(page: Page, seeds: Site, made_page: Path) -> None:
    """What a reader types is folded as what was indexed."""
    texts = [member.annotated.article.text for member in seeds.corpus.members]
    texts += [
        "China’s café—naïve/ʼs ‘x’ “y” …\x1c\x85\ufeffŁódź 한국 İ Σας",
        "a's's 's s's’s b’S",
        "e\u0301 ﬁ ½",
    ]
    page.goto(made_page.as_uri())
    assert [fold(text) for text in texts] == page.evaluate("texts => texts.map(siteSearch.fold)", texts)


def search(page: Page, typed: str) -> None:
    """Type a query and wait for its results."""
    page.fill("#search-input", typed)
    page.wait_for_selector(
        f"#search-results[data-query={json.dumps(typed, ensure_ascii=False)}]", state="attached"
    )


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("soybean", "soybean meal"),
        ("SOYBEANS", "soybean meal"),
        ("china", "China’s buyers"),
        ("Abu Dhabi", "open in Abu Dhabi"),
        ("Veliz", "said Ana Véliz"),
        ("day", "The day we lose"),
        ("cafe", "runs the café"),
        ("20,000", "20,000 tonnes"),
        ('"Old START"', "“Old START” is gone"),
    ],
)
def test_a_word_leads_to_its_paragraph(
    page: Page, made_page: Path, site: Site, typed: str, words: str
) -> None:
    """The first result links the exact paragraph, with the hit marked, and its source."""
    page.goto(made_page.as_uri())
    search(page, typed)
    blocks = site.corpus.members[0].annotated.article
    wanted = next(b.id for b in blocks.blocks if words in b.span.of(blocks.text))
    first = page.locator("#search-results .search-result").first
    link = first.locator("a.search-passage").first
    assert re.search(
        rf"/articles/harbour-closes\.html\?hit=[^#]+#{wanted}$", link.get_attribute("href") or ""
    )
    assert link.locator("mark").count() >= 1
    assert "Ellery Gazette" in first.inner_text()
    assert "2 March 2026" in first.inner_text()


def test_a_phrase_is_found_as_it_stands(page: Page, made_page: Path) -> None:
    """Quotation marks ask for the words in that order; the speaker is named."""
    page.goto(made_page.as_uri())
    search(page, '"new start"')
    links = [e.get_attribute("href") or "" for e in page.locator("#search-results a.search-passage").all()]
    assert any("survey-opens.html?hit=new%20start#p-" in link for link in links)
    assert page.locator(".search-speaker").all_inner_texts() == ["Tom Okafor: ", "Tom Okafor"]
    assert set(page.locator("#search-results mark").all_inner_texts()) == {"new start"}
    search(page, 'new -"new start date"')
    assert "survey-opens.html" in (page.locator("#search-results h3 a").first.get_attribute("href") or "")
    assert "harbour-closes" not in page.locator("#search-results").inner_html()
    search(page, '"start new"')
    assert "No page has these exact words" in page.inner_text(".search-suggestion")


@pytest.mark.parametrize(
    ("typed", "words", "speaker"),
    [
        ("survey ships", "The day we lose the survey ships is the day we lose trade,", "Ana Véliz"),
        ('"new start"', "a new start, not an end", "Tom Okafor"),
        ("speaker:okafor", "a new start, not an end", "Tom Okafor"),
        ("buyers", None, None),
        ('"ordered 20,000"', None, None),
    ],
)
def test_what_was_said_has_a_list_of_its_own(
    page: Page, made_page: Path, typed: str, words: str | None, speaker: str | None
) -> None:
    """A quotation that has the words, or whose speaker has, links its paragraph; other words bring none."""
    page.goto(made_page.as_uri())
    search(page, typed)
    said = page.locator(".search-quotation")
    assert said.count() == (1 if words else 0)
    if words:
        assert said.locator("a").inner_text() == f"“{words}”"
        assert said.locator(".search-speaker").inner_text() == speaker
        assert re.search(r"html(\?hit=[^#]+)?#p-", said.locator("a").get_attribute("href") or "")


def test_reported_speech_has_no_quotation_marks(page: Page, made_page: Path) -> None:
    """The words are the source's own."""
    page.goto(made_page.as_uri())
    search(page, "dredgers")
    said = page.locator(".search-quotation")
    assert said.locator("a").inner_text() == "that the dredgers would be back before the frost"
    assert said.locator(".search-source").inner_text() == "Nora Quist, as reported, The Ledger"


def test_results_come_as_one_types_and_by_kind(page: Page, made_page: Path) -> None:
    """The beginning of a word finds it; people and events have their own lists."""
    page.goto(made_page.as_uri())
    page.locator("#search-input").press_sequentially("Véli")
    page.wait_for_selector("#search-results[data-query=Véli]")
    headings = ["Articles (1)", "Quotations in these articles", "People (1)", "Events (1)"]
    assert page.locator("h2").all_inner_texts() == headings
    people = page.locator(".search-group").nth(2)
    assert (people.locator("a").first.get_attribute("href") or "").endswith("/people/ana-veliz.html")


def test_what_an_editor_hid_is_not_found(page: Page, made_page: Path) -> None:
    """A rejected event is not in the index."""
    page.goto(made_page.as_uri())
    search(page, "zebra")
    assert page.inner_text("#search-status") == "Nothing found."


def test_the_address_holds_the_query(page: Page, made_page: Path) -> None:
    """A search can be linked to, and the back button returns to the one before."""
    page.goto(made_page.as_uri() + "?q=soybean")
    page.wait_for_selector("#search-results mark")
    page.fill("#search-input", "harbour")
    page.press("#search-input", "Enter")
    page.fill("#search-input", "survey")
    page.press("#search-input", "Enter")
    page.wait_for_selector("#search-results[data-query=survey]")
    assert page.url.endswith("?q=survey")
    page.go_back()
    page.wait_for_selector("#search-results[data-query=harbour]")
    assert page.input_value("#search-input") == "harbour"


def test_keys_reach_every_result(page: Page, made_page: Path) -> None:
    """Down goes from the box into the results, Escape comes back."""
    page.goto(made_page.as_uri())
    search(page, "harbour")
    page.press("#search-input", "ArrowDown")
    assert page.evaluate("document.activeElement.closest('#search-results') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search-input"


def test_the_box_waits_for_words(page: Page, made_page: Path) -> None:
    """Who opens the page without a query can type at once; who opens a result list reads it."""
    page.goto(made_page.as_uri())
    assert page.evaluate("document.activeElement.id") == "search-input"
    page.goto(made_page.as_uri() + "?q=harbour")
    page.wait_for_selector("#search-results mark")
    assert page.evaluate("document.activeElement === document.body")


def test_more_results_are_a_button_away(page: Page, lay: Lay, tmp_path: Path, site: Site) -> None:
    """Ten articles are shown first; the button adds the next and moves to them."""
    member = site.corpus.members[0]
    many = tuple(
        replace(member, annotated=Annotated(replace(member.annotated.article, slug=f"a-{number:02}")))
        for number in range(14)
    )
    page.goto(lay(replace(site, corpus=replace(site.corpus, members=many)), tmp_path / "many").as_uri())
    search(page, "soybean")
    assert page.inner_text("#search-status") == "14 results."
    articles = page.locator(".search-group").first
    assert articles.locator(".search-result").count() == 10
    articles.get_by_role("button", name="Show more articles").click()
    page.wait_for_function("document.activeElement.closest('.search-result') !== null")
    assert articles.locator(".search-result").count() == 14
    assert articles.locator("button").is_hidden()


def test_words_too_common_are_named_so(page: Page, made_page: Path) -> None:
    """Stop words alone find nothing, and the reader is told why."""
    page.goto(made_page.as_uri())
    search(page, "to be or not")
    assert page.inner_text("#search-status") == "These words are too common to search for."


def test_a_field_and_a_phrase_in_it(page: Page, made_page: Path) -> None:
    """A field name before a colon limits a word or a phrase to it; any other colon is text."""
    page.goto(made_page.as_uri())
    groups = ["Articles (1)", "Quotations in these articles", "People (1)"]
    search(page, "speaker:tom")
    assert page.locator(".search-group h2").all_inner_texts() == groups
    search(page, 'speaker:"tom okafor"')
    assert page.locator(".search-group h2").all_inner_texts() == groups
    search(page, "nofield:soybean")
    assert page.locator(".search-result").count() >= 1


def test_a_month_is_not_shown_as_a_day(page: Page, lay: Lay, tmp_path: Path, site: Site) -> None:
    """An event known by its month or year only shows no more than that."""
    told = site.briefings[0]
    events = tuple(
        replace(e, precision=p) for e, p in zip(told.timeline.events, ("month", "half"), strict=True)
    )
    story = replace(told.dossier.story, hide=())
    told = replace(
        told, dossier=replace(told.dossier, story=story), timeline=replace(told.timeline, events=events)
    )
    page.goto(lay(replace(site, briefings=(told,)), tmp_path / "dates").as_uri())
    search(page, "zebra")
    assert page.locator("time").all_inner_texts() == ["2026"]
    search(page, "title:Dhabi")
    assert page.locator("time").all_inner_texts() == ["March 2026"]


def test_a_misspelt_word_is_offered_right(page: Page, made_page: Path) -> None:
    """When nothing is found, the nearest word of the index is a link away, a word and not a stem."""
    page.goto(made_page.as_uri())
    search(page, "soybaen")
    page.click(".search-suggestion a")
    page.wait_for_selector("#search-results mark")
    assert page.input_value("#search-input") == "soybean"


TYPE_ALL = """async all => {
  const input = document.getElementById('search-input'), results = document.getElementById('search-results');
  const said = [];
  for (const typed of all) {
    input.value = typed;
    delete results.dataset.query;
    input.dispatchEvent(new Event('input'));
    const until = Date.now() + 3000;
    while (results.dataset.query !== input.value && Date.now() < until)
      await new Promise(done => setTimeout(done, 1));
    if (results.dataset.query !== input.value) said.push('no answer: ' + typed);
    else if (results.querySelector('script, img')) said.push('markup: ' + typed);
    else said.push(document.getElementById('search-status').textContent);
  }
  return said;
}"""

HOSTILE = (
    '"', '""', "a:b:c", ":", "title:", "+", "-", "*", "**", "~", "^", "\\", "\\\\", "+-*:~^",
    "word~99999999", "x^^2",
    "(.*)+$", "[", "<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "__proto__", "constructor",
    "toString hasOwnProperty", "a*b*c*d*e*f*g*", "“Harbour closes: “What now?”", "title:speaker:text:",
    "日本語",
    "-harbour", "\ud800", "\x00", "é" * 50, "\u202e abc", "%00%ff&q=1#", "'s", "~1", "title:~1",
    "harbour~1^2~", "*",
)  # fmt: skip


def test_nothing_typed_breaks_the_search(page: Page, made_page: Path) -> None:
    """Whatever is typed gives results or says that there are none; no error, no markup is made of it."""
    page.goto(made_page.as_uri())
    chance = random.Random(5)
    letters = [*"\"“”:+-~^*\\/<>&'()[]{}.,aAeéx1 \t😀\u202e", "harbour", " title:", "new ", "day"]
    asked = [*HOSTILE, *("".join(chance.choices(letters, k=chance.randint(1, 9))) for _ in range(100))]
    said = page.evaluate(TYPE_ALL, asked)
    assert len(said) == len(asked)
    assert [one for one in said if "could not be read" in one or "no answer" in one or "markup" in one] == []


def test_ten_thousand_strings_do_no_harm(page: Page, made_page: Path) -> None:
    """Signs of every kind, markup, halves of characters: each is answered, and none takes a second."""
    page.goto(made_page.as_uri())
    thrown, longest = page.evaluate(search_equal.HARM, hostile(11, 10_000))
    assert (thrown, longest < 1000) == (0, True)


PASTED = (
    ("Harbour closes: “What now?”", "harbour-closes", ""),
    ("“Harbour closes: “What now?””", "harbour-closes", ""),
    ('"The day we lose the survey ships is the day we lose trade,"', "harbour-closes", "The day we lose"),
    ("“a new start, not an end”.", "survey-opens", "a new start"),
    ("said Ana Véliz, who runs the café on the quay.", "harbour-closes", "runs the café"),
)


def test_titles_and_statements_are_found_as_pasted(page: Page, made_page: Path) -> None:
    """With colons, commas and quotation marks of either kind, the article comes first, with that passage."""
    page.goto(made_page.as_uri())
    rows = [[typed, f"articles/{slug}.html", words] for typed, slug, words in PASTED]
    assert page.evaluate(search_page.PASTED, rows) == [0, len(PASTED)]


def test_a_long_paste_is_answered_at_once(page: Page, made_page: Path) -> None:
    """100 kB of pasted text takes no more than two seconds."""
    page.goto(made_page.as_uri())
    pasted = "harbour + - * : ~ survey " * 4000
    took = page.evaluate(
        """async typed => {
          const start = performance.now();
          await siteSearch.find(typed);
          return performance.now() - start;
        }""",
        pasted,
    )
    assert took < 2000


@pytest.mark.parametrize("typed", ["Trump", '"New START"', "Abu Dhabi", "Xi Putin Trump"])
def test_a_first_search_of_the_seeds_is_small(page: Page, seeds_page: Path, typed: str) -> None:
    """All that one search loads, code included, is at most 80 KB."""
    loaded: set[str] = set()
    page.on("request", lambda request: loaded.add(request.url))
    page.goto(seeds_page.as_uri() + "?q=" + typed.replace('"', "%22").replace(" ", "%20"))
    page.wait_for_selector("#search-results mark")
    size = sum(
        (seeds_page.parent / url.split("/", len(seeds_page.parts) + 1)[-1].split("?")[0]).stat().st_size
        for url in loaded
        if url.endswith(".js")
    )
    assert 30_000 < size <= 80_000, sorted(loaded)


def test_results_are_narrowed_and_sorted_in_the_address(page: Page, made_page: Path) -> None:
    """Each choice counts what it leaves, stands in the address, and the back button takes it away."""
    page.goto(made_page.as_uri() + "?q=harbour")
    page.wait_for_selector("#search-results mark")
    page.click("#search-narrow summary")
    page.wait_for_selector("#search-source")
    assert page.locator("#search-source option").all_inner_texts() == [
        "All", "Ellery Gazette (1)", "The Ledger (1)"
    ]  # fmt: skip
    page.select_option("#search-source", "The Ledger")
    page.wait_for_function("document.querySelectorAll('#search-results h3').length === 1")
    assert page.url.endswith("?q=harbour&source=The%20Ledger")
    assert "survey-opens" in (page.locator("#search-results h3 a").first.get_attribute("href") or "")
    page.go_back()
    page.wait_for_function("document.querySelectorAll('#search-results h3').length > 1")
    page.goto(made_page.as_uri() + "?q=harbour&sort=newest&kind=article")
    page.wait_for_selector("#search-results mark")
    links = [link.get_attribute("href") or "" for link in page.locator("#search-results h3 a").all()]
    assert [link.split("/")[-1].split(".")[0] for link in links] == ["harbour-closes", "survey-opens"]
    page.goto(made_page.as_uri() + "?q=harbour&story=No%20such%20story")
    page.wait_for_selector("#search-results[data-query=harbour]", state="attached")
    assert page.inner_text("#search-status") == "Nothing with these choices."


@pytest.mark.parametrize(
    ("typed", "words"),
    [("习近平", "习近平"), ("москва", "Москва"), ("zagreb", "Zágreb"), ("ζαγορά", "Ζαγορά")],
)
def test_any_script_is_found(
    page: Page, lay: Lay, tmp_path: Path, site: Site, typed: str, words: str
) -> None:
    """Chinese by pairs of signs in their order, Russian and Greek by words, accents or none."""
    first, second = site.corpus.members
    article = second.annotated.article
    text = article.text.replace("Nobody", "习近平主席 Москва Zágreb Ζαγορά")
    blocks = tuple(
        replace(block, span=Span(block.span.start, len(text))) if at == 2 else block
        for at, block in enumerate(article.blocks[:3])
    )
    changed = replace(second, annotated=Annotated(replace(article, text=text, blocks=blocks)))
    page.goto(
        lay(replace(site, corpus=replace(site.corpus, members=(first, changed))), tmp_path / "s").as_uri()
    )
    search(page, typed)
    marks = page.locator("#search-results mark").all_inner_texts()
    assert words in "".join(marks)
