"""JSON Schemas of what editors write, so that their editors complete keys and check values while they type.

They say what the readers in `config` and `extract` accept: every key of a reader is here. A value is a text
whatever YAML would make of it (`2026`, `no`), so texts may be numbers and truth values too.
"""

from typing import get_args

from site_builder.model import RIGHTS, FindingType, PersonClass, Status

Schema = dict[str, object]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PARTIAL = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
LOOSE = ["string", "number", "boolean", "null"]


def text(description: str) -> Schema:
    """One text."""
    return {"type": LOOSE, "description": description}


def texts(description: str) -> Schema:
    """A list of texts; one alone is a list of one."""
    items: Schema = {"type": LOOSE}
    return {"anyOf": [{"type": LOOSE}, {"type": "array", "items": items}], "description": description}


def fits(pattern: str, description: str) -> Schema:
    """A text of a certain form."""
    return {"type": ["string", "number", "null"], "pattern": pattern, "description": description}


def one_of(description: str, *values: str) -> Schema:
    """One of a few words."""
    return {"enum": [*values, None], "description": description}


def flag(description: str) -> Schema:
    """True or false."""
    return {"type": ["boolean", "null"], "description": description}


def entries(description: str, /, *required: str, **properties: Schema) -> Schema:
    """A list of entries with these keys."""
    items = record("", *required, **properties)
    return {"type": ["array", "null"], "items": items, "description": description}


def record(description: str, /, *required: str, **properties: Schema) -> Schema:
    """A mapping with these keys and no others."""
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return (
        found
        | ({"required": list(required)} if required else {})
        | ({"description": description} if description else {})
    )


def also(one: Schema, *names: str) -> dict[str, Schema]:
    """The same under the names that other generators have for it."""
    return dict.fromkeys(names, one)


CITED = {
    "article": text("Slug of the article: its file's name."),
    "exact": text("Words of the article, as they stand there."),
}
AROUND = {
    "prefix": text("Words just before them, to tell places apart."),
    "suffix": text("Words just after them."),
}

SITE = record(
    "The configuration of a site.",
    "title",
    title=text("What the site is called."),
    description=text("One line about it."),
    institution=text("Who publishes it."),
    base_url=text("Where it will be hosted, for feeds and canonical links."),
    lang=text("Language of the pages, as in en or pt-BR."),
    dates=one_of("How pages write dates: 4 February 2026, or February 4, 2026.", "dmy", "mdy"),
    built=text("Date of the build as shown, YYYY-MM-DD."),
    content=text("Folder of the articles; content if left out."),
    output=text("Folder of the finished site; dist if left out."),
    rights={
        "type": ["object", "null"],
        "additionalProperties": {"enum": list(RIGHTS)},
        "description": "What may be published of a publisher's or agency's articles; default for the others.",
    },
    excerpt_words={
        "type": ["integer", "null"],
        "minimum": 0,
        "maximum": 100_000,
        "description": "Words of an article of which only an excerpt may be published.",
    },
    stories=one_of(
        "Which stories are told: those with a name, or those the program proposes too.",
        "confirmed",
        "proposed",
    ),
    templates=text("Folder with templates that replace ours, one by one."),
)

PEOPLE = record(
    "Who is who, where an editor knows better than the rules.",
    people=entries(
        "One entry a person.",
        "name",
        name=text("Their name in full."),
        id=fits(SLUG, "Address of their page; made of the name if left out."),
        aliases=texts("Other ways to write the name."),
        links=texts("Web addresses about them."),
        must_link=texts("Names that are this person; 'article: Name' for one article alone."),
        cannot_link=texts("Names that are never this person."),
        note=text("What to say of them on their page."),
        **{"class": one_of("What they are.", *get_args(PersonClass))},
    ),
)

TOPICS = record(
    "What to look for in every source of a story.",
    topics=entries(
        "One entry a topic.",
        "label",
        "patterns",
        label=text("Its name on the pages."),
        patterns=texts("Words and phrases, matched whole; * stands for the rest of a word."),
        id=text("Its address; made of the label if left out."),
        stories=texts("Slugs of the stories it is for; all if left out."),
    ),
)

MERGE = entries(
    "Events that are one: the first keeps its address.",
    "events",
    events={"type": "array", "items": text("Id of an event."), "minItems": 2, "description": "Their ids."},
    title=text("Title of the one event."),
)
SPLIT = entries(
    "Passages of an event that are another one.",
    "event",
    "articles",
    event=text("Id of the event."),
    articles=texts("Slugs of the articles whose passages leave it."),
    title=text("Title of the new event."),
    date=fits(PARTIAL, "Its day, month or year."),
)
RENAME = entries(
    "Titles in your words.", "event", "title", event=text("Id of the event."), title=text("Its title.")
)
ADD = entries(
    "Events you add.",
    "title",
    "date",
    title=text("Its title."),
    date=fits(PARTIAL, "Its first day, month or year."),
    until=fits(PARTIAL, "Its last one."),
    status=one_of("Past if left out.", *get_args(Status)),
    place=text("Where."),
    passages=entries("Where articles tell of it.", "article", "exact", **CITED),
)
FINDINGS = entries(
    "What you decide on findings, and those you add.",
    id=text("Id of the finding, the part after # in its address."),
    type=one_of("What kind of finding.", *get_args(FindingType)),
    confirm=flag("It is right."),
    reject=flag("It is wrong, and is not to be shown."),
    pin=flag("Show it first."),
    add=flag("A finding of your own: type, explanation and sides."),
    label=text("Its heading, in your words."),
    explanation=text("What differs in one sentence, in your words."),
    sides=entries(
        "Words of each side, by which the finding is found again.",
        "article",
        "exact",
        **CITED,
        **AROUND,
        value=text("What this side says, of a finding you add."),
        said_by=text("Whom the article gives it to, of a finding you add."),
    ),
)

STORY = record(
    "What articles of one story have in common.",
    "title",
    title=text("Its title."),
    slug=text("Its address; the file's name if left out."),
    summary=text("One or two sentences for the home page."),
    **also(text("The same as summary."), "description"),
    articles=texts("Slugs of articles that belong to it and do not say so themselves."),
    hide=texts("Ids of findings, events, shared passages and quotations that are not to be shown."),
    pin=texts("Ids shown first."),
    merge=MERGE,
    split=SPLIT,
    rename=RENAME,
    add=ADD,
    findings=FINDINGS,
)

CORRECTIONS = entries(
    "What you decide on quotations.",
    "exact",
    exact=CITED["exact"],
    **AROUND,
    speaker=text("Who says it, or nobody."),
    kind=one_of("What it is.", "direct", "indirect", "mixed", "term"),
    extent=text("The words it should hold instead."),
    reject=flag("It is no quotation."),
    add=flag("Make a quotation of just these words."),
)

DATE = text("When it was published: 2026-02-04, or with a time.")
ADDRESS = text("Web address of the original.")

ARTICLE = record(
    "The front matter of an article.",
    title=text("Its headline."),
    title_from=text("stated, or how the title was inferred."),
    publisher=text("Who published it."),
    publisher_from=text("stated, or how the publisher was inferred."),
    agency=text("The news agency the text is from."),
    authors={"description": "Who wrote it: names, alone or in a list."},
    **also({"description": "The same as authors."}, "author"),
    published=DATE,
    published_from=text("stated, or how the date was inferred."),
    **also(DATE, "date", "publishdate", "publishDate", "pubdate"),
    story=fits(SLUG, "Slug of its story: the name of a file in content/stories, without .md."),
    **also(fits(SLUG, "The same as story."), "event"),
    source_url=ADDRESS,
    **also(ADDRESS, "url", "original"),
    lang=text("Language of the article, as in en."),
    **also(text("The same as lang."), "language"),
    rights=text("Who holds the rights."),
    **also(text("The same as rights."), "copyright", "license"),
    description=text("One or two sentences."),
    **also(text("The same as description."), "summary", "subtitle", "abstract"),
    tags=texts("Words to sort it by."),
    **also(texts("The same as tags."), "categories", "keywords"),
    notes=texts("What to say about the source."),
    draft=flag("Not for readers yet."),
    slug=fits(SLUG, "Its address; the file's name if left out."),
    corrections=CORRECTIONS,
    aliases=texts("Former addresses, which lead here."),
    retrieved=text("When it was fetched."),
    source_file=text("The file it was made from."),
    sha256=text("Digest of that file."),
    ingested_sha256=text("Digest of what ingest wrote."),
    **also(
        {"description": "Of other generators; without effect here."},
        "lastmod", "modified", "date-modified", "last_modified_at", "layout", "permalink",
    ),
)  # fmt: skip

PAGE = record(
    "The front matter of a page of your own.",
    "title",
    title=text("Its title."),
    slug=text("Its address; the file's name if left out."),
    description=text("One line about it."),
)

SCHEMAS: dict[str, Schema] = {
    name: {"$schema": DRAFT, "$id": f"{name}.json", "title": title, **schema}
    for name, title, schema in (
        ("site", "site.yaml", SITE),
        ("people", "content/people.yaml", PEOPLE),
        ("topics", "content/topics.yaml", TOPICS),
        ("story", "content/stories/*.md", STORY),
        ("article", "content/articles/*.md", ARTICLE),
        ("page", "content/pages/*.md", PAGE),
    )
}
"""By name: the file is schemas/<name>.json."""
