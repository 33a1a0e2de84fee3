"""The views of a comparison: filters, topics, sources, wordings, who quotes whom, two side by side."""

import re
from dataclasses import replace

import pytest
from rendering import rendered

from site_builder.model import Evidence, Finding, Side
from site_builder.views import make_views
from site_builder.views.findings import certainty, headed
from site_builder.views.sieve import AT_A_GLANCE

PAGE = "comparison/xi-calls.html"


def page(site, path):
    """The data of one page."""
    return next(view.data for view in make_views(site) if view.path == path)


def with_comparison(site, **changes):
    """The site with another comparison."""
    briefing = site.briefings[0]
    return replace(site, briefings=(replace(briefing, comparison=replace(briefing.comparison, **changes)),))


def test_a_finding_can_be_filtered_by_type_source_person_and_topic(site):
    """It carries the values of the passages it shows; the choices are those that tell many findings apart."""
    found = site.briefings[0].comparison.findings
    many = (*found, *(replace(one, id=f"{one.id}-{n}") for n in range(AT_A_GLANCE) for one in found))
    assert '<form class="filters"' not in rendered(with_comparison(site, findings=found[:2], shared=()))[PAGE]
    html = rendered(with_comparison(site, findings=many))[PAGE]
    tag = re.search('<article class="finding" id="f-seats"[^>]*>', html).group()
    assert 'data-type="participants"' in tag
    assert 'data-source="afp-via-spacewar-com eva-daily"' in tag
    form = re.search('<form class="filters".*?</form>', html, re.DOTALL).group()
    assert '<option value="eva-daily">EVA Daily (' in form
    assert '<button type="submit">' in form
    assert 'role="status"' in form


def test_a_type_that_no_list_knows_is_shown_under_its_name(site):
    """A new type of finding needs no change of the pages."""
    first = site.briefings[0].comparison.findings[0]
    made = with_comparison(site, findings=(replace(first, type="single-origin"), first))
    groups = {group.id: group.label for group in page(made, "comparison/xi-calls.html").groups}
    assert groups["type-single-origin"] == "Single origin"
    assert next(iter(groups)) == "type-participants"


@pytest.mark.parametrize(
    ("value", "words"), [(0.0, "low (0%)"), (0.7, "fair (70%)"), (0.84, "fair (84%)"), (0.9, "high (90%)")]
)
def test_a_confidence_is_said_in_words(value, words):
    """With the number behind them."""
    assert certainty(value) == words


def test_headings_of_shared_text_are_known():
    """Shared text has its own."""
    assert headed("copied")[0] == "Copied sentences"


def test_a_cell_leads_to_every_sentence_it_counts(site):
    """Shown or linked by number, on the page of topics."""
    pages = rendered(site)
    table = page(site, "comparison/xi-calls.html").matrix
    for row in table.rows:
        for cell in row.cells:
            if cell.sentences:
                path, anchor = cell.href.split("#")
                html = pages[f"comparison/{path}"]
                section = html.split(f'id="{anchor}"')[1].split("</section>")[0]
                assert len(re.findall("<a href=", section)) == cell.sentences
                assert f"{cell.share}% of it" in section


def test_depth_is_the_share_of_a_source_not_its_length(site):
    """The fullest cell is the one with the largest share."""
    cells = [c for row in page(site, "comparison/xi-calls.html").matrix.rows for c in row.cells]
    assert max(cells, key=lambda cell: cell.share).depth == 5
    assert {cell.depth for cell in cells if not cell.words} == {0}


def test_many_articles_are_columns_by_source(site):
    """More than a dozen articles are grouped by publisher, those with most first, and no order is claimed."""
    site = grown(site, 20)
    data = page(site, "comparison/xi-calls.html")
    assert data.matrix.sources[0].label == "Post (20 articles)"
    assert len(data.matrix.sources) == 6
    assert data.orders == ()
    assert data.possible == 300


def grown(site, count):
    """The site with more articles of one publisher in its story."""
    member = site.corpus.members[0]
    article = member.annotated.article
    more = tuple(
        replace(
            member,
            annotated=replace(
                member.annotated,
                article=replace(article, slug=f"post-{n}", publisher="Post", agency="", title=f"Post {n}"),
            ),
        )
        for n in range(count)
    )
    return replace(site, corpus=replace(site.corpus, members=(*site.corpus.members, *more)))


def test_a_source_has_a_page_with_what_it_alone_has_and_leaves_out(site):
    """Alone is what rests on its articles only; left out is what most of the others raise."""
    seats = site.briefings[0].comparison.findings[0].sides
    alone = Finding(
        "f-only", "only-one-source", "Only EVA Daily has it", "Nobody else.", 0.9, "r", (seats[1],)
    )
    made = with_comparison(site, findings=(alone, *site.briefings[0].comparison.findings))
    part = page(made, "sources/eva-daily.html").parts[0]
    assert [one.link.label for one in part.apart.alone] == ["Only EVA Daily has it"]
    assert not page(made, "sources/cna.html").parts[0].apart.alone
    raised = {
        cell.article
        for row in site.briefings[0].comparison.topics
        if row.id == "soybeans"
        for cell in row.cells
    }
    silent = page(made, "sources/eva-daily.html").parts[0].apart.left_out
    assert ("Soybeans and trade" in {one.link.label for one in silent}) == (
        "eva" not in raised and len(raised) > 2
    )
    assert [one.words for one in part.apart.shared] == ["1 passage word for word."]


def test_nothing_says_whether_a_source_is_right_or_biased(site):
    """The pages count and quote; they do not rate."""
    for path, html in rendered(site).items():
        if path.startswith(("sources/", "comparison/")):
            said = re.sub(r"<blockquote.*?</blockquote>", "", html, flags=re.DOTALL).casefold()
            assert not re.search(r"\b(?:bias(?:ed)?|reliab\w+|trustworth\w+|left-wing|right-wing)\b", said), (
                path
            )


def test_the_sources_are_listed_with_their_numbers(site):
    """Every source of the site, once."""
    lines = page(site, "sources/index.html").lines
    assert sum(line.articles for line in lines) == len(site.corpus.members)
    assert len({line.link.href for line in lines}) == len(lines) == 5


def test_who_quotes_whom_counts_every_quotation_of_the_speakers_shown(site):
    """The largest circle is the most quotations, and none has no circle."""
    chart = page(site, "comparison/xi-calls.html").quoting
    dots = [dot for row in chart.rows for dot in row.dots]
    assert max(dots, key=lambda dot: dot.quotes).radius == "11"
    assert all((dot.radius == "0") == (dot.quotes == 0) for dot in dots)
    assert chart.rows[0].speaker.label in rendered(site)["comparison/xi-calls.html"]


def test_two_articles_stand_side_by_side_with_nothing_lost(site):
    """Each sentence of both bodies is in a row or among what only one has."""
    path = "comparison/xi-calls/beside/afp--eva.html"
    data = page(site, path)
    assert data.count == sum(both is not None for _, both in data.rows) == 1
    both = next(both for _, both in data.rows if both)
    assert [link.label for link in both.findings] == ["Who sits at the Abu Dhabi talks"]
    assert any(part.marked for part in both.left)
    left = sum(alone.sentences for alone, _ in data.rows if alone) + 1
    right = sum(alone.sentences for alone in data.only_right) + 1
    html = rendered(site)[path]
    assert left > 10 < right
    assert html.count('<details class="alone"') == sum(alone is not None for alone, _ in data.rows) + len(
        data.only_right
    )
    assert "1 of 10 pairs has a page" in rendered(site)["comparison/xi-calls.html"]


def test_an_event_is_shown_as_each_source_words_it(site):
    """One passage an article, by date, with the link to the timeline."""
    events = page(site, "comparison/xi-calls/wording.html").events
    assert [len(event.versions) for event in events] == [2, 2, 2]
    assert all(event.about.href.startswith("../../timeline") for event in events)


def test_a_story_without_anything_in_common_has_no_page_of_wordings(site):
    """Nor a link to one, nor pages of topics or pairs."""
    briefing = site.briefings[0]
    bare = replace(
        briefing,
        timeline=replace(briefing.timeline, events=()),
        comparison=replace(briefing.comparison, topics=(), findings=(), shared=(), pairings=()),
    )
    empty = replace(site, briefings=(bare,), corpus=replace(site.corpus, voices=()))
    paths = {view.path for view in make_views(empty)}
    assert not any(path.startswith("comparison/xi-calls/") for path in paths)
    assert "No difference and no shared passage was found" in rendered(empty)["comparison/xi-calls.html"]


def test_a_topic_of_very_many_sentences_is_cut_and_the_rest_linked(site):
    """Eight sentences are shown, the others are numbers that lead to them."""
    member = site.corpus.members[0].annotated
    spans = tuple(member.sentences[:30])
    row = site.briefings[0].comparison.topics[0]
    cell = replace(row.cells[0], article=member.article.slug, spans=spans)
    made = with_comparison(site, topics=(replace(row, cells=(cell,)),))
    side = page(made, "comparison/xi-calls/topics.html").topics[0].sides[0]
    assert (len(side.passages), len(side.rest), side.more) == (8, 22, 0)
    assert [link.label for link in side.rest][:2] == ["9", "10"]


def test_evidence_of_many_sides_is_counted_beyond_the_first(site):
    """A finding with more sides than can be read says how many more there are."""
    first = site.briefings[0].comparison.findings[0]
    sides = tuple(
        Side(f"v{n}", "x", (Evidence(s.article, s.span),)) for n in range(20) for s in first.sides[0].evidence
    )
    made = with_comparison(site, findings=(replace(first, sides=sides),))
    assert "and 4 more sides" in rendered(made)["comparison/xi-calls.html"]
