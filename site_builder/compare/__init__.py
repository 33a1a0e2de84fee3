"""What the sources of one story report, omit, contradict and copy: typed, with the exact words of every side.

`compare` is the stage. `topics` makes the matrix, `shared` finds the same words in several places, and
`findings` holds one file a kind of finding, in the order of its tuple `FINDINGS`.
"""

from site_builder.compare.story import compare

__all__ = ["compare"]
