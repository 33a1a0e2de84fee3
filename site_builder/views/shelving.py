"""How the shelf is filled: facts in cheap passes over the whole site. All else is made on demand."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, starmap

from site_builder.model import Site
from site_builder.views.added import concerning, grouped, named, said, speaking
from site_builder.views.demand import PLAIN, Paired, on_demand
from site_builder.views.facts import Facts, Identity
from site_builder.views.navigation import sections
from site_builder.views.outlines import Outline
from site_builder.views.shelf import Shelf
from site_builder.views.sources import about
from site_builder.views.spreads import placed
from site_builder.views.stock import Stock, stock
from site_builder.views.titles import article_titles, person_titles
from site_builder.views.watch import Watch


def shelve(site: Site) -> Shelf:
    """The shelf of a site that is at hand as a whole."""
    return arranged(stock(site))


def arranged(given: Stock, watch: Watch = PLAIN) -> Shelf:
    """The shelf of a site given by its parts; of those only facts and outlines are gone through."""
    plain = watch.parts(_plain(watch.parts(given)))
    titled = replace(plain, titles=article_titles(plain), names=person_titles(plain))
    return on_demand(watch.parts(titled), _paired(given, titled), watch)


def _paired(given: Stock, plain: Shelf) -> Paired:
    spoken = dict.fromkeys(chain.from_iterable(starmap(speaking, given.tallies.items())))
    told = ((given.facts[slug].story, person) for slug, person in spoken)
    dated = ((story, period) for period, listed in plain.dated.items() for story, _ in listed)
    heard = dict.fromkeys(one for one in told if one[0] in given.outlines)
    apart = ((one.story, one.key) for one in given.facts.values() if one.story in given.outlines)
    return Paired(spoken, heard, dict.fromkeys(dated), dict.fromkeys(apart))


def _plain(given: Stock) -> Shelf:
    """What is at hand."""
    articles, in_story = given.facts, grouped((one.story, slug) for slug, one in given.facts.items())
    told, tallies = _newest(given, in_story), given.tallies
    periods, dated = placed(given.outlines, told)
    spoken = grouped(chain.from_iterable(map(said, tallies.values())))
    return Shelf(
        whole=_whole(given, told),
        rank={slug: rank for rank, slug in enumerate(told)},
        facts=articles,
        tallies=tallies,
        lengths=given.lengths,
        sizes={slug: about(words) for slug, words in given.lengths.items()},
        outlines=given.outlines,
        guides=given.guides,
        members=given.members,
        uttered=given.uttered,
        remarks=given.remarks,
        spots=given.spots,
        briefings=given.briefings,
        people=given.people,
        who=_who(given),
        stories=given.stories,
        place={slug: place for place, slug in enumerate(given.stories)},
        sources={one.key: one.label for one in articles.values()},
        by_source=_by_source(articles),
        in_story=in_story,
        said=spoken,
        quoted={person: len(quotations) for person, quotations in spoken.items()},
        named_in=grouped(chain.from_iterable(starmap(named, tallies.items()))),
        concerning=grouped(chain.from_iterable(map(concerning, tallies.values()))),
        alike=given.alike,
        staged=given.staged,
        took_part=grouped(_taking_part(given.outlines)),
        periods=periods,
        dated=dated,
        elsewhere=given.elsewhere,
        duplicates=given.duplicates,
    )


def _whole(given: Stock, told: tuple[str, ...]) -> dict[str, object]:
    """What there is one of."""
    return {
        "settings": given.settings,
        "pages": given.pages,
        "topics": given.topics,
        "nav": sections(told),
        "several": len(told) > 1,
        "told": told,
    }


def _newest(given: Stock, in_story: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The stories told, the one with the latest article first; those without a dated one last."""
    days = {
        story: max((given.facts[slug].day for slug in in_story.get(story, ())), default="")
        for story in given.outlines
    }
    return tuple(sorted(days, key=days.__getitem__, reverse=True))


def _by_source(articles: Mapping[str, Facts]) -> dict[str, tuple[str, ...]]:
    groups = grouped((one.key, slug) for slug, one in articles.items())
    label = {key: articles[slugs[0]].label for key, slugs in groups.items()}
    order = sorted(groups, key=lambda key: (-len(groups[key]), label[key].casefold(), key))
    return {key: groups[key] for key in order}


def _taking_part(outlines: Mapping[str, Outline]) -> Iterator[tuple[str, tuple[str, str]]]:
    events = [(one, slug) for slug, told in outlines.items() for one in told.events]
    for event, slug in sorted(events, key=lambda found: found[0].when):
        for person in dict.fromkeys(event.people):
            yield person, (slug, event.id)


def _who(given: Stock) -> dict[str, Identity]:
    people = given.people.values()
    return {one.id: Identity(one.id, one.name, one.person_class, one.classed) for one in people}
