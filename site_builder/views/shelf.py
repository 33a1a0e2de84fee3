"""The site as look-ups by name, for all page kinds: who said what, which findings rest on which article.

What concerns the whole site is made of facts and outlines in one cheap pass; what concerns one article, one
person or one story is made when it is first asked for. Everything keeps the order of the site, so pages come
out the same every time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from site_builder.model import (
    Article,
    Briefing,
    Duplicate,
    Member,
    Pairing,
    Person,
    Settings,
    StaticPage,
    StoryEntry,
    Topic,
)
from site_builder.views.cuts import Cuts
from site_builder.views.derived import (
    NOTHING,
    Alike,
    Aside,
    Beyond,
    Guide,
    Heard,
    Plan,
    Profile,
    Resting,
    Spread,
)
from site_builder.views.facts import Facts, Identity, Said, Tally, Way
from site_builder.views.outlines import Outline
from site_builder.views.remarks import Remark
from site_builder.views.spots import Spots

Nav = tuple[tuple[str, str], ...]

LAST = 1 << 30
"""The place of what belongs to no story, after all stories."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Look-ups over one site. Those marked so are made on demand."""

    whole: Mapping[str, Any]
    """What there is one of, by the name of its property below."""

    rank: Mapping[str, int]
    """Of a story among those told."""

    facts: Mapping[str, Facts]
    """Of every article, in order of date; those without one last."""

    tallies: Mapping[str, Tally]
    """Of the same: what is in it."""

    lengths: Mapping[str, int]
    """And its words."""

    sizes: Mapping[str, int]
    """The same, about: most edits leave it as it is."""

    outlines: Mapping[str, Outline]
    guides: Mapping[str, Guide]
    members: Mapping[str, Member]
    uttered: Mapping[str, Mapping[str, str]]
    """Article slug to the words of its quotations, by id."""

    remarks: Mapping[str, Mapping[str, Remark]]
    """Article slug to what else pages show of these, by id."""

    spots: Mapping[str, Spots]
    """Article slug to the addresses at which it says what somebody is, by offset."""

    staged: Mapping[str, Mapping[str, Any]]
    """Story to its events with their passages by id, as `staging.Staged`."""

    briefings: Mapping[str, Briefing]
    people: Mapping[str, Person]
    """Everyone, with all that is said of them."""

    who: Mapping[str, Identity]
    """The same by name and class alone."""

    stories: Mapping[str, StoryEntry]
    place: Mapping[str, int]
    """Of a story among all."""

    sources: Mapping[str, str]
    """Name of a source in addresses to what it is called."""

    by_source: Mapping[str, tuple[str, ...]]
    """Name of a source to the slugs of its articles, those with most articles first, then by name."""

    in_story: Mapping[str, tuple[str, ...]]
    """Slug of a story to those of its articles; empty for no story."""

    said: Mapping[str, tuple[Said, ...]]
    """Person id to quotations, by date, article and place; empty for nobody."""

    quoted: Mapping[str, int]
    """Person id to how many quotations there are; empty for nobody."""

    named_in: Mapping[str, tuple[str, ...]]
    """Person id to the slugs of articles that name them."""

    concerning: Mapping[tuple[Way, str], tuple[Said, ...]]
    """(way, person id) to quotations of others that concern the person in that way."""

    alike: Mapping[str, Alike]
    """Person id to quotations of the same words."""

    took_part: Mapping[str, tuple[tuple[str, str], ...]]
    """Person id to (story, event id) of what they take part in, in order of time."""

    periods: Mapping[str, str]
    """Event id to its page of the site's timeline."""

    dated: Mapping[str, tuple[tuple[str, str], ...]]
    """Page of the site's timeline to its events, as (story, event id), in order."""

    elsewhere: Mapping[str, tuple[Beyond, ...]]
    """Article slug to what of it stands in articles of no common story."""

    duplicates: Mapping[str, tuple[Duplicate, ...]]
    """Article slug to those that are nearly the same."""

    cuts: Mapping[str, Cuts] = field(default_factory=dict)
    """On demand: article slug to its passages in context, by span."""

    speakers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """On demand: article slug to person by quotation."""

    persons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """On demand: article slug to person by resolved name."""

    echoed: Mapping[str, frozenset[tuple[str, str]]] = field(default_factory=dict)
    """On demand: story to (article, quotation) of words that others carry too."""

    resting: Mapping[str, Mapping[str, Resting]] = field(default_factory=dict)
    """On demand: story to what rests on its articles, by slug."""

    pairs: Mapping[str, tuple[Pairing, ...]] = field(default_factory=dict)
    """On demand: story to the pairs of its articles that have a page."""

    twins: Mapping[tuple[str, str], Mapping[str, tuple[Said, ...]]] = field(default_factory=dict)
    """On demand: (article slug, person id) to their quotations elsewhere of the same words, by quotation."""

    profiles: Mapping[str, Profile] = field(default_factory=dict)
    """On demand: person id to what their page says of them."""

    heard: Mapping[str, Heard] = field(default_factory=dict)
    """On demand: person id to what lists show of them."""

    plans: Mapping[str, Plan] = field(default_factory=dict)
    """On demand: story to its findings, page by page."""

    where: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """On demand: story to the page of each finding that does not stand on the one page."""

    asides: Mapping[tuple[str, str], Aside] = field(default_factory=dict)
    """On demand: (story, name of a source in addresses) to what sets the one apart in the other."""

    carried: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    """On demand: article slug to its quotations that others of the story have too, by id: who, and where."""

    versions: Mapping[tuple[str, str], tuple[tuple[Said, ...], ...]] = field(default_factory=dict)
    """On demand: (story, person id) to what they said in two of its articles or more, one each by date."""

    scenes: Mapping[tuple[str, str], Mapping[str, Any]] = field(default_factory=dict)
    """On demand: (story, page of the site's timeline) to its events there by id, as `scenes.Scene`."""

    spreads: Mapping[str, Spread] = field(default_factory=dict)
    """On demand: what every page of the site's timeline says of the whole."""

    topic_pages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """On demand: story to the page of each topic, by anchor."""

    tags: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """On demand: article slug to the topics of its quotations, by id."""

    titles: Mapping[str, str] = field(default_factory=dict)
    """Article slug to the words for the title element, unique."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Person id to the words for the title element, unique."""

    @property
    def settings(self) -> Settings:
        """What site.yaml says."""
        return self.whole["settings"]  # type: ignore[no-any-return]

    @property
    def pages(self) -> tuple[StaticPage, ...]:
        """Static pages."""
        return self.whole["pages"]  # type: ignore[no-any-return]

    @property
    def topics(self) -> tuple[Topic, ...]:
        """As editors list them."""
        return self.whole["topics"]  # type: ignore[no-any-return]

    @property
    def nav(self) -> Nav:
        """The main navigation as (label, target)."""
        return self.whole["nav"]  # type: ignore[no-any-return]

    @property
    def several(self) -> bool:
        """Is more than one story told?"""
        return self.whole["several"]  # type: ignore[no-any-return]

    @property
    def told(self) -> tuple[str, ...]:
        """Slugs of the stories that are told, the one last reported on first."""
        return self.whole["told"]  # type: ignore[no-any-return]

    @property
    def dates(self) -> str:
        """How the site writes dates."""
        return self.settings.locale_dates

    def article(self, slug: str) -> Article:
        """The article of that slug, with its text."""
        return self.members[slug].annotated.article

    def remark(self, said: Said) -> Remark:
        """What pages show of a quotation besides its words."""
        return self.remarks[said.article][said.quote]

    def words(self, said: Said) -> str:
        """Its words."""
        return self.uttered[said.article][said.quote]

    def on(self, slug: str) -> Resting:
        """What rests on an article."""
        story = self.facts[slug].story
        return self.resting[story].get(slug, NOTHING) if story in self.resting else NOTHING

    def of_story(self, story: str) -> tuple[Facts, ...]:
        """The articles of a story, by date."""
        return tuple(self.facts[slug] for slug in self.in_story.get(story, ()))
