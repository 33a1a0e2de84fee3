"""The pipeline. Files go in at the top, a site comes out at the bottom, nothing flows back."""

from dataclasses import dataclass

from site_builder import links
from site_builder.accept import Choices, accept
from site_builder.annotate import annotate
from site_builder.chronicle import chronicle
from site_builder.compare import compare
from site_builder.digest import digest
from site_builder.engine.steps import Steps
from site_builder.errors import Problem
from site_builder.export import export, hosting
from site_builder.extract import broken_links, extract_article, read_desk
from site_builder.gather import gather
from site_builder.model import Briefing, Casefile, Output, Settings, Site
from site_builder.overrides import unmatched
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
    problems = (*inputs.problems, *broken_links(articles, inputs.desk))  # links that lead nowhere, too
    own = [page for desk in desks for page in desk.pages]
    articles, dropped = accept(articles, problems, step.failures, choices, own)

    annotated = step.map(annotate, articles)  # marks on those texts
    digests = step.map(digest, annotated)  # each made small, to be held against all others
    proposed = settings.stories == "proposed"
    corpus = gather(annotated, desks[0], digests, build_proposed=proposed)  # who is who, across articles
    dossiers = corpus.dossiers  # one story each
    timelines = step.map(chronicle, dossiers)  # what happened, what is planned
    comparisons = step.map(compare, map(Casefile, dossiers, timelines))  # what agrees, what differs
    briefings = tuple(map(Briefing, dossiers, timelines, comparisons))
    elsewhere = reuse(corpus, digests)  # the same text in articles of no common story
    known = Site(settings, corpus, briefings, desks[0].pages, elsewhere)
    site = withhold(known)  # what rights allow to publish

    templates = Templates(inputs.templates)
    pages = step.map(render, map(templates.page, make_views(site)))  # one file each
    cards = step.map(draw, make_cards(site))  # pictures of shared links
    data = step.once(export, site)  # JSON and texts
    moved = {path: links.article(a.slug) for a in articles for path in a.aliases}
    hosts = hosting(settings, [page.path for page in pages], moved)  # sitemap, headers, redirects
    found = catalogue(site)  # what a reader may search for
    shards = index(settings, found, step.map(counted, found))  # the index, in small files
    doubts = unmatched(known, annotated, inputs.desk, inputs.articles, strict=choices.strict)
    outputs = (*pages, *cards, *data, *hosts, *shards, *inputs.assets)
    return Edition(known, outputs, len(pages), dropped, doubts)
