"""The pipeline. Files go in at the top, a site comes out at the bottom, nothing flows back."""

from dataclasses import dataclass

from site_builder import links
from site_builder.accept import Choices, accept
from site_builder.annotate import annotate
from site_builder.chronicle import chronicle
from site_builder.compare import compare
from site_builder.digest import digest, roster
from site_builder.engine.steps import Steps
from site_builder.errors import Problem
from site_builder.export import export, hosting
from site_builder.extract import broken_links, extract_article, listing, read_desk
from site_builder.gather import gather, member
from site_builder.model import Briefing, Casefile, Corpus, Output, Settings, Site
from site_builder.overrides import Written, unmatched
from site_builder.read import Inputs
from site_builder.read.templates import Templates
from site_builder.render import render
from site_builder.render.card import draw
from site_builder.reuse import reuse
from site_builder.search import catalogue, counted, index
from site_builder.views import make_cards, make_views
from site_builder.withhold import withhold


@dataclass(frozen=True, slots=True)
class Edition:
    """A whole site, ready to publish."""

    site: Site
    """All that is known, what may not be published too."""

    outputs: tuple[Output, ...]
    pages: int
    dropped: tuple[Problem, ...] = ()
    """Faults of articles that were left out, only when told to go on without them."""

    doubts: tuple[Problem, ...] = ()
    """Decisions of editors that met nothing: warnings."""


def build(inputs: Inputs, settings: Settings, step: Steps, choices: Choices) -> Edition:
    """Make the site. Read this to follow one article from file to page.

    Raises one error with all faults of the input, or goes on without the articles at fault if chosen.
    """
    articles = step.attempt(extract_article, inputs.articles)  # one plain text per article
    desks = step.attempt(read_desk, [inputs.desk])  # what editors wrote besides
    facts = step.map(listing, articles)  # each without its text
    problems = (*inputs.problems, *broken_links(facts, inputs.desk))  # links that lead nowhere, too
    listings, dropped = accept(facts, problems, step.failures, choices)
    kept = frozenset(one.path for one in listings)
    articles = tuple(article for article in articles if article.path in kept)

    annotated = step.map(annotate, articles)  # marks on those texts
    digests = step.map(digest, annotated)  # each made small, to be held against all others
    rosters = step.map(roster, annotated)  # whom each names, who speaks in it
    proposed = settings.stories == "proposed"
    register = gather(listings, rosters, desks[0], digests, build_proposed=proposed)  # who is who
    members = tuple(map(member, annotated, register.rulings))  # what was decided, in each article
    corpus = Corpus.of(register, members)
    dossiers = corpus.dossiers  # one story each
    timelines = step.map(chronicle, dossiers)  # what happened, what is planned
    cases = [Recipe(Casefile, *case) for case in zip(dossiers, timelines, strict=True)]
    comparisons = step.map(compare, cases)  # what agrees, what differs
    briefings = tuple(map(Briefing, dossiers, loaded(timelines), loaded(comparisons)))
    elsewhere = reuse(corpus, digests)  # the same text in articles of no common story
    known = Site(settings, corpus, briefings, desks[0].pages, elsewhere)
    site = withhold(known)  # what rights allow to publish

    templates = Templates(inputs.templates)
    pages = step.map(render, map(templates.page, make_views(site)))  # one file each
    cards = step.map(draw, make_cards(site))  # pictures of shared links
    data = step.once(export, site)  # JSON and texts
    moved = {path: links.article(a.slug) for a in listings for path in a.aliases}
    hosts = hosting(settings, [page.path for page in pages], moved)  # sitemap, headers, redirects
    found = catalogue(site)  # what a reader may search for
    shards = index(settings, found, step.map(counted, found))  # the index, in small files
    written = Written(listings, rosters, inputs.desk, inputs.articles)
    doubts = unmatched(written, register, briefings, settings, strict=choices.strict)
    outputs = (*pages, *cards, *data, *hosts, *shards, *inputs.assets)
    return Edition(known, outputs, len(pages), dropped, doubts)
