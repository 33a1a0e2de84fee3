"""topics.yaml: what to look for in every source of a story.

topics:
  - label: Soybeans
    patterns: [soybean*, soya bean*]      # whole words; * is the rest of a word
    stories: [xi-calls-2026-02]           # left out: every story
"""

from site_builder.errors import ContentError, Problem
from site_builder.extract.door import read_text
from site_builder.ids import slug as slug_of
from site_builder.language.fields import Fields
from site_builder.language.strict_yaml import Mapping, load
from site_builder.model import Source, Topic


def read(source: Source, problems: list[Problem]) -> list[Topic]:
    """The topics, in order; faults are added to `problems`."""
    try:
        root = Fields(load(read_text(source), source.path, repeated=problems), problems)
    except ContentError as error:
        problems += error.problems
        return []
    entries = root.mappings("topics")
    root.finish()
    topics: list[Topic] = []
    for entry in entries:
        topic = _topic(entry, problems)
        if any(topic.id == other.id for other in topics):
            message = f"id: two topics are called '{topic.id}'; write another label or 'id: ...'"
            problems.append(Problem(entry.path, message, entry.line, entry.column, code="N401"))
        topics.append(topic)
    return topics


def _topic(mapping: Mapping, problems: list[Problem]) -> Topic:
    fields = Fields(mapping, problems)
    fields.require("label", "write 'label: ...'")
    fields.require("patterns", "write 'patterns: [word, another phrase, stem*]'")
    label, patterns = fields.text("label"), fields.texts("patterns")
    for pattern in patterns:
        if not any(c.isalnum() for c in pattern):
            what = f"'{pattern[:60]}' holds no word"
            key, node = fields.node("patterns")
            fields.problem(key, what, "write a word, a phrase or stem*", node or mapping)
    topic = Topic(fields.text("id") or slug_of(label), label, patterns, fields.texts("stories"))
    fields.finish()
    return topic
