"""A speaker, resolved: what every way of reading a speaker's phrase comes to."""

from typing import Literal, NamedTuple

from site_builder.model import Mention

SpeakerKind = Literal["person", "org", "group", "none"]


class Who(NamedTuple):
    """A speaker, resolved."""

    name: str
    kind: SpeakerKind
    mention: Mention | None = None
    pronoun: bool = False
    speaks: bool = True
    """False for a thing: "the calls", "this silence"."""

    bodies: bool = False
    """Two countries or bodies: "Moscow and Washington"."""


NOBODY = Who("", "none", speaks=False)
