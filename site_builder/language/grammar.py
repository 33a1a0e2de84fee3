"""Words of grammar, by what they tell about the phrase they stand in: lower case, straight apostrophes."""

from site_builder.language.wordlist import words

BE = words("is are was were be been being am 's isn't wasn't aren't weren't get gets got")
HAVE = words("has have had having hasn't haven't hadn't 've")
MODALS = words(
    """
    will would can could may might must should shall do does did don't doesn't didn't won't wouldn't
    can't cannot couldn't shouldn't 'll 'd
    """
)
CONTRACTED = frozenset(
    f"{who}'{verb}"
    for who in ("i", "you", "he", "she", "it", "we", "they", "who", "that", "there", "what")
    for verb in ("s", "m", "re", "ve", "ll", "d")
)
"""A pronoun and its verb in one word: he's, they've."""

AUXILIARIES = BE | HAVE | MODALS

ADVERBS = words(
    """
    also then later now once often never always still just even ever again already twice soon first
    instead not n't today yesterday tonight sometimes too further thus simply only famously both all
    """
)
"""Stand between a subject and its verb; words in -ly do too."""

NOT_ADVERBS = words(
    "family italy july assembly ally rally reply supply july early daily weekly only sally emily kelly"
)

DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sept sep oct nov dec
    """
)
TIMES = words("week month year day night morning afternoon evening weekend hour summer winter spring fall")
LAST = words("last this next earlier later early late that")

SUBJECT_PRONOUNS = words("he she they it we i you who which")
OBJECT_PRONOUNS = words("him her them us me you it himself herself themselves")
POSSESSIVES = words("his her their its our my your whose")
DETERMINERS = (
    words(
        """
        the a an this that these those some many several most all both one two three another each every any
        no few
        """
    )
    | POSSESSIVES
)
RELATIVES = words("who which that whom")
SUBORDINATORS = words(
    """
    that because if when while where although though as whether what how why after before since
    until unless than so once whereas whom
    """
)
COORDINATORS = words("and but or nor yet")
PREPOSITIONS = words(
    """
    of for at from with in on to by about into over under between among against during after before
    through without within toward towards since like as near behind across despite amid per via upon
    off around outside inside
    """
)
STARTING_ADVERBS = words(
    """
    but and yet still so later then meanwhile however indeed instead moreover nonetheless
    nevertheless also now even today yesterday thus therefore or plus again besides
    """
)
VERBS = words(
    """
    went made took won came gave got knew saw met left held ran led lost kept brought began became
    found thought felt stood heard let meant set paid sat spoke wrote grew fell sent built spent cut
    drew broke drove rose chose threw shows show seems seemed appears appeared remains remained
    wants wanted needs needed believes believe thinks think hopes hope knows know makes take takes
    goes comes gives gets works worked looks looked supports supported support want need have make
    vote voted
    """
)
"""Frequent finite verbs that are no verbs of saying: a subject never reaches back across one."""
