"""What the data of one article, story or person needs to know of the others: small facts, sorted out once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from site_builder.export.cases import Around, ArticleFacts, PersonCase, Speaker, StoryFacts
from site_builder.language.periods import Placed, periods_of
from site_builder.model import Evidence, Person, Reuse, Span, Voice

Periods = tuple[tuple[str, str], ...]


def arounds(
    people: Iterable[Person], voices: Iterable[Voice], reuse: Reuse, stories: Iterable[StoryFacts]
) -> dict[str, Around]:
    """By slug: what each article's data needs; an article that is not named needs nothing."""
    everyone = tuple(people)
    known = {person.id: Speaker(person.id, person.name, person.person_class) for person in everyone}
    spoken: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for voice in voices:
        spoken[voice.article].append((voice.quote, voice.person))
    groups: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    for article, span, name in chain.from_iterable(story.groups for story in stories):
        groups[article].append((span, name))
    asked = passages_asked(everyone, reuse)
    return {
        slug: Around(
            tuple(known[one] for one in sorted({person for _, person in spoken[slug]}) if one in known),
            tuple(spoken[slug]),
            tuple(groups[slug]),
            asked.get(slug, ()),
        )
        for slug in sorted({*spoken, *groups, *asked})
    }


def passages_asked(people: Iterable[Person], reuse: Reuse) -> dict[str, tuple[Span, ...]]:
    """By slug: the passages of an article that people and shared text show, in order."""
    asked: defaultdict[str, set[Span]] = defaultdict(set)
    for person in people:
        for evidence in _described(person):
            asked[evidence.article].add(evidence.span)
    for evidence in chain.from_iterable(shared.passages for shared in reuse.shared):
        asked[evidence.article].add(evidence.span)
    return {slug: tuple(sorted(spans)) for slug, spans in asked.items()}


def person_cases(
    people: Iterable[Person], facts: Iterable[ArticleFacts], words: Mapping[Evidence, str]
) -> Iterator[PersonCase]:
    """One a person; `words` are those the articles were asked for."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    for article in sorted(facts, key=lambda fact: fact.entry.slug):
        for person, quote in article.said:
            said[person].append(quote)
    for one in people:
        yield PersonCase(one, tuple(said.get(one.id, ())), tuple(words[at] for at in _described(one)))


def story_periods(stories: Sequence[StoryFacts]) -> Iterator[Periods]:
    """For each story: its events, each with its page of the site's timeline."""
    periods = periods_of(Placed(*event) for story in stories for event in story.events)
    for story in stories:
        yield tuple((event, periods[event]) for _, _, event, _ in story.events)


def _described(person: Person) -> Iterator[Evidence]:
    """Where sources say what someone is: roles, then affiliations."""
    return (stated.evidence for stated in (*person.roles, *person.affiliations))
