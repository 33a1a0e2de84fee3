"""How seldom Python looks for cycles of values that hold each other.

The values of the program are frozen and have none, and looking costs an eighth of the time.
"""

import gc

SELDOM = (200_000, 50, 100)
"""Values made between two looks at the young, the middle-aged and all of them."""


def seek_seldom() -> None:
    """From now on in this process."""
    gc.set_threshold(*SELDOM)
