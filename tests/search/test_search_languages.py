"""Articles in other languages: found by other forms of their words; where there are none nothing changes."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from site_builder.bench import search_equal
from site_builder.bench.search_queries import hostile
from site_builder.model import Annotated, Corpus, Member, Settings, Site
from site_builder.search.families import families
from site_builder.search.languages import ALGORITHMS, forms, known
from tests.search.conftest import article
from tests.search.test_search_browser import search
from tests.search.test_search_index import files, value

Lay = Callable[[Site, Path], Path]

GERMAN = "Die Verhandlungen über den Hafen dauern an.\n\nDie Häuser am Kai und die Straße bleiben gesperrt."
FRENCH = "Les négociations sur le port reprennent.\n\nLe maire parle de l'accord et des écoles fermées."
SPANISH = (
    "La comunicación con el puerto sigue cortada.\n\nLos pescadores esperan las decisiones del gobierno."
)
RUSSIAN = "Переговоры о порте продолжаются.\n\nМэр рассказал о школах и больницах города."
ENGLISH = "The rate of ships in the harbour fell.\n\nA rat was seen on the quay, and the port closed."
TEXTS = {"de": GERMAN, "fr": FRENCH, "es": SPANISH, "ru": RUSSIAN, "en": ENGLISH}


def mixed(**texts: str) -> Site:
    """An article a language."""
    members = tuple(
        Member(Annotated(replace(article(text, f"a-{lang}", title=f"In {lang}"), lang=lang)))
        for lang, text in texts.items()
    )
    return Site(Settings(""), Corpus(members, (), (), ()), (), ())


@pytest.mark.parametrize(
    ("lang", "first"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("pt_BR", "pt"),
        ("NB", "nb"),
        ("en", ""),
        ("en-GB", ""),
        ("zh-Hant", ""),
        ("", ""),
        ("../de", ""),
    ],
)
def test_languages_with_stems(lang: str, first: str) -> None:
    """A region does not matter; English has lunr's stemmer, and a language without one stays as it is."""
    assert known(lang) == first


@pytest.mark.parametrize("lang", ALGORITHMS)
def test_every_language_named_has_a_stemmer(lang: str) -> None:
    """None is named that the library does not have; words and stems never hold what parts them."""
    texts = [*TEXTS.values(), "a/b 20,000 l'été — ' x " + "y" * 100_000, "हिन्दी தமிழ் العربية ελληνικά"]
    made = forms(lang, texts)
    assert len(made) > 40
    assert [
        one for one in made if one.count("/") != 2 or one.split() != [one] or not all(one.split("/"))
    ] == []


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("de", "Verhandlung", "Verhandlungen"),
        ("de", "Haus", "Häuser"),
        ("fr", "négociation", "négociations"),
        ("fr", "accord", "l’accord"),
        ("es", "comunicación", "comunicaciones"),
        ("it", "all'accordo", "accordi"),
        ("pt", "comunicação", "comunicações"),
        ("sv", "skolorna", "skola"),
        ("nl", "schepen", "schepen,"),
        ("ru", "переговоры", "переговоров"),
    ],
)
def test_forms_have_one_stem(lang: str, one: str, other: str) -> None:
    """Stemmed with their accents, composed or not, and folded after that."""
    (first,), (second,) = forms(lang, [one]), forms(lang, [other.replace("é", "e\u0301")])
    assert first.split("/")[1] == second.split("/")[1]
    assert first.isascii() == (lang != "ru")


def test_stemmers_are_loaded_for_articles_that_need_them() -> None:
    """A site of English articles starts without them."""
    loaded = "import sys, site_builder.search; sys.exit('snowballstemmer' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], timeout=60).returncode == 0


def test_a_number_is_no_word_of_a_language() -> None:
    """Figures, signs and stop words of the index have no forms."""
    assert forms("de", ["20.000 — § an, covid-19"]) == ["de/covid/covid"]


def test_the_table_is_two_steps_from_form_to_form() -> None:
    """A word gives its stems, a stem its words; a word that is its own stem says so by its silence."""
    names, (only,) = families(["de/haus/hauser", "de/haus/haus", "fr/haus/haus"], 3000)
    assert names == [""]
    assert only.path == "search/f/f-.js"
    assert value(only) == "haus/de //haus/hauser haus/fr //haus hauser/de haus//"


def test_an_english_site_has_no_table(seeds: Site, site: Site) -> None:
    """No script, nothing in the manifest: the files are those of a site that knows no other language."""
    for one in (seeds, site):
        made = files(one)
        assert [path for path in made if path.startswith(("search/f/", "search/by/lang"))] == []
        assert b"forms" not in made["search/manifest.js"].data


def test_articles_in_other_languages_leave_the_postings_alone() -> None:
    """The terms, their postings and the vocabulary are the same whatever language an article is in."""
    made, plain = files(mixed(**TEXTS)), files(mixed(**TEXTS, xx="Nothing."))
    as_english = replace(mixed(**TEXTS), corpus=Corpus(
        tuple(
            replace(m, annotated=Annotated(replace(m.annotated.article, lang="en")))
            for m in mixed(**TEXTS).corpus.members
        ), (), (), (),
    ))  # fmt: skip
    english = files(as_english)
    added = {path for path in made if path not in english}
    assert {path.split("/")[1] for path in added} == {"f", "by"}
    assert {path for path in english if english[path] != made[path]} == {"search/manifest.js"}
    assert plain.keys() >= added


@pytest.fixture
def opened(page: Page, lay: Lay, tmp_path: Path) -> Page:
    """The search page of a site of five languages."""
    page.goto(lay(mixed(**TEXTS), tmp_path / "mixed").as_uri())
    return page


@pytest.mark.browser
@pytest.mark.parametrize(
    ("typed", "article", "marked"),
    [
        ("Verhandlung", "a-de", "Verhandlungen"),
        ("Verhandlungs", "a-de", "Verhandlungen"),
        ("Haus", "a-de", "Häuser"),
        ("hausern", "a-de", "Häuser"),
        ("strasse", "a-de", "Straße"),
        ("straßen", "a-de", "Straße"),
        ("+title:de +verhandlung^3", "a-de", "Verhandlungen"),
        ("négociation", "a-fr", "négociations"),
        ("negociation", "a-fr", "négociations"),
        ("accords", "a-fr", "l'accord"),
        ("ecole", "a-fr", "écoles"),
        ("comunicaciones", "a-es", "comunicación"),
        ("decision", "a-es", "decisiones"),
        ("переговорах", "a-ru", "Переговоры"),
        ("школа", "a-ru", "школах"),
        ("verhandl*", "a-de", "Verhandlungen"),
        ("verhandlungem~1", "a-de", "Verhandlungen"),
    ],
)
def test_another_form_is_found_and_marked(opened: Page, typed: str, article: str, marked: str) -> None:
    """With accents or none, in a form that stands nowhere too; the link highlights what stands there."""
    search(opened, typed)
    link = opened.locator("#search-results a.search-passage").first
    assert f"/{article}.html?hit=" in (link.get_attribute("href") or "")
    assert marked in link.locator("mark").all_inner_texts()
    assert opened.locator(".search-suggestion").count() == 0


@pytest.mark.browser
def test_a_form_counts_in_its_own_language_only(opened: Page, lay: Lay, tmp_path: Path) -> None:
    """The German plural "Räte" is no reason to bring the English "rate" to who types "rat"."""
    german = GERMAN + "\n\nZwei Räte und ein Rat."
    opened.goto(
        lay(mixed(**TEXTS | {"de": german, "en": "The rate of ships fell."}), tmp_path / "r").as_uri()
    )
    search(opened, "Rat")
    assert opened.locator("#search-results h3").all_inner_texts() == ["In de"]
    assert opened.locator("#search-results mark").all_inner_texts() == ["Räte", "Rat"]


@pytest.mark.browser
def test_a_form_is_left_out_with_its_word(opened: Page) -> None:
    """A minus sign leaves out the other forms too; a word that is like none leaves out nothing."""
    search(opened, "title:in hafen port -verhandlung")
    titles = opened.locator("#search-results h3").all_inner_texts()
    assert "In de" not in titles
    assert "In fr" in titles
    search(opened, "hafen -vertrag")
    assert opened.locator("#search-results h3").all_inner_texts() == ["In de"]


@pytest.mark.browser
def test_small_words_of_a_language_do_no_harm(page: Page, lay: Lay, tmp_path: Path) -> None:
    """An article of many articles does not come before the one that has the word."""
    small = "Die Fischer sehen die Möwen, die Wellen, die Kräne.\n\nDie Flut geht und die Ebbe kommt."
    texts = {"de": GERMAN, "en": ENGLISH, "de-AT": small, "de-CH": small.replace("Kräne", "Berge")}
    page.goto(lay(mixed(**texts), tmp_path / "small").as_uri())
    search(page, "die Verhandlung")
    assert page.locator("#search-results h3").first.inner_text() == "In de"


@pytest.mark.browser
def test_plain_queries_are_plain_lunr_in_any_language(opened: Page, lay: Lay, tmp_path: Path) -> None:
    """`siteSearch.raw` gives lunr's documents and scores, where lunr knows the letters; no string throws."""
    latin = mixed(de=GERMAN, fr=FRENCH, es=SPANISH)
    opened.goto(lay(latin, tmp_path / "latin").as_uri())
    outcome = search_equal.compared(opened, latin, 200)
    assert outcome["wrong"] == []
    assert outcome["hits"] > 100
    thrown, _ = opened.evaluate(search_equal.HARM, hostile(3, 500))
    assert thrown == 0


@pytest.mark.browser
def test_an_english_site_loads_nothing_for_other_languages(page: Page, made_page: Path) -> None:
    """Neither the table nor the code that reads it, even for a word that is nowhere."""
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(made_page.as_uri())
    search(page, "verhandlungen")
    assert any("/v/" in url for url in loaded)
    assert [url for url in loaded if "forms" in url or "/f/" in url or "lang" in url] == []
