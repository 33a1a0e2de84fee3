"""The data of one story: its own files, its records in the files of the site, and facts for the rest."""

from collections.abc import Iterator

from site_builder import links
from site_builder.export import events
from site_builder.export.cases import StoryCase, StoryFacts
from site_builder.export.citations import bibtex, csl
from site_builder.export.comparison import comparison_record
from site_builder.export.encoding import as_json, shown
from site_builder.export.events import Told
from site_builder.export.feeds import Feed, entry, feeds
from site_builder.export.fragments import CALENDAR, Fragment, records, slide
from site_builder.export.passages import in_order
from site_builder.export.timeline import shown_events, timeline
from site_builder.language.periods import weighed
from site_builder.model import Briefing, Output, Settings


def story_files(case: StoryCase) -> tuple[Output, ...]:
    """Its feeds, and its sources as reference managers take them."""
    dossier, settings = case.briefing.dossier, case.settings
    own = [member.annotated.article for member in dossier.members]
    story = dossier.story
    files = (
        *feeds(Feed(story.title, story.summary, story.slug, tuple(map(entry, own))), settings),
        Output(links.sources(story.slug, "bib"), bibtex(own, settings)),
        Output(links.sources(story.slug, "json"), as_json([csl(article, settings) for article in own])),
    )
    return tuple(Output(output.path, shown(output.data)) for output in files)


def event_rows(case: StoryCase) -> tuple[Fragment, ...]:
    """Its events; what an editor hid is left out.

    They stand among those of other stories, by time: what else there is to tell of it is no part of them.
    """
    told = timeline(in_order(case.briefing.dossier.members), case.briefing, dict(case.periods))
    return tuple(fragment for event in told for fragment in _of_event(event, case.settings))


def comparison_rows(briefing: Briefing) -> tuple[Fragment, ...]:
    """Its comparison, without what an editor hid."""
    record = comparison_record(in_order(briefing.dossier.members), briefing)
    return (records("comparison", briefing.comparison.story, [record]),)


def story_facts(briefing: Briefing) -> StoryFacts:
    """What its articles and the site's timeline need to know of it."""
    story = briefing.dossier.story
    shared = (one for one in briefing.comparison.shared if one.kind == "shared-quotation")
    groups = (
        (passage.article, passage.span, one.id)
        for one in shared
        if one.id not in story.hide
        for passage in one.passages
    )
    return StoryFacts(
        story.slug, story.title, story.summary, tuple(groups), tuple(map(weighed, shown_events(briefing)))
    )


def _of_event(event: Told, settings: Settings) -> Iterator[Fragment]:
    """One event in every file that has events."""
    # The calendar library takes longer to load than a build takes to find that nothing changed.
    from site_builder.export.icalendar import as_entry

    order = "\x1f".join((event["date_start"], event["date_end"], event["id"]))
    yield records("timeline", order, [event])
    yield Fragment("data/timeline.csv", order, shown(events.rows([event])))
    yield slide(order, events.slide(event))
    if event["status"] == "planned":
        yield Fragment(CALENDAR, order, shown(as_entry(event, settings)))
