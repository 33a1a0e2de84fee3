"""Irregular verbs of the news: forms that show the past without "-ed"."""

from site_builder.language.wordlist import words

PAST_AS_PRESENT = frozenset(
    ["let", "put", "read", "set", "hit", "cut", "shut", "hurt", "quit", "split", "lay", "beat"]
)
"""Past forms that are also the present or the infinitive."""

IRREGULAR_PAST = words(
    """
    arose ate became beat began bent blew bought broke brought built burnt came caught chose crept cut
    dealt did drank drew drove fell felt fled flew fought found froze gave got grew had heard held hid
    hit hung hurt kept knew laid lay learnt led left lent let lost made meant met overthrew paid put
    quit ran rang read rode rose said sang sank sat saw sent set shook shot shrank shut slept sold
    sought spent split spoke sprang stole stood struck stuck swam swept swore taught thought threw told
    took tore understood undertook upheld was went were withdrew woke won wore wrote
    """
) - (PAST_AS_PRESENT | {"left"})
"""Past forms that are not also the present; "left" is more often an adjective or a direction."""
