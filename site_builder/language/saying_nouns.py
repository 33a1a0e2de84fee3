"""Nouns of saying that have what was said behind them, by what opens it."""

from site_builder.language.wordlist import words

CLAUSED = words(
    """
    claim claims assertion assertions allegation allegations accusation accusations suggestion
    suggestions contention statement statements comment comments remark remarks warning warnings
    prediction predictions promise promises pledge pledges vow vows insistence argument arguments
    announcement announcements declaration complaint complaints assurance assurances admission
    acknowledgement acknowledgment charge charges demand demands
    """
)
"""Nouns of saying before "that": his claim that it was late."""

CALLING = words(
    """
    call calls promise promises pledge pledges vow vows threat threats demand demands
    """
)
"""And before an infinitive: his call to wait."""
