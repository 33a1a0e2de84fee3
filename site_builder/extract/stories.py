"""content/stories/*.md: the frame editors give a set of articles. The file name is the story's slug."""

from pathlib import PurePosixPath

from site_builder.errors import ContentError, Problem
from site_builder.extract import event_edits, finding_edits
from site_builder.extract.door import read_text
from site_builder.extract.front_matter import split
from site_builder.extract.markdown import RefusedError, read_markdown
from site_builder.extract.pieces import join
from site_builder.ids import slug as slug_of
from site_builder.language.fields import Fields
from site_builder.language.strict_yaml import Mapping
from site_builder.model import Source, StoryEntry


def read(source: Source, problems: list[Problem]) -> list[StoryEntry]:
    """The story, or none when the file has faults, which are added to `problems`."""
    try:
        mapping, body, line = split(read_text(source), source.path, problems)
        text = join(read_markdown(body)).text
    except ContentError as error:
        problems += error.problems
        return []
    except RefusedError as refused:
        problems.append(
            Problem(source.path, f"body: {refused}", line + refused.line, refused.column, code="T501")
        )
        return []
    fields = Fields(mapping or Mapping((), 1, 1, source.path), problems)
    fields.require("title", "write 'title: ...' in the front matter")
    entry = StoryEntry(
        slug=slug_of(fields.text("slug") or PurePosixPath(source.path).stem),
        path=source.path,
        title=fields.text("title"),
        summary=fields.text("summary", "description"),
        body=text,
        hide=fields.texts("hide"),
        pin=fields.texts("pin"),
        events=event_edits.read(fields),
        findings=finding_edits.read(fields),
        articles=fields.texts("articles"),
    )
    fields.finish()
    return [entry]
