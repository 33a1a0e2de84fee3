"""Everything known of a site, each article and story loaded when it is asked for and not before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.chronicle import chronicle
from site_builder.compare import compare
from site_builder.engine import Known, Recipe, Steps, loaded, many
from site_builder.model import (
    Briefing,
    Casefile,
    Cast,
    Comparison,
    Corpus,
    Dossier,
    EventEdits,
    Member,
    Register,
    Reuse,
    Settings,
    Site,
    StaticPage,
    Timeline,
)
from site_builder.model.site import NO_REUSE
from site_builder.withhold import mode, withhold


@dataclass(frozen=True, slots=True)
class Holdings:
    """A site by its parts."""

    settings: Settings
    register: Register
    """Who is who, and which articles tell one story."""

    members: Mapping[str, Known[Member]]
    """Articles by slug, in the order of the register."""

    casts: Mapping[str, Cast]
    """Stories by slug, in the order of the register: which articles, who is in them."""

    findings: Mapping[str, tuple[Known[Timeline], Known[Comparison]]]
    """What is told of each story."""

    pages: tuple[StaticPage, ...] = ()
    reuse: Reuse = NO_REUSE

    @property
    def briefings(self) -> dict[str, Recipe[Briefing]]:
        """Stories by slug, in the order of the register."""
        return {
            slug: Recipe(Briefing, dossier(cast, self.members), *self.findings[slug])
            for slug, cast in self.casts.items()
        }

    def decided(self) -> Iterator[Briefing]:
        """The stories on which editors decided something."""
        for story in self.register.stories:
            if story.hide or story.pin or story.findings or story.events != EventEdits():
                yield self.briefings[story.slug].value()

    def site(self) -> Site:
        """All of it in memory: for a look, or where everything must be held against everything."""
        corpus = Corpus.of(self.register, loaded(self.members.values()))
        briefings = tuple(briefing.value() for briefing in self.briefings.values())
        return Site(self.settings, corpus, briefings, self.pages, self.reuse)


def hold(settings: Settings, register: Register, members: Sequence[Known[Member]], step: Steps) -> Holdings:
    """The articles and the stories they tell: what happened, what is planned, what agrees, what differs."""
    by_slug = dict(zip((one.slug for one in register.listings), members, strict=True))
    casts = {cast.story.slug: cast for cast in register.casts}
    dossiers = [dossier(cast, by_slug) for cast in casts.values()]
    timelines = step.map(chronicle, dossiers)
    cases = [Recipe(Casefile, *case) for case in zip(dossiers, timelines, strict=True)]
    found = zip(casts, timelines, step.map(compare, cases), strict=True)
    return Holdings(settings, register, by_slug, casts, {slug: (one, other) for slug, one, other in found})


def dossier(cast: Cast, members: Mapping[str, Known[Member]]) -> Recipe[Dossier]:
    """A story with its articles."""
    own = Recipe(many, *(members[slug] for slug in cast.articles))
    return Recipe(Dossier, cast.story, own, cast.people, cast.topics)


def published(known: Holdings, step: Steps) -> Holdings:
    """What of it rights allow to publish; itself where everything may be."""
    if all(mode(listing, known.settings) == "full" for listing in known.register.listings):
        return known
    site = withhold(known.site())
    members = step.keep(Member, site.corpus.members)
    timelines = step.keep(Timeline, (one.timeline for one in site.briefings))
    comparisons = step.keep(Comparison, (one.comparison for one in site.briefings))
    return replace(
        known,
        register=replace(known.register, people=site.corpus.people, voices=site.corpus.voices),
        members=dict(zip(known.members, members, strict=True)),
        casts={
            slug: replace(cast, people=one.dossier.people)
            for (slug, cast), one in zip(known.casts.items(), site.briefings, strict=True)
        },
        findings=dict(zip(known.casts, zip(timelines, comparisons, strict=True), strict=True)),
    )
