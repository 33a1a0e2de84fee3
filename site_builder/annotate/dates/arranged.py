"""What was arranged for a day ahead, told by a verb of the past."""

from site_builder.language.wordlist import words

_ARRANGING = words("announced called set planned organised organized booked arranged fixed")
_OCCASIONS = words(
    """
    assembly ballot boycott briefing ceremony concert conference congress debate demonstration demonstrations
    election elections funeral game gathering hearing launch march match meeting memorial parade party
    poll press protest protests rally rallies referendum session strike strikes summit talks tour trial vigil
    visit vote walkout
    """
)
OBJECT = 4
"""Words behind the verb among which its occasion is named."""

_ARTICLES = frozenset(["a", "an"])
_KNOWN = frozenset(["the", "this", "that", "these", "those", "his", "her", "its", "their"])
_WITHIN = words("of in on at into that for to with about after before from against over , ; :")
"""Between the verb and an occasion that is not what it arranges."""

_AFTER = words("into of after before that which who about , ; : was were")
_UNDONE = frozenset(["not", "never", "no", "neither", "nor", "none", "nobody"])


def just_arranged(read: list[str], at: int) -> bool:
    """ "has announced a rally on Saturday", "set the vote for Saturday": it is the rally that is then.

    The present perfect goes with no time of the past, and "for" with what is arranged. What has a place of
    its own in time ("the strike", "the results of the vote") may be over.
    """
    if read[at] not in _ARRANGING or not _UNDONE.isdisjoint(read[max(0, at - 5) : at]):
        return False
    arranged = read[at + 1 :]
    occasion = next((n for n, word in enumerate(arranged[:OBJECT]) if word in _OCCASIONS), OBJECT)
    if occasion == OBJECT or not _WITHIN.isdisjoint(arranged[:occasion]):
        return False
    if read[at] == "called" and arranged[0] not in _ARTICLES:  # "called the talks constructive"
        return False
    perfect = not {"has", "have"}.isdisjoint(read[max(0, at - 2) : at])
    fresh = arranged[0] not in _KNOWN and _AFTER.isdisjoint(arranged[occasion + 1 :])
    return read[-1] == "for" or (perfect and fresh)
