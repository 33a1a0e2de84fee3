"""Files a call makes, remembered so that their names and digests are known without their bytes.

A parcel also says what was read to make it, where that is only known afterwards: as long as every answer is
the same, so are the files.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.engine.codec import digest, sealed
from site_builder.model import Output

Read = tuple[str, str, bytes]
"""A look-up, what it was asked for, and the digest of its answer."""


Reads = tuple[Read, ...]
"""All that something rests on."""

Cut = tuple[str, str, bytes, Reads]
"""A look-up, what it was asked for, the digest of its answer, and what that was made from."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a parcel."""

    files: tuple[tuple[str, bytes], ...]
    """Path, and digest of the bytes."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a worker sends back."""

    contents: Contents
    digest: bytes
    packed: bytes
    """The bytes of all files, as one remembered value."""

    reads: Reads = ()
    """What the files rest on."""

    cuts: tuple[Cut, ...] = ()
    """Answers that were worked out on the way, for who asks for them next."""


def parcel(outputs: Iterable[Output], reads: Iterable[Read] = (), cuts: Iterable[Cut] = ()) -> Parcel:
    """These files, packed."""
    listed = tuple(outputs)
    contents = Contents(tuple((one.path, digest(one.data)) for one in listed))
    return Parcel(contents, *sealed(bodies(listed)), tuple(reads), tuple(cuts))


def bodies(outputs: Iterable[Output]) -> tuple[bytes, ...]:
    """The bytes of files, in their order."""
    return tuple(output.data for output in outputs)
