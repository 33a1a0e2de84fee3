"""Word lists are written as one text each, so that a changed word is one changed word in a diff."""


def words(text: str) -> frozenset[str]:
    """The words of a list, separated by any white space."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a list, separated by semicolons; white space inside them is single."""
    return frozenset(" ".join(part.split()) for part in text.split(";") if part.strip())
