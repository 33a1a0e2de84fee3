"""The pipeline. Files go in at the top, a site comes out at the bottom, nothing flows back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from site_builder import links
from site_builder.accept import accept
from site_builder.annotate import annotate
from site_builder.choices import Choices
from site_builder.digest import digest
from site_builder.edition import (
    NOTHING,
    Basis,
    Before,
    Decided,
    Holdings,
    cards,
    data,
    decide,
    furnished,
    hold,
    pages,
    published,
    reopened,
    search,
    sharing,
)
from site_builder.engine import Known, Steps, gathered, loaded
from site_builder.errors import Problem
from site_builder.export import hosting
from site_builder.extract import broken_links, extract_article, listing, read_desk
from site_builder.gather import member
from site_builder.legs import Leg
from site_builder.model import Article, Digest, Handle, Listing, Output, Settings, Site
from site_builder.overrides import Written, unmatched
from site_builder.postdated import postdated
from site_builder.read import Inputs


@dataclass(frozen=True, slots=True)
class Edition:
    """A whole site, ready to publish."""

    known: Holdings
    """All that is known, what may not be published too."""

    files: tuple[Handle, ...]
    pages: int
    quotations: int
    dropped: tuple[Problem, ...] = ()
    """Warnings, and faults of articles that were left out when told to go on without them."""

    doubts: tuple[Problem, ...] = ()
    """Decisions of editors that met nothing: warnings."""

    basis: Basis = NOTHING
    """What the page of an article can be made from ahead of the next build; nothing where rights limit it."""

    before: Before | None = None
    """The same with its room at hand, if somebody asked for it and there is a memo."""

    @property
    def outputs(self) -> tuple[Output, ...]:
        """All files, in memory."""
        return tuple(Output(one.path, b"".join(one.load())) for one in self.files)

    @property
    def site(self) -> Site:
        """All that is known, in memory."""
        return self.known.site()


@dataclass(frozen=True, slots=True)
class Understood:
    """What is known before articles of different stories are held against each other."""

    listings: tuple[Listing, ...]
    dropped: tuple[Problem, ...]
    """Warnings, and faults of articles that are left out."""

    decided: Decided
    digests: tuple[Known[Digest], ...]
    """Of each article, what it is held against others by."""

    told: Holdings


def build(
    inputs: Inputs, settings: Settings, step: Steps, choices: Choices, *, ahead: bool = False
) -> Edition:
    """Make the site. Read this to follow one article from file to page.

    With `ahead`, the room that pages ahead of the next build are made in is held.
    Raises one error with all faults of the input, or goes on without the articles at fault if chosen.
    """
    found = understood(inputs, settings, step, choices)
    known, shown = compared(found, step)

    furniture = furnished(shown, inputs.templates, step)  # what pages look things up in
    printed = pages(furniture, step)  # each printed again if an answer it rests on changed
    register, listings, decided = known.register, found.listings, found.decided
    moved = {path: links.article(a.slug) for a in listings for path in a.aliases}
    hosts = hosting(settings, [page.path for page in printed], moved)  # sitemap, headers, redirects
    drawn = (*cards(furniture.room, step), *search(shown, furniture.room, step))
    basis = Basis.of(furniture.kept, listings, register.rulings) if shown is known else NOTHING
    before = Before.at(step.store.file, basis, furniture.room) if ahead else None
    del furniture  # the largest of all that is held
    files = (*printed, *drawn, *data(shown, step), *map(Handle.of, (*hosts, *inputs.assets)))
    written = Written(listings, decided.quotes, decided.unmet, inputs.desk, inputs.articles)
    doubts = unmatched(written, register, known.decided(), settings, strict=choices.strict)
    quotations = sum(map(len, decided.quotes)) - sum(len(one.hidden) for one in register.rulings)
    return Edition(known, files, len(printed), quotations, found.dropped, doubts, basis, before)


def understood(inputs: Inputs, settings: Settings, step: Steps, choices: Choices) -> Understood:
    """What each article says, and what each story tells. Raises one error with all faults of the input."""
    articles = step.attempt(extract_article, inputs.articles)  # one plain text per article
    desk = loaded(step.attempt(read_desk, [inputs.desk]))  # what editors wrote besides
    facts = gathered(step, step.map(listing, articles))  # each without its text
    problems = _problems(inputs, facts)  # of reading, and links that lead nowhere, too
    own = [page for one in desk for page in one.pages]
    listings, dropped = accept(facts, problems, step.failures, choices, own)
    articles = _accepted(articles, facts, listings)

    annotated = step.map(annotate, articles)  # marks on those texts
    digests = step.map(digest, annotated)  # each made small, to be held against all others
    decided = decide(listings, annotated, desk[0], step, told=settings.stories == "proposed")  # who is who
    members = step.map(member, annotated, decided.register.rulings)  # what was decided, in each article
    told = hold(settings, decided.register, members, step)  # what happened, what agrees, what differs
    return Understood(listings, dropped, decided, digests, replace(told, pages=desk[0].pages))


def compared(found: Understood, step: Steps) -> tuple[Holdings, Holdings]:
    """All that is known of a site, and what of it rights allow to publish."""
    known = replace(found.told, reuse=sharing(found.told, found.digests, step))  # the same text elsewhere
    return known, published(known, step)


def legs(read: Callable[[], Inputs], settings: Settings, choices: Choices) -> tuple[Leg, ...]:
    """The parts of a build that hold most, each to be run without what those before it held."""

    def understand(step: Steps, _: object) -> None:
        understood(read(), settings, step, choices)

    def furnish(step: Steps, _: object) -> bytes:
        inputs = read()
        _, shown = compared(understood(inputs, settings, step, choices), step)
        furniture = furnished(shown, inputs.templates, step)
        cards(furniture.room, step)
        search(shown, furniture.room, step)
        data(shown, step)
        return furniture.kept

    def print_pages(step: Steps, room: bytes) -> None:
        pages(reopened(room, step), step)

    return understand, furnish, print_pages


def _problems(inputs: Inputs, facts: Sequence[Listing]) -> tuple[Problem, ...]:
    """What reading met, and what shows only when all articles are known."""
    links_nowhere = broken_links(facts, inputs.desk, [source.path for source in inputs.articles])
    return (*inputs.problems, *links_nowhere, *postdated(facts, inputs.latest))


def _accepted(
    articles: Sequence[Known[Article]], facts: Sequence[Listing], listings: Iterable[Listing]
) -> tuple[Known[Article], ...]:
    """The articles of these listings; `facts` are those of all articles, in their order."""
    kept = frozenset(one.path for one in listings)
    return tuple(one for one, fact in zip(articles, facts, strict=True) if fact.path in kept)
